//! The keywords of each kind of artist: what each takes, and what it is.

use crate::args::types;
use canvas::{Default, Param, Type};

/// A keyword: by name only, and nothing unless it is given.
const fn keyword(name: &'static str, ty: Type, doc: &'static str) -> Param {
    Param::new(name, ty, doc).or_none().named()
}

/// A keyword that can't change a picture.
const fn harmless(name: &'static str, ty: Type) -> Param {
    Param::harmless(name, ty).or_none().named()
}

/// A keyword of which only the default is available.
const fn unhonoured(name: &'static str, ty: Type) -> Param {
    Param::unhonoured(name, ty).or_none().named()
}

pub(crate) const COMMON: &[Param] = &[
    keyword("alpha", Type::Unit, "opacity, 0 (transparent) to 1 (opaque)"),
    keyword("label", Type::OneOf(&[Type::Label, Type::Texts]), "label for the legend"),
    keyword("zorder", Type::Number, "drawing order; artists with higher values are drawn later"),
    keyword("visible", Type::Flag, "whether the artist is shown"),
    keyword("clip_on", Type::Flag, "whether the artist is clipped to the axes"),
    keyword("transform", types::TRANSFORM, "coordinate system, such as ax.transAxes"),
    unhonoured("antialiased", Type::Flag).same_as(&[Default::Flag(true)]),
    harmless("picker", Type::Any),
    harmless("gid", Type::Any),
    harmless("url", Type::Any),
    harmless("rasterized", Type::Any),
    harmless("snap", Type::Any),
    harmless("animated", Type::Any),
    unhonoured("in_layout", Type::Any).same_as(&[Default::Flag(true)]),
    keyword(
        "path_effects",
        types::PATH_EFFECTS,
        "how it is drawn, such as with a stroke around it; for lines, patches and texts",
    ),
    unhonoured("sketch_params", Type::Any),
    unhonoured("clip_box", Type::Any),
    unhonoured("clip_path", Type::Any),
    unhonoured("agg_filter", Type::Any),
    harmless("figure", Type::Any),
];

pub(crate) const LINE: &[Param] = &[
    keyword("color", Type::Color, "colour of the line and its markers"),
    keyword(
        "linestyle",
        types::LINE_STYLE,
        "line style: '-', '--', '-.', ':', 'None', or (offset, (on, off, …)) in line widths",
    ),
    keyword("linewidth", Type::Length, "line width, pt"),
    keyword("marker", types::MARKER, "shape of the markers"),
    keyword("markersize", Type::Length, "size of the markers, pt"),
    keyword("markerfacecolor", Type::Color, "fill colour of the markers; 'none' for no fill"),
    keyword("markeredgecolor", Type::Color, "edge colour of the markers; 'none' for no edge"),
    keyword("markeredgewidth", Type::Length, "edge width of the markers, pt"),
    keyword(
        "markevery",
        Type::OneOf(&[Type::Whole, Type::Pair]),
        "N for a marker at every N-th point; or a pair (start, N)",
    ),
    keyword(
        "drawstyle",
        Type::Choice(&["default", "steps", "steps-pre", "steps-mid", "steps-post"]),
        "whether points are connected by straight lines or by steps",
    ),
    keyword(
        "fillstyle",
        Type::Choice(&["full", "none"]),
        "'full' for filled markers, 'none' for markers without a fill",
    ),
    keyword("dashes", Type::Numbers, "lengths of dashes and gaps in turn, in line widths"),
    keyword("dash_capstyle", Type::Choice(&["butt", "projecting", "round"]), "shape of the ends of dashes"),
    unhonoured("dash_joinstyle", Type::Choice(&["miter", "round", "bevel"])).same_as(&[Default::Text("round")]),
    keyword("solid_capstyle", Type::Choice(&["butt", "projecting", "round"]), "shape of the ends of solid lines"),
    keyword("solid_joinstyle", Type::Choice(&["miter", "round", "bevel"]), "shape of the corners of solid lines"),
    unhonoured("gapcolor", Type::Color),
    unhonoured("markerfacecoloralt", Type::Color),
    harmless("pickradius", Type::Number),
    unhonoured("scalex", Type::Flag).same_as(&[Default::Flag(true)]),
    unhonoured("scaley", Type::Flag).same_as(&[Default::Flag(true)]),
];

pub(crate) const PATCH: &[Param] = &[
    keyword("color", types::COLORS, "fill colour and, except for bars, edge colour"),
    keyword("facecolor", types::COLORS, "fill colour; 'none' for no fill"),
    keyword("edgecolor", types::COLORS, "edge colour; 'none' for no edge"),
    keyword("linewidth", Type::Numbers, "edge width, pt"),
    keyword("linestyle", Type::OneOf(&[types::LINE_STYLE, Type::List(&types::LINE_STYLE)]), "line style of the edge"),
    keyword("fill", Type::Flag, "whether the patch is filled"),
    keyword("hatch", Type::OneOf(&[Type::Text, Type::Texts]), "hatch pattern, such as '//' or 'xx'"),
    unhonoured("capstyle", Type::Choice(&["butt", "projecting", "round"])).same_as(&[Default::Text("butt")]),
    unhonoured("joinstyle", Type::Choice(&["miter", "round", "bevel"])).same_as(&[Default::Text("miter")]),
    unhonoured("hatch_linewidth", Type::Length),
];

pub(crate) const TEXT: &[Param] = &[
    keyword("color", Type::Color, "colour of the text"),
    keyword("fontsize", types::FONT_SIZE, "font size, pt; or a name such as 'small'"),
    keyword(
        "horizontalalignment",
        Type::Choice(&["left", "center", "right"]),
        "which part of the text is at its position",
    ),
    keyword(
        "verticalalignment",
        Type::Choice(&["top", "center", "bottom", "baseline", "center_baseline"]),
        "which part of the text is at its position",
    ),
    keyword(
        "rotation",
        Type::OneOf(&[Type::Number, Type::Choice(&["vertical", "horizontal"])]),
        "rotation, degrees counterclockwise",
    ),
    keyword(
        "rotation_mode",
        Type::Choice(&["default", "anchor"]),
        "'default' aligns the rotated text; 'anchor' rotates the aligned text about its position",
    ),
    keyword(
        "fontweight",
        Type::OneOf(&[Type::Text, Type::Number]),
        "'bold', 'normal' or a number; 600 and above is bold",
    ),
    keyword("fontstyle", Type::Choice(&["normal", "italic", "oblique"]), "whether the text is upright or italic"),
    keyword(
        "fontfamily",
        Type::OneOf(&[Type::Text, Type::Texts]),
        "'sans-serif', 'serif', 'monospace' or the name of a known font",
    ),
    unhonoured("fontvariant", Type::Choice(&["normal", "small-caps"])).same_as(&[Default::Text("normal")]),
    unhonoured("fontstretch", Type::OneOf(&[Type::Text, Type::Number])).same_as(&[Default::Text("normal")]),
    unhonoured("fontproperties", Type::Any),
    keyword("bbox", Type::Props, "box around the text: keywords for a patch, boxstyle, and pad (pt at font size 10)"),
    keyword("linespacing", Type::Positive, "distance between lines, in font sizes"),
    keyword("multialignment", Type::Choice(&["left", "center", "right"]), "alignment of several lines"),
    unhonoured("wrap", Type::Flag).same_as(&[Default::Flag(false)]),
    keyword("backgroundcolor", Type::Color, "background colour of the text"),
    keyword("fontdict", Type::Props, "keywords for the text"),
    unhonoured("usetex", Type::Flag).same_as(&[Default::Flag(false)]),
    unhonoured("parse_math", Type::Flag).same_as(&[Default::Flag(true)]),
    unhonoured("math_fontfamily", Type::Text).same_as(&[Default::Text("dejavusans")]),
    unhonoured("x", Type::Number),
    unhonoured("y", Type::Number),
    unhonoured("text", Type::Label),
];

pub(crate) const COLLECTION: &[Param] = &[
    keyword("alpha", Type::Numbers, "opacity, 0 (transparent) to 1 (opaque); scatter() also takes a list of N numbers"),
    keyword("color", types::COLORS, "fill and edge colour"),
    keyword("facecolor", types::COLORS, "fill colours; 'none' for no fill"),
    keyword("edgecolor", types::COLORS, "edge colour; 'none' for no edges, 'face' for the fill colours"),
    keyword("linewidth", Type::Numbers, "width of the edges or lines, pt"),
    keyword("linestyle", Type::OneOf(&[types::LINE_STYLE, Type::List(&types::LINE_STYLE)]), "line style"),
    unhonoured("hatch", Type::Text),
    keyword("cmap", types::COLORMAP, "a colormap or its name"),
    keyword("norm", types::NORM, "how values map to colours: a norm, or 'linear', 'log' or 'symlog'"),
    keyword("vmin", Type::Number, "value at the low end of the colormap; if not given, the smallest value"),
    keyword("vmax", Type::Number, "value at the high end of the colormap; if not given, the largest value"),
    unhonoured("capstyle", Type::Choice(&["butt", "projecting", "round"])).same_as(&[Default::Text("butt")]),
    unhonoured("joinstyle", Type::Choice(&["miter", "round", "bevel"])).same_as(&[Default::Text("miter")]),
    unhonoured("array", Type::Any),
    unhonoured("sizes", Type::Any),
    unhonoured("offsets", Type::Any),
    harmless("urls", Type::Any),
    unhonoured("hatchcolor", Type::Any),
];

pub(crate) const IMAGE: &[Param] = &[
    keyword("cmap", types::COLORMAP, "a colormap or its name"),
    keyword("norm", types::NORM, "how values map to colours: a norm, or 'linear', 'log' or 'symlog'"),
    keyword("vmin", Type::Number, "value at the low end of the colormap; if not given, the smallest value"),
    keyword("vmax", Type::Number, "value at the high end of the colormap; if not given, the largest value"),
    keyword("interpolation", types::INTERPOLATION, "interpolation between pixels"),
    keyword("origin", Type::Choice(&["upper", "lower"]), "position of the first row"),
    keyword("extent", Type::Four, "left, right, bottom and top edges, data units"),
    keyword(
        "aspect",
        Type::OneOf(&[Type::Choice(&["equal", "auto"]), Type::Number]),
        "'equal' for square pixels, 'auto' to fill the axes, or the ratio of a pixel's height to its width",
    ),
    unhonoured("interpolation_stage", Type::Text).same_as(&[Default::Text("auto"), Default::Text("data")]),
    unhonoured("resample", Type::Flag).same_as(&[Default::Flag(true)]),
];

pub(crate) const SET: &[Param] = &[
    keyword("title", Type::Label, "the title"),
    keyword("xlabel", Type::Label, "label of the x axis"),
    keyword("ylabel", Type::Label, "label of the y axis"),
    keyword("xlim", Type::Limits, "left and right limits, data units"),
    keyword("ylim", Type::Limits, "lower and upper limits, data units"),
    keyword("xticks", Type::Data, "tick positions on the x axis, data units"),
    keyword("yticks", Type::Data, "tick positions on the y axis, data units"),
    keyword("xticklabels", Type::Texts, "tick labels of the x axis"),
    keyword("yticklabels", Type::Texts, "tick labels of the y axis"),
    keyword("xscale", Type::Choice(&["linear", "log", "symlog", "logit"]), "scale of the x axis"),
    keyword("yscale", Type::Choice(&["linear", "log", "symlog", "logit"]), "scale of the y axis"),
    keyword(
        "aspect",
        Type::OneOf(&[Type::Choice(&["auto", "equal"]), Type::Positive]),
        "'equal' for the same scale on both axes, 'auto' to fill the space, or the ratio of a y unit to an x unit",
    ),
    keyword("facecolor", Type::Color, "background colour"),
    unhonoured("xbound", Type::Any),
    unhonoured("ybound", Type::Any),
    keyword("axisbelow", Type::Flag, "whether ticks and grid are drawn below everything else"),
    keyword("frame_on", Type::Flag, "whether the axes have a frame and a background"),
    keyword("box_aspect", Type::Positive, "ratio of the axes' height to their width"),
    unhonoured("position", Type::Any),
    keyword("xmargin", Type::Number, "margin beyond the data along x, fraction of the data's range"),
    keyword("ymargin", Type::Number, "margin beyond the data along y, fraction of the data's range"),
    keyword(
        "adjustable",
        Type::Choice(&["box", "datalim"]),
        "whether the size of the axes or their limits change to keep the aspect",
    ),
    unhonoured("anchor", Type::Any).same_as(&[Default::Text("C")]),
    unhonoured("autoscale_on", Type::Any).same_as(&[Default::Flag(true)]),
    unhonoured("color", Type::Any),
    unhonoured("linewidth", Type::Any),
    unhonoured("linestyle", Type::Any),
    unhonoured("edgecolor", Type::Any),
    unhonoured("fontsize", Type::Any),
    unhonoured("marker", Type::Any),
    unhonoured("markersize", Type::Any),
    unhonoured("text", Type::Any),
    unhonoured("rotation", Type::Any),
    unhonoured("horizontalalignment", Type::Any),
    unhonoured("verticalalignment", Type::Any),
    unhonoured("fontweight", Type::Any),
    unhonoured("hatch", Type::Any),
];
