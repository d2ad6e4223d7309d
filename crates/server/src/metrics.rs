//! What is counted, and `GET /metrics` (`OpenMetrics` text, as Prometheus reads it).
//!
//! Labels come from fixed sets only: routes as they are written in the router, classes of statuses, reasons. Nothing that a
//! client chooses is a label, so no client can make the list grow.

mod process;

use crate::accounts::Caller;
use crate::app::App;
use crate::budget::Budgets;
use crate::cache::Cache;
use crate::config::MetricsFor;
use crate::error_picture::Cards;
use crate::memory::{self, Buffer};
use crate::openapi::responses::AuthErrors;
use crate::peer::Peer;
use crate::problem::{Kind, Problem};
use crate::router::ROUTES;
use crate::sources::Sources;
use axum::Extension;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, FORWARDED, HeaderValue, VIA};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use pool::Pool;
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::sync::Arc;
use std::time::Instant;

const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// Why a body was not read to its end, where it was neither too large nor too slow.
const BROKEN: &str = "broken";
/// The route of requests that match none.
const NO_ROUTE: &str = "none";
/// Bounds of the durations, s: from a cached answer to the longest render.
const DURATIONS: [f64; 14] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    route: String,
    status: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RouteLabel {
    route: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ReasonLabel {
    reason: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct BufferLabel {
    buffer: &'static str,
}

/// Everything that is counted.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<RequestLabels, Counter>,
    durations: Family<RouteLabel, Histogram, fn() -> Histogram>,
    bodies_refused: Family<ReasonLabel, Counter>,
    cache_bytes: Gauge,
    buffers: Family<BufferLabel, Gauge>,
    bounds: Family<BufferLabel, Gauge>,
    resident: Gauge,
    store_bytes: Gauge,
    store_free: Gauge,
    /// Versions that were saved.
    pub(crate) saves: Counter,
    /// Connections that are open now.
    pub(crate) connections: Gauge,
    /// Connections that were closed at once: their client had its share already.
    pub(crate) connections_refused: Counter,
    /// Idle connections that were cut to make room for others.
    pub(crate) connections_cut: Counter,
    /// Requests of one client behind a proxy that were too many at once.
    pub(crate) requests_refused: Counter,
    /// Connections that the system could not give us.
    pub(crate) accepts_failed: Counter,
}

impl Metrics {
    /// Counts from zero; the pool's and the cache's own counts are read beside them.
    pub(crate) fn new(pool: &Pool, cache: &Cache, budgets: &Budgets, cards: &Cards, sources: &Sources) -> Self {
        let mut registry = Registry::default();
        pool.register(&mut registry);
        cache.register(&mut registry);
        budgets.register(&mut registry);
        cards.register(&mut registry);
        process::register(&mut registry);
        let (store_bytes, store_free, saves) = (Gauge::default(), Gauge::default(), Counter::default());
        let store = registry.sub_registry_with_prefix("paintbox_store");
        store.register_with_unit("size", "What the store takes", Unit::Bytes, store_bytes.clone());
        let help = "Room that is left where the store is; -1 where that is another machine's to know";
        store.register_with_unit("free", help, Unit::Bytes, store_free.clone());
        registry.register("paintbox_saves", "Versions of images that were saved", saves.clone());
        sources.register(&mut registry);
        let resident = Gauge::default();
        registry.register_with_unit(
            "process_resident_memory",
            "The server's own memory, without its jails'",
            Unit::Bytes,
            resident.clone(),
        );
        let cache_bytes = Gauge::default();
        let kept = registry.sub_registry_with_prefix("paintbox_cache");
        kept.register_with_unit(
            "kept",
            "Pictures that are kept, with what is beside them",
            Unit::Bytes,
            cache_bytes.clone(),
        );
        let buffers = Family::default();
        let help = "What the server keeps, by what it is kept for";
        registry.register_with_unit("paintbox_buffer", help, Unit::Bytes, buffers.clone());
        let bounds = Family::default();
        let help = "What each of the server's buffers may take at most";
        registry.register_with_unit("paintbox_buffer_bound", help, Unit::Bytes, bounds.clone());
        let http = registry.sub_registry_with_prefix("paintbox_http");
        let requests = Family::default();
        http.register("requests", "Requests, by the route that answered and the class of its status", requests.clone());
        let durations = Family::new_with_constructor((|| Histogram::new(DURATIONS)) as fn() -> Histogram);
        http.register_with_unit(
            "request_duration",
            "From a request's head to its answer's",
            Unit::Seconds,
            durations.clone(),
        );
        let bodies_refused = Family::default();
        http.register("bodies_refused", "Bodies of requests that were not read to their end", bodies_refused.clone());
        let connections = Gauge::default();
        http.register("connections", "Connections that are open", connections.clone());
        let connections_refused = Counter::default();
        http.register(
            "connections_refused",
            "Connections that were closed because their client has its share",
            connections_refused.clone(),
        );
        let connections_cut = Counter::default();
        let help = "Idle connections that were cut to make room for others";
        http.register("connections_cut", help, connections_cut.clone());
        let requests_refused = Counter::default();
        let help = "Requests that were refused because their client, behind a proxy, had too many under way";
        http.register("requests_refused", help, requests_refused.clone());
        let accepts_failed = Counter::default();
        http.register("accepts_failed", "Connections that could not be accepted", accepts_failed.clone());
        begin(&requests, &durations, &bodies_refused);
        Self {
            registry,
            requests,
            durations,
            bodies_refused,
            cache_bytes,
            buffers,
            bounds,
            resident,
            store_bytes,
            store_free,
            saves,
            connections,
            connections_refused,
            connections_cut,
            requests_refused,
            accepts_failed,
        }
    }

    /// A body was not read to its end: this is why.
    pub(crate) fn body_refused(&self, why: Kind) {
        let reason = match why {
            Kind::TooLarge | Kind::RequestTimeout => why.word(),
            _ => BROKEN,
        };
        self.bodies_refused.get_or_create(&ReasonLabel { reason }).inc();
    }
}

/// Begins every count whose labels are known ahead at 0: a rate is of what was there before, so an event that brings its own
/// series along is in none.
fn begin(
    requests: &Family<RequestLabels, Counter>,
    durations: &Family<RouteLabel, Histogram, fn() -> Histogram>,
    bodies_refused: &Family<ReasonLabel, Counter>,
) {
    for route in ROUTES.iter().map(|(_, route)| *route).chain([NO_ROUTE]) {
        for status in ["2xx", "3xx", "4xx", "5xx"] {
            let _ = requests.get_or_create(&RequestLabels { route: route.to_owned(), status });
        }
        let _ = durations.get_or_create(&RouteLabel { route: route.to_owned() });
    }
    for reason in [Kind::TooLarge.word(), Kind::RequestTimeout.word(), BROKEN] {
        let _ = bodies_refused.get_or_create(&ReasonLabel { reason });
    }
}

/// Counts a request when it is answered.
pub(crate) async fn measure(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let route = request.extensions().get::<MatchedPath>().map_or(NO_ROUTE, MatchedPath::as_str).to_owned();
    let response = next.run(request).await;
    let metrics = &app.metrics;
    metrics.durations.get_or_create(&RouteLabel { route: route.clone() }).observe(started.elapsed().as_secs_f64());
    metrics.requests.get_or_create(&RequestLabels { route, status: class(response.status()) }).inc();
    response
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() {
        100..200 => "1xx",
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    }
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
    let open = app.config().http.metrics == MetricsFor::Local && is_local;
    if !open {
        caller.require_operator()?;
    }
    app.metrics.cache_bytes.set(app.cache.bytes().await.try_into().unwrap_or(i64::MAX));
    let now = [
        (Buffer::Pictures, app.cache.held_bytes()),
        (Buffer::Images, app.lookup.bytes().await),
        (Buffer::Failures, app.cache.failure_bytes() as u64),
        (Buffer::Cards, app.cards.bytes().await),
        (Buffer::Compressed, app.compressor.bytes().await),
        (Buffer::Files, app.data_memory.uploads.bytes()),
        (Buffer::Read, app.data_memory.parsed.bytes()),
        (Buffer::Sent, app.data_memory.downloads.bytes()),
    ];
    for (buffer, bytes) in now {
        app.metrics
            .buffers
            .get_or_create(&BufferLabel { buffer: buffer.word() })
            .set(bytes.try_into().unwrap_or(i64::MAX));
    }
    for (buffer, bytes) in memory::bounds(&app.config()) {
        app.metrics
            .bounds
            .get_or_create(&BufferLabel { buffer: buffer.word() })
            .set(bytes.try_into().unwrap_or(i64::MAX));
    }
    if let Some((bytes, free)) = app.store.room().await {
        app.metrics.store_bytes.set(bytes);
        app.metrics.store_free.set(free.unwrap_or(-1));
    }
    app.metrics.resident.set(process::resident_bytes().unwrap_or_default());
    let mut written = String::new();
    text::encode(&mut written, &app.metrics.registry)
        .map_err(|_| Problem::new(Kind::Lost, "The metrics could not be written; please try again."))?;
    let mut response = written.into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Whether a proxy on this machine passes on what somebody elsewhere asks.
fn is_forwarded(headers: &HeaderMap) -> bool {
    headers.contains_key(FORWARDED)
        || headers.contains_key(VIA)
        || headers.keys().any(|name| name.as_str().starts_with("x-forwarded-") || name == "x-real-ip")
}
