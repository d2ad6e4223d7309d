//! `plot` and similar functions.

use crate::args::call::{Call, Done, label_of};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::values::artists;
use crate::color_spec;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{Artist, ArtistKind, Line};
use crate::model::axes::Axes;
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::style::faded;
use crate::scale::Scale;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};
use wire::Color;

pub(crate) static PLOT: Entry = Entry::new(
    "plot",
    BOTH,
    &[
        Param::new(
            "args",
            Type::OneOf(&[Type::Data, Type::Grid]),
            "ys; xs and ys; or xs, ys and a format such as 'ro--'; length N, or N×M for M lines; can be repeated",
        )
        .variadic(),
        rows::DATA,
    ],
    plot,
    "Draws lines and markers through points.",
    include_str!("examples/plt.plot.py"),
)
.keywords(Group::Line)
.returns(Returns::List(&Returns::Object("Artist")));

pub(crate) fn plot(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let made = lines(charts, call, axes)?;
    Ok(artists(&made))
}

fn log_scaled(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, which: [bool; 2]) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let base = call.number("base", 10.0)?;
    if base <= 1.0 {
        return Err(call.bad("the base of a logarithm must be greater than 1"));
    }
    for axis in [0, 1] {
        if which[axis] {
            let range = charts.axes[axes].ranges[axis];
            charts.ranges[range].scale = Scale::Log { base };
        }
    }
    let made = lines(charts, call, axes)?;
    Ok(artists(&made))
}

const SEMILOGX_PARAMS: &[Param] = &[
    Param::new(
        "args",
        Type::OneOf(&[Type::Data, Type::Grid]),
        "ys; xs and ys; or xs, ys and a format such as 'ro--'; length N, or N×M for M lines; can be repeated",
    )
    .variadic(),
    Param::new("base", Type::Number, "base of the logarithm, greater than 1").or_number(10.0).named(),
    rows::DATA,
];

pub(crate) static SEMILOGX: Entry = Entry::new(
    "semilogx",
    BOTH,
    SEMILOGX_PARAMS,
    semilogx,
    "Draws lines with a logarithmic x axis.",
    include_str!("examples/plt.semilogx.py"),
)
.keywords(Group::Line)
.returns(Returns::List(&Returns::Object("Artist")));

pub(crate) fn semilogx(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    log_scaled(charts, canvas, call, [true, false])
}

pub(crate) static SEMILOGY: Entry = Entry::new(
    "semilogy",
    BOTH,
    SEMILOGX_PARAMS,
    semilogy,
    "Draws lines with a logarithmic y axis.",
    include_str!("examples/plt.semilogy.py"),
)
.keywords(Group::Line)
.returns(Returns::List(&Returns::Object("Artist")));

pub(crate) fn semilogy(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    log_scaled(charts, canvas, call, [false, true])
}

pub(crate) static LOGLOG: Entry = Entry::new(
    "loglog",
    BOTH,
    SEMILOGX_PARAMS,
    loglog,
    "Draws lines with two logarithmic axes.",
    include_str!("examples/plt.loglog.py"),
)
.keywords(Group::Line)
.returns(Returns::List(&Returns::Object("Artist")));

pub(crate) fn loglog(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    log_scaled(charts, canvas, call, [true, true])
}

/// The columns of a value: several where it is a matrix.
fn columns(value: Value) -> Vec<Value> {
    match value {
        Value::Numbers { shape, data, whole } if shape.len() == 2 && shape[1] != 1 => (0..shape[1])
            .map(|column| Value::Numbers {
                shape: vec![shape[0]],
                data: data.iter().skip(column).step_by(shape[1].max(1)).copied().collect(),
                whole,
            })
            .collect(),
        other => vec![other],
    }
}

/// Draws what `plot` was given: any number of y, x y, or x y format.
fn lines(charts: &mut Charts, call: &mut Call, axes: Id<Axes>) -> Result<Vec<Id<Artist>>, CallError> {
    let mut rest = std::mem::take(&mut call.rest).into_iter().peekable();
    let mut made = Vec::new();
    if rest.peek().is_none() {
        return Ok(made);
    }
    let labels = call.take_styled("label");
    while let Some(first) = rest.next() {
        if let Value::Text(text) = &first
            && !made.is_empty()
        {
            return Err(call.bad(format_args!("third arg must be a format string, not '{}'", canvas::shown(text))));
        }
        let is_format = |value: &Value| matches!(value, Value::Text(text) if color_spec::format_string(text).is_ok());
        let (x, y) = match rest.peek() {
            Some(second) if !is_format(second) || second.is_sequence() => {
                (Some(first), rest.next().unwrap_or(Value::None))
            }
            _ => (None, first),
        };
        let format = match rest.peek() {
            Some(Value::Text(_)) => rest.next(),
            _ => None,
        };
        let format = format.as_ref().and_then(Value::text).unwrap_or_default();
        let (mut xs, mut ys) = (x.map(columns), columns(y));
        let count = ys.len().max(xs.as_ref().map_or(1, Vec::len));
        // The last column stands for those that are missing.
        let column = |all: &mut Vec<Value>, i: usize| {
            let last = all.len() - 1;
            if i >= last && i + 1 < count {
                all[last].clone()
            } else {
                std::mem::replace(&mut all[i.min(last)], Value::None)
            }
        };
        for i in 0..count {
            let label = match &labels {
                Some(Value::Seq(texts)) => texts.get(if count > 1 { i } else { made.len() }).cloned(),
                other => other.clone(),
            };
            let places = (xs.as_mut().map(|all| column(all, i)), column(&mut ys, i));
            made.push(one_line(charts, call, axes, places, format, label.as_ref())?);
        }
    }
    Ok(made)
}

pub(crate) fn one_line(
    charts: &mut Charts,
    call: &Call,
    axes: Id<Axes>,
    (x, y): (Option<Value>, Value),
    format: &str,
    label: Option<&Value>,
) -> Result<Id<Artist>, CallError> {
    let ys = charts.along_taken(call, "y", y, axes, 1)?;
    let xs = match x {
        Some(x) => charts.along_taken(call, "x", x, axes, 0)?,
        None => (0..ys.len()).map(|i| i as f64).collect(),
    };
    if xs.len() != ys.len() {
        let error = call.bad(format_args!(
            "x and y must have same first dimension, but have shapes ({},) and ({},)",
            xs.len(),
            ys.len()
        ));
        return Err(error.hint("each point needs an x and a y: both lists must have the same length"));
    }
    let format = color_spec::format_string(format).map_err(|words| {
        CallError::value_error(words).hint("a format string is a colour, a marker and a line style, such as 'ro--'")
    })?;
    let has_color = call.styled("color").is_some();
    // Before the colour is taken, which goes on with the cycle.
    let turn = charts.next_properties(axes);
    let color = match &format.color {
        Some(text) if !has_color => color_spec::parse(text, &charts.color_cycle()).flatten().unwrap_or(Color::BLACK),
        _ if has_color => charts.styled_color(call, "color")?.flatten().unwrap_or(Color::BLACK),
        _ => charts.next_color(axes, 0),
    };
    let mut own = call.with_style(call.style().to_vec());
    own.take_styled("color");
    own.preset("color", rgba_value(color));
    if let Some(marker) = format.marker {
        own.preset("marker", Value::Text(marker.to_string()));
    }
    // A format with a mark only draws no line.
    if let Some(line) = format.line {
        own.preset("linestyle", Value::Text(line.to_owned()));
    } else if format.marker.is_some() {
        own.preset("linestyle", Value::Text("None".to_owned()));
    }
    for (name, value) in turn {
        own.preset(name, value);
    }
    own.preset("linestyle", Value::Text(charts.rc_text("lines.linestyle").to_owned()));
    let pen = charts.pen(&own, color, charts.rc_number("lines.linewidth"))?;
    let line_color =
        pen.as_ref().map_or_else(|| charts.alpha(&own).map(|alpha| faded(color, alpha)), |pen| Ok(pen.color))?;
    let marker = charts.mark(&own, line_color)?;
    let every = match own.styled("markevery") {
        None => (0, 1),
        Some(value) => every(value).ok_or_else(|| call.not_honoured("markevery", value))?,
    };
    let numbers = xs.len() * 2;
    let [x_span, y_span] = Span::of_points(&xs, &ys);
    let mut item = charts.artist(axes, ArtistKind::Line(Line { xs, ys, pen, marker, every }), 2.0);
    (item.x, item.y) = (x_span, y_span);
    charts.finish(&own, &mut item)?;
    if let Some(label) = label.filter(|label| **label != Value::None) {
        item.label = Some(label_of(label));
    }
    charts.add_artist(item, numbers)
}

/// The first point with a marker and the step to the next, of what says so: N, or a pair (start, N).
fn every(value: &Value) -> Option<(usize, usize)> {
    let whole = |value: &Value| match value {
        Value::Int(n) => usize::try_from(*n).ok(),
        _ => None,
    };
    let (first, step) = match value {
        Value::Seq(items) => match items.as_slice() {
            [first, step] => (whole(first)?, whole(step)?),
            _ => return None,
        },
        step => (0, whole(step)?),
    };
    (step > 0).then_some((first, step))
}

pub(crate) static STEP: Entry = Entry::new(
    "step",
    BOTH,
    &[
        rows::X,
        rows::Y,
        Param::new("fmt", Type::Text, "format: colour, marker and line style, such as 'ro--'").or_none(),
        Param::new(
            "where",
            Type::Choice(&["pre", "post", "mid"]),
            "position of the steps: before, after or halfway between the points",
        )
        .or_text("pre")
        .named(),
        rows::DATA,
    ],
    step,
    "Draws a step line.",
    include_str!("examples/plt.step.py"),
)
.keywords(Group::Line)
.returns(Returns::List(&Returns::Object("Artist")));

pub(crate) fn step(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let way = call.word("where", &["pre", "post", "mid"], "pre")?;
    call.put("drawstyle", Value::Text(format!("steps-{way}")));
    let (x, y) = (call.take("x"), call.take("y"));
    call.rest = vec![x, y];
    if let Some(format) = call.text("fmt")? {
        call.rest.push(Value::Text(format));
    }
    plot(charts, canvas, call)
}

/// A colour as a value.
fn rgba_value(color: Color) -> Value {
    let data = [color.r, color.g, color.b, color.a].map(|n| f64::from(n) / 255.0).to_vec();
    Value::Numbers { shape: vec![4], data, whole: false }
}
