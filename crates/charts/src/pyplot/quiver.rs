//! `quiver`.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::values::{artist, spread};
use crate::entry::{BOTH, Entry};
use crate::model::artist::{Angles, ArrowHead, ArtistKind, Quiver, Unit};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::style::faded;
use crate::norm::Norm;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};
use wire::Color;

pub(crate) static QUIVER: Entry = Entry::new(
    "quiver",
    BOTH,
    &[
        Param::new(
            "args",
            Type::OneOf(&[Type::Data, Type::Grid]),
            "U and V; or X, Y, U and V; each with optional values C for colours; N arrows or an N×M grid of arrows",
        )
        .variadic(),
        Param::new(
            "angles",
            Type::OneOf(&[Type::Choice(&["uv", "xy"]), Type::Numbers]),
            "direction of the arrows: 'uv' on the picture, 'xy' in data units, or N angles in degrees counterclockwise from the right",
        )
        .or_text("uv")
        .named(),
        Param::new(
            "scale",
            Type::Positive,
            "number of units of (U, V) for one `scale_units`; larger values make shorter arrows",
        )
        .or_none()
        .named(),
        Param::new(
            "scale_units",
            Type::Choice(&["width", "height", "dots", "inches", "x", "y", "xy"]),
            "unit of the arrows' lengths",
        )
        .or_none()
        .named(),
        Param::new(
            "units",
            Type::Choice(&["width", "height", "dots", "inches", "x", "y", "xy"]),
            "unit of the arrows' widths",
        )
        .or_text("width")
        .named(),
        Param::new("width", Type::Positive, "width of the shafts, in `units`").or_none().named(),
        Param::new("headwidth", Type::Length, "width of the heads, in shaft widths").or_number(3.0).named(),
        Param::new("headlength", Type::Length, "length of the heads, in shaft widths").or_number(5.0).named(),
        Param::new("headaxislength", Type::Length, "length of the heads at the shaft, in shaft widths")
            .or_number(4.5)
            .named(),
        Param::new(
            "minshaft",
            Type::Length,
            "length below which whole arrows are scaled down, in head lengths",
        )
        .or_number(1.0)
        .named(),
        Param::new("minlength", Type::Length, "length below which a dot replaces the arrow, in shaft widths")
            .or_number(1.0)
            .named(),
        Param::new("pivot", Type::Choice(&["tail", "mid", "middle", "tip"]), "which part of an arrow is at its position")
            .or_text("tail")
            .named(),
        rows::DATA,
    ],
    quiver,
    "Draws a vector field as arrows.",
    include_str!("examples/plt.quiver.py"),
)
.keywords(Group::Collection)
.returns(Returns::Object("Artist"));

pub(crate) fn quiver(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let rest = std::mem::take(&mut call.rest);
    let (x, y, u, v, c) = match rest.as_slice() {
        [u, v] => (None, None, u, v, None),
        [u, v, c] => (None, None, u, v, Some(c)),
        [x, y, u, v] => (Some(x), Some(y), u, v, None),
        [x, y, u, v, c] => (Some(x), Some(y), u, v, Some(c)),
        _ => {
            return Err(CallError::type_error(format!(
                "quiver() takes from 2 to 5 positional arguments but {} were given",
                rest.len()
            )));
        }
    };
    let read = |name: &str, value: &Value| value.numbers().ok_or_else(|| call.wrong(name, "numbers", value));
    let (us, vs) = (read("U", u)?, read("V", v)?);
    let n = us.len().max(vs.len());
    let (us, vs) = (spread(call, "U", us, n)?, spread(call, "V", vs, n)?);
    let (xs, ys) = if let (Some(x), Some(y)) = (x, y) {
        let (xs, ys) = (charts.along(call, "X", x, axes, 0)?, charts.along(call, "Y", y, axes, 1)?);
        places(call, (xs, ys), n)?
    } else {
        let columns = columns(u).or_else(|| columns(v)).unwrap_or(n).max(1);
        ((0..n).map(|i| (i % columns) as f64).collect(), (0..n).map(|i| (i / columns) as f64).collect())
    };
    let mapped = match c {
        None => None,
        Some(c) => {
            let values = spread(call, "C", read("C", c)?, n)?;
            Some(charts.mapped_by(call, values, Norm::Linear)?)
        }
    };
    let alpha = charts.alpha(call)?;
    let colors = match call.styled("facecolor").or_else(|| call.styled("color")) {
        Some(value) => charts.colors(call, "color", value)?,
        None => vec![Some(Color::BLACK)],
    };
    let clear = Color { a: 0, ..Color::BLACK };
    let colors = colors.into_iter().map(|color| faded(color.unwrap_or(clear), alpha)).collect();
    let angles = match call.get("angles") {
        None => Angles::Screen,
        Some(Value::Text(word)) if word == "uv" => Angles::Screen,
        Some(Value::Text(word)) if word == "xy" => Angles::Data,
        Some(value) => {
            let degrees = value.numbers().ok_or_else(|| call.wrong("angles", "'uv', 'xy' or degrees", value))?;
            Angles::Degrees(spread(call, "angles", degrees, n)?)
        }
    };
    let unit = |name: &str| -> Result<Option<Unit>, CallError> {
        let Some(text) = call.text(name)? else { return Ok(None) };
        let unit = Unit::named(&text).ok_or_else(|| {
            call.bad(format_args!(
                "'{}' is not a valid value for {name}; supported values are 'width', 'height', 'dots', 'inches', 'x', 'y', 'xy'",
                canvas::shown(&text)
            ))
        });
        unit.map(Some)
    };
    let positive = |name: &str, preset: f64| {
        let number = call.number(name, preset)?;
        if number >= 0.0 { Ok(number) } else { Err(call.bad(format_args!("'{name}' must not be negative"))) }
    };
    let is_mapped = mapped.is_some();
    let (x_span, y_span) = (Span::covering(&xs), Span::covering(&ys));
    let quiver = Quiver {
        at: xs.into_iter().zip(ys).map(|(x, y)| [x, y]).collect(),
        vectors: us.into_iter().zip(vs).map(|(u, v)| [u, v]).collect(),
        colors,
        mapped,
        alpha,
        angles,
        scale: call.maybe_number("scale")?.filter(|scale| *scale > 0.0),
        scale_unit: unit("scale_units")?,
        unit: unit("units")?.unwrap_or(Unit::Width),
        pivot: match call.word("pivot", &["tail", "mid", "middle", "tip"], "tail")? {
            "tail" => 0.0,
            "tip" => 1.0,
            _ => 0.5,
        },
        width: call.maybe_number("width")?.filter(|width| *width > 0.0),
        head: ArrowHead {
            width: positive("headwidth", 3.0)?,
            length: positive("headlength", 5.0)?,
            axis_length: positive("headaxislength", 4.5)?,
        },
        min_shaft: positive("minshaft", 1.0)?,
        min_length: positive("minlength", 1.0)?,
    };
    let mut item = charts.artist(axes, ArtistKind::Quiver(quiver), 1.0);
    (item.x, item.y) = (x_span, y_span);
    charts.finish(call, &mut item)?;
    let id = charts.add_artist(item, n * 6)?;
    if is_mapped {
        charts.mappable = Some(id);
    }
    Ok(artist(id))
}

/// The number of columns of a matrix.
fn columns(value: &Value) -> Option<usize> {
    match value {
        Value::Numbers { shape, .. } | Value::Pixels { shape, .. } if shape.len() == 2 => Some(shape[1]),
        _ => None,
    }
}

/// A place for each arrow: as many as there are arrows, or the columns' and the rows' places of a grid.
fn places(call: &Call, (xs, ys): (Vec<f64>, Vec<f64>), n: usize) -> Result<(Vec<f64>, Vec<f64>), CallError> {
    let (columns, rows) = (xs.len(), ys.len());
    if columns == n && rows == n {
        return Ok((xs, ys));
    }
    if columns.checked_mul(rows) == Some(n) {
        let at = (0..n).map(|i| (xs[i % columns], ys[i / columns]));
        return Ok(at.unzip());
    }
    Err(call.bad(format_args!("the sizes of X ({columns}), Y ({rows}) and U, V ({n}) don't match")))
}
