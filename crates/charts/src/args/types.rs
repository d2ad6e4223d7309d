//! The types of chart parameters that the canvas doesn't have.

use canvas::Type;

/// One colour, or several.
pub(crate) const COLORS: Type = Type::OneOf(&[Type::Color, Type::Colors]);
/// A colour map.
pub(crate) const COLORMAP: Type = Type::OneOf(&[Type::Text, Type::Object("Colormap")]);
/// A norm.
pub(crate) const NORM: Type = Type::OneOf(&[Type::Choice(&["linear", "log", "symlog"]), Type::Object("Normalize")]);
/// A marker, by its name or its number.
pub(crate) const MARKER: Type = Type::OneOf(&[Type::Text, Type::Whole]);
/// A line's style by its name.
pub(crate) const LINE_STYLE_NAME: Type =
    Type::Choice(&["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "None", "none", " ", ""]);
/// A line's style: a name, or an offset and the lengths of dashes and gaps.
pub(crate) const LINE_STYLE: Type = Type::OneOf(&[LINE_STYLE_NAME, Type::Tuple(&[Type::Number, Type::Numbers])]);
/// A font's size: pt, or a name.
pub(crate) const FONT_SIZE: Type = Type::OneOf(&[
    Type::Number,
    Type::Choice(&["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "smaller", "larger"]),
]);
/// The lengths of error bars: one number, one for each bar, or a row for each direction.
pub(crate) const ERRORS: Type = Type::OneOf(&[Type::Numbers, Type::Grid]);
/// The bins of a histogram: a number of them, their edges, or a rule; a pair where there are two axes.
pub(crate) const BINS: Type = Type::OneOf(&[
    Type::Whole,
    Type::Data,
    Type::Choice(&["auto", "fd", "doane", "scott", "rice", "sturges", "sqrt"]),
    Type::List(&Type::OneOf(&[Type::Whole, Type::Data])),
]);
/// The levels of contours: how many, or which.
pub(crate) const LEVELS: Type = Type::OneOf(&[Type::Whole, Type::Numbers]);
/// A mask.
pub(crate) const MASK: Type = Type::OneOf(&[Type::List(&Type::Flag), Type::Array]);
/// The locations of a legend.
pub(crate) const LEGEND_PLACE: Type = Type::Choice(&[
    "best",
    "upper right",
    "upper left",
    "lower left",
    "lower right",
    "right",
    "center left",
    "center right",
    "lower center",
    "upper center",
    "center",
]);
/// The interpolation of images.
pub(crate) const INTERPOLATION: Type = Type::Choice(&[
    "antialiased",
    "auto",
    "nearest",
    "none",
    "bilinear",
    "bicubic",
    "spline16",
    "spline36",
    "hanning",
    "hamming",
    "hermite",
    "kaiser",
    "quadric",
    "catrom",
    "gaussian",
    "bessel",
    "mitchell",
    "sinc",
    "lanczos",
    "blackman",
]);

/// An artist.
pub(crate) const ARTIST: Type = Type::Object("Artist");
/// One chart with its axes.
pub(crate) const AXES: Type = Type::Object("Axes");
/// A figure.
pub(crate) const FIGURE: Type = Type::Object("Figure");
/// A legend.
pub(crate) const LEGEND: Type = Type::Object("Legend");
/// A grid of places for charts, or cells of it.
pub(crate) const GRIDSPEC: Type = Type::Object("GridSpec");
/// A coordinate system.
pub(crate) const TRANSFORM: Type = Type::Object("Transform");
/// How an artist is drawn.
pub(crate) const PATH_EFFECTS: Type = Type::List(&Type::Object("PathEffect"));
/// Tick locators.
pub(crate) const LOCATOR: Type = Type::Object("Locator");
/// The format of tick labels.
pub(crate) const FORMATTER: Type = Type::Object("Formatter");
/// A path of matplotlib's.
pub(crate) const MPL_PATH: Type = Type::Object("MplPath");
/// A property cycle.
pub(crate) const CYCLER: Type = Type::Object("Cycler");
