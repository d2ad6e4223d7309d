//! What the service remembers about itself.

use super::accounts::insert_token;
use super::now_ms;
use crate::accounts::TokenHash;
use crate::store::{NewToken, Store, StoreError, TokenKind};

impl Store {
    /// Whether a first token was ever made for the operator, be it revoked by now.
    pub(crate) async fn had_operator(&self) -> Result<bool, StoreError> {
        let had: Option<String> =
            sqlx::query_scalar("SELECT key FROM meta WHERE key = 'operator'").fetch_optional(&self.pool).await?;
        Ok(had.is_some())
    }

    /// Keeps the hash of the operator's first token; whether it is the first.
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

    /// The key that addresses are signed with; `fresh` becomes it when there is none.
    pub(crate) async fn signing_key(&self, fresh: &[u8; 32]) -> Result<[u8; 32], StoreError> {
        sqlx::query("INSERT INTO meta (key, value) VALUES ('signing_key', $1) ON CONFLICT (key) DO NOTHING")
            .bind(&fresh[..])
            .execute(&self.pool)
            .await?;
        let kept: Vec<u8> =
            sqlx::query_scalar("SELECT value FROM meta WHERE key = 'signing_key'").fetch_one(&self.pool).await?;
        kept.try_into().map_err(|_| StoreError::Unreadable("the signing key"))
    }

    /// What the keys of pictures are salted with; `fresh` becomes it when there is none.
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
