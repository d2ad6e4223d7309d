//! Lines, and areas between them.

mod areas;
pub(super) mod errorbar;
mod plot;
mod stem;
mod straight;


