//! The turtle, with the names of Python's beside ours.

use super::{Function, Param, Returns, Type};
use crate::turtle::{Walk, calls};

const X: Param = Param::new("x", Type::X, "px to the right of the middle; or a pair (x, y)");
const Y: Param = Param::new("y", Type::Y, "px above the middle");
const DISTANCE: Param = Param::new("distance", Type::Number, "px");
const ANGLE: Param = Param::new("angle", Type::Number, "degrees");
const COLOR: Param = Param::new("color", Type::Paint, "a colour or a paint, or None");

type Step = Function<Walk>;

pub(super) const TURTLE: &[Step] = &[
    Step::new(
        "forward",
        calls::forward,
        &[DISTANCE],
        "Walks forward, and draws a line if the pen is down.",
        "t = canvas.turtle()\nt.color(\"purple\")\nfor i in range(55):\n    t.forward(i * 2)\n    t.left(91)",
    )
    .also(&["fd"]),
    Step::new(
        "back",
        calls::back,
        &[DISTANCE],
        "Walks backward without turning round.",
        "t = canvas.turtle()\nfor i in range(24):\n    t.color(canvas.hsl(i * 15, 80, 45))\n    t.forward(65)\n    t.back(65)\n    t.left(15)",
    )
    .also(&["bk", "backward"]),
    Step::new(
        "left",
        calls::left,
        &[ANGLE],
        "Turns to the left.",
        "t = canvas.turtle()\nfor i in range(44):\n    t.color(canvas.hsl(i * 8, 80, 50))\n    t.forward(i * 3)\n    t.left(144)",
    )
    .also(&["lt"]),
    Step::new(
        "right",
        calls::right,
        &[ANGLE],
        "Turns to the right.",
        "t = canvas.turtle()\nfor i in range(18):\n    t.color(canvas.hsl(i * 20, 70, 45))\n    for side in range(6):\n        t.forward(32)\n        t.right(60)\n    t.right(20)",
    )
    .also(&["rt"]),
    Step::new(
        "goto",
        calls::goto,
        &[X, Y],
        "Walks straight to a place: (0, 0) is the middle of the canvas, and y grows upwards.",
        "t = canvas.turtle()\nt.color(\"navy\")\nfor i in range(61):\n    angle = i * 2 * math.pi * 7 / 15\n    t.goto(68 * math.sin(angle), 68 * math.cos(angle))",
    )
    .also(&["setpos", "setposition", "go_to"]),
    Step::new(
        "set_x",
        calls::set_x,
        &[Param::new("x", Type::Number, "px to the right of the middle")],
        "Walks sideways to a place.",
        "t = canvas.turtle()\nt.color(\"teal\")\nfor i in range(24):\n    t.set_x((-1) ** i * (70 - i * 2.5))\n    t.set_y(i * 2.8)",
    )
    .also(&["setx"]),
    Step::new(
        "set_y",
        calls::set_y,
        &[Param::new("y", Type::Number, "px above the middle")],
        "Walks up or down to a place.",
        "t = canvas.turtle()\nt.color(\"darkorange\")\nt.goto(-90, 0)\nfor i in range(31):\n    t.set_x(-90 + i * 6)\n    t.set_y(60 * math.sin(i / 3))",
    )
    .also(&["sety"]),
    Step::new(
        "home",
        calls::home,
        &[],
        "Walks to the middle of the canvas and looks to the right.",
        "t = canvas.turtle()\nfor i in range(20):\n    t.color(canvas.hsl(i * 18, 80, 50))\n    t.set_heading(i * 18)\n    t.forward(65)\n    t.left(120)\n    t.home()",
    ),
    Step::new(
        "circle",
        calls::circle,
        &[
            Param::new("radius", Type::Number, "px; the centre is to the left, or to the right if below 0"),
            Param::new("extent", Type::Number, "how far around, degrees; all of it when not given").or_none(),
            Param::new("steps", Type::Whole, "how many straight sides to walk instead").or_none(),
        ],
        "Walks in a circle, or in a part of one.",
        "t = canvas.turtle()\nfor i in range(10):\n    t.circle(30)\n    t.left(36)",
    ),
    Step::new(
        "set_heading",
        calls::set_heading,
        &[Param::new("angle", Type::Number, "degrees counterclockwise: 0 right, 90 up, 180 left, 270 down")],
        "Turns so that it looks in a direction.",
        "t = canvas.turtle()\nt.color(\"sienna\")\nt.width(3)\nt.set_x(-90)\nfor angle in [90, 0, -90, 0] * 4:\n    t.set_heading(angle)\n    t.forward(20 if angle == 0 else 45)",
    )
    .also(&["setheading", "seth"]),
    Step::new(
        "heading",
        calls::heading,
        &[],
        "Says in which direction it looks, degrees counterclockwise from the right.",
        "t = canvas.turtle()\nfor i in range(8):\n    t.forward(50)\n    t.write(f\"{t.heading():.0f}°\", size=12, align=\"center\")\n    t.back(50)\n    t.left(45)",
    )
    .returns(Returns::Number),
    Step::new(
        "position",
        calls::position,
        &[],
        "Says where it is: (x, y), px from the middle of the canvas, y upwards.",
        "t = canvas.turtle()\nt.color(\"seagreen\")\nstart = t.position()\nfor i in range(12):\n    t.set_heading(i * 30)\n    t.circle(28, 200)\n    t.goto(start)",
    )
    .also(&["pos"])
    .returns(Returns::Pair),
    Step::new(
        "x",
        calls::x,
        &[],
        "How far to the right of the middle it is, px.",
        "t = canvas.turtle()\nt.pen_up()\nt.goto(-90, -60)\nt.pen_down()\nwhile t.x < 80:\n    t.set_y(t.y + 12)\n    t.set_x(t.x + 18)",
    )
    .property()
    .returns(Returns::Number),
    Step::new(
        "y",
        calls::y,
        &[],
        "How far above the middle it is, px.",
        "t = canvas.turtle()\nt.pen_up()\nt.goto(0, -70)\nt.pen_down()\nwhile t.y < 70:\n    t.set_x(60 * math.sin(t.y / 5) * (1 - t.y / 70) / 2)\n    t.set_y(t.y + 1)",
    )
    .property()
    .returns(Returns::Number),
    Step::new(
        "xcor",
        calls::x,
        &[],
        "Says how far to the right of the middle it is, px.",
        "t = canvas.turtle()\nt.pen_up()\nfor x in range(-80, 90, 40):\n    t.goto(x, -12)\n    t.dot(12, \"teal\")\n    t.goto(x, 2)\n    t.write(f\"{t.xcor():.0f}\", size=18, align=\"center\")",
    )
    .returns(Returns::Number),
    Step::new(
        "ycor",
        calls::y,
        &[],
        "Says how far above the middle it is, px.",
        "t = canvas.turtle()\nt.goto(0, -65)\nt.left(90)\nfor i in range(5):\n    t.dot(8, \"crimson\")\n    t.write(f\"  {t.ycor():.0f}\", size=16)\n    t.forward(30)",
    )
    .returns(Returns::Number),
    Step::new(
        "distance",
        calls::distance,
        &[X, Y],
        "Says how far it is to a place, px.",
        "t = canvas.turtle()\nt.color(\"teal\")\nfor i in range(36):\n    t.goto(0, 0)\n    while t.distance(0, 0) < 30 + 35 * abs(math.sin(i / 36 * 5 * math.pi)):\n        t.forward(4)\n    t.left(10)",
    )
    .returns(Returns::Number),
    Step::new(
        "towards",
        calls::towards,
        &[X, Y],
        "Says in which direction a place is, degrees counterclockwise from the right.",
        "t = canvas.turtle()\nfor start in range(8):\n    t.pen_up()\n    t.goto(95 * math.cos(start * 0.785), 70 * math.sin(start * 0.785))\n    t.pen_down()\n    for i in range(60):\n        t.set_heading(t.towards(0, 0) + 65), t.forward(4)",
    )
    .returns(Returns::Number),
    Step::new(
        "pen_up",
        calls::pen_up,
        &[],
        "Lifts the pen: what it walks from now on isn't drawn.",
        "t = canvas.turtle()\nt.color(\"navy\")\nfor i in range(90):\n    t.pen_up() if i % 2 else t.pen_down()\n    t.forward(1 + i / 4)\n    t.left(20)",
    )
    .also(&["penup", "pu", "up"]),
    Step::new(
        "pen_down",
        calls::pen_down,
        &[],
        "Puts the pen down: what it walks from now on is drawn.",
        "t = canvas.turtle()\nfor r in range(15, 75, 10):\n    t.pen_up()\n    t.goto(0, -r)\n    t.pen_down()\n    t.circle(r)",
    )
    .also(&["pendown", "pd", "down"]),
    Step::new(
        "is_down",
        calls::is_down,
        &[],
        "Says whether the pen is down.",
        "t = canvas.turtle()\nt.write(f\"down: {t.is_down()}\", size=20, align=\"center\")\nt.pen_up()\nt.goto(0, -35)\nt.write(f\"down: {t.is_down()}\", size=20, align=\"center\")",
    )
    .also(&["isdown"])
    .returns(Returns::Flag),
    Step::new(
        "color",
        calls::color,
        &[COLOR, Param::new("fill", Type::Paint, "the colour for filling, if it is another").or_none()],
        "Sets the colour of its lines, and that for filling; black at first.",
        "t = canvas.turtle()\nt.width(4)\nfor i in range(36):\n    t.color(canvas.hsl(i * 10, 80, 50))\n    \
         t.circle(30)\n    t.left(10)",
    ),
    Step::new(
        "pen_color",
        calls::pen_color,
        &[COLOR],
        "Sets the colour of its lines.",
        "t = canvas.turtle()\nt.width(3)\nfor i in range(80):\n    t.pen_color([\"tomato\", \"gold\", \"teal\", \"navy\"][i % 4])\n    t.forward(i * 1.6)\n    t.left(90)",
    )
    .also(&["pencolor"]),
    Step::new(
        "fill_color",
        calls::fill_color,
        &[COLOR],
        "Sets the colour for filling.",
        "t = canvas.turtle()\nfor i, color in enumerate([\"gold\", \"tomato\", \"orchid\", \"skyblue\", \"palegreen\"]):\n    t.fill_color(color)\n    t.begin_fill()\n    t.circle(34)\n    t.end_fill()\n    t.left(72)",
    )
    .also(&["fillcolor"]),
    Step::new(
        "width",
        calls::width,
        &[Param::new("width", Type::Length, "px")],
        "Sets how wide its lines are; 1 px at first.",
        "t = canvas.turtle()\nfor i in range(40):\n    t.width(i / 5)\n    t.forward(i / 2)\n    t.left(20)",
    )
    .also(&["pensize", "pen_size"]),
    Step::new(
        "begin_fill",
        calls::begin_fill,
        &[],
        "Begins an area: it is what the turtle walks around until `end_fill`.",
        "t = canvas.turtle()\nt.color(\"darkgreen\", \"lightgreen\")\nt.begin_fill()\nfor i in range(12):\n    t.circle(46, 90)\n    t.left(150 if i % 2 else 90)\nt.end_fill()",
    ),
    Step::new(
        "end_fill",
        calls::end_fill,
        &[],
        "Fills the area that the turtle has walked around, below its lines.",
        "t = canvas.turtle()\nt.color(\"red\", \"gold\")\nt.set_x(-55)\nt.begin_fill()\nfor i in range(9):\n    t.forward(110), t.left(160)\nt.end_fill()",
    ),
    Step::new(
        "dot",
        calls::dot,
        &[
            Param::new("size", Type::Length, "diameter, px; some more than the pen when not given").or_none(),
            Param::new("color", Type::Paint, "the pen's when not given").or_none(),
        ],
        "Draws a dot where it is.",
        "t = canvas.turtle()\nt.pen_up()\nfor i in range(60):\n    t.dot(3 + i / 6, canvas.hsl(i * 6, 80, 50))\n    t.goto(0, 0)\n    t.left(24)\n    t.forward(8 + i)",
    ),
    Step::new(
        "stamp",
        calls::stamp,
        &[Param::new("size", Type::Length, "length, px").or_number(10.0)],
        "Draws a small triangle that shows where it is and looks.",
        "t = canvas.turtle()\nt.pen_up()\nfor i in range(16):\n    t.color(canvas.hsl(i * 22, 75, 50))\n    t.goto(60 * math.cos(i * math.pi / 8), 60 * math.sin(i * math.pi / 8))\n    t.set_heading(i * 22.5 + 90)\n    t.stamp(16)",
    ),
    Step::new(
        "write",
        calls::write,
        &[
            Param::new("s", Type::Label, "what to write"),
            Param::new("move", Type::Flag, "as in Python; the turtle stays where it is").or_flag(false),
            Param::new("align", Type::Choice(&["left", "center", "right"]), "\"left\", \"center\" or \"right\"")
                .or_text("left"),
            Param::new("font", Type::Any, "a name, or (name, size, style) such as (\"Arial\", 16, \"bold\")").or_none(),
            Param::new("size", Type::Positive, "font size, px; as set with canvas.font() when not given").or_none(),
        ],
        "Writes text where it is.",
        "t = canvas.turtle()\nt.pen_up()\nfor i in range(5):\n    t.goto(0, 42 - i * 26)\n    t.color(canvas.hsl(i * 60, 70, 40))\n    t.write(\"Hello\", align=\"center\", font=(\"Arial\", 12 + i * 4, \"bold\"))",
    ),
    Step::new(
        "hide",
        calls::nothing,
        &[],
        "Does nothing: a picture never shows the turtle itself.",
        "t = canvas.turtle()\nt.hide()\nfor i in range(30):\n    t.color(canvas.mix(\"crimson\", \"navy\", i / 29))\n    t.circle(10 + i * 0.8)\n    t.left(12)",
    )
    .also(&["hideturtle", "ht"]),
    Step::new(
        "show",
        calls::nothing,
        &[],
        "Does nothing: `stamp` draws where it is.",
        "t = canvas.turtle()\nt.color(\"seagreen\")\nt.width(3)\nt.left(130)\nt.circle(-40, 250)\nt.show()\nt.stamp(20)",
    )
    .also(&["showturtle", "st"]),
    Step::new(
        "speed",
        calls::nothing,
        &[Param::new("speed", Type::Any, "anything").or_none()],
        "Does nothing: the picture shows where it has been.",
        "t = canvas.turtle()\nt.speed(0)\nfor i in range(36):\n    t.color(canvas.hsl(i * 10, 70, 50))\n    for side in range(4):\n        t.forward(45), t.left(90)\n    t.left(10)",
    )
    .also(&["shape", "delay", "update", "done", "mainloop", "exitonclick"]),
];
