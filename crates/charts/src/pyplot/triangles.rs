//! Charts of points that are joined to triangles.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::values::{artist, mask};
use crate::color_spec;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{ArtistKind, QuadMesh};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::norm::Norm;
use crate::numeric::triangles::{Fault, Triangles};
use crate::pyplot::contour::{Surface, contours};
use crate::pyplot::contour_params as params;
use crate::pyplot::contour_params::{TRIANGLES, TRIANGLES_MASK};
use crate::pyplot::pcolormesh::edge;
use crate::pyplot::plot;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};

pub(crate) static TRIPLOT: Entry = Entry::new(
    "triplot",
    BOTH,
    &[
        Param::new(
            "args",
            Type::Data,
            "xs and ys of the points, length N; then the triangles, if not by name; then a format such as 'ro--'",
        )
        .variadic(),
        TRIANGLES,
        TRIANGLES_MASK,
    ],
    triplot,
    "Draws the sides of the triangles that points form, and markers at the points.",
    include_str!("examples/plt.triplot.py"),
)
.keywords(Group::Line)
.returns(Returns::List(&Returns::Object("Artist")));

pub(crate) static TRIPCOLOR: Entry = Entry::new(
    "tripcolor",
    BOTH,
    &[
        Param::new("args", Type::Data, "xs and ys of the points, length N; then the triangles, if not by name; then the values, one for each point or each triangle")
            .variadic(),
        TRIANGLES,
        TRIANGLES_MASK,
        rows::CMAP,
        rows::NORM,
        rows::VMIN,
        rows::VMAX,
        Param::new("facecolors", Type::Numbers, "values, one for each triangle").or_none().named(),
        Param::unhonoured("shading", Type::Choice(&["flat", "gouraud"])).or_text("flat").named(),
    ],
    tripcolor,
    "Colours the triangles that points form. A triangle has the mean of the values at its corners.",
    include_str!("examples/plt.tripcolor.py"),
)
.keywords(Group::Collection)
.returns(Returns::Object("Artist"));

pub(crate) static TRICONTOUR: Entry = Entry::new(
    "tricontour",
    BOTH,
    params::TRICONTOUR,
    tricontour,
    "Draws contour lines of heights at scattered points.",
    include_str!("examples/plt.tricontour.py"),
)
.returns(Returns::Object("Artist"));

pub(crate) static TRICONTOURF: Entry = Entry::new(
    "tricontourf",
    BOTH,
    params::TRICONTOUR,
    tricontourf,
    "Fills the areas between contour lines of heights at scattered points.",
    include_str!("examples/plt.tricontourf.py"),
)
.returns(Returns::Object("Artist"));

/// The triangles of a call; what is left of its arguments; and whether the triangles were given.
fn triangles(charts: &Charts, call: &mut Call) -> Result<(Triangles, Vec<Value>, bool), CallError> {
    let mut rest = std::mem::take(&mut call.rest);
    if rest.len() < 2 {
        return Err(CallError::type_error(format!("{}() needs the xs and the ys of points", call.function)));
    }
    let more = rest.split_off(2);
    let numbers =
        |value: &Value, name: &str| value.numbers().ok_or_else(|| call.wrong(name, "a sequence of numbers", value));
    let (x, y) = (numbers(&rest[0], "x")?, numbers(&rest[1], "y")?);
    let (given, rest) = match (call.get("triangles"), more.first().and_then(corners)) {
        (Some(value), _) => {
            let given =
                corners(value).ok_or_else(|| call.wrong("triangles", "an N×3 array of the corners' numbers", value))?;
            (Some(given), more)
        }
        (None, Some(given)) => (Some(given), more[1..].to_vec()),
        (None, None) => (None, more),
    };
    let is_given = given.is_some();
    let made = match given {
        Some(corners) => Triangles::of_corners(x, y, corners),
        None => Triangles::of_points(x, y, charts.is_exact()),
    };
    let made = made.map_err(|fault| match fault {
        Fault::Wrong(words) => call.bad(words),
        Fault::Several => CallError::not_implemented(format!(
            "{}() of points that can be joined in several ways isn't available here",
            call.function
        )),
    })?;
    let Some(value) = call.get("mask") else { return Ok((made, rest, is_given)) };
    if !is_given {
        // Which triangle is which, only matplotlib knows.
        return Err(call.not_honoured("mask", value));
    }
    match mask(value) {
        Some(masked) if masked.len() == made.corners.len() => Ok((made.without(&masked), rest, is_given)),
        _ => Err(call.bad("mask array must have same length as triangles array")),
    }
}

/// The numbers of each triangle's corners, if a value is an array of them.
fn corners(value: &Value) -> Option<Vec<[usize; 3]>> {
    let Value::Numbers { shape, data, whole: true } = value else { return None };
    if shape.len() != 2 || shape[1] != 3 || data.iter().any(|n| *n < 0.0) {
        return None;
    }
    let (rows, _) = data.as_chunks::<3>();
    Some(rows.iter().map(|row| row.map(|n| n as usize)).collect())
}

fn triplot(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = Handle::Axes(charts.axes_of(call, canvas)?);
    let (made, rest, _) = triangles(charts, call)?;
    let format = match rest.as_slice() {
        [] => "",
        [Value::Text(format)] => format,
        _ => return Err(call.bad("what follows the points must be triangles and a format such as 'ro--'")),
    };
    let format = color_spec::format_string(format).map_err(CallError::value_error)?;
    let mut style = call.entries();
    let mut preset = |name: &str, value: Option<&str>| {
        if let Some(value) = value.filter(|_| !style.iter().any(|(known, _)| known == name)) {
            style.push((name.to_owned(), Value::Text(value.to_owned())));
        }
    };
    // A format with a mark only draws no line.
    let line =
        format.line.or(if format.marker.is_some() { Some("None") } else { Some(charts.rc_text("lines.linestyle")) });
    let mark = format.marker.map(|marker| marker.to_string());
    preset("linestyle", line);
    preset("marker", mark.as_deref().or(Some(charts.rc_text("lines.marker"))));
    preset("color", format.color.as_deref());
    let is_shown = |name: &str| {
        let said = style.iter().find(|(known, _)| known == name);
        said.is_some_and(|(_, value)| !matches!(value.text(), Some("None" | "none" | "" | " ")))
    };
    let (lines, marks) = (is_shown("linestyle"), is_shown("marker"));
    let without = |name: &str, other: &str| {
        let mut own = style.clone();
        own.retain(|(known, _)| known != name && known != other);
        own.push((name.to_owned(), Value::Text("None".to_owned())));
        own
    };
    let ends = made.edges();
    let sides =
        |places: &[f64]| ends.iter().flat_map(|[a, b]| [places[*a], places[*b], f64::NAN]).collect::<Vec<f64>>();
    let [xs, ys] = if lines { [sides(&made.x), sides(&made.y)] } else { [Vec::new(), Vec::new()] };
    let array = |data: Vec<f64>| Value::Numbers { shape: vec![data.len()], data, whole: false };
    let mut own = without("marker", "");
    if !own.iter().any(|(name, _)| name == "zorder") {
        own.push(("zorder".to_owned(), Value::Int(1)));
    }
    let mut drawn = Vec::new();
    let mut draw = |charts: &mut Charts, x: Vec<f64>, y: Vec<f64>, style| -> Result<(), CallError> {
        if let Returned::List(made) = plot::PLOT.call(charts, canvas, axes, vec![array(x), array(y)], style)? {
            drawn.extend(made);
        }
        Ok(())
    };
    draw(charts, xs, ys, own)?;
    let [xs, ys] = if marks { [made.x, made.y] } else { [Vec::new(), Vec::new()] };
    draw(charts, xs, ys, without("linestyle", "label"))?;
    Ok(Returned::List(drawn))
}

fn tripcolor(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let (made, rest, is_given) = triangles(charts, call)?;
    let of_points = |c: &[f64]| -> Vec<f64> {
        made.corners.iter().map(|corners| corners.iter().map(|corner| c[*corner]).sum::<f64>() / 3.0).collect()
    };
    let values = match (call.numbers("facecolors")?, rest.as_slice()) {
        (None, [c]) => {
            let c = c.numbers().ok_or_else(|| call.wrong("c", "a sequence of numbers", c))?;
            if c.len() == made.x.len() { of_points(&c) } else { of_triangles(call, c, &made, is_given)? }
        }
        (Some(values), []) => of_triangles(call, values, &made, is_given)?,
        _ => return Err(CallError::type_error("tripcolor() needs the values after the points, or facecolors=")),
    };
    let mapped = charts.mapped_by(call, values, Norm::Linear)?;
    if let Some(value) = call.styled("edgecolor").filter(|value| value.text() == Some("face")) {
        return Err(call.not_honoured("edgecolors", value));
    }
    call.preset("linewidth", Value::Float(0.25));
    let (edge, alpha) = (edge(charts, call)?, charts.alpha(call)?);
    let cells = made.outlines().map(|corners| corners.to_vec()).collect();
    for ticks in &mut charts.axes[axes].ticks {
        (ticks.grid, ticks.minor_grid) = (None, None);
    }
    let mut item = charts.artist(axes, ArtistKind::QuadMesh(QuadMesh { cells, mapped, edge, alpha }), 1.0);
    (item.x, item.y) = (Span::covering(&made.x), Span::covering(&made.y));
    charts.finish(call, &mut item)?;
    let id = charts.add_artist(item, made.corners.len() * 6)?;
    charts.mappable = Some(id);
    Ok(artist(id))
}

/// Values of triangles, which are only known by their places where the program gave them.
fn of_triangles(call: &Call, values: Vec<f64>, made: &Triangles, is_given: bool) -> Result<Vec<f64>, CallError> {
    if !is_given || call.get("mask").is_some() {
        return Err(CallError::not_implemented(
            "tripcolor() of values of triangles isn't available here unless the triangles are given",
        ));
    }
    if values.len() != made.corners.len() {
        return Err(call.bad("The length of c must match either the number of points or the number of triangles"));
    }
    Ok(values)
}

fn tricontour(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    draw_contours(charts, canvas, call, false)
}

fn tricontourf(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    draw_contours(charts, canvas, call, true)
}

fn draw_contours(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, filled: bool) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let (made, rest, _) = triangles(charts, call)?;
    let (z, levels) = match rest.as_slice() {
        [z] => (z, None),
        [z, levels] => (z, Some(levels)),
        _ => return Err(CallError::type_error(format!("{}() needs x, y and z, and then the levels", call.function))),
    };
    let z = z.numbers().ok_or_else(|| call.wrong("z", "a sequence of numbers", z))?;
    if z.len() != made.x.len() {
        return Err(call.bad("z array must have same length as triangulation x and y arrays"));
    }
    if made.ends(&z).is_none() {
        return Err(call.bad("z array must not contain non-finite values within the triangulation"));
    }
    let spans = [Span::covering(&made.x), Span::covering(&made.y)];
    contours(charts, call, axes, &Surface::Triangles(&made, &z), spans, levels, filled)
}
