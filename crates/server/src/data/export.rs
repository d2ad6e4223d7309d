//! Exports a data set as JSON or CSV in chunks, from its stored encoding: only that and one chunk are in memory.

use std::fmt::Write as _;
use wire::{Cell, Cursor, DecodeError, Outline, day_text, moment_text, outline};

/// The size of a chunk, bytes.
const CHUNK_BYTES: usize = 64 * 1024;
/// How much of one text is written at a time, bytes: a text can be as long as its file.
const TEXT_CHUNK_BYTES: usize = 16 * 1024;

/// The form that a data set is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExportFormat {
    /// The columns as an object of lists; a missing number, date or boolean is `null`, dates are ISO 8601.
    Json,
    /// CSV with a heading; a missing number, date or boolean is empty, dates are ISO 8601.
    Csv,
}

/// A data set that is written, piece by piece.
pub(crate) struct Chunks<E> {
    encoded: E,
    outline: Outline,
    form: ExportFormat,
    /// A place in every column.
    cursors: Vec<Cursor>,
    /// The next value.
    row: usize,
    column: usize,
    /// The rest of a text that is partly written.
    text: Option<Text>,
    stage: Stage,
    out: String,
}

/// A text that is being written.
#[derive(Clone, Copy)]
struct Text {
    at: usize,
    end: usize,
    quoted: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Begin,
    Values,
    Done,
}

impl<E: AsRef<[u8]>> Chunks<E> {
    /// Walks over the whole data set once, so don't call it in an async task.
    ///
    /// # Errors
    /// When it is none.
    pub(crate) fn new(encoded: E, form: ExportFormat) -> Result<Self, DecodeError> {
        let outline = outline(encoded.as_ref())?;
        let cursors = outline.columns.iter().map(wire::ColumnOutline::cursor).collect();
        let stage = Stage::Begin;
        Ok(Self { encoded, outline, form, cursors, row: 0, column: 0, text: None, stage, out: String::new() })
    }

    fn write(&mut self) -> Result<(), DecodeError> {
        while self.out.len() < CHUNK_BYTES && self.stage != Stage::Done {
            match (self.stage, self.text) {
                (Stage::Begin, _) => {
                    self.begin();
                    self.stage = Stage::Values;
                }
                (_, Some(text)) => self.continue_text(text)?,
                _ if self.form == ExportFormat::Json => self.json()?,
                _ => self.csv()?,
            }
        }
        Ok(())
    }

    fn begin(&mut self) {
        if self.form == ExportFormat::Json {
            self.out.push('{');
            return;
        }
        for (i, column) in self.outline.columns.iter().enumerate() {
            separate(&mut self.out, i);
            let quoted = needs_quotes(&column.name);
            let _ = if quoted {
                write!(self.out, "\"{}\"", doubled(&column.name))
            } else {
                write!(self.out, "{}", column.name)
            };
        }
        self.out.push('\n');
    }

    /// The next step of JSON: column after column.
    fn json(&mut self) -> Result<(), DecodeError> {
        let Some(column) = self.outline.columns.get(self.column) else {
            self.out.push('}');
            self.stage = Stage::Done;
            return Ok(());
        };
        if self.row == 0 {
            separate(&mut self.out, self.column);
            self.out.push('"');
            escape(&mut self.out, &column.name);
            self.out.push_str("\":[");
        }
        if self.row == self.outline.rows {
            self.out.push(']');
            (self.column, self.row) = (self.column + 1, 0);
            return Ok(());
        }
        separate(&mut self.out, self.row);
        let cell = self.cursors[self.column].next(self.encoded.as_ref())?;
        self.row += 1;
        let out = &mut self.out;
        match cell {
            Cell::Missing => out.push_str("null"),
            Cell::Integer(n) => put(out, n),
            // JSON has no infinity.
            Cell::Number(n) => out.push_str(&serde_json::Value::from(n).to_string()),
            Cell::Boolean(value) => put(out, value),
            Cell::Date(days) => put_quoted(out, day_text(days)),
            Cell::Moment(micros) => put_quoted(out, moment_text(micros)),
            Cell::Text(text) => {
                out.push('"');
                self.text = Some(Text { quoted: true, ..self.place_of(self.column, text) });
            }
        }
        Ok(())
    }

    /// The next step of CSV: row after row.
    fn csv(&mut self) -> Result<(), DecodeError> {
        if self.column > 0 && self.column == self.outline.columns.len() {
            self.out.push('\n');
            (self.column, self.row) = (0, self.row + 1);
        }
        if self.row == self.outline.rows {
            self.stage = Stage::Done;
            return Ok(());
        }
        separate(&mut self.out, self.column);
        let cell = self.cursors[self.column].next(self.encoded.as_ref())?;
        let out = &mut self.out;
        match cell {
            Cell::Missing => {}
            Cell::Integer(n) => put(out, n),
            Cell::Number(n) => put(out, n),
            Cell::Boolean(value) => put(out, value),
            Cell::Date(days) => out.push_str(&day_text(days).unwrap_or_default()),
            Cell::Moment(micros) => out.push_str(&moment_text(micros).unwrap_or_default()),
            Cell::Text(text) => {
                let quoted = needs_quotes(text);
                if quoted {
                    out.push('"');
                }
                self.text = Some(Text { quoted, ..self.place_of(self.column, text) });
            }
        }
        self.column += 1;
        Ok(())
    }

    /// Where the text stands that a column's cursor has just passed.
    fn place_of(&self, column: usize, text: &str) -> Text {
        let end = self.cursors[column].at();
        Text { at: end - text.len(), end, quoted: false }
    }

    /// Writes some more of a text.
    fn continue_text(&mut self, text: Text) -> Result<(), DecodeError> {
        let end = text.end.min(text.at + TEXT_CHUNK_BYTES);
        let part = self.encoded.as_ref().get(text.at..end).and_then(whole_characters);
        let part = part.ok_or(DecodeError { what: "data set" })?;
        match self.form {
            ExportFormat::Json => escape(&mut self.out, part),
            ExportFormat::Csv if text.quoted => self.out.push_str(&doubled(part)),
            ExportFormat::Csv => self.out.push_str(part),
        }
        self.text = Some(Text { at: text.at + part.len(), ..text }).filter(|text| text.at < text.end);
        if self.text.is_none() && text.quoted {
            self.out.push('"');
        }
        Ok(())
    }
}

impl<E: AsRef<[u8]>> Iterator for Chunks<E> {
    type Item = Result<String, DecodeError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.stage == Stage::Done {
            return None;
        }
        if let Err(error) = self.write() {
            self.stage = Stage::Done;
            return Some(Err(error));
        }
        Some(Ok(std::mem::take(&mut self.out)))
    }
}

/// The whole characters at the start of the bytes; an incomplete one is left for the next time.
fn whole_characters(bytes: &[u8]) -> Option<&str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(cut) if cut.error_len().is_none() && cut.valid_up_to() > 0 => {
            std::str::from_utf8(&bytes[..cut.valid_up_to()]).ok()
        }
        Err(_) => None,
    }
}

fn put(out: &mut String, value: impl std::fmt::Display) {
    let written = write!(out, "{value}");
    debug_assert!(written.is_ok(), "writing to a string can't fail");
}

fn put_quoted(out: &mut String, text: Option<String>) {
    match text {
        Some(text) => put(out, format_args!("\"{text}\"")),
        None => out.push_str("null"),
    }
}

fn separate(out: &mut String, before: usize) {
    if before > 0 {
        out.push(',');
    }
}

/// Text as JSON has it, without its quotes.
fn escape(out: &mut String, text: &str) {
    let written = serde_json::to_string(text).unwrap_or_default();
    out.push_str(written.get(1..written.len().saturating_sub(1)).unwrap_or_default());
}

fn needs_quotes(text: &str) -> bool {
    text.contains([',', '"', '\n', '\r', ';', '\t']) || text.trim() != text
}

fn doubled(text: &str) -> String {
    text.replace('"', "\"\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::{Column, DataFormat, DataSet, Values, encode};

    fn written(data: &DataSet, form: ExportFormat) -> String {
        let pieces = Chunks::new(encode(data), form).expect("a data set");
        let pieces: Vec<String> = pieces.map(|piece| piece.expect("sound")).collect();
        assert!(pieces.iter().all(|piece| piece.len() < CHUNK_BYTES + 6 * TEXT_CHUNK_BYTES), "each is a bounded piece");
        pieces.concat()
    }

    fn parse(text: &str, format: DataFormat) -> DataSet {
        reader::parse(text.as_bytes(), format, 1 << 20).expect("good")
    }

    #[test]
    fn what_was_read_is_written() {
        let csv = "name,n,x,ok,sure\n\"a,\"\"b\"\"\",1,2.5,true,\nc,-2,,false,true\n";
        let data = parse(csv, DataFormat::Csv);
        assert_eq!(written(&data, ExportFormat::Csv), csv);
        let json = written(&data, ExportFormat::Json);
        assert_eq!(json, r#"{"name":["a,\"b\"","c"],"n":[1,-2],"x":[2.5,null],"ok":[true,false],"sure":[null,true]}"#);
        assert_eq!(written(&parse(&json, DataFormat::Json), ExportFormat::Csv), csv);
    }

    #[test]
    fn dates_come_back_as_dates() {
        let csv = "day,at\n2014-01-31,2014-01-31T12:00:00\n,1999-12-31T23:59:59.000001\n0001-01-01,\n";
        let data = parse(csv, DataFormat::Csv);
        assert!(matches!((&data.columns[0].values, &data.columns[1].values), (Values::Dates(_), Values::Moments(_))));
        assert_eq!(written(&data, ExportFormat::Csv), csv);
        let json = written(&data, ExportFormat::Json);
        assert!(json.starts_with(r#"{"day":["2014-01-31",null,"0001-01-01"],"at":["2014-01-31T12:00:00","#), "{json}");
        assert_eq!(parse(&json, DataFormat::Json), data);
    }

    #[test]
    fn much_is_written_in_pieces_and_a_long_text_in_parts() {
        let long = "é\"\u{1}\n, ".repeat(40_000);
        let words = vec!["", long.as_str(), "short", " spaced "];
        let values = [("a \"word\"", Values::Text(words.into())), ("n", Values::Integers(vec![1, 2, 3, 4]))];
        let columns = values.map(|(name, values)| Column { name: name.to_owned(), values });
        let data = DataSet { columns: columns.into() };
        let json: serde_json::Value = serde_json::from_str(&written(&data, ExportFormat::Json)).expect("JSON");
        assert_eq!(json, serde_json::json!({"a \"word\"": ["", long, "short", " spaced "], "n": [1, 2, 3, 4]}));
        let csv = written(&data, ExportFormat::Csv);
        assert!(
            csv.starts_with("\"a \"\"word\"\"\",n\n,1\n\"é\"\"\u{1}\n, é")
                && csv.ends_with("short,3\n\" spaced \",4\n")
        );
        assert_eq!(parse(&csv, DataFormat::Csv), data);
    }

    #[test]
    fn nothing_is_written_too() {
        assert_eq!(written(&DataSet::default(), ExportFormat::Json), "{}");
        assert_eq!(written(&DataSet::default(), ExportFormat::Csv), "\n");
        let empty = DataSet { columns: vec![Column { name: "a".into(), values: Values::Integers(Vec::new()) }] };
        assert_eq!(written(&empty, ExportFormat::Json), r#"{"a":[]}"#);
        assert_eq!(written(&empty, ExportFormat::Csv), "a\n");
        assert!(Chunks::new([1, 2, 3], ExportFormat::Json).is_err());
    }
}
