//! Sources: the operator's named queries, whose rows are an image's data.
//!
//! An author refers to a source by its name; only the operator writes its query and knows its database. The image's declared
//! parameters are bound to the query's `:names`, so whatever a viewer sends is a value and never a part of the SQL.
//! Connections are read-only, a query has a time limit, its result limits of rows and bytes, and results are cached for a
//! while, so that one query serves all requests with the same values.

mod bound;
mod calendar;
mod cell;
mod columns;
mod decimal;
mod error;
mod metrics;
mod mysql;
mod placeholders;
mod postgres;
mod read;
mod sqlite;
mod state;

pub(crate) use error::{SourceError, with_database_message};

use crate::config::SourceConfig;
use bound::BoundValue;
use columns::QueryResult;
use metrics::SourceMetrics;
use moka::future::Cache;
use placeholders::{Query, Style};
use prometheus_client::registry::Registry;
use read::{ReadError, RowLimits};
use sqlx::mysql::MySqlPool;
use sqlx::postgres::PgPool;
use sqlx::sqlite::SqlitePool;
pub(crate) use state::SourceState;
use state::States;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use wire::Declaration;

/// Connections to one source's database: as many queries run at once.
const CONNECTIONS: u32 = 4;
/// Memory for the answers of all sources.
const MAX_MEMORY: u64 = 64 << 20;
/// How much longer than the database's own timeout a query can take.
const GRACE: Duration = Duration::from_millis(500);

/// The operator's sources, by name.
#[derive(Debug)]
pub(crate) struct Sources {
    by_name: BTreeMap<String, Source>,
    most_bytes: u64,
    metrics: SourceMetrics,
    states: States,
}

#[derive(Debug)]
struct Source {
    config: SourceConfig,
    database: Database,
    query: Query,
    answers: Cache<Vec<BoundValue>, Arc<SourceData>>,
}

#[derive(Debug)]
enum Database {
    Postgres(PgPool),
    MySql(MySqlPool),
    Sqlite(SqlitePool),
}

/// What a query answered.
#[derive(Debug)]
pub(crate) struct SourceData {
    /// As a job carries it.
    pub encoded: Arc<[u8]>,
    /// SHA-256 of that.
    pub sha256: [u8; 32],
    /// Notes on values that a program gets differently from the database's, in sentences.
    pub notes: Vec<String>,
}

impl Sources {
    /// The configured sources. Connections are opened later, so that the service can start while a database is down.
    pub(crate) fn new(configs: &BTreeMap<String, SourceConfig>, most_bytes: u64) -> Result<Self, sqlx::Error> {
        let memory = MAX_MEMORY / configs.len().max(1) as u64;
        let source = |(name, config): (&String, &SourceConfig)| Ok((name.clone(), Source::new(config, memory)?));
        let by_name = configs.iter().map(source).collect::<Result<_, sqlx::Error>>()?;
        Ok(Self { by_name, most_bytes, metrics: SourceMetrics::new(configs.keys()), states: States::default() })
    }

    /// Registers its metrics.
    pub(crate) fn register(&self, registry: &mut Registry) {
        self.metrics.register(registry);
    }

    /// How each source is, by name.
    pub(crate) fn states(&self) -> Vec<SourceState> {
        self.by_name.keys().map(|name| self.states.of(name)).collect()
    }

    /// Names and parameters of the sources that this author may use; `None` is the operator, who may use all.
    pub(crate) fn list(&self, author: Option<&str>) -> Vec<(&str, Vec<&str>)> {
        let offered = self.by_name.iter().filter(|(_, source)| source.is_for(author));
        offered.map(|(name, source)| (name.as_str(), source.parameters())).collect()
    }

    /// Whether this author may use a source; the operator may use all.
    pub(crate) fn offers(&self, name: &str, author: Option<&str>) -> bool {
        self.by_name.get(name).is_some_and(|source| source.is_for(author))
    }

    /// The rows of a source for these parameters.
    pub(crate) async fn data(
        &self,
        name: &str,
        declared: &[Declaration],
        given: &[(String, String)],
    ) -> Result<Arc<SourceData>, SourceError> {
        let source = self.by_name.get(name).ok_or_else(|| SourceError::Unknown(name.to_owned()))?;
        let bound = source.bind(declared, given);
        if bound.iter().any(BoundValue::is_impossible) {
            return Err(SourceError::Nul);
        }
        let ask = async {
            let start = Instant::now();
            let answer = source.ask(&bound, self.most_bytes).await;
            self.metrics.add(name, start.elapsed(), &answer);
            self.states.note(name, answer.as_ref().err().map(SourceError::reason));
            answer
        };
        let answer = source.answers.try_get_with(bound.clone(), ask);
        answer.await.map_err(|error| (*error).clone())
    }

    /// Whether two sets of declarations bind the same values to a source's query.
    pub(crate) fn same(
        &self,
        name: &str,
        (one, other): (&[Declaration], &[Declaration]),
        given: &[(String, String)],
    ) -> bool {
        self.by_name.get(name).is_none_or(|source| source.bind(one, given) == source.bind(other, given))
    }

    /// Refuses a program that doesn't declare what the source's query needs.
    pub(crate) fn check(&self, name: &str, declared: &[Declaration]) -> Result<(), SourceError> {
        let source = self.by_name.get(name).ok_or_else(|| SourceError::Unknown(name.to_owned()))?;
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
        let weigh = |_: &Vec<BoundValue>, answer: &Arc<SourceData>| {
            u32::try_from(answer.encoded.len() + 4_000).unwrap_or(u32::MAX)
        };
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

    fn bind(&self, declared: &[Declaration], given: &[(String, String)]) -> Vec<BoundValue> {
        self.query.names.iter().map(|name| BoundValue::new(name, declared, given)).collect()
    }

    async fn ask(&self, bound: &[BoundValue], most_bytes: u64) -> Result<Arc<SourceData>, SourceError> {
        let timeout = Duration::from_millis(self.config.timeout_ms);
        let most = RowLimits { rows: self.config.rows as usize, bytes: most_bytes };
        // Boxed: a query's future is large, and is moved several times.
        let rows = Box::pin(self.rows(bound, timeout, most));
        let answered = tokio::time::timeout(timeout + GRACE, rows).await;
        let QueryResult { data, notes } =
            answered.map_err(|_| SourceError::Slow(self.config.timeout_ms))?.map_err(|error| match error {
                ReadError::Source(error) => error,
                ReadError::Database(error) => SourceError::new(error, self.config.timeout_ms, !bound.is_empty()),
            })?;
        let encoded = pool::encode_data(&data);
        Ok(Arc::new(SourceData { sha256: crate::key::data_hash(&encoded), encoded, notes }))
    }

    async fn rows(&self, bound: &[BoundValue], timeout: Duration, most: RowLimits) -> Result<QueryResult, ReadError> {
        match &self.database {
            Database::Postgres(pool) => postgres::ask(pool, &self.query, bound, timeout, most).await,
            Database::MySql(pool) => mysql::ask(pool, &self.query, bound, most).await,
            Database::Sqlite(pool) => sqlite::ask(pool, &self.query, bound, timeout, most).await,
        }
    }
}
