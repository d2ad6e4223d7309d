//! What reading a file makes: a data set, or a sentence.

use wire::DataSet;

/// A data set, and the notes about its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The data.
    pub data: DataSet,
    /// Guesses and likely mistakes, one sentence each.
    pub notes: Vec<String>,
}

/// Why a file can't be read as a data set. `Display` is a sentence for the person who uploaded it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DataError {
    /// The upload, its values or its columns exceed a limit.
    #[error("The data has {found}; at most {most} are allowed.")]
    TooLarge {
        /// What there is.
        found: String,
        /// What there may be.
        most: String,
    },
    /// The file doesn't have the requested encoding.
    #[error("Line {line} is not UTF-8 text, from its character {character} on. Please save the file as UTF-8.")]
    NotUtf8 {
        /// From 1.
        line: usize,
        /// From 1, on that line.
        character: usize,
    },
    /// The file isn't text.
    #[error("The file isn't text.{}", like.map_or_else(String::new, |like| format!(" It looks like {like}.")))]
    NotText {
        /// The kind of file that its beginning looks like.
        like: Option<&'static str>,
    },
    /// The file is empty.
    #[error("The data is empty. It needs at least a heading.")]
    Empty,
    /// An option that can't be used with this file.
    #[error("{0}")]
    Option(String),
    /// A workbook without this sheet.
    #[error("The workbook has no sheet {name:?}; it has {known}.")]
    NoSheet {
        /// The requested sheet.
        name: String,
        /// What there is.
        known: String,
    },
    /// Two columns have the same name.
    #[error("Two columns are named {name:?}: column {first} and column {second}.")]
    TwoOf {
        /// Their name.
        name: String,
        /// From 1.
        first: usize,
        /// From 1.
        second: usize,
    },
    /// A row of JSON has two values for one column.
    #[error("Row {row} has two values named {column:?}.")]
    Twice {
        /// From 1.
        row: usize,
        /// The column's name.
        column: String,
    },
    /// A quote is never closed. Row 0 is the heading.
    #[error("{} (line {line}), column {column:?}: a quote is never closed.", place(*row))]
    Quote {
        /// From 1, without the heading.
        row: usize,
        /// From 1, of the file.
        line: u64,
        /// The column's name, or its number in the heading.
        column: String,
    },
    /// Columns have different lengths.
    #[error("Column {column:?} has {found} values where the first column has {expected}.")]
    Lengths {
        /// The column's name.
        column: String,
        /// Values there.
        found: usize,
        /// Values in the first column.
        expected: usize,
    },
    /// The file isn't valid in the declared format.
    #[error("The data can't be read as {format}: {why}.")]
    Syntax {
        /// `JSON` or `a workbook`.
        format: &'static str,
        /// The error, with its line.
        why: String,
    },
}

fn place(row: usize) -> String {
    if row == 0 { "The heading".to_owned() } else { format!("Row {row}") }
}
