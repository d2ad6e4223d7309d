//! Very many hostile renders: beside them others' are drawn, and after them nothing is left.

use e2e::after::Before;
use e2e::{Server, census};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

/// Each is as bad as a program may be: time, memory, a huge scene, much to paint, crashes, forbidden calls.
const WORST: [&str; 10] = [
    "while True: pass",
    "9 ** 9 ** 9",
    "kept = []\nwhile True: kept.append(np.ones(1 << 18))",
    "while True: canvas.circle(100, 100, 50)",
    "canvas.size(2000, 2000)\nfor i in range(400): canvas.circle(1000, 1000, 900, fill=(i % 255, 0, 0, 0.5))",
    "pixels = np.random.randint(0, 255, (1500, 1500, 4), dtype=np.uint8)\ncanvas.image(pixels, 0, 0)",
    "while True: print('x' * 1000)",
    "random._os._exit(7)",
    "print(np.lib.stride_tricks.as_strided(np.zeros(1), (4,), (1 << 40,)))",
    "random._os.fork()",
];
/// Says that it is over when it goes, whatever went wrong: somebody waits for it.
struct Over<'a>(&'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Relaxed);
    }
}

const ATTACKERS: usize = 24;
const ATTACKS: usize = 120;

#[test]
fn one_clients_worst_programs_dont_slow_another_client() {
    let _turn = super::turn();
    let config = "[pool]\nrenders = 2\npainters = 3\nqueue = 16\nwait_ms = 60000\n[limits]\nwall_ms = 4000\ncpu_ms = 500\n\
                  memory_bytes = 134217728";
    let server = Server::builder().placed().config(config).start();
    let program =
        "canvas.background('white')\ncanvas.circle(100, 50, params.integer('r', default=9, min=1, max=999) % 50)";
    let body = json!({"program": program, "width": 200, "height": 100});
    assert_eq!(server.client().put("/api/v1/images/benign", &body).status, 201);
    let (next, over) = (AtomicUsize::new(0), AtomicBool::new(false));
    let outcomes: Mutex<BTreeMap<String, usize>> = Mutex::default();
    let drawn = std::thread::scope(|scope| {
        // The attacker has the operator's token: one client, however many connections it opens.
        let attackers: Vec<_> = (0..ATTACKERS)
            .map(|_| {
                scope.spawn(|| {
                    let client = server.client();
                    loop {
                        let at = next.fetch_add(1, Relaxed);
                        if at >= ATTACKS {
                            break;
                        }
                        let outcome = client.draft(WORST[at % WORST.len()]).outcome();
                        *outcomes.lock().expect("a lock").entry(outcome).or_default() += 1;
                    }
                })
            })
            .collect();
        let benign = scope.spawn(|| {
            let client = server.client().anonymous();
            let mut drawn = 0;
            while !over.load(Relaxed) {
                let answer = client.get(&format!("/benign.png?r={}", 1 + drawn % 999));
                assert_eq!(answer.status, 200, "after {drawn}: {}", answer.text());
                drawn += 1;
            }
            drawn
        });
        let ends = Over(&over);
        for attacker in attackers {
            attacker.join().expect("it ends");
        }
        drop(ends);
        benign.join().expect("it is served")
    });
    let outcomes = outcomes.into_inner().expect("a lock");
    let honest = ["drawn", "raised", "refused", "crashed", "limit:cpu", "limit:time", "limit:memory", "limit:scene"];
    let turned_away = ["busy", "status 503", "status 429"];
    let known = |outcome: &str| honest.contains(&outcome) || turned_away.contains(&outcome);
    assert!(outcomes.keys().all(|outcome| known(outcome)), "{outcomes:?}");
    assert!(outcomes.keys().any(|outcome| turned_away.contains(&outcome.as_str())), "{outcomes:?}");
    assert!(drawn > 10, "the other client was served {drawn} times");
    server.stop().expect("the server ends cleanly");
}

/// The pool's own work must get its turn among whatever else wants the machine.
#[test]
fn deadlines_hold_when_every_core_is_busy() {
    let _turn = super::turn();
    let server =
        Server::builder().placed().config("[pool]\nrenders = 2\n[limits]\nwall_ms = 1000\ncpu_ms = 600000").start();
    let over = AtomicBool::new(false);
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..3 * cores {
            scope.spawn(|| {
                while !over.load(Relaxed) {
                    std::hint::spin_loop();
                }
            });
        }
        let _ends = Over(&over);
        let client = server.client();
        let swallowing = "while True:\n try:\n  while True: pass\n except BaseException: pass";
        let ends = |program| {
            let answer = client.draft(program);
            (answer.outcome(), answer.json()["usage"]["program_us"].as_u64().expect("it says what it took"))
        };
        let ended = [ends("while True: pass"), ends(swallowing), ends("9 ** 9 ** 9")];
        for (outcome, took_us) in ended {
            assert_eq!(outcome, "limit:time");
            // Soft, hard, and more than any scheduler may take: without its turn the server would wait for ever.
            assert!(took_us < 4_000_000, "{took_us} µs");
        }
    });
}

/// Every one of them ends its process in a way of its own.
const CRASHES: [(&str, &str); 5] = [
    ("random._os._exit(0)", "crashed"),
    ("random._os._exit(98)", "crashed"),
    ("print(np.lib.stride_tricks.as_strided(np.zeros(1), (4,), (1 << 40,)))", "crashed"),
    ("random._os.getuid()", "refused"),
    ("random._os._exit(97)", "limit:memory"),
];
const CRASHING: usize = 3_000;

#[test]
fn three_thousand_crashes_leave_nothing_behind() {
    let _turn = super::turn();
    let server = Server::builder().placed().config("[pool]\nrenders = 2\npainters = 2").start();
    let mut before = Before::take(&server, &["python"]);
    let (next, wrong) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let client = server.client();
                loop {
                    let at = next.fetch_add(1, Relaxed);
                    if at >= CRASHING {
                        break;
                    }
                    let (program, expected) = CRASHES[at % CRASHES.len()];
                    let outcome = client.draft(program).outcome();
                    if outcome != expected {
                        wrong.lock().expect("a lock").push(format!("{program}: {outcome}"));
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().expect("a lock");
    assert!(wrong.is_empty(), "{} of {CRASHING}: {}", wrong.len(), wrong[0]);
    before.is_as_before(&server).expect("nothing is left behind");
    before.draws_as_before(&server.client()).expect("it draws as before");
    assert!(census::zombies(&server.descendants()).is_empty());
    server.stop().expect("the server ends cleanly");
}
