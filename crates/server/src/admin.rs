//! `/admin`: the operator's pages. They work without a script: what changes something is a form, which other sites' pages
//! can't send, and which leads back to a page that says what was done and how to undo it. The audit log has a line of each.

pub(crate) mod author;
pub(crate) mod authors;
pub(crate) mod charts;
pub(crate) mod image;
pub(crate) mod images;
pub(crate) mod invites;
pub(crate) mod now;
mod parts;
pub(crate) mod service;
mod visit;
