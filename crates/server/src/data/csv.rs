//! CSV with a heading. Read twice: once to learn each column's kind, once to fill it, so that no value is kept as text in
//! between.

use super::cell::{self, Possible};
use super::{DataError, check_cells, check_heading};
use csv::{ReaderBuilder, StringRecord};
use wire::{Column, DataSet, Values};

pub(super) fn parse(text: &str) -> Result<DataSet, DataError> {
    let separator = separator(text);
    let mut record = StringRecord::new();

    let mut reader = reader(text, separator);
    read(&mut reader, &mut record)?;
    let names: Vec<String> = record.iter().map(|name| name.trim().to_owned()).collect();
    check_heading(names.iter().map(String::as_str))?;
    let mut possible = vec![Possible::default(); names.len()];
    let mut rows = 0;
    while read(&mut reader, &mut record)? {
        if is_blank(&record, names.len()) {
            continue;
        }
        rows += 1;
        if record.len() != names.len() {
            let line = record.position().map_or(0, csv::Position::line);
            return Err(DataError::Ragged { row: rows, line, found: record.len(), expected: names.len() });
        }
        check_cells(rows * names.len())?;
        possible.iter_mut().zip(&record).for_each(|(possible, value)| possible.see(value));
    }

    let mut columns: Vec<Values> = possible.iter().map(|p| p.kind().column(rows)).collect();
    let mut reader = self::reader(text, separator);
    read(&mut reader, &mut record)?;
    while read(&mut reader, &mut record)? {
        if !is_blank(&record, names.len()) {
            columns.iter_mut().zip(&record).for_each(|(values, value)| cell::push(values, value));
        }
    }
    let columns = names.into_iter().zip(columns).map(|(name, values)| Column { name, values }).collect();
    Ok(DataSet { columns })
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

fn read(reader: &mut csv::Reader<&[u8]>, record: &mut StringRecord) -> Result<bool, DataError> {
    reader.read_record(record).map_err(|e| DataError::Syntax { format: "CSV", why: e.to_string() })
}

/// A line of spaces in a table of several columns, as some programs leave at the end.
fn is_blank(record: &StringRecord, columns: usize) -> bool {
    columns > 1 && record.len() == 1 && record.iter().all(|value| value.trim().is_empty())
}

/// A comma, unless the heading has none and has semicolons or tabs instead.
fn separator(text: &str) -> u8 {
    let heading = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let count = |separator: char| heading.matches(separator).count();
    match (count(','), count(';'), count('\t')) {
        (0, semicolons, tabs) if tabs > semicolons => b'\t',
        (0, semicolons, _) if semicolons > 0 => b';',
        _ => b',',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{CELLS, DataFormat, parse as parse_bytes};

    fn complaint(text: &str) -> String {
        parse(text).expect_err("refused").to_string()
    }

    #[test]
    fn a_table_like_seattles_weather() {
        let data =
            parse("date,precipitation,temp_max,wind,weather\n2012/01/01,0.0,12.8,4,drizzle\n2012/01/02,10.9,,5,rain\n")
                .expect("good");
        assert_eq!(data.rows(), 2);
        assert_eq!(data.columns[0].values, Values::Text(vec!["2012/01/01".into(), "2012/01/02".into()]));
        assert_eq!(data.columns[1].values, Values::Numbers(vec![0.0, 10.9]));
        assert!(matches!(&data.columns[2].values, Values::Numbers(v) if v[0].to_string() == "12.8" && v[1].is_nan()));
        assert_eq!(data.columns[3].values, Values::Integers(vec![4, 5]));
    }

    #[test]
    fn quotes_crlf_semicolons_tabs_and_blank_lines() {
        let data = parse("name,says\r\n\"Tom, the cat\",\"\"\"meow\"\"\nand more\"\r\n\r\nx,y\r\n").expect("good");
        assert_eq!(data.columns[0].values, Values::Text(vec!["Tom, the cat".into(), "x".into()]));
        assert_eq!(data.columns[1].values, Values::Text(vec!["\"meow\"\nand more".into(), "y".into()]));
        assert_eq!(parse("a;b\n1;2\n").expect("good").columns.len(), 2);
        assert_eq!(parse("a\tb\n1\t2").expect("good").columns.len(), 2);
        assert_eq!(parse("a,b\n1,2\n \n").expect("good").rows(), 1);
    }

    #[test]
    fn headings_are_checked() {
        assert_eq!(complaint("a,,c\n1,2,3"), "Column 2 has no name in the heading.");
        assert_eq!(complaint("a,b, a\n1,2,3"), "Two columns are named \"a\".");
        assert!(complaint(&vec!["x"; 1001].join(",")).contains("1001 columns"));
    }

    #[test]
    fn ragged_rows_are_named() {
        assert_eq!(complaint("a,b\n1,2\n1,2,3\n"), "Row 2 (line 3) has 3 values where the heading has 2.");
        assert_eq!(complaint("a,b\n1,2\n7\n"), "Row 2 (line 3) has 1 values where the heading has 2.");
    }

    #[test]
    fn a_heading_alone_is_an_empty_table() {
        let data = parse("a,b\n").expect("good");
        assert_eq!((data.rows(), data.columns.len()), (0, 2));
    }

    #[test]
    fn a_file_of_nothing_but_commas_is_bounded() {
        let row = format!("{}\n", ",".repeat(999));
        let heading: Vec<String> = (0..1000).map(|i| i.to_string()).collect();
        let text = format!("{}\n{}", heading.join(","), row.repeat(CELLS / 1000 + 1));
        assert!(complaint(&text).contains("more than 6000000 values"));
    }

    #[test]
    fn bytes_are_text_first() {
        let csv = |bytes: &[u8]| parse_bytes(bytes, DataFormat::Csv, 100).map_err(|e| e.to_string());
        assert_eq!(csv(b"\xEF\xBB\xBFa\n1").expect("good").columns[0].name, "a");
        assert!(csv(b"a\nb\n\xff\n").unwrap_err().contains("Line 3 is not UTF-8"));
        assert!(csv(b" \n ").unwrap_err().contains("empty"));
        assert!(csv(&[b'a'; 101]).unwrap_err().contains("101 bytes"));
    }
}
