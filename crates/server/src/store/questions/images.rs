//! Images, their versions and their data sets.

use super::{agree, count, now_ms, settings, settings_of};
use crate::name::ImageName;
use crate::store::backend::PING;
use crate::store::{
    Account, By, DataOf, DataSummary, Image, NewData, NewVersion, Saved, Seen, Settings, Store, StoreError, Version,
};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row as _};
use std::sync::Arc;

/// The columns of an image and a version, as [`image_of`] reads them.
macro_rules! select_images {
    ($rest:literal) => {
        concat!(
            "SELECT i.name, ",
            settings!(),
            ", i.revision, i.deleted, i.current, i.created AS image_created, o.id AS owner_id, o.name AS owner, v.number, v.program, v.declared, v.width, \
             v.height, v.created, v.source, a.name AS author, d.id AS data_id, d.sha256, d.rows, d.columns \
             FROM images i JOIN versions v ON v.image = i.id LEFT JOIN accounts o ON o.id = i.owner \
             LEFT JOIN accounts a ON a.id = v.author LEFT JOIN data_sets d ON d.id = v.data ",
            $rest
        )
    };
}

impl Store {
    /// Whether the store answers.
    pub(crate) async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query(PING).execute(&self.pool).await?;
        Ok(())
    }

    /// Whether there is no image.
    pub(crate) async fn is_empty(&self) -> Result<bool, StoreError> {
        Ok(sqlx::query(PING).fetch_optional(&self.pool).await?.is_none())
    }

    /// An image at its current version.
    pub(crate) async fn image(&self, name: &ImageName) -> Result<Option<Image>, StoreError> {
        self.image_at(name, None).await
    }

    /// An image at this version, or at its current one.
    pub(crate) async fn image_at(&self, name: &ImageName, number: Option<u32>) -> Result<Option<Image>, StoreError> {
        sqlx::query(select_images!("WHERE i.name = $1 AND v.number = coalesce($2, i.current)"))
            .bind(name.as_str())
            .bind(number.map(i64::from))
            .fetch_optional(&self.pool)
            .await?
            .map(|row| image_of(&row))
            .transpose()
    }

    /// All versions of an image, the newest first; none when there is no such image.
    pub(crate) async fn versions(&self, name: &ImageName) -> Result<Vec<Version>, StoreError> {
        let rows = sqlx::query(select_images!("WHERE i.name = $1 ORDER BY v.number DESC"))
            .bind(name.as_str())
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(|row| Ok(image_of(row)?.version)).collect()
    }

    /// A data set as a job carries it.
    pub(crate) async fn data(&self, data: &DataSummary) -> Result<Arc<[u8]>, StoreError> {
        let encoded: Vec<u8> = sqlx::query_scalar("SELECT encoded FROM data_sets WHERE id = $1")
            .bind(data.id)
            .fetch_one(&self.pool)
            .await?;
        Ok(encoded.into())
    }

    /// Saves a version and makes it the current one; makes the image when it is new. All or nothing.
    pub(crate) async fn save(
        &self,
        name: &ImageName,
        settings: &Settings,
        version: &NewVersion,
        by: By,
    ) -> Result<Saved, StoreError> {
        let now = now_ms();
        let mut tx = self.write().await?;
        let known = sqlx::query(
            "SELECT i.id, i.revision, i.deleted, v.data, v.source, (SELECT max(number) FROM versions WHERE image = i.id) AS newest \
             FROM images i JOIN versions v ON v.image = i.id AND v.number = i.current WHERE i.name = $1",
        )
        .bind(name.as_str())
        .fetch_optional(&mut *tx)
        .await?;
        let ((old_data, old_source), number) = match &known {
            Some(row) => {
                if row.try_get::<Option<i64>, _>("deleted")?.is_some() {
                    return Err(StoreError::Taken);
                }
                agree(count(row, "revision")?, by.seen)?;
                let before = (row.try_get::<Option<i64>, _>("data")?, row.try_get::<Option<String>, _>("source")?);
                (before, count(row, "newest")? + 1)
            }
            None if matches!(by.seen, Seen::Revision(_)) => return Err(StoreError::Missing),
            None => ((None, None), 1),
        };
        let row = sqlx::query(
            "INSERT INTO images (name, title, description, max_age, debug, visibility, signed, limits, owner, current, \
             created) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
             ON CONFLICT (name) DO UPDATE SET title = excluded.title, description = excluded.description, \
             max_age = excluded.max_age, debug = excluded.debug, visibility = excluded.visibility, signed = excluded.signed, \
             limits = excluded.limits, current = excluded.current, revision = images.revision + 1 RETURNING id, revision",
        )
        .bind(name.as_str())
        .bind(&settings.title)
        .bind(&settings.description)
        .bind(i64::from(settings.max_age))
        .bind(settings.debug.word())
        .bind(settings.visibility.word())
        .bind(settings.signed)
        .bind(settings.within.stored())
        .bind(by.account)
        .bind(i64::from(number))
        .bind(now)
        .fetch_one(&mut *tx)
        .await?;
        let (id, revision): (i64, u32) = (row.try_get("id")?, count(&row, "revision")?);
        let (data, source) = match &version.data {
            DataOf::Before => (old_data, old_source),
            DataOf::New(data) => (Some(insert_data(&mut tx, data, now).await?), None),
            DataOf::Kept(data) => (Some(data.id), None),
            DataOf::Source(name) => (None, Some(name.clone())),
            DataOf::Nothing => (None, None),
        };
        let declared = serde_json::to_string(&version.declared).map_err(|_| StoreError::Unreadable("declarations"))?;
        sqlx::query(
            "INSERT INTO versions (image, number, program, declared, width, height, data, source, author, created) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(id)
        .bind(i64::from(number))
        .bind(&version.program)
        .bind(declared)
        .bind(i64::from(version.width))
        .bind(i64::from(version.height))
        .bind(data)
        .bind(source)
        .bind(by.account)
        .bind(now)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(Saved { number, revision, created: known.is_none() })
    }
}

async fn insert_data(tx: &mut AnyConnection, data: &NewData, now: i64) -> Result<i64, StoreError> {
    let known: Option<i64> = sqlx::query_scalar("SELECT id FROM data_sets WHERE sha256 = $1")
        .bind(&data.sha256[..])
        .fetch_optional(&mut *tx)
        .await?;
    if let Some(id) = known {
        return Ok(id);
    }
    let columns = serde_json::to_string(&data.columns).map_err(|_| StoreError::Unreadable("columns"))?;
    let id = sqlx::query_scalar(
        "INSERT INTO data_sets (sha256, encoded, rows, columns, created) VALUES ($1, $2, $3, $4, $5) RETURNING id",
    )
    .bind(&data.sha256[..])
    .bind(&data.encoded[..])
    .bind(i64::from(data.rows))
    .bind(columns)
    .bind(now)
    .fetch_one(&mut *tx)
    .await?;
    Ok(id)
}

fn image_of(row: &AnyRow) -> Result<Image, StoreError> {
    let data = row.try_get::<Option<i64>, _>("data_id")?.map(|id| {
        let sha256 = row.try_get::<Vec<u8>, _>("sha256")?;
        Ok::<_, StoreError>(DataSummary {
            id,
            sha256: sha256.try_into().map_err(|_| StoreError::Unreadable("a data set's hash"))?,
            rows: count(row, "rows")?,
            columns: serde_json::from_str(row.try_get("columns")?)
                .map_err(|_| StoreError::Unreadable("a data set's columns"))?,
        })
    });
    let owner = match row.try_get::<Option<i64>, _>("owner_id")? {
        Some(id) => Some(Account { id, name: row.try_get("owner")? }),
        None => None,
    };
    Ok(Image {
        name: row.try_get("name")?,
        settings: settings_of(row)?,
        owner,
        revision: count(row, "revision")?,
        deleted: row.try_get("deleted")?,
        current: count(row, "current")?,
        created: row.try_get("image_created")?,
        version: Version {
            number: count(row, "number")?,
            program: row.try_get::<String, _>("program")?.into(),
            declared: serde_json::from_str(row.try_get("declared")?)
                .map_err(|_| StoreError::Unreadable("a version's parameters"))?,
            width: count(row, "width")?,
            height: count(row, "height")?,
            data: data.transpose()?,
            source: row.try_get("source")?,
            author: row.try_get("author")?,
            created: row.try_get("created")?,
        },
    })
}
