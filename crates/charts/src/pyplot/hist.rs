//! Histograms.

use crate::args::bins::edges;
use crate::args::call::{Call, Done, label_of, truth};
use crate::args::datasets::samples;
use crate::args::keywords::Group;
use crate::args::patch_styles::PatchStyles;
use crate::args::rows;
use crate::args::types;
use crate::args::values::spread;
use crate::args::values::{artist, artists};
use crate::entry::{BOTH, Entry};
use crate::model::artist::{Artist, ArtistKind, Patch, PatchShape};
use crate::model::axes::Axes;
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::container::Container;
use crate::model::id::Id;
use crate::numeric::histogram::histogram;
use crate::pyplot::bar::Bars;
use crate::scale::Scale;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use kurbo::BezPath;
use wire::Color;

/// Counts of one data set, and where they begin.
struct Heights {
    foot: Vec<f64>,
    top: Vec<f64>,
}

pub(crate) static HIST: Entry = Entry::new(
    "hist",
    BOTH,
    &[
        Param::new(
            "x",
            Type::DataSets,
            "the data: N numbers or dates, several lists of them, or an N×M array of M data sets",
        )
        .column(),
        Param::new("bins", types::BINS, "number of bins, their edges (one more than bins), or the name of a rule")
            .or_none(),
        Param::new("range", Type::Pair, "lower end of the first bin and upper end of the last, data units").or_none(),
        Param::new("density", Type::Flag, "whether the areas of the bars sum to 1").or_flag(false),
        Param::new("weights", Type::DataSets, "weight of each value, in the shape of `x`").column().or_none(),
        Param::new(
            "cumulative",
            Type::OneOf(&[Type::Flag, Type::Whole]),
            "whether each bin includes the bins before it; −1 includes the bins after it",
        )
        .or_flag(false),
        Param::new("bottom", Type::Numbers, "start of the bars, data units: one number, or one for each bin").or_none(),
        Param::new(
            "histtype",
            Type::Choice(&["bar", "barstacked", "step", "stepfilled"]),
            "bars side by side, stacked bars, outlines, or filled outlines",
        )
        .or_text("bar"),
        Param::new("align", Type::Choice(&["left", "mid", "right"]), "position of a bar in its bin").or_text("mid"),
        Param::new("orientation", Type::Choice(&["vertical", "horizontal"]), "orientation of the bars")
            .or_text("vertical"),
        Param::new("rwidth", Type::Unit, "widths of the bars, fraction of the bin").or_none(),
        Param::new("log", Type::Flag, "whether the axis of the counts is logarithmic").or_flag(false),
        Param::new("color", types::COLORS, "one colour, or one for each data set").or_none(),
        Param::new(
            "label",
            Type::OneOf(&[Type::Label, Type::Texts]),
            "label for the legend: one text, or one for each data set",
        )
        .or_none(),
        Param::new("stacked", Type::Flag, "whether the data sets are stacked").or_flag(false),
        rows::DATA,
    ],
    hist,
    "Draws a histogram. Returns the counts, the edges of the bins and the bars.",
    include_str!("examples/plt.hist.py"),
)
.keywords(Group::Patch)
.returns(Returns::Tuple(&[
    Returns::OneOf(&[Returns::Array, Returns::List(&Returns::Array)]),
    Returns::Array,
    Returns::OneOf(&[Returns::Object("Artist"), Returns::List(&Returns::Object("Artist"))]),
]));

pub(crate) fn hist(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let x = call.take("x");
    let upright = call.word("orientation", &["vertical", "horizontal"], "vertical")? == "vertical";
    let kind = call.word("histtype", &["bar", "barstacked", "step", "stepfilled"], "bar")?;
    let stacked = call.flag("stacked", false) || kind == "barstacked";
    let sets = samples(call, "x", &x)?;
    let whole = sets.iter().all(|set| matches!(set, Value::Numbers { whole: true, .. }));
    let axis = usize::from(!upright);
    let data: Vec<Vec<f64>> =
        sets.iter().map(|set| charts.along(call, "x", set, axes, axis)).collect::<Result<_, _>>()?;
    let weights = weights(call, &data)?;
    let all: Vec<f64> = data.concat();
    let missing = all.iter().filter(|value| value.is_nan()).count();
    if missing > 0 {
        let verb = if missing == 1 { "is" } else { "are" };
        charts.notes.push(format!("hist() leaves out {missing} of {} values, which {verb} NaN.\n", all.len()));
    }
    let bins = call.take("bins");
    let edges = edges(call, Some(&bins).filter(|bins| **bins != Value::None), call.pair("range")?, &all, whole)?;
    let cumulative = match call.get("cumulative") {
        Some(value) if value.number().is_some_and(|n| n < 0.0) => -1,
        Some(value) => i8::from(truth(value)),
        None => 0,
    };
    let density = call.flag("density", false);
    let set_weights = |i: usize| weights.as_ref().map(|weights| weights[i].as_slice());
    let mut tops: Vec<Vec<f64>> =
        (0..data.len()).map(|i| histogram(&data[i], &edges, set_weights(i), density && !stacked, cumulative)).collect();
    if stacked {
        stack(&mut tops, &edges, density, cumulative);
    }
    let returned = returned(&tops);
    if call.flag("log", false) {
        let range = charts.axes[axes].ranges[1 - axis];
        charts.ranges[range].scale = Scale::Log { base: 10.0 };
    }
    let bottom = call.numbers("bottom")?.unwrap_or_else(|| vec![0.0]);
    let mut foot = spread(call, "bottom", bottom, edges.len() - 1)?;
    let heights: Vec<Heights> = tops
        .into_iter()
        .map(|top| {
            let top: Vec<f64> = if stacked { top } else { top.iter().zip(&foot).map(|(n, foot)| n + foot).collect() };
            let below = if stacked { std::mem::replace(&mut foot, top.clone()) } else { foot.clone() };
            Heights { foot: below, top }
        })
        .collect();
    let colors = colors(charts, call, axes, heights.len())?;
    let labels = labels(call, heights.len());
    let sets = Sets { axes, edges: &edges, heights: &heights, colors: &colors, labels: &labels, upright };
    let groups = if kind.starts_with("bar") {
        sets.bars(charts, call, stacked)?
    } else {
        sets.steps(charts, call, kind == "stepfilled")?
    };
    let patches = match groups.as_slice() {
        [one] => artist(*one),
        many => artists(many),
    };
    Ok(Returned::Tuple(vec![returned, Returned::array(edges), patches]))
}

fn weights(call: &Call, data: &[Vec<f64>]) -> Result<Option<Vec<Vec<f64>>>, CallError> {
    let Some(value) = call.get("weights") else { return Ok(None) };
    let weights = crate::args::datasets::number_samples(call, "weights", value)?;
    let fits =
        weights.len() == data.len() && weights.iter().zip(data).all(|(weights, data)| weights.len() == data.len());
    if fits { Ok(Some(weights)) } else { Err(call.bad("weights should have the same shape as x")) }
}

/// Puts counts on each other; the area of a whole stack of densities is 1.
fn stack(tops: &mut [Vec<f64>], edges: &[f64], density: bool, cumulative: i8) {
    let mut below = vec![0.0; edges.len() - 1];
    for top in tops.iter_mut() {
        for (top, below) in top.iter_mut().zip(&mut below) {
            *top += *below;
            *below = *top;
        }
    }
    if !density {
        return;
    }
    let sum = match cumulative {
        0 => below.iter().sum(),
        1.. => below.last().copied().unwrap_or(0.0),
        _ => below.first().copied().unwrap_or(0.0),
    };
    for top in tops.iter_mut() {
        for (top, pair) in top.iter_mut().zip(edges.windows(2)) {
            *top /= if cumulative == 0 { sum * (pair[1] - pair[0]) } else { sum };
        }
    }
}

fn returned(tops: &[Vec<f64>]) -> Returned {
    match tops {
        [one] => Returned::array(one.clone()),
        many => Returned::List(many.iter().map(|top| Returned::array(top.clone())).collect()),
    }
}

fn colors(charts: &mut Charts, call: &Call, axes: Id<Axes>, n: usize) -> Result<Vec<Option<Color>>, CallError> {
    let Some(value) = call.get("color") else { return Ok((0..n).map(|_| Some(charts.next_color(axes, 0))).collect()) };
    let colors = charts.colors(call, "color", value)?;
    if colors.len() == n {
        return Ok(colors);
    }
    if let [one] = colors[..] {
        return Ok(vec![one; n]);
    }
    let (given, s) = (colors.len(), if n == 1 { "" } else { "s" });
    Err(call.bad(format_args!("the 'color' keyword argument must have one color per dataset, but {n} dataset{s} and {given} colors were provided")))
}

/// A label for each data set: a list's entries in turn, or one text for the first.
fn labels(call: &Call, n: usize) -> Vec<Option<Value>> {
    let texts = match call.get("label") {
        None => Vec::new(),
        Some(value) => value.items().unwrap_or_else(|| vec![value.clone()]),
    };
    (0..n).map(|i| texts.get(i).filter(|text| **text != Value::None).cloned()).collect()
}

/// The style of one data set: its own colour, and the call's keywords.
pub(crate) fn dressed(call: &Call, i: usize, names: [&'static str; 5]) -> Call {
    let mut own = call.with_style(Vec::new());
    for (name, value) in call.style() {
        let part = match value {
            // One for each data set.
            Value::Seq(items) if names.contains(name) && !items.is_empty() => items[i % items.len()].clone(),
            Value::Numbers { shape, data, .. } if *name == "linewidth" && shape.len() == 1 && !data.is_empty() => {
                Value::Float(data[i % data.len()])
            }
            other => other.clone(),
        };
        own.put(name, part);
    }
    own.take_styled("label");
    own
}

pub(crate) const LISTED: [&str; 5] = ["facecolor", "edgecolor", "linewidth", "hatch", "linestyle"];

/// The distance of bars and steps from the middle of their bins, in bin widths.
fn shift(call: &Call) -> Result<f64, CallError> {
    Ok(match call.word("align", &["left", "mid", "right"], "mid")? {
        "left" => -0.5,
        "right" => 0.5,
        _ => 0.0,
    })
}

/// The bars of a group.
fn bars_of(charts: &Charts, group: Id<Artist>) -> Vec<Id<Artist>> {
    match &charts.artists[group].kind {
        ArtistKind::Container(container) => container.members(),
        _ => Vec::new(),
    }
}

/// The heights of all data sets over the same bins, and their styles.
struct Sets<'a> {
    axes: Id<Axes>,
    edges: &'a [f64],
    heights: &'a [Heights],
    colors: &'a [Option<Color>],
    labels: &'a [Option<Value>],
    upright: bool,
}

impl Sets<'_> {
    fn bars(&self, charts: &mut Charts, call: &Call, stacked: bool) -> Result<Vec<Id<Artist>>, CallError> {
        let beside = call.word("histtype", &["bar", "barstacked"], "bar")? == "bar" && !stacked;
        let shift = shift(call)?;
        let n = self.heights.len();
        let part = match call.maybe_number("rwidth")? {
            Some(part) => part.clamp(0.0, 1.0),
            None if n > 1 && !stacked => 0.8,
            None => 1.0,
        };
        let mut groups = Vec::with_capacity(n);
        for (k, set) in self.heights.iter().enumerate() {
            let (mut starts, mut widths) = (Vec::new(), Vec::new());
            for pair in self.edges.windows(2) {
                let whole = pair[1] - pair[0];
                let width = if beside { part * whole / n as f64 } else { part * whole };
                let first = pair[0] + (0.5 + shift - 0.5 * part) * whole;
                starts.push(first + if beside { width * k as f64 } else { 0.0 });
                widths.push(width);
            }
            let own = dressed(call, k, LISTED);
            let color = self.colors[k];
            let mut looks_call = own.with_style(own.style().to_vec());
            if color.is_none() {
                looks_call.preset("facecolor", Value::Text("none".into()));
            }
            let styles = PatchStyles::read(charts, &looks_call, |_| color.unwrap_or(Color::BLACK))?;
            let lengths = set.top.iter().zip(&set.foot).map(|(top, foot)| top - foot).collect();
            let bars = Bars { upright: self.upright, starts, widths, feet: set.foot.clone(), lengths, whole: false };
            // Its first bar stands for it in a legend.
            let group = bars.add(charts, &own, self.axes, &styles, None)?;
            if let Some(first) = bars_of(charts, group).first() {
                charts.artists[*first].label = self.labels[k].as_ref().map(label_of);
            }
            if k > 0 {
                // Those above the lowest stand on others, and may have room above.
                for part in bars_of(charts, group) {
                    charts.artists[part].x.sticky.clear();
                    charts.artists[part].y.sticky.clear();
                }
            }
            groups.push(group);
        }
        Ok(groups)
    }

    fn steps(&self, charts: &mut Charts, call: &Call, filled: bool) -> Result<Vec<Id<Artist>>, CallError> {
        let turn = |along: f64, across: f64| if self.upright { (along, across) } else { (across, along) };
        let shift = shift(call)? * self.edges.windows(2).next().map_or(0.0, |pair| pair[1] - pair[0]);
        let mut parts: Vec<Id<Artist>> = Vec::with_capacity(self.heights.len());
        // The highest of a stack is drawn first and so lies at the back.
        for (k, set) in self.heights.iter().enumerate().rev() {
            let mut path = BezPath::new();
            let (first, last) = (self.edges[0] + shift, self.edges[self.edges.len() - 1] + shift);
            path.move_to(turn(first, set.foot[0]));
            for (pair, top) in self.edges.windows(2).zip(&set.top) {
                path.line_to(turn(pair[0] + shift, *top));
                path.line_to(turn(pair[1] + shift, *top));
            }
            path.line_to(turn(last, set.foot[set.foot.len() - 1]));
            if filled {
                for (pair, foot) in self.edges.windows(2).zip(&set.foot).rev() {
                    path.line_to(turn(pair[1] + shift, *foot));
                    path.line_to(turn(pair[0] + shift, *foot));
                }
                path.close_path();
            }
            let own = dressed(call, k, LISTED);
            let color = self.colors[k];
            // An outline alone is drawn as lines are.
            let zorder = if filled { 1.0 } else { 2.0 };
            let area = if filled {
                charts.area(&own, color, None, charts.rc_number("patch.linewidth"))?
            } else {
                let mut area = charts.area(&own, None, color, charts.rc_number("patch.linewidth"))?;
                area.face = None;
                area
            };
            let mut along = Span::covering(self.edges);
            (along.low, along.high) = (along.low + shift, along.high + shift);
            let mut across = Span::covering(&set.top);
            across.add(&set.foot);
            across = across.stick(&self.heights[0].foot[..1]);
            let mut item =
                charts.artist(self.axes, ArtistKind::Patch(Patch { shape: PatchShape::Path(path), area }), zorder);
            (item.x, item.y) = if self.upright { (along, across) } else { (across, along) };
            charts.finish(&own, &mut item)?;
            item.label = None;
            parts.push(charts.add_artist(item, self.edges.len() * 6)?);
        }
        parts.reverse();
        let mut groups = Vec::with_capacity(parts.len());
        for (part, label) in parts.into_iter().zip(self.labels) {
            let mut group = charts.artist(self.axes, ArtistKind::Container(Container::StepPatch(part)), 1.0);
            group.label = label.as_ref().map(label_of);
            groups.push(charts.add_artist(group, 0)?);
        }
        Ok(groups)
    }
}
