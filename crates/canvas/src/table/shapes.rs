//! What is drawn.

use super::{Function, Kind, POINTS, Param, Preset, R, RULE, Returns, START, STOP, Styled, X, X1, X2, Y, Y1, Y2, YS};
use crate::shapes::{arcs, basic, curves, lines, paths};
use crate::{image, path};

const SIZE: Param = Param::new("size", Kind::Length, "diameter, px").or_number(4.0);

pub(super) const SHAPES: &[Function] = &[
    Function::new("point", basic::point, &[X, Y, SIZE], "Draws a dot.", "canvas.point(50, 50, fill=\"red\")")
        .styled(Styled::Shape),
    Function::new(
        "points",
        basic::points,
        &[
            Param::new("xs", Kind::Points, "the xs; or all points as pairs or an N×2 array"),
            Param::new("ys", Kind::Ys, "the ys, as many as xs").or_none(),
            SIZE,
        ],
        "Draws many equal dots at once, quickly.",
        "canvas.points([10, 20, 30], [40, 30, 50], size=6)",
    )
    .styled(Styled::Shape),
    Function::new(
        "line",
        lines::line,
        &[X1, Y1, X2, Y2],
        "Draws a straight line.",
        "canvas.line(10, 10, 90, 50, stroke=\"red\", width=3)",
    )
    .strokes(),
    Function::new(
        "polyline",
        lines::polyline,
        &[POINTS, YS],
        "Draws straight lines from point to point.",
        "canvas.polyline([(10, 80), (40, 20), (90, 60)])",
    )
    .strokes(),
    Function::new(
        "polygon",
        lines::polygon,
        &[POINTS, YS],
        "Draws an area with straight sides.",
        "canvas.polygon([(10, 80), (40, 20), (90, 60)], fill=\"gold\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "rect",
        basic::rect,
        &[
            Param::new("x", Kind::X, "left edge, px; or a pair (x, y)"),
            Param::new("y", Kind::Y, "top edge, px"),
            Param::new("w", Kind::Number, "width, px"),
            Param::new("h", Kind::Number, "height, px"),
            Param::new("radius", Kind::Length, "radius of the corners, px").or_number(0.0),
        ],
        "Draws a rectangle.",
        "canvas.rect(10, 10, 120, 80, radius=8)",
    )
    .styled(Styled::Shape),
    Function::new(
        "square",
        basic::square,
        &[
            Param::new("x", Kind::X, "left edge, px; or a pair (x, y)"),
            Param::new("y", Kind::Y, "top edge, px"),
            Param::new("s", Kind::Number, "side, px"),
        ],
        "Draws a square.",
        "canvas.square(10, 10, 50)",
    )
    .styled(Styled::Shape),
    Function::new(
        "circle",
        basic::circle,
        &[X, Y, R],
        "Draws a circle around a point.",
        "canvas.circle(100, 100, 40, fill=\"tomato\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "ellipse",
        basic::ellipse,
        &[
            X,
            Y,
            Param::new("rx", Kind::Length, "horizontal radius, px"),
            Param::new("ry", Kind::Length, "vertical radius, px"),
        ],
        "Draws an ellipse around a point.",
        "canvas.ellipse(100, 60, 80, 40)",
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
            Param::new("x3", Kind::X, "third point, px; or a pair"),
            Param::new("y3", Kind::Y, "third point, px"),
        ],
        "Draws a triangle.",
        "canvas.triangle(10, 90, 50, 10, 90, 90)",
    )
    .styled(Styled::Shape),
    Function::new(
        "regular",
        lines::regular,
        &[
            X,
            Y,
            Param::new("r", Kind::Length, "from the centre to a corner, px"),
            Param::new("sides", Kind::Whole, "how many sides, 3 or more"),
            Param::new("turn", Kind::Number, "degrees clockwise; at 0 a corner points up").or_number(0.0),
        ],
        "Draws a polygon with equal sides around a point.",
        "canvas.regular(100, 100, 60, 6)",
    )
    .styled(Styled::Shape),
    Function::new(
        "star",
        lines::star,
        &[
            X,
            Y,
            Param::new("outer", Kind::Length, "from the centre to a tip, px"),
            Param::new("inner", Kind::Length, "from the centre to a notch, px"),
            Param::new("points", Kind::Whole, "how many tips, 2 or more").or_number(5.0),
            Param::new("turn", Kind::Number, "degrees clockwise; at 0 a tip points up").or_number(0.0),
        ],
        "Draws a star around a point.",
        "canvas.star(100, 100, 60, 25, fill=\"gold\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "arc",
        arcs::arc,
        &[X, Y, R, START, STOP],
        "Draws a part of a circle's outline, clockwise from start to stop.",
        "canvas.arc(100, 100, 60, 180, 360, width=4)",
    )
    .strokes(),
    Function::new(
        "wedge",
        arcs::wedge,
        &[X, Y, R, START, STOP, Param::new("inner", Kind::Length, "radius of the hole, px").or_number(0.0)],
        "Draws a slice of a pie, or of a ring, clockwise from start to stop.",
        "canvas.wedge(100, 100, 60, 0, 90, fill=\"tomato\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "arrow",
        lines::arrow,
        &[X1, Y1, X2, Y2, Param::new("head", Kind::Length, "length of the head, px").or_number(10.0)],
        "Draws an arrow from the first point to the second.",
        "canvas.arrow(20, 20, 120, 60, stroke=\"navy\", width=2)",
    )
    .strokes(),
    Function::new(
        "bezier",
        curves::bezier,
        &[
            X1,
            Y1,
            Param::new("cx1", Kind::X, "first control point, px; or a pair"),
            Param::new("cy1", Kind::Y, "first control point, px"),
            Param::new("cx2", Kind::X, "second control point, px; or a pair"),
            Param::new("cy2", Kind::Y, "second control point, px"),
            Param::new("x2", Kind::X, "last point, px; or a pair"),
            Param::new("y2", Kind::Y, "last point, px"),
        ],
        "Draws a cubic Bézier curve.",
        "canvas.bezier(10, 90, 40, 10, 60, 10, 90, 90)",
    )
    .strokes(),
    Function::new(
        "curve",
        curves::curve,
        &[
            POINTS,
            YS,
            Param::new("closed", Kind::Flag, "whether it comes back to its start and is filled")
                .or(Preset::Flag(false)),
        ],
        "Draws a smooth curve through points.",
        "canvas.curve([(10, 80), (40, 20), (70, 70), (90, 30)])",
    )
    .strokes(),
    Function::new(
        "path",
        path::new,
        &[],
        "Makes an empty path, to be built step by step and drawn with `draw`.",
        "p = canvas.path().move(10, 10).line(90, 10).line(50, 80).close()",
    )
    .returns(Returns::Path),
    Function::new(
        "draw",
        paths::draw,
        &[Param::new("path", Kind::Path, "from canvas.path()"), RULE],
        "Draws a path.",
        "canvas.draw(canvas.path().move(10, 10).line(90, 10).line(50, 80).close())",
    )
    .styled(Styled::Shape),
    Function::new(
        "svg_path",
        paths::svg_path,
        &[Param::new("d", Kind::Text, "as the `d` of an SVG path"), RULE],
        "Draws a path written as in SVG.",
        "canvas.svg_path(\"M 10 80 Q 50 10 90 80 Z\", fill=\"teal\")",
    )
    .styled(Styled::Shape),
    Function::new(
        "image",
        image::image,
        &[
            Param::new("pixels", Kind::Pixels, "H×W (grey), H×W×3 or H×W×4 array: uint8, or fractions 0–1"),
            Param::new("x", Kind::X, "left edge, px; or a pair (x, y)"),
            Param::new("y", Kind::Y, "top edge, px"),
            Param::new("w", Kind::Positive, "width, px; in proportion when not given").or_none(),
            Param::new("h", Kind::Positive, "height, px; in proportion when not given").or_none(),
            Param::new("smooth", Kind::Flag, "whether to smooth between pixels, rather than show squares")
                .or(Preset::Flag(true)),
        ],
        "Draws an array of pixels.",
        "canvas.image([[0, 255], [255, 0]], 10, 10, w=80, smooth=False)",
    )
    .styled(Styled::Image),
];
