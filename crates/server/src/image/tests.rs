//! The image route, with an engine that spells its jobs out.

use crate::testing::{Service, TOKEN};
use axum::body::Body;
use axum::http::Request;
use serde_json::json;

const IMG: &str = "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5";
const NAVIGATION: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

async fn service(program: &str) -> Service {
    let service = Service::new().await;
    let saved = service.save("cats", &json!({"program": program, "width": 400, "height": 300, "max_age": 60})).await;
    assert_eq!(saved.status, 201, "{}", saved.body);
    service
}

#[tokio::test]
async fn a_picture_comes_with_its_headers() {
    let service = service("declare year\ndraw").await;
    let answer = service.get("/cats.png?year=02014&whatever=1&_w=200&_scale=2", IMG).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(answer.body.contains("200×300 at 2 with year=2014 and"), "{}", answer.body);
    assert_eq!(answer.header("content-type"), "image/png");
    assert_eq!(answer.header("cache-control"), "public, max-age=60");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("etag").len(), 34);
    assert_eq!(answer.header("vary"), "");
    assert_eq!(answer.header("x-request-id").len(), 12);

    let svg = service.get("/cats.svg?_scale=2", IMG).await;
    assert_eq!(svg.header("content-type"), "image/svg+xml");
    assert!(svg.header("content-security-policy").ends_with("style-src 'unsafe-inline'; sandbox"));
    assert!(svg.body.starts_with("svg of") && svg.body.contains("at 1 with"), "a drawing of vectors has no scale");
    let seed = |body: &str| body.rsplit_once("seed ").expect("a seed").1.to_owned();
    let plain = service.get("/cats.png", IMG).await;
    assert_eq!(seed(&plain.body), seed(&svg.body), "one job is one picture in every format");
    assert_ne!(seed(&plain.body), seed(&answer.body));
}

#[tokio::test]
async fn a_known_picture_is_not_drawn_again() {
    let service = service("declare year\ndraw").await;
    let first = service.get("/cats.png?year=2014", IMG).await;
    let renders = service.renders();
    let ask =
        |path: &str, tag: &str| Request::get(path).header("if-none-match", tag).body(Body::empty()).expect("a request");
    let etag = first.header("etag");
    for tag in [etag.to_owned(), format!("\"other\", W/{etag}"), "*".to_owned()] {
        let answer = service.send(ask("/cats.png?x=1&year=2014", &tag)).await;
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (304, ""), "{tag}");
        assert_eq!((answer.header("etag"), answer.header("cache-control")), (etag, "public, max-age=60"));
    }
    assert_eq!(service.renders(), renders);
    for path in
        ["/cats.png?year=2015", "/cats.svg?year=2014", "/cats.png?year=2014&_scale=2", "/cats.png?year=2014&_w=7"]
    {
        assert_eq!(service.send(ask(path, etag)).await.status, 200, "{path}");
    }
    service.save("cats", &json!({"program": "declare year\ndraw more"})).await;
    assert_eq!(service.send(ask("/cats.png?year=2014", etag)).await.status, 200);
}

#[tokio::test]
async fn head_is_get_without_the_picture() {
    let service = service("draw").await;
    let get = service.get("/cats.png", IMG).await;
    let head = service.send(Request::head("/cats.png").body(Body::empty()).expect("a request")).await;
    assert_eq!((head.status, head.body.as_str()), (get.status, ""));
    assert_eq!((head.header("etag"), head.header("content-type")), (get.header("etag"), "image/png"));
    assert_eq!(head.header("content-length"), get.body.len().to_string());
}

#[tokio::test]
async fn a_pinned_version_stays_what_it_was() {
    let service = service("draw one").await;
    service.save("cats", &json!({"program": "draw two", "width": 10, "height": 10})).await;
    let pinned = service.get("/cats.png?_v=1", IMG).await;
    assert!(pinned.body.contains("draw one") && pinned.body.contains("400×300"), "{}", pinned.body);
    assert_eq!(pinned.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(service.get("/cats.png", IMG).await.body.contains("draw two"));
    let missing = service.get("/cats.png?_v=3", "application/json").await;
    assert_eq!(missing.status, 404);
    assert_eq!(missing.json()["message"], "The image cats has no version 3.");
}

#[tokio::test]
async fn wrong_requests_get_a_sentence() {
    let service = service("declare year\ndraw").await;
    for (path, status, part) in [
        ("/cats.png?year=1999", 400, "year must be a whole number from 2012 to 2015"),
        ("/cats.png?_size=3", 400, "there are _w, _h, _scale, _v and _onerror"),
        ("/cats.png?_w=9999", 400, "_w must be a whole number from 1 to 4096"),
        ("/cats.bmp", 404, "there are png, svg"),
        ("/cats", 404, "ends in its format: png, svg"),
        ("/dogs.png", 404, "There is no image named \"dogs\""),
        ("/Cats.png", 404, "There is no image named \"Cats\""),
        ("/api.png", 404, "no image named"),
        ("/%FF%00.png", 404, "no image named"),
        ("/a/b/c", 404, "nothing at this address"),
    ] {
        let answer = service.get(path, "application/json").await;
        assert_eq!(answer.status, status, "{path}: {}", answer.body);
        assert!(answer.json()["message"].as_str().expect("text").contains(part), "{path}: {}", answer.body);
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    let unknown = service.get("/dogs.png?_w=200", IMG).await;
    assert_eq!((unknown.status.as_u16(), unknown.header("content-type")), (404, "image/png"));
    assert!(unknown.body.contains("card") && unknown.body.contains("200×320"), "{}", unknown.body);
}

#[tokio::test]
async fn too_many_parameter_bytes_are_refused() {
    let limits = wire::Limits { params_bytes: 7, ..wire::Limits::default() };
    let service = Service::with(crate::Config { limits, ..crate::Config::default() }).await;
    service.save("cats", &json!({"program": "declare year\ndraw"})).await;
    let answer = service.get("/cats.png?year=2014", "application/json").await;
    assert_eq!((answer.status.as_u16(), &answer.json()["kind"]), (413, &json!("too_large")));
}

#[tokio::test]
async fn a_failed_program_is_answered_in_the_form_that_is_asked_for() {
    let service = service("raise").await;
    for accept in [IMG, "*/*"] {
        let picture = service.get("/cats.png", accept).await;
        assert_eq!((picture.status.as_u16(), picture.header("content-type")), (422, "image/png"));
        assert!(picture.body.contains("card") && picture.body.contains("400×300"), "{}", picture.body);
    }
    let json = service.get("/cats.png", "application/json").await;
    assert_eq!((json.status.as_u16(), json.header("content-type")), (422, "application/problem+json"));
    assert_eq!(json.json()["id"], json.header("x-request-id"));
    let page = service.get("/cats.png", NAVIGATION).await;
    assert_eq!((page.status.as_u16(), page.header("content-type")), (422, "text/html; charset=utf-8"));
    assert!(page.header("content-security-policy").starts_with("default-src 'none'"));
    for answer in [json, page] {
        assert_eq!(answer.header("x-paintbox-error"), "raised");
        assert_eq!((answer.header("cache-control"), answer.header("vary")), ("no-store", "Accept"));
        assert_eq!(answer.header("etag"), "");
        assert!(!answer.body.contains("secret message") && !answer.body.contains("printed"), "{}", answer.body);
    }
}

#[tokio::test]
async fn the_operator_and_an_open_image_see_everything() {
    let service = service("raise").await;
    let request = Request::get("/cats.png")
        .header("accept", "application/json")
        .header("authorization", format!("Bearer {TOKEN}"))
        .body(Body::empty())
        .expect("a request");
    let answer = service.send(request).await;
    assert_eq!(answer.json()["message"], "secret message");
    assert_eq!(answer.json()["console"], "printed\n");
    assert_eq!(answer.header("x-paintbox-error"), "raised; line=1");

    service.save("cats", &json!({"program": "raise", "debug": "everyone"})).await;
    let answer = service.get("/cats.png", IMG).await;
    assert!(answer.body.contains("secret message"), "{}", answer.body);
    let page = service.get("/cats.png", NAVIGATION).await;
    assert!(page.body.contains("<mark>") && page.body.contains("secret message"), "{}", page.body);
}

#[tokio::test]
async fn places_that_hide_broken_images_get_status_200() {
    let service = service("raise").await;
    for path in ["/cats.png?_onerror=image200", "/dogs.png?_onerror=image200"] {
        let answer = service.get(path, "application/json").await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "image/png"), "{path}");
        assert!(!answer.header("x-paintbox-error").is_empty());
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn an_error_that_cannot_be_drawn_is_still_a_picture() {
    let service = service("raise").await;
    *service.engine.cards_fail.lock().expect("a lock") = true;
    let answer = service.get("/cats.svg", IMG).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (422, "image/svg+xml"));
    assert!(answer.body.starts_with("svg of \"card\" 480×320"), "the one drawn at the start: {}", answer.body);
}
