//! What changes an image without a new program: its settings and name, deleting and restoring.

use super::save::{Draft, SavedVersion, Target, save_version};
use super::settings::{Chosen, SettingsChange, check_visibility, given};
use super::versions::no_version;
use super::views::SettingsView;
use crate::accounts::AuthorName;
use crate::api::{actor, allowed, body, find, name, no_image, sources};
use crate::app::App;
use crate::auth::Caller;
use crate::auth::Client;
use crate::auth::permission::Action;
use crate::engine;
use crate::image_limits::{self, LimitOverrides};
use crate::name::ImageName;
use crate::openapi::responses::{ChangeBodyErrors, ChangeErrors, SaveErrors};
use crate::openapi::schemas;
use crate::path::Path;
use crate::preconditions::{etag, precondition};
use crate::problem::{Kind, Problem};
use crate::response;
use crate::store::{ErrorDetail, Head, VersionData, Visibility};
use axum::body::Body;
use axum::extract::State;
use axum::http::header::ETAG;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// The largest body of such a change, bytes.
const MAX_BODY_BYTES: u64 = 64 * 1024;

/// What a change sends. What it leaves out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Change {
    /// Another name.
    #[schema(value_type = Option<schemas::ImageName>)]
    name: Option<String>,
    #[schema(value_type = Option<schemas::MaxAge>)]
    max_age: Option<u32>,
    debug: Option<ErrorDetail>,
    #[schema(value_type = Option<schemas::Title>)]
    title: Option<String>,
    #[schema(value_type = Option<schemas::Description>)]
    description: Option<String>,
    visibility: Option<Visibility>,
    /// Whether its pictures are for signed addresses only.
    signed: Option<bool>,
    /// Words to find it by, at most 10.
    #[schema(value_type = Option<Vec<schemas::Tag>>, max_items = 10)]
    tags: Option<Vec<String>>,
    /// Whether viewers can read the program of the version that is shown, and copy it with its data.
    show_program: Option<bool>,
    /// The engine that draws it: `auto`, which is the first that can, or an engine's name.
    engine: Option<String>,
    /// Limits of its renders; `null` for the default.
    #[serde(default, deserialize_with = "image_limits::deserialize_overrides")]
    limits: Option<LimitOverrides>,
    /// Whether it is paused: its program doesn't run. Only the operator can change it.
    paused: Option<bool>,
    /// Whether it is hidden: it is private, whatever its author sets. Only the operator can change it.
    hidden: Option<bool>,
    /// The new owner: an author, or `null` for the operator. Only the operator can change it.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<schemas::AuthorName>)]
    owner: Option<Chosen>,
}

/// Change an image's settings
///
/// Also its name. This makes no version.
#[utoipa::path(
    patch, path = "/api/v1/images/{name}", operation_id = "change_image", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that the image must have: the ETag from reading it."),
    ),
    request_body(content = Change, example = json!({"title": "A year in Seattle", "max_age": 300})),
    responses((status = 200, description = "The settings after the change.", body = SettingsView, headers(("ETag" = String, description = "The image's revision."))), ChangeBodyErrors),
)]
pub(crate) async fn change(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.require_account()?;
    let name = name(&image, Kind::NotFound)?;
    let change: Change = body::json(&app, &headers, body, MAX_BODY_BYTES).await?;
    let before = allowed(&app, &caller, &name, Action::Edit).await?;
    let new_name = match &change.name {
        Some(text) => ImageName::parse(text).map_err(|bad| Problem::new(Kind::BadContent, bad))?,
        None => name.clone(),
    };
    let actor = actor(&app, &caller, precondition(&headers, Some(before.revision)));
    let owner = match change.owner {
        Some(chosen) => new_owner(&app, &caller, chosen).await?,
        None => before.owner.as_ref().map(|owner| owner.id),
    };
    if change.paused.is_some() || change.hidden.is_some() {
        caller.require_operator()?;
    }
    let (paused, hidden) = (change.paused, change.hidden);
    check_visibility(&before.moderation, change.visibility)?;
    let Change { title, description, max_age, debug, visibility, signed, tags, show_program, engine, limits, .. } =
        change;
    let engine = engine.map(|name| engine::chosen(&app, name)).transpose()?;
    let config = app.config();
    let limits = before.settings.limits.changed(limits, caller.is_operator(), &config.limits)?;
    let settings =
        SettingsChange { title, description, max_age, debug, visibility, signed, tags, show_program, engine, limits }
            .apply(before.settings.clone())?;
    // A change without effect makes no new revision, so that other clients' ETags stay valid. The store checks the
    // precondition.
    let same = settings == before.settings && new_name == name && owner == before.owner.as_ref().map(|owner| owner.id);
    let revision = if same {
        actor.precondition.check(before.revision)?;
        before.revision
    } else {
        app.store.change(&name, &new_name, &settings, owner, actor).await?
    };
    let (settings, revision) = match moderated(&app, &new_name, paused, hidden).await? {
        Some(head) => (head.settings, head.revision),
        None => (settings, revision),
    };
    app.lookup.forget_image(&name);
    app.lookup.forget_image(&new_name);
    let mut response = response::json(StatusCode::OK, &SettingsView::new(new_name.as_str(), settings, &config.limits));
    response::set(response.headers_mut(), ETAG, &etag(revision));
    Ok(response)
}

/// Pauses and hides an image, or ends it. Returns the image after that if anything was wanted.
async fn moderated(
    app: &App,
    name: &ImageName,
    paused: Option<bool>,
    hidden: Option<bool>,
) -> Result<Option<Head>, Problem> {
    if let Some(paused) = paused {
        app.store.pause(name, paused).await?;
    }
    match hidden {
        Some(true) => _ = app.store.hide(name).await?,
        Some(false) => _ = app.store.unhide(name).await?,
        None if paused.is_none() => return Ok(None),
        None => {}
    }
    app.store.head(name).await?.map(Some).ok_or_else(|| no_image(name))
}

/// The account that an image is given to.
async fn new_owner(app: &App, caller: &Caller, Chosen(owner): Chosen) -> Result<Option<i64>, Problem> {
    caller.require_operator()?;
    let Some(name) = owner else { return Ok(None) };
    let name = AuthorName::parse(&name).map_err(|bad| Problem::new(Kind::BadContent, bad))?;
    let none = || Problem::new(Kind::BadContent, format!("There is no author named {name}."));
    Ok(Some(app.store.author(&name).await?.ok_or_else(none)?.id))
}

/// Delete an image
///
/// It is hidden from everybody, and can be restored.
#[utoipa::path(
    delete, path = "/api/v1/images/{name}", operation_id = "delete_image", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that the image must have: the ETag from reading it."),
    ),
    responses((status = 204, description = "The image is deleted.", headers(("ETag" = String, description = "The image's revision."))), ChangeErrors),
)]
pub(crate) async fn delete(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    set_deleted(&app, &caller, &image, &headers, true).await
}

/// Restore a deleted image
#[utoipa::path(
    post, path = "/api/v1/images/{name}/undelete", operation_id = "undelete_image", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that the image must have: the ETag from reading it."),
    ),
    responses((status = 204, description = "The image is restored.", headers(("ETag" = String, description = "The image's revision."))), ChangeErrors),
)]
pub(crate) async fn undelete(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    set_deleted(&app, &caller, &image, &headers, false).await
}

/// Purge a deleted image
///
/// Removes it for good, with its versions and their data. Its names stay reserved for its owner.
#[utoipa::path(
    post, path = "/api/v1/images/{name}/purge", operation_id = "purge_image", tag = "images",
    params(("name" = schemas::ImageName, Path, description = "The image.", example = "seattle")),
    responses((status = 204, description = "The image is purged."), ChangeErrors),
)]
pub(crate) async fn purge(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
) -> Result<Response, Problem> {
    caller.require_operator()?;
    let name = name(&image, Kind::NotFound)?;
    allowed(&app, &caller, &name, Action::Edit).await?;
    if !app.store.purge_image(&name).await? {
        return Err(Problem::new(Kind::Conflict, format!("The image {name} is not deleted; delete it first.")));
    }
    app.lookup.forget();
    app.store.give_back().await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn set_deleted(
    app: &App,
    caller: &Caller,
    image: &str,
    headers: &HeaderMap,
    deleted: bool,
) -> Result<Response, Problem> {
    caller.require_account()?;
    let name = name(image, Kind::NotFound)?;
    let before = allowed(app, caller, &name, Action::Edit).await?;
    let actor = actor(app, caller, precondition(headers, Some(before.revision)));
    let revision = if before.deleted.is_some() == deleted {
        before.revision
    } else {
        app.store.set_deleted(&name, deleted, actor).await?
    };
    app.lookup.forget_image(&name);
    let mut response = StatusCode::NO_CONTENT.into_response();
    response::set(response.headers_mut(), ETAG, &etag(revision));
    Ok(response)
}

/// Restore an old version
///
/// Makes a new version with the same program, size and data.
#[utoipa::path(
    post, path = "/api/v1/images/{name}/versions/{number}/restore", operation_id = "restore_version", tag = "images",
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
    let none = || no_version(&name, &number);
    let number: u32 = number.parse().map_err(|_| none())?;
    let old = app.store.image_at(&name, Some(number)).await?.ok_or_else(none)?.version;
    let data = match (old.data.clone(), old.source.clone()) {
        (Some(data), _) => VersionData::Existing(data),
        (None, Some(source)) => VersionData::Source(sources::offered(&app, &caller, Some(&before), source)?),
        (None, None) => VersionData::Empty,
    };
    let draft = Draft::like(&old, data, client, &caller);
    save_version(&app, Target::existing(&app, &caller, &headers, &name, &before), draft).await
}
