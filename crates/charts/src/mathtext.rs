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
mod parse;
mod symbols;

use crate::mathtext::parse::{Font, Node};

/// Most characters of a line with mathematics.
const MOST_CHARS: usize = 4096;
/// How deep groups may lie in each other.
const MOST_DEEP: usize = 32;

/// How the text around the mathematics is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TextStyle {
    /// One of `fonts::FAMILIES`.
    pub(crate) family: &'static str,
    /// px.
    pub(crate) size: f64,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
}

/// Text of one face and size at its place in the line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MathRun {
    /// Where the pen starts, px from the line's start.
    pub(crate) x: f64,
    /// Its baseline, px below the line's.
    pub(crate) y: f64,
    /// px.
    pub(crate) size: f64,
    pub(crate) text: String,
    pub(crate) family: &'static str,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
}

/// A line, set.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Laid {
    pub(crate) runs: Vec<MathRun>,
    /// Filled rectangles, the bars of fractions and roots: x, y (of the top, below the line's baseline), w, h.
    pub(crate) rules: Vec<[f64; 4]>,
    pub(crate) width: f64,
    /// Above the baseline: the face's ascent, or what reaches higher.
    pub(crate) ascent: f64,
    /// Below the baseline: the face's descent, or what reaches lower.
    pub(crate) descent: f64,
    /// How far the ink reaches above the baseline.
    pub(crate) top: f64,
    /// How far the ink reaches below the baseline.
    pub(crate) bottom: f64,
}

/// Why a line can't be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum MathError {
    /// No such command; the name is without its backslash.
    #[error("\\{0} isn't known in $…$ text")]
    Unknown(String),
    /// The command lacks what it applies to.
    #[error("{0} needs something after it in $…$ text, such as {0}{{x}}")]
    Missing(String),
    /// A brace, bracket or `\left` without its partner.
    #[error("{0} has no partner in $…$ text")]
    Unbalanced(&'static str),
    /// Two superscripts or two subscripts in a row.
    #[error("{0} comes twice in a row in $…$ text; put braces around what belongs together")]
    Double(char),
    /// Longer than can be set.
    #[error("$…$ text has at most {MOST_CHARS} characters")]
    TooLong,
    /// Groups in groups in groups.
    #[error("$…$ text has groups at most {MOST_DEEP} deep")]
    TooDeep,
}

/// Whether a text has mathematics: an even number of dollars, `\$` aside. With an odd one they are plain dollars.
pub(crate) fn has_math(text: &str) -> bool {
    let dollars = text.matches('$').count() - text.matches("\\$").count();
    dollars > 0 && dollars.is_multiple_of(2)
}

/// Sets one line.
pub(crate) fn layout(text: &str, style: &TextStyle) -> Result<Laid, MathError> {
    let mut nodes = Vec::new();
    if has_math(text) {
        if text.chars().count() > MOST_CHARS {
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

impl Node {
    /// Plain text, in the style around.
    fn text(text: &str) -> impl Iterator<Item = Node> {
        text.chars().map(|c| Node::Char(c, Font::Around))
    }
}

#[cfg(test)]
mod tests;
