//! `MySQL`'s and `MariaDB`'s tables.

mod values;

use super::bound::{BoundValue, bind_as};
use super::cell::{Cell, CellError};
use super::columns::{QueryResult, Type};
use super::placeholders::Query;
use super::read::{ReadError, RowLimits, SourceDatabase, read};
use sqlx::mysql::{
    MySqlArguments, MySqlColumn, MySqlConnectOptions, MySqlPool, MySqlPoolOptions, MySqlRow, MySqlTypeInfo,
};
use sqlx::{AssertSqlSafe, Decode, MySql, Row as _};
use std::time::Duration;
use values::Reader;

/// A pool that connects when it is asked first; what goes through it reads only, and not for longer than `timeout`.
pub(super) fn pool(url: &str, connections: u32, timeout: Duration) -> Result<MySqlPool, sqlx::Error> {
    let options = url.parse::<MySqlConnectOptions>()?.statement_cache_capacity(0);
    let pool = MySqlPoolOptions::new().max_connections(connections).acquire_timeout(timeout);
    let pool = pool.after_connect(move |connection, _| {
        Box::pin(async move {
            let mariadb = format!("SET SESSION max_statement_time = {}", timeout.as_secs_f64());
            if sqlx::query(AssertSqlSafe(mariadb)).execute(&mut *connection).await.is_err() {
                let mysql = format!("SET SESSION max_execution_time = {}", timeout.as_millis());
                sqlx::query(AssertSqlSafe(mysql)).execute(&mut *connection).await?;
            }
            sqlx::query("SET SESSION TRANSACTION READ ONLY").execute(&mut *connection).await?;
            Ok(())
        })
    });
    Ok(pool.connect_lazy_with(options))
}

/// Asks.
pub(super) async fn ask(
    pool: &MySqlPool,
    query: &Query,
    bound: &[BoundValue],
    most: RowLimits,
) -> Result<QueryResult, ReadError> {
    let mut connection = Box::pin(pool.acquire()).await?;
    read::<MySql>(&mut connection, query, bound, most).await
}

impl SourceDatabase for MySql {
    type Reader = Reader;

    fn column(info: &MySqlTypeInfo) -> Option<(Type, Reader)> {
        values::reader_for(info)
    }

    fn cell(row: &MySqlRow, index: usize, reader: Reader) -> Result<Cell, CellError> {
        let value = row.try_get_raw(index).map_err(|_| CellError::Broken)?;
        // It has no bytes when it is NULL, and then only: a date of zeros is called NULL too.
        <&[u8] as Decode<MySql>>::decode(value).map_or(Ok(Cell::Missing), reader)
    }

    /// A row of gaps: unlike a statement that is prepared, it knows the types of its parameters.
    async fn columns(
        connection: &mut Self::Connection,
        query: &Query,
        arguments: MySqlArguments,
    ) -> Result<Vec<MySqlColumn>, sqlx::Error> {
        let sql = query.without_rows();
        let statement = sqlx::query_with(AssertSqlSafe(sql), arguments).persistent(false);
        Ok(statement.fetch_one(connection).await?.columns().to_vec())
    }

    bind_as!(MySql);

    fn bind_nothing(arguments: &mut MySqlArguments) -> Result<(), sqlx::error::BoxDynError> {
        sqlx::Arguments::add(arguments, None::<String>)
    }
}
