//! Data sets, as the server has to do with them: their description, as it is stored and shown, and their values written out.
//! Files are read by a reader, in its jail.

mod about;
mod write;

pub(crate) use about::{About, Type};
pub(crate) use write::{Form, Pieces};
