//! Health, for machines.

use crate::app::App;
use crate::openapi::responses::InternalErrors;
use crate::response;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use std::sync::Arc;
use std::time::Duration;
use utoipa::ToSchema;

/// How long the pool has to replace a child after a render.
const SETTLING: Duration = Duration::from_secs(1);

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
    // The pool's state afterwards is the answer, whether it has settled or not.
    let (_, store) = tokio::join!(tokio::time::timeout(SETTLING, app.pool.settled()), app.probe.answers(&app.store));
    let pool = app.pool.status();
    let children = pool.ready + pool.running > 0;
    let painters = pool.painters + pool.running > 0;
    let ready = children && painters && store;
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let word = if ready { "ready" } else { "not ready" };
    response::json(status, &Readiness { status: word, children, painters, store, pool })
}
