//! Layout: the boxes of axes, ticks, labels and titles, measured before anything is drawn.

mod align;
pub(crate) mod axes;
pub(crate) mod figure;
pub(crate) mod frame;
pub(crate) mod label_calls;
pub(crate) mod legend;
pub(crate) mod legend_place;
pub(crate) mod outline;
mod places;
pub(crate) mod polar;
pub(crate) mod projection;
pub(crate) mod px;
pub(crate) mod table;
pub(crate) mod text;
pub(crate) mod text_bounds;
pub(crate) mod tick_marks;
pub(crate) mod ticks;
pub(crate) mod titles;
pub(crate) mod transformation;
