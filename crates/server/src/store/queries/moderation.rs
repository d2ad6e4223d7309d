//! What the operator's page lists, and what the operator does to images.

use super::{count, now_ms, search};
use crate::name::ImageName;
use crate::store::{Held, HeldImage, Moderation, RecentSave, Store, StoreError, Visibility};
use sqlx::Row as _;
use sqlx::any::AnyRow;

/// What was done to an image, from its columns `paused` and `hidden`.
pub(super) fn moderation_of(row: &AnyRow) -> Result<Moderation, StoreError> {
    Ok(Moderation { paused: row.try_get("paused")?, hidden: row.try_get("hidden")? })
}

impl Store {
    /// Pauses an image, or lets it run again. Returns its new revision, or `None` if there was nothing to do.
    pub(crate) async fn pause(&self, name: &ImageName, paused: bool) -> Result<Option<u32>, StoreError> {
        let row = sqlx::query(
            "UPDATE images SET paused = $1, revision = revision + 1 \
             WHERE name = $2 AND (paused IS NULL) = $3 RETURNING revision",
        )
        .bind(paused.then(now_ms))
        .bind(name.as_str())
        .bind(paused)
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| count(&row, "revision")).transpose()
    }

    /// Hides an image: it is private until it is shown again. Returns its new revision, or `None` if there was nothing to do.
    pub(crate) async fn hide(&self, name: &ImageName) -> Result<Option<u32>, StoreError> {
        let row = sqlx::query(
            "UPDATE images SET hidden = $1, visibility_before = visibility, visibility = 'private', revision = revision + 1 \
             WHERE name = $2 AND hidden IS NULL RETURNING revision",
        )
        .bind(now_ms())
        .bind(name.as_str())
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| count(&row, "revision")).transpose()
    }

    /// Shows a hidden image to those who saw it before, at its current version. Returns its new revision, or `None` if there
    /// was nothing to do.
    pub(crate) async fn unhide(&self, name: &ImageName) -> Result<Option<u32>, StoreError> {
        let mut tx = self.write().await?;
        let row = sqlx::query(
            "UPDATE images SET hidden = NULL, visibility = coalesce(visibility_before, 'private'), \
             visibility_before = NULL, revision = revision + 1 \
             WHERE name = $1 AND hidden IS NOT NULL RETURNING id, visibility, revision",
        )
        .bind(name.as_str())
        .fetch_optional(&mut *tx)
        .await?;
        let Some(row) = row else { return Ok(None) };
        if row.try_get::<&str, _>("visibility")? != Visibility::Private.word() {
            // As when an image is published: versions that were saved while it was hidden were not shown.
            sqlx::query(
                "UPDATE versions SET shown = TRUE WHERE image = $1 \
                 AND number = (SELECT current FROM images WHERE id = $1) AND NOT shown",
            )
            .bind(row.try_get::<i64, _>("id")?)
            .execute(&mut *tx)
            .await?;
        }
        tx.commit().await?;
        count(&row, "revision").map(Some)
    }

    /// A page of the images with this text in their name, title or owner's name, by name.
    pub(crate) async fn held_images(
        &self,
        text: &str,
        held: Held,
        after: &str,
        most: u32,
    ) -> Result<Vec<HeldImage>, StoreError> {
        let pattern = search::pattern(Some(text));
        let rows = sqlx::query(
            "SELECT i.name, i.title, i.visibility, i.deleted, i.paused, i.hidden, o.name AS owner, v.created AS saved \
             FROM images i JOIN versions v ON v.image = i.id AND v.number = i.current \
             LEFT JOIN accounts o ON o.id = i.owner \
             WHERE i.name > $1 AND (i.deleted IS NOT NULL) = $2 AND (NOT $3 OR i.paused IS NOT NULL) \
             AND (NOT $4 OR i.hidden IS NOT NULL) AND (i.name LIKE $5 ESCAPE '\\' OR lower(i.title) LIKE $5 ESCAPE '\\' \
             OR o.name LIKE $5 ESCAPE '\\') ORDER BY i.name LIMIT $6",
        )
        .bind(after)
        .bind(held == Held::Deleted)
        .bind(held == Held::Paused)
        .bind(held == Held::Hidden)
        .bind(pattern)
        .bind(i64::from(most))
        .fetch_all(&self.pool)
        .await?;
        let image = |row: &AnyRow| {
            Ok(HeldImage {
                name: row.try_get("name")?,
                title: row.try_get("title")?,
                visibility: Visibility::from_word(row.try_get("visibility")?),
                owner: row.try_get("owner")?,
                saved: row.try_get("saved")?,
                deleted: row.try_get("deleted")?,
                moderation: moderation_of(row)?,
            })
        };
        rows.iter().map(image).collect()
    }

    /// The last saves, the newest first.
    pub(crate) async fn recent_saves(&self, most: u32) -> Result<Vec<RecentSave>, StoreError> {
        let rows = sqlx::query(
            "SELECT i.name, v.number, a.name AS author, v.created FROM versions v JOIN images i ON i.id = v.image \
             LEFT JOIN accounts a ON a.id = v.author ORDER BY v.created DESC, i.name, v.number DESC LIMIT $1",
        )
        .bind(i64::from(most))
        .fetch_all(&self.pool)
        .await?;
        let save = |row: &AnyRow| {
            Ok(RecentSave {
                image: row.try_get("name")?,
                number: count(row, "number")?,
                author: row.try_get("author")?,
                created: row.try_get("created")?,
            })
        };
        rows.iter().map(save).collect()
    }
}
