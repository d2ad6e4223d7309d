//! Lists of images, and changes that make no version: settings, names, deleting and restoring.

use super::{agree, give_back, now_ms, settings_of};
use crate::name::ImageName;
use crate::store::{By, Filter, Listed, Settings, Store, StoreError};
use sqlx::{Connection as _, Row as _, SqliteConnection};

impl Store {
    /// Images by name, without their programs.
    pub(crate) async fn list(&self, filter: &Filter) -> Result<Vec<Listed>, StoreError> {
        let rows = sqlx::query(
            "SELECT i.name, i.title, i.description, i.max_age, i.debug, i.visibility, i.signed, i.limits, i.current, i.created, i.deleted, \
             o.name AS owner, v.width, v.height, v.created AS saved \
             FROM images i JOIN versions v ON v.image = i.id AND v.number = i.current \
             LEFT JOIN accounts o ON o.id = i.owner \
             WHERE i.name > ?1 AND (i.deleted IS NOT NULL) = ?2 AND (?3 IS NULL OR i.owner = ?3) \
             AND (?4 OR i.owner = ?5 OR (i.visibility = 'public' AND NOT ?2)) ORDER BY i.name LIMIT ?6",
        )
        .bind(&filter.after)
        .bind(filter.deleted)
        .bind(filter.owner)
        .bind(filter.everything)
        .bind(filter.mine)
        .bind(filter.most)
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                Ok(Listed {
                    name: row.try_get("name")?,
                    settings: settings_of(row)?,
                    owner: row.try_get("owner")?,
                    current: row.try_get("current")?,
                    width: row.try_get("width")?,
                    height: row.try_get("height")?,
                    created: row.try_get("created")?,
                    saved: row.try_get("saved")?,
                    deleted: row.try_get("deleted")?,
                })
            })
            .collect()
    }

    /// Changes an image's settings and its name; its new revision.
    pub(crate) async fn change(
        &self,
        name: &ImageName,
        new_name: &ImageName,
        settings: &Settings,
        by: By,
    ) -> Result<u32, StoreError> {
        let mut connection = self.pool.acquire().await?;
        let done = change(&mut connection, name, new_name, settings, by).await;
        give_back(connection, done)
    }

    /// Deletes an image, or takes that back; its new revision. Nothing of it is lost.
    pub(crate) async fn set_deleted(&self, name: &ImageName, deleted: bool, by: By) -> Result<u32, StoreError> {
        let mut connection = self.pool.acquire().await?;
        let done = set_deleted(&mut connection, name, deleted, by).await;
        give_back(connection, done)
    }
}

async fn change(
    connection: &mut SqliteConnection,
    name: &ImageName,
    new_name: &ImageName,
    settings: &Settings,
    by: By,
) -> Result<u32, StoreError> {
    let mut tx = connection.begin_with("BEGIN IMMEDIATE").await?;
    let id = known(&mut tx, name, by).await?;
    if new_name != name {
        let taken: Option<i64> = sqlx::query_scalar("SELECT id FROM images WHERE name = ?")
            .bind(new_name.as_str())
            .fetch_optional(&mut *tx)
            .await?;
        if taken.is_some() {
            return Err(StoreError::Taken);
        }
    }
    let revision = sqlx::query_scalar(
        "UPDATE images SET name = ?, title = ?, description = ?, max_age = ?, debug = ?, visibility = ?, signed = ?, limits = ?, \
         revision = revision + 1 WHERE id = ? RETURNING revision",
    )
    .bind(new_name.as_str())
    .bind(&settings.title)
    .bind(&settings.description)
    .bind(settings.max_age)
    .bind(settings.debug.word())
    .bind(settings.visibility.word())
    .bind(settings.signed)
    .bind(settings.within.stored())
    .bind(id)
    .fetch_one(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(revision)
}

async fn set_deleted(
    connection: &mut SqliteConnection,
    name: &ImageName,
    deleted: bool,
    by: By,
) -> Result<u32, StoreError> {
    let mut tx = connection.begin_with("BEGIN IMMEDIATE").await?;
    let id = known(&mut tx, name, by).await?;
    let revision =
        sqlx::query_scalar("UPDATE images SET deleted = ?, revision = revision + 1 WHERE id = ? RETURNING revision")
            .bind(deleted.then(now_ms))
            .bind(id)
            .fetch_one(&mut *tx)
            .await?;
    tx.commit().await?;
    Ok(revision)
}

/// The number of an image that is as it was seen.
async fn known(tx: &mut SqliteConnection, name: &ImageName, by: By) -> Result<i64, StoreError> {
    let row = sqlx::query("SELECT id, revision FROM images WHERE name = ?")
        .bind(name.as_str())
        .fetch_optional(tx)
        .await?
        .ok_or(StoreError::Missing)?;
    agree(row.try_get("revision")?, by.seen)?;
    Ok(row.try_get("id")?)
}
