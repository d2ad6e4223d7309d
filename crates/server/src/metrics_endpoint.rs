//! Counting requests, and `GET /metrics` (`OpenMetrics` text, as Prometheus reads it).

use crate::app::App;
use crate::auth::Caller;
use crate::config::MetricsFor;
use crate::memory::{self, Buffer};
use crate::metrics::NO_ROUTE;
use crate::openapi::responses::AuthErrors;
use crate::peer::Peer;
use crate::problem::{Kind, Problem};
use axum::Extension;
use axum::extract::{MatchedPath, Request, State};
use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, FORWARDED, HeaderValue, VIA};
use axum::response::{IntoResponse as _, Response};
use std::sync::Arc;
use std::time::Instant;

const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Counts a request when it is answered.
pub(crate) async fn measure<F>(app: &App, request: Request, next: impl FnOnce(Request) -> F) -> Response
where
    F: Future<Output = Response>,
{
    let started = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next(request).await;
    let route = route.as_ref().map_or(NO_ROUTE, MatchedPath::as_str);
    app.metrics.answered(route, response.status(), started.elapsed());
    response
}

/// What is counted
///
/// `OpenMetrics` text for Prometheus. Programs on this machine need no token, unless the operator wants one of them too.
#[utoipa::path(
    get, path = "/metrics", operation_id = "metrics", tag = "service",
    security((), ("token" = []), ("session" = [])),
    responses((status = 200, description = "The counts.", content_type = "application/openmetrics-text"), AuthErrors),
)]
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    caller: Caller,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let is_local = peer.is_some_and(|Extension(peer)| peer.is_local()) && !is_forwarded(&headers);
    let is_open = app.config().http.metrics == MetricsFor::Local && is_local;
    if !is_open {
        caller.require_operator()?;
    }
    let metrics = &app.metrics;
    metrics.set_cached_bytes(app.cache.bytes().await);
    let now = [
        (Buffer::Pictures, app.cache.held_bytes()),
        (Buffer::Images, app.lookup.bytes().await),
        (Buffer::Failures, app.cache.failure_bytes() as u64),
        (Buffer::Cards, app.cards.bytes().await),
        (Buffer::Charts, app.charts.bytes().await),
        (Buffer::Compressed, app.compressor.bytes().await),
        (Buffer::Files, app.data_memory.uploads.bytes()),
        (Buffer::Read, app.data_memory.parsed.bytes()),
        (Buffer::Sent, app.data_memory.downloads.bytes()),
    ];
    metrics.set_buffers(&now, &memory::bounds(&app.config()));
    if let Some((bytes, free)) = app.store.room().await {
        metrics.set_store(bytes, free);
    }
    let written = metrics
        .encode()
        .map_err(|_| Problem::new(Kind::Lost, "The metrics could not be written; please try again."))?;
    let mut response = written.into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Whether a proxy on this machine forwards a request from elsewhere.
fn is_forwarded(headers: &HeaderMap) -> bool {
    headers.contains_key(FORWARDED)
        || headers.contains_key(VIA)
        || headers.keys().any(|name| name.as_str().starts_with("x-forwarded-") || name == "x-real-ip")
}
