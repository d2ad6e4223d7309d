//! Is this file ours? Asked before anything is written, so that no other program's database, no damaged one and no newer one
//! is ever touched.

use crate::store::{StoreError, sqlite_code};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{Connection as _, Error};
use std::path::Path;

/// "PBOX", as the first migration sets it.
const APPLICATION_ID: i32 = i32::from_be_bytes(*b"PBOX");

/// Checks an existing file by reading only. A missing or empty file is fine: it becomes ours.
pub(super) async fn check(path: &Path, newest_schema: i64) -> Result<(), StoreError> {
    let file = path.display().to_string();
    match std::fs::metadata(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(e) => return Err(StoreError::Open { store: file, why: e.to_string() }),
        Ok(about) if about.is_dir() => return Err(StoreError::Open { store: file, why: "it is a folder".to_owned() }),
        Ok(about) if about.len() == 0 => return Ok(()),
        Ok(_) => {}
    }
    let options = SqliteConnectOptions::new().filename(path).create_if_missing(false);
    let mut connection = SqliteConnection::connect_with(&options).await.map_err(|e| judge(&e, &file))?;
    let verdict = examine(&mut connection, &file, newest_schema).await;
    // Closed before it is opened to write; that it was read is all that matters.
    let _ = connection.close().await;
    verdict
}

async fn examine(connection: &mut SqliteConnection, file: &str, newest_schema: i64) -> Result<(), StoreError> {
    let id: i32 =
        sqlx::query_scalar("PRAGMA application_id").fetch_one(&mut *connection).await.map_err(|e| judge(&e, file))?;
    let tables: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema")
        .fetch_one(&mut *connection)
        .await
        .map_err(|e| judge(&e, file))?;
    if tables == 0 && id == 0 {
        return Ok(());
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
        _ => Ok(()),
    }
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
