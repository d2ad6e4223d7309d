//! `SQLite`'s tables, whose columns may hold anything.

use super::bound::{BoundValue, bind_as};
use super::cell::{Cell, CellError};
use super::columns::{QueryResult, Type};
use super::placeholders::Query;
use super::read::{ReadError, RowLimits, SourceDatabase, read};
use sqlx::error::BoxDynError;
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    SqliteArguments, SqliteColumn, SqliteConnectOptions, SqlitePool, SqlitePoolOptions, SqliteRow, SqliteTypeInfo,
};
use sqlx::{
    AssertSqlSafe, Decode, Executor as _, Row as _, SqlSafeStr as _, Sqlite, Statement as _, TypeInfo as _,
    ValueRef as _,
};
use std::time::{Duration, Instant};

/// How many steps `SQLite` makes between two looks at the clock.
const STEPS: i32 = 10_000;

/// A pool that opens the file when it is asked first, to read only.
pub(super) fn pool(path: &str, connections: u32, timeout: Duration) -> SqlitePool {
    let options = SqliteConnectOptions::new().filename(path).read_only(true).busy_timeout(timeout);
    let options = options.statement_cache_capacity(0);
    SqlitePoolOptions::new().max_connections(connections).acquire_timeout(timeout).connect_lazy_with(options)
}

/// Asks, and computes until `timeout` has passed.
pub(super) async fn ask(
    pool: &SqlitePool,
    query: &Query,
    bound: &[BoundValue],
    timeout: Duration,
    most: RowLimits,
) -> Result<QueryResult, ReadError> {
    let mut connection = Box::pin(pool.acquire()).await?;
    limit(&mut connection, timeout).await?;
    read::<Sqlite>(&mut connection, query, bound, most).await
}

/// Nobody else can interrupt the connection.
async fn limit(connection: &mut PoolConnection<Sqlite>, timeout: Duration) -> Result<(), sqlx::Error> {
    let end = Instant::now() + timeout;
    connection.lock_handle().await?.set_progress_handler(STEPS, move || Instant::now() < end);
    Ok(())
}

impl SourceDatabase for Sqlite {
    type Reader = ();

    fn column(info: &SqliteTypeInfo) -> Option<(Type, ())> {
        let kind = match info.name() {
            "INTEGER" => Type::Integer,
            "REAL" => Type::Number,
            "BOOLEAN" => Type::Boolean,
            _ => Type::Any,
        };
        Some((kind, ()))
    }

    fn cell(row: &SqliteRow, index: usize, (): ()) -> Result<Cell, CellError> {
        let value = row.try_get_raw(index).map_err(|_| CellError::Broken)?;
        if value.is_null() {
            return Ok(Cell::Missing);
        }
        // What the value is, which needn't be what its column is declared to be.
        let kind = value.type_info().name().to_owned();
        match &*kind {
            "INTEGER" => <i64 as Decode<Sqlite>>::decode(value).map(Cell::Integer).map_err(|_| CellError::Broken),
            "REAL" => <f64 as Decode<Sqlite>>::decode(value).map(Cell::Number).map_err(|_| CellError::Broken),
            "TEXT" => <String as Decode<Sqlite>>::decode(value).map(Cell::Text).map_err(|_| CellError::NotUtf8),
            _ => Err(CellError::Bytes),
        }
    }

    async fn columns(
        connection: &mut Self::Connection,
        query: &Query,
        _: SqliteArguments,
    ) -> Result<Vec<SqliteColumn>, sqlx::Error> {
        let statement = connection.prepare(AssertSqlSafe(query.sql.clone()).into_sql_str()).await?;
        Ok(statement.columns().to_vec())
    }

    bind_as!(Sqlite);

    fn bind_nothing(arguments: &mut SqliteArguments) -> Result<(), BoxDynError> {
        sqlx::Arguments::add(arguments, None::<String>)
    }
}
