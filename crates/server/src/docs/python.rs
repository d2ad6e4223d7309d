//! Python programs with their words coloured.

use maud::{Markup, html};

const KEYWORDS: &[&str] = &[
    "False", "None", "True", "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else",
    "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
    "pass", "raise", "return", "try", "while", "with", "yield",
];

/// A piece of a program, with the class that gives it its colour.
type Piece<'a> = (Option<&'static str>, &'a str);

/// The program as a block. It can be scrolled with the keyboard.
pub(super) fn block(program: &str) -> Markup {
    html! { pre.python tabindex="0" { code { (colored(program.trim_end())) } } }
}

/// The program without a block around it.
pub(super) fn colored(program: &str) -> Markup {
    html! {
        @for (class, text) in pieces(program) {
            @if let Some(class) = class { span class=(class) { (text) } } @else { (text) }
        }
    }
}

fn pieces(program: &str) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = program;
    while let Some(first) = rest.chars().next() {
        let (class, length) = match first {
            '#' => (Some("c"), rest.find('\n').unwrap_or(rest.len())),
            '"' | '\'' => (Some("s"), string(rest)),
            _ if first.is_alphabetic() || first == '_' => word(rest),
            _ if first.is_ascii_digit() => (Some("n"), number(rest)),
            _ => (None, first.len_utf8()),
        };
        let (text, after) = rest.split_at(length);
        pieces.push((class, text));
        rest = after;
    }
    pieces
}

/// The length of a string, to its closing quote or the end of its line.
fn string(text: &str) -> usize {
    let quote = &text[..1];
    let triple = quote.repeat(3);
    if text.starts_with(&triple) {
        return text[3..].find(&triple).map_or(text.len(), |at| at + 6);
    }
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\n' => return at,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if text[at..].starts_with(quote) => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn word(text: &str) -> (Option<&'static str>, usize) {
    let length = text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len());
    let (word, after) = text.split_at(length);
    let is_prefix = length <= 2 && word.chars().all(|c| "rRbBfFuU".contains(c));
    if is_prefix && after.starts_with(['"', '\'']) {
        return (Some("s"), length + string(after));
    }
    if KEYWORDS.contains(&word) {
        return (Some("k"), length);
    }
    (after.starts_with('(').then_some("f"), length)
}

fn number(text: &str) -> usize {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '_';
    text.find(|c: char| !is_part(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_colours_and_nothing_is_lost() {
        let program = "# a \"b\"\nfor x in range(3):\n    t(f\"é{x}\\\"\", 'it', 1.5e3, \"\"\"a\nb\"\"\") # <b>";
        let pieces = pieces(program);
        assert_eq!(pieces.iter().map(|(_, text)| *text).collect::<String>(), program);
        let of = |class: &str| pieces.iter().filter(|(is, _)| *is == Some(class)).map(|(_, t)| *t).collect::<Vec<_>>();
        assert_eq!(of("k"), ["for", "in"]);
        assert_eq!(of("f"), ["range", "t"]);
        assert_eq!(of("s"), ["f\"é{x}\\\"\"", "'it'", "\"\"\"a\nb\"\"\""]);
        assert_eq!(of("n"), ["3", "1.5e3"]);
        assert_eq!(of("c"), ["# a \"b\"", "# <b>"]);
        assert!(colored(program).0.contains("# &lt;b&gt;"));
    }

    #[test]
    fn a_string_that_never_ends_does_no_harm() {
        for program in ["\"abc", "'''abc", "f'", "r", "\\", "\"\\"] {
            assert_eq!(pieces(program).iter().map(|(_, text)| *text).collect::<String>(), program);
        }
    }
}
