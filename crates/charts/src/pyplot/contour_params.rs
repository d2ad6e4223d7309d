//! What the functions of `contour.rs` take.

use crate::args::rows;
use crate::args::types;
use canvas::{Param, Type};

pub(crate) const CONTOUR: &[Param] = &[
    Param::new(
        "args",
        Type::OneOf(&[Type::Data, Type::Grid]),
        "Z, N×M; or X, Y and Z, X of length M and Y of length N, or N×M each; then levels",
    )
    .variadic(),
    Param::new("levels", types::LEVELS, "about how many levels, or the levels, rising").or_none().named(),
    Param::new("colors", types::COLORS, "one colour, or colours of the levels in turn, in place of a colour map")
        .or_none()
        .named(),
    Param::new("cmap", types::COLORMAP, "a colour map or its name").or_none().named(),
    Param::new(
        "norm",
        types::NORM,
        "how numbers become places in the colour map: a norm, or 'linear', 'log' or 'symlog'",
    )
    .or_none()
    .named(),
    Param::new("vmin", Type::Number, "the number at the low end of the colours; the smallest value unless given")
        .or_none()
        .named(),
    Param::new("vmax", Type::Number, "the number at the high end of the colours; the largest value unless given")
        .or_none()
        .named(),
    Param::new("alpha", Type::Unit, "opacity, 0 (clear) to 1 (opaque)").or_none().named(),
    Param::new(
        "extend",
        Type::Choice(&["neither", "min", "max", "both"]),
        "at which ends colours go on beyond the levels",
    )
    .or_text("neither")
    .named(),
    Param::new(
        "origin",
        Type::Choice(&["upper", "lower", "image"]),
        "where Z's first row is when X and Y aren't given",
    )
    .or_none()
    .named(),
    Param::new("extent", Type::Four, "left, right, bottom and top edges when X and Y aren't given, data units")
        .or_none()
        .named(),
    Param::new("linewidths", Type::Numbers, "widths of the lines, pt: one number, or in turn").or_none().named(),
    Param::new(
        "linestyles",
        Type::OneOf(&[types::LINE_STYLE, Type::List(&types::LINE_STYLE)]),
        "styles of the lines: one, or in turn",
    )
    .or_none()
    .named(),
    Param::new("negative_linestyles", types::LINE_STYLE_NAME, "style of lines below 0 where all have one colour")
        .or_none()
        .named(),
    Param::new("hatches", Type::OneOf(&[Type::Text, Type::Texts]), "hatch patterns of the layers, taken in turn")
        .or_none()
        .named(),
    Param::new("locator", types::LOCATOR, "any one makes levels of powers of ten").or_none().named(),
    Param::new("zorder", Type::Number, "its place in the order of drawing; higher is drawn later").or_none().named(),
    Param::new("antialiased", Type::Flag, "accepted for compatibility; has no effect").or_none().named(),
    Param::new("corner_mask", Type::Flag, "accepted for compatibility; has no effect").or_none().named(),
    Param::new("nchunk", Type::Whole, "accepted for compatibility; has no effect").or_number(0.0).named(),
    Param::new("algorithm", Type::Text, "accepted for compatibility; has no effect").or_none().named(),
    Param::new("xunits", Type::Any, "accepted for compatibility; has no effect").or_none().named(),
    Param::new("yunits", Type::Any, "accepted for compatibility; has no effect").or_none().named(),
    rows::DATA,
];

pub(crate) const CLABEL: &[Param] = &[
    Param::new("CS", types::ARTIST, "what contour() returned"),
    Param::new("levels", Type::Numbers, "which levels are labelled; all unless given").or_none(),
    Param::new("fontsize", types::FONT_SIZE, "size, pt, or its name").or_none().named(),
    Param::new("inline", Type::Flag, "whether the lines are cut where labels stand").or_flag(true).named(),
    Param::new("inline_spacing", Type::Length, "room before and after a label, px").or_number(5.0).named(),
    Param::new(
        "fmt",
        Type::OneOf(&[Type::Text, Type::Props]),
        "how levels are written: '%.1f', '{:.1f}', or texts by level in a dict",
    )
    .or_none()
    .named(),
    Param::new("colors", types::COLORS, "colour of the labels; the lines' unless given").or_none().named(),
    Param::new("use_clabeltext", Type::Flag, "accepted for compatibility; has no effect").or_flag(false).named(),
    Param::new("manual", Type::Flag, "accepted for compatibility; has no effect").or_flag(false).named(),
    Param::new("rightside_up", Type::Flag, "accepted for compatibility; has no effect").or_flag(true).named(),
    Param::new("zorder", Type::Number, "accepted for compatibility; has no effect").or_none().named(),
];
