//! The tree that a formula is.

/// The face of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Font {
    /// Letters italic, everything else upright.
    Math,
    Upright,
    Italic,
    Bold,
    BoldItalic,
    Mono,
    /// The face of the surrounding text.
    Around,
}

/// A part of a formula.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    Char(char, Font),
    /// A space, in em.
    Space(f64),
    Group(Vec<Node>),
    Scripts {
        base: Box<Node>,
        up: Option<Box<Node>>,
        down: Option<Box<Node>>,
        limits: bool,
    },
    /// Above and below, with or without a bar.
    Fraction(Box<Node>, Box<Node>, bool),
    Root {
        index: Option<Box<Node>>,
        body: Box<Node>,
    },
    Accent(char, Box<Node>),
    /// Brackets as high as what they enclose; a dot is none.
    Fence(char, Box<Node>, char),
    /// A bracket so many times as high.
    Big(char, f64),
}

impl Node {
    /// Plain text, in the style around.
    pub(crate) fn text(text: &str) -> impl Iterator<Item = Node> {
        text.chars().map(|c| Node::Char(c, Font::Around))
    }
}
