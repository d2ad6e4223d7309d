//! Reads untrusted files into a [`DataSet`]: CSV, JSON and workbooks in the forms that people have.
//!
//! One function, [`read`], turns bytes, a format and options into a table or an error message. It has no other effect, and
//! its memory is bounded by the file's length and by the maximum number of values.
//!
//! ```text
//! bytes ─ encoding ─▶ text ─ layout, fields ─▶ values ─ profile ─▶ plan ─ column ─▶ DataSet
//! ```
//!
//! All values of a column decide its kind (`plan.rs`): whole numbers, numbers (a missing one is NaN), booleans, days,
//! moments, and text for everything else. Notes report guesses, and why a column is text that is nearly something
//! else.

mod answer;
mod bounds;
mod cell;
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
mod outcome;
mod plan;
mod profile;
mod table;
mod xlsx;

pub use answer::answer;
pub use outcome::{DataError, Read};

use wire::{DataFormat, DataOptions, DataSet};

/// The maximum number of notes about one file.
const MAX_NOTES: usize = 20;

/// Reads a data set of at most `max_bytes`, without options and notes.
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
    bounds::check_names(&read.data)?;
    if read.notes.len() > MAX_NOTES {
        let more = read.notes.len() + 1 - MAX_NOTES;
        read.notes.truncate(MAX_NOTES - 1);
        read.notes.push(format!("There are notes about {more} more columns."));
    }
    Ok(read)
}
