//! A `MariaDB` server.

use crate::process::{Process, command, folder, free_port, run, unpacked};
use crate::{PASSWORD, PASSWORD_IN_URL};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// A running `MariaDB` with one database, `pets`, and one user, `paintbox`, who may read and write it.
#[derive(Debug)]
pub struct MariaDb {
    _server: Process,
    _folder: TempDir,
    port: u16,
}

impl MariaDb {
    /// Makes one that holds what `statements` put into `pets`, and starts it.
    ///
    /// # Panics
    /// When it can't be started.
    #[must_use]
    pub fn start(statements: &str) -> Self {
        let folder = folder("paintbox-mariadb-");
        let (data, begin) = (folder.path().join("data"), folder.path().join("begin.sql"));
        let first = format!(
            "CREATE DATABASE pets CHARACTER SET utf8mb4; \
             CREATE USER paintbox@'127.0.0.1' IDENTIFIED BY '{PASSWORD}'; \
             GRANT ALL ON pets.* TO paintbox@'127.0.0.1'; USE pets; {statements}\n"
        );
        // The server reads one statement a line.
        let lines: String = first.split_inclusive(';').map(|statement| format!("{}\n", statement.trim())).collect();
        std::fs::write(&begin, lines).expect("a file can be written");
        let root = unpacked();
        let mut install = command(&root.join("usr/bin/mariadb-install-db"), false);
        install.arg("--no-defaults").arg(argument("--basedir", &root.join("usr"))).arg(argument("--datadir", &data));
        install.args(["--auth-root-authentication-method=normal", "--skip-test-db"]).args(user());
        run(install);
        let port = free_port();
        let mut server: Command = command(&root.join("usr/sbin/mariadbd"), false);
        server.arg("--no-defaults").arg(argument("--basedir", &root.join("usr"))).arg(argument("--datadir", &data));
        server.arg(argument("--init-file", &begin)).arg(argument("--socket", &folder.path().join("socket")));
        server.arg(argument("--pid-file", &folder.path().join("pid"))).args(user());
        server.args(["--bind-address=127.0.0.1", &format!("--port={port}"), "--skip-name-resolve=1"]);
        let server = Process::start(server, port);
        Self { _server: server, _folder: folder, port }
    }

    /// The address of `pets`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("mysql://paintbox:{PASSWORD_IN_URL}@127.0.0.1:{}/pets", self.port)
    }
}

fn argument(name: &str, path: &Path) -> String {
    format!("{name}={}", path.display())
}

/// Without it `MariaDB` refuses to run as root; for others it says nothing.
fn user() -> Option<&'static str> {
    let is_root = Command::new("id").arg("-u").output().expect("id runs").stdout == b"0\n";
    is_root.then_some("--user=root")
}
