//! The lines that connect two places, as matplotlib's `ConnectionStyle`, and what is cut off their ends; with y up.

use crate::numeric::style_text::StyleText;
use kurbo::{BezPath, ParamCurve as _, PathSeg, Point, Vec2};

/// How two places are connected.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Connection {
    /// A curve that bows by a part of its length.
    Arc3 { rad: f64 },
    /// A curve that leaves and arrives at these angles, degrees.
    Angle3 { angles: [f64; 2] },
    /// Two lines at these angles, their corner rounded.
    Angle { angles: [f64; 2], rad: f64 },
    /// A line with an arm at either end.
    Arc { angles: [f64; 2], arms: [f64; 2], rad: f64 },
    /// A line beside, with an arm at either end.
    Bar { arms: [f64; 2], fraction: f64, angle: Option<f64> },
}

impl Connection {
    /// A straight line.
    pub(crate) const STRAIGHT: Self = Self::Arc3 { rad: 0.0 };

    /// Reads a style; `None` where there is no such style.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let style = StyleText::parse(text)?;
        let angles = |a: f64| [style.number("angleA", a), style.number("angleB", 0.0)];
        let arms = [style.number("armA", 0.0), style.number("armB", 0.0)];
        let (made, names): (Self, &[&str]) = match style.name.as_str() {
            "arc3" => (Self::Arc3 { rad: style.number("rad", 0.0) }, &["rad"]),
            "angle3" => (Self::Angle3 { angles: angles(90.0) }, &["angleA", "angleB"]),
            "angle" => {
                (Self::Angle { angles: angles(90.0), rad: style.number("rad", 0.0) }, &["angleA", "angleB", "rad"])
            }
            "arc" => (
                Self::Arc { angles: angles(0.0), arms, rad: style.number("rad", 0.0) },
                &["angleA", "angleB", "armA", "armB", "rad"],
            ),
            "bar" => (
                Self::Bar { arms, fraction: style.number("fraction", 0.3), angle: style.get("angle") },
                &["armA", "armB", "fraction", "angle"],
            ),
            _ => return None,
        };
        style.has_only(names).then_some(made)
    }

    /// The line between two places; lengths of the style are in its unit. `None` where the style has no line.
    pub(crate) fn connect(self, a: Point, b: Point) -> Option<BezPath> {
        let mut path = BezPath::new();
        path.move_to(a);
        let way = b - a;
        match self {
            Self::Arc3 { rad } => path.quad_to(a.midpoint(b) + Vec2::new(way.y, -way.x) * rad, b),
            Self::Angle3 { angles } => path.quad_to(meeting(a, b, angles)?, b),
            Self::Angle { angles, rad } => {
                let corner = meeting(a, b, angles)?;
                if rad == 0.0 {
                    path.line_to(corner);
                } else {
                    path.line_to(corner + (a - corner).normalize() * rad);
                    path.quad_to(corner, corner + (b - corner).normalize() * rad);
                }
                path.line_to(b);
            }
            Self::Arc { angles, arms, rad } => {
                // Each corner: where its rounding begins, and itself.
                let mut corner = None;
                if arms[0] != 0.0 {
                    let out = Vec2::from_angle(angles[0].to_radians());
                    corner = Some((a + out * (arms[0] - rad), a + out * arms[0]));
                }
                if arms[1] != 0.0 {
                    let end = b + Vec2::from_angle(angles[1].to_radians()) * arms[1];
                    let from = corner.map_or(a, |(_, at)| at);
                    if let Some((begin, at)) = corner {
                        path.line_to(begin);
                        path.quad_to(at, at + (end - at).normalize() * rad);
                    }
                    let long = (end - from).hypot();
                    corner = Some((from + (end - from).normalize() * (long - rad), end));
                }
                if let Some((begin, at)) = corner {
                    path.line_to(begin);
                    path.quad_to(at, at + (b - at).normalize() * rad);
                }
                path.line_to(b);
            }
            Self::Bar { arms: [arm_a, mut arm_b], fraction, angle } => {
                let long = way.hypot();
                let (mut far, mut unit) = (b, way.normalize());
                if let Some(angle) = angle {
                    let angle = angle.to_radians();
                    let turned = way.atan2() - angle;
                    far = a + Vec2::from_angle(angle) * long * turned.cos();
                    arm_b -= long * turned.sin();
                    unit = (far - a).normalize();
                }
                let out = Vec2::new(unit.y, -unit.x) * (fraction * long + arm_a.max(arm_b));
                path.line_to(a + out);
                path.line_to(far + out);
                path.line_to(b);
            }
        }
        path.is_finite().then_some(path)
    }
}

/// Where lines through two places at these angles meet, unless they are parallel.
fn meeting(a: Point, b: Point, angles: [f64; 2]) -> Option<Point> {
    let [u, v] = angles.map(|angle| Vec2::from_angle(angle.to_radians()));
    let across = u.cross(v);
    (across.abs() > 1e-12).then(|| a + u * ((b - a).cross(v) / across))
}

/// Cuts off a path's start as far as it is within a region, and its end as far as it is within another.
pub(crate) fn clip(
    path: BezPath,
    start: Option<&dyn Fn(Point) -> bool>,
    stop: Option<&dyn Fn(Point) -> bool>,
) -> BezPath {
    let mut path = path;
    if let Some(inside) = start
        && let Some((_, after)) = split(&path, inside)
    {
        path = after;
    }
    if let Some(inside) = stop
        && let Some((before, _)) = split(&path, inside)
    {
        path = before;
    }
    path
}

/// A path before and after the place at which it leaves or enters a region; `None` where it doesn't.
fn split(path: &BezPath, inside: &dyn Fn(Point) -> bool) -> Option<(BezPath, BezPath)> {
    let segments: Vec<PathSeg> = path.segments().collect();
    let begins = inside(segments.first()?.start());
    let at = segments.iter().position(|segment| inside(segment.end()) != begins)?;
    let (left, right) = split_curve(segments[at], inside)?;
    let before = segments[..at].iter().copied().chain([left]);
    let after = std::iter::once(right).chain(segments[at + 1..].iter().copied());
    Some((BezPath::from_path_segments(before), BezPath::from_path_segments(after)))
}

/// Cuts a curve where it leaves or enters a region, to a hundredth of a unit.
pub(crate) fn split_curve(curve: PathSeg, inside: &dyn Fn(Point) -> bool) -> Option<(PathSeg, PathSeg)> {
    let (mut from, mut to) = (0.0, 1.0);
    let begins = inside(curve.eval(from));
    if begins == inside(curve.eval(to)) {
        return None;
    }
    while (curve.eval(from) - curve.eval(to)).hypot() >= 0.01 && to - from > 1e-12 {
        let middle = f64::midpoint(from, to);
        if inside(curve.eval(middle)) == begins { from = middle } else { to = middle }
    }
    let t = f64::midpoint(from, to);
    Some((curve.subsegment(0.0..t), curve.subsegment(t..1.0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kurbo::Shape as _;

    fn vertices(style: &str) -> Vec<[f64; 2]> {
        let path = Connection::parse(style).unwrap().connect(Point::new(0.0, 0.0), Point::new(100.0, 50.0)).unwrap();
        let points = path.elements().iter().flat_map(|element| match *element {
            kurbo::PathEl::QuadTo(a, b) => vec![a, b],
            other => other.end_point().into_iter().collect(),
        });
        points.map(|p| [p.x, p.y].map(|n| (n * 100.0).round() / 100.0)).collect()
    }

    #[test]
    fn lines_are_those_of_matplotlib() {
        // The vertices that ConnectionStyle of matplotlib 3.11 makes.
        assert_eq!(vertices("arc3,rad=0.2"), [[0.0, 0.0], [60.0, 5.0], [100.0, 50.0]]);
        assert_eq!(vertices("angle3,angleA=0,angleB=90"), [[0.0, 0.0], [100.0, 0.0], [100.0, 50.0]]);
        assert_eq!(
            vertices("angle,angleA=0,angleB=90,rad=10"),
            [[0.0, 0.0], [90.0, 0.0], [100.0, 0.0], [100.0, 10.0], [100.0, 50.0]]
        );
        assert_eq!(
            vertices("arc,angleA=90,armA=30,rad=5"),
            [[0.0, 0.0], [0.0, 25.0], [0.0, 30.0], [4.9, 30.98], [100.0, 50.0]]
        );
        assert_eq!(vertices("bar,fraction=0.3"), [[0.0, 0.0], [15.0, -30.0], [115.0, 20.0], [100.0, 50.0]]);
        assert_eq!(Connection::parse("arc3,angleA=1"), None);
        assert_eq!(Connection::parse("zigzag"), None);
    }

    #[test]
    fn ends_are_cut_off() {
        let path = Connection::STRAIGHT.connect(Point::ORIGIN, Point::new(100.0, 0.0)).unwrap();
        let start = |p: Point| p.x < 20.0;
        let cut = clip(path, Some(&start), Some(&|p: Point| p.x > 70.0)).bounding_box();
        assert!((cut.x0 - 20.0).abs() < 0.02 && (cut.x1 - 70.0).abs() < 0.02, "{cut:?}");
    }
}
