//! The configuration: `paintbox.toml`, then the environment (`PAINTBOX_…`), then the command line; checked once.

mod check;
mod engine;
mod error;
mod line;
mod load;
mod log_filter;
mod network;
mod oidc;
mod secret;
mod sections;
mod site;
mod source;

pub use engine::{EngineConfig, PANDAS, PYTHON, SCIENCE, SCIENCE_ENVIRONMENT};
pub use error::ConfigError;
pub use load::Overrides;
pub(crate) use network::parse_network;
pub(crate) use oidc::is_safe;
pub use oidc::{AuthConfig, OidcConfig};
pub use secret::Secret;
pub use sections::{
    AccessLog, BudgetConfig, CacheConfig, Cors, DraftLinks, ExamplesFrom, HttpConfig, Log, LogFormat, MetricsFor,
    PoolConfig, QuotaConfig,
};
pub(crate) use site::Logo;
pub use site::SiteConfig;
pub use source::SourceConfig;

use crate::database_url::serialize_without_password;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use wire::Limits;

/// The engines that draw programs without being named, in this order.
pub const AUTOMATIC: [&str; 3] = [PYTHON, PANDAS, SCIENCE];

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
    /// What programs run on, by name.
    pub engines: BTreeMap<String, EngineConfig>,
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
    /// How people sign in, besides links and tokens.
    pub auth: AuthConfig,
    /// What the pages say about the service itself.
    pub site: SiteConfig,
    /// The log.
    pub log: Log,
    /// The operator's token, from `PAINTBOX_OPERATOR_TOKEN` only: it is never written to a file or printed.
    #[serde(skip)]
    pub operator_token: Option<Secret>,
    /// The password of the store's database, from `PAINTBOX_STORE_PASSWORD` only.
    #[serde(skip)]
    pub store_password: Option<Secret>,
    /// The secret that the identity provider knows this service by, from `PAINTBOX_AUTH_OIDC_CLIENT_SECRET` only.
    #[serde(skip)]
    pub oidc_client_secret: Option<Secret>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".to_owned(),
            store: "sqlite:paintbox.db".to_owned(),
            examples: ExamplesFrom::Shipped(true),
            engines: EngineConfig::shipped(),
            pool: PoolConfig::default(),
            limits: Limits::default(),
            cache: CacheConfig::default(),
            budget: BudgetConfig::default(),
            quota: QuotaConfig::default(),
            sources: BTreeMap::new(),
            http: HttpConfig::default(),
            auth: AuthConfig::default(),
            site: SiteConfig::default(),
            log: Log::default(),
            operator_token: None,
            store_password: None,
            oidc_client_secret: None,
        }
    }
}

impl Config {
    /// The pool's settings, for the programs found beside the server's own binary.
    #[must_use]
    pub fn pool_settings(&self, programs: pool::Programs) -> pool::Settings {
        pool::Settings {
            programs,
            engines: self.engine_names().map(|name| self.engine(name)).collect(),
            renders: self.pool.renders,
            spare: self.pool.spare,
            painters: self.pool.painters,
            readers: self.pool.readers,
            read_wait_ms: self.pool.read_wait_ms,
            queue: self.pool.queue,
            wait_ms: self.pool.wait_ms,
            renders_per_zygote: self.pool.renders_per_zygote,
            renders_per_first_zygote: self.pool.renders_per_first_zygote,
            zygote_max_age_s: self.pool.zygote_max_age_s,
            limits: self.limits,
        }
    }

    /// The names of the engines, those that a program tries by itself first.
    fn engine_names(&self) -> impl Iterator<Item = &str> {
        let others = self.engines.keys().map(String::as_str).filter(|name| !AUTOMATIC.contains(name));
        AUTOMATIC.into_iter().chain(others).filter(|name| self.engines.get(*name).is_some_and(|engine| engine.enabled))
    }

    fn engine(&self, name: &str) -> pool::Engine {
        let config = &self.engines[name];
        let ready = if config.ready == 0 { self.pool.renders.max(1) + self.pool.spare } else { config.ready };
        pool::Engine {
            name: name.into(),
            zygote: wire::ZygoteConfig {
                environment: config.environment.to_string_lossy().into_owned(),
                modules: config.modules.clone(),
                places: false,
            },
            ready,
            limits: config.limits(&self.limits),
            starts: if name == PYTHON { pool::Starts::WithPool } else { pool::Starts::InBackground },
        }
    }

    /// The limits of a render on the engine of this name.
    #[must_use]
    pub fn limits_on(&self, engine: &str) -> Limits {
        self.engines.get(engine).map_or(self.limits, |config| config.limits(&self.limits))
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
