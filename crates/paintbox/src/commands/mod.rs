//! One file a command.

mod attack;
pub(crate) mod author;
pub(crate) mod check;
pub(crate) mod config;
pub(crate) mod painter;
pub(crate) mod reader;
pub(crate) mod render;
pub(crate) mod serve;
pub(crate) mod store;
pub(crate) mod token;

/// The exit status of a command that Paintbox itself could not carry out.
pub(crate) const FAILED: u8 = 6;
