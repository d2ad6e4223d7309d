//! Lines along which a field flows.

use crate::args::call::{Call, Done};
use crate::args::rows;
use crate::args::values::artist;
use crate::entry::{ARTIST, BOTH, Entry};
use crate::model::artist::{Angles, ArrowHead, Artist, ArtistKind, LineCollection, Quiver, ScalarMappable, Unit};
use crate::model::axes::Axes;
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::container::{Container, StreamplotSet};
use crate::model::id::Id;
use crate::model::style::LineStyle;
use crate::norm::Norm;
use crate::numeric::streamlines::{Direction, Field, Streamline, interpolate, streamlines};
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use wire::{Cap, Color};

pub(crate) static STREAMPLOT: Entry = Entry::new(
    "streamplot",
    BOTH,
    &[
        Param::new("x", Type::OneOf(&[Type::Data, Type::Grid]), "xs of the grid's columns, length M, or N×M"),
        Param::new("y", Type::OneOf(&[Type::Data, Type::Grid]), "ys of the grid's rows, length N, or N×M"),
        Param::new("u", Type::Grid, "x components of the field, N×M"),
        Param::new("v", Type::Grid, "y components of the field, N×M"),
        Param::new(
            "density",
            Type::OneOf(&[Type::Number, Type::Pair]),
            "density of the lines: 1 is a grid of 30×30; or a pair for x and y",
        )
        .or_number(1.0),
        Param::new("linewidth", Type::OneOf(&[Type::Number, Type::Grid]), "line width, pt: one number, or N×M numbers")
            .or_none(),
        Param::new(
            "color",
            Type::OneOf(&[Type::Color, Type::Grid]),
            "colour of the lines, or N×M values for the colormap",
        )
        .or_none(),
        rows::CMAP,
        rows::NORM,
        Param::new("arrowsize", Type::Length, "scale factor of the arrows").or_number(1.0),
        Param::unhonoured("arrowstyle", Type::Text).or_text("-|>"),
        Param::new("minlength", Type::Length, "length of the shortest lines, fraction of the axes").or_number(0.1),
        Param::unhonoured("transform", Type::Any).or_none(),
        Param::new("zorder", Type::Number, "drawing order; artists with higher values are drawn later").or_none(),
        Param::new("start_points", Type::Grid, "starting points of the lines, data units, K×2").or_none(),
        Param::new("maxlength", Type::Length, "length of the longest lines, fraction of the axes").or_number(4.0),
        Param::new(
            "integration_direction",
            Type::Choice(&["both", "forward", "backward"]),
            "direction of the lines from their starting points",
        )
        .or_text("both"),
        Param::new("broken_streamlines", Type::Flag, "whether lines end where they come too close to others")
            .or_flag(true),
        Param::unhonoured("integration_max_step_scale", Type::Number).or_number(1.0).named(),
        Param::unhonoured("integration_max_error_scale", Type::Number).or_number(1.0).named(),
        Param::new("num_arrows", Type::Whole, "0 for no arrows; otherwise each line has one").or_number(1.0).named(),
        rows::DATA,
    ],
    streamplot,
    "Draws the streamlines of a vector field.",
    include_str!("examples/plt.streamplot.py"),
)
.returns(Returns::Object("Artist"));

pub(crate) fn streamplot(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let [x, y, u, v] = ["x", "y", "u", "v"].map(|name| call.take(name));
    let (rows, columns, u) = call.matrix("u", &u)?;
    let (v_rows, v_columns, v) = call.matrix("v", &v)?;
    if (rows, columns) != (v_rows, v_columns) {
        return Err(call.bad("'u' and 'v' must match the shape of the (x, y) grid"));
    }
    let xs = along_grid(charts, call, ("x", &x), (axes, 0), columns)?;
    let ys = along_grid(charts, call, ("y", &y), (axes, 1), rows)?;
    let density = match call.numbers("density")?.as_deref() {
        None => [1.0; 2],
        Some([one]) => [*one; 2],
        Some([across, down]) => [*across, *down],
        Some(_) => return Err(call.bad("'density' must be a number or a pair of them")),
    };
    let starts = starts(call)?;
    let direction = match call.word("integration_direction", &["both", "forward", "backward"], "both")? {
        "forward" => Direction::Forward,
        "backward" => Direction::Backward,
        _ => Direction::Both,
    };
    let length = [call.number("minlength", 0.1)?, call.number("maxlength", 4.0)?];
    let broken = call.flag("broken_streamlines", true);
    let field = Field { x: &xs, y: &ys, u: &u, v: &v, density, length, starts: starts.as_deref(), direction, broken };
    let made = streamlines(&field).map_err(|words| call.bad(words))?;
    let grid = Grid { rows, columns };
    let dress = Dress::read(charts, call, axes, &grid)?;
    let order = call.number("zorder", 2.0)?;
    let span = |from: f64, to: f64| Span::covering(&[from, to]).stick(&[from, to]);
    let spans = [span(xs[0], xs[columns - 1]), span(ys[0], ys[rows - 1])];
    let lines = add_lines(charts, axes, &made, &grid, &dress, order, spans)?;
    let mut arrows = None;
    if let Some(value) = call.get("num_arrows").filter(|value| value.number().is_some_and(|n| n > 1.0)) {
        return Err(call.not_honoured("num_arrows", value));
    }
    if call.number("num_arrows", 1.0)? >= 1.0 {
        let size = call.number("arrowsize", 1.0)?;
        arrows = Some(add_arrows(charts, axes, &made, &grid, &dress, order, size)?);
    }
    if dress.shades.is_some() {
        charts.mappable = Some(lines);
    }
    let container = Container::Streamplot(StreamplotSet { lines, arrows });
    let item = charts.artist(axes, ArtistKind::Container(container), order);
    Ok(artist(charts.add_artist(item, 0)?))
}

struct Grid {
    rows: usize,
    columns: usize,
}

/// Places along an axis of a grid: a list, or a matrix whose rows (or columns) are all alike.
fn along_grid(
    charts: &mut Charts,
    call: &Call,
    (name, value): (&str, &Value),
    (axes, axis): (Id<Axes>, usize),
    n: usize,
) -> Result<Vec<f64>, CallError> {
    let all = charts.along(call, name, value, axes, axis)?;
    let places = match value {
        Value::Numbers { shape, .. } | Value::Dates { shape, .. } if shape.len() == 2 => {
            let stride = if axis == 0 { 1 } else { shape[1].max(1) };
            all.into_iter().step_by(stride).take(if axis == 0 { shape[1] } else { shape[0] }).collect()
        }
        _ => all,
    };
    if places.len() == n && n > 0 {
        Ok(places)
    } else {
        Err(call.bad("'u' and 'v' must match the shape of the (x, y) grid"))
    }
}

fn starts(call: &Call) -> Result<Option<Vec<[f64; 2]>>, CallError> {
    let Some(value) = call.get("start_points") else { return Ok(None) };
    let points = value.items().unwrap_or_default();
    let pair = |point: &Value| match point.numbers().as_deref() {
        Some([x, y]) => Ok([*x, *y]),
        _ => Err(call.wrong("start_points", "a list of (x, y)", value)),
    };
    points.iter().map(pair).collect::<Result<_, _>>().map(Some)
}

/// The widths and colours of the lines: one for all, or numbers on the grid.
struct Dress {
    color: Color,
    width: f64,
    widths: Option<Vec<f64>>,
    /// Numbers on the grid, and how they become colours.
    shades: Option<ScalarMappable>,
}

impl Dress {
    fn read(charts: &mut Charts, call: &Call, axes: Id<Axes>, grid: &Grid) -> Result<Self, CallError> {
        let table = |name: &str| -> Result<Option<Vec<f64>>, CallError> {
            match call.get(name) {
                Some(value @ (Value::Numbers { shape, .. } | Value::Pixels { shape, .. })) if shape.len() == 2 => {
                    let (rows, columns, numbers) = call.matrix(name, value)?;
                    if (rows, columns) == (grid.rows, grid.columns) {
                        return Ok(Some(numbers));
                    }
                    Err(call.bad(format_args!("If '{name}' is given, it must match the shape of the (x, y) grid")))
                }
                _ => Ok(None),
            }
        };
        let (widths, shades) = (table("linewidth")?, table("color")?);
        let preset = charts.rc_number("lines.linewidth");
        let width = if widths.is_some() { preset } else { call.number("linewidth", preset)? };
        let color = match call.get("color") {
            Some(value) if shades.is_none() => {
                charts.color(call, "color", value)?.unwrap_or(Color { a: 0, ..Color::BLACK })
            }
            Some(_) => Color::BLACK,
            None => charts.next_color(axes, 0),
        };
        let shades = shades.map(|values| charts.mapped_by(call, values, Norm::Linear)).transpose()?;
        Ok(Self { color, width, widths, shades })
    }

    /// The width at a place of the grid.
    fn width_at(&self, grid: &Grid, at: [f64; 2]) -> f64 {
        let width = self.widths.as_ref().map_or(self.width, |widths| interpolate(widths, grid.columns, at));
        if width.is_finite() { width.max(0.0) } else { 0.0 }
    }

    /// The number at a place of the grid that its colour stands for.
    fn value_at(&self, grid: &Grid, at: [f64; 2]) -> Option<f64> {
        self.shades.as_ref().map(|shades| interpolate(&shades.values, grid.columns, at))
    }
}

fn add_lines(
    charts: &mut Charts,
    axes: Id<Axes>,
    made: &[Streamline],
    grid: &Grid,
    dress: &Dress,
    order: f64,
    [x, y]: [Span; 2],
) -> Result<Id<Artist>, CallError> {
    let plain =
        |width: f64| LineStyle { cap: Cap::Round, join: wire::Join::Round, ..LineStyle::solid(dress.color, width) };
    let (mut lines, mut pens, mut values) = (Vec::new(), Vec::new(), Vec::new());
    if dress.widths.is_none() && dress.shades.is_none() {
        lines.extend(made.iter().map(|line| line.points.clone()));
        pens.push(plain(dress.width));
    } else {
        // Each piece has its own width or colour.
        for line in made {
            for (points, at) in line.points.windows(2).zip(&line.grid) {
                lines.push(points.to_vec());
                if dress.widths.is_some() {
                    pens.push(plain(dress.width_at(grid, *at)));
                }
                values.extend(dress.value_at(grid, *at));
            }
        }
        if dress.widths.is_none() {
            pens.push(plain(dress.width));
        }
    }
    let mapped =
        dress.shades.as_ref().map(|shades| ScalarMappable { map: shades.map, mapping: shades.mapping.clone(), values });
    let numbers = lines.iter().map(|line| line.len() * 2).sum::<usize>() + pens.len() * 4;
    let mut item = charts.artist(axes, ArtistKind::LineCollection(LineCollection { lines, pens, mapped }), order);
    (item.x, item.y) = (x, y);
    charts.add_artist(item, numbers)
}

/// A head in the middle of each line, as large as pyplot's `-|>` with a line of this width around it.
fn add_arrows(
    charts: &mut Charts,
    axes: Id<Axes>,
    made: &[Streamline],
    grid: &Grid,
    dress: &Dress,
    order: f64,
    size: f64,
) -> Result<Id<Artist>, CallError> {
    let widths = made.iter().map(|line| dress.width_at(grid, line.grid[line.arrow_at]));
    let width = widths.sum::<f64>() / made.len().max(1) as f64;
    let reach = 4.0 * size.clamp(0.0, 100.0) + 1.6 * width;
    let (mut at, mut vectors, mut values) = (Vec::new(), Vec::new(), Vec::new());
    for line in made {
        let [tail, head] = line.arrow;
        let [dx, dy] = [head[0] - tail[0], head[1] - tail[1]];
        let length = dx.hypot(dy);
        at.push(head);
        vectors.push([dx / length, dy / length]);
        values.extend(dress.value_at(grid, line.grid[line.arrow_at]));
    }
    let mapped =
        dress.shades.as_ref().map(|shades| ScalarMappable { map: shades.map, mapping: shades.mapping.clone(), values });
    let heads = Quiver {
        at,
        vectors,
        colors: vec![dress.color],
        mapped,
        alpha: 1.0,
        angles: Angles::Data,
        scale: Some(72.0 / reach.max(0.01)),
        scale_unit: Some(Unit::Inches),
        unit: Unit::Inches,
        width: Some(1.0 / 72.0),
        pivot: 1.0,
        head: ArrowHead { width: reach, length: reach, axis_length: reach },
        min_shaft: 1.0,
        min_length: 0.0,
    };
    let item = charts.artist(axes, ArtistKind::Quiver(heads), order + 0.01);
    charts.add_artist(item, made.len() * 6)
}

fn own<'a>(charts: &'a Charts, call: &Call) -> Result<&'a StreamplotSet, CallError> {
    match charts.artists.get(call.on_artist()?).map(|item| &item.kind) {
        Some(ArtistKind::Container(Container::Streamplot(set))) => Ok(set),
        _ => Err(CallError::attribute_error(format!("'Artist' object has no attribute '{}'", call.function))),
    }
}

pub(crate) static LINES: Entry = Entry::new(
    "lines",
    ARTIST,
    &[],
    lines,
    "The lines of the stream plot, for a colorbar.",
    include_str!("examples/artist.lines.py"),
)
.returns(Returns::Object("Artist"))
.read();

pub(crate) fn lines(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(artist(own(charts, call)?.lines))
}

pub(crate) static ARROWS: Entry = Entry::new(
    "arrows",
    ARTIST,
    &[],
    arrows,
    "The arrows of the stream plot.",
    include_str!("examples/artist.arrows.py"),
)
.returns(Returns::Object("Artist"))
.read();

pub(crate) fn arrows(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(own(charts, call)?.arrows.map_or(Returned::None, artist))
}
