//! Violin plots (Hintze and Nelson, 1998): how dense data are, on both sides of a line.

use crate::args::call::{Call, Done};
use crate::args::datasets::{is_upright, number_samples, positions};
use crate::args::rows;
use crate::args::types;
use crate::args::values::{artist, artists, spread};
use crate::entry::{BOTH, Entry};
use crate::model::artist::{Artist, ArtistKind, ArtistMeta, LineCollection, Patch, PatchShape};
use crate::model::axes::Axes;
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::style::{LineStyle, PatchStyle, faded};
use crate::numeric::stats::{Bandwidth, gaussian_kde, mean, percentile, sorted};
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use wire::Color;

/// The opacity of the bodies.
const BODY: f64 = 0.3;
/// Most points of an outline.
const MAX_POINTS: f64 = 10_000.0;

/// The positions of a violin's lines.
type Levels = fn(&Violin) -> Vec<f64>;

/// The lines that are drawn on each violin.
struct Violin {
    at: f64,
    width: f64,
    sorted: Vec<f64>,
    quantiles: Vec<f64>,
}

pub(crate) static VIOLINPLOT: Entry = Entry::new(
    "violinplot",
    BOTH,
    &[
        Param::new(
            "dataset",
            Type::DataSets,
            "the data: N numbers, several lists of them, an N×M array of M data sets, or a dict",
        ),
        Param::new("positions", Type::Numbers, "positions of the violins, data units; if not given, 1, 2, 3, …")
            .or_none(),
        Param::new("vert", Type::Flag, "whether the violins are vertical").or_none(),
        Param::new("orientation", Type::Choice(&["vertical", "horizontal"]), "orientation of the violins")
            .or_text("vertical"),
        Param::new("widths", Type::Numbers, "largest widths of the violins, data units: one number, or one for each")
            .or_number(0.5),
        Param::new("showmeans", Type::Flag, "whether to mark the means").or_flag(false),
        Param::new("showextrema", Type::Flag, "whether to mark the smallest and the largest values").or_flag(true),
        Param::new("showmedians", Type::Flag, "whether to mark the medians").or_flag(false),
        Param::new(
            "quantiles",
            Type::OneOf(&[Type::Numbers, Type::List(&Type::Numbers)]),
            "quantiles to mark, 0 to 1: a list for each data set",
        )
        .or_none(),
        Param::new("points", Type::Whole, "number of points at which the density is computed, 2 to 10,000")
            .or_number(100.0),
        Param::new(
            "bw_method",
            Type::OneOf(&[Type::Choice(&["scott", "silverman"]), Type::Number]),
            "bandwidth of the density: a rule, or a factor of the data's standard deviation",
        )
        .or_none(),
        Param::new("side", Type::Choice(&["both", "low", "high"]), "which half of each violin to draw").or_text("both"),
        Param::new("facecolor", types::COLORS, "colours of the bodies, a list to cycle through").or_none().named(),
        Param::new("linecolor", types::COLORS, "colours of the lines, a list to cycle through").or_none().named(),
        rows::DATA,
    ],
    violinplot,
    "Draws a violin plot: the density of each data set as an outline.",
    include_str!("examples/plt.violinplot.py"),
)
.returns(Returns::Dict(&Returns::OneOf(&[Returns::List(&Returns::Object("Artist")), Returns::Object("Artist")])));

pub(crate) fn violinplot(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let dataset = call.take("dataset");
    let data = number_samples(call, "dataset", &dataset)?;
    let n = data.len();
    let upright = is_upright(call)?;
    let places = positions(call, n)?;
    let widths = call.numbers("widths")?.unwrap_or_else(|| vec![0.5]);
    let widths = spread(call, "widths", widths, n)?;
    let quantiles = quantiles(call, n)?;
    let points = call.number("points", 100.0)?;
    if !(2.0..=MAX_POINTS).contains(&points) {
        return Err(call.bad(format_args!("'points' must be from 2 to {MAX_POINTS}")));
    }
    let bandwidth = match call.get("bw_method") {
        None => Bandwidth::Scott,
        Some(Value::Text(name)) if name == "scott" => Bandwidth::Scott,
        Some(Value::Text(name)) if name == "silverman" => Bandwidth::Silverman,
        Some(value) => Bandwidth::Factor(call.as_number("bw_method", value)?),
    };
    let side = call.word("side", &["both", "low", "high"], "both")?;
    let next = charts.next_color(axes, 0);
    let faces = match call.get("facecolor") {
        Some(value) => charts.colors(call, "facecolor", value)?,
        None => vec![Some(faded(next, BODY))],
    };
    let inks = match call.get("linecolor") {
        Some(value) => charts.colors(call, "linecolor", value)?,
        None => vec![Some(next)],
    };
    let violins: Vec<Violin> = data
        .iter()
        .enumerate()
        .map(|(i, data)| {
            let finite: Vec<f64> = data.iter().copied().filter(|n| n.is_finite()).collect();
            Violin { at: places[i], width: widths[i], sorted: sorted(&finite), quantiles: quantiles[i].clone() }
        })
        .collect();
    let mut bodies = Vec::with_capacity(n);
    for (i, violin) in violins.iter().enumerate() {
        let face = faces.get(i % faces.len().max(1)).copied().flatten();
        let outline: Vec<[f64; 2]> = violin.outline(points as usize, bandwidth, side);
        let turned: Vec<[f64; 2]> = outline.into_iter().map(|[a, b]| if upright { [a, b] } else { [b, a] }).collect();
        let (xs, ys): (Vec<f64>, Vec<f64>) = turned.iter().map(|[x, y]| (*x, *y)).unzip();
        let area = PatchStyle { face, edge: None, hatch: None };
        let mut item =
            charts.artist(axes, ArtistKind::Patch(Patch { shape: PatchShape::Polygons(vec![turned]), area }), 1.0);
        (item.x, item.y) = (Span::covering(&xs), Span::covering(&ys));
        item.meta = ArtistMeta::Collection;
        item.alpha = Some(BODY).filter(|_| call.get("facecolor").is_none());
        bodies.push(charts.add_artist(item, xs.len() * 2)?);
    }
    let mut lists = vec![("bodies".to_owned(), artists(&bodies))];
    let marks: [(&str, bool, Levels); 5] = [
        ("cmeans", call.flag("showmeans", false), |violin| vec![mean(&violin.sorted)]),
        ("cmaxes", call.flag("showextrema", true), |violin| violin.sorted.last().copied().into_iter().collect()),
        ("cmins", call.flag("showextrema", true), |violin| violin.sorted.first().copied().into_iter().collect()),
        ("cmedians", call.flag("showmedians", false), |violin| vec![percentile(&violin.sorted, 50.0)]),
        ("cquantiles", call.has("quantiles"), |violin| {
            violin.quantiles.iter().map(|part| percentile(&violin.sorted, part * 100.0)).collect()
        }),
    ];
    for (name, shown, values) in marks {
        if shown {
            let segments = |violin: &Violin| -> Vec<[[f64; 2]; 2]> {
                let (low, high) = match side {
                    "low" => (0.25, 0.0),
                    "high" => (0.0, 0.25),
                    _ => (0.25, 0.25),
                };
                let (from, to) = (violin.at - low * violin.width, violin.at + high * violin.width);
                values(violin).into_iter().map(|value| [[from, value], [to, value]]).collect()
            };
            let id = draw_lines(charts, axes, upright, &violins, &inks, segments)?;
            lists.push((name.to_owned(), artist(id)));
        }
    }
    if call.flag("showextrema", true) {
        let whole = |violin: &Violin| match (violin.sorted.first(), violin.sorted.last()) {
            (Some(low), Some(high)) => vec![[[violin.at, *low], [violin.at, *high]]],
            _ => Vec::new(),
        };
        let id = draw_lines(charts, axes, upright, &violins, &inks, whole)?;
        lists.push(("cbars".to_owned(), artist(id)));
    }
    Ok(Returned::Dict(lists))
}

fn draw_lines(
    charts: &mut Charts,
    axes: Id<Axes>,
    upright: bool,
    violins: &[Violin],
    inks: &[Option<Color>],
    segments: impl Fn(&Violin) -> Vec<[[f64; 2]; 2]>,
) -> Result<Id<Artist>, CallError> {
    let width = charts.rc_number("lines.linewidth");
    let (mut lines, mut pens) = (Vec::new(), Vec::new());
    let (mut x, mut y) = (Span::default(), Span::default());
    for (i, violin) in violins.iter().enumerate() {
        let ink = inks.get(i % inks.len().max(1)).copied().flatten().unwrap_or(Color { a: 0, ..Color::BLACK });
        for segment in segments(violin) {
            let line: Vec<[f64; 2]> = segment.into_iter().map(|[a, b]| if upright { [a, b] } else { [b, a] }).collect();
            for point in &line {
                x.add(&point[..1]);
                y.add(&point[1..]);
            }
            lines.push(line);
            pens.push(LineStyle::solid(ink, width));
        }
    }
    let numbers = lines.len() * 4;
    let mut item = charts.artist(axes, ArtistKind::LineCollection(LineCollection { lines, pens, mapped: None }), 2.0);
    (item.x, item.y) = (x, y);
    charts.add_artist(item, numbers)
}

/// Which quantiles are marked, for each data set.
fn quantiles(call: &Call, n: usize) -> Result<Vec<Vec<f64>>, CallError> {
    let Some(value) = call.get("quantiles") else { return Ok(vec![Vec::new(); n]) };
    let sets: Vec<Vec<f64>> = match value.items() {
        Some(items) if items.iter().any(Value::is_sequence) || items.is_empty() => {
            items.iter().map(|item| item.numbers().unwrap_or_default()).collect()
        }
        _ => vec![value.numbers().unwrap_or_default()],
    };
    if sets.len() != n {
        return Err(call.bad("List of violinplot statistics and quantiles values must have the same length"));
    }
    if sets.iter().flatten().any(|part| !(0.0..=1.0).contains(part)) {
        return Err(call.bad("quantiles must be from 0 to 1"));
    }
    Ok(sets)
}

impl Violin {
    /// The outline of a violin, which is `width` wide where the data is densest.
    fn outline(&self, points: usize, bandwidth: Bandwidth, side: &str) -> Vec<[f64; 2]> {
        let (Some(low), Some(high)) = (self.sorted.first(), self.sorted.last()) else { return Vec::new() };
        let at: Vec<f64> = (0..points).map(|i| low + (high - low) * i as f64 / (points - 1) as f64).collect();
        let mut density = gaussian_kde(&self.sorted, &at, bandwidth);
        if low == high {
            density.fill(1.0);
        }
        let most = density.iter().copied().fold(0.0, f64::max);
        let half: Vec<f64> = density.iter().map(|n| 0.5 * self.width * n / most).collect();
        let (down, up) = (if side == "high" { 0.0 } else { 1.0 }, if side == "low" { 0.0 } else { 1.0 });
        let there = at.iter().zip(&half).map(|(value, half)| [self.at - down * half, *value]);
        let back = at.iter().zip(&half).rev().map(|(value, half)| [self.at + up * half, *value]);
        there.chain(back).collect()
    }
}
