//! The formats of data files.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::path::Path;

/// A file format that data comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DataFormat {
    /// Values with commas, semicolons, tabs or bars between them.
    Csv,
    /// JSON in any of the shapes that represent tables, including one value per line.
    Json,
    /// A workbook of Excel.
    Xlsx,
}

impl DataFormat {
    /// The format that a file name's ending stands for.
    #[must_use]
    pub fn from_file_name(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "csv" | "tsv" | "tab" | "psv" | "txt" | "data" | "dat" => Some(Self::Csv),
            "json" | "ndjson" | "jsonl" | "geojson" => Some(Self::Json),
            "xlsx" | "xlsm" => Some(Self::Xlsx),
            _ => None,
        }
    }

    /// The format that a `Content-Type` stands for.
    #[must_use]
    pub fn from_media_type(media_type: &str) -> Option<Self> {
        match media_type.split(';').next()?.trim().to_ascii_lowercase().as_str() {
            "text/csv" | "text/tab-separated-values" | "application/csv" => Some(Self::Csv),
            "application/json"
            | "application/geo+json"
            | "application/x-ndjson"
            | "application/ndjson"
            | "application/jsonl"
            | "application/x-jsonlines" => Some(Self::Json),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

impl fmt::Display for DataFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::Xlsx => "a workbook",
        })
    }
}
