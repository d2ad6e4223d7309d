//! What the service remembers about itself.

use super::accounts::insert_token;
use super::now_ms;
use crate::accounts::TokenHash;
use crate::signature::Keys;
use crate::store::{NewToken, Store, StoreError, TokenKind};
use sqlx::{AnyConnection, Row as _};

impl Store {
    /// Whether the operator's first token was ever created, even if it was revoked.
    pub(crate) async fn had_operator(&self) -> Result<bool, StoreError> {
        let had: Option<String> =
            sqlx::query_scalar("SELECT key FROM meta WHERE key = 'operator'").fetch_optional(&self.pool).await?;
        Ok(had.is_some())
    }

    /// Stores the hash of the operator's first token. Returns whether it is the first.
    pub(crate) async fn first_token(&self, hash: &TokenHash) -> Result<bool, StoreError> {
        let account = self.operator_account().await?;
        let mut tx = self.write().await?;
        let first = sqlx::query("INSERT INTO meta (key, value) VALUES ('operator', $1) ON CONFLICT (key) DO NOTHING")
            .bind(&[0_u8; 0][..])
            .execute(&mut *tx)
            .await?;
        if first.rows_affected() == 0 {
            return Ok(false);
        }
        let token = NewToken { label: "first".to_owned(), ..NewToken::new(TokenKind::Token, *hash) };
        insert_token(&mut *tx, account.id, &token, now_ms()).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The keys that sign addresses; `fresh` becomes the first one if there is none.
    pub(crate) async fn signing_keys(&self, fresh: &[u8; 32]) -> Result<Keys, StoreError> {
        sqlx::query("INSERT INTO meta (key, value) VALUES ('signing_key', $1) ON CONFLICT (key) DO NOTHING")
            .bind(&fresh[..])
            .execute(&self.pool)
            .await?;
        self.known_signing_keys().await
    }

    /// The same where there is one.
    pub(crate) async fn known_signing_keys(&self) -> Result<Keys, StoreError> {
        // In one query, because they could change between two.
        let rows = sqlx::query("SELECT key, value FROM meta WHERE key IN ('signing_key', 'signing_key_before')")
            .fetch_all(&self.pool)
            .await?;
        let (mut now, mut before) = (None, None);
        for row in &rows {
            let value: Vec<u8> = row.try_get("value")?;
            match row.try_get::<&str, _>("key")? {
                "signing_key" => now = <[u8; 32]>::try_from(value).ok(),
                _ => before = value.split_at_checked(32).and_then(old_key),
            }
        }
        Ok(Keys { now: now.ok_or(StoreError::Unreadable("the signing key"))?, before })
    }

    /// Replaces the signing key with `fresh`; the old one stays valid for `overlap_s`.
    pub(crate) async fn rotate_signing_key(&self, fresh: &[u8; 32], overlap_s: u32) -> Result<Keys, StoreError> {
        let mut tx = self.write().await?;
        let today: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT value FROM meta WHERE key = 'signing_key'").fetch_optional(&mut *tx).await?;
        let until = u64::try_from(now_ms() / 1000).unwrap_or_default() + u64::from(overlap_s);
        if let Some(mut today) = today {
            today.extend(until.to_le_bytes());
            set(&mut tx, "signing_key_before", &today).await?;
        }
        set(&mut tx, "signing_key", fresh).await?;
        tx.commit().await?;
        self.known_signing_keys().await
    }

    /// The salt of the keys of pictures; `fresh` becomes the salt if there is none.
    pub(crate) async fn cache_salt(&self, fresh: &[u8; 32]) -> Result<[u8; 32], StoreError> {
        sqlx::query("INSERT INTO meta (key, value) VALUES ('cache_salt', $1) ON CONFLICT (key) DO NOTHING")
            .bind(&fresh[..])
            .execute(&self.pool)
            .await?;
        let kept: Vec<u8> =
            sqlx::query_scalar("SELECT value FROM meta WHERE key = 'cache_salt'").fetch_one(&self.pool).await?;
        kept.try_into().map_err(|_| StoreError::Unreadable("the salt of the pictures' keys"))
    }
}

async fn set(tx: &mut AnyConnection, key: &str, value: &[u8]) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .bind(key)
        .bind(value)
        .execute(tx)
        .await?;
    Ok(())
}

/// A key, and until when it is good.
fn old_key((key, until): (&[u8], &[u8])) -> Option<([u8; 32], u64)> {
    Some((key.try_into().ok()?, u64::from_le_bytes(until.try_into().ok()?)))
}
