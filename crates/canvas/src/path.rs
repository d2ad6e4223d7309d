//! Path objects, and the outlines that shapes are made of.

use crate::args::Args;
use crate::error::grouped;
use crate::shapes::arcs;
use crate::{CallError, Canvas, Returned};
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
    /// The outline so far.
    #[must_use]
    pub fn outline(&self) -> &wire::Path {
        &self.outline.path
    }

    /// The outline to add at most `points` to.
    fn grow(&mut self, points: usize) -> Result<&mut Outline, CallError> {
        if self.outline.len().saturating_add(points) > self.most_points {
            let message = format!("the path has more than {} points", grouped(self.most_points as u64));
            return Err(CallError::scene_limit(message));
        }
        Ok(Arc::make_mut(&mut self.outline))
    }

    /// As [`grow`](Self::grow), for a step that goes on from the last point.
    fn go_on(&mut self, function: &str, points: usize) -> Result<&mut Outline, CallError> {
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

fn trace(outline: &mut Outline, points: impl IntoIterator<Item = [f64; 2]>) {
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

pub(crate) fn new(canvas: &mut Canvas, _: &mut Args) -> Result<Returned, CallError> {
    Ok(Returned::Path(Path { outline: Arc::default(), most_points: canvas.most_points() }))
}

/// The functions of path objects.
pub(crate) mod steps {
    use super::{Args, CallError, Path, Returned, arcs, trace};

    type Done = Result<Returned, CallError>;

    pub(crate) fn move_to(path: &mut Path, args: &mut Args) -> Done {
        path.grow(1)?.move_to(args.lead());
        Ok(Returned::Itself)
    }

    pub(crate) fn line(path: &mut Path, args: &mut Args) -> Done {
        path.go_on("line", 1)?.line_to(args.lead());
        Ok(Returned::Itself)
    }

    pub(crate) fn curve(path: &mut Path, args: &mut Args) -> Done {
        let [cx1, cy1, cx2, cy2, x, y] = args.lead();
        path.go_on("curve", 3)?.cubic_to([cx1, cy1], [cx2, cy2], [x, y]);
        Ok(Returned::Itself)
    }

    pub(crate) fn quad(path: &mut Path, args: &mut Args) -> Done {
        let [cx, cy, x, y] = args.lead();
        path.go_on("quad", 2)?.quad_to([cx, cy], [x, y]);
        Ok(Returned::Itself)
    }

    pub(crate) fn arc(path: &mut Path, args: &mut Args) -> Done {
        let [x, y, r, start, stop] = args.lead();
        let outline = path.grow(arcs::MOST_POINTS)?;
        arcs::trace(outline, [x, y], [r, r], start, arcs::sweep(start, stop));
        Ok(Returned::Itself)
    }

    pub(crate) fn close(path: &mut Path, _: &mut Args) -> Done {
        path.grow(0)?.close();
        Ok(Returned::Itself)
    }

    pub(crate) fn rect(path: &mut Path, args: &mut Args) -> Done {
        let [x, y, w, h] = args.lead();
        let outline = path.grow(4)?;
        outline.move_to([x, y]);
        for corner in [[x + w, y], [x + w, y + h], [x, y + h]] {
            outline.line_to(corner);
        }
        outline.close();
        Ok(Returned::Itself)
    }

    fn round(path: &mut Path, x: f64, y: f64, rx: f64, ry: f64) -> Done {
        let outline = path.grow(arcs::MOST_POINTS)?;
        outline.move_to([x + rx, y]);
        arcs::trace(outline, [x, y], [rx, ry], 0.0, 360.0);
        outline.close();
        Ok(Returned::Itself)
    }

    pub(crate) fn circle(path: &mut Path, args: &mut Args) -> Done {
        let [x, y, r] = args.lead();
        round(path, x, y, r, r)
    }

    pub(crate) fn ellipse(path: &mut Path, args: &mut Args) -> Done {
        let [x, y, rx, ry] = args.lead();
        round(path, x, y, rx, ry)
    }

    pub(crate) fn polygon(path: &mut Path, args: &mut Args) -> Done {
        let points = args.points("points");
        let outline = path.grow(points.len())?;
        if !points.is_empty() {
            trace(outline, points);
            outline.close();
        }
        Ok(Returned::Itself)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{canvas, limited, named, path, values};
    use crate::{ErrorKind, Value};
    use wire::{Element, FillRule, LimitKind, Op, SceneLimits, Shape};

    #[test]
    fn a_path_is_built_step_by_step() {
        let mut canvas = canvas();
        let path = path(&mut canvas)
            .step("move", values![1, 2])
            .step("line", values![values![3, 4]])
            .step("quad", values![5, 6, 7, 8])
            .step("curve", values![values![1, 1], values![2, 2], values![3, 3]])
            .step("close", values![])
            .step("line", values![9, 9]);
        canvas.draw("draw", vec![Value::Path(path)], named![rule = "evenodd"]);
        let ops = canvas.ops();
        let [Op::Fill { shape: Shape::Path(path), rule: FillRule::EvenOdd, .. }] = ops.as_slice() else {
            panic!("{ops:?}")
        };
        assert_eq!(
            path.elements().collect::<Vec<_>>(),
            [
                Element::Move([1.0, 2.0]),
                Element::Line([3.0, 4.0]),
                Element::Quad([5.0, 6.0], [7.0, 8.0]),
                Element::Cubic([1.0, 1.0], [2.0, 2.0], [3.0, 3.0]),
                Element::Close,
                // It goes on where the closed part started.
                Element::Move([1.0, 2.0]),
                Element::Line([9.0, 9.0]),
            ]
        );
    }

    #[test]
    fn whole_shapes_can_be_added() {
        let mut canvas = canvas();
        let path = path(&mut canvas)
            .step("rect", values![0, 0, 10, 10])
            .step("circle", values![5, 5, 2])
            .step("ellipse", values![5, 5, 2, 1])
            .step("polygon", values![values![values![0, 0], values![1, 0], values![0, 1]]])
            .step("polygon", values![values![]])
            .step("arc", values![0, 0, 5, 0, 90]);
        let closed = path.outline().elements().filter(|e| matches!(e, Element::Close)).count();
        assert_eq!(closed, 4);
        assert!(path.outline().is_sound());
    }

    #[test]
    fn a_clone_keeps_its_shape() {
        let mut canvas = canvas();
        let first = path(&mut canvas).step("move", values![1, 2]);
        let second = first.clone().step("line", values![3, 4]);
        assert_eq!((first.outline().len(), second.outline().len()), (1, 2));
    }

    #[test]
    fn a_path_needs_a_start() {
        let mut path = path(&mut canvas());
        for (name, values) in [("line", values![1, 2]), ("quad", values![1, 2, 3, 4])] {
            let error = path.try_step(name, values).unwrap_err();
            assert_eq!(error.message, format!("{name}() has nowhere to start from: the path is empty"));
            assert_eq!(error.hint.as_deref(), Some("start with move(x, y)"));
        }
        assert!(path.try_step("close", values![]).is_ok());
        assert!(path.try_step("arc", values![0, 0, 5, 0, 90]).is_ok());
        let error = path.try_step("line", values![1]).unwrap_err();
        assert_eq!(error.message, "line() missing 1 required positional argument: 'y'");
    }

    #[test]
    fn a_path_is_no_longer_than_a_scene() {
        let mut canvas = limited(SceneLimits { points: 30, ..SceneLimits::default() });
        let mut path = path(&mut canvas).step("move", values![0, 0]);
        let error = (0..100).find_map(|_| path.try_step("line", values![1, 1]).err()).expect("a limit");
        assert_eq!(error.kind, ErrorKind::Limit(LimitKind::Scene));
        assert!(path.outline().len() <= 30);
    }
}
