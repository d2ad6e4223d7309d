//! The parameters of the functions in `contour.rs`.

use crate::args::rows;
use crate::args::types;
use canvas::{Default, Param, Type};

pub(crate) const CONTOUR: &[Param] = &[
    Param::new(
        "args",
        Type::OneOf(&[Type::Data, Type::Grid]),
        "Z, N×M; or X, Y and Z, X of length M and Y of length N, or N×M each; then levels",
    )
    .variadic(),
    Param::new("levels", types::LEVELS, "approximate number of levels, or a rising list of levels").or_none().named(),
    Param::new("colors", types::COLORS, "one colour, or a list of colours to cycle through, instead of a colormap")
        .or_none()
        .named(),
    Param::new("cmap", types::COLORMAP, "a colormap or its name").or_none().named(),
    Param::new("norm", types::NORM, "how values map to colours: a norm, or 'linear', 'log' or 'symlog'")
        .or_none()
        .named(),
    Param::new("vmin", Type::Number, "value at the low end of the colormap; if not given, the smallest value")
        .or_none()
        .named(),
    Param::new("vmax", Type::Number, "value at the high end of the colormap; if not given, the largest value")
        .or_none()
        .named(),
    Param::new("alpha", Type::Unit, "opacity, 0 (transparent) to 1 (opaque)").or_none().named(),
    Param::new("extend", Type::Choice(&["neither", "min", "max", "both"]), "which ends extend beyond the levels")
        .or_text("neither")
        .named(),
    Param::new(
        "origin",
        Type::Choice(&["upper", "lower", "image"]),
        "position of Z's first row, if X and Y aren't given",
    )
    .or_none()
    .named(),
    Param::new("extent", Type::Four, "left, right, bottom and top edges, data units, if X and Y aren't given")
        .or_none()
        .named(),
    Param::new("linewidths", Type::Numbers, "line widths, pt: one number, or a list to cycle through")
        .or_none()
        .named(),
    Param::new(
        "linestyles",
        Type::OneOf(&[types::LINE_STYLE, Type::List(&types::LINE_STYLE)]),
        "line styles: one, or a list to cycle through",
    )
    .or_none()
    .named(),
    Param::new(
        "negative_linestyles",
        types::LINE_STYLE_NAME,
        "line style of negative levels, if all lines have one colour",
    )
    .or_none()
    .named(),
    Param::new(
        "hatches",
        Type::OneOf(&[Type::Text, Type::Texts]),
        "hatch patterns of the layers, a list to cycle through",
    )
    .or_none()
    .named(),
    Param::unhonoured("locator", types::LOCATOR).or_none().named(),
    Param::new("zorder", Type::Number, "drawing order; artists with higher values are drawn later").or_none().named(),
    Param::unhonoured("antialiased", Type::Flag).same_as(&[Default::Flag(true)]).or_none().named(),
    Param::unhonoured("corner_mask", Type::Flag).same_as(&[Default::Flag(true)]).or_none().named(),
    Param::harmless("nchunk", Type::Whole).or_number(0.0).named(),
    Param::unhonoured("algorithm", Type::Text)
        .same_as(&[Default::Text("mpl2014"), Default::Text("serial")])
        .or_none()
        .named(),
    Param::unhonoured("xunits", Type::Any).or_none().named(),
    Param::unhonoured("yunits", Type::Any).or_none().named(),
    rows::DATA,
];

pub(crate) const CLABEL: &[Param] = &[
    Param::new("CS", types::ARTIST, "the return value of contour()"),
    Param::new("levels", Type::Numbers, "levels to label; if not given, all").or_none(),
    Param::new("fontsize", types::FONT_SIZE, "font size, pt; or a name such as 'small'").or_none().named(),
    Param::new("inline", Type::Flag, "whether the lines are interrupted at the labels").or_flag(true).named(),
    Param::new("inline_spacing", Type::Length, "space before and after a label, px").or_number(5.0).named(),
    Param::new(
        "fmt",
        Type::OneOf(&[Type::Text, Type::Props]),
        "a format such as '%.1f' or '{:.1f}', or a dict of texts by level",
    )
    .or_none()
    .named(),
    Param::new("colors", types::COLORS, "colour of the labels; if not given, that of the lines").or_none().named(),
    Param::unhonoured("use_clabeltext", Type::Flag).or_flag(false).named(),
    Param::unhonoured("manual", Type::Flag).or_flag(false).named(),
    Param::unhonoured("rightside_up", Type::Flag).or_flag(true).named(),
    Param::unhonoured("zorder", Type::Number).or_none().named(),
];
