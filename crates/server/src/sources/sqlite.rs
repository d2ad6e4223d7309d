//! `SQLite`'s tables, whose columns may hold anything.

use super::SourceError;
use super::bound::{Bound, bind_as};
use super::columns::{Cell, Type};
use super::read::Tables;
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions, SqliteRow};
use sqlx::{Row as _, Sqlite, TypeInfo as _, ValueRef as _};
use std::time::{Duration, Instant};

/// How many steps `SQLite` makes between two looks at the clock.
const STEPS: i32 = 10_000;

/// A pool that opens the file when it is asked first, to read only.
pub(super) fn pool(path: &str, connections: u32, timeout: Duration) -> SqlitePool {
    let options = SqliteConnectOptions::new().filename(path).read_only(true).busy_timeout(timeout);
    SqlitePoolOptions::new().max_connections(connections).acquire_timeout(timeout).connect_lazy_with(options)
}

/// Lets the connection compute until `timeout` has passed: nobody else can interrupt it.
pub(super) async fn limit(connection: &mut PoolConnection<Sqlite>, timeout: Duration) -> Result<(), sqlx::Error> {
    let end = Instant::now() + timeout;
    connection.lock_handle().await?.set_progress_handler(STEPS, move || Instant::now() < end);
    Ok(())
}

impl Tables for Sqlite {
    fn type_of(name: &str) -> Type {
        match name {
            "INTEGER" => Type::Integer,
            "REAL" => Type::Number,
            "BOOLEAN" => Type::Boolean,
            _ => Type::Any,
        }
    }

    fn cell(row: &SqliteRow, index: usize, name: &str) -> Result<Cell, SourceError> {
        let value = row.try_get_raw(index)?;
        if value.is_null() {
            return Ok(Cell::Missing);
        }
        let kind = value.type_info().name().to_owned();
        Ok(match &*kind {
            "REAL" => Cell::Number(row.try_get_unchecked(index)?),
            "TEXT" => Cell::Text(row.try_get_unchecked(index)?),
            "BLOB" => return Err(SourceError::Column("a column holds bytes: cast it in the query".to_owned())),
            _ if name == "BOOLEAN" => Cell::Boolean(row.try_get_unchecked(index)?),
            _ => Cell::Integer(row.try_get_unchecked(index)?),
        })
    }

    bind_as!(Sqlite);
}
