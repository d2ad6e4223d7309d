//! `axhline`, `axvspan`, `hlines` and similar functions.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::types;
use crate::args::values::{artist, spread};
use crate::entry::{BOTH, Entry};
use crate::model::artist::{ArtistKind, InLimits, Line, LineCollection, Patch, PatchShape};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::coords::Coords;
use crate::model::style::{LineStyle, faded};
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};

const XMIN: Param = Param::new("xmin", Type::Number, "left end, fraction of the axes' width").or_number(0.0);
const XMAX: Param = Param::new("xmax", Type::Number, "right end, fraction of the axes' width").or_number(1.0);
const YMIN: Param = Param::new("ymin", Type::Number, "lower end, fraction of the axes' height").or_number(0.0);
const YMAX: Param = Param::new("ymax", Type::Number, "upper end, fraction of the axes' height").or_number(1.0);
const COLORS: Param =
    Param::new("colors", types::COLORS, "one colour, or a list of colours to cycle through").or_none();
const LINESTYLES: Param = Param::new("linestyles", types::LINE_STYLE, "line style").or_text("solid");
const LABEL: Param = Param::new("label", Type::Label, "label for the legend").or_text("").named();

/// Beside more artists than this, a line isn't compared with the limits: it takes as long as there are artists.
const MOST_LOOKED_AT: usize = 20_000;

/// A line across the axes at one place of an axis.
fn across(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, [at, from, to]: [&str; 3], axis: usize) -> Done {
    if call.styled("transform").is_some() {
        let words =
            format!("'transform' is not allowed as a keyword argument; {} generates its own transform.", call.function);
        return Err(CallError::value_error(words));
    }
    let axes = charts.axes_of(call, canvas)?;
    let value = call.get(at).cloned().unwrap_or(Value::Int(0));
    let place = charts.along_one(call, at, &value, axes, axis)?;
    let (from, to) = (call.number(from, 0.0)?, call.number(to, 1.0)?);
    let color = charts.color_cycle()[0];
    let pen = charts.pen(call, color, charts.rc_number("lines.linewidth"))?;
    let marker = charts.mark(call, pen.as_ref().map_or(color, |pen| pen.color))?;
    let (xs, ys) = if axis == 0 { (vec![place; 2], vec![from, to]) } else { (vec![from, to], vec![place; 2]) };
    let mut item = charts.artist(axes, ArtistKind::Line(Line { xs, ys, pen, marker, every: (0, 1) }), 2.0);
    item.coords = if axis == 0 { Coords::AxesY } else { Coords::AxesX };
    if axis == 0 {
        item.x = Span::covering(&[place]);
    } else {
        item.y = Span::covering(&[place]);
    }
    // Within the limits it doesn't ask for others.
    if charts.artists.len() < MOST_LOOKED_AT {
        let (a, b) = charts.limits(charts.axes[axes].ranges[axis]);
        if a.min(b) <= place && place <= a.max(b) {
            item.in_limits = InLimits::Counted;
        }
    }
    charts.finish(call, &mut item)?;
    Ok(artist(charts.add_artist(item, 4)?))
}

pub(crate) static AXHLINE: Entry = Entry::new(
    "axhline",
    BOTH,
    &[Param::new("y", Type::Coordinate, "y of the line, data units").or_number(0.0), XMIN, XMAX],
    axhline,
    "Draws a horizontal line across the axes.",
    include_str!("examples/plt.axhline.py"),
)
.keywords(Group::Line)
.returns(Returns::Object("Artist"));

pub(crate) fn axhline(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    across(charts, canvas, call, ["y", "xmin", "xmax"], 1)
}

pub(crate) static AXVLINE: Entry = Entry::new(
    "axvline",
    BOTH,
    &[Param::new("x", Type::Coordinate, "x of the line, data units").or_number(0.0), YMIN, YMAX],
    axvline,
    "Draws a vertical line across the axes.",
    include_str!("examples/plt.axvline.py"),
)
.keywords(Group::Line)
.returns(Returns::Object("Artist"));

pub(crate) fn axvline(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    across(charts, canvas, call, ["x", "ymin", "ymax"], 0)
}

pub(crate) static AXLINE: Entry = Entry::new(
    "axline",
    BOTH,
    &[
        Param::new("xy1", Type::Pair, "a point on the line, data units"),
        Param::new("xy2", Type::Pair, "another point on the line, data units").or_none(),
        Param::new("slope", Type::Number, "slope of the line, which replaces `xy2`").or_none().named(),
    ],
    axline,
    "Draws an infinite straight line through two points, or through a point with a slope.",
    include_str!("examples/plt.axline.py"),
)
.keywords(Group::Line)
.returns(Returns::Object("Artist"));

pub(crate) fn axline(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let (x1, y1) = call.pair("xy1")?.ok_or_else(|| call.bad("'xy1' must be a pair of numbers"))?;
    let (dx, dy) = match (call.pair("xy2")?, call.maybe_number("slope")?) {
        (Some((x2, y2)), None) => (x2 - x1, y2 - y1),
        (None, Some(slope)) => (1.0, slope),
        _ => return Err(CallError::type_error("Exactly one of 'xy2' and 'slope' must be given")),
    };
    if dx == 0.0 && dy == 0.0 {
        return Err(call.bad("Cannot draw a line through two identical points"));
    }
    let color = charts.color_cycle()[0];
    let pen = charts.pen(call, color, charts.rc_number("lines.linewidth"))?;
    // Long enough for any limits that data near it have; the box cuts it.
    let reach = 1e4 * (1.0 + x1.abs() + y1.abs()) / dx.hypot(dy);
    let (xs, ys) = (vec![x1 - reach * dx, x1 + reach * dx], vec![y1 - reach * dy, y1 + reach * dy]);
    let mut item = charts.artist(axes, ArtistKind::Line(Line { xs, ys, pen, marker: None, every: (0, 1) }), 2.0);
    charts.finish(call, &mut item)?;
    if let (Coords::By(_), Some(value)) = (item.coords, call.styled("transform")) {
        return Err(call.not_honoured("transform", value));
    }
    if item.coords == Coords::Data {
        let [xs, ys] = match call.pair("xy2")? {
            Some((x2, y2)) => [vec![x1, x2], vec![y1, y2]],
            None => [vec![x1], vec![y1]],
        };
        (item.x, item.y) = (Span::covering(&xs), Span::covering(&ys));
    }
    Ok(artist(charts.add_artist(item, 4)?))
}

fn span(
    charts: &mut Charts,
    canvas: &mut Canvas,
    call: &mut Call,
    [low, high, from, to]: [&str; 4],
    axis: usize,
) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let (a, b) = (call.take(low), call.take(high));
    let (a, b) = (charts.along_one(call, low, &a, axes, axis)?, charts.along_one(call, high, &b, axes, axis)?);
    let (from, to) = (call.number(from, 0.0)?, call.number(to, 1.0)?);
    let face = charts.color_cycle()[0];
    let patch_style = charts.area(call, Some(face), None, charts.rc_number("patch.linewidth"))?;
    let rect = if axis == 0 { [a, from, b - a, to - from] } else { [from, a, to - from, b - a] };
    let mut item =
        charts.artist(axes, ArtistKind::Patch(Patch { shape: PatchShape::Rect(rect), area: patch_style }), 1.0);
    item.coords = if axis == 0 { Coords::AxesY } else { Coords::AxesX };
    if axis == 0 {
        item.x = Span::covering(&[a, b]);
    } else {
        item.y = Span::covering(&[a, b]);
    }
    charts.finish(call, &mut item)?;
    Ok(artist(charts.add_artist(item, 4)?))
}

pub(crate) static AXHSPAN: Entry = Entry::new(
    "axhspan",
    BOTH,
    &[
        Param::new("ymin", Type::Coordinate, "lower edge, data units"),
        Param::new("ymax", Type::Coordinate, "upper edge, data units"),
        XMIN,
        XMAX,
    ],
    axhspan,
    "Fills a horizontal band across the axes.",
    include_str!("examples/plt.axhspan.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

pub(crate) fn axhspan(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    span(charts, canvas, call, ["ymin", "ymax", "xmin", "xmax"], 1)
}

pub(crate) static AXVSPAN: Entry = Entry::new(
    "axvspan",
    BOTH,
    &[
        Param::new("xmin", Type::Coordinate, "left edge, data units"),
        Param::new("xmax", Type::Coordinate, "right edge, data units"),
        YMIN,
        YMAX,
    ],
    axvspan,
    "Fills a vertical band across the axes.",
    include_str!("examples/plt.axvspan.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

pub(crate) fn axvspan(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    span(charts, canvas, call, ["xmin", "xmax", "ymin", "ymax"], 0)
}

fn separate(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, [at, from, to]: [&str; 3], axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let [at_value, from_value, to_value] = [at, from, to].map(|name| call.take(name));
    let places = charts.along(call, at, &at_value, axes, axis)?;
    let n = places.len();
    let starts = charts.along(call, from, &from_value, axes, 1 - axis)?;
    let starts = spread(call, from, starts, n)?;
    let ends = charts.along(call, to, &to_value, axes, 1 - axis)?;
    let ends = spread(call, to, ends, n)?;
    let colors = match call.get("colors").or_else(|| call.styled("color")).cloned() {
        Some(value) => charts.colors(call, "colors", &value)?,
        None => vec![Some(charts.color_cycle()[0])],
    };
    let width = call.styled_number("linewidth")?.unwrap_or_else(|| charts.rc_number("lines.linewidth"));
    let alpha = charts.alpha(call)?;
    let style = call.get("linestyles").or_else(|| call.styled("linestyle")).cloned();
    let mut pens = Vec::new();
    for color in colors.iter().flatten() {
        let mut pen = LineStyle::solid(faded(*color, alpha), width);
        if let Some(style) = &style {
            charts.line_style(call, &mut pen, style)?;
        }
        pens.push(pen);
    }
    if pens.is_empty() {
        return Ok(Returned::None);
    }
    let turn = |across: f64, along: f64| if axis == 0 { [across, along] } else { [along, across] };
    let lines = (0..n).map(|i| vec![turn(places[i], starts[i]), turn(places[i], ends[i])]).collect();
    let mut spans = [Span::covering(&places), Span::covering(&starts)];
    spans[1].add(&ends);
    if axis == 1 {
        spans.reverse();
    }
    let mut item = charts.artist(axes, ArtistKind::LineCollection(LineCollection { lines, pens, mapped: None }), 2.0);
    [item.x, item.y] = spans;
    charts.finish(call, &mut item)?;
    item.label = call.label("label").filter(|label| !label.is_empty());
    Ok(artist(charts.add_artist(item, n * 4)?))
}

pub(crate) static HLINES: Entry = Entry::new(
    "hlines",
    BOTH,
    &[
        Param::new("y", Type::Data, "ys of the lines, data units, length N").column(),
        Param::new("xmin", Type::Data, "left ends, data units: length N, or one for all").column(),
        Param::new("xmax", Type::Data, "right ends, data units: length N, or one for all").column(),
        COLORS,
        LINESTYLES,
        LABEL,
        rows::DATA,
    ],
    hlines,
    "Draws horizontal lines from `xmin` to `xmax`.",
    include_str!("examples/plt.hlines.py"),
)
.keywords(Group::Collection)
.returns(Returns::Object("Artist"));

pub(crate) fn hlines(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    separate(charts, canvas, call, ["y", "xmin", "xmax"], 1)
}

pub(crate) static VLINES: Entry = Entry::new(
    "vlines",
    BOTH,
    &[
        Param::new("x", Type::Data, "xs of the lines, data units, length N").column(),
        Param::new("ymin", Type::Data, "lower ends, data units: length N, or one for all").column(),
        Param::new("ymax", Type::Data, "upper ends, data units: length N, or one for all").column(),
        COLORS,
        LINESTYLES,
        LABEL,
        rows::DATA,
    ],
    vlines,
    "Draws vertical lines from `ymin` to `ymax`.",
    include_str!("examples/plt.vlines.py"),
)
.keywords(Group::Collection)
.returns(Returns::Object("Artist"));

pub(crate) fn vlines(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    separate(charts, canvas, call, ["x", "ymin", "ymax"], 0)
}
