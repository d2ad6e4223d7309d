//! Health, for machines.

use crate::answer;
use crate::app::App;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

/// How long the pool has to refill what a render took.
const SETTLING: Duration = Duration::from_secs(1);

/// `GET /healthz`: the process is up.
pub(crate) async fn alive() -> Response {
    answer::json(StatusCode::OK, &json!({"status": "up"}))
}

/// `GET /readyz`: a picture could be drawn now: a child and a painter are ready (or all are at work), the
/// store answers.
pub(crate) async fn ready(State(app): State<Arc<App>>) -> Response {
    // Whether it settles or not, its state then is the answer.
    let _ = tokio::time::timeout(SETTLING, app.pool.settled()).await;
    let pool = app.pool.status();
    let store = app.store.ping().await;
    let children = pool.ready + pool.running > 0;
    let painters = pool.painters + pool.running > 0;
    let ready = children && painters && store.is_ok();
    if let Err(error) = &store {
        tracing::warn!(%error, "the store doesn't answer");
    }
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let body = json!({
        "status": if ready { "ready" } else { "not ready" },
        "children": children, "painters": painters, "store": store.is_ok(),
        "pool": pool,
    });
    answer::json(status, &body)
}
