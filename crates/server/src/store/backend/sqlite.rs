//! A store in one `SQLite` file.

use super::{Backend, CONNECTIONS, Missing, PATIENCE, PING, Store, file, migrate, migrations};
use crate::store::error::{StoreError, has_no_room};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use sqlx::any::AnyPoolOptions;
use sqlx::sqlite::{SqliteAutoVacuum, SqliteConnectOptions, SqliteConnection, SqliteJournalMode};
use sqlx::{AnyPool, Connection as _};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::Mutex;

pub(super) async fn open(path: &Path, missing: Missing) -> Result<Store, StoreError> {
    let store = path.display().to_string();
    let newest = migrations::SQLITE.iter().map(|m| m.version).max().unwrap_or_default();
    if !file::is_store(path, newest).await? {
        if missing == Missing::Refused {
            // Where it was looked for, whatever folder that was.
            let looked = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
            return Err(StoreError::NoStore { store: looked.display().to_string() });
        }
        match file::make(path) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) if error.kind() == ErrorKind::StorageFull => return Err(StoreError::NoRoom { store }),
            Err(error) => return Err(StoreError::Open { store, why: error.to_string() }),
        }
    }
    let failed = |error| match error {
        full if has_no_room(&full) => StoreError::NoRoom { store: store.clone() },
        other => StoreError::Open { store: store.clone(), why: other.to_string() },
    };
    // A single connection first, because it reports errors, while a pool would keep trying.
    let options = SqliteConnectOptions::new()
        .filename(path)
        // The file exists by now. Freed space can be returned to the file system; this is fixed when a file is created.
        .create_if_missing(false)
        .auto_vacuum(SqliteAutoVacuum::Incremental)
        // Readers don't wait for a writer. The file itself remembers it.
        .journal_mode(SqliteJournalMode::Wal)
        .busy_timeout(PATIENCE);
    let mut keeper = SqliteConnection::connect_with(&options).await.map_err(failed)?;
    sqlx::query("SELECT count(*) FROM sqlite_schema").execute(&mut keeper).await.map_err(failed)?;
    let pool = AnyPoolOptions::new()
        // All connections from the start: later there may be no file descriptor left.
        .min_connections(CONNECTIONS)
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .after_connect(|connection, _| {
            // Acknowledged writes survive a power failure. Deleted content is overwritten, so that a purge leaves nothing in
            // free pages. sqlx itself turns on foreign keys and sets the busy timeout.
            Box::pin(async move {
                sqlx::query("PRAGMA synchronous = FULL").execute(&mut *connection).await?;
                sqlx::query("PRAGMA secure_delete = ON").execute(connection).await.map(drop)
            })
        })
        .connect(&address(path))
        .await
        .map_err(failed)?;
    migrate(&migrations::SQLITE, &pool, &store).await?;
    sqlx::query(PING).execute(&mut keeper).await?;
    for sentence in file::exposed(path) {
        tracing::warn!("other users have access to the store: {sentence}");
    }
    let store = Store { pool, backend: Backend::Sqlite(Arc::new(Mutex::new(Some(keeper)))), address: store.into() };
    store.fill_search().await?;
    Ok(store)
}

/// The bytes that are encoded in a path.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'_').remove(b'-');

/// The file as sqlx's address of it, in which `?` and `%` mean something.
fn address(path: &Path) -> String {
    let path = percent_encode(path.as_os_str().as_encoded_bytes(), PATH);
    format!("sqlite:{path}?mode=rwc")
}

pub(super) async fn close(keeper: &Mutex<Option<SqliteConnection>>) {
    if let Some(keeper) = keeper.lock().await.take()
        && let Err(error) = keeper.close().await
    {
        tracing::warn!(%error, "the store's write-ahead log could not be written back; the next start does it");
    }
}

/// Returns some pages; others can write between two steps.
const STEP: &str = "PRAGMA incremental_vacuum(1000)";

pub(super) async fn give_back(keeper: &Mutex<Option<SqliteConnection>>) -> Result<(), StoreError> {
    let mut keeper = keeper.lock().await;
    let Some(keeper) = keeper.as_mut() else { return Ok(()) };
    let mode: i64 = sqlx::query_scalar("PRAGMA auto_vacuum").fetch_one(&mut *keeper).await?;
    if mode == 0 {
        tracing::info!("the freed space will be used again; `paintbox compact` makes the store's file smaller");
        return Ok(());
    }
    let mut before = i64::MAX;
    loop {
        let free: i64 = sqlx::query_scalar("PRAGMA freelist_count").fetch_one(&mut *keeper).await?;
        if free == 0 || free >= before {
            break;
        }
        before = free;
        sqlx::raw_sql(STEP).execute(&mut *keeper).await?;
    }
    shorten(keeper).await
}

pub(super) async fn compact(keeper: &Mutex<Option<SqliteConnection>>) -> Result<(), StoreError> {
    let mut keeper = keeper.lock().await;
    let Some(keeper) = keeper.as_mut() else { return Ok(()) };
    sqlx::raw_sql("PRAGMA auto_vacuum = INCREMENTAL; VACUUM").execute(&mut *keeper).await?;
    shorten(keeper).await
}

/// Checkpoints and truncates the write-ahead log, so that the file shrinks. A concurrent reader postpones this.
async fn shorten(keeper: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(keeper).await?;
    Ok(())
}

pub(super) async fn backup(pool: &AnyPool, copy: &Path) -> Result<(), StoreError> {
    let name = copy.display().to_string();
    // Created first, so that it is new and only its user can read it.
    if let Err(error) = file::make(copy) {
        let why = match error.kind() {
            ErrorKind::AlreadyExists => "there is a file with this name already".to_owned(),
            _ => error.to_string(),
        };
        return Err(StoreError::Open { store: name, why });
    }
    let written = sqlx::query("VACUUM INTO $1").bind(&name).execute(pool).await;
    if let Err(error) = written {
        let _ = std::fs::remove_file(copy);
        return Err(error.into());
    }
    Ok(())
}
