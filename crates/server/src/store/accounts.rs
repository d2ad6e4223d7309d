//! Accounts and what proves them: the records. How they are kept is in [`super::queries`].

use crate::accounts::TokenHash;
use crate::accounts::scope::{Grant, Scope};

/// What an account may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Writes programs; owns images.
    Author,
    /// Runs the service; may do everything.
    Operator,
}

impl Role {
    pub(super) fn from_word(word: &str) -> Self {
        if word == "operator" { Self::Operator } else { Self::Author }
    }
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Account {
    /// The store's number.
    pub id: i64,
    /// The name.
    pub name: String,
}

/// What a token or a session proves about its sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Proof {
    /// The store's number of the token.
    pub token: i64,
    /// Whose it is.
    pub account: Account,
    /// What they may do.
    pub role: Role,
    /// The token's scope.
    pub grant: Grant,
    /// When it ends, ms since 1970; never when `None`.
    pub expires: Option<i64>,
    /// Whether the operator has suspended them.
    pub suspended: bool,
}

/// An account in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AccountEntry {
    /// The store's number.
    pub id: i64,
    /// The name.
    pub name: String,
    /// When it was made, ms since 1970.
    pub created: i64,
    /// The invite with which they joined; none if the operator added them.
    pub invite: Option<i64>,
    /// Images that aren't deleted.
    pub images: u32,
    /// Valid tokens.
    pub tokens: u32,
    /// When one was used last, ms since 1970.
    pub last_used: Option<i64>,
    /// When they were suspended, ms since 1970.
    pub suspended: Option<i64>,
    /// When they were removed, ms since 1970.
    pub removed: Option<i64>,
}

/// How a secret is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// In an `Authorization` header, by programs.
    Token,
    /// In a cookie, by a browser.
    Session,
    /// In a sign-in link, once.
    Link,
}

impl TokenKind {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Session => "session",
            Self::Link => "link",
        }
    }
}

impl NewToken {
    /// A secret without a label, for ever and for everything.
    pub(crate) fn new(kind: TokenKind, hash: TokenHash) -> Self {
        Self { kind, hash, label: String::new(), lasts: None, scope: Scope::All, image: None, traded_for: None }
    }
}

/// A secret to keep the hash of.
#[derive(Debug, Clone)]
pub(crate) struct NewToken {
    /// How it is used.
    pub kind: TokenKind,
    /// SHA-256 of it.
    pub hash: TokenHash,
    /// What its owner calls it.
    pub label: String,
    /// How long it is good, ms; for ever when `None`.
    pub lasts: Option<i64>,
    /// Its scope.
    pub scope: Scope,
    /// The store's number of the only image it is good for.
    pub image: Option<i64>,
    /// The store's number of the token for which a session is traded, and with which it ends.
    pub traded_for: Option<i64>,
}

/// A token or session in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TokenEntry {
    /// The store's number.
    pub id: i64,
    /// `token` or `session`.
    pub kind: String,
    /// What its owner calls it.
    pub label: String,
    /// Its scope.
    pub scope: Scope,
    /// The only image it is good for.
    pub image: Option<String>,
    /// When it was made, ms since 1970.
    pub created: i64,
    /// When it ends, ms since 1970.
    pub expires: Option<i64>,
    /// When it was used last, ms since 1970.
    pub last_used: Option<i64>,
}
