//! The turtle, with the names of Python's beside ours.

use super::{Function, Kind, Param, Preset, Returns};
use crate::turtle::{Walk, calls};

const X: Param = Param::new("x", Kind::X, "px to the right of the middle; or a pair (x, y)");
const Y: Param = Param::new("y", Kind::Y, "px above the middle");
const DISTANCE: Param = Param::new("distance", Kind::Number, "px");
const ANGLE: Param = Param::new("angle", Kind::Number, "degrees");
const COLOR: Param = Param::new("color", Kind::Paint, "a colour or a paint, or None");

type Step = Function<Walk>;

pub(super) const TURTLE: &[Step] = &[
    Step::new(
        "forward",
        calls::forward,
        &[DISTANCE],
        "Walks forward, and draws a line if the pen is down.",
        "t = canvas.turtle()\nfor i in range(60):\n    t.forward(i * 2)\n    t.left(91)",
    )
    .also(&["fd"]),
    Step::new(
        "back",
        calls::back,
        &[DISTANCE],
        "Walks backward without turning round.",
        "t = canvas.turtle()\nfor i in range(12):\n    t.forward(60)\n    t.back(60)\n    t.left(30)",
    )
    .also(&["bk", "backward"]),
    Step::new(
        "left",
        calls::left,
        &[ANGLE],
        "Turns to the left.",
        "t = canvas.turtle()\nfor i in range(5):\n    t.forward(70)\n    t.left(144)",
    )
    .also(&["lt"]),
    Step::new(
        "right",
        calls::right,
        &[ANGLE],
        "Turns to the right.",
        "t = canvas.turtle()\nfor i in range(6):\n    t.forward(40)\n    t.right(60)",
    )
    .also(&["rt"]),
    Step::new(
        "goto",
        calls::goto,
        &[X, Y],
        "Walks straight to a place: (0, 0) is the middle of the canvas, and y grows upwards.",
        "t = canvas.turtle()\nt.goto(60, 50)\nt.goto(-60, 50)\nt.goto(0, 0)",
    )
    .also(&["setpos", "setposition", "go_to"]),
    Step::new(
        "set_x",
        calls::set_x,
        &[Param::new("x", Kind::Number, "px to the right of the middle")],
        "Walks sideways to a place.",
        "t = canvas.turtle()\nfor i in range(10):\n    t.set_x(60 if i % 2 else -60)\n    t.set_y(i * 6)",
    )
    .also(&["setx"]),
    Step::new(
        "set_y",
        calls::set_y,
        &[Param::new("y", Kind::Number, "px above the middle")],
        "Walks up or down to a place.",
        "t = canvas.turtle()\nfor i in range(10):\n    t.set_y(50 if i % 2 else -50)\n    t.set_x(i * 9)",
    )
    .also(&["sety"]),
    Step::new(
        "home",
        calls::home,
        &[],
        "Walks to the middle of the canvas and looks to the right.",
        "t = canvas.turtle()\nt.left(40)\nt.forward(70)\nt.right(160)\nt.forward(70)\nt.home()",
    ),
    Step::new(
        "circle",
        calls::circle,
        &[
            Param::new("radius", Kind::Number, "px; the centre is to the left, or to the right if below 0"),
            Param::new("extent", Kind::Number, "how far around, degrees; all of it when not given").or_none(),
            Param::new("steps", Kind::Whole, "how many straight sides to walk instead").or_none(),
        ],
        "Walks in a circle, or in a part of one.",
        "t = canvas.turtle()\nfor i in range(10):\n    t.circle(30)\n    t.left(36)",
    ),
    Step::new(
        "set_heading",
        calls::set_heading,
        &[Param::new("angle", Kind::Number, "degrees counterclockwise: 0 right, 90 up, 180 left, 270 down")],
        "Turns so that it looks in a direction.",
        "t = canvas.turtle()\nfor angle in [90, 45, 0, -45, -90]:\n    t.set_heading(angle)\n    t.forward(30)",
    )
    .also(&["setheading", "seth"]),
    Step::new(
        "heading",
        calls::heading,
        &[],
        "Says in which direction it looks, degrees counterclockwise from the right.",
        "t = canvas.turtle()\nt.left(30)\nt.forward(60)\nt.write(t.heading(), size=20)",
    )
    .returns(Returns::Number),
    Step::new(
        "position",
        calls::position,
        &[],
        "Says where it is: (x, y), px from the middle of the canvas, y upwards.",
        "t = canvas.turtle()\nstart = t.position()\nt.goto(60, 40)\nt.goto(60, -40)\nt.goto(start)",
    )
    .also(&["pos"])
    .returns(Returns::Pair),
    Step::new(
        "x",
        calls::x,
        &[],
        "How far to the right of the middle it is, px.",
        "t = canvas.turtle()\nwhile t.x < 80:\n    t.forward(10)\n    t.left(60)\n    t.forward(10)\n    t.right(60)",
    )
    .property()
    .returns(Returns::Number),
    Step::new(
        "y",
        calls::y,
        &[],
        "How far above the middle it is, px.",
        "t = canvas.turtle()\nt.left(80)\nwhile t.y < 60:\n    t.forward(5)\n    t.right(2)",
    )
    .property()
    .returns(Returns::Number),
    Step::new(
        "xcor",
        calls::x,
        &[],
        "Says how far to the right of the middle it is, px.",
        "t = canvas.turtle()\nt.forward(50)\nt.write(t.xcor(), size=20)",
    )
    .returns(Returns::Number),
    Step::new(
        "ycor",
        calls::y,
        &[],
        "Says how far above the middle it is, px.",
        "t = canvas.turtle()\nt.left(90)\nt.forward(50)\nt.write(t.ycor(), size=20)",
    )
    .returns(Returns::Number),
    Step::new(
        "distance",
        calls::distance,
        &[X, Y],
        "Says how far it is to a place, px.",
        "t = canvas.turtle()\nwhile t.distance(0, 0) < 70:\n    t.forward(10)\n    t.left(15)",
    )
    .returns(Returns::Number),
    Step::new(
        "towards",
        calls::towards,
        &[X, Y],
        "Says in which direction a place is, degrees counterclockwise from the right.",
        "t = canvas.turtle()\nfor i in range(60):\n    t.set_heading(t.towards(50, 30) + 65)\n    t.forward(4)",
    )
    .returns(Returns::Number),
    Step::new(
        "pen_up",
        calls::pen_up,
        &[],
        "Lifts the pen: what it walks from now on isn't drawn.",
        "t = canvas.turtle()\nfor i in range(8):\n    t.pen_up()\n    t.forward(5)\n    t.pen_down()\n    t.forward(5)",
    )
    .also(&["penup", "pu", "up"]),
    Step::new(
        "pen_down",
        calls::pen_down,
        &[],
        "Puts the pen down: what it walks from now on is drawn.",
        "t = canvas.turtle()\nt.pen_up()\nt.goto(-60, 0)\nt.pen_down()\nt.forward(120)",
    )
    .also(&["pendown", "pd", "down"]),
    Step::new(
        "is_down",
        calls::is_down,
        &[],
        "Says whether the pen is down.",
        "t = canvas.turtle()\nt.pen_up()\nt.write(t.is_down(), size=20, align=\"center\")",
    )
    .also(&["isdown"])
    .returns(Returns::Flag),
    Step::new(
        "color",
        calls::color,
        &[COLOR, Param::new("fill", Kind::Paint, "the colour for filling, if it is another").or_none()],
        "Sets the colour of its lines, and that for filling; black at first.",
        "t = canvas.turtle()\nt.width(4)\nfor i in range(36):\n    t.color(canvas.hsl(i * 10, 80, 50))\n    \
         t.circle(30)\n    t.left(10)",
    ),
    Step::new(
        "pen_color",
        calls::pen_color,
        &[COLOR],
        "Sets the colour of its lines.",
        "t = canvas.turtle()\nt.width(6)\nfor color in [\"tomato\", \"gold\", \"teal\", \"navy\"]:\n    \
         t.pen_color(color)\n    t.forward(50)\n    t.left(90)",
    )
    .also(&["pencolor"]),
    Step::new(
        "fill_color",
        calls::fill_color,
        &[COLOR],
        "Sets the colour for filling.",
        "t = canvas.turtle()\nt.fill_color(\"skyblue\")\nt.begin_fill()\nt.circle(35)\nt.end_fill()",
    )
    .also(&["fillcolor"]),
    Step::new(
        "width",
        calls::width,
        &[Param::new("width", Kind::Length, "px")],
        "Sets how wide its lines are; 1 px at first.",
        "t = canvas.turtle()\nfor i in range(40):\n    t.width(i / 5)\n    t.forward(i / 2)\n    t.left(20)",
    )
    .also(&["pensize", "pen_size"]),
    Step::new(
        "begin_fill",
        calls::begin_fill,
        &[],
        "Begins an area: it is what the turtle walks around until `end_fill`.",
        "t = canvas.turtle()\nt.color(\"darkgreen\", \"lightgreen\")\nt.begin_fill()\nfor i in range(6):\n    \
         t.forward(40)\n    t.left(60)\nt.end_fill()",
    ),
    Step::new(
        "end_fill",
        calls::end_fill,
        &[],
        "Fills the area that the turtle has walked around, below its lines.",
        "t = canvas.turtle()\nt.color(\"red\", \"gold\")\nt.begin_fill()\nfor i in range(9):\n    \
         t.forward(90)\n    t.left(160)\nt.end_fill()",
    ),
    Step::new(
        "dot",
        calls::dot,
        &[
            Param::new("size", Kind::Length, "diameter, px; some more than the pen when not given").or_none(),
            Param::new("color", Kind::Paint, "the pen's when not given").or_none(),
        ],
        "Draws a dot where it is.",
        "t = canvas.turtle()\nt.pen_up()\nfor i in range(12):\n    t.dot(i + 4, canvas.hsl(i * 30, 80, 50))\n    \
         t.forward(18)\n    t.left(30)",
    ),
    Step::new(
        "stamp",
        calls::stamp,
        &[Param::new("size", Kind::Length, "length, px").or_number(10.0)],
        "Draws a small triangle that shows where it is and looks.",
        "t = canvas.turtle()\nfor i in range(8):\n    t.stamp(14)\n    t.forward(26)\n    t.left(45)",
    ),
    Step::new(
        "write",
        calls::write,
        &[
            Param::new("s", Kind::Label, "what to write"),
            Param::new("move", Kind::Flag, "as in Python; the turtle stays where it is").or(Preset::Flag(false)),
            Param::new("align", Kind::Choice(&["left", "center", "right"]), "\"left\", \"center\" or \"right\"")
                .or(Preset::Text("left")),
            Param::new("font", Kind::Any, "a name, or (name, size, style) such as (\"Arial\", 16, \"bold\")").or_none(),
            Param::new("size", Kind::Positive, "font size, px; as set with canvas.font() when not given").or_none(),
        ],
        "Writes text where it is.",
        "t = canvas.turtle()\nt.color(\"navy\")\nt.write(\"Hello\", align=\"center\", font=(\"Arial\", 32, \"bold\"))",
    ),
    Step::new(
        "hide",
        calls::nothing,
        &[],
        "Does nothing: a picture never shows the turtle itself.",
        "t = canvas.turtle()\nt.hide()\nt.circle(35)",
    )
    .also(&["hideturtle", "ht"]),
    Step::new(
        "show",
        calls::nothing,
        &[],
        "Does nothing: `stamp` draws where it is.",
        "t = canvas.turtle()\nt.show()\nt.circle(-35)\nt.stamp()",
    )
    .also(&["showturtle", "st"]),
    Step::new(
        "speed",
        calls::nothing,
        &[Param::new("speed", Kind::Any, "anything").or_none()],
        "Does nothing: the picture shows where it has been.",
        "t = canvas.turtle()\nt.speed(0)\nfor i in range(4):\n    t.forward(60)\n    t.left(90)",
    ),
];
