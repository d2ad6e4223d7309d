//! Who changes what: not another author, not another site's page, not somebody whom the operator has suspended.

use super::{FORM, NAVIGATION, OWN, Operation, Person, RED, image, invite, link, operations, session, shared};
use e2e::Server;
use serde_json::{Value, json};
use std::sync::Barrier;

const JSON: &str = "application/json";

/// What can be done to an image: how, where, as what, and with which body.
fn changes(name: &str) -> Vec<(&'static str, String, &'static str, String)> {
    let api = image(name);
    let program = json!({"program": "canvas.background('black')"}).to_string();
    let form = |action: &str| format!("program=canvas.circle(1,1,1)&width=20&height=10&revision=1&action={action}");
    vec![
        ("PUT", api.clone(), JSON, program),
        ("PUT", format!("{api}/program"), "text/x-python", RED.to_owned()),
        ("PATCH", api.clone(), JSON, json!({"title": "mine now", "visibility": "public"}).to_string()),
        ("DELETE", api.clone(), JSON, String::new()),
        ("POST", format!("{api}/undelete"), JSON, String::new()),
        ("POST", format!("{api}/purge"), JSON, String::new()),
        ("POST", format!("{api}/sign"), JSON, "{}".to_owned()),
        ("PUT", format!("{api}/versions/1/pin"), JSON, String::new()),
        ("DELETE", format!("{api}/versions/1/pin"), JSON, String::new()),
        ("POST", format!("{api}/versions/1/restore"), JSON, String::new()),
        ("PUT", format!("{api}/data"), "text/csv", "a\n1\n".to_owned()),
        ("DELETE", format!("{api}/data"), JSON, String::new()),
        ("POST", format!("{api}/copy"), JSON, json!({"name": format!("{name}-stolen")}).to_string()),
        ("POST", format!("/{name}/copy"), FORM.1, format!("name={name}-stolen")),
        ("POST", format!("/studio/{name}"), FORM.1, form("save")),
        ("POST", format!("/studio/{name}"), FORM.1, form("draw")),
    ]
}

#[test]
fn another_author_changes_nothing_with_a_token_or_a_browser() {
    let server = shared();
    let (ann, mallory) = (Person::author(&server, "chg-ann"), Person::author(&server, "chg-mallory"));
    for visibility in ["public", "unlisted", "private"] {
        let name = format!("chg-{visibility}");
        ann.save(&name, RED, &json!({"visibility": visibility}));
        let before = ann.client.get(&image(&name)).json();
        for (method, path, kind, body) in changes(&name) {
            let headers = [("Content-Type", kind), NAVIGATION];
            for (who, answer) in [
                ("another's token", mallory.client.send(method, &path, &headers, &body)),
                ("another's browser", mallory.send(method, &path, kind, &body)),
                ("a stranger", server.client().anonymous().send(method, &path, &headers, &body)),
            ] {
                assert!(
                    matches!(answer.status, 401 | 403 | 404),
                    "{method} {path} by {who}: {} {}",
                    answer.status,
                    answer.text()
                );
            }
        }
        assert_eq!(ann.client.get(&image(&name)).json(), before, "{name}");
        assert_eq!(server.client().get(&image(&format!("{name}-stolen"))).status, 404);
    }
}

/// Every operation that isn't a `GET`, about these.
fn writes(server: &Server, name: &str, code: &str) -> Vec<Operation> {
    let known = |path: &str, variable: &str| match variable {
        "code" => code.to_owned(),
        "number" | "id" => "1".to_owned(),
        "action" if path.contains("authors") => "suspend".to_owned(),
        "action" => "pause".to_owned(),
        _ => name.to_owned(),
    };
    operations(server, known).into_iter().filter(|operation| operation.method != "GET").collect()
}

#[test]
fn no_operation_follows_another_sites_page_with_a_browsers_session() {
    let server = shared();
    let ann = Person::author(&server, "csrf-ann");
    ann.save("csrf-ann", RED, &json!({}));
    let operator = Person::operator(&server);
    let code = invite(&server, &json!({"uses": 9}));
    let all = writes(&server, "csrf-ann", code.strip_prefix("/join/").expect("a code"));
    assert!(all.len() > 30, "{}", all.len());
    for Operation { method, path, .. } in &all {
        for whose in [&ann, &operator] {
            for from in [
                &[("Sec-Fetch-Site", "cross-site")][..],
                &[("Sec-Fetch-Site", "same-site"), ("Origin", super::PUBLIC)],
                &[("Origin", "https://evil.example")],
                &[("Origin", "https://pictures.example.evil.example")],
                &[("Origin", "http://pictures.example")],
                &[("Origin", "null")],
                &[("Referer", "https://pictures.example/studio")],
            ] {
                for kind in ["application/json", "text/plain", FORM.1] {
                    let headers = [from, &[("Cookie", &*whose.cookie), ("Content-Type", kind)]].concat();
                    let answer = server.client().anonymous().send(method, path, &headers, "name=csrf-new&action=save");
                    assert!(
                        matches!(answer.status, 401 | 403) && answer.header("set-cookie").is_none(),
                        "{method} {path} from {from:?} as {kind}: {} {}",
                        answer.status,
                        answer.text()
                    );
                }
            }
        }
    }
    assert_eq!(ann.get("/api/v1/me").json()["role"], "author", "the session is still there");
    assert!(server.client().get("/api/v1/authors/csrf-ann").json()["suspended"].is_null());
    assert!(server.client().get(&image("csrf-ann")).json()["paused"].is_null());
    assert_eq!(server.client().get("/api/v1/authors/csrf-new").status, 404);
}

#[test]
fn a_suspended_author_reads_and_changes_nothing_of_their_own_by_any_door() {
    let server = shared();
    let sue = Person::author(&server, "sus-sue");
    sue.save("sus-private", "# hushprivate\ncanvas.background('red')", &json!({"visibility": "private"}));
    sue.save("sus-public", RED, &json!({}));
    let draft = json!({"draft": {"program": RED, "width": 20, "height": 10}});
    let signed = sue.client.post("/api/v1/render/sign", JSON, &draft).json();
    let address =
        signed["url"].as_str().and_then(|url| url.strip_prefix(super::PUBLIC)).expect("an address").to_owned();
    assert_eq!(server.client().anonymous().get(&address).status, 200);
    let before = link(&server, "sus-sue");
    let suspended = server.client().send("POST", "/admin/authors/sus-sue/suspend", &[FORM], "");
    assert_eq!(suspended.status, 303, "{}", suspended.text());

    let trade = |code: &str| server.client().anonymous().send("POST", "/sign-in", &[OWN, FORM], format!("code={code}"));
    let mut doors = vec![("a session of before", sue.cookie.clone())];
    for (when, code) in [("a link of before", before), ("a link of after", link(&server, "sus-sue"))] {
        let traded = trade(&code);
        if traded.status == 303 {
            doors.push((when, session(&traded)));
        }
    }
    for (door, cookie) in &doors {
        let browser = Person { client: sue.client.clone(), cookie: cookie.clone() };
        assert!(browser.get("/studio").text().contains("\"account\":null"), "{door}");
        for path in ["/sus-private", "/sus-private.png", "/api/v1/images/sus-private"] {
            assert_eq!(browser.get(path).status, 404, "{door}: {path}");
        }
        assert!(!browser.get("/studio/sus-private").text().contains("hushprivate"), "{door}");
        assert!(!browser.get("/gallery").text().contains("sus-private"), "{door}");
        assert!(matches!(browser.get("/api/v1/tokens").status, 401 | 403), "{door}");
    }
    let mut all = changes("sus-public");
    all.extend(changes("sus-private"));
    all.push(("POST", "/api/v1/render".to_owned(), JSON, json!({"program": RED}).to_string()));
    all.push(("POST", "/api/v1/tokens".to_owned(), JSON, json!({"label": "l"}).to_string()));
    all.push(("PUT", image("sus-new"), JSON, json!({"program": RED}).to_string()));
    let revision = server.client().get(&image("sus-public")).json();
    for (method, path, kind, body) in all {
        let token = sue.client.send(method, &path, &[("Content-Type", kind)], &body);
        assert!(matches!(token.status, 401 | 403 | 404), "{method} {path}: {} {}", token.status, token.text());
        for (door, cookie) in &doors {
            let browser = Person { client: sue.client.clone(), cookie: cookie.clone() };
            let answer = browser.send(method, &path, kind, &body);
            assert!(matches!(answer.status, 401 | 403 | 404), "{door}: {method} {path}: {}", answer.status);
        }
    }
    assert_eq!(server.client().get(&image("sus-public")).json(), revision);
    let gone = server.client().anonymous().get(&address);
    assert_eq!(gone.status, 403, "an address that they signed ends with them: {}", gone.text());
    assert_eq!(server.client().anonymous().get("/sus-public.png").status, 200, "their pictures stay");
}

#[test]
fn what_an_author_had_before_they_were_removed_stays_dead_when_they_are_restored() {
    let server = shared();
    let rob = Person::author(&server, "rem-rob");
    let code = link(&server, "rem-rob");
    let on =
        |action: &str| server.client().send("POST", &format!("/admin/authors/rem-rob/{action}"), &[FORM], "").status;
    assert_eq!(on("remove"), 303);
    let is_dead = |when: &str| {
        assert_eq!(rob.client.get("/api/v1/tokens").status, 401, "{when}: the token");
        assert_eq!(rob.get("/api/v1/me").json()["role"], "anyone", "{when}: the session");
    };
    is_dead("removed");
    assert_eq!(on("restore"), 303);
    is_dead("restored");
    let traded = server.client().anonymous().send("POST", "/sign-in", &[OWN, FORM], format!("code={code}"));
    assert_eq!((traded.status, traded.header("set-cookie")), (404, None), "the link");
}

/// The statuses of so many attempts at the same moment.
fn at_once(attempts: usize, attempt: impl Fn(usize) -> u16 + Sync) -> Vec<u16> {
    let together = Barrier::new(attempts);
    std::thread::scope(|scope| {
        let (together, attempt) = (&together, &attempt);
        let all: Vec<_> = (0..attempts)
            .map(|n| {
                scope.spawn(move || {
                    together.wait();
                    attempt(n)
                })
            })
            .collect();
        all.into_iter().map(|one| one.join().expect("an answer")).collect()
    })
}

fn count(statuses: &[u16], status: u16) -> usize {
    statuses.iter().filter(|known| **known == status).count()
}

#[test]
fn a_stolen_sign_in_link_is_good_once_also_at_the_same_moment() {
    let server = shared();
    let ann = Person::author(&server, "race-ann");
    let code = link(&server, "race-ann");
    let statuses = at_once(8, |_| {
        server.client().anonymous().send("POST", "/sign-in", &[OWN, FORM], format!("code={code}")).status
    });
    assert_eq!((count(&statuses, 303), count(&statuses, 404)), (1, 7), "{statuses:?}");
    let tokens = ann.client.get("/api/v1/tokens").json();
    let sessions = tokens["tokens"].as_array().into_iter().flatten().filter(|token| token["kind"] == "session").count();
    assert_eq!(sessions, 2, "her own, and one from the link: {tokens:#}");
}

#[test]
fn of_several_who_join_with_one_invite_or_one_name_at_once_one_does() {
    let server = shared();
    let join = |path: &str, name: &str| {
        server.client().anonymous().send("POST", path, &[OWN, FORM], format!("name={name}")).status
    };
    let used = |note: &str| -> Value {
        let invites = server.client().get("/api/v1/invites").json();
        let found = invites["invites"].as_array().into_iter().flatten().find(|invite| invite["note"] == note);
        found.expect("the invite")["used"].clone()
    };
    let once = invite(&server, &json!({"note": "race-once"}));
    let statuses = at_once(6, |n| join(&once, &format!("race-once-{n}")));
    assert_eq!((count(&statuses, 303), count(&statuses, 404)), (1, 5), "{statuses:?}");
    assert_eq!(used("race-once"), 1);
    let many = invite(&server, &json!({"uses": null, "note": "race-many"}));
    let statuses = at_once(6, |_| join(&many, "race-name"));
    assert_eq!((count(&statuses, 303), count(&statuses, 409)), (1, 5), "{statuses:?}");
    assert_eq!(used("race-many"), 1, "who gets no name uses nothing up");
}

#[test]
fn a_token_for_less_gets_no_more_by_a_page() {
    let server = shared();
    let ann = Person::author(&server, "less-ann");
    ann.save("less-one", RED, &json!({"visibility": "private", "show_program": true}));
    ann.save("less-two", RED, &json!({"visibility": "private", "show_program": true}));
    let made = |client: &e2e::Client, wish: &Value| {
        let made = client.post("/api/v1/tokens", JSON, wish);
        assert_eq!(made.status, 201, "{}", made.text());
        client.with_token(made.json()["token"].as_str().expect("a token"))
    };
    let one = made(&ann.client, &json!({"label": "one", "scope": "write", "image": "less-one"}));
    assert_eq!(one.get("/less-one.png").status, 200);
    for path in [
        "/less-two",
        "/less-two.png",
        "/studio/less-two",
        "/gallery",
        "/authors/less-ann",
        "/studio",
        "/api/v1/images",
        "/api/v1/names/x",
        "/docs",
    ] {
        let answer = one.get(path);
        assert!(
            answer.status == 403 && !answer.text().contains("less-two"),
            "{path}: {} {}",
            answer.status,
            answer.text()
        );
    }
    let read = made(&ann.client, &json!({"label": "read", "scope": "read"}));
    for (method, path, kind, body) in changes("less-two") {
        let answer = read.send(method, &path, &[("Content-Type", kind)], &body);
        assert_eq!(answer.status, 403, "{method} {path}: {}", answer.text());
    }
    // The operator's own: all is read but who has which tokens, and nothing is done.
    let read = made(&server.client(), &json!({"label": "dashboard", "scope": "read"}));
    assert_eq!(read.get_with("/admin", &[NAVIGATION]).status, 200);
    for path in ["/api/v1/tokens", "/admin/authors/less-ann"] {
        let answer = read.get_with(path, &[NAVIGATION]);
        assert!(
            answer.status == 403 && !answer.text().contains("dashboard"),
            "{path}: {} {}",
            answer.status,
            answer.text()
        );
    }
    for scope in ["read", "write"] {
        let less = made(&server.client(), &json!({"label": scope, "scope": scope}));
        for (path, form) in [
            ("/admin/authors/less-ann/link", ""),
            ("/admin/authors/less-ann/suspend", ""),
            ("/admin/authors", "name=less-new"),
            ("/admin/invites", "uses=1"),
            ("/admin/images/less-two/pause", ""),
            ("/api/v1/authors/less-ann/sign-in", ""),
            ("/api/v1/invites", "{}"),
        ] {
            let answer = less.send("POST", path, &[FORM], form);
            assert_eq!(answer.status, 403, "{scope}: {path}: {}", answer.text());
        }
    }
}

#[test]
fn no_author_acts_for_another_by_any_page() {
    let server = shared();
    let (ann, mallory) = (Person::author(&server, "act-ann"), Person::author(&server, "act-mallory"));
    ann.save("act-ann", "# hushprivate\ncanvas.background('red')", &json!({"visibility": "private"}));
    for path in [
        "/",
        "/gallery",
        "/act-ann",
        "/act-ann.png",
        "/studio/act-ann",
        "/admin",
        "/admin/authors/act-ann",
        "/api/v1/me",
    ] {
        for name in ["act-ann", "operator", "act-new"] {
            let by_token = mallory.client.get_with(path, &[("Paintbox-Author", name)]);
            let by_cookie =
                server.client().anonymous().get_with(path, &[("Cookie", &mallory.cookie), ("Paintbox-Author", name)]);
            for answer in [by_token, by_cookie] {
                assert!(
                    answer.status == 403 && !answer.text().contains("hushprivate"),
                    "{path}: {} {}",
                    answer.status,
                    answer.text()
                );
            }
        }
        // Without a token the header says nothing.
        let anyone = server.client().anonymous();
        let (with, without) =
            (anyone.get_with(path, &[("Paintbox-Author", "act-ann")]).status, anyone.get(path).status);
        assert!(with == 403 || with == without, "{path}: {with} {without}");
    }
    assert_eq!(server.client().get("/api/v1/authors/act-new").status, 404, "nobody was added");
}
