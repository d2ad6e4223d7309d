//! The steps of a path object.

use super::{Function, POINTS, Param, R, Returns, START, STOP, Type, X, Y, YS};
use crate::Path;
use crate::path::steps;

const CX: Param = Param::new("cx", Type::X, "control point, px; or a pair");
const CY: Param = Param::new("cy", Type::Y, "control point, px");

type Step = Function<Path>;

pub(super) const PATH: &[Step] = &[
    Step::new("move", steps::move_to, &[X, Y], "Starts a new part of the path.", "p = canvas.path()\nfor i in range(10):\n    p.move(10 + i * 20, 20).line(10 + i * 10 + 45, 130)\ncanvas.draw(p, fill=None, stroke=\"navy\", width=2)")
        .returns(Returns::Itself),
    Step::new(
        "line",
        steps::line,
        &[X, Y],
        "Goes on in a straight line.",
        "p = canvas.path().move(10, 130)\nfor i, y in enumerate([90, 105, 60, 80, 40, 55, 20], start=1):\n    p.line(10 + i * 26, y)\ncanvas.draw(p, fill=None, stroke=\"seagreen\", width=4)",
    )
    .returns(Returns::Itself),
    Step::new(
        "curve",
        steps::curve,
        &[
            Param::new("cx1", Type::X, "first control point, px; or a pair"),
            Param::new("cy1", Type::Y, "first control point, px"),
            Param::new("cx2", Type::X, "second control point, px; or a pair"),
            Param::new("cy2", Type::Y, "second control point, px"),
            X,
            Y,
        ],
        "Goes on in a cubic Bézier curve.",
        "p = canvas.path().move(100, 130)\np.curve(-30, 60, 60, -10, 100, 45).curve(140, -10, 230, 60, 100, 130)\ncanvas.draw(p, fill=\"crimson\", stroke=\"darkred\", width=3)",
    )
    .returns(Returns::Itself),
    Step::new(
        "quad",
        steps::quad,
        &[CX, CY, X, Y],
        "Goes on in a quadratic Bézier curve.",
        "p = canvas.path().move(0, 90)\nfor x in range(50, 250, 50):\n    p.quad(x - 25, 90 + (60 if x % 100 else -60), x, 90)\ncanvas.draw(p.line(200, 150).line(0, 150).close(), fill=\"steelblue\")",
    )
    .returns(Returns::Itself),
    Step::new(
        "arc",
        steps::arc,
        &[
            Param::new("x", Type::X, "centre, px; or a pair (x, y)"),
            Param::new("y", Type::Y, "centre, px"),
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
        "p = canvas.path().move(30, 110).line(60, 30).line(95, 110)\ncanvas.draw(p, fill=None, stroke=\"gray\", width=6)\np = canvas.path().move(110, 110).line(140, 30).line(175, 110).close()\ncanvas.draw(p, fill=\"gold\", stroke=\"black\", width=6)",
    )
    .returns(Returns::Itself),
    Step::new(
        "rect",
        steps::rect,
        &[
            Param::new("x", Type::X, "left edge, px; or a pair (x, y)"),
            Param::new("y", Type::Y, "top edge, px"),
            Param::new("w", Type::Number, "width, px"),
            Param::new("h", Type::Number, "height, px"),
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
            Param::new("rx", Type::Length, "horizontal radius, px"),
            Param::new("ry", Type::Length, "vertical radius, px"),
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
