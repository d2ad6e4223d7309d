//! Old names of images: they redirect to the image, and stay reserved for its owner.

use super::now_ms;
use crate::name::ImageName;
use crate::store::{Store, StoreError};
use sha2::{Digest as _, Sha256};
use sqlx::{AnyConnection, Row as _};

/// Most old names of one image. They are reserved for ever, so nobody should hoard them.
const MAX_HELD_NAMES: i64 = 20;

/// Whether somebody can use a name for a new image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameUse {
    /// They can.
    Free,
    /// An image of theirs has it, perhaps a deleted one.
    Theirs,
    /// It was or is somebody else's.
    Taken,
}

impl Store {
    /// Whether this owner can use a name for a new image, which a save asks in the same way.
    pub(crate) async fn name_use(&self, name: &ImageName, owner: Option<i64>) -> Result<NameUse, StoreError> {
        let mut connection = self.pool.acquire().await?;
        let image = sqlx::query("SELECT owner FROM images WHERE name = $1")
            .bind(name.as_str())
            .fetch_optional(&mut *connection)
            .await?;
        let held = match image {
            Some(image) if image.try_get::<Option<i64>, _>("owner")? == owner => return Ok(NameUse::Theirs),
            Some(_) => return Ok(NameUse::Taken),
            None => sqlx::query("SELECT owner FROM held_names WHERE name = $1").bind(name.as_str()),
        };
        let free = match held.fetch_optional(&mut *connection).await? {
            Some(held) => held.try_get::<Option<i64>, _>("owner")? == owner,
            None => !is_spent(&mut connection, "image", name.as_str()).await?,
        };
        Ok(if free { NameUse::Free } else { NameUse::Taken })
    }

    /// The name that the image of this old name has now.
    pub(crate) async fn moved(&self, name: &ImageName) -> Result<Option<ImageName>, StoreError> {
        let now: Option<String> =
            sqlx::query_scalar("SELECT i.name FROM held_names h JOIN images i ON i.id = h.image WHERE h.name = $1")
                .bind(name.as_str())
                .fetch_optional(&self.pool)
                .await?;
        now.map(|now| ImageName::parse(&now).map_err(|_| StoreError::Unreadable("an image's name"))).transpose()
    }

    /// Names that the image of this one had, the oldest first.
    pub(crate) async fn old_names(&self, image: i64) -> Result<Vec<String>, StoreError> {
        Ok(sqlx::query_scalar("SELECT name FROM held_names WHERE image = $1 ORDER BY since, name")
            .bind(image)
            .fetch_all(&self.pool)
            .await?)
    }
}

/// The hash of a name that was purged: the name itself is forgotten.
pub(super) fn spent(kind: &str, name: &str) -> [u8; 32] {
    Sha256::digest(format!("{kind}:{name}")).into()
}

/// Whether a name was purged, and can't be used again.
pub(super) async fn is_spent(tx: &mut AnyConnection, kind: &str, name: &str) -> Result<bool, StoreError> {
    let known: Option<i64> = sqlx::query_scalar("SELECT CAST(1 AS BIGINT) FROM spent_names WHERE sha256 = $1")
        .bind(&spent(kind, name)[..])
        .fetch_optional(tx)
        .await?;
    Ok(known.is_some())
}

/// Takes an unused name for an owner. It must never have belonged to anybody else. Its redirect ends.
pub(super) async fn take_name(tx: &mut AnyConnection, name: &ImageName, owner: Option<i64>) -> Result<(), StoreError> {
    let held = sqlx::query("SELECT owner FROM held_names WHERE name = $1")
        .bind(name.as_str())
        .fetch_optional(&mut *tx)
        .await?;
    if let Some(held) = held {
        if held.try_get::<Option<i64>, _>("owner")? != owner {
            return Err(StoreError::Taken);
        }
        sqlx::query("DELETE FROM held_names WHERE name = $1").bind(name.as_str()).execute(&mut *tx).await?;
    } else if is_spent(tx, "image", name.as_str()).await? {
        return Err(StoreError::Taken);
    }
    Ok(())
}

/// Records that an image gets another name, and that the old one redirects to it. The caller updates the image's row.
pub(super) async fn rename(
    tx: &mut AnyConnection,
    image: i64,
    name: &ImageName,
    new_name: &ImageName,
) -> Result<(), StoreError> {
    let taken: Option<i64> = sqlx::query_scalar("SELECT id FROM images WHERE name = $1")
        .bind(new_name.as_str())
        .fetch_optional(&mut *tx)
        .await?;
    if taken.is_some() {
        return Err(StoreError::Taken);
    }
    let owner: Option<i64> =
        sqlx::query_scalar("SELECT owner FROM images WHERE id = $1").bind(image).fetch_one(&mut *tx).await?;
    take_name(tx, new_name, owner).await?;
    let held: i64 =
        sqlx::query_scalar("SELECT count(*) FROM held_names WHERE image = $1").bind(image).fetch_one(&mut *tx).await?;
    if held >= MAX_HELD_NAMES {
        return Err(StoreError::Names);
    }
    sqlx::query("INSERT INTO held_names (name, owner, image, since) VALUES ($1, $2, $3, $4)")
        .bind(name.as_str())
        .bind(owner)
        .bind(image)
        .bind(now_ms())
        .execute(&mut *tx)
        .await?;
    Ok(())
}
