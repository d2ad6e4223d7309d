//! What was understood of a data set: each column's name and type, what is missing, and how it begins.

use super::dates;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::{Column, DataSet, NO_DATE, Values};

/// Values that are shown of a column.
const FIRST: usize = 3;
/// Longest text that is shown, bytes.
const TEXT_BYTES: usize = 40;

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub(crate) struct About {
    /// As in the heading.
    pub name: String,
    /// What is known of its values; nothing for what was stored before there was any of this.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub values: Option<AboutValues>,
}

/// A column's values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AboutValues {
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
        values: AboutValues,
    },
}

impl From<Stored> for About {
    fn from(stored: Stored) -> Self {
        match stored {
            Stored::Name(name) => Self { name, values: None },
            Stored::Whole { name, values } => Self { name, values: Some(values) },
        }
    }
}

/// What is in a data set, column by column.
pub(crate) fn describe(data: &DataSet) -> Vec<About> {
    data.columns.iter().map(|column| About { name: column.name.clone(), values: Some(values(column)) }).collect()
}

fn values(column: &Column) -> AboutValues {
    let missing_dates = |v: &[i64]| v.iter().filter(|n| **n == NO_DATE).count();
    let (kind, missing) = match &column.values {
        Values::Integers(_) => (Type::Integer, 0),
        Values::Numbers(v) => (Type::Number, v.iter().filter(|n| n.is_nan()).count()),
        Values::Booleans(_) => (Type::Boolean, 0),
        Values::Text(v) => (Type::Text, v.iter().filter(|text| text.is_empty()).count()),
        Values::Dates(v) => (Type::Date, missing_dates(v)),
        Values::Moments(v) => (Type::Datetime, missing_dates(v)),
    };
    let first = (0..column.values.len().min(FIRST)).map(|row| match value(&column.values, row) {
        Value::String(text) if text.len() > TEXT_BYTES => format!("{}…", wire::clean(&text, TEXT_BYTES)).into(),
        value => value,
    });
    AboutValues { kind, missing, first: first.collect() }
}

/// One value as JSON has it; a missing number or date is null.
pub(super) fn value(values: &Values, row: usize) -> Value {
    match values {
        Values::Integers(v) => v[row].into(),
        Values::Numbers(v) => v[row].into(),
        Values::Booleans(v) => v[row].into(),
        Values::Text(v) => v[row].as_str().into(),
        Values::Dates(v) => dates::day_text(v[row]).into(),
        Values::Moments(v) => dates::moment_text(v[row]).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{DataFormat, parse};
    use serde_json::json;

    #[test]
    fn each_column_has_a_name_a_type_and_its_first_values() {
        let csv = format!(
            "n,x,ok,day,at,{}\n1,,true,2014-01-31,2014-01-31 12:00,{}\n2,2.5,false,,2014-02-01 12:00,\n",
            "word",
            "é".repeat(30)
        );
        let about = describe(&parse(csv.as_bytes(), DataFormat::Csv, 10_000).expect("good"));
        let expected = json!([
            {"name": "n", "type": "integer", "missing": 0, "first": [1, 2]},
            {"name": "x", "type": "number", "missing": 1, "first": [null, 2.5]},
            {"name": "ok", "type": "boolean", "missing": 0, "first": [true, false]},
            {"name": "day", "type": "date", "missing": 1, "first": ["2014-01-31", null]},
            {"name": "at", "type": "datetime", "missing": 0, "first": ["2014-01-31T12:00:00", "2014-02-01T12:00:00"]},
            {"name": "word", "type": "text", "missing": 1, "first": [format!("{}…", "é".repeat(20)), ""]},
        ]);
        assert_eq!(json!(about), expected);
        assert_eq!(serde_json::from_value::<Vec<About>>(expected).expect("readable"), about);
    }

    #[test]
    fn what_was_stored_as_names_is_still_read() {
        let about: Vec<About> = serde_json::from_str(r#"["a", "b"]"#).expect("readable");
        assert_eq!(json!(about), json!([{"name": "a"}, {"name": "b"}]));
    }
}
