//! Invites, and joining with one.

use super::accounts::{author, cookie};
use super::{assert_says, builder, shared};
use e2e::cli::{self, Ended};
use e2e::{Answer, Client, Server, Walls};
use serde_json::{Value, json};
use std::sync::Barrier;

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
const OWN: [(&str, &str); 2] = [("Sec-Fetch-Site", "same-origin"), FORM];

/// Makes an invite; its path.
fn invite(server: &Server, wish: &Value) -> String {
    let made = server.client().post("/api/v1/invites", "application/json", wish);
    assert_eq!(made.status, 201, "{}", made.text());
    let url = made.json()["url"].as_str().expect("a link").to_owned();
    url[url.find("/join/").expect("a link to join")..].to_owned()
}

fn join(server: &Server, path: &str, name: &str) -> Answer {
    server.client().anonymous().send("POST", path, &OWN, format!("name={name}"))
}

fn listed(server: &Server, note: &str) -> Value {
    let invites = server.client().get("/api/v1/invites").json();
    let found = invites["invites"].as_array().into_iter().flatten().find(|invite| invite["note"] == note);
    found.unwrap_or_else(|| panic!("no invite {note}: {invites:#}")).clone()
}

#[test]
fn with_an_invite_somebody_makes_an_account_and_is_signed_in() {
    let server = shared();
    let path = invite(&server, &json!({"note": "for jo"}));
    let browser = server.client().anonymous();
    for _ in 0..2 {
        let page = browser.get(&path);
        assert_eq!(page.status, 200, "{}", page.text());
        assert!(page.text().contains("<form") && page.text().contains("name=\"name\""), "{}", page.text());
        let code = path.strip_prefix("/join/").expect("a code");
        assert!(
            !page.text().contains(code) && !page.text().contains("for jo"),
            "neither secret nor note is in the page"
        );
        assert_eq!(page.header("cache-control"), Some("no-store"));
        assert_eq!(page.header("referrer-policy"), Some("same-origin"));
    }
    let joined = join(&server, &path, "+Join-Jo+");
    assert_eq!((joined.status, joined.header("location")), (303, Some("/studio")), "{}", joined.text());
    let cookie = cookie(&joined);
    let me = browser.get_with("/api/v1/me", &[("Cookie", &cookie)]).json();
    assert_eq!(me, json!({"role": "author", "name": "join-jo"}));
    let body = json!({"program": "canvas.background('red')", "width": 20, "height": 10}).to_string();
    let own = [("Cookie", &*cookie), ("Sec-Fetch-Site", "same-origin")];
    assert_eq!(browser.send("PUT", "/api/v1/images/of-join-jo", &own, &body).status, 201);

    assert_eq!(browser.get(&path).status, 404, "one use is the default");
    assert_eq!(join(&server, &path, "join-second").status, 404);
    let entry = listed(&server, "for jo");
    assert_eq!((&entry["uses"], &entry["used"], &entry["state"]), (&json!(1), &json!(1), &json!("used_up")));
    assert!(entry["expires"].is_string(), "a week is the default: {entry}");
    let author = server.client().get("/api/v1/authors/join-jo").json();
    assert_eq!(author["invite"], entry["id"]);
    assert!(!server.client().get("/api/v1/invites").text().contains("/join/"), "no list shows a link again");
}

#[test]
fn a_name_that_cannot_be_had_uses_nothing_up_and_is_asked_for_again() {
    let server = shared();
    author(&server, "join-taken");
    let path = invite(&server, &json!({"uses": 1}));
    for (name, status, said) in [
        ("join-taken", 409, "The name join-taken is taken"),
        ("operator", 422, "operator"),
        ("", 422, "lower-case letters"),
        ("two+words", 422, "two words"),
        ("%3Cscript%3Ealert(1)%3C/script%3E", 422, "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("%22%3E%3Cimg+src=x+onerror=alert(1)%3E", 422, "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"),
    ] {
        let again = join(&server, &path, name);
        assert_eq!(again.status, status, "{name}: {}", again.text());
        assert!(again.text().contains(said), "{name}: not {said:?}: {}", again.text());
        assert!(again.text().contains("<form") && again.header("set-cookie").is_none(), "{name}");
        assert!(!again.text().contains("<script>alert") && !again.text().contains("<img"), "{name}: {}", again.text());
    }
    assert_eq!(join(&server, &path, "join-free").status, 303);
}

#[test]
fn of_several_who_use_the_last_use_at_once_one_joins() {
    let server = shared();
    let path = invite(&server, &json!({"uses": 2}));
    let together = Barrier::new(6);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let attempts: Vec<_> = (0..6)
            .map(|n| {
                let (server, path, together) = (&server, &path, &together);
                scope.spawn(move || {
                    together.wait();
                    join(server, path, &format!("join-race-{n}")).status
                })
            })
            .collect();
        attempts.into_iter().map(|attempt| attempt.join().expect("an answer")).collect()
    });
    let of = |status| statuses.iter().filter(|known| **known == status).count();
    assert_eq!((of(303), of(404)), (2, 4), "{statuses:?}");
}

#[test]
fn an_invite_ends_when_its_time_is_over_or_the_operator_revokes_it() {
    let server = shared();
    let late = invite(&server, &json!({"expires_in": 0, "uses": null, "note": "join-late"}));
    assert_eq!(join(&server, &late, "join-late").status, 404);
    assert_eq!(listed(&server, "join-late")["state"], "expired");
    let many = invite(&server, &json!({"expires_in": null, "uses": null, "note": "join-many"}));
    for name in ["join-many-1", "join-many-2", "join-many-3"] {
        assert_eq!(join(&server, &many, name).status, 303, "{name}");
    }
    let entry = listed(&server, "join-many");
    assert_eq!((&entry["used"], &entry["uses"], &entry["expires"]), (&json!(3), &Value::Null, &Value::Null));
    let revoke = |id: &Value| server.client().send("DELETE", &format!("/api/v1/invites/{id}"), &[], "");
    assert_eq!(revoke(&entry["id"]).status, 204);
    assert_says(&revoke(&entry["id"]), 404, "no such invite");
    assert_says(&revoke(&json!("cats")), 404, "no such invite");
    assert_eq!(join(&server, &many, "join-many-4").status, 404);
    assert_eq!(listed(&server, "join-many")["state"], "revoked");
    assert_eq!(server.client().get("/api/v1/authors/join-many-1").status, 200, "who has joined stays");
    for (wish, said) in [
        (json!({"uses": 0}), "uses must be from 1 to 10000"),
        (json!({"uses": 10_001}), "uses must be from 1 to 10000"),
        (json!({"note": "two\nlines"}), "one line"),
        (json!({"note": "x".repeat(201)}), "at most 200"),
    ] {
        assert_says(&server.client().post("/api/v1/invites", "application/json", &wish), 422, said);
    }
}

#[test]
fn only_the_operator_makes_invites_and_other_sites_use_none() {
    let server = shared();
    let ann = author(&server, "join-ann");
    let anyone = server.client().anonymous();
    for (client, status) in [(&ann, 403), (&anyone, 401)] {
        assert_eq!(client.get("/api/v1/invites").status, status);
        assert_eq!(client.post("/api/v1/invites", "application/json", &json!({})).status, status);
        assert_eq!(client.send("DELETE", "/api/v1/invites/1", &[], "").status, status);
    }
    let path = invite(&server, &json!({}));
    let elsewhere: [&[(&str, &str)]; 5] = [
        &[("Sec-Fetch-Site", "cross-site"), FORM],
        &[("Sec-Fetch-Site", "same-site"), FORM],
        &[("Origin", "https://evil.example"), FORM],
        &[("Origin", "null"), FORM],
        &[FORM],
    ];
    for headers in elsewhere {
        let refused = anyone.send("POST", &path, headers, "name=join-evil");
        assert_eq!((refused.status, refused.header("set-cookie")), (403, None), "{headers:?}");
    }
    assert_eq!(join(&server, &path, "join-good").status, 303, "none of them has used it up");
}

#[test]
fn guessing_codes_and_trying_names_is_throttled() {
    let server = builder().start();
    let path = invite(&server, &json!({"uses": null}));
    let anyone = server.client().anonymous();
    let guess = |client: &Client| client.get("/join/paintbox_guess");
    let answers: Vec<Answer> = (0..70).map(|_| guess(&anyone)).collect();
    assert_eq!((answers[0].status, answers[69].status), (404, 429));
    assert_eq!(answers[69].header("retry-after"), Some("60"));
    assert_eq!(anyone.get(&path).status, 200, "an invite that is good still is");
    // One client takes no more than sixty names a minute, whatever the invite allows.
    let names: Vec<u16> = (0..70).map(|n| join(&server, &path, &format!("name-{n}")).status).collect();
    assert_eq!((names[0], names[69]), (303, 429), "{names:?}");
    let authors = server.client().get("/api/v1/authors?limit=500").json();
    assert_eq!(authors["authors"].as_array().map(Vec::len), Some(60));
    server.stop().expect("the server ends cleanly");
}

#[test]
fn invites_are_made_listed_and_removed_on_the_command_line() {
    let server = builder().start();
    let folder = server.folder().to_owned();
    let run = |args: &[&str]| cli::paintbox(Walls::All, &folder, &[args, &["--store", server.store()]].concat(), "");
    let text = |ended: Ended| {
        assert_eq!(ended.code, Some(0), "{}", ended.stderr);
        String::from_utf8_lossy(&ended.stdout).trim().to_owned()
    };
    let link = text(run(&["invite", "add", "--uses", "many", "--expires", "never", "--note", "the class"]));
    let path = &link[link.find("/join/").expect("a link")..];
    assert!(link.starts_with("http://"), "{link}");
    assert_eq!(join(&server, path, "from-the-class").status, 303);
    text(run(&["invite", "add"]));
    let invites: Value = serde_json::from_str(&text(run(&["invite", "list", "--json"]))).expect("JSON");
    assert_eq!((&invites[0]["uses"], &invites[0]["state"]), (&json!(1), &json!("open")));
    assert_eq!(
        (&invites[1]["uses"], &invites[1]["used"], &invites[1]["note"]),
        (&Value::Null, &json!(1), &json!("the class"))
    );
    let id = invites[1]["id"].to_string();
    text(run(&["invite", "remove", &id]));
    assert_eq!(run(&["invite", "remove", &id]).code, Some(6), "it is revoked");
    assert_eq!(join(&server, path, "too-late").status, 404);
    let list = text(run(&["invite", "list"]));
    assert!(list.contains("revoked") && list.contains("1 of many") && list.contains("the class"), "{list}");
    for (args, said) in [
        (&["--uses", "none"][..], "a number, or many"),
        (&["--uses", "0"], "1 to 10000"),
        (&["--expires", "soon"], "12h or 30days"),
    ] {
        let wrong = run(&[&["invite", "add"], args].concat());
        assert!(wrong.code == Some(6) && wrong.stderr.contains(said), "{args:?}: {wrong:?}");
    }
    server.stop().expect("the server ends cleanly");
}
