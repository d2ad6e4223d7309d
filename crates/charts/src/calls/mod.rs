//! The functions of the table, a file for each section.

pub(super) mod axes;
pub(super) mod bars;
pub(super) mod colorbar;
pub(super) mod colors;
pub(super) mod fields;
pub(super) mod figure;
pub(super) mod lines;
pub(super) mod marks;
pub(super) mod norms;
pub(super) mod objects;
pub(super) mod patches;
mod nothing;
pub(super) mod values;
pub(super) mod settings;
pub(super) mod words;
