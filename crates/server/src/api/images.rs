//! Images: save, show, list. Every save is a version; nothing is overwritten.

pub(crate) mod changes;
mod first_run;
pub(crate) mod listing;
pub(crate) mod program;
mod settings;
pub(crate) mod signing;
pub(crate) mod versions;
mod views;

pub(crate) use settings::{MAX_AGE, MAX_DESCRIPTION, MAX_TITLE, default_settings};

use super::columns::Understood;
use super::moved::moved;
use super::parameters::{Declared, declared};
use super::path::Path;
use super::usage::Used;
use super::{actor, body, data, name, no_image, sources, visible};
use crate::accounts::Caller;
use crate::accounts::permission::{Action, may};
use crate::app::App;
use crate::base_url;
use crate::budget::Payer;
use crate::image_limits::{self, LimitOverrides};
use crate::logs;
use crate::name::ImageName;
use crate::openapi::responses::{MovedResponse, PublicErrors, SaveBodyErrors};
use crate::openapi::schemas;
use crate::peer::Client;
use crate::preconditions::{etag, precondition};
use crate::problem::{Kind, Problem, ProblemDetails, console_text};
use crate::response;
use crate::sources::with_database_message;
use crate::store::{
    Actor, ErrorDetail, Image, NewData, NewVersion, Precondition, Saved, Settings, VersionData, Visibility,
};
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{ETAG, HeaderValue, LOCATION};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use first_run::first_run;
use pool::ClientId;
use serde::{Deserialize, Deserializer, Serialize};
use settings::SettingsChange;
use std::sync::Arc;
use utoipa::ToSchema;
use views::ImageView;
use wire::Declaration;

/// What a save sends. What it leaves out stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Save {
    /// The Python source.
    program: String,
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
    /// What its renders may use; `null` for what all may.
    #[serde(default, deserialize_with = "image_limits::deserialize_overrides")]
    limits: Option<LimitOverrides>,
    /// The source whose rows are its data; `null` for none.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<schemas::SourceName>)]
    source: Option<Chosen>,
}

/// A source's name, or none.
#[derive(Debug, Deserialize)]
struct Chosen(Option<String>);

/// A key that is there, be it `null`.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Chosen>, D::Error> {
    Chosen::deserialize(deserializer).map(Some)
}

/// What was saved, and how its first run went.
#[derive(Serialize, ToSchema)]
#[schema(as = Saved)]
pub(super) struct SavedVersion {
    name: String,
    /// The new version's number.
    version: u32,
    /// The picture's address.
    url: String,
    /// The parameters that the program declares.
    params: Vec<Declared>,
    /// What the program failed with, if it did. It is saved all the same.
    error: Option<ProblemDetails>,
    /// What the program printed.
    console: String,
    usage: Used,
    /// Values of its source that a program finds otherwise than the database has them, in sentences.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    notes: Vec<String>,
    /// What was understood of new data.
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<Understood>,
}

/// What a first save leaves out.
pub(crate) const DEFAULT_SIZE: (u32, u32) = (800, 600);
/// Save a program
///
/// Makes a new version of the image, or a new image. The program is run once, to learn its parameters. Without a condition,
/// of two saves at the same moment one is refused with 412.
#[utoipa::path(
    put, path = "/api/v1/images/{name}", operation_id = "save_image", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that it must be at: the ETag it was read with."),
        ("If-None-Match" = Option<schemas::Condition>, Header, description = "`*` saves a new image only."),
    ),
    request_body(content = Save, example = json!({"program": "canvas.background('tomato')", "width": 400, "height": 300})),
    responses(
        (status = 201, description = "A new image.", body = SavedVersion, headers(
            ("ETag" = String, description = "The image's revision."),
            ("Location" = String, description = "Where it is described."),
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
    let save: Save = body::json(&app, &headers, body, body::most_with_program(&app)).await?;
    body::check_program(&app, &save.program)?;
    let before = match app.store.head(&name).await? {
        Some(head) if !may(&caller, Action::Edit, &head) => {
            return Err(Problem::new(Kind::Forbidden, format!("The name {name} is somebody else's.")));
        }
        Some(_) => app.store.image(&name).await?,
        None => None,
    };
    let (width, height) = before.as_ref().map_or(DEFAULT_SIZE, |b| (b.version.width, b.version.height));
    let (width, height) = (save.width.unwrap_or(width), save.height.unwrap_or(height));
    body::check_size(&app, width, height)?;
    let Save { program, title, description, max_age, debug, visibility, signed, limits, source, .. } = save;
    let kept = before.as_ref().map_or_else(default_settings, |b| b.settings.clone());
    let limits = kept.limits.changed(limits, &caller, &app.config().limits)?;
    let settings = SettingsChange { title, description, max_age, debug, visibility, signed, limits }.apply(kept)?;
    let actor = actor(&app, &caller, precondition(&headers, before.as_ref().map(|image| image.revision)));
    let payers = caller.payers(None, None);
    let data = match source {
        None => VersionData::Unchanged,
        Some(Chosen(None)) => VersionData::Empty,
        Some(Chosen(Some(name))) => VersionData::Source(sources::offered(&app, &caller, before.as_ref(), name)?),
    };
    let draft = Draft { client, payers, program, width, height, data };
    save_version(&app, &name, &settings, before.as_ref(), draft, actor).await
}

/// A version before it has run.
pub(super) struct Draft {
    /// Whom it is run for.
    pub client: ClientId,
    /// Whose time it takes.
    pub payers: Vec<Payer>,
    pub program: String,
    pub width: u32,
    pub height: u32,
    pub data: VersionData,
}

/// Runs the program once to learn its parameters, saves it whether it drew or failed, and says how it went.
pub(super) async fn save_version(
    app: &App,
    name: &ImageName,
    settings: &Settings,
    before: Option<&Image>,
    draft: Draft,
    actor: Actor,
) -> Result<Response, Problem> {
    agreed(before, actor)?;
    let first = first_run(app, &draft, settings, before.map(|b| &b.version)).await?;
    let Draft { program, width, height, data, .. } = draft;
    let version = NewVersion { program, declared: first.report.declared, width, height, data };
    let Saved { number, revision, created } = app.store.save(name, settings, &version, actor).await?;
    app.metrics.saves.inc();
    app.lookup.forget_image(name);
    // Only the operator is nobody's account.
    let is_operator = actor.account.is_none();
    let problem = first.problem.map(|problem| if is_operator { with_database_message(problem) } else { problem });
    let answer = SavedVersion {
        name: name.to_string(),
        version: number,
        url: base_url::absolute(&format!("/{name}.png")),
        params: declared(&version.declared),
        error: problem.map(|problem| problem.for_machines(true, &logs::request_id())),
        console: console_text(&first.report.console),
        usage: first.report.usage.into(),
        notes: first.notes,
        data: if let VersionData::New(data) = &version.data { Some(Understood::new(data)) } else { None },
    };
    let mut response = response::json(if created { StatusCode::CREATED } else { StatusCode::OK }, &answer);
    response::set(response.headers_mut(), ETAG, &etag(revision));
    if created && let Ok(location) = HeaderValue::from_str(&format!("/api/v1/images/{name}")) {
        response.headers_mut().insert(LOCATION, location);
    }
    Ok(response)
}

/// Refuses before anything is run what the store would refuse after it.
fn agreed(before: Option<&Image>, actor: Actor) -> Result<(), Problem> {
    use crate::store::StoreError;
    let refusal = match (before, actor.precondition) {
        (Some(_), Precondition::Absent) | (Some(Image { deleted: Some(_), .. }), _) => StoreError::Taken,
        (Some(image), Precondition::Revision(revision)) if revision != image.revision => {
            StoreError::Changed { revision: image.revision }
        }
        (None, Precondition::Revision(_)) => StoreError::Missing,
        _ => return Ok(()),
    };
    Err(refusal.into())
}

/// Saves an image without anybody asking for it over HTTP; the problem is the program's own, if it has one.
pub(crate) async fn save_example(
    app: &App,
    name: &ImageName,
    settings: &Settings,
    program: String,
    (width, height): (u32, u32),
    data: Option<NewData>,
) -> Result<(Vec<Declaration>, Option<Problem>), Problem> {
    let data = data.map_or(VersionData::Unchanged, VersionData::New);
    let draft = Draft { client: ClientId::default(), payers: Vec::new(), program, width, height, data };
    let first = first_run(app, &draft, settings, None).await?;
    let Draft { program, width, height, data, .. } = draft;
    let version = NewVersion { program, declared: first.report.declared, width, height, data };
    app.store.save(name, settings, &version, Actor::default()).await?;
    Ok((version.declared, first.problem))
}

/// Show an image
///
/// Its settings, its parameters, its data's shape; the program is for who may read it.
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
    let image = if whole { app.store.image(&name).await? } else { app.store.outline(&name).await? };
    let mut image = image.ok_or_else(|| no_image(&name))?;
    data::complete(&app, &mut image.version).await?;
    let old_names = if whole { app.store.old_names(head.id).await? } else { Vec::new() };
    let limits = &app.config().limits;
    let mut response = response::json(StatusCode::OK, &ImageView::new(&image, whole, old_names, limits));
    response::set(response.headers_mut(), ETAG, &etag(image.revision));
    Ok(response)
}
