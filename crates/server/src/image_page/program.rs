//! A program to read, with its lines' numbers, and with comments, strings, numbers and keywords in colours.

use maud::{Markup, html};

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];
/// What can stand before a string's quote.
const PREFIXES: [&str; 8] = ["f", "r", "b", "u", "fr", "rf", "br", "rb"];

/// Most lines on the page: in markup a short line is many times as long as in the program.
const MAX_LINES: usize = 5_000;

pub(super) fn section(program: &str) -> Markup {
    // Marks that reorder text would show another program than the one that runs.
    let cleaned = wire::clean(program, usize::MAX);
    let (shown, left_out) = beginning(&cleaned, MAX_LINES);
    html! {
        section.source {
            h2 #program { "Program" }
            pre.program tabindex="0" role="region" aria-labelledby="program" {
                @for (number, line) in (1..).zip(lines(shown)) {
                    span { (number) }
                    @for (class, text) in line {
                        @if class.is_empty() { (text) } @else { i class=(class) { (text) } }
                    }
                    "\n"
                }
            }
            @if left_out > 0 { p.hint { "And " (left_out) " more lines." } }
        }
    }
}

/// The first lines of a text, and the number of those that come after.
fn beginning(text: &str, most: usize) -> (&str, usize) {
    let text = text.trim_end();
    match text.match_indices('\n').nth(most - 1) {
        Some((end, _)) => (&text[..end], text[end + 1..].split('\n').count()),
        None => (text, 0),
    }
}

type Piece<'a> = (&'static str, &'a str);

/// The pieces of each line.
fn lines(program: &str) -> Vec<Vec<Piece<'_>>> {
    let mut lines = vec![Vec::new()];
    for (class, text) in pieces(program.trim_end()) {
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                lines.push(Vec::new());
            }
            if !part.is_empty()
                && let Some(line) = lines.last_mut()
            {
                line.push((class, part));
            }
        }
    }
    lines
}

/// A program in pieces, each with its class: `c` a comment, `s` a string, `n` a number, `k` a keyword, `f` a function that is
/// called. Anything is a program: what can't be understood is plain.
fn pieces(program: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut rest, mut plain) = (program, program);
    while let Some(c) = rest.chars().next() {
        let (class, length) = piece(rest, c);
        if class.is_empty() {
            rest = &rest[length..];
            continue;
        }
        let before = &plain[..plain.len() - rest.len()];
        if !before.is_empty() {
            pieces.push(("", before));
        }
        pieces.push((class, &rest[..length]));
        rest = &rest[length..];
        plain = rest;
    }
    if !plain.is_empty() {
        pieces.push(("", plain));
    }
    pieces
}

/// The class and the length, bytes, of the piece that a text begins with.
fn piece(text: &str, first: char) -> (&'static str, usize) {
    if first == '#' {
        return ("c", text.find('\n').unwrap_or(text.len()));
    }
    if first == '"' || first == '\'' {
        return ("s", string(text, 0));
    }
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    if first.is_ascii_digit() {
        let end = text.find(|c: char| !is_word(c) && c != '.').unwrap_or(text.len());
        return ("n", end);
    }
    if !is_word(first) {
        return ("", first.len_utf8());
    }
    let end = text.find(|c| !is_word(c)).unwrap_or(text.len());
    let (word, after) = text.split_at(end);
    if after.starts_with(['"', '\'']) && PREFIXES.contains(&word.to_ascii_lowercase().as_str()) {
        return ("s", string(text, end));
    }
    match () {
        () if KEYWORDS.contains(&word) => ("k", end),
        () if after.starts_with('(') => ("f", end),
        () => ("", end),
    }
}

/// Where the string ends whose quote is at this position. One that doesn't end is as long as its line, or with three quotes
/// as long as the program.
fn string(text: &str, at: usize) -> usize {
    let quoted = &text[at..];
    let quote = &quoted[..1];
    let triple = quote.repeat(3);
    let closing = if quoted.starts_with(&triple) { triple.as_str() } else { quote };
    let mut position = at + closing.len();
    while position < text.len() {
        let rest = &text[position..];
        if rest.starts_with(closing) {
            return position + closing.len();
        }
        if closing.len() == 1 && rest.starts_with('\n') {
            return position;
        }
        // A backslash takes the next character along, in a raw string, too.
        let mut characters = rest.chars();
        let c = characters.next().map_or(1, char::len_utf8);
        let escaped = if rest.starts_with('\\') { characters.next().map_or(0, char::len_utf8) } else { 0 };
        position += c + escaped;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_very_long_program_is_shown_in_part() {
        assert_eq!(beginning("a\nb\nc\n", 3), ("a\nb\nc", 0));
        assert_eq!(beginning("a\nb\nc\nd", 2), ("a\nb", 2));
        assert_eq!(beginning("", 1), ("", 0));
        let page = section(&"1\n".repeat(100_000)).into_string();
        assert!(page.contains("And 95000 more lines.") && page.len() < 400_000, "{} bytes", page.len());
    }

    #[test]
    fn pieces_are_what_python_takes_them_for() {
        assert_eq!(
            pieces("for x in f'a{b}\\'': # it's\n  canvas.circle(x, 0x1F)"),
            [
                ("k", "for"),
                ("", " x "),
                ("k", "in"),
                ("", " "),
                ("s", "f'a{b}\\''"),
                ("", ": "),
                ("c", "# it's"),
                ("", "\n  canvas."),
                ("f", "circle"),
                ("", "(x, "),
                ("n", "0x1F"),
                ("", ")"),
            ]
        );
        assert_eq!(
            pieces("'open\nx = \"\"\"two\nlines\"\"\""),
            [("s", "'open"), ("", "\nx = "), ("s", "\"\"\"two\nlines\"\"\"")]
        );
        assert_eq!(pieces("\"\"\"never ends"), [("s", "\"\"\"never ends")]);
    }

    #[test]
    fn every_program_comes_out_whole_and_as_text() {
        for program in
            ["", "\n\n", "é'é\\", "\\", "'''", "\"\\", "f", "rb'\\'", "1.5e3x", "</pre><script>", "a\u{202E}b"]
        {
            let joined: String = pieces(program).iter().map(|(_, text)| *text).collect();
            assert_eq!(joined, program);
            let shown = section(program).into_string();
            assert!(!shown.contains("<script") && !shown.contains('\u{202E}'), "{shown}");
        }
        assert_eq!(lines("a\n\n'b'\n").len(), 3);
    }
}
