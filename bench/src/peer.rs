//! A separate process with warm, unsandboxed matplotlib.

use e2e::here;
use serde_json::json;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// matplotlib, waiting for a program to run.
pub(crate) struct Peer {
    child: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Peer {
    pub(crate) fn start() -> Self {
        let folder = here("../bench");
        let mut child = Command::new(folder.join(".venv/bin/python"))
            .arg(folder.join("peer.py"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("`make bench` installs the peer");
        let ask = child.stdin.take().expect("a pipe");
        let answers = BufReader::new(child.stdout.take().expect("a pipe"));
        Self { child, ask, answers }
    }

    /// The time from the program to the last byte of the PNG in memory. The size is in px.
    pub(crate) fn draw(&mut self, program: &Path, size: (u32, u32)) -> Duration {
        let job = json!({ "program": program, "size": [size.0, size.1] });
        let started = Instant::now();
        writeln!(self.ask, "{job}").expect("the peer listens");
        let mut answer = String::new();
        self.answers.read_line(&mut answer).expect("the peer answers");
        assert!(answer.trim().parse::<usize>().is_ok_and(|bytes| bytes > 1000), "{answer:?}");
        started.elapsed()
    }

    pub(crate) fn stop(self) {
        let Self { mut child, ask, .. } = self;
        drop(ask);
        let _ = child.wait();
    }
}
