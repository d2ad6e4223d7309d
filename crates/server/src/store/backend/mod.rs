//! What differs between the databases: opening them, whose turn it is to write, and copies. Everything else is the same SQL
//! through sqlx's `Any` (`super::questions`).

mod disk_usage;
mod file;
mod postgres;
mod sqlite;

use super::error::{StoreError, has_no_room};
use crate::database_url::{is_postgres, sqlite_path, without_password};
use sqlx::AnyPool;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::SqliteConnection;
use std::path::Path;
use std::sync::{Arc, Once};
use std::time::Duration;
use tokio::sync::Mutex;

/// Connections: writers take turns, and readers are quick.
const CONNECTIONS: u32 = 8;
/// A question that is quick to answer: is there any image?
pub(super) const PING: &str = "SELECT 1 FROM images LIMIT 1";
/// How long a question waits for a connection, and a writer for another.
const PATIENCE: Duration = Duration::from_secs(5);

/// A kind of database, and what has to be kept for it.
#[derive(Debug, Clone)]
pub(super) enum Backend {
    /// One file. The connection keeps its log and the log's index in being: when the last connection closes, `SQLite`
    /// removes them, and on a full disk it couldn't make them again, not even to read.
    Sqlite(Arc<Mutex<Option<SqliteConnection>>>),
    /// A server.
    Postgres,
}

/// A store: its images, accounts and all. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    pub(super) pool: AnyPool,
    pub(super) backend: Backend,
    address: Arc<str>,
}

/// What becomes of a store that isn't there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missing {
    /// It is made.
    Made,
    /// It is an error.
    Refused,
}

/// Whether others than its user can read or write a store's file or what `SQLite` keeps beside it: a sentence for each that
/// they can. There is none for a server's.
#[must_use]
pub fn exposed(url: &str) -> Vec<String> {
    sqlite_path(url).map(file::exposed).unwrap_or_default()
}

impl Store {
    /// Opens the store, creating what isn't there and bringing the schema up to date.
    ///
    /// # Errors
    /// [`StoreError`]; what is damaged, another program's or a newer Paintbox's is left as it is.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Self::open_as(url, Missing::Made).await
    }

    /// The same for a store that must be there: nothing is made.
    ///
    /// # Errors
    /// [`StoreError::NoStore`], saying where it was looked for, and others as above.
    pub async fn open_existing(url: &str) -> Result<Self, StoreError> {
        Self::open_as(url, Missing::Refused).await
    }

    async fn open_as(url: &str, missing: Missing) -> Result<Self, StoreError> {
        static DRIVERS: Once = Once::new();
        DRIVERS.call_once(sqlx::any::install_default_drivers);
        if let Some(path) = sqlite_path(url) {
            sqlite::open(path, missing).await
        } else if is_postgres(url) {
            postgres::open(url, missing).await
        } else {
            Err(StoreError::Url(without_password(url)))
        }
    }

    /// Its file, or its address without the password.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Writes everything down and ends all connections.
    pub async fn close(&self) {
        self.pool.close().await;
        if let Backend::Sqlite(keeper) = &self.backend {
            sqlite::close(keeper).await;
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
        match &self.backend {
            Backend::Sqlite(_) => sqlite::backup(&self.pool, file).await,
            Backend::Postgres => Err(StoreError::BackupElsewhere),
        }
    }
}

impl Store {
    /// Gives room that was freed back to the file system, a little at a time. `PostgreSQL` sees to that itself.
    pub(crate) async fn give_back(&self) -> Result<(), StoreError> {
        match &self.backend {
            Backend::Sqlite(keeper) => sqlite::give_back(keeper).await,
            Backend::Postgres => Ok(()),
        }
    }

    /// Writes the store's file anew, without what was freed, in a form that gives room back by itself from then on. Nobody
    /// writes meanwhile. `PostgreSQL` sees to that itself.
    ///
    /// # Errors
    /// [`StoreError::Query`]; the file is as it was.
    pub async fn compact(&self) -> Result<(), StoreError> {
        match &self.backend {
            Backend::Sqlite(keeper) => sqlite::compact(keeper).await,
            Backend::Postgres => Ok(()),
        }
    }
}

impl Backend {
    /// The statements that begin a write when all earlier ones have ended.
    pub(super) fn begin(&self) -> &'static [&'static str] {
        match self {
            Self::Sqlite(_) => &["BEGIN IMMEDIATE"],
            // Writers take turns, as SQLite's do; readers are not held up.
            Self::Postgres => &["BEGIN", "LOCK TABLE images IN SHARE ROW EXCLUSIVE MODE"],
        }
    }
}

/// Brings a schema up to date.
async fn migrate(migrations: &Migrator, pool: &AnyPool, store: &str) -> Result<(), StoreError> {
    migrations.run(pool).await.map_err(|error| match error {
        MigrateError::VersionMissing(schema) => StoreError::Newer { store: store.to_owned(), schema },
        MigrateError::Execute(full) | MigrateError::ExecuteMigration(full, _) if has_no_room(&full) => {
            StoreError::NoRoom { store: store.to_owned() }
        }
        other => StoreError::Migrate(other),
    })
}
