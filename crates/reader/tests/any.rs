//! Whatever the bytes: a table whose columns have one length and different names, or a sentence. Never a panic.

use proptest::prelude::*;
use wire::{DataFormat, DataOptions, ReadAs};

fn check(bytes: &[u8], format: DataFormat, options: &DataOptions) -> Result<(), TestCaseError> {
    match reader::read(bytes, format, options, 1 << 20) {
        Ok(read) => {
            let rows = read.data.rows();
            let mut names = std::collections::HashSet::new();
            for column in &read.data.columns {
                prop_assert_eq!(column.values.len(), rows, "{}", &column.name);
                prop_assert!(!column.name.is_empty() && names.insert(column.name.clone()), "{}", &column.name);
            }
            prop_assert!(wire::outline(&wire::encode(&read.data)).is_ok());
            prop_assert!(read.notes.iter().all(|note| note.ends_with(['.', ')', '?'])), "{:?}", read.notes);
        }
        Err(error) => prop_assert!(!error.to_string().is_empty()),
    }
    Ok(())
}

fn format() -> impl Strategy<Value = DataFormat> {
    prop_oneof![Just(DataFormat::Csv), Just(DataFormat::Json), Just(DataFormat::Xlsx)]
}

/// Tables of the values that are easily taken for something else.
fn cells() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        "[0-9.,]{0,6}",
        "[-+(]?[0-9]{1,3}([.,' ][0-9]{3}){0,3}[)%€]?",
        "[0-9]{1,4}[-/.][0-9]{1,2}([-/.][0-9]{1,4})?",
        "[0-9]{1,2}:[0-9]{2}( PM)?",
        "(yes|no|true|False|y|n|NA|null|-|\\?|inf|nan)",
        "\"[^\"]{0,4}\"?",
        "#?[a-z]{0,4}",
        "[0-9]{17,21}",
    ];
    let row = proptest::collection::vec(value, 1..5);
    ("[,;\t|]", proptest::collection::vec(row, 0..8), "(\n|\r\n|\r)")
        .prop_map(|(between, rows, end)| rows.iter().map(|row| row.join(&between) + &end).collect())
}

fn options() -> impl Strategy<Value = DataOptions> {
    let kind = prop_oneof![
        Just(ReadAs::Text),
        Just(ReadAs::Integer),
        Just(ReadAs::Number),
        Just(ReadAs::Boolean),
        Just(ReadAs::Date),
        Just(ReadAs::Datetime),
    ];
    (0..4_u32, proptest::option::of(0..4_u32), any::<bool>(), kind, proptest::option::of(Just(wire::Epoch::Seconds)))
        .prop_map(|(skip, heading, comma, kind, epoch)| DataOptions {
            skip,
            heading,
            decimal_comma: comma.then_some(true),
            types: if heading == Some(0) { vec![("column_1".to_owned(), kind)] } else { vec![] },
            epoch,
            ..DataOptions::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200), format in format()) {
        check(&bytes, format, &DataOptions::default())?;
    }

    #[test]
    fn any_cells(text in cells(), options in options()) {
        check(text.as_bytes(), DataFormat::Csv, &options)?;
    }

    #[test]
    fn any_json(text in "[]\\[{}:,\"a1e.NI nul\\\\-]{0,60}") {
        check(text.as_bytes(), DataFormat::Json, &DataOptions::default())?;
    }

    #[test]
    fn a_spoilt_workbook(at in any::<prop::sample::Index>(), by: u8, cut in 0..40_usize) {
        let mut bytes = include_bytes!("files/two_sheets.xlsx").to_vec();
        let at = at.index(bytes.len());
        bytes[at] ^= by;
        bytes.truncate(bytes.len() - cut);
        check(&bytes, DataFormat::Xlsx, &DataOptions::default())?;
    }
}

#[test]
fn what_is_far_too_large_is_refused() {
    let said = |bytes: &[u8], format| {
        reader::read(bytes, format, &DataOptions::default(), 1 << 26).expect_err("refused").to_string()
    };
    let heading: Vec<String> = (0..1000).map(|i| format!("c{i}")).collect();
    let commas = format!("{}\n{}", heading.join(","), format!("{}\n", ",".repeat(999)).repeat(6_001));
    assert!(said(commas.as_bytes(), DataFormat::Csv).contains("more than 6000000 values"));
    assert!(said(vec!["x"; 1001].join(",").as_bytes(), DataFormat::Csv).contains("1001 columns; at most 1000"));
    let rows: Vec<String> = (0..1001).map(|i| format!("{{\"k{i}\":1}}")).collect();
    assert!(said(format!("[{}]", rows.join(",")).as_bytes(), DataFormat::Json).contains("1001 columns"));
    assert!(said("[".repeat(100_000).as_bytes(), DataFormat::Json).contains("nested more than 64 levels deep"));
    assert!(said(b"a\n1\n", DataFormat::Xlsx).contains("workbook"));
    let read = reader::read(b"a\n1\n", DataFormat::Csv, &DataOptions::default(), 3).expect_err("refused");
    assert!(read.to_string().contains("4 bytes; at most 3 bytes"));
}

#[test]
fn a_kind_that_changes_late_is_that_of_all_values() {
    use wire::ColumnKind::{Date, Integer, Moment, Number, Text};
    let body = |last: &str| format!("n,day\n{}{last}\n", "1,2014-01-31\n".repeat(5_000));
    let read =
        |text: &str| reader::read(text.as_bytes(), DataFormat::Csv, &DataOptions::default(), 1 << 26).expect("good");
    let kinds = |text: &str| {
        let outline = wire::outline(&wire::encode(&read(text).data)).expect("good");
        outline.columns.iter().map(|column| column.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&body("2,2014-02-01")), [Integer, Date]);
    assert_eq!(kinds(&body(",2014-02-01T12:00")), [Number, Moment]);
    assert_eq!(kinds(&body("2.5,")), [Number, Date]);
    assert_eq!(kinds(&body("soon,13/01/2014")), [Text, Date]);
    let late = read(&body("soon,later"));
    assert!(late.notes[0].contains("because of row 5001: \"soon\" isn't a number"), "{:?}", late.notes);
    assert!(late.notes[1].contains("because of row 5001: \"later\" isn't a date"), "{:?}", late.notes);
}
