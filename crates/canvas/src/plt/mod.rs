//! Charts: the arithmetic of axes.
//!
//! ```text
//! scale.rs     data ↔ the axis's own measure: linear, log, symlog, logit
//! ticks.rs     where ticks go
//! labels.rs    what stands at a tick
//! dates.rs     days since 1970 as dates, their ticks and labels
//! units.rs     strings on an axis
//! mathtext.rs  `$…$` in a line of text
//! ```

pub(crate) mod dates;
pub(crate) mod labels;
pub(crate) mod mathtext;
pub(crate) mod scale;
pub(crate) mod ticks;
pub(crate) mod units;
