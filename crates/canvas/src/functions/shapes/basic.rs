//! Dots, rectangles, circles and ellipses.

use crate::args::Args;
use crate::function::Function;
use crate::functions::{Done, R, X, Y};
use crate::geometry::Bounds;
use crate::path::rect_shape;
use crate::signature::{Param, Styled, Type};
use crate::{CallError, Canvas, Paint, Returned};
use wire::{Color, FillRule, Op, Shape};

const SIZE: Param = Param::new("size", Type::Length, "diameter, px").or_number(4.0);

fn round(x: f64, y: f64, rx: f64, ry: f64) -> Shape {
    Shape::Ellipse { x: x as f32, y: y as f32, rx: rx as f32, ry: ry as f32 }
}

pub(super) const CIRCLE: Function = Function::new(
    "circle",
    circle,
    &[X, Y, R],
    "Draws a circle around a point.",
    include_str!("../examples/canvas/circle.py"),
)
.styled(Styled::Shape);

fn circle(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x, y, r] = args.leading_numbers();
    canvas.area(&mut args.style, round(x, y, r, r), FillRule::NonZero)?;
    Ok(Returned::None)
}

pub(super) const ELLIPSE: Function = Function::new(
    "ellipse",
    ellipse,
    &[
        X,
        Y,
        Param::new("rx", Type::Length, "horizontal radius, px"),
        Param::new("ry", Type::Length, "vertical radius, px"),
    ],
    "Draws an ellipse around a point.",
    include_str!("../examples/canvas/ellipse.py"),
)
.styled(Styled::Shape);

fn ellipse(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x, y, rx, ry] = args.leading_numbers();
    canvas.area(&mut args.style, round(x, y, rx, ry), FillRule::NonZero)?;
    Ok(Returned::None)
}

pub(super) const RECT: Function = Function::new(
    "rect",
    rect,
    &[
        Param::new("x", Type::X, "left edge, px; or a pair (x, y)"),
        Param::new("y", Type::Y, "top edge, px"),
        Param::new("w", Type::Number, "width, px"),
        Param::new("h", Type::Number, "height, px"),
        Param::new("radius", Type::Length, "radius of the corners, px").or_number(0.0),
    ],
    "Draws a rectangle.",
    include_str!("../examples/canvas/rect.py"),
)
.styled(Styled::Shape);

fn rect(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x, y, w, h, radius] = args.leading_numbers();
    canvas.area(&mut args.style, rect_shape(x, y, w, h, radius), FillRule::NonZero)?;
    Ok(Returned::None)
}

pub(super) const SQUARE: Function = Function::new(
    "square",
    square,
    &[
        Param::new("x", Type::X, "left edge, px; or a pair (x, y)"),
        Param::new("y", Type::Y, "top edge, px"),
        Param::new("s", Type::Number, "side, px"),
    ],
    "Draws a square.",
    include_str!("../examples/canvas/square.py"),
)
.styled(Styled::Shape);

fn square(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x, y, s] = args.leading_numbers();
    canvas.area(&mut args.style, rect_shape(x, y, s, s, 0.0), FillRule::NonZero)?;
    Ok(Returned::None)
}

/// A dot's paint: the fill, or the stroke when there is no fill.
fn dot_paint(canvas: &Canvas, args: &Args) -> Option<Paint> {
    canvas.fill_of(&args.style).or_else(|| canvas.line_paint(&args.style))
}

pub(super) const POINT: Function =
    Function::new("point", point, &[X, Y, SIZE], "Draws a dot.", include_str!("../examples/canvas/point.py"))
        .styled(Styled::Shape);

fn point(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x, y, size] = args.leading_numbers();
    let paint = dot_paint(canvas, args);
    canvas.paint(&mut args.style, round(x, y, size / 2.0, size / 2.0), FillRule::NonZero, paint.as_ref(), None)?;
    Ok(Returned::None)
}

/// Checks that there is one size or colour for each point.
fn as_many(name: &str, points: usize, given: usize) -> Result<(), CallError> {
    if given == points {
        return Ok(());
    }
    let error = CallError::value_error(format!("points() has {points} points, but {given} {name}"));
    Err(error.hint(format!("pass one for each point; len(…) counts the {name}")))
}

pub(super) const POINTS: Function = Function::new(
    "points",
    points,
    &[
        Param::new("xs", Type::Points, "the xs; or the points as pairs (x, y) or an N×2 array"),
        Param::new("ys", Type::Ys, "the ys, as many as there are xs").or_none(),
        Param::new("size", Type::Lengths, "diameter, px: one number, or one for each point").or_number(4.0),
        Param::new("colors", Type::Colors, "a colour for each point, instead of `fill`").or_none().named(),
    ],
    "Draws many dots in one call.",
    include_str!("../examples/canvas/points.py"),
)
.styled(Styled::Shape);

fn points(canvas: &mut Canvas, args: &mut Args) -> Done {
    canvas.mark();
    let points = args.points("xs");
    let sizes = args.numbers("size");
    let colors = args.colors("colors");
    let several = sizes.len() != 1;
    if several {
        as_many("sizes", points.len(), sizes.len())?;
    }
    if let Some(colors) = &colors {
        as_many("colors", points.len(), colors.len())?;
    }
    // A dot counts as its four points.
    let each = 8 + if several { 4 } else { 0 } + if colors.is_some() { 4 } else { 0 };
    canvas.make_room(1, points.len().saturating_mul(4), points.len().saturating_mul(each))?;
    let paint =
        if colors.is_some() { None } else { canvas.visible_paint(&args.style, dot_paint(canvas, args).as_ref())? };
    if points.is_empty() || (colors.is_none() && paint.is_none()) {
        return Ok(Returned::None);
    }
    let opacity = canvas.opacity_of(&args.style);
    let faded = |color: Color| Color { a: (f64::from(color.a) * opacity).round() as u8, ..color };
    let colors = colors.unwrap_or_default().into_iter().map(faded).collect();
    let largest = sizes.iter().copied().fold(0.0, f64::max) / 2.0;
    let (r, sizes) = if several { (0.5, sizes.iter().map(|n| *n as f32).collect()) } else { (largest, Vec::new()) };
    let at: Vec<[f32; 2]> = points.into_iter().map(|point| point.map(|n| n as f32)).collect();
    let mut bounds = Bounds::default();
    bounds.add(&at);
    canvas.check_bounds(args.function(), bounds.rect().inflate(largest, largest))?;
    let (shape, transform) = (round(0.0, 0.0, r, r), canvas.placed());
    canvas
        .as_group(|canvas| canvas.add(Op::Repeat { shape, at, sizes, colors, fill: paint, stroke: None, transform }))?;
    Ok(Returned::None)
}

#[cfg(test)]
mod tests {
    use crate::testing::{canvas, drawn, named, one, values};
    use wire::{Cap, Color, FillRule, Join, Op, Paint, Shape, Stroke, Transform};

    const RED: Color = Color::opaque(255, 0, 0);

    fn filled(shape: Shape, color: Color) -> Op {
        Op::Fill { shape, rule: FillRule::NonZero, paint: Paint::Solid(color), transform: Transform::IDENTITY }
    }

    fn disc(x: f32, y: f32, r: f32) -> Shape {
        Shape::Ellipse { x, y, rx: r, ry: r }
    }

    #[test]
    fn a_circle_is_black_without_an_outline() {
        assert_eq!(one("circle", values![10, 20, 5], named![]), filled(disc(10.0, 20.0, 5.0), Color::BLACK));
    }

    #[test]
    fn keywords_hold_for_one_call() {
        let mut canvas = canvas();
        canvas.draw(
            "circle",
            values![10, 20, 5],
            named![fill = "red", stroke = "white", width = 3, dash = values![2, 1], opacity = 0.5],
        );
        canvas.draw("circle", values![10, 20, 5], named![]);
        let half = |c: Color| Color { a: 128, ..c };
        let stroke = Stroke { width: 3.0, cap: Cap::Butt, join: Join::Miter, dashes: vec![2.0, 1.0], dash_offset: 0.0 };
        let outline = Op::Stroke {
            shape: disc(10.0, 20.0, 5.0),
            stroke,
            paint: Paint::Solid(half(Color::WHITE)),
            transform: Transform::IDENTITY,
        };
        let first = filled(disc(10.0, 20.0, 5.0), half(RED));
        let second = filled(disc(10.0, 20.0, 5.0), Color::BLACK);
        assert_eq!(canvas.ops(), [first, outline, second]);
    }

    #[test]
    fn nothing_is_drawn_with_no_paint() {
        let circle = |keywords| drawn("circle", values![10, 20, 5], keywords);
        assert_eq!(circle(vec![("fill".into(), crate::Value::None)]), []);
        assert_eq!(circle(named![fill = "transparent"]), []);
        assert_eq!(circle(named![opacity = 0.0]), []);
        assert_eq!(circle(named![stroke = "red", width = 0]).len(), 1);
    }

    #[test]
    fn rectangles_grow_in_any_direction() {
        let rect = |x, y, w, h, radius| filled(Shape::Rect { x, y, w, h, radius }, Color::BLACK);
        assert_eq!(one("rect", values![1, 2, 30, 40], named![]), rect(1.0, 2.0, 30.0, 40.0, 0.0));
        assert_eq!(one("rect", values![1, 2, 30, 40, 100], named![]), rect(1.0, 2.0, 30.0, 40.0, 15.0));
        assert_eq!(one("rect", values![10, 100, 5, -40], named![]), rect(10.0, 60.0, 5.0, 40.0, 0.0));
        assert_eq!(one("square", values![1, 2, 30], named![]), rect(1.0, 2.0, 30.0, 30.0, 0.0));
        let ellipse = Shape::Ellipse { x: 1.0, y: 2.0, rx: 3.0, ry: 4.0 };
        assert_eq!(one("ellipse", values![1, 2, 3, 4], named![]), filled(ellipse, Color::BLACK));
    }

    #[test]
    fn dots_are_one_operation() {
        let at = vec![[1.0, 2.0], [3.0, 4.0]];
        let dots = Op::Repeat {
            shape: disc(0.0, 0.0, 3.0),
            at,
            sizes: vec![],
            colors: vec![],
            fill: Some(Paint::Solid(RED)),
            stroke: None,
            transform: Transform::IDENTITY,
        };
        assert_eq!(one("points", values![values![1, 3], values![2, 4]], named![size = 6, fill = "red"]), dots);
        assert_eq!(one("points", values![values![values![1, 2], values![3, 4]], 6], named![fill = "red"]), dots);
        assert_eq!(drawn("points", values![values![], values![]], named![]), []);
        assert_eq!(one("point", values![1, 2], named![fill = "red"]), filled(disc(1.0, 2.0, 2.0), RED));
        assert_eq!(one("point", values![1, 2], named![]), filled(disc(1.0, 2.0, 2.0), Color::BLACK));
    }

    #[test]
    fn each_dot_may_have_its_own_size_and_colour() {
        let dots = one(
            "points",
            values![values![1, 3], values![2, 4]],
            named![size = values![6, 2], colors = values!["red", values![0, 0, 0]], opacity = 0.5],
        );
        let Op::Repeat { shape, sizes, colors, fill, .. } = dots else { panic!("{dots:?}") };
        assert_eq!((shape, sizes, fill), (disc(0.0, 0.0, 0.5), vec![6.0, 2.0], None));
        assert_eq!(colors, [Color { a: 128, ..RED }, Color { a: 128, ..Color::BLACK }]);
        let array = crate::Value::Numbers { shape: vec![2, 3], data: vec![1.0, 0.0, 0.0, 0.0, 0.5, 1.0], whole: false };
        let dots = one("points", values![values![1, 3], values![2, 4]], vec![("colors".into(), array)]);
        let Op::Repeat { colors, .. } = dots else { panic!("{dots:?}") };
        assert_eq!(colors, [RED, Color::opaque(0, 128, 255)]);
        let error =
            crate::testing::refused("points", values![values![1, 3], values![2, 4]], named![size = values![1, 2, 3]]);
        assert_eq!(error.message, "points() has 2 points, but 3 sizes");
    }

    #[test]
    fn dots_without_a_fill_take_the_stroke() {
        let mut canvas = canvas();
        canvas.draw("no_fill", values![], named![]);
        canvas.draw("stroke", values!["red"], named![]);
        canvas.draw("point", values![1, 2], named![]);
        assert_eq!(canvas.ops(), [filled(disc(1.0, 2.0, 2.0), RED)]);
    }
}
