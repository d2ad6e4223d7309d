//! Options for files that could be read in several ways.

use crate::DataFormat;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// Longest value of an option, bytes.
const MAX_VALUE_BYTES: usize = 4_000;
/// Most rows that may be skipped.
const SKIP: usize = 10_000;

/// How to read a file. Options that aren't given are detected.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataOptions {
    /// The separator of values: an ASCII character.
    pub delimiter: Option<u8>,
    /// Whether the decimal separator is a comma; else it is a point.
    pub decimal_comma: Option<bool>,
    /// The name of a character encoding (WHATWG).
    pub encoding: Option<String>,
    /// The line of the heading, from 1 after skipped lines; 0 for a file without a heading.
    pub heading: Option<u32>,
    /// Which of a date's three numbers comes first.
    pub dates: Option<DateOrder>,
    /// The kinds of columns, by their names.
    pub types: Vec<(String, ReadAs)>,
    /// Lines to skip at the start.
    pub skip: u32,
    /// The sheet of a workbook: its name, or its number from 1.
    pub sheet: Option<String>,
    /// The unit of numeric moments, which count from 1970.
    pub epoch: Option<Epoch>,
}

/// Which of a date's three numbers comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateOrder {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

/// The type to read a column as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReadAs {
    /// As written.
    Text,
    /// Whole numbers.
    Integer,
    /// Numbers.
    Number,
    /// True and false.
    Boolean,
    /// Days.
    Date,
    /// Days with a time.
    Datetime,
}

/// The unit of numeric moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Epoch {
    /// Seconds.
    Seconds,
    /// Thousandths of a second.
    Milliseconds,
}

/// An option that can't be used. `Display` is a sentence for the person who gave it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BadOption(String);

impl ReadAs {
    const ALL: [(&'static str, Self); 6] = [
        ("text", Self::Text),
        ("integer", Self::Integer),
        ("number", Self::Number),
        ("boolean", Self::Boolean),
        ("date", Self::Date),
        ("datetime", Self::Datetime),
    ];

    fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(name, _)| *name == word.trim()).map(|(_, kind)| *kind)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

impl DataOptions {
    /// The options' names.
    pub const NAMES: [&'static str; 9] =
        ["delimiter", "decimal", "encoding", "heading", "dates", "types", "skip", "sheet", "epoch"];

    /// Whether no option is given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Sets an option from its text on a command line or in a URL.
    ///
    /// # Errors
    /// [`BadOption`] when there is no such option or its value is invalid.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), BadOption> {
        let shown = crate::clean(value, 40);
        let refuse = |expected: &str| BadOption(format!("{name} is {expected}, not {shown:?}."));
        if value.len() > MAX_VALUE_BYTES {
            return Err(BadOption(format!("{} is longer than {MAX_VALUE_BYTES} bytes.", crate::clean(name, 40))));
        }
        match name {
            "delimiter" => {
                let known = [
                    ("comma", b','),
                    ("semicolon", b';'),
                    ("tab", b'\t'),
                    ("\\t", b'\t'),
                    ("pipe", b'|'),
                    ("space", b' '),
                ];
                let named = known.iter().find(|(word, _)| *word == value).map(|(_, byte)| *byte);
                let single = match value.as_bytes() {
                    [byte]
                        if byte.is_ascii()
                            && !byte.is_ascii_alphanumeric()
                            && !matches!(byte, b'"' | b'\n' | b'\r' | 0) =>
                    {
                        Some(*byte)
                    }
                    _ => None,
                };
                let expected =
                    "one character of ASCII that is no letter, digit or quote, or comma, semicolon, tab, pipe or space";
                self.delimiter = Some(named.or(single).ok_or_else(|| refuse(expected))?);
            }
            "decimal" => {
                self.decimal_comma = Some(match value {
                    "," | "comma" => true,
                    "." | "point" => false,
                    _ => return Err(refuse("a comma or a point")),
                });
            }
            "encoding" => {
                let shaped = (1..=40).contains(&value.len())
                    && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:+ ()".contains(&byte));
                if !shaped {
                    return Err(refuse("the name of a character encoding, such as utf-8, utf-16le or windows-1252"));
                }
                self.encoding = Some(value.trim().to_ascii_lowercase());
            }
            "heading" => {
                let line = if value == "none" {
                    Some(0)
                } else {
                    value.parse().ok().filter(|n| (1..=SKIP as u32).contains(n))
                };
                self.heading = Some(line.ok_or_else(|| refuse("none or the heading's line, from 1 to 10000"))?);
            }
            "dates" => {
                self.dates = Some(match value {
                    "dmy" => DateOrder::Dmy,
                    "mdy" => DateOrder::Mdy,
                    "ymd" => DateOrder::Ymd,
                    _ => return Err(refuse("dmy, mdy or ymd")),
                });
            }
            "types" => self.types.extend(types(value).ok_or_else(|| {
                refuse("names with kinds (text, integer, number, boolean, date, datetime), as in zip:text,born:date")
            })?),
            "skip" => {
                let lines = value.parse().ok().filter(|n| *n <= SKIP as u32);
                self.skip = lines.ok_or_else(|| refuse("a number of lines, up to 10000"))?;
            }
            "sheet" => {
                if value.is_empty() {
                    return Err(refuse("a sheet's name or its number"));
                }
                self.sheet = Some(value.to_owned());
            }
            "epoch" => {
                self.epoch = Some(match value {
                    "s" => Epoch::Seconds,
                    "ms" => Epoch::Milliseconds,
                    _ => return Err(refuse("s or ms")),
                });
            }
            other => {
                let known = Self::NAMES.join(", ");
                return Err(BadOption(format!("There is no option {:?}; there are {known}.", crate::clean(other, 40))));
            }
        }
        Ok(())
    }

    /// Refuses options that don't apply to this format.
    ///
    /// # Errors
    /// [`BadOption`].
    pub fn check(&self, format: DataFormat) -> Result<(), BadOption> {
        let text = format == DataFormat::Csv;
        let book = format == DataFormat::Xlsx;
        let wrong = [
            ("delimiter", self.delimiter.is_some() && !text, "CSV"),
            ("decimal", self.decimal_comma.is_some() && !text, "CSV"),
            ("encoding", self.encoding.is_some() && book, "text"),
            ("heading", self.heading.is_some() && !text && !book, "CSV and workbooks"),
            ("skip", self.skip > 0 && !text && !book, "CSV and workbooks"),
            ("sheet", self.sheet.is_some() && !book, "workbooks"),
        ];
        match wrong.iter().find(|(_, wrong, _)| *wrong) {
            Some((name, _, of)) => Err(BadOption(format!("The option {name} is for {of}, and this is {format}."))),
            None => Ok(()),
        }
    }

    /// The given options with their values as text.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if let Some(byte) = self.delimiter {
            pairs.push(("delimiter", if byte == b'\t' { "tab".to_owned() } else { char::from(byte).to_string() }));
        }
        if let Some(comma) = self.decimal_comma {
            pairs.push(("decimal", if comma { "," } else { "." }.to_owned()));
        }
        pairs.extend(self.encoding.clone().map(|name| ("encoding", name)));
        if let Some(line) = self.heading {
            pairs.push(("heading", if line == 0 { "none".to_owned() } else { line.to_string() }));
        }
        if let Some(order) = self.dates {
            let name = match order {
                DateOrder::Dmy => "dmy",
                DateOrder::Mdy => "mdy",
                DateOrder::Ymd => "ymd",
            };
            pairs.push(("dates", name.to_owned()));
        }
        if !self.types.is_empty() {
            let mut types = String::new();
            for (name, kind) in &self.types {
                let comma = if types.is_empty() { "" } else { "," };
                let _ = write!(types, "{comma}{name}:{}", kind.name());
            }
            pairs.push(("types", types));
        }
        if self.skip > 0 {
            pairs.push(("skip", self.skip.to_string()));
        }
        pairs.extend(self.sheet.clone().map(|name| ("sheet", name)));
        if let Some(epoch) = self.epoch {
            pairs.push(("epoch", if epoch == Epoch::Seconds { "s" } else { "ms" }.to_owned()));
        }
        pairs
    }
}

/// `zip:text,born:date`. A name may have commas and colons in it: a pair ends after a colon and a kind.
fn types(value: &str) -> Option<Vec<(String, ReadAs)>> {
    let mut found = Vec::new();
    let mut pair = String::new();
    for part in value.split(',') {
        if !pair.is_empty() {
            pair.push(',');
        }
        pair.push_str(part);
        if let Some((name, kind)) =
            pair.rsplit_once(':').and_then(|(name, kind)| Some((name.trim(), ReadAs::named(kind)?)))
        {
            if name.is_empty() {
                return None;
            }
            found.push((name.to_owned(), kind));
            pair.clear();
        }
    }
    (pair.is_empty() && !found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(pairs: &[(&str, &str)]) -> Result<DataOptions, String> {
        let mut options = DataOptions::default();
        for (name, value) in pairs {
            options.set(name, value).map_err(|bad| bad.to_string())?;
        }
        Ok(options)
    }

    #[test]
    fn what_is_set_is_said_again() {
        let pairs = [
            ("delimiter", "tab"),
            ("decimal", ","),
            ("encoding", "windows-1252"),
            ("heading", "none"),
            ("dates", "dmy"),
            ("types", "a, b:text,c:d:date"),
            ("skip", "2"),
            ("sheet", "Sheet 2"),
            ("epoch", "ms"),
        ];
        let options = set(&pairs).expect("good");
        assert_eq!(options.types, [("a, b".to_owned(), ReadAs::Text), ("c:d".to_owned(), ReadAs::Date)]);
        let again: Vec<(&str, String)> = pairs.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        assert_eq!(options.pairs(), again);
        assert!(DataOptions::default().pairs().is_empty() && DataOptions::default().is_empty());
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for (name, value, part) in [
            ("delimiter", "ab", "delimiter is one character"),
            ("delimiter", "\"", "not"),
            ("decimal", "x", "a comma or a point, not \"x\""),
            ("encoding", "\u{e9}", "the name of a character encoding"),
            ("heading", "0", "none or the heading's line"),
            ("dates", "us", "dmy, mdy or ymd"),
            ("types", "a", "names with kinds"),
            ("types", "a:colour", "names with kinds"),
            ("types", ":text", "names with kinds"),
            ("skip", "-1", "a number of lines"),
            ("epoch", "us", "s or ms"),
            ("colour", "red", "There is no option \"colour\"; there are delimiter, decimal"),
        ] {
            let said = set(&[(name, value)]).expect_err(value);
            assert!(said.contains(part), "{said}");
        }
        let options = set(&[("delimiter", ";")]).expect("good");
        assert_eq!(
            options.check(DataFormat::Json).expect_err("refused").to_string(),
            "The option delimiter is for CSV, and this is JSON."
        );
    }
}
