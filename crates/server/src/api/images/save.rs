//! Saving a version: run once, stored, and described. Every way to save comes here.

use super::first_run::first_run;
use crate::api::actor;
use crate::api::columns::Understood;
use crate::api::parameters::{Declared, declared};
use crate::api::sources::still_offered;
use crate::api::usage::Used;
use crate::app::App;
use crate::auth::Caller;
use crate::auth::permission::{Action, may};
use crate::base_url;
use crate::budget::Payer;
use crate::logs;
use crate::name::ImageName;
use crate::preconditions::{etag, precondition};
use crate::problem::{Kind, Problem, ProblemDetails, console_text};
use crate::response;
use crate::sources::with_database_message;
use crate::store::{
    Actor, Head, Image, NewData, NewVersion, Precondition, Saved, Settings, StoreError, Version, VersionData,
};
use axum::http::header::{ETAG, HeaderValue, LOCATION};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use pool::ClientId;
use serde::Serialize;
use utoipa::ToSchema;
use wire::Declaration;

/// Defaults of a first save.
pub(crate) const DEFAULT_SIZE: (u32, u32) = (800, 600);

/// What was saved, and how its first run went.
#[derive(Serialize, ToSchema)]
#[schema(as = Saved)]
pub(crate) struct SavedVersion {
    name: String,
    /// The new version's number.
    version: u32,
    /// The picture's address.
    url: String,
    /// The parameters that the program declares.
    params: Vec<Declared>,
    /// The program's error, if it failed. It is saved anyway.
    error: Option<ProblemDetails>,
    /// What the program printed.
    console: String,
    /// The engine that ran it.
    engine: String,
    usage: Used,
    /// Notes on values of the source that the program gets differently from the database's, in sentences.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    notes: Vec<String>,
    /// A description of new data.
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<Understood>,
}

/// A version before it has run.
pub(crate) struct Draft {
    /// The client for whom it runs.
    pub client: ClientId,
    /// Whose budgets pay for it.
    pub payers: Vec<Payer>,
    pub program: String,
    pub width: u32,
    pub height: u32,
    pub data: VersionData,
}

impl Draft {
    /// The program and size of a version, with other data.
    pub(in crate::api) fn like(version: &Version, data: VersionData, client: ClientId, caller: &Caller) -> Self {
        let Version { program, width, height, .. } = version;
        let payers = caller.payers(None, None);
        Self { client, payers, program: program.to_string(), width: *width, height: *height, data }
    }
}

/// Where a version is saved, and by whom.
#[derive(Clone, Copy)]
pub(crate) struct Target<'a> {
    pub name: &'a ImageName,
    /// The image's settings after the save.
    pub settings: &'a Settings,
    /// The image as it is; `None` when it is new.
    pub before: Option<&'a Image>,
    pub actor: Actor,
}

impl<'a> Target<'a> {
    /// An image that there is, whose settings stay.
    pub(in crate::api) fn existing(
        app: &App,
        caller: &Caller,
        headers: &HeaderMap,
        name: &'a ImageName,
        before: &'a Image,
    ) -> Self {
        let actor = actor(app, caller, precondition(headers, Some(before.head.revision)));
        Self { name, settings: &before.head.settings, before: Some(before), actor }
    }

    /// Refuses, before the program runs, what the store would refuse after it.
    pub(in crate::api) fn check(&self) -> Result<(), Problem> {
        let refusal = match (self.before, self.actor.precondition) {
            (Some(_), Precondition::Absent) | (Some(Image { head: Head { deleted: Some(_), .. }, .. }), _) => {
                StoreError::Taken
            }
            (Some(image), Precondition::Revision(revision)) if revision != image.head.revision => {
                StoreError::Changed { revision: image.head.revision }
            }
            (None, Precondition::Revision(_)) => StoreError::Missing,
            _ => return Ok(()),
        };
        Err(refusal.into())
    }
}

/// The image of this name at its current version, for a caller who saves another; `None` when the name is free.
pub(crate) async fn current_for_save(app: &App, caller: &Caller, name: &ImageName) -> Result<Option<Image>, Problem> {
    match app.store.head(name).await? {
        Some(head) if !may(caller, Action::Edit, &head) => {
            Err(Problem::new(Kind::Forbidden, format!("The name {name} belongs to somebody else.")))
        }
        Some(_) => Ok(app.store.image(name).await?),
        None => Ok(None),
    }
}

/// Runs the program once to learn its parameters, saves it even if it failed, and returns the result.
pub(crate) async fn save_version(app: &App, target: Target<'_>, draft: Draft) -> Result<Response, Problem> {
    target.check()?;
    let Target { name, settings, before, actor } = target;
    if let (VersionData::Unchanged, Some(image)) = (&draft.data, before) {
        still_offered(app, image)?;
    }
    let first = first_run(app, &draft, settings, before.map(|b| &b.version)).await?;
    let Draft { program, width, height, data, .. } = draft;
    let drawn_by = first.report.engine.to_string();
    let version =
        NewVersion { program, drawn_by, declared: first.report.declared, width, height, drawn: first.drawn, data };
    let Saved { number, revision, created } = app.store.save(name, settings, &version, actor).await?;
    app.metrics.saves.inc();
    app.lookup.forget_image(name);
    // Only the operator has no account here.
    let is_operator = actor.account.is_none();
    let problem = first.problem.map(|problem| if is_operator { with_database_message(problem) } else { problem });
    let answer = SavedVersion {
        name: name.to_string(),
        version: number,
        url: base_url::absolute(&format!("/{name}.png")),
        params: declared(&version.declared),
        error: problem.map(|problem| problem.for_machines(true, &logs::request_id())),
        console: console_text(&first.report.console),
        engine: version.drawn_by,
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

/// Saves an image without a request. The problem is the program's own, if it failed.
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
    let drawn_by = first.report.engine.to_string();
    let version =
        NewVersion { program, drawn_by, declared: first.report.declared, width, height, drawn: first.drawn, data };
    app.store.save(name, settings, &version, Actor::default()).await?;
    Ok((version.declared, first.problem))
}
