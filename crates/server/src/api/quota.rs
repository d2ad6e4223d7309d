//! Usage and quota.

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

/// An account's usage and quota.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Kept {
    usage: Usage,
    /// The quota; null for the operator, who has none.
    quota: Option<Quota>,
    /// After how many days a deleted image is purged; 0 means never.
    purge_after_days: u32,
}

/// Usage and quota of an author, or of the operator.
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
/// Your usage and your quota. The operator sees the usage of the operator's own images.
#[utoipa::path(
    get, path = "/api/v1/usage", operation_id = "usage", tag = "tokens",
    responses((status = 200, description = "Your usage and your quota.", body = Kept), AuthErrors),
)]
pub(crate) async fn show(State(app): State<Arc<App>>, caller: Caller) -> Result<Response, Problem> {
    caller.require_account()?;
    Ok(response::json(StatusCode::OK, &kept(&app, caller.author_id()).await?))
}
