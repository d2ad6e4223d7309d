//! Pages, health, and the service on a real socket.

use crate::testing::Service;
use axum::body::Body;
use axum::http::Request;
use serde_json::json;
use std::sync::Arc;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

#[tokio::test]
async fn the_first_page_shows_every_picture() {
    let service = Service::new().await;
    assert!(service.get("/", "text/html").await.body.contains("no pictures yet"));
    service.save("cats", &json!({"program": "draw", "title": "<b>Cats</b>"})).await;
    let page = service.get("/", "text/html").await;
    assert_eq!((page.status.as_u16(), page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert!(page.body.contains("src=\"cats.png\"") && page.body.contains("&lt;b&gt;Cats"), "{}", page.body);
    let policy = page.header("content-security-policy");
    assert!(policy.contains("style-src 'sha256-") && !policy.contains("unsafe"), "{policy}");
}

#[tokio::test]
async fn machines_learn_how_it_stands() {
    let service = Service::new().await;
    assert_eq!(service.get("/healthz", "*/*").await.status, 200);
    let ready = service.get("/readyz", "*/*").await;
    assert_eq!((ready.status.as_u16(), &ready.json()["store"]), (200, &json!(true)));
    service.app.store.close().await;
    let ready = service.get("/readyz", "*/*").await;
    assert_eq!((ready.status.as_u16(), &ready.json()["status"]), (503, &json!("not ready")));
}

#[tokio::test]
async fn other_addresses_and_methods_get_problems() {
    let service = Service::new().await;
    let answer = service.get("/api/v2/things", "text/html").await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (404, "application/problem+json"));
    let answer = service.get("/no/such/page", "text/html").await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (404, "text/html; charset=utf-8"));
    let answer = service.send(Request::post("/cats.png").body(Body::empty()).expect("a request")).await;
    assert_eq!((answer.status.as_u16(), answer.header("allow")), (405, "GET,HEAD"));
    assert_eq!(answer.json()["kind"], "bad_method");
}

#[tokio::test]
async fn the_end_waits_for_requests_under_way() {
    let service = Service::new().await;
    let name = crate::name::ImageName::parse("slow").expect("good");
    let version = crate::store::NewVersion {
        program: "wait".into(),
        declared: Vec::new(),
        width: 4,
        height: 3,
        data: crate::store::DataOf::Before,
    };
    let settings = crate::api::images::default_settings();
    service.app.store.save(&name, &settings, &version).await.expect("saved");

    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let (end, ended) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(crate::serve(Arc::clone(&service.app), listener, async {
        _ = ended.await;
    }));
    let mut client = TcpStream::connect(address).await.expect("a connection");
    client.write_all(b"GET /slow.png HTTP/1.1\r\nhost: x\r\n\r\n").await.expect("sent");
    service.engine.waiting.notified().await;
    end.send(()).expect("still serving");
    // New connections are refused while the old request is still answered.
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    service.engine.gate.notify_one();
    let mut answer = String::new();
    client.read_to_string(&mut answer).await.expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.contains("png of \"wait\" 4×3"), "{answer}");
    serving.await.expect("no panic").expect("served");
}
