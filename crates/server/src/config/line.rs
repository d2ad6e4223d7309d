//! The line of a configuration file that a key stands on, drawn as compilers do.

use std::ops::Range;
use toml_edit::{ImDocument, Item};

/// Keys whose values may hold a password: their lines are named, not shown.
const SECRETS: [&str; 2] = ["store", "database"];

/// The line that sets this key, its value marked, or the key itself where it has none of ours; begins with a new line.
pub(super) fn of<S: AsRef<str>>(text: &str, key: &[S]) -> Option<String> {
    let document = ImDocument::parse(text).ok()?;
    let mut table: &dyn toml_edit::TableLike = document.as_table();
    let (last, sections) = key.split_last()?;
    for section in sections {
        table = table.get(section.as_ref())?.as_table_like()?;
    }
    let (name, item) = table.get_key_value(last.as_ref())?;
    if SECRETS.contains(&last.as_ref()) {
        let line = text[..name.span()?.start].matches('\n').count() + 1;
        return Some(format!(" (line {line})"));
    }
    let span = match item {
        Item::Value(value) => value.span().filter(|_| is_known(last.as_ref())),
        _ => None,
    };
    Some(draw(text, span.or_else(|| name.span())?))
}

/// Whether Paintbox has a key of this name: then it is its value that is wrong.
fn is_known(name: &str) -> bool {
    let source = toml::to_string(&super::SourceConfig::default()).unwrap_or_default();
    (super::Config::default().to_toml() + &source)
        .lines()
        .any(|line| line.split_once(" = ").is_some_and(|(key, _)| key == name))
}

fn draw(text: &str, span: Range<usize>) -> String {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let number = text[..start].matches('\n').count() + 1;
    let before = text[start..span.start].chars().count();
    let marked = text[span.start..span.end.min(start + line.len())].chars().count().max(1);
    let gutter = " ".repeat(number.to_string().len());
    format!("\n{gutter} |\n{number} | {line}\n{gutter} | {}{}", " ".repeat(before), "^".repeat(marked))
}
