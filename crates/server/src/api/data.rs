//! An image's data set. An upload makes a new version with it, and the answer describes the data.

pub(crate) mod history;

use super::columns::Understood;
use super::images::save::{Draft, SavedVersion, Target, save_version};
use super::{data_options, find, name};
use crate::app::App;
use crate::auth::Caller;
use crate::auth::Client;
use crate::auth::permission::Action;
use crate::data::{Chunks, ExportFormat, bounds};
use crate::data_import::{self, DataFile};
use crate::moved::moved;
use crate::name::ImageName;
use crate::openapi::responses::{DataBodyErrors, DataPreviewErrors, DataReadErrors, MovedResponse, SaveErrors};
use crate::openapi::schemas;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::request_body;
use crate::response;
use crate::store::{DataSummary, NewData, StoreError, VersionData};
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use pool::ClientId;
use std::sync::Arc;
use wire::{DataFormat, DataOptions};

/// Upload an image's data
///
/// CSV, JSON in the usual shapes of tables, one JSON value per line, or an Excel workbook. Makes a new version. If a file
/// can be read in several ways, the notes say which one was chosen, and options choose another.
#[utoipa::path(
    put, path = "/api/v1/images/{name}/data", operation_id = "save_data", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that the image must have: the ETag from reading it."),
        ("delimiter" = Option<schemas::Delimiter>, Query, description = "The delimiter between values."),
        ("decimal" = Option<schemas::Decimal>, Query, description = "The decimal separator."),
        ("encoding" = Option<schemas::Encoding>, Query, description = "The text's character encoding.", example = "windows-1252"),
        ("heading" = Option<schemas::Heading>, Query, description = "The heading's line, from 1, or none for a file without a heading."),
        ("dates" = Option<schemas::Dates>, Query, description = "The order of a date's numbers."),
        ("types" = Option<schemas::Types>, Query, description = "The types of columns.", example = "zip:text,born:date"),
        ("skip" = Option<schemas::Skip>, Query, description = "The number of lines to skip at the start."),
        ("sheet" = Option<schemas::Sheet>, Query, description = "A workbook's sheet: its name, or its number from 1."),
        ("epoch" = Option<schemas::Epoch>, Query, description = "The unit of moments that are numbers since 1970."),
    ),
    request_body(content(
        (schemas::Data = "application/json", example = json!([{"year": 2012, "rain": 9.8}, {"year": 2013, "rain": 7.1}])),
        (String = "text/csv", example = "year,rain\n2012,9.8\n2013,7.1\n"),
    )),
    responses((status = 200, description = "The new version.", body = SavedVersion, headers(("ETag" = String, description = "The image's revision."))), DataBodyErrors),
)]
pub(crate) async fn save(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    Path(image): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    body: Body,
) -> Result<Response, Problem> {
    caller.require_account()?;
    let name = name(&image, Kind::NotFound)?;
    let format = format_of(&headers)?;
    let said = (format, data_options::asked(&headers, &uri, format)?);
    let before = find(&app, &caller, &name, Action::Edit).await?;
    let data = received(&app, &caller, client.clone(), &headers, body, said).await?;
    let draft = Draft::like(&before.version, VersionData::New(data), client, &caller);
    save_version(&app, Target::existing(&app, &caller, &headers, &name, &before), draft).await
}

/// Take an image's data away
///
/// Makes a new version without data.
#[utoipa::path(
    delete, path = "/api/v1/images/{name}/data", operation_id = "remove_data", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that the image must have: the ETag from reading it."),
    ),
    responses(
        (status = 200, description = "A new version.", body = SavedVersion,
            headers(("ETag" = String, description = "The image's revision."))),
        SaveErrors,
    ),
)]
pub(crate) async fn remove(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    Path(image): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    caller.require_account()?;
    let name = name(&image, Kind::NotFound)?;
    let before = find(&app, &caller, &name, Action::Edit).await?;
    if before.version.data.is_none() {
        return Err(no_data(&name, None));
    }
    let draft = Draft::like(&before.version, VersionData::Empty, client, &caller);
    save_version(&app, Target::existing(&app, &caller, &headers, &name, &before), draft).await
}

/// Look at data
///
/// Describes the data without saving it.
#[utoipa::path(
    post, path = "/api/v1/data", operation_id = "preview_data", tag = "images",
    params(
        ("delimiter" = Option<schemas::Delimiter>, Query, description = "The delimiter between values."),
        ("decimal" = Option<schemas::Decimal>, Query, description = "The decimal separator."),
        ("encoding" = Option<schemas::Encoding>, Query, description = "The text's character encoding.", example = "windows-1252"),
        ("heading" = Option<schemas::Heading>, Query, description = "The heading's line, from 1, or none for a file without a heading."),
        ("dates" = Option<schemas::Dates>, Query, description = "The order of a date's numbers."),
        ("types" = Option<schemas::Types>, Query, description = "The types of columns.", example = "zip:text,born:date"),
        ("skip" = Option<schemas::Skip>, Query, description = "The number of lines to skip at the start."),
        ("sheet" = Option<schemas::Sheet>, Query, description = "A workbook's sheet: its name, or its number from 1."),
        ("epoch" = Option<schemas::Epoch>, Query, description = "The unit of moments that are numbers since 1970."),
    ),
    request_body(content((schemas::Data = "application/json"), (String = "text/csv"))),
    responses((status = 200, description = "A description of the data.", body = Understood), DataPreviewErrors),
)]
pub(crate) async fn preview(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    headers: HeaderMap,
    uri: Uri,
    body: Body,
) -> Result<Response, Problem> {
    caller.require_account()?;
    let format = format_of(&headers)?;
    let said = (format, data_options::asked(&headers, &uri, format)?);
    let data = received(&app, &caller, client, &headers, body, said).await?;
    Ok(response::json(StatusCode::OK, &Understood::new(&data)))
}

/// Read an image's data
///
/// Columns as JSON, or CSV for `Accept: text/csv`. The data of the current version, unless `version` names another.
#[utoipa::path(
    get, path = "/api/v1/images/{name}/data", operation_id = "read_data", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("version" = Option<schemas::VersionNumber>, Query, description = "The version; the current one by default."),
    ),
    responses(
        (status = 200, description = "The data.", content(
            (schemas::Columns = "application/json"), (String = "text/csv"),
        )),
        MovedResponse,
        DataReadErrors,
    ),
)]
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    Path(image): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Problem> {
    caller.require_account()?;
    let name = name(&image, Kind::NotFound)?;
    let number = version_of(uri.query().unwrap_or_default())?;
    let mut image = match find(&app, &caller, &name, Action::Read).await {
        Ok(image) => image,
        Err(problem) => return moved(&app, &caller, &name, &uri).await?.ok_or(problem),
    };
    if let Some(number) = number {
        let missing = || Problem::new(Kind::NotFound, format!("The image {name} has no version {number}."));
        image = app.store.image_at(&name, Some(number)).await?.ok_or_else(missing)?;
    }
    let none = || no_data(&name, number);
    let csv = headers.get(ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|accept| accept.contains("text/csv"));
    let form = if csv { ExportFormat::Csv } else { ExportFormat::Json };
    written(&app, &client, &image.version.data.ok_or_else(none)?, form).await
}

/// The error for data that isn't there, now or in a version.
fn no_data(name: &ImageName, number: Option<u32>) -> Problem {
    let of_version = number.map(|number| format!(" in its version {number}")).unwrap_or_default();
    Problem::new(Kind::NotFound, format!("The image {name} has no data{of_version}."))
}

/// A data set that is sent in chunks, as the client reads it.
async fn written(app: &App, client: &ClientId, data: &DataSummary, form: ExportFormat) -> Result<Response, Problem> {
    let size = app.store.data_size(data).await?;
    let busy = || Problem::new(Kind::Busy, "Too much data is being sent; please try again in a moment.");
    let permit = app.data_memory.downloads.acquire(client, size, bounds(&app.config())).await.ok_or_else(busy)?;
    let encoded = app.store.data(data).await?;
    let pieces = tokio::task::spawn_blocking(move || Chunks::new(encoded, form)).await;
    let unreadable = || Problem::from(StoreError::Unreadable("a data set"));
    let pieces = pieces.map_err(|_| unreadable())?.map_err(|_| unreadable())?;
    let stream = futures_util::stream::unfold((pieces, permit), async |(mut pieces, permit)| {
        // However fast the client reads, other tasks run between two chunks.
        tokio::task::yield_now().await;
        let piece = pieces.next()?;
        Some((piece.map(Bytes::from), (pieces, permit)))
    });
    let mut response = (StatusCode::OK, Body::from_stream(stream)).into_response();
    let kind = match form {
        ExportFormat::Json => "application/json",
        ExportFormat::Csv => "text/csv; charset=utf-8",
    };
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn format_of(headers: &HeaderMap) -> Result<DataFormat, Problem> {
    headers
        .get(CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .and_then(DataFormat::from_media_type)
        .ok_or_else(|| Problem::new(Kind::BadType, "Send the data as text/csv, application/json, application/x-ndjson or application/vnd.openxmlformats-officedocument.spreadsheetml.sheet (xlsx)."))
}

fn version_of(query: &str) -> Result<Option<u32>, Problem> {
    let mut number = None;
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        let value = wire::clean(&value, 40);
        let bad = || Problem::new(Kind::BadRequest, format!("version must be a version's number, not {value:?}."));
        if key != "version" {
            let key = wire::clean(&key, 40);
            return Err(Problem::new(
                Kind::BadRequest,
                format!("There is no parameter {key:?}; the only parameter is version."),
            ));
        }
        number = Some(value.parse::<u32>().ok().filter(|n| *n >= 1).ok_or_else(bad)?);
    }
    Ok(number)
}

/// The data set in a body, which is read in a jail.
async fn received(
    app: &App,
    caller: &Caller,
    client: ClientId,
    headers: &HeaderMap,
    body: Body,
    (format, options): (DataFormat, DataOptions),
) -> Result<NewData, Problem> {
    let most = app.config().limits.data_bytes;
    let expected = request_body::said(app, headers, most)?.unwrap_or(most);
    let permit = data_import::reserve(app, &client, expected).await?;
    let bytes = request_body::read(app, headers, body, most).await?;
    let payers = caller.payers(None, None);
    data_import::read(app, DataFile { client, payers, format, options, bytes, permit: Some(permit) }).await
}
