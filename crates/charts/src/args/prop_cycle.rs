//! Reads property cycles.

use crate::args::keywords::Group;
use crate::model::prop_cycle::Properties;
use canvas::Value;

/// The colours of a cycle, if it has any.
pub(crate) fn colors<'a>(entries: impl IntoIterator<Item = (&'a str, &'a Value)>) -> Option<&'a Value> {
    let is_color = |name| Group::Line.full_name(name) == Some("color");
    entries.into_iter().find(|(name, _)| is_color(name)).map(|(_, values)| values)
}

/// The properties beside the colour; those that lines don't have are left out.
pub(crate) fn properties<'a>(entries: impl IntoIterator<Item = (&'a str, &'a Value)>) -> Properties {
    let one = |(name, value): (&str, &Value)| {
        let name = Group::Line.full_name(name).filter(|name| *name != "color")?;
        Some((name, value.items().filter(|items| !items.is_empty())?))
    };
    entries.into_iter().filter_map(one).collect()
}
