//! What is known of a function but its code: names, parameters, words.

/// What a parameter takes. It tells the language's side how to convert cheaply, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any finite number.
    Number,
    /// A number, not negative.
    Length,
    /// A number above 0.
    Positive,
    /// A number from 0 to 1.
    Unit,
    /// A whole number.
    Whole,
    /// A point's x; a pair stands for it and the [`Y`](Self::Y) after it.
    X,
    /// A point's y.
    Y,
    /// Points: pairs, an N×2 array, or the xs when [`Ys`](Self::Ys) follow. Pass numpy arrays, and lists that
    /// numpy can make an array of, as [`Value::Numbers`](crate::Value::Numbers).
    Points,
    /// The ys of points; skipped when the next positional argument is no sequence. Convert as `Points`.
    Ys,
    /// A number or a short sequence of numbers.
    Numbers,
    /// A length, or one for each point. Convert as `Points`.
    Lengths,
    /// A colour or `None`. Convert sequences item by item: whole numbers and fractions mean different things.
    Color,
    /// A colour, a gradient, a pattern or `None`. Convert as `Color`.
    Paint,
    /// Colours, one for each point: a list, or an array with a row for each. Convert as `Pixels`.
    Colors,
    /// A gradient's colours: a list of colours, or of pairs of a place (0–1) and a colour. Convert as `Color`.
    Stops,
    /// Whatever the function makes of it. Convert as `Color`.
    Any,
    /// One channel of a colour: a whole number 0–255 or a fraction 0–1.
    Channel,
    /// Text.
    Text,
    /// Text to be shown: pass anything else through the language's own conversion to text.
    Label,
    /// A truth value.
    Flag,
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// A path object.
    Path,
    /// An area: a path object, SVG path text, points, or a rectangle of four numbers. Convert as `Points`.
    Region,
    /// An image, or a PNG or JPEG file's bytes: pass uint8 arrays as [`Value::Pixels`](crate::Value::Pixels), other arrays (and nested lists)
    /// as [`Value::Numbers`](crate::Value::Numbers).
    Pixels,
}

/// What a parameter is when it isn't given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Preset {
    /// It must be given.
    Required,
    /// `None`.
    None,
    /// A number.
    Number(f64),
    /// A truth value.
    Flag(bool),
    /// A word.
    Text(&'static str),
}

impl Preset {
    /// The default as Python source, or nothing if there is none.
    #[must_use]
    pub fn source(&self) -> Option<String> {
        match self {
            Self::Required => None,
            Self::None => Some("None".into()),
            Self::Number(n) => Some(n.to_string()),
            Self::Flag(flag) => Some(if *flag { "True" } else { "False" }.into()),
            Self::Text(text) => Some(format!("\"{text}\"")),
        }
    }
}

/// How an argument may be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// By position or by name.
    Either,
    /// By name only.
    Named,
    /// Any number of them, by position.
    Variadic,
}

/// A parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Param {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// What it is when it isn't given.
    pub preset: Preset,
    /// How it may be given.
    pub how: How,
    /// One phrase, with the unit.
    pub doc: &'static str,
}

impl Param {
    pub(super) const fn new(name: &'static str, kind: Kind, doc: &'static str) -> Self {
        Self { name, kind, preset: Preset::Required, how: How::Either, doc }
    }

    pub(super) const fn or(mut self, preset: Preset) -> Self {
        self.preset = preset;
        self
    }

    pub(super) const fn or_number(self, n: f64) -> Self {
        self.or(Preset::Number(n))
    }

    pub(super) const fn or_none(self) -> Self {
        self.or(Preset::None)
    }

    pub(super) const fn named(mut self) -> Self {
        self.how = How::Named;
        self
    }

    pub(super) const fn variadic(mut self) -> Self {
        self.how = How::Variadic;
        self
    }
}

/// The style keywords that a function takes for one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Styled {
    /// None.
    No,
    /// `fill`, `stroke`, `width`, `dash`, `opacity`.
    Shape,
    /// `fill`, `opacity`.
    Text,
    /// `opacity`.
    Image,
}

impl Styled {
    /// The keywords' names.
    #[must_use]
    pub fn keywords(self) -> &'static [&'static str] {
        match self {
            Self::No => &[],
            Self::Shape => &["fill", "stroke", "width", "dash", "opacity"],
            Self::Text => &["fill", "opacity"],
            Self::Image => &["opacity"],
        }
    }
}

/// What a function gives back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Returns {
    /// Nothing.
    Nothing,
    /// The object itself.
    Itself,
    /// A whole number.
    Integer,
    /// A colour, as text.
    Color,
    /// Two numbers.
    Pair,
    /// Texts.
    Texts,
    /// A path object.
    Path,
    /// A paint: usable wherever a colour is.
    Paint,
    /// A turtle.
    Turtle,
    /// A number.
    Number,
    /// A truth value.
    Flag,
    /// What `with` enters and leaves.
    Scope,
}

/// How a function is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Called with brackets.
    Method,
    /// Read without brackets.
    Property,
}

/// All that is known of a function but its code.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Signature {
    /// Its name.
    pub name: &'static str,
    /// Other names for it, that people know from elsewhere.
    pub aliases: &'static [&'static str],
    /// How it is reached.
    pub form: Form,
    /// Its own parameters, in order.
    pub params: &'static [Param],
    /// The style keywords it takes beside them.
    pub styled: Styled,
    /// Whether it draws along a line, so that its colour is the stroke's.
    pub strokes: bool,
    /// What it gives back.
    pub returns: Returns,
    /// What it does, in one sentence.
    pub summary: &'static str,
    /// A program of a few lines that uses it and draws something on 200×150 px.
    pub example: &'static str,
}

impl Signature {
    /// Whether it goes by this name.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        self.name == name || self.aliases.contains(&name)
    }
}
