//! Alphabets whose letters are characters of their own.

use crate::mathtext::line::MathError;
use crate::mathtext::node::{Font, Node};

/// Letters of an alphabet of its own. One without a glyph is an error: in another font it would mean something else.
pub(crate) fn written(node: Node, of: &str, letter: fn(char) -> Option<char>) -> Result<Node, MathError> {
    Ok(match node {
        Node::Group(nodes) => {
            Node::Group(nodes.into_iter().map(|node| written(node, of, letter)).collect::<Result<_, _>>()?)
        }
        Node::Char(c, font) => match letter(c) {
            Some(c) => Node::Char(c, Font::Upright),
            None if c.is_ascii_alphanumeric() => return Err(MathError::NoGlyph(of.to_owned(), c)),
            None => Node::Char(c, font),
        },
        node => node,
    })
}

/// Blackboard bold, as in names of number sets.
pub(crate) fn double_struck(c: char) -> Option<char> {
    let nth = |first: u32, c: char, from: char| char::from_u32(first + c as u32 - from as u32);
    match c {
        'C' => Some('ℂ'),
        'H' => Some('ℍ'),
        'N' => Some('ℕ'),
        'P' => Some('ℙ'),
        'Q' => Some('ℚ'),
        'R' => Some('ℝ'),
        'Z' => Some('ℤ'),
        'A'..='Z' => nth(0x1D538, c, 'A'),
        'a'..='z' => nth(0x1D552, c, 'a'),
        '0'..='9' => nth(0x1D7D8, c, '0'),
        _ => None,
    }
}

/// Script; the other letters have no glyph.
pub(crate) fn script(c: char) -> Option<char> {
    let at = "BEFHILMR".find(c)?;
    "ℬℰℱℋℐℒℳℛ".chars().nth(at)
}

/// Blackletter; the other letters have no glyph.
pub(crate) fn blackletter(c: char) -> Option<char> {
    let at = "CHIRZ".find(c)?;
    "ℭℌℑℜℨ".chars().nth(at)
}
