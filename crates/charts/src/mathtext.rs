//! `$…$` in a line of text: a small part of TeX's mathematics, set as matplotlib's mathtext sets it with DejaVu Sans.
//!
//! ```text
//! parse.rs    text → a tree of nodes, in bounds
//! alphabet.rs letters that are characters of their own
//! symbols.rs  the names of characters
//! boxes.rs    the tree → runs of text and lines at their places (Knuth 1986, The TeXbook, appendix G, simplified)
//! brackets.rs brackets as high as what they enclose
//! ```

mod alphabet;
mod boxes;
mod brackets;
mod line;
mod node;
mod parse;
mod symbols;

pub(crate) use line::{FontStyle, MathError, MathLayout};

use line::MAX_CHARS;
use node::Node;

/// Whether a text has mathematics: an even number of dollars, `\$` aside. With an odd one they are plain dollars.
pub(crate) fn has_math(text: &str) -> bool {
    let dollars = text.matches('$').count() - text.matches("\\$").count();
    dollars > 0 && dollars.is_multiple_of(2)
}

/// Sets one line.
pub(crate) fn layout(text: &str, style: &FontStyle) -> Result<MathLayout, MathError> {
    let mut nodes = Vec::new();
    if has_math(text) {
        if text.chars().count() > MAX_CHARS {
            return Err(MathError::TooLong);
        }
        for (i, part) in split(text).into_iter().enumerate() {
            if i % 2 == 0 {
                nodes.extend(Node::text(&part.replace("\\$", "$")));
            } else {
                nodes.push(Node::Group(parse::parse(part)?));
            }
        }
    } else {
        nodes.extend(Node::text(&text.replace("\\$", "$")));
    }
    Ok(boxes::set(&nodes, style))
}

/// The parts between dollars: plain and mathematics by turns.
fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut before) = (0, ' ');
    for (at, c) in text.char_indices() {
        if c == '$' && before != '\\' {
            parts.push(&text[from..at]);
            from = at + 1;
        }
        before = c;
    }
    parts.push(&text[from..]);
    parts
}

#[cfg(test)]
mod tests;
