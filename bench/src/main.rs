//! The same picture by Paintbox (uncached, over HTTP, a jail of its own) and by warm, unsandboxed matplotlib, in turn.
//!
//! Prints medians and their ratio, and where Paintbox's time goes. `make bench` runs it.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};
use tests::{Server, TOKEN, here};

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

/// A connection that is kept open, as a browser's is.
struct Viewer {
    stream: BufReader<TcpStream>,
    request: Vec<u8>,
}

impl Viewer {
    fn new(server: &Server, body: &Value) -> Self {
        let stream = TcpStream::connect(server.address().trim_start_matches("http://").trim_end_matches('/'))
            .expect("the server listens");
        stream.set_nodelay(true).expect("a socket");
        let body = body.to_string();
        let request = format!(
            "POST /api/v1/render HTTP/1.1\r\nHost: localhost\r\nAccept: image/png\r\nAuthorization: Bearer {TOKEN}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        Self { stream: BufReader::new(stream), request: request.into_bytes() }
    }

    fn draw(&mut self) -> Duration {
        let started = Instant::now();
        self.stream.get_mut().write_all(&self.request).expect("the server listens");
        let mut length = 0;
        for number in 0.. {
            let mut line = String::new();
            self.stream.read_line(&mut line).expect("the server answers");
            assert!(number > 0 || line.starts_with("HTTP/1.1 200"), "{line}");
            if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.trim().parse().expect("a length");
            }
            if line == "\r\n" {
                break;
            }
        }
        let mut picture = vec![0; length];
        self.stream.read_exact(&mut picture).expect("the whole picture");
        assert!(picture.starts_with(b"\x89PNG"));
        started.elapsed()
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn main() {
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
    let part = |name: &str| median(usages.iter().map(|u| u[name].as_f64().unwrap_or_default() / 1000.0).collect());
    let (ours, theirs) = (median(ours), median(theirs));
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
