//! `contour` and `contourf`.

use crate::args::call::{Call, Done};
use crate::args::grid::matrix;
use crate::args::values::artist;
use crate::args::values::given;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{ArtistKind, ContourSet};
use crate::model::axes::Axes;
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::style::{LineStyle, faded};
use crate::norm::Norm;
use crate::numeric::contour;
use crate::numeric::contour::{Grid, Loops};
use crate::numeric::levels as auto;
use crate::numeric::triangles::Triangles;
use crate::pyplot::contour_params as params;
use crate::pyplot::imshow::extent_of;
use canvas::{CallError, Canvas, Returns, Value};
use wire::Color;

/// Most points of a contour plot.
const MAX_POINTS: usize = 1_500_000;
/// A value beyond all levels.
const FAR: f64 = 1e250;

pub(crate) static CONTOUR: Entry = Entry::new(
    "contour",
    BOTH,
    params::CONTOUR,
    contour,
    "Draws contour lines.",
    include_str!("examples/plt.contour.py"),
)
.returns(Returns::Object("Artist"));

pub(crate) fn contour(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    make(charts, canvas, call, false)
}

pub(crate) static CONTOURF: Entry = Entry::new(
    "contourf",
    BOTH,
    params::CONTOUR,
    contourf,
    "Fills the areas between contour lines.",
    include_str!("examples/plt.contourf.py"),
)
.returns(Returns::Object("Artist"));

pub(crate) fn contourf(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    make(charts, canvas, call, true)
}

fn make(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, filled: bool) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let rest = std::mem::take(&mut call.rest);
    let (places, z, by_place) = match rest.as_slice() {
        [z] => (None, z, None),
        [z, levels] => (None, z, Some(levels)),
        [x, y, z] => (Some((x, y)), z, None),
        [x, y, z, levels] => (Some((x, y)), z, Some(levels)),
        other => {
            let message =
                format!("{}() takes from 1 to 4 positional arguments but {} were given", call.function, other.len());
            return Err(CallError::type_error(message).hint("pass Z, or X, Y and Z, and then the levels"));
        }
    };
    let (rows, columns, z) = matrix(call, "Z", z)?;
    let (x, y) = match places {
        Some((x, y)) => (charts.along(call, "X", x, axes, 0)?, charts.along(call, "Y", y, axes, 1)?),
        None => numbered(call, rows, columns)?,
    };
    let grid = Grid::new(columns, rows, &x, &y, &z).map_err(CallError::type_error)?;
    let spans = [Span::covering(&x), Span::covering(&y)];
    contours(charts, call, axes, &Surface::Grid(grid), spans, by_place, filled)
}

/// Where heights are known.
pub(crate) enum Surface<'a> {
    Grid(Grid<'a>),
    /// Triangles, and the heights at their corners.
    Triangles(&'a Triangles, &'a [f64]),
}

impl Surface<'_> {
    fn ends(&self) -> Option<(f64, f64)> {
        match self {
            Self::Grid(grid) => grid.ends(),
            Self::Triangles(triangles, z) => triangles.ends(z),
        }
    }

    fn lines(&self, level: f64, most: &mut usize) -> Result<Loops, String> {
        match self {
            Self::Grid(grid) => contour::lines(grid, level, most),
            Self::Triangles(triangles, z) => triangles.lines(z, level, most),
        }
    }

    fn filled(&self, lower: f64, upper: f64, most: &mut usize) -> Result<Loops, String> {
        match self {
            Self::Grid(grid) => contour::filled(grid, lower, upper, most),
            Self::Triangles(triangles, z) => triangles.filled(z, lower, upper, most),
        }
    }
}

/// Draws the contours of heights.
pub(crate) fn contours(
    charts: &mut Charts,
    call: &Call,
    axes: Id<Axes>,
    surface: &Surface,
    spans: [Span; 2],
    by_place: Option<&Value>,
    filled: bool,
) -> Done {
    let (zmin, zmax) = surface.ends().unwrap_or((0.0, 1.0));
    let log = is_log(charts, call);
    let extend = match call.word("extend", &["neither", "min", "max", "both"], "neither")? {
        "min" => [true, false],
        "max" => [false, true],
        "both" => [true, true],
        _ => [false, false],
    };
    let levels = levels_of(call, by_place, (zmin, zmax), log, filled, extend)?;
    let all = widened(&levels, log, extend);
    let (parts, layers) = outlines(surface, &all, zmin, log, filled)?;
    let points: usize = parts.iter().flatten().map(Vec::len).sum();
    let alpha = match call.get("alpha") {
        Some(value) => call.as_number("alpha", value)?.clamp(0.0, 1.0),
        None => 1.0,
    };
    let (mut mapped, mut colors) = (None, Vec::new());
    if let Some(value) = call.get("colors") {
        if call.get("cmap").is_some() {
            return Err(call.bad("Either colors or cmap must be None"));
        }
        // With as many colours as layers each has its own; else those beyond the levels go with the first and the last.
        let given = value.items().map_or(1, |all| all.len());
        let [below, above] = extend.map(|end| filled && end && given != parts.len());
        let ends = usize::from(below) + usize::from(above);
        colors = chosen(charts, call, value, parts.len().saturating_sub(ends))?;
        if let (Some(first), true) = (colors.first().copied(), below) {
            colors.insert(0, first);
        }
        if let (Some(last), true) = (colors.last().copied(), above) {
            colors.push(last);
        }
    } else {
        // The levels, not the data, are the ends of the colours.
        let preset = if log { Norm::Log } else { Norm::Linear };
        let mut made = charts.mapped_by(call, levels.clone(), preset)?;
        made.values = layers;
        mapped = Some(made);
    }
    let pens =
        if filled { Vec::new() } else { pens(charts, call, &all, mapped.is_none() && is_single(call), &colors)? };
    let hatches = match call.get("hatches") {
        Some(Value::Text(one)) => vec![one.clone()],
        Some(Value::Seq(all)) => all.iter().map(|one| one.text().unwrap_or_default().to_owned()).collect(),
        _ => Vec::new(),
    };
    let hatches = hatches.into_iter().map(|one| one.chars().take(16).collect()).collect();
    let contours = ContourSet { levels, filled, parts, mapped, colors, pens, hatches, alpha, extend, labels: None };
    let mut item = charts.artist(axes, ArtistKind::ContourSet(contours), if filled { 1.0 } else { 2.0 });
    if let Some(order) = call.maybe_number("zorder")? {
        item.zorder = order;
    }
    [item.x, item.y] = spans;
    item.x.sticky = vec![item.x.low, item.x.high];
    item.y.sticky = vec![item.y.low, item.y.high];
    let id = charts.add_artist(item, points * 2)?;
    if charts.polar(axes).is_some() {
        // Contours are for themselves: the radii begin with theirs.
        let radii = charts.axes[axes].ranges[1];
        charts.ranges[radii].tight = true;
    }
    charts.mappable = Some(id);
    Ok(artist(id))
}

/// Places when none are given: by the columns' and rows' numbers, or across an extent.
fn numbered(call: &Call, rows: usize, columns: usize) -> Result<(Vec<f64>, Vec<f64>), CallError> {
    let extent = call.get("extent").map(|value| extent_of(call, value)).transpose()?;
    let origin = call.word("origin", &["upper", "lower", "image"], "")?;
    let n = [columns, rows].map(|n| n as f64);
    if origin.is_empty() {
        let [x0, x1, y0, y1] = extent.unwrap_or([0.0, n[0] - 1.0, 0.0, n[1] - 1.0]);
        let even = |a: f64, b: f64, n: usize| (0..n).map(|i| a + (b - a) * i as f64 / (n.max(2) - 1) as f64).collect();
        return Ok((even(x0, x1, columns), even(y0, y1, rows)));
    }
    // As an image has them: in the middles of squares.
    let [x0, x1, y0, y1] = extent.unwrap_or([0.0, n[0], 0.0, n[1]]);
    let middles =
        |a: f64, b: f64, n: usize| -> Vec<f64> { (0..n).map(|i| a + (b - a) * (i as f64 + 0.5) / n as f64).collect() };
    let mut ys = middles(y0, y1, rows);
    if origin != "lower" {
        ys.reverse();
    }
    Ok((middles(x0, x1, columns), ys))
}

fn is_log(charts: &Charts, call: &Call) -> bool {
    let by_norm = match given(call, "norm") {
        Some(Value::Text(name)) => name == "log",
        Some(value) if let Some(Handle::Norm(norm)) = Handle::from_value(value) => {
            charts.norms.get(norm).is_some_and(|stored| stored.norm == Norm::Log)
        }
        _ => false,
    };
    // Of all that locate ticks, only logarithms are of use here.
    by_norm || matches!(call.get("locator").and_then(Handle::from_value), Some(Handle::Ticker(_)))
}

fn levels_of(
    call: &Call,
    by_place: Option<&Value>,
    (zmin, zmax): (f64, f64),
    log: bool,
    filled: bool,
    extend: [bool; 2],
) -> Result<Vec<f64>, CallError> {
    let value = call.get("levels").or(by_place.filter(|value| **value != Value::None));
    let levels = match value {
        Some(value) if value.is_sequence() => {
            let levels = value
                .numbers()
                .ok_or_else(|| call.wrong("levels", "a number of levels, or a list of rising levels", value))?;
            if levels.len() > auto::MAX_LEVELS {
                return Err(call.bad(format_args!("a contour plot can have at most {} levels", auto::MAX_LEVELS)));
            }
            if !levels.iter().all(|level| level.is_finite()) || levels.windows(2).any(|w| w[0] >= w[1]) {
                return Err(call.bad("Contour levels must be increasing"));
            }
            levels
        }
        value => {
            let n = value.map_or(Ok(7.0), |value| call.as_number("levels", value))?;
            if n < 1.0 {
                return Err(call.bad("'levels' must be at least 1"));
            }
            let n = n.min(auto::MAX_LEVELS as f64) as usize;
            let found = if log { powers(zmin, zmax, n) } else { auto::levels(zmin, zmax, n, (extend[0], extend[1])) };
            if filled { found } else { auto::line_levels(&found, zmin, zmax) }
        }
    };
    if filled && levels.len() + usize::from(extend[0]) + usize::from(extend[1]) < 2 {
        return Err(call.bad("Filled contours require at least 2 levels."));
    }
    Ok(levels)
}

/// Powers of ten around the data.
fn powers(zmin: f64, zmax: f64, n: usize) -> Vec<f64> {
    let (low, high) = (if zmin > 0.0 { zmin } else { zmax.max(1e-3) / 1e6 }, zmax.max(1e-3));
    let (first, last) = (low.log10().floor() as i32, high.log10().ceil() as i32);
    let step = ((last - first) as usize / n.max(1) + 1).min(600);
    (first..=last).step_by(step).map(|exponent| 10f64.powi(exponent)).collect()
}

/// The levels with ends far out, where areas go on beyond them.
fn widened(levels: &[f64], log: bool, extend: [bool; 2]) -> Vec<f64> {
    let below = if log { 1.0 / FAR } else { -FAR };
    let below = extend[0].then_some(below).into_iter();
    below.chain(levels.iter().copied()).chain(extend[1].then_some(FAR)).collect()
}

type Parts = Vec<Vec<Vec<[f64; 2]>>>;

/// Every level's lines, or every layer's outlines, with what each has as its number.
fn outlines(
    surface: &Surface,
    all: &[f64],
    zmin: f64,
    log: bool,
    filled: bool,
) -> Result<(Parts, Vec<f64>), CallError> {
    let mut most = MAX_POINTS;
    let past = |words: String| CallError::scene_limit(words);
    if !filled {
        let lines = all.iter().map(|level| surface.lines(*level, &mut most).map_err(past));
        return Ok((lines.collect::<Result<_, _>>()?, all.to_vec()));
    }
    let (mut parts, mut layers) = (Vec::new(), Vec::new());
    for (i, pair) in all.windows(2).enumerate() {
        let [low, high] = [pair[0], pair[1]];
        // The lowest layer has the lowest point in it.
        let lowest = i == 0 && (low - zmin).abs() <= 0.0;
        let from = match (lowest, log) {
            (true, true) => 0.99 * low,
            (true, false) => low - 1.0,
            _ => low,
        };
        parts.push(surface.filled(from, high, &mut most).map_err(past)?);
        layers.push(if log { low.sqrt() * high.sqrt() } else { f64::midpoint(low, high) });
    }
    Ok((parts, layers))
}

/// One colour for each part, over again if they are too few.
fn chosen(charts: &Charts, call: &Call, value: &Value, n: usize) -> Result<Vec<Color>, CallError> {
    let clear = Color { a: 0, ..Color::BLACK };
    let colors: Vec<Color> =
        charts.colors(call, "colors", value)?.into_iter().map(|color| color.unwrap_or(clear)).collect();
    if colors.is_empty() {
        return Err(call.bad("'colors' is empty"));
    }
    Ok(colors.iter().copied().cycle().take(n).collect())
}

fn is_single(call: &Call) -> bool {
    match call.get("colors") {
        Some(Value::Seq(all)) => all.len() == 1,
        Some(_) => true,
        None => false,
    }
}

/// The lines' pens: widths and styles in turn; lines below 0 are dashed where all have one colour.
fn pens(
    charts: &Charts,
    call: &Call,
    levels: &[f64],
    single: bool,
    colors: &[Color],
) -> Result<Vec<LineStyle>, CallError> {
    let preset = match charts.rc_number("contour.linewidth") {
        width if width > 0.0 => width,
        _ => charts.rc_number("lines.linewidth"),
    };
    let widths = call.numbers("linewidths")?.filter(|widths| !widths.is_empty()).unwrap_or_else(|| vec![preset]);
    let styles: Vec<Value> = match call.get("linestyles") {
        None => Vec::new(),
        // A pair of an offset and dashes is one style.
        Some(Value::Seq(all)) if all.first().is_some_and(|one| one.text().is_some() || one.is_sequence()) => {
            all.clone()
        }
        Some(one) => vec![one.clone()],
    };
    let negative =
        call.text("negative_linestyles")?.unwrap_or_else(|| match charts.rc_text("contour.negative_linestyle") {
            "" => "dashed".to_owned(),
            name => name.to_owned(),
        });
    let mut pens = Vec::with_capacity(levels.len());
    for (i, level) in levels.iter().enumerate() {
        let color = colors.get(i).copied().unwrap_or(Color::BLACK);
        let mut pen = LineStyle::solid(color, widths[i % widths.len()]);
        pen.join = wire::Join::Round;
        let style = match styles.len() {
            0 if single && *level < 0.0 => Some(Value::Text(negative.clone())),
            0 => None,
            n => Some(styles[i % n].clone()),
        };
        if let Some(style) = style {
            charts.line_style(call, &mut pen, &style)?;
        }
        pens.push(pen);
    }
    Ok(pens)
}

impl Charts {
    /// One colour for each part of a contour plot.
    pub(crate) fn contour_colors(&self, contours: &ContourSet) -> Vec<Color> {
        let plain = match &contours.mapped {
            Some(mapped) => self.mapped(mapped),
            None => contours.colors.clone(),
        };
        plain.into_iter().map(|color| faded(color, contours.alpha)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithmic_levels_are_powers_of_ten() {
        assert_eq!(powers(0.5, 2_000.0, 7), [0.1, 1.0, 10.0, 100.0, 1_000.0, 10_000.0]);
        assert!(powers(1e-300, 1e300, 7).len() < 12);
        assert!(!powers(-1.0, 0.0, 3).is_empty());
    }

    #[test]
    fn layers_go_on_where_asked() {
        assert_eq!(widened(&[1.0, 2.0], false, [true, true]), [-FAR, 1.0, 2.0, FAR]);
        assert_eq!(widened(&[1.0, 2.0], true, [true, false]), [1.0 / FAR, 1.0, 2.0]);
    }

    #[test]
    fn the_lowest_layer_has_the_lowest_point() {
        let (x, y, z) = ([0.0, 1.0], [0.0, 1.0], [0.0, 0.0, 0.0, 1.0]);
        let grid = Surface::Grid(Grid::new(2, 2, &x, &y, &z).unwrap());
        let (parts, layers) = outlines(&grid, &[0.0, 0.5, 1.0], 0.0, false, true).unwrap();
        assert_eq!(layers, [0.25, 0.75]);
        assert_eq!(parts.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1]);
    }
}
