//! Shapes with straight sides.

use crate::args::Args;
use crate::error::number;
use crate::function::Function;
use crate::functions::{Done, POINTS, X, X1, X2, Y, Y1, Y2, YS};
use crate::path::{closed, open, with_holes};
use crate::signature::{Param, Styled, Type};
use crate::transform::point_on_circle;
use crate::{CallError, Canvas, Returned};
use wire::{FillRule, Shape};

pub(super) const LINE: Function = Function::new(
    "line",
    line,
    &[X1, Y1, X2, Y2],
    "Draws a straight line.",
    include_str!("../examples/canvas/line.py"),
)
.strokes();

fn line(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x1, y1, x2, y2] = args.leading_numbers();
    canvas.line_only(&mut args.style, Shape::Path(open([[x1, y1], [x2, y2]])))?;
    Ok(Returned::None)
}

pub(super) const POLYLINE: Function = Function::new(
    "polyline",
    polyline,
    &[POINTS, YS],
    "Draws straight lines through points.",
    include_str!("../examples/canvas/polyline.py"),
)
.strokes();

fn polyline(canvas: &mut Canvas, args: &mut Args) -> Done {
    let points = args.points("points");
    canvas.line_like(&mut args.style, Shape::Path(open(points)))?;
    Ok(Returned::None)
}

const HOLES: Param =
    Param::new("holes", Type::Areas, "holes in the polygon: a list with the points of each").or_none().named();

pub(super) const POLYGON: Function = Function::new(
    "polygon",
    polygon,
    &[POINTS, YS, HOLES],
    "Draws a polygon, which can have holes.",
    include_str!("../examples/canvas/polygon.py"),
)
.styled(Styled::Shape);

fn polygon(canvas: &mut Canvas, args: &mut Args) -> Done {
    let (points, holes) = (args.points("points"), args.areas("holes"));
    canvas.area(&mut args.style, Shape::Path(with_holes(&points, &holes)), FillRule::NonZero)?;
    Ok(Returned::None)
}

pub(super) const TRIANGLE: Function = Function::new(
    "triangle",
    triangle,
    &[
        X1,
        Y1,
        X2,
        Y2,
        Param::new("x3", Type::X, "x of the third point, px; or a pair (x, y)"),
        Param::new("y3", Type::Y, "y of the third point, px"),
    ],
    "Draws a triangle.",
    include_str!("../examples/canvas/triangle.py"),
)
.styled(Styled::Shape);

fn triangle(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x1, y1, x2, y2, x3, y3] = args.leading_numbers();
    canvas.area(&mut args.style, Shape::Path(closed([[x1, y1], [x2, y2], [x3, y3]])), FillRule::NonZero)?;
    Ok(Returned::None)
}

/// The number of corners, if the scene has room for them.
fn corners(canvas: &Canvas, args: &Args, name: &str, least: f64, each: f64) -> Result<u32, CallError> {
    let n = args.number(name);
    if n < least {
        let message = format!("{}() argument '{name}' must be at least {least}, but is {}", args.function(), number(n));
        return Err(CallError::value_error(message));
    }
    canvas.make_room(1, (n * each) as usize, 0)?;
    Ok(n as u32)
}

pub(super) const REGULAR: Function = Function::new(
    "regular",
    regular,
    &[
        X,
        Y,
        Param::new("r", Type::Length, "distance from the centre to a corner, px"),
        Param::new("sides", Type::Whole, "number of sides, 3 or more"),
        Param::new("turn", Type::Number, "rotation, degrees clockwise; at 0, a corner points up").or_number(0.0),
    ],
    "Draws a regular polygon around a point.",
    include_str!("../examples/canvas/regular.py"),
)
.styled(Styled::Shape);

fn regular(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x, y, r] = args.leading_numbers();
    let turn = args.number("turn") - 90.0;
    let sides = corners(canvas, args, "sides", 3.0, 1.0)?;
    let step = 360.0 / f64::from(sides);
    let points = (0..sides).map(|i| point_on_circle(x, y, r, turn + f64::from(i) * step));
    canvas.area(&mut args.style, Shape::Path(closed(points)), FillRule::NonZero)?;
    Ok(Returned::None)
}

pub(super) const STAR: Function = Function::new(
    "star",
    star,
    &[
        X,
        Y,
        Param::new("outer", Type::Length, "distance from the centre to a tip, px"),
        Param::new("inner", Type::Length, "distance from the centre to a notch, px"),
        Param::new("points", Type::Whole, "number of tips, 2 or more").or_number(5.0),
        Param::new("turn", Type::Number, "rotation, degrees clockwise; at 0, a tip points up").or_number(0.0),
    ],
    "Draws a star around a point.",
    include_str!("../examples/canvas/star.py"),
)
.styled(Styled::Shape);

fn star(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x, y, outer, inner] = args.leading_numbers();
    let turn = args.number("turn") - 90.0;
    let tips = corners(canvas, args, "points", 2.0, 2.0)?;
    let step = 180.0 / f64::from(tips);
    let points = (0..tips * 2).map(|i| {
        let r = if i % 2 == 0 { outer } else { inner };
        point_on_circle(x, y, r, turn + f64::from(i) * step)
    });
    canvas.area(&mut args.style, Shape::Path(closed(points)), FillRule::NonZero)?;
    Ok(Returned::None)
}

pub(super) const ARROW: Function = Function::new(
    "arrow",
    arrow,
    &[X1, Y1, X2, Y2, Param::new("head", Type::Length, "length of the arrowhead, px").or_number(10.0)],
    "Draws an arrow from the first point to the second.",
    include_str!("../examples/canvas/arrow.py"),
)
.strokes();

/// The shaft ends where the head begins, so that a wide shaft doesn't show at the tip.
fn arrow(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x1, y1, x2, y2, head] = args.leading_numbers();
    let (dx, dy) = (x2 - x1, y2 - y1);
    let length = dx.hypot(dy);
    let paint = canvas.line_paint(&args.style);
    if !length.is_finite() {
        let message = format!("{}() is too long to draw", args.function());
        return Err(CallError::value_error(message));
    }
    let (ux, uy) = if length > 0.0 { (dx / length, dy / length) } else { (0.0, 0.0) };
    let head = head.min(length);
    let neck = [x2 - ux * head, y2 - uy * head];
    let half = head * 0.4;
    let tip = [[x2, y2], [neck[0] - uy * half, neck[1] + ux * half], [neck[0] + uy * half, neck[1] - ux * half]];
    canvas.mark();
    canvas.as_group(|canvas| {
        if head < length {
            let shaft = Shape::Path(open([[x1, y1], neck]));
            canvas.paint(&mut args.style, shaft, FillRule::NonZero, None, paint.as_ref())?;
        }
        if head > 0.0 {
            canvas.paint(&mut args.style, Shape::Path(closed(tip)), FillRule::NonZero, paint.as_ref(), None)?;
        }
        Ok(())
    })?;
    Ok(Returned::None)
}

#[cfg(test)]
mod tests {
    use crate::Value;
    use crate::testing::{canvas, drawn, named, one, points, refused, values};
    use wire::{Color, LimitKind, Op, Paint, Shape};

    fn outline(op: &Op) -> Vec<[f32; 2]> {
        match op {
            Op::Fill { shape: Shape::Path(path), .. } | Op::Stroke { shape: Shape::Path(path), .. } => points(path),
            other => panic!("{other:?}"),
        }
    }

    fn stroke_of(op: &Op) -> (Color, f32) {
        match op {
            Op::Stroke { paint: Paint::Solid(color), stroke, .. } => (*color, stroke.width),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_line_is_black_until_told_otherwise() {
        let line = |keywords| one("line", values![0, 0, 10, 10], keywords);
        assert_eq!(stroke_of(&line(named![])), (Color::BLACK, 1.0));
        assert_eq!(stroke_of(&line(named![stroke = "red", width = 3])), (Color::opaque(255, 0, 0), 3.0));
        assert_eq!(stroke_of(&line(named![fill = "red"])), (Color::opaque(255, 0, 0), 1.0));
        let mut canvas = canvas();
        canvas.draw("fill", values!["blue"], named![]);
        canvas.draw("line", values![0, 0, 10, 10], named![]);
        canvas.draw("no_stroke", values![], named![]);
        canvas.draw("line", values![0, 0, 10, 10], named![]);
        canvas.draw("stroke", values!["white"], named![]);
        canvas.draw("line", values![0, 0, 10, 10], named![]);
        let colors: Vec<Color> = canvas.ops().iter().map(|op| stroke_of(op).0).collect();
        assert_eq!(colors, [Color::BLACK, Color::WHITE]);
    }

    #[test]
    fn a_polyline_is_filled_only_when_the_call_says_so() {
        let points = || values![values![values![0, 0], values![5, 9], values![9, 0]]];
        assert!(matches!(drawn("polyline", points(), named![]).as_slice(), [Op::Stroke { .. }]));
        let both = drawn("polyline", points(), named![fill = "red"]);
        assert!(matches!(both.as_slice(), [Op::Fill { .. }, Op::Stroke { .. }]));
        assert!(matches!(drawn("polygon", points(), named![]).as_slice(), [Op::Fill { .. }]));
        assert_eq!(
            outline(&one("triangle", values![0, 0, 5, 9, 9, 0], named![])),
            [[0.0, 0.0], [5.0, 9.0], [9.0, 0.0]]
        );
    }

    #[test]
    fn a_polygon_takes_holes() {
        let square =
            |x: i64, s: i64| values![values![x, x], values![x + s, x], values![x + s, x + s], values![x, x + s]];
        let drawn = |holes: Value| outline(&one("polygon", values![square(0, 90)], named![holes = holes]));
        let both = drawn(values![square(10, 20), square(50, 20)].into());
        assert_eq!(both.len(), 12);
        assert_eq!(both[4..8], [[10.0, 30.0], [30.0, 30.0], [30.0, 10.0], [10.0, 10.0]]);
        // One hole can stand alone; an array has holes of equally many points.
        assert_eq!(drawn(square(10, 20).into()), both[..8]);
        let data = [10.0, 10.0, 30.0, 10.0, 30.0, 30.0, 10.0, 30.0, 50.0, 50.0, 70.0, 50.0, 70.0, 70.0, 50.0, 70.0];
        assert_eq!(drawn(Value::Numbers { shape: vec![2, 4, 2], data: data.to_vec(), whole: false }), both);
        assert_eq!(drawn(Value::Pixels { shape: vec![2, 4, 2], data: data.map(|n| n as u8).to_vec() }), both);
        assert_eq!(drawn(values![].into()).len(), 4);
        assert_eq!(drawn(Value::None).len(), 4);
        let error = |holes: Value| refused("polygon", values![square(0, 90)], named![holes = holes]).message;
        assert_eq!(
            error(values![square(10, 20), values!["a", "b"]].into()),
            "polygon() argument 'holes[1]' must contain pairs of numbers, but item 0 is str"
        );
        assert_eq!(error(5.into()), "polygon() argument 'holes' must be a list with the points of each area, not int");
        let unknown = refused("polygon", values![square(0, 90)], named![interiors = values![]]);
        assert_eq!(unknown.hint.as_deref(), Some("did you mean `holes`?"));
    }

    #[test]
    fn empty_outlines_are_no_error() {
        for name in ["polyline", "polygon", "curve"] {
            let ops = drawn(name, values![values![]], named![]);
            assert!(ops.iter().all(|op| outline(op).is_empty()), "{name}");
        }
    }

    #[test]
    fn regular_polygons_and_stars_point_up() {
        let square = outline(&one("regular", values![0, 0, 10, 4], named![]));
        assert_eq!(square, [[0.0, -10.0], [10.0, 0.0], [0.0, 10.0], [-10.0, 0.0]]);
        let turned = outline(&one("regular", values![0, 0, 10, 4], named![turn = 90]));
        assert_eq!(turned[0], [10.0, 0.0]);
        let star = outline(&one("star", values![0, 0, 10, 5], named![]));
        assert_eq!(star.len(), 10);
        assert_eq!(star[0], [0.0, -10.0]);
        assert!((star[1][0].hypot(star[1][1]) - 5.0).abs() < 1e-5);
        assert_eq!(
            refused("regular", values![0, 0, 10, 2], named![]).message,
            "regular() argument 'sides' must be at least 3, but is 2"
        );
    }

    #[test]
    fn too_many_corners_are_refused_before_they_are_made() {
        for (name, values) in [("regular", values![0, 0, 10, 1e15]), ("star", values![0, 0, 10, 5, 1e15])] {
            assert_eq!(refused(name, values, named![]).kind, crate::ErrorKind::Limit(LimitKind::Scene));
        }
    }

    #[test]
    fn an_arrow_is_a_shaft_and_a_head() {
        let ops = drawn("arrow", values![0, 0, 100, 0], named![stroke = "red", width = 2]);
        assert_eq!(outline(&ops[0]), [[0.0, 0.0], [90.0, 0.0]]);
        assert_eq!(outline(&ops[1]), [[100.0, 0.0], [90.0, 4.0], [90.0, -4.0]]);
        assert!(matches!(ops[1], Op::Fill { paint: Paint::Solid(Color { r: 255, g: 0, b: 0, a: 255 }), .. }));
        assert_eq!(drawn("arrow", values![5, 5, 5, 5], named![]), []);
        assert_eq!(drawn("arrow", values![0, 0, 5, 0], named![head = 50]).len(), 1);
    }
}
