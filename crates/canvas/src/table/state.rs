//! The picture itself, the style, the transform and the scopes.

use super::{Function, Kind, Param, Preset, RULE, Returns, X, Y};
use crate::{canvas, color, scope, style, transform};

const TO: Param = Param::new("color", Kind::Color, "a CSS colour, (r, g, b), (r, g, b, a) or None");
const A: Param = Param::new("a", Kind::Unit, "opacity, 0 (clear) to 1").or_number(1.0);
const AT_X: Param = Param::new("x", Kind::X, "centre, px; or a pair (x, y)").or_number(0.0);
const AT_Y: Param = Param::new("y", Kind::Y, "centre, px").or_number(0.0);

pub(super) const PICTURE: &[Function] = &[
    Function::new(
        "size",
        canvas::size,
        &[
            Param::new("width", Kind::Whole, "the canvas's width, px"),
            Param::new("height", Kind::Whole, "the canvas's height, px"),
        ],
        "Sets the size of the canvas; before anything is drawn.",
        "canvas.size(400, 300)",
    ),
    Function::new("width", canvas::width, &[], "The width of the canvas, px.", "half = canvas.width / 2")
        .property()
        .returns(Returns::Integer),
    Function::new("height", canvas::height, &[], "The height of the canvas, px.", "half = canvas.height / 2")
        .property()
        .returns(Returns::Integer),
    Function::new(
        "background",
        canvas::background,
        &[TO],
        "Paints the whole canvas in one colour.",
        "canvas.background(\"white\")",
    ),
    Function::new(
        "title",
        canvas::title,
        &[Param::new("text", Kind::Label, "a few words")],
        "Names the picture, for people and programs that list it.",
        "canvas.title(\"Sunrise\")",
    ),
    Function::new(
        "describe",
        canvas::describe,
        &[Param::new("alt", Kind::Label, "one or two sentences")],
        "Says what the picture shows, for people who can't see it.",
        "canvas.describe(\"A red sun over the sea\")",
    ),
];

pub(super) const STYLE: &[Function] = &[
    Function::new(
        "fill",
        style::fill,
        &[TO],
        "Sets the colour inside shapes and of text; black at first.",
        "canvas.fill(\"tomato\")",
    ),
    Function::new("no_fill", style::no_fill, &[], "Leaves the inside of shapes empty.", "canvas.no_fill()"),
    Function::new(
        "stroke",
        style::stroke,
        &[TO],
        "Sets the colour of outlines and lines; at first shapes have no outline and lines are black.",
        "canvas.stroke(\"navy\")",
    ),
    Function::new("no_stroke", style::no_stroke, &[], "Draws no outlines and no lines.", "canvas.no_stroke()"),
    Function::new(
        "stroke_width",
        style::stroke_width,
        &[Param::new("width", Kind::Length, "px")],
        "Sets how wide outlines and lines are; 1 px at first.",
        "canvas.stroke_width(3)",
    ),
    Function::new(
        "line_cap",
        style::line_cap,
        &[Param::new("cap", Kind::Choice(&["butt", "round", "square"]), "\"butt\", \"round\" or \"square\"")],
        "Sets how lines end; \"butt\" at first.",
        "canvas.line_cap(\"round\")",
    ),
    Function::new(
        "line_join",
        style::line_join,
        &[Param::new("join", Kind::Choice(&["miter", "round", "bevel"]), "\"miter\", \"round\" or \"bevel\"")],
        "Sets how lines meet at corners; \"miter\" at first.",
        "canvas.line_join(\"round\")",
    ),
    Function::new(
        "dash",
        style::dash,
        &[
            Param::new("lengths", Kind::Numbers, "lengths of dashes and gaps in turn, px; none for full lines")
                .variadic(),
            Param::new("offset", Kind::Number, "how far into the dashes a line starts, px").or_number(0.0).named(),
        ],
        "Sets how lines are dashed.",
        "canvas.dash(8, 4)",
    ),
    Function::new(
        "opacity",
        style::opacity,
        &[Param::new("a", Kind::Unit, "0 (clear) to 1")],
        "Sets how opaque all that is drawn after it is.",
        "canvas.opacity(0.5)",
    ),
    Function::new(
        "rgb",
        color::rgb,
        &[
            Param::new("r", Kind::Channel, "red: a whole number 0–255 or a fraction 0–1"),
            Param::new("g", Kind::Channel, "green, likewise"),
            Param::new("b", Kind::Channel, "blue, likewise"),
            A,
        ],
        "Makes a colour of red, green and blue.",
        "canvas.fill(canvas.rgb(255, 99, 71))",
    )
    .returns(Returns::Color),
    Function::new(
        "hsl",
        color::hsl,
        &[
            Param::new("h", Kind::Number, "hue, degrees: 0 red, 120 green, 240 blue"),
            Param::new("s", Kind::Number, "saturation, 0–100 (or 0–1 when l is too)"),
            Param::new("l", Kind::Number, "lightness, 0–100 (or 0–1 when s is too)"),
            A,
        ],
        "Makes a colour of hue, saturation and lightness.",
        "canvas.fill(canvas.hsl(200, 80, 50))",
    )
    .returns(Returns::Color),
    Function::new(
        "mix",
        color::mix,
        &[
            Param::new("c1", Kind::Color, "the colour at 0"),
            Param::new("c2", Kind::Color, "the colour at 1"),
            Param::new("t", Kind::Number, "where between them, 0–1"),
        ],
        "Mixes two colours.",
        "canvas.fill(canvas.mix(\"red\", \"gold\", 0.5))",
    )
    .returns(Returns::Color),
];

pub(super) const STATE: &[Function] = &[
    Function::new(
        "state",
        scope::state,
        &[],
        "With `with`: style and transform are as before when the block ends.",
        "with canvas.state(): canvas.rotate(45)",
    )
    .returns(Returns::Scope),
    Function::new("push", scope::push, &[], "Remembers style and transform until `pop`.", "canvas.push()"),
    Function::new(
        "pop",
        scope::pop,
        &[],
        "Goes back to the style and transform at the last `push`.",
        "canvas.push(); canvas.pop()",
    ),
    Function::new(
        "clip",
        scope::clip,
        &[Param::new("shape", Kind::Region, "a path, SVG path text, a list of points, or (x, y, w, h)"), RULE],
        "With `with`: what the block draws is cut to a shape.",
        "with canvas.clip((10, 10, 80, 80)): canvas.background(\"gold\")",
    )
    .returns(Returns::Scope),
    Function::new(
        "translate",
        transform::translate,
        &[X, Y],
        "Moves the origin of all that is drawn after it.",
        "canvas.translate(50, 20)",
    ),
    Function::new(
        "rotate",
        transform::rotate,
        &[Param::new("deg", Kind::Number, "degrees clockwise"), AT_X, AT_Y],
        "Turns all that is drawn after it, about a point.",
        "canvas.rotate(45, 100, 100)",
    ),
    Function::new(
        "scale",
        transform::scale,
        &[
            Param::new("sx", Kind::Number, "how many times as wide"),
            Param::new("sy", Kind::Number, "how many times as high; as sx when not given").or(Preset::None),
            AT_X,
            AT_Y,
        ],
        "Enlarges or shrinks all that is drawn after it, about a point.",
        "canvas.scale(2)",
    ),
    Function::new(
        "skew",
        transform::skew,
        &[
            Param::new("ax", Kind::Number, "degrees that vertical lines lean"),
            Param::new("ay", Kind::Number, "degrees that horizontal lines lean").or_number(0.0),
        ],
        "Slants all that is drawn after it.",
        "canvas.skew(20)",
    ),
    Function::new("reset", transform::reset, &[], "Undoes every transform.", "canvas.reset()"),
];
