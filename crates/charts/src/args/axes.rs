//! Limits, scales, ticks, grids and frames.

use crate::args::call::Call;
use crate::model::axes::{Axes, Figure};
use crate::model::axis::Axis;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use canvas::{CallError, Canvas};

/// The number of the range that an axis of the axes has.
pub(crate) fn range(charts: &Charts, axes: Id<Axes>, axis: usize) -> Id<Axis> {
    charts.axes[axes].ranges[axis]
}

/// The axes that a word means: x is 0, y is 1.
pub(crate) fn which_axes(call: &Call, name: &str) -> Result<Vec<usize>, CallError> {
    Ok(match call.word(name, &["both", "x", "y"], "both")? {
        "x" => vec![0],
        "y" => vec![1],
        _ => vec![0, 1],
    })
}

impl Charts {
    /// The axes that a call is about.
    pub(crate) fn axes_of(&mut self, call: &Call, canvas: &Canvas) -> Result<Id<Axes>, CallError> {
        call.axes().map_or_else(|| self.current_axes(canvas), Ok)
    }

    /// The figure that a call is about.
    pub(crate) fn figure_of(&mut self, call: &Call, canvas: &Canvas) -> Result<Id<Figure>, CallError> {
        match call.on {
            Handle::Figure(figure) => Ok(figure),
            Handle::Axes(axes) => Ok(self.axes[axes].figure),
            _ => self.figure(canvas),
        }
    }
}
