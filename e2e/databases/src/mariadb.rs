//! A `MariaDB` server.

use crate::process::{Process, command, folder, free_port, is_root, run, unpacked};
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
        let lines = first.split_inclusive(';').map(str::trim).collect::<Vec<_>>().join("\n") + "\n";
        std::fs::write(&begin, lines).expect("a file can be written");
        let root = unpacked();
        bootstrap(&root.join("usr"), &data, folder.path());
        let port = free_port();
        let mut server: Command = command(&root.join("usr/sbin/mariadbd"), false);
        server.arg("--no-defaults").arg(argument("--basedir", &root.join("usr"))).arg(argument("--datadir", &data));
        server.arg(argument("--init-file", &begin)).arg(argument("--socket", &folder.path().join("socket")));
        server.arg(argument("--pid-file", &folder.path().join("pid"))).args(user());
        server.args([
            "--character-set-server=utf8mb4",
            "--bind-address=127.0.0.1",
            &format!("--port={port}"),
            "--skip-name-resolve=1",
        ]);
        let server = Process::start(server, port);
        Self { _server: server, _folder: folder, port }
    }

    /// The address of `pets`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("mysql://paintbox:{PASSWORD_IN_URL}@127.0.0.1:{}/pets", self.port)
    }
}

/// Fills an empty folder with the server's own tables, as `mariadb-install-db` does, which needs a package more.
fn bootstrap(base: &Path, data: &Path, folder: &Path) {
    let mut statements = "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket = NULL;\n".to_owned();
    for file in ["system_tables", "performance_tables", "system_tables_data"] {
        // Newer packages name them after the server's newer name.
        let named = |brand: &str| base.join(format!("share/mysql/{brand}_{file}.sql"));
        let text = std::fs::read_to_string(named("mysql")).or_else(|_| std::fs::read_to_string(named("mariadb")));
        statements += &text.expect("MariaDB was unpacked");
    }
    let file = folder.join("tables.sql");
    std::fs::write(&file, statements).expect("a file can be written");
    std::fs::create_dir(data).expect("a folder can be made");
    let mut server = command(&base.join("sbin/mariadbd"), false);
    server.args(["--no-defaults", "--bootstrap", "--silent-startup"]).args(user());
    server.arg(argument("--basedir", base)).arg(argument("--datadir", data));
    server.stdin(std::fs::File::open(&file).expect("it was written just now"));
    run(server);
}

fn argument(name: &str, path: &Path) -> String {
    format!("{name}={}", path.display())
}

/// Without it `MariaDB` refuses to run as root; for others it says nothing.
fn user() -> Option<&'static str> {
    is_root().then_some("--user=root")
}
