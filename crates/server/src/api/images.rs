//! Images: save, show, list. Every save is a version; nothing is overwritten.

pub(crate) mod changes;
pub(crate) mod copy;
pub(crate) mod first_run;
pub(crate) mod listing;
pub(crate) mod program;
pub(crate) mod save;
mod save_form;
pub(crate) mod settings;
pub(crate) mod signing;
pub(crate) mod snippets;
pub(crate) mod versions;
mod views;

use super::sent::{ChosenData, Fields, GivenData, Sent};
use super::{actor, body, columns, name, no_image, sent, sources, visible};
use crate::app::App;
use crate::auth::permission::{Action, may};
use crate::auth::{Caller, Client};
use crate::engine;
use crate::image_limits::{self, LimitOverrides};
use crate::moved::moved;
use crate::openapi::responses::{MovedResponse, PublicErrors, SaveBodyErrors};
use crate::openapi::schemas;
use crate::path::Path;
use crate::preconditions::{etag, precondition};
use crate::problem::{Kind, Problem};
use crate::response;
use crate::store::{ErrorDetail, VersionData, Visibility};
use axum::body::Body;
use axum::extract::State;
use axum::http::header::ETAG;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use save::{DEFAULT_SIZE, Draft, SavedVersion, Target, current_for_save, save_version};
use save_form::SaveForm;
use serde::Deserialize;
use serde_json::value::RawValue;
use settings::{Chosen, SettingsChange, check_visibility, default_settings, given};
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::ToSchema;
use views::{ImageView, Seen};

/// What a save sends. What it leaves out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Save {
    /// The Python source.
    program: String,
    /// Its data: a list of objects or an object of lists; `null` for none.
    #[serde(default, deserialize_with = "sent::present")]
    #[schema(value_type = Option<schemas::Data>)]
    data: Option<Box<RawValue>>,
    /// The same as CSV.
    data_csv: Option<String>,
    /// Options for reading the data: those of `PUT /api/v1/images/{name}/data`, each as in its address.
    data_options: Option<BTreeMap<String, String>>,
    /// The canvas's width; 800 in a new image.
    #[schema(value_type = Option<schemas::Side>)]
    width: Option<u32>,
    /// The canvas's height; 600 in a new image.
    #[schema(value_type = Option<schemas::Side>)]
    height: Option<u32>,
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
    /// The source whose rows are its data; `null` for none.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<schemas::SourceName>)]
    source: Option<Chosen>,
}

impl Fields for Save {
    const TEXTS: &'static [&'static str] =
        &["program", "data_csv", "title", "description", "debug", "visibility", "engine", "source"];
    const LISTS: &'static [&'static str] = &["tags"];
}

/// Save a program, with its data
///
/// Makes a new version of the image, or a new image. The program is run once to learn its parameters. Data that is sent with
/// it is saved in the same version, and nothing is saved if either is refused. As a form, the program and the data are files,
/// and the other fields are those of the JSON. Without `If-Match`, one of two concurrent saves fails with 412.
#[utoipa::path(
    put, path = "/api/v1/images/{name}", operation_id = "save_image", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that the image must have: the ETag from reading it."),
        ("If-None-Match" = Option<schemas::Condition>, Header, description = "`*`: save only if the image is new."),
    ),
    request_body(content(
        (Save = "application/json", example = json!({"program": "canvas.background('tomato')", "width": 400, "height": 300})),
        (SaveForm = "multipart/form-data", encoding(("program" = (content_type = "text/x-python")), ("data" = (content_type = "text/csv")))),
    )),
    responses(
        (status = 201, description = "A new image.", body = SavedVersion, headers(
            ("ETag" = String, description = "The image's revision."),
            ("Location" = String, description = "The image's address in the API."),
        )),
        (status = 200, description = "A new version.", body = SavedVersion,
            headers(("ETag" = String, description = "The image's revision."))),
        SaveBodyErrors,
    ),
)]
pub(crate) async fn save(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    Path(image): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.require_account()?;
    let name = name(&image, Kind::BadContent)?;
    let Sent { fields: save, file, permit } = sent::read::<Save>(&app, &client, &headers, body).await?;
    body::check_program(&app, &save.program)?;
    let before = current_for_save(&app, &caller, &name).await?;
    let (width, height) = before.as_ref().map_or(DEFAULT_SIZE, |b| (b.version.width, b.version.height));
    let (width, height) = (save.width.unwrap_or(width), save.height.unwrap_or(height));
    body::check_size(&app, width, height)?;
    let Save { program, title, description, max_age, debug, visibility, signed, tags, show_program, .. } = save;
    let Save { engine, limits, source, data, data_csv, data_options, .. } = save;
    if let Some(before) = &before {
        check_visibility(&before.head.moderation, visibility)?;
    }
    let engine = engine.map(|name| engine::chosen(&app, name)).transpose()?;
    let kept = before.as_ref().map_or_else(default_settings, |b| b.head.settings.clone());
    let limits = kept.limits.changed(limits, caller.is_operator(), &app.config().limits)?;
    let settings =
        SettingsChange { title, description, max_age, debug, visibility, signed, tags, show_program, engine, limits }
            .apply(kept)?;
    let actor = actor(&app, &caller, precondition(&headers, before.as_ref().map(|image| image.head.revision)));
    let target = Target { name: &name, settings: &settings, before: before.as_ref(), actor };
    let with_source = matches!(source, Some(Chosen(Some(_))));
    let data = GivenData { json: data, csv: data_csv, options: data_options, file, with_source }.choose()?;
    let data = match (data, source) {
        (ChosenData::File { format, options, bytes }, _) => {
            // What can't be saved isn't read.
            target.check()?;
            let data = sent::import(&app, &caller, client.clone(), (format, options, bytes), permit).await?;
            VersionData::New(data)
        }
        (_, Some(Chosen(Some(name)))) => VersionData::Source(sources::offered(&app, &caller, before.as_ref(), name)?),
        (ChosenData::Empty, _) | (_, Some(Chosen(None))) => VersionData::Empty,
        (ChosenData::Unsaid, None) => VersionData::Unchanged,
    };
    let payers = caller.payers(None, None);
    save_version(&app, target, Draft { client, payers, program, width, height, data }).await
}

/// Show an image
///
/// Its settings, its parameters and the shape of its data; also the program, for callers who may read it.
#[utoipa::path(
    get, path = "/api/v1/images/{name}", operation_id = "show_image", tag = "images",
    security((), ("token" = []), ("session" = []), ("token" = [], "author" = [])),
    params(("name" = schemas::ImageName, Path, description = "The image.", example = "seattle")),
    responses(
        (status = 200, description = "The image.", body = ImageView,
            headers(("ETag" = String, description = "The image's revision, for If-Match."))),
        MovedResponse,
        PublicErrors,
    ),
)]
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
    uri: Uri,
) -> Result<Response, Problem> {
    let name = name(&image, Kind::NotFound)?;
    let (head, whole) = match visible(&app, &caller, &name).await {
        Ok(found) => found,
        Err(problem) => return moved(&app, &caller, &name, &uri).await?.ok_or(problem),
    };
    let program = whole || may(&caller, Action::ReadProgram, &head);
    let image = if program { app.store.image(&name).await? } else { app.store.outline(&name).await? };
    let mut image = image.ok_or_else(|| no_image(&name))?;
    columns::complete(&app, &mut image.version).await?;
    let old_names = if whole { app.store.old_names(head.id).await? } else { Vec::new() };
    let limits = &app.config().limits;
    let mut response =
        response::json(StatusCode::OK, &ImageView::new(&image, Seen { whole, program }, old_names, limits));
    response::set(response.headers_mut(), ETAG, &etag(image.head.revision));
    Ok(response)
}
