//! Grids of a figure, and parts of them.

use crate::args::call::{Call, Done};
use crate::entry::{Entry, GRIDSPEC};
use crate::model::axes::Place;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::places::Cells;
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
        Param::new(
            "columns",
            Type::Pair,
            "first column and one past the last, from 0; if not given, `rows` counts cells row by row",
        )
        .or_none(),
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
    if call.get("columns").is_none() {
        let (first, last) = part("rows", rows * columns)?;
        let sides = [first % columns, last % columns];
        let [first_column, last_column] = [sides[0].min(sides[1]), sides[0].max(sides[1])];
        let (first_row, last_row) = (first / columns, last / columns);
        return Ok(Handle::SubplotSpec(grid, Cells { first_row, last_row, first_column, last_column }).into());
    }
    let ((first_row, last_row), (first_column, last_column)) = (part("rows", rows)?, part("columns", columns)?);
    Ok(Handle::SubplotSpec(grid, Cells { first_row, last_row, first_column, last_column }).into())
}

#[cfg(test)]
mod tests {
    use crate::model::handle::Handle;
    use crate::model::places::Cells;
    use crate::testing::{Plot, handle};
    use canvas::Value;

    /// As matplotlib's `SubplotSpec` has them.
    #[test]
    fn one_number_counts_cells_row_by_row() {
        let mut plot = Plot::new();
        let grid = plot.call("GridSpec", vec![Value::Int(2), Value::Int(3)], &[]).unwrap();
        let pair = |a: i64, b: i64| Value::Seq(vec![Value::Int(a), Value::Int(b)]);
        for (first, end, rows, columns) in [
            (0, 1, [0, 0], [0, 0]),
            (4, 5, [1, 1], [1, 1]),
            (-1, i64::MAX, [1, 1], [2, 2]),
            (1, 6, [0, 1], [1, 2]),
            (2, 4, [0, 1], [0, 2]),
        ] {
            let cells = plot.method(&grid, "select", vec![pair(first, end), Value::None]);
            let [first_row, last_row, first_column, last_column] = [rows[0], rows[1], columns[0], columns[1]];
            let wanted = Cells { first_row, last_row, first_column, last_column };
            assert!(matches!(handle(&cells), Handle::SubplotSpec(_, found) if found == wanted), "{first}:{end}");
        }
    }
}
