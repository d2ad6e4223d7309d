//! Curves.

use crate::args::Args;
use crate::function::Function;
use crate::functions::{Done, POINTS, X1, Y1, YS};
use crate::path::Outline;
use crate::signature::{Param, Type};
use crate::{Canvas, Returned};
use wire::{FillRule, Shape};

pub(super) const BEZIER: Function = Function::new(
    "bezier",
    bezier,
    &[
        X1,
        Y1,
        Param::new("cx1", Type::X, "x of the first control point, px; or a pair (x, y)"),
        Param::new("cy1", Type::Y, "y of the first control point, px"),
        Param::new("cx2", Type::X, "x of the second control point, px; or a pair (x, y)"),
        Param::new("cy2", Type::Y, "y of the second control point, px"),
        Param::new("x2", Type::X, "x of the last point, px; or a pair (x, y)"),
        Param::new("y2", Type::Y, "y of the last point, px"),
    ],
    "Draws a cubic Bézier curve.",
    include_str!("../examples/canvas/bezier.py"),
)
.strokes();

fn bezier(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x1, y1, cx1, cy1, cx2, cy2, x2, y2] = args.leading_numbers();
    let mut outline = Outline::default();
    outline.move_to([x1, y1]);
    outline.cubic_to([cx1, cy1], [cx2, cy2], [x2, y2]);
    canvas.line_like(&mut args.style, Shape::Path(outline.into_path()))?;
    Ok(Returned::None)
}

/// The uniform Catmull–Rom spline through the points (Catmull and Rom 1974), as cubics: the slope at a point
/// is half the way between its neighbours.
fn through(points: &[[f64; 2]], closed: bool) -> wire::Path {
    let mut outline = Outline::default();
    let n = points.len();
    let at = |i: usize, by: isize| {
        let i = i as isize + by;
        let i = if closed { i.rem_euclid(n as isize) } else { i.clamp(0, n as isize - 1) };
        points[i as usize]
    };
    let step = |from: [f64; 2], a: [f64; 2], b: [f64; 2], by: f64| {
        [from[0] + (b[0] - a[0]) / 6.0 * by, from[1] + (b[1] - a[1]) / 6.0 * by]
    };
    if let Some(first) = points.first() {
        outline.move_to(*first);
    }
    let parts = if closed { n } else { n.saturating_sub(1) };
    for i in 0..parts {
        let [before, from, to, after] = [at(i, -1), at(i, 0), at(i, 1), at(i, 2)];
        outline.cubic_to(step(from, before, to, 1.0), step(to, from, after, -1.0), to);
    }
    if closed {
        outline.close();
    }
    outline.into_path()
}

pub(super) const CURVE: Function = Function::new(
    "curve",
    curve,
    &[POINTS, YS, Param::new("closed", Type::Flag, "whether the curve is closed and filled").or_flag(false)],
    "Draws a smooth curve through points.",
    include_str!("../examples/canvas/curve.py"),
)
.strokes();

fn curve(canvas: &mut Canvas, args: &mut Args) -> Done {
    let closed = args.flag("closed");
    let mut points = args.points("points");
    if closed && points.len() > 1 && points.first() == points.last() {
        // It closes by itself.
        points.pop();
    }
    canvas.make_room(1, points.len().saturating_mul(3), 0)?;
    let shape = Shape::Path(through(&points, closed));
    if closed {
        canvas.area(&mut args.style, shape, FillRule::NonZero)?;
    } else {
        canvas.line_like(&mut args.style, shape)?;
    }
    Ok(Returned::None)
}

#[cfg(test)]
mod tests {
    use crate::testing::{named, one, points, values};
    use wire::{Element, Op, Shape};

    #[test]
    fn a_curve_passes_through_its_points() {
        let given = || values![values![values![0, 0], values![6, 6], values![12, 0]]];
        let Op::Stroke { shape: Shape::Path(open), .. } = one("curve", given(), named![]) else { panic!() };
        let cubics: Vec<Element> = open.elements().skip(1).collect();
        assert_eq!(
            cubics,
            [Element::Cubic([1.0, 1.0], [4.0, 6.0], [6.0, 6.0]), Element::Cubic([8.0, 6.0], [11.0, 1.0], [12.0, 0.0]),]
        );
        let Op::Fill { shape: Shape::Path(closed), .. } = one("curve", given(), named![closed = true]) else {
            panic!()
        };
        assert_eq!(points(&closed).len(), 1 + 3 * 3);
        assert_eq!(points(&closed).last(), Some(&[0.0, 0.0]));
        assert_eq!(closed.elements().last(), Some(Element::Close));
    }

    #[test]
    fn a_bezier_is_one_cubic() {
        let Op::Stroke { shape: Shape::Path(path), .. } = one("bezier", values![1, 2, 3, 4, 5, 6, 7, 8], named![])
        else {
            panic!()
        };
        let cubic = Element::Cubic([3.0, 4.0], [5.0, 6.0], [7.0, 8.0]);
        assert_eq!(path.elements().collect::<Vec<_>>(), [Element::Move([1.0, 2.0]), cubic]);
    }
}
