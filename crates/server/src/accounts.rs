//! Accounts and what proves them: names, tokens, their scopes, and browsers' sessions. Nothing here knows the store or a request.

pub(crate) mod cookie;
pub(crate) mod login_throttle;
mod name;
pub(crate) mod origin;
pub(crate) mod scope;
pub(crate) mod session;
pub(crate) mod token;

pub(crate) use name::AuthorName;
pub(crate) use token::{Operator, TokenHash, hash, new_token};
