//! Health, for machines.

use crate::app::App;
use crate::openapi::responses::InternalErrors;
use crate::response;
use crate::single_flight::SingleFlight;
use crate::store::Store;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use utoipa::ToSchema;

/// How long the pool has to refill what a render took.
const SETTLING: Duration = Duration::from_secs(1);

/// How long the store may take to answer a question that is quick to answer.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long its answer is believed, so that nobody makes work of asking.
const BELIEVED: Duration = Duration::from_millis(200);

/// Asks the store whether it is there: once for all who want to know.
#[derive(Debug, Default)]
pub(crate) struct Probe {
    asking: SingleFlight<(), bool>,
    last: Arc<Mutex<Option<(Instant, bool)>>>,
}

impl Probe {
    async fn answers(&self, store: &Store) -> bool {
        let known = *self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, answers)) = known.filter(|(asked, _)| asked.elapsed() < BELIEVED) {
            return answers;
        }
        let ask = || {
            let (store, last) = (store.clone(), Arc::clone(&self.last));
            async move {
                let answer = tokio::time::timeout(PATIENCE, store.ping()).await;
                let answers = match &answer {
                    Ok(Ok(())) => true,
                    Ok(Err(error)) => {
                        tracing::warn!(%error, "the store doesn't answer");
                        false
                    }
                    Err(_) => {
                        tracing::warn!("the store doesn't answer in time");
                        false
                    }
                };
                *last.lock().unwrap_or_else(PoisonError::into_inner) = Some((Instant::now(), answers));
                answers
            }
        };
        self.asking.join((), ask).await.0
    }
}

/// How the process is.
#[derive(Debug, Serialize, ToSchema)]
struct Health {
    /// `up`.
    status: &'static str,
}

/// How the service is.
#[derive(Debug, Serialize, ToSchema)]
struct Readiness {
    /// `ready` or `not ready`.
    status: &'static str,
    /// Whether a child is ready, or all are at work.
    children: bool,
    /// Whether a painter is.
    painters: bool,
    /// Whether the store answers.
    store: bool,
    /// How many processes there are, and what they do.
    #[schema(value_type = Object)]
    pool: pool::Status,
}

/// Is the process up?
#[utoipa::path(
    get, path = "/healthz", operation_id = "alive", tag = "service", security(()),
    responses((status = 200, description = "It is.", body = Health), InternalErrors),
)]
pub(crate) async fn alive() -> Response {
    response::json(StatusCode::OK, &Health { status: "up" })
}

/// Could a picture be drawn now?
///
/// A child and a painter are ready (or all are at work), and the store answers.
#[utoipa::path(
    get, path = "/readyz", operation_id = "ready", tag = "service", security(()),
    responses(
        (status = 200, description = "Yes.", body = Readiness),
        (status = 503, description = "No.", content(
            (Readiness = "application/json"), (crate::problem::ProblemDetails = "application/problem+json"),
        )),
    ),
)]
pub(crate) async fn ready(State(app): State<Arc<App>>) -> Response {
    // Whether it settles or not, its state then is the answer.
    let (_, store) = tokio::join!(tokio::time::timeout(SETTLING, app.pool.settled()), app.probe.answers(&app.store));
    let pool = app.pool.status();
    let children = pool.ready + pool.running > 0;
    let painters = pool.painters + pool.running > 0;
    let ready = children && painters && store;
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let word = if ready { "ready" } else { "not ready" };
    response::json(status, &Readiness { status: word, children, painters, store, pool })
}
