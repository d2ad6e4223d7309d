//! A line of text as it is asked for and as it is set, and why it can't be.

/// Most characters of a line with mathematics.
pub(crate) const MAX_CHARS: usize = 4096;
/// The deepest nesting of groups.
pub(crate) const MAX_DEEP: usize = 32;

/// The style of the text around the mathematics.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct FontStyle {
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
    /// The start of the run, px from the line's start.
    pub(crate) x: f64,
    /// The run's baseline, px below the line's.
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
pub(crate) struct MathLayout {
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
    #[error("Unknown symbol: \\{0}")]
    Unknown(String),
    /// The command lacks what it applies to.
    #[error("{0} needs an argument in $…$ text, such as {0}{{x}}")]
    Missing(String),
    /// A brace, bracket or `\left` without its partner.
    #[error("{0} has no matching partner in $…$ text")]
    Unbalanced(&'static str),
    /// Two superscripts or two subscripts in a row.
    #[error("$…$ text has two {0} in a row; group them with braces")]
    Double(char),
    /// The alphabet of a command has no glyph for a letter.
    #[error("{0} has no letter {1} here")]
    NoGlyph(String, char),
    /// Longer than can be set.
    #[error("$…$ text can have at most {MAX_CHARS} characters")]
    TooLong,
    /// Groups are nested too deep.
    #[error("groups in $…$ text can be nested at most {MAX_DEEP} deep")]
    TooDeep,
}
