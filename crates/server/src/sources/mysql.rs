//! `MySQL`'s and `MariaDB`'s tables.

use super::SourceError;
use super::bound::{Bound, bind_as};
use super::columns::{Cell, Type};
use super::read::Tables;
use super::{day, moment};
use sqlx::mysql::{MySqlConnectOptions, MySqlPool, MySqlPoolOptions, MySqlRow};
use sqlx::types::BigDecimal;
use sqlx::types::chrono::{NaiveDate, NaiveDateTime};
use sqlx::{AssertSqlSafe, Decode, MySql, Row as _};
use std::time::Duration;

/// A pool that connects when it is asked first; what goes through it reads only, and not for longer than `timeout`.
pub(super) fn pool(url: &str, connections: u32, timeout: Duration) -> Result<MySqlPool, sqlx::Error> {
    let options: MySqlConnectOptions = url.parse()?;
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

impl Tables for MySql {
    fn type_of(name: &str) -> Type {
        match name {
            "BOOLEAN" => Type::Boolean,
            "FLOAT" | "DOUBLE" | "DECIMAL" => Type::Number,
            "YEAR" => Type::Integer,
            "DATE" => Type::Day,
            "DATETIME" | "TIMESTAMP" => Type::Moment,
            "NULL" | "ENUM" | "SET" | "CHAR" | "VARCHAR" | "TINYTEXT" | "TEXT" | "MEDIUMTEXT" | "LONGTEXT" => {
                Type::Text
            }
            _ if is_integer(name) => Type::Integer,
            _ => Type::Other,
        }
    }

    fn cell(row: &MySqlRow, index: usize, name: &str) -> Result<Cell, SourceError> {
        Ok(match name {
            "BOOLEAN" => get(row, index)?.map(Cell::Boolean),
            "FLOAT" => get::<f32>(row, index)?.map(|n| Cell::Number(n.into())),
            "DOUBLE" => get(row, index)?.map(Cell::Number),
            "DECIMAL" => get::<BigDecimal>(row, index)?.map(|n| super::number_of_decimal(&n)),
            "BIGINT UNSIGNED" => {
                get::<u64>(row, index)?.map(|n| i64::try_from(n).map_or(Cell::Number(n as f64), Cell::Integer))
            }
            "YEAR" => get::<u16>(row, index)?.map(|n| Cell::Integer(n.into())),
            "DATE" => get::<NaiveDate>(row, index)?.map(day),
            "DATETIME" | "TIMESTAMP" => get::<NaiveDateTime>(row, index)?.map(moment),
            _ if is_integer(name) => get(row, index)?.map(Cell::Integer),
            _ => get(row, index)?.map(Cell::Text),
        }
        .unwrap_or(Cell::Missing))
    }

    bind_as!(MySql);
}

fn is_integer(name: &str) -> bool {
    let name = name.strip_suffix(" UNSIGNED").unwrap_or(name);
    ["TINYINT", "SMALLINT", "MEDIUMINT", "INT", "BIGINT"].contains(&name)
}

fn get<'r, T: Decode<'r, MySql>>(row: &'r MySqlRow, index: usize) -> Result<Option<T>, sqlx::Error> {
    row.try_get_unchecked(index)
}
