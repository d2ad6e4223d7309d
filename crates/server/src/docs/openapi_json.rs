//! `GET /api/v1/openapi.json`: the API's description for machines.

use crate::app::App;
use crate::openapi::responses::InternalErrors;
use crate::openapi::with_bounds;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use std::sync::Arc;

/// This description
#[utoipa::path(
    get, path = "/api/v1/openapi.json", operation_id = "describe", tag = "service", security(()),
    responses((status = 200, description = "An OpenAPI 3.1 document.", content_type = "application/json"), InternalErrors),
)]
pub(crate) async fn show(State(app): State<Arc<App>>) -> Response {
    let text = with_bounds(&app.api_document, &app.config().limits.picture).to_string();
    ([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-cache")], text).into_response()
}
