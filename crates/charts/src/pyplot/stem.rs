//! `stem`.

use crate::args::call::{Call, Done};
use crate::args::rows;
use crate::args::values::artist;
use crate::color_spec;
use crate::color_spec::FormatString;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{ArtistKind, Line, LineCollection, MarkerStyle};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::container::{Container, StemContainer};
use crate::model::style::LineStyle;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};
use wire::Color;

pub(crate) static STEM: Entry = Entry::new(
    "stem",
    BOTH,
    &[
        Param::new(
            "args",
            Type::Data,
            "the heights, or the positions and the heights, length N; then the formats of the stems, markers and baseline",
        )
        .variadic(),
        Param::new("linefmt", Type::Text, "format of the stems, such as 'C1--'").or_none().named(),
        Param::new("markerfmt", Type::Text, "format of the markers, such as 'D'").or_none().named(),
        Param::new("basefmt", Type::Text, "format of the baseline, such as 'k-'").or_none().named(),
        Param::new("bottom", Type::Number, "position of the baseline, data units").or_number(0.0).named(),
        Param::new("orientation", Type::Choice(&["vertical", "horizontal"]), "orientation of the stems")
            .or_text("vertical")
            .named(),
        Param::new("label", Type::Label, "label for the legend").or_none().named(),
        Param::harmless("use_line_collection", Type::Flag).or_none().named(),
        rows::DATA,
    ],
    stem,
    "Draws a stem from the baseline to each point.",
    include_str!("examples/plt.stem.py"),
)
.returns(Returns::Object("Artist"));

pub(crate) fn stem(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let mut rest = std::mem::take(&mut call.rest);
    let mut formats: Vec<String> = Vec::new();
    while matches!(rest.last(), Some(Value::Text(_))) {
        if let Some(Value::Text(text)) = rest.pop() {
            formats.insert(0, text);
        }
    }
    let (x, y) = match rest.as_slice() {
        [y] => (None, y.clone()),
        [x, y] => (Some(x.clone()), y.clone()),
        _ => return Err(call.bad("pass the heights, or the positions and the heights")),
    };
    let upright = call.word("orientation", &["vertical", "horizontal"], "vertical")? == "vertical";
    let (place_axis, height_axis) = if upright { (0, 1) } else { (1, 0) };
    let heights = charts.along(call, "y", &y, axes, height_axis)?;
    let places = match &x {
        Some(x) => charts.along(call, "x", x, axes, place_axis)?,
        None => (0..heights.len()).map(|i| i as f64).collect(),
    };
    if places.len() != heights.len() {
        return Err(call.bad(format_args!(
            "the positions and the heights must have the same length, but have {} and {}",
            places.len(),
            heights.len()
        )));
    }
    let bottom = call.number("bottom", 0.0)?;
    let format = |name: &str, at: usize| -> Result<Option<String>, CallError> {
        Ok(call.text(name)?.or_else(|| formats.get(at).cloned()))
    };
    let color_of = |text: Option<String>| text.and_then(|text| color_spec::format_string(&text).ok());
    let (line, mark, base) =
        (color_of(format("linefmt", 0)?), color_of(format("markerfmt", 1)?), color_of(format("basefmt", 2)?));
    let shade = |charts: &Charts, format: &Option<FormatString>, preset: Color| {
        format
            .as_ref()
            .and_then(|f| f.color.as_deref())
            .and_then(|text| color_spec::parse(text, &charts.color_cycle()).flatten())
            .unwrap_or(preset)
    };
    let first = charts.color_cycle()[0];
    let stem_color = shade(charts, &line, first);
    let mark_color = shade(charts, &mark, stem_color);
    let base_color = shade(charts, &base, charts.color_cycle().get(3).copied().unwrap_or(first));
    let width = charts.rc_number("lines.linewidth");
    let mut pen = LineStyle::solid(stem_color, width);
    if let Some(style) = line.as_ref().and_then(|f| f.line) {
        charts.set_line_style(&mut pen, style);
    }
    let turn = |x: f64, y: f64| if upright { [x, y] } else { [y, x] };
    let segments: Vec<Vec<[f64; 2]>> =
        places.iter().zip(&heights).map(|(x, y)| vec![turn(*x, bottom), turn(*x, *y)]).collect();
    let mut spans = [Span::covering(&places), Span::covering(&heights)];
    spans[1].add(&[bottom]);
    if !upright {
        spans.reverse();
    }
    let numbers = places.len() * 4;
    let mut item = charts.artist(
        axes,
        ArtistKind::LineCollection(LineCollection { lines: segments, pens: vec![pen], mapped: None }),
        2.0,
    );
    [item.x, item.y] = spans.clone();
    let stems = charts.add_artist(item, numbers)?;
    let (xs, ys) = if upright { (places.clone(), heights.clone()) } else { (heights.clone(), places.clone()) };
    let name = mark.as_ref().and_then(|f| f.marker).map_or_else(|| "o".to_owned(), |m| m.to_string());
    let marker = MarkerStyle {
        name,
        size: charts.rc_number("lines.markersize"),
        face: Some(mark_color),
        edge: Some(mark_color),
        edge_width: 1.0,
    };
    let mut item =
        charts.artist(axes, ArtistKind::Line(Line { xs, ys, pen: None, marker: Some(marker), every: (0, 1) }), 2.1);
    [item.x, item.y] = spans;
    let heads = charts.add_artist(item, numbers)?;
    let span = Span::covering(&places);
    let (a, b) = (turn(span.low, bottom), turn(span.high, bottom));
    let foot = Line {
        xs: vec![a[0], b[0]],
        ys: vec![a[1], b[1]],
        pen: Some(LineStyle::solid(base_color, width)),
        marker: None,
        every: (0, 1),
    };
    let item = charts.artist(axes, ArtistKind::Line(foot), 2.0);
    let foot = charts.add_artist(item, 4)?;
    let container = StemContainer { marker_line: heads, stem_lines: stems, baseline: foot };
    let mut item = charts.artist(axes, ArtistKind::Container(Container::Stem(container)), 2.0);
    item.label = call.label("label");
    Ok(artist(charts.add_artist(item, 0)?))
}
