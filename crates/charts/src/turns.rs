//! What lines take in turn: colours, and other properties beside them.

use super::keywords::Group;
use canvas::Value;
use wire::Color;

/// Properties of lines by their full names, each with the values that are taken in turn.
pub(super) type Properties = Vec<(&'static str, Vec<Value>)>;

/// A cycle of axes' own.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Turns {
    /// Never empty.
    pub(super) colors: Vec<Color>,
    pub(super) properties: Properties,
}

/// The colours of a cycle, if it has any.
pub(super) fn colors<'a>(entries: impl IntoIterator<Item = (&'a str, &'a Value)>) -> Option<&'a Value> {
    let is_color = |name| Group::Line.full_name(name) == Some("color");
    entries.into_iter().find(|(name, _)| is_color(name)).map(|(_, values)| values)
}

/// The properties beside the colour; those that lines don't have are left out.
pub(super) fn properties<'a>(entries: impl IntoIterator<Item = (&'a str, &'a Value)>) -> Properties {
    let one = |(name, value): (&str, &Value)| {
        let name = Group::Line.full_name(name).filter(|name| *name != "color")?;
        Some((name, value.items().filter(|items| !items.is_empty())?))
    };
    entries.into_iter().filter_map(one).collect()
}
