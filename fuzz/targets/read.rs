//! Any bytes as a file of data, as a reader takes them: a data set that the server can walk over, or a sentence.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wire::{DataFormat, DataOptions, DataSet, MAX_COLUMNS, MAX_NAME, ReadJob, Reading};

/// What is answered at most, bytes.
const ENCODED: u32 = 1 << 20;

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, file)) = bytes.split_first() else { return };
    let format = [DataFormat::Csv, DataFormat::Json, DataFormat::Xlsx][usize::from(kind % 3)];
    let options = DataOptions::default();
    let job = ReadJob { format, options, file_bytes: 1 << 20, encoded_bytes: ENCODED };
    let (reading, encoded) = reader::answer(&job, file.to_vec());
    let said = Reading::decode(&wire::encode(&reading)).expect("what our own reader says");
    match said.result {
        Ok(()) => sound(&encoded),
        Err(wrong) => assert!(!wrong.why.is_empty() && encoded.is_empty(), "{wrong:?}"),
    }
});

/// What the pool asks of a data set before it is anything to the service.
fn sound(encoded: &[u8]) {
    assert!(encoded.len() <= ENCODED as usize);
    let outline = wire::outline(encoded).expect("a data set that can be walked over");
    assert!(outline.columns.len() <= MAX_COLUMNS && outline.columns.iter().all(|column| column.name.len() <= MAX_NAME));
    let data: DataSet = wire::decode(encoded, "data set").expect("a data set");
    assert_eq!(data.rows(), outline.rows);
    assert_eq!(wire::encode(&data), encoded, "the same again");
}
