//! Kept pictures beside nginx's static files: the same bytes, both with every request in a log file, the same load from here.

use crate::results;
use crate::throughput::in_parallel;
use crate::times::{Summary, short};
use crate::viewer::Viewer;
use e2e::{TOKEN, census, here, program};
use rustix::process::{Pid, Signal, kill_process};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Connections at once, all kept open.
const CONNECTIONS: usize = 8;
const ROUNDS: usize = 3;
const PATIENCE: Duration = Duration::from_mins(1);
/// The kernel counts processor time in these, s.
const TICK: f64 = 0.01;

/// Pictures whose PNG files have about 2 KB and about 76 KB.
const PICTURES: [(&str, &str); 2] = [
    (
        "small",
        "canvas.size(200, 100)\nfor n in range(12):\n    canvas.circle(15 + 15 * n, 50, 5 + n, fill=(20 * n, 80, 160))\n",
    ),
    (
        "large",
        "canvas.size(300, 300)\ncanvas.image(np.random.default_rng(1).integers(0, 255, (146, 148, 3)).astype('uint8'), 0, 0, 148, 146)\n",
    ),
];

/// Requests a second, and µs of processor time for each.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Side {
    pub(crate) rate: Summary,
    pub(crate) cpu_us: f64,
}

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Row {
    pub(crate) what: String,
    pub(crate) bytes: usize,
    pub(crate) paintbox: Side,
    pub(crate) nginx: Side,
}

/// A server that is ended when this is dropped, with its address.
struct Running {
    child: Child,
    address: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        let family = census::descendants(self.child.id());
        // nginx's workers outlive a master that is killed.
        let asked = kill_process(Pid::from_child(&self.child), Signal::TERM);
        let _ = self.child.wait();
        // Another panic would hide the first one.
        if !std::thread::panicking() {
            asked.expect("the server is there to be told");
            census::all_gone(&family).expect("a server takes its processes with it");
        }
    }
}

impl Running {
    /// Processor time of its processes, s.
    fn cpu(&self) -> f64 {
        let family = census::descendants(self.child.id());
        let own = census::cpu_ticks(self.child.id());
        (own + family.iter().map(|process| census::cpu_ticks(process.pid)).sum::<u64>()) as f64 * TICK
    }
}

fn paintbox(folder: &Path) -> Running {
    let config = "examples = false\n[log]\naccess = 'all'\n[budget]\nauthor_ms = 0\nviewer_ms = 0\nshare_ms = 0\n";
    fs::write(folder.join("paintbox.toml"), config).expect("a file can be written");
    let mut child = Command::new(program("paintbox"))
        .args(["serve", "--listen", "127.0.0.1:0"])
        .current_dir(folder)
        .env("PAINTBOX_OPERATOR_TOKEN", TOKEN)
        .env("PAINTBOX_ENGINES_PANDAS_ENABLED", "false")
        .env("PAINTBOX_ENGINES_SCIENCE_ENABLED", "false")
        .env("PAINTBOX_ENGINES_PYTHON_ENVIRONMENT", here("../.venv").canonicalize().expect("`make setup` has made it"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(File::create(folder.join("paintbox.log")).expect("a file can be written"))
        .spawn()
        .expect("the server starts");
    let mut line = String::new();
    let out = child.stdout.take().expect("a pipe");
    BufReader::new(out).read_line(&mut line).expect("the server says that it listens");
    let address = line.split(' ').find(|word| word.starts_with("http://")).expect("the line has an address");
    Running { address: address.trim().to_owned(), child }
}

fn nginx(folder: &Path) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = listener.local_addr().expect("an address");
    drop(listener);
    let own = folder.display();
    let config = format!(
        "daemon off;\nworker_processes auto;\npid {own}/nginx.pid;\nerror_log {own}/error.log;\n\
         events {{ worker_connections 512; }}\n\
         http {{\n  types {{ image/png png; }}\n  access_log {own}/access.log;\n  sendfile on;\n  tcp_nopush on;\n\
         keepalive_requests 100000000;\n  open_file_cache max=100;\n\
         client_body_temp_path {own}/t1; proxy_temp_path {own}/t2; fastcgi_temp_path {own}/t3;\n\
         uwsgi_temp_path {own}/t4; scgi_temp_path {own}/t5;\n\
         server {{ listen {address}; root {own}/files; }}\n}}\n"
    );
    fs::write(folder.join("nginx.conf"), config).expect("a file can be written");
    let child = Command::new(here("../target/proxies/usr/sbin/nginx"))
        .arg("-c")
        .arg(folder.join("nginx.conf"))
        .arg("-p")
        .arg(folder)
        .stdin(Stdio::null())
        .spawn()
        .expect("`make bench` unpacks nginx");
    census::eventually(PATIENCE, "nginx listens", || {
        TcpStream::connect(address).map(drop).map_err(|error| error.to_string())
    });
    Running { child, address: format!("http://{address}") }
}

pub(crate) fn run() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let files = folder.path().join("files");
    fs::create_dir(&files).expect("a folder can be made");
    // nginx's workers are another user's.
    for path in [folder.path(), &files] {
        fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).expect("own folders");
    }
    let ours = paintbox(folder.path());
    let client = e2e::Client::at(&ours.address).with_token(TOKEN);
    for (name, source) in PICTURES {
        let body = json!({ "program": source, "width": 100, "height": 100 });
        let saved = client.put(&format!("/api/v1/images/{name}"), &body);
        assert_eq!(saved.status, 201, "{}", saved.text());
        let picture = client.get(&format!("/{name}.png"));
        let mut file = File::create(files.join(format!("{name}.png"))).expect("a file can be written");
        file.write_all(&picture.body).expect("a file can be written");
    }
    let theirs = nginx(folder.path());
    println!(
        "kept pictures, {CONNECTIONS} connections, requests a second: median (quartiles, p99); µs of processor time for each"
    );
    let mut rows = Vec::new();
    for (name, _) in PICTURES {
        rows.push(measure(name, 200, &ours, &theirs));
    }
    rows.push(measure("small", 304, &ours, &theirs));
    results::save("kept", &rows);
}

fn measure(name: &str, status: u16, ours: &Running, theirs: &Running) -> Row {
    let path = format!("/{name}.png");
    let mut sides = [ours, theirs].map(|server| {
        let etag = e2e::Client::at(&server.address).get(&path);
        let etag = etag.header("etag").expect("an ETag").to_owned();
        let headers = if status == 304 { format!("If-None-Match: {etag}\r\n") } else { String::new() };
        let viewers: Vec<Viewer> =
            (0..CONNECTIONS).map(|_| Viewer::getting(&server.address, &path, &headers)).collect();
        (server, viewers, Vec::new(), Vec::new())
    });
    for _ in 0..ROUNDS {
        for (server, viewers, rates, cpu) in &mut sides {
            let (before, asked) = (server.cpu(), std::sync::atomic::AtomicU64::new(0));
            let rate = in_parallel(viewers, |viewer| {
                assert_eq!(viewer.ask().status, status);
                asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            });
            rates.push(rate);
            cpu.push((server.cpu() - before) * 1e6 / asked.into_inner() as f64);
        }
    }
    let bytes = sides[0].1[0].body().len();
    let [paintbox, nginx] =
        sides.map(|(_, _, rates, cpu)| Side { rate: Summary::of(&rates), cpu_us: crate::times::median(&cpu) });
    let what = if status == 304 {
        "304, nothing has changed".to_owned()
    } else {
        format!("{} KB", (bytes as f64 / 1000.0).round())
    };
    println!(
        "{what:26} Paintbox {} ({} µs), nginx {} ({} µs): {}",
        paintbox.rate.text(),
        short(paintbox.cpu_us),
        nginx.rate.text(),
        short(nginx.cpu_us),
        short(paintbox.rate.median / nginx.rate.median)
    );
    Row { what, bytes, paintbox, nginx }
}
