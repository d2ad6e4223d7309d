//! 2-D histograms with rectangles.

use crate::args::bins::edges;
use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::types;
use crate::args::values::spread;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{ArtistKind, ArtistMeta, Image, QuadMesh, Sampling, Source};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::norm::Norm;
use crate::numeric::histogram::histogram2d;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};

pub(crate) static HIST2D: Entry = Entry::new(
    "hist2d",
    BOTH,
    &[
        rows::X,
        rows::Y,
        Param::new("bins", types::BINS, "number of bins or their edges, or a pair of these for x and y")
            .or_number(10.0),
        Param::new("range", Type::Grid, "limits of the bins, data units: [[xmin, xmax], [ymin, ymax]]").or_none(),
        Param::new("density", Type::Flag, "whether the counts are a density, whose integral is 1").or_flag(false),
        Param::new("weights", Type::Numbers, "weight of each point, length N").column().or_none(),
        Param::new("cmin", Type::Number, "smallest count that is drawn").or_none(),
        Param::new("cmax", Type::Number, "largest count that is drawn").or_none(),
        rows::DATA,
    ],
    hist2d,
    "Draws a 2-D histogram with rectangles.",
    include_str!("examples/plt.hist2d.py"),
)
.keywords(Group::Image)
.returns(Returns::Tuple(&[Returns::Array, Returns::Array, Returns::Array, Returns::Object("Artist")]));

pub(crate) fn hist2d(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let (x, y) = (call.take("x"), call.take("y"));
    let (xs, ys) = (charts.along(call, "x", &x, axes, 0)?, charts.along(call, "y", &y, axes, 1)?);
    if xs.len() != ys.len() {
        return Err(call.bad(format_args!(
            "x and y must have the same length, but have {} and {}",
            xs.len(),
            ys.len()
        )));
    }
    let weights = match call.numbers("weights")? {
        Some(weights) => Some(spread(call, "weights", weights, xs.len())?),
        None => None,
    };
    let (x_bins, y_bins) = two_bins(call);
    let [x_range, y_range] = two_ranges(call)?;
    let (x_edges, y_edges) =
        (edges(call, x_bins.as_ref(), x_range, &xs, false)?, edges(call, y_bins.as_ref(), y_range, &ys, false)?);
    let (nx, ny) = (x_edges.len() - 1, y_edges.len() - 1);
    let density = call.flag("density", false);
    let mut cells =
        histogram2d(&xs, &ys, [&x_edges, &y_edges], weights.as_deref(), density).map_err(|words| call.bad(words))?;
    let (least, most) = (call.maybe_number("cmin")?, call.maybe_number("cmax")?);
    for count in &mut cells {
        if least.is_some_and(|least| *count < least) || most.is_some_and(|most| *count > most) {
            *count = f64::NAN;
        }
    }
    // The array that is returned goes along x first, the picture row by row.
    let counts: Vec<f64> = (0..nx)
        .flat_map(|column| (0..ny).map(move |row| (column, row)))
        .map(|(column, row)| cells[row * nx + column])
        .collect();
    let mapped = charts.mapped_by(call, cells, Norm::Linear)?;
    let alpha = charts.alpha(call)?;
    let even = |edges: &[f64]| {
        let step = (edges[edges.len() - 1] - edges[0]) / (edges.len() - 1) as f64;
        edges.iter().enumerate().all(|(i, edge)| (edge - edges[0] - step * i as f64).abs() <= step * 1e-6)
    };
    let artist = if even(&x_edges) && even(&y_edges) {
        let extent = [x_edges[0], x_edges[nx], y_edges[0], y_edges[ny]];
        ArtistKind::Image(Image {
            extent,
            upper: false,
            rows: ny,
            columns: nx,
            source: Source::ScalarMappable(mapped),
            sampling: Sampling::Nearest,
            edges: None,
            alpha,
        })
    } else {
        let cell = |row: usize, column: usize| {
            let (x, y) = (&x_edges[column..column + 2], &y_edges[row..row + 2]);
            vec![[x[0], y[0]], [x[1], y[0]], [x[1], y[1]], [x[0], y[1]]]
        };
        let cells = (0..ny)
            .flat_map(|row| (0..nx).map(move |column| (row, column)))
            .map(|(row, column)| cell(row, column))
            .collect();
        ArtistKind::QuadMesh(QuadMesh { cells, mapped, edge: None, alpha })
    };
    let mut item = charts.artist(axes, artist, 0.0);
    item.x = Span::covering(&x_edges).stick(&[x_edges[0], x_edges[nx]]);
    item.y = Span::covering(&y_edges).stick(&[y_edges[0], y_edges[ny]]);
    item.meta = ArtistMeta::Collection;
    charts.finish(call, &mut item)?;
    let id = charts.add_artist(item, nx * ny)?;
    charts.mappable = Some(id);
    let table = Returned::Array { shape: vec![nx, ny], data: counts };
    let image = Handle::Artist(id).into();
    Ok(Returned::Tuple(vec![table, Returned::array(x_edges), Returned::array(y_edges), image]))
}

/// `bins` for x and for y: one for both, or a pair.
fn two_bins(call: &Call) -> (Option<Value>, Option<Value>) {
    let Some(value) = call.get("bins") else { return (None, None) };
    match value.items().as_deref() {
        Some([x, y]) => (Some(x.clone()), Some(y.clone())),
        _ => (Some(value.clone()), Some(value.clone())),
    }
}

fn two_ranges(call: &Call) -> Result<[Option<(f64, f64)>; 2], CallError> {
    let Some(value) = call.get("range") else { return Ok([None, None]) };
    let bad = || call.bad("'range' must be two pairs: [[xmin, xmax], [ymin, ymax]]");
    let pairs = value.items().filter(|pairs| pairs.len() == 2).ok_or_else(bad)?;
    let read = |pair: &Value| match (pair, pair.numbers().as_deref()) {
        (Value::None, _) => Ok(None),
        (_, Some([low, high])) => Ok(Some((*low, *high))),
        _ => Err(bad()),
    };
    Ok([read(&pairs[0])?, read(&pairs[1])?])
}
