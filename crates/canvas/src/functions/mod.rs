//! The functions, grouped by subject: each row of the table stands next to the code that it runs.
//!
//! A function's example is a program in `examples/`.

pub(crate) mod color;
pub(crate) mod image;
pub(crate) mod layer;
pub(crate) mod paint;
pub(crate) mod path;
pub(crate) mod picture;
pub(crate) mod shapes;
pub(crate) mod style;
pub(crate) mod text;
pub(crate) mod transform;
pub(crate) mod turtle;

use crate::signature::{Param, Type};
use crate::{CallError, Returned};

type Done = Result<Returned, CallError>;

const X: Param = Param::new("x", Type::X, "px from the left edge; or a pair (x, y)");
const Y: Param = Param::new("y", Type::Y, "px from the top edge");
const X1: Param = Param::new("x1", Type::X, "x of the first point, px; or a pair (x, y)");
const Y1: Param = Param::new("y1", Type::Y, "y of the first point, px");
const X2: Param = Param::new("x2", Type::X, "x of the second point, px; or a pair (x, y)");
const Y2: Param = Param::new("y2", Type::Y, "y of the second point, px");
const R: Param = Param::new("r", Type::Length, "radius, px");
const START: Param = Param::new("start", Type::Number, "start angle, degrees clockwise from 3 o'clock");
const STOP: Param = Param::new("stop", Type::Number, "end angle, degrees clockwise from 3 o'clock");
const POINTS: Param = Param::new("points", Type::Points, "pairs (x, y), an N×2 array, or the xs");
const YS: Param = Param::new("ys", Type::Ys, "the ys, if `points` are the xs").or_none();
const RULE: Param =
    Param::new("rule", Type::Choice(&["nonzero", "evenodd"]), "which areas are inside if the outline crosses itself")
        .or_text("nonzero")
        .named();
const PAINT: Param =
    Param::new("color", Type::Paint, "a CSS colour, (r, g, b), (r, g, b, a), a gradient, a pattern or None");
