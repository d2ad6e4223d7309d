//! What caches between the service and its clients keep, and what a request's headers can make it say.

use super::{JSON, NAVIGATION, PUBLIC, Person, RED, image, invite, operations, shared};
use e2e::{Answer, Server};
use serde_json::json;

/// The addresses of every page that the API's description has.
fn pages(server: &Server, name: &str) -> Vec<String> {
    let code = invite(server, &json!({"note": name}));
    let known = |path: &str, variable: &str| match (path, variable) {
        (_, "code") => code.strip_prefix("/join/").expect("a code").to_owned(),
        ("/docs/{page}", _) => "canvas".to_owned(),
        ("/docs/{part}/{file}", "part") => "tutorial".to_owned(),
        ("/docs/{part}/{file}", _) => "1".to_owned(),
        _ => name.to_owned(),
    };
    let all = operations(server, known).into_iter().filter(|operation| operation.method == "GET" && operation.is_page);
    let all: Vec<String> = all.map(|operation| operation.path).chain([format!("/{name}")]).collect();
    assert!(all.len() > 15, "{all:?}");
    all
}

/// Pages of what goes wrong.
const WRONG: [&str; 5] =
    ["/nothing-at-all", "/nothing/at/all", "/cac-ann?_w=0&_h=x", "/authors/nobody-at-all", "/join/paintbox_none"];

fn said(answer: &Answer) -> String {
    answer.header("cache-control").unwrap_or_default().to_owned()
}

#[test]
fn no_shared_cache_keeps_a_page_of_somebody_who_is_signed_in() {
    let server = shared();
    let ann = Person::author(&server, "cac-ann");
    ann.save("cac-ann", RED, &json!({}));
    let operator = Person::operator(&server);
    let pages = pages(&server, "cac-ann");
    for path in pages.iter().map(String::as_str).chain(WRONG) {
        for (who, person) in [("ann", &ann), ("the operator", &operator)] {
            let answer = person.get(path);
            let said = said(&answer);
            assert!(
                said.contains("private") || said.contains("no-store"),
                "{path} for {who}: {} {said:?}",
                answer.status
            );
            assert!(!said.contains("public") && !said.contains("max-age"), "{path} for {who}: {said:?}");
        }
        // What strangers get is kept for nobody who is signed in.
        let said = said(&server.client().anonymous().get_with(path, &[NAVIGATION]));
        assert!(said.contains("private") || said.contains("no-store"), "{path}: {said:?}");
    }
}

#[test]
fn every_page_has_the_policy_and_no_page_of_others_frames_it() {
    let server = shared();
    let ann = Person::author(&server, "csp-ann");
    ann.save("csp-ann", RED, &json!({}));
    let operator = Person::operator(&server);
    for path in pages(&server, "csp-ann").iter().map(String::as_str).chain(WRONG) {
        for answer in [operator.get(path), ann.get(path), server.client().anonymous().get_with(path, &[NAVIGATION])] {
            let kind = answer.header("content-type").unwrap_or_default();
            assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
            if (300..400).contains(&answer.status) || kind.contains("json") {
                continue;
            }
            assert_eq!(kind, "text/html; charset=utf-8", "{path}: {}", answer.text());
            let policy = answer.header("content-security-policy").unwrap_or_default();
            for rule in [
                "default-src 'none'",
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "script-src 'self';",
            ] {
                assert!(policy.contains(rule), "{path}: no {rule}: {policy}");
            }
            for hole in ["unsafe", "*", "http:", "https:", "script-src 'self' "] {
                assert!(!policy.contains(hole), "{path}: {hole}: {policy}");
            }
            assert_eq!(answer.header("referrer-policy"), Some("same-origin"), "{path}");
            if answer.status == 200 {
                assert_eq!(
                    answer.header("access-control-allow-origin"),
                    None,
                    "{path}: no other origin's script reads it"
                );
                assert_ne!(answer.header("cross-origin-resource-policy"), Some("cross-origin"), "{path}");
            }
            let text = answer.text();
            for hole in ["<script>", " onclick=", " onload=", "javascript:", " style=\"", "<base", "<iframe"] {
                assert!(!text.contains(hole), "{path}: {hole}");
            }
        }
    }
    // Each editor's page has a nonce of its own.
    let nonce = |answer: &Answer| {
        let policy = answer.header("content-security-policy").unwrap_or_default().to_owned();
        policy.split_once("'nonce-").expect("a nonce").1.split('\'').next().unwrap_or_default().to_owned()
    };
    assert_ne!(nonce(&ann.get("/studio")), nonce(&ann.get("/studio")));
}

#[test]
fn no_header_of_a_request_changes_the_addresses_in_an_answer() {
    let server = shared();
    let ann = Person::author(&server, "fwd-ann");
    ann.save("fwd", RED, &json!({}));
    let oembed = format!("/oembed?url={}", e2e::form_encoded(&format!("{PUBLIC}/fwd")));
    let anyone = server.client().anonymous();
    let evil = "evil.example";
    for path in [
        "/",
        "/fwd",
        "/fwd.png",
        "/fwd/",
        &oembed,
        "/docs/api",
        "/llms.txt",
        "/robots.txt",
        "/api/v1/openapi.json",
        "/sign-in",
        &image("fwd"),
    ] {
        let plain = anyone.get_with(path, &[NAVIGATION]);
        for header in [
            ("X-Forwarded-Host", evil),
            ("X-Forwarded-Proto", evil),
            ("X-Forwarded-Prefix", "//evil.example"),
            ("X-Forwarded-Port", "666"),
            ("X-Forwarded-For", "203.0.113.9"),
            ("X-Host", evil),
            ("Forwarded", "host=evil.example;proto=evil.example"),
            ("X-Original-URL", "/admin"),
            ("X-Rewrite-URL", "/admin"),
            ("X-HTTP-Method-Override", "DELETE"),
            ("Host", evil),
        ] {
            let answer = anyone.get_with(path, &[NAVIGATION, header]);
            let all = format!("{:?}{}", answer.headers, answer.text());
            assert!(!all.contains("evil") && !all.contains(":666"), "{path} with {header:?}: {all}");
            assert_eq!((answer.status, said(&answer)), (plain.status, said(&plain)), "{path} with {header:?}");
        }
    }
    // An address that a link must not have is in no link, whatever host the operator's browser was told.
    let made = server.client().send("POST", "/api/v1/authors/fwd-ann/sign-in", &[("Host", evil)], "");
    assert!(made.json()["url"].as_str().is_some_and(|url| url.starts_with(PUBLIC)), "{}", made.text());
    for host in ["a\"><script>", "a/b", "user@a", "a b"] {
        let mut raw = e2e::raw::Raw::connect(&server);
        raw.send(format!("GET /fwd HTTP/1.1\r\nHost: {host}\r\n\r\n")).expect("it is open");
        assert_eq!(raw.answer().expect("an answer").status, 400, "{host}");
    }
}

#[test]
fn nothing_of_an_image_that_only_some_see_is_public_to_a_cache() {
    let server = shared();
    let ann = Person::author(&server, "pri-ann");
    for (name, settings) in [
        ("pri-private", json!({"visibility": "private", "max_age": 3600})),
        ("pri-signed", json!({"signed": true, "max_age": 3600})),
    ] {
        ann.save(name, "params.integer('n', default=1)\ncanvas.background('red')", &settings);
        for path in [
            format!("/{name}"),
            format!("/{name}.png"),
            format!("/{name}.svg?n=2"),
            format!("/{name}.png?_v=1"),
            format!("/{name}.png?n=x"),
            image(name),
            format!("{}/versions/1", image(name)),
            format!("/studio/{name}"),
        ] {
            for answer in [ann.get(&path), ann.client.get_with(&path, &[JSON]), ann.client.get(&path)] {
                let said = said(&answer);
                assert!(said.contains("private") || said.contains("no-store"), "{path}: {} {said:?}", answer.status);
                if answer.status == 200 {
                    assert_eq!(answer.header("access-control-allow-origin"), None, "{path}");
                }
            }
        }
        // The client's own copy is asked about each time, and a 304 says so, too.
        let first = ann.get(&format!("/{name}.png"));
        let known = [("Cookie", &*ann.cookie), ("If-None-Match", first.header("etag").expect("a tag"))];
        let again = server.client().anonymous().get_with(&format!("/{name}.png"), &known);
        assert_eq!((again.status, &*said(&again)), (304, "private, no-cache"), "{name}");
        let stranger = server.client().anonymous().get_with(&format!("/{name}.png"), &known[1..]);
        assert!(matches!(stranger.status, 403 | 404), "a tag is no key: {}", stranger.status);
    }
}
