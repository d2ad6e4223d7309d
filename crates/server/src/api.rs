//! The JSON API under `/api/v1`. Writing, and reading of what authors wrote, needs the operator's token until there are
//! accounts.

pub(crate) mod body;
pub(crate) mod data;
pub(crate) mod images;
pub(crate) mod render;

use crate::app::App;
use crate::name::ImageName;
use crate::problem::{Kind, Problem};
use axum::http::HeaderMap;
use serde_json::{Map, Value};
use wire::Declaration;

/// Refuses everyone but the operator.
fn operator_only(app: &App, headers: &HeaderMap) -> Result<(), Problem> {
    if app.operator.sent(headers) {
        return Ok(());
    }
    Err(Problem::new(Kind::Unauthorized, "Send the operator's token: Authorization: Bearer …"))
}

/// A name in a path of the API: one that can't be is a request's fault when it writes, and simply not there when it reads.
fn name(text: &str, kind: Kind) -> Result<ImageName, Problem> {
    ImageName::parse(text).map_err(|bad| Problem::new(kind, bad))
}

fn no_image(name: &ImageName) -> Problem {
    Problem::new(Kind::NotFound, format!("There is no image named {name}."))
}

/// Declared parameters, as the API lists them.
fn declared_json(declared: &[Declaration]) -> Value {
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

/// A moment as RFC 3339 writes it.
fn moment(ms_since_1970: i64) -> String {
    let since = std::time::Duration::from_millis(ms_since_1970.max(0) as u64);
    humantime::format_rfc3339_millis(std::time::UNIX_EPOCH + since).to_string()
}
