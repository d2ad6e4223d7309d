//! `pcolormesh`: numbers on a grid that may be even, uneven or bent.

use crate::args::call::{Call, Done};
use crate::args::grid::matrix;
use crate::args::keywords::Group;
use crate::args::values::artist;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{ArtistKind, ArtistMeta, Image, QuadMesh, Sampling, ScalarMappable, Source};
use crate::model::axes::Axes;
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::style::{LineStyle, faded};
use crate::norm::Norm;
use crate::numeric::kernel::Kernel;
use crate::numeric::mesh::{FINE, between, between_both, is_even, is_monotonic, painted};
use crate::pyplot::pcolormesh_params as params;
use canvas::{CallError, Canvas, Returns, Value};

/// Most cells of a bent grid that are drawn as areas; more become an image.
const MAX_CELLS: usize = 150_000;
/// The corners of the cells.
enum Corners {
    /// Columns and rows are straight: where each begins and ends.
    Straight([Vec<f64>; 2]),
    /// One place for each corner, row by row.
    Bent(Vec<[f64; 2]>),
}

pub(crate) static PCOLORMESH: Entry = Entry::new(
    "pcolormesh",
    BOTH,
    params::PCOLORMESH,
    pcolormesh,
    "Draws a grid of coloured cells. The grid can be irregular.",
    include_str!("examples/plt.pcolormesh.py"),
)
.keywords(Group::Collection)
.returns(Returns::Object("Artist"));

pub(crate) fn pcolormesh(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let rest = std::mem::take(&mut call.rest);
    let (places, c) = match rest.as_slice() {
        [c] => (None, c),
        [x, y, c] => (Some((x, y)), c),
        other => {
            let message =
                format!("{}() takes 1 or 3 positional arguments but {} were given", call.function, other.len());
            return Err(CallError::type_error(message).hint("pass C, or X, Y and C"));
        }
    };
    let (rows, columns, values) = matrix(call, "C", c)?;
    if rows == 0 || columns == 0 {
        return Err(call.bad("'C' is empty"));
    }
    let mut shading = call.word("shading", &["auto", "flat", "nearest", "gouraud"], "auto")?;
    let corners = match places {
        None => {
            let shift = if shading == "nearest" || shading == "gouraud" { 0.5 } else { 0.0 };
            let even = |n: usize| (0..=n).map(|i| i as f64 - shift).collect::<Vec<f64>>();
            Corners::Straight([even(columns), even(rows)])
        }
        Some((x, y)) => {
            let (x, y) = (grid(charts, call, "X", x, axes, 0)?, grid(charts, call, "Y", y, axes, 1)?);
            let fits = |grid: &Grid, more: usize, n: usize| match grid.shape {
                None => grid.data.len() == n + more,
                Some(shape) => shape == [rows + more, columns + more],
            };
            let (centers, edges) =
                (fits(&x, 0, columns) && fits(&y, 0, rows), fits(&x, 1, columns) && fits(&y, 1, rows));
            if shading == "auto" {
                shading = if centers { "nearest" } else { "flat" };
            }
            match shading {
                "flat" if edges => {}
                "nearest" | "gouraud" if centers => {}
                _ => {
                    let size = |grid: &Grid| {
                        grid.shape.map_or_else(|| grid.data.len().to_string(), |[r, c]| format!("{r}×{c}"))
                    };
                    let message = format!(
                        "Dimensions of C ({rows}, {columns}) should be those of X ({}) and Y ({}), or one smaller in each dimension",
                        size(&x),
                        size(&y)
                    );
                    return Err(CallError::type_error(message)
                        .hint("X needs a number for each column of C (or one more), and Y one for each row"));
                }
            }
            corners(&x, &y, rows, columns, shading != "flat")
        }
    };
    if shading == "gouraud" {
        charts.approximate("shading='gouraud'")?;
    }
    if shading == "gouraud" && matches!(corners, Corners::Bent(_)) {
        charts.notes.push("pcolormesh(): shading='gouraud' on a curvilinear grid is drawn as 'nearest'.\n".to_owned());
    }
    let mapped = charts.mapped_by(call, values, Norm::Linear)?;
    let alpha = charts.alpha(call)?;
    let edge = edge(charts, call)?;
    let held = rows.saturating_mul(columns);
    let (artist_made, spans) = match corners {
        Corners::Straight(edges) if edge.is_none() && charts.polar(axes).is_none() => {
            straight(mapped, edges, [columns, rows], shading == "gouraud", alpha)
        }
        Corners::Straight([xs, ys]) => {
            let points: Vec<[f64; 2]> = ys.iter().flat_map(|y| xs.iter().map(|x| [*x, *y])).collect();
            bent(call, mapped, &points, [columns, rows], edge, alpha)?
        }
        Corners::Bent(points) => bent(call, mapped, &points, [columns, rows], edge, alpha)?,
    };
    let mut item = charts.artist(axes, artist_made, 1.0);
    let [x, y] = spans;
    (item.x, item.y) = (x.clone().stick(&[x.low, x.high]), y.clone().stick(&[y.low, y.high]));
    item.meta = ArtistMeta::Collection;
    charts.finish(call, &mut item)?;
    let id = charts.add_artist(item, held)?;
    charts.mappable = Some(id);
    Ok(artist(id))
}

pub(crate) static PCOLOR: Entry = Entry::new(
    "pcolor",
    BOTH,
    params::PCOLOR,
    pcolor,
    "Draws a grid of coloured cells, as `pcolormesh` does, with thinner edges.",
    include_str!("examples/plt.pcolor.py"),
)
.keywords(Group::Collection)
.returns(Returns::Object("Artist"));

fn pcolor(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    call.preset("linewidth", Value::Float(0.25));
    pcolormesh(charts, canvas, call)
}

/// The line around each cell, if one is asked for.
pub(crate) fn edge(charts: &Charts, call: &Call) -> Result<Option<LineStyle>, CallError> {
    let color = match call.styled("edgecolor") {
        None => return Ok(None),
        Some(Value::Text(word)) if matches!(word.as_str(), "none" | "None" | "face" | "") => return Ok(None),
        Some(value) => charts.colors(call, "edgecolors", value)?.first().copied().flatten(),
    };
    let width = call.styled_number("linewidth")?.unwrap_or_else(|| charts.rc_number("patch.linewidth"));
    let Some(color) = color.filter(|_| width > 0.0) else { return Ok(None) };
    let mut pen = LineStyle::solid(faded(color, charts.alpha(call)?), width);
    if let Some(style) = call.styled("linestyle") {
        charts.line_style(call, &mut pen, style)?;
    }
    Ok(Some(pen))
}

/// Places along one axis: one for each column or row, or one for each corner.
struct Grid {
    shape: Option<[usize; 2]>,
    data: Vec<f64>,
}

fn grid(
    charts: &mut Charts,
    call: &Call,
    name: &str,
    value: &Value,
    axes: Id<Axes>,
    axis: usize,
) -> Result<Grid, CallError> {
    let shape = match value {
        Value::Numbers { shape, .. } | Value::Dates { shape, .. } | Value::Pixels { shape, .. } => shape.clone(),
        Value::Seq(items) if items.first().is_some_and(Value::is_sequence) => {
            let (rows, columns, data) = matrix(call, name, value)?;
            return Ok(Grid { shape: Some([rows, columns]), data });
        }
        _ => Vec::new(),
    };
    let data = charts.along(call, name, value, axes, axis)?;
    match shape.as_slice() {
        // A single row or column is a list.
        [rows, columns] if *rows > 1 && *columns > 1 => Ok(Grid { shape: Some([*rows, *columns]), data }),
        [] | [_] | [_, _] => Ok(Grid { shape: None, data }),
        _ => Err(call.bad(format_args!("'{name}' must be 1D or 2D"))),
    }
}

/// The one row that all rows equal, or the one column that all columns equal.
fn flattened(grid: &Grid, axis: usize) -> Option<Vec<f64>> {
    let Some([rows, columns]) = grid.shape else { return Some(grid.data.clone()) };
    let spread = grid
        .data
        .iter()
        .filter(|n| n.is_finite())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), n| (a.min(*n), b.max(*n)));
    let slack = (spread.1 - spread.0).abs() * 1e-9;
    let (line, same): (Vec<f64>, bool) = if axis == 0 {
        let first = grid.data[..columns].to_vec();
        let same = grid.data.chunks(columns).all(|row| row.iter().zip(&first).all(|(a, b)| (a - b).abs() <= slack));
        (first, same)
    } else {
        let first: Vec<f64> = (0..rows).map(|row| grid.data[row * columns]).collect();
        let same = grid.data.chunks(columns).zip(&first).all(|(row, b)| row.iter().all(|a| (a - b).abs() <= slack));
        (first, same)
    };
    same.then_some(line)
}

fn corners(x: &Grid, y: &Grid, rows: usize, columns: usize, from_centers: bool) -> Corners {
    if let (Some(xs), Some(ys)) = (flattened(x, 0), flattened(y, 1)) {
        let [xs, ys] = [xs, ys].map(|line| if from_centers { between(&line) } else { line });
        if is_monotonic(&xs) && is_monotonic(&ys) {
            return Corners::Straight([xs, ys]);
        }
    }
    let (r, c) = if from_centers { (rows, columns) } else { (rows + 1, columns + 1) };
    let at = |grid: &Grid, row: usize, column: usize, axis: usize| match grid.shape {
        Some([_, columns]) => grid.data[row * columns + column],
        None => grid.data[if axis == 0 { column } else { row }],
    };
    let spread = |grid: &Grid, axis: usize| -> Vec<f64> {
        let all: Vec<f64> = (0..r * c).map(|i| at(grid, i / c, i % c, axis)).collect();
        if from_centers { between_both(&all, r, c) } else { all }
    };
    let (xs, ys) = (spread(x, 0), spread(y, 1));
    Corners::Bent(xs.into_iter().zip(ys).map(|(x, y)| [x, y]).collect())
}

/// A straight grid is an image.
fn straight(
    mapped: ScalarMappable,
    edges: [Vec<f64>; 2],
    [columns, rows]: [usize; 2],
    smooth: bool,
    alpha: f64,
) -> (ArtistKind, [Span; 2]) {
    let [xs, ys] = &edges;
    let extent = [xs[0], xs[columns], ys[0], ys[rows]];
    let ends = |line: &[f64]| {
        let n = line.len();
        // Smooth colours go from middle to middle.
        if smooth && n > 2 {
            Span::covering(&[f64::midpoint(line[0], line[1]), f64::midpoint(line[n - 2], line[n - 1])])
        } else {
            Span::covering(line)
        }
    };
    let spans = [ends(xs), ends(ys)];
    let even = is_even(xs) && is_even(ys);
    let image = Image {
        extent,
        edges: (!even).then_some(edges),
        upper: false,
        rows,
        columns,
        source: Source::ScalarMappable(mapped),
        sampling: if smooth { Sampling::Smooth(Kernel::Bilinear) } else { Sampling::Cells },
        alpha,
    };
    (ArtistKind::Image(image), spans)
}

/// A bent grid is a mesh of areas, or an image of it when there are very many.
fn bent(
    call: &Call,
    mapped: ScalarMappable,
    corners: &[[f64; 2]],
    [columns, rows]: [usize; 2],
    edge: Option<LineStyle>,
    alpha: f64,
) -> Result<(ArtistKind, [Span; 2]), CallError> {
    let (mut x, mut y) = (Span::default(), Span::default());
    for [px, py] in corners {
        x.add(&[*px]);
        y.add(&[*py]);
    }
    let at = |row: usize, column: usize| corners[row * (columns + 1) + column];
    let quad = |i: usize| {
        let (row, column) = (i / columns, i % columns);
        [at(row, column), at(row, column + 1), at(row + 1, column + 1), at(row + 1, column)]
    };
    if rows * columns <= MAX_CELLS {
        let finite = |quad: &[[f64; 2]; 4]| quad.iter().flatten().all(|n| n.is_finite());
        let (cells, values) = (0..rows * columns)
            .map(|i| (quad(i), mapped.values[i]))
            .filter(|(quad, _)| finite(quad))
            .map(|(quad, value)| (quad.to_vec(), value))
            .unzip();
        let mapped = ScalarMappable { values, ..mapped };
        return Ok((ArtistKind::QuadMesh(QuadMesh { cells, mapped, edge, alpha }), [x, y]));
    }
    if x.is_empty() || y.is_empty() {
        return Err(call.bad("none of the coordinates is a finite number"));
    }
    let values = painted(&mapped.values, quad, [[x.low, x.high], [y.low, y.high]])
        .ok_or_else(|| CallError::scene_limit("too many cells of this grid overlap; use a coarser grid"))?;
    let image = Image {
        extent: [x.low, x.high, y.low, y.high],
        edges: None,
        upper: false,
        rows: FINE,
        columns: FINE,
        source: Source::ScalarMappable(ScalarMappable { values, ..mapped }),
        sampling: Sampling::Cells,
        alpha,
    };
    Ok((ArtistKind::Image(image), [x, y]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meshgrid_is_straight() {
        let x = Grid { shape: Some([2, 3]), data: vec![0.0, 1.0, 2.0, 0.0, 1.0, 2.0] };
        let y = Grid { shape: Some([2, 3]), data: vec![5.0, 5.0, 5.0, 6.0, 6.0, 6.0] };
        let Corners::Straight([xs, ys]) = corners(&x, &y, 2, 3, true) else { panic!("bent") };
        assert_eq!((xs, ys), (vec![-0.5, 0.5, 1.5, 2.5], vec![4.5, 5.5, 6.5]));
        let x = Grid { shape: Some([2, 2]), data: vec![0.0, 1.0, 0.5, 1.5] };
        let y = Grid { shape: Some([2, 2]), data: vec![0.0, 0.0, 1.0, 1.0] };
        assert!(matches!(corners(&x, &y, 1, 1, false), Corners::Bent(_)));
    }
}
