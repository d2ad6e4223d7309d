//! HTTP, the store and everything a viewer, an author or an operator talks to.
//!
//! A request for a picture goes `router` → `image` (name, options, parameters, key) → the pool → viewer.
//! Whatever fails on the way becomes a `problem::Problem`, and `answer` gives it the form the client asked for.
//! Nothing here parses what a jail sends: `wire` has validated it before the pool hands it over.

mod accept;
mod accounts;
mod address;
mod answer;
mod api;
mod app;
mod attended;
mod budget;
mod cache;
mod compress;
mod config;
mod connections;
mod current;
mod data;
mod descriptors;
mod docs;
mod error_picture;
mod evenly;
mod examples;
mod forwarded;
mod health;
mod host;
mod icons;
mod image;
mod in_hand;
mod in_time;
mod key;
mod logs;
mod lookup;
mod memory;
mod metrics;
mod name;
mod openapi;
mod options;
mod paced;
mod page;
mod panics;
mod peer;
mod problem;
mod quota;
mod reading;
mod reload;
mod room;
mod router;
mod sharing;
mod sign_in;
mod signature;
mod sources;
mod store;
mod terminal;
mod upkeep;
mod within;

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
