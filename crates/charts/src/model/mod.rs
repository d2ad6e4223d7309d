//! The state of charts: figures, axes, their scales and limits, artists, and settings.

pub(crate) mod artist;
pub(crate) mod axes;
pub(crate) mod axis;
pub(crate) mod charts;
pub(crate) mod container;
pub(crate) mod coords;
pub(crate) mod divider;
pub(crate) mod handle;
pub(crate) mod id;
pub(crate) mod path_effect;
pub(crate) mod places;
pub(crate) mod projection;
pub(crate) mod prop_cycle;
mod radius;
pub(crate) mod rc_params;
pub(crate) mod side;
pub(crate) mod style;
pub(crate) mod table;
pub(crate) mod text_part;
pub(crate) mod tick_function;
pub(crate) mod transformation;
