//! The complete task of a reader: from a job and a file's bytes to an answer and an encoded data set.

use crate::{DataError, Read, read};
use wire::{ReadJob, Reading, Unreadable};

/// Reads a file and encodes its data.
#[must_use]
pub fn answer(job: &ReadJob, file: Vec<u8>) -> (Reading, Vec<u8>) {
    let read = read(&file, job.format, &job.options, job.file_bytes).and_then(|read| {
        // Both are in memory no longer than necessary.
        drop(file);
        encoded(read, job.encoded_bytes)
    });
    match read {
        Ok((notes, encoded)) => (Reading { result: Ok(()), notes }, encoded),
        Err(wrong) => {
            let too_large = matches!(wrong, DataError::TooLarge { .. });
            let unreadable = Unreadable { too_large, why: wrong.to_string() };
            (Reading { result: Err(unreadable), notes: Vec::new() }, Vec::new())
        }
    }
}

fn encoded(Read { data, notes }: Read, most: u32) -> Result<(Vec<String>, Vec<u8>), DataError> {
    let encoded = wire::encode(&data);
    if encoded.len() > most as usize {
        let found = format!("{} bytes in its stored form", encoded.len());
        return Err(DataError::TooLarge { found, most: format!("{most} bytes") });
    }
    Ok((notes, encoded))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::{DataFormat, DataOptions, DataSet, Values};

    fn asked(file: &str, encoded_bytes: u32) -> (Reading, Vec<u8>) {
        let job =
            ReadJob { format: DataFormat::Csv, options: DataOptions::default(), file_bytes: 2_000, encoded_bytes };
        answer(&job, file.as_bytes().to_vec())
    }

    #[test]
    fn a_file_is_answered_with_its_data_set_and_its_notes() {
        let (reading, encoded) = asked("1,2\n3,4\n", 100);
        assert_eq!(reading.result, Ok(()));
        assert!(reading.notes[0].contains("heading"), "{:?}", reading.notes);
        let data: DataSet = wire::decode(&encoded, "data").expect("a data set");
        assert_eq!(data.columns[1].values, Values::Integers(vec![4]));
        assert_eq!(wire::outline(&encoded).expect("sound").rows, 1);
    }

    #[test]
    fn what_is_no_data_set_is_answered_with_a_sentence() {
        let refused = |file: &str, most| {
            let (Reading { result, notes }, encoded) = asked(file, most);
            assert!(notes.is_empty() && encoded.is_empty(), "{file:?}: {result:?} {notes:?}");
            result.expect_err("refused")
        };
        let wrong = refused("a\n\"", 100);
        assert!(!wrong.too_large && wrong.why.contains("never closed"), "{wrong:?}");
        let long = refused(&"x".repeat(2_001), 100);
        assert!(long.too_large && long.why.contains("2001 bytes"), "{long:?}");
        let named = refused(&format!("{},b\n1,2\n", "n".repeat(1_001)), 100_000);
        assert!(named.too_large && named.why.contains("a column whose name has 1001 bytes"), "{named:?}");
        // A missing value is one byte in the file, and eight in its stored form.
        let wide = refused(&format!("a\n1.5\n{}", "NA\n".repeat(20)), 100);
        assert!(wide.too_large && wide.why.contains("in its stored form"), "{wide:?}");
    }
}
