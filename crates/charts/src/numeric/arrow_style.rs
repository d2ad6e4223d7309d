//! The shapes of arrows along a line, as matplotlib's `ArrowStyle`, with y up.

use crate::numeric::connection::split_curve;
use crate::numeric::style_text::StyleText;
use kurbo::{Affine, BezPath, PathEl, PathSeg, Point, QuadBez, Vec2};

/// A style of arrows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ArrowStyle {
    /// A line with something at either end.
    Curve {
        /// At its start and at its end.
        ends: [End; 2],
        /// Length and width of heads.
        head: [f64; 2],
    },
    /// A filled arrow: length and width of its head, width of its tail.
    Simple([f64; 3]),
    /// A filled arrow whose tail is forked: the same.
    Fancy([f64; 3]),
    /// A filled wedge: its width at the start, and the part of it that is left in the middle.
    Wedge([f64; 2]),
}

/// What is at an end of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum End {
    Nothing,
    /// A head, filled or open.
    Head {
        filled: bool,
    },
    /// A bracket: its width, its length, and by how many degrees it is turned.
    Bracket {
        width: f64,
        length: f64,
        angle: f64,
    },
}

/// A part of an arrow, and whether it can be filled.
pub(crate) type Part = (BezPath, bool);

impl ArrowStyle {
    /// Reads a style; `None` where there is no such style.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let style = StyleText::parse(text)?;
        let n = |name: &str, preset: f64| style.number(name, preset);
        let bracket = |side: char, length: f64| End::Bracket {
            width: n(&format!("width{side}"), 1.0),
            length: n(&format!("length{side}"), length),
            angle: n(&format!("angle{side}"), 0.0),
        };
        let (open, filled) = (End::Head { filled: false }, End::Head { filled: true });
        let heads = ["head_length", "head_width", "widthA", "widthB", "lengthA", "lengthB", "angleA", "angleB"];
        let a = ["widthA", "lengthA", "angleA"];
        let b = ["widthB", "lengthB", "angleB"];
        let both = ["widthA", "lengthA", "angleA", "widthB", "lengthB", "angleB"];
        let (ends, names): ([End; 2], &[&str]) = match style.name.as_str() {
            "-" => ([End::Nothing; 2], &[]),
            "<-" => ([open, End::Nothing], &heads),
            "->" => ([End::Nothing, open], &heads),
            "<->" => ([open, open], &heads),
            "<|-" => ([filled, End::Nothing], &heads),
            "-|>" => ([End::Nothing, filled], &heads),
            "<|-|>" => ([filled, filled], &heads),
            "]-" => ([bracket('A', 0.2), End::Nothing], &a),
            "-[" => ([End::Nothing, bracket('B', 0.2)], &b),
            "]-[" => ([bracket('A', 0.2), bracket('B', 0.2)], &both),
            "|-|" => ([bracket('A', 0.0), bracket('B', 0.0)], &["widthA", "angleA", "widthB", "angleB"]),
            "]->" => ([bracket('A', 0.2), open], &a),
            "<-[" => ([open, bracket('B', 0.2)], &b),
            "simple" | "fancy" => {
                let (head, tail) = if style.name == "simple" { (0.5, 0.2) } else { (0.4, 0.4) };
                let sizes = [n("head_length", head), n("head_width", head), n("tail_width", tail)];
                let made = if style.name == "simple" { Self::Simple(sizes) } else { Self::Fancy(sizes) };
                return style.has_only(&["head_length", "head_width", "tail_width"]).then_some(made);
            }
            "wedge" => {
                let sizes = [n("tail_width", 0.3), n("shrink_factor", 0.5)];
                return style.has_only(&["tail_width", "shrink_factor"]).then_some(Self::Wedge(sizes));
            }
            _ => return None,
        };
        style.has_only(names).then(|| Self::Curve { ends, head: [n("head_length", 0.4), n("head_width", 0.2)] })
    }

    /// The parts of an arrow along a path. `size` is the unit of the style's lengths, `width` the width of its line.
    /// `None` where the path doesn't suit the style.
    pub(crate) fn along(&self, path: &BezPath, size: f64, width: f64) -> Option<Vec<Part>> {
        let parts = match self {
            Self::Curve { ends, head } => curve(path, *ends, head.map(|n| n * size), size, width)?,
            Self::Simple(sizes) => vec![(simple(quadratic(path)?, sizes.map(|n| n * size))?, true)],
            Self::Fancy(sizes) => vec![(fancy(quadratic(path)?, sizes.map(|n| n * size))?, true)],
            Self::Wedge([tail, factor]) => {
                let (left, right) = wedged(quadratic(path)?, tail * size / 2.0, [1.0, *factor, 0.0]);
                let mut out = BezPath::new();
                out.move_to(left.p0);
                out.quad_to(left.p1, left.p2);
                out.line_to(right.p2);
                out.quad_to(right.p1, right.p0);
                out.close_path();
                vec![(out, true)]
            }
        };
        parts.iter().all(|(path, _)| path.is_finite()).then_some(parts)
    }
}

/// The curve of a path that is a single one.
fn quadratic(path: &BezPath) -> Option<QuadBez> {
    match path.elements() {
        [PathEl::MoveTo(a), PathEl::QuadTo(b, c)] => Some(QuadBez::new(*a, *b, *c)),
        _ => None,
    }
}

fn curve(path: &BezPath, ends: [End; 2], head: [f64; 2], size: f64, width: f64) -> Option<Vec<Part>> {
    let points: Vec<Point> = path
        .elements()
        .iter()
        .flat_map(|element| match *element {
            PathEl::QuadTo(a, b) => vec![a, b],
            PathEl::CurveTo(a, b, c) => vec![a, b, c],
            other => other.end_point().into_iter().collect(),
        })
        .collect();
    let [first, second, ..] = points.as_slice() else { return None };
    let [.., before, last] = points.as_slice() else { return None };
    let (mut extra, mut moved) = (Vec::new(), [Vec2::ZERO; 2]);
    for (i, (end, from, to)) in [(ends[0], *second, *first), (ends[1], *before, *last)].into_iter().enumerate() {
        match end {
            End::Head { filled } if from != to => {
                let long = head[0].hypot(head[1]);
                let (cos, sin) = (head[0] / long, head[1] / long);
                let back = (from - to).normalize();
                // The head's corner would reach beyond the place by its line's width.
                moved[i] = back * (0.5 * width / sin);
                let [dx, dy] = [back.x * long, back.y * long];
                let tip = to + moved[i];
                let mut made = BezPath::new();
                made.move_to(tip + Vec2::new(cos * dx + sin * dy, -sin * dx + cos * dy));
                made.line_to(tip);
                made.line_to(tip + Vec2::new(cos * dx - sin * dy, sin * dx + cos * dy));
                if filled {
                    made.close_path();
                }
                extra.push((made, filled));
            }
            End::Bracket { width, length, angle } => {
                let along = if from == to { Vec2::ZERO } else { (to - from).normalize() };
                let across = Vec2::new(along.y, -along.x) * width * size;
                let out = along * length * size;
                let mut made = BezPath::new();
                made.move_to(to + across + out);
                made.line_to(to + across);
                made.line_to(to - across);
                made.line_to(to - across + out);
                extra.push((Affine::rotate_about(angle.to_radians(), to) * made, false));
            }
            _ => {}
        }
    }
    let mut line = BezPath::new();
    let count = path.elements().len();
    for (i, element) in path.elements().iter().enumerate() {
        let shift = if i + 1 == count { moved[1] } else { Vec2::ZERO };
        line.push(match *element {
            PathEl::MoveTo(p) if i == 0 => PathEl::MoveTo(p + moved[0]),
            PathEl::LineTo(p) => PathEl::LineTo(p + shift),
            PathEl::QuadTo(a, p) => PathEl::QuadTo(a, p + shift),
            PathEl::CurveTo(a, b, p) => PathEl::CurveTo(a, b, p + shift),
            other => other,
        });
    }
    extra.insert(0, (line, false));
    Some(extra)
}

/// A straight curve of this length that ends where another does.
fn straight(curve: QuadBez, length: f64) -> QuadBez {
    let start = curve.p2 + (curve.p1 - curve.p2).normalize() * length;
    QuadBez::new(start, start.midpoint(curve.p2), curve.p2)
}

/// A curve before and after it enters a circle about a place.
fn cut(curve: QuadBez, center: Point, radius: f64) -> Option<(QuadBez, QuadBez)> {
    let inside = |p: Point| (p - center).hypot2() < radius * radius;
    match split_curve(PathSeg::Quad(curve), &inside)? {
        (PathSeg::Quad(before), PathSeg::Quad(after)) => Some((before, after)),
        _ => None,
    }
}

fn simple(curve: QuadBez, [head_length, head_width, tail_width]: [f64; 3]) -> Option<BezPath> {
    let (tail, head) = match cut(curve, curve.p2, head_length) {
        Some((tail, head)) => (Some(tail), head),
        None => (None, straight(curve, head_length)),
    };
    let (head_left, head_right) = wedged(head, head_width / 2.0, [1.0, 0.5, 0.0]);
    let mut path = BezPath::new();
    let tail = tail.map(|tail| parallels(tail, tail_width / 2.0));
    if let Some((_, right)) = &tail {
        path.move_to(right.p0);
        path.quad_to(right.p1, right.p2);
        path.line_to(head_right.p0);
    } else {
        path.move_to(head_right.p0);
    }
    path.quad_to(head_right.p1, head_right.p2);
    path.quad_to(head_left.p1, head_left.p0);
    if let Some((left, _)) = &tail {
        path.line_to(left.p2);
        path.quad_to(left.p1, left.p0);
    }
    path.close_path();
    Some(path)
}

fn fancy(curve: QuadBez, [head_length, head_width, tail_width]: [f64; 3]) -> Option<BezPath> {
    let (whole, head) = if let Some((_, head)) = cut(curve, curve.p2, head_length) {
        (curve, head)
    } else {
        let whole = straight(curve, head_length);
        (whole, whole)
    };
    let (tail, _) = cut(whole, whole.p2, head_length * 0.8)?;
    let (head_left, head_right) = wedged(head, head_width / 2.0, [1.0, 0.6, 0.0]);
    let (tail_left, tail_right) = wedged(tail, tail_width / 2.0, [1.0, 0.6, 0.3]);
    let fork = cut(whole, whole.p0, tail_width * 0.3)?.0.p2;
    let mut path = BezPath::new();
    path.move_to(fork);
    path.line_to(tail_right.p0);
    path.quad_to(tail_right.p1, tail_right.p2);
    path.line_to(head_right.p0);
    path.quad_to(head_right.p1, head_right.p2);
    path.quad_to(head_left.p1, head_left.p0);
    path.line_to(tail_left.p2);
    path.quad_to(tail_left.p1, tail_left.p0);
    path.line_to(fork);
    path.close_path();
    Some(path)
}

/// A direction of length 1, or none between equal places.
fn direction(from: Point, to: Point) -> Vec2 {
    if from == to { Vec2::ZERO } else { (to - from).normalize() }
}

/// The places beside one at a distance: left and right of a direction.
fn beside(at: Point, along: Vec2, distance: f64) -> [Point; 2] {
    let across = Vec2::new(along.y, -along.x) * distance;
    [at + across, at - across]
}

/// Two curves beside one, at a distance.
fn parallels(curve: QuadBez, distance: f64) -> (QuadBez, QuadBez) {
    let (mut first, mut last) = (direction(curve.p0, curve.p1), direction(curve.p1, curve.p2));
    if first.dot(last) < 0.0 && first.cross(last).abs() < 1e-5 {
        first = direction(curve.p0, curve.p2);
        last = first;
    }
    let (starts, ends) = (beside(curve.p0, first, distance), beside(curve.p2, last, distance));
    let made = |i: usize| {
        let across = first.cross(last);
        let middle = if across.abs() < 1e-12 {
            starts[i].midpoint(ends[i])
        } else {
            starts[i] + first * ((ends[i] - starts[i]).cross(last) / across)
        };
        QuadBez::new(starts[i], middle, ends[i])
    };
    (made(0), made(1))
}

/// Two curves beside one, at a distance that differs at its start, in its middle and at its end.
fn wedged(curve: QuadBez, distance: f64, [start, middle, end]: [f64; 3]) -> (QuadBez, QuadBez) {
    let starts = beside(curve.p0, direction(curve.p0, curve.p1), distance * start);
    let ends = beside(curve.p2, direction(curve.p1, curve.p2), distance * end);
    let (before, after) = (curve.p0.midpoint(curve.p1), curve.p1.midpoint(curve.p2));
    let middles = beside(before.midpoint(after), direction(before, after), distance * middle);
    let made = |i: usize| {
        // Through the middle at one half.
        let control = (middles[i].to_vec2() * 4.0 - starts[i].to_vec2() - ends[i].to_vec2()) / 2.0;
        QuadBez::new(starts[i], control.to_point(), ends[i])
    };
    (made(0), made(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(style: &str, part: usize) -> [f64; 4] {
        let mut path = BezPath::new();
        path.move_to((0.0, 0.0));
        path.quad_to((50.0, 0.0), (100.0, 50.0));
        let parts = ArrowStyle::parse(style).unwrap().along(&path, 20.0, 2.0).unwrap();
        let rect = parts[part].0.control_box();
        [rect.x0, rect.y0, rect.x1, rect.y1].map(|n| (n * 100.0).round() / 100.0)
    }

    #[test]
    fn arrows_reach_as_far_as_those_of_matplotlib() {
        // The boxes of the vertices that ArrowStyle of matplotlib 3.11 makes.
        for (style, part, expected) in EXPECTED {
            assert_eq!(bounds(style, *part), *expected, "{style} {part}");
        }
        assert_eq!(ArrowStyle::parse("->,tail_width=1"), None);
        assert_eq!(ArrowStyle::parse("=>"), None);
    }

    const EXPECTED: &[(&str, usize, [f64; 4])] = &[
        ("-", 0, [0.0, 0.0, 100.0, 50.0]),
        ("->", 0, [0.0, 0.0, 98.42, 48.42]),
        ("->", 1, [89.93, 39.93, 98.42, 48.42]),
        ("<-", 0, [2.24, 0.0, 100.0, 50.0]),
        ("<-", 1, [2.24, -4.0, 10.24, 4.0]),
        ("-|>", 0, [0.0, 0.0, 98.42, 48.42]),
        ("-|>", 1, [89.93, 39.93, 98.42, 48.42]),
        ("<|-|>", 0, [2.24, 0.0, 98.42, 48.42]),
        ("<|-|>", 1, [2.24, -4.0, 10.24, 4.0]),
        ("<|-|>", 2, [89.93, 39.93, 98.42, 48.42]),
        ("]-", 0, [0.0, 0.0, 100.0, 50.0]),
        ("]-", 1, [-4.0, -20.0, 0.0, 20.0]),
        ("-[,widthB=2,angleB=30", 0, [0.0, 0.0, 100.0, 50.0]),
        ("-[,widthB=2,angleB=30", 1, [61.36, 39.65, 139.67, 64.22]),
        ("|-|", 0, [0.0, 0.0, 100.0, 50.0]),
        ("|-|", 1, [0.0, -20.0, 0.0, 20.0]),
        ("|-|", 2, [85.86, 35.86, 114.14, 64.14]),
        ("simple", 0, [0.0, -2.0, 100.0, 50.0]),
        ("fancy", 0, [0.0, -4.0, 100.0, 50.0]),
        ("wedge", 0, [0.0, -3.0, 100.0, 50.0]),
        ("simple,head_length=2,head_width=1,tail_width=0.5", 0, [0.0, -5.0, 100.0, 50.0]),
    ];
}
