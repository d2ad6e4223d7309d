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

use crate::args::Args;
use crate::signature::{Default, Form, Param, Returns, Signature, Styled, Type};
use crate::turtle::Walk;
use crate::{CallError, Canvas, Path, Returned};
use std::ops::Deref;

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

const X: Param = Param::new("x", Type::X, "px from the left; or a pair (x, y)");
const Y: Param = Param::new("y", Type::Y, "px from the top");
const X1: Param = Param::new("x1", Type::X, "first point, px; or a pair");
const Y1: Param = Param::new("y1", Type::Y, "first point, px");
const X2: Param = Param::new("x2", Type::X, "second point, px; or a pair");
const Y2: Param = Param::new("y2", Type::Y, "second point, px");
const R: Param = Param::new("r", Type::Length, "radius, px");
const START: Param = Param::new("start", Type::Number, "where it starts, degrees clockwise from 3 o'clock");
const STOP: Param = Param::new("stop", Type::Number, "where it stops, degrees clockwise from 3 o'clock");
const POINTS: Param = Param::new("points", Type::Points, "pairs, an N×2 array, or the xs");
const YS: Param = Param::new("ys", Type::Ys, "the ys, when the points are given as xs and ys").or_none();
const RULE: Param = Param::new(
    "rule",
    Type::Choice(&["nonzero", "evenodd"]),
    "which points are inside where the outline crosses itself",
)
.or_text("nonzero")
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
    use crate::signature::ParamKind;
    use std::collections::HashSet;

    /// Whether `convert` knows how to make it of a value.
    fn is_converted(ty: Type) -> bool {
        use Type as T;
        !matches!(ty, T::Data | T::DataSets | T::Coordinate | T::Limits | T::Grid | T::Image | T::Pair | T::Four)
            && !matches!(ty, T::Texts | T::Props | T::Columns | T::Function | T::Array | T::None | T::Object(_))
            && !matches!(ty, T::OneOf(_) | T::List(_) | T::Tuple(_) | T::Several(_) | T::Dict(_))
    }

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
            assert!(is_converted(p.ty), "{name}({}) has a type that only charts read", p.name);
            let next = s.params.get(i + 1).map(|p| p.ty);
            assert!(p.ty != Type::X || next == Some(Type::Y), "{name}({}) has no y after it", p.name);
            assert!(p.ty != Type::Ys || p.default == Default::None, "{name}({})", p.name);
        }
        let mut optional = s
            .params
            .iter()
            .filter(|p| p.kind == ParamKind::PositionalOrKeyword)
            .map(|p| p.default != Default::Required);
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
