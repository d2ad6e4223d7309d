//! matplotlib's paths: vertices and codes.
//!
//! Their coordinates are those of the canvas already (px, y down), or become so by a transform.

use super::style::{MITER_LIMIT, Pen};
use canvas::{CallError, Canvas, FAR, lower};
use kurbo::{Affine, BezPath, PathEl, Point, Rect};
use pyo3::buffer::PyBuffer;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use wire::{Color, FillRule, Op, Paint, Shape, Transform};

/// The corners of a longer path aren't looked at.
const SPIKY: usize = 2_000;

/// A path as matplotlib has it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Outline {
    path: BezPath,
}

impl Outline {
    /// Reads an array of vertices and one of codes (without: a line through all of them).
    pub(super) fn read(py: Python<'_>, vertices: &PyBuffer<f64>, codes: Option<&PyBuffer<u8>>) -> PyResult<Self> {
        let vertices = vertices.to_vec(py)?;
        let codes = codes.map(|codes| codes.to_vec(py)).transpose()?;
        if codes.as_ref().is_some_and(|codes| codes.len() * 2 != vertices.len()) {
            return Err(PyValueError::new_err("a path has one code for each vertex"));
        }
        Ok(Self::new(&vertices, codes.as_deref()))
    }

    pub(super) fn new(vertices: &[f64], codes: Option<&[u8]>) -> Self {
        let points: Vec<Point> = vertices.as_chunks().0.iter().map(|[x, y]| Point::new(*x, *y)).collect();
        let mut path = BezPath::new();
        let mut building = Building { path: &mut path, open: false };
        let mut at = 0;
        while let Some(point) = points.get(at) {
            let code = codes.map_or(if at == 0 { MOVE } else { LINE }, |codes| codes[at]);
            let length = match code {
                CUBIC => 3,
                QUAD => 2,
                _ => 1,
            };
            match (code, points.get(at..at + length)) {
                (STOP, _) | (_, None) => break,
                (MOVE, _) => building.start(*point),
                (QUAD, Some(&[control, end])) => building.add(PathEl::QuadTo(control, end), &[control, end]),
                (CUBIC, Some(&[a, b, end])) => building.add(PathEl::CurveTo(a, b, end), &[a, b, end]),
                (CLOSE, _) => building.close(),
                _ => building.add(PathEl::LineTo(*point), &[*point]),
            }
            at += length;
        }
        Self { path }
    }

    /// What a path of the canvas is, around its own origin.
    pub(super) fn from_path(path: BezPath) -> Self {
        Self { path }
    }

    /// Transformed.
    pub(super) fn placed(&self, place: Affine) -> BezPath {
        place * self.path.clone()
    }

    /// The box around all of its points.
    pub(super) fn bounds(&self) -> Rect {
        self.path.control_box()
    }

    /// The farthest that it goes from its origin.
    pub(super) fn reach(&self) -> f64 {
        let bounds = self.path.control_box();
        [bounds.x0, bounds.x1, bounds.y0, bounds.y1].iter().fold(0.0, |reach: f64, edge| reach.max(edge.abs()))
    }

    /// Where its lines and curves end.
    pub(super) fn points(&self) -> impl Iterator<Item = Point> + '_ {
        self.path.elements().iter().filter_map(PathEl::end_point)
    }

    /// The radius, if it is a circle around its origin of four or eight cubic arcs.
    pub(super) fn radius(&self) -> Option<f64> {
        let mut ends = Vec::new();
        for element in self.path.elements() {
            match element {
                PathEl::MoveTo(end) | PathEl::CurveTo(_, _, end) => ends.push(end.to_vec2().hypot()),
                PathEl::ClosePath => {}
                _ => return None,
            }
        }
        let radius = *ends.first()?;
        let round = ends.len() >= 5 && ends.iter().all(|end| (end - radius).abs() < radius * 1e-6);
        // All the way around: half a circle has arcs as well.
        let bounds = kurbo::Shape::bounding_box(&self.path);
        let whole = [-bounds.x0, bounds.x1, -bounds.y0, bounds.y1].iter().all(|edge| *edge > radius * 0.99);
        (round && whole && radius > 0.0 && radius < FAR).then_some(radius)
    }

    /// As a scene's shape around its origin.
    pub(super) fn shape(&self) -> Shape {
        if let Some(radius) = self.radius() {
            let radius = radius as f32;
            return Shape::Ellipse { x: 0.0, y: 0.0, rx: radius, ry: radius };
        }
        Shape::Path(lower(&self.path))
    }
}

const STOP: u8 = 0;
const MOVE: u8 = 1;
const LINE: u8 = 2;
const QUAD: u8 = 3;
const CUBIC: u8 = 4;
const CLOSE: u8 = 79;

/// A path that is being built; a point that is not a number begins a new part, as in matplotlib.
struct Building<'a> {
    path: &'a mut BezPath,
    open: bool,
}

impl Building<'_> {
    fn start(&mut self, at: Point) {
        self.open = at.is_finite();
        if self.open {
            self.path.move_to(at);
        }
    }

    fn add(&mut self, element: PathEl, points: &[Point]) {
        let Some(end) = points.last() else { return };
        if !points.iter().all(|point| point.is_finite()) {
            self.open = false;
        } else if self.open {
            self.path.push(element);
        } else {
            self.start(*end);
        }
    }

    fn close(&mut self) {
        if std::mem::replace(&mut self.open, false) {
            self.path.close_path();
        }
    }
}

/// Fills and strokes a path on the canvas, where it is the given shape.
pub(super) fn paint(
    canvas: &mut Canvas,
    path: &BezPath,
    shape: &Shape,
    fill: Option<Color>,
    pen: Option<&Pen>,
) -> Result<(), CallError> {
    let stroke = pen.and_then(Pen::stroke);
    if path.elements().len() < 2 || (fill.is_none() && stroke.is_none()) {
        return Ok(());
    }
    let transform = Transform::IDENTITY;
    if let Some(color) = fill {
        canvas.add(filled(shape.clone(), color))?;
    }
    match (stroke, pen) {
        (Some((_, paint)), Some(pen)) if has_spike(path, pen.miter_limit()) => {
            let style = pen.spiked();
            let outline = kurbo::stroke(path.iter(), &style, &kurbo::StrokeOpts::default(), 0.05);
            canvas.add(Op::Fill { shape: Shape::Path(lower(&outline)), rule: FillRule::NonZero, paint, transform })
        }
        (Some((stroke, paint)), _) => canvas.add(Op::Stroke { shape: shape.clone(), stroke, paint, transform }),
        (None, _) => Ok(()),
    }
}

/// Whether two lines of a path meet at such an angle that their spike is longer than a scene's strokes have it, and not longer
/// than `limit`.
fn has_spike(path: &BezPath, limit: f64) -> bool {
    let bounds = path.control_box();
    let far = [bounds.x0, bounds.y0, bounds.x1, bounds.y1].iter().any(|edge| edge.abs() > FAR);
    if limit <= MITER_LIMIT || path.elements().len() > SPIKY || far {
        return false;
    }
    let mut start = Point::ORIGIN;
    let mut at = Point::ORIGIN;
    let mut first: Option<kurbo::Vec2> = None;
    let mut into: Option<kurbo::Vec2> = None;
    let spikes = |into: Option<kurbo::Vec2>, out: kurbo::Vec2| {
        into.is_some_and(|into| {
            // The spike is 1 / sin(θ / 2) half widths long, and cos(θ) = 1 - 2 sin²(θ / 2).
            let cosine = -into.dot(out) / (into.hypot() * out.hypot());
            let sine = ((1.0 - cosine) / 2.0).max(0.0).sqrt();
            sine * MITER_LIMIT < 1.0 && sine * limit >= 1.0
        })
    };
    for element in path.elements() {
        let to = match *element {
            PathEl::MoveTo(to) => {
                (start, at, first, into) = (to, to, None, None);
                continue;
            }
            PathEl::LineTo(to) => to,
            PathEl::ClosePath => start,
            PathEl::QuadTo(_, to) | PathEl::CurveTo(_, _, to) => {
                (at, into) = (to, None);
                continue;
            }
        };
        let out = to - at;
        if out.hypot2() > 0.0 {
            if spikes(into, out) {
                return true;
            }
            first = first.or(Some(out));
            (at, into) = (to, Some(out));
        }
        if *element == PathEl::ClosePath && first.is_some_and(|first| spikes(into, first)) {
            return true;
        }
    }
    false
}

/// A filled shape.
pub(super) fn filled(shape: Shape, color: Color) -> Op {
    Op::Fill { shape, rule: FillRule::NonZero, paint: Paint::Solid(color), transform: Transform::IDENTITY }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_that_is_no_number_begins_a_new_part() {
        let outline = Outline::new(&[0.0, 0.0, 1.0, 0.0, f64::NAN, 5.0, 2.0, 0.0, 3.0, 0.0], None);
        assert_eq!(outline.path, BezPath::from_svg("M0,0 L1,0 M2,0 L3,0").expect("a path"));
    }

    #[test]
    fn curves_take_the_points_after_them_and_a_cut_one_ends_the_path() {
        let vertices = [0.0, 0.0, 1.0, 1.0, 2.0, 0.0, 3.0, 3.0, 4.0, 4.0];
        let outline = Outline::new(&vertices, Some(&[MOVE, QUAD, QUAD, CUBIC, CUBIC]));
        assert_eq!(outline.path, BezPath::from_svg("M0,0 Q1,1 2,0").expect("a path"));
        let outline = Outline::new(&vertices, Some(&[MOVE, LINE, CLOSE, STOP, LINE]));
        assert_eq!(outline.path, BezPath::from_svg("M0,0 L1,1 Z").expect("a path"));
    }

    #[test]
    fn no_transform_makes_points_that_a_scene_refuses() {
        let path = BezPath::from_svg("M1,0 L0,1 Q2,2 3,3 Z").expect("a path");
        for bad in [f64::NAN, f64::INFINITY, 1e300] {
            let lowered = lower(&(Affine::new([bad, 0.0, 0.0, bad, bad, 0.0]) * path.clone()));
            assert!(Shape::Path(lowered.clone()) == Shape::Path(lowered), "NaN is not equal to itself");
        }
    }

    #[test]
    fn a_circle_is_known_by_its_radius() {
        let circle = kurbo::Shape::to_path(&kurbo::Circle::new((0.0, 0.0), 3.0), 1e-3);
        assert_eq!(Outline::from_path(circle.clone()).radius().map(f64::round), Some(3.0));
        assert_eq!(Outline::from_path(Affine::translate((1.0, 0.0)) * circle).radius(), None);
        let half = BezPath::from_svg(
            "M0,3 C-1.2,3 -2.2,2.6 -2.5,1.65831239518 C-3,1 -3,0 -3,0 C-3,-1 -2,-2 -2.5,-1.65831239518 C-2,-2 -1,-3 0,-3 C0,-3 0,3 0,3 Z",
        );
        assert_eq!(Outline::from_path(half.expect("a path")).radius(), None);
        assert_eq!(Outline::new(&[3.0, 0.0, 0.0, 3.0, -3.0, 0.0, 0.0, -3.0, 3.0, 0.0], None).radius(), None);
    }

    #[test]
    fn only_a_corner_between_the_limits_is_a_spike() {
        let path = |svg: &str| BezPath::from_svg(svg).expect("a path");
        // 20° between the lines: a spike of 5.76 half widths.
        let sharp = path("M100,0 L0,0 L93.97,34.2");
        assert!(has_spike(&sharp, 20.0));
        assert!(!has_spike(&sharp, 5.0));
        assert!(!has_spike(&path("M100,0 L0,0 L50,86.6"), 20.0));
        assert!(has_spike(&path("M0,0 L100,0 L93.97,34.2 Z"), 20.0));
        assert!(!has_spike(&path("M0,0 L0,0 L0,0 Z"), 20.0));
    }
}
