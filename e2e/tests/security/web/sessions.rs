//! Sessions, links, and what is written about them.

use super::{FORM, NAVIGATION, OWN, PUBLIC, Person, RED, image, invite, link, session, shared};
use e2e::raw::Raw;
use serde_json::json;

#[test]
fn a_browser_that_brings_a_session_of_its_own_gets_another_and_leaves_none_behind() {
    let server = shared();
    let ann = Person::author(&server, "fix-ann");
    let chosen = "paintbox_session=chosen-by-somebody-else";
    let form = format!("token={}", ann.client.token().expect("a token"));
    let signed_in = server.client().anonymous().send("POST", "/sign-in", &[OWN, FORM, ("Cookie", chosen)], form);
    let hers = session(&signed_in);
    assert_ne!(hers, chosen);
    let role =
        |cookie: &str| server.client().anonymous().get_with("/api/v1/me", &[("Cookie", cookie)]).json()["role"].clone();
    assert_eq!((role(&hers), role(chosen)), (json!("author"), json!("anyone")));
    let said = signed_in.header("set-cookie").expect("a session");
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(said.contains(part), "{said}");
    }
    assert!(!said.contains("Domain="), "{said}");
    assert_eq!(signed_in.header("cache-control"), Some("no-store"));
    // Signed out, it is no session any more, whoever has kept it.
    let out = server.client().anonymous().send("POST", "/sign-out", &[OWN, ("Cookie", &hers)], "");
    assert_eq!((out.status, role(&hers)), (303, json!("anyone")));
    assert_eq!(role(&ann.cookie), "author", "her other browser stays signed in");
}

#[test]
fn redirects_stay_on_the_service_whatever_the_address() {
    let server = shared();
    let ann = Person::author(&server, "away-ann");
    ann.save("away", RED, &json!({}));
    let renamed = ann.client.send("PATCH", &image("away"), &[], json!({"name": "away-now"}).to_string());
    assert_eq!(renamed.status, 200, "{}", renamed.text());
    for path in [
        "//evil.example",
        "//evil.example/",
        "///evil.example/",
        "//evil.example/%2f..",
        "/\\evil.example/",
        "/%5cevil.example/",
        "/%2fevil.example/",
        "/%2f%2fevil.example/",
        "/.evil.example/",
        "/gallery//evil.example/",
        "/https:evil.example/",
        "/away?next=//evil.example",
        "/away.png?//evil.example",
        "/away/?https://evil.example",
        "/away%0d%0aX-Injected:%201/",
        "/gallery/?a%0d%0aSet-Cookie:%20a=b",
        "/admin/%0d%0aX-Injected:%201",
        "/admin/images/..%2f..%2fevil.example",
        "/studio/?next=//evil.example",
        "/sign-in?next=//evil.example",
        "/docs//evil.example",
    ] {
        let mut raw = Raw::connect(&server);
        let accept = NAVIGATION.1;
        raw.send(format!("GET {path} HTTP/1.1\r\nHost: pictures.example\r\nAccept: {accept}\r\n\r\n"))
            .expect("it is open");
        let answer = raw.answer().unwrap_or_else(|| panic!("{path}: no answer"));
        let head = answer.head.to_lowercase();
        assert!(
            answer.status < 500 && !head.contains("x-injected:") && !head.contains("\nset-cookie"),
            "{path}: {head}"
        );
        if let Some(place) = head.lines().find_map(|line| line.strip_prefix("location: ")) {
            let is_path = place.starts_with('/') && !place.starts_with("//") && !place.contains('\\');
            let before_query = place.split('?').next().unwrap_or_default();
            assert!(is_path && !before_query.contains("evil"), "{path}: {place}");
        } else {
            assert!(![301, 302, 303, 307, 308].contains(&answer.status), "{path}: {head}");
        }
    }
    // A name in a form becomes no header and no other place.
    ann.save("away-open", RED, &json!({"show_program": true}));
    for name in ["a%0d%0aX-Injected:1", "%2f%2fevil.example", "..%2fadmin", "a%00b", "%C3%A9"] {
        let copied = ann.send("POST", "/away-open/copy", FORM.1, &format!("name={name}"));
        assert_eq!((copied.status, copied.header("location")), (422, None), "{name}: {}", copied.text());
    }
}

#[test]
fn a_page_that_the_browser_came_from_is_gone_back_to_only_if_it_is_ours() {
    let server = shared();
    for (referer, is_ours) in [
        ("https://pictures.example/studio/cats", true),
        ("https://pictures.example.evil.example/studio", false),
        ("https://evil.example/https://pictures.example/", false),
        ("https://pictures.example@evil.example/studio", false),
        ("https://pictures.example//evil.example", false),
        ("https://pictures.example/\\evil.example", false),
        ("javascript://pictures.example/%0aalert(1)", false),
    ] {
        let page = server.client().anonymous().get_with("/sign-in", &[("Referer", referer)]).text();
        assert_eq!(page.contains("name=\"next\""), is_ours, "{referer}: {page}");
        assert!(!page.contains("evil"), "{referer}: {page}");
    }
}

#[test]
fn no_secret_is_in_the_log_and_no_text_of_strangers_leaves_its_line() {
    let server = shared();
    let ann = Person::author(&server, "log-ann");
    let (code, unused) = (link(&server, "log-ann"), link(&server, "log-ann"));
    let path = invite(&server, &json!({"note": "log note"}));
    let anyone = server.client().anonymous();
    let signed_in = anyone.send("POST", "/sign-in", &[OWN, FORM], format!("code={code}"));
    let cookie = session(&signed_in);
    let joined = anyone.send("POST", &path, &[OWN, FORM], "name=log-jo");
    let joined = session(&joined);
    let _ = anyone.get(&format!("/sign-in?code={unused}"));
    let _ = anyone.get(&format!("{path}?again"));
    let _ = anyone.get_with("/", &[("Cookie", &cookie), ("Referer", &format!("{PUBLIC}/sign-in?code={unused}"))]);
    let token = ann.client.token().expect("a token").to_owned();
    let _ = anyone.send("POST", "/sign-in", &[OWN, FORM], format!("token={token}&next=/{token}"));
    let evil = "%0a2026-01-01T00:00:00Z%20INFO%20forged%0d%1b%5b31m%e2%80%ae";
    for path in [
        format!("/{evil}"),
        format!("/{evil}.png"),
        format!("/authors/{evil}"),
        format!("/admin/images/{evil}"),
        format!("/oembed?url={evil}"),
    ] {
        let _ = server.client().get(&path);
    }
    let _ = anyone.send("POST", "/join/paintbox_none", &[OWN, FORM], format!("name={evil}"));
    let _ = ann.send("POST", "/studio", FORM.1, &format!("program={RED}&width=20&height=10&name={evil}&action=save"));
    let _ = server.client().send("POST", "/admin/authors", &[FORM], format!("name={evil}"));
    let secret_of = |cookie: &str| cookie.split_once('=').expect("a cookie").1.to_owned();
    let secrets = [
        code,
        unused,
        path.strip_prefix("/join/").expect("a code").to_owned(),
        token,
        secret_of(&cookie),
        secret_of(&joined),
        secret_of(&ann.cookie),
    ];
    let log = server.log();
    assert!(log.iter().any(|line| line.contains("/join/…")), "the log has lines of it");
    for line in &log {
        for secret in &secrets {
            assert!(!line.contains(secret), "a secret is in the log: {line}");
        }
        assert!(line.len() <= 1024 && !line.contains(|c: char| c.is_control() || c == '\u{202e}'), "{line:?}");
        assert!(!line.starts_with("2026-01-01T00:00:00Z INFO forged"), "{line}");
    }
}
