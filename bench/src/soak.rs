//! Many ordinary renders: every example and the ordinary picture of the hostile corpus, in rotation. None is refused or differs,
//! and nothing is left behind.

use crate::times::{median, ms};
use e2e::census::{descriptors, resident_kib, zombies};
use e2e::{Client, Server, here};
use serde_json::json;
use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Instant;

const CLIENTS: usize = 6;
/// On a busy machine, renders are slow but not wrong.
const PATIENCE: &str = "[pool]\nwait_ms = 120000\n[limits]\nwall_ms = 120000\ncpu_ms = 60000";

/// One kind of render.
enum Kind {
    /// An image of the store, in a format.
    Image(String),
    /// A draft of this program.
    Draft(String),
}

impl Kind {
    fn name(&self) -> &str {
        match self {
            Self::Image(path) => path,
            Self::Draft(_) => "a draft",
        }
    }

    fn draw(&self, client: &Client) -> (u16, Vec<u8>) {
        let answer = match self {
            Self::Image(path) => client.get(path),
            Self::Draft(program) => {
                let body = json!({ "program": program, "width": 400, "height": 300 });
                client.post("/api/v1/render", "image/png", &body)
            }
        };
        (answer.status, answer.body)
    }
}

/// Draws this many pictures and prints the results. Panics if one differs from the first of its kind.
pub(crate) fn run(renders: usize) {
    let server =
        Server::builder().placed().pandas().science().config(PATIENCE).variable("PAINTBOX_EXAMPLES", "true").start();
    let kinds = kinds();
    let (mut first, mut took) = (Vec::new(), Vec::new());
    for kind in &kinds {
        let started = Instant::now();
        first.push(kind.draw(&server.client()));
        took.push(ms(started.elapsed()));
    }
    let order = order(&took);
    for (kind, (status, body)) in kinds.iter().zip(&first) {
        assert_eq!(*status, 200, "{}: {}", kind.name(), String::from_utf8_lossy(body));
    }
    let stand = || (server.descendants().len(), descriptors(server.pid()), resident_kib(server.pid()) / 1024);
    let before = stand();
    let started = Instant::now();
    let next = AtomicUsize::new(0);
    let wrong: Mutex<HashMap<String, usize>> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                let client = server.client();
                loop {
                    let number = next.fetch_add(1, Relaxed);
                    if number >= renders {
                        return;
                    }
                    let at = order[number % order.len()];
                    let answer = kinds[at].draw(&client);
                    if answer != first[at] {
                        let what = format!("{}: {}", kinds[at].name(), answer.0);
                        *wrong.lock().expect("a lock").entry(what).or_default() += 1;
                    }
                    if number % 10_000 == 9_999 {
                        println!("{} renders, {:.0} s", number + 1, started.elapsed().as_secs_f64());
                    }
                }
            });
        }
    });
    let seconds = started.elapsed().as_secs_f64();
    let wrong = wrong.into_inner().expect("a lock");
    let metrics = server.client().get("/metrics").text();
    let refused: Vec<&str> = metrics.lines().filter(|line| line.starts_with("paintbox_refused_calls_total")).collect();
    let warned = server.log().into_iter().filter(|line| line.contains(" WARN ") || line.contains(" ERROR ")).count();
    println!("{renders} renders of {} kinds in {seconds:.0} s, {:.0} a second", kinds.len(), renders as f64 / seconds);
    println!("different from the first of their kind: {wrong:?}");
    println!("refused calls: {refused:?}; warnings in the log: {warned}");
    println!("processes, descriptors, MiB of the server: {before:?} before, {:?} after", stand());
    assert!(wrong.is_empty() && refused.is_empty() && warned == 0, "see above");
    assert!(zombies(&server.descendants()).is_empty(), "zombies");
    server.stop().expect("the server ends cleanly");
}

/// Fifty rounds of all kinds. Kinds that take ten times as long as most are only in the first round.
fn order(took: &[f64]) -> Vec<usize> {
    let usual = median(took);
    let round = |number: usize| (0..took.len()).filter(move |at| number == 0 || took[*at] < 10.0 * usual);
    (0..50).flat_map(round).collect()
}

/// Every example as PNG and as SVG, and the corpus's ordinary program.
fn kinds() -> Vec<Kind> {
    let files = std::fs::read_dir(here("../examples")).expect("the examples are there");
    let names = files.map(|file| file.expect("a folder can be read").path());
    let mut programs: Vec<_> = names.filter(|file| file.extension().is_some_and(|ending| ending == "py")).collect();
    programs.sort();
    let stem = |file: &std::path::Path| file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let images = programs.iter().flat_map(|file| ["png", "svg"].map(|format| format!("/{}.{format}", stem(file))));
    let ordinary = std::fs::read_to_string(here("hostile/ordinary.py")).expect("the ordinary program is there");
    images.map(Kind::Image).chain([Kind::Draft(ordinary)]).collect()
}
