//! What pandas' own plotting code asks of figures and axes, beyond what programs ask (`runner/src/python/pandas_charts.py`).

use crate::dates::Period;
use crate::model::axes::Place;
use crate::model::axis::Units;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::places::Cells;

/// Axes as pandas' plotting code sees them.
#[derive(Debug, Clone, Default)]
pub struct AxesState {
    /// The rows and columns of their grid, and their first and last row and column; none outside of a grid.
    pub cells: Option<[usize; 6]>,
    /// The axes that share their x axis and their y axis, themselves included.
    pub sharing: [Vec<Handle>; 2],
    /// What the legend's entries stand for.
    pub legend_handles: Vec<Handle>,
}

impl Charts {
    /// The state of axes; nothing for other objects.
    #[must_use]
    pub fn inspect_axes(&self, handle: Handle) -> Option<AxesState> {
        let Handle::Axes(id) = handle else { return None };
        let axes = &self.axes[id];
        let cells = self.grid_cells_of(&axes.place).map(|(grid, cells)| {
            let Cells { first_row, last_row, first_column, last_column } = cells;
            [self.grids[grid].rows, self.grids[grid].columns, first_row, last_row, first_column, last_column]
        });
        let sharing = [0, 1].map(|which| {
            let all = self.axes.ids().filter(|other| !self.axes[*other].removed);
            all.filter(|other| self.axes[*other].ranges[which] == axes.ranges[which]).map(Handle::Axes).collect()
        });
        let legend_handles =
            axes.legend.iter().flat_map(|legend| legend.entries.iter().map(|(item, _)| Handle::Artist(*item)));
        Some(AxesState { cells, sharing, legend_handles: legend_handles.collect() })
    }

    /// The grid and the cells of axes that stand in one.
    pub(crate) fn grid_cells_of(&self, place: &Place) -> Option<(Id<crate::model::places::Grid>, Cells)> {
        match place {
            Place::Grid(grid, cells) => Some((*grid, *cells)),
            Place::Over(below) => self.grid_cells_of(&self.axes[*below].place),
            Place::Fixed(_) | Place::Inset(..) | Place::Beside(..) | Place::Divided(..) | Place::Anchored(..) => None,
        }
    }

    /// Lets axes go on in the colour cycle where others are.
    pub fn continue_cycle(&mut self, handle: Handle, other: Handle) {
        if let (Handle::Axes(axes), Handle::Axes(other)) = (handle, other) {
            self.axes[axes].cycle = self.axes[other].cycle;
        }
    }

    /// The x axis counts periods of this frequency since 1970, as pandas names it.
    pub fn count_periods(&mut self, handle: Handle, frequency: &str) {
        if let Handle::Axes(axes) = handle {
            let range = self.axes[axes].ranges[0];
            self.ranges[range].units = Units::Periods(Period::named(frequency));
        }
    }
}
