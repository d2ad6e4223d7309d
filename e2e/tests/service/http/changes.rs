//! Changes of images: conflicts, names, deleting, restoring, settings, pages of lists.

use super::accounts::author;
use super::{YEARS, assert_says, builder, etag, image, picture, save, shared, view};
use e2e::Client;
use serde_json::json;

const RED: &str = "canvas.background('red')";
const BLUE: &str = "canvas.background('blue')";

fn put_if(client: &Client, name: &str, program: &str, condition: (&str, &str)) -> e2e::Answer {
    client.send("PUT", &image(name), &[condition], json!({"program": program}).to_string())
}

#[test]
fn one_of_two_concurrent_saves_fails_and_no_edit_is_lost() {
    let server = shared();
    let client = server.client();
    save(&server, "conflict", RED);
    let read = client.get(&image("conflict"));
    let seen = etag(&read).to_owned();
    let first = put_if(&client, "conflict", BLUE, ("If-Match", &seen));
    assert_eq!(first.status, 200, "{}", first.text());
    assert_ne!(etag(&first), seen);
    let second = put_if(&client, "conflict", YEARS, ("If-Match", &seen));
    assert_says(&second, 412, "changed since you read it");
    let renamed = client.send("PATCH", &image("conflict"), &[("If-Match", &seen)], r#"{"title": "late"}"#);
    assert_eq!(renamed.status, 412);
    assert_eq!(client.send("DELETE", &image("conflict"), &[("If-Match", &seen)], "").status, 412);
    let now = client.get(&image("conflict")).json();
    assert_eq!((&now["program"], &now["version"], &now["title"]), (&json!(BLUE), &json!(2), &json!("")));
    // Who has read it anew saves, and both edits are versions.
    let seen = etag(&first).to_owned();
    assert_eq!(put_if(&client, "conflict", YEARS, ("If-Match", &seen)).json()["version"], 3);
    assert_says(&put_if(&client, "conflict", RED, ("If-None-Match", "*")), 409, "already");
    assert_says(&put_if(&client, "nothing-yet", RED, ("If-Match", "\"r1\"")), 404, "no longer exists");
}

#[test]
fn each_concurrent_save_becomes_a_version_or_a_conflict() {
    let server = shared();
    save(&server, "crowded", RED);
    let saved: Vec<(u16, u64)> = std::thread::scope(|scope| {
        let client = server.client();
        let saves: Vec<_> = (0..6)
            .map(|i| {
                let client = client.clone();
                scope.spawn(move || {
                    let answer = client.put(&image("crowded"), &json!({"program": format!("{RED} # {i}")}));
                    (answer.status, answer.json()["version"].as_u64().unwrap_or_default())
                })
            })
            .collect();
        saves.into_iter().map(|save| save.join().expect("an answer")).collect()
    });
    let mut versions: Vec<u64> =
        saved.iter().filter(|(status, _)| *status == 200).map(|(_, version)| *version).collect();
    assert!(saved.iter().all(|(status, _)| matches!(status, 200 | 412)), "{saved:?}");
    versions.sort_unstable();
    let expected: Vec<u64> = (2..2 + versions.len() as u64).collect();
    assert_eq!(versions, expected, "no version is given twice");
    assert!(!versions.is_empty());
}

#[test]
fn a_deleted_image_is_gone_for_viewers_and_can_be_restored() {
    let server = shared();
    let client = server.client();
    save(&server, "gone", RED);
    assert_eq!(client.send("DELETE", &image("gone"), &[], "").status, 204);
    assert_eq!(view(&server, "/gone.png", super::IMG).status, 404);
    assert_eq!(client.anonymous().get(&image("gone")).status, 404);
    assert_says(&client.put(&image("gone"), &json!({"program": BLUE})), 409, "perhaps a deleted one");
    assert!(client.get(&image("gone")).json()["deleted"].is_string());
    assert_eq!(client.send("POST", "/api/v1/images/gone/undelete", &[], "").status, 204);
    assert_eq!(picture(&server, "/gone.png").pixels[..4], [255, 0, 0, 255]);
}

#[test]
fn an_old_version_is_restored_as_a_new_one_with_its_data() {
    let server = shared();
    let client = server.client();
    save(&server, "undo", RED);
    let with_data = client.send("PUT", "/api/v1/images/undo/data", &[("Content-Type", "text/csv")], "n\n1\n2\n");
    assert_eq!(with_data.json()["version"], 2, "{}", with_data.text());
    assert_eq!(client.put(&image("undo"), &json!({"program": BLUE})).json()["version"], 3);
    let restored = client.send("POST", "/api/v1/images/undo/versions/1/restore", &[], "");
    assert_eq!((restored.status, &restored.json()["version"]), (200, &json!(4)), "{}", restored.text());
    let now = client.get(&image("undo")).json();
    assert_eq!((&now["program"], &now["data"]), (&json!(RED), &json!(null)), "version 1 had no data");
    assert_eq!(client.send("POST", "/api/v1/images/undo/versions/2/restore", &[], "").status, 200);
    assert_eq!(client.get(&image("undo")).json()["data"]["rows"], 2);
    assert_says(&client.send("POST", "/api/v1/images/undo/versions/9/restore", &[], ""), 404, "no version 9");
}

#[test]
fn settings_and_names_change_without_a_version() {
    let server = shared();
    let client = server.client();
    save(&server, "before", RED);
    save(&server, "in-the-way", RED);
    let patch = |name: &str, body: serde_json::Value| client.send("PATCH", &image(name), &[], body.to_string());
    let changed = patch("before", json!({"title": "A title", "max_age": 7, "name": "after"}));
    assert_eq!(
        (changed.status, &changed.json()["url"]),
        (200, &json!(format!("{}/after.png", server.address().trim_end_matches('/')))),
        "{}",
        changed.text()
    );
    assert_eq!(client.get(&image("before")).status, 308);
    let now = client.get(&image("after")).json();
    assert_eq!((&now["title"], &now["version"], &now["max_age"]), (&json!("A title"), &json!(1), &json!(7)));
    assert_says(&patch("after", json!({"name": "in-the-way"})), 409, "with this name already");
    assert_says(&patch("after", json!({"name": "studio"})), 422, "is reserved for Paintbox");
    assert_says(&patch("after", json!({"colour": "red"})), 422, "there is no field \"colour\"");
    assert_says(&patch("after", json!({"visibility": "secret"})), 422, "there is no \"secret\"");
}

#[test]
fn lists_come_in_pages() {
    let server = builder().start();
    for name in ["a", "b", "c", "d", "e"] {
        save(&server, name, RED);
    }
    let page = |query: &str| {
        let answer = server.client().anonymous().get(&format!("/api/v1/images{query}"));
        assert_eq!(answer.status, 200, "{}", answer.text());
        let json = answer.json();
        let names: String =
            json["images"].as_array().into_iter().flatten().filter_map(|i| i["name"].as_str()).collect();
        (names, json["next"].as_str().map(str::to_owned))
    };
    assert_eq!(page(""), ("abcde".into(), None));
    assert_eq!(page("?limit=2"), ("ab".into(), Some("b".into())));
    assert_eq!(page("?limit=2&after=b"), ("cd".into(), Some("d".into())));
    assert_eq!(page("?limit=2&after=d"), ("e".into(), None));
    let wrong = server.client().get("/api/v1/images?limit=0");
    assert_says(&wrong, 400, "limit must be a whole number from 1 to 500");
    assert_says(
        &server.client().get("/api/v1/images?page=2"),
        400,
        "the parameters are after, limit, order, q, tag, owner and deleted",
    );
    server.stop().expect("the server ends cleanly");
}

#[test]
fn parameters_have_a_json_schema_and_bad_values_can_be_ignored() {
    let server = shared();
    save(&server, "described", YEARS);
    let schema = server.client().anonymous().get(&image("described")).json()["schema"].clone();
    let year = json!({"type": "integer", "default": 2012, "minimum": 2012, "maximum": 2015});
    assert_eq!((&schema["type"], &schema["properties"]["year"]), (&json!("object"), &year));
    assert_eq!(view(&server, "/described.png?year=1999", super::JSON).status, 400);
    let lenient = picture(&server, "/described.png?year=1999&_strict=0");
    assert_eq!(lenient, picture(&server, "/described.png"), "the default stands for it");
}

#[test]
fn a_renamed_image_keeps_its_old_name_as_a_redirect() {
    let server = shared();
    let (ann, bob) = (author(&server, "names-ann"), author(&server, "names-bob"));
    let body = json!({"program": YEARS, "width": 40, "height": 20, "max_age": 7});
    assert_eq!(ann.put(&image("old-name"), &body).status, 201);
    assert_eq!(ann.send("PATCH", &image("old-name"), &[], r#"{"name": "new-name"}"#).status, 200);
    let leads = |client: &Client, path: &str, to: &str| {
        let answer = client.get(path);
        assert_eq!((answer.status, answer.header("location")), (308, Some(to)), "{path}: {}", answer.text());
        answer.header("cache-control").map(str::to_owned)
    };
    let anyone = server.client().anonymous();
    let kept = leads(&anyone, "/old-name.png?year=2014&_w=30", "/new-name.png?year=2014&_w=30");
    assert_eq!(kept.as_deref(), Some("public, max-age=7"), "the name may be used again");
    leads(&anyone, "/old-name.svg", "/new-name.svg");
    leads(&anyone, &image("old-name"), &image("new-name"));
    for rest in ["/versions?limit=3", "/versions/1", "/data"] {
        leads(&ann, &format!("{}{rest}", image("old-name")), &format!("{}{rest}", image("new-name")));
    }
    assert_eq!(ann.get(&image("new-name")).json()["old_names"], json!(["old-name"]));
    assert_eq!(anyone.get(&image("new-name")).json()["old_names"], json!(null));

    // A stranger's picture is never shown where hers was.
    for stranger in [&bob, &server.client()] {
        assert_says(&stranger.put(&image("old-name"), &json!({"program": RED})), 409, "with this name already");
    }
    assert_eq!(bob.put(&image("bobs-own"), &json!({"program": RED})).status, 201);
    let taken = bob.send("PATCH", &image("bobs-own"), &[], r#"{"name": "old-name"}"#);
    assert_says(&taken, 409, "with this name already");
    // A signed address stays good; one that isn't signed is as little good as before.
    let sign = |name: &str| {
        let signed = ann.post(&format!("{}/sign", image(name)), "*/*", &json!({"query": "year=2013"}));
        signed.json()["url"].as_str().expect("an address").to_owned()
    };
    assert_eq!(ann.send("PATCH", &image("new-name"), &[], r#"{"signed": true}"#).status, 200);
    let address = sign("new-name");
    assert_eq!(ann.send("PATCH", &image("new-name"), &[], r#"{"name": "newer-name"}"#).status, 200);
    let there = anyone.get(&address);
    assert_eq!(there.status, 308);
    assert_eq!(anyone.get(there.header("location").expect("a place")).status, 200);
    let unsigned = anyone.get("/new-name.png?year=2012");
    assert_eq!(anyone.get(unsigned.header("location").expect("a place")).status, 403);
    // A private image isn't told of.
    assert_eq!(ann.send("PATCH", &image("newer-name"), &[], r#"{"visibility": "private"}"#).status, 200);
    assert_eq!((anyone.get("/old-name.png").status, anyone.get(&image("old-name")).status), (404, 404));
    assert_eq!(leads(&ann, "/old-name.png", "/newer-name.png").as_deref(), Some("private, no-cache"));
    // Its owner uses the name again.
    assert_eq!(ann.put(&image("old-name"), &json!({"program": RED, "width": 20, "height": 10})).status, 201);
    assert_eq!(picture(&server, "/old-name.png").pixels[..4], [255, 0, 0, 255]);
}

#[test]
fn versions_saved_while_private_stay_private_after_publishing() {
    let server = shared();
    let ann = author(&server, "published-ann");
    let save = |program: &str, more: serde_json::Value| {
        let mut body = json!({"program": program, "width": 20, "height": 10});
        body.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        assert!(ann.put(&image("published"), &body).status < 300);
    };
    save(RED, json!({"visibility": "private"}));
    save(BLUE, json!({}));
    assert_eq!(ann.send("PATCH", &image("published"), &[], r#"{"visibility": "public"}"#).status, 200);
    let seen = |path: &str| view(&server, path, super::JSON);
    assert_eq!((seen("/published.png").status, seen("/published.png?_v=2").status), (200, 200));
    assert_says(&seen("/published.png?_v=1"), 404, "The image published has no version 1.");
    assert_says(&seen("/published.png?_v=9"), 404, "The image published has no version 9.");
    // Its readers see it, and no cache between keeps it.
    let hers = ann.get("/published.png?_v=1");
    assert_eq!((hers.status, hers.header("cache-control")), (200, Some("private, no-cache")));
    // What it showed once stays to be seen, and a restored version is a new one.
    save(YEARS, json!({}));
    assert_eq!(seen("/published.png?_v=2").status, 200);
    assert_eq!(ann.send("POST", "/api/v1/images/published/versions/1/restore", &[], "").status, 200);
    assert_eq!((seen("/published.png?_v=4").status, seen("/published.png?_v=1").status), (200, 404));
    let shown: Vec<bool> = ann.get("/api/v1/images/published/versions").json()["versions"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|version| version["shown"].as_bool())
        .collect();
    assert_eq!(shown, [true, true, true, false]);
}

#[test]
fn an_unchanged_update_makes_no_revision() {
    let server = shared();
    save(&server, "unchanged", RED);
    let patch =
        |body: &str, seen: &str| server.client().send("PATCH", &image("unchanged"), &[("If-Match", seen)], body);
    let before = etag(&server.client().get(&image("unchanged"))).to_owned();
    for body in ["{}", r#"{"title": ""}"#, r#"{"name": "unchanged", "visibility": "public"}"#] {
        let same = patch(body, &before);
        assert_eq!((same.status, etag(&same)), (200, &*before), "{body}: {}", same.text());
    }
    assert_eq!(patch("{}", "\"r99\"").status, 412, "who has seen something else is told");
    assert_ne!(etag(&patch(r#"{"title": "t"}"#, &before)), before);
}

#[test]
fn versions_come_in_pages_and_without_their_programs() {
    let server = shared();
    for n in 1..=5 {
        let saved = server.client().put(&image("many-versions"), &json!({"program": format!("{RED} # {n}")}));
        assert!(saved.status < 300, "{}", saved.text());
    }
    let page = |query: &str| {
        let json = server.client().get(&format!("{}/versions{query}", image("many-versions"))).json();
        assert!(!json.to_string().contains("background"), "{json:#}");
        let numbers = json["versions"].as_array().into_iter().flatten().map(|v| v["version"].to_string());
        (numbers.collect::<String>(), json["next"].as_u64())
    };
    assert_eq!(page(""), ("54321".into(), None));
    assert_eq!(page("?limit=2"), ("54".into(), Some(4)));
    assert_eq!(page("?limit=2&before=4"), ("32".into(), Some(2)));
    assert_eq!(page("?limit=2&before=2"), ("1".into(), None));
    let wrong = |query: &str| server.client().get(&format!("{}/versions{query}", image("many-versions")));
    assert_says(&wrong("?limit=201"), 400, "limit must be a whole number from 1 to 200");
    assert_says(&wrong("?before=0"), 400, "before must be a version's number");
    assert_says(&wrong("?after=1"), 400, "the parameters are before and limit");
}
