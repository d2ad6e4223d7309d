//! Accounts and tokens.

use super::names::is_spent;
use super::{count, now_ms};
use crate::accounts::scope::{Grant, Scope};
use crate::accounts::{AuthorName, TokenHash};
use crate::store::{Account, AccountEntry, NewToken, Proof, Role, Store, StoreError, TokenEntry, TokenKind};
use sqlx::any::{AnyExecutor, AnyRow};
use sqlx::{AnyConnection, Row as _};

/// The precision of a token's last use, ms, so that not every request writes.
const USED_EVERY: i64 = 60_000;

/// What [`entry_of`] reads.
macro_rules! entries {
    () => {
        "SELECT a.id, a.name, a.created, a.invite, a.suspended, a.removed, \
         (SELECT count(*) FROM images i WHERE i.owner = a.id AND i.deleted IS NULL) AS images, \
         (SELECT count(*) FROM tokens t WHERE t.account = a.id AND t.kind = 'token') AS tokens, \
         (SELECT max(last_used) FROM tokens t WHERE t.account = a.id) AS last_used FROM accounts a "
    };
}

impl Store {
    /// The author of this name, who is added if necessary; `None` if the name belongs to a removed author or to the
    /// operator.
    pub(crate) async fn author_or_new(&self, name: &AuthorName) -> Result<Option<Account>, StoreError> {
        match self.author(name).await? {
            Some(account) => Ok(Some(account)),
            None => self.add_author(name).await,
        }
    }

    /// The author of this name.
    pub(crate) async fn author(&self, name: &AuthorName) -> Result<Option<Account>, StoreError> {
        let id = sqlx::query_scalar("SELECT id FROM accounts WHERE name = $1 AND role = 'author' AND removed IS NULL")
            .bind(name.as_str())
            .fetch_optional(&self.pool)
            .await?;
        Ok(id.map(|id| Account { id, name: name.as_str().to_owned() }))
    }

    /// Adds an author; `None` if the name belongs or belonged to one.
    pub(crate) async fn add_author(&self, name: &AuthorName) -> Result<Option<Account>, StoreError> {
        let mut tx = self.write().await?;
        if is_spent(&mut tx, "author", name.as_str()).await? {
            return Ok(None);
        }
        let id = insert_author(&mut tx, name, None).await?;
        tx.commit().await?;
        Ok(id.map(|id| Account { id, name: name.as_str().to_owned() }))
    }

    /// The account that the operator signs in with.
    pub(crate) async fn operator_account(&self) -> Result<Account, StoreError> {
        let row = sqlx::query("SELECT id, name FROM accounts WHERE role = 'operator' ORDER BY id LIMIT 1")
            .fetch_one(&self.pool)
            .await?;
        Ok(Account { id: row.try_get("id")?, name: row.try_get("name")? })
    }

    /// A page of the authors, by name: those who are there, or those who were removed.
    pub(crate) async fn authors(&self, after: &str, most: u32, removed: bool) -> Result<Vec<AccountEntry>, StoreError> {
        let rows = sqlx::query(concat!(
            entries!(),
            "WHERE a.role = 'author' AND a.purged IS NULL AND (a.removed IS NOT NULL) = $1 AND a.name > $2 \
             ORDER BY a.name LIMIT $3"
        ))
        .bind(removed)
        .bind(after)
        .bind(i64::from(most))
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(entry_of).collect()
    }

    /// An author, even if removed.
    pub(crate) async fn entry(&self, name: &AuthorName) -> Result<Option<AccountEntry>, StoreError> {
        let row = sqlx::query(concat!(entries!(), "WHERE a.name = $1 AND a.role = 'author' AND a.purged IS NULL"))
            .bind(name.as_str())
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(entry_of).transpose()
    }

    /// Restores a removed author with their images, without their tokens. `None` if there is no such removed author.
    pub(crate) async fn restore_author(&self, name: &AuthorName) -> Result<Option<Account>, StoreError> {
        let id = sqlx::query_scalar(
            "UPDATE accounts SET removed = NULL \
             WHERE name = $1 AND role = 'author' AND removed IS NOT NULL AND purged IS NULL RETURNING id",
        )
        .bind(name.as_str())
        .fetch_optional(&self.pool)
        .await?;
        Ok(id.map(|id| Account { id, name: name.as_str().to_owned() }))
    }

    /// Suspends an author, or ends the suspension. Returns whether there is such an author. The tokens stay unchanged.
    pub(crate) async fn suspend(&self, name: &AuthorName, suspended: bool) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "UPDATE accounts SET suspended = CASE WHEN $1 THEN coalesce(suspended, $2) ELSE NULL END \
             WHERE name = $3 AND role = 'author' AND removed IS NULL",
        )
        .bind(suspended)
        .bind(now_ms())
        .bind(name.as_str())
        .execute(&self.pool)
        .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Whether the operator has suspended an account.
    pub(crate) async fn is_suspended(&self, account: i64) -> Result<bool, StoreError> {
        let since: Option<i64> = sqlx::query_scalar("SELECT suspended FROM accounts WHERE id = $1")
            .bind(account)
            .fetch_one(&self.pool)
            .await?;
        Ok(since.is_some())
    }

    /// Removes an author: deletes their tokens and keeps their images. Returns whether there was such an author.
    pub(crate) async fn remove_author(&self, name: &AuthorName) -> Result<bool, StoreError> {
        let mut tx = self.write().await?;
        let id: Option<i64> = sqlx::query_scalar(
            "UPDATE accounts SET removed = $1 WHERE name = $2 AND role = 'author' AND removed IS NULL RETURNING id",
        )
        .bind(now_ms())
        .bind(name.as_str())
        .fetch_optional(&mut *tx)
        .await?;
        if let Some(id) = id {
            sqlx::query("DELETE FROM tokens WHERE account = $1").bind(id).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(id.is_some())
    }

    /// Keeps a token's hash; its number.
    pub(crate) async fn add_token(&self, account: i64, token: &NewToken) -> Result<i64, StoreError> {
        insert_token(&self.pool, account, token, now_ms()).await
    }

    /// The owner of this token, if it is valid. Records its use.
    pub(crate) async fn proof(&self, kind: TokenKind, hash: &TokenHash) -> Result<Option<Proof>, StoreError> {
        let now = now_ms();
        let row = sqlx::query(
            "SELECT t.id AS token, t.last_used, t.expires, t.scope, i.name AS image, a.id, a.name, a.role, a.suspended \
             FROM tokens t JOIN accounts a ON a.id = t.account LEFT JOIN images i ON i.id = t.image \
             WHERE t.sha256 = $1 AND t.kind = $2 AND a.removed IS NULL AND coalesce(t.expires > $3, TRUE)",
        )
        .bind(&hash[..])
        .bind(kind.word())
        .bind(now)
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let proof = proof_of(&row)?;
        if row.try_get::<Option<i64>, _>("last_used")?.is_none_or(|used| used + USED_EVERY <= now) {
            // The time of the last use is only informative, so a full disk must not lock anybody out.
            let used = sqlx::query("UPDATE tokens SET last_used = $1 WHERE id = $2").bind(now).bind(proof.token);
            if let Err(error) = used.execute(&self.pool).await {
                tracing::warn!(%error, "a token's last use was not stored");
            }
        }
        Ok(Some(proof))
    }

    /// Keeps a session of an account, which ends at this moment at the latest, ms since 1970.
    pub(crate) async fn add_session(
        &self,
        account: i64,
        session: &NewToken,
        until: Option<i64>,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        let now = now_ms();
        let lasts = [session.lasts, until.map(|until| until - now)].into_iter().flatten().min();
        insert_session(&mut tx, account, &NewToken { lasts, ..session.clone() }, now).await?;
        tx.commit().await
    }

    /// Exchanges a sign-in link for a session, once. Returns whose it is, and what they may do.
    pub(crate) async fn trade_link(
        &self,
        link: &TokenHash,
        session: &NewToken,
    ) -> Result<Option<(Account, Role)>, StoreError> {
        let now = now_ms();
        let mut tx = self.write().await?;
        let account: Option<i64> = sqlx::query_scalar(
            "DELETE FROM tokens WHERE sha256 = $1 AND kind = 'link' AND expires > $2 RETURNING account",
        )
        .bind(&link[..])
        .bind(now)
        .fetch_optional(&mut *tx)
        .await?;
        let Some(account) = account else { return Ok(None) };
        let whose = sqlx::query("SELECT name, role FROM accounts WHERE id = $1 AND removed IS NULL")
            .bind(account)
            .fetch_optional(&mut *tx)
            .await?;
        insert_session(&mut tx, account, session, now).await?;
        tx.commit().await?;
        let Some(whose) = whose else { return Ok(None) };
        let role = Role::from_word(whose.try_get("role")?);
        Ok(Some((Account { id: account, name: whose.try_get("name")? }, role)))
    }

    /// An account's tokens and sessions, the newest first.
    pub(crate) async fn tokens(&self, account: i64) -> Result<Vec<TokenEntry>, StoreError> {
        let rows = sqlx::query(
            "SELECT t.id, t.kind, t.label, t.scope, i.name AS image, t.created, t.expires, t.last_used \
             FROM tokens t LEFT JOIN images i ON i.id = t.image \
             WHERE t.account = $1 AND t.kind <> 'link' AND coalesce(t.expires > $2, TRUE) ORDER BY t.id DESC",
        )
        .bind(account)
        .bind(now_ms())
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                Ok(TokenEntry {
                    id: row.try_get("id")?,
                    kind: row.try_get("kind")?,
                    label: row.try_get("label")?,
                    scope: Scope::from_word(row.try_get("scope")?),
                    image: row.try_get("image")?,
                    created: row.try_get("created")?,
                    expires: row.try_get("expires")?,
                    last_used: row.try_get("last_used")?,
                })
            })
            .collect()
    }

    /// Revokes one of an account's tokens, with the sessions for which it was traded. Returns whether there was one.
    pub(crate) async fn revoke(&self, account: i64, token: i64) -> Result<bool, StoreError> {
        let gone = sqlx::query("DELETE FROM tokens WHERE (id = $1 OR traded_for = $1) AND account = $2")
            .bind(token)
            .bind(account)
            .execute(&self.pool)
            .await?;
        Ok(gone.rows_affected() > 0)
    }
}

/// Adds an author, who joined with this invite; `None` if the name belongs or belonged to one that wasn't purged.
pub(super) async fn insert_author(
    tx: &mut AnyConnection,
    name: &AuthorName,
    invite: Option<i64>,
) -> Result<Option<i64>, StoreError> {
    let id = sqlx::query_scalar(
        "INSERT INTO accounts (name, role, created, invite) VALUES ($1, 'author', $2, $3) \
         ON CONFLICT (name) DO NOTHING RETURNING id",
    )
    .bind(name.as_str())
    .bind(now_ms())
    .bind(invite)
    .fetch_optional(tx)
    .await?;
    Ok(id)
}

/// Keeps a session of an account, whose oldest ones end when there are too many. Expired tokens are deleted.
pub(super) async fn insert_session(
    tx: &mut AnyConnection,
    account: i64,
    session: &NewToken,
    now: i64,
) -> Result<(), StoreError> {
    insert_token(&mut *tx, account, session, now).await?;
    sqlx::query(
        "DELETE FROM tokens WHERE account = $1 AND kind = 'session' AND id NOT IN \
         (SELECT id FROM tokens WHERE account = $1 AND kind = 'session' ORDER BY id DESC LIMIT 50)",
    )
    .bind(account)
    .execute(&mut *tx)
    .await?;
    sqlx::query("DELETE FROM tokens WHERE expires <= $1").bind(now).execute(tx).await?;
    Ok(())
}

pub(super) async fn insert_token(
    executor: impl AnyExecutor<'_>,
    account: i64,
    token: &NewToken,
    now: i64,
) -> Result<i64, StoreError> {
    let id = sqlx::query_scalar(
        "INSERT INTO tokens (account, kind, sha256, label, created, expires, scope, image, traded_for) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
    )
    .bind(account)
    .bind(token.kind.word())
    .bind(&token.hash[..])
    .bind(&token.label)
    .bind(now)
    .bind(token.lasts.map(|lasts| now + lasts))
    .bind(token.scope.word())
    .bind(token.image)
    .bind(token.traded_for)
    .fetch_one(executor)
    .await?;
    Ok(id)
}

fn entry_of(row: &AnyRow) -> Result<AccountEntry, StoreError> {
    Ok(AccountEntry {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        created: row.try_get("created")?,
        invite: row.try_get("invite")?,
        images: count(row, "images")?,
        tokens: count(row, "tokens")?,
        last_used: row.try_get("last_used")?,
        suspended: row.try_get("suspended")?,
        removed: row.try_get("removed")?,
    })
}

fn proof_of(row: &AnyRow) -> Result<Proof, StoreError> {
    Ok(Proof {
        token: row.try_get("token")?,
        account: Account { id: row.try_get("id")?, name: row.try_get("name")? },
        role: Role::from_word(row.try_get("role")?),
        grant: Grant { scope: Scope::from_word(row.try_get("scope")?), image: row.try_get("image")? },
        expires: row.try_get("expires")?,
        suspended: row.try_get::<Option<i64>, _>("suspended")?.is_some(),
    })
}
