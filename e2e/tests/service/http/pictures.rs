//! Pictures as viewers load them: headers, parameters, options, caching.

use super::{IMG, JSON, YEARS, assert_says, etag, image, picture, save, shared, view};
use e2e::golden::Picture;
use serde_json::json;

#[test]
fn a_picture_comes_with_its_headers() {
    let server = shared();
    save(&server, "headers", YEARS);
    let png = view(&server, "/headers.png", IMG);
    assert_eq!((png.status, png.header("content-type")), (200, Some("image/png")), "{}", png.text());
    assert_eq!(png.header("cache-control"), Some("public, max-age=60"));
    assert_eq!(png.header("x-content-type-options"), Some("nosniff"));
    assert_eq!((etag(&png).len(), png.header("vary")), (34, None));
    assert_eq!(png.header("x-request-id").map(str::len), Some(12));
    let decoded = Picture::decode(&png.body);
    assert_eq!((decoded.width, decoded.height), (200, 100));

    let svg = view(&server, "/headers.svg?_scale=2", IMG);
    assert_eq!((svg.status, svg.header("content-type")), (200, Some("image/svg+xml")));
    let policy = svg.header("content-security-policy").unwrap_or_default();
    assert!(policy.starts_with("default-src 'none'") && policy.ends_with("style-src 'unsafe-inline'; sandbox"));
    assert_eq!(svg.header("x-content-type-options"), Some("nosniff"));
    assert!(svg.text().contains("<svg"), "{}", svg.text());
    assert_eq!(etag(&svg), etag(&view(&server, "/headers.svg", IMG)), "a drawing of vectors has no scale");
}

#[test]
fn declared_parameters_change_the_picture_and_undeclared_ones_are_ignored() {
    let server = shared();
    save(&server, "declared", YEARS);
    let black = |path: &str| picture(&server, path).pixels.chunks_exact(4).filter(|p| **p == [0, 0, 0, 255]).count();
    assert_eq!(black("/declared.png"), 50 * 40);
    assert_eq!(black("/declared.png?year=2014"), 150 * 40);
    let get = |path: &str| view(&server, path, IMG);
    let (default, later) = (get("/declared.png"), get("/declared.png?year=2014"));
    let other = get("/declared.png?year=2014&month=7&utm_source=x");
    assert_eq!((etag(&other), &other.body), (etag(&later), &later.body), "month isn't declared");
    assert_eq!(etag(&get("/declared.png?year=2013&year=02014")), etag(&later), "the last one holds, as a number");
    assert_ne!(etag(&default), etag(&later));
}

#[test]
fn every_picture_address_takes_size_scale_and_version() {
    let server = shared();
    save(&server, "options", YEARS);
    for (path, size) in [
        ("/options.png", (200, 100)),
        ("/options.png?_w=120", (120, 100)),
        ("/options.png?_w=120&_h=60", (120, 60)),
        ("/options.png?_w=120&_h=60&_scale=2", (240, 120)),
        ("/options.png?_scale=0.5&_v=1", (100, 50)),
    ] {
        let picture = picture(&server, path);
        assert_eq!((picture.width, picture.height), size, "{path}");
    }
}

#[test]
fn wrong_addresses_get_an_explanation() {
    let server = shared();
    save(&server, "wrong", YEARS);
    for (path, status, part) in [
        ("/wrong.png?year=1999", 400, "year must be a whole number from 2012 to 2015"),
        ("/wrong.png?year=soon", 400, "not \"soon\""),
        (
            "/wrong.png?_size=3",
            400,
            "the options are _w, _h, _scale, _text, _animate, _figure, _v, _strict, _onerror, _sig and _expires",
        ),
        ("/wrong.png?_w=9999", 400, "_w must be a whole number from 1 to 4096"),
        ("/wrong.png?_h=0", 400, "_h must be a whole number from 1 to 4096"),
        ("/wrong.png?_scale=99", 400, "_scale must be a number from 0.1 to 4"),
        ("/wrong.png?_v=0", 400, "_v must be a version's number"),
        ("/wrong.png?_onerror=hide", 400, "_onerror must be image200"),
        ("/wrong.png?_v=3", 404, "The image wrong has no version 3."),
        ("/wrong.bmp", 404, "the formats are png, svg"),
        ("/nobody", 404, "ends in its format: png, svg"),
        ("/nobody.png", 404, "There is no image named \"nobody\""),
        ("/Wrong.png", 404, "There is no image named \"Wrong\""),
        ("/api.png", 404, "no image named"),
        ("/%FF%00.png", 404, "no image named"),
        ("/a/b/c", 404, "nothing at this address"),
    ] {
        assert_says(&view(&server, path, JSON), status, part);
    }
    let unknown = view(&server, "/nobody.png?_w=200", IMG);
    assert_eq!((unknown.status, unknown.header("content-type")), (404, Some("image/png")));
    let card = Picture::decode(&unknown.body);
    assert_eq!(
        (card.width, card.height),
        (480, 320),
        "what an address asks for before its image is known counts for nothing"
    );
}

#[test]
fn a_matching_etag_gets_304() {
    let server = shared();
    save(&server, "known", YEARS);
    let first = view(&server, "/known.png?year=2014", IMG);
    let known = etag(&first).to_owned();
    let ask = |path: &str, tag: &str| server.client().anonymous().get_with(path, &[("If-None-Match", tag)]);
    for tag in [known.clone(), format!("\"other\", W/{known}"), "*".to_owned()] {
        let answer = ask("/known.png?x=1&year=2014", &tag);
        assert_eq!((answer.status, answer.body.len()), (304, 0), "{tag}");
        assert_eq!((etag(&answer), answer.header("cache-control")), (known.as_str(), Some("public, max-age=60")));
    }
    for query in ["png?year=2015", "svg?year=2014", "png?year=2014&_scale=2", "png?year=2014&_w=7"] {
        assert_eq!(ask(&format!("/known.{query}"), &known).status, 200, "{query}");
    }
    let again = server.client().put(&image("known"), &json!({"program": format!("{YEARS}canvas.circle(9, 9, 3)")}));
    assert_eq!(again.status, 200, "{}", again.text());
    assert_eq!(ask("/known.png?year=2014", &known).status, 200, "the program is another");
}

#[test]
fn head_has_the_headers_of_get_without_the_picture() {
    let server = shared();
    save(&server, "head", YEARS);
    let get = view(&server, "/head.png", "*/*");
    let head = server.client().anonymous().send("HEAD", "/head.png", &[], "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    for name in ["etag", "content-type", "cache-control"] {
        assert_eq!(head.header(name), get.header(name), "{name}");
    }
    assert_eq!(head.header("content-length"), Some(get.body.len().to_string().as_str()));
}

#[test]
fn the_image_sets_its_cache_lifetime() {
    let server = shared();
    save(&server, "kept", YEARS);
    let kept = |path: &str| view(&server, path, IMG).header("cache-control").map(str::to_owned);
    for (age, said) in [(5, "public, max-age=5"), (0, "no-cache")] {
        let body = json!({"program": YEARS, "max_age": age});
        assert_eq!(server.client().put(&image("kept"), &body).status, 200);
        assert_eq!(kept("/kept.png").as_deref(), Some(said));
    }
    assert_eq!(kept("/kept.png?_v=1").as_deref(), Some("public, max-age=31536000, immutable"));
    assert_eq!(kept("/kept.png?year=1").as_deref(), Some("no-store"), "errors are never kept");
}
