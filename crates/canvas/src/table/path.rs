//! The steps of a path object.

use super::{Function, Kind, POINTS, Param, R, Returns, START, STOP, X, Y, YS};
use crate::Path;
use crate::path::steps;

const CX: Param = Param::new("cx", Kind::X, "control point, px; or a pair");
const CY: Param = Param::new("cy", Kind::Y, "control point, px");

type Step = Function<Path>;

pub(super) const PATH: &[Step] = &[
    Step::new("move", steps::move_to, &[X, Y], "Starts a new part of the path.", "p = canvas.path().move(20, 40).line(180, 40)\np.move(20, 110).line(180, 110)\ncanvas.draw(p, fill=None, stroke=\"navy\", width=4)")
        .returns(Returns::Itself),
    Step::new(
        "line",
        steps::line,
        &[X, Y],
        "Goes on in a straight line.",
        "p = canvas.path().move(20, 120).line(60, 30).line(110, 110).line(180, 40)\ncanvas.draw(p, fill=None, stroke=\"navy\", width=4)",
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
        "p = canvas.path().move(20, 120).curve(60, -40, 140, 190, 180, 30)\ncanvas.draw(p, fill=None, stroke=\"navy\", width=4)",
    )
    .returns(Returns::Itself),
    Step::new(
        "quad",
        steps::quad,
        &[CX, CY, X, Y],
        "Goes on in a quadratic Bézier curve.",
        "p = canvas.path().move(20, 130).quad(100, -60, 180, 130)\ncanvas.draw(p, fill=None, stroke=\"navy\", width=4)",
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
        "p = canvas.path().move(100, 75).arc(100, 75, 60, 30, 330).close()\ncanvas.draw(p, fill=\"gold\", stroke=\"black\")",
    )
    .returns(Returns::Itself),
    Step::new(
        "close",
        steps::close,
        &[],
        "Goes back to where this part started.",
        "p = canvas.path().move(30, 30).line(170, 50).line(90, 130).close()\ncanvas.draw(p, fill=\"gold\", stroke=\"black\")",
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
        "p = canvas.path().rect(30, 25, 140, 100).rect(60, 50, 80, 50)\ncanvas.draw(p, fill=\"teal\", rule=\"evenodd\")",
    )
    .returns(Returns::Itself),
    Step::new("circle", steps::circle, &[X, Y, R], "Adds a circle.", "p = canvas.path().circle(80, 75, 50).circle(120, 75, 50)\ncanvas.draw(p, fill=\"tomato\", rule=\"evenodd\")")
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
        "p = canvas.path().ellipse(100, 75, 80, 40).ellipse(100, 75, 30, 65)\ncanvas.draw(p, fill=\"purple\", rule=\"evenodd\")",
    )
    .returns(Returns::Itself),
    Step::new(
        "polygon",
        steps::polygon,
        &[POINTS, YS],
        "Adds an area with straight sides.",
        "p = canvas.path().polygon([(20, 120), (100, 20), (180, 120)])\np.circle(100, 85, 20)\ncanvas.draw(p, fill=\"seagreen\", rule=\"evenodd\")",
    )
    .returns(Returns::Itself),
];
