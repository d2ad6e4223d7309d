//! Data sets, as the server has to do with them: their description, as it is stored and shown, and their values written out.
//! Files are read elsewhere.

mod about;
mod write;

pub(crate) use about::{About, Type};
pub(crate) use write::{to_csv, to_json};
