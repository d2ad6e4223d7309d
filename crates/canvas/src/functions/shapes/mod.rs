//! Shapes.

mod arcs;
mod basic;
mod curves;
mod lines;
mod paths;

use super::{image, path};
use crate::function::Function;

/// Its functions, in the order of the reference.
pub(crate) const FUNCTIONS: &[Function] = &[
    basic::POINT,
    basic::POINTS,
    lines::LINE,
    lines::POLYLINE,
    lines::POLYGON,
    basic::RECT,
    basic::SQUARE,
    basic::CIRCLE,
    basic::ELLIPSE,
    lines::TRIANGLE,
    lines::REGULAR,
    lines::STAR,
    arcs::ARC,
    arcs::WEDGE,
    lines::ARROW,
    curves::BEZIER,
    curves::CURVE,
    path::PATH,
    paths::DRAW,
    paths::SVG_PATH,
    image::IMAGE,
];
