//! New tokens, sign-in links and invites: what the store keeps of each.

use crate::accounts::{hash, new_token};
use crate::store::{NewInvite, NewToken, TokenKind};

/// How long a sign-in link is valid, ms: a quarter of an hour.
const LINK_LASTS: i64 = 15 * 60 * 1000;

/// The record of a token with all rights of its owner.
pub(crate) fn api_token(secret: &str, label: &str) -> NewToken {
    NewToken { label: label.to_owned(), ..NewToken::new(TokenKind::Token, hash(secret)) }
}

/// The record of a sign-in link's code.
pub(crate) fn sign_in_link(code: &str) -> NewToken {
    NewToken { lasts: Some(LINK_LASTS), ..NewToken::new(TokenKind::Link, hash(code)) }
}

/// The path of a sign-in link.
pub(crate) fn sign_in_path(code: &str) -> String {
    format!("/sign-in?code={code}")
}

/// A new invite: its code, and what is kept of it.
///
/// # Errors
/// When the system has no randomness to give.
pub(crate) fn invite(
    note: String,
    uses: Option<u32>,
    lasts: Option<i64>,
) -> Result<(String, NewInvite), getrandom::Error> {
    let code = new_token()?;
    let invite = NewInvite { hash: hash(&code), note, uses, lasts };
    Ok((code, invite))
}

/// The path of an invite.
pub(crate) fn join_path(code: &str) -> String {
    format!("/join/{code}")
}
