//! Coordinate systems.

use crate::model::id::Id;

/// What transforms are known by here, where nothing of them is.
pub(crate) enum Transformed {}

/// In which coordinates an artist is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum Coords {
    /// The data's.
    #[default]
    Data,
    /// 0–1 across and up the axes.
    Axes,
    /// 0–1 across and up the figure.
    Figure,
    /// x in the data's, y in the axes'.
    AxesY,
    /// x in the axes', y in the data's.
    AxesX,
    /// As a transform says.
    By(Id<Transformed>),
}
