//! Declared parameters, as the API says them: a list of our own words, and a JSON Schema for whoever builds a form.

use serde_json::{Map, Value, json};
use wire::Declaration;

/// Declared parameters, as the API lists them.
pub(super) fn declared_json(declared: &[Declaration]) -> Value {
    let one = |declaration: &Declaration| {
        let mut fields = Map::new();
        fields.insert("name".into(), declaration.name.clone().into());
        let (word, least, most) = match &declaration.kind {
            wire::Kind::Text => ("text", Value::Null, Value::Null),
            wire::Kind::Number { min, max } => ("number", (*min).into(), (*max).into()),
            wire::Kind::Integer { min, max } => ("integer", (*min).into(), (*max).into()),
            wire::Kind::Choice(_) => ("choice", Value::Null, Value::Null),
            wire::Kind::Color => ("color", Value::Null, Value::Null),
            wire::Kind::Boolean => ("boolean", Value::Null, Value::Null),
            wire::Kind::Date => ("date", Value::Null, Value::Null),
        };
        fields.insert("type".into(), word.into());
        fields.insert("default".into(), declaration.default.clone().into());
        for (key, value) in [("min", least), ("max", most)] {
            if !value.is_null() {
                fields.insert(key.into(), value);
            }
        }
        if let wire::Kind::Choice(choices) = &declaration.kind {
            fields.insert("choices".into(), choices.clone().into());
        }
        Value::Object(fields)
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
