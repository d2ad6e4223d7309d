//! Authors, tokens, sessions, and who may do what.

use super::{RAISES, assert_says, builder, image, shared};
use e2e::cli::{self, Ended};
use e2e::{Answer, Client, Server, Walls};
use serde_json::{Value, json};

/// A copy whose name isn't free.
const COPY: &str = r#"{"name": "table-public"}"#;
const RED: &str = "canvas.background('red')";

/// A new author's client.
pub(crate) fn author(server: &Server, name: &str) -> Client {
    let added = server.client().post("/api/v1/authors", "application/json", &json!({"name": name}));
    assert_eq!(added.status, 201, "{}", added.text());
    server.client().with_token(added.json()["token"].as_str().expect("a token"))
}

/// Saves a red image, with these settings or in place of it.
pub(crate) fn save(client: &Client, name: &str, settings: &Value) {
    let mut body = json!({"program": RED, "width": 20, "height": 10});
    for (key, value) in settings.as_object().into_iter().flatten() {
        body[key] = value.clone();
    }
    let saved = client.put(&image(name), &body);
    assert_eq!(saved.status, 201, "{}", saved.text());
}

#[test]
fn every_cell_of_the_permission_table_holds() {
    let server = shared();
    let (ann, bob) = (author(&server, "table-ann"), author(&server, "table-bob"));
    for visibility in ["public", "unlisted", "private"] {
        save(&ann, &format!("table-{visibility}"), &json!({"visibility": visibility}));
    }
    for visibility in ["public", "private"] {
        save(&ann, &format!("table-open-{visibility}"), &json!({"visibility": visibility, "show_program": true}));
    }
    save(&ann, "table-deleted", &json!({}));
    assert_eq!(ann.send("DELETE", &image("table-deleted"), &[], "").status, 204);

    let callers = [("ann", ann), ("operator", server.client()), ("bob", bob), ("anyone", server.client().anonymous())];
    // For each image: what its owner, the operator, another author and anyone get.
    let change = json!({"title": "t"}).to_string();
    let table: [(&str, &str, &str, &str, [u16; 4]); 38] = [
        ("view", "GET", "/table-public.png", "", [200, 200, 200, 200]),
        ("view", "GET", "/table-unlisted.png", "", [200, 200, 200, 200]),
        ("view", "GET", "/table-private.png", "", [200, 200, 404, 404]),
        ("view", "GET", "/table-deleted.png", "", [404, 404, 404, 404]),
        ("show", "GET", "/api/v1/images/table-public", "", [200, 200, 200, 200]),
        ("show", "GET", "/api/v1/images/table-unlisted", "", [200, 200, 200, 200]),
        ("show", "GET", "/api/v1/images/table-private", "", [200, 200, 404, 404]),
        ("show", "GET", "/api/v1/images/table-deleted", "", [200, 200, 404, 404]),
        ("versions", "GET", "/api/v1/images/table-public/versions", "", [200, 200, 403, 401]),
        ("versions", "GET", "/api/v1/images/table-private/versions", "", [200, 200, 404, 404]),
        ("a version", "GET", "/api/v1/images/table-public/versions/1", "", [200, 200, 403, 401]),
        ("pin", "PUT", "/api/v1/images/table-public/versions/1/pin", "", [204, 204, 403, 401]),
        ("unpin", "DELETE", "/api/v1/images/table-private/versions/1/pin", "", [204, 204, 404, 401]),
        ("data", "GET", "/api/v1/images/table-public/data", "", [404, 404, 403, 401]),
        ("edit", "PATCH", "/api/v1/images/table-public", &change, [200, 200, 403, 401]),
        ("edit", "PATCH", "/api/v1/images/table-unlisted", &change, [200, 200, 403, 401]),
        ("edit", "PATCH", "/api/v1/images/table-private", &change, [200, 200, 404, 401]),
        ("delete", "DELETE", "/api/v1/images/table-deleted", "", [204, 204, 404, 401]),
        ("undelete", "POST", "/api/v1/images/table-public/undelete", "", [204, 204, 403, 401]),
        ("restore", "POST", "/api/v1/images/table-public/versions/1/restore", "", [200, 200, 403, 401]),
        ("authors", "GET", "/api/v1/authors", "", [403, 200, 403, 401]),
        ("an author", "GET", "/api/v1/authors/table-bob", "", [403, 200, 403, 401]),
        ("suspend", "PATCH", "/api/v1/authors/table-bob", "{}", [403, 200, 403, 401]),
        ("restore an author", "POST", "/api/v1/authors/nobody/restore", "", [403, 404, 403, 401]),
        ("purge an author", "POST", "/api/v1/authors/table-bob/purge", "", [403, 409, 403, 401]),
        ("purge", "POST", "/api/v1/images/table-public/purge", "", [403, 409, 403, 401]),
        ("usage", "GET", "/api/v1/usage", "", [200, 200, 200, 401]),
        ("signing key", "POST", "/api/v1/signing-key", "{}", [403, 200, 403, 401]),
        ("owner", "PATCH", "/api/v1/images/table-public", r#"{"owner": "table-ann"}"#, [403, 200, 403, 401]),
        ("page", "GET", "/table-public", "", [200, 200, 200, 200]),
        ("page", "GET", "/table-private", "", [200, 200, 404, 404]),
        // The name isn't free, which is found after the permission.
        ("copy", "POST", "/api/v1/images/table-public/copy", COPY, [409, 409, 403, 401]),
        ("copy", "POST", "/api/v1/images/table-open-public/copy", COPY, [409, 409, 409, 401]),
        ("copy", "POST", "/api/v1/images/table-open-private/copy", COPY, [409, 409, 404, 401]),
        ("versions", "GET", "/api/v1/images/table-open-public/versions/1", "", [200, 200, 403, 401]),
        ("data", "GET", "/api/v1/images/table-open-public/data", "", [404, 404, 403, 401]),
        ("tokens", "GET", "/api/v1/tokens", "", [200, 200, 200, 401]),
        ("me", "GET", "/api/v1/me", "", [200, 200, 200, 200]),
    ];
    for (what, method, path, body, expected) in table {
        for ((who, client), status) in callers.iter().zip(expected) {
            let answer = client.send(method, path, &[], body);
            assert_eq!(answer.status, status, "{what} {path} by {who}: {}", answer.text());
        }
    }
    for (who, client) in &callers {
        let shown = client.get("/api/v1/images/table-open-public").text().contains("background");
        assert!(shown, "its author shows its program to {who}");
    }
    // Who may see an image sees its program only if it is theirs, or if its author shows it.
    for ((who, client), whole) in callers.iter().zip([true, true, false, false]) {
        for path in ["/api/v1/images/table-public", "/api/v1/images/table-public/versions/1"] {
            assert_eq!(client.get(path).text().contains("background"), whole, "{path} by {who}");
        }
    }
    let names = |client: &Client, query: &str| {
        let answer = client.get(&format!("/api/v1/images?limit=500{query}")).json();
        let names = answer["images"].as_array().into_iter().flatten().filter_map(|i| i["name"].as_str());
        names.filter(|name| name.starts_with("table-")).map(|name| name[6..].to_owned()).collect::<Vec<_>>().join(" ")
    };
    for ((who, client), (listed, deleted)) in callers.iter().zip([
        ("open-private open-public private public unlisted", "deleted"),
        ("open-private open-public private public unlisted", "deleted"),
        ("open-public public", ""),
        ("open-public public", ""),
    ]) {
        assert_eq!(names(client, ""), listed, "listed for {who}");
        if *who != "anyone" {
            assert_eq!(names(client, "&deleted=1"), deleted, "deleted for {who}");
        }
    }
}

#[test]
fn images_belong_to_their_authors_and_names_are_unique() {
    let server = shared();
    let (ann, bob) = (author(&server, "owner-ann"), author(&server, "owner-bob"));
    save(&ann, "owned", &json!({}));
    let stolen = bob.put(&image("owned"), &json!({"program": RED}));
    assert_says(&stolen, 403, "belongs to somebody else");
    let json = server.client().get(&image("owned")).json();
    assert_eq!((&json["owner"], &json["author"]), (&json!("owner-ann"), &json!("owner-ann")));
    // The operator saves a version of it; it stays hers.
    assert_eq!(server.client().put(&image("owned"), &json!({"program": RED})).json()["version"], 2);
    let json = server.client().get(&image("owned")).json();
    assert_eq!((&json["owner"], &json["author"]), (&json!("owner-ann"), &Value::Null));
}

#[test]
fn an_author_sees_only_their_own_errors() {
    let server = shared();
    let (ann, bob) = (author(&server, "errors-ann"), author(&server, "errors-bob"));
    let saved = ann.put(&image("failing"), &json!({"program": RAISES, "width": 20, "height": 10}));
    assert_eq!(saved.json()["error"]["line"], 3, "{}", saved.text());
    let told = |client: &Client| {
        let answer = client.get_with("/failing.png", &[("Accept", "application/json")]);
        assert_eq!(answer.status, 422);
        answer.text().contains("the message")
    };
    assert!(told(&ann) && told(&server.client()) && !told(&bob) && !told(&server.client().anonymous()));
}

#[test]
fn the_operator_can_act_on_behalf_of_authors() {
    let server = shared();
    let acting = |client: &Client, method: &str, path: &str, name: &str, body: &str| {
        client.send(method, path, &[("Paintbox-Author", name)], body)
    };
    let body = json!({"program": RED}).to_string();
    let saved = acting(&server.client(), "PUT", &image("of-user-7"), "user-7", &body);
    assert_eq!(saved.status, 201, "{}", saved.text());
    assert_eq!(server.client().get(&image("of-user-7")).json()["owner"], "user-7");
    // Acting for somebody is being no more than them.
    let other = acting(&server.client(), "PUT", &image("of-user-7"), "user-8", &body);
    assert_says(&other, 403, "belongs to somebody else");
    assert_eq!(acting(&server.client(), "GET", "/api/v1/authors", "user-7", "").status, 403);
    assert_says(&acting(&server.client(), "GET", "/api/v1/me", "User 7", ""), 400, "lower-case letters");
    let ann = author(&server, "acting-ann");
    assert_says(&acting(&ann, "GET", "/api/v1/me", "user-7", ""), 403, "Only the operator");
}

#[test]
fn tokens_are_shown_once_listed_without_their_secret_and_revoked() {
    let server = shared();
    let ann = author(&server, "tokens-ann");
    let made = ann.post("/api/v1/tokens", "application/json", &json!({"label": "my laptop"}));
    let (id, secret) = (made.json()["id"].clone(), made.json()["token"].as_str().expect("a token").to_owned());
    let laptop = ann.with_token(&secret);
    assert_eq!(laptop.get("/api/v1/me").json(), json!({"role": "author", "name": "tokens-ann"}));
    let listed = ann.get("/api/v1/tokens");
    let labels: Vec<Value> =
        listed.json()["tokens"].as_array().into_iter().flatten().map(|t| t["label"].clone()).collect();
    assert_eq!(labels, ["my laptop", "first"]);
    assert!(!listed.text().contains(&secret), "secrets are shown once");
    assert!(listed.json()["tokens"][0]["last_used"].is_string());
    assert_eq!(ann.send("DELETE", &format!("/api/v1/tokens/{id}"), &[], "").status, 204);
    assert_eq!(laptop.get("/api/v1/me").json()["role"], "anyone");
    assert_eq!(ann.send("DELETE", &format!("/api/v1/tokens/{id}"), &[], "").status, 404);
    assert_eq!(server.client().send("DELETE", "/api/v1/authors/tokens-ann", &[], "").status, 204);
    assert_eq!(ann.get("/api/v1/me").json()["role"], "anyone");
    let again = server.client().post("/api/v1/authors", "application/json", &json!({"name": "tokens-ann"}));
    assert_says(&again, 409, "belongs or belonged to an author");
}

/// The cookie that an answer sets.
pub(crate) fn cookie(answer: &Answer) -> String {
    let set = answer.header("set-cookie").unwrap_or_else(|| panic!("no cookie: {} {}", answer.status, answer.text()));
    assert!(set.contains("HttpOnly") && set.contains("SameSite=Lax") && set.contains("Path=/"), "{set}");
    set.split(';').next().unwrap_or_default().to_owned()
}

#[test]
fn a_link_signs_a_browser_in_once_and_other_sites_cannot_use_the_session() {
    let server = shared();
    author(&server, "link-ann");
    let link = server.client().send("POST", "/api/v1/authors/link-ann/sign-in", &[], "").json();
    let path = link["url"].as_str().expect("a link");
    let browser = server.client().anonymous();
    for _ in 0..2 {
        let page = browser.get(path);
        assert!(page.status == 200 && page.text().contains("<button"), "looking at it doesn't use it up");
    }
    let form = format!("code={}", path.split_once("code=").expect("a code").1);
    let own = [("Sec-Fetch-Site", "same-origin"), ("Content-Type", "application/x-www-form-urlencoded")];
    let elsewhere = [("Sec-Fetch-Site", "cross-site"), ("Content-Type", "application/x-www-form-urlencoded")];
    assert_eq!(browser.send("POST", "/sign-in", &elsewhere, &form).status, 403);
    let signed_in = browser.send("POST", "/sign-in", &own, &form);
    assert_eq!((signed_in.status, signed_in.header("location")), (303, Some("/studio")), "{}", signed_in.text());
    let cookie = cookie(&signed_in);
    assert_eq!(browser.send("POST", "/sign-in", &own, &form).status, 404, "the link is used up");

    let me = |cookie: &str| browser.get_with("/api/v1/me", &[("Cookie", cookie)]).json()["role"].clone();
    assert_eq!(me(&cookie), "author");
    let body = json!({"program": RED}).to_string();
    for (site, status) in [("cross-site", 401), ("same-site", 401), ("same-origin", 201)] {
        let saved = browser.send("PUT", &image("by-cookie"), &[("Cookie", &cookie), ("Sec-Fetch-Site", site)], &body);
        assert_eq!(saved.status, status, "{site}: {}", saved.text());
    }
    let out = browser.send("POST", "/sign-out", &[("Cookie", &cookie), ("Sec-Fetch-Site", "same-origin")], "");
    assert_eq!(out.status, 303);
    assert_eq!(me(&cookie), "anyone", "the session itself has ended, not just the cookie");
}

#[test]
fn guessing_tokens_is_throttled_and_valid_tokens_still_work() {
    let server = builder().start();
    let guess = server.client().with_token("paintbox_guess");
    let answers: Vec<u16> = (0..70).map(|_| guess.get("/api/v1/tokens").status).collect();
    assert_eq!((answers[0], answers[69]), (401, 429), "{answers:?}");
    assert_eq!(guess.get("/api/v1/tokens").header("retry-after"), Some("60"));
    assert_eq!(server.client().get("/api/v1/tokens").status, 200);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn authors_are_added_listed_and_removed_on_the_command_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = |args: &[&str]| cli::paintbox(Walls::All, folder.path(), args, "");
    let text = |ended: Ended| String::from_utf8_lossy(&ended.stdout).trim().to_owned();
    for command in [
        &["author", "add", "ann"][..],
        &["author", "list"],
        &["migrate"],
        &["backup", "copy"],
        &["token", "list", "operator"],
    ] {
        let nowhere = run(command);
        let file = folder.path().join("paintbox.db").display().to_string();
        assert_eq!(nowhere.code, Some(6), "{command:?}");
        assert!(nowhere.stdout.is_empty(), "{command:?}");
        for said in [&*file, "Only `paintbox serve` creates one", "--store", "--config", "no configuration was read"] {
            assert!(nowhere.stderr.contains(said), "{command:?}: not {said:?}: {}", nowhere.stderr);
        }
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0, "{command:?} made something");
    }
    let server = builder().start();
    let store = server.store();
    let token = text(run(&["author", "add", "ann", "--store", store]));
    assert_eq!(server.client().with_token(&token).get("/api/v1/me").json()["name"], "ann", "while the server runs");
    let again = run(&["author", "add", "ann", "--store", store]);
    assert!(again.code == Some(6) && again.stderr.contains("belongs or belonged to an author"), "{}", again.stderr);
    let wrong = run(&["author", "add", "Ann!", "--store", store]);
    assert!(wrong.stderr.contains("lower-case letters"), "{}", wrong.stderr);
    let listed = text(run(&["author", "list", "--json", "--store", store]));
    assert!(listed.contains(r#""name":"ann""#), "{listed}");
    assert_eq!(run(&["author", "remove", "ann", "--store", store]).code, Some(0));
    assert_eq!(server.client().with_token(&token).get("/api/v1/me").json()["role"], "anyone");
    assert!(run(&["author", "remove", "ann", "--store", store]).stderr.contains("no author named ann"));
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_token_is_limited_to_its_scope_image_and_time() {
    let server = builder().config("[http]\nmetrics = \"operator\"").start();
    let ann = author(&server, "scope-ann");
    save(&ann, "scoped", &json!({"visibility": "private"}));
    save(&ann, "other", &json!({"visibility": "private"}));
    let make = |client: &Client, wish: Value| {
        let mut body = json!({"label": "scoped"});
        body.as_object_mut().expect("an object").extend(wish.as_object().expect("an object").clone());
        let made = client.post("/api/v1/tokens", "*/*", &body);
        assert_eq!(made.status, 201, "{}", made.text());
        client.with_token(made.json()["token"].as_str().expect("a token"))
    };
    let tokens = [
        ("all", make(&ann, json!({}))),
        ("write", make(&ann, json!({"scope": "write"}))),
        ("read", make(&ann, json!({"scope": "read"}))),
        ("one image", make(&ann, json!({"scope": "write", "image": "scoped"}))),
        ("metrics", make(&server.client(), json!({"scope": "metrics"}))),
    ];
    let red = json!({"program": RED}).to_string();
    let label = json!({"label": "more"}).to_string();
    // What each of these tokens gets.
    let table: [(&str, &str, &str, [u16; 5]); 13] = [
        ("GET", "/api/v1/me", "", [200; 5]),
        ("GET", "/scoped.png", "", [200, 200, 200, 200, 403]),
        ("GET", "/other.png", "", [200, 200, 200, 403, 403]),
        ("GET", "/api/v1/images/scoped/versions/1", "", [200, 200, 200, 200, 403]),
        ("GET", "/api/v1/images", "", [200, 200, 200, 403, 403]),
        ("PUT", "/api/v1/images/scoped", &red, [200, 200, 403, 200, 403]),
        ("PUT", "/api/v1/images/other", &red, [200, 200, 403, 403, 403]),
        ("POST", "/api/v1/render", &red, [200, 200, 403, 403, 403]),
        ("GET", "/api/v1/tokens", "", [200, 403, 403, 403, 403]),
        ("POST", "/api/v1/tokens", &label, [201, 403, 403, 403, 403]),
        ("GET", "/api/v1/authors", "", [403, 403, 403, 403, 403]),
        ("GET", "/metrics", "", [403, 403, 403, 403, 200]),
        ("GET", "/healthz", "", [200; 5]),
    ];
    for (method, path, body, expected) in table {
        for ((what, client), status) in tokens.iter().zip(expected) {
            let answer = client.send(method, path, &[], body);
            assert_eq!(answer.status, status, "{method} {path} with {what}: {}", answer.text());
        }
    }
    assert_says(&tokens[2].1.send("PUT", &image("scoped"), &[], &red), 403, "scope is read");
    assert_says(&tokens[3].1.get(&image("other")), 403, "limited to the image scoped");
    // It is the image that it is for, whatever its name.
    assert_eq!(ann.send("PATCH", &image("scoped"), &[], r#"{"name": "renamed-scoped"}"#).status, 200);
    assert_eq!(tokens[3].1.get(&image("renamed-scoped")).status, 200);
    let listed = ann.get("/api/v1/tokens").json();
    assert_eq!(
        (&listed["tokens"][1]["scope"], &listed["tokens"][1]["image"]),
        (&json!("write"), &json!("renamed-scoped"))
    );
    // One that has run out is like any that was never good.
    let over = make(&ann, json!({"expires_in": 0}));
    assert_says(&over.get("/api/v1/tokens"), 401, "has expired");
    assert_eq!(over.get("/api/v1/tokens").header("www-authenticate"), Some("Bearer"));
    assert!(make(&ann, json!({"expires_in": 600})).get("/api/v1/tokens").json()["tokens"][0]["expires"].is_string());
    let wrong = |client: &Client, body: Value| client.post("/api/v1/tokens", "*/*", &body);
    assert_says(&wrong(&ann, json!({"label": "", "scope": "metrics"})), 422, "Only the operator");
    assert_says(&wrong(&ann, json!({"label": "", "image": "nothing"})), 404, "no image named");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn the_operators_first_token_is_an_ordinary_token() {
    let server = builder().without("PAINTBOX_OPERATOR_TOKEN").start();
    let run = |args: &[&str]| {
        let ended = cli::paintbox(Walls::All, server.folder(), &[args, &["--store", server.store()]].concat(), "");
        assert_eq!(ended.code, Some(0), "{args:?}: {}", ended.stderr);
        String::from_utf8_lossy(&ended.stdout).trim().to_owned()
    };
    let token = run(&["token", "add", "operator", "--label", "second", "--expires", "1h"]);
    let operator = server.client().with_token(&token);
    let tokens = operator.get("/api/v1/tokens").json();
    let (second, first) = (&tokens["tokens"][0], &tokens["tokens"][1]);
    assert_eq!((&second["label"], &first["label"]), (&json!("second"), &json!("first")));
    assert!(second["expires"].is_string());
    assert_eq!(operator.send("DELETE", &format!("/api/v1/tokens/{}", first["id"]), &[], "").status, 204);
    let listed: Value = serde_json::from_str(&run(&["token", "list", "operator", "--json"])).expect("JSON");
    assert_eq!(listed.as_array().map(Vec::len), Some(1), "{listed:#}");
    // Whoever has lost every token signs in from the command line, now and later.
    let link = run(&["sign-in", "operator"]);
    let code = link.split_once("/sign-in?code=").expect("a link").1.to_owned();
    let own = [("Sec-Fetch-Site", "same-origin"), ("Content-Type", "application/x-www-form-urlencoded")];
    let signed_in = server.client().anonymous().send("POST", "/sign-in", &own, format!("code={code}"));
    let cookie = cookie(&signed_in);
    let me = server.client().anonymous().get_with("/api/v1/me", &[("Cookie", &cookie)]);
    assert_eq!(me.json()["role"], "operator");
    run(&["token", "revoke", "operator", &second["id"].to_string()]);
    assert_eq!(operator.get("/api/v1/me").json()["role"], "anyone");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_suspended_authors_tokens_are_refused_and_their_pictures_stay() {
    let server = shared();
    let ann = author(&server, "suspended-ann");
    save(&ann, "of-suspended", &json!({}));
    let suspend = |yes: bool| {
        let path = "/api/v1/authors/suspended-ann";
        let changed = server.client().send("PATCH", path, &[], json!({"suspended": yes}).to_string());
        assert_eq!((changed.status, changed.json()["suspended"].is_string()), (200, yes), "{}", changed.text());
    };
    suspend(true);
    assert_says(&ann.put(&image("of-suspended"), &json!({"program": RED})), 403, "has suspended this author");
    let acting = server.client().send("GET", "/api/v1/tokens", &[("Paintbox-Author", "suspended-ann")], "");
    assert_says(&acting, 403, "has suspended this author");
    assert_eq!(server.client().anonymous().get("/of-suspended.png").status, 200);
    suspend(false);
    assert_eq!(ann.put(&image("of-suspended"), &json!({"program": RED})).status, 200);
}

#[test]
fn a_removed_author_is_restored_with_their_images() {
    let server = shared();
    let ann = author(&server, "restored-ann");
    save(&ann, "of-restored", &json!({"visibility": "private"}));
    let path = "/api/v1/authors/restored-ann";
    assert_eq!(server.client().send("POST", &format!("{path}/restore"), &[], "").status, 409, "nobody removed her");
    assert_eq!(server.client().send("DELETE", path, &[], "").status, 204);
    let removed = |query: &str| server.client().get(&format!("/api/v1/authors?limit=500{query}")).text();
    assert!(removed("&removed=1").contains("restored-ann") && !removed("").contains("restored-ann"));
    let restored = server.client().send("POST", &format!("{path}/restore"), &[], "");
    assert_eq!(restored.status, 200, "{}", restored.text());
    assert_eq!(ann.get("/api/v1/me").json()["role"], "anyone", "her old token stays worthless");
    let ann = ann.with_token(restored.json()["token"].as_str().expect("a token"));
    assert_eq!(ann.get(&image("of-restored")).json()["program"], RED);
}

#[test]
fn transferring_an_image_keeps_its_old_names() {
    let server = shared();
    let (ann, bob) = (author(&server, "hands-ann"), author(&server, "hands-bob"));
    save(&ann, "handed", &json!({}));
    assert_eq!(ann.send("PATCH", &image("handed"), &[], r#"{"name": "handed-on"}"#).status, 200);
    let give = |client: &Client, owner: Value| {
        client.send("PATCH", &image("handed-on"), &[], json!({"owner": owner}).to_string())
    };
    assert_says(&give(&ann, json!("hands-bob")), 403, "Only the operator");
    assert_says(&give(&server.client(), json!("hands-nobody")), 422, "no author named");
    assert_eq!(give(&server.client(), json!("hands-bob")).status, 200);
    assert_eq!(server.client().get(&image("handed-on")).json()["owner"], "hands-bob");
    assert_eq!(bob.put(&image("handed-on"), &json!({"program": RED})).status, 200);
    assert_says(&ann.put(&image("handed-on"), &json!({"program": RED})), 403, "belongs to somebody else");
    assert_says(&ann.put(&image("handed"), &json!({"program": RED})), 409, "with this name already");
    assert_eq!(give(&server.client(), json!(null)).status, 200);
    assert_eq!(server.client().get(&image("handed-on")).json()["owner"], json!(null));
}

#[test]
fn authors_come_in_pages() {
    let server = builder().start();
    for name in ["a", "b", "c"] {
        author(&server, name);
    }
    let page = |query: &str| {
        let json = server.client().get(&format!("/api/v1/authors{query}")).json();
        let names = json["authors"].as_array().into_iter().flatten().filter_map(|a| a["name"].as_str());
        (names.collect::<String>(), json["next"].as_str().map(str::to_owned))
    };
    assert_eq!(page(""), ("abc".into(), None));
    assert_eq!(page("?limit=2"), ("ab".into(), Some("b".into())));
    assert_eq!(page("?limit=2&after=b"), ("c".into(), None));
    assert_says(&server.client().get("/api/v1/authors?page=2"), 400, "the parameters are after, limit and removed");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn after_a_key_rotation_old_signatures_work_for_a_while() {
    let server = builder().start();
    let client = server.client();
    save(&client, "signed", &json!({"signed": true}));
    let sign = || {
        let signed = client.post(&format!("{}/sign", image("signed")), "*/*", &json!({"query": "x=1"}));
        signed.json()["url"].as_str().expect("an address").to_owned()
    };
    let status = |address: &str| client.anonymous().get(address).status;
    let rotate = |overlap: u32| {
        let rotated = client.post("/api/v1/signing-key", "*/*", &json!({"overlap_s": overlap}));
        assert!(rotated.status == 200 && rotated.json()["old_until"].is_string(), "{}", rotated.text());
    };
    let first = sign();
    rotate(3_600);
    let second = sign();
    assert_ne!(first, second);
    assert_eq!((status(&first), status(&second)), (200, 200), "both are good for an hour");
    rotate(3_600);
    assert_eq!((status(&first), status(&second)), (403, 200), "one key before is good, and none before that");
    // From the command line, which a running server follows.
    let arguments = ["signing-key", "--overlap", "0s", "--store", server.store()];
    let ended = cli::paintbox(Walls::All, server.folder(), &arguments, "");
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    e2e::census::eventually(super::SOON, "the server signs with the new key", || match status(&second) {
        403 => Ok(()),
        status => Err(status.to_string()),
    });
    assert_eq!(status(&sign()), 200);
    server.stop().expect("the server ends cleanly");
}
