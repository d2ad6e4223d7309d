//! Paths: verbs and coordinates in two arrays.

use serde::{Deserialize, Serialize};

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verb {
    /// Start a subpath; 1 point.
    Move,
    /// A straight line; 1 point.
    Line,
    /// A quadratic curve; 2 points: control, end.
    Quad,
    /// A cubic curve; 3 points: two controls, end.
    Cubic,
    /// A line back to the subpath's start; no point.
    Close,
}

impl Verb {
    fn points(self) -> usize {
        match self {
            Self::Move | Self::Line => 1,
            Self::Quad => 2,
            Self::Cubic => 3,
            Self::Close => 0,
        }
    }
}

/// A step with its points, px.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Element {
    /// Start a subpath.
    Move([f32; 2]),
    /// A straight line to here.
    Line([f32; 2]),
    /// A quadratic curve: control, end.
    Quad([f32; 2], [f32; 2]),
    /// A cubic curve: two controls, end.
    Cubic([f32; 2], [f32; 2], [f32; 2]),
    /// A line back to the subpath's start.
    Close,
}

/// A path of any number of subpaths.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Path {
    verbs: Vec<Verb>,
    points: Vec<[f32; 2]>,
}

impl Path {
    /// A path without elements.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an element.
    pub fn push(&mut self, element: Element) {
        let verb = match element {
            Element::Move(p) => {
                self.points.push(p);
                Verb::Move
            }
            Element::Line(p) => {
                self.points.push(p);
                Verb::Line
            }
            Element::Quad(c, p) => {
                self.points.extend([c, p]);
                Verb::Quad
            }
            Element::Cubic(c1, c2, p) => {
                self.points.extend([c1, c2, p]);
                Verb::Cubic
            }
            Element::Close => Verb::Close,
        };
        self.verbs.push(verb);
    }

    /// The elements in order. Complete only for a path that [`is_sound`](Self::is_sound).
    pub fn elements(&self) -> impl Iterator<Item = Element> + '_ {
        let mut at = 0;
        self.verbs.iter().map_while(move |verb| {
            let points = self.points.get(at..at + verb.points())?;
            at += points.len();
            Some(match (verb, points) {
                (Verb::Move, &[p]) => Element::Move(p),
                (Verb::Line, &[p]) => Element::Line(p),
                (Verb::Quad, &[c, p]) => Element::Quad(c, p),
                (Verb::Cubic, &[c1, c2, p]) => Element::Cubic(c1, c2, p),
                _ => Element::Close,
            })
        })
    }

    /// Whether it has no element.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.verbs.is_empty()
    }

    /// How many points.
    #[must_use]
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether every subpath starts with a move, the points fit the verbs and all are finite.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let wanted: usize = self.verbs.iter().map(|v| v.points()).sum();
        let mut open = false;
        wanted == self.points.len()
            && self.points.iter().flatten().all(|n| n.is_finite())
            && self.verbs.iter().all(|verb| match verb {
                Verb::Move => {
                    open = true;
                    true
                }
                Verb::Close => std::mem::replace(&mut open, false),
                _ => open,
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_come_back_in_order() {
        let elements = [
            Element::Move([1.0, 2.0]),
            Element::Line([3.0, 4.0]),
            Element::Quad([5.0, 6.0], [7.0, 8.0]),
            Element::Cubic([9.0, 1.0], [2.0, 3.0], [4.0, 5.0]),
            Element::Close,
        ];
        let mut path = Path::new();
        for element in elements {
            path.push(element);
        }
        assert!(path.is_sound());
        assert_eq!(path.elements().collect::<Vec<_>>(), elements);
    }

    #[test]
    fn unsound_paths_are_seen() {
        let mut line_first = Path::new();
        line_first.push(Element::Line([0.0, 0.0]));
        let mut nan = Path::new();
        nan.push(Element::Move([f32::NAN, 0.0]));
        let short = Path { verbs: vec![Verb::Move, Verb::Cubic], points: vec![[0.0; 2]; 2] };
        let after_close = Path { verbs: vec![Verb::Move, Verb::Close, Verb::Line], points: vec![[0.0; 2]; 2] };
        for path in [line_first, nan, short, after_close] {
            assert!(!path.is_sound(), "{path:?}");
        }
    }
}
