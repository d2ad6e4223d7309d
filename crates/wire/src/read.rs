//! Files of data: what they can be read as.

use serde::{Deserialize, Serialize};
use std::path::Path;

/// A file format that data comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DataFormat {
    /// Comma-separated values with a heading; semicolons and tabs are recognised.
    Csv,
    /// A list of objects (rows) or an object of lists (columns).
    Json,
}

impl DataFormat {
    /// The format that a file's name says.
    #[must_use]
    pub fn from_file_name(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "csv" | "tsv" | "txt" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// The format that a `Content-Type` says.
    #[must_use]
    pub fn from_media_type(media_type: &str) -> Option<Self> {
        match media_type.split(';').next()?.trim().to_ascii_lowercase().as_str() {
            "text/csv" | "text/tab-separated-values" | "application/csv" => Some(Self::Csv),
            "application/json" => Some(Self::Json),
            _ => None,
        }
    }
}
