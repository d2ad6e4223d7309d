//! Accounts of an identity provider that authors sign in with.

use super::accounts::{insert_author, insert_session};
use super::names::is_spent;
use super::now_ms;
use crate::accounts::AuthorName;
use crate::store::{Account, IdentityEntry, IdentityKey, IdentityOwner, JoinedByIdentity, NewToken, Store, StoreError};
use sqlx::{AnyConnection, Row as _};

impl Store {
    /// The author who signs in with this identity, even if removed.
    pub(crate) async fn identity_owner(&self, identity: IdentityKey<'_>) -> Result<Option<IdentityOwner>, StoreError> {
        let row = sqlx::query(
            "SELECT a.id, a.name, a.suspended, a.removed FROM identities i JOIN accounts a ON a.id = i.account \
             WHERE i.issuer = $1 AND i.subject = $2",
        )
        .bind(identity.issuer)
        .bind(identity.subject)
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(IdentityOwner {
            account: Account { id: row.try_get("id")?, name: row.try_get("name")? },
            suspended: row.try_get::<Option<i64>, _>("suspended")?.is_some(),
            removed: row.try_get::<Option<i64>, _>("removed")?.is_some(),
        }))
    }

    /// Adds the author who joins with an identity, and their session.
    pub(crate) async fn join_with_identity(
        &self,
        identity: IdentityKey<'_>,
        name: &AuthorName,
        session: &NewToken,
    ) -> Result<JoinedByIdentity, StoreError> {
        let mut tx = self.write().await?;
        if is_spent(&mut tx, "author", name.as_str()).await? {
            return Ok(JoinedByIdentity::NameTaken);
        }
        let Some(account) = insert_author(&mut tx, name, None).await? else { return Ok(JoinedByIdentity::NameTaken) };
        if !insert_identity(&mut tx, account, identity).await? {
            return Ok(JoinedByIdentity::IdentityTaken);
        }
        insert_session(&mut tx, account, session, now_ms()).await?;
        tx.commit().await?;
        Ok(JoinedByIdentity::Author(Account { id: account, name: name.as_str().to_owned() }))
    }

    /// Lets an author sign in with an identity. Returns whether nobody else does.
    pub(crate) async fn connect(&self, account: i64, identity: IdentityKey<'_>) -> Result<bool, StoreError> {
        let mut tx = self.write().await?;
        let is_new = insert_identity(&mut tx, account, identity).await?;
        tx.commit().await?;
        Ok(is_new)
    }

    /// The identities with which an author signs in.
    pub(crate) async fn identities(&self, account: i64) -> Result<Vec<IdentityEntry>, StoreError> {
        let rows =
            sqlx::query("SELECT issuer, subject, created FROM identities WHERE account = $1 ORDER BY created, subject")
                .bind(account)
                .fetch_all(&self.pool)
                .await?;
        let entry = |row: &sqlx::any::AnyRow| {
            Ok(IdentityEntry {
                issuer: row.try_get("issuer")?,
                subject: row.try_get("subject")?,
                created: row.try_get("created")?,
            })
        };
        rows.iter().map(entry).collect()
    }

    /// Disconnects an author from their identities. Returns how many there were. Sessions that they have begun go on.
    pub(crate) async fn disconnect(&self, account: i64) -> Result<u64, StoreError> {
        let done = sqlx::query("DELETE FROM identities WHERE account = $1").bind(account).execute(&self.pool).await?;
        Ok(done.rows_affected())
    }
}

/// Connects an account; `false` if the identity belongs to one already.
async fn insert_identity(tx: &mut AnyConnection, account: i64, identity: IdentityKey<'_>) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "INSERT INTO identities (issuer, subject, account, created) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (issuer, subject) DO NOTHING",
    )
    .bind(identity.issuer)
    .bind(identity.subject)
    .bind(account)
    .bind(now_ms())
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}
