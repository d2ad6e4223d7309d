//! Polar axes: where angles and radii are on the page, their ticks, and the room for their labels.

pub(crate) mod axes;
mod check;
mod ticks;
pub(crate) mod transform;
