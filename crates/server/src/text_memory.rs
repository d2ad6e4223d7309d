//! The bytes of large pages and other large texts, which are counted like pictures until they are sent: an answer waits in
//! memory for as long as its client takes to read it.

use crate::app::App;
use axum::body::{Body, HttpBody as _, to_bytes};
use axum::extract::{MatchedPath, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};

/// A text up to this size belongs to its connection's memory, bytes.
const SMALL: u64 = 64 << 10;
/// Drafts count their answers themselves.
const DRAFT: &str = "/api/v1/render";

/// The middleware.
pub(crate) async fn hold_text<F>(app: &App, request: Request, next: impl FnOnce(Request) -> F) -> Response
where
    F: Future<Output = Response>,
{
    let is_draft = request.extensions().get::<MatchedPath>().is_some_and(|route| route.as_str() == DRAFT);
    let response = next(request).await;
    let is_large = response.body().size_hint().exact().is_some_and(|bytes| bytes > SMALL);
    if is_draft || !is_large || !is_made_for_one(response.headers()) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(text) = to_bytes(body, usize::MAX).await else {
        // It ended early, and so does the answer.
        return Response::from_parts(parts, Body::empty());
    };
    match app.cache.hold(text).await {
        Ok(held) => Response::from_parts(parts, held.into()),
        Err(problem) => problem.into_response(),
    }
}

/// Whether it is a page or JSON. Other texts are parts of the program, of which all answers share one copy, or pictures.
fn is_made_for_one(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind == "text/html" || kind.ends_with("json")
}
