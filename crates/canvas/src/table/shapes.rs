//! What is drawn.

use super::{Function, POINTS, Param, R, RULE, Returns, START, STOP, Styled, Type, X, X1, X2, Y, Y1, Y2, YS};
use crate::shapes::{arcs, basic, curves, lines, paths};
use crate::{image, path};

const SIZE: Param = Param::new("size", Type::Length, "diameter, px").or_number(4.0);

pub(super) const SHAPES: &[Function] = &[
    Function::new("point", basic::point, &[X, Y, SIZE], "Draws a dot.", "for i in range(200):\n    angle = i * 2.39996\n    x, y = 100 + 5 * i ** 0.5 * math.cos(angle), 75 + 5 * i ** 0.5 * math.sin(angle)\n    canvas.point(x, y, size=2 + i / 40, fill=canvas.mix(\"gold\", \"sienna\", i / 200))")
        .styled(Styled::Shape),
    Function::new(
        "points",
        basic::points,
        &[
            Param::new("xs", Type::Points, "the xs; or all points as pairs or an N×2 array"),
            Param::new("ys", Type::Ys, "the ys, as many as xs").or_none(),
            Param::new("size", Type::Lengths, "diameter, px, or one for each point").or_number(4.0),
            Param::new("colors", Type::Colors, "a colour for each point, instead of `fill`").or_none().named(),
        ],
        "Draws many dots at once, quickly.",
        "xs, ys = np.random.rand(300) * 200, np.random.rand(300) * 150\ncanvas.points(xs, ys, size=3 + xs / 20, fill=\"teal\", opacity=0.5)",
    )
    .styled(Styled::Shape),
    Function::new(
        "line",
        lines::line,
        &[X1, Y1, X2, Y2],
        "Draws a straight line.",
        "for i in range(21):\n    canvas.line(10, 10 + i * 6.5, 10 + i * 9, 140, stroke=canvas.hsl(200 + i * 6, 80, 50))\n    canvas.line(190, 140 - i * 6.5, 190 - i * 9, 10, stroke=\"silver\", dash=(4, 3))",
    )
    .strokes(),
    Function::new(
        "polyline",
        lines::polyline,
        &[POINTS, YS],
        "Draws straight lines from point to point.",
        "xs = np.linspace(10, 190, 100)\ncanvas.polyline(xs, 75 + 50 * np.sin(xs / 12), stroke=\"navy\", width=2)",
    )
    .strokes(),
    Function::new(
        "polygon",
        lines::polygon,
        &[POINTS, YS],
        "Draws an area with straight sides.",
        "canvas.polygon([(20, 130), (70, 30), (110, 90), (140, 50), (180, 130)], fill=\"seagreen\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "rect",
        basic::rect,
        &[
            Param::new("x", Type::X, "left edge, px; or a pair (x, y)"),
            Param::new("y", Type::Y, "top edge, px"),
            Param::new("w", Type::Number, "width, px"),
            Param::new("h", Type::Number, "height, px"),
            Param::new("radius", Type::Length, "radius of the corners, px").or_number(0.0),
        ],
        "Draws a rectangle.",
        "canvas.rect(20, 20, 90, 60, fill=\"gold\")\ncanvas.rect(70, 60, 110, 70, radius=16, fill=\"tomato\", stroke=\"black\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "square",
        basic::square,
        &[
            Param::new("x", Type::X, "left edge, px; or a pair (x, y)"),
            Param::new("y", Type::Y, "top edge, px"),
            Param::new("s", Type::Number, "side, px"),
        ],
        "Draws a square.",
        "for row in range(5):\n    for column in range(7):\n        tone = canvas.hsl(180 + row * 12 + column * 10, 60, 55)\n        canvas.square(4 + column * 28, 6 + row * 28, 24, fill=tone)",
    )
    .styled(Styled::Shape),
    Function::new(
        "circle",
        basic::circle,
        &[X, Y, R],
        "Draws a circle around a point.",
        "canvas.circle(80, 75, 50, fill=\"tomato\")\ncanvas.circle(130, 75, 40, fill=None, stroke=\"navy\", width=4)",
    )
    .styled(Styled::Shape),
    Function::new(
        "ellipse",
        basic::ellipse,
        &[
            X,
            Y,
            Param::new("rx", Type::Length, "horizontal radius, px"),
            Param::new("ry", Type::Length, "vertical radius, px"),
        ],
        "Draws an ellipse around a point.",
        "canvas.ellipse(100, 75, 90, 40, fill=\"skyblue\")\ncanvas.ellipse(100, 75, 20, 60, fill=\"navy\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "triangle",
        lines::triangle,
        &[
            X1,
            Y1,
            X2,
            Y2,
            Param::new("x3", Type::X, "third point, px; or a pair"),
            Param::new("y3", Type::Y, "third point, px"),
        ],
        "Draws a triangle.",
        "canvas.background(\"lightsteelblue\")\ncanvas.triangle(10, 140, 75, 25, 140, 140, fill=\"slategray\")\ncanvas.triangle(90, 140, 140, 55, 190, 140, fill=\"dimgray\")\ncanvas.triangle(58, 55, 75, 25, 92, 55, fill=\"white\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "regular",
        lines::regular,
        &[
            X,
            Y,
            Param::new("r", Type::Length, "from the centre to a corner, px"),
            Param::new("sides", Type::Whole, "how many sides, 3 or more"),
            Param::new("turn", Type::Number, "degrees clockwise; at 0 a corner points up").or_number(0.0),
        ],
        "Draws a polygon with equal sides around a point.",
        "for sides in range(3, 7):\n    canvas.regular(sides * 46 - 108, 75, 22, sides, fill=\"purple\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "star",
        lines::star,
        &[
            X,
            Y,
            Param::new("outer", Type::Length, "from the centre to a tip, px"),
            Param::new("inner", Type::Length, "from the centre to a notch, px"),
            Param::new("points", Type::Whole, "how many tips, 2 or more").or_number(5.0),
            Param::new("turn", Type::Number, "degrees clockwise; at 0 a tip points up").or_number(0.0),
        ],
        "Draws a star around a point.",
        "canvas.star(65, 75, 55, 22, fill=\"gold\")\ncanvas.star(150, 75, 40, 30, points=12, fill=\"tomato\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "arc",
        arcs::arc,
        &[X, Y, R, START, STOP],
        "Draws a part of a circle's outline, clockwise from start to stop.",
        "for i in range(5):\n    canvas.arc(100, 120, 100 - i * 16, 180, 360, stroke=canvas.hsl(i * 60, 80, 50), width=12)",
    )
    .strokes(),
    Function::new(
        "wedge",
        arcs::wedge,
        &[X, Y, R, START, STOP, Param::new("inner", Type::Length, "radius of the hole, px").or_number(0.0)],
        "Draws a slice of a pie, or of a ring, clockwise from start to stop.",
        "canvas.wedge(100, 75, 65, 0, 130, fill=\"tomato\")\ncanvas.wedge(100, 75, 65, 130, 250, fill=\"gold\")\ncanvas.wedge(100, 75, 65, 250, 360, inner=30, fill=\"teal\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "arrow",
        lines::arrow,
        &[X1, Y1, X2, Y2, Param::new("head", Type::Length, "length of the head, px").or_number(10.0)],
        "Draws an arrow from the first point to the second.",
        "for angle in range(0, 360, 30):\n    canvas.rotate(30, 100, 75)\n    canvas.arrow(120, 75, 168, 75, stroke=canvas.hsl(angle, 80, 45), width=4, head=14)",
    )
    .strokes(),
    Function::new(
        "bezier",
        curves::bezier,
        &[
            X1,
            Y1,
            Param::new("cx1", Type::X, "first control point, px; or a pair"),
            Param::new("cy1", Type::Y, "first control point, px"),
            Param::new("cx2", Type::X, "second control point, px; or a pair"),
            Param::new("cy2", Type::Y, "second control point, px"),
            Param::new("x2", Type::X, "last point, px; or a pair"),
            Param::new("y2", Type::Y, "last point, px"),
        ],
        "Draws a cubic Bézier curve.",
        "for i in range(9):\n    tone = canvas.hsl(i * 12, 85, 50)\n    canvas.bezier(10, 20 + i * 14, 90, -60, 110, 210, 190, 130 - i * 14, stroke=tone, width=2)",
    )
    .strokes(),
    Function::new(
        "curve",
        curves::curve,
        &[
            POINTS,
            YS,
            Param::new("closed", Type::Flag, "whether it comes back to its start and is filled")
                .or_flag(false),
        ],
        "Draws a smooth curve through points.",
        "points = [(20, 110), (60, 30), (100, 100), (140, 40), (180, 110)]\ncanvas.curve(points, stroke=\"teal\", width=3)\ncanvas.points(points, size=8)",
    )
    .strokes(),
    Function::new(
        "path",
        path::new,
        &[],
        "Makes an empty path, to be built step by step and drawn with `draw`.",
        "p = canvas.path()\np.move(20, 120).line(100, 20).curve(120, 60, 160, 60, 180, 120).close()\ncanvas.draw(p, fill=\"gold\", stroke=\"black\")",
    )
    .returns(Returns::Path),
    Function::new(
        "draw",
        paths::draw,
        &[Param::new("path", Type::Path, "from canvas.path()"), RULE],
        "Draws a path.",
        "ring = canvas.path().circle(100, 75, 65).circle(100, 75, 35)\ncanvas.draw(ring, fill=\"purple\", rule=\"evenodd\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "svg_path",
        paths::svg_path,
        &[Param::new("d", Type::Text, "as the `d` of an SVG path"), RULE],
        "Draws a path written as in SVG.",
        "heart = \"M 100 135 L 35 70 A 36 36 0 0 1 100 40 A 36 36 0 0 1 165 70 Z\"\ncanvas.svg_path(heart, fill=\"crimson\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "image",
        image::image,
        &[
            Param::new("pixels", Type::Pixels, "H×W (grey), H×W×3 or H×W×4 array: uint8, or fractions 0–1; or a PNG or JPEG file's bytes"),
            Param::new("x", Type::X, "left edge, px; or a pair (x, y)"),
            Param::new("y", Type::Y, "top edge, px"),
            Param::new("w", Type::Positive, "width, px; in proportion when not given").or_none(),
            Param::new("h", Type::Positive, "height, px; in proportion when not given").or_none(),
            Param::new("smooth", Type::Flag, "whether to smooth between pixels, rather than show squares")
                .or_flag(true),
        ],
        "Draws an image: an array of pixels, or the bytes of a PNG or JPEG file.",
        "y, x = np.mgrid[0:1:60j, 0:1:80j]\npixels = np.dstack([x, y, 1 - x])\ncanvas.image(pixels, 20, 15, w=160)",
    )
    .styled(Styled::Image),
];
