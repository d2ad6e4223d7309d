//! Parameters that several functions take.

use crate::args::types;
use canvas::{Default, Param, Type};

pub(crate) const ALPHA: Param = Param::new("alpha", Type::Unit, "opacity, 0 (transparent) to 1 (opaque)").or_none();
pub(crate) const AXIS: Param =
    Param::new("axis", Type::Choice(&["both", "x", "y"]), "which axis to change").or_text("both");
pub(crate) const C: Param = Param::new("c", Type::Color, "the colour");
pub(crate) const CLIP: Param = Param::unhonoured("clip", Type::Flag).or_flag(false);
pub(crate) const CMAP: Param = Param::new("cmap", types::COLORMAP, "a colormap or its name").or_none();
pub(crate) const DATA: Param =
    Param::new("data", Type::Columns, "columns by name; other arguments can then be names of columns")
        .or_none()
        .named();
pub(crate) const EMIT: Param = Param::harmless("emit", Type::Flag).or_flag(true).named();
pub(crate) const FONTDICT: Param = Param::new("fontdict", Type::Props, "keywords for the text").or_none();
pub(crate) const HEIGHT_RATIOS: Param =
    Param::new("height_ratios", Type::Numbers, "relative heights of the rows, one number each").or_none().named();
pub(crate) const LABEL: Param = Param::new("label", Type::Label, "the text");
pub(crate) const MINOR: Param =
    Param::new("minor", Type::Flag, "whether to use the minor ticks").or_flag(false).named();
pub(crate) const NORM: Param =
    Param::new("norm", types::NORM, "how values map to colours: a norm, or 'linear', 'log' or 'symlog'").or_none();
pub(crate) const S: Param = Param::new("s", Type::Label, "the text");
pub(crate) const TZ: Param = Param::unhonoured("tz", Type::Any).same_as(&[Default::Text("UTC")]).or_none();
pub(crate) const VMAX: Param =
    Param::new("vmax", Type::Number, "value at the high end of the colormap; if not given, the largest value")
        .or_none();
pub(crate) const VMIN: Param =
    Param::new("vmin", Type::Number, "value at the low end of the colormap; if not given, the smallest value")
        .or_none();
pub(crate) const WHICH: Param =
    Param::new("which", Type::Choice(&["major", "minor", "both"]), "which ticks to change").or_text("major");
pub(crate) const HSPACE: Param =
    Param::new("hspace", Type::Length, "space between rows, fraction of the mean height of the axes").or_none();
pub(crate) const WSPACE: Param =
    Param::new("wspace", Type::Length, "space between columns, fraction of the mean width of the axes").or_none();
pub(crate) const WIDTH_RATIOS: Param =
    Param::new("width_ratios", Type::Numbers, "relative widths of the columns, one number each").or_none().named();
pub(crate) const X: Param = Param::new("x", Type::Data, "xs of the points, length N").column();
pub(crate) const Y: Param = Param::new("y", Type::Data, "ys of the points, length N").column();
pub(crate) const Y_OF_TITLE: Param =
    Param::new("y", Type::Number, "position up the axes, 0 to 1; if not given, above what is there").or_none().named();
pub(crate) const GRIDSPEC_KW: Param =
    Param::new("gridspec_kw", Type::Props, "keywords for GridSpec: edges, spacing and ratios of the grid")
        .or_none()
        .named();
pub(crate) const FIGSIZE: Param =
    Param::new("figsize", Type::Pair, "width and height of the picture, inches").or_none().named();
pub(crate) const DPI: Param = Param::new("dpi", Type::Positive, "pixels per inch").or_none().named();
pub(crate) const LAYOUT: Param = Param::new(
    "layout",
    Type::Choice(&["constrained", "compressed", "tight", "none"]),
    "every value except 'none' fits the margins to the labels",
)
.or_none()
.named();
pub(crate) const CONSTRAINED_LAYOUT: Param =
    Param::new("constrained_layout", Type::Flag, "whether the margins are fitted to the labels").or_none().named();
