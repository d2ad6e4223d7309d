//! Colours, gradients and patterns.

use super::{Function, Param, Returns, Type, X1, X2, Y1, Y2};
use crate::{color, paint};

const A: Param = Param::new("a", Type::Unit, "opacity, 0 (clear) to 1").or_number(1.0);
const CENTER_X: Param = Param::new("x", Type::X, "centre, px; or a pair (x, y)");
const CENTER_Y: Param = Param::new("y", Type::Y, "centre, px");
const STOPS: Param =
    Param::new("stops", Type::Stops, "the colours in order, evenly spaced; or pairs of a place, 0–1, and a colour");

pub(super) const PAINT: &[Function] = &[
    Function::new(
        "rgb",
        color::rgb,
        &[
            Param::new("r", Type::Channel, "red: a whole number 0–255 or a fraction 0–1"),
            Param::new("g", Type::Channel, "green, likewise"),
            Param::new("b", Type::Channel, "blue, likewise"),
            A,
        ],
        "Makes a colour of red, green and blue.",
        "for i in range(8):\n    canvas.fill(canvas.rgb(255, i * 32, 71))\n    canvas.rect(i * 25, 0, 25, 150)",
    )
    .returns(Returns::Color),
    Function::new(
        "hsl",
        color::hsl,
        &[
            Param::new("h", Type::Number, "hue, degrees: 0 red, 120 green, 240 blue"),
            Param::new("s", Type::Number, "saturation, 0–100 (or 0–1 when l is too)"),
            Param::new("l", Type::Number, "lightness, 0–100 (or 0–1 when s is too)"),
            A,
        ],
        "Makes a colour of hue, saturation and lightness.",
        "for i in range(24):\n    canvas.fill(canvas.hsl(i * 15, 80, 55))\n    \
         canvas.wedge(100, 75, 60, i * 15, i * 15 + 15, inner=30)",
    )
    .returns(Returns::Color),
    Function::new(
        "mix",
        color::mix,
        &[
            Param::new("c1", Type::Color, "the colour at 0"),
            Param::new("c2", Type::Color, "the colour at 1"),
            Param::new("t", Type::Number, "where between them, 0–1"),
        ],
        "Mixes two colours.",
        "for i in range(10):\n    color = canvas.mix(\"crimson\", \"gold\", i / 9)\n    \
         canvas.circle(100, 75, 70 - i * 7, fill=color)",
    )
    .returns(Returns::Color),
    Function::new(
        "colormap",
        color::colormap,
        &[
            Param::new("name", Type::Text, "the map's name, such as \"viridis\", as pyplot has them"),
            Param::new("t", Type::Number, "where in it, 0–1"),
        ],
        "Takes a colour from a colour map.",
        "for i in range(40):\n    canvas.rect(i * 5, 0, 5, 75, fill=canvas.colormap(\"viridis\", i / 39))\n    \
         canvas.rect(i * 5, 75, 5, 75, fill=canvas.colormap(\"coolwarm\", i / 39))",
    )
    .returns(Returns::Color),
    Function::new(
        "linear_gradient",
        paint::linear_gradient,
        &[X1, Y1, X2, Y2, STOPS],
        "Makes a paint whose colours run along a line, to be used wherever a colour is.",
        "sky = canvas.linear_gradient(0, 0, 0, 150, [\"midnightblue\", \"orangered\", \"gold\"])\n\
         canvas.background(sky)\ncanvas.circle(100, 120, 24, fill=\"ivory\")",
    )
    .returns(Returns::Paint),
    Function::new(
        "radial_gradient",
        paint::radial_gradient,
        &[CENTER_X, CENTER_Y, Param::new("r", Type::Positive, "from the centre to the last colour, px"), STOPS],
        "Makes a paint whose colours run from a point outwards.",
        "ball = canvas.radial_gradient(85, 55, 80, [\"white\", \"tomato\", \"darkred\"])\n\
         canvas.circle(100, 75, 60, fill=ball)",
    )
    .returns(Returns::Paint),
    Function::new(
        "conic_gradient",
        paint::conic_gradient,
        &[
            CENTER_X,
            CENTER_Y,
            STOPS,
            Param::new("start", Type::Number, "where the first colour is, degrees clockwise from 3 o'clock")
                .or_number(0.0),
        ],
        "Makes a paint whose colours run around a point, clockwise.",
        "wheel = canvas.conic_gradient(100, 75, [\"red\", \"yellow\", \"lime\", \"cyan\", \"blue\", \"red\"])\n\
         canvas.wedge(100, 75, 65, 0, 360, inner=30, fill=wheel)",
    )
    .returns(Returns::Paint),
    Function::new(
        "pattern",
        paint::pattern,
        &[
            Param::new("pixels", Type::Pixels, "an array as for image(), or a PNG or JPEG file's bytes"),
            Param::new("x", Type::X, "left edge of one tile, px; or a pair (x, y)").or_number(0.0),
            Param::new("y", Type::Y, "top edge of one tile, px").or_number(0.0),
            Param::new("w", Type::Positive, "width of a tile, px; in proportion when not given").or_none(),
            Param::new("h", Type::Positive, "height of a tile, px; in proportion when not given").or_none(),
            Param::new("smooth", Type::Flag, "whether to smooth between pixels, rather than show squares")
                .or_flag(true),
        ],
        "Makes a paint of an image that is laid like tiles.",
        "checks = canvas.pattern([[0.2, 0.9], [0.9, 0.2]], w=30, smooth=False)\n\
         canvas.circle(100, 75, 65, fill=checks, stroke=\"black\", width=3)",
    )
    .returns(Returns::Paint),
];
