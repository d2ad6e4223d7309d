//! Converts a scene's shapes and transforms to kurbo's types.

use kurbo::{Affine, BezPath, Ellipse, PathEl, Point, Rect, Shape as _};
use wire::{Element, Path, Shape, Transform};

/// Maximum error of an approximated curve, device px.
pub(crate) const TOLERANCE: f64 = 0.1;

/// The distance of a quarter circle's control points from its ends, in radii.
const QUARTER: f64 = 0.552_284_749_8;

/// A transform as an affine map.
pub(crate) fn affine(transform: &Transform) -> Affine {
    Affine::new(transform.0.map(f64::from))
}

/// The largest factor by which a map scales a length (its larger singular value).
pub(crate) fn max_scale(map: Affine) -> f64 {
    let [a, b, c, d, ..] = map.as_coeffs();
    let sum = a * a + b * b + c * c + d * d;
    let difference = ((a * a - b * b + c * c - d * d).powi(2) + 4.0 * (a * b + c * d).powi(2)).sqrt();
    (0.5 * (sum + difference)).sqrt()
}

/// A map's inverse, unless it is singular (nothing that is drawn through such a map is visible).
pub(crate) fn inverse(map: Affine) -> Option<Affine> {
    let inverse = map.inverse();
    (map.determinant() != 0.0 && inverse.is_finite()).then_some(inverse)
}

/// A shape as a path. `max_scale` is how much it will be enlarged, which determines how finely curves are approximated.
pub(crate) fn path(shape: &Shape, max_scale: f64) -> BezPath {
    match *shape {
        Shape::Path(ref path) | Shape::Snapped { ref path, .. } => any(path),
        Shape::Rect { x, y, w, h, radius } => {
            let rect = rect(x, y, w, h);
            let radius = f64::from(radius).min(rect.width() / 2.0).min(rect.height() / 2.0);
            if radius > 0.0 { rounded(rect, radius) } else { rect.to_path(TOLERANCE) }
        }
        Shape::Ellipse { x, y, rx, ry } => {
            let (rx, ry) = (f64::from(rx), f64::from(ry));
            // The lower bound limits the number of curves of a huge ellipse.
            let tolerance = (TOLERANCE / max_scale).max(rx.max(ry) * 1e-9).max(f64::MIN_POSITIVE);
            Ellipse::new((f64::from(x), f64::from(y)), (rx, ry), 0.0).to_path(tolerance)
        }
    }
}

/// A box around a shape.
pub(crate) fn bounds(shape: &Shape) -> Rect {
    match *shape {
        Shape::Path(ref path) | Shape::Snapped { ref path, .. } => {
            let mut bounds: Option<Rect> = None;
            let mut add = |p: [f32; 2]| {
                let p = point(p);
                bounds = Some(bounds.map_or(Rect::from_points(p, p), |b| b.union_pt(p)));
            };
            for element in path.elements() {
                match element {
                    Element::Move(p) | Element::Line(p) => add(p),
                    Element::Quad(c, p) => [c, p].into_iter().for_each(&mut add),
                    Element::Cubic(c, d, p) => [c, d, p].into_iter().for_each(&mut add),
                    Element::Close => {}
                }
            }
            bounds.unwrap_or_default()
        }
        Shape::Rect { x, y, w, h, .. } => rect(x, y, w, h),
        Shape::Ellipse { x, y, rx, ry } => rect(x, y, 0.0, 0.0).inflate(f64::from(rx), f64::from(ry)),
    }
}

/// A rectangle as kurbo's type.
pub(crate) fn rect(x: f32, y: f32, w: f32, h: f32) -> Rect {
    Rect::from_origin_size((f64::from(x), f64::from(y)), (f64::from(w), f64::from(h)))
}

/// The rectangle that a path is, if it is a single one with level and upright sides.
pub(crate) fn as_rect(path: &BezPath) -> Option<Rect> {
    let [PathEl::MoveTo(a), PathEl::LineTo(b), PathEl::LineTo(c), PathEl::LineTo(d), end @ ..] = path.elements() else {
        return None;
    };
    let closes = match end {
        [] | [PathEl::ClosePath] => true,
        [PathEl::LineTo(e)] | [PathEl::LineTo(e), PathEl::ClosePath] => e == a,
        _ => false,
    };
    let others = [Point::new(c.x, a.y), Point::new(a.x, c.y)];
    let is_rect = others == [*b, *d] || others == [*d, *b];
    (closes && is_rect).then(|| Rect::from_points(*a, *c))
}

/// A box around at least one point.
pub(crate) fn bounding_box(points: &[[f32; 2]]) -> Rect {
    let (mut low, mut high) = ([f32::MAX; 2], [f32::MIN; 2]);
    // Without NaN, of which there is none, these comparisons are one instruction each.
    for point in points {
        low = [0, 1].map(|i| if point[i] < low[i] { point[i] } else { low[i] });
        high = [0, 1].map(|i| if point[i] > high[i] { point[i] } else { high[i] });
    }
    Rect::from_points(self::point(low), self::point(high))
}

/// A point as kurbo's type.
pub(crate) fn point([x, y]: [f32; 2]) -> Point {
    Point::new(f64::from(x), f64::from(y))
}

fn any(path: &Path) -> BezPath {
    let mut bez = BezPath::with_capacity(path.len());
    for element in path.elements() {
        match element {
            Element::Move(p) => bez.move_to(point(p)),
            Element::Line(p) => bez.line_to(point(p)),
            Element::Quad(c, p) => bez.quad_to(point(c), point(p)),
            Element::Cubic(c, d, p) => bez.curve_to(point(c), point(d), point(p)),
            Element::Close => bez.close_path(),
        }
    }
    bez
}

/// Has the same start and direction as SVG's `<rect>`, so that dashes have the same positions.
fn rounded(rect: Rect, radius: f64) -> BezPath {
    let Rect { x0, y0, x1, y1 } = rect;
    let k = radius * (1.0 - QUARTER);
    let mut path = BezPath::new();
    path.move_to((x0 + radius, y0));
    path.line_to((x1 - radius, y0));
    path.curve_to((x1 - k, y0), (x1, y0 + k), (x1, y0 + radius));
    path.line_to((x1, y1 - radius));
    path.curve_to((x1, y1 - k), (x1 - k, y1), (x1 - radius, y1));
    path.line_to((x0 + radius, y1));
    path.curve_to((x0 + k, y1), (x0, y1 - k), (x0, y1 - radius));
    path.line_to((x0, y0 + radius));
    path.curve_to((x0, y0 + k), (x0 + k, y0), (x0 + radius, y0));
    path.close_path();
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretch_is_the_longest_a_unit_becomes() {
        assert!((max_scale(Affine::rotate(1.0) * Affine::scale_non_uniform(2.0, -5.0)) - 5.0).abs() < 1e-9);
        assert!((max_scale(Affine::IDENTITY) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn rectangles_are_told_from_other_paths() {
        let rect = |path: &str| as_rect(&BezPath::from_svg(path).expect("a path"));
        let expected = Some(Rect::new(1.0, 2.0, 7.0, 4.0));
        for path in ["M1 2L7 2L7 4L1 4Z", "M1 4L1 2L7 2L7 4", "M7 4L1 4L1 2L7 2L7 4", "M7 2L7 4L1 4L1 2L7 2Z"] {
            assert_eq!(rect(path), expected, "{path}");
        }
        for path in [
            "M1 2L7 2L7 4Z",
            "M1 2L7 2L7 4L1 5Z",
            "M1 2L7 2L7 4L1 4L2 2Z",
            "M1 2L7 2L7 4L1 4ZM1 2L7 2",
            "M1 2L7 2L7 4L1 4L1 2L0 0Z",
            "M1 2L7 2L1 2L7 2Z",
            "M1 2L7 2Q7 3 7 4L1 4Z",
        ] {
            assert_eq!(rect(path).filter(|rect| !rect.is_zero_area()), None, "{path}");
        }
    }

    #[test]
    fn round_shapes_have_their_area() {
        let circle = path(&Shape::Ellipse { x: 5.0, y: 5.0, rx: 100.0, ry: 100.0 }, 1.0);
        assert!((circle.area().abs() / (std::f64::consts::PI * 1e4) - 1.0).abs() < 1e-3);
        let pill = path(&Shape::Rect { x: 0.0, y: 0.0, w: 30.0, h: 10.0, radius: 99.0 }, 1.0);
        assert!((pill.area() - (200.0 + std::f64::consts::PI * 25.0)).abs() < 0.1);
        let vast = path(&Shape::Ellipse { x: 0.0, y: 0.0, rx: f32::MAX, ry: 1.0 }, 1e30);
        assert!(vast.elements().len() < 1_000);
    }
}
