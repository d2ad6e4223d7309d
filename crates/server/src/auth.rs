//! Authentication and authorisation: by whom a request is, and what they may do.
//!
//! A request is by the operator (the token of the first start or the environment, or a session), by an author (a token or a
//! session of theirs, or the operator's own site acting for them), or by anyone. Nothing else of a request decides what it
//! may see or change: [`permission`] is the whole table.

mod authenticate;
mod caller;
pub(crate) mod credentials;
pub(crate) mod permission;

pub(crate) use authenticate::Client;
pub(crate) use caller::{AnonymousReason, Caller, author_client};
