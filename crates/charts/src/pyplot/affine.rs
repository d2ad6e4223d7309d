//! `Affine2D`: maps that rotate, scale, skew and shift.

use crate::args::call::{Call, Done};
use crate::entry::{Entry, PLT, TRANSFORM};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::transformation::Step;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type};
use kurbo::{Affine, Point};

const IS: Returns = Returns::Object("Transform");

pub(crate) static AFFINE2D: Entry = Entry::new(
    "Affine2D",
    PLT,
    &[
        Param::new("matrix", Type::Grid, "the map, 3×3; if not given, the one that changes nothing").or_none(),
    ],
    affine,
    "A map that rotates, scales, skews and shifts: its methods add to it. `Affine2D().rotate_deg(30) + ax.transData` rotates, then takes data.",
    include_str!("examples/plt.Affine2D.py"),
)
.returns(IS);

fn affine(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let matrix = match call.get("matrix") {
        None => Affine::IDENTITY,
        Some(value) => match call.matrix("matrix", value)? {
            (3, 3, n) if n[6..] == [0.0, 0.0, 1.0] && n.iter().all(|n| n.is_finite()) => {
                Affine::new([n[0], n[3], n[1], n[4], n[2], n[5]])
            }
            _ => return Err(call.not_honoured("matrix", value)),
        },
    };
    let id = charts.add_transform(vec![Step::Affine(matrix)])?;
    charts.transforms[id].changeable = true;
    Ok(Handle::Transform(id).into())
}

/// Adds a map to an `Affine2D`.
fn add(charts: &mut Charts, call: &Call, map: Affine) -> Done {
    let transform = &mut charts.transforms[call.on_transform()?];
    let [Step::Affine(affine)] = transform.steps.as_mut_slice() else { return Err(call.not_of_this()) };
    if !transform.changeable {
        return Err(call.not_of_this());
    }
    if transform.used {
        return Err(CallError::not_implemented("a change of a transform that is in use isn't available here"));
    }
    *affine = map * *affine;
    Ok(call.on.into())
}

fn point(call: &Call) -> Result<Point, CallError> {
    Ok(Point::new(call.number("x", 0.0)?, call.number("y", 0.0)?))
}

fn skewed(call: &Call, radians: fn(f64) -> f64) -> Result<Affine, CallError> {
    let [x, y] = [call.number("xShear", 0.0)?, call.number("yShear", 0.0)?].map(|n| radians(n).tan());
    Ok(Affine::new([1.0, y, x, 1.0, 0.0, 0.0]))
}

pub(crate) static ROTATE: Entry = Entry::new(
    "rotate",
    TRANSFORM,
    &[Param::new("theta", Type::Number, "angle, radians counterclockwise")],
    rotate,
    "Rotates about (0, 0).",
    include_str!("examples/transform.rotate.py"),
)
.returns(IS);

fn rotate(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, Affine::rotate(call.number("theta", 0.0)?))
}

pub(crate) static ROTATE_DEG: Entry = Entry::new(
    "rotate_deg",
    TRANSFORM,
    &[Param::new("degrees", Type::Number, "angle, degrees counterclockwise")],
    rotate_deg,
    "Rotates about (0, 0).",
    include_str!("examples/transform.rotate_deg.py"),
)
.returns(IS);

fn rotate_deg(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, Affine::rotate(call.number("degrees", 0.0)?.to_radians()))
}

pub(crate) static ROTATE_AROUND: Entry = Entry::new(
    "rotate_around",
    TRANSFORM,
    &[
        Param::new("x", Type::Number, "x of the centre"),
        Param::new("y", Type::Number, "y of the centre"),
        Param::new("theta", Type::Number, "angle, radians counterclockwise"),
    ],
    rotate_around,
    "Rotates about a point.",
    include_str!("examples/transform.rotate_around.py"),
)
.returns(IS);

fn rotate_around(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, Affine::rotate_about(call.number("theta", 0.0)?, point(call)?))
}

pub(crate) static ROTATE_DEG_AROUND: Entry = Entry::new(
    "rotate_deg_around",
    TRANSFORM,
    &[
        Param::new("x", Type::Number, "x of the centre"),
        Param::new("y", Type::Number, "y of the centre"),
        Param::new("degrees", Type::Number, "angle, degrees counterclockwise"),
    ],
    rotate_deg_around,
    "Rotates about a point.",
    include_str!("examples/transform.rotate_deg_around.py"),
)
.returns(IS);

fn rotate_deg_around(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, Affine::rotate_about(call.number("degrees", 0.0)?.to_radians(), point(call)?))
}

pub(crate) static TRANSLATE: Entry = Entry::new(
    "translate",
    TRANSFORM,
    &[Param::new("tx", Type::Number, "shift along x"), Param::new("ty", Type::Number, "shift along y")],
    translate,
    "Shifts.",
    include_str!("examples/transform.translate.py"),
)
.returns(IS);

fn translate(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, Affine::translate((call.number("tx", 0.0)?, call.number("ty", 0.0)?)))
}

pub(crate) static SCALE: Entry = Entry::new(
    "scale",
    TRANSFORM,
    &[
        Param::new("sx", Type::Number, "factor along x"),
        Param::new("sy", Type::Number, "factor along y; if not given, that along x").or_none(),
    ],
    scale,
    "Scales about (0, 0).",
    include_str!("examples/transform.scale.py"),
)
.returns(IS);

fn scale(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let x = call.number("sx", 1.0)?;
    let y = call.number("sy", x)?;
    add(charts, call, Affine::scale_non_uniform(x, y))
}

pub(crate) static SKEW: Entry = Entry::new(
    "skew",
    TRANSFORM,
    &[
        Param::new("xShear", Type::Number, "how far y tilts, radians"),
        Param::new("yShear", Type::Number, "how far x tilts, radians"),
    ],
    skew,
    "Skews about (0, 0).",
    include_str!("examples/transform.skew.py"),
)
.returns(IS);

fn skew(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, skewed(call, |n| n)?)
}

pub(crate) static SKEW_DEG: Entry = Entry::new(
    "skew_deg",
    TRANSFORM,
    &[
        Param::new("xShear", Type::Number, "how far y tilts, degrees"),
        Param::new("yShear", Type::Number, "how far x tilts, degrees"),
    ],
    skew_deg,
    "Skews about (0, 0).",
    include_str!("examples/transform.skew_deg.py"),
)
.returns(IS);

fn skew_deg(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    add(charts, call, skewed(call, f64::to_radians)?)
}

pub(crate) static GET_MATRIX: Entry = Entry::new(
    "get_matrix",
    TRANSFORM,
    &[],
    get_matrix,
    "Returns the map of an Affine2D, 3×3.",
    include_str!("examples/transform.get_matrix.py"),
)
.returns(Returns::Array);

fn get_matrix(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let steps = &charts.transforms[call.on_transform()?].steps;
    let mut whole = Affine::IDENTITY;
    for step in steps {
        let Step::Affine(affine) = step else { return Err(call.not_of_this()) };
        whole = *affine * whole;
    }
    let [a, b, c, d, e, f] = whole.as_coeffs();
    Ok(Returned::Array { shape: vec![3, 3], data: vec![a, c, e, b, d, f, 0.0, 0.0, 1.0] })
}
