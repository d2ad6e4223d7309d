//! Pieces of the document as the page shows them.

use maud::{Markup, html};
use serde_json::Value;

/// A text whose code is marked as in Markdown.
pub(super) fn text(text: &str) -> Markup {
    html! {
        @for (place, part) in text.split('`').enumerate() {
            @if place % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}

/// What the document says of something.
pub(super) fn described(value: &Value) -> Markup {
    text(value["description"].as_str().unwrap_or_default())
}

/// The fields of an object.
pub(super) fn fields(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}

/// The items of a list.
pub(super) fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
