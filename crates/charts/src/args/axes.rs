//! Limits, scales, ticks, grids and frames.

use crate::args::call::Call;
use crate::model::charts::Charts;
use canvas::CallError;

/// The number of the range that an axis of the axes has.
pub(crate) fn range(charts: &Charts, axes: usize, axis: usize) -> usize {
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
