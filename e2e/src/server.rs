//! A running service of a test's own.

use crate::census::{self, Process};
use crate::client::{Answer, Client};
use crate::place::{environment, programs, science};
use crate::spawn::spawn;
use crate::walls::Walls;
use rustix::process::{Pid, Signal, kill_process};
use std::any::Any;
use std::fmt;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, ExitStatus, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;
use tempfile::TempDir;

/// The operator's token of every test server.
pub const TOKEN: &str = "operator-of-the-test-suite";
/// The longest that a server may take to start or to end.
const PATIENCE: Duration = Duration::from_mins(1);

/// How a server is to be started.
#[derive(Debug, Clone)]
pub struct Builder {
    walls: Walls,
    machine: bool,
    config: String,
    environment: Vec<(String, String)>,
    unset: Vec<String>,
    scarce: Vec<String>,
    beside: Vec<Beside>,
}

/// Something that a server needs as long as it runs.
#[derive(Clone)]
struct Beside(#[expect(dead_code, reason = "it is only kept")] Arc<dyn Any + Send + Sync>);

impl fmt::Debug for Beside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Beside")
    }
}

impl Builder {
    /// The layers of its jails.
    #[must_use]
    pub fn walls(mut self, walls: Walls) -> Self {
        self.walls = walls;
        self
    }

    /// A zygote that has the module `machine`; it is to be named in `[engines.python] modules`.
    #[must_use]
    pub fn machine(mut self) -> Self {
        self.machine = true;
        self
    }

    /// With the science engine, which most sentences do without: its zygote takes seconds to start.
    #[must_use]
    pub fn science(self) -> Self {
        self.variable("PAINTBOX_ENGINES_SCIENCE_ENABLED", "true")
            .variable("PAINTBOX_ENGINES_SCIENCE_ENVIRONMENT", &science().to_string_lossy())
    }

    /// With the pandas engine.
    #[must_use]
    pub fn pandas(self) -> Self {
        self.variable("PAINTBOX_ENGINES_PANDAS_ENABLED", "true")
            .variable("PAINTBOX_ENGINES_PANDAS_ENVIRONMENT", &science().to_string_lossy())
    }

    /// With zygotes that place their memory from the first on, so that none is replaced for it.
    #[must_use]
    pub fn placed(self) -> Self {
        self.variable("PAINTBOX_POOL_RENDERS_PER_FIRST_ZYGOTE", "0")
    }

    /// Lines for its `paintbox.toml`; sections come after plain keys.
    #[must_use]
    pub fn config(mut self, toml: &str) -> Self {
        self.config.push_str(toml);
        self.config.push('\n');
        self
    }

    /// A variable of its environment.
    #[must_use]
    pub fn variable(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Leaves a key to the configuration file that is else set by a variable.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.unset.push(name.to_owned());
        self
    }

    /// Makes something scarce, with an option of `contain`: `("--descriptors", "64")`.
    #[must_use]
    pub fn scarce(mut self, option: &str, value: &str) -> Self {
        self.scarce.extend([option.to_owned(), value.to_owned()]);
        self
    }

    /// Something that must be there as long as the server, such as its database.
    #[must_use]
    pub fn beside(mut self, other: Arc<dyn Any + Send + Sync>) -> Self {
        self.beside.push(Beside(other));
        self
    }

    /// The same, with files in its folder.
    #[must_use]
    pub fn start_with(self, prepare: impl FnOnce(&Path)) -> Server {
        Server::start(&self, prepare)
    }

    /// Starts it and waits until it says that it listens, and then that it is ready.
    #[must_use]
    pub fn start(self) -> Server {
        Server::start(&self, |_| {})
    }
}

/// A running service: its own folder (working directory, configuration, store), a free port. Killed with all its
/// processes when dropped, or when the tests are.
#[derive(Debug)]
pub struct Server {
    child: Child,
    base: String,
    folder: TempDir,
    /// Its own copies of the programs, where its zygote isn't the shipped one.
    _programs: Option<TempDir>,
    log: Arc<Mutex<Vec<String>>>,
    /// Ends with the log.
    reader: Option<JoinHandle<()>>,
    store: String,
    _beside: Vec<Beside>,
}

impl Server {
    /// A server with the default configuration and an empty store.
    #[must_use]
    pub fn builder() -> Builder {
        Builder {
            walls: Walls::All,
            machine: false,
            config: "examples = false\n".to_owned(),
            environment: Vec::new(),
            unset: Vec::new(),
            scarce: Vec::new(),
            beside: Vec::new(),
        }
    }

    fn start(how: &Builder, prepare: impl FnOnce(&Path)) -> Self {
        let (paintbox, programs) = programs(how.walls, how.machine);
        let folder = tempfile::Builder::new().prefix("paintbox-test-").tempdir().expect("a folder can be made");
        std::fs::write(folder.path().join("paintbox.toml"), &how.config).expect("a file can be written");
        prepare(folder.path());
        let mut command = how.walls.command_with(&how.scarce, &paintbox);
        command
            .args(["serve", "--listen", "127.0.0.1:0"])
            .current_dir(folder.path())
            .env("PAINTBOX_OPERATOR_TOKEN", TOKEN)
            .env("PAINTBOX_ENGINES_PANDAS_ENABLED", "false")
            .env("PAINTBOX_ENGINES_SCIENCE_ENABLED", "false")
            // Most sentences are about renders: each request is one, and as many as they like.
            .envs(
                ["CACHE_MEMORY_MIB", "BUDGET_AUTHOR_MS", "BUDGET_DRAFT_MS", "BUDGET_VIEWER_MS", "BUDGET_SHARE_MS"]
                    .map(|key| (format!("PAINTBOX_{key}"), "0")),
            )
            // Programs in a folder of their own don't find the checkout's.
            .envs(programs.is_some().then(|| ("PAINTBOX_ENGINES_PYTHON_ENVIRONMENT", environment())))
            .envs(how.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        for name in &how.unset {
            command.env_remove(name);
        }
        let mut child = spawn(command).expect("the server can be started");
        let log = Arc::new(Mutex::new(Vec::new()));
        let (said, first_line) = channel();
        let kept = Arc::clone(&log);
        let reader = read_lines(child.stderr.take(), move |line| kept.lock().expect("the log's lock").push(line));
        let out: Sender<String> = said;
        let _ = read_lines(child.stdout.take(), move |line| drop(out.send(line)));
        let line = first_line.recv_timeout(PATIENCE).unwrap_or_else(|_| {
            let _ = child.kill();
            panic!("the server didn't start: {}", log.lock().expect("the log's lock").join("\n"))
        });
        // In the log's format for machines the line is an object.
        let base = line.split([' ', '"']).find(|word| word.starts_with("http://"));
        let base = base.unwrap_or_else(|| panic!("the ready line has no address: {line}")).to_owned();
        let named = how.environment.iter().find(|(name, _)| name == "PAINTBOX_STORE").map(|(_, url)| url.clone());
        let store = named.unwrap_or_else(|| format!("sqlite:{}", folder.path().join("paintbox.db").display()));
        let server = Self {
            child,
            base,
            folder,
            _programs: programs,
            log,
            reader: Some(reader),
            store,
            _beside: how.beside.clone(),
        };
        census::eventually(PATIENCE, "the server is ready", || match server.client().get("/readyz") {
            answer if answer.status == 200 && engines_are_ready(&answer) => Ok(()),
            answer => Err(answer.text()),
        });
        server
    }

    /// A client with the operator's token.
    #[must_use]
    pub fn client(&self) -> Client {
        Client::new(&self.base, Some(TOKEN))
    }

    /// The most memory that it has had resident, KiB, since it started or was told to forget.
    #[must_use]
    pub fn peak_kib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid())).expect("it is there");
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("it says so");
        line.trim().trim_end_matches(" kB").parse().expect("a number")
    }

    /// Its process.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Its folder: working directory, configuration and store.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Its store's address, for the command line.
    #[must_use]
    pub fn store(&self) -> &str {
        &self.store
    }

    /// The address, `http://127.0.0.1:PORT/`.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.base
    }

    /// What it has logged, line by line.
    #[must_use]
    pub fn log(&self) -> Vec<String> {
        self.log.lock().expect("the log's lock").clone()
    }

    /// The processes that it and its processes have started.
    #[must_use]
    pub fn descendants(&self) -> Vec<Process> {
        census::descendants(self.pid())
    }

    /// Gives it another configuration, and tells it to read it: with SIGHUP, as a service manager does. Returns when it says
    /// that it has.
    pub fn reconfigure(&self, toml: &str) {
        std::fs::write(self.folder().join("paintbox.toml"), toml).expect("a file can be written");
        let count = || self.log().iter().filter(|line| is_last_word(line)).count();
        let before = count();
        self.signal(Signal::HUP);
        census::eventually(PATIENCE, "the configuration is read again", || {
            if count() > before { Ok(()) } else { Err(self.log().join("\n")) }
        });
    }

    fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).expect("the server is there to be told");
    }

    /// Ends it as no service manager should: with SIGKILL. Returns when it and all its processes are gone.
    pub fn kill(self) {
        drop(self);
    }

    /// Asks it to end, as a service manager does, and waits until it and all its processes have.
    ///
    /// # Errors
    /// That it ended badly, or left processes over.
    pub fn stop(self) -> Result<(), String> {
        self.ended().map(drop)
    }

    /// The same; returns what it has logged to its end.
    ///
    /// # Errors
    /// As with [`Self::stop`].
    ///
    /// # Panics
    /// When its log can't be read.
    pub fn ended(mut self) -> Result<Vec<String>, String> {
        let family = self.descendants();
        self.signal(Signal::TERM);
        let mut status: Option<ExitStatus> = None;
        census::within(PATIENCE, || {
            status = self.child.try_wait().map_err(|error| error.to_string())?;
            status.map(drop).ok_or_else(|| "the server was asked to end and still runs".to_owned())
        })?;
        census::all_gone(&family)?;
        match status {
            Some(status) if status.success() => {
                if let Some(reader) = self.reader.take() {
                    reader.join().expect("the log can be read to its end");
                }
                Ok(self.log())
            }
            other => Err(format!("the server ended with {other:?}")),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let family = self.descendants();
        let _ = self.child.kill();
        let _ = self.child.wait();
        let gone = census::all_gone(&family);
        // Another panic would hide the test's own.
        if !std::thread::panicking() {
            gone.expect("a killed server takes its processes with it");
        }
    }
}

/// Whether the line is the last that is written about a configuration that was read.
fn is_last_word(line: &str) -> bool {
    line.contains("the configuration was reloaded") || line.contains("the configuration has an error")
}

/// Hands every line of a stream to `keep`, from a thread that ends with the stream.
fn read_lines(stream: Option<impl Read + Send + 'static>, keep: impl Fn(String) + Send + 'static) -> JoinHandle<()> {
    let mut reader = BufReader::new(stream.expect("the stream is a pipe"));
    std::thread::spawn(move || {
        let mut line = Vec::new();
        while matches!(reader.read_until(b'\n', &mut line), Ok(1..)) {
            let text = String::from_utf8_lossy(line.strip_suffix(b"\n").unwrap_or(&line)).into_owned();
            keep(text);
            line.clear();
        }
    })
}

/// Whether every engine has a child: those that start in the background come after the server is ready.
fn engines_are_ready(answer: &Answer) -> bool {
    let json = answer.json();
    json["pool"]["engines"].as_array().is_some_and(|engines| engines.iter().all(|engine| engine["ready"] != 0))
}
