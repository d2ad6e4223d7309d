//! Declared parameters in the API: a list of our own, and a JSON Schema for building forms.

use serde::Serialize;
use serde_json::{Map, Number, Value, json};
use utoipa::ToSchema;
use wire::Declaration;

/// A parameter that a program declares.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Parameter)]
pub(super) struct Declared {
    name: String,
    r#type: Type,
    /// The default value, as text.
    default: Option<String>,
    /// The least that a number may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<f64>)]
    min: Option<Number>,
    /// The most that a number may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<f64>)]
    max: Option<Number>,
    /// What a choice may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<Vec<String>>,
}

/// What a parameter's values are.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = ParameterType)]
enum Type {
    Text,
    Number,
    Integer,
    Choice,
    Color,
    Boolean,
    Date,
}

/// Declared parameters, as the API lists them.
pub(super) fn declared(declared: &[Declaration]) -> Vec<Declared> {
    let one = |declaration: &Declaration| {
        let real = |bound: Option<f64>| bound.and_then(Number::from_f64);
        let whole = |bound: Option<i64>| bound.map(Number::from);
        let (r#type, min, max, choices) = match &declaration.kind {
            wire::Kind::Text => (Type::Text, None, None, None),
            wire::Kind::Number { min, max } => (Type::Number, real(*min), real(*max), None),
            wire::Kind::Integer { min, max } => (Type::Integer, whole(*min), whole(*max), None),
            wire::Kind::Choice(choices) => (Type::Choice, None, None, Some(choices.clone())),
            wire::Kind::Color => (Type::Color, None, None, None),
            wire::Kind::Boolean => (Type::Boolean, None, None, None),
            wire::Kind::Date => (Type::Date, None, None, None),
        };
        let (name, default) = (declaration.name.clone(), declaration.default.clone());
        Declared { name, r#type, default, min, max, choices }
    };
    declared.iter().map(one).collect()
}

/// The same as a JSON Schema (2020-12) of an object whose properties are the parameters.
pub(super) fn schema(declared: &[Declaration]) -> Value {
    let properties: Map<String, Value> =
        declared.iter().map(|declaration| (declaration.name.clone(), property(declaration))).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": properties,
    })
}

fn property(declaration: &Declaration) -> Value {
    let mut fields = Map::new();
    let mut put = |key: &str, value: Value| {
        if !value.is_null() {
            fields.insert(key.to_owned(), value);
        }
    };
    let default = declaration.default.as_deref();
    let default = match &declaration.kind {
        wire::Kind::Text => {
            put("type", "string".into());
            default.map(Value::from)
        }
        wire::Kind::Number { min, max } => {
            put("type", "number".into());
            put("minimum", (*min).into());
            put("maximum", (*max).into());
            default.and_then(|text| text.parse::<f64>().ok()).map(Value::from)
        }
        wire::Kind::Integer { min, max } => {
            put("type", "integer".into());
            put("minimum", (*min).into());
            put("maximum", (*max).into());
            default.and_then(|text| text.parse::<i64>().ok()).map(Value::from)
        }
        wire::Kind::Choice(choices) => {
            put("type", "string".into());
            put("enum", choices.clone().into());
            default.map(Value::from)
        }
        wire::Kind::Color => {
            put("type", "string".into());
            put("format", "color".into());
            default.map(Value::from)
        }
        wire::Kind::Boolean => {
            put("type", "boolean".into());
            default.map(|text| Value::from(text == "true"))
        }
        wire::Kind::Date => {
            put("type", "string".into());
            put("format", "date".into());
            default.map(Value::from)
        }
    };
    put("default", default.unwrap_or_default());
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schema_says_types_bounds_and_defaults() {
        let declare = |name: &str, kind, default: Option<&str>| Declaration {
            name: name.into(),
            kind,
            default: default.map(str::to_owned),
        };
        let declared = [
            declare("year", wire::Kind::Integer { min: Some(2012), max: None }, Some("2014")),
            declare("city", wire::Kind::Choice(vec!["Rome".into(), "Oslo".into()]), Some("Rome")),
            declare("on", wire::Kind::Boolean, Some("true")),
            declare("day", wire::Kind::Date, None),
        ];
        let schema = schema(&declared);
        assert_eq!(schema["properties"]["year"], json!({"type": "integer", "minimum": 2012, "default": 2014}));
        assert_eq!(
            schema["properties"]["city"],
            json!({"type": "string", "enum": ["Rome", "Oslo"], "default": "Rome"})
        );
        assert_eq!(schema["properties"]["on"], json!({"type": "boolean", "default": true}));
        assert_eq!(schema["properties"]["day"], json!({"type": "string", "format": "date"}));
    }
}
