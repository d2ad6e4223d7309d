//! `stairs`: a function that is constant between edges.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::values::artist;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{ArtistKind, ArtistMeta, Patch, PatchShape};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use canvas::{Canvas, Param, Returns, Type, Value};
use kurbo::BezPath;

pub(crate) static STAIRS: Entry = Entry::new(
    "stairs",
    BOTH,
    &[
        Param::new("values", Type::Data, "heights of the steps, length N; NaN leaves a gap").column(),
        Param::new("edges", Type::Data, "positions of the edges, length N+1; if not given, 0, 1, 2, …")
            .column()
            .or_none(),
        Param::new("orientation", Type::Choice(&["vertical", "horizontal"]), "direction in which heights are measured")
            .or_text("vertical")
            .named(),
        Param::new(
            "baseline",
            Type::OneOf(&[Type::Number, Type::Numbers, Type::None]),
            "where the outline begins and ends, or the lower edge of each step, length N; None for no ends",
        )
        .or_number(0.0)
        .named(),
        Param::new("fill", Type::Flag, "whether the area down to the baseline is filled").or_flag(false).named(),
        rows::DATA,
    ],
    stairs,
    "Draws steps between edges, such as the counts of a histogram that was made before.",
    include_str!("examples/plt.stairs.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn stairs(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let upright = call.word("orientation", &["vertical", "horizontal"], "vertical")? == "vertical";
    let (along, across) = if upright { (0, 1) } else { (1, 0) };
    let filled = call.flag("fill", false);
    let (values, edges, baseline) = (call.take("values"), call.take("edges"), call.get("baseline").cloned());
    let values = charts.along(call, "values", &values, axes, across)?;
    let edges = match edges {
        Value::None => (0..=values.len()).map(|i| i as f64).collect(),
        edges => charts.along(call, "edges", &edges, axes, along)?,
    };
    if edges.iter().any(|edge| edge.is_nan()) {
        return Err(call.bad("Nan values in \"edges\" are disallowed"));
    }
    if edges.len() != values.len() + 1 {
        return Err(call.bad(format_args!(
            "Size mismatch between \"values\" and \"edges\". Expected `len(values) + 1 == len(edges)`, but `len(values) = {}` and `len(edges) = {}`.",
            values.len(),
            edges.len()
        )));
    }
    let base = match baseline {
        None if call.has("baseline") => Base::Open,
        None => Base::Level(0.0),
        Some(value) if value.is_sequence() => {
            let feet = charts.along(call, "baseline", &value, axes, across)?;
            if feet.len() != values.len() {
                return Err(call.bad(format_args!(
                    "'baseline' must have a number for each of the {} steps, but has {}",
                    values.len(),
                    feet.len()
                )));
            }
            Base::Each(feet)
        }
        Some(value) => Base::Level(call.as_number("baseline", &value)?),
    };
    let color = match call.take_styled("color") {
        Some(value) => charts.color(call, "color", &value)?,
        None => Some(charts.next_color(axes, 0)),
    };
    let width = charts.rc_number("patch.linewidth");
    let area = if filled {
        charts.area(call, color, None, if call.styled("linewidth").is_none() { 0.0 } else { width })?
    } else {
        let mut area = charts.area(call, None, color, width)?;
        area.face = None;
        area
    };
    let turn = |[x, y]: [f64; 2]| if upright { [x, y] } else { [y, x] };
    let lines = outlines(&values, &edges, &base);
    let mut path = BezPath::new();
    let mut spans = [Span::default(), Span::default()];
    for line in &lines {
        for (i, [x, y]) in line.iter().map(|point| turn(*point)).enumerate() {
            if i == 0 {
                path.move_to((x, y));
            } else {
                path.line_to((x, y));
            }
            spans[0].add(&[x]);
            spans[1].add(&[y]);
        }
    }
    if let Some(lowest) = base.lowest() {
        spans[across].add(&[lowest]);
        spans[across].sticky.push(lowest);
        spans[along].add(&edges[..1]);
    }
    let mut item = charts.artist(axes, ArtistKind::Patch(Patch { shape: PatchShape::Path(path), area }), 1.0);
    [item.x, item.y] = spans;
    if !filled {
        item.meta = ArtistMeta::Outline;
    }
    charts.finish(call, &mut item)?;
    Ok(artist(charts.add_artist(item, lines.iter().map(Vec::len).sum::<usize>() * 2)?))
}

/// Where steps end at their foot.
enum Base {
    /// Nowhere: the first and last step have no sides.
    Open,
    Level(f64),
    /// Each at its own.
    Each(Vec<f64>),
}

impl Base {
    fn lowest(&self) -> Option<f64> {
        match self {
            Self::Open => None,
            Self::Level(level) => Some(*level),
            Self::Each(feet) => feet.iter().copied().reduce(f64::min).filter(|n| n.is_finite()),
        }
    }

    fn is_missing(&self, step: usize) -> bool {
        match self {
            Self::Open => false,
            Self::Level(level) => level.is_nan(),
            Self::Each(feet) => feet[step].is_nan(),
        }
    }
}

/// The outline of each run of steps without a gap.
fn outlines(values: &[f64], edges: &[f64], base: &Base) -> Vec<Vec<[f64; 2]>> {
    let mut lines = Vec::new();
    let is_gap = |step: usize| values[step].is_nan() || base.is_missing(step);
    let mut first = 0;
    while first < values.len() {
        if is_gap(first) {
            first += 1;
            continue;
        }
        let last = (first..values.len()).take_while(|step| !is_gap(*step)).last().unwrap_or(first);
        let (from, to) = (edges[first], edges[last + 1]);
        let foot = |step: usize| match base {
            Base::Open => values[step],
            Base::Level(level) => *level,
            Base::Each(feet) => feet[step],
        };
        let mut line = vec![[from, foot(first)]];
        line.extend((first..=last).flat_map(|step| [[edges[step], values[step]], [edges[step + 1], values[step]]]));
        line.push([to, foot(last)]);
        if let Base::Each(feet) = base {
            // Back along the feet.
            line.extend(
                (first..=last).rev().flat_map(|step| [[edges[step + 1], feet[step]], [edges[step], feet[step]]]),
            );
        }
        lines.push(line);
        first = last + 1;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Plot, array, id};

    /// What matplotlib's `StepPatch` has for these.
    #[test]
    fn outlines_are_those_of_matplotlib() {
        let (values, edges) = ([1.0, f64::NAN, 3.0, 2.0], [0.0, 1.0, 2.0, 3.0, 5.0]);
        let level = outlines(&values, &edges, &Base::Level(0.5));
        assert_eq!(level[0], [[0.0, 0.5], [0.0, 1.0], [1.0, 1.0], [1.0, 0.5]]);
        assert_eq!(level[1], [[2.0, 0.5], [2.0, 3.0], [3.0, 3.0], [3.0, 2.0], [5.0, 2.0], [5.0, 0.5]]);
        assert_eq!(outlines(&values, &edges, &Base::Open)[0], [[0.0, 1.0], [0.0, 1.0], [1.0, 1.0], [1.0, 1.0]]);
        let each = outlines(&[2.0, 3.0], &[0.0, 1.0, 2.0], &Base::Each(vec![0.0, 1.0]));
        let up = [[0.0, 0.0], [0.0, 2.0], [1.0, 2.0], [1.0, 3.0], [2.0, 3.0], [2.0, 1.0]];
        assert_eq!(each, [[up.as_slice(), &[[2.0, 1.0], [1.0, 1.0], [1.0, 0.0], [0.0, 0.0]]].concat()]);
    }

    #[test]
    fn limits_reach_down_to_the_baseline_without_a_margin() {
        let mut plot = Plot::new();
        let made = plot.call("stairs", vec![array(&[2.0, 4.0])], &[("baseline", Value::Int(1))]).unwrap();
        let item = &plot.charts.artists[id(&made)];
        assert_eq!((item.y.low, item.y.high, item.y.sticky.as_slice()), (1.0, 4.0, [1.0].as_slice()));
        assert_eq!((item.x.low, item.x.high), (0.0, 2.0));
        let fault = plot.fault("stairs", vec![array(&[2.0, 4.0]), array(&[0.0, 1.0])], &[]);
        assert!(fault.contains("`len(values) = 2` and `len(edges) = 2`"), "{fault}");
    }
}
