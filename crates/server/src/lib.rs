//! HTTP, the store and everything that a viewer, an author or an operator talks to.
//!
//! A request for a picture goes from the `router` to `image` (name, options, parameters, key), to the cache or the pool, and
//! back to the viewer. Whatever fails on the way becomes a `problem::Problem`, and `response` gives it the form that the client
//! asked for. Nothing here parses what a jail sends: `wire` has validated it before the pool hands it over.
//!
//! # Layers
//!
//! A module uses modules of its own layer and of those below it, never of those above; `e2e/tests/tree/arrows` holds this.
//!
//! 1. `service` (opens, serves and closes), `router` (every route), `connections`, `examples`, `authors` (for the commands)
//! 2. Handlers: `admin`, `api`, `image`, `gallery`, `docs`, `health`, `icons`, `image_page`, `join`, `metrics_endpoint`, `oembed`,
//!    `security_txt`, `sign_in`, `studio`
//! 3. What handlers share: `auth`, `engine`, `form`, `response`, `page`, `assets`, `moved`, `path`, `data_import`,
//!    `request_body`; the middleware `base_url`, `cors`, `forwarded`, `host`, `panics`, `request_log`, `text_memory`, `timeout`; and what changes a running service,
//!    `maintenance`, `reload`
//! 4. `app`: what every request handler can reach
//! 5. What it is made of: `cache`, `charts`, `compress`, `error_picture`, `identity_provider`, `lookup`, `memory`, `metrics`, `popular_tags`,
//!    `preconditions`, `store_probe`, `views`
//! 6. `store`
//! 7. `attempt`, `budget`, `data`, `descriptors`, `history`, `image_limits`, `in_flight`, `live_config`, `logs`, `openapi`, `options`,
//!    `picture_memory`, `quota`, `site`, `sources`, `terminal`
//! 8. `accounts`, `config`, `problem`
//! 9. Building blocks: `accept`, `bounds`, `byte_semaphore`, `constant_time`, `database_url`, `guarded_body`, `key`, `name`,
//!    `outbound`, `peer`, `return_path`, `signature`, `single_flight`, `slow_client`, `tags`

mod accept;
mod accounts;
mod admin;
mod api;
mod app;
mod assets;
mod attempt;
mod auth;
mod authors;
mod base_url;
mod bounds;
mod budget;
mod byte_semaphore;
mod cache;
mod charts;
mod compress;
mod config;
mod connections;
mod constant_time;
mod cors;
mod data;
mod data_import;
mod database_url;
mod descriptors;
mod docs;
mod engine;
mod error_picture;
mod examples;
mod form;
mod forwarded;
mod gallery;
mod guarded_body;
mod health;
mod history;
mod host;
mod icons;
mod identity_provider;
mod image;
mod image_limits;
mod image_page;
mod in_flight;
mod join;
mod key;
mod live_config;
mod logs;
mod lookup;
mod maintenance;
mod memory;
mod metrics;
mod metrics_endpoint;
mod moved;
mod name;
mod oembed;
mod openapi;
mod options;
pub mod outbound;
mod page;
mod panics;
mod path;
mod peer;
mod picture_memory;
mod popular_tags;
mod preconditions;
mod problem;
mod quota;
mod reload;
mod request_body;
mod request_log;
mod response;
mod return_path;
mod router;
mod security_txt;
mod service;
mod sign_in;
mod signature;
mod single_flight;
mod site;
mod slow_client;
mod sources;
mod store;
mod store_probe;
mod studio;
mod tags;
mod terminal;
mod text_memory;
mod timeout;
mod views;

pub use app::App;
pub use authors::{Author, AuthorError, Authors, Invite, InviteWish, Token, TokenWish};
pub use config::{
    AUTOMATIC, AccessLog, AuthConfig, BudgetConfig, CacheConfig, Config, ConfigError, Cors, DraftLinks, EngineConfig,
    ExamplesFrom, HttpConfig, Log, LogFormat, MetricsFor, OidcConfig, Overrides, PANDAS, PYTHON, PoolConfig,
    QuotaConfig, SCIENCE, SCIENCE_ENVIRONMENT, Secret, SiteConfig, SourceConfig,
};
pub use database_url::without_password;
pub use descriptors::{TooFew, share_out as share_out_descriptors};
pub use examples::ExampleError;
pub use key::seed;
pub use logs::{LogError, LogFilter, init as init_logs, timestamp};
pub use problem::problem_json;
pub use reload::Reloader;
pub use service::{OpenError, Opened, open, serve};
pub use store::{Store, StoreError, exposed as exposed_store};
pub use terminal::describe;
