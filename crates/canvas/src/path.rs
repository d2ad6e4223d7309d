//! Path objects, and the outlines that shapes are made of.

use crate::CallError;
use crate::error::grouped;
use kurbo::{BezPath, PathEl, Point};
use std::sync::Arc;
use wire::{Element, Shape};

/// A path that a program builds step by step. Clones share the outline until one of them is changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    outline: Arc<Outline>,
    most_points: usize,
}

/// The largest coordinate that is drawn, px: data far outside a chart's limits can map to any coordinate.
pub const FAR: f64 = 1e6;

/// Converts a path for the scene. Coordinates beyond the limit are clamped; a transform may have made some that are no numbers.
#[must_use]
pub fn lower(path: &BezPath) -> wire::Path {
    let within = |n: f64| if n.is_nan() { 0.0 } else { n.clamp(-FAR, FAR) as f32 };
    let near = |p: Point| [within(p.x), within(p.y)];
    let mut out = wire::Path::new();
    for element in path.elements() {
        out.push(match *element {
            PathEl::MoveTo(p) => Element::Move(near(p)),
            PathEl::LineTo(p) => Element::Line(near(p)),
            PathEl::QuadTo(c, p) => Element::Quad(near(c), near(p)),
            PathEl::CurveTo(c, d, p) => Element::Cubic(near(c), near(d), near(p)),
            PathEl::ClosePath => Element::Close,
        });
    }
    out
}

/// An outline under construction.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Outline {
    path: wire::Path,
    start: [f64; 2],
    /// The current point; `None` before the first step.
    last: Option<[f64; 2]>,
    /// Whether the current subpath has its `Move`.
    open: bool,
}

fn small(point: [f64; 2]) -> [f32; 2] {
    point.map(|n| n as f32)
}

impl Outline {
    pub(crate) fn move_to(&mut self, to: [f64; 2]) {
        self.path.push(Element::Move(small(to)));
        (self.start, self.last, self.open) = (to, Some(to), true);
    }

    /// Starts a subpath at the point where the last one was closed, because a scene's subpaths begin with a `Move`.
    fn reopen(&mut self) {
        if !self.open {
            self.move_to(self.last.unwrap_or_default());
        }
    }

    pub(crate) fn line_to(&mut self, to: [f64; 2]) {
        self.reopen();
        self.path.push(Element::Line(small(to)));
        self.last = Some(to);
    }

    pub(crate) fn quad_to(&mut self, control: [f64; 2], to: [f64; 2]) {
        self.reopen();
        self.path.push(Element::Quad(small(control), small(to)));
        self.last = Some(to);
    }

    pub(crate) fn cubic_to(&mut self, control1: [f64; 2], control2: [f64; 2], to: [f64; 2]) {
        self.reopen();
        self.path.push(Element::Cubic(small(control1), small(control2), small(to)));
        self.last = Some(to);
    }

    pub(crate) fn close(&mut self) {
        if self.open {
            self.path.push(Element::Close);
            (self.last, self.open) = (Some(self.start), false);
        }
    }

    pub(crate) fn last(&self) -> Option<[f64; 2]> {
        self.last
    }

    pub(crate) fn len(&self) -> usize {
        self.path.len()
    }

    pub(crate) fn into_path(self) -> wire::Path {
        self.path
    }
}

impl Path {
    /// An empty path that can have `most_points` at most.
    pub(crate) fn new(most_points: usize) -> Self {
        Self { outline: Arc::default(), most_points }
    }

    /// The outline so far.
    #[must_use]
    pub fn outline(&self) -> &wire::Path {
        &self.outline.path
    }

    /// The outline, if there is room for `points` more.
    pub(crate) fn grow(&mut self, points: usize) -> Result<&mut Outline, CallError> {
        if self.outline.len().saturating_add(points) > self.most_points {
            let message = format!("the path has more than {} points", grouped(self.most_points as u64));
            return Err(CallError::scene_limit(message));
        }
        Ok(Arc::make_mut(&mut self.outline))
    }

    /// As [`grow`](Self::grow), for a step that continues from the last point.
    pub(crate) fn go_on(&mut self, function: &str, points: usize) -> Result<&mut Outline, CallError> {
        if self.outline.last.is_none() {
            let message = format!("{function}() needs a starting point, but the path is empty");
            return Err(CallError::value_error(message).hint("start with move(x, y)"));
        }
        self.grow(points + 1)
    }
}

/// Straight lines from point to point.
pub(crate) fn open(points: impl IntoIterator<Item = [f64; 2]>) -> wire::Path {
    let mut outline = Outline::default();
    trace(&mut outline, points);
    outline.into_path()
}

/// Straight lines from point to point and back to the first.
pub(crate) fn closed(points: impl IntoIterator<Item = [f64; 2]>) -> wire::Path {
    let mut outline = Outline::default();
    trace(&mut outline, points);
    outline.close();
    outline.into_path()
}

/// An area with holes in it. A hole goes round the other way than the area, whichever way it is given, so that both fill rules
/// leave it empty.
pub(crate) fn with_holes(area: &[[f64; 2]], holes: &[Vec<[f64; 2]>]) -> wire::Path {
    let mut outline = Outline::default();
    trace(&mut outline, area.iter().copied());
    outline.close();
    let is_clockwise = signed_area(area) > 0.0;
    for hole in holes {
        if (signed_area(hole) > 0.0) == is_clockwise {
            trace(&mut outline, hole.iter().rev().copied());
        } else {
            trace(&mut outline, hole.iter().copied());
        }
        outline.close();
    }
    outline.into_path()
}

/// Twice the area that an outline encloses, below 0 if it goes counterclockwise (the shoelace formula).
fn signed_area(points: &[[f64; 2]]) -> f64 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|([x0, y0], [x1, y1])| x0 * y1 - x1 * y0).sum()
}

pub(crate) fn trace(outline: &mut Outline, points: impl IntoIterator<Item = [f64; 2]>) {
    for (i, point) in points.into_iter().enumerate() {
        if i == 0 {
            outline.move_to(point);
        } else {
            outline.line_to(point);
        }
    }
}

/// A rectangle; a negative width or height extends it to the left or upwards.
pub(crate) fn rect_shape(x: f64, y: f64, w: f64, h: f64, radius: f64) -> Shape {
    let (x, w) = if w < 0.0 { (x + w, -w) } else { (x, w) };
    let (y, h) = if h < 0.0 { (y + h, -h) } else { (y, h) };
    let radius = radius.min(w / 2.0).min(h / 2.0);
    Shape::Rect { x: x as f32, y: y as f32, w: w as f32, h: h as f32, radius: radius as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hole_goes_round_the_other_way() {
        let area = [[0.0, 0.0], [9.0, 0.0], [9.0, 9.0], [0.0, 9.0]];
        let hole = vec![[2.0, 2.0], [4.0, 2.0], [4.0, 4.0]];
        let reversed: Vec<[f64; 2]> = hole.iter().rev().copied().collect();
        let path = with_holes(&area, std::slice::from_ref(&hole));
        assert_eq!(path, with_holes(&area, &[reversed]));
        let starts = path.elements().filter_map(|element| match element {
            Element::Move(to) => Some(to),
            _ => None,
        });
        assert_eq!(starts.collect::<Vec<_>>(), [[0.0, 0.0], [4.0, 4.0]]);
        assert_eq!(with_holes(&area, &[]), closed(area));
        assert!(signed_area(&area) > 0.0 && signed_area(&[]) == 0.0);
    }
}
