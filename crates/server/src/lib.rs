//! HTTP, the store and everything a viewer, an author or an operator talks to.
//!
//! A request for a picture goes `router` → `image` (name, options, parameters, key) → the pool → viewer.
//! Whatever fails on the way becomes a `problem::Problem`, and `answer` gives it the form the client asked for.
//! Nothing here parses what a jail sends: `wire` has validated it before the pool hands it over.

mod accept;
mod accounts;
mod api;
mod app;
mod base_url;
mod budget;
mod byte_semaphore;
mod cache;
mod compress;
mod config;
mod connections;
mod constant_time;
mod cors;
mod data;
mod data_import;
mod descriptors;
mod docs;
mod error_picture;
mod examples;
mod forwarded;
mod guarded_body;
mod health;
mod host;
mod icons;
mod image;
mod image_limits;
mod key;
mod live_config;
mod logs;
mod lookup;
mod maintenance;
mod memory;
mod metrics;
mod name;
mod openapi;
mod options;
mod page;
mod panics;
mod peer;
mod picture_memory;
mod preconditions;
mod problem;
mod quota;
mod reload;
mod response;
mod router;
mod security_txt;
mod sign_in;
mod signature;
mod single_flight;
mod slow_client;
mod sources;
mod store;
mod terminal;
mod timeout;

pub use accounts::authors::{Author, AuthorError, Authors, Token, TokenWish};
pub use app::{App, OpenError, Opened, open, serve};
pub use config::{
    AccessLog, BudgetConfig, CacheConfig, Config, ConfigError, Cors, DraftLinks, ExamplesFrom, HttpConfig, Log,
    LogFormat, MetricsFor, Overrides, PoolConfig, Python, QuotaConfig, Secret, SourceConfig,
};
pub use descriptors::{TooFew, share_out as share_out_descriptors};
pub use examples::ExampleError;
pub use key::seed;
pub use logs::{LogError, LogFilter, init as init_logs, timestamp};
pub use problem::problem_json;
pub use reload::Reloader;
pub use store::{Store, StoreError, exposed as exposed_store, without_password};
pub use terminal::describe;
