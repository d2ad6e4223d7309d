//! The store's questions, as `SQLite` answers them.

mod accounts;
mod listing;

use super::{
    Account, By, DataOf, DataSummary, Debug, Image, NewData, NewVersion, Saved, Seen, Settings, StoreError, Version,
    Visibility, file, has_no_room,
};
use crate::accounts::TokenHash;
use crate::name::ImageName;
use crate::within::Within;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{Connection as _, Row as _, Sqlite, SqliteConnection};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::sync::Mutex;

static MIGRATIONS: Migrator = sqlx::migrate!();

/// Connections: `SQLite` writes one at a time, and readers are quick.
const CONNECTIONS: u32 = 8;
/// A question that is quick to answer: is there any image?
const PING: &str = "SELECT 1 FROM images LIMIT 1";
/// How long a writer waits for another.
const PATIENCE: Duration = Duration::from_secs(5);

/// The columns of an image and a version, as [`image_of`] reads them.
macro_rules! select_images {
    ($rest:literal) => {
        concat!(
            "SELECT i.name, i.title, i.description, i.max_age, i.debug, i.visibility, i.signed, i.limits, i.revision, i.deleted, i.current, \
             i.created AS image_created, o.id AS owner_id, o.name AS owner, v.number, v.program, v.declared, v.width, \
             v.height, v.created, a.name AS author, d.id AS data_id, d.sha256, d.rows, d.columns \
             FROM images i JOIN versions v ON v.image = i.id LEFT JOIN accounts o ON o.id = i.owner \
             LEFT JOIN accounts a ON a.id = v.author LEFT JOIN data_sets d ON d.id = v.data ",
            $rest
        )
    };
}

/// A store in one `SQLite` file. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    pool: SqlitePool,
    /// Keeps the log and its index in being: when the last connection closes, SQLite removes them, and on a full disk it
    /// couldn't make them again, not even to read.
    keeper: Arc<Mutex<Option<SqliteConnection>>>,
}

impl Store {
    /// Opens the store, creating it when the file isn't there and bringing its schema up to date.
    ///
    /// # Errors
    /// [`StoreError`]; a file that is damaged, another program's or a newer Paintbox's is left as it is.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let path = url
            .strip_prefix("sqlite:")
            .filter(|path| !path.is_empty())
            .ok_or_else(|| StoreError::Url(url.to_owned()))?;
        let path = Path::new(path.strip_prefix("//").unwrap_or(path));
        let file = path.display().to_string();
        let newest = MIGRATIONS.iter().map(|m| m.version).max().unwrap_or_default();
        file::check(path, newest).await?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(PATIENCE);
        let pool = SqlitePoolOptions::new()
            // All from the start: later there may be no descriptor left for one.
            .min_connections(CONNECTIONS)
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .connect_with(options.clone())
            .await
            .map_err(|e| match e {
                full if has_no_room(&full) => StoreError::NoRoom { file: file.clone() },
                other => StoreError::Open { file: file.clone(), why: other.to_string() },
            })?;
        MIGRATIONS.run(&pool).await.map_err(|e| match e {
            MigrateError::VersionMissing(schema) => StoreError::Newer { file, schema },
            MigrateError::Execute(full) | MigrateError::ExecuteMigration(full, _) if has_no_room(&full) => {
                StoreError::NoRoom { file }
            }
            other => StoreError::Migrate(other),
        })?;
        let mut keeper = SqliteConnection::connect_with(&options).await?;
        sqlx::query(PING).execute(&mut keeper).await?;
        Ok(Self { pool, keeper: Arc::new(Mutex::new(Some(keeper))) })
    }

    /// Writes everything down and closes the file.
    pub async fn close(&self) {
        self.pool.close().await;
        if let Some(keeper) = self.keeper.lock().await.take()
            && let Err(error) = keeper.close().await
        {
            tracing::warn!(%error, "the store's log could not be written back; the next start does it");
        }
    }

    /// The schema's number.
    ///
    /// # Errors
    /// [`StoreError::Query`].
    pub async fn schema(&self) -> Result<i64, StoreError> {
        Ok(sqlx::query_scalar("SELECT max(version) FROM _sqlx_migrations WHERE success").fetch_one(&self.pool).await?)
    }

    /// Writes all of the store, as it is at one moment, to a file that isn't there yet. Readers and writers go on meanwhile.
    ///
    /// # Errors
    /// [`StoreError`]; what can't be written whole is not left behind.
    pub async fn backup(&self, file: &Path) -> Result<(), StoreError> {
        let name = file.display().to_string();
        if file.exists() {
            return Err(StoreError::Open { file: name, why: "there is a file of this name already".to_owned() });
        }
        let written = sqlx::query("VACUUM INTO ?").bind(&name).execute(&self.pool).await;
        if let Err(error) = written {
            let _ = std::fs::remove_file(file);
            return Err(error.into());
        }
        Ok(())
    }

    /// Whether the store answers.
    pub(crate) async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query(PING).execute(&self.pool).await?;
        Ok(())
    }

    /// Whether there is no image.
    pub(crate) async fn is_empty(&self) -> Result<bool, StoreError> {
        Ok(sqlx::query(PING).fetch_optional(&self.pool).await?.is_none())
    }

    /// An image at this version, or at its current one.
    pub(crate) async fn image_at(&self, name: &ImageName, number: Option<u32>) -> Result<Option<Image>, StoreError> {
        sqlx::query(select_images!("WHERE i.name = ? AND v.number = coalesce(?, i.current)"))
            .bind(name.as_str())
            .bind(number)
            .fetch_optional(&self.pool)
            .await?
            .map(|row| image_of(&row))
            .transpose()
    }

    /// All versions of an image, the newest first; none when there is no such image.
    pub(crate) async fn versions(&self, name: &ImageName) -> Result<Vec<Version>, StoreError> {
        let rows = sqlx::query(select_images!("WHERE i.name = ? ORDER BY v.number DESC"))
            .bind(name.as_str())
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(|row| Ok(image_of(row)?.version)).collect()
    }

    /// A data set as a job carries it.
    pub(crate) async fn data(&self, data: &DataSummary) -> Result<Arc<[u8]>, StoreError> {
        let encoded: Vec<u8> = sqlx::query_scalar("SELECT encoded FROM data_sets WHERE id = ?")
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
        let mut connection = self.pool.acquire().await?;
        let saved = save(&mut connection, name, settings, version, by).await;
        give_back(connection, saved)
    }

    /// The hash of the operator's token, once there is one.
    pub(crate) async fn operator(&self) -> Result<Option<TokenHash>, StoreError> {
        let stored: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT value FROM meta WHERE key = 'operator'").fetch_optional(&self.pool).await?;
        stored.map(|hash| hash.try_into().map_err(|_| StoreError::Unreadable("the operator's token"))).transpose()
    }

    /// The key that addresses are signed with; `fresh` becomes it when there is none.
    pub(crate) async fn signing_key(&self, fresh: &[u8; 32]) -> Result<[u8; 32], StoreError> {
        sqlx::query("INSERT INTO meta (key, value) VALUES ('signing_key', ?) ON CONFLICT (key) DO NOTHING")
            .bind(&fresh[..])
            .execute(&self.pool)
            .await?;
        let kept: Vec<u8> =
            sqlx::query_scalar("SELECT value FROM meta WHERE key = 'signing_key'").fetch_one(&self.pool).await?;
        kept.try_into().map_err(|_| StoreError::Unreadable("the signing key"))
    }

    /// Remembers the hash of the operator's token. The first one stays.
    pub(crate) async fn set_operator(&self, hash: &TokenHash) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO meta (key, value) VALUES ('operator', ?) ON CONFLICT (key) DO NOTHING")
            .bind(&hash[..])
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

async fn save(
    connection: &mut SqliteConnection,
    name: &ImageName,
    settings: &Settings,
    version: &NewVersion,
    by: By,
) -> Result<Saved, StoreError> {
    let now = now_ms();
    let mut tx = connection.begin_with("BEGIN IMMEDIATE").await?;
    let known = sqlx::query(
        "SELECT i.id, i.revision, i.deleted, v.data, (SELECT max(number) FROM versions WHERE image = i.id) AS newest \
         FROM images i JOIN versions v ON v.image = i.id AND v.number = i.current WHERE i.name = ?",
    )
    .bind(name.as_str())
    .fetch_optional(&mut *tx)
    .await?;
    let (before, number) = match &known {
        Some(row) => {
            if row.try_get::<Option<i64>, _>("deleted")?.is_some() {
                return Err(StoreError::Taken);
            }
            agree(row.try_get("revision")?, by.seen)?;
            (row.try_get::<Option<i64>, _>("data")?, row.try_get::<u32, _>("newest")? + 1)
        }
        None if matches!(by.seen, Seen::Revision(_)) => return Err(StoreError::Missing),
        None => (None, 1),
    };
    let row = sqlx::query(
        "INSERT INTO images (name, title, description, max_age, debug, visibility, signed, limits, owner, current, created) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) \
         ON CONFLICT (name) DO UPDATE SET title = excluded.title, description = excluded.description, \
         max_age = excluded.max_age, debug = excluded.debug, visibility = excluded.visibility, signed = excluded.signed, \
         limits = excluded.limits, current = excluded.current, revision = revision + 1 RETURNING id, revision",
    )
    .bind(name.as_str())
    .bind(&settings.title)
    .bind(&settings.description)
    .bind(settings.max_age)
    .bind(settings.debug.word())
    .bind(settings.visibility.word())
    .bind(settings.signed)
    .bind(settings.within.stored())
    .bind(by.account)
    .bind(number)
    .bind(now)
    .fetch_one(&mut *tx)
    .await?;
    let (id, revision): (i64, u32) = (row.try_get("id")?, row.try_get("revision")?);
    let data = match &version.data {
        DataOf::Before => before,
        DataOf::New(data) => Some(insert_data(&mut tx, data, now).await?),
        DataOf::Kept(data) => Some(data.id),
        DataOf::Nothing => None,
    };
    let declared = serde_json::to_string(&version.declared).map_err(|_| StoreError::Unreadable("declarations"))?;
    sqlx::query(
        "INSERT INTO versions (image, number, program, declared, width, height, data, author, created) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(id)
    .bind(number)
    .bind(&version.program)
    .bind(declared)
    .bind(version.width)
    .bind(version.height)
    .bind(data)
    .bind(by.account)
    .bind(now)
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(Saved { number, revision, created: known.is_none() })
}

/// Gives a connection back after a write.
fn give_back<T>(mut connection: PoolConnection<Sqlite>, done: Result<T, StoreError>) -> Result<T, StoreError> {
    if done.is_err() {
        // SQLite ends the transaction by itself when there is no room, which sqlx doesn't see: it would take this
        // connection for one inside a transaction for ever.
        connection.close_on_drop();
    }
    done
}

/// Refuses a change of something else than was seen.
fn agree(revision: u32, seen: Seen) -> Result<(), StoreError> {
    match seen {
        Seen::Whatever => Ok(()),
        Seen::Revision(expected) if expected == revision => Ok(()),
        Seen::Nothing => Err(StoreError::Taken),
        Seen::Revision(_) => Err(StoreError::Changed { revision }),
    }
}

async fn insert_data(tx: &mut SqliteConnection, data: &NewData, now: i64) -> Result<i64, StoreError> {
    let known: Option<i64> = sqlx::query_scalar("SELECT id FROM data_sets WHERE sha256 = ?")
        .bind(&data.sha256[..])
        .fetch_optional(&mut *tx)
        .await?;
    if let Some(id) = known {
        return Ok(id);
    }
    let columns = serde_json::to_string(&data.columns).map_err(|_| StoreError::Unreadable("columns"))?;
    let id = sqlx::query_scalar(
        "INSERT INTO data_sets (sha256, encoded, rows, columns, created) VALUES (?, ?, ?, ?, ?) RETURNING id",
    )
    .bind(&data.sha256[..])
    .bind(&data.encoded[..])
    .bind(data.rows)
    .bind(columns)
    .bind(now)
    .fetch_one(&mut *tx)
    .await?;
    Ok(id)
}

fn image_of(row: &SqliteRow) -> Result<Image, StoreError> {
    let data = row.try_get::<Option<i64>, _>("data_id")?.map(|id| {
        let sha256 = row.try_get::<Vec<u8>, _>("sha256")?;
        Ok::<_, StoreError>(DataSummary {
            id,
            sha256: sha256.try_into().map_err(|_| StoreError::Unreadable("a data set's hash"))?,
            rows: row.try_get("rows")?,
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
        revision: row.try_get("revision")?,
        deleted: row.try_get("deleted")?,
        current: row.try_get("current")?,
        created: row.try_get("image_created")?,
        version: Version {
            number: row.try_get("number")?,
            program: row.try_get::<String, _>("program")?.into(),
            declared: serde_json::from_str(row.try_get("declared")?)
                .map_err(|_| StoreError::Unreadable("a version's parameters"))?,
            width: row.try_get("width")?,
            height: row.try_get("height")?,
            data: data.transpose()?,
            author: row.try_get("author")?,
            created: row.try_get("created")?,
        },
    })
}

fn settings_of(row: &SqliteRow) -> Result<Settings, StoreError> {
    Ok(Settings {
        title: row.try_get("title")?,
        description: row.try_get("description")?,
        max_age: row.try_get("max_age")?,
        debug: Debug::from_word(row.try_get("debug")?),
        visibility: Visibility::from_word(row.try_get("visibility")?),
        signed: row.try_get("signed")?,
        within: Within::from_stored(row.try_get("limits")?).ok_or(StoreError::Unreadable("an image's limits"))?,
    })
}

fn now_ms() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64)
}

#[cfg(test)]
mod tests;
