//! CSV with a heading. Read twice: once to learn each column's kind, once to fill it, so that no value is kept as text in
//! between.

use super::cell::{self, Tally};
use super::{DataError, Read, check_cells, check_heading, notes};
use csv::{ReaderBuilder, StringRecord};
use wire::{Column, DataSet, Values};

pub(super) fn parse(text: &str) -> Result<Read, DataError> {
    let separator = separator(text);
    if let Some(open) = open_quote(text, separator) {
        return Err(unclosed(text, separator, open));
    }
    let mut record = StringRecord::new();

    let mut reader = reader(text, separator);
    read(&mut reader, &mut record)?;
    let names = heading(&record);
    check_heading(names.iter().map(String::as_str))?;
    let mut tallies = vec![Tally::default(); names.len()];
    let mut rows = 0;
    while read(&mut reader, &mut record)? {
        if is_blank(&record, names.len()) {
            continue;
        }
        rows += 1;
        if record.len() != names.len() {
            let line = record.position().map_or(0, csv::Position::line);
            let column = match names.get(record.len()) {
                Some(missing) => format!("; {:?} is the first column without one.", wire::clean(missing, 80)),
                None => "; are there commas that should be in quotes?".to_owned(),
            };
            return Err(DataError::Ragged { row: rows, line, found: record.len(), expected: names.len(), column });
        }
        check_cells(rows * names.len())?;
        tallies.iter_mut().zip(&record).for_each(|(tally, value)| tally.see(rows, value));
    }

    let mut columns: Vec<Values> = tallies.iter().map(|tally| tally.kind().column(rows)).collect();
    let mut reader = self::reader(text, separator);
    read(&mut reader, &mut record)?;
    while read(&mut reader, &mut record)? {
        if !is_blank(&record, names.len()) {
            columns.iter_mut().zip(&record).for_each(|(values, value)| cell::push(values, value));
        }
    }
    let notes = notes::of(&names, &tallies, rows);
    let columns = names.into_iter().zip(columns).map(|(name, values)| Column { name, values }).collect();
    Ok(Read { data: DataSet { columns }, notes })
}

fn heading(record: &StringRecord) -> Vec<String> {
    record.iter().map(|name| name.trim().to_owned()).collect()
}

/// A quote that is opened and never closed: the line and the column, each from 1, where it stands. The reader would take all
/// that follows for one value.
fn open_quote(text: &str, separator: u8) -> Option<(u64, usize)> {
    if !text.contains('"') {
        return None;
    }
    let (mut line, mut column) = (1, 1);
    let (mut open, mut closed) = (None, None);
    // At a value's start, and as long as there was nothing but quotes and what stands between them.
    let mut quotable = true;
    for byte in text.bytes() {
        if byte == b'"' && open.is_some() {
            closed = open.take();
        } else if byte == b'"' && quotable {
            // A doubled quote goes on with the same value.
            open = closed.or(Some((line, column)));
        } else if open.is_none() {
            closed = None;
            quotable = byte == separator || matches!(byte, b'\n' | b'\r');
            if quotable {
                column = if byte == separator { column + 1 } else { 1 };
            }
        }
        line += u64::from(byte == b'\n');
    }
    open
}

/// The complaint about a quote, with its row: the last one, which has all that follows in it.
fn unclosed(text: &str, separator: u8, (line, column): (u64, usize)) -> DataError {
    let mut reader = reader(text, separator);
    let mut record = StringRecord::new();
    let mut names = None;
    let mut row = 0;
    while read(&mut reader, &mut record).unwrap_or(false) {
        match &names {
            None => names = Some(heading(&record)),
            Some(names) if is_blank(&record, names.len()) => {}
            Some(_) => row += 1,
        }
    }
    let name = names.filter(|_| row > 0).and_then(|names| names.get(column - 1).map(|name| wire::clean(name, 80)));
    DataError::Quote { row, line, column: name.unwrap_or_else(|| column.to_string()) }
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
    use crate::{CELLS, parse as parse_bytes};
    use wire::DataFormat;

    fn complaint(text: &str) -> String {
        super::parse(text).expect_err("refused").to_string()
    }

    fn parse(text: &str) -> Result<DataSet, DataError> {
        super::parse(text).map(|read| read.data)
    }

    fn notes(text: &str) -> Vec<String> {
        super::parse(text).expect("good").notes
    }

    #[test]
    fn a_table_like_seattles_weather() {
        let data =
            parse("date,precipitation,temp_max,wind,weather\n2012/01/01,0.0,12.8,4,drizzle\n2012/01/02,10.9,,5,rain\n")
                .expect("good");
        assert_eq!(data.rows(), 2);
        assert_eq!(data.columns[0].values, Values::Dates(vec![15_340, 15_341]));
        assert_eq!(data.columns[1].values, Values::Numbers(vec![0.0, 10.9]));
        assert!(matches!(&data.columns[2].values, Values::Numbers(v) if v[0].to_string() == "12.8" && v[1].is_nan()));
        assert_eq!(data.columns[3].values, Values::Integers(vec![4, 5]));
    }

    #[test]
    fn quotes_crlf_semicolons_tabs_and_blank_lines() {
        let data = parse("name,says\r\n\"Tom, the cat\",\"\"\"meow\"\"\nand more\"\r\n\r\nx,y\r\n").expect("good");
        assert_eq!(data.columns[0].values, Values::Text(vec!["Tom, the cat", "x"].into()));
        assert_eq!(data.columns[1].values, Values::Text(vec!["\"meow\"\nand more", "y"].into()));
        assert_eq!(parse("a;b\n1;2\n").expect("good").columns.len(), 2);
        assert_eq!(parse("a\tb\n1\t2").expect("good").columns.len(), 2);
        assert_eq!(parse("a,b\n1,2\n \n").expect("good").rows(), 1);
    }

    #[test]
    fn headings_are_checked() {
        assert_eq!(complaint("a,,c\n1,2,3"), "Column 2 has no name in the heading.");
        assert_eq!(complaint("a,b, a\n1,2,3"), "Two columns are named \"a\": column 1 and column 3.");
        assert!(complaint(&vec!["x"; 1001].join(",")).contains("1001 columns"));
    }

    #[test]
    fn ragged_rows_are_named() {
        assert_eq!(
            complaint("a,b\n1,2\n1,2,3\n"),
            "Row 2 (line 3) has 3 values where the heading has 2; are there commas that should be in quotes?"
        );
        assert_eq!(
            complaint("a,b\n1,2\n7\n"),
            "Row 2 (line 3) has 1 values where the heading has 2; \"b\" is the first column without one."
        );
    }

    #[test]
    fn quotes_that_are_never_closed_are_named() {
        assert_eq!(
            complaint("a,b\n1,\"x\ny\"\"\"\n\n2,\"3\n4,5\n"),
            "Row 2 (line 5), column \"b\": a quote is opened and never closed."
        );
        assert_eq!(
            complaint("a,\"b\n1,2\n"),
            "The heading (line 1), column \"2\": a quote is opened and never closed."
        );
        assert!(parse("a\n\"\"\n5\" pipe\nx \"y\"\n\"a\"\"b\"\n\"\"\"\"").is_ok());
    }

    #[test]
    fn what_looks_like_a_slip_is_said() {
        let rows = "1,2014-01-01\n".repeat(8);
        assert_eq!(
            notes(&format!("n,d\n{rows}n.a.,2014-01-02\n2,soon\n3,later\n")),
            [
                "Column \"n\" is text because of row 9: \"n.a.\" is no number, as its other values are.",
                "Column \"d\" is text because of row 10 and of another one: \"soon\" is no date, as its other values are.",
            ]
        );
        let [price, when] = notes("price;when\n1,5;01/02/2014\n2;31/01/2014\n").try_into().expect("two");
        assert!(price.contains("in row 1, \"1,5\" has a comma") && when.contains("day or the month"), "{price} {when}");
        assert!(notes("1,2\n3,4\n")[0].contains("taken for the heading (\"1\", \"2\")"));
        assert_eq!(notes("a\n"), ["There is a heading, and there are no rows."]);
        assert!(notes("name,n,country\nTom,1,x\nAnn,2,\n").is_empty());
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
        assert!(csv(b"a\nb\n\xff\n").unwrap_err().contains("Line 3 is not UTF-8 text, from its character 1 on"));
        assert!(csv(b" \n ").unwrap_err().contains("empty"));
        assert!(csv(&[b'a'; 101]).unwrap_err().contains("101 bytes"));
    }
}
