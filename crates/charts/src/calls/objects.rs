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

use crate::calls::sections::{count, join};
use crate::table::Entry;

static ALL: [Entry; count(PARTS)] = join(PARTS);
const PARTS: &[&[Entry]] = &[
    parts::TABLE,
    artists::TABLE,
    looks::TABLE,
    marks::TABLE,
    data::TABLE,
    words::TABLE,
    spines::TABLE,
    legends::TABLE,
    locators::TABLE,
    formatters::TABLE,
    dates::TABLE,
    grids::TABLE,
];

pub(crate) const TABLE: &[Entry] = &ALL;
