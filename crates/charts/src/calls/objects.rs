//! What programs do with the objects that the other functions give back.

mod artists;
mod data;
mod dates;
mod formatters;
pub(super) mod grids;
mod legends;
mod locators;
mod looks;
mod marks;
mod parts;
mod spines;
mod words;

pub(super) use data::line_color;


