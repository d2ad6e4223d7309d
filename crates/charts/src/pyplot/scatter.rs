//! `scatter`.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::types;
use crate::args::values::{artist, spread};
use crate::entry::{BOTH, Entry};
use crate::marker;
use crate::model::artist::{ArtistKind, PathCollection, ScalarMappable};
use crate::model::axes::Axes;
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::style::faded;
use crate::norm::Norm;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};
use wire::Color;

/// The colours of points: given, or numbers that are mapped.
struct Shades {
    faces: Vec<Color>,
    /// Whether the markers aren't filled.
    hollow: bool,
    mapped: Option<ScalarMappable>,
}

pub(crate) static SCATTER: Entry = Entry::new(
    "scatter",
    BOTH,
    &[
        rows::X,
        rows::Y,
        Param::new("s", Type::Numbers, "areas of the markers, pt²: one number, or N").column().or_none(),
        Param::new(
            "c",
            Type::OneOf(&[types::COLORS, Type::Data]),
            "colours of the markers: one colour, N colours, or N values for the colormap",
        )
        .column()
        .or_none(),
        Param::new("marker", types::MARKER, "shape of the markers").or_none(),
        rows::CMAP,
        rows::NORM,
        rows::VMIN,
        rows::VMAX,
        Param::unhonoured("plotnonfinite", Type::Flag).or_flag(false).named(),
        rows::DATA,
    ],
    scatter,
    "Draws a marker at each point. Sizes and colours can vary.",
    include_str!("examples/plt.scatter.py"),
)
.keywords(Group::Collection)
.returns(Returns::Object("Artist"));

pub(crate) fn scatter(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let (x, y) = (call.take("x"), call.take("y"));
    let (xs, ys) = (charts.along_taken(call, "x", x, axes, 0)?, charts.along_taken(call, "y", y, axes, 1)?);
    let n = xs.len();
    if n != ys.len() {
        let error = call.bad(format_args!("x and y must be the same size, but have {n} and {}", ys.len()));
        return Err(error.hint("each point needs an x and a y: both lists must have the same length"));
    }
    let sizes = match call.numbers("s")? {
        Some(sizes) if sizes.len() == 1 || sizes.len() == n => sizes,
        Some(sizes) => {
            return Err(call.bad(format_args!(
                "s must be a scalar, or float array-like with the same size as x and y ({n}), not {}",
                sizes.len()
            )));
        }
        None => vec![charts.rc_number("lines.markersize").powi(2)],
    };
    let marker = match call.get("marker") {
        None => Some(charts.rc_text("scatter.marker").to_owned())
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| "o".into()),
        Some(Value::Text(name)) => name.clone(),
        Some(Value::Int(number)) => number.to_string(),
        Some(other) => return Err(call.wrong("marker", "a marker's name", other)),
    };
    charts.check_marker(call, &marker)?;
    let filled = marker::marker(&marker).is_some_and(|marker| marker.filled);
    let shades = shades(charts, call, axes, n)?;
    call.idle(&["edgecolor"]);
    let edge = if filled { edge(charts, call, &shades)? } else { None };
    let edge_width = match call.styled("linewidth") {
        None => charts.rc_number(if filled { "patch.linewidth" } else { "lines.linewidth" }),
        Some(value) => {
            let widths = value.numbers().ok_or_else(|| call.wrong("linewidths", "a number", value))?;
            if widths.windows(2).any(|pair| pair[0] != pair[1]) {
                return Err(call.not_honoured("linewidths", value));
            }
            widths.first().copied().unwrap_or(0.0).max(0.0)
        }
    };
    let [x_span, y_span] = Span::of_points(&xs, &ys);
    let numbers =
        n * 2 + sizes.len() + shades.faces.len() / 2 + shades.mapped.as_ref().map_or(0, |mapped| mapped.values.len());
    let is_mapped = shades.mapped.is_some();
    let faces = if shades.hollow { Vec::new() } else { shades.faces };
    let marks = PathCollection { xs, ys, marker, sizes, faces, edge, edge_width, mapped: shades.mapped };
    let mut item = charts.artist(axes, ArtistKind::PathCollection(marks), 1.0);
    (item.x, item.y) = (x_span, y_span);
    charts.finish(call, &mut item)?;
    let id = charts.add_artist(item, numbers)?;
    if is_mapped {
        charts.mappable = Some(id);
    }
    Ok(artist(id))
}

/// Colours of the faces, with `alpha`.
fn shades(charts: &mut Charts, call: &Call, axes: Id<Axes>, n: usize) -> Result<Shades, CallError> {
    let alphas = match call.styled("alpha").filter(|alpha| alpha.is_sequence()) {
        None => vec![charts.alpha(call)?],
        Some(value) => {
            let alphas = value.numbers().ok_or_else(|| call.wrong("alpha", "a number or a list of numbers", value))?;
            spread(call, "alpha", alphas, n)?
        }
    };
    let alpha = |i: usize| alphas.get(i % alphas.len().max(1)).copied().unwrap_or(1.0).clamp(0.0, 1.0);
    if let Some(values) = numbers_of(call, n)? {
        let faces = (0..alphas.len()).map(|i| faded(Color::BLACK, alpha(i))).collect();
        return Ok(Shades { faces, hollow: false, mapped: Some(charts.mapped_by(call, values, Norm::Linear)?) });
    }
    // Colours that are no numbers have no colormap.
    call.idle(&["cmap", "norm", "vmin", "vmax"]);
    let given = call.styled("facecolor").or_else(|| call.get("c")).or_else(|| call.styled("color"));
    let colors = match given {
        Some(value) => charts.colors(call, "c", value)?,
        None => vec![Some(charts.next_color(axes, 1))],
    };
    if colors.len() != 1 && colors.len() != n && !colors.is_empty() {
        return Err(call.bad(format_args!(
            "'c' argument has {} elements, which is inconsistent with 'x' and 'y' with size {n}.",
            colors.len()
        )));
    }
    let hollow = colors.iter().all(Option::is_none);
    let count = if alphas.len() > 1 { n } else { colors.len() };
    let clear = Color { a: 0, ..Color::BLACK };
    let faces = (0..count)
        .map(|i| faded(colors.get(i % colors.len().max(1)).copied().flatten().unwrap_or(clear), alpha(i)))
        .collect();
    Ok(Shades { faces, hollow, mapped: None })
}

/// The numbers that `c` gives for colours, if it does.
fn numbers_of(call: &Call, n: usize) -> Result<Option<Vec<f64>>, CallError> {
    let Some(value) = call.get("c") else { return Ok(None) };
    let numbers = match value {
        Value::Numbers { shape, data, .. } => {
            let colors = shape.len() == 2 && matches!(shape[1], 3 | 4) && data.len() != n;
            // What can't be a colour is meant as values.
            let one = shape.len() == 1
                && matches!(shape[0], 3 | 4)
                && n != shape[0]
                && data.iter().all(|part| (0.0..=1.0).contains(part));
            if colors || one {
                return Ok(None);
            }
            data.clone()
        }
        Value::Dates { .. } | Value::Pixels { .. } => value.numbers().unwrap_or_default(),
        Value::Seq(items)
            if !items.is_empty() && items.iter().all(|item| matches!(item, Value::None) || item.number().is_some()) =>
        {
            items.iter().map(|item| item.number().unwrap_or(f64::NAN)).collect()
        }
        Value::Int(_) | Value::Float(_) if n == 1 => value.numbers().unwrap_or_default(),
        _ => return Ok(None),
    };
    if numbers.len() == n {
        return Ok(Some(numbers));
    }
    let given = numbers.len();
    Err(call
        .bad(format_args!("'c' argument has {given} elements, which is inconsistent with 'x' and 'y' with size {n}.")))
}

/// The edges' colour: `None` as the faces, `Some(None)` for no edge.
#[expect(clippy::option_option, reason = "'face', 'none' or a colour")]
fn edge(charts: &Charts, call: &Call, shades: &Shades) -> Result<Option<Option<Color>>, CallError> {
    let alpha =
        shades.faces.first().map_or(1.0, |face| if shades.mapped.is_some() { f64::from(face.a) / 255.0 } else { 1.0 });
    let alpha =
        if call.styled("alpha").is_some_and(|alpha| !alpha.is_sequence()) { charts.alpha(call)? } else { alpha };
    let preset = Value::Text(charts.rc_text("scatter.edgecolors").to_owned());
    match call.styled("edgecolor").unwrap_or(&preset) {
        Value::Text(word) if matches!(word.as_str(), "face" | "") => Ok(None),
        value => {
            let colors = charts.colors(call, "edgecolors", value)?;
            if colors.windows(2).any(|pair| pair[0] != pair[1]) {
                return Err(call.not_honoured("edgecolors", value));
            }
            Ok(Some(colors.first().copied().flatten().map(|color| faded(color, alpha))))
        }
    }
}
