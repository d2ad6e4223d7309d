//! The parameters of the functions in `contour.rs`.

use crate::args::rows;
use crate::args::types;
use canvas::{Default, Param, Type};

const LEVELS: Param =
    Param::new("levels", types::LEVELS, "approximate number of levels, or a rising list of levels").or_none().named();
const COLORS: Param =
    Param::new("colors", types::COLORS, "one colour, or a list of colours to cycle through, instead of a colormap")
        .or_none()
        .named();
const CMAP: Param = rows::CMAP.named();
const NORM: Param = rows::NORM.named();
const VMIN: Param = rows::VMIN.named();
const VMAX: Param = rows::VMAX.named();
const ALPHA: Param = rows::ALPHA.named();
const EXTEND: Param =
    Param::new("extend", Type::Choice(&["neither", "min", "max", "both"]), "which ends extend beyond the levels")
        .or_text("neither")
        .named();
const LINEWIDTHS: Param =
    Param::new("linewidths", Type::Numbers, "line widths, pt: one number, or a list to cycle through")
        .or_none()
        .named();
const LINESTYLES: Param = Param::new(
    "linestyles",
    Type::OneOf(&[types::LINE_STYLE, Type::List(&types::LINE_STYLE)]),
    "line styles: one, or a list to cycle through",
)
.or_none()
.named();
const NEGATIVE_LINESTYLES: Param = Param::new(
    "negative_linestyles",
    types::LINE_STYLE_NAME,
    "line style of negative levels, if all lines have one colour",
)
.or_none()
.named();
const HATCHES: Param = Param::new(
    "hatches",
    Type::OneOf(&[Type::Text, Type::Texts]),
    "hatch patterns of the layers, a list to cycle through",
)
.or_none()
.named();
const LOCATOR: Param = Param::unhonoured("locator", types::LOCATOR).or_none().named();
const ZORDER: Param =
    Param::new("zorder", Type::Number, "drawing order; artists with higher values are drawn later").or_none().named();
const ANTIALIASED: Param =
    Param::unhonoured("antialiased", Type::Flag).same_as(&[Default::Flag(true)]).or_none().named();
const CORNER_MASK: Param =
    Param::unhonoured("corner_mask", Type::Flag).same_as(&[Default::Flag(true)]).or_none().named();
const NCHUNK: Param = Param::harmless("nchunk", Type::Whole).or_number(0.0).named();
const ALGORITHM: Param = Param::unhonoured("algorithm", Type::Text)
    .same_as(&[Default::Text("mpl2014"), Default::Text("serial")])
    .or_none()
    .named();
const XUNITS: Param = Param::unhonoured("xunits", Type::Any).or_none().named();
const YUNITS: Param = Param::unhonoured("yunits", Type::Any).or_none().named();

pub(crate) const TRIANGLES: Param = Param::new(
    "triangles",
    Type::Grid,
    "the triangles, each the numbers of its three corners; if not given, Delaunay's",
)
.or_none()
.named();
pub(crate) const TRIANGLES_MASK: Param =
    Param::new("mask", types::MASK, "which of the given triangles are left out").or_none().named();

pub(crate) const TRICONTOUR: &[Param] = &[
    Param::new(
        "args",
        Type::OneOf(&[Type::Data, Type::Grid]),
        "x, y and z of the points, length N, with the triangles after y if not by name; then levels",
    )
    .variadic(),
    TRIANGLES,
    TRIANGLES_MASK,
    LEVELS,
    COLORS,
    CMAP,
    NORM,
    VMIN,
    VMAX,
    ALPHA,
    EXTEND,
    LINEWIDTHS,
    LINESTYLES,
    NEGATIVE_LINESTYLES,
    HATCHES,
    LOCATOR,
    ZORDER,
    ANTIALIASED,
];

pub(crate) const CONTOUR: &[Param] = &[
    Param::new(
        "args",
        Type::OneOf(&[Type::Data, Type::Grid]),
        "Z, N×M; or X, Y and Z, X of length M and Y of length N, or N×M each; then levels",
    )
    .variadic(),
    LEVELS,
    COLORS,
    CMAP,
    NORM,
    VMIN,
    VMAX,
    ALPHA,
    EXTEND,
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
    LINEWIDTHS,
    LINESTYLES,
    NEGATIVE_LINESTYLES,
    HATCHES,
    LOCATOR,
    ZORDER,
    ANTIALIASED,
    CORNER_MASK,
    NCHUNK,
    ALGORITHM,
    XUNITS,
    YUNITS,
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
