//! What the server asks of a reader, and what it answers.

use crate::{DataOptions, DecodeError, clean, decode};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::path::Path;

/// A file format that data comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DataFormat {
    /// Values with commas, semicolons, tabs or bars between them.
    Csv,
    /// JSON in the shapes that tables come in, one value a line among them.
    Json,
    /// A workbook of Excel.
    Xlsx,
}

impl DataFormat {
    /// The format that a file's name says.
    #[must_use]
    pub fn from_file_name(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "csv" | "tsv" | "tab" | "psv" | "txt" | "data" | "dat" => Some(Self::Csv),
            "json" | "ndjson" | "jsonl" | "geojson" => Some(Self::Json),
            "xlsx" | "xlsm" => Some(Self::Xlsx),
            _ => None,
        }
    }

    /// The format that a `Content-Type` says.
    #[must_use]
    pub fn from_media_type(media_type: &str) -> Option<Self> {
        match media_type.split(';').next()?.trim().to_ascii_lowercase().as_str() {
            "text/csv" | "text/tab-separated-values" | "application/csv" => Some(Self::Csv),
            "application/json"
            | "application/geo+json"
            | "application/x-ndjson"
            | "application/ndjson"
            | "application/jsonl"
            | "application/x-jsonlines" => Some(Self::Json),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

impl fmt::Display for DataFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::Xlsx => "a workbook",
        })
    }
}

/// One file to read. A frame's head is a `ReadJob`, its body the file's bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadJob {
    /// What it is to be read as.
    pub format: DataFormat,
    /// What its author says of it.
    pub options: DataOptions,
    /// The file is refused past so many bytes.
    pub file_bytes: u64,
    /// The data set is refused past so many, encoded.
    pub encoded_bytes: u32,
}

/// Why a file is no data set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unreadable {
    /// Whether it is past a limit.
    pub too_large: bool,
    /// A sentence for the person who made it.
    pub why: String,
}

/// A reader's answer. A frame's head is a `Reading`, its body the encoded data set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Whether there is a data set.
    pub result: Result<(), Unreadable>,
    /// What looks like a slip, and what was guessed, a sentence each.
    pub notes: Vec<String>,
}

impl Reading {
    /// The most that one takes, bytes.
    pub const BYTES: u32 = 256 * 1024;
    /// Most notes.
    const MAX_NOTES: usize = 100;
    /// Longest sentence, bytes.
    const SENTENCE: usize = 2_000;

    /// Decodes one, with its sentences made fit to be shown.
    ///
    /// # Errors
    /// [`DecodeError`] when it makes no sense.
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
