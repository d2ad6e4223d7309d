//! The same picture by Paintbox (uncached, over HTTP, a jail of its own) and by warm, unsandboxed matplotlib, in turn.

use crate::times::{median, ms};
use crate::viewer::Viewer;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};
use tests::{Server, here};

const WARM_UP: usize = 5;
const ROUNDS: usize = 60;

/// matplotlib, waiting for a line to draw.
struct Peer {
    child: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Peer {
    fn start() -> Self {
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

    fn draw(&mut self) -> Duration {
        let started = Instant::now();
        self.ask.write_all(b"\n").expect("the peer listens");
        let mut answer = String::new();
        self.answers.read_line(&mut answer).expect("the peer answers");
        assert!(answer.trim().parse::<usize>().is_ok_and(|bytes| bytes > 1000), "{answer:?}");
        started.elapsed()
    }

    fn stop(self) {
        let Self { mut child, ask, .. } = self;
        drop(ask);
        let _ = child.wait();
    }
}

/// Prints medians and their ratio, and where Paintbox's time goes.
pub(crate) fn run() {
    let program = std::fs::read_to_string(here("../bench/lines.py")).expect("bench/lines.py is there");
    let server = Server::builder().start();
    let client = server.client();
    let body = json!({ "program": program, "width": 800, "height": 600, "format": "png" });
    let mut peer = Peer::start();
    let mut viewer = Viewer::new(&server, &body);
    let (mut ours, mut theirs, mut usages) = (Vec::new(), Vec::new(), Vec::<Value>::new());
    for round in 0..WARM_UP + ROUNDS {
        let our_time = viewer.draw();
        let their_time = peer.draw();
        if round >= WARM_UP {
            ours.push(ms(our_time));
            theirs.push(ms(their_time));
        }
    }
    for _ in 0..ROUNDS {
        usages.push(client.post("/api/v1/render", "application/json", &body).json()["usage"].clone());
        peer.draw();
    }
    peer.stop();
    server.stop().expect("the server ends cleanly");
    let part =
        |name: &str| median(&usages.iter().map(|u| u[name].as_f64().unwrap_or_default() / 1000.0).collect::<Vec<_>>());
    let (ours, theirs) = (median(&ours), median(&theirs));
    let (child, paint, encode, total) = (part("program_us"), part("paint_us"), part("encode_us"), part("total_us"));
    println!("two 200-point lines with axes and 20 labels, 800×600 PNG, {ROUNDS} rounds in turn, medians:");
    println!("  matplotlib Agg, warm, no jail     {theirs:8.2} ms");
    println!("  Paintbox, uncached, over HTTP     {ours:8.2} ms");
    println!("  ratio                             {:8.1} ×", theirs / ours);
    println!("Paintbox's time: child {child:.2} ms, painter {paint:.2} ms, encode {encode:.2} ms,");
    println!(
        "  the rest of the pool {:.2} ms, HTTP and the rest {:.2} ms",
        total - child - paint - encode,
        ours - total
    );
}
