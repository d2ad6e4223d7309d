//! Purging: old versions, deleted images, and authors with everything that belongs to them.

use super::names::spent;
use super::now_ms;
use crate::accounts::AuthorName;
use crate::name::ImageName;
use crate::store::{Store, StoreError};
use sqlx::{AnyConnection, Row as _};

/// What is remembered of a purged image's names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    /// They stay reserved for its owner.
    Held,
    /// Only their hashes, so that nobody can use them again.
    Spent,
}

impl Store {
    /// Names of images that were deleted at least this long ago, ms, the oldest first.
    pub(crate) async fn deleted_for(&self, ms: i64, most: u32) -> Result<Vec<ImageName>, StoreError> {
        let names: Vec<String> =
            sqlx::query_scalar("SELECT name FROM images WHERE deleted < $1 ORDER BY deleted, id LIMIT $2")
                .bind(now_ms() - ms)
                .bind(i64::from(most))
                .fetch_all(&self.pool)
                .await?;
        let name = |name: String| ImageName::parse(&name).map_err(|_| StoreError::Unreadable("an image's name"));
        names.into_iter().map(name).collect()
    }

    /// Purges a deleted image with its versions and their data. Returns whether there was one. Its names stay reserved for
    /// its owner.
    pub(crate) async fn purge_image(&self, name: &ImageName) -> Result<bool, StoreError> {
        let mut tx = self.write().await?;
        let id: Option<i64> = sqlx::query_scalar("SELECT id FROM images WHERE name = $1 AND deleted IS NOT NULL")
            .bind(name.as_str())
            .fetch_optional(&mut *tx)
            .await?;
        if let Some(id) = id {
            take_away(&mut tx, id, Names::Held).await?;
        }
        tx.commit().await?;
        Ok(id.is_some())
    }

    /// Purges a removed author with all their images. Returns the number of images, or `None` if there is no such author. An
    /// interrupted purge continues when it is called again.
    pub(crate) async fn purge_author(&self, name: &AuthorName) -> Result<Option<u32>, StoreError> {
        let account: Option<i64> = sqlx::query_scalar(
            "SELECT id FROM accounts WHERE name = $1 AND role = 'author' AND removed IS NOT NULL AND purged IS NULL",
        )
        .bind(name.as_str())
        .fetch_optional(&self.pool)
        .await?;
        let Some(account) = account else { return Ok(None) };
        let mut images = 0;
        // One by one, so that others can write in between.
        loop {
            let mut tx = self.write().await?;
            let next: Option<i64> = sqlx::query_scalar("SELECT id FROM images WHERE owner = $1 LIMIT 1")
                .bind(account)
                .fetch_optional(&mut *tx)
                .await?;
            let Some(image) = next else {
                forget_account(&mut tx, account, name).await?;
                tx.commit().await?;
                return Ok(Some(images));
            };
            take_away(&mut tx, image, Names::Spent).await?;
            tx.commit().await?;
            images += 1;
        }
    }

    /// Deletes expired tokens, sessions and links.
    pub(crate) async fn forget_ended_tokens(&self) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM tokens WHERE expires <= $1").bind(now_ms()).execute(&self.pool).await?;
        Ok(())
    }
}

/// Removes the oldest versions until an image has no more than `most`, not counting pinned ones. The newest one stays.
pub(super) async fn retain(tx: &mut AnyConnection, image: i64, most: u32) -> Result<(), StoreError> {
    let gone = sqlx::query(
        "DELETE FROM versions WHERE image = $1 AND NOT pinned AND number <= (SELECT number FROM versions \
         WHERE image = $1 AND NOT pinned ORDER BY number DESC LIMIT 1 OFFSET $2) RETURNING data",
    )
    .bind(image)
    .bind(i64::from(most))
    .fetch_all(&mut *tx)
    .await?;
    let mut data: Vec<i64> = gone.iter().filter_map(|row| row.try_get("data").ok().flatten()).collect();
    data.sort_unstable();
    data.dedup();
    drop_data(tx, &data).await
}

async fn take_away(tx: &mut AnyConnection, image: i64, names: Names) -> Result<(), StoreError> {
    let row = sqlx::query("SELECT name, owner FROM images WHERE id = $1").bind(image).fetch_one(&mut *tx).await?;
    let (name, owner): (String, Option<i64>) = (row.try_get("name")?, row.try_get("owner")?);
    let data: Vec<i64> = sqlx::query_scalar("SELECT DISTINCT data FROM versions WHERE image = $1 AND data IS NOT NULL")
        .bind(image)
        .fetch_all(&mut *tx)
        .await?;
    match names {
        Names::Held => {
            sqlx::query("INSERT INTO held_names (name, owner, image, since) VALUES ($1, $2, NULL, $3)")
                .bind(name)
                .bind(owner)
                .bind(now_ms())
                .execute(&mut *tx)
                .await?;
        }
        Names::Spent => spend(tx, "image", &name).await?,
    }
    sqlx::query("DELETE FROM images WHERE id = $1").bind(image).execute(&mut *tx).await?;
    drop_data(tx, &data).await
}

/// Deletes data sets without a version.
async fn drop_data(tx: &mut AnyConnection, data: &[i64]) -> Result<(), StoreError> {
    for id in data {
        sqlx::query("DELETE FROM data_sets WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM versions WHERE data = $1)")
            .bind(id)
            .execute(&mut *tx)
            .await?;
    }
    Ok(())
}

/// Keeps only an account's number, so that versions it saved in other images still have an author.
async fn forget_account(tx: &mut AnyConnection, account: i64, name: &AuthorName) -> Result<(), StoreError> {
    let held: Vec<String> =
        sqlx::query_scalar("SELECT name FROM held_names WHERE owner = $1").bind(account).fetch_all(&mut *tx).await?;
    for name in held {
        spend(tx, "image", &name).await?;
    }
    spend(tx, "author", name.as_str()).await?;
    for statement in [
        "DELETE FROM held_names WHERE owner = $1",
        "DELETE FROM tokens WHERE account = $1",
        "DELETE FROM identities WHERE account = $1",
    ] {
        sqlx::query(statement).bind(account).execute(&mut *tx).await?;
    }
    // No name that can be chosen has brackets.
    sqlx::query("UPDATE accounts SET name = $1, purged = $2, quota = NULL, suspended = NULL WHERE id = $3")
        .bind(format!("(purged {account})"))
        .bind(now_ms())
        .bind(account)
        .execute(&mut *tx)
        .await?;
    Ok(())
}

async fn spend(tx: &mut AnyConnection, kind: &str, name: &str) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO spent_names (sha256) VALUES ($1) ON CONFLICT (sha256) DO NOTHING")
        .bind(&spent(kind, name)[..])
        .execute(tx)
        .await?;
    Ok(())
}
