//! Images: save, show, list. Every save is a version; nothing is overwritten.

pub(crate) mod changes;
mod first_run;
pub(crate) mod listing;
pub(crate) mod signing;

use super::seen::{etag, seen};
use super::{body, data, declared_json, moment, name, params, sources, visible};
use crate::accounts::Caller;
use crate::accounts::permission::{Action, may};
use crate::answer;
use crate::app::App;
use crate::budget::Payer;
use crate::logs;
use crate::name::ImageName;
use crate::peer::Client;
use crate::problem::{Kind, Problem, console_text};
use crate::store::{By, DataOf, Debug, Image, NewData, NewVersion, Saved, Seen, Settings, Version, Visibility};
use crate::within::{self, Part, Within};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{ETAG, HeaderValue, LOCATION};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use first_run::first_run;
use pool::ClientId;
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};
use std::sync::Arc;
use wire::Declaration;

/// Most characters of a title.
const TITLE: usize = 200;
/// Most characters of a description.
const DESCRIPTION: usize = 2_000;
/// The longest that clients may be told to keep a picture, s.
const LONGEST_AGE: u32 = 31_536_000;

/// What a save sends. What it leaves out stays as it is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Save {
    program: String,
    width: Option<u32>,
    height: Option<u32>,
    max_age: Option<u32>,
    debug: Option<Debug>,
    title: Option<String>,
    description: Option<String>,
    visibility: Option<Visibility>,
    signed: Option<bool>,
    #[serde(default, deserialize_with = "within::given")]
    limits: Option<Part>,
    /// The source whose rows are its data; `null` for none.
    #[serde(default, deserialize_with = "given")]
    source: Option<Option<String>>,
}

/// A key that is there, be it `null`.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// What a first save leaves out.
pub(crate) const DEFAULT_SIZE: (u32, u32) = (800, 600);
/// What a first save leaves out.
pub(crate) fn default_settings() -> Settings {
    Settings {
        title: String::new(),
        description: String::new(),
        max_age: 60,
        debug: Debug::Author,
        visibility: Visibility::Public,
        signed: false,
        within: Within::default(),
    }
}

/// `PUT /api/v1/images/{name}`.
pub(crate) async fn save(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    Path(image): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.known_only()?;
    let name = name(&image, Kind::BadContent)?;
    let save: Save = body::json(&app, &headers, body, body::most_with_program(&app)).await?;
    body::check_program(&app, &save.program)?;
    let before = app.store.image(&name).await?;
    if before.as_ref().is_some_and(|image| !may(&caller, Action::Edit, image)) {
        return Err(Problem::new(Kind::Forbidden, format!("The name {name} is somebody else's.")));
    }
    let (width, height) = before.as_ref().map_or(DEFAULT_SIZE, |b| (b.version.width, b.version.height));
    let (width, height) = (save.width.unwrap_or(width), save.height.unwrap_or(height));
    body::check_size(&app, width, height)?;
    let kept = before.as_ref().map_or_else(default_settings, |b| b.settings.clone());
    let settings = Settings {
        title: save.title.unwrap_or(kept.title),
        description: save.description.unwrap_or(kept.description),
        max_age: save.max_age.unwrap_or(kept.max_age),
        debug: save.debug.unwrap_or(kept.debug),
        visibility: save.visibility.unwrap_or(kept.visibility),
        signed: save.signed.unwrap_or(kept.signed),
        within: kept.within.changed(save.limits, &caller, &app.config().limits)?,
    };
    check_settings(&settings)?;
    let by = By { account: caller.author_id(), seen: seen(&headers, before.as_ref()) };
    let payers = caller.payers(None, None);
    let data = match save.source {
        None => DataOf::Before,
        Some(None) => DataOf::Nothing,
        Some(Some(name)) => DataOf::Source(sources::offered(&app, &caller, before.as_ref(), name)?),
    };
    let draft = Draft { client, payers, program: save.program, width, height, data };
    save_version(&app, &name, &settings, before.as_ref(), draft, by).await
}

fn check_settings(settings: &Settings) -> Result<(), Problem> {
    let refuse = |message| Err(Problem::new(Kind::BadContent, message));
    if settings.title.chars().count() > TITLE || settings.title.chars().any(char::is_control) {
        return refuse(format!("A title has at most {TITLE} characters in one line."));
    }
    if settings.description.chars().count() > DESCRIPTION {
        return refuse(format!("A description has at most {DESCRIPTION} characters."));
    }
    if settings.description.contains('\0') {
        return refuse("A description can't have the character NUL (U+0000) in it.".to_owned());
    }
    if settings.max_age > LONGEST_AGE {
        return refuse(format!("max_age is in seconds and at most {LONGEST_AGE}, a year."));
    }
    Ok(())
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
    pub data: DataOf,
}

/// Runs the program once to learn its parameters, saves it whether it drew or failed, and says how it went.
pub(super) async fn save_version(
    app: &App,
    name: &ImageName,
    settings: &Settings,
    before: Option<&Image>,
    draft: Draft,
    by: By,
) -> Result<Response, Problem> {
    agreed(before, by)?;
    let first = first_run(app, &draft, settings, before.map(|b| &b.version)).await?;
    let Draft { program, width, height, data, .. } = draft;
    let version = NewVersion { program, declared: first.report.declared, width, height, data };
    let Saved { number, revision, created } = app.store.save(name, settings, &version, by).await?;
    app.lookup.forget();
    let error = first.problem.map(|problem| problem.to_json(true, &logs::request_id()));
    let mut answer = json!({
        "name": name.as_str(),
        "version": number,
        "url": format!("/{name}.png"),
        "params": declared_json(&version.declared),
        "error": error,
        "console": console_text(&first.report.console),
        "usage": first.report.usage,
    });
    if let DataOf::New(data) = &version.data {
        answer["data"] = data::new_json(data);
    }
    let mut response = answer::json(if created { StatusCode::CREATED } else { StatusCode::OK }, &answer);
    answer::set(response.headers_mut(), ETAG, &etag(revision));
    if created && let Ok(location) = HeaderValue::from_str(&format!("/api/v1/images/{name}")) {
        response.headers_mut().insert(LOCATION, location);
    }
    Ok(response)
}

/// Refuses before anything is run what the store would refuse after it.
fn agreed(before: Option<&Image>, by: By) -> Result<(), Problem> {
    use crate::store::StoreError;
    let refusal = match (before, by.seen) {
        (Some(_), Seen::Nothing) | (Some(Image { deleted: Some(_), .. }), _) => StoreError::Taken,
        (Some(image), Seen::Revision(revision)) if revision != image.revision => {
            StoreError::Changed { revision: image.revision }
        }
        (None, Seen::Revision(_)) => StoreError::Missing,
        _ => return Ok(()),
    };
    Err(refusal.into())
}

/// Saves an image without anybody asking for it over HTTP; the problem is the program's own, if it has one.
pub(crate) async fn adopt(
    app: &App,
    name: &ImageName,
    settings: &Settings,
    program: String,
    (width, height): (u32, u32),
    data: Option<NewData>,
) -> Result<(Vec<Declaration>, Option<Problem>), Problem> {
    let data = data.map_or(DataOf::Before, DataOf::New);
    let draft = Draft { client: ClientId::default(), payers: Vec::new(), program, width, height, data };
    let first = first_run(app, &draft, settings, None).await?;
    let Draft { program, width, height, data, .. } = draft;
    let version = NewVersion { program, declared: first.report.declared, width, height, data };
    app.store.save(name, settings, &version, By::default()).await?;
    Ok((version.declared, first.problem))
}

/// `GET /api/v1/images/{name}`; the program is for who may read it.
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
) -> Result<Response, Problem> {
    let name = name(&image, Kind::NotFound)?;
    let (mut image, with_program) = visible(&app, &caller, &name).await?;
    data::complete(&app, &mut image.version).await?;
    let mut response = answer::json(StatusCode::OK, &image_json(&app, &image, with_program));
    answer::set(response.headers_mut(), ETAG, &etag(image.revision));
    Ok(response)
}

/// `GET /api/v1/images/{name}/versions`, the newest first; the programs are for who may read them.
pub(crate) async fn versions(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
) -> Result<Response, Problem> {
    let name = name(&image, Kind::NotFound)?;
    let (_, with_program) = visible(&app, &caller, &name).await?;
    let mut versions = app.store.versions(&name).await?;
    for version in &mut versions {
        data::complete(&app, version).await?;
    }
    let versions: Vec<Value> = versions.iter().map(|version| version_json(version, with_program)).collect();
    Ok(answer::json(StatusCode::OK, &json!({"name": name.as_str(), "versions": versions})))
}

/// An image's name, address and settings.
fn settings_json(app: &App, name: &str, settings: &Settings) -> Value {
    let mut value = json!(settings);
    value["limits"] = settings.within.json(&app.config().limits);
    value["name"] = name.into();
    value["url"] = format!("/{name}.png").into();
    value
}

fn image_json(app: &App, image: &Image, whole: bool) -> Value {
    let mut value = version_json(&image.version, whole);
    let mut about = settings_json(app, &image.name, &image.settings);
    about["owner"] = image.owner.as_ref().map(|owner| owner.name.clone()).into();
    about["created"] = moment(image.created).into();
    about["schema"] = params::schema(&image.version.declared);
    if let (Value::Object(value), Value::Object(mut about)) = (&mut value, about) {
        // The version's own moment is when the image was changed last.
        if let Some(saved) = value.remove("created") {
            value.insert("saved".into(), saved);
        }
        if let Some(deleted) = image.deleted {
            about.insert("deleted".into(), moment(deleted).into());
        }
        about.append(value);
        return Value::Object(about);
    }
    value
}

fn version_json(version: &Version, whole: bool) -> Value {
    let data = version.data.as_ref().map(|summary| data::summary_json(summary, whole));
    let mut value = json!({
        "version": version.number,
        "width": version.width,
        "height": version.height,
        "params": declared_json(&version.declared),
        "data": data,
        "source": version.source,
        "author": version.author,
        "created": moment(version.created),
    });
    if whole {
        value["program"] = (*version.program).into();
    }
    value
}
