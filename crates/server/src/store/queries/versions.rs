//! Versions of an image: lists of them, the data that they have, and which are kept.

use super::{count, sha256_of};
use crate::data::ColumnSummary;
use crate::name::ImageName;
use crate::store::{Actor, DataVersion, ListedVersion, Store, StoreError};
use sqlx::Row as _;

impl Store {
    /// A page of an image's versions, the newest first, without their programs.
    pub(crate) async fn versions(&self, image: i64, before: u32, most: u32) -> Result<Vec<ListedVersion>, StoreError> {
        let rows = sqlx::query(
            "SELECT v.number, v.width, v.height, v.source, v.created, CAST(v.pinned AS INTEGER) AS pinned, \
             CAST(v.shown AS INTEGER) AS shown, a.name AS author, d.rows, d.sha256 \
             FROM versions v LEFT JOIN accounts a ON a.id = v.author LEFT JOIN data_sets d ON d.id = v.data \
             WHERE v.image = $1 AND v.number < $2 ORDER BY v.number DESC LIMIT $3",
        )
        .bind(image)
        .bind(i64::from(before))
        .bind(i64::from(most))
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let data = match row.try_get::<Option<i64>, _>("rows")? {
                    Some(_) => Some((count(row, "rows")?, sha256_of(row)?)),
                    None => None,
                };
                Ok(ListedVersion {
                    number: count(row, "number")?,
                    width: count(row, "width")?,
                    height: count(row, "height")?,
                    data,
                    source: row.try_get("source")?,
                    author: row.try_get("author")?,
                    created: row.try_get("created")?,
                    pinned: count(row, "pinned")? != 0,
                    shown: count(row, "shown")? != 0,
                })
            })
            .collect()
    }

    /// A page of the data sets that an image has and had, the newest first: one for all versions in a row that share it.
    pub(crate) async fn data_versions(
        &self,
        image: i64,
        before: u32,
        most: u32,
    ) -> Result<Vec<DataVersion>, StoreError> {
        let rows = sqlx::query(
            "SELECT v.number, v.created, a.name AS author, d.rows, d.columns, d.sha256, \
             CAST(length(d.encoded) AS BIGINT) AS bytes, \
             CASE WHEN EXISTS (SELECT 1 FROM versions w WHERE w.image = v.image AND w.number > v.number \
             AND w.data IS DISTINCT FROM v.data) THEN 0 ELSE 1 END AS current \
             FROM (SELECT image, number, created, author, data, lag(data) OVER (ORDER BY number) AS data_before \
             FROM versions WHERE image = $1) v \
             JOIN data_sets d ON d.id = v.data LEFT JOIN accounts a ON a.id = v.author \
             WHERE v.data IS DISTINCT FROM v.data_before AND v.number < $2 ORDER BY v.number DESC LIMIT $3",
        )
        .bind(image)
        .bind(i64::from(before))
        .bind(i64::from(most))
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let columns: Vec<ColumnSummary> = serde_json::from_str(row.try_get("columns")?)
                    .map_err(|_| StoreError::Unreadable("a data set's columns"))?;
                Ok(DataVersion {
                    number: count(row, "number")?,
                    current: count(row, "current")? != 0,
                    rows: count(row, "rows")?,
                    columns: columns.len(),
                    bytes: u64::try_from(row.try_get::<i64, _>("bytes")?)
                        .map_err(|_| StoreError::Unreadable("a size"))?,
                    sha256: sha256_of(row)?,
                    author: row.try_get("author")?,
                    created: row.try_get("created")?,
                })
            })
            .collect()
    }

    /// Pins or unpins a version. Returns whether there is such a version.
    pub(crate) async fn pin(
        &self,
        name: &ImageName,
        number: u32,
        pinned: bool,
        actor: Actor,
    ) -> Result<bool, StoreError> {
        let mut tx = self.write().await?;
        let image = sqlx::query("SELECT id, revision FROM images WHERE name = $1")
            .bind(name.as_str())
            .fetch_optional(&mut *tx)
            .await?
            .ok_or(StoreError::Missing)?;
        actor.precondition.check(count(&image, "revision")?)?;
        let done = sqlx::query("UPDATE versions SET pinned = $1 WHERE image = $2 AND number = $3")
            .bind(pinned)
            .bind(image.try_get::<i64, _>("id")?)
            .bind(i64::from(number))
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(done.rows_affected() > 0)
    }
}
