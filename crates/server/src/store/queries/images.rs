//! Images, their versions and their data sets.

use super::moderation::moderation_of;
use super::names::take_name;
use super::purge::retain;
use super::quota::{could_fit, quota_of, room_for_all, room_for_image};
use super::{count, now_ms, search, settings, settings_of, sha256_of, stored_tags};
use crate::name::ImageName;
use crate::quota::Quota;
use crate::store::backend::PING;
use crate::store::{
    Account, Actor, DataSummary, Head, Image, NewData, NewVersion, Precondition, Saved, Settings, Store, StoreError,
    Version, VersionData, Visibility,
};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row as _};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The columns of an image and a version, as [`image_of`] reads them.
macro_rules! select_images {
    ($rest:literal) => {
        concat!(
            "SELECT i.id, i.name, ",
            settings!(),
            ", i.revision, i.deleted, i.paused, i.hidden, i.current, i.created AS image_created, i.views, o.id AS owner_id, o.name AS owner, v.number, CASE WHEN $3 THEN v.program ELSE '' END AS program, v.declared, v.width, \
             v.height, v.drawn_width, v.drawn_height, v.created, v.source, v.data_options, v.engine AS drawn_by, CAST(v.pinned AS INTEGER) AS pinned, CAST(v.shown AS INTEGER) AS shown, a.name AS author, d.id AS data_id, d.sha256, d.rows, d.columns \
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
        self.read_image(name, number, true).await
    }

    /// An image at its current version, whose program is left out.
    pub(crate) async fn outline(&self, name: &ImageName) -> Result<Option<Image>, StoreError> {
        self.read_image(name, None, false).await
    }

    async fn read_image(
        &self,
        name: &ImageName,
        number: Option<u32>,
        program: bool,
    ) -> Result<Option<Image>, StoreError> {
        sqlx::query(select_images!("WHERE i.name = $1 AND v.number = coalesce($2, i.current)"))
            .bind(name.as_str())
            .bind(number.map(i64::from))
            .bind(program)
            .fetch_optional(&self.pool)
            .await?
            .map(|row| image_of(&row))
            .transpose()
    }

    /// An image, without any version of it.
    pub(crate) async fn head(&self, name: &ImageName) -> Result<Option<Head>, StoreError> {
        let row = sqlx::query(concat!(
            "SELECT i.id, i.name, ",
            settings!(),
            ", i.revision, i.deleted, i.paused, i.hidden, o.id AS owner_id, o.name AS owner \
             FROM images i LEFT JOIN accounts o ON o.id = i.owner WHERE i.name = $1"
        ))
        .bind(name.as_str())
        .fetch_optional(&self.pool)
        .await?;
        row.as_ref().map(head_of).transpose()
    }

    /// A data set as a job carries it.
    pub(crate) async fn data(&self, data: &DataSummary) -> Result<Arc<[u8]>, StoreError> {
        // The hash is compared, too: the number may have been reused after the data set was deleted with its last version.
        let encoded: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT encoded FROM data_sets WHERE id = $1 AND sha256 = $2")
                .bind(data.id)
                .bind(&data.sha256[..])
                .fetch_optional(&self.pool)
                .await?;
        Ok(encoded.ok_or(StoreError::Missing)?.into())
    }

    /// How much a data set takes as a job carries it, bytes.
    pub(crate) async fn data_size(&self, data: &DataSummary) -> Result<u64, StoreError> {
        let size: i64 = sqlx::query_scalar("SELECT CAST(length(encoded) AS BIGINT) FROM data_sets WHERE id = $1")
            .bind(data.id)
            .fetch_one(&self.pool)
            .await?;
        Ok(size as u64)
    }

    /// Saves a version and makes it the current one. Creates the image if it is new. All or nothing.
    pub(crate) async fn save(
        &self,
        name: &ImageName,
        settings: &Settings,
        version: &NewVersion,
        actor: Actor,
    ) -> Result<Saved, StoreError> {
        let now = now_ms();
        let mut tx = self.write().await?;
        let known = sqlx::query(
            "SELECT i.id, i.owner, i.revision, i.deleted, i.hidden, v.data, v.source, v.data_options, (SELECT max(number) FROM versions WHERE image = i.id) AS newest \
             FROM images i JOIN versions v ON v.image = i.id AND v.number = i.current WHERE i.name = $1",
        )
        .bind(name.as_str())
        .fetch_optional(&mut *tx)
        .await?;
        let ((old_data, old_source, old_options), number) = match &known {
            Some(row) => {
                if row.try_get::<Option<i64>, _>("deleted")?.is_some() {
                    return Err(StoreError::Taken);
                }
                actor.precondition.check(count(row, "revision")?)?;
                let text = |column| row.try_get::<Option<String>, _>(column);
                let before = (row.try_get::<Option<i64>, _>("data")?, text("source")?, text("data_options")?);
                (before, count(row, "newest")? + 1)
            }
            None if matches!(actor.precondition, Precondition::Revision(_)) => return Err(StoreError::Missing),
            None => {
                take_name(&mut tx, name, actor.account).await?;
                ((None, None, None), 1)
            }
        };
        let visibility = match &known {
            // Nobody but the operator publishes what the operator has hidden.
            Some(row) if row.try_get::<Option<i64>, _>("hidden")?.is_some() => Visibility::Private,
            _ => settings.visibility,
        };
        let owner = match &known {
            Some(row) => row.try_get::<Option<i64>, _>("owner")?,
            None => actor.account,
        };
        let quota = match owner {
            Some(owner) => quota_of(&mut tx, owner, actor.quota).await?,
            None => Quota::default(),
        };
        // Only the operator saves images of others, and has no quota.
        let bound = actor.account.filter(|account| owner == Some(*account));
        if let Some(account) = bound {
            let new_data = if let VersionData::New(data) = &version.data { Some(data) } else { None };
            could_fit(&version.program, new_data, quota)?;
            if known.is_none() {
                room_for_image(&mut tx, account, quota).await?;
            }
        }
        let shown = Settings { visibility, ..settings.clone() };
        let (id, revision) = insert_image(&mut tx, name, &shown, (actor.account, number, now)).await?;
        let (data, source, options) = match &version.data {
            VersionData::Unchanged => (old_data, old_source, old_options),
            VersionData::New(data) => (Some(insert_data(&mut tx, data, now).await?), None, stored(&data.options)),
            VersionData::Existing(data) => (Some(kept_data(&mut tx, data).await?), None, stored(&data.options)),
            VersionData::Source(name) => (None, Some(name.clone()), None),
            VersionData::Empty => (None, None, None),
        };
        let declared = serde_json::to_string(&version.declared).map_err(|_| StoreError::Unreadable("declarations"))?;
        sqlx::query(
            "INSERT INTO versions (image, number, program, declared, width, height, data, source, author, created, shown, data_options, \
             engine, drawn_width, drawn_height) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        )
        .bind(id)
        .bind(i64::from(number))
        .bind(&version.program)
        .bind(declared)
        .bind(i64::from(version.width))
        .bind(i64::from(version.height))
        .bind(data)
        .bind(source)
        .bind(actor.account)
        .bind(now)
        .bind(visibility != Visibility::Private)
        .bind(options)
        .bind(&version.drawn_by)
        .bind(version.drawn.map(|(width, _)| i64::from(width)))
        .bind(version.drawn.map(|(_, height)| i64::from(height)))
        .execute(&mut *tx)
        .await?;
        if quota.versions > 0 {
            retain(&mut tx, id, quota.versions).await?;
        }
        if let Some(account) = bound {
            room_for_all(&mut tx, account, quota).await?;
        }
        tx.commit().await?;
        Ok(Saved { number, revision, created: known.is_none() })
    }
}

/// Writes a new image, or the settings and the current version of one that there is. Returns its number and its revision.
async fn insert_image(
    tx: &mut AnyConnection,
    name: &ImageName,
    settings: &Settings,
    (owner, number, now): (Option<i64>, u32, i64),
) -> Result<(i64, u32), StoreError> {
    let row = sqlx::query(
            "INSERT INTO images (name, title, description, max_age, debug, visibility, signed, limits, owner, current, \
             created, engine, tags, show_program, search, published) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
             ON CONFLICT (name) DO UPDATE SET title = excluded.title, description = excluded.description, \
             max_age = excluded.max_age, debug = excluded.debug, visibility = excluded.visibility, signed = excluded.signed, \
             limits = excluded.limits, engine = excluded.engine, tags = excluded.tags, show_program = excluded.show_program, \
             search = excluded.search, published = coalesce(images.published, excluded.published), current = excluded.current, revision = images.revision + 1 RETURNING id, revision",
        )
        .bind(name.as_str())
        .bind(&settings.title)
        .bind(&settings.description)
        .bind(i64::from(settings.max_age))
        .bind(settings.debug.word())
        .bind(settings.visibility.word())
        .bind(settings.signed)
        .bind(settings.limits.stored())
        .bind(owner)
        .bind(i64::from(number))
        .bind(now)
        .bind(&settings.engine)
        .bind(stored_tags(&settings.tags))
        .bind(settings.show_program)
        .bind(search::text(name, settings))
        .bind((settings.visibility == Visibility::Public).then_some(now))
        .fetch_one(&mut *tx)
        .await?;
    Ok((row.try_get("id")?, count(&row, "revision")?))
}

/// The number of a data set that must still be there.
async fn kept_data(tx: &mut AnyConnection, data: &DataSummary) -> Result<i64, StoreError> {
    sqlx::query_scalar("SELECT id FROM data_sets WHERE id = $1 AND sha256 = $2")
        .bind(data.id)
        .bind(&data.sha256[..])
        .fetch_optional(&mut *tx)
        .await?
        .ok_or(StoreError::Missing)
}

/// Options as a version keeps them; none if nothing was said.
fn stored(options: &BTreeMap<String, String>) -> Option<String> {
    (!options.is_empty()).then(|| serde_json::json!(options).to_string())
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

fn owner_of(row: &AnyRow) -> Result<Option<Account>, StoreError> {
    Ok(match row.try_get::<Option<i64>, _>("owner_id")? {
        Some(id) => Some(Account { id, name: row.try_get("owner")? }),
        None => None,
    })
}

fn head_of(row: &AnyRow) -> Result<Head, StoreError> {
    Ok(Head {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        settings: settings_of(row)?,
        owner: owner_of(row)?,
        revision: count(row, "revision")?,
        deleted: row.try_get("deleted")?,
        moderation: moderation_of(row)?,
    })
}

fn image_of(row: &AnyRow) -> Result<Image, StoreError> {
    let data = row.try_get::<Option<i64>, _>("data_id")?.map(|id| {
        Ok::<_, StoreError>(DataSummary {
            id,
            sha256: sha256_of(row)?,
            rows: count(row, "rows")?,
            columns: serde_json::from_str(row.try_get("columns")?)
                .map_err(|_| StoreError::Unreadable("a data set's columns"))?,
            options: match row.try_get::<Option<String>, _>("data_options")? {
                Some(options) => {
                    serde_json::from_str(&options).map_err(|_| StoreError::Unreadable("a data set's options"))?
                }
                None => BTreeMap::new(),
            },
        })
    });
    Ok(Image {
        head: head_of(row)?,
        current: count(row, "current")?,
        created: row.try_get("image_created")?,
        views: row.try_get("views")?,
        version: Version {
            drawn_by: row.try_get::<Option<String>, _>("drawn_by")?.map(Arc::from),
            number: count(row, "number")?,
            program: row.try_get::<String, _>("program")?.into(),
            declared: serde_json::from_str(row.try_get("declared")?)
                .map_err(|_| StoreError::Unreadable("a version's parameters"))?,
            width: count(row, "width")?,
            height: count(row, "height")?,
            drawn: match row.try_get::<Option<i64>, _>("drawn_width")? {
                Some(_) => Some((count(row, "drawn_width")?, count(row, "drawn_height")?)),
                None => None,
            },
            data: data.transpose()?,
            source: row.try_get("source")?,
            author: row.try_get("author")?,
            created: row.try_get("created")?,
            pinned: count(row, "pinned")? != 0,
            shown: count(row, "shown")? != 0,
        },
    })
}
