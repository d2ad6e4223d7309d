//! Sources: the operator's named queries, whose rows are a picture's data.
//!
//! An author names a source; the operator alone writes its query and knows its database. The image's declared parameters
//! are bound to the query's `:names`, so whatever a viewer sends is a value and never a piece of SQL. Connections read only,
//! a query has a time, its answer a bound of rows and bytes, and what it answered is kept for a while: by then one query
//! serves all who ask for the same values.

mod bound;
mod columns;
mod mysql;
mod placeholders;
mod postgres;
mod read;
mod sqlite;

use crate::config::SourceConfig;
use crate::problem::{Kind, Problem};
use bound::Bound;
use columns::Cell;
use moka::future::Cache;
use placeholders::{Query, Style};
use read::{Most, read};
use sqlx::mysql::MySqlPool;
use sqlx::postgres::PgPool;
use sqlx::sqlite::SqlitePool;
use sqlx::types::BigDecimal;
use sqlx::types::chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use wire::{DataSet, Declaration, When};

/// Connections to one source's database: as many queries run at once.
const CONNECTIONS: u32 = 4;
/// Memory for the answers of all sources.
const MEMORY: u64 = 64 << 20;
/// How much longer than its database a query is waited for.
const GRACE: Duration = Duration::from_millis(500);

/// The operator's sources, by name.
#[derive(Debug)]
pub(crate) struct Sources {
    sources: BTreeMap<String, Source>,
    most_bytes: u64,
}

#[derive(Debug)]
struct Source {
    config: SourceConfig,
    database: Database,
    query: Query,
    answers: Cache<Vec<Bound>, Arc<Answer>>,
}

#[derive(Debug)]
enum Database {
    Postgres(PgPool),
    MySql(MySqlPool),
    Sqlite(SqlitePool),
}

/// What a query answered.
#[derive(Debug)]
pub(crate) struct Answer {
    /// As a job carries it.
    pub encoded: Arc<[u8]>,
    /// SHA-256 of that.
    pub sha256: [u8; 32],
}

/// Why a source has no data. What the database itself says is for the operator's log alone.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum SourceError {
    /// There is no such source, or it isn't for this author.
    #[error("There is no source named {0:?}.")]
    Unknown(String),
    /// It took too long.
    #[error("The data didn't come in time: the source's query may take {0} ms.")]
    Slow(u64),
    /// Too many rows.
    #[error("The source has more than {rows} rows, which is the most that it may give.")]
    TooMany {
        /// The most.
        rows: usize,
    },
    /// Too many bytes.
    #[error("The source's rows have more than {bytes} bytes, which is the most that a picture's data may have.")]
    TooLarge {
        /// The most.
        bytes: u64,
    },
    /// A column that can't be read.
    #[error("The source can't be read: {0}.")]
    Column(String),
    /// A value that no database takes.
    #[error("A parameter can't have the character NUL (U+0000) in it.")]
    Nul,
    /// The program doesn't declare what the query needs.
    #[error("The source {source} takes the parameter {name}, which the program doesn't declare, for example: {name} = params.text({name:?}).", source = .0, name = .1)]
    Undeclared(String, String),
    /// The database failed.
    #[error("The data can't be had at the moment.")]
    Database(Arc<sqlx::Error>),
}

/// Whether an address is a database's that programs can read.
pub(crate) fn is_database(url: &str) -> bool {
    match url.split_once(':') {
        Some(("sqlite", path)) => !path.trim_start_matches('/').is_empty(),
        Some(("mysql" | "mariadb", _)) => url.parse::<sqlx::mysql::MySqlConnectOptions>().is_ok(),
        Some(("postgres" | "postgresql", _)) => url.parse::<sqlx::postgres::PgConnectOptions>().is_ok(),
        _ => false,
    }
}

impl Sources {
    /// The configured sources. Nothing is connected yet: a database that is away keeps no service from starting.
    pub(crate) fn new(configs: &BTreeMap<String, SourceConfig>, most_bytes: u64) -> Result<Self, sqlx::Error> {
        let memory = MEMORY / configs.len().max(1) as u64;
        let source = |(name, config): (&String, &SourceConfig)| Ok((name.clone(), Source::new(config, memory)?));
        Ok(Self { sources: configs.iter().map(source).collect::<Result<_, sqlx::Error>>()?, most_bytes })
    }

    /// Names and parameters of those that this author may use; of all for the operator.
    pub(crate) fn list(&self, author: Option<&str>) -> Vec<(&str, Vec<&str>)> {
        let offered = self.sources.iter().filter(|(_, source)| source.is_for(author));
        offered.map(|(name, source)| (name.as_str(), source.parameters())).collect()
    }

    /// Whether this author may use a source; the operator may use all.
    pub(crate) fn offers(&self, name: &str, author: Option<&str>) -> bool {
        self.sources.get(name).is_some_and(|source| source.is_for(author))
    }

    /// The rows of a source for these parameters.
    pub(crate) async fn data(
        &self,
        name: &str,
        declared: &[Declaration],
        given: &[(String, String)],
    ) -> Result<Arc<Answer>, SourceError> {
        let source = self.sources.get(name).ok_or_else(|| SourceError::Unknown(name.to_owned()))?;
        let bound = source.bind(declared, given);
        if bound.iter().any(Bound::is_impossible) {
            return Err(SourceError::Nul);
        }
        let answer = source.answers.try_get_with(bound.clone(), source.ask(&bound, self.most_bytes));
        answer.await.map_err(|error| (*error).clone())
    }

    /// Whether these two sets of declarations ask a source for the same rows.
    pub(crate) fn same(
        &self,
        name: &str,
        (one, other): (&[Declaration], &[Declaration]),
        given: &[(String, String)],
    ) -> bool {
        self.sources.get(name).is_none_or(|source| source.bind(one, given) == source.bind(other, given))
    }

    /// Refuses a program that doesn't declare what the source's query needs.
    pub(crate) fn check(&self, name: &str, declared: &[Declaration]) -> Result<(), SourceError> {
        let source = self.sources.get(name).ok_or_else(|| SourceError::Unknown(name.to_owned()))?;
        let missing = source.query.names.iter().find(|needed| declared.iter().all(|d| d.name != **needed));
        missing.map_or(Ok(()), |missing| Err(SourceError::Undeclared(name.to_owned(), missing.clone())))
    }
}

impl Source {
    fn new(config: &SourceConfig, memory: u64) -> Result<Self, sqlx::Error> {
        let timeout = Duration::from_millis(config.timeout_ms);
        let url = &*config.database;
        let (database, style) = match url.split_once(':') {
            Some(("sqlite", path)) => {
                let path = path.strip_prefix("//").unwrap_or(path);
                (Database::Sqlite(sqlite::pool(path, CONNECTIONS, timeout)), Style::Numbered)
            }
            Some(("mysql" | "mariadb", _)) => {
                (Database::MySql(mysql::pool(url, CONNECTIONS, timeout)?), Style::Positional)
            }
            _ => (Database::Postgres(postgres::pool(url, CONNECTIONS, timeout)?), Style::Numbered),
        };
        let weigh =
            |_: &Vec<Bound>, answer: &Arc<Answer>| u32::try_from(answer.encoded.len() + 400).unwrap_or(u32::MAX);
        let kept = Duration::from_secs(config.cache_s);
        let answers = Cache::builder().max_capacity(memory).weigher(weigh).time_to_live(kept).build();
        Ok(Self { config: config.clone(), database, query: Query::parse(&config.query, style), answers })
    }

    fn is_for(&self, author: Option<&str>) -> bool {
        author.is_none_or(|author| self.config.authors.iter().any(|name| name == "*" || name == author))
    }

    /// The parameters' names, each once.
    fn parameters(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.query.names.iter().map(String::as_str).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    fn bind(&self, declared: &[Declaration], given: &[(String, String)]) -> Vec<Bound> {
        self.query.names.iter().map(|name| Bound::new(name, declared, given)).collect()
    }

    async fn ask(&self, bound: &[Bound], most_bytes: u64) -> Result<Arc<Answer>, SourceError> {
        let timeout = Duration::from_millis(self.config.timeout_ms);
        let most = Most { rows: self.config.rows as usize, bytes: most_bytes };
        let slow = || SourceError::Slow(self.config.timeout_ms);
        // What waits for a database is large, and passed on several times.
        let rows = Box::pin(self.rows(bound, timeout, most));
        let answer = tokio::time::timeout(timeout + GRACE, rows).await;
        let data = answer.map_err(|_| slow())?.map_err(|error| match error {
            SourceError::Database(error) if was_cut(&error) => slow(),
            other => other,
        })?;
        let encoded = pool::encode_data(&data);
        Ok(Arc::new(Answer { sha256: crate::key::data_hash(&encoded), encoded }))
    }

    async fn rows(&self, bound: &[Bound], timeout: Duration, most: Most) -> Result<DataSet, SourceError> {
        let sql = &self.query.sql;
        match &self.database {
            Database::Postgres(pool) => {
                read::<sqlx::Postgres>(&mut *Box::pin(pool.acquire()).await?, sql, bound, most).await
            }
            Database::MySql(pool) => read::<sqlx::MySql>(&mut *Box::pin(pool.acquire()).await?, sql, bound, most).await,
            Database::Sqlite(pool) => {
                let mut connection = pool.acquire().await?;
                sqlite::limit(&mut connection, timeout).await?;
                read::<sqlx::Sqlite>(&mut *connection, sql, bound, most).await
            }
        }
    }
}

/// Whether a database ended a query for its time.
fn was_cut(error: &sqlx::Error) -> bool {
    /// `PostgreSQL`'s `query_canceled`, `MariaDB`'s SQLSTATE for it, `SQLite`'s `SQLITE_INTERRUPT`.
    const CUT: [&str; 3] = ["57014", "70100", "9"];
    /// `MySQL`'s `ER_QUERY_TIMEOUT` and `MariaDB`'s `ER_STATEMENT_TIMEOUT`.
    const NUMBERS: [u16; 2] = [3024, 1969];
    let sqlx::Error::Database(error) = error else { return false };
    error.code().is_some_and(|code| CUT.contains(&&*code))
        || error
            .try_downcast_ref::<sqlx::mysql::MySqlDatabaseError>()
            .is_some_and(|error| NUMBERS.contains(&error.number()))
}

impl From<sqlx::Error> for SourceError {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(Arc::new(error))
    }
}

impl From<SourceError> for Problem {
    fn from(error: SourceError) -> Self {
        let kind = match error {
            SourceError::Undeclared(..) | SourceError::Unknown(_) => Kind::BadContent,
            SourceError::Nul => Kind::BadRequest,
            _ => Kind::Source,
        };
        let internal = if let SourceError::Database(error) = &error { Some(error.to_string()) } else { None };
        Self { internal, ..Self::new(kind, error) }
    }
}

/// A decimal number as a program reads it: to the nearest that has sixteen digits.
fn number_of_decimal(decimal: &BigDecimal) -> Cell {
    Cell::Number(decimal.to_string().parse().unwrap_or(f64::NAN))
}

/// A day as days since 1970.
fn day(day: NaiveDate) -> Cell {
    Cell::When(When::Day(day.signed_duration_since(NaiveDate::default()).num_days()))
}

/// A moment as microseconds since 1970.
fn moment(moment: NaiveDateTime) -> Cell {
    Cell::When(When::Moment(moment.and_utc().timestamp_micros()))
}
