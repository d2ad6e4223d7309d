//! A `PostgreSQL` server.

use crate::process::{Process, command, folder, free_port, run, unpacked};
use crate::{PASSWORD, PASSWORD_IN_URL};
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tempfile::TempDir;

/// A running `PostgreSQL` with one user, `paintbox`, who may do everything.
#[derive(Debug)]
pub struct Postgres {
    _server: Process,
    folder: TempDir,
    port: u16,
    databases: AtomicU32,
}

impl Postgres {
    /// Makes and starts one.
    ///
    /// # Panics
    /// When it can't be started.
    #[must_use]
    pub fn start() -> Self {
        let folder = folder("paintbox-postgres-");
        let (data, password) = (folder.path().join("data"), folder.path().join("password"));
        std::fs::write(&password, PASSWORD).expect("a file can be written");
        let mut init = command(&program("initdb"), true);
        init.args(["--auth=scram-sha-256", "--username=paintbox", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);
        init.arg("--pwfile").arg(&password).arg("-D").arg(&data);
        run(init);
        let port = free_port();
        let mut server = command(&program("postgres"), true);
        server.arg("-D").arg(&data).args(["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="]);
        server.args(["-c", &format!("port={port}"), "-c", "fsync=off", "-c", "max_connections=200"]);
        let server = Process::start(server, port);
        Self { _server: server, folder, port, databases: AtomicU32::new(0) }
    }

    /// The one that is shared by all who hold it at the same time.
    ///
    /// # Panics
    /// When it can't be started.
    #[must_use]
    pub fn shared() -> Arc<Self> {
        static SHARED: Mutex<Weak<Postgres>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let started = Arc::new(Self::start());
            *shared = Arc::downgrade(&started);
            started
        })
    }

    /// The address of a new, empty database.
    ///
    /// # Panics
    /// When it can't be made.
    pub fn database(&self) -> String {
        let name = format!("paintbox_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.run("postgres", &format!("CREATE DATABASE {name}"));
        self.url(&name)
    }

    /// Runs statements in the database of this address.
    ///
    /// # Panics
    /// When they fail.
    pub fn sql(&self, url: &str, statements: &str) {
        self.run(url.rsplit('/').next().expect("an address names its database"), statements);
    }

    /// The same at an address that leads to it by way of another program.
    ///
    /// # Panics
    /// When they fail.
    pub fn sql_at(&self, url: &str, statements: &str) {
        self.run_at(url, statements);
    }

    /// One of its programs (`pg_dump`, `pg_restore`), with the password at hand.
    #[must_use]
    pub fn tool(&self, name: &str) -> Command {
        let mut tool = command(&program(name), false);
        tool.env("PGPASSWORD", PASSWORD);
        tool
    }

    fn run(&self, database: &str, statements: &str) {
        self.run_at(&self.url(database), statements);
    }

    fn run_at(&self, url: &str, statements: &str) {
        let mut psql = self.tool("psql");
        psql.args(["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--command", statements, url]);
        // It listens a moment before it takes connections.
        for attempt in 0.. {
            let output = psql.output().expect("psql runs");
            let said = String::from_utf8_lossy(&output.stderr);
            if output.status.success() {
                return;
            }
            assert!(attempt < 100 && said.contains("starting up"), "{statements} failed: {said}");
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
    }

    /// Where it listens.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    fn url(&self, database: &str) -> String {
        format!("postgres://paintbox:{PASSWORD_IN_URL}@127.0.0.1:{}/{database}", self.port)
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // All its processes end and leave the folder, so that it can be removed.
        let mut stop = command(&program("pg_ctl"), true);
        stop.args(["stop", "--wait", "--silent", "--mode=immediate", "-D"]).arg(self.folder.path().join("data"));
        let _ = stop.output();
    }
}

/// A program of whichever version was unpacked.
fn program(name: &str) -> PathBuf {
    let versions = unpacked().join("usr/lib/postgresql");
    let version = std::fs::read_dir(&versions).expect("PostgreSQL was unpacked").flatten().next();
    version.expect("there is a version").path().join("bin").join(name)
}
