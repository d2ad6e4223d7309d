//! The differences between the databases: opening, taking turns to write, and copies. Everything else is the same SQL
//! through sqlx's `Any` (`super::queries`).

mod disk_usage;
mod file;
mod migrations;
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
/// A quick query: is there any image?
pub(super) const PING: &str = "SELECT 1 FROM images LIMIT 1";
/// How long a query waits for a connection, and a writer for another writer.
const PATIENCE: Duration = Duration::from_secs(5);

/// A kind of database, with its state.
#[derive(Debug, Clone)]
pub(super) enum Backend {
    /// One file. The connection keeps the write-ahead log and its index alive: `SQLite` removes them with the last
    /// connection, and on a full disk it couldn't create them again, not even for reading.
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

/// What to do if there is no store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missing {
    /// It is created.
    Made,
    /// It is an error.
    Refused,
}

/// Checks whether other users can read or write the store's file or the files that `SQLite` keeps beside it. Returns a
/// sentence for each such file; none for a server.
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

    /// Flushes everything and closes all connections.
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

    /// Writes a consistent copy of the store to a new file. Readers and writers continue.
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
    /// Returns freed space to the file system in small steps. `PostgreSQL` does this itself.
    pub(crate) async fn give_back(&self) -> Result<(), StoreError> {
        match &self.backend {
            Backend::Sqlite(keeper) => sqlite::give_back(keeper).await,
            Backend::Postgres => Ok(()),
        }
    }

    /// Rewrites the store's file without free space, in a form that can return freed space from then on. Writes wait
    /// meanwhile. `PostgreSQL` does this itself.
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
            // Writers take turns, as in SQLite; readers don't wait.
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
