//! The line of a key in a configuration file, marked as compilers do.

use std::ops::Range;
use toml_edit::{ImDocument, Item};

/// Names of keys whose values may contain a secret: errors give the number of their line, not its text.
const SECRETS: [&str; 5] = ["store", "database", "password", "token", "secret"];

/// The line that sets this key, with its value marked, or the key itself if it is unknown; begins with a newline.
pub(super) fn marked<S: AsRef<str>>(text: &str, key: &[S]) -> Option<String> {
    let document = ImDocument::parse(text).ok()?;
    let mut table: &dyn toml_edit::TableLike = document.as_table();
    let (last, sections) = key.split_last()?;
    for section in sections {
        table = table.get(section.as_ref())?.as_table_like()?;
    }
    let (name, item) = table.get_key_value(last.as_ref())?;
    let start = name.span()?.start;
    if SECRETS.iter().any(|secret| last.as_ref().contains(secret)) || line_at(text, start).contains("://") {
        let line = text[..start].matches('\n').count() + 1;
        return Some(format!(" (line {line})"));
    }
    let span = match item {
        Item::Value(value) => value.span().filter(|_| is_known(last.as_ref())),
        _ => None,
    };
    Some(draw(text, span.or_else(|| name.span())?))
}

/// A syntax error, with its position. The line isn't shown, because it may contain a password.
pub(super) fn syntax_error(text: &str, span: Option<&Range<usize>>, message: &str) -> String {
    let message = message.trim().replace('\n', "; ");
    let Some(Range { start, .. }) = span else { return message };
    let before = text.get(..*start).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("line {line}, column {column}: {message}")
}

/// The text without addresses that contain a user's name, because they may contain a password, too.
pub(super) fn without_addresses(text: &str) -> String {
    let is_quote = |c: char| matches!(c, '"' | '\'' | '`');
    let mut rest = text;
    let mut shown = String::new();
    while let Some(at) = rest.find("://") {
        let start = rest[..at].rfind(is_quote).map_or(0, |quote| quote + 1);
        let end = rest[at..].find(is_quote).map_or(rest.len(), |quote| at + quote);
        // Without a user's name there is no password.
        shown.push_str(if rest[start..end].contains('@') { &rest[..start] } else { &rest[..end] });
        if rest[start..end].contains('@') {
            shown.push('…');
        }
        rest = &rest[end..];
    }
    shown + rest
}

/// The line that this place is on.
fn line_at(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[start..].lines().next().unwrap_or_default()
}

/// Whether Paintbox has a key of this name: then its value is wrong.
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
