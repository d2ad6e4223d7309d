//! Grids of a figure, and parts of them.

use crate::args::call::{Call, Done};
use crate::entry::{Entry, GRIDSPEC};
use crate::model::axes::{Cells, Place};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use canvas::{CallError, Canvas, Param, Returns, Type};

/// The place of a grid's cells, or of the whole grid.
pub(crate) fn place_of(charts: &Charts, handle: Handle) -> Option<Place> {
    let (Handle::GridSpec(grid) | Handle::SubplotSpec(grid, _)) = handle else { return None };
    let own = charts.grids.get(grid)?;
    let cells = match handle {
        Handle::SubplotSpec(_, cells) => cells,
        _ => Cells { first_row: 0, last_row: own.rows - 1, first_column: 0, last_column: own.columns - 1 },
    };
    Some(Place::Grid(grid, cells))
}

pub(crate) static SELECT: Entry = Entry::new(
    "select",
    GRIDSPEC,
    &[
        Param::new("rows", Type::Pair, "first row and one past the last, from 0"),
        Param::new("columns", Type::Pair, "first column and one past the last, from 0"),
    ],
    grid_select,
    "Returns cells of the grid. Called with square brackets: grid[rows, columns].",
    include_str!("examples/gridspec.select.py"),
)
.returns(Returns::Object("GridSpec"));

fn grid_select(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let grid = call.on_gridspec()?;
    let (rows, columns) = charts.grids.get(grid).map_or((1, 1), |grid| (grid.rows, grid.columns));
    // Python's side resolves slices: each is a pair, first and one past the last.
    let part = |name: &str, n: usize| -> Result<(usize, usize), CallError> {
        // As in Python, ends below 0 count from the end, and a slice may go past it.
        let from_end = |k: f64| if k < 0.0 { k + n as f64 } else { k };
        let (a, b) = call.pair(name)?.unwrap_or((0.0, n as f64));
        let (a, b) = (from_end(a).max(0.0) as usize, (from_end(b).max(0.0) as usize).min(n));
        if a < b && b <= n {
            Ok((a, b - 1))
        } else {
            Err(CallError {
                kind: canvas::ErrorKind::Index,
                message: "GridSpec index is out of range".into(),
                hint: None,
            })
        }
    };
    let ((first_row, last_row), (first_column, last_column)) = (part("rows", rows)?, part("columns", columns)?);
    Ok(Handle::SubplotSpec(grid, Cells { first_row, last_row, first_column, last_column }).into())
}
