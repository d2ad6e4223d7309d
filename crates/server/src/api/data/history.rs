//! The history of an image's data. Each version has its data, so the history is read from the versions, and is kept as long
//! as they are.

use crate::api::images::save::{Draft, SavedVersion, Target, save_version};
use crate::api::images::versions::{no_version, page};
use crate::api::{allowed, find, moment, name};
use crate::app::App;
use crate::auth::permission::Action;
use crate::auth::{Caller, Client};
use crate::moved::moved;
use crate::openapi::responses::{AuthErrors, MovedResponse, SaveErrors};
use crate::openapi::schemas;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response;
use crate::store::{DataVersion, VersionData};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Data that an image has or had.
#[derive(Serialize, ToSchema)]
#[schema(as = DataVersion)]
struct DataVersionView {
    /// The version that brought it, or the oldest one with it that is kept.
    version: u32,
    /// Whether the image has it now.
    current: bool,
    /// How many rows there are.
    rows: u32,
    /// How many columns there are.
    columns: usize,
    /// How much of the quota it takes, bytes. What several versions share counts once.
    bytes: u64,
    /// SHA-256 of it.
    sha256: String,
    /// Who saved that version; null is the operator.
    author: Option<String>,
    /// When that version was saved (RFC 3339).
    created: String,
}

/// A page of the history of an image's data, the newest first.
#[derive(Serialize, ToSchema)]
struct DataVersions {
    name: String,
    versions: Vec<DataVersionView>,
    /// The value of `before` for the next page, if there is one.
    next: Option<u32>,
}

/// List the history of an image's data
///
/// A page of the data that the image has and had, the newest first. `GET /api/v1/images/{name}/data?version=` reads it. Rows
/// of a source aren't kept.
#[utoipa::path(
    get, path = "/api/v1/images/{name}/data/versions", operation_id = "list_data_versions", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("before" = Option<schemas::VersionNumber>, Query, description = "Only data of versions before this one: a page's `next`."),
        ("limit" = Option<schemas::VersionsPageSize>, Query, description = "The page's size; 50 by default."),
    ),
    responses((status = 200, description = "Its data, as it was.", body = DataVersions), MovedResponse, AuthErrors),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
    uri: Uri,
) -> Result<Response, Problem> {
    let name = name(&image, Kind::NotFound)?;
    let (before, most) = page(uri.query().unwrap_or_default())?;
    let image = match allowed(&app, &caller, &name, Action::Read).await {
        Ok(image) => image,
        Err(problem) => return moved(&app, &caller, &name, &uri).await?.ok_or(problem),
    };
    let mut versions = app.store.data_versions(image.id, before, most + 1).await?;
    let more = versions.len() > most as usize;
    versions.truncate(most as usize);
    let next = if more { versions.last().map(|version| version.number) } else { None };
    let shown = |version: DataVersion| DataVersionView {
        version: version.number,
        current: version.current,
        rows: version.rows,
        columns: version.columns,
        bytes: version.bytes,
        sha256: hex::encode(version.sha256),
        author: version.author,
        created: moment(version.created),
    };
    let versions = versions.into_iter().map(shown).collect();
    Ok(response::json(StatusCode::OK, &DataVersions { name: name.to_string(), versions, next }))
}

/// Restore earlier data
///
/// Makes a new version with the data of this version and the current program.
#[utoipa::path(
    post, path = "/api/v1/images/{name}/data/versions/{number}/restore", operation_id = "restore_data", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("number" = schemas::VersionNumber, Path, description = "The version.", example = 1),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that the image must have: the ETag from reading it."),
    ),
    responses((status = 200, description = "The new version.", body = SavedVersion, headers(("ETag" = String, description = "The image's revision."))), SaveErrors),
)]
pub(crate) async fn restore(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    Path((image, number)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    caller.require_account()?;
    let name = name(&image, Kind::NotFound)?;
    let before = find(&app, &caller, &name, Action::Edit).await?;
    let missing = || no_version(&name, &number);
    let number: u32 = number.parse().map_err(|_| missing())?;
    let old = app.store.image_at(&name, Some(number)).await?.ok_or_else(missing)?.version;
    let data = old.data.ok_or_else(|| super::no_data(&name, Some(number)))?;
    let draft = Draft::like(&before.version, VersionData::Existing(data), client, &caller);
    save_version(&app, Target::existing(&app, &caller, &headers, &name, &before), draft).await
}
