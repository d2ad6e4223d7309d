//! The table of contents: every route.

use crate::app::App;
use crate::peer::Client;
use crate::problem::{Kind, Problem};
use crate::{answer, api, forwarded, health, image, logs, metrics, page, sign_in};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{delete, get, post, put};
use std::sync::Arc;
use std::time::Duration;

pub(crate) fn routes(app: Arc<App>) -> Router {
    Router::new()
        .route("/", get(page::index))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(metrics::show))
        .route("/sign-in", get(sign_in::ask).post(sign_in::sign_in))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/api/v1/me", get(api::tokens::me))
        .route("/api/v1/tokens", get(api::tokens::list).post(api::tokens::add))
        .route("/api/v1/tokens/{id}", delete(api::tokens::revoke))
        .route("/api/v1/authors", get(api::authors::list).post(api::authors::add))
        .route("/api/v1/authors/{name}", delete(api::authors::remove))
        .route("/api/v1/authors/{name}/sign-in", post(api::authors::link))
        .route("/api/v1/images", get(api::images::listing::list))
        .route(
            "/api/v1/images/{name}",
            put(api::images::save)
                .get(api::images::show)
                .patch(api::images::changes::change)
                .delete(api::images::changes::delete),
        )
        .route("/api/v1/images/{name}/undelete", post(api::images::changes::undelete))
        .route("/api/v1/images/{name}/sign", post(api::images::signing::sign))
        .route("/api/v1/images/{name}/versions", get(api::images::versions))
        .route("/api/v1/images/{name}/versions/{number}/restore", post(api::images::changes::restore))
        .route("/api/v1/images/{name}/data", put(api::data::save).get(api::data::show))
        .route("/api/v1/render", post(api::render::draft))
        .route("/{file}", get(image::show))
        .fallback(nothing_here)
        .method_not_allowed_fallback(bad_method)
        // Every handler that reads a body says how much it takes.
        .layer(DefaultBodyLimit::disable())
        .layer(middleware::from_fn_with_state(Arc::clone(&app), in_time))
        .layer(middleware::from_fn_with_state(Arc::clone(&app), metrics::measure))
        .layer(middleware::from_fn(logs::request))
        .layer(middleware::from_fn_with_state(Arc::clone(&app), forwarded::believe))
        .with_state(app)
}

async fn nothing_here(State(app): State<Arc<App>>, Client(client): Client, headers: HeaderMap, uri: Uri) -> Response {
    let problem = Problem::new(Kind::NotFound, "There is nothing at this address.");
    if uri.path().starts_with("/api/") {
        return problem.into_response();
    }
    let audience = answer::Audience { client, ..answer::Audience::default() };
    answer::problem(&app, &headers, problem, &audience, &answer::PAGE_ROUTE).await
}

async fn bad_method() -> Problem {
    Problem::new(Kind::BadMethod, "This address takes other methods; the Allow header lists them.")
}

/// A last bound on a request's time, above those of its parts: reading it, its turn, its render, and a picture of its error.
async fn in_time(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let config = app.config();
    let limits = &config.limits;
    let render = config.pool.wait_ms + limits.wall_ms + limits.grace_ms + limits.painter.wall_ms;
    let most = Duration::from_millis(config.http.body_ms + 2 * render) + Duration::from_secs(5);
    match tokio::time::timeout(most, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::new(Kind::Lost, "Paintbox took too long; please try again.").into_response(),
    }
}
