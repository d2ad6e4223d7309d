//! A legend's entries for what scattered points show by their colours or sizes.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::entry::{ARTIST, Entry};
use crate::model::artist::{Artist, ArtistKind, Line, MarkerStyle, PathCollection, ScalarMappable};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::style::faded;
use crate::ticker::formatter::{format_tick, scalar_with};
use crate::ticker::locator;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use wire::Color;

/// The largest number of different values that each get an entry by default.
const FEW: usize = 9;
/// Most entries.
const MAX_ELEMENTS: usize = 200;
const STEPS: [f64; 8] = [1.0, 2.0, 2.5, 3.0, 5.0, 6.0, 8.0, 10.0];
/// Powers of ten outside of this range are taken out of the labels.
const PLAIN: (i32, i32) = (-5, 6);

pub(crate) static LEGEND_ELEMENTS: Entry = Entry::new(
    "legend_elements",
    ARTIST,
    &[
        Param::new("prop", Type::Choice(&["colors", "sizes"]), "whether the entries show colours or sizes")
            .or_text("colors"),
        Param::new(
            "num",
            Type::OneOf(&[Type::Choice(&["auto"]), Type::Whole, Type::Numbers, Type::None]),
            "approximate number of entries, or their values; None makes an entry for each value",
        )
        .or_text("auto"),
        Param::new("fmt", Type::Text, "format of the values: '{x:.1f}' or '%.1f'").or_none(),
        Param::new("func", Type::None, "not supported; raises NotImplementedError").or_none(),
    ],
    legend_elements,
    "Makes handles and labels for a legend of a scatter plot's colours or sizes.",
    include_str!("examples/artist.legend_elements.py"),
)
.keywords(Group::Line)
.returns(Returns::Tuple(&[Returns::List(&Returns::Object("Artist")), Returns::List(&Returns::Text)]));

pub(crate) fn legend_elements(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let ArtistKind::PathCollection(marks) = &charts.artists[call.on_artist()?].kind else {
        return Err(call.bad("only the result of plt.scatter() has legend elements"));
    };
    let marks = PathCollection { xs: Vec::new(), ys: Vec::new(), ..marks.clone() };
    if call.get("func").is_some() {
        return Err(CallError::not_implemented("legend_elements(): func isn't available here".to_owned())
            .hint("pass your own labels to legend()"));
    }
    let by_size = call.word("prop", &["colors", "sizes"], "colors")? == "sizes";
    let all = match (&marks.mapped, by_size) {
        (_, true) => marks.sizes.clone(),
        (Some(mapped), false) => mapped.values.clone(),
        (None, false) => Vec::new(),
    };
    let values = shown(call, all)?;
    let (low, high) = (values.first().copied().unwrap_or(0.0), values.last().copied().unwrap_or(0.0));
    let labels = match call.text("fmt")? {
        Some(spec) => values.iter().map(|value| format_tick(&spec, *value)).collect(),
        None => scalar_with(&values, low, high, PLAIN, false).texts,
    };
    let given = charts.styled_color(call, "color")?.flatten();
    let own_alpha = marks.faces.first().map_or(1.0, |face| f64::from(face.a) / 255.0);
    let alpha = if call.styled("alpha").is_some() { charts.alpha(call)? } else { own_alpha };
    let usual = charts.rc_number("lines.markersize");
    let mut handles = Vec::with_capacity(values.len());
    for value in &values {
        let color = match &marks.mapped {
            Some(mapped) if !by_size => charts.mapped(&ScalarMappable { values: vec![*value], ..mapped.clone() })[0],
            _ => given.unwrap_or(Color::BLACK),
        };
        let color = Some(faded(Color { a: 255, ..color }, alpha));
        let size = if by_size { value.max(0.0).sqrt() } else { usual };
        let edge_width = marks.edge_width;
        let mark = MarkerStyle { name: marks.marker.clone(), size, face: color, edge: color, edge_width };
        let line = Line { xs: vec![0.0], ys: vec![0.0], pen: None, marker: Some(mark), every: (0, 1) };
        handles.push(charts.add_artist(Artist::loose(ArtistKind::Line(line), 2.0), 2)?);
    }
    let handles = handles.into_iter().map(|id| Handle::Artist(id).into()).collect();
    Ok(Returned::Tuple(vec![Returned::List(handles), Returned::List(labels.into_iter().map(Returned::Text).collect())]))
}

/// The values that have an entry, rising.
fn shown(call: &Call, mut all: Vec<f64>) -> Result<Vec<f64>, CallError> {
    all.retain(|value| value.is_finite());
    all.sort_by(f64::total_cmp);
    all.dedup();
    let (Some(low), Some(high)) = (all.first().copied(), all.last().copied()) else { return Ok(all) };
    // How many there may be as they are, and how many nice numbers stand for them if they are more.
    let (few, bins) = match call.get("num") {
        None if call.has("num") => (MAX_ELEMENTS, MAX_ELEMENTS),
        None => (FEW, FEW),
        Some(Value::Text(word)) if word == "auto" => (FEW, FEW),
        Some(value) if value.is_sequence() => {
            let mut asked = value.numbers().ok_or_else(|| call.wrong("num", "a number or a list of numbers", value))?;
            asked.retain(|n| (low..=high).contains(n));
            asked.sort_by(f64::total_cmp);
            asked.truncate(MAX_ELEMENTS);
            return Ok(asked);
        }
        Some(value) => (0, (call.as_number("num", value)?.max(1.0) as usize).min(MAX_ELEMENTS)),
    };
    if all.len() > few {
        all = locator::linear(low, high, bins, &STEPS, false);
        all.retain(|n| (low..=high).contains(n));
    }
    Ok(all)
}
