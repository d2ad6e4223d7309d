//! An image's versions: a page of them, one with its program, and which are kept.

use super::views::{VersionPage, VersionView};
use crate::api::{actor, allowed, columns, name};
use crate::app::App;
use crate::auth::Caller;
use crate::auth::permission::Action;
use crate::bounds::MAX_VERSIONS_PAGE_SIZE;
use crate::moved::moved;
use crate::name::ImageName;
use crate::openapi::responses::{AuthErrors, ChangeErrors, MovedResponse};
use crate::openapi::schemas;
use crate::path::Path;
use crate::preconditions::precondition;
use crate::problem::{Kind, Problem};
use crate::response;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use std::sync::Arc;

/// Versions on a page unless the request says otherwise.
const PAGE: u32 = 50;

/// List an image's versions
///
/// A page of versions, the newest first, without their programs. For callers who may read the image.
#[utoipa::path(
    get, path = "/api/v1/images/{name}/versions", operation_id = "list_versions", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("before" = Option<schemas::VersionNumber>, Query, description = "Only versions before this one: a page's `next`."),
        ("limit" = Option<schemas::VersionsPageSize>, Query, description = "The page's size; 50 by default."),
    ),
    responses((status = 200, description = "Its versions.", body = VersionPage), MovedResponse, AuthErrors),
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
    let mut versions = app.store.versions(image.id, before, most + 1).await?;
    let more = versions.len() > most as usize;
    versions.truncate(most as usize);
    let next = if more { versions.last().map(|version| version.number) } else { None };
    Ok(response::json(StatusCode::OK, &VersionPage::new(name.as_str(), versions, next)))
}

/// Show a version
///
/// With its program. For callers who may read the image.
#[utoipa::path(
    get, path = "/api/v1/images/{name}/versions/{number}", operation_id = "show_version", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("number" = schemas::VersionNumber, Path, description = "The version.", example = 1),
    ),
    responses((status = 200, description = "The version.", body = VersionView), MovedResponse, AuthErrors),
)]
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path((image, number)): Path<(String, String)>,
    uri: Uri,
) -> Result<Response, Problem> {
    let name = name(&image, Kind::NotFound)?;
    if let Err(problem) = allowed(&app, &caller, &name, Action::Read).await {
        return moved(&app, &caller, &name, &uri).await?.ok_or(problem);
    }
    let none = || no_version(&name, &number);
    let number: u32 = number.parse().map_err(|_| none())?;
    let mut version = app.store.image_at(&name, Some(number)).await?.ok_or_else(none)?.version;
    columns::complete(&app, &mut version).await?;
    Ok(response::json(StatusCode::OK, &VersionView::new(&version)))
}

/// Pin a version
///
/// A pinned version is never removed to make room for newer ones.
#[utoipa::path(
    put, path = "/api/v1/images/{name}/versions/{number}/pin", operation_id = "pin_version", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("number" = schemas::VersionNumber, Path, description = "The version.", example = 1),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that the image must have: the ETag from reading it."),
    ),
    responses((status = 204, description = "The version is pinned."), ChangeErrors),
)]
pub(crate) async fn pin(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path((image, number)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    set_pinned(&app, &caller, &image, &number, &headers, true).await
}

/// Unpin a version
#[utoipa::path(
    delete, path = "/api/v1/images/{name}/versions/{number}/pin", operation_id = "unpin_version", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("number" = schemas::VersionNumber, Path, description = "The version.", example = 1),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that the image must have: the ETag from reading it."),
    ),
    responses((status = 204, description = "The version is no longer pinned."), ChangeErrors),
)]
pub(crate) async fn unpin(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path((image, number)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    set_pinned(&app, &caller, &image, &number, &headers, false).await
}

async fn set_pinned(
    app: &App,
    caller: &Caller,
    image: &str,
    number: &str,
    headers: &HeaderMap,
    pinned: bool,
) -> Result<Response, Problem> {
    caller.require_account()?;
    let name = name(image, Kind::NotFound)?;
    let before = allowed(app, caller, &name, Action::Edit).await?;
    let actor = actor(app, caller, precondition(headers, Some(before.revision)));
    let none = || no_version(&name, number);
    let version: u32 = number.parse().map_err(|_| none())?;
    if !app.store.pin(&name, version, pinned, actor).await? {
        return Err(none());
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The error for a missing version.
pub(in crate::api) fn no_version(name: &ImageName, number: &str) -> Problem {
    Problem::new(Kind::NotFound, format!("The image {name} has no version {}.", wire::clean(number, 20)))
}

/// `before` and `limit` of a query.
pub(in crate::api) fn page(query: &str) -> Result<(u32, u32), Problem> {
    let bad = |message: String| Problem::new(Kind::BadRequest, message);
    let (mut before, mut most) = (u32::MAX, PAGE);
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        let said = wire::clean(&value, 40);
        match &*key {
            "before" => {
                let number = value.parse().ok().filter(|number| *number >= 1);
                before = number.ok_or_else(|| bad(format!("before must be a version's number, not {said:?}.")))?;
            }
            "limit" => {
                most = value.parse().ok().filter(|n| (1..=MAX_VERSIONS_PAGE_SIZE).contains(n)).ok_or_else(|| {
                    bad(format!("limit must be a whole number from 1 to {MAX_VERSIONS_PAGE_SIZE}, not {said:?}."))
                })?;
            }
            other => {
                let other = wire::clean(other, 40);
                return Err(bad(format!("There is no parameter {other:?}; the parameters are before and limit.")));
            }
        }
    }
    Ok((before, most))
}
