//! The examples' data is read as it was meant, and nothing is to be said of it.

use std::path::Path;
use wire::ColumnKind::{Date, Integer, Number, Text};
use wire::{ColumnKind, DataFormat, DataOptions};

#[test]
fn the_examples_data_is_what_it_was() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/data");
    let expected: [(&str, usize, &[ColumnKind]); 6] = [
        ("airports.csv", 3376, &[Text, Text, Text, Text, Text, Number, Number]),
        ("cars.json", 406, &[Text, Number, Integer, Number, Number, Integer, Number, Date, Text]),
        ("iris.json", 150, &[Number, Number, Number, Number, Text]),
        ("seattle-weather.csv", 1461, &[Date, Number, Number, Number, Number, Text]),
        ("stocks.csv", 560, &[Text, Date, Number]),
        ("us-employment.csv", 120, &[]),
    ];
    for (name, rows, kinds) in expected {
        let file = folder.join(name);
        let bytes = std::fs::read(&file).expect(name);
        let format = DataFormat::from_file_name(&file).expect("a format");
        let read = reader::read(&bytes, format, &DataOptions::default(), 1 << 20).expect(name);
        let outline = wire::outline(&wire::encode(&read.data)).expect("sound");
        let found: Vec<ColumnKind> = outline.columns.iter().map(|column| column.kind).collect();
        assert_eq!((outline.rows, read.notes.len()), (rows, 0), "{name}: {:?}", read.notes);
        if kinds.is_empty() {
            assert!(
                found[0] == Date && found[1..].iter().all(|kind| matches!(kind, Integer | Number)),
                "{name}: {found:?}"
            );
        } else {
            assert_eq!(found, kinds, "{name}");
        }
    }
}
