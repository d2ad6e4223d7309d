//! Data sets, as the server has to do with them: their description, as it is stored and shown, and their values written out.
//! Files are read by a reader, in its jail.

mod export;
mod memory;
mod summary;

pub(crate) use export::{Chunks, ExportFormat};
pub(crate) use memory::{DataMemory, bounds};
pub(crate) use summary::{ColumnSummary, Type};
