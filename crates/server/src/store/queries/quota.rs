//! Usage and quotas.

use super::count;
use crate::accounts::AuthorName;
use crate::quota::{Quota, QuotaOverrides, Usage};
use crate::store::{NewData, Store, StoreError};
use sqlx::AnyConnection;

/// The overhead of a version, bytes, so that no version is free.
const BESIDE: i64 = 512;

impl Store {
    /// The usage of an account; `None` is the operator.
    pub(crate) async fn usage(&self, account: Option<i64>) -> Result<Usage, StoreError> {
        let mut connection = self.pool.acquire().await?;
        usage(&mut connection, account).await
    }

    /// The operator's overrides of an author's quota.
    pub(crate) async fn quota(&self, account: i64) -> Result<QuotaOverrides, StoreError> {
        let mut connection = self.pool.acquire().await?;
        quota(&mut connection, account).await
    }

    /// Sets an author's quota. Returns whether there is such an author.
    pub(crate) async fn set_quota(&self, name: &AuthorName, part: &QuotaOverrides) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE accounts SET quota = $1 WHERE name = $2 AND role = 'author' AND purged IS NULL")
            .bind(part.stored())
            .bind(name.as_str())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected() > 0)
    }
}

async fn usage(connection: &mut AnyConnection, account: Option<i64>) -> Result<Usage, StoreError> {
    let row = sqlx::query(
        "SELECT CAST(coalesce(sum(CASE WHEN deleted IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS images, \
         CAST(coalesce(sum(CASE WHEN deleted IS NULL THEN 0 ELSE 1 END), 0) AS BIGINT) AS deleted \
         FROM images WHERE owner IS NOT DISTINCT FROM $1",
    )
    .bind(account)
    .fetch_one(&mut *connection)
    .await?;
    // Neither query reads the values that it measures.
    let versions: i64 = sqlx::query_scalar(
        "SELECT CAST(coalesce(sum(octet_length(v.program) + octet_length(v.declared) + $2), 0) AS BIGINT) \
         FROM images i JOIN versions v ON v.image = i.id WHERE i.owner IS NOT DISTINCT FROM $1",
    )
    .bind(account)
    .bind(BESIDE)
    .fetch_one(&mut *connection)
    .await?;
    let data: i64 = sqlx::query_scalar(
        "SELECT CAST(coalesce(sum(length(d.encoded)), 0) AS BIGINT) FROM data_sets d WHERE d.id IN \
         (SELECT v.data FROM images i JOIN versions v ON v.image = i.id WHERE i.owner IS NOT DISTINCT FROM $1)",
    )
    .bind(account)
    .fetch_one(&mut *connection)
    .await?;
    let bytes = u64::try_from(versions + data).map_err(|_| StoreError::Unreadable("sizes"))?;
    Ok(Usage { bytes, images: count(&row, "images")?, deleted: count(&row, "deleted")? })
}

async fn quota(connection: &mut AnyConnection, account: i64) -> Result<QuotaOverrides, StoreError> {
    let stored: Option<String> =
        sqlx::query_scalar("SELECT quota FROM accounts WHERE id = $1").bind(account).fetch_one(connection).await?;
    QuotaOverrides::from_stored(stored.as_deref()).ok_or(StoreError::Unreadable("an author's quota"))
}

/// The quota of an account, given the default.
pub(super) async fn quota_of(tx: &mut AnyConnection, account: i64, usual: Quota) -> Result<Quota, StoreError> {
    Ok(usual.with(quota(tx, account).await?))
}

/// Refuses one more image than an account may have.
pub(super) async fn room_for_image(tx: &mut AnyConnection, account: i64, quota: Quota) -> Result<(), StoreError> {
    if quota.images > 0 && usage(tx, Some(account)).await?.images >= quota.images {
        return Err(StoreError::TooManyImages { most: quota.images });
    }
    Ok(())
}

/// Refuses a save that is larger than the whole quota, before it is written.
pub(super) fn could_fit(program: &str, data: Option<&NewData>, quota: Quota) -> Result<(), StoreError> {
    let bytes = (program.len() + data.map_or(0, |data| data.encoded.len())) as u64;
    if quota.bytes > 0 && bytes > quota.bytes {
        return Err(StoreError::TooMuch { used: bytes, most: quota.bytes });
    }
    Ok(())
}

/// Refuses a save that exceeds the quota, after it was written in the transaction.
pub(super) async fn room_for_all(tx: &mut AnyConnection, account: i64, quota: Quota) -> Result<(), StoreError> {
    if quota.bytes > 0 {
        let used = usage(tx, Some(account)).await?.bytes;
        if used > quota.bytes {
            return Err(StoreError::TooMuch { used, most: quota.bytes });
        }
    }
    Ok(())
}
