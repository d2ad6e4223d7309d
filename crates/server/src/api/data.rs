//! An image's data set: upload makes a new version that points at it.

use super::images::{Draft, SavedVersion, save_version};
use super::path::Path;
use super::seen::seen;
use super::{body, find, name};
use crate::accounts::Caller;
use crate::accounts::permission::Action;
use crate::answer;
use crate::app::App;
use crate::data::{self, DataError, DataFormat};
use crate::openapi::answers::{DataSent, Known};
use crate::openapi::schemas;
use crate::peer::Client;
use crate::problem::{Kind, Problem};
use crate::store::{By, DataOf, NewData};
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use std::sync::Arc;
use wire::DataSet;

/// Upload an image's data
///
/// CSV with a heading, or JSON: a list of rows or an object of columns. Makes a new version.
#[utoipa::path(
    put, path = "/api/v1/images/{name}/data", operation_id = "save_data", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that it must be at: the ETag it was read with."),
    ),
    request_body(content(
        (schemas::Data = "application/json", example = json!([{"year": 2012, "rain": 9.8}, {"year": 2013, "rain": 7.1}])),
        (String = "text/csv", example = "year,rain\n2012,9.8\n2013,7.1\n"),
    )),
    responses((status = 200, description = "The new version.", body = SavedVersion, headers(("ETag" = String, description = "The image's revision."))), DataSent),
)]
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
    let format = headers
        .get(CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .and_then(DataFormat::from_media_type)
        .ok_or_else(|| Problem::new(Kind::BadType, "Send the data as text/csv or application/json."))?;
    let before = find(&app, &caller, &name, Action::Edit).await?;
    let bytes = body::read(&app, &headers, body, app.config.limits.data_bytes).await?;
    let data = NewData::new(&parse(&app, bytes.to_vec(), format).await?);
    let draft = Draft {
        client,
        payers: caller.payers(None, None),
        program: before.version.program.to_string(),
        width: before.version.width,
        height: before.version.height,
        data: DataOf::New(data),
    };
    let by = By { account: caller.author_id(), seen: seen(&headers, Some(&before)) };
    save_version(&app, &name, &before.settings, Some(&before), draft, by).await
}

/// Parses a data set where it holds up nobody.
pub(super) async fn parse(app: &App, bytes: Vec<u8>, format: DataFormat) -> Result<DataSet, Problem> {
    let most = app.config.limits.data_bytes;
    let parsed = tokio::task::spawn_blocking(move || data::parse(&bytes, format, most)).await;
    parsed.map_err(|_| Problem::new(Kind::Lost, "The data could not be read; please try again."))?.map_err(|bad| {
        let kind = if matches!(bad, DataError::TooLarge { .. }) { Kind::TooLarge } else { Kind::BadContent };
        Problem::new(kind, bad)
    })
}

/// Read an image's data
///
/// Columns as JSON, or CSV for `Accept: text/csv`.
#[utoipa::path(
    get, path = "/api/v1/images/{name}/data", operation_id = "read_data", tag = "images",
    params(("name" = schemas::ImageName, Path, description = "The image.", example = "seattle")),
    responses(
        (status = 200, description = "The data.", content(
            (schemas::Columns = "application/json"), (String = "text/csv"),
        )),
        Known,
    ),
)]
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    caller.known_only()?;
    let name = name(&image, Kind::NotFound)?;
    let image = find(&app, &caller, &name, Action::Read).await?;
    let summary =
        image.version.data.ok_or_else(|| Problem::new(Kind::NotFound, format!("The image {name} has no data.")))?;
    let encoded = app.store.data(&summary).await?;
    let data: DataSet = wire::decode(&encoded, "data set")
        .map_err(|_| Problem::from(crate::store::StoreError::Unreadable("a data set")))?;
    let csv = headers.get(ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|accept| accept.contains("text/csv"));
    if !csv {
        return Ok(answer::json(StatusCode::OK, &data::to_json(&data)));
    }
    let mut response = (StatusCode::OK, data::to_csv(&data)).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
