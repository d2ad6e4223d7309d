//! Starting a database's programs.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};

/// The longest that a server may take to start.
const PATIENCE: Duration = Duration::from_mins(2);

/// Where the packages were unpacked.
///
/// # Panics
/// When they weren't: `make test` does it.
pub(crate) fn unpacked() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/databases");
    folder.canonicalize().unwrap_or_else(|_| panic!("the databases are missing: `make databases` unpacks them"))
}

/// A program that finds the libraries that were unpacked beside it and is killed with the thread that starts it. What
/// refuses to run as root sees itself as an ordinary user, whose files are root's outside.
pub(crate) fn command(program: &Path, never_as_root: bool) -> Command {
    let mut command = if never_as_root && is_root() {
        let mut unshare = Command::new("unshare");
        unshare.args(["--user", "--map-user=1000", "--map-group=1000", "--", "setpriv"]);
        unshare
    } else {
        Command::new("setpriv")
    };
    let libraries = unpacked().join(format!("usr/lib/{}-linux-gnu", std::env::consts::ARCH));
    command.args(["--pdeathsig", "KILL", "--"]).arg(program).env("LD_LIBRARY_PATH", libraries).env("LC_ALL", "C.UTF-8");
    command.stdin(Stdio::null());
    command
}

/// Whether the tests run as root.
pub(crate) fn is_root() -> bool {
    Command::new("id").arg("-u").output().expect("id runs").stdout == b"0\n"
}

/// Runs a program to its end.
///
/// # Panics
/// With what it says when it fails.
pub(crate) fn run(mut command: Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?} can't be started: {error}"));
    let said = || String::from_utf8_lossy(&[&output.stdout[..], &output.stderr].concat()).into_owned();
    assert!(output.status.success(), "{command:?} failed: {}", said());
}

/// A running server; killed when dropped, or with the tests.
#[derive(Debug)]
pub(crate) struct Process(Child);

impl Process {
    /// Starts a server and waits until it answers on `port`.
    ///
    /// # Panics
    /// When it doesn't.
    pub(crate) fn start(mut command: Command, port: u16) -> Self {
        // The kernel takes the thread that starts a process for its parent: this one lives as long as the tests do.
        let (started, child) = channel();
        std::thread::spawn(move || {
            let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
            send(&started, child);
            loop {
                std::thread::park();
            }
        });
        let child = child.recv().expect("the thread answers").expect("the server can be started");
        let mut process = Self(child);
        let end = Instant::now() + PATIENCE;
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = process.0.try_wait().expect("it is ours to wait for");
            assert!(ended.is_none() && Instant::now() < end, "the database server doesn't start: {ended:?}");
            std::thread::sleep(Duration::from_millis(50));
        }
        process
    }
}

fn send<T>(to: &Sender<T>, value: T) {
    to.send(value).unwrap_or_else(|_| panic!("somebody waits"));
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port that nobody listens on.
pub(crate) fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}

/// A folder for a server's data.
pub(crate) fn folder(prefix: &str) -> tempfile::TempDir {
    tempfile::Builder::new().prefix(prefix).tempdir().expect("a folder can be made")
}
