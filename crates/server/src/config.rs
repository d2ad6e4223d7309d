//! The configuration: `paintbox.toml`, then the environment (`PAINTBOX_…`), then the command line; checked once.

mod check;
mod error;
mod line;
mod load;
mod log_filter;
mod network;
mod secret;
mod sections;
mod source;

pub use error::ConfigError;
pub use load::Overrides;
pub(crate) use network::parse_network;
pub use secret::Secret;
pub use sections::{
    AccessLog, BudgetConfig, CacheConfig, Cors, DraftLinks, ExamplesFrom, HttpConfig, Log, LogFormat, MetricsFor,
    PoolConfig, Python, QuotaConfig,
};
pub use source::SourceConfig;

use crate::database_url::serialize_without_password;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use wire::Limits;

/// Everything an operator can set. Serialises to the effective configuration, without secrets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Where to listen, `HOST:PORT`.
    pub listen: String,
    /// The database, `sqlite:FILE` or `postgres://USER:PASSWORD@HOST/DATABASE`.
    #[serde(serialize_with = "serialize_without_password")]
    pub store: String,
    /// What is loaded into an empty store.
    pub examples: ExamplesFrom,
    /// What programs run on.
    pub python: Python,
    /// How many renders at once, and how long they queue.
    pub pool: PoolConfig,
    /// The limits of a render.
    pub limits: Limits,
    /// The cache of pictures.
    pub cache: CacheConfig,
    /// Render time of authors and viewers.
    pub budget: BudgetConfig,
    /// What authors can store.
    pub quota: QuotaConfig,
    /// Named queries whose rows are pictures' data.
    pub sources: BTreeMap<String, SourceConfig>,
    /// Timeouts and numbers of connections.
    pub http: HttpConfig,
    /// The log.
    pub log: Log,
    /// The operator's token, from `PAINTBOX_OPERATOR_TOKEN` only: it is never written to a file or printed.
    #[serde(skip)]
    pub operator_token: Option<Secret>,
    /// The password of the store's database, from `PAINTBOX_STORE_PASSWORD` only.
    #[serde(skip)]
    pub store_password: Option<Secret>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".to_owned(),
            store: "sqlite:paintbox.db".to_owned(),
            examples: ExamplesFrom::Shipped(true),
            python: Python::default(),
            pool: PoolConfig::default(),
            limits: Limits::default(),
            cache: CacheConfig::default(),
            budget: BudgetConfig::default(),
            quota: QuotaConfig::default(),
            sources: BTreeMap::new(),
            http: HttpConfig::default(),
            log: Log::default(),
            operator_token: None,
            store_password: None,
        }
    }
}

impl Config {
    /// The pool's settings, for the programs found beside the server's own binary.
    #[must_use]
    pub fn pool_settings(&self, programs: pool::Programs) -> pool::Settings {
        pool::Settings {
            programs,
            zygote: wire::ZygoteConfig {
                environment: self.python.environment.to_string_lossy().into_owned(),
                modules: self.python.modules.clone(),
            },
            renders: self.pool.renders,
            spare: self.pool.spare,
            painters: self.pool.painters,
            readers: self.pool.readers,
            read_wait_ms: self.pool.read_wait_ms,
            queue: self.pool.queue,
            wait_ms: self.pool.wait_ms,
            renders_per_zygote: self.pool.renders_per_zygote,
            zygote_max_age_s: self.pool.zygote_max_age_s,
            limits: self.limits,
        }
    }

    /// The store's address with its password, which may be configured separately. Don't print it.
    #[must_use]
    pub fn store_url(&self) -> String {
        let with_password = || {
            let password = self.store_password.as_ref()?;
            let (scheme, rest) = self.store.split_once("://")?;
            let (user, place) = rest.split_once('@').filter(|(user, _)| !user.contains([':', '/']))?;
            Some(format!("{scheme}://{user}:{}@{place}", utf8_percent_encode(password.expose(), RESERVED)))
        };
        with_password().unwrap_or_else(|| self.store.clone())
    }

    /// The effective configuration in the format of `paintbox.toml`.
    ///
    /// # Panics
    /// Never: a configuration is plain tables and values.
    #[must_use]
    pub fn to_toml(&self) -> String {
        toml::to_string(self).expect("a configuration is plain tables and values")
    }
}

/// Every byte that has or may have a meaning in an address (all but RFC 3986's unreserved characters).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
