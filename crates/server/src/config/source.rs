//! `[sources.NAME]`: a query whose rows are pictures' data.

use super::error::ConfigError;
use crate::database_url::serialize_without_password;
use serde::{Deserialize, Serialize};

/// `[sources.NAME]`: a query whose rows are pictures' data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SourceConfig {
    /// The database: `sqlite:FILE`, `postgres://…` or `mysql://…`, with a user who may only read.
    #[serde(serialize_with = "serialize_without_password")]
    pub database: String,
    /// The query; `:name` is the image's parameter `name`, as a bound value.
    pub query: String,
    /// The limit of rows.
    pub rows: u32,
    /// The query's timeout, ms.
    pub timeout_ms: u64,
    /// How long a result is cached, s.
    pub cache_s: u64,
    /// The authors whose images can use it; `"*"` means all. The operator's images always can.
    pub authors: Vec<String>,
}

impl Default for SourceConfig {
    fn default() -> Self {
        Self {
            database: String::new(),
            query: String::new(),
            rows: 10_000,
            timeout_ms: 2_000,
            cache_s: 60,
            authors: vec!["*".to_owned()],
        }
    }
}

/// The keys of a source, as its environment variables end.
const KEYS: [&str; 6] = ["database", "query", "rows", "timeout_ms", "cache_s", "authors"];

/// A variable's end as a source's name and a key of it: `cats_timeout_ms`.
pub(super) fn split(variable: &str) -> Option<(&str, &str)> {
    KEYS.iter().find_map(|key| Some((variable.strip_suffix(key)?.strip_suffix('_')?, *key)))
}

impl SourceConfig {
    /// Checks the values of the source of this name.
    pub(super) fn check(&self, name: &str) -> Result<(), ConfigError> {
        let check = |key: &str, good, value: String, expected| {
            let key = if key.is_empty() { format!("sources.{name}") } else { format!("sources.{name}.{key}") };
            if good { Ok(()) } else { Err(ConfigError::Range { key, value, expected }) }
        };
        let plain = crate::name::is_plain(name);
        check("", plain, "so named".to_owned(), "named with lower-case letters, digits, - and _")?;
        let database = crate::database_url::without_password(&self.database);
        let known = crate::database_url::is_source(&self.database);
        check("database", known, format!("{database:?}"), "sqlite:FILE, postgres://… or mysql://…")?;
        check("query", !self.query.trim().is_empty(), "empty".to_owned(), "a query")?;
        let (rows, timeout, cache) = (self.rows, self.timeout_ms, self.cache_s);
        check("rows", (1..=1_000_000).contains(&rows), rows.to_string(), "from 1 to 1000000")?;
        check("timeout_ms", (1..=60_000).contains(&timeout), timeout.to_string(), "from 1 to 60000 (a minute)")?;
        check("cache_s", cache <= 86_400, cache.to_string(), "at most 86400 (a day)")
    }
}
