//! The tables of functions: the rows of `functions/`, joined.

use crate::Path;
use crate::function::Function;
use crate::functions::{color, layer, paint, path, picture, shapes, style, text, transform, turtle};
use crate::turtle::Walk;

/// The parts of the canvas's table, with their headings.
pub(crate) const SECTIONS: &[(&str, &[&[Function]])] = &[
    ("The picture", &[picture::FUNCTIONS]),
    ("Style", &[style::FUNCTIONS]),
    ("Colours and paints", &[color::FUNCTIONS, paint::FUNCTIONS]),
    ("Shapes", &[shapes::FUNCTIONS]),
    ("Text", &[text::FUNCTIONS]),
    ("State, layers and transforms", &[layer::FUNCTIONS, transform::FUNCTIONS]),
];

const fn count(sections: &[(&str, &[&[Function]])]) -> usize {
    let (mut sum, mut i) = (0, 0);
    while i < sections.len() {
        let mut part = 0;
        while part < sections[i].1.len() {
            sum += sections[i].1[part].len();
            part += 1;
        }
        i += 1;
    }
    sum
}

const fn join<const N: usize>(sections: &[(&str, &[&[Function]])]) -> [Function; N] {
    let mut all = [sections[0].1[0][0]; N];
    let (mut at, mut i) = (0, 0);
    while i < sections.len() {
        let mut part = 0;
        while part < sections[i].1.len() {
            let mut j = 0;
            while j < sections[i].1[part].len() {
                all[at] = sections[i].1[part][j];
                at += 1;
                j += 1;
            }
            part += 1;
        }
        i += 1;
    }
    all
}

static ALL: [Function; count(SECTIONS)] = join(SECTIONS);

/// Every function of the canvas.
pub static CANVAS: &[Function] = &ALL;

/// Every function of a path object.
pub static PATH: &[Function<Path>] = path::FUNCTIONS;

/// Every function of a turtle.
pub static TURTLE: &[Function<Walk>] = turtle::FUNCTIONS;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::{Default, Form, ParamKind, Signature, Type};
    use std::collections::HashSet;

    /// Whether `convert` can convert a value to this type.
    fn is_converted(ty: Type) -> bool {
        use Type as T;
        !matches!(ty, T::Data | T::DataSets | T::Coordinate | T::Limits | T::Grid | T::Image | T::Pair | T::Four)
            && !matches!(ty, T::Texts | T::Props | T::Columns | T::Function | T::Array | T::None | T::Object(_))
            && !matches!(ty, T::OneOf(_) | T::List(_) | T::Tuple(_) | T::Several(_) | T::Dict(_))
    }

    fn check(s: &Signature) {
        let name = s.name;
        assert!(s.summary.ends_with('.') && !s.summary.contains('\n'), "{name}: the summary is one sentence");
        assert!(s.example.contains(name) || s.is_idle(), "{name}: the example uses it");
        assert_eq!(s.is_idle(), s.summary.starts_with("Does nothing: "), "{name}");
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
