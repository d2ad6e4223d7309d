//! A panic in one request affects only that request: it gets an answer, and the log says where the panic was (`logs.rs` sets
//! the hook for that).

use crate::problem::{Kind, Problem};
use axum::extract::Request;
use axum::response::{IntoResponse as _, Response};
use futures_util::FutureExt as _;
use std::panic::AssertUnwindSafe;
use std::pin::pin;

/// Answers a request whose handler panics.
pub(crate) async fn catch<F>(request: Request, next: impl FnOnce(Request) -> F) -> Response
where
    F: Future<Output = Response>,
{
    // Nothing of the handler is used again, and shared state is behind locks that are released with their guards.
    let answered = AssertUnwindSafe(pin!(next(request))).catch_unwind().await;
    answered.unwrap_or_else(|_| {
        let message = "Paintbox has an internal error; its operator can find it in the log by this id.";
        Problem::new(Kind::Failed, message).into_response()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::logs::{self, RequestId};
    use axum::body::Body;
    use axum::middleware::Next;
    use axum::routing::get;
    use axum::{Router, middleware};
    use hyper::service::Service as _;
    use serde_json::{Value, json};

    async fn panics() -> &'static str {
        let nothing: [&str; 0] = [];
        nothing.first().expect("what a stranger sent")
    }

    #[tokio::test]
    async fn a_handler_that_panics_is_answered_with_an_id_and_others_go_on() {
        let router = Router::new()
            .route("/panics", get(panics))
            .route("/fine", get(async || "fine"))
            .layer(middleware::from_fn(|request, next: Next| catch(request, |request| next.run(request))));
        let service = hyper_util::service::TowerToHyperService::new(router);
        let ask = async |path: &str, id: RequestId| {
            let request = hyper::Request::get(path).body(Body::empty()).expect("a request");
            let (head, body) = logs::in_request(id, service.call(request)).await.0.expect("an answer").into_parts();
            (head, axum::body::to_bytes(body, 10_000).await.expect("a body"))
        };
        let id = RequestId::new();
        let (head, body) = ask("/panics", id).await;
        assert_eq!(
            (head.status.as_u16(), &head.headers["x-paintbox-error"]),
            (500, &"failed".parse().expect("a value"))
        );
        let problem: Value = serde_json::from_slice(&body).expect("problem details");
        assert_eq!((&problem["kind"], &problem["id"]), (&json!("failed"), &json!(id.to_string())));
        assert!(!problem.to_string().contains("stranger"), "{problem}");
        let (head, body) = ask("/fine", RequestId::new()).await;
        assert_eq!((head.status.as_u16(), &*body), (200, &b"fine"[..]));
    }
}
