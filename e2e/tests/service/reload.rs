//! A changed configuration, taken over while the service runs: with a real signal.

use e2e::{Client, Server};
use serde_json::json;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

const PROGRAM: &str = "canvas.background('red')";

fn save(server: &Server, name: &str, program: &str) {
    let saved = server.client().put(&format!("/api/v1/images/{name}"), &json!({"program": program}));
    assert_eq!(saved.status, 201, "{}", saved.text());
}

/// The keys that the log names with this message.
fn keys(server: &Server, message: &str) -> Vec<String> {
    let key =
        |line: &String| line.split_once("key=").map(|(_, rest)| rest.split(' ').next().unwrap_or(rest).to_owned());
    server.log().iter().filter(|line| line.contains(message)).filter_map(key).collect()
}

#[test]
fn reloaded_limits_apply_to_ready_children() {
    let server = Server::builder().start();
    let client = server.client();
    let hungry = "x = bytearray(100 << 20)\ncanvas.background('red')";
    assert_eq!(client.draft(hungry).outcome(), "drawn");
    server.reconfigure(
        "examples = false\n[limits]\nmemory_bytes = 67108864\nwall_ms = 1000\n[limits.picture]\nside = 350",
    );
    assert_eq!(client.draft_with(PROGRAM, &json!({"width": 300})).outcome(), "drawn");
    assert_eq!(client.draft(PROGRAM).status, 422, "a side of 400 px is too long now");
    let narrow = json!({"width": 300});
    assert_eq!(client.draft_with(hungry, &narrow).json()["error"]["exception"], "MemoryError");
    assert_eq!(client.draft_with("while True: pass", &narrow).outcome(), "limit:time");
    server.reconfigure("examples = false\n");
    for _ in 0..5 {
        assert_eq!(client.draft(hungry).outcome(), "drawn", "whichever child draws it");
    }
    let expected = ["limits.memory_bytes", "limits.picture.side", "limits.wall_ms"];
    assert_eq!(keys(&server, "has a new value"), [expected, expected].concat());
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_paused_program_runs_again_after_the_limits_change() {
    let tight = "[limits]\nwall_ms = 100\n";
    let server = Server::builder().without("PAINTBOX_CACHE_MEMORY_MIB").config(tight).start();
    save(&server, "slow", "n = 0\nfor i in range(10_000_000): n += i\ncanvas.background('red')");
    assert_eq!(server.client().get("/slow.png").status, 422);
    server.reconfigure(&format!("examples = false\n{tight}"));
    let again = server.client().get_with("/slow.png", &[("Accept", "application/json")]);
    assert_eq!(again.outcome(), "limit:time", "nothing is different");
    server.reconfigure("examples = false\n[limits]\nwall_ms = 20000\ncpu_ms = 20000\n");
    assert_eq!(server.client().get("/slow.png").status, 200);
}

#[test]
fn budgets_proxies_signatures_and_the_public_address_are_reloaded() {
    let server = Server::builder().without("PAINTBOX_BUDGET_VIEWER_MS").config("[budget]\nviewer_ms = 0").start();
    save(&server, "red", PROGRAM);
    let (client, anyone) = (server.client(), server.client().anonymous());
    let elsewhere = |client: &Client, host: u8| {
        let from = format!("203.0.113.{host}");
        client.get_with("/red.png", &[("X-Forwarded-For", &from), ("Accept", "application/json")]).status
    };
    for host in 0..3 {
        assert_eq!(elsewhere(&anyone, host), 200);
    }
    // A budget that one render uses up, and nobody believed: all are this machine.
    server.reconfigure("examples = false\n[budget]\nviewer_ms = 1");
    assert_eq!([elsewhere(&anyone, 1), elsewhere(&anyone, 2), elsewhere(&anyone, 3)], [200, 429, 429]);
    server.reconfigure("examples = false\n[budget]\nviewer_ms = 1\n[http]\nproxies = ['127.0.0.1']");
    assert_eq!([elsewhere(&anyone, 1), elsewhere(&anyone, 2), elsewhere(&anyone, 2)], [200, 200, 429]);

    server.reconfigure(
        "examples = false\n[budget]\nviewer_ms = 0\n[http]\nsigned_urls = true\npublic_url = 'https://pictures.example'",
    );
    assert_eq!(elsewhere(&anyone, 1), 403);
    let signed = client.post("/api/v1/images/red/sign", "application/json", &json!({})).json();
    let url = signed["url"].as_str().expect("an address");
    let path = url.strip_prefix("https://pictures.example").unwrap_or_else(|| panic!("{url}"));
    assert_eq!(anyone.get(path).status, 200, "{url}");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn the_log_filter_is_reloaded() {
    let server = Server::builder().config("[log]\nfilter = 'error'").start();
    assert_eq!(server.client().get("/healthz").status, 200);
    server.reconfigure("examples = false\n[log]\nfilter = 'info'");
    let seen = server.client().get("/healthz");
    let id = seen.header("x-request-id").expect("an id").to_owned();
    e2e::census::eventually(std::time::Duration::from_secs(30), "the request is logged", || {
        let log = server.log().join("\n");
        if log.contains(&id) { Ok(()) } else { Err(log) }
    });
    let requests = server.log().iter().filter(|line| line.contains("path=/healthz")).count();
    assert_eq!(requests, 1, "the one before was not: {}", server.log().join("\n"));
}

#[test]
fn settings_that_need_a_restart_are_named_and_stay_unchanged() {
    let server = Server::builder().start();
    let changed = "examples = false\nlisten = '127.0.0.1:9'\nstore = 'sqlite:other.db'\n[engines.python]\nmodules = ['math']\n\
        [pool]\nqueue = 3\n[http]\nconnections = 400\nbody_ms = 5000\n";
    server.reconfigure(changed);
    let left = ["engines.python.modules", "http.connections", "pool.queue", "store"];
    assert_eq!(keys(&server, "needs a restart"), left, "the flag --listen goes before the file");
    assert_eq!(keys(&server, "has a new value"), ["http.body_ms"]);
    assert_eq!(server.client().draft("import json, numpy\ncanvas.background('red')").outcome(), "drawn");
    assert!(!server.folder().join("other.db").exists());
    // It is said again for as long as it is so.
    server.reconfigure(changed);
    assert_eq!(keys(&server, "needs a restart"), [left, left].concat());
    assert_eq!(keys(&server, "has a new value"), ["http.body_ms"]);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn an_invalid_configuration_changes_nothing_and_is_reported_with_its_line() {
    let server = Server::builder().start();
    save(&server, "red", PROGRAM);
    for wrong in [
        "examples = false\n[http]\nsigned_urls = true\nsigned_url = true\n",
        "examples = false\n[http]\nsigned_urls = true\n[limits]\nwall_ms = 0\n",
        "examples = false\n[http\nsigned_urls = true\n",
    ] {
        server.reconfigure(wrong);
        let said = server.log().join("\n");
        assert!(said.contains("the previous one stays in force"), "{said}");
        assert_eq!(server.client().anonymous().get("/red.png").status, 200, "{wrong}");
    }
    let said = server.log().join("\n");
    assert!(said.contains("signed_url = true") && said.contains("limits.wall_ms is 0"), "{said}");
    assert!(keys(&server, "has a new value").is_empty() && keys(&server, "needs a restart").is_empty(), "{said}");
    server.reconfigure("examples = false\n[http]\nsigned_urls = true\n");
    assert_eq!(server.client().anonymous().get("/red.png").status, 403);
}

#[test]
fn renders_in_flight_finish_during_a_reload() {
    let server = Server::builder().start();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while !done.load(Relaxed) {
                    assert_eq!(server.client().draft(PROGRAM).outcome(), "drawn");
                }
            });
        }
        for n in 1..=12 {
            server.reconfigure(&format!("examples = false\n[limits]\nmemory_bytes = {}\n", (100 + n) << 20));
        }
        done.store(true, Relaxed);
    });
    server.stop().expect("the server ends cleanly");
}
