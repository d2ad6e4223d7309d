//! What is counted, for `GET /metrics`.
//!
//! Labels come from fixed sets only: routes as they are written in the router, classes of statuses, reasons. Nothing that a
//! client chooses is a label, so no client can make the list grow.

mod process;

pub(crate) use process::{ProcessMemory, memory as process_memory};

use crate::budget::Budgets;
use crate::cache::Cache;
use crate::error_picture::Cards;
use crate::memory::Buffer;
use crate::problem::Kind;
use crate::sources::Sources;
use axum::http::StatusCode;
use pool::Pool;
use prometheus_client::encoding::{self, EncodeLabelSet};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::collections::HashMap;
use std::time::Duration;

/// Why a body was not read to its end, where it was neither too large nor too slow.
const BROKEN: &str = "broken";
/// The route of requests that match none.
pub(crate) const NO_ROUTE: &str = "none";
/// Bounds of the durations, s: from a cached answer to the longest render.
const DURATIONS: [f64; 14] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    route: &'static str,
    status: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RouteLabel {
    route: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ReasonLabel {
    reason: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct BufferLabel {
    buffer: &'static str,
}

/// Classes of statuses.
const CLASSES: [&str; 4] = ["2xx", "3xx", "4xx", "5xx"];

/// A route's own series, so that counting a request makes no labels.
#[derive(Debug)]
struct RouteMetrics {
    /// By [`CLASSES`].
    requests: [Counter; CLASSES.len()],
    durations: Histogram,
}

/// Everything that is counted.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    routes: HashMap<&'static str, RouteMetrics>,
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
    /// All counts at zero. The pool's and the cache's own metrics are registered with them.
    pub(crate) fn new(
        routes: &[(&'static str, &'static str)],
        pool: &Pool,
        cache: &Cache,
        budgets: &Budgets,
        cards: &Cards,
        sources: &Sources,
    ) -> Self {
        let mut registry = Registry::default();
        pool.register(&mut registry);
        cache.register(&mut registry);
        budgets.register(&mut registry);
        cards.register(&mut registry);
        process::register(&mut registry);
        let (store_bytes, store_free, saves) = (Gauge::default(), Gauge::default(), Counter::default());
        let store = registry.sub_registry_with_prefix("paintbox_store");
        store.register_with_unit("size", "Size of the store", Unit::Bytes, store_bytes.clone());
        let help = "Free space on the store's disk; -1 where the store is on another machine";
        store.register_with_unit("free", help, Unit::Bytes, store_free.clone());
        registry.register("paintbox_saves", "Versions of images saved", saves.clone());
        sources.register(&mut registry);
        let resident = Gauge::default();
        registry.register_with_unit(
            "process_resident_memory",
            "Resident memory of the server, without its jails",
            Unit::Bytes,
            resident.clone(),
        );
        let cache_bytes = Gauge::default();
        let kept = registry.sub_registry_with_prefix("paintbox_cache");
        kept.register_with_unit("kept", "Memory of the picture cache", Unit::Bytes, cache_bytes.clone());
        let buffers = Family::default();
        let help = "Memory of the server's buffers, by buffer";
        registry.register_with_unit("paintbox_buffer", help, Unit::Bytes, buffers.clone());
        let bounds = Family::default();
        let help = "Upper bound of the server's buffers, by buffer";
        registry.register_with_unit("paintbox_buffer_bound", help, Unit::Bytes, bounds.clone());
        let http = registry.sub_registry_with_prefix("paintbox_http");
        let requests = Family::default();
        http.register("requests", "Requests, by route and class of status", requests.clone());
        let durations = Family::new_with_constructor((|| Histogram::new(DURATIONS)) as fn() -> Histogram);
        http.register_with_unit(
            "request_duration",
            "Time from a request's head to its answer's head",
            Unit::Seconds,
            durations.clone(),
        );
        let bodies_refused = Family::default();
        http.register("bodies_refused", "Request bodies that were not read to their end", bodies_refused.clone());
        let connections = Gauge::default();
        http.register("connections", "Open connections", connections.clone());
        let connections_refused = Counter::default();
        http.register(
            "connections_refused",
            "Connections closed because their client already had its share",
            connections_refused.clone(),
        );
        let connections_cut = Counter::default();
        let help = "Idle connections closed to make room for others";
        http.register("connections_cut", help, connections_cut.clone());
        let requests_refused = Counter::default();
        let help = "Requests refused because their client, behind a proxy, had too many in progress";
        http.register("requests_refused", help, requests_refused.clone());
        let accepts_failed = Counter::default();
        http.register("accepts_failed", "Connections that could not be accepted", accepts_failed.clone());
        let routes = begin(routes, &requests, &durations, &bodies_refused);
        Self {
            registry,
            routes,
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

    /// Counts an answer.
    pub(crate) fn answered(&self, route: &str, status: StatusCode, duration: Duration) {
        let Some(route) = self.routes.get(route).or_else(|| self.routes.get(NO_ROUTE)) else { return };
        route.durations.observe(duration.as_secs_f64());
        // No answer's status is below 200.
        let class = usize::from(status.as_u16() / 100).saturating_sub(2);
        route.requests[class.min(CLASSES.len() - 1)].inc();
    }

    /// What the picture cache takes now, bytes.
    pub(crate) fn set_cached_bytes(&self, bytes: u64) {
        self.cache_bytes.set(gauge(bytes));
    }

    /// What each buffer takes now, and what it may take at most, bytes.
    pub(crate) fn set_buffers(&self, now: &[(Buffer, u64)], bounds: &[(Buffer, u64)]) {
        for (gauges, values) in [(&self.buffers, now), (&self.bounds, bounds)] {
            for (buffer, bytes) in values {
                gauges.get_or_create(&BufferLabel { buffer: buffer.word() }).set(gauge(*bytes));
            }
        }
    }

    /// What the store takes, and the room that is left where it is, bytes.
    pub(crate) fn set_store(&self, bytes: i64, free: Option<i64>) {
        self.store_bytes.set(bytes);
        self.store_free.set(free.unwrap_or(-1));
    }

    /// All of it as `OpenMetrics` text.
    pub(crate) fn encode(&self) -> Result<String, std::fmt::Error> {
        self.resident.set(process::resident_bytes().unwrap_or_default());
        let mut text = String::new();
        encoding::text::encode(&mut text, &self.registry)?;
        Ok(text)
    }

    /// Counts a body that was not read to its end, by the reason.
    pub(crate) fn body_refused(&self, why: Kind) {
        let reason = match why {
            Kind::TooLarge | Kind::RequestTimeout => why.word(),
            _ => BROKEN,
        };
        self.bodies_refused.get_or_create(&ReasonLabel { reason }).inc();
    }
}

/// Creates every series with known labels at 0: a rate compares with an earlier value, so it would miss the event that
/// creates a series.
fn begin(
    routes: &[(&'static str, &'static str)],
    requests: &Family<RequestLabels, Counter>,
    durations: &Family<RouteLabel, Histogram, fn() -> Histogram>,
    bodies_refused: &Family<ReasonLabel, Counter>,
) -> HashMap<&'static str, RouteMetrics> {
    for reason in [Kind::TooLarge.word(), Kind::RequestTimeout.word(), BROKEN] {
        let _ = bodies_refused.get_or_create(&ReasonLabel { reason });
    }
    let of_route = |route| RouteMetrics {
        requests: CLASSES.map(|status| requests.get_or_create_owned(&RequestLabels { route, status })),
        durations: durations.get_or_create_owned(&RouteLabel { route }),
    };
    routes.iter().map(|(_, route)| *route).chain([NO_ROUTE]).map(|route| (route, of_route(route))).collect()
}

fn gauge(bytes: u64) -> i64 {
    bytes.try_into().unwrap_or(i64::MAX)
}
