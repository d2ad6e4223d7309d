//! The service from its start to its end.

use super::{IMG, JSON, NAVIGATION, SLOW, YEARS, image, picture, refused_start, save, shared, until_one_runs, view};
use e2e::Server;
use serde_json::json;
use std::fs;

#[test]
fn the_first_page_shows_every_picture() {
    let server = shared();
    let body = json!({"program": YEARS, "title": "<b>Years</b>"});
    assert_eq!(server.client().put(&image("page"), &body).status, 201);
    let page = view(&server, "/", NAVIGATION);
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert!(page.text().contains("src=\"page.png\"") && page.text().contains("&lt;b&gt;Years"), "{}", page.text());
    let policy = page.header("content-security-policy").unwrap_or_default();
    assert!(
        policy.contains("style-src 'self'; ") && policy.contains("script-src 'self'; ") && !policy.contains("unsafe"),
        "{policy}"
    );
}

#[test]
fn health_endpoints_report_the_state() {
    let server = shared();
    let alive = view(&server, "/healthz", "*/*");
    assert_eq!((alive.status, alive.json()), (200, json!({"status": "up"})));
    let ready = view(&server, "/readyz", "*/*");
    assert_eq!((ready.status, &ready.json()["status"], &ready.json()["store"]), (200, &json!("ready"), &json!(true)));
}

#[test]
fn shutdown_waits_for_requests_in_flight() {
    let _kept = shared();
    let server = Server::builder().config("[limits]\nwall_ms = 20000\ncpu_ms = 20000").start();
    let client = server.client();
    let slow = std::thread::spawn({
        let client = client.clone();
        move || client.draft(SLOW)
    });
    until_one_runs(&client);
    assert_eq!(server.stop(), Ok(()), "asked to end, it ends well");
    assert_eq!(slow.join().expect("it ends").outcome(), "drawn");
}

#[test]
fn an_empty_store_is_filled_with_the_examples() {
    let _kept = shared();
    let server = Server::builder().variable("PAINTBOX_EXAMPLES", "true").start();
    let seattle = picture(&server, "/seattle.png?year=2014");
    assert_eq!((seattle.width, seattle.height), (1200, 660));
    assert_ne!(picture(&server, "/seattle.png?year=2013"), seattle);
    let about = server.client().anonymous().get(&image("seattle")).json();
    assert_eq!((&about["title"], &about["max_age"]), (&json!("A year of Seattle's weather"), &json!(86_400)));
    let list = server.client().get("/api/v1/images").json();
    for image in list["images"].as_array().expect("there are images") {
        let url = image["url"].as_str().expect("an image has an address");
        let drawn = view(&server, url, IMG);
        assert_eq!(drawn.status, 200, "{url}: {}", server.client().get_with(url, &[("Accept", JSON)]).text());
    }
}

#[test]
fn a_broken_example_is_reported() {
    let _kept = shared();
    for (files, expected) in [
        (vec![("Cat.py", "")], "Cat.py"),
        (vec![("a.py", ""), ("a.toml", "widht = 3")], "widht"),
        (vec![("a.py", ""), ("a.toml", "data = 'b.csv'")], "b.csv: it isn't there"),
        (vec![("a.py", ""), ("a.toml", "data = 'b.csv'"), ("b.csv", "\"x\n")], "never closed"),
    ] {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let examples = folder.path().join("own");
        fs::create_dir(&examples).expect("a folder can be made");
        fs::write(folder.path().join("paintbox.toml"), "examples = \"own\"").expect("a file can be written");
        for (name, text) in files {
            fs::write(examples.join(name), text).expect("a file can be written");
        }
        let said = refused_start(folder.path()).stderr;
        assert!(said.contains(expected), "not {expected:?}: {said}");
    }
}

#[test]
fn the_store_survives_a_restart_and_a_damaged_one_is_refused_untouched() {
    let _kept = shared();
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = folder.path().join("paintbox.db");
    let start = |examples: &str| {
        let store = format!("store = \"sqlite:{}\"", file.display());
        Server::builder().config(&store).variable("PAINTBOX_EXAMPLES", examples).start()
    };
    let server = start("false");
    save(&server, "lasting", YEARS);
    assert_eq!(server.client().put(&image("lasting"), &json!({"program": "canvas.background('red')"})).status, 200);
    let (now, then) = (picture(&server, "/lasting.png"), picture(&server, "/lasting.png?_v=1&year=2015"));
    server.stop().expect("asked to end, it ends well");

    let server = start("true");
    assert_eq!(picture(&server, "/lasting.png"), now);
    assert_eq!(picture(&server, "/lasting.png?_v=1&year=2015"), then);
    let list = server.client().get("/api/v1/images").json();
    assert_eq!(list["images"].as_array().map(Vec::len), Some(1), "a store with images gets no examples");
    server.stop().expect("asked to end, it ends well");

    let whole = fs::read(&file).expect("the store is a file");
    let damaged = [b"no database at all, but somebody's only copy of something".to_vec(), whole[..6000].to_vec()];
    for bytes in damaged {
        fs::write(&file, &bytes).expect("a file can be written");
        let said = refused_start(folder.path()).stderr;
        assert!(
            said.contains("is damaged, or is not an SQLite database") && said.contains("Nothing was changed"),
            "{said}"
        );
        assert_eq!(fs::read(&file).expect("it is still there"), bytes);
        let left: Vec<_> = fs::read_dir(folder.path()).expect("a folder").flatten().map(|e| e.file_name()).collect();
        assert_eq!(left, ["paintbox.db"], "and nothing lies beside it");
    }
}
