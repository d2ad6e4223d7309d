//! Binds and reads the arguments of calls.

pub(crate) mod axes;
pub(crate) mod bins;
pub(crate) mod call;
pub(crate) mod colormap;
pub(crate) mod data;
pub(crate) mod datasets;
pub(crate) mod given;
pub(crate) mod grid;
mod keyword_rows;
pub(crate) mod keywords;
pub(crate) mod patch_styles;
pub(crate) mod projection;
pub(crate) mod prop_cycle;
mod receiver;
pub(crate) mod rows;
pub(crate) mod style;
pub(crate) mod text;
pub(crate) mod types;
pub(crate) mod values;
