//! Gradients and patterns.

use super::{Done, X1, X2, Y1, Y2, image};
use crate::args::Args;
use crate::error::number;
use crate::function::Function;
use crate::geometry::MAX_COORDINATE;
use crate::signature::{Param, Returns, Type};
use crate::{CallError, Canvas, Paint, Returned};
use wire::{Gradient, GradientKind, Pattern};

const CENTER_X: Param = Param::new("x", Type::X, "x of the centre, px; or a pair (x, y)");
const CENTER_Y: Param = Param::new("y", Type::Y, "y of the centre, px");
const STOPS: Param =
    Param::new("stops", Type::Stops, "colours at equal distances, or pairs of an offset (0 to 1) and a colour");

/// Its functions, in the order of the reference.
pub(crate) const FUNCTIONS: &[Function] = &[LINEAR_GRADIENT, RADIAL_GRADIENT, CONIC_GRADIENT, PATTERN];

/// Checks that coordinates are within the limit.
fn near(function: &str, numbers: &[f64]) -> Result<(), CallError> {
    match numbers.iter().find(|n| n.abs() > MAX_COORDINATE) {
        Some(n) => {
            let message = format!("{function}() would reach {} px, but the limit is 10,000,000 px", number(*n));
            Err(CallError::value_error(message))
        }
        None => Ok(()),
    }
}

fn gradient(args: &mut Args, kind: GradientKind, numbers: &[f64]) -> Done {
    near(args.function(), numbers)?;
    let stops = args.stops("stops");
    let nowhere =
        matches!(kind, GradientKind::Linear { from: [x1, y1], to: [x2, y2] } if (x2 - x1).hypot(y2 - y1) == 0.0);
    let paint = match stops.last() {
        // As SVG has it: a line without a length is all in the last colour.
        Some(last) if nowhere || stops.len() == 1 => Paint::from(last.color),
        _ => Paint::from(Gradient { kind, stops }),
    };
    Ok(Returned::Paint(paint))
}

pub(super) const LINEAR_GRADIENT: Function = Function::new(
    "linear_gradient",
    linear_gradient,
    &[X1, Y1, X2, Y2, STOPS],
    "Makes a linear gradient, which can be used in place of a colour.",
    include_str!("examples/canvas/linear_gradient.py"),
)
.returns(Returns::Paint);

fn linear_gradient(_: &mut Canvas, args: &mut Args) -> Done {
    let numbers: [f64; 4] = args.leading_numbers();
    let [x1, y1, x2, y2] = numbers.map(|n| n as f32);
    gradient(args, GradientKind::Linear { from: [x1, y1], to: [x2, y2] }, &numbers)
}

pub(super) const RADIAL_GRADIENT: Function = Function::new(
    "radial_gradient",
    radial_gradient,
    &[CENTER_X, CENTER_Y, Param::new("r", Type::Positive, "distance from the centre to the last colour, px"), STOPS],
    "Makes a radial gradient, which can be used in place of a colour.",
    include_str!("examples/canvas/radial_gradient.py"),
)
.returns(Returns::Paint);

fn radial_gradient(_: &mut Canvas, args: &mut Args) -> Done {
    let numbers: [f64; 3] = args.leading_numbers();
    let [x, y, r] = numbers.map(|n| n as f32);
    gradient(args, GradientKind::Radial { center: [x, y], radius: r.max(1e-6) }, &numbers)
}

pub(super) const CONIC_GRADIENT: Function = Function::new(
    "conic_gradient",
    conic_gradient,
    &[
        CENTER_X,
        CENTER_Y,
        STOPS,
        Param::new("start", Type::Number, "direction of the first colour, degrees clockwise from 3 o'clock")
            .or_number(0.0),
    ],
    "Makes a conic gradient, whose colours run clockwise around a point.",
    include_str!("examples/canvas/conic_gradient.py"),
)
.returns(Returns::Paint);

fn conic_gradient(_: &mut Canvas, args: &mut Args) -> Done {
    let numbers: [f64; 2] = args.leading_numbers();
    let [x, y] = numbers.map(|n| n as f32);
    let start = args.number("start").rem_euclid(360.0) as f32;
    gradient(args, GradientKind::Conic { center: [x, y], start }, &numbers)
}

pub(super) const PATTERN: Function = Function::new(
    "pattern",
    pattern,
    &[
        Param::new("pixels", Type::Pixels, "an array as for image(), or the bytes of a PNG or JPEG file"),
        Param::new("x", Type::X, "left edge of one tile, px; or a pair (x, y)").or_number(0.0),
        Param::new("y", Type::Y, "top edge of one tile, px").or_number(0.0),
        Param::new("w", Type::Positive, "width of a tile, px; if not given, follows from the height").or_none(),
        Param::new("h", Type::Positive, "height of a tile, px; if not given, follows from the width").or_none(),
        Param::new("smooth", Type::Flag, "whether to interpolate between pixels; False shows each pixel as a square")
            .or_flag(true),
    ],
    "Makes a pattern that repeats an image as tiles.",
    include_str!("examples/canvas/pattern.py"),
)
.returns(Returns::Paint);

fn pattern(canvas: &mut Canvas, args: &mut Args) -> Done {
    let pixels = image::pixels(canvas, args)?;
    let [w, h] = image::size(args, &pixels);
    let (x, y) = (args.number("x"), args.number("y"));
    near("pattern", &[x, y, w, h])?;
    let [w, h] = [w, h].map(|n| (n as f32).max(1e-6));
    let (smooth, opacity) = (args.flag("smooth"), 1.0);
    let pattern = Pattern { pixels, x: x as f32, y: y as f32, w, h, smooth, opacity };
    Ok(Returned::Paint(pattern.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{canvas, limited, named, refused, values, words};
    use crate::{ErrorKind, Value};
    use wire::{Color, LimitKind, Op, SceneLimits};

    fn made(canvas: &mut Canvas, name: &str, positional: Vec<Value>) -> Paint {
        match canvas.draw(name, positional, named![]) {
            Returned::Paint(paint) => paint,
            other => panic!("{other:?}"),
        }
    }

    fn places(canvas: &mut Canvas, colors: Value) -> Vec<f32> {
        let paint = made(canvas, "linear_gradient", vec![0.into(), 0.into(), 9.into(), 9.into(), colors]);
        match paint.lowered(1.0) {
            Some(wire::Paint::Gradient(gradient)) => gradient.stops.iter().map(|stop| stop.at).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn stops_are_spread_or_placed() {
        let mut canvas = canvas();
        assert_eq!(places(&mut canvas, values!["red", "gold", values![0, 0, 255]].into()), [0.0, 0.5, 1.0]);
        assert_eq!(
            places(&mut canvas, values![values![0.7, "gold"], values![0, "red"], values![0.7, "blue"]].into()),
            [0.0, 0.7, 0.7]
        );
        let array = Value::Numbers { shape: vec![2, 3], data: vec![1.0, 0.0, 0.0, 0.0, 0.5, 1.0], whole: false };
        assert_eq!(places(&mut canvas, array), [0.0, 1.0]);
    }

    #[test]
    fn a_gradient_is_a_paint_like_a_colour() {
        let mut canvas = canvas();
        let paint = made(&mut canvas, "conic_gradient", values![50, 50, values!["red", "#0000ff80"], -90]);
        assert_eq!(paint.name(), "a conic gradient");
        canvas.draw("background", vec![Value::Paint(paint.clone())], named![]);
        canvas.draw("fill", vec![Value::Paint(paint.clone())], named![]);
        canvas.draw("circle", values![50, 50, 9], named![opacity = 0.5]);
        canvas.draw("text", values!["x", 0, 9], named![]);
        canvas.draw("line", values![0, 0, 9, 9], vec![("stroke".into(), Value::Paint(paint))]);
        let alphas: Vec<Vec<u8>> = canvas
            .ops()
            .iter()
            .map(|op| match op {
                Op::Fill { paint, .. } | Op::Stroke { paint, .. } | Op::Text { paint, .. } => match paint {
                    wire::Paint::Gradient(gradient) => gradient.stops.iter().map(|stop| stop.color.a).collect(),
                    other => panic!("{other:?}"),
                },
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(alphas, [[255, 128], [128, 64], [255, 128], [255, 128]]);
    }

    #[test]
    fn a_line_without_length_is_its_last_colour() {
        let paint = made(&mut canvas(), "linear_gradient", values![5, 5, 5, 5, values!["red", "blue"]]);
        assert_eq!(paint.lowered(1.0), Some(wire::Paint::Solid(Color::opaque(0, 0, 255))));
        assert_eq!(paint.lowered(0.0), None);
    }

    #[test]
    fn senseless_gradients_are_explained() {
        let linear =
            |stops: Value| words("linear_gradient", vec![0.into(), 0.into(), 9.into(), 9.into(), stops], named![]);
        assert!(
            linear("red".into())
                .starts_with("TypeError: linear_gradient() argument 'stops' must be a list of colours, not str")
        );
        assert!(linear(values![].into()).starts_with("ValueError: linear_gradient() needs at least one colour"));
        assert!(linear(values![values![2, "red"]].into()).contains("must be from 0 to 1, but is 2"));
        assert!(linear(values![values![0, "red"], "blue"].into()).contains("offsets for only some of its colours"));
        assert!(linear(values!["rde"].into()).contains("did you mean `red`?"));
        assert!(linear(vec![Value::from("red"); 257].into()).contains("at most 256 colours"));
        assert!(
            words("radial_gradient", values![1e9, 0, 5, values!["red"]], named![])
                .contains("the limit is 10,000,000 px")
        );
        let mut canvas = canvas();
        let paint = made(&mut canvas, "radial_gradient", values![5, 5, 5, values!["red", "blue"]]);
        let error = canvas.try_do("mix", vec![Value::Paint(paint), "red".into(), 0.5.into()], named![]).unwrap_err();
        assert_eq!(error.message, "mix() argument 'c1' must be a colour, not a radial gradient");
    }

    #[test]
    fn a_pattern_is_counted_wherever_it_is_used() {
        let mut canvas = limited(SceneLimits { bytes: 20_000, ..SceneLimits::default() });
        let tile = Value::Pixels { shape: vec![50, 50, 3], data: vec![200; 7_500] };
        let paint = made(&mut canvas, "pattern", vec![tile]);
        canvas.draw("fill", vec![Value::Paint(paint)], named![]);
        canvas.draw("circle", values![5, 5, 5], named![]);
        canvas.draw("circle", values![5, 5, 5], named![opacity = 0.5]);
        let error = canvas.try_do("circle", values![5, 5, 5], named![]).unwrap_err();
        assert_eq!(error.kind, ErrorKind::Limit(LimitKind::Scene));
        let ops = canvas.ops();
        let Op::Fill { paint: wire::Paint::Pattern(pattern), .. } = &ops[1] else { panic!("{ops:?}") };
        assert_eq!((pattern.w, pattern.h, pattern.opacity, pattern.smooth), (50.0, 50.0, 0.5, true));
        let huge = Value::Numbers { shape: vec![5_000, 5_000], data: vec![0.0; 25_000_000], whole: false };
        assert_eq!(refused("pattern", vec![huge], named![]).kind, ErrorKind::Limit(LimitKind::Scene));
    }
}
