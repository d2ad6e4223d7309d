//! Grids of a figure, and parts of them. The number of a cell packs the grid and its first and last row and column.

use crate::args::call::{Call, Done};
use crate::entry::{Entry, GRIDSPEC};
use crate::model::axes::Place;
use crate::model::charts::Charts;
use crate::model::handle::{Class, Handle};
use crate::returned::Returned;
use canvas::{CallError, Canvas, Param, Returns, Type};

const PACK: usize = 64;

/// The handle number of a whole grid.
pub(crate) fn whole_grid(grid: usize) -> usize {
    grid * PACK.pow(4) * 2
}

/// The place of a grid's cells.
pub(crate) fn cell_of(charts: &Charts, handle: Handle) -> Option<Place> {
    let id = handle.id / 2;
    let cells = [id / PACK.pow(3) % PACK, id / PACK.pow(2) % PACK, id / PACK % PACK, id % PACK];
    let grid = id / PACK.pow(4);
    let own = charts.grids.get(grid)?;
    let cells = if handle.id.is_multiple_of(2) { [0, own.rows - 1, 0, own.columns - 1] } else { cells };
    (cells[1] < own.rows && cells[3] < own.columns).then_some(Place::Grid(grid, cells))
}

pub(crate) static SELECT: Entry = Entry::new(
    "select",
    GRIDSPEC,
    &[
        Param::new("rows", Type::Pair, "first row and one past the last, from 0"),
        Param::new("columns", Type::Pair, "first column and one past the last, from 0"),
    ],
    grid_select,
    "Cells of a grid; written with square brackets.",
    include_str!("examples/gridspec.select.py"),
)
.returns(Returns::Object("GridSpec"));

fn grid_select(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let grid = call.on.id / 2 / PACK.pow(4);
    let (rows, columns) = charts.grids.get(grid).map_or((1, 1), |grid| (grid.rows, grid.columns));
    // Python's side resolves slices: each is a pair, first and one past the last.
    let part = |name: &str, n: usize| -> Result<(usize, usize), CallError> {
        // As in Python, ends below 0 count from the end, and a slice may go past it.
        let from_end = |k: f64| if k < 0.0 { k + n as f64 } else { k };
        let (a, b) = call.pair(name)?.unwrap_or((0.0, n as f64));
        let (a, b) = (from_end(a).max(0.0) as usize, (from_end(b).max(0.0) as usize).min(n));
        if a < b && b <= n && b <= PACK {
            Ok((a, b - 1))
        } else {
            Err(CallError {
                kind: canvas::ErrorKind::Index,
                message: "GridSpec index is out of range".into(),
                hint: None,
            })
        }
    };
    let ((r0, r1), (c0, c1)) = (part("rows", rows)?, part("columns", columns)?);
    let id = (((grid * PACK + r0) * PACK + r1) * PACK + c0) * PACK + c1;
    Ok(Returned::Handle(Handle::new(Class::GridSpec, id * 2 + 1)))
}
