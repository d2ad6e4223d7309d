//! `PostgreSQL`'s tables.

use super::SourceError;
use super::bound::{Bound, bind_as};
use super::columns::{Cell, Type};
use super::read::Tables;
use super::{day, moment};
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions, PgRow};
use sqlx::types::BigDecimal;
use sqlx::types::chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use sqlx::{Decode, Postgres, Row as _};
use std::time::Duration;

/// A pool that connects when it is asked first; what goes through it reads only, and not for longer than `timeout`.
pub(super) fn pool(url: &str, connections: u32, timeout: Duration) -> Result<PgPool, sqlx::Error> {
    let options: PgConnectOptions = url.parse()?;
    let milliseconds = timeout.as_millis();
    let pool = PgPoolOptions::new().max_connections(connections).acquire_timeout(timeout);
    let pool = pool.after_connect(move |connection, _| {
        Box::pin(async move {
            let timeout = format!("SET statement_timeout = {milliseconds}");
            sqlx::query(sqlx::AssertSqlSafe(timeout)).execute(&mut *connection).await?;
            sqlx::query("SET default_transaction_read_only = on").execute(&mut *connection).await?;
            Ok(())
        })
    });
    Ok(pool.connect_lazy_with(options))
}

impl Tables for Postgres {
    fn type_of(name: &str) -> Type {
        match name {
            "INT2" | "INT4" | "INT8" => Type::Integer,
            "FLOAT4" | "FLOAT8" | "NUMERIC" => Type::Number,
            "BOOL" => Type::Boolean,
            "TEXT" | "VARCHAR" | "CHAR" | "NAME" | "UNKNOWN" => Type::Text,
            "DATE" => Type::Day,
            "TIMESTAMP" | "TIMESTAMPTZ" => Type::Moment,
            _ => Type::Other,
        }
    }

    fn cell(row: &PgRow, index: usize, name: &str) -> Result<Cell, SourceError> {
        Ok(match name {
            "INT2" => get::<i16>(row, index)?.map(|n| Cell::Integer(n.into())),
            "INT4" => get::<i32>(row, index)?.map(|n| Cell::Integer(n.into())),
            "INT8" => get(row, index)?.map(Cell::Integer),
            "FLOAT4" => get::<f32>(row, index)?.map(|n| Cell::Number(n.into())),
            "FLOAT8" => get(row, index)?.map(Cell::Number),
            "NUMERIC" => get::<BigDecimal>(row, index)?.map(|n| super::number_of_decimal(&n)),
            "BOOL" => get(row, index)?.map(Cell::Boolean),
            "DATE" => get::<NaiveDate>(row, index)?.map(day),
            "TIMESTAMP" => get::<NaiveDateTime>(row, index)?.map(moment),
            "TIMESTAMPTZ" => get::<DateTime<Utc>>(row, index)?.map(|at| moment(at.naive_utc())),
            _ => get(row, index)?.map(Cell::Text),
        }
        .unwrap_or(Cell::Missing))
    }

    bind_as!(Postgres);
}

fn get<'r, T: Decode<'r, Postgres>>(row: &'r PgRow, index: usize) -> Result<Option<T>, sqlx::Error> {
    row.try_get_unchecked(index)
}
