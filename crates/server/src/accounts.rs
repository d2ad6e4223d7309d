//! Who asks, and what they may do.
//!
//! A request is by the operator (the token of the first start or the environment, or a session), by an author (a token or a
//! session of theirs, or the operator's own site acting for them), or by anyone. Nothing else of a request decides what it
//! may see or change: [`permission`] is the whole table.

pub(crate) mod authors;
mod caller;
pub(crate) mod login_throttle;
mod name;
pub(crate) mod origin;
pub(crate) mod permission;
pub(crate) mod scope;
pub(crate) mod session;
mod token;

pub(crate) use caller::{Caller, author_client};
pub(crate) use name::AuthorName;
pub(crate) use token::{Operator, TokenHash, hash, new_token};

use crate::store::{NewToken, TokenKind};

/// How long a sign-in link is good, ms: a quarter of an hour.
const LINK_LASTS: i64 = 15 * 60 * 1000;

/// What is kept of a token's secret, when it is good for all that its owner may do.
pub(crate) fn token(secret: &str, label: &str) -> NewToken {
    NewToken { label: label.to_owned(), ..NewToken::new(TokenKind::Token, hash(secret)) }
}

/// What is kept of a sign-in link's code.
pub(crate) fn link(code: &str) -> NewToken {
    NewToken { lasts: Some(LINK_LASTS), ..NewToken::new(TokenKind::Link, hash(code)) }
}

/// The path of a sign-in link.
pub(crate) fn link_path(code: &str) -> String {
    format!("/sign-in?code={code}")
}
