//! A data set's columns, as they are stored and shown: name, type, missing values and first values.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::{ColumnKind, ColumnOutline, Shown};

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub(crate) struct ColumnSummary {
    /// As in the heading.
    pub name: String,
    /// A summary of its values; `None` for data that was stored before there were summaries.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub values: Option<ValuesSummary>,
}

/// A column's values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ValuesSummary {
    /// What they are.
    #[serde(rename = "type")]
    pub kind: Type,
    /// How many are missing.
    pub missing: usize,
    /// The first of them, text shortened; a missing one is null.
    pub first: Vec<Value>,
}

/// What a column's values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = ColumnType)]
pub(crate) enum Type {
    /// Whole numbers.
    Integer,
    /// Numbers.
    Number,
    /// True or false.
    Boolean,
    /// Text.
    Text,
    /// Calendar days.
    Date,
    /// Moments.
    Datetime,
}

/// A column as the store has it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Stored {
    /// As it was once.
    Name(String),
    Whole {
        name: String,
        #[serde(flatten)]
        values: ValuesSummary,
    },
}

impl From<Stored> for ColumnSummary {
    fn from(stored: Stored) -> Self {
        match stored {
            Stored::Name(name) => Self { name, values: None },
            Stored::Whole { name, values } => Self { name, values: Some(values) },
        }
    }
}

impl From<ColumnOutline> for ColumnSummary {
    fn from(column: ColumnOutline) -> Self {
        let kind = match column.kind {
            ColumnKind::Integer => Type::Integer,
            ColumnKind::Number => Type::Number,
            ColumnKind::Boolean | ColumnKind::NullableBoolean => Type::Boolean,
            ColumnKind::Text => Type::Text,
            ColumnKind::Date => Type::Date,
            ColumnKind::Moment => Type::Datetime,
        };
        let first = column.first.into_iter().map(|shown| match shown {
            Shown::Missing => Value::Null,
            Shown::Integer(n) => n.into(),
            Shown::Number(n) => n.into(),
            Shown::Boolean(value) => value.into(),
            Shown::Text(text) => text.into(),
        });
        let values = ValuesSummary { kind, missing: column.missing, first: first.collect() };
        Self { name: column.name, values: Some(values) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use wire::{Column, DataSet, Values};

    #[test]
    fn what_is_stored_is_read_again() {
        let values = Values::Numbers(vec![f64::NAN, 2.0, 2.5]);
        let words = Values::Text(vec!["x", "", "y"].into());
        let columns = [("x", values), ("word", words)].map(|(name, values)| Column { name: name.into(), values });
        let outline = wire::outline(&wire::encode(&DataSet { columns: columns.into() })).expect("good");
        let about: Vec<ColumnSummary> = outline.columns.into_iter().map(ColumnSummary::from).collect();
        let expected = json!([
            {"name": "x", "type": "number", "missing": 1, "first": [null, 2.0, 2.5]},
            {"name": "word", "type": "text", "missing": 1, "first": ["x", "", "y"]},
        ]);
        assert_eq!(json!(about), expected);
        assert_eq!(serde_json::from_value::<Vec<ColumnSummary>>(expected).expect("readable"), about);
    }

    #[test]
    fn what_was_stored_as_names_is_still_read() {
        let about: Vec<ColumnSummary> = serde_json::from_str(r#"["a", "b"]"#).expect("readable");
        assert_eq!(json!(about), json!([{"name": "a"}, {"name": "b"}]));
    }
}
