//! What a query answers, whichever database it is.

use super::SourceError;
use super::bound::Bound;
use super::columns::{Cell, Table, Type};
use futures_util::StreamExt as _;
use sqlx::{
    AssertSqlSafe, Column as _, Database, Executor, IntoArguments, SqlSafeStr as _, Statement as _, TypeInfo as _,
};
use wire::DataSet;

/// A database whose tables programs can read.
pub(super) trait Tables: Database {
    /// What a column of the type of this name holds.
    fn type_of(name: &str) -> Type;

    /// A row's value in a column of the type of this name.
    fn cell(row: &Self::Row, index: usize, name: &str) -> Result<Cell, SourceError>;

    /// Adds a parameter.
    fn bind(arguments: &mut Self::Arguments, bound: &Bound) -> Result<(), sqlx::error::BoxDynError>;

    /// The type that a parameter has.
    fn parameter(bound: &Bound) -> Self::TypeInfo;
}

/// How much a query may answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Most {
    /// Rows.
    pub rows: usize,
    /// Bytes of values.
    pub bytes: u64,
}

/// Runs a query and reads its rows.
pub(super) async fn read<D>(
    connection: &mut D::Connection,
    sql: &str,
    bound: &[Bound],
    most: Most,
) -> Result<DataSet, SourceError>
where
    D: Tables,
    D::Arguments: IntoArguments<D>,
    for<'c> &'c mut D::Connection: Executor<'c, Database = D>,
{
    // The operator's own text; what viewers send is bound.
    let sql = || AssertSqlSafe(sql.to_owned()).into_sql_str();
    let parameters: Vec<_> = bound.iter().map(D::parameter).collect();
    // Asked for first, because a query without rows has columns too.
    let statement = (&mut *connection).prepare_with(sql(), &parameters).await?;
    let names: Vec<String> = statement.columns().iter().map(|column| column.type_info().name().to_owned()).collect();
    let columns = statement.columns().iter().zip(&names);
    let columns = columns.map(|(column, name)| (column.name().to_owned(), D::type_of(name), name.clone())).collect();
    let mut table = Table::new(columns, most.rows, most.bytes)?;
    drop(statement);
    let mut arguments = D::Arguments::default();
    for bound in bound {
        D::bind(&mut arguments, bound).map_err(sqlx::Error::Encode)?;
    }
    let mut rows = (&mut *connection).fetch(sqlx::query_with(sql(), arguments));
    while let Some(row) = rows.next().await {
        let row = row?;
        let cells = names.iter().enumerate().map(|(index, name)| D::cell(&row, index, name));
        table.push(cells.collect::<Result<_, _>>()?)?;
    }
    Ok(table.finish())
}
