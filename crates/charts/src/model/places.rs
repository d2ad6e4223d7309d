//! What says where axes stand in a figure: margins, the cells of a grid, the places of colour bars and in corners.

use crate::model::divider::Size;
use crate::model::id::Id;
use crate::model::side::Side;

/// How axes are laid out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Layout {
    /// With the figure's margins, unless labels would be cut off or overlap.
    Margins,
    /// As large as the labels allow, with this padding in font sizes.
    Tight(f64),
}

/// The edges of the grid of axes, as fractions of the figure, and the space between axes, as a fraction of their mean size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Margins {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
    pub(crate) top: f64,
    pub(crate) wspace: f64,
    pub(crate) hspace: f64,
    /// Whether a program chose them.
    pub(crate) chosen: bool,
}

/// A `GridSpec`.
#[derive(Debug, Clone)]
pub struct Grid {
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    pub(crate) widths: Vec<f64>,
    pub(crate) heights: Vec<f64>,
    /// Left, right, bottom and top, where they were set on the grid itself.
    pub(crate) sides: [Option<f64>; 4],
    /// The space between columns and rows, where it was set on the grid itself.
    pub(crate) wspace: Option<f64>,
    pub(crate) hspace: Option<f64>,
    /// The cells of another grid that it fills.
    pub(crate) within: Option<(Id<Grid>, Cells)>,
}

/// Cells of a grid, one or more side by side, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cells {
    pub(crate) first_row: usize,
    pub(crate) last_row: usize,
    pub(crate) first_column: usize,
    pub(crate) last_column: usize,
}

impl Cells {
    /// A single cell.
    pub(crate) fn one(row: usize, column: usize) -> Self {
        Self { first_row: row, last_row: row, first_column: column, last_column: column }
    }
}

/// The place of axes in a corner of others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Anchored {
    /// Width and height: parts of the box that it is in, and inches.
    pub(crate) sizes: [Size; 2],
    /// This box: left, bottom, width, height, fractions of the axes.
    pub(crate) within: [f64; 4],
    /// Where in it: 0, 0.5 or 1 to the right and up.
    pub(crate) anchor: [f64; 2],
    /// The space around it, pt.
    pub(crate) pad: f64,
}

/// The position of a colorbar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct BarPlace {
    pub(crate) side: Side,
    /// The part of the axes' space that the colorbar takes, as a fraction.
    pub(crate) fraction: f64,
    /// The space between axes and colorbar, as a fraction of the axes' space.
    pub(crate) pad: f64,
    pub(crate) shrink: f64,
    /// The ratio of its length to its width.
    pub(crate) aspect: f64,
    /// The length of the pointed ends, lower and upper, as a fraction of the box.
    pub(crate) ends: [f64; 2],
}
