//! CSV and JSON files → [`DataSet`]: the kinds of columns are inferred, and what can't be read is said with its row and column.
//!
//! A column whose values are all whole numbers becomes integers; with fractions or missing values, numbers (missing is NaN);
//! all true/false, booleans; all days, dates; with a time of day among them, moments (`dates.rs` says what is one); anything
//! else stays text, exactly as written. Numbers with leading zeros (`00501`) are text.

mod answer;
mod cell;
mod csv;
mod json;
mod notes;

pub use answer::answer;

use wire::{DataFormat, DataSet, MAX_COLUMNS, MAX_NAME};

/// Most values in all: what 32 MiB of ordinary figures come to. Bounds the memory of a file of nothing but commas.
pub(crate) const CELLS: usize = 6_000_000;

/// A data set, and what looked odd about its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// What was understood.
    pub data: DataSet,
    /// What looks like a slip, a sentence each.
    pub notes: Vec<String>,
}

/// A file that is no data set; `Display` is a sentence for the person who made it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DataError {
    /// Past the limit on an upload, or of values or columns.
    #[error("The data has {found}; at most {most} can be taken.")]
    TooLarge {
        /// What there is.
        found: String,
        /// What there may be.
        most: String,
    },
    /// Not UTF-8.
    #[error("Line {line} is not UTF-8 text, from its character {character} on. Please save the file as UTF-8.")]
    NotUtf8 {
        /// From 1.
        line: usize,
        /// From 1, on that line.
        character: usize,
    },
    /// Nothing in it.
    #[error("The data is empty. It needs at least a heading.")]
    Empty,
    /// A heading without a name.
    #[error("Column {column} has no name in the heading.")]
    Unnamed {
        /// From 1.
        column: usize,
    },
    /// Two columns of one name.
    #[error("Two columns are named {name:?}: column {first} and column {second}.")]
    TwoOf {
        /// Their name.
        name: String,
        /// From 1.
        first: usize,
        /// From 1.
        second: usize,
    },
    /// A row of JSON with two values for one column.
    #[error("Row {row} has two values named {column:?}.")]
    Twice {
        /// From 1.
        row: usize,
        /// The column's name.
        column: String,
    },
    /// A quote without its other one; row 0 is the heading.
    #[error("{} (line {line}), column {column:?}: a quote is opened and never closed.", place(*row))]
    Quote {
        /// From 1, without the heading.
        row: usize,
        /// From 1, of the file.
        line: u64,
        /// The column's name, or its number in the heading.
        column: String,
    },
    /// A row with too few or too many values.
    #[error("Row {row} (line {line}) has {found} values where the heading has {expected}{column}")]
    Ragged {
        /// From 1, without the heading.
        row: usize,
        /// From 1, of the file.
        line: u64,
        /// Values there.
        found: usize,
        /// Values in the heading.
        expected: usize,
        /// Where it goes wrong, in words.
        column: String,
    },
    /// A value that is no single value.
    #[error("Row {row}, column {column:?}: a value is text, a number, true, false or null, not {found}.")]
    Value {
        /// From 1.
        row: usize,
        /// The column's name.
        column: String,
        /// What there is, in words.
        found: &'static str,
    },
    /// Columns of different lengths.
    #[error("Column {column:?} has {found} values where the first column has {expected}.")]
    Lengths {
        /// The column's name.
        column: String,
        /// Values there.
        found: usize,
        /// Values in the first column.
        expected: usize,
    },
    /// Not the format that it was said to be.
    #[error("The data can't be read as {format}: {why}.")]
    Syntax {
        /// `CSV` or `JSON`.
        format: &'static str,
        /// What the reader said, with the line.
        why: String,
    },
}

fn place(row: usize) -> String {
    if row == 0 { "The heading".to_owned() } else { format!("Row {row}") }
}

/// Reads a data set of at most `max_bytes`.
///
/// # Errors
/// [`DataError`], a sentence that names row and column where there is one.
pub fn parse(bytes: &[u8], format: DataFormat, max_bytes: u64) -> Result<DataSet, DataError> {
    read(bytes, format, max_bytes).map(|read| read.data)
}

/// The same, with what looked odd.
///
/// # Errors
/// [`DataError`].
pub fn read(bytes: &[u8], format: DataFormat, max_bytes: u64) -> Result<Read, DataError> {
    if bytes.len() as u64 > max_bytes {
        return Err(DataError::TooLarge {
            found: format!("{} bytes", bytes.len()),
            most: format!("{max_bytes} bytes"),
        });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let before = String::from_utf8_lossy(&bytes[..e.valid_up_to()]);
        let last = before.rsplit('\n').next().unwrap_or_default();
        DataError::NotUtf8 { line: before.split('\n').count(), character: last.chars().count() + 1 }
    })?;
    if text.trim().is_empty() {
        return Err(DataError::Empty);
    }
    match format {
        DataFormat::Csv => csv::parse(text),
        DataFormat::Json => json::parse(text),
    }
}

/// Checks a heading: every column named, no two alike, not too many.
fn check_heading<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> Result<(), DataError> {
    if names.len() > MAX_COLUMNS {
        return Err(DataError::TooLarge { found: format!("{} columns", names.len()), most: MAX_COLUMNS.to_string() });
    }
    let mut seen = std::collections::HashMap::new();
    for (i, name) in names.enumerate() {
        if name.len() > MAX_NAME {
            let found = format!("a column whose name has {} bytes", name.len());
            return Err(DataError::TooLarge { found, most: format!("{MAX_NAME} bytes") });
        }
        if name.is_empty() {
            return Err(DataError::Unnamed { column: i + 1 });
        }
        if let Some(first) = seen.insert(name, i + 1) {
            return Err(DataError::TwoOf { name: wire::clean(name, 80), first, second: i + 1 });
        }
    }
    Ok(())
}

/// Refuses more values than [`CELLS`].
fn check_cells(cells: usize) -> Result<(), DataError> {
    if cells > CELLS {
        return Err(DataError::TooLarge { found: format!("more than {CELLS} values"), most: CELLS.to_string() });
    }
    Ok(())
}
