//! What a query answers, whichever database it is.

use super::SourceError;
use super::bound::BoundValue;
use super::cell::{Cell, CellError};
use super::columns::{QueryResult, Table, Type};
use super::placeholders::Query;
use futures_util::StreamExt as _;
use sqlx::database::HasStatementCache;
use sqlx::error::BoxDynError;
use sqlx::{AssertSqlSafe, Column as _, Database, Executor, IntoArguments, Row as _, TypeInfo as _};

/// A database whose tables programs can read.
pub(super) trait SourceDatabase: Database + HasStatementCache {
    /// How values of one type are read.
    type Reader: Copy + Send;

    /// What a column of this type holds and how it is read, if a program could read it.
    fn column(info: &Self::TypeInfo) -> Option<(Type, Self::Reader)>;

    /// A row's value. Whatever it is, this doesn't panic.
    fn cell(row: &Self::Row, index: usize, reader: Self::Reader) -> Result<Cell, CellError>;

    /// The columns of a query that has no rows.
    fn columns(
        connection: &mut Self::Connection,
        query: &Query,
        arguments: Self::Arguments,
    ) -> impl Future<Output = Result<Vec<Self::Column>, sqlx::Error>> + Send;

    /// Adds a parameter.
    fn bind(arguments: &mut Self::Arguments, bound: &BoundValue) -> Result<(), BoxDynError>;

    /// Adds a parameter without a value and, where the database lets it be, without a type.
    fn bind_nothing(arguments: &mut Self::Arguments) -> Result<(), BoxDynError>;
}

/// How much a query may answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowLimits {
    /// Rows.
    pub rows: usize,
    /// Bytes of values.
    pub bytes: u64,
}

/// Why a query has no rows that can be used.
#[derive(Debug)]
pub(super) enum ReadError {
    /// What it answered can't be.
    Source(SourceError),
    /// The database failed.
    Database(sqlx::Error),
}

impl From<SourceError> for ReadError {
    fn from(error: SourceError) -> Self {
        Self::Source(error)
    }
}

impl From<sqlx::Error> for ReadError {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}

/// Runs a query and reads its rows.
///
/// Its statement is kept by no connection: a statement belongs to the types of its parameters and to its tables as they were,
/// and both change under one text.
pub(super) async fn read<D>(
    connection: &mut D::Connection,
    query: &Query,
    bound: &[BoundValue],
    most: RowLimits,
) -> Result<QueryResult, ReadError>
where
    D: SourceDatabase,
    D::Arguments: IntoArguments<D>,
    for<'c> &'c mut D::Connection: Executor<'c, Database = D>,
{
    // The operator's own text; what viewers send is bound.
    let statement = sqlx::query_with(AssertSqlSafe(query.sql.clone()), arguments::<D>(bound)?).persistent(false);
    let mut rows = (&mut *connection).fetch(statement);
    let mut table = None;
    while let Some(row) = rows.next().await {
        let row = row?;
        let (table, readers) = match &mut table {
            Some(begun) => begun,
            // The row's own: what a statement says before it is run knows no parameters.
            None => table.insert(begin::<D>(row.columns(), most)?),
        };
        table.push(readers.iter().enumerate().map(|(index, reader)| D::cell(&row, index, *reader)))?;
    }
    drop(rows);
    if let Some((table, _)) = table {
        return Ok(table.finish());
    }
    // A query without rows has columns, too.
    let columns = D::columns(connection, query, arguments::<D>(bound)?).await?;
    Ok(begin::<D>(&columns, most)?.0.finish())
}

fn arguments<D: SourceDatabase>(bound: &[BoundValue]) -> Result<D::Arguments, sqlx::Error> {
    let mut arguments = D::Arguments::default();
    for bound in bound {
        D::bind(&mut arguments, bound).map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

fn begin<D: SourceDatabase>(columns: &[D::Column], most: RowLimits) -> Result<(Table, Vec<D::Reader>), SourceError> {
    let mut readers = Vec::with_capacity(columns.len());
    let mut known = Vec::with_capacity(columns.len());
    for column in columns {
        let info = column.type_info();
        let Some((kind, reader)) = D::column(info) else {
            let (name, word) = (column.name(), info.name());
            return Err(SourceError::Column(format!(
                "the column {name:?} has the type {word}, which programs can't read: cast it in the query"
            )));
        };
        readers.push(reader);
        known.push((column.name().to_owned(), kind));
    }
    Ok((Table::new(known, most.rows, most.bytes)?, readers))
}
