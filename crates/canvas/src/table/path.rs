//! The steps of a path object.

use super::{Function, Kind, POINTS, Param, R, Returns, START, STOP, X, Y, YS};
use crate::Path;
use crate::path::steps;

const CX: Param = Param::new("cx", Kind::X, "control point, px; or a pair");
const CY: Param = Param::new("cy", Kind::Y, "control point, px");

type Step = Function<Path>;

pub(super) const PATH: &[Step] = &[
    Step::new("move", steps::move_to, &[X, Y], "Starts a new part of the path.", "p = canvas.path().move(10, 10)")
        .returns(Returns::Itself),
    Step::new(
        "line",
        steps::line,
        &[X, Y],
        "Goes on in a straight line.",
        "p = canvas.path().move(10, 10).line(90, 10)",
    )
    .returns(Returns::Itself),
    Step::new(
        "curve",
        steps::curve,
        &[
            Param::new("cx1", Kind::X, "first control point, px; or a pair"),
            Param::new("cy1", Kind::Y, "first control point, px"),
            Param::new("cx2", Kind::X, "second control point, px; or a pair"),
            Param::new("cy2", Kind::Y, "second control point, px"),
            X,
            Y,
        ],
        "Goes on in a cubic Bézier curve.",
        "p = canvas.path().move(10, 90).curve(40, 10, 60, 10, 90, 90)",
    )
    .returns(Returns::Itself),
    Step::new(
        "quad",
        steps::quad,
        &[CX, CY, X, Y],
        "Goes on in a quadratic Bézier curve.",
        "p = canvas.path().move(10, 90).quad(50, 10, 90, 90)",
    )
    .returns(Returns::Itself),
    Step::new(
        "arc",
        steps::arc,
        &[
            Param::new("x", Kind::X, "centre, px; or a pair (x, y)"),
            Param::new("y", Kind::Y, "centre, px"),
            R,
            START,
            STOP,
        ],
        "Goes on in an arc, clockwise, after a straight line to where the arc starts.",
        "p = canvas.path().move(100, 100).arc(100, 100, 60, 0, 90).close()",
    )
    .returns(Returns::Itself),
    Step::new(
        "close",
        steps::close,
        &[],
        "Goes back to where this part started.",
        "p = canvas.path().move(10, 10).line(90, 10).line(50, 80).close()",
    )
    .returns(Returns::Itself),
    Step::new(
        "rect",
        steps::rect,
        &[
            Param::new("x", Kind::X, "left edge, px; or a pair (x, y)"),
            Param::new("y", Kind::Y, "top edge, px"),
            Param::new("w", Kind::Number, "width, px"),
            Param::new("h", Kind::Number, "height, px"),
        ],
        "Adds a rectangle.",
        "p = canvas.path().rect(10, 10, 120, 80)",
    )
    .returns(Returns::Itself),
    Step::new("circle", steps::circle, &[X, Y, R], "Adds a circle.", "p = canvas.path().circle(100, 100, 40)")
        .returns(Returns::Itself),
    Step::new(
        "ellipse",
        steps::ellipse,
        &[
            X,
            Y,
            Param::new("rx", Kind::Length, "horizontal radius, px"),
            Param::new("ry", Kind::Length, "vertical radius, px"),
        ],
        "Adds an ellipse.",
        "p = canvas.path().ellipse(100, 60, 80, 40)",
    )
    .returns(Returns::Itself),
    Step::new(
        "polygon",
        steps::polygon,
        &[POINTS, YS],
        "Adds an area with straight sides.",
        "p = canvas.path().polygon([(10, 80), (40, 20), (90, 60)])",
    )
    .returns(Returns::Itself),
];
