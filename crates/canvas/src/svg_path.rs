//! Paths written as in SVG (SVG 2, section 9.3).

use crate::error::shown;
use crate::geometry::{MAX_COORDINATE, add_arc};
use crate::path::Outline;
use crate::{CallError, error::grouped};
use kurbo::{Affine, Arc, Point, SvgArc, Vec2};
use svgtypes::{PathParser, PathSegment};

/// The longest path text, bytes.
const MAX_PATH_BYTES: usize = 4 * 1024 * 1024;

/// The outline that path text describes, with absolute coordinates.
pub(crate) fn parse(function: &str, text: &str) -> Result<wire::Path, CallError> {
    if text.len() > MAX_PATH_BYTES {
        let message = format!("{function}() takes at most {} bytes of path text", grouped(MAX_PATH_BYTES as u64));
        return Err(CallError::value_error(message));
    }
    let mut pen = Pen::default();
    for segment in PathParser::from(text) {
        let segment = segment.map_err(|error| unreadable(function, text, &error))?;
        pen.step(segment);
        if !pen.at.iter().all(|n| n.abs() <= MAX_COORDINATE) {
            let message = format!("{function}() would exceed the limit of 10,000,000 px");
            return Err(CallError::value_error(message));
        }
    }
    Ok(pen.outline.into_path())
}

fn unreadable(function: &str, text: &str, error: &svgtypes::Error) -> CallError {
    use svgtypes::Error::{InvalidChar, InvalidNumber, InvalidString, UnexpectedData};
    // The parser counts characters from 1.
    let at = match error {
        UnexpectedData(at) | InvalidChar(_, at) | InvalidString(_, at) | InvalidNumber(at) => {
            Some(at.saturating_sub(1))
        }
        _ => None,
    };
    let rest: String = text.chars().skip(at.unwrap_or_default()).take(12).collect();
    let message = match at {
        Some(at) if !rest.is_empty() => {
            format!("{function}() can't read the path at character {at}: '{}'", shown(&rest))
        }
        _ => format!("{function}() can't read the path: it is incomplete"),
    };
    CallError::value_error(message).hint("a path looks like \"M 10 10 L 90 10 L 50 80 Z\"")
}

/// The state of the parser: the pen's position, and the control point that smooth curves mirror.
#[derive(Default)]
struct Pen {
    outline: Outline,
    at: [f64; 2],
    start: [f64; 2],
    cubic: Option<[f64; 2]>,
    quad: Option<[f64; 2]>,
}

impl Pen {
    fn step(&mut self, segment: PathSegment) {
        let [px, py] = self.at;
        let place = |abs: bool, x: f64, y: f64| if abs { [x, y] } else { [px + x, py + y] };
        let mirrored = |control: Option<[f64; 2]>| control.map_or([px, py], |[x, y]| [2.0 * px - x, 2.0 * py - y]);
        let (mut cubic, mut quad) = (None, None);
        self.at = match segment {
            PathSegment::MoveTo { abs, x, y } => {
                let to = place(abs, x, y);
                self.outline.move_to(to);
                self.start = to;
                to
            }
            PathSegment::LineTo { abs, x, y } => self.line(place(abs, x, y)),
            PathSegment::HorizontalLineTo { abs, x } => self.line([if abs { x } else { px + x }, py]),
            PathSegment::VerticalLineTo { abs, y } => self.line([px, if abs { y } else { py + y }]),
            PathSegment::CurveTo { abs, x1, y1, x2, y2, x, y } => {
                let (control2, to) = (place(abs, x2, y2), place(abs, x, y));
                self.outline.cubic_to(place(abs, x1, y1), control2, to);
                cubic = Some(control2);
                to
            }
            PathSegment::SmoothCurveTo { abs, x2, y2, x, y } => {
                let (control2, to) = (place(abs, x2, y2), place(abs, x, y));
                self.outline.cubic_to(mirrored(self.cubic), control2, to);
                cubic = Some(control2);
                to
            }
            PathSegment::Quadratic { abs, x1, y1, x, y } => {
                let (control, to) = (place(abs, x1, y1), place(abs, x, y));
                self.outline.quad_to(control, to);
                quad = Some(control);
                to
            }
            PathSegment::SmoothQuadratic { abs, x, y } => {
                let (control, to) = (mirrored(self.quad), place(abs, x, y));
                self.outline.quad_to(control, to);
                quad = Some(control);
                to
            }
            PathSegment::EllipticalArc { abs, rx, ry, x_axis_rotation, large_arc, sweep, x, y } => {
                let to = place(abs, x, y);
                let arc = SvgArc {
                    from: Point::new(px, py),
                    to: Point::new(to[0], to[1]),
                    radii: Vec2::new(rx, ry),
                    x_rotation: x_axis_rotation.to_radians(),
                    large_arc,
                    sweep,
                };
                self.arc(&arc, to)
            }
            PathSegment::ClosePath { .. } => {
                self.outline.close();
                self.start
            }
        };
        (self.cubic, self.quad) = (cubic, quad);
    }

    fn line(&mut self, to: [f64; 2]) -> [f64; 2] {
        self.outline.line_to(to);
        to
    }

    /// An arc is traced around the origin, then moved to its place.
    fn arc(&mut self, svg: &SvgArc, to: [f64; 2]) -> [f64; 2] {
        let Some(arc) = Arc::from_svg_arc(svg) else { return self.line(to) };
        let mut traced = Outline::default();
        let (start, sweep) = (arc.start_angle.to_degrees(), arc.sweep_angle.to_degrees());
        add_arc(&mut traced, [0.0, 0.0], [arc.radii.x, arc.radii.y], start, sweep);
        let placed = Affine::translate(arc.center.to_vec2()) * Affine::rotate(arc.x_rotation);
        let map = |[x, y]: [f32; 2]| {
            let point = placed * Point::new(x.into(), y.into());
            [point.x, point.y]
        };
        let traced = traced.into_path();
        let curves: Vec<[[f64; 2]; 3]> = traced
            .elements()
            .filter_map(|e| match e {
                wire::Element::Cubic(c1, c2, p) => Some([map(c1), map(c2), map(p)]),
                _ => None,
            })
            .collect();
        let last = curves.len().saturating_sub(1);
        for (i, [control1, control2, end]) in curves.into_iter().enumerate() {
            // It ends exactly where it was told to.
            self.outline.cubic_to(control1, control2, if i == last { to } else { end });
        }
        to
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::Element::{Close, Cubic, Line, Move, Quad};

    fn elements(text: &str) -> Vec<wire::Element> {
        let path = parse("svg_path", text).unwrap();
        assert!(path.is_sound());
        path.elements().collect()
    }

    #[test]
    fn every_command_is_understood() {
        assert_eq!(elements("M1 2 L3 4"), [Move([1.0, 2.0]), Line([3.0, 4.0])]);
        assert_eq!(elements("m1 2 3 4"), [Move([1.0, 2.0]), Line([4.0, 6.0])]);
        assert_eq!(elements("M1 2H5V7h1v1").last(), Some(&Line([6.0, 8.0])));
        assert_eq!(elements("M0 0 C1 1 2 2 3 3 S5 5 6 6")[2], Cubic([4.0, 4.0], [5.0, 5.0], [6.0, 6.0]));
        assert_eq!(elements("M0 0 q1 1 2 0 t2 0")[2], Quad([3.0, -1.0], [4.0, 0.0]));
        assert_eq!(elements("M0 0 T2 0")[1], Quad([0.0, 0.0], [2.0, 0.0]));
        let closed = elements("M1 1 h5 v5 z l2 2 z");
        assert_eq!(closed[3..], [Close, Move([1.0, 1.0]), Line([3.0, 3.0]), Close]);
        assert_eq!(elements(""), []);
    }

    #[test]
    fn arcs_end_where_they_are_told_to() {
        let arc = elements("M10 0 A10 10 0 0 1 0 10");
        assert_eq!(arc.len(), 3);
        assert_eq!(arc.last().map(|e| matches!(e, Cubic(_, _, p) if *p == [0.0, 10.0])), Some(true));
        let Cubic(.., [x, y]) = arc[1] else { panic!("{arc:?}") };
        assert!((x.hypot(y) - 10.0).abs() < 1e-4, "{x} {y}");
        assert_eq!(elements("M0 0 A0 10 0 0 1 5 5")[1], Line([5.0, 5.0]));
    }

    #[test]
    fn what_cant_be_read_is_shown() {
        let error = |text: &str| parse("svg_path", text).unwrap_err();
        assert_eq!(error("M 0 0 X 5").message, "svg_path() can't read the path at character 6: 'X 5'");
        assert_eq!(error("hello").message, "svg_path() can't read the path at character 0: 'hello'");
        assert_eq!(error("M 0 0 L 5").message, "svg_path() can't read the path: it is incomplete");
        assert!(error("L 0 0").message.starts_with("svg_path() can't read the path"));
        assert!(error("M 0 0 L 1e9 0").message.contains("10,000,000"));
        assert!(error("M 0 0 A 1e300 1e300 0 0 1 1e300 5").message.contains("10,000,000"));
    }
}
