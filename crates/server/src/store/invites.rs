//! Invites: the records. How they are kept is in [`super::queries`].

use super::accounts::Account;
use crate::accounts::TokenHash;

/// An invite to keep.
#[derive(Debug, Clone)]
pub(crate) struct NewInvite {
    /// SHA-256 of its code.
    pub hash: TokenHash,
    /// The operator's note; may be empty.
    pub note: String,
    /// How often it can be used; any number of times when `None`.
    pub uses: Option<u32>,
    /// How long it is good, ms; for ever when `None`.
    pub lasts: Option<i64>,
}

/// An invite in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InviteEntry {
    /// The store's number.
    pub id: i64,
    /// The operator's note.
    pub note: String,
    /// How often it can be used; any number of times when `None`.
    pub uses: Option<u32>,
    /// How often it was used.
    pub used: u32,
    /// When it was made, ms since 1970.
    pub created: i64,
    /// When it ends, ms since 1970.
    pub expires: Option<i64>,
    /// When it was revoked, ms since 1970.
    pub revoked: Option<i64>,
    /// Whether it can be used now.
    pub state: InviteState,
}

/// Whether an invite can be used, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum InviteState {
    /// It can be used.
    Open,
    /// It was used as often as it can be.
    UsedUp,
    /// Its time is over.
    Expired,
    /// The operator revoked it.
    Revoked,
}

impl InviteState {
    /// The state in words.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::UsedUp => "used up",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
        }
    }
}

impl InviteEntry {
    /// The state at this moment of an invite with these values.
    pub(super) fn state_at(now: i64, uses: Option<u32>, used: u32, ends: (Option<i64>, Option<i64>)) -> InviteState {
        match ends {
            (_, Some(_)) => InviteState::Revoked,
            _ if uses.is_some_and(|uses| used >= uses) => InviteState::UsedUp,
            (Some(expires), None) if expires <= now => InviteState::Expired,
            _ => InviteState::Open,
        }
    }
}

/// What became of an attempt to join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Joined {
    /// A new author, who is signed in.
    Author(Account),
    /// No such invite can be used.
    NoInvite,
    /// The name belongs or belonged to an author; the invite wasn't used.
    NameTaken,
}
