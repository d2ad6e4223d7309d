//! Dates on an axis: days since 1970-01-01, UTC, as matplotlib's `date2num` counts them.

mod auto;
mod calendar;
mod concise;
mod parse;
mod period;
mod rule;
mod strftime;

pub(crate) use auto::auto;
pub(crate) use concise::concise;
pub(crate) use parse::parse;
pub(crate) use period::Period;
pub(crate) use rule::DateRule;
pub(crate) use strftime::strftime;
