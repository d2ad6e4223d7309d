//! What the service remembers about itself.

use crate::accounts::TokenHash;
use crate::store::{Store, StoreError};

impl Store {
    /// The hash of the operator's token, once there is one.
    pub(crate) async fn operator(&self) -> Result<Option<TokenHash>, StoreError> {
        let stored: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT value FROM meta WHERE key = 'operator'").fetch_optional(&self.pool).await?;
        stored.map(|hash| hash.try_into().map_err(|_| StoreError::Unreadable("the operator's token"))).transpose()
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

    /// Remembers the hash of the operator's token. The first one stays.
    pub(crate) async fn set_operator(&self, hash: &TokenHash) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO meta (key, value) VALUES ('operator', $1) ON CONFLICT (key) DO NOTHING")
            .bind(&hash[..])
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
