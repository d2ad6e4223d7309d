//! The table of functions: what each is called, takes, gives back and does.
//!
//! To add a function, add an entry to the section it belongs to and write its drawing code; everything else
//! (bindings, checks, hints, stubs) follows.

mod paint;
mod path;
mod shapes;
mod state;
mod text;
mod turtle;

use crate::call::Args;
use crate::turtle::Walk;
use crate::{CallError, Canvas, Path, Returned};
use std::ops::Deref;

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

type Run<T> = fn(&mut T, &mut Args) -> Result<Returned, CallError>;

/// A function on a `T`. Reads as its [`Signature`].
#[derive(Debug)]
pub struct Function<T: 'static = Canvas> {
    signature: Signature,
    pub(crate) run: Run<T>,
}

impl<T> Clone for Function<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Function<T> {}

impl<T> Deref for Function<T> {
    type Target = Signature;

    fn deref(&self) -> &Signature {
        &self.signature
    }
}

impl<T> Function<T> {
    const fn new(
        name: &'static str,
        run: Run<T>,
        params: &'static [Param],
        summary: &'static str,
        example: &'static str,
    ) -> Self {
        let (form, styled, returns) = (Form::Method, Styled::No, Returns::Nothing);
        let (aliases, strokes) = (&[], false);
        Self { signature: Signature { name, aliases, form, params, styled, strokes, returns, summary, example }, run }
    }

    const fn styled(mut self, styled: Styled) -> Self {
        self.signature.styled = styled;
        self
    }

    const fn strokes(mut self) -> Self {
        self.signature.styled = Styled::Shape;
        self.signature.strokes = true;
        self
    }

    const fn returns(mut self, returns: Returns) -> Self {
        self.signature.returns = returns;
        self
    }

    const fn also(mut self, aliases: &'static [&'static str]) -> Self {
        self.signature.aliases = aliases;
        self
    }

    const fn property(mut self) -> Self {
        self.signature.form = Form::Property;
        self
    }
}

impl Param {
    const fn new(name: &'static str, kind: Kind, doc: &'static str) -> Self {
        Self { name, kind, preset: Preset::Required, how: How::Either, doc }
    }

    const fn or(mut self, preset: Preset) -> Self {
        self.preset = preset;
        self
    }

    const fn or_number(self, n: f64) -> Self {
        self.or(Preset::Number(n))
    }

    const fn or_none(self) -> Self {
        self.or(Preset::None)
    }

    const fn named(mut self) -> Self {
        self.how = How::Named;
        self
    }

    const fn variadic(mut self) -> Self {
        self.how = How::Variadic;
        self
    }
}

const X: Param = Param::new("x", Kind::X, "px from the left; or a pair (x, y)");
const Y: Param = Param::new("y", Kind::Y, "px from the top");
const X1: Param = Param::new("x1", Kind::X, "first point, px; or a pair");
const Y1: Param = Param::new("y1", Kind::Y, "first point, px");
const X2: Param = Param::new("x2", Kind::X, "second point, px; or a pair");
const Y2: Param = Param::new("y2", Kind::Y, "second point, px");
const R: Param = Param::new("r", Kind::Length, "radius, px");
const START: Param = Param::new("start", Kind::Number, "where it starts, degrees clockwise from 3 o'clock");
const STOP: Param = Param::new("stop", Kind::Number, "where it stops, degrees clockwise from 3 o'clock");
const POINTS: Param = Param::new("points", Kind::Points, "pairs, an N×2 array, or the xs");
const YS: Param = Param::new("ys", Kind::Ys, "the ys, when the points are given as xs and ys").or_none();
const RULE: Param = Param::new(
    "rule",
    Kind::Choice(&["nonzero", "evenodd"]),
    "which points are inside where the outline crosses itself",
)
.or(Preset::Text("nonzero"))
.named();

/// The parts of the canvas's table, with their headings.
pub(crate) const SECTIONS: &[(&str, &[Function])] = &[
    ("The picture", state::PICTURE),
    ("Style", state::STYLE),
    ("Colours and paints", paint::PAINT),
    ("Shapes", shapes::SHAPES),
    ("Text", text::TEXT),
    ("State, layers and transforms", state::STATE),
];

const fn count(sections: &[(&str, &[Function])]) -> usize {
    let (mut sum, mut i) = (0, 0);
    while i < sections.len() {
        sum += sections[i].1.len();
        i += 1;
    }
    sum
}

const fn join<const N: usize>(sections: &[(&str, &[Function])]) -> [Function; N] {
    let mut all = [sections[0].1[0]; N];
    let (mut at, mut i) = (0, 0);
    while i < sections.len() {
        let mut j = 0;
        while j < sections[i].1.len() {
            all[at] = sections[i].1[j];
            at += 1;
            j += 1;
        }
        i += 1;
    }
    all
}

static ALL: [Function; count(SECTIONS)] = join(SECTIONS);

/// Every function of the canvas.
pub static CANVAS: &[Function] = &ALL;

/// Every function of a path object.
pub static PATH: &[Function<Path>] = path::PATH;

/// Every function of a turtle.
pub static TURTLE: &[Function<Walk>] = turtle::TURTLE;

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn check(s: &Signature) {
        let name = s.name;
        assert!(s.summary.ends_with('.') && !s.summary.contains('\n'), "{name}: the summary is one sentence");
        assert!(s.example.contains(name), "{name}: the example uses it");
        assert!(s.example.lines().count() <= 7, "{name}: the example is short");
        assert!(s.example.lines().all(|line| line.len() <= 100), "{name}: the example's lines are short");
        let mut names: HashSet<&str> = s.styled.keywords().iter().copied().collect();
        for (i, p) in s.params.iter().enumerate() {
            assert!(!p.doc.is_empty() && !p.doc.ends_with('.'), "{name}({})", p.name);
            assert!(names.insert(p.name), "{name}({}) is there twice", p.name);
            let next = s.params.get(i + 1).map(|p| p.kind);
            assert!(p.kind != Kind::X || next == Some(Kind::Y), "{name}({}) has no y after it", p.name);
            assert!(p.kind != Kind::Ys || p.preset == Preset::None, "{name}({})", p.name);
        }
        let mut optional = s.params.iter().filter(|p| p.how == How::Either).map(|p| p.preset != Preset::Required);
        assert!(optional.clone().is_sorted(), "{name}: what is required comes first");
        assert!(s.form == Form::Method || optional.next().is_none());
    }

    #[test]
    fn every_entry_is_whole() {
        let names: HashSet<&str> = CANVAS.iter().map(|f| f.name).collect();
        assert_eq!(names.len(), CANVAS.len(), "no name is there twice");
        for f in CANVAS {
            check(f);
        }
        for f in PATH {
            check(f);
        }
        let names: Vec<&str> = TURTLE.iter().flat_map(|f| f.aliases.iter().chain([&f.name])).copied().collect();
        assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len(), "no name is there twice");
        for f in TURTLE {
            check(f);
        }
    }
}
