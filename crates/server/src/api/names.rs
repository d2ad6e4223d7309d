//! `GET /api/v1/names/{name}`: whether a name can be used for a new image, for forms that say so while it is typed.

use crate::app::App;
use crate::auth::Caller;
use crate::name::ImageName;
use crate::openapi::responses::AuthErrors;
use crate::openapi::schemas;
use crate::path::Path;
use crate::problem::Problem;
use crate::response;
use crate::store::NameUse;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Whether a name can be used.
#[derive(Serialize, ToSchema)]
#[schema(as = NameCheck)]
struct NameCheck {
    /// The name.
    name: String,
    /// Whether the caller can make a new image with this name.
    free: bool,
    /// Why not, as a sentence.
    reason: Option<String>,
}

/// Check an image's name
///
/// Whether the caller can make a new image with this name. A name is not free if an image has it, also a deleted or a
/// private one, or if another author's image had it. This reveals no more than a save with the name would.
#[utoipa::path(
    get, path = "/api/v1/names/{name}", operation_id = "check_name", tag = "images",
    params(("name" = schemas::Text, Path, description = "The name.", example = "seattle")),
    responses((status = 200, description = "Whether it is free.", body = NameCheck), AuthErrors),
)]
pub(crate) async fn check(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(text): Path<String>,
) -> Result<Response, Problem> {
    caller.require_account()?;
    let reason = match ImageName::parse(&text) {
        Err(bad) => Some(bad.to_string()),
        Ok(name) => match app.store.name_use(&name, caller.author_id()).await? {
            NameUse::Free => None,
            NameUse::Theirs => Some(format!("You have an image named {name}, perhaps a deleted one.")),
            NameUse::Taken => Some(format!("The name {name} belongs to somebody else.")),
        },
    };
    let check = NameCheck { name: wire::clean_line(&text, 100), free: reason.is_none(), reason };
    Ok(response::json(StatusCode::OK, &check))
}
