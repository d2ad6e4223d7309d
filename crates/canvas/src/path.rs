//! Path objects, and the outlines that shapes are made of.

use crate::CallError;
use crate::error::grouped;
use std::sync::Arc;
use wire::{Element, Shape};

/// A path that a program builds step by step. Clones share the outline until one of them is changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    outline: Arc<Outline>,
    most_points: usize,
}

/// An outline with a pen on it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Outline {
    path: wire::Path,
    start: [f64; 2],
    /// Where the pen is; nowhere before the first step.
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

    /// Starts a subpath where the last one was closed; `Move` is what a scene wants first.
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

    pub(crate) fn done(self) -> wire::Path {
        self.path
    }
}

impl Path {
    /// A path without a step, of at most so many points.
    pub(crate) fn new(most_points: usize) -> Self {
        Self { outline: Arc::default(), most_points }
    }

    /// The outline so far.
    #[must_use]
    pub fn outline(&self) -> &wire::Path {
        &self.outline.path
    }

    /// The outline to add at most `points` to.
    pub(crate) fn grow(&mut self, points: usize) -> Result<&mut Outline, CallError> {
        if self.outline.len().saturating_add(points) > self.most_points {
            let message = format!("the path has more than {} points", grouped(self.most_points as u64));
            return Err(CallError::scene_limit(message));
        }
        Ok(Arc::make_mut(&mut self.outline))
    }

    /// As [`grow`](Self::grow), for a step that goes on from the last point.
    pub(crate) fn go_on(&mut self, function: &str, points: usize) -> Result<&mut Outline, CallError> {
        if self.outline.last.is_none() {
            let message = format!("{function}() has nowhere to start from: the path is empty");
            return Err(CallError::value_error(message).hint("start with move(x, y)"));
        }
        self.grow(points + 1)
    }
}

/// Straight lines from point to point.
pub(crate) fn open(points: impl IntoIterator<Item = [f64; 2]>) -> wire::Path {
    let mut outline = Outline::default();
    trace(&mut outline, points);
    outline.done()
}

/// Straight lines from point to point and back to the first.
pub(crate) fn closed(points: impl IntoIterator<Item = [f64; 2]>) -> wire::Path {
    let mut outline = Outline::default();
    trace(&mut outline, points);
    outline.close();
    outline.done()
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

/// A rectangle; one of negative width or height lies on the other side of its corner.
pub(crate) fn upright(x: f64, y: f64, w: f64, h: f64, radius: f64) -> Shape {
    let (x, w) = if w < 0.0 { (x + w, -w) } else { (x, w) };
    let (y, h) = if h < 0.0 { (y + h, -h) } else { (y, h) };
    let radius = radius.min(w / 2.0).min(h / 2.0);
    Shape::Rect { x: x as f32, y: y as f32, w: w as f32, h: h as f32, radius: radius as f32 }
}
