//! `grouped_bar`: bars of several data sets side by side.

use crate::args::call::{Call, Done};
use crate::args::datasets::samples;
use crate::args::keywords::Group;
use crate::args::types;
use crate::args::values::{artist, artists};
use crate::entry::{ARTIST, BOTH, Entry};
use crate::model::artist::ArtistKind;
use crate::model::charts::Charts;
use crate::model::container::Container;
use crate::model::handle::Handle;
use crate::pyplot::hist::{LISTED, dressed};
use crate::pyplot::{bar, ticks};
use canvas::{Canvas, Param, Returns, Type, Value};

pub(crate) static GROUPED_BAR: Entry = Entry::new(
    "grouped_bar",
    BOTH,
    &[
        Param::new(
            "heights",
            Type::DataSets,
            "the data sets: a list of lists, a dict of lists by label, or an N×M array of M data sets; each of length N",
        ),
        Param::new("positions", Type::Numbers, "centres of the groups at equal distances, data units, length N; if not given, 0, 1, 2, …")
            .or_none()
            .named(),
        Param::new("group_spacing", Type::Number, "gap between groups, widths of a bar").or_number(1.5).named(),
        Param::new("bar_spacing", Type::Number, "gap between the bars of a group, widths of a bar").or_number(0.0).named(),
        Param::new("tick_labels", Type::Texts, "labels of the groups, length N").or_none().named(),
        Param::new("labels", Type::Texts, "labels of the data sets for the legend, length M").or_none().named(),
        Param::new("orientation", Type::Choice(&["vertical", "horizontal"]), "orientation of the bars")
            .or_text("vertical")
            .named(),
        Param::new("colors", types::COLORS, "colours of the data sets, a list to cycle through").or_none().named(),
    ],
    grouped_bar,
    "Draws groups of bars: one group for each position, with one bar for each data set.",
    include_str!("examples/plt.grouped_bar.py"),
)
.keywords(Group::Patch)
.returns(Returns::Object("Artist"));

fn grouped_bar(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = Handle::Axes(charts.axes_of(call, canvas)?);
    let upright = call.word("orientation", &["vertical", "horizontal"], "vertical")? == "vertical";
    let heights = call.take("heights");
    let sets = samples(call, "heights", &heights)?;
    let mut labels: Vec<Value> = match call.get("labels") {
        None => Vec::new(),
        Some(texts) => texts.items().ok_or_else(|| call.wrong("labels", "a list of texts", texts))?,
    };
    if let Value::Map(entries) = &heights {
        if !labels.is_empty() {
            return Err(call.bad("'labels' cannot be used if 'heights' is a mapping"));
        }
        labels = entries.iter().map(|(name, _)| Value::Text(name.clone())).collect();
    }
    if !labels.is_empty() && labels.len() != sets.len() {
        return Err(call.bad(format_args!("there are {} data sets, but {} labels", sets.len(), labels.len())));
    }
    let counts: Vec<Option<usize>> = sets.iter().map(|set| set.numbers().map(|numbers| numbers.len())).collect();
    let n = counts.first().copied().flatten().unwrap_or(0);
    if let Some((i, other)) = counts.iter().enumerate().find(|(_, count)| **count != Some(n)) {
        return Err(call.bad(format_args!(
            "'heights' contains datasets with different number of elements. dataset 0 has {n} elements but dataset {i} has {} elements.",
            other.unwrap_or(0)
        )));
    }
    let centers = call.numbers("positions")?.unwrap_or_else(|| (0..n).map(|i| i as f64).collect());
    if centers.len() != n {
        return Err(call.bad(format_args!("there are {n} groups, but {} positions", centers.len())));
    }
    let distance = distance(&centers).ok_or_else(|| call.bad("'positions' must be equidistant"))?;
    let (spacing, apart) = (call.number("group_spacing", 1.5)?, call.number("bar_spacing", 0.0)?);
    let m = sets.len() as f64;
    let width = distance / (m + (m - 1.0) * apart + spacing);
    let colors: Vec<Value> = match call.get("colors") {
        None => vec![Value::None],
        Some(value) => value.items().unwrap_or_else(|| value.text().map_or_else(Vec::new, cycle_of)),
    };
    if colors.is_empty() {
        return Err(call.bad("'colors' must be a list of colours"));
    }
    let mut made = Vec::with_capacity(sets.len());
    for (i, set) in sets.into_iter().enumerate() {
        let offset = -0.5 * distance + 0.5 * spacing * width + i as f64 * width * (1.0 + apart);
        let lefts: Vec<f64> = centers.iter().map(|center| center + offset).collect();
        let lefts = Value::Numbers { shape: vec![n], data: lefts, whole: false };
        let mut keywords = dressed(call, i, LISTED).entries();
        keywords.retain(|(name, _)| !matches!(name.as_str(), "color" | "label"));
        keywords.extend([
            ((if upright { "width" } else { "height" }).to_owned(), Value::Float(width)),
            ("align".to_owned(), Value::Text("edge".to_owned())),
            ("label".to_owned(), labels.get(i).cloned().unwrap_or(Value::None)),
            ("color".to_owned(), colors[i % colors.len()].clone()),
        ]);
        let entry = if upright { &bar::BAR } else { &bar::BARH };
        let group = entry.call(charts, canvas, axes, vec![lefts, set], keywords)?;
        made.extend(match Handle::from_returned(&group) {
            Some(Handle::Artist(group)) => Some(group),
            _ => None,
        });
    }
    if let Some(texts) = call.get("tick_labels") {
        let centers = Value::Numbers { shape: vec![n], data: centers, whole: false };
        let entry = if upright { &ticks::SET_XTICKS } else { &ticks::SET_YTICKS };
        entry.call(charts, canvas, axes, vec![centers], vec![("labels".to_owned(), texts.clone())])?;
    }
    let axes = charts.axes_of(call, canvas)?;
    let item = charts.artist(axes, ArtistKind::Container(Container::GroupedBar(made)), 1.0);
    Ok(artist(charts.add_artist(item, 0)?))
}

/// Each letter of a text is a colour.
fn cycle_of(text: &str) -> Vec<Value> {
    text.chars().map(|letter| Value::Text(letter.to_string())).collect()
}

/// The one distance between neighbours, if it is one.
fn distance(centers: &[f64]) -> Option<f64> {
    let apart: Vec<f64> = centers.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let Some(first) = apart.first() else { return Some(1.0) };
    let mean = apart.iter().sum::<f64>() / apart.len() as f64;
    // As close as numpy's `allclose` asks for.
    apart.iter().all(|d| (d - mean).abs() <= 1e-8 + 1e-5 * mean.abs()).then_some(*first)
}

pub(crate) static BAR_CONTAINERS: Entry = Entry::new(
    "bar_containers",
    ARTIST,
    &[],
    bar_containers,
    "The bars of `grouped_bar`, a container for each data set.",
    include_str!("examples/artist.bar_containers.py"),
)
.returns(Returns::List(&Returns::Object("Artist")))
.read();

fn bar_containers(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match charts.artists.get(call.on_artist()?).map(|item| &item.kind) {
        Some(ArtistKind::Container(Container::GroupedBar(groups))) => Ok(artists(groups)),
        _ => Err(call.not_of_this()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::artist::{Patch, PatchShape};
    use crate::testing::{Plot, array, handle, matrix};
    use canvas::Returned;

    fn rects(plot: &mut Plot, named: &[(&str, Value)]) -> Vec<[f64; 4]> {
        let made = plot.call("grouped_bar", vec![matrix(&[&[1.0, 4.0], &[2.0, 5.0], &[3.0, 6.0]])], named).unwrap();
        let Returned::List(groups) = plot.method(&made, "bar_containers", vec![]) else { panic!("no list") };
        let bars = groups.iter().flat_map(|group| plot.charts.members(handle(group)).unwrap());
        let rect = |bar: Handle| match bar {
            Handle::Artist(bar) => match &plot.charts.artists[bar].kind {
                ArtistKind::Patch(Patch { shape: PatchShape::Rect(rect), .. }) => *rect,
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        };
        bars.map(rect).collect()
    }

    /// x, y, width and height of matplotlib's bars, at the ends of the groups.
    #[test]
    fn bars_stand_where_those_of_matplotlib_stand() {
        let near = |all: &[[f64; 4]], at: usize, wanted: [f64; 4]| {
            assert!(all[at].iter().zip(&wanted).all(|(a, b)| (a - b).abs() < 1e-12), "{:?} {wanted:?}", all[at]);
        };
        let plain = rects(&mut Plot::new(), &[]);
        near(&plain, 0, [-2.0 / 7.0, 0.0, 2.0 / 7.0, 1.0]);
        near(&plain, 5, [2.0, 0.0, 2.0 / 7.0, 6.0]);
        let places = [
            ("positions", array(&[0.0, 2.0, 4.0])),
            ("bar_spacing", Value::Float(0.5)),
            ("group_spacing", Value::Int(2)),
        ];
        let wide = rects(&mut Plot::new(), &places);
        near(&wide, 0, [-1.0 + 4.0 / 9.0, 0.0, 4.0 / 9.0, 1.0]);
        near(&wide, 5, [4.0 + 1.0 / 9.0, 0.0, 4.0 / 9.0, 6.0]);
        let mut plot = Plot::new();
        let fault = plot.fault(
            "grouped_bar",
            vec![matrix(&[&[1.0], &[2.0], &[3.0]])],
            &[("positions", array(&[0.0, 1.0, 3.0]))],
        );
        assert_eq!(fault, "grouped_bar(): 'positions' must be equidistant");
    }
}
