//! Data sets, as the API describes them: each column's name, type, missing values and first values.

use crate::app::App;
use crate::data::{ColumnSummary, Type};
use crate::problem::Problem;
use crate::store::{DataSummary, NewData, StoreError, Version};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A column.
#[derive(Serialize, ToSchema)]
struct Column {
    name: String,
    /// What its values are.
    #[serde(rename = "type")]
    kind: Option<Type>,
    /// How many are missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<usize>,
    /// The first of them, text shortened; a missing one is null.
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<Vec<Value>>,
}

impl Column {
    /// Values are only for callers who may read them.
    fn new(ColumnSummary { name, values }: &ColumnSummary, whole: bool) -> Self {
        let shown = values.as_ref().filter(|_| whole);
        Self {
            name: name.clone(),
            kind: values.as_ref().map(|values| values.kind),
            missing: shown.map(|values| values.missing),
            first: shown.map(|values| values.first.clone()),
        }
    }
}

/// A data set without its values.
#[derive(Serialize, ToSchema)]
pub(super) struct DataShape {
    /// How many rows there are.
    rows: u32,
    columns: Vec<Column>,
    /// SHA-256 of it, for callers who may read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<String>,
    /// The author's options for reading its file, for callers who may read it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    options: BTreeMap<String, String>,
}

impl DataShape {
    pub(super) fn new(data: &DataSummary, whole: bool) -> Self {
        Self {
            rows: data.rows,
            columns: data.columns.iter().map(|column| Column::new(column, whole)).collect(),
            sha256: whole.then(|| hex::encode(data.sha256)),
            options: if whole { data.options.clone() } else { BTreeMap::new() },
        }
    }
}

/// A description of uploaded data.
#[derive(Serialize, ToSchema)]
pub(super) struct Understood {
    /// How many rows there are.
    rows: u32,
    columns: Vec<Column>,
    /// SHA-256 of it.
    sha256: String,
    /// The options for reading the file.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    options: BTreeMap<String, String>,
    /// Notes on guesses and on values that look like mistakes, in sentences.
    notes: Vec<String>,
}

impl Understood {
    pub(super) fn new(data: &NewData) -> Self {
        Self {
            rows: data.rows,
            columns: data.columns.iter().map(|column| Column::new(column, true)).collect(),
            sha256: hex::encode(data.sha256),
            options: data.options.clone(),
            notes: data.notes.clone(),
        }
    }
}

/// Completes the description of a version's data that was stored with the columns' names only.
pub(super) async fn complete(app: &App, version: &mut Version) -> Result<(), Problem> {
    if let Some(summary) = &mut version.data
        && summary.columns.iter().any(|column| column.values.is_none())
    {
        let encoded = app.store.data(summary).await?;
        let outline = wire::outline(&encoded).map_err(|_| StoreError::Unreadable("a data set"))?;
        summary.columns = outline.columns.into_iter().map(ColumnSummary::from).collect();
    }
    Ok(())
}
