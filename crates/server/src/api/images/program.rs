//! `PUT /api/v1/images/{name}/program`: saves the program as plain text, without any other field of the image.

use super::save::{DEFAULT_SIZE, Draft, SavedVersion, Target, current_for_save, save_version};
use super::settings::default_settings;
use crate::api::{actor, body, name};
use crate::app::App;
use crate::auth::Caller;
use crate::auth::Client;
use crate::openapi::responses::DataBodyErrors;
use crate::openapi::schemas;
use crate::path::Path;
use crate::preconditions::precondition;
use crate::problem::{Kind, Problem};
use crate::request_body;
use crate::store::VersionData;
use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use std::sync::Arc;

/// Media types of programs.
const TYPES: [&str; 4] = ["text/x-python", "text/plain", "application/x-python-code", "application/octet-stream"];

/// Save a program as text
///
/// The body is the Python source. Makes a new version of the image, or a new image, like `PUT /api/v1/images/{name}` with
/// only a program: everything else stays unchanged.
#[utoipa::path(
    put, path = "/api/v1/images/{name}/program", operation_id = "save_program", tag = "images",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("If-Match" = Option<schemas::Condition>, Header, description = "The revision that the image must have: the ETag from reading it."),
        ("If-None-Match" = Option<schemas::Condition>, Header, description = "`*`: save only if the image is new."),
    ),
    request_body(content(
        (String = "text/x-python", example = "canvas.background('tomato')\n"),
        (String = "text/plain", example = "canvas.background('tomato')\n"),
    )),
    responses(
        (status = 201, description = "A new image.", body = SavedVersion, headers(
            ("ETag" = String, description = "The image's revision."),
            ("Location" = String, description = "The image's address in the API."),
        )),
        (status = 200, description = "A new version.", body = SavedVersion,
            headers(("ETag" = String, description = "The image's revision."))),
        DataBodyErrors,
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
    is_text(&headers)?;
    let bytes = request_body::read(&app, &headers, body, app.config().limits.program_bytes).await?;
    let program = body::program_text(bytes)?;
    body::check_program(&app, &program)?;
    let before = current_for_save(&app, &caller, &name).await?;
    let (width, height) = before.as_ref().map_or(DEFAULT_SIZE, |b| (b.version.width, b.version.height));
    let settings = before.as_ref().map_or_else(default_settings, |b| b.head.settings.clone());
    let actor = actor(&app, &caller, precondition(&headers, before.as_ref().map(|image| image.head.revision)));
    let draft =
        Draft { client, payers: caller.payers(None, None), program, width, height, data: VersionData::Unchanged };
    save_version(&app, Target { name: &name, settings: &settings, before: before.as_ref(), actor }, draft).await
}

/// Refuses other types, such as JSON, which would be saved as a program.
fn is_text(headers: &HeaderMap) -> Result<(), Problem> {
    let said = headers.get(CONTENT_TYPE).map(|value| value.to_str().unwrap_or_default());
    let essence = said.map(|said| said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase());
    match essence {
        Some(essence) if !TYPES.contains(&essence.as_str()) => {
            Err(Problem::new(Kind::BadType, "Send the program as text/x-python or text/plain."))
        }
        _ => Ok(()),
    }
}
