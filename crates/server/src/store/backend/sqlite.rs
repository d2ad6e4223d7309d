//! A store in one `SQLite` file.

use super::{Backend, CONNECTIONS, PATIENCE, PING, Store, file, migrate};
use crate::store::{StoreError, has_no_room};
use sqlx::any::AnyPoolOptions;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode};
use sqlx::{AnyPool, Connection as _};
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::Mutex;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

/// The file of `sqlite:FILE`.
pub(super) fn path(url: &str) -> Option<&Path> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    (!path.is_empty()).then(|| Path::new(path))
}

pub(super) async fn open(path: &Path) -> Result<Store, StoreError> {
    let store = path.display().to_string();
    let newest = MIGRATIONS.iter().map(|m| m.version).max().unwrap_or_default();
    file::check(path, newest).await?;
    let failed = |error| match error {
        full if has_no_room(&full) => StoreError::NoRoom { store: store.clone() },
        other => StoreError::Open { store: store.clone(), why: other.to_string() },
    };
    // First by itself: a pool would try again and again where this says what is wrong.
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        // Readers don't wait for a writer. The file itself remembers it.
        .journal_mode(SqliteJournalMode::Wal)
        .busy_timeout(PATIENCE);
    let mut keeper = SqliteConnection::connect_with(&options).await.map_err(failed)?;
    sqlx::query("SELECT count(*) FROM sqlite_schema").execute(&mut keeper).await.map_err(failed)?;
    let pool = AnyPoolOptions::new()
        // All from the start: later there may be no descriptor left for one.
        .min_connections(CONNECTIONS)
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .after_connect(|connection, _| {
            // Nothing acknowledged may be taken back by a power cut. Foreign keys and patience are sqlx's own settings.
            Box::pin(async move { sqlx::query("PRAGMA synchronous = FULL").execute(connection).await.map(drop) })
        })
        .connect(&address(path))
        .await
        .map_err(failed)?;
    migrate(&MIGRATIONS, &pool, &store).await?;
    sqlx::query(PING).execute(&mut keeper).await?;
    Ok(Store { pool, backend: Backend::Sqlite(Arc::new(Mutex::new(Some(keeper)))), address: store.into() })
}

/// The file as sqlx's address of it, in which `?` and `%` mean something.
fn address(path: &Path) -> String {
    let mut address = "sqlite:".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"/._-".contains(byte) {
            address.push(char::from(*byte));
        } else {
            // Writing to a string can't fail.
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address + "?mode=rwc"
}

pub(super) async fn close(keeper: &Mutex<Option<SqliteConnection>>) {
    if let Some(keeper) = keeper.lock().await.take()
        && let Err(error) = keeper.close().await
    {
        tracing::warn!(%error, "the store's log could not be written back; the next start does it");
    }
}

pub(super) async fn backup(pool: &AnyPool, file: &Path) -> Result<(), StoreError> {
    let name = file.display().to_string();
    if file.exists() {
        return Err(StoreError::Open { store: name, why: "there is a file of this name already".to_owned() });
    }
    let written = sqlx::query("VACUUM INTO $1").bind(&name).execute(pool).await;
    if let Err(error) = written {
        let _ = std::fs::remove_file(file);
        return Err(error.into());
    }
    Ok(())
}
