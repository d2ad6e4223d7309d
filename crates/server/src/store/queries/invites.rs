//! Invites, and joining with one.

use super::accounts::{insert_author, insert_session};
use super::names::is_spent;
use super::{count, now_ms};
use crate::accounts::{AuthorName, TokenHash};
use crate::store::{Account, InviteEntry, Joined, NewInvite, NewToken, Store, StoreError};
use sqlx::Row as _;
use sqlx::any::AnyRow;

/// What [`entry_of`] reads.
macro_rules! invites {
    () => {
        "SELECT id, note, uses, used, created, expires, revoked FROM invites "
    };
}

/// The condition under which an invite can be used; `$2` is the moment.
macro_rules! is_open {
    () => {
        "revoked IS NULL AND coalesce(used < uses, TRUE) AND coalesce(expires > $2, TRUE)"
    };
}

impl Store {
    /// Keeps an invite; its number.
    pub(crate) async fn add_invite(&self, invite: &NewInvite) -> Result<i64, StoreError> {
        let now = now_ms();
        let id = sqlx::query_scalar(
            "INSERT INTO invites (sha256, note, uses, created, expires) VALUES ($1, $2, $3, $4, $5) RETURNING id",
        )
        .bind(&invite.hash[..])
        .bind(&invite.note)
        .bind(invite.uses.map(i64::from))
        .bind(now)
        .bind(invite.lasts.map(|lasts| now + lasts))
        .fetch_one(&self.pool)
        .await?;
        Ok(id)
    }

    /// At most so many invites, the newest first.
    pub(crate) async fn invites(&self, most: u32) -> Result<Vec<InviteEntry>, StoreError> {
        let rows = sqlx::query(concat!(invites!(), "ORDER BY id DESC LIMIT $1"))
            .bind(i64::from(most))
            .fetch_all(&self.pool)
            .await?;
        let now = now_ms();
        rows.iter().map(|row| entry_of(row, now)).collect()
    }

    /// The number of invites that can be used.
    pub(crate) async fn open_invites(&self) -> Result<u32, StoreError> {
        let row = sqlx::query(concat!("SELECT count(*) AS n FROM invites WHERE $1 AND ", is_open!()))
            .bind(true)
            .bind(now_ms())
            .fetch_one(&self.pool)
            .await?;
        count(&row, "n")
    }

    /// The invite of this code, if it can be used.
    pub(crate) async fn open_invite(&self, code: &TokenHash) -> Result<Option<InviteEntry>, StoreError> {
        let now = now_ms();
        let row = sqlx::query(concat!(invites!(), "WHERE sha256 = $1 AND ", is_open!()))
            .bind(&code[..])
            .bind(now)
            .fetch_optional(&self.pool)
            .await?;
        row.map(|row| entry_of(&row, now)).transpose()
    }

    /// Revokes an invite. Returns whether there was one to revoke. Authors who joined with it stay.
    pub(crate) async fn revoke_invite(&self, id: i64) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE invites SET revoked = $1 WHERE id = $2 AND revoked IS NULL")
            .bind(now_ms())
            .bind(id)
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Adds the author who joins with an invite, and their session. It is one transaction, and the database checks the
    /// invite where it counts its use, so that of two attempts to use the last one, one succeeds.
    pub(crate) async fn join(
        &self,
        code: &TokenHash,
        name: &AuthorName,
        session: &NewToken,
    ) -> Result<Joined, StoreError> {
        let now = now_ms();
        let mut tx = self.write().await?;
        let invite: Option<i64> = sqlx::query_scalar(concat!(
            "UPDATE invites SET used = used + 1 WHERE sha256 = $1 AND ",
            is_open!(),
            " RETURNING id"
        ))
        .bind(&code[..])
        .bind(now)
        .fetch_optional(&mut *tx)
        .await?;
        let Some(invite) = invite else { return Ok(Joined::NoInvite) };
        if is_spent(&mut tx, "author", name.as_str()).await? {
            return Ok(Joined::NameTaken);
        }
        let Some(account) = insert_author(&mut tx, name, Some(invite)).await? else { return Ok(Joined::NameTaken) };
        insert_session(&mut tx, account, session, now).await?;
        tx.commit().await?;
        Ok(Joined::Author(Account { id: account, name: name.as_str().to_owned() }))
    }
}

fn entry_of(row: &AnyRow, now: i64) -> Result<InviteEntry, StoreError> {
    let uses: Option<i64> = row.try_get("uses")?;
    let uses = uses.map(|uses| u32::try_from(uses).map_err(|_| StoreError::Unreadable("uses"))).transpose()?;
    let (used, expires, revoked) = (count(row, "used")?, row.try_get("expires")?, row.try_get("revoked")?);
    Ok(InviteEntry {
        id: row.try_get("id")?,
        note: row.try_get("note")?,
        uses,
        used,
        created: row.try_get("created")?,
        expires,
        revoked,
        state: InviteEntry::state_at(now, uses, used, (expires, revoked)),
    })
}
