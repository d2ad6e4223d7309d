//! Grids and their cells.

use crate::args::call::{Call, Done};
use crate::args::rows;
use crate::args::types;
use crate::entry::{Entry, FIG, GRIDSPEC, PLT};
use crate::model::axes::Place;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::places::{Cells, Grid};
use crate::pyplot::gridspec_methods::place_of;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};

/// Most grids within each other.
const MAX_DEPTH: usize = 20;

pub(crate) fn count(call: &Call, name: &str) -> Result<usize, CallError> {
    let n = call.number(name, 1.0)?;
    if n >= 1.0 && n.fract() == 0.0 && n <= 10_000.0 {
        Ok(n as usize)
    } else {
        Err(call.bad(format_args!(
            "Number of {} must be a positive integer, not {n}",
            if name == "nrows" { "rows" } else { "columns" }
        )))
    }
}

fn ratios(call: &Call, value: Option<&Value>, n: usize) -> Result<Vec<f64>, CallError> {
    let Some(value) = value else { return Ok(vec![1.0; n]) };
    let all = value.numbers().ok_or_else(|| call.bad("ratios must be numbers"))?;
    if all.len() != n || all.iter().any(|r| !(*r > 0.0 && r.is_finite())) {
        return Err(call.bad(format_args!("expected {n} ratios, all greater than 0")));
    }
    Ok(all)
}

/// The keywords of a grid.
const NAMES: [&str; 8] = ["width_ratios", "height_ratios", "left", "right", "bottom", "top", "wspace", "hspace"];

pub(crate) fn grid_of(charts: &mut Charts, call: &Call, rows: usize, columns: usize) -> Result<Id<Grid>, CallError> {
    let grid = charts.add_grid(rows, columns)?;
    let inner: Vec<(String, Value)> = match call.get("gridspec_kw") {
        Some(Value::Map(entries)) => entries.clone(),
        _ => Vec::new(),
    };
    let value =
        |name: &str| call.get(name).cloned().or_else(|| inner.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()));
    if let Some((name, value)) = inner.iter().find(|(name, _)| !NAMES.contains(&name.as_str())) {
        return Err(call.not_honoured(name, value));
    }
    let part = |name: &str, most: f64| match value(name) {
        None | Some(Value::None) => Ok(None),
        Some(value) => match value.number() {
            Some(n) if (0.0..=most).contains(&n) => Ok(Some(n)),
            _ => Err(call.not_honoured(name, &value)),
        },
    };
    charts.grids[grid].widths = ratios(call, value("width_ratios").as_ref(), columns)?;
    charts.grids[grid].heights = ratios(call, value("height_ratios").as_ref(), rows)?;
    for (side, name) in ["left", "right", "bottom", "top"].into_iter().enumerate() {
        charts.grids[grid].sides[side] = part(name, 1.0)?;
    }
    charts.grids[grid].wspace = part("wspace", 10.0)?;
    charts.grids[grid].hspace = part("hspace", 10.0)?;
    Ok(grid)
}

pub(crate) static ADD_GRIDSPEC: Entry = Entry::new(
    "add_gridspec",
    FIG,
    &[
        Param::new("nrows", Type::Whole, "number of rows").or_number(1.0),
        Param::new("ncols", Type::Whole, "number of columns").or_number(1.0),
        Param::new("left", Type::Unit, "left edge of the grid, fraction of the figure's width").or_none().named(),
        Param::new("bottom", Type::Unit, "lower edge of the grid, fraction of the figure's height").or_none().named(),
        Param::new("right", Type::Unit, "right edge of the grid, fraction of the figure's width").or_none().named(),
        Param::new("top", Type::Unit, "upper edge of the grid, fraction of the figure's height").or_none().named(),
        rows::WSPACE.named(),
        rows::HSPACE.named(),
        rows::WIDTH_RATIOS,
        rows::HEIGHT_RATIOS,
    ],
    gridspec,
    "Makes a grid of positions for axes, which is indexed like an array.",
    include_str!("examples/fig.add_gridspec.py"),
)
.returns(Returns::Object("GridSpec"));

pub(crate) static GRID_SPEC: Entry = Entry::new(
    "GridSpec",
    PLT,
    &[
        Param::new("nrows", Type::Whole, "number of rows").or_number(1.0),
        Param::new("ncols", Type::Whole, "number of columns").or_number(1.0),
        Param::harmless("figure", types::FIGURE).or_none(),
        Param::new("left", Type::Unit, "left edge of the grid, fraction of the figure's width").or_none(),
        Param::new("bottom", Type::Unit, "lower edge of the grid, fraction of the figure's height").or_none(),
        Param::new("right", Type::Unit, "right edge of the grid, fraction of the figure's width").or_none(),
        Param::new("top", Type::Unit, "upper edge of the grid, fraction of the figure's height").or_none(),
        rows::WSPACE,
        rows::HSPACE,
        Param::new("width_ratios", Type::Numbers, "relative widths of the columns, one number each").or_none(),
        Param::new("height_ratios", Type::Numbers, "relative heights of the rows, one number each").or_none(),
    ],
    gridspec,
    "Makes a grid of positions for axes, which is indexed like an array.",
    include_str!("examples/plt.GridSpec.py"),
)
.returns(Returns::Object("GridSpec"));

pub(crate) static SUBGRIDSPEC: Entry = Entry::new(
    "subgridspec",
    GRIDSPEC,
    &[
        Param::new("nrows", Type::Whole, "number of rows"),
        Param::new("ncols", Type::Whole, "number of columns"),
        rows::WSPACE.named(),
        rows::HSPACE.named(),
        rows::WIDTH_RATIOS,
        rows::HEIGHT_RATIOS,
    ],
    subgridspec,
    "Makes a grid within cells of this grid.",
    include_str!("examples/grid.subgridspec.py"),
)
.returns(Returns::Object("GridSpec"));

pub(crate) static GRID_SPEC_FROM_SUBPLOT_SPEC: Entry = Entry::new(
    "GridSpecFromSubplotSpec",
    PLT,
    &[
        Param::new("nrows", Type::Whole, "number of rows"),
        Param::new("ncols", Type::Whole, "number of columns"),
        Param::new("subplot_spec", types::GRIDSPEC, "the cells that it fills"),
        rows::WSPACE,
        rows::HSPACE,
        Param::new("height_ratios", Type::Numbers, "relative heights of the rows, one number each").or_none(),
        Param::new("width_ratios", Type::Numbers, "relative widths of the columns, one number each").or_none(),
    ],
    from_cells,
    "Makes a grid within cells of another grid, as `subgridspec` does.",
    include_str!("examples/plt.GridSpecFromSubplotSpec.py"),
)
.returns(Returns::Object("GridSpec"));

fn from_cells(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match call.get("subplot_spec").and_then(Handle::from_value).and_then(|outer| place_of(charts, outer)) {
        Some(Place::Grid(outer, cells)) => nested(charts, call, outer, cells),
        _ => Err(call.bad("'subplot_spec' must be cells of a grid, such as grid[0, 1]")),
    }
}

fn subgridspec(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match place_of(charts, call.on) {
        Some(Place::Grid(outer, cells)) => nested(charts, call, outer, cells),
        _ => Err(call.not_of_this()),
    }
}

/// A grid within cells of another.
fn nested(charts: &mut Charts, call: &Call, outer: Id<Grid>, cells: Cells) -> Done {
    let depth = std::iter::successors(Some(outer), |grid| charts.grids[*grid].within.map(|(outer, _)| outer)).count();
    if depth > MAX_DEPTH {
        return Err(call.bad(format_args!("grids can be within each other {MAX_DEPTH} times")));
    }
    let (rows, columns) = (count(call, "nrows")?, count(call, "ncols")?);
    let grid = grid_of(charts, call, rows, columns)?;
    charts.grids[grid].within = Some((outer, cells));
    Ok(Handle::GridSpec(grid).into())
}

pub(crate) fn gridspec(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (rows, columns) = (count(call, "nrows")?, count(call, "ncols")?);
    let grid = grid_of(charts, call, rows, columns)?;
    Ok(Handle::GridSpec(grid).into())
}
