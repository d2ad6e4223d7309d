//! Files of strangers → [`DataSet`]: CSV, JSON and workbooks, as people have them.
//!
//! One function, [`read`]: bytes, a format and options in, a table or a sentence out. It touches nothing else, and its memory
//! is bounded by the file's length and a bound on values.
//!
//! ```text
//! bytes ─ encoding ─▶ text ─ layout, fields ─▶ values ─ profile ─▶ plan ─ column ─▶ DataSet
//! ```
//!
//! A column's kind is decided by all its values (`plan.rs`): whole numbers, numbers (a missing one is NaN), booleans, days,
//! moments, and text for everything else. What was guessed, and why a column is text that nearly was something else, is said in
//! the notes.

mod answer;
mod column;
mod csv;
mod dates;
mod encoding;
mod fields;
mod gap;
mod json;
mod layout;
mod names;
mod number;
mod plan;
mod profile;
mod table;
mod xlsx;

pub use answer::answer;

use wire::{DataFormat, DataOptions, DataSet, MAX_COLUMNS, MAX_NAME};

/// Most values in all: what 32 MiB of ordinary figures come to. Bounds the memory of a file of nothing but commas.
pub(crate) const CELLS: usize = 6_000_000;
/// Most notes about one file.
const MAX_NOTES: usize = 20;

/// A data set, and what is to be said of its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// What was understood.
    pub data: DataSet,
    /// What was guessed and what looks like a slip, a sentence each.
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
    /// Not of the encoding that was asked for.
    #[error("Line {line} is not UTF-8 text, from its character {character} on. Please save the file as UTF-8.")]
    NotUtf8 {
        /// From 1.
        line: usize,
        /// From 1, on that line.
        character: usize,
    },
    /// No text at all.
    #[error("The file is no text.{}", like.map_or_else(String::new, |like| format!(" It looks like {like}.")))]
    NotText {
        /// What it begins like.
        like: Option<&'static str>,
    },
    /// Nothing in it.
    #[error("The data is empty. It needs at least a heading.")]
    Empty,
    /// An option that can't be used with this file.
    #[error("{0}")]
    Option(String),
    /// A workbook without this sheet.
    #[error("The workbook has no sheet {name:?}; it has {known}.")]
    NoSheet {
        /// What was asked for.
        name: String,
        /// What there is.
        known: String,
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
        /// `JSON` or `a workbook`.
        format: &'static str,
        /// What is wrong, with the line.
        why: String,
    },
}

fn place(row: usize) -> String {
    if row == 0 { "The heading".to_owned() } else { format!("Row {row}") }
}

/// Reads a data set of at most `max_bytes` as it is, without notes.
///
/// # Errors
/// [`DataError`].
pub fn parse(bytes: &[u8], format: DataFormat, max_bytes: u64) -> Result<DataSet, DataError> {
    read(bytes, format, &DataOptions::default(), max_bytes).map(|read| read.data)
}

/// Reads a data set of at most `max_bytes`.
///
/// # Errors
/// [`DataError`], a sentence that names row and column where there is one.
pub fn read(bytes: &[u8], format: DataFormat, options: &DataOptions, max_bytes: u64) -> Result<Read, DataError> {
    if bytes.len() as u64 > max_bytes {
        return Err(DataError::TooLarge {
            found: format!("{} bytes", bytes.len()),
            most: format!("{max_bytes} bytes"),
        });
    }
    options.check(format).map_err(|bad| DataError::Option(bad.to_string()))?;
    let mut notes = Vec::new();
    let mut read = if format == DataFormat::Xlsx {
        xlsx::parse(bytes, options, notes)?
    } else {
        let text = encoding::text(bytes, options, &mut notes)?;
        if text.trim().is_empty() {
            return Err(DataError::Empty);
        }
        if format == DataFormat::Json {
            json::parse(&text, options, notes)?
        } else {
            csv::parse(&text, options, notes)?
        }
    };
    check_names(&read.data)?;
    if read.notes.len() > MAX_NOTES {
        let more = read.notes.len() + 1 - MAX_NOTES;
        read.notes.truncate(MAX_NOTES - 1);
        read.notes.push(format!("There is as much to say of {more} more columns."));
    }
    Ok(read)
}

/// Refuses names longer than [`MAX_NAME`]: they are told of more often than once.
fn check_names(data: &DataSet) -> Result<(), DataError> {
    match data.columns.iter().map(|column| column.name.len()).find(|length| *length > MAX_NAME) {
        Some(length) => {
            let found = format!("a column whose name has {length} bytes");
            Err(DataError::TooLarge { found, most: format!("{MAX_NAME} bytes") })
        }
        None => Ok(()),
    }
}

/// Refuses more columns than [`MAX_COLUMNS`].
fn check_width(columns: usize) -> Result<(), DataError> {
    if columns > MAX_COLUMNS {
        return Err(DataError::TooLarge { found: format!("{columns} columns"), most: MAX_COLUMNS.to_string() });
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

/// Refuses kinds for columns that there aren't.
fn check_types(names: &[String], options: &DataOptions) -> Result<(), DataError> {
    let Some((missing, _)) = options.types.iter().find(|(name, _)| !names.contains(name)) else { return Ok(()) };
    let known: Vec<String> = names.iter().take(20).map(|name| format!("{:?}", wire::clean(name, 40))).collect();
    let more = if names.len() > 20 { ", …" } else { "" };
    Err(DataError::Option(format!(
        "types names a column {:?} that there isn't; there are {}{more}.",
        wire::clean(missing, 40),
        known.join(", ")
    )))
}
