//! What authors may keep, and what goes when there is more of it or its author goes.

use super::accounts::author;
use super::{assert_says, builder, image, view};
use e2e::cli;
use e2e::{Answer, Client, Walls};
use serde_json::{Value, json};

const NARROW: &str = "[quota]\nbytes = 40000\nimages = 2\nversions = 3\n";

/// A program of about so many bytes.
fn program(bytes: usize) -> String {
    format!("canvas.background('red') # {}", "x".repeat(bytes))
}

pub(crate) fn save(client: &Client, name: &str, bytes: usize) -> Answer {
    client.put(&image(name), &json!({"program": program(bytes), "width": 20, "height": 10}))
}

pub(crate) fn versions(client: &Client, name: &str) -> String {
    let json = client.get(&format!("{}/versions", image(name))).json();
    json["versions"].as_array().into_iter().flatten().map(|version| version["version"].to_string()).collect()
}

pub(crate) fn upload(client: &Client, name: &str, rows: std::ops::Range<u32>) -> Answer {
    let rows: Vec<String> = rows.map(|n| format!("{}.5", n.wrapping_mul(2_654_435_761))).collect();
    let path = format!("{}/data", image(name));
    client.send("PUT", &path, &[("Content-Type", "text/csv")], format!("n\n{}\n", rows.join("\n")))
}

#[test]
fn an_author_is_held_to_the_quota_and_sees_its_use() {
    let server = builder().config(NARROW).start();
    let operator = server.client();
    let (ann, bob) = (author(&server, "ann"), author(&server, "bob"));
    assert_eq!(save(&ann, "one", 10).status, 201);
    assert_eq!(save(&ann, "two", 10).status, 201);
    let third = save(&ann, "three", 10);
    assert_says(&third, 403, "2 images, which is your quota");
    assert_eq!(third.json()["kind"], "quota");
    // A deleted one is none of them, until it is to be one again.
    assert_eq!(ann.send("DELETE", &image("one"), &[], "").status, 204);
    assert_eq!(save(&ann, "three", 10).status, 201);
    assert_says(&ann.send("POST", &format!("{}/undelete", image("one")), &[], ""), 403, "which is your quota");

    let usage = |client: &Client| client.get("/api/v1/usage").json();
    let before = usage(&ann);
    assert_eq!((&before["usage"]["images"], &before["usage"]["deleted"]), (&json!(2), &json!(1)), "{before:#}");
    assert_eq!(before["quota"], json!({"bytes": 40_000, "images": 2, "versions": 3}));
    assert_eq!(save(&ann, "two", 20_000).status, 200);
    let used = |usage: &Value| usage["usage"]["bytes"].as_u64().expect("a number");
    let after = usage(&ann);
    assert!((20_000..21_000).contains(&(used(&after) - used(&before))), "{before:#} {after:#}");
    let over = save(&ann, "two", 25_000);
    assert_says(&over, 403, "your quota is 40000");
    assert_eq!((versions(&ann, "two"), usage(&ann)), ("21".to_owned(), after), "nothing of it is kept");
    // What versions share counts once: two of them have this data.
    assert_eq!(upload(&ann, "three", 0..1_000).status, 200);
    let with_data = used(&usage(&ann));
    assert_eq!(save(&ann, "three", 10).status, 200);
    assert!(used(&usage(&ann)) - with_data < 1_000, "{}", usage(&ann));
    assert_says(&upload(&ann, "three", 1_000..3_000), 403, "your quota is 40000");

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
    assert_says(&set(json!({"images": 2_000_000_000})), 422, "quota.images can be at most");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn old_versions_are_removed_and_pinned_ones_stay() {
    let server = builder().config(NARROW).start();
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

#[test]
fn purging_an_author_removes_everything_and_reserves_their_names() {
    let server = builder().start();
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
    assert_says(&operator.send("POST", "/api/v1/authors/ann/purge", &[], ""), 409, "remove the author first");
    let run = |arguments: &[&str]| {
        cli::paintbox(Walls::All, server.folder(), &[arguments, &["--store", server.store()]].concat(), "")
    };
    let asked = run(&["author", "purge", "ann"]);
    assert!(asked.code == Some(6) && asked.stderr.contains("confirm with --yes"), "{asked:?}");
    assert_eq!(operator.get("/api/v1/authors/ann").status, 200, "nothing was done");
    let purged = run(&["author", "purge", "ann", "--yes"]);
    assert_eq!(String::from_utf8_lossy(&purged.stdout), "Removed ann and 2 images.\n", "{}", purged.stderr);

    assert_eq!(ann.get("/api/v1/me").json()["role"], "anyone");
    assert_eq!(operator.get("/api/v1/authors/ann").status, 404);
    for query in ["", "&removed=1"] {
        assert!(!operator.get(&format!("/api/v1/authors?limit=9{query}")).text().contains("ann"));
    }
    for name in ["hers", "hers-now", "deleted-of-hers"] {
        assert_eq!(operator.get(&image(name)).status, 404, "{name}");
        assert_says(&bob.put(&image(name), &json!({"program": ""})), 409, "with this name already");
    }
    let again = operator.post("/api/v1/authors", "*/*", &json!({"name": "ann"}));
    assert_says(&again, 409, "belongs or belonged to an author");
    assert_eq!(
        (operator.get(&image("his")).status, bob.get(&image("given")).json()["author"].is_string()),
        (200, true)
    );
    server.stop().map(drop).expect("the server ends cleanly");
}
