//! Small things that people meet: what is said of their mistakes, and what goes without saying.

use super::{IMG, JSON, NAVIGATION, RAISES, YEARS, assert_says, etag, image, picture, save, shared, view};
use e2e::Server;
use serde_json::json;

const COLOURED: &str = "canvas.background(params.color('col', default='red'))";

#[test]
fn an_expired_signature_is_reported_as_expired() {
    let server = shared();
    let body = json!({"program": YEARS, "signed": true});
    assert_eq!(server.client().put(&image("ran-out"), &body).status, 201);
    let sign = |body: &serde_json::Value| {
        let signed = server.client().post("/api/v1/images/ran-out/sign", JSON, body);
        assert_eq!(signed.status, 201, "{}", signed.text());
        signed.json()["url"].as_str().expect("an address").to_owned()
    };
    let past = sign(&json!({"expires_in": 0}));
    super::some("a second has passed", || {
        let answer = view(&server, &past, JSON);
        (answer.status == 403).then(|| assert_says(&answer, 403, "has expired"))
    });
    // Nobody learns of an invention that it would have run out.
    let invented =
        past.split_once("_sig=").expect("a signature").0.to_owned() + "_sig=00000000000000000000000000000000";
    assert_says(&view(&server, &invented, JSON), 403, "at signed addresses only");
    // People copy the question mark with the query; and what ends one is encoded.
    for (query, path) in [("?year=2014", "ran-out.png?year=2014&"), ("x=a#b c", "ran-out.png?x=a%23b+c&")] {
        let url = sign(&json!({"query": query}));
        assert!(url.starts_with(&format!("{}{path}", server.address())), "{url}");
        assert_eq!(view(&server, &url, IMG).status, 200, "{url}");
    }
    let (marked, plain) = (sign(&json!({"query": "?year=2014"})), sign(&json!({"query": "year=2014"})));
    assert_eq!(marked, plain, "and it is the same picture");
}

#[test]
fn bodies_must_match_their_content_type() {
    let server = shared();
    let client = server.client();
    let send = |media_type: &str, encoding: Option<&str>, body: &str| {
        let encoding = encoding.map(|encoding| ("Content-Encoding", encoding));
        let headers: Vec<_> = [("Content-Type", media_type)].into_iter().chain(encoding).collect();
        client.send("PUT", &image("declared-body"), &headers, body)
    };
    let good = json!({"program": YEARS}).to_string();
    assert_says(&send(JSON, Some("gzip"), &good), 415, "is compressed (gzip)");
    assert_says(&send("application/json; charset=utf-16", None, &good), 415, "JSON must be in UTF-8");
    assert_says(&send("text/csv", None, "a,b"), 415, "has the type \"text/csv\"; send JSON");
    assert_says(&send(JSON, None, "{\"program\": "), 400, "it ends too early");
    let upload =
        client.send("POST", "/api/v1/data", &[("Content-Type", "text/csv"), ("Content-Encoding", "br")], "a,b");
    assert_says(&upload, 415, "is compressed (br)");
    // What curl says when nobody says anything is no reason to refuse JSON.
    assert_eq!(send("application/x-www-form-urlencoded", Some("identity"), &good).status, 201);
}

#[test]
fn percent_encoded_names_are_decoded() {
    let server = shared();
    save(&server, "badge", YEARS);
    let plain = view(&server, "/badge.png", IMG);
    let encoded = view(&server, "/%62adge%2Epng", IMG);
    assert_eq!((encoded.status, etag(&encoded)), (200, etag(&plain)), "{}", encoded.text());
}

#[test]
fn colour_parameters_need_no_hash_and_invalid_ones_can_be_ignored() {
    let server = shared();
    save(&server, "coloured", COLOURED);
    let first = |path: &str| picture(&server, path).pixels[..4].to_vec();
    for digits in ["0000ff", "00f", "%230000ff", "blue", "00f8"] {
        assert_eq!(first(&format!("/coloured.png?col={digits}"))[2], 255, "{digits}");
    }
    assert_eq!(
        etag(&view(&server, "/coloured.png?col=00f", IMG)),
        etag(&view(&server, "/coloured.png?col=%2300f", IMG))
    );
    assert_says(&view(&server, "/coloured.png?col=bloo", JSON), 400, "col must be a colour such as tomato or ff6347");
    assert_eq!(first("/coloured.png?col=bloo&_strict=0"), [255, 0, 0, 255], "the default");
}

#[test]
fn a_used_login_link_has_no_button() {
    let server = shared();
    let added = server.client().post("/api/v1/authors", JSON, &json!({"name": "used-ann"}));
    assert_eq!(added.status, 201, "{}", added.text());
    let link = server.client().send("POST", "/api/v1/authors/used-ann/sign-in", &[], "").json();
    let path = link["url"].as_str().expect("a link").to_owned();
    let page = |path: &str| view(&server, path, NAVIGATION);
    assert!(page(&path).text().contains("name=\"code\""));
    let form = format!("code={}", path.split_once("code=").expect("a code").1);
    let own = [("Content-Type", "application/x-www-form-urlencoded"), ("Sec-Fetch-Site", "same-origin")];
    assert_eq!(server.client().anonymous().send("POST", "/sign-in", &own, &form).status, 303);
    for path in [path.as_str(), "/sign-in?code=nonsense", "/sign-in?code="] {
        let page = page(path);
        assert_eq!((page.status, page.header("content-type")), (404, Some("text/html; charset=utf-8")), "{path}");
        assert!(
            !page.text().contains("name=\"code\"") && page.text().contains("no longer valid"),
            "{path}: {}",
            page.text()
        );
    }
}

#[test]
fn the_first_page_has_pagination() {
    let server = Server::builder().start();
    for n in 0..205 {
        let body = json!({"program": "", "width": 20, "height": 10});
        assert_eq!(server.client().put(&image(&format!("n{n:03}")), &body).status, 201);
    }
    let page = |path: &str| view(&server, path, NAVIGATION).text();
    let first = page("/");
    let next = first.split_once("rel=\"next\"").map(|(before, _)| before.rsplit_once("href=\"").expect("a link").1);
    let next = next.and_then(|link| link.split('"').next()).expect("a link to the next page");
    let second = page(next);
    let count = |page: &str| page.matches("<img ").count();
    assert_eq!((count(&first), count(&second)), (200, 5));
    assert!(second.contains("src=\"n204.png\"") && !second.contains("rel=\"next\""), "{second}");
}

#[test]
fn error_pages_show_the_message_once() {
    let server = shared();
    save(&server, "said-once", RAISES);
    let page = view(&server, "/said-once.png", NAVIGATION).text();
    let (_, body) = page.split_once("<body>").expect("a page");
    assert_eq!(body.matches("The program raised an exception").count(), 1, "{body}");
}
