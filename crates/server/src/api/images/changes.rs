//! What changes an image without a new program: its settings and name, deleting and restoring.

use super::settings::SettingsChange;
use super::shown::About;
use super::versions::no_version;
use super::{Chosen, Draft, SavedVersion, given, save_version};
use crate::accounts::permission::Action;
use crate::accounts::{AuthorName, Caller};
use crate::answer;
use crate::api::path::Path;
use crate::api::seen::{etag, seen};
use crate::api::{allowed, body, by, find, name, sources};
use crate::app::App;
use crate::name::ImageName;
use crate::openapi::answers::{ChangeSent, Changed, Saved};
use crate::openapi::schemas;
use crate::peer::Client;
use crate::problem::{Kind, Problem};
use crate::store::{DataOf, Debug, Visibility, agree};
use crate::within::{self, Part};
use axum::body::Body;
use axum::extract::State;
use axum::http::header::ETAG;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// The largest body of such a change, bytes.
const MOST: u64 = 64 * 1024;

/// What a change sends. What it leaves out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Change {
    /// Another name.
    #[schema(value_type = Option<schemas::ImageName>)]
    name: Option<String>,
    #[schema(value_type = Option<schemas::MaxAge>)]
    max_age: Option<u32>,
    debug: Option<Debug>,
    #[schema(value_type = Option<schemas::Title>)]
    title: Option<String>,
    #[schema(value_type = Option<schemas::Description>)]
    description: Option<String>,
    visibility: Option<Visibility>,
    /// Whether its pictures are for signed addresses only.
    signed: Option<bool>,
    /// What its renders may use; `null` for what all may.
    #[serde(default, deserialize_with = "within::given")]
    limits: Option<Part>,
    /// Whose it is from now on: an author, or `null` for the operator, who alone may say so.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<schemas::AuthorName>)]
    owner: Option<Chosen>,
}

/// Change an image's settings
///
/// And its name. No version is made.
#[utoipa::path(
    patch, path = "/api/v1/images/{name}", operation_id = "change_image", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that it must be at: the ETag it was read with."),
    ),
    request_body(content = Change, example = json!({"title": "A year in Seattle", "max_age": 300})),
    responses((status = 200, description = "The settings now.", body = About, headers(("ETag" = String, description = "The image's revision."))), ChangeSent),
)]
pub(crate) async fn change(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.known_only()?;
    let name = name(&image, Kind::NotFound)?;
    let change: Change = body::json(&app, &headers, body, MOST).await?;
    let before = allowed(&app, &caller, &name, Action::Edit).await?;
    let new_name = match &change.name {
        Some(text) => ImageName::parse(text).map_err(|bad| Problem::new(Kind::BadContent, bad))?,
        None => name.clone(),
    };
    let by = by(&app, &caller, seen(&headers, Some(before.revision)));
    let owner = match change.owner {
        Some(chosen) => new_owner(&app, &caller, chosen).await?,
        None => before.owner.as_ref().map(|owner| owner.id),
    };
    let Change { title, description, max_age, debug, visibility, signed, limits, .. } = change;
    let config = app.config();
    let within = before.settings.within.changed(limits, &caller, &config.limits)?;
    let settings = SettingsChange { title, description, max_age, debug, visibility, signed, within }
        .apply(before.settings.clone())?;
    // What changes nothing is no revision: whoever has read the image has read it as it is. The store has the last word
    // on what the client had seen.
    let same = settings == before.settings && new_name == name && owner == before.owner.as_ref().map(|owner| owner.id);
    let revision = if same {
        agree(before.revision, by.seen)?;
        before.revision
    } else {
        app.store.change(&name, &new_name, &settings, owner, by).await?
    };
    app.lookup.forget_image(&name);
    app.lookup.forget_image(&new_name);
    let mut response = answer::json(StatusCode::OK, &About::new(new_name.as_str(), settings, &config.limits));
    answer::set(response.headers_mut(), ETAG, &etag(revision));
    Ok(response)
}

/// The account that an image is given to.
async fn new_owner(app: &App, caller: &Caller, Chosen(owner): Chosen) -> Result<Option<i64>, Problem> {
    caller.operator_only()?;
    let Some(name) = owner else { return Ok(None) };
    let name = AuthorName::parse(&name).map_err(|bad| Problem::new(Kind::BadContent, bad))?;
    let none = || Problem::new(Kind::BadContent, format!("There is no author named {name}."));
    Ok(Some(app.store.author(&name).await?.ok_or_else(none)?.id))
}

/// Delete an image
///
/// Nobody sees it any more, and it can be restored.
#[utoipa::path(
    delete, path = "/api/v1/images/{name}", operation_id = "delete_image", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that it must be at: the ETag it was read with."),
    ),
    responses((status = 204, description = "It is deleted.", headers(("ETag" = String, description = "The image's revision."))), Changed),
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
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that it must be at: the ETag it was read with."),
    ),
    responses((status = 204, description = "It is there again.", headers(("ETag" = String, description = "The image's revision."))), Changed),
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
/// Takes it away for good, with its versions and the data that only they have. Its names stay its owner's.
#[utoipa::path(
    post, path = "/api/v1/images/{name}/purge", operation_id = "purge_image", tag = "images",
    params(("name" = schemas::ImageName, Path, description = "The image.", example = "seattle")),
    responses((status = 204, description = "It is gone."), Changed),
)]
pub(crate) async fn purge(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
) -> Result<Response, Problem> {
    caller.operator_only()?;
    let name = name(&image, Kind::NotFound)?;
    allowed(&app, &caller, &name, Action::Edit).await?;
    if !app.store.purge_image(&name).await? {
        return Err(Problem::new(Kind::Taken, format!("The image {name} is still there; please delete it first.")));
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
    caller.known_only()?;
    let name = name(image, Kind::NotFound)?;
    let before = allowed(app, caller, &name, Action::Edit).await?;
    let by = by(app, caller, seen(headers, Some(before.revision)));
    let revision = if before.deleted.is_some() == deleted {
        before.revision
    } else {
        app.store.set_deleted(&name, deleted, by).await?
    };
    app.lookup.forget_image(&name);
    let mut response = StatusCode::NO_CONTENT.into_response();
    answer::set(response.headers_mut(), ETAG, &etag(revision));
    Ok(response)
}

/// Restore an old version
///
/// Makes a new version like it, with its data.
#[utoipa::path(
    post, path = "/api/v1/images/{name}/versions/{number}/restore", operation_id = "restore_version", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("number" = schemas::VersionNumber, Path, description = "The version.", example = 1),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that it must be at: the ETag it was read with."),
    ),
    responses((status = 200, description = "The new version.", body = SavedVersion, headers(("ETag" = String, description = "The image's revision."))), Saved),
)]
pub(crate) async fn restore(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    Path((image, number)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    caller.known_only()?;
    let name = name(&image, Kind::NotFound)?;
    let before = find(&app, &caller, &name, Action::Edit).await?;
    let none = || no_version(&name, &number);
    let number: u32 = number.parse().map_err(|_| none())?;
    let old = app.store.image_at(&name, Some(number)).await?.ok_or_else(none)?.version;
    let by = by(&app, &caller, seen(&headers, Some(before.revision)));
    let data = match (old.data, old.source) {
        (Some(data), _) => DataOf::Kept(data),
        (None, Some(source)) => DataOf::Source(sources::offered(&app, &caller, Some(&before), source)?),
        (None, None) => DataOf::Nothing,
    };
    let draft = Draft {
        client,
        payers: caller.payers(None, None),
        program: old.program.to_string(),
        width: old.width,
        height: old.height,
        data,
    };
    save_version(&app, &name, &before.settings, Some(&before), draft, by).await
}
