//! Lists of images, and changes that make no version: settings, names, deleting and restoring.

use super::names::rename;
use super::quota::{quota_of, room_for_image};
use super::transaction::WriteTransaction;
use super::{count, now_ms, search, settings, settings_of, stored_tags};
use crate::bounds::MAX_WORDS;
use crate::name::ImageName;
use crate::store::{Actor, ImageFilter, ListedImage, Order, Settings, Store, StoreError, Visibility};
use sqlx::Row as _;

/// The columns of a listed image, after this place and in this order.
macro_rules! select_listed {
    ($after:literal, $order:literal, $most:literal) => {
        concat!(
            "SELECT i.name, ",
            settings!(),
            ", i.current, i.views, i.created, coalesce(i.published, i.created) AS published, i.deleted, o.name AS owner, \
             v.width, v.height, v.created AS saved \
             FROM images i JOIN versions v ON v.image = i.id AND v.number = i.current \
             LEFT JOIN accounts o ON o.id = i.owner \
             WHERE (i.deleted IS NOT NULL) = $1 AND ($2 IS NULL OR i.owner = $2) \
             AND ($3 OR i.owner = $4 OR (i.visibility = 'public' AND NOT $1)) AND i.tags LIKE $5 ",
            word!("$6"), word!("$7"), word!("$8"), word!("$9"), word!("$10"), word!("$11"),
            "AND ", $after, " ORDER BY ", $order, " LIMIT ", $most
        )
    };
}

/// A word that must be in an image's texts or its owner's name.
macro_rules! word {
    ($pattern:literal) => {
        concat!("AND (i.search LIKE ", $pattern, " ESCAPE '\\' OR o.name LIKE ", $pattern, " ESCAPE '\\') ")
    };
}

impl Store {
    /// Images in the filter's order, without their programs.
    pub(crate) async fn list(&self, filter: &ImageFilter) -> Result<Vec<ListedImage>, StoreError> {
        let query = match filter.order {
            Order::Name => sqlx::query(select_listed!("i.name > $12", "i.name", "$13")),
            Order::Newest => sqlx::query(select_listed!(
                "(coalesce(i.published, i.created) < $13 OR (coalesce(i.published, i.created) = $13 AND i.name > $12))",
                "coalesce(i.published, i.created) DESC, i.name",
                "$14"
            )),
            Order::Viewed => sqlx::query(select_listed!(
                "(i.views < $13 OR (i.views = $13 AND i.name > $12))",
                "i.views DESC, i.name",
                "$14"
            )),
        };
        let mut query = query
            .bind(filter.deleted)
            .bind(filter.owner)
            .bind(filter.everything)
            .bind(filter.mine)
            .bind(filter.tag.as_ref().map_or_else(|| "%".to_owned(), |tag| format!("% {tag} %")));
        for n in 0..MAX_WORDS {
            query = query.bind(search::pattern(filter.words.get(n).map(String::as_str)));
        }
        query = query.bind(&filter.after.name);
        if filter.order != Order::Name {
            query = query.bind(filter.after.value);
        }
        let rows = query.bind(i64::from(filter.most)).fetch_all(&self.pool).await?;
        rows.iter()
            .map(|row| {
                Ok(ListedImage {
                    name: row.try_get("name")?,
                    settings: settings_of(row)?,
                    owner: row.try_get("owner")?,
                    current: count(row, "current")?,
                    width: count(row, "width")?,
                    height: count(row, "height")?,
                    views: row.try_get("views")?,
                    created: row.try_get("created")?,
                    published: row.try_get("published")?,
                    saved: row.try_get("saved")?,
                    deleted: row.try_get("deleted")?,
                })
            })
            .collect()
    }

    /// The tags of public images, those of one image in one text: of at most 10,000 images, those published last.
    pub(crate) async fn public_tags(&self) -> Result<Vec<String>, StoreError> {
        Ok(sqlx::query_scalar(
            "SELECT tags FROM images WHERE visibility = 'public' AND deleted IS NULL AND tags <> '' \
             ORDER BY coalesce(published, created) DESC LIMIT 10000",
        )
        .fetch_all(&self.pool)
        .await?)
    }

    /// Changes an image's settings, name and owner, who also gets its old names. Returns the new revision.
    pub(crate) async fn change(
        &self,
        name: &ImageName,
        new_name: &ImageName,
        settings: &Settings,
        owner: Option<i64>,
        actor: Actor,
    ) -> Result<u32, StoreError> {
        let mut tx = self.write().await?;
        let (id, hidden) = known(&mut tx, name, actor).await?;
        // Nobody but the operator publishes what the operator has hidden.
        let visibility = if hidden { Visibility::Private } else { settings.visibility };
        if new_name != name {
            rename(&mut tx, id, name, new_name).await?;
        }
        if visibility != Visibility::Private {
            // Publishing an image publishes the version that it shows, and none that it doesn't.
            sqlx::query(
                "UPDATE versions SET shown = TRUE WHERE image = $1 \
                 AND number = (SELECT current FROM images WHERE id = $1) AND NOT shown",
            )
            .bind(id)
            .execute(&mut *tx)
            .await?;
        }
        sqlx::query("UPDATE held_names SET owner = $1 WHERE image = $2").bind(owner).bind(id).execute(&mut *tx).await?;
        let revision: i64 = sqlx::query_scalar(
            "UPDATE images SET name = $1, title = $2, description = $3, max_age = $4, debug = $5, visibility = $6, signed = $7, \
             limits = $8, owner = $9, engine = $10, tags = $11, show_program = $12, search = $13, \
             published = coalesce(published, $14), revision = revision + 1 WHERE id = $15 RETURNING revision",
        )
        .bind(new_name.as_str())
        .bind(&settings.title)
        .bind(&settings.description)
        .bind(i64::from(settings.max_age))
        .bind(settings.debug.word())
        .bind(visibility.word())
        .bind(settings.signed)
        .bind(settings.limits.stored())
        .bind(owner)
        .bind(&settings.engine)
        .bind(stored_tags(&settings.tags))
        .bind(settings.show_program)
        .bind(search::text(new_name, settings))
        .bind((visibility == Visibility::Public).then(now_ms))
        .bind(id)
        .fetch_one(&mut *tx)
        .await?;
        tx.commit().await?;
        u32::try_from(revision).map_err(|_| StoreError::Unreadable("revision"))
    }

    /// Deletes or restores an image. Returns its new revision. Nothing is lost.
    pub(crate) async fn set_deleted(&self, name: &ImageName, deleted: bool, actor: Actor) -> Result<u32, StoreError> {
        let mut tx = self.write().await?;
        let (id, _) = known(&mut tx, name, actor).await?;
        if !deleted && let Some(account) = actor.account {
            let quota = quota_of(&mut tx, account, actor.quota).await?;
            room_for_image(&mut tx, account, quota).await?;
        }
        let revision: i64 = sqlx::query_scalar(
            "UPDATE images SET deleted = $1, revision = revision + 1 WHERE id = $2 RETURNING revision",
        )
        .bind(deleted.then(now_ms))
        .bind(id)
        .fetch_one(&mut *tx)
        .await?;
        tx.commit().await?;
        u32::try_from(revision).map_err(|_| StoreError::Unreadable("revision"))
    }
}

/// The number of an image, after checking the precondition, and whether the operator has hidden it.
async fn known(tx: &mut WriteTransaction, name: &ImageName, actor: Actor) -> Result<(i64, bool), StoreError> {
    let row = sqlx::query("SELECT id, revision, hidden FROM images WHERE name = $1")
        .bind(name.as_str())
        .fetch_optional(&mut **tx)
        .await?
        .ok_or(StoreError::Missing)?;
    actor.precondition.check(count(&row, "revision")?)?;
    Ok((row.try_get("id")?, row.try_get::<Option<i64>, _>("hidden")?.is_some()))
}
