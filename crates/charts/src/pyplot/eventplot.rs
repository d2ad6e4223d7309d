//! `eventplot`.

use crate::args::call::{Call, Done};
use crate::args::datasets::samples;
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::types;
use crate::args::values::artists;
use crate::args::values::spread;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{ArtistKind, LineCollection};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::style::{LineStyle, faded};
use canvas::{CallError, Canvas, Param, Returns, Type, Value};
use wire::Color;

pub(crate) static EVENTPLOT: Entry = Entry::new(
    "eventplot",
    BOTH,
    &[
        Param::new(
            "positions",
            Type::DataSets,
            "positions of the events, data units: a list for each row, or an M×N array of M rows",
        ),
        Param::new("orientation", Type::Choice(&["horizontal", "vertical"]), "orientation of the rows")
            .or_text("horizontal"),
        Param::new(
            "lineoffsets",
            Type::Numbers,
            "positions of the rows' middles, data units: one for each row, or one number for the distance between rows",
        )
        .or_number(1.0),
        Param::new("linelengths", Type::Numbers, "heights of the rows, data units: one number, or one for each")
            .or_number(1.0),
        Param::new("linewidths", Type::Numbers, "width of the lines, pt: one number, or one for each row").or_none(),
        Param::new("colors", types::COLORS, "one colour, or one for each row").or_none(),
        Param::new("alpha", Type::Numbers, "opacity, 0 to 1: one number, or one for each row").or_none(),
        Param::new(
            "linestyles",
            Type::OneOf(&[types::LINE_STYLE, Type::List(&types::LINE_STYLE)]),
            "line style: one, or one for each row",
        )
        .or_text("solid"),
        rows::DATA,
    ],
    eventplot,
    "Draws a short line for each event, in a row for each list of events.",
    include_str!("examples/plt.eventplot.py"),
)
.keywords(Group::Collection)
.returns(Returns::List(&Returns::Object("Artist")));

pub(crate) fn eventplot(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let value = call.take("positions");
    let level = call.word("orientation", &["horizontal", "vertical"], "horizontal")? == "horizontal";
    // A matrix is rows of events here, not columns.
    let sets = match &value {
        Value::Numbers { shape, .. } if shape.len() == 2 => value.items().unwrap_or_default(),
        other => samples(call, "positions", other)?,
    };
    let axis = usize::from(!level);
    let rows: Vec<Vec<f64>> =
        sets.iter().map(|set| charts.along(call, "positions", set, axes, axis)).collect::<Result<_, _>>()?;
    let n = rows.len();
    let mut offsets = call.numbers("lineoffsets")?.unwrap_or_else(|| vec![1.0]);
    if let ([step], true) = (offsets.as_slice(), n > 1) {
        let step = *step;
        offsets = (0..n).map(|i| step * i as f64).collect();
    }
    let offsets = spread(call, "lineoffsets", offsets, n)?;
    let lengths = spread(call, "linelengths", call.numbers("linelengths")?.unwrap_or_else(|| vec![1.0]), n)?;
    let widths = match call.get("linewidths").or_else(|| call.styled("linewidth")) {
        Some(value) => {
            value.numbers().ok_or_else(|| call.wrong("linewidths", "a number or a list of numbers", value))?
        }
        None => vec![charts.rc_number("lines.linewidth")],
    };
    let widths = spread(call, "linewidths", widths, n)?;
    let colors = match call.get("colors").or_else(|| call.styled("color")) {
        Some(value) => charts.colors(call, "colors", value)?,
        None => vec![charts.rc_color("lines.color").or_else(|| charts.color_cycle().first().copied())],
    };
    if colors.is_empty() || (colors.len() != 1 && colors.len() != n) {
        return Err(
            call.bad(format_args!("colors and positions are unequal sized sequences: {} and {n}", colors.len()))
        );
    }
    let alphas = call.numbers("alpha")?.unwrap_or_else(|| vec![1.0]);
    let alphas = spread(call, "alpha", alphas, n)?;
    let styles = styles(call, n)?;
    let mut made = Vec::with_capacity(n);
    for (i, row) in rows.iter().enumerate() {
        let (low, high) = (offsets[i] - lengths[i] / 2.0, offsets[i] + lengths[i] / 2.0);
        let ink = colors[i % colors.len()].unwrap_or(Color { a: 0, ..Color::BLACK });
        let mut pen = LineStyle::solid(faded(ink, alphas[i].clamp(0.0, 1.0)), widths[i]);
        if !charts.line_style(call, &mut pen, &styles[i])? {
            pen.width = 0.0;
        }
        let turn = |along: f64, across: f64| if level { [along, across] } else { [across, along] };
        let lines = row.iter().map(|at| vec![turn(*at, low), turn(*at, high)]).collect();
        let mut item = charts.artist(
            axes,
            ArtistKind::LineCollection(LineCollection { lines, pens: vec![pen], mapped: None }),
            2.0,
        );
        let along = Span::covering(row);
        // pyplot leaves a whole line's length beside each row.
        let across = Span::covering(&[offsets[i] - lengths[i], offsets[i] + lengths[i]]);
        (item.x, item.y) = if level { (along, across) } else { (across, along) };
        charts.finish(call, &mut item)?;
        made.push(charts.add_artist(item, row.len() * 4)?);
    }
    Ok(artists(&made))
}

fn styles(call: &Call, n: usize) -> Result<Vec<Value>, CallError> {
    let listed = match call.get("linestyles").or_else(|| call.styled("linestyle")) {
        None => vec![Value::Text("solid".into())],
        Some(Value::Seq(items)) if items.iter().all(|item| item.text().is_some()) && !items.is_empty() => items.clone(),
        Some(one) => vec![one.clone()],
    };
    if listed.len() != 1 && listed.len() != n {
        return Err(
            call.bad(format_args!("linestyles and positions are unequal sized sequences: {} and {n}", listed.len()))
        );
    }
    Ok((0..n).map(|i| listed[i % listed.len()].clone()).collect())
}
