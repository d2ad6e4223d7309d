//! Random calls of the offered library in real children: whatever a program makes of them, the outcome is one that an
//! author can be told, no plain call is refused by the kernel, and the server is as it was.
//!
//! `RANDOM_SEEDS=1000..2000` takes other seeds than the few of every run (`make fuzz` does).

use e2e::after::Before;
use e2e::{Answer, Server, here};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// What every run takes.
const SEEDS: Range<u64> = 0..60;
/// Programs between two looks at the server.
const BATCH: u64 = 20;
/// Programs at a time.
const CLIENTS: usize = 2;
/// As many as the program makes.
const CALLS: u32 = 120;

/// Small limits, so that calls that run into them take little time; patience enough to wait for others that do.
const CONFIG: &str = "
[pool]
renders = 2
painters = 2
wait_ms = 60000
[limits]
wall_ms = 5000
cpu_ms = 1000
memory_bytes = 134217728";

/// How a program may end.
const OUTCOMES: [&str; 8] =
    ["drawn", "raised", "crashed", "limit:time", "limit:cpu", "limit:memory", "limit:scene", "limit:size"];

#[test]
fn random_calls_leave_the_server_unchanged() {
    let _turn = super::turn();
    let seeds = seeds();
    let server = Server::builder().placed().config(CONFIG).start();
    let mut before = Before::take(&server, &["python"]);
    let mut outcomes: BTreeMap<String, u64> = BTreeMap::new();
    let mut wrong = Vec::new();
    for first in seeds.clone().step_by(BATCH as usize) {
        let batch = first..seeds.end.min(first + BATCH);
        for (seed, outcome, found) in run(&server, &before, batch.clone()) {
            *outcomes.entry(outcome).or_default() += 1;
            wrong.extend(found.map(|found| format!("seed {seed}: {found}")));
        }
        wrong.extend(before.is_as_before(&server).err().map(|found| format!("after the seeds {batch:?}: {found}")));
    }
    println!("{} programs: {outcomes:?}", seeds.end - seeds.start);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(outcomes.contains_key("drawn"), "no program came to its end: {outcomes:?}");
    server.stop().expect("the server ends cleanly");
}

/// The seeds that are asked for.
fn seeds() -> Range<u64> {
    let Ok(asked) = std::env::var("RANDOM_SEEDS") else { return SEEDS };
    let ends = asked.split_once("..").and_then(|(from, to)| Some(from.parse().ok()?..to.parse().ok()?));
    ends.filter(|seeds| !seeds.is_empty()).unwrap_or_else(|| panic!("{asked} is no range of seeds, such as 0..100"))
}

/// Runs a batch: of each seed the outcome and what was wrong.
fn run(server: &Server, before: &Before, seeds: Range<u64>) -> Vec<(u64, String, Option<String>)> {
    let (next, results) = (AtomicU64::new(seeds.start), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Relaxed);
                    if !seeds.contains(&seed) {
                        break;
                    }
                    let outcome = draft(server, seed, CALLS).outcome();
                    let wrong = if OUTCOMES.contains(&outcome.as_str()) {
                        before.draws_as_before(&server.client()).err()
                    } else {
                        Some(format!("{outcome}, by {}", culprit(server, seed, &outcome)))
                    };
                    results.lock().expect("a lock").push((seed, outcome, wrong));
                }
            });
        }
    });
    results.into_inner().expect("a lock")
}

fn draft(server: &Server, seed: u64, stop: u32) -> Answer {
    let program = std::fs::read_to_string(here("programs/random_calls.py")).expect("the program is there");
    let program = program.replace("SEED", &seed.to_string()).replace("STOP_AT", &stop.to_string());
    server.client().draft(&program)
}

/// The first call with which the program ends so, and those before it.
fn culprit(server: &Server, seed: u64, outcome: &str) -> String {
    let stop = (1..=CALLS).find(|stop| draft(server, seed, *stop).outcome() == outcome);
    let Some(stop) = stop else { return "something that didn't happen again".to_owned() };
    let said = draft(server, seed, stop - 1).json();
    let Value::String(console) = &said["console"] else { return format!("call {stop}") };
    format!("the last of these:\n{console}")
}
