//! The history of an image's data: each version has its data, and what a run of versions shares is listed once.

use super::accounts::author;
use super::quota::upload;
use super::{assert_says, builder, image, picture, shared};
use e2e::{Answer, Client};
use serde_json::{Value, json};

const COUNT: &str = "canvas.background('red' if 'n' in data and len(data) > 5 else 'white')";

fn history(client: &Client, name: &str, query: &str) -> Value {
    let answer = client.get(&format!("{}/data/versions{query}", image(name)));
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

/// The versions of the history, the newest first.
fn numbers(page: &Value) -> Vec<u64> {
    page["versions"].as_array().into_iter().flatten().filter_map(|entry| entry["version"].as_u64()).collect()
}

fn program(client: &Client, name: &str, program: &str) -> Answer {
    client.put(&image(name), &json!({"program": program, "width": 20, "height": 10}))
}

fn restore(client: &Client, name: &str, version: u32) -> Answer {
    client.send("POST", &format!("{}/data/versions/{version}/restore", image(name)), &[], "")
}

#[test]
fn earlier_data_is_listed_read_and_restored_without_its_program() {
    let server = shared();
    let ann = author(&server, "history-ann");
    assert_eq!(program(&ann, "history", COUNT).status, 201);
    assert_eq!(history(&ann, "history", ""), json!({"name": "history", "versions": [], "next": null}));
    assert_eq!(upload(&ann, "history", 0..9).json()["version"], 2);
    assert_eq!(program(&ann, "history", &format!("{COUNT} # second")).status, 200);
    assert_eq!(upload(&server.client(), "history", 0..2).json()["version"], 4);
    assert_eq!(ann.send("DELETE", &format!("{}/data", image("history")), &[], "").status, 200);
    let page = history(&ann, "history", "");
    assert_eq!(numbers(&page), [4, 2], "a run of versions with the same data is one entry");
    let (newest, oldest) = (&page["versions"][0], &page["versions"][1]);
    assert_eq!((&newest["rows"], &newest["columns"], &newest["author"]), (&json!(2), &json!(1), &Value::Null));
    assert_eq!((&oldest["rows"], &oldest["author"]), (&json!(9), &json!("history-ann")));
    assert_eq!((&newest["current"], &oldest["current"]), (&json!(false), &json!(false)), "it was taken away");
    assert!(oldest["bytes"].as_u64() > newest["bytes"].as_u64(), "{page:#}");
    assert!(oldest["created"].as_str().is_some_and(|moment| moment.ends_with('Z')), "{page:#}");
    let versions = ann.get(&format!("{}/versions/3", image("history"))).json();
    assert_eq!(versions["data"]["sha256"], oldest["sha256"], "version 3 has it, too");

    let read = ann.get(&format!("{}/data?version=2", image("history"))).json();
    assert_eq!(read["n"].as_array().map(Vec::len), Some(9));
    let restored = restore(&ann, "history", 3);
    assert_eq!((restored.status, &restored.json()["version"]), (200, &json!(6)), "{}", restored.text());
    assert_eq!(ann.get(&format!("{}/data", image("history"))).json(), read);
    let now = ann.get(&image("history")).json();
    assert_eq!(now["program"], format!("{COUNT} # second"), "the program stays");
    assert_eq!(picture(&server, "/history.png").pixels[..4], [255, 0, 0, 255]);
    let page = history(&ann, "history", "");
    assert_eq!((numbers(&page), &page["versions"][0]["current"]), (vec![6, 4, 2], &json!(true)));
    assert_eq!(page["versions"][2]["current"], false);

    let first = history(&ann, "history", "?limit=2");
    assert_eq!((numbers(&first), &first["next"]), (vec![6, 4], &json!(4)));
    let second = history(&ann, "history", "?limit=2&before=4");
    assert_eq!((numbers(&second), &second["next"]), (vec![2], &Value::Null));
}

#[test]
fn the_history_is_its_owners_and_says_what_isnt_there() {
    let server = shared();
    let (ann, bob) = (author(&server, "history-bea"), author(&server, "history-bob"));
    assert_eq!(program(&ann, "her-history", COUNT).status, 201);
    assert_eq!(upload(&ann, "her-history", 0..3).status, 200);
    let path = format!("{}/data/versions", image("her-history"));
    assert_says(&bob.get(&path), 403, "belongs to somebody else");
    assert_says(&bob.anonymous().get(&path), 401, "Send your token");
    assert_says(&restore(&bob, "her-history", 2), 403, "belongs to somebody else");
    assert_says(&restore(&bob.anonymous(), "her-history", 2), 401, "Send your token");
    assert_says(&restore(&ann, "her-history", 1), 404, "has no data in its version 1");
    assert_says(&restore(&ann, "her-history", 9), 404, "has no version 9");
    assert_says(&ann.get(&format!("{path}?colour=red")), 400, "There is no parameter \"colour\"");
    assert_says(&ann.get(&format!("{}/data/versions", image("no-history"))), 404, "no image named");
    let stale = ann.send("POST", &format!("{path}/2/restore"), &[("If-Match", "\"1\"")], "");
    assert_says(&stale, 412, "");
    assert_eq!(ann.get(&image("her-history")).json()["version"], 2, "what is refused is no version");
}

#[test]
fn the_history_is_kept_as_long_as_the_versions_and_counts_once() {
    let server = builder().config("[quota]\nbytes = 100000\nversions = 3\n").start();
    let ann = author(&server, "ann");
    assert_eq!(program(&ann, "short", COUNT).status, 201);
    let used = || ann.get("/api/v1/usage").json()["usage"]["bytes"].as_u64().expect("a number");
    assert_eq!(upload(&ann, "short", 0..500).status, 200);
    let with_first = used();
    assert_eq!(upload(&ann, "short", 500..1_000).status, 200);
    let with_both = used();
    assert!(with_both > with_first + 4_000, "earlier data counts: {with_first} {with_both}");
    assert_eq!(restore(&ann, "short", 2).status, 200);
    assert!(used() < with_both + 1_000, "what is restored shares its data");
    assert_eq!(numbers(&history(&ann, "short", "")), [4, 3, 2]);
    for n in 0..2 {
        assert_eq!(program(&ann, "short", &format!("{COUNT} # {n}")).status, 200);
    }
    // Versions 4, 5 and 6 are kept; they have the same data.
    let page = history(&ann, "short", "");
    assert_eq!((numbers(&page), &page["versions"][0]["current"]), (vec![4], &json!(true)));
    assert_says(&restore(&ann, "short", 3), 404, "has no version 3");
    assert!(used() < with_both - 3_000, "and what no version has takes no room");
    server.stop().expect("the server ends cleanly");
}
