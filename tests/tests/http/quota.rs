//! What authors may keep, what goes in time, and what goes for good.

use super::accounts::author;
use super::{assert_says, image, view};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use tests::cli;
use tests::{Answer, Client, Server, Walls};

const NARROW: &str = "[quota]\nbytes = 40000\nimages = 2\nversions = 3\n";

/// A program of about so many bytes.
fn program(bytes: usize) -> String {
    format!("canvas.background('red') # {}", "x".repeat(bytes))
}

fn save(client: &Client, name: &str, bytes: usize) -> Answer {
    client.put(&image(name), &json!({"program": program(bytes), "width": 20, "height": 10}))
}

fn versions(client: &Client, name: &str) -> String {
    let json = client.get(&format!("{}/versions", image(name))).json();
    json["versions"].as_array().into_iter().flatten().map(|version| version["version"].to_string()).collect()
}

fn upload(client: &Client, name: &str, rows: std::ops::Range<u32>) -> Answer {
    let rows: Vec<String> = rows.map(|n| format!("{}.5", n.wrapping_mul(2_654_435_761))).collect();
    let path = format!("{}/data", image(name));
    client.send("PUT", &path, &[("Content-Type", "text/csv")], format!("n\n{}\n", rows.join("\n")))
}

#[test]
fn an_author_keeps_what_the_operator_allows_and_sees_how_much() {
    let server = Server::builder().config(NARROW).start();
    let operator = server.client();
    let (ann, bob) = (author(&server, "ann"), author(&server, "bob"));
    assert_eq!(save(&ann, "one", 10).status, 201);
    assert_eq!(save(&ann, "two", 10).status, 201);
    let third = save(&ann, "three", 10);
    assert_says(&third, 403, "2 images, which is as many as you may have");
    assert_eq!(third.json()["kind"], "quota");
    // A deleted one is none of them, until it is to be one again.
    assert_eq!(ann.send("DELETE", &image("one"), &[], "").status, 204);
    assert_eq!(save(&ann, "three", 10).status, 201);
    assert_says(&ann.send("POST", &format!("{}/undelete", image("one")), &[], ""), 403, "as many as you may have");

    let usage = |client: &Client| client.get("/api/v1/usage").json();
    let before = usage(&ann);
    assert_eq!((&before["usage"]["images"], &before["usage"]["deleted"]), (&json!(2), &json!(1)), "{before:#}");
    assert_eq!(before["quota"], json!({"bytes": 40_000, "images": 2, "versions": 3}));
    assert_eq!(save(&ann, "two", 20_000).status, 200);
    let used = |usage: &Value| usage["usage"]["bytes"].as_u64().expect("a number");
    let after = usage(&ann);
    assert!((20_000..21_000).contains(&(used(&after) - used(&before))), "{before:#} {after:#}");
    let over = save(&ann, "two", 25_000);
    assert_says(&over, 403, "they may take 40000");
    assert_eq!((versions(&ann, "two"), usage(&ann)), ("21".to_owned(), after), "nothing of it is kept");
    // What versions share counts once: two of them have this data.
    assert_eq!(upload(&ann, "three", 0..1_000).status, 200);
    let with_data = used(&usage(&ann));
    assert_eq!(save(&ann, "three", 10).status, 200);
    assert!(used(&usage(&ann)) - with_data < 1_000, "{}", usage(&ann));
    assert_says(&upload(&ann, "three", 1_000..3_000), 403, "they may take 40000");

    // One author's is no other's, and the operator is bound by nothing.
    assert_eq!(save(&bob, "bobs", 30_000).status, 201);
    assert_eq!(save(&operator, "two", 50_000).status, 200);
    let own = usage(&operator);
    assert_eq!((&own["quota"], &own["usage"]["images"]), (&Value::Null, &json!(0)));

    // One author's can be another than everybody's.
    let set = |quota: Value| operator.send("PATCH", "/api/v1/authors/ann", &[], json!({"quota": quota}).to_string());
    let changed = set(json!({"bytes": 1_000_000, "images": 0}));
    assert_eq!(changed.json()["quota"], json!({"bytes": 1_000_000, "images": 0, "versions": 3}), "{}", changed.text());
    assert_eq!((save(&ann, "four", 10).status, save(&ann, "two", 25_000).status), (201, 200));
    assert_eq!(set(Value::Null).json()["quota"]["images"], 2);
    assert_eq!(save(&ann, "five", 10).status, 403);
    let run = |arguments: &[&str]| {
        let ended = cli::paintbox(Walls::All, server.folder(), &[arguments, &["--store", server.store()]].concat(), "");
        assert_eq!(ended.code, Some(0), "{arguments:?}: {}", ended.stderr);
    };
    run(&["author", "quota", "ann", "--images", "9", "--bytes", "0"]);
    assert_eq!(save(&ann, "five", 10).status, 201);
    assert_says(&set(json!({"images": 2_000_000_000})), 422, "quota.images is at most");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn old_versions_go_and_pinned_ones_stay() {
    let server = Server::builder().config(NARROW).start();
    let ann = author(&server, "ann");
    for n in 0..2 {
        assert!(save(&ann, "kept", n).status < 300);
    }
    let pin =
        |method: &str, number: u32| ann.send(method, &format!("{}/versions/{number}/pin", image("kept")), &[], "");
    assert_eq!((pin("PUT", 1).status, pin("PUT", 9).status), (204, 404));
    for n in 2..6 {
        assert_eq!(save(&ann, "kept", n).status, 200);
    }
    assert_eq!(versions(&ann, "kept"), "6541");
    let status = |number: u32| view(&server, &format!("/kept.png?_v={number}"), super::JSON).status;
    assert_eq!([1, 2, 3, 4, 6].map(status), [200, 404, 404, 200, 200]);
    assert_eq!(pin("DELETE", 1).status, 204);
    assert_eq!(save(&ann, "kept", 7).status, 200);
    assert_eq!(versions(&ann, "kept"), "765");
    // The operator's own have no bound.
    for n in 0..5 {
        assert!(save(&server.client(), "operators", n).status < 300);
    }
    assert_eq!(versions(&server.client(), "operators"), "54321");
    server.stop().expect("the server ends cleanly");
}

/// Bytes of the store's file and of what was written lately beside it.
fn size(server: &Server) -> u64 {
    let bytes = |file: &str| std::fs::metadata(server.folder().join(file)).expect("a file").len();
    bytes("paintbox.db") + bytes("paintbox.db-wal")
}

/// Changes a store of which no server has it open.
fn change(file: &Path, statement: &str) {
    let run = "import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\nc.execute(sys.argv[2])\nc.commit()";
    let python = tests::here("../.venv/bin/python");
    let done = Command::new(python).args(["-c", run]).arg(file).arg(statement).output().expect("Python runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn what_is_purged_is_gone_and_the_file_gives_its_room_back() {
    let server = Server::builder().start();
    let operator = server.client();
    let ann = author(&server, "ann");
    for name in ["big", "other"] {
        assert_eq!(save(&ann, name, 10).status, 201);
    }
    assert_eq!(upload(&ann, "big", 0..200_000).status, 200);
    assert_eq!((upload(&ann, "big", 0..1_000).status, upload(&ann, "other", 0..1_000).status), (200, 200));
    let purge = || operator.send("POST", &format!("{}/purge", image("big")), &[], "");
    assert_eq!(ann.send("POST", &format!("{}/purge", image("big")), &[], "").status, 403);
    assert_says(&purge(), 409, "please delete it first");
    assert_eq!(ann.send("DELETE", &image("big"), &[], "").status, 204);
    let before = size(&server);
    assert_eq!(purge().status, 204);
    assert!(before > 1_600_000 && size(&server) < before / 2, "{before} then {}", size(&server));
    assert_eq!((ann.get(&image("big")).status, view(&server, "/big.png", super::JSON).status), (404, 404));
    assert_eq!(ann.get(&image("other")).json()["data"]["rows"], 1_000, "what another image has, too, stays");
    // Its name stays hers.
    assert_says(&operator.put(&image("big"), &json!({"program": ""})), 409, "of this name already");
    assert_eq!(save(&ann, "big", 10).status, 201);
    assert_eq!(versions(&ann, "big"), "1");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_deleted_image_goes_after_its_grace() {
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("paintbox.db");
    let start = || {
        let config = "[quota]\npurge_after_days = 7\n";
        Server::builder().config(config).variable("PAINTBOX_STORE", &format!("sqlite:{}", file.display())).start()
    };
    let server = start();
    for name in ["old", "young", "there"] {
        assert_eq!(save(&server.client(), name, 10).status, 201);
    }
    for name in ["old", "young"] {
        assert_eq!(server.client().send("DELETE", &image(name), &[], "").status, 204);
    }
    server.stop().expect("the server ends cleanly");
    change(&file, "UPDATE images SET deleted = deleted - 8 * 86400000 WHERE name = 'old'");
    let server = start();
    tests::census::eventually(super::SOON, "the old one is purged", || {
        match server.client().get(&image("old")).status {
            404 => Ok(()),
            status => Err(status.to_string()),
        }
    });
    assert_eq!(["young", "there"].map(|name| server.client().get(&image(name)).status), [200, 200]);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn an_author_is_purged_with_all_that_is_theirs_and_nobody_gets_their_names() {
    let server = Server::builder().start();
    let operator = server.client();
    let (ann, bob) = (author(&server, "ann"), author(&server, "bob"));
    let secret = "nobody-is-to-read-this";
    let body = json!({"program": format!("# {secret}\ncanvas.background('red')"), "title": secret});
    for name in ["hers", "deleted-of-hers"] {
        assert_eq!(ann.put(&image(name), &body).status, 201);
    }
    assert_eq!(upload(&ann, "hers", 0..500).status, 200);
    assert_eq!(ann.send("PATCH", &image("hers"), &[], r#"{"name": "hers-now"}"#).status, 200);
    assert_eq!(ann.send("DELETE", &image("deleted-of-hers"), &[], "").status, 204);
    assert_eq!(save(&bob, "his", 10).status, 201);
    // Hers until it was given to him: what she saved of it stays, and says that it was somebody.
    assert_eq!(save(&ann, "given", 10).status, 201);
    assert_eq!(operator.send("PATCH", &image("given"), &[], r#"{"owner": "bob"}"#).status, 200);
    assert_says(&operator.send("POST", "/api/v1/authors/ann/purge", &[], ""), 409, "please remove them first");
    let run = |arguments: &[&str]| {
        cli::paintbox(Walls::All, server.folder(), &[arguments, &["--store", server.store()]].concat(), "")
    };
    let asked = run(&["author", "purge", "ann"]);
    assert!(asked.code == Some(6) && asked.stderr.contains("say --yes"), "{asked:?}");
    assert_eq!(operator.get("/api/v1/authors/ann").status, 200, "nothing was done");
    let purged = run(&["author", "purge", "ann", "--yes"]);
    assert_eq!(String::from_utf8_lossy(&purged.stdout), "ann is gone, with 2 images.\n", "{}", purged.stderr);

    assert_eq!(ann.get("/api/v1/me").json()["role"], "anyone");
    assert_eq!(operator.get("/api/v1/authors/ann").status, 404);
    for query in ["", "&removed=1"] {
        assert!(!operator.get(&format!("/api/v1/authors?limit=9{query}")).text().contains("ann"));
    }
    for name in ["hers", "hers-now", "deleted-of-hers"] {
        assert_eq!(operator.get(&image(name)).status, 404, "{name}");
        assert_says(&bob.put(&image(name), &json!({"program": ""})), 409, "of this name already");
    }
    let again = operator.post("/api/v1/authors", "*/*", &json!({"name": "ann"}));
    assert_says(&again, 409, "is or was somebody's");
    assert_eq!(
        (operator.get(&image("his")).status, bob.get(&image("given")).json()["author"].is_string()),
        (200, true)
    );
    server.stop().map(drop).expect("the server ends cleanly");
}

#[test]
fn nothing_of_a_purged_author_is_left_in_the_stores_file() {
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("paintbox.db");
    let store = format!("sqlite:{}", file.display());
    let server = Server::builder().variable("PAINTBOX_STORE", &store).start();
    let ann = author(&server, "purged-ann");
    let secret = "nobody-is-to-read-this";
    for n in 0..20 {
        let program = format!("# {secret} {n} {}", "y".repeat(3_000));
        assert_eq!(ann.put(&image(&format!("purged-image-{n}")), &json!({"program": program})).status, 201);
    }
    assert_eq!(server.client().send("DELETE", "/api/v1/authors/purged-ann", &[], "").status, 204);
    let purged = server.client().send("POST", "/api/v1/authors/purged-ann/purge", &[], "");
    assert_eq!(purged.json(), json!({"images": 20}));
    server.stop().expect("the server ends cleanly");
    let bytes = std::fs::read(&file).expect("the store");
    for trace in [secret, "purged-ann", "purged-image"] {
        let found = bytes.windows(trace.len()).any(|window| window == trace.as_bytes());
        assert!(!found, "{trace} is still in the file");
    }
}
