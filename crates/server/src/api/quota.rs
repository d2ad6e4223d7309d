//! What one keeps, and may keep.

use crate::app::App;
use crate::auth::Caller;
use crate::openapi::responses::AuthErrors;
use crate::problem::Problem;
use crate::quota::{Quota, Usage};
use crate::response;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// What somebody keeps, and may keep.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Kept {
    usage: Usage,
    /// What they may keep; null for the operator, who may keep anything.
    quota: Option<Quota>,
    /// After how many days a deleted image goes for good; 0 is never.
    purge_after_days: u32,
}

/// What an author keeps, or the operator, and may keep.
pub(super) async fn kept(app: &App, account: Option<i64>) -> Result<Kept, Problem> {
    let config = app.config();
    let quota = match account {
        Some(account) => Some(Quota::from(&config.quota).with(app.store.quota(account).await?)),
        None => None,
    };
    let usage = app.store.usage(account).await?;
    Ok(Kept { usage, quota, purge_after_days: config.quota.purge_after_days })
}

/// What do I keep?
///
/// And what one may keep. The operator sees what the operator's images take.
#[utoipa::path(
    get, path = "/api/v1/usage", operation_id = "usage", tag = "tokens",
    responses((status = 200, description = "What one keeps and may keep.", body = Kept), AuthErrors),
)]
pub(crate) async fn show(State(app): State<Arc<App>>, caller: Caller) -> Result<Response, Problem> {
    caller.require_account()?;
    Ok(response::json(StatusCode::OK, &kept(&app, caller.author_id()).await?))
}
