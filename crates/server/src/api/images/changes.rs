//! What changes an image without a new program: its settings and name, deleting and restoring.

use super::{Draft, check_settings, save_version, settings_json};
use crate::accounts::Caller;
use crate::accounts::permission::Action;
use crate::answer;
use crate::api::seen::{etag, seen};
use crate::api::{body, find, name, sources};
use crate::app::App;
use crate::name::ImageName;
use crate::peer::Client;
use crate::problem::{Kind, Problem};
use crate::store::{By, DataOf, Debug, Settings, Visibility};
use crate::within::{self, Part};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::ETAG;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use std::sync::Arc;

/// The largest body of such a change, bytes.
const MOST: u64 = 64 * 1024;

/// What a change sends. What it leaves out stays as it is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    name: Option<String>,
    max_age: Option<u32>,
    debug: Option<Debug>,
    title: Option<String>,
    description: Option<String>,
    visibility: Option<Visibility>,
    signed: Option<bool>,
    #[serde(default, deserialize_with = "within::given")]
    limits: Option<Part>,
}

/// `PATCH /api/v1/images/{name}`: settings, and another name.
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
    let before = find(&app, &caller, &name, Action::Edit).await?;
    let new_name = match &change.name {
        Some(text) => ImageName::parse(text).map_err(|bad| Problem::new(Kind::BadContent, bad))?,
        None => name.clone(),
    };
    let by = By { account: caller.author_id(), seen: seen(&headers, Some(&before)) };
    let kept = before.settings;
    let settings = Settings {
        title: change.title.unwrap_or(kept.title),
        description: change.description.unwrap_or(kept.description),
        max_age: change.max_age.unwrap_or(kept.max_age),
        debug: change.debug.unwrap_or(kept.debug),
        visibility: change.visibility.unwrap_or(kept.visibility),
        signed: change.signed.unwrap_or(kept.signed),
        within: kept.within.changed(change.limits, &caller, &app.config().limits)?,
    };
    check_settings(&settings)?;
    let revision = app.store.change(&name, &new_name, &settings, by).await?;
    app.lookup.forget();
    let mut response = answer::json(StatusCode::OK, &settings_json(&app, new_name.as_str(), &settings));
    answer::set(response.headers_mut(), ETAG, &etag(revision));
    Ok(response)
}

/// `DELETE /api/v1/images/{name}`: nobody sees it any more, and it can be restored.
pub(crate) async fn delete(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    set_deleted(&app, &caller, &image, &headers, true).await
}

/// `POST /api/v1/images/{name}/undelete`.
pub(crate) async fn undelete(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    set_deleted(&app, &caller, &image, &headers, false).await
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
    let before = find(app, caller, &name, Action::Edit).await?;
    let by = By { account: caller.author_id(), seen: seen(headers, Some(&before)) };
    let revision = if before.deleted.is_some() == deleted {
        before.revision
    } else {
        app.store.set_deleted(&name, deleted, by).await?
    };
    app.lookup.forget();
    let mut response = StatusCode::NO_CONTENT.into_response();
    answer::set(response.headers_mut(), ETAG, &etag(revision));
    Ok(response)
}

/// `POST /api/v1/images/{name}/versions/{number}/restore`: a new version like an old one.
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
    let no_version =
        || Problem::new(Kind::NotFound, format!("The image {name} has no version {}.", wire::clean(&number, 20)));
    let number: u32 = number.parse().map_err(|_| no_version())?;
    let old = app.store.image_at(&name, Some(number)).await?.ok_or_else(no_version)?.version;
    let by = By { account: caller.author_id(), seen: seen(&headers, Some(&before)) };
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
