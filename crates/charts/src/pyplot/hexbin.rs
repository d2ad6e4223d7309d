//! 2-D histograms with hexagons.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::values::artist;
use crate::entry::{BOTH, Entry};
use crate::model::artist::{ArtistKind, QuadMesh};
use crate::model::axis::Span;
use crate::model::charts::Charts;
use crate::norm::Norm;
use crate::numeric::hexbin;
use crate::numeric::hexbin::Hexbin;
use crate::scale::Scale;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};

pub(crate) static HEXBIN: Entry = Entry::new(
    "hexbin",
    BOTH,
    &[
        rows::X,
        rows::Y,
        Param::new(
            "C",
            Type::Numbers,
            "a value for each point, length N; hexagons then show the mean instead of the count",
        )
        .or_none(),
        Param::new(
            "gridsize",
            Type::OneOf(&[Type::Whole, Type::Pair]),
            "number of hexagons along x, or a pair for x and y",
        )
        .or_number(100.0),
        Param::new(
            "bins",
            Type::OneOf(&[Type::Choice(&["log"]), Type::Whole, Type::Numbers]),
            "'log' for a logarithmic scale, a number of steps, or the lower edges of the steps",
        )
        .or_none(),
        Param::new("xscale", Type::Choice(&["linear", "log"]), "scale of the x axis").or_text("linear"),
        Param::new("yscale", Type::Choice(&["linear", "log"]), "scale of the y axis").or_text("linear"),
        Param::new(
            "extent",
            Type::Four,
            "xmin, xmax, ymin and ymax of the hexagons, data units (exponents of ten on a logarithmic axis)",
        )
        .or_none(),
        rows::CMAP,
        rows::NORM,
        rows::VMIN,
        rows::VMAX,
        Param::new("reduce_C_function", Type::None, "not supported; raises NotImplementedError").or_none().named(),
        Param::new("mincnt", Type::Number, "smallest count that is drawn").or_none().named(),
        Param::unhonoured("marginals", Type::Flag).or_flag(false).named(),
        rows::DATA,
    ],
    hexbin,
    "Draws a 2-D histogram with hexagons.",
    include_str!("examples/plt.hexbin.py"),
)
.keywords(Group::Collection)
.returns(Returns::Object("Artist"));

pub(crate) fn hexbin(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let (x, y) = (call.take("x"), call.take("y"));
    let (mut xs, mut ys) = (charts.along(call, "x", &x, axes, 0)?, charts.along(call, "y", &y, axes, 1)?);
    if xs.len() != ys.len() {
        return Err(call.bad(format_args!("x and y must be the same size, but have {} and {}", xs.len(), ys.len())));
    }
    let values = call.numbers("C")?;
    if let Some(values) = values.as_ref().filter(|values| values.len() != xs.len()) {
        return Err(call.bad(format_args!(
            "'C' must have a value for each point ({}), not {}",
            xs.len(),
            values.len()
        )));
    }
    if call.get("reduce_C_function").is_some() {
        return Err(CallError::not_implemented(
            "hexbin(): reduce_C_function isn't available here; hexagons show the mean of C".to_owned(),
        ));
    }
    // On a logarithmic axis the hexagons are even in powers of ten.
    let log = [
        call.word("xscale", &["linear", "log"], "linear")? == "log",
        call.word("yscale", &["linear", "log"], "linear")? == "log",
    ];
    for (axis, numbers) in [&mut xs, &mut ys].into_iter().enumerate() {
        if log[axis] {
            if numbers.iter().any(|n| *n <= 0.0) {
                let name = ["x", "y"][axis];
                return Err(call.bad(format_args!("{name} contains non-positive values, so cannot be log-scaled")));
            }
            for n in numbers.iter_mut() {
                *n = n.log10();
            }
            let range = charts.axes[axes].ranges[axis];
            charts.ranges[range].scale = Scale::Log { base: 10.0 };
        }
    }
    let gridsize = match call.get("gridsize") {
        None => (100, None),
        Some(value) => match value.numbers().as_deref() {
            Some([n]) if *n >= 1.0 => (*n as usize, None),
            Some([nx, ny]) if *nx >= 1.0 && *ny >= 1.0 => (*nx as usize, Some(*ny as usize)),
            _ => return Err(call.wrong("gridsize", "a whole number greater than 0, or a pair of them", value)),
        },
    };
    let by_log = call.get("bins").and_then(Value::text) == Some("log");
    let extent = match call.numbers("extent")?.as_deref() {
        None => None,
        Some([a, b, c, d]) if [a, b, c, d].iter().all(|n| n.is_finite()) && a < b && c < d => Some([*a, *b, *c, *d]),
        Some(_) => return Err(call.bad("'extent' must be (xmin, xmax, ymin, ymax)")),
    };
    let mincnt = call.maybe_number("mincnt")?;
    let what = Hexbin { xs: &xs, ys: &ys, c: values.as_deref(), gridsize, extent, mincnt, log: by_log };
    let mut made = hexbin::hexbin(&what).map_err(|words| call.bad(words))?;
    if let Some(edges) = call.get("bins").filter(|bins| bins.text().is_none()) {
        bin_values(call, edges, &mut made.values)?;
    }
    let place = |axis: usize, n: f64| if log[axis] { 10f64.powf(n) } else { n };
    let cells: Vec<Vec<[f64; 2]>> = made
        .centers
        .iter()
        .map(|[x, y]| made.corners.iter().map(|[dx, dy]| [place(0, x + dx), place(1, y + dy)]).collect())
        .collect();
    let mapped = charts.mapped_by(call, made.values, if by_log { Norm::Log } else { Norm::Linear })?;
    let edge = match call.styled("edgecolor") {
        None => None,
        Some(Value::Text(word)) if word == "face" => None,
        Some(value) => {
            let color = charts.colors(call, "edgecolors", value)?.first().copied().flatten();
            let width = call.styled_number("linewidth")?.unwrap_or_else(|| charts.rc_number("patch.linewidth"));
            color.map(|color| crate::model::style::LineStyle::solid(color, width))
        }
    };
    let numbers = cells.len() * 13;
    let alpha = charts.alpha(call)?;
    let mut item = charts.artist(axes, ArtistKind::QuadMesh(QuadMesh { cells, mapped, edge, alpha }), 1.0);
    let [left, right, bottom, top] = made.extent;
    item.x = Span::covering(&[place(0, left), place(0, right)]);
    item.y = Span::covering(&[place(1, bottom), place(1, top)]);
    charts.finish(call, &mut item)?;
    let id = charts.add_artist(item, numbers)?;
    charts.mappable = Some(id);
    Ok(artist(id))
}

/// Counts as the numbers of the bins that they are in.
fn bin_values(call: &Call, bins: &Value, values: &mut [f64]) -> Result<(), CallError> {
    let mut edges = bins.numbers().ok_or_else(|| call.wrong("bins", "'log', a number or edges", bins))?;
    if !bins.is_sequence() {
        let n = edges.first().copied().unwrap_or(1.0);
        if !(1.0..=100_000.0).contains(&n) {
            return Err(call.bad("'bins' must be from 1 to 100,000"));
        }
        let span = Span::covering(values);
        let steps = n as usize;
        edges = (0..=steps).map(|i| span.low + (span.high - span.low) * i as f64 / n).take(steps).collect();
    }
    edges.retain(|n| !n.is_nan());
    edges.sort_by(f64::total_cmp);
    for value in values {
        *value = edges.partition_point(|edge| *edge < *value) as f64;
    }
    Ok(())
}
