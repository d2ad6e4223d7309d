//! The peers: separate processes, warm or fresh.

use e2e::here;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// A warm process: it gets a line of JSON for each picture, and answers with a line when the picture is in its memory.
pub(crate) struct Peer {
    child: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
}

/// The Python of the peers' own environment.
pub(crate) fn python() -> Command {
    Command::new(here("../bench/.venv/bin/python"))
}

impl Peer {
    /// matplotlib with Agg, without any sandbox.
    pub(crate) fn matplotlib() -> Self {
        Self::python_file("matplotlib/warm.py")
    }

    /// A file of `bench/peers` that the peers' Python runs.
    pub(crate) fn python_file(file: &str) -> Self {
        let mut command = python();
        command.arg(here("../bench/peers").join(file));
        Self::start(command)
    }

    /// A file of `bench/peers` that Node.js runs.
    pub(crate) fn node(file: &str) -> Self {
        let mut command = Command::new("node");
        command.arg(here("../bench/peers").join(file));
        Self::start(command)
    }

    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?} isn't there ({error}); `make bench` installs it"));
        let ask = child.stdin.take().expect("a pipe");
        let answers = BufReader::new(child.stdout.take().expect("a pipe"));
        Self { child, ask, answers }
    }

    /// The time from the program to the last byte of the file in memory. The size is in px.
    pub(crate) fn draw(&mut self, program: &Path, size: (u32, u32), format: &str) -> Duration {
        let (took, bytes) = self.ask(&json!({ "program": program, "size": [size.0, size.1], "format": format }));
        assert!(bytes > 1000, "{bytes} bytes");
        took
    }

    /// The time until the answer, and the answer.
    pub(crate) fn ask(&mut self, job: &Value) -> (Duration, u64) {
        let started = Instant::now();
        writeln!(self.ask, "{job}").expect("the peer listens");
        let mut answer = String::new();
        self.answers.read_line(&mut answer).expect("the peer answers");
        let took = started.elapsed();
        (took, answer.trim().parse().unwrap_or_else(|_| panic!("the peer answers with {answer:?}")))
    }

    pub(crate) fn stop(self) {
        let Self { mut child, ask, .. } = self;
        drop(ask);
        let _ = child.wait();
    }
}

/// matplotlib in a process of its own: the command that draws one picture to its standard output.
pub(crate) fn fresh(program: &Path, (width, height): (u32, u32), format: &str) -> Command {
    let mut command = python();
    command.arg(here("../bench/peers/matplotlib/fresh.py")).arg(program);
    command.args([&width.to_string(), &height.to_string(), format]);
    command
}

/// The same under bubblewrap: no network, no processes but its own, a read-only file system, a temporary home.
pub(crate) fn contained(command: &Command) -> Command {
    let mut jail = Command::new("bwrap");
    jail.args(["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]);
    jail.args(["--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]);
    jail.args(["--clearenv", "--setenv", "MPLCONFIGDIR", "/tmp", "--"]);
    jail.arg(command.get_program()).args(command.get_args());
    jail
}

/// The time of a whole process, from its start to its end.
pub(crate) fn whole(mut command: Command) -> Duration {
    let started = Instant::now();
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}; `make bench` installs it"));
    let took = started.elapsed();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.len() > 1000, "{} bytes", output.stdout.len());
    took
}
