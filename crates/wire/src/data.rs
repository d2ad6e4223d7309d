//! Data sets: columns of one kind each, all of one length.

use serde::{Deserialize, Serialize};

/// The values of one column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Values {
    /// Whole numbers, no value missing.
    Integers(Vec<i64>),
    /// Numbers; a missing value is NaN.
    Numbers(Vec<f64>),
    /// True or false, no value missing.
    Booleans(Vec<bool>),
    /// Text; a missing value is empty.
    Text(Vec<String>),
}

impl Values {
    /// How many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Integers(v) => v.len(),
            Self::Numbers(v) => v.len(),
            Self::Booleans(v) => v.len(),
            Self::Text(v) => v.len(),
        }
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// One named column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// As in the file's heading.
    pub name: String,
    /// Its values, from the first row to the last.
    pub values: Values,
}

/// A table that a program can read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DataSet {
    /// In the file's order; names differ, lengths are equal.
    pub columns: Vec<Column>,
}

impl DataSet {
    /// How many rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |c| c.values.len())
    }
}
