//! The pool in a running server: a long run, and what it makes of processes that are killed.

use e2e::Server;
use e2e::census::{self, descriptors, eventually, resident_kib, zombies};
use e2e::life::settled_children;
use rustix::process::{Pid, Signal, kill_process};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_mins(1);
const RENDERS: usize = 2_000;
const CLIENTS: usize = 8;
/// What a server may have grown by after 2,000 renders: buffers that its allocator keeps.
const GROWTH_KIB: u64 = 32 * 1024;

const PROGRAM: &str = "canvas.background('white')
xs = np.linspace(0, 390, 50)
canvas.polyline(xs, 150 + 100 * np.sin(xs / 40), stroke='navy', width=2)
canvas.text('ordinary', 200, 40, align='center')";

#[test]
fn two_thousand_renders_by_eight_clients_leave_nothing_behind() {
    let _turn = super::turn();
    let server = Server::builder().config("[pool]\nrenders = 2\nspare = 1\npainters = 3").start();
    let client = server.client();
    let expected = client.draft(PROGRAM);
    assert_eq!(expected.status, 200, "{}", expected.text());
    let run = |count: usize| {
        let next = AtomicUsize::new(0);
        let wrong = Mutex::new(Vec::new());
        std::thread::scope(|scope| {
            for _ in 0..CLIENTS {
                scope.spawn(|| {
                    let client = server.client();
                    while next.fetch_add(1, Relaxed) < count {
                        let answer = client.draft(PROGRAM);
                        if answer.status != 200 || answer.json()["image"] != expected.json()["image"] {
                            wrong.lock().expect("a lock").push(answer.text());
                        }
                    }
                });
            }
        });
        let wrong = wrong.into_inner().expect("a lock");
        assert!(wrong.is_empty(), "{} of {count}: {}", wrong.len(), wrong[0]);
    };
    run(200);
    eventually(PATIENCE, "the stock is full", || {
        let pool = client.get("/readyz").json()["pool"].clone();
        if pool["ready"] == 3 && pool["running"] == 0 { Ok(()) } else { Err(pool.to_string()) }
    });
    let settled = || (server.descendants().len(), descriptors(server.pid()));
    let before = settled();
    let memory = resident_kib(server.pid());
    run(RENDERS);
    eventually(PATIENCE, "processes and descriptors are as before", || {
        let now = settled();
        if now.0 <= before.0 && now.1 <= before.1 { Ok(()) } else { Err(format!("{before:?} → {now:?}")) }
    });
    let grown = resident_kib(server.pid()).saturating_sub(memory);
    assert!(grown <= GROWTH_KIB, "the server grew by {grown} KiB");
    let processes = server.descendants();
    assert!(zombies(&processes).is_empty(), "{processes:?}");
    let warnings: Vec<_> =
        server.log().into_iter().filter(|line| line.contains("WARN") || line.contains("ERROR")).collect();
    assert!(warnings.is_empty(), "{warnings:?}");
    server.stop().expect("the server ends cleanly");
}

fn kill_all(server: &Server, name: &str) -> usize {
    let victims: Vec<_> = server.descendants().into_iter().filter(|p| p.name == name).collect();
    for process in &victims {
        let pid = Pid::from_raw(i32::try_from(process.pid).expect("a pid")).expect("a pid");
        // It may have ended with one that was killed before it.
        let _ = kill_process(pid, Signal::KILL);
    }
    victims.len()
}

#[test]
fn killed_zygotes_and_painters_are_replaced_without_failing_later_renders() {
    let _turn = super::turn();
    let server = Server::builder().start();
    let client = server.client();
    let expected = client.draft(PROGRAM).json()["image"].clone();
    for name in ["paintbox-runner", "paintbox", "paintbox-runner", "paintbox"] {
        assert!(kill_all(&server, name) > 0, "{name}");
        eventually(PATIENCE, "a render is right again", || {
            let answer = client.draft(PROGRAM);
            if answer.status == 200 && answer.json()["image"] == expected { Ok(()) } else { Err(answer.text()) }
        });
        for _ in 0..20 {
            let answer = client.draft(PROGRAM);
            assert_eq!((answer.status, &answer.json()["image"]), (200, &expected), "after {name}");
        }
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn zygotes_are_replaced_after_their_share_of_renders() {
    let _turn = super::turn();
    let server = Server::builder().config("[pool]\nrenders_per_zygote = 10").start();
    let client = server.client();
    let first = server.descendants();
    for _ in 0..60 {
        assert_eq!(client.draft(PROGRAM).status, 200);
    }
    eventually(PATIENCE, "the first zygote is gone", || {
        let now = server.descendants();
        let left: Vec<_> = first.iter().filter(|p| p.name == "paintbox-runner" && now.contains(p)).collect();
        if left.is_empty() { Ok(()) } else { Err(format!("{left:?}")) }
    });
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_zygote_that_started_quickly_is_replaced_by_one_whose_children_copy_less() {
    let _turn = super::turn();
    let server = Server::builder().config("[pool]\nrenders_per_first_zygote = 5").start();
    let client = server.client();
    let copied =
        || settled_children(&server).iter().map(|child| census::page_faults(child.pid)).max().expect("a child");
    let quick = copied();
    let draw = || client.draft(PROGRAM).json()["image"].clone();
    let expected = draw();
    for _ in 0..5 {
        assert_eq!(draw(), expected);
    }
    eventually(PATIENCE, "all ready children are of the second zygote", || {
        let placed = copied();
        if placed < quick * 3 / 4 { Ok(()) } else { Err(format!("{placed} page faults, and {quick} before")) }
    });
    assert_eq!(draw(), expected);
    let metrics = client.get("/metrics").text();
    let replaced = "paintbox_replacements_total{what=\"zygote\",why=\"placement\"} 1";
    assert!(metrics.contains(replaced), "{metrics}");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_zygote_is_replaced_by_one_with_another_address_layout_without_failing_renders() {
    let _turn = super::turn();
    let server = Server::builder().config("[pool]\nzygote_max_age_s = 1").start();
    let client = server.client();
    // Where a static object of the interpreter lies: the same in all children of a zygote.
    let program = format!("{PROGRAM}\nprint(id(int))");
    let mut layouts = std::collections::BTreeSet::new();
    let (mut picture, mut renders) = (None, 0);
    eventually(PATIENCE, "four zygotes have forked", || {
        let answer = client.draft(&program).json();
        assert!(answer["error"].is_null(), "{answer}");
        let image = answer["image"].clone();
        assert_eq!(picture.get_or_insert_with(|| image.clone()), &image, "after {renders} renders");
        renders += 1;
        layouts.insert(answer["console"].as_str().expect("it printed").to_owned());
        if layouts.len() >= 4 { Ok(()) } else { Err(format!("{renders} renders: {layouts:?}")) }
    });
    assert!(renders > 8, "children of one zygote share its layout: {renders} renders, {layouts:?}");
    let lost = server.log().into_iter().filter(|line| line.contains("WARN") || line.contains("ERROR"));
    assert_eq!(lost.collect::<Vec<_>>(), Vec::<String>::new());
    server.stop().expect("the server ends cleanly");
}
