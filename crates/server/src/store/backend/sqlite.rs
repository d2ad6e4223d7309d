//! A store in one `SQLite` file.

use super::{Backend, CONNECTIONS, Missing, PATIENCE, PING, Store, file, migrate};
use crate::store::error::{StoreError, has_no_room};
use sqlx::any::AnyPoolOptions;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteAutoVacuum, SqliteConnectOptions, SqliteConnection, SqliteJournalMode};
use sqlx::{AnyPool, Connection as _};
use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::Mutex;

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

pub(super) async fn open(path: &Path, missing: Missing) -> Result<Store, StoreError> {
    let store = path.display().to_string();
    let newest = MIGRATIONS.iter().map(|m| m.version).max().unwrap_or_default();
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
    // First by itself: a pool would try again and again where this says what is wrong.
    let options = SqliteConnectOptions::new()
        .filename(path)
        // The file is there by now. What is freed can be given back to the file system; a file keeps how it was made.
        .create_if_missing(false)
        .auto_vacuum(SqliteAutoVacuum::Incremental)
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
            // What is deleted is overwritten: a purge leaves nothing in free pages.
            Box::pin(async move {
                sqlx::query("PRAGMA synchronous = FULL").execute(&mut *connection).await?;
                sqlx::query("PRAGMA secure_delete = ON").execute(connection).await.map(drop)
            })
        })
        .connect(&address(path))
        .await
        .map_err(failed)?;
    migrate(&MIGRATIONS, &pool, &store).await?;
    sqlx::query(PING).execute(&mut keeper).await?;
    for sentence in file::exposed(path) {
        tracing::warn!("the store is not its user's alone: {sentence}");
    }
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

/// Gives some pages back; between two, others write.
const STEP: &str = "PRAGMA incremental_vacuum(1000)";

pub(super) async fn give_back(keeper: &Mutex<Option<SqliteConnection>>) -> Result<(), StoreError> {
    let mut keeper = keeper.lock().await;
    let Some(keeper) = keeper.as_mut() else { return Ok(()) };
    let mode: i64 = sqlx::query_scalar("PRAGMA auto_vacuum").fetch_one(&mut *keeper).await?;
    if mode == 0 {
        tracing::info!("what was freed is used again; `paintbox compact` makes the store's file smaller");
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

/// Writes the log back and empties it, so that the file is cut. Whoever reads meanwhile keeps it; then it is done later.
async fn shorten(keeper: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(keeper).await?;
    Ok(())
}

pub(super) async fn backup(pool: &AnyPool, copy: &Path) -> Result<(), StoreError> {
    let name = copy.display().to_string();
    // Ours before anything is written to it, and nobody else's to read.
    if let Err(error) = file::make(copy) {
        let why = match error.kind() {
            ErrorKind::AlreadyExists => "there is a file of this name already".to_owned(),
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
