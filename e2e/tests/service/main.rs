//! What the service and its command do for viewers, authors and operators. Every test has servers, images and databases of
//! its own, so all of them run at the same time.

#![expect(
    clippy::duplicate_mod,
    reason = "`postgres` makes the tests of `http` about what is kept a second time, on another store"
)]

mod charts;
mod dashboard;
mod deploy;
mod documentation;
mod engines;
mod examples;
mod functions;
mod http;
mod kept_on_disk;
mod logs;
mod metrics;
mod mistakes;
mod openapi;
mod pandas;
mod postgres;
mod proxies;
mod reload;
mod render;
mod snippets;
mod sources;
mod store;
mod told;
mod turtle;
