//! The transform: each call acts before those already there, so that the axes move with it.

use super::Done;
use crate::args::Args;
use crate::error::number;
use crate::function::Function;
use crate::signature::{Param, Type};
use crate::transform::rotation_about;
use crate::{CallError, Canvas, Returned};
use kurbo::{Affine, Point};

/// The largest coefficient of a transform.
const MAX_COEFFICIENT: f64 = 1e7;

const AT_X: Param = Param::new("x", Type::X, "x of the centre, px; or a pair (x, y)").or_number(0.0);
const AT_Y: Param = Param::new("y", Type::Y, "y of the centre, px").or_number(0.0);

/// Its functions, in the order of the reference.
pub(crate) const FUNCTIONS: &[Function] = &[TRANSLATE, ROTATE, SCALE, SKEW, RESET];

fn transform_by(canvas: &mut Canvas, function: &str, by: Affine) -> Done {
    let transform = canvas.transform * by;
    if !transform.as_coeffs().iter().all(|n| n.abs() <= MAX_COEFFICIENT) {
        let message = format!("{function}() would make the transform exceed the limit of 10,000,000");
        return Err(CallError::value_error(message)
            .hint("transforms accumulate; `with canvas.state():` undoes them at the end of its block"));
    }
    canvas.transform = transform;
    Ok(Returned::None)
}

pub(super) const TRANSLATE: Function = Function::new(
    "translate",
    translate,
    &[
        Param::new("x", Type::X, "distance to the right, px; or a pair (x, y)"),
        Param::new("y", Type::Y, "distance down, px"),
    ],
    "Moves the origin for everything drawn after it.",
    include_str!("examples/canvas/translate.py"),
);

fn translate(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [x, y] = args.leading_numbers();
    transform_by(canvas, "translate", Affine::translate((x, y)))
}

pub(super) const ROTATE: Function = Function::new(
    "rotate",
    rotate,
    &[Param::new("deg", Type::Number, "rotation, degrees clockwise"), AT_X, AT_Y],
    "Rotates everything drawn after it about a point.",
    include_str!("examples/canvas/rotate.py"),
);

fn rotate(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [degrees, x, y] = args.leading_numbers();
    transform_by(canvas, "rotate", rotation_about(degrees, x, y))
}

pub(super) const SCALE: Function = Function::new(
    "scale",
    scale,
    &[
        Param::new("sx", Type::Number, "horizontal scale factor"),
        Param::new("sy", Type::Number, "vertical scale factor; if not given, the same as `sx`").or_none(),
        AT_X,
        AT_Y,
    ],
    "Scales everything drawn after it about a point.",
    include_str!("examples/canvas/scale.py"),
);

fn scale(canvas: &mut Canvas, args: &mut Args) -> Done {
    let sx = args.number("sx");
    let sy = args.maybe_number("sy").unwrap_or(sx);
    let about = Point::new(args.number("x"), args.number("y"));
    let by =
        Affine::translate(about.to_vec2()) * Affine::scale_non_uniform(sx, sy) * Affine::translate(-about.to_vec2());
    transform_by(canvas, "scale", by)
}

pub(super) const SKEW: Function = Function::new(
    "skew",
    skew,
    &[
        Param::new("ax", Type::Number, "angle by which vertical lines lean, degrees"),
        Param::new("ay", Type::Number, "angle by which horizontal lines lean, degrees").or_number(0.0),
    ],
    "Slants everything drawn after it.",
    include_str!("examples/canvas/skew.py"),
);

fn skew(canvas: &mut Canvas, args: &mut Args) -> Done {
    let [ax, ay] = args.leading_numbers();
    for (name, n) in [("ax", ax), ("ay", ay)] {
        if (n.rem_euclid(180.0) - 90.0).abs() < 1e-3 {
            let message = format!("skew() argument '{name}' can't be {}: everything would become a line", number(n));
            return Err(CallError::value_error(message));
        }
    }
    transform_by(canvas, "skew", Affine::skew(ax.to_radians().tan(), ay.to_radians().tan()))
}

pub(super) const RESET: Function =
    Function::new("reset", reset, &[], "Resets the transform.", include_str!("examples/canvas/reset.py"));

fn reset(canvas: &mut Canvas, _: &mut Args) -> Done {
    canvas.transform = Affine::IDENTITY;
    Ok(Returned::None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Value;
    use crate::testing::{canvas, named, values};
    use crate::transform::sin_cos;
    use wire::Op;

    /// The position of a point after the transforms.
    fn put(steps: &[(&str, Vec<Value>)], x: f64, y: f64) -> [f64; 2] {
        let mut canvas = canvas();
        for (name, positional) in steps {
            canvas.draw(name, positional.clone(), named![]);
        }
        let at = canvas.transform * Point::new(x, y);
        [at.x, at.y].map(|n| (n * 1e6).round() / 1e6 + 0.0)
    }

    #[test]
    fn transforms_move_points_as_they_say() {
        assert_eq!(put(&[("translate", values![5, 6])], 1.0, 1.0), [6.0, 7.0]);
        assert_eq!(put(&[("translate", values![values![5, 6]])], 1.0, 1.0), [6.0, 7.0]);
        // Clockwise, with y down: what points right points down.
        assert_eq!(put(&[("rotate", values![90])], 10.0, 0.0), [0.0, 10.0]);
        assert_eq!(put(&[("rotate", values![90, 10, 10])], 20.0, 10.0), [10.0, 20.0]);
        assert_eq!(put(&[("rotate", values![180, values![10, 10]])], 20.0, 10.0), [0.0, 10.0]);
        assert_eq!(put(&[("scale", values![2])], 3.0, 4.0), [6.0, 8.0]);
        assert_eq!(put(&[("scale", values![2, 3, 1, 1])], 2.0, 2.0), [3.0, 4.0]);
        assert_eq!(put(&[("skew", values![45])], 0.0, 10.0), [10.0, 10.0]);
        assert_eq!(put(&[("translate", values![5, 6]), ("reset", values![])], 1.0, 1.0), [1.0, 1.0]);
        // The axes move along.
        assert_eq!(put(&[("translate", values![10, 0]), ("rotate", values![90])], 5.0, 0.0), [10.0, 5.0]);
        assert_eq!(put(&[("rotate", values![90]), ("translate", values![10, 0])], 5.0, 0.0), [0.0, 15.0]);
    }

    #[test]
    fn right_angles_are_exact() {
        for (degrees, expected) in [(90.0, (1.0, 0.0)), (-90.0, (-1.0, 0.0)), (540.0, (0.0, -1.0)), (0.0, (0.0, 1.0))] {
            assert_eq!(sin_cos(degrees), expected, "{degrees}");
        }
    }

    #[test]
    fn operations_carry_the_transform() {
        let mut canvas = canvas();
        canvas.draw("scale", values![2, 3], named![]);
        canvas.draw("circle", values![1, 1, 1], named![]);
        let ops = canvas.ops();
        assert!(matches!(&ops[0], Op::Fill { transform, .. } if transform.0 == [2.0, 0.0, 0.0, 3.0, 0.0, 0.0]));
    }

    #[test]
    fn transforms_cant_run_away() {
        let mut canvas = canvas();
        let error = (0..2_000).find_map(|_| canvas.try_do("scale", values![10], named![]).err()).expect("a limit");
        assert!(error.message.starts_with("scale() would make the transform exceed"), "{error}");
        let skew = canvas.try_do("skew", values![90], named![]).unwrap_err();
        assert_eq!(skew.message, "skew() argument 'ax' can't be 90: everything would become a line");
        assert!(canvas.try_do("circle", values![100, 1, 1], named![]).is_err(), "1e7 times 100 is too far");
        canvas.draw("reset", values![], named![]);
        canvas.draw("scale", values![0], named![]);
        canvas.draw("circle", values![100, 1, 1], named![]);
        canvas.scene();
    }
}
