//! Where things go: boxes for axes, ticks, labels and titles, measured before anything is drawn.

pub(crate) mod figure;
pub(crate) mod frame;
pub(crate) mod ticks;
pub(crate) mod titles;
