//! Schemas in a few words, and the fields of those that have some.

use super::text::{described, fields, items};
use maud::{Markup, html};
use serde_json::Value;

/// A schema of the document's own.
pub(super) fn show(name: &str, schema: &Value) -> Markup {
    html! {
        article #{ "schema-" (name) } {
            h3 { (name) }
            p { (described(schema)) }
            @if has_fields(schema) { (members(schema)) } @else { p { (words(schema)) } }
        }
    }
}

fn has_fields(schema: &Value) -> bool {
    schema["properties"].is_object() || schema["allOf"].is_array()
}

/// The fields of an object. What it is made of besides is named.
fn members(schema: &Value) -> Markup {
    let required = |name: &str| items(&schema["required"]).any(|known| known == name);
    html! {
        @for part in items(&schema["allOf"]) {
            @if part["$ref"].is_string() { p { "All of " (words(part)) "." } } @else { (members(part)) }
        }
        @if schema["properties"].is_object() {
            dl {
                @for (name, field) in fields(&schema["properties"]) {
                    dt {
                        code { (name) } " " span.kind { (words(field)) }
                        @if required(name) { " " b { "always" } }
                    }
                    dd { (described(field)) }
                }
            }
        }
    }
}

/// A schema in a few words, with links.
pub(super) fn words(schema: &Value) -> Markup {
    if let Some(name) = schema["$ref"].as_str().and_then(|link| link.rsplit('/').next()) {
        return html! { a href={ "#schema-" (name) } { (name) } };
    }
    if let Some(one) = ["oneOf", "anyOf"].iter().find_map(|key| schema[*key].as_array()) {
        return html! { @for (i, option) in one.iter().enumerate() { @if i > 0 { " or " } (words(option)) } };
    }
    if let Some(options) = schema["enum"].as_array() {
        return html! { @for (i, option) in options.iter().enumerate() { @if i > 0 { " or " } code { (plain(option)) } } };
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        kind => kind.as_str().into_iter().collect(),
    };
    html! {
        (kinds.join(" or "))
        @if schema["items"].is_object() { " of " (words(&schema["items"])) }
        @if schema["additionalProperties"].is_object() { " of " (words(&schema["additionalProperties"])) }
        @match (schema["minimum"].as_f64(), schema["maximum"].as_f64()) {
            (Some(least), Some(most)) => { " from " (least) " to " (most) },
            (Some(least), None) => { " from " (least) },
            (None, Some(most)) => { " up to " (most) },
            (None, None) => {},
        }
        @if let Some(most) = schema["maxLength"].as_u64() { ", at most " (most) " characters" }
        @if let Some(pattern) = schema["pattern"].as_str() { ", " code { (pattern) } }
    }
}

/// A value as people write it: text without quotes.
pub(super) fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
