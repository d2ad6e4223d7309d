//! `POST /api/v1/images/{name}/copy`: an image of the caller's own, with another's program and data. The data doesn't leave
//! the server.

use super::save::{Draft, SavedVersion, Target, save_version};
use super::settings::default_settings;
use crate::api::{actor, allowed, body, name, no_image, sources};
use crate::app::App;
use crate::auth::permission::Action;
use crate::auth::{Caller, Client};
use crate::name::ImageName;
use crate::openapi::responses::SaveBodyErrors;
use crate::openapi::schemas;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::store::{NameUse, Precondition, Settings, StoreError, VersionData, Visibility};
use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use pool::ClientId;
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// The largest body, bytes.
const MAX_BODY_BYTES: u64 = 4_096;

/// What a copy is called.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Copy {
    /// The new image's name.
    #[schema(value_type = schemas::ImageName)]
    name: String,
    /// Who sees the new image; only its owner unless the request says otherwise.
    #[serde(default = "private")]
    #[schema(required = false)]
    visibility: Visibility,
}

fn private() -> Visibility {
    Visibility::Private
}

/// Copy an image
///
/// Makes a new image of the caller's with the program, size, data, title, description and tags of this one, for callers who
/// may read its program. Data from a source is copied only for callers who may use that source. The program is run once.
#[utoipa::path(
    post, path = "/api/v1/images/{name}/copy", operation_id = "copy_image", tag = "images",
    params(("name" = schemas::ImageName, Path, description = "The image.", example = "seattle")),
    request_body(content = Copy, example = json!({"name": "my-seattle"})),
    responses(
        (status = 201, description = "The new image.", body = SavedVersion, headers(
            ("ETag" = String, description = "The image's revision."),
            ("Location" = String, description = "The image's address in the API."),
        )),
        SaveBodyErrors,
    ),
)]
pub(crate) async fn copy(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    Path(image): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.require_account()?;
    let Copy { name: to, visibility } = body::json(&app, &headers, body, MAX_BODY_BYTES).await?;
    copy_image(&app, &caller, client, (&image, &to), visibility).await
}

/// Copies an image to another name, for a caller with an account.
pub(crate) async fn copy_image(
    app: &App,
    caller: &Caller,
    client: ClientId,
    (from, to): (&str, &str),
    visibility: Visibility,
) -> Result<Response, Problem> {
    let from = name(from, Kind::NotFound)?;
    let to = ImageName::parse(to).map_err(|bad| Problem::new(Kind::BadContent, bad))?;
    allowed(app, caller, &from, Action::ReadProgram).await?;
    let original = app.store.image(&from).await?.ok_or_else(|| no_image(&from))?;
    let version = &original.version;
    let data = match (version.data.clone(), version.source.clone()) {
        (Some(data), _) => VersionData::Existing(data),
        (None, Some(source)) => VersionData::Source(sources::offered(app, caller, None, source)?),
        (None, None) => VersionData::Empty,
    };
    let of = &original.head.settings;
    let settings = Settings {
        title: of.title.clone(),
        description: of.description.clone(),
        tags: of.tags.clone(),
        engine: of.engine.clone(),
        visibility,
        ..default_settings()
    };
    // A name that isn't free is refused before the program runs.
    if app.store.name_use(&to, caller.author_id()).await? != NameUse::Free {
        return Err(StoreError::Taken.into());
    }
    let draft = Draft::like(version, data, client, caller);
    let actor = actor(app, caller, Precondition::Absent);
    save_version(app, Target { name: &to, settings: &settings, before: None, actor }, draft).await
}
