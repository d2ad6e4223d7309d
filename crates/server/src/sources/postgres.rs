//! `PostgreSQL`'s tables.
//!
//! A query is one transaction that only reads, and an unnamed statement that is prepared again in each: so it is never run
//! with another's types, and it doesn't matter which of its connections a pool like `PgBouncer`'s gives to which transaction.

mod values;

use super::bound::{BoundValue, bind_as};
use super::cell::{Cell, CellError};
use super::columns::{QueryResult, Type};
use super::placeholders::Query;
use super::read::{ReadError, RowLimits, SourceDatabase, read};
use sqlx::encode::{Encode, IsNull};
use sqlx::error::{BoxDynError, DatabaseError};
use sqlx::postgres::types::Oid;
use sqlx::postgres::{
    PgArgumentBuffer, PgArguments, PgColumn, PgConnectOptions, PgPool, PgPoolOptions, PgRow, PgTypeInfo, PgTypeKind,
};
use sqlx::{AssertSqlSafe, Connection as _, Postgres, Row as _, TypeInfo as _, ValueRef as _};
use std::time::Duration;
use values::Reader;

/// A pool that connects when it is asked first.
pub(super) fn pool(url: &str, connections: u32, timeout: Duration) -> Result<PgPool, sqlx::Error> {
    // A pool of connections takes no settings that it doesn't know, and numbers don't come as text.
    let options = url.parse::<PgConnectOptions>()?.extra_float_digits(None).statement_cache_capacity(0);
    Ok(PgPoolOptions::new().max_connections(connections).acquire_timeout(timeout).connect_lazy_with(options))
}

/// Asks in a transaction that reads only, and not for longer than `timeout`.
pub(super) async fn ask(
    pool: &PgPool,
    query: &Query,
    bound: &[BoundValue],
    timeout: Duration,
    most: RowLimits,
) -> Result<QueryResult, ReadError> {
    let begin = format!("BEGIN READ ONLY; SET LOCAL statement_timeout = {}", timeout.as_millis());
    let mut connection = Box::pin(pool.acquire()).await?;
    let mut tries = 2;
    loop {
        tries -= 1;
        let mut transaction = Box::pin(connection.begin_with(AssertSqlSafe(begin.clone()))).await?;
        let answered = read::<Postgres>(&mut transaction, query, bound, most).await;
        // Nothing was written; what fails here has failed after the answer.
        let _ = transaction.rollback().await;
        match answered {
            // A type that the connection doesn't know is asked for between a statement's preparation and its run, and the
            // lookup takes the statement's place. Now it knows.
            Err(ReadError::Database(error)) if tries > 0 && is_without_statement(&error) => {}
            answered => return answered,
        }
    }
}

/// `invalid_sql_statement_name`
fn is_without_statement(error: &sqlx::Error) -> bool {
    error.as_database_error().and_then(DatabaseError::code).is_some_and(|code| code == "26000")
}

impl SourceDatabase for Postgres {
    type Reader = Reader;

    fn column(info: &PgTypeInfo) -> Option<(Type, Reader)> {
        match info.kind() {
            PgTypeKind::Simple => values::simple(info.name()),
            PgTypeKind::Enum(_) => Some((Type::Text, super::cell::text)),
            PgTypeKind::Domain(base) => Self::column(base),
            _ => None,
        }
    }

    fn cell(row: &PgRow, index: usize, reader: Reader) -> Result<Cell, CellError> {
        let value = row.try_get_raw(index).map_err(|_| CellError::Broken)?;
        if value.is_null() {
            return Ok(Cell::Missing);
        }
        reader(value.as_bytes().map_err(|_| CellError::Broken)?)
    }

    /// A row of gaps, which the database makes without running the query.
    async fn columns(
        connection: &mut Self::Connection,
        query: &Query,
        arguments: PgArguments,
    ) -> Result<Vec<PgColumn>, sqlx::Error> {
        let statement = sqlx::query_with(AssertSqlSafe(query.without_rows()), arguments).persistent(false);
        Ok(statement.fetch_one(connection).await?.columns().to_vec())
    }

    bind_as!(Postgres);

    fn bind_nothing(arguments: &mut PgArguments) -> Result<(), BoxDynError> {
        sqlx::Arguments::add(arguments, Untyped)
    }
}

/// NULL of whichever type the query has use for.
struct Untyped;

impl sqlx::Type<Postgres> for Untyped {
    fn type_info() -> PgTypeInfo {
        /// `unknown`: the type that a literal has.
        const UNKNOWN: Oid = Oid(705);
        PgTypeInfo::with_oid(UNKNOWN)
    }
}

impl Encode<'_, Postgres> for Untyped {
    fn encode_by_ref(&self, _: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        Ok(IsNull::Yes)
    }
}
