//! New tokens and sign-in links: what the store keeps of each.

use crate::accounts::hash;
use crate::store::{NewToken, TokenKind};

/// How long a sign-in link is good, ms: a quarter of an hour.
const LINK_LASTS: i64 = 15 * 60 * 1000;

/// What is kept of a token's secret, when it is good for all that its owner may do.
pub(crate) fn api_token(secret: &str, label: &str) -> NewToken {
    NewToken { label: label.to_owned(), ..NewToken::new(TokenKind::Token, hash(secret)) }
}

/// What is kept of a sign-in link's code.
pub(crate) fn sign_in_link(code: &str) -> NewToken {
    NewToken { lasts: Some(LINK_LASTS), ..NewToken::new(TokenKind::Link, hash(code)) }
}

/// The path of a sign-in link.
pub(crate) fn sign_in_path(code: &str) -> String {
    format!("/sign-in?code={code}")
}
