//! An image's data set: an upload makes a new version that points at it, and says what was understood.

use super::images::{Draft, save_version};
use super::seen::seen;
use super::{body, find, name};
use crate::accounts::Caller;
use crate::accounts::permission::Action;
use crate::answer;
use crate::app::App;
use crate::data::{self, About, DataError, DataFormat, Read};
use crate::key::hex;
use crate::peer::Client;
use crate::problem::{Kind, Problem};
use crate::store::{By, DataOf, DataSummary, Image, NewData, StoreError, Version};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use pool::ClientId;
use serde_json::{Value, json};
use std::sync::Arc;
use wire::DataSet;

/// `PUT /api/v1/images/{name}/data`, with `text/csv` or `application/json`.
pub(crate) async fn save(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    Path(image): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.known_only()?;
    let name = name(&image, Kind::NotFound)?;
    let format = format_of(&headers)?;
    let before = find(&app, &caller, &name, Action::Edit).await?;
    let data = received(&app, &headers, body, format).await?;
    let draft = with_data(&before, DataOf::New(data), client, &caller);
    let by = By { account: caller.author_id(), seen: seen(&headers, Some(&before)) };
    save_version(&app, &name, &before.settings, Some(&before), draft, by).await
}

/// `DELETE /api/v1/images/{name}/data`: a new version without data.
pub(crate) async fn remove(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    Path(image): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    caller.known_only()?;
    let name = name(&image, Kind::NotFound)?;
    let before = find(&app, &caller, &name, Action::Edit).await?;
    if before.version.data.is_none() {
        return Err(Problem::new(Kind::NotFound, format!("The image {name} has no data.")));
    }
    let draft = with_data(&before, DataOf::Nothing, client, &caller);
    let by = By { account: caller.author_id(), seen: seen(&headers, Some(&before)) };
    save_version(&app, &name, &before.settings, Some(&before), draft, by).await
}

/// `POST /api/v1/data`: what would be understood, and nothing is saved.
pub(crate) async fn preview(
    State(app): State<Arc<App>>,
    caller: Caller,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.known_only()?;
    let format = format_of(&headers)?;
    let data = received(&app, &headers, body, format).await?;
    Ok(answer::json(StatusCode::OK, &new_json(&data)))
}

/// `GET /api/v1/images/{name}/data?version=N`: columns as JSON, or CSV when that is asked for; the current version's unless
/// another is named.
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Problem> {
    caller.known_only()?;
    let name = name(&image, Kind::NotFound)?;
    let number = version_of(uri.query().unwrap_or_default())?;
    let mut image = find(&app, &caller, &name, Action::Read).await?;
    let mut of_version = String::new();
    if let Some(number) = number {
        let missing = || Problem::new(Kind::NotFound, format!("The image {name} has no version {number}."));
        image = app.store.image_at(&name, Some(number)).await?.ok_or_else(missing)?;
        of_version = format!(" in its version {number}");
    }
    let none = || Problem::new(Kind::NotFound, format!("The image {name} has no data{of_version}."));
    let data = stored(&app, &image.version.data.ok_or_else(none)?).await?;
    let csv = headers.get(ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|accept| accept.contains("text/csv"));
    if !csv {
        return Ok(answer::json(StatusCode::OK, &data::to_json(&data)));
    }
    let mut response = (StatusCode::OK, data::to_csv(&data)).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn format_of(headers: &HeaderMap) -> Result<DataFormat, Problem> {
    headers
        .get(CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .and_then(DataFormat::from_media_type)
        .ok_or_else(|| Problem::new(Kind::BadType, "Send the data as text/csv or application/json."))
}

fn version_of(query: &str) -> Result<Option<u32>, Problem> {
    let mut number = None;
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        let value = wire::clean(&value, 40);
        let bad = || Problem::new(Kind::BadRequest, format!("version must be a version's number, not {value:?}."));
        if key != "version" {
            let key = wire::clean(&key, 40);
            return Err(Problem::new(Kind::BadRequest, format!("There is no {key:?} here; there is version.")));
        }
        number = Some(value.parse::<u32>().ok().filter(|n| *n >= 1).ok_or_else(bad)?);
    }
    Ok(number)
}

/// The image's program with other data.
fn with_data(before: &Image, data: DataOf, client: ClientId, caller: &Caller) -> Draft {
    let Version { program, width, height, .. } = &before.version;
    let payers = caller.payers(None, None);
    Draft { client, payers, program: program.to_string(), width: *width, height: *height, data }
}

async fn received(app: &App, headers: &HeaderMap, body: Body, format: DataFormat) -> Result<NewData, Problem> {
    let bytes = body::read(app, headers, body, app.config().limits.data_bytes).await?;
    let Read { data, notes } = parse(app, bytes.to_vec(), format).await?;
    Ok(NewData { notes, ..NewData::new(&data) })
}

/// Parses a data set where it holds up nobody.
pub(super) async fn parse(app: &App, bytes: Vec<u8>, format: DataFormat) -> Result<Read, Problem> {
    let most = app.config().limits.data_bytes;
    let parsed = tokio::task::spawn_blocking(move || data::read(&bytes, format, most)).await;
    parsed.map_err(|_| Problem::new(Kind::Lost, "The data could not be read; please try again."))?.map_err(|bad| {
        let kind = if matches!(bad, DataError::TooLarge { .. }) { Kind::TooLarge } else { Kind::BadContent };
        Problem::new(kind, bad)
    })
}

async fn stored(app: &App, summary: &DataSummary) -> Result<DataSet, Problem> {
    let encoded = app.store.data(summary).await?;
    wire::decode(&encoded, "data set").map_err(|_| StoreError::Unreadable("a data set").into())
}

/// Describes the data of a version that was stored when only the columns' names were.
pub(super) async fn complete(app: &App, version: &mut Version) -> Result<(), Problem> {
    if let Some(summary) = &mut version.data
        && summary.columns.iter().any(|column| column.values.is_none())
    {
        summary.columns = data::describe(&stored(app, summary).await?);
    }
    Ok(())
}

/// What was understood of new data, and what looked odd.
pub(super) fn new_json(data: &NewData) -> Value {
    json!({"rows": data.rows, "columns": data.columns, "sha256": hex(&data.sha256), "notes": data.notes})
}

/// What is known of a version's data; its values are for who may read it.
pub(super) fn summary_json(summary: &DataSummary, whole: bool) -> Value {
    if whole {
        return json!({"rows": summary.rows, "columns": summary.columns, "sha256": hex(&summary.sha256)});
    }
    let column = |About { name, values }: &About| json!({"name": name, "type": values.as_ref().map(|v| v.kind)});
    json!({"rows": summary.rows, "columns": summary.columns.iter().map(column).collect::<Vec<_>>()})
}
