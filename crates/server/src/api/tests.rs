//! The API, with an engine that spells its jobs out.

use crate::testing::Service;
use axum::body::Body;
use axum::http::Request;
use serde_json::json;

#[tokio::test]
async fn a_save_makes_an_image_and_then_versions() {
    let service = Service::new().await;
    let first = service.save("cats", &json!({"program": "declare year\ndraw", "title": "Cats", "width": 300})).await;
    assert_eq!(first.status, 201, "{}", first.body);
    assert_eq!(first.header("location"), "/api/v1/images/cats");
    let answer = first.json();
    assert_eq!((&answer["version"], &answer["url"], &answer["error"]), (&json!(1), &json!("/cats.png"), &json!(null)));
    assert_eq!(
        answer["params"],
        json!([{"name": "year", "type": "integer", "default": "2012", "min": 2012, "max": 2015}])
    );
    assert_eq!(answer["console"], "printed\n");

    let second = service.save("cats", &json!({"program": "draw again", "max_age": 5})).await;
    assert_eq!((second.status.as_u16(), &second.json()["version"]), (200, &json!(2)));
    let image = service.operator("GET", "/api/v1/images/cats", "", "").await.json();
    assert_eq!((&image["title"], &image["width"], &image["max_age"]), (&json!("Cats"), &json!(300), &json!(5)));
    assert_eq!(image["program"], "draw again");
    let versions = service.operator("GET", "/api/v1/images/cats/versions", "", "").await.json();
    assert_eq!(versions["versions"][1]["program"], "declare year\ndraw");
    let list = service.get("/api/v1/images", "*/*").await.json();
    assert_eq!(list["images"][0]["name"], "cats");
    assert!(list["images"][0]["saved"].as_str().expect("text").ends_with('Z'));
}

#[tokio::test]
async fn a_program_that_fails_is_saved_with_its_error() {
    let service = Service::new().await;
    let saved = service.save("cats", &json!({"program": "declare year\nraise"})).await;
    assert_eq!(saved.status, 201);
    assert_eq!(saved.json()["error"]["message"], "secret message");
    assert_eq!(saved.json()["params"][0]["name"], "year");
    for program in ["busy", "lost"] {
        let lost = service.save("dogs", &json!({"program": program})).await;
        assert_eq!(lost.status, 503, "its parameters are not known");
        assert!(!lost.header("retry-after").is_empty() && !lost.body.contains("/a/path"), "{}", lost.body);
    }
    assert_eq!(service.get("/api/v1/images/dogs", "*/*").await.status, 404);
}

#[tokio::test]
async fn only_the_operator_writes_and_reads_programs() {
    let service = Service::new().await;
    service.save("cats", &json!({"program": "draw"})).await;
    for (method, path) in [
        ("PUT", "/api/v1/images/cats"),
        ("PUT", "/api/v1/images/cats/data"),
        ("GET", "/api/v1/images/cats/data"),
        ("POST", "/api/v1/render"),
    ] {
        let request = Request::builder().method(method).uri(path).header("authorization", "Bearer guess");
        let answer = service.send(request.body(Body::from("{}")).expect("a request")).await;
        assert_eq!((answer.status.as_u16(), answer.header("www-authenticate")), (401, "Bearer"), "{method} {path}");
        assert_eq!(answer.json()["kind"], "unauthorized");
    }
    for path in ["/api/v1/images", "/api/v1/images/cats", "/api/v1/images/cats/versions"] {
        let answer = service.get(path, "*/*").await;
        assert!(answer.status == 200 && !answer.body.contains("program"), "{path}: {}", answer.body);
    }
}

#[tokio::test]
async fn wrong_saves_get_a_sentence() {
    let limits = wire::Limits { program_bytes: 100, ..wire::Limits::default() };
    let service = Service::with(crate::Config { limits, ..crate::Config::default() }).await;
    for (name, body, status, part) in [
        ("cats", "{".to_owned(), 400, "line 1"),
        ("cats", "{}".to_owned(), 422, "missing field `program`"),
        ("cats", r#"{"program": "", "with": 3}"#.to_owned(), 422, "unknown field `with`"),
        ("cats", r#"{"program": "", "width": 0}"#.to_owned(), 422, "each side is from 1 to 4096"),
        ("cats", r#"{"program": "", "title": "a\nb"}"#.to_owned(), 422, "one line"),
        ("cats", r#"{"program": "", "max_age": 99999999}"#.to_owned(), 422, "a year"),
        ("Cats", r#"{"program": ""}"#.to_owned(), 422, "lower-case"),
        ("api", r#"{"program": ""}"#.to_owned(), 422, "belongs to Paintbox"),
        ("cats", json!({"program": "x".repeat(101)}).to_string(), 413, "101 bytes"),
        ("cats", json!({"program": "x".repeat(100_000)}).to_string(), 413, "body may have"),
    ] {
        let answer = service.operator("PUT", &format!("/api/v1/images/{name}"), "application/json", &body).await;
        assert_eq!(answer.status, status, "{}", answer.body);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert!(answer.json()["message"].as_str().expect("text").contains(part), "{}", answer.body);
    }
}

#[tokio::test]
async fn data_is_a_version_too() {
    let service = Service::new().await;
    service.save("cats", &json!({"program": "draw"})).await;
    let path = "/api/v1/images/cats/data";
    let saved = service.operator("PUT", path, "text/csv; charset=utf-8", "a,b\n1,x\n2,y\n").await;
    assert_eq!((saved.status.as_u16(), &saved.json()["version"]), (200, &json!(2)), "{}", saved.body);
    let with_data = service.get("/cats.png", "*/*").await;
    assert!(!with_data.body.contains(" 0 bytes"), "{}", with_data.body);
    assert!(service.get("/cats.png?_v=1", "*/*").await.body.contains(" 0 bytes"));
    let image = service.get("/api/v1/images/cats", "*/*").await.json();
    assert_eq!(image["data"], json!({"rows": 2, "columns": ["a", "b"]}));
    assert_eq!(service.operator("GET", path, "", "").await.json(), json!({"a": [1, 2], "b": ["x", "y"]}));

    // A program saved later keeps the data; other data is another picture.
    service.save("cats", &json!({"program": "draw"})).await;
    let kept = service.get("/cats.png", "*/*").await;
    assert_eq!(kept.header("etag"), with_data.header("etag"));
    service.operator("PUT", path, "application/json", r#"[{"a": 7}]"#).await;
    assert_ne!(service.get("/cats.png", "*/*").await.header("etag"), kept.header("etag"));

    for (media_type, body, status, part) in [
        ("text/csv", "a,b\n1\n", 422, "Row 1 (line 2) has 1 values"),
        ("application/json", "[1]", 422, "row 1"),
        ("image/png", "x", 415, "text/csv or application/json"),
    ] {
        let answer = service.operator("PUT", path, media_type, body).await;
        assert_eq!(answer.status, status, "{}", answer.body);
        assert!(answer.body.contains(part), "{}", answer.body);
    }
    assert_eq!(service.operator("PUT", "/api/v1/images/dogs/data", "text/csv", "a\n1").await.status, 404);
}

#[tokio::test]
async fn a_draft_is_a_file_or_json() {
    let service = Service::new().await;
    let draft = json!({
        "program": "draw", "params": {"n": 1, "ok": true, "s": "x"}, "data": [{"a": 1}],
        "width": 20, "height": 10, "scale": 2, "format": "png",
    });
    let request = |accept: &str, body: &serde_json::Value| {
        Request::post("/api/v1/render")
            .header("authorization", format!("Bearer {}", crate::testing::TOKEN))
            .header("accept", accept)
            .body(Body::from(body.to_string()))
            .expect("a request")
    };
    let file = service.send(request("*/*", &draft)).await;
    assert_eq!((file.status.as_u16(), file.header("content-type")), (200, "image/png"), "{}", file.body);
    assert!(file.body.contains("20×10 at 2 with n=1&ok=true&s=x and"), "{}", file.body);
    assert_eq!(file.header("cache-control"), "no-store");
    let answer = service.send(request("application/json", &draft)).await.json();
    assert!(answer["image"].as_str().expect("text").starts_with("data:image/png;base64,"));
    assert_eq!((&answer["console"], &answer["error"]), (&json!("printed\n"), &json!(null)));
    assert!(answer["usage"]["total_us"].is_u64());

    let failing = json!({"program": "raise", "format": "svg"});
    let answer = service.send(request("application/json", &failing)).await;
    assert_eq!((answer.status.as_u16(), answer.header("x-paintbox-error")), (422, "raised; line=1"));
    assert_eq!((&answer.json()["image"], &answer.json()["error"]["line"]), (&json!(null), &json!(1)));
    let answer = service.send(request("*/*", &failing)).await;
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let answer = service.send(request("image/*", &failing)).await;
    assert_eq!(answer.header("content-type"), "image/svg+xml");

    for (body, status, part) in [
        (json!({"program": "", "data": [{"a": 1}], "data_csv": "a\n1"}), 422, "not both"),
        (json!({"program": "", "data_csv": "a,a\n1"}), 422, "Two columns"),
        (json!({"program": "", "params": {"a": [1]}}), 422, "must be text"),
        (json!({"program": "", "params": {"a": "x".repeat(9000)}}), 413, "8192"),
        (json!({"program": "", "format": "bmp"}), 422, "bmp"),
        (json!({"program": "", "scale": 99}), 422, "from 0.1 to 4"),
    ] {
        let answer = service.send(request("*/*", &body)).await;
        assert_eq!(answer.status, status, "{}", answer.body);
        assert!(answer.json()["message"].as_str().expect("text").contains(part), "{}", answer.body);
    }
}
