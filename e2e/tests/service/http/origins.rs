//! Whose pages may write, and what a request says of where it went.

use super::{assert_says, image, save, shared, view};
use e2e::raw::Raw;
use e2e::{Client, Server};
use serde_json::json;
use std::time::{Duration, Instant};

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
const RED: &str = "canvas.background('red')";

/// A session's cookie, come by with these headers; the status where there is none.
pub(super) fn sign_in(server: &Server, name: &str, headers: &[(&str, &str)]) -> Result<String, u16> {
    let added = server.client().post("/api/v1/authors", "application/json", &json!({"name": name}));
    assert!([201, 409].contains(&added.status), "{}", added.text());
    let link = server.client().send("POST", &format!("/api/v1/authors/{name}/sign-in"), &[], "").json();
    let code = link["url"].as_str().and_then(|url| url.split_once("code=")).expect("a link").1.to_owned();
    let headers = [&[FORM], headers].concat();
    let answer = server.client().anonymous().send("POST", "/sign-in", &headers, format!("code={code}"));
    let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
    if answer.status == 303 { Ok(cookie.expect("a session").to_owned()) } else { Err(answer.status) }
}

#[test]
fn pages_of_the_public_address_can_write_whatever_host_the_proxy_sends() {
    let server = Server::builder().config("[http]\npublic_url = 'https://pictures.example:8443'\n").start();
    let anyone = server.client().anonymous();
    let body = json!({"program": RED}).to_string();
    for (n, host) in ["pictures.example", "pictures.example:8443", "127.0.0.1:8080"].into_iter().enumerate() {
        let page = [("Host", host), ("Origin", "https://pictures.example:8443")];
        let cookie = sign_in(&server, "ann", &page).unwrap_or_else(|status| panic!("{host}: {status}"));
        let write = |origin: &str| {
            let headers = [("Host", host), ("Origin", origin), ("Cookie", &cookie)];
            anyone.send("PUT", &image(&format!("by-{n}")), &headers, &body).status
        };
        assert_eq!(write("https://pictures.example:8443"), 201, "{host}");
        for other in ["https://pictures.example", "http://pictures.example:8443", "https://evil.example:8443", "null"] {
            assert_eq!(write(other), 401, "{host} {other}");
            assert_eq!(sign_in(&server, "ann", &[("Host", host), ("Origin", other)]), Err(403), "{host} {other}");
        }
    }
}

#[test]
fn a_form_on_another_site_cant_sign_anyone_out() {
    let server = shared();
    let cookie = sign_in(&server, "out-ann", &[("Sec-Fetch-Site", "same-origin")]).expect("a session");
    let anyone = server.client().anonymous();
    let role = || anyone.get_with("/api/v1/me", &[("Cookie", &cookie)]).json()["role"].clone();
    let own = format!("http://{}", server.address().trim_start_matches("http://").trim_end_matches('/'));
    // Other sites' forms come without the cookie; those of another port come with it.
    for headers in [
        &[("Sec-Fetch-Site", "cross-site")][..],
        &[("Origin", "https://evil.example")],
        &[("Sec-Fetch-Site", "same-site"), ("Cookie", &cookie)],
        &[("Origin", "http://127.0.0.1:1"), ("Cookie", &cookie)],
        &[],
    ] {
        let answer = anyone.send("POST", "/sign-out", headers, "");
        assert_says(&answer, 403, "a page of this service");
        assert_eq!((answer.header("set-cookie"), role()), (None, json!("author")), "{headers:?}");
    }
    let out = anyone.send("POST", "/sign-out", &[("Origin", &own), ("Cookie", &cookie)], "");
    assert!(out.status == 303 && out.header("set-cookie").is_some_and(|cookie| cookie.contains("Max-Age=0")));
    assert_eq!(role(), "anyone");
}

#[test]
fn requests_need_exactly_one_host() {
    let server = shared();
    let asked = |head: &str| {
        let mut raw = Raw::connect(&server);
        raw.send(format!("{head}\r\n\r\n")).expect("it is open");
        let answer = raw.answer().expect("an answer");
        (answer.status, String::from_utf8_lossy(&answer.body).into_owned())
    };
    assert_eq!(asked("GET /healthz HTTP/1.1\r\nHost: pictures.example").0, 200);
    assert_eq!(asked("GET /healthz HTTP/1.0").0, 200, "as the container's check of its health asks");
    for (head, part) in [
        ("GET /healthz HTTP/1.1", "no header Host"),
        ("GET /healthz HTTP/1.1\r\nHost: a\r\nHost: a", "more than one header Host"),
        ("GET /healthz HTTP/1.1\r\nHost: a\r\nhost: b", "more than one header Host"),
        ("GET /nobody.png HTTP/1.1\r\nHost: a/b", "not a host's name"),
    ] {
        let (status, text) = asked(head);
        assert!(status == 400 && text.contains(part), "{head:?}: {status} {text}");
    }
}

/// The least that any of these took.
fn least(client: &Client, path: &str) -> Duration {
    let ask = |_| {
        let start = Instant::now();
        assert_eq!(client.get(path).status, 404, "{path}");
        start.elapsed()
    };
    (0..5).map(ask).min().expect("some")
}

#[test]
fn private_and_unknown_names_take_equally_long() {
    let server = shared();
    save(&server, "even-private", RED);
    let private = json!({"program": RED, "visibility": "private"});
    assert_eq!(server.client().put(&image("even-private"), &private).status, 200);
    let anyone = server.client().anonymous();
    assert_eq!(view(&server, "/even-private.png", "application/json").status, 404);
    // Both are answered at a moment that is past either's looking up, and not before.
    let at_once = Duration::from_millis(24);
    for name in ["even-private", "even-nobody"] {
        for path in
            [format!("/{name}.png"), format!("/{name}.svg?_v=1"), image(name), format!("{}/versions", image(name))]
        {
            assert!(least(&anyone, &path) > at_once, "{path}");
        }
    }
}
