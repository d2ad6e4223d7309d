//! `errorbar`.

use crate::args::call::{Call, Done, label_of};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::types;
use crate::args::values::{artist, spread};
use crate::entry::{BOTH, Entry};
use crate::model::artist::{ArtistKind, Line, LineCollection, MarkerStyle};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::container::{Container, ErrorLines, ErrorbarContainer};
use crate::model::style::LineStyle;
use crate::pyplot::plot::one_line;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};
use wire::Color;

/// The lengths of the error bars down and up.
type Reach = (Vec<f64>, Vec<f64>);

/// The lengths of the error bars at each point.
pub(crate) fn errors(call: &Call, name: &str, n: usize) -> Result<Option<Reach>, CallError> {
    let Some(value) = call.get(name) else { return Ok(None) };
    let pair = match value {
        Value::Numbers { shape, data, .. } if shape.len() == 2 && shape[0] == 2 => {
            (data[..shape[1]].to_vec(), data[shape[1]..].to_vec())
        }
        Value::Seq(rows) if rows.len() == 2 && rows.iter().all(Value::is_sequence) => {
            let read = |row: &Value| row.numbers().ok_or_else(|| call.wrong(name, "numbers", row));
            (read(&rows[0])?, read(&rows[1])?)
        }
        other => {
            let both = other
                .numbers()
                .ok_or_else(|| call.wrong(name, "a number, a number for each point, or two rows of numbers", other))?;
            (both.clone(), both)
        }
    };
    let (low, high) = (spread(call, name, pair.0, n)?, spread(call, name, pair.1, n)?);
    if low.iter().chain(&high).any(|error| *error < 0.0) {
        return Err(call.bad(format_args!("'{name}' must not contain negative values")));
    }
    Ok(Some((low, high)))
}

pub(crate) static ERRORBAR: Entry = Entry::new(
    "errorbar",
    BOTH,
    &[
        rows::X,
        rows::Y,
        Param::new("yerr", types::ERRORS, "lengths of the bars down and up, data units: one number, N numbers, or 2×N")
            .column()
            .or_none(),
        Param::new(
            "xerr",
            types::ERRORS,
            "lengths of the bars to the left and right, data units: one number, N numbers, or 2×N",
        )
        .column()
        .or_none(),
        Param::new("fmt", Type::Text, "format of the points, such as 'o'; 'none' draws only the bars").or_text(""),
        Param::new("ecolor", Type::Color, "colour of the bars; if not given, that of the line").or_none().named(),
        Param::new("elinewidth", Type::Length, "width of the bars, pt").or_none().named(),
        Param::new("capsize", Type::Length, "length of the caps on each side, pt").or_none().named(),
        Param::new("barsabove", Type::Flag, "whether the bars are drawn above the points").or_flag(false).named(),
        Param::unhonoured("lolims", Type::OneOf(&[Type::Flag, types::MASK])).or_flag(false).named(),
        Param::unhonoured("uplims", Type::OneOf(&[Type::Flag, types::MASK])).or_flag(false).named(),
        Param::unhonoured("xlolims", Type::OneOf(&[Type::Flag, types::MASK])).or_flag(false).named(),
        Param::unhonoured("xuplims", Type::OneOf(&[Type::Flag, types::MASK])).or_flag(false).named(),
        Param::new("errorevery", Type::Whole, "N for bars at every N-th point; or a pair (start, N)")
            .or_number(1.0)
            .named(),
        Param::new("capthick", Type::Length, "thickness of the caps, pt").or_none().named(),
        rows::DATA,
    ],
    errorbar,
    "Draws a line with error bars.",
    include_str!("examples/plt.errorbar.py"),
)
.keywords(Group::Line)
.returns(Returns::Object("Artist"));

pub(crate) fn errorbar(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let (x, y) = (call.take("x"), call.take("y"));
    let (xs, ys) = (charts.along(call, "x", &x, axes, 0)?, charts.along(call, "y", &y, axes, 1)?);
    if xs.len() != ys.len() {
        return Err(call.bad(format_args!(
            "'x' and 'y' must have the same size, but have {} and {}",
            xs.len(),
            ys.len()
        )));
    }
    let n = xs.len();
    let format = call.text("fmt")?.unwrap_or_default();
    let label = call.take_styled("label");
    let hidden = format.eq_ignore_ascii_case("none");
    let line = one_line(charts, call, axes, (Some(x.clone()), y.clone()), if hidden { "" } else { &format }, None)?;
    let (color, line_order) = match &charts.artists[line].kind {
        ArtistKind::Line(own) => (
            own.pen.as_ref().map(|pen| pen.color).or(own.marker.as_ref().and_then(|m| m.face.or(m.edge))),
            charts.artists[line].zorder,
        ),
        _ => (None, 2.0),
    };
    charts.artists[line].visible &= !hidden;
    // The bars have the order that was asked for, and the line lies just above or below them.
    charts.artists[line].zorder += if call.flag("barsabove", false) { -0.1 } else { 0.1 };
    let color = match call.get("ecolor") {
        Some(value) => charts.color(call, "ecolor", value)?.unwrap_or(Color::BLACK),
        None => color.unwrap_or(Color::BLACK),
    };
    let width = match call.maybe_number("elinewidth")? {
        Some(width) => width,
        None => call.styled_number("linewidth")?.unwrap_or_else(|| charts.rc_number("lines.linewidth")),
    };
    let cap = call.maybe_number("capsize")?.unwrap_or_else(|| charts.rc_number("errorbar.capsize"));
    let thick = call.maybe_number("capthick")?.unwrap_or(charts.rc_number("lines.markeredgewidth"));
    let every = call.maybe_number("errorevery")?.unwrap_or(1.0).max(1.0) as usize;
    let mut all = Vec::new();
    for (name, axis) in [("xerr", 0), ("yerr", 1)] {
        let Some((low, high)) = errors(call, name, n)? else { continue };
        if axis == 0 {
            // Bars along angles are bent.
            call.not_on_polar(charts, axes, name)?;
        }
        let center = if axis == 0 { &xs } else { &ys };
        let (mut segments, mut ends) = (Vec::new(), Vec::new());
        for i in (0..n).step_by(every) {
            let (a, b) = (center[i] - low[i], center[i] + high[i]);
            let point = |n: f64| if axis == 0 { [n, ys[i]] } else { [xs[i], n] };
            segments.push(vec![point(a), point(b)]);
            ends.extend([point(a), point(b)]);
        }
        let (mut x_span, mut y_span) = (Span::default(), Span::default());
        for [x, y] in &ends {
            x_span.add(&[*x]);
            y_span.add(&[*y]);
        }
        let mut item = charts.artist(
            axes,
            ArtistKind::LineCollection(LineCollection {
                lines: segments,
                pens: vec![LineStyle::solid(color, width)],
                mapped: None,
            }),
            line_order,
        );
        (item.x, item.y) = (x_span.clone(), y_span.clone());
        let bars = charts.add_artist(item, n * 4)?;
        let mut lines = ErrorLines { bars, caps: None };
        if cap > 0.0 {
            call.not_on_polar(charts, axes, "caps")?;
            let (cap_xs, cap_ys) = ends.iter().map(|[x, y]| (*x, *y)).unzip();
            let marker = MarkerStyle {
                name: if axis == 0 { "|" } else { "_" }.into(),
                size: 2.0 * cap,
                face: None,
                edge: Some(color),
                edge_width: thick,
            };
            let caps = Line { xs: cap_xs, ys: cap_ys, pen: None, marker: Some(marker), every: (0, 1) };
            let mut item = charts.artist(axes, ArtistKind::Line(caps), line_order);
            (item.x, item.y) = (x_span, y_span);
            lines.caps = Some(charts.add_artist(item, n * 4)?);
        }
        all.push(lines);
    }
    let container = Container::Errorbar(ErrorbarContainer { data_line: line, errors: all });
    let mut item = charts.artist(axes, ArtistKind::Container(container), line_order);
    item.label = label.as_ref().map(label_of);
    Ok(artist(charts.add_artist(item, 0)?))
}
