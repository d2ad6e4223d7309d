//! What reading a file makes: a data set, or a sentence.

use wire::DataSet;

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
