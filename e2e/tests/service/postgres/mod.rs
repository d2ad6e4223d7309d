//! What the service keeps, kept in PostgreSQL: the very sentences that hold for a file.

#[path = "../http/accounts.rs"]
mod accounts;
#[path = "../http/changes.rs"]
mod changes;
#[path = "../http/common.rs"]
mod common;
#[path = "../http/data_history.rs"]
mod data_history;
#[path = "../http/quota.rs"]
mod quota;
#[path = "../http/saving.rs"]
mod saving;

use common::{IMG, JSON, PROBLEM, RAISES, SOON, YEARS, assert_says, etag, image, picture, save, shared, view};
use databases::Postgres;
use e2e::{Builder, Server};

/// A server whose store is a new database.
fn builder() -> Builder {
    let databases = Postgres::shared();
    Server::builder().variable("PAINTBOX_STORE", &databases.database()).beside(databases)
}
