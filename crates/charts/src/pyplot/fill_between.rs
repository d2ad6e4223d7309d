//! Areas: between lines, stacked, and polygons.

use crate::args::call::{Call, Done, label_of};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::types;
use crate::args::values::{artist, artists, mask, spread};
use crate::entry::{BOTH, Entry};
use crate::model::artist::{ArtistKind, ArtistMeta, Patch, PatchShape};
use crate::model::axes::Axes;
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::style::{PatchStyle, Steps};
use canvas::{CallError, Canvas, Param, Returns, Type, Value};

const WHERE: Param = Param::new("where", types::MASK, "which points belong to the area: N truth values").or_none();
const INTERPOLATE: Param =
    Param::new("interpolate", Type::Flag, "whether the area extends to the crossing of the edges; used with `where`")
        .or_flag(false);
const STEP: Param = Param::new(
    "step",
    Type::Choice(&["pre", "post", "mid"]),
    "steps instead of straight edges: before, after or halfway between the points",
)
.or_none();

/// The colour that areas take when none is given: the cycle's next, as pyplot's collections do.
fn area_look(charts: &mut Charts, call: &Call, axes: Id<Axes>) -> Result<PatchStyle, CallError> {
    let given = ["color", "facecolor"].iter().any(|name| call.styled(name).is_some());
    let face = if given { None } else { Some(charts.next_color(axes, 1)) };
    charts.area(call, face, None, charts.rc_number("patch.linewidth"))
}

pub(crate) static FILL_BETWEEN: Entry = Entry::new(
    "fill_between",
    BOTH,
    &[
        Param::new("x", Type::Data, "xs of both edges, length N").column(),
        Param::new("y1", Type::Data, "ys of one edge: length N, or one number for all").column(),
        Param::new("y2", Type::Data, "ys of the other edge: length N, or one number for all").column().or_number(0.0),
        WHERE,
        INTERPOLATE,
        STEP,
        rows::DATA,
    ],
    fill_between,
    "Fills the area between two horizontal curves.",
    include_str!("examples/plt.fill_between.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

pub(crate) fn fill_between(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    between(charts, canvas, call, ["x", "y1", "y2"], 0)
}

pub(crate) static FILL_BETWEENX: Entry = Entry::new(
    "fill_betweenx",
    BOTH,
    &[
        Param::new("y", Type::Data, "ys of both edges, length N").column(),
        Param::new("x1", Type::Data, "xs of one edge: length N, or one number for all").column(),
        Param::new("x2", Type::Data, "xs of the other edge: length N, or one number for all").column().or_number(0.0),
        WHERE,
        STEP,
        INTERPOLATE,
        rows::DATA,
    ],
    fill_betweenx,
    "Fills the area between two vertical curves.",
    include_str!("examples/plt.fill_betweenx.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

pub(crate) fn fill_betweenx(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    between(charts, canvas, call, ["y", "x1", "x2"], 1)
}

fn between(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, names: [&str; 3], axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let [along, one, two] = names.map(|name| call.take(name));
    let places = charts.along_taken(call, names[0], along, axes, axis)?;
    let n = places.len();
    let upper = charts.along_taken(call, names[1], one, axes, 1 - axis)?;
    let upper = spread(call, names[1], upper, n)?;
    let lower = if two == Value::None { vec![0.0] } else { charts.along_taken(call, names[2], two, axes, 1 - axis)? };
    let lower = spread(call, names[2], lower, n)?;
    let chosen = call.get("where").and_then(mask).unwrap_or_else(|| vec![true; n]);
    if chosen.len() != n {
        return Err(call.bad(format_args!("where size ({}) does not match size ({n})", chosen.len())));
    }
    let steps = match call.get("step").and_then(Value::text) {
        Some("pre") => Some(Steps::Pre),
        Some("post") => Some(Steps::Post),
        Some("mid") => Some(Steps::Mid),
        _ => None,
    };
    let crossing = call.flag("interpolate", false);
    let turn = |along: f64, across: f64| if axis == 0 { [along, across] } else { [across, along] };
    let mut polygons: Vec<Vec<[f64; 2]>> = Vec::new();
    let finite = |i: usize| chosen[i] && places[i].is_finite() && upper[i].is_finite() && lower[i].is_finite();
    let mut i = 0;
    while i < n {
        if !finite(i) {
            i += 1;
            continue;
        }
        let start = i;
        while i < n && finite(i) {
            i += 1;
        }
        let (mut tops, mut feet): (Vec<[f64; 2]>, Vec<[f64; 2]>) =
            ((start..i).map(|k| [places[k], upper[k]]).collect(), (start..i).map(|k| [places[k], lower[k]]).collect());
        if crossing {
            // The area goes on to where the two lines meet, on either side.
            let meet = |a: usize, b: usize| {
                let (da, db) = (upper[a] - lower[a], upper[b] - lower[b]);
                let t = da / (da - db);
                ((0.0..=1.0).contains(&t))
                    .then(|| (places[a] + t * (places[b] - places[a]), upper[a] + t * (upper[b] - upper[a])))
            };
            if let Some((x, y)) = (start > 0).then(|| meet(start - 1, start)).flatten() {
                tops.insert(0, [x, y]);
            }
            if let Some((x, y)) = (i < n).then(|| meet(i - 1, i)).flatten() {
                tops.push([x, y]);
            }
        }
        if let Some(steps) = steps {
            (tops, feet) = (steps.through(&tops), steps.through(&feet));
        }
        // The ends of the lower edge stand at the ends of the upper one, too, as in matplotlib.
        let (first, last) = (feet.first().copied(), feet.last().copied());
        let outline = first.iter().chain(&tops).chain(&last).chain(feet.iter().rev());
        polygons.push(outline.map(|[a, b]| turn(*a, *b)).collect());
    }
    let patch_style = area_look(charts, call, axes)?;
    // What isn't filled is no part of the data.
    let whole = (0..n).all(finite);
    let filled = |numbers: &[f64]| {
        let mut span = Span::default();
        if whole {
            span.add(numbers);
        } else {
            span.add(&(0..n).filter(|i| finite(*i)).map(|i| numbers[i]).collect::<Vec<f64>>());
        }
        span
    };
    let mut spans = [filled(&places), filled(&upper)];
    spans[1].join(&filled(&lower));
    if axis == 1 {
        spans.reverse();
    }
    let mut item =
        charts.artist(axes, ArtistKind::Patch(Patch { shape: PatchShape::Polygons(polygons), area: patch_style }), 1.0);
    [item.x, item.y] = spans;
    item.meta = ArtistMeta::Collection;
    charts.finish(call, &mut item)?;
    Ok(artist(charts.add_artist(item, n * 4)?))
}

pub(crate) static STACKPLOT: Entry = Entry::new(
    "stackplot",
    BOTH,
    &[
        Param::new("x", Type::Data, "xs, length N").column(),
        Param::new(
            "args",
            Type::DataSets,
            "heights of the layers from the lowest: N numbers each, an M×N array, or a dict of lists",
        )
        .variadic(),
        Param::new("labels", Type::Texts, "labels of the layers for the legend").or_none().named(),
        Param::new("colors", types::COLORS, "colours of the layers, a list to cycle through").or_none().named(),
        Param::new(
            "baseline",
            Type::Choice(&["zero", "sym", "wiggle", "weighted_wiggle"]),
            "baseline of the lowest layer: 0, symmetric about 0, or with the least wiggle",
        )
        .or_text("zero")
        .named(),
        rows::DATA,
    ],
    stackplot,
    "Draws stacked areas.",
    include_str!("examples/plt.stackplot.py"),
)
.keywords(Group::Patch)
.returns(Returns::List(&Returns::Object("Artist")));

pub(crate) fn stackplot(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let x = call.take("x");
    let places = charts.along(call, "x", &x, axes, 0)?;
    let mut rows: Vec<Vec<f64>> = Vec::new();
    for value in std::mem::take(&mut call.rest) {
        let parts = match &value {
            Value::Numbers { shape, .. } if shape.len() == 2 => value.items().unwrap_or_default(),
            Value::Seq(items) if items.iter().all(Value::is_sequence) => items.clone(),
            Value::Map(entries) => entries.iter().map(|(_, value)| value.clone()).collect(),
            _ => vec![value],
        };
        for part in parts {
            let row = charts.along(call, "y", &part, axes, 1)?;
            rows.push(spread(call, "y", row, places.len())?);
        }
    }
    let labels = call.get("labels").and_then(Value::items).unwrap_or_default();
    let given = call.get("colors").cloned();
    let colors = given.map(|value| charts.colors(call, "colors", &value)).transpose()?.unwrap_or_default();
    let n = places.len();
    let total: Vec<f64> = (0..n).map(|i| rows.iter().map(|row| row[i]).sum()).collect();
    let mut base: Vec<f64> = match call.word("baseline", &["zero", "sym", "wiggle", "weighted_wiggle"], "zero")? {
        "zero" => vec![0.0; n],
        "sym" => total.iter().map(|sum| -sum / 2.0).collect(),
        // Byron and Wattenberg, "Stacked Graphs" (2008): the outline that wiggles least.
        _ => {
            let m = rows.len().max(1) as f64;
            (0..n)
                .map(|i| -rows.iter().enumerate().map(|(k, row)| (m - k as f64 - 0.5) * row[i]).sum::<f64>() / m)
                .collect()
        }
    };
    let mut made = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let top: Vec<f64> = base.iter().zip(row).map(|(base, height)| base + height).collect();
        let edge = |ys: &[f64]| places.iter().zip(ys).map(|(x, y)| [*x, *y]).collect::<Vec<[f64; 2]>>();
        let (upper, lower) = (edge(&top), edge(&base));
        let outline = lower.first().into_iter().chain(&upper).chain(lower.last()).chain(lower.iter().rev());
        let outline: Vec<[f64; 2]> = outline.copied().collect();
        let color = if colors.is_empty() { Some(charts.next_color(axes, 0)) } else { colors[i % colors.len()] };
        let patch_style = charts.area(call, color, None, charts.rc_number("patch.linewidth"))?;
        let mut item = charts.artist(
            axes,
            ArtistKind::Patch(Patch { shape: PatchShape::Polygons(vec![outline]), area: patch_style }),
            1.0,
        );
        item.x = Span::covering(&places);
        item.y = Span::covering(&top);
        item.y.add(&base);
        if i == 0 {
            item.y = item.y.stick(&[0.0]);
        }
        item.meta = ArtistMeta::Collection;
        charts.finish(call, &mut item)?;
        item.label = labels.get(i).map(label_of);
        made.push(charts.add_artist(item, n * 4)?);
        base = top;
    }
    Ok(artists(&made))
}

pub(crate) static FILL: Entry = Entry::new(
    "fill",
    BOTH,
    &[
        Param::new(
            "args",
            Type::Data,
            "xs and ys of the corners, length N; more polygons can follow, each with an optional colour",
        )
        .variadic(),
        rows::DATA,
    ],
    fill,
    "Fills polygons.",
    include_str!("examples/plt.fill.py"),
)
.keywords(Group::Patch)
.returns(Returns::List(&Returns::Object("Artist")));

pub(crate) fn fill(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let mut rest = std::mem::take(&mut call.rest).into_iter().peekable();
    let mut made = Vec::new();
    while let Some(x) = rest.next() {
        let Some(y) = rest.next() else { return Err(call.bad("pass xs and ys alternately")) };
        let (xs, ys) = (charts.along(call, "x", &x, axes, 0)?, charts.along(call, "y", &y, axes, 1)?);
        if xs.len() != ys.len() {
            return Err(call.bad(format_args!(
                "x and y must have the same length, but have {} and {}",
                xs.len(),
                ys.len()
            )));
        }
        let color = match rest.next_if(|value| matches!(value, Value::Text(_))) {
            Some(text) => charts.color(call, "color", &text)?,
            None => Some(charts.next_color(axes, 1)),
        };
        let patch_style = charts.area(call, color, None, charts.rc_number("patch.linewidth"))?;
        let points = xs.iter().zip(&ys).map(|(x, y)| [*x, *y]).collect();
        let mut item = charts.artist(
            axes,
            ArtistKind::Patch(Patch { shape: PatchShape::Polygons(vec![points]), area: patch_style }),
            1.0,
        );
        (item.x, item.y) = (Span::covering(&xs), Span::covering(&ys));
        charts.finish(call, &mut item)?;
        made.push(charts.add_artist(item, xs.len() * 2)?);
    }
    Ok(artists(&made))
}

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array};
    use canvas::{Returned, Value};
    use wire::Op;

    #[test]
    fn what_is_not_filled_is_no_part_of_the_limits() {
        let mut plot = Plot::new();
        let filled = Value::Seq([true, true, false, true].map(Value::Bool).into());
        let numbers = vec![array(&[0.0, 1.0, 2.0, 3.0]), array(&[1.0, 2.0, 90.0, f64::NAN])];
        plot.call("fill_between", numbers, &[("where", filled)]).unwrap();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        // matplotlib 3.11.2's.
        for (name, low, high) in [("get_xlim", -0.05, 1.05), ("get_ylim", -0.1, 2.1)] {
            let Returned::Pair(a, b) = plot.method(&axes, name, vec![]) else { panic!("{name}") };
            assert!((a - low).abs() < 1e-9 && (b - high).abs() < 1e-9, "{name}: {a} {b}");
        }
    }
    #[test]
    fn an_area_of_very_many_points_has_as_many_as_can_be_seen() {
        let n = 100_000_u32;
        let xs: Vec<f64> = (0..n).map(f64::from).collect();
        let ys: Vec<f64> = xs.iter().map(|x| 2.0 + (x * 1e-4).sin()).collect();
        let mut plot = Plot::new();
        plot.call("fill_between", vec![array(&xs), array(&ys)], &[]).unwrap();
        let ops = plot.ops();
        let points = ops.iter().map(Op::points).max().unwrap();
        assert!((20..2_000).contains(&points), "{points}");
    }
}
