//! The reader's jobs and answers.

use crate::{DataFormat, DataOptions, DecodeError, clean, decode};
use serde::{Deserialize, Serialize};

/// One file to read. A frame's head is a `ReadJob`, its body the file's bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadJob {
    /// The file's format.
    pub format: DataFormat,
    /// The options that its author gave.
    pub options: DataOptions,
    /// Largest file, bytes.
    pub file_bytes: u64,
    /// Largest encoded data set, bytes.
    pub encoded_bytes: u32,
}

/// Why a file can't be read as a data set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unreadable {
    /// Whether it exceeds a limit.
    pub too_large: bool,
    /// A sentence for the file's author.
    pub why: String,
}

/// A reader's answer. A frame's head is a `Reading`, its body the encoded data set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Whether the body is a data set.
    pub result: Result<(), Unreadable>,
    /// Likely mistakes in the file and guesses of the reader, a sentence each.
    pub notes: Vec<String>,
}

impl Reading {
    /// Maximum size of an answer's head, bytes.
    pub const BYTES: u32 = 256 * 1024;
    /// Most notes.
    const MAX_NOTES: usize = 100;
    /// Longest sentence, bytes.
    const SENTENCE: usize = 2_000;

    /// Decodes an answer and cleans its sentences.
    ///
    /// # Errors
    /// [`DecodeError`] when it is malformed.
    pub fn decode(head: &[u8]) -> Result<Self, DecodeError> {
        let Self { result, notes } = decode(head, "reading")?;
        if notes.len() > Self::MAX_NOTES {
            return Err(DecodeError { what: "reading" });
        }
        let sentence = |text: &String| clean(text, Self::SENTENCE);
        let result = result.map_err(|wrong| Unreadable { why: sentence(&wrong.why), ..wrong });
        Ok(Self { result, notes: notes.iter().map(sentence).collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encode;

    #[test]
    fn what_a_reader_says_is_made_fit_to_be_shown() {
        let notes = vec!["a\u{202E}b\x1b[31m".to_owned(), "x".repeat(10_000)];
        let refused = Reading { result: Err(Unreadable { too_large: true, why: "\0".repeat(5_000) }), notes };
        let Reading { result, notes } = Reading::decode(&encode(&refused)).expect("good");
        let wrong = result.expect_err("as it was");
        assert!(wrong.too_large && wrong.why.len() <= Reading::SENTENCE && !wrong.why.contains('\0'), "{wrong:?}");
        assert_eq!(notes[0], "a\u{FFFD}b\u{FFFD}[31m");
        assert_eq!(notes[1].len(), Reading::SENTENCE);
        let much = Reading { result: Ok(()), notes: vec![String::new(); Reading::MAX_NOTES + 1] };
        Reading::decode(&encode(&much)).expect_err("too many notes");
        Reading::decode(&[7, 7]).expect_err("nonsense");
    }
}
