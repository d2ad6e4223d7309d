//! Where ticks go, and how they are written.

pub(crate) mod formatter;
pub(crate) mod locator;
