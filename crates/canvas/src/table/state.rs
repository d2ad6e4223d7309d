//! The picture itself, the style, the transform and the scopes.

use super::{Default, Function, Param, RULE, Returns, Type, X, Y};
use crate::canvas::calls;
use crate::style::BLENDS;
use crate::{scope, style, transform, turtle};

const TO: Param =
    Param::new("color", Type::Paint, "a CSS colour, (r, g, b), (r, g, b, a), a gradient, a pattern or None");
const AT_X: Param = Param::new("x", Type::X, "centre, px; or a pair (x, y)").or_number(0.0);
const AT_Y: Param = Param::new("y", Type::Y, "centre, px").or_number(0.0);

pub(super) const PICTURE: &[Function] = &[
    Function::new(
        "size",
        calls::size,
        &[
            Param::new("width", Type::Whole, "the canvas's width, px"),
            Param::new("height", Type::Whole, "the canvas's height, px"),
        ],
        "Sets the size of the canvas; before anything is drawn.",
        "canvas.size(120, 90)\ncanvas.background(\"gold\")\ncanvas.circle(60, 45, 30)",
    ),
    Function::new(
        "width",
        calls::width,
        &[],
        "The width of the canvas, px.",
        "for i in range(20):\n    x = i * canvas.width / 20\n    canvas.rect(x, 150 - i * 6, canvas.width / 20 - 2, i * 6, fill=\"teal\")\ncanvas.text(f\"{canvas.width:.0f} px wide\", canvas.width / 2, 24, size=18, align=\"center\")",
    )
    .property()
    .returns(Returns::Integer),
    Function::new(
        "height",
        calls::height,
        &[],
        "The height of the canvas, px.",
        "canvas.background(\"navy\")\nfor y in range(0, int(canvas.height), 15):\n    canvas.line(0, y, 200, y, stroke=\"skyblue\", width=y / 20)\ncanvas.text(f\"{canvas.height:.0f} px high\", 12, 40, size=22, fill=\"white\")",
    )
    .property()
    .returns(Returns::Integer),
    Function::new(
        "background",
        calls::background,
        &[TO],
        "Paints the whole canvas in one colour.",
        "canvas.background(\"midnightblue\")\nfor i in range(60):\n    canvas.point(random.random() * 200, random.random() * 150, size=2, fill=\"white\")",
    ),
    Function::new(
        "title",
        calls::title,
        &[Param::new("text", Type::Label, "a few words")],
        "Names the picture, for people and programs that list it.",
        "canvas.title(\"Sunrise\")\ncanvas.background(\"skyblue\")\nfor angle in range(180, 361, 20):\n    canvas.wedge(100, 150, 140, angle, angle + 8, fill=\"lightyellow\")\ncanvas.circle(100, 150, 60, fill=\"gold\")",
    ),
    Function::new(
        "describe",
        calls::describe,
        &[Param::new("alt", Type::Label, "one or two sentences")],
        "Says what the picture shows, for people who can't see it.",
        "canvas.describe(\"A red sun over the sea\")\ncanvas.circle(100, 80, 40, fill=\"red\")\ncanvas.rect(0, 90, 200, 60, fill=\"navy\")",
    ),
    Function::new(
        "frame",
        calls::frame,
        &[Param::new("ms", Type::Number, "how long it stands, ms").or_number(100.0)],
        "Ends a frame of an animation; the next is drawn over it, and a format without frames shows the first.",
        "for i in range(12):\n    canvas.background(\"midnightblue\")\n    for k in range(12):\n        tone = canvas.mix(\"gold\", \"midnightblue\", (k + i) % 12 / 12)\n        canvas.rotate(30, 100, 75)\n        canvas.circle(100, 28, 10, fill=tone)\n    canvas.frame(80)",
    ),
    Function::new(
        "turtle",
        turtle::new,
        &[],
        "Makes a turtle that starts in the middle of the canvas, looks to the right and draws where it walks.",
        "t = canvas.turtle()\nt.color(\"teal\")\nt.goto(-65, 0)\nfor i in range(36):\n    t.forward(130)\n    t.left(170)",
    )
    .returns(Returns::Turtle),
];

pub(super) const STYLE: &[Function] = &[
    Function::new(
        "fill",
        style::fill,
        &[TO],
        "Sets the colour inside shapes and of text; black at first.",
        "canvas.fill(\"tomato\")\ncanvas.circle(60, 75, 40)\ncanvas.fill((70, 130, 180))\ncanvas.square(110, 40, 70)",
    ),
    Function::new(
        "no_fill",
        style::no_fill,
        &[],
        "Leaves the inside of shapes empty.",
        "canvas.no_fill()\ncanvas.stroke(\"teal\")\nfor r in range(10, 70, 10):\n    canvas.circle(100, 75, r)",
    ),
    Function::new(
        "stroke",
        style::stroke,
        &[TO],
        "Sets the colour of outlines and lines; at first shapes have no outline and lines are black.",
        "canvas.stroke(\"navy\")\ncanvas.stroke_width(5)\ncanvas.circle(60, 75, 40, fill=\"gold\")\ncanvas.line(115, 115, 185, 35)",
    ),
    Function::new(
        "no_stroke",
        style::no_stroke,
        &[],
        "Draws no outlines and no lines.",
        "canvas.stroke(\"navy\")\ncanvas.circle(60, 75, 40, fill=\"gold\", width=5)\ncanvas.no_stroke()\ncanvas.circle(140, 75, 40, fill=\"gold\")",
    ),
    Function::new(
        "stroke_width",
        style::stroke_width,
        &[Param::new("width", Type::Length, "px")],
        "Sets how wide outlines and lines are; 1 px at first.",
        "for i in range(1, 9):\n    canvas.stroke_width(i)\n    canvas.line(20, i * 16, 180, i * 16)",
    ),
    Function::new(
        "line_cap",
        style::line_cap,
        &[Param::new("cap", Type::Choice(&["butt", "round", "square"]), "\"butt\", \"round\" or \"square\"")],
        "Sets how lines end; \"butt\" at first.",
        "for i, cap in enumerate([\"butt\", \"round\", \"square\"]):\n    canvas.line_cap(cap)\n    canvas.line(40, 35 + i * 40, 160, 35 + i * 40, width=20)",
    ),
    Function::new(
        "line_join",
        style::line_join,
        &[Param::new("join", Type::Choice(&["miter", "round", "bevel"]), "\"miter\", \"round\" or \"bevel\"")],
        "Sets how lines meet at corners; \"miter\" at first.",
        "for i, join in enumerate([\"miter\", \"round\", \"bevel\"]):\n    canvas.line_join(join)\n    x = 20 + i * 60\n    canvas.polyline([(x, 110), (x + 20, 40), (x + 40, 110)], width=14)",
    ),
    Function::new(
        "dash",
        style::dash,
        &[
            Param::new("lengths", Type::Numbers, "lengths of dashes and gaps in turn, px; none for full lines")
                .variadic(),
            Param::new("offset", Type::Number, "how far into the dashes a line starts, px").or_number(0.0).named(),
        ],
        "Sets how lines are dashed.",
        "canvas.dash(12, 4)\ncanvas.line(15, 30, 185, 30, width=4, stroke=\"crimson\")\ncanvas.dash(2, 6)\ncanvas.circle(60, 95, 36, fill=None, stroke=\"black\", width=2)\ncanvas.dash(20, 6, 4, 6)\ncanvas.rect(115, 60, 70, 70, fill=None, stroke=\"teal\", width=3)",
    ),
    Function::new(
        "opacity",
        style::opacity,
        &[Param::new("a", Type::Unit, "0 (clear) to 1")],
        "Sets how opaque all that is drawn after it is.",
        "canvas.opacity(0.5)\ncanvas.circle(75, 60, 45, fill=\"red\")\ncanvas.circle(125, 60, 45, fill=\"green\")\ncanvas.circle(100, 100, 45, fill=\"blue\")",
    ),
    Function::new(
        "blend",
        style::blend,
        &[Param::new("mode", Type::Choice(BLENDS), "as in CSS, such as \"multiply\", \"screen\" or \"overlay\"")],
        "Sets how what is drawn after it is laid on what is below; \"normal\" at first.",
        "canvas.blend(\"multiply\")\ncanvas.circle(75, 60, 45, fill=\"cyan\")\n\
         canvas.circle(125, 60, 45, fill=\"magenta\")\ncanvas.circle(100, 100, 45, fill=\"yellow\")",
    ),
    Function::new(
        "shadow",
        style::shadow,
        &[
            Param::new("dx", Type::Number, "how far to the right, px"),
            Param::new("dy", Type::Number, "how far down, px"),
            Param::new("blur", Type::Length, "how soft, px: 0 for a sharp one").or_number(0.0),
            Param::new("color", Type::Color, "its colour; None for no shadow").or_text("rgb(0 0 0 / 50%)"),
        ],
        "Gives all that is drawn after it a shadow.",
        "canvas.shadow(6, 8, 12, \"#00000080\")\ncanvas.rect(40, 30, 80, 60, radius=10, fill=\"gold\")\n\
         canvas.circle(130, 90, 35, fill=\"tomato\")",
    ),
    Function::new(
        "no_shadow",
        style::no_shadow,
        &[],
        "Ends what `shadow` began.",
        "canvas.shadow(5, 5, 8)\ncanvas.circle(60, 75, 40, fill=\"gold\")\n\
         canvas.no_shadow()\ncanvas.circle(145, 75, 40, fill=\"gold\")",
    ),
];

pub(super) const STATE: &[Function] = &[
    Function::new(
        "state",
        scope::state,
        &[],
        "With `with`: style and transform are as before when the block ends.",
        "for angle in range(0, 180, 30):\n    with canvas.state():\n        canvas.translate(100, 75)\n        canvas.rotate(angle)\n        canvas.ellipse(0, 0, 70, 18, fill=None, stroke=\"purple\")",
    )
    .returns(Returns::Scope),
    Function::new("push", scope::push, &[], "Remembers style and transform until `pop`.", "for i in range(12):\n    canvas.push()\n    canvas.rotate(i * 30, 100, 75)\n    canvas.ellipse(142, 75, 24, 8, fill=canvas.hsl(i * 30, 75, 60))\n    canvas.pop()\ncanvas.circle(100, 75, 14, fill=\"gold\")"),
    Function::new(
        "pop",
        scope::pop,
        &[],
        "Goes back to the style and transform at the last `push`.",
        "canvas.push()\ncanvas.translate(100, 75)\ncanvas.scale(0.6)\ncanvas.star(0, 0, 110, 50, fill=\"gold\")\ncanvas.pop()\ncanvas.text(\"as before\", 100, 84, size=22, align=\"center\")",
    ),
    Function::new(
        "clip",
        scope::clip,
        &[Param::new("shape", Type::Region, "a path, SVG path text, a list of points, or (x, y, w, h)"), RULE],
        "With `with`: what the block draws is cut to a shape.",
        "disc = canvas.path().circle(100, 75, 60)\nwith canvas.clip(disc):\n    for x in range(0, 200, 20):\n        canvas.rect(x, 0, 10, 150, fill=\"teal\")",
    )
    .returns(Returns::Scope),
    Function::new(
        "layer",
        scope::layer,
        &[
            Param::new("opacity", Type::Unit, "of all of it, 0 (clear) to 1").or_number(1.0),
            Param::new("blend", Type::Choice(BLENDS), "how it is laid on, as for blend()").or_text("normal"),
        ],
        "With `with`: what the block draws is laid on what is below as one thing.",
        "canvas.rect(0, 60, 200, 30, fill=\"navy\")\nwith canvas.layer(opacity=0.6):\n    \
         canvas.circle(80, 75, 50, fill=\"tomato\")\n    canvas.circle(120, 75, 50, fill=\"gold\")",
    )
    .returns(Returns::Scope),
    Function::new(
        "translate",
        transform::translate,
        &[X, Y],
        "Moves the origin of all that is drawn after it.",
        "for i in range(6):\n    canvas.circle(20, 20, 15, fill=\"tomato\", stroke=\"white\")\n    canvas.translate(28, 20)",
    ),
    Function::new(
        "rotate",
        transform::rotate,
        &[Param::new("deg", Type::Number, "degrees clockwise"), AT_X, AT_Y],
        "Turns all that is drawn after it, about a point.",
        "for i in range(12):\n    canvas.rotate(30, 100, 75)\n    canvas.line(130, 75, 165, 75, width=4)",
    ),
    Function::new(
        "scale",
        transform::scale,
        &[
            Param::new("sx", Type::Number, "how many times as wide"),
            Param::new("sy", Type::Number, "how many times as high; as sx when not given").or(Default::None),
            AT_X,
            AT_Y,
        ],
        "Enlarges or shrinks all that is drawn after it, about a point.",
        "for i in range(8):\n    canvas.square(40, 25, 100, fill=None, stroke=\"navy\")\n    canvas.scale(0.8, x=90, y=75)",
    ),
    Function::new(
        "skew",
        transform::skew,
        &[
            Param::new("ax", Type::Number, "degrees that vertical lines lean"),
            Param::new("ay", Type::Number, "degrees that horizontal lines lean").or_number(0.0),
        ],
        "Slants all that is drawn after it.",
        "canvas.skew(20)\nfor i in range(3):\n    canvas.rect(18 - i * 12, 14 + i * 44, 120, 36, fill=canvas.hsl(40 + i * 20, 90, 60))\n    canvas.text(\"leaning\", 30 - i * 12, 40 + i * 44, size=24)",
    ),
    Function::new("reset", transform::reset, &[], "Undoes every transform.", "for i in range(6):\n    canvas.rotate(9)\n    canvas.square(90, -30, 50, fill=None, stroke=\"silver\", width=2)\ncanvas.reset()\ncanvas.square(20, 85, 50, fill=\"tomato\")"),
];
