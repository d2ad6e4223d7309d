//! `PgBouncer`: a pool of connections between programs and `PostgreSQL`.

use crate::process::{Process, command, folder, free_port, unpacked};
use crate::{PASSWORD, Postgres};
use tempfile::TempDir;

/// A running `PgBouncer` that gives one of two connections to each transaction, whichever program it is of.
#[derive(Debug)]
pub struct PgBouncer {
    _server: Process,
    _folder: TempDir,
    port: u16,
}

impl PgBouncer {
    /// Starts one before `postgres`.
    ///
    /// # Panics
    /// When it can't be started.
    #[must_use]
    pub fn start(postgres: &Postgres) -> Self {
        let folder = folder("paintbox-pgbouncer-");
        let (config, users) = (folder.path().join("pgbouncer.ini"), folder.path().join("users"));
        let port = free_port();
        let lines = format!(
            "[databases]\n* = host=127.0.0.1 port={}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\n\
             unix_socket_dir =\nauth_type = scram-sha-256\nauth_file = {}\npool_mode = transaction\n\
             default_pool_size = 2\n",
            postgres.port(),
            users.display(),
        );
        std::fs::write(&config, lines).expect("a file can be written");
        std::fs::write(&users, format!("\"paintbox\" \"{PASSWORD}\"\n")).expect("a file can be written");
        let mut server = command(&unpacked().join("usr/sbin/pgbouncer"), true);
        server.arg(&config);
        Self { _server: Process::start(server, port), _folder: folder, port }
    }

    /// The address of a database by way of it.
    #[must_use]
    pub fn url(&self, postgres: &Postgres, database: &str) -> String {
        database.replace(&format!(":{}/", postgres.port()), &format!(":{}/", self.port))
    }
}
