//! The server's own memory: every buffer filled at once, and each within its bound.

use super::{IMG, JSON, image, save, view};
use e2e::raw::Raw;
use e2e::{Client, Server};
use serde_json::json;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread::ScopedJoinHandle;
use std::time::{Duration, Instant};

const CONFIG: &str = "[cache]
memory_mib = 16
[http]
answers_mib = 16
[pool]
renders = 2
spare = 1
painters = 3
queue = 64
[limits]
data_bytes = 1048576
[limits.scene]
bytes = 4194304
[limits.painter]
file_bytes = 8388608
";
/// A file of about a megabyte, another one each time.
const NOISE: &str = "n = params.integer('n', default=0)
canvas.image(np.random.default_rng(n).integers(0, 256, (600, 600, 3), dtype=np.uint8), 0, 0)";
/// A failure with as long a console as may be.
const CHATTY: &str = "n = params.integer('n', default=0)\nprint('x' * 70_000)\nraise ValueError(n)";

/// What the metrics say of each buffer under this name.
fn buffers(metrics: &str, name: &str) -> BTreeMap<String, u64> {
    let lines = metrics.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix("{buffer=\""));
    lines.filter_map(|line| line.split_once("\"} ")).map(|(b, n)| (b.to_owned(), n.parse().expect("bytes"))).collect()
}

#[test]
fn the_allocator_returns_freed_memory() {
    let server = Server::builder().without("PAINTBOX_CACHE_MEMORY_MIB").config(CONFIG).start();
    let environment = std::fs::read(format!("/proc/{}/environ", server.pid())).expect("it runs");
    let settings = environment.split(|byte| *byte == 0).filter(|variable| variable.starts_with(b"MALLOC_")).count();
    assert_eq!(settings, 2, "{}", String::from_utf8_lossy(&environment));
    server.stop().expect("it is the very process that was started");
}

/// The median of what is asked for so often.
fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// A file of data of nearly a megabyte.
fn table() -> String {
    (0..75_000_u32).fold("digit,n\n".to_owned(), |mut table, n| {
        let _ = writeln!(table, "{},{:010}", n % 10, n.wrapping_mul(2_654_435_761));
        table
    })
}

type Load<'a> = Box<dyn FnOnce() + Send + 'a>;

/// What fills a buffer each, all at the same time.
fn loads<'a>(server: &'a Server, operator: &'a Client, table: &'a str) -> Vec<Load<'a>> {
    let images = move || {
        // A quarter of a megabyte each.
        for n in 0..160 {
            let program = format!("# {}\ncanvas.background('blue')", "x".repeat(250_000));
            let name = format!("large-{n}");
            let saved = operator.put(&image(&name), &json!({"program": program, "width": 20, "height": 10}));
            assert_eq!(saved.status, 201);
            assert_eq!(view(server, &format!("/{name}.png"), IMG).status, 200);
        }
    };
    let failures = move || {
        for n in 0..300 {
            assert_eq!(view(server, &format!("/chatty.png?n={n}"), JSON).status, 422);
        }
    };
    let pictures = move || {
        for n in 0..60 {
            let answer = view(server, &format!("/noise.png?n={n}&_scale={}", 1 + n % 2), IMG);
            assert!(matches!(answer.status, 200 | 503), "{}", answer.text());
        }
    };
    let cards = move || {
        for n in 0..60 {
            let card = view(server, &format!("/chatty.png?n={n}&_w={}&_h=900", 900 + n), IMG);
            assert_eq!(card.status, 422);
        }
    };
    // Those of pictures that are kept.
    let compressed = move || {
        for n in 0..40 {
            let wants = [("Accept", "image/svg+xml"), ("Accept-Encoding", "gzip")];
            assert_eq!(operator.get_with(&format!("/table.svg?_w={}", 100 + n), &wants).status, 200);
        }
    };
    // Files that are read, and data that is sent.
    let files = move || {
        for _ in 0..10 {
            let previewed = operator.send("POST", "/api/v1/data", &[("Content-Type", "text/csv")], table);
            assert!(matches!(previewed.status, 200 | 503), "{}", previewed.text());
            assert_eq!(operator.get(&format!("{}/data", image("table"))).status, 200);
        }
    };
    // Drafts that wait for their turns, with data and long programs.
    let drafts = move || {
        let program = format!("# {}\nfor i in range(10**6): pass", "x".repeat(200_000));
        let body = json!({"program": program, "data_csv": table, "width": 20, "height": 10});
        for _ in 0..4 {
            let drawn = operator.post("/api/v1/render", IMG, &body);
            assert!(matches!(drawn.status, 200 | 503), "{}", drawn.text());
        }
    };
    let once: [Load; 5] =
        [Box::new(images), Box::new(failures), Box::new(pictures), Box::new(cards), Box::new(compressed)];
    let files = std::iter::repeat_with(|| Box::new(files) as Load).take(3);
    let drafts = std::iter::repeat_with(|| Box::new(drafts) as Load).take(8);
    once.into_iter().chain(files).chain(drafts).collect()
}

#[test]
fn all_buffers_together_stay_within_the_documented_bound() {
    let server = Server::builder().without("PAINTBOX_CACHE_MEMORY_MIB").config(CONFIG).start();
    let operator = server.client();
    save(&server, "calm", "canvas.background('red')");
    // One that is looked at all the time is kept.
    let calm = || {
        let started = Instant::now();
        let calm = view(&server, "/calm.png", IMG);
        assert_eq!(calm.status, 200, "{}", calm.text());
        started.elapsed()
    };
    calm();
    for (name, program) in [("noise", NOISE), ("chatty", CHATTY), ("table", "canvas.background('white')")] {
        let body = json!({"program": program, "width": 600, "height": 600});
        assert_eq!(operator.put(&image(name), &body).status, 201);
    }
    let table = table();
    let csv = [("Content-Type", "text/csv")];
    assert_eq!(operator.send("PUT", &format!("{}/data", image("table")), &csv, &table).status, 200);
    let quiet = median((0..40).map(|_| calm()).collect());
    let enough = AtomicBool::new(false);
    let busy = std::thread::scope(|scope| {
        let asked = scope.spawn(|| {
            let mut times = Vec::new();
            while !enough.load(Relaxed) {
                times.push(calm());
            }
            times
        });
        let loads: Vec<_> = loads(&server, &operator, &table).into_iter().map(|load| scope.spawn(load)).collect();
        let done: Vec<_> = loads.into_iter().map(ScopedJoinHandle::join).collect();
        enough.store(true, Relaxed);
        assert!(done.iter().all(Result::is_ok), "each has filled its part");
        median(asked.join().expect("the calm one is there all the time"))
    });
    // Those who don't take what they have asked for.
    let deaf: Vec<Raw> = (0..40)
        .map(|n| {
            let mut raw = Raw::connect(&server);
            raw.narrow();
            raw.get(&format!("/noise.png?n={}", 1_000 + n)).expect("the server listens");
            calm();
            raw
        })
        .collect();
    calm();
    let metrics = operator.get("/metrics").text();
    let (held, bounds) = (buffers(&metrics, "paintbox_buffer_bytes"), buffers(&metrics, "paintbox_buffer_bound_bytes"));
    for (buffer, least) in [("pictures", 12 << 20), ("images", 24 << 20), ("failures", 12 << 20), ("cards", 10_000)] {
        let (now, most) = (held[buffer], bounds[buffer]);
        assert!((least..=most).contains(&now), "{buffer}: {now} of {most}");
    }
    let sum: u64 = bounds.values().sum();
    let peak = server.peak_kib() << 10;
    eprintln!("at most {} MiB of {} MiB; a kept picture in {busy:?}, {quiet:?} when quiet", peak >> 20, sum >> 20);
    assert!(peak <= sum, "{peak} of {sum}: {held:?}");
    assert!(busy <= Duration::from_millis(100).max(50 * quiet), "{busy:?} where {quiet:?} was enough");
    drop(deaf);
    server.stop().expect("the server ends cleanly");
}
