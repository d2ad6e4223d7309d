//! The reference of `plt`: the table as a page of Markdown, as data, and as stubs for editors.

use crate::entry::Entry;
use crate::model::handle::Class;
use crate::table::SECTIONS;
use std::fmt::Write;

const HEAD: &str = "\
# plt

Charts under pyplot's names. `plt` is there without an import; `import matplotlib.pyplot as plt` gives the same. This page is
made from the table of functions. Where a signature ends in `**line`, `**patch`, `**text`, `**marks` or `**image`, the
function takes pyplot's keywords of what it makes: `color`, `linewidth`, `linestyle`, `marker`, `alpha`, `label`, `zorder` and
so on. What pyplot has and this doesn't is in [NOT_OFFERED.md](../../NOT_OFFERED.md).
";

/// What a function is called on, as an author writes it.
fn object(entry: &Entry) -> &'static str {
    match entry.on.first() {
        Some(Class::Pyplot) => "plt",
        Some(Class::Figure) => "fig",
        Some(Class::Axes) => "ax",
        Some(Class::XAxis | Class::YAxis) => "ax.xaxis",
        Some(Class::Spine | Class::Spines) => "ax.spines",
        Some(Class::Legend) => "legend",
        Some(Class::Colorbar) => "colorbar",
        Some(Class::Colormap) => "cmap",
        Some(Class::Norm) => "norm",
        Some(Class::GridSpec) => "grid",
        Some(Class::Artist | Class::Text | Class::TickLabel | Class::Transform | Class::Ticker) | None => "artist",
    }
}

/// Functions that Python reaches by another way.
fn is_hidden(entry: &Entry) -> bool {
    matches!(
        entry.name,
        "style_use"
            | "style_available"
            | "rc_set"
            | "rc_get"
            | "rc_keys"
            | "rc_push"
            | "rc_pop"
            | "select"
            | "call"
            | "colormap_names"
            | "LinearSegmentedColormap_from_list"
    )
}

/// Every entry that has a place in the reference, with its section and the name of its picture.
fn shown() -> impl Iterator<Item = (&'static str, &'static Entry, String)> {
    SECTIONS.iter().flat_map(|(heading, entries)| {
        entries
            .iter()
            .copied()
            .filter(|entry| !is_hidden(entry))
            .map(|entry| (*heading, entry, format!("{}.{}", object(entry), entry.name)))
    })
}

fn signature(entry: &Entry) -> String {
    if entry.property {
        String::new()
    } else {
        format!("({})", entry.signature.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// The page; its pictures are in the folder `plt/` beside it.
#[must_use]
pub fn reference() -> String {
    let mut page = HEAD.to_owned();
    let mut section = "";
    for (heading, entry, name) in shown() {
        if heading != section {
            let _ = write!(page, "\n## {heading}\n");
            section = heading;
        }
        let others: Vec<String> = entry
            .on
            .iter()
            .skip(1)
            .filter(|class| **class == Class::Axes)
            .map(|_| format!("`ax.{}`", entry.name))
            .collect();
        let also = if others.is_empty() { String::new() } else { format!(" Also {}.", others.join(", ")) };
        let _ = write!(
            page,
            "\n### {name}\n\n`{name}{}`\n\n{}{also}\n\n```python\n{}\n```\n\n![](plt/{name}.png)\n",
            signature(entry),
            entry.summary,
            entry.example
        );
    }
    page
}

/// The same as data: an array of functions.
#[must_use]
pub fn reference_json() -> String {
    let quote = |text: &str| {
        let mut out = String::from("\"");
        for c in text.chars() {
            match c {
                '"' => out.push_str("\\\""),
                '\\' => out.push_str("\\\\"),
                '\n' => out.push_str("\\n"),
                c => out.push(c),
            }
        }
        out.push('"');
        out
    };
    let mut out = String::from("{\"functions\": [\n");
    for (i, (heading, entry, name)) in shown().enumerate() {
        let comma = if i == 0 { "" } else { ",\n" };
        let _ = write!(
            out,
            "{comma}  {{\"section\": {}, \"name\": {}, \"signature\": {}, \"summary\": {}, \"example\": {}}}",
            quote(heading),
            quote(&name),
            quote(&signature(entry)),
            quote(entry.summary),
            quote(entry.example)
        );
    }
    out.push_str("\n]}\n");
    out
}

/// `paintbox.pyi`: the stubs of the canvas and of `plt`, for editors.
#[must_use]
pub fn stubs() -> String {
    let mut out = canvas::stubs();
    out.push_str(
        "\nclass Pyplot:\n    \"\"\"Charts under pyplot's names.\"\"\"\n\n    rcParams: Any\n    style: Any\n    cm: Any\n    colormaps: Any\n",
    );
    for (_, entry, _) in shown().filter(|(_, entry, _)| entry.on.contains(&Class::Pyplot)) {
        let signature = entry.signature.split_whitespace().collect::<Vec<_>>().join(" ");
        let comma = if signature.is_empty() { "" } else { ", " };
        let _ = write!(
            out,
            "\n    def {}(self{comma}{}) -> Any:\n        \"\"\"{}\"\"\"\n",
            entry.name,
            typed(&signature),
            entry.summary.replace('"', "'")
        );
    }
    out.push_str("\nplt: Pyplot\n");
    out
}

/// Every parameter takes anything.
fn typed(signature: &str) -> String {
    let mut depth = 0_i32;
    let mut parts: Vec<String> = vec![String::new()];
    for c in signature.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        match (c, depth, parts.last_mut()) {
            (',', 0, _) => parts.push(String::new()),
            (c, _, Some(part)) => part.push(c),
            _ => {}
        }
    }
    let one = |part: &String| {
        let part = part.trim();
        match part.split_once('=') {
            Some((name, preset)) => format!("{name}: Any = {preset}"),
            None if part == "*" || part.is_empty() => part.to_owned(),
            None => format!("{part}: Any"),
        }
    };
    parts.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_entry_is_whole_and_named_once() {
        let mut names = HashSet::new();
        for (_, entry, name) in shown() {
            assert!(
                entry.summary.ends_with('.') && !entry.summary.contains('\n'),
                "{name}: the summary is one sentence"
            );
            assert!(entry.example.contains(entry.name), "{name}: the example uses it");
            assert!(names.insert(name.clone()), "{name} is there twice");
        }
        assert!(names.len() > 150, "{}", names.len());
    }
}
