//! Invites from the command line.

use super::{AuthorError, Authors, moment};
use crate::auth::credentials;
use crate::bounds::{MAX_INVITE_USES, MAX_NOTE};
use std::time::Duration;

/// Most invites in a list.
const MAX_LISTED: u32 = 10_000;

/// An invite, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Invite {
    /// Its number.
    pub id: i64,
    /// The operator's note.
    pub note: String,
    /// How many people can join with it; any number when `None`.
    pub uses: Option<u32>,
    /// How many have.
    pub used: u32,
    /// When it was made.
    pub created: String,
    /// When it ends.
    pub expires: Option<String>,
    /// `open`, `used up`, `expired` or `revoked`.
    pub state: &'static str,
}

/// An invite to make.
#[derive(Debug, Clone, Default)]
pub struct InviteWish<'a> {
    /// For the operator alone.
    pub note: &'a str,
    /// How many people can join with it; any number when `None`.
    pub uses: Option<u32>,
    /// How long it is good; for ever when `None`.
    pub lasts: Option<Duration>,
}

impl Authors {
    /// Makes an invite. Returns its path, which can't be shown again.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn invite(&self, wish: &InviteWish<'_>) -> Result<String, AuthorError> {
        if wish.uses.is_some_and(|uses| !(1..=MAX_INVITE_USES).contains(&uses)) {
            return Err(AuthorError::Invite(format!("an invite can have 1 to {MAX_INVITE_USES} uses, or many")));
        }
        if wish.note.chars().count() > MAX_NOTE || wish.note.chars().any(char::is_control) {
            return Err(AuthorError::Invite(format!("a note is one line of at most {MAX_NOTE} characters")));
        }
        let lasts = wish.lasts.map(|lasts| i64::try_from(lasts.as_millis()).unwrap_or(i64::MAX / 2));
        let (code, invite) = credentials::invite(wish.note.to_owned(), wish.uses, lasts)?;
        self.store.add_invite(&invite).await?;
        Ok(credentials::join_path(&code))
    }

    /// The invites, the newest first.
    ///
    /// # Errors
    /// [`AuthorError::Store`].
    pub async fn invites(&self) -> Result<Vec<Invite>, AuthorError> {
        let invites = self.store.invites(MAX_LISTED).await?;
        let listed = invites.into_iter().map(|invite| Invite {
            id: invite.id,
            note: invite.note,
            uses: invite.uses,
            used: invite.used,
            created: moment(invite.created),
            expires: invite.expires.map(moment),
            state: invite.state.words(),
        });
        Ok(listed.collect())
    }

    /// Revokes an invite. Authors who have joined with it stay.
    ///
    /// # Errors
    /// [`AuthorError`].
    pub async fn revoke_invite(&self, id: i64) -> Result<(), AuthorError> {
        self.store.revoke_invite(id).await?.then_some(()).ok_or(AuthorError::NoInvite(id))
    }
}
