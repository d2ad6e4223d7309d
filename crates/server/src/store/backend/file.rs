//! Checks a file before anything is written to it, so that databases of other programs, damaged ones and newer ones are
//! never touched.

use crate::store::error::{StoreError, sqlite_code};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{Connection as _, Error};
use std::fs::OpenOptions;
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

/// "PBOX", as the first migration sets it.
const APPLICATION_ID: i32 = i32::from_be_bytes(*b"PBOX");

/// Whether a file is a store, found out by reading only. A missing or empty file isn't one yet: it may become ours.
pub(super) async fn is_store(path: &Path, newest_schema: i64) -> Result<bool, StoreError> {
    let file = path.display().to_string();
    match std::fs::metadata(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(false),
        Err(e) => return Err(StoreError::Open { store: file, why: e.to_string() }),
        Ok(about) if about.is_dir() => return Err(StoreError::Open { store: file, why: "it is a folder".to_owned() }),
        Ok(about) if about.len() == 0 => return Ok(false),
        Ok(_) => {}
    }
    let options = SqliteConnectOptions::new().filename(path).create_if_missing(false);
    let mut connection = SqliteConnection::connect_with(&options).await.map_err(|e| judge(&e, &file))?;
    let verdict = examine(&mut connection, &file, newest_schema).await;
    // Closed before it is opened for writing; an error here doesn't matter.
    let _ = connection.close().await;
    verdict
}

async fn examine(connection: &mut SqliteConnection, file: &str, newest_schema: i64) -> Result<bool, StoreError> {
    let id: i32 =
        sqlx::query_scalar("PRAGMA application_id").fetch_one(&mut *connection).await.map_err(|e| judge(&e, file))?;
    let tables: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema")
        .fetch_one(&mut *connection)
        .await
        .map_err(|e| judge(&e, file))?;
    if tables == 0 && id == 0 {
        return Ok(false);
    }
    if id != APPLICATION_ID {
        return Err(StoreError::NotOurs { store: file.to_owned() });
    }
    let health: String =
        sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(&mut *connection).await.map_err(|e| judge(&e, file))?;
    if health != "ok" {
        return Err(StoreError::Damaged { store: file.to_owned(), why: health });
    }
    let schema: Option<i64> = sqlx::query_scalar("SELECT max(version) FROM _sqlx_migrations")
        .fetch_one(&mut *connection)
        .await
        .map_err(|e| judge(&e, file))?;
    match schema {
        Some(schema) if schema > newest_schema => Err(StoreError::Newer { store: file.to_owned(), schema }),
        _ => Ok(true),
    }
}

/// Creates an empty file that only its user can access, whatever the umask. SQLite gives its other files the same mode.
pub(super) fn make(path: &Path) -> std::io::Result<()> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map(drop)
}

/// A sentence for each of the store's files that others can read or write.
pub(super) fn exposed(path: &Path) -> Vec<String> {
    let beside = |end: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    };
    let wide = |file: PathBuf| {
        let mode = std::fs::metadata(&file).ok()?.permissions().mode() & 0o777;
        let name = file.display();
        (mode & 0o077 != 0)
            .then(|| format!("{name} has mode {mode:03o}, so other users have access to it; chmod 600 {name}"))
    };
    ["", "-wal", "-shm"].into_iter().filter_map(|end| wide(beside(end))).collect()
}

/// `SQLite`'s complaint about a file, as damage or as a file that can't be opened.
fn judge(error: &Error, file: &str) -> StoreError {
    /// `SQLITE_CORRUPT` and `SQLITE_NOTADB`; the low byte of an extended code is the code.
    const DAMAGE: [i32; 2] = [11, 26];
    let why = error.as_database_error().map_or_else(|| error.to_string(), |e| e.message().to_owned());
    let file = file.to_owned();
    if sqlite_code(error).is_some_and(|code| DAMAGE.contains(&(code & 0xff))) {
        StoreError::Damaged { store: file, why }
    } else {
        StoreError::Open { store: file, why }
    }
}
