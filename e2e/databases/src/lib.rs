//! Real database servers for the tests: `PostgreSQL` and `MariaDB` from Debian's packages, which `make test` unpacks into
//! `target/databases`. They listen on a free port of 127.0.0.1, keep their data in a folder of their own, and die with the
//! tests.

mod mariadb;
mod pgbouncer;
mod postgres;
mod process;

pub use mariadb::MariaDb;
pub use pgbouncer::PgBouncer;
pub use postgres::Postgres;

/// The password of every test server's user.
pub const PASSWORD: &str = "only of the tests";
/// The same, as an address has it.
const PASSWORD_IN_URL: &str = "only%20of%20the%20tests";
