//! Data sets in the server: their description, as it is stored and shown, and the export of their values. Files are read by
//! a reader, in its jail.

mod export;
mod memory;
mod summary;

pub(crate) use export::{Chunks, ExportFormat};
pub(crate) use memory::{DataMemory, bounds};
pub(crate) use summary::{ColumnSummary, Type};
