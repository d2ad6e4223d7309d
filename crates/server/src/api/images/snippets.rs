//! `GET /api/v1/images/{name}/snippets`: what puts a picture into other pages and documents, as the image's page shows it.

use crate::api::{name, no_image, visible};
use crate::app::App;
use crate::auth::Caller;
use crate::image_page::{PictureLink, Snippet, about, snippets, title};
use crate::moved::moved;
use crate::openapi::responses::{MovedResponse, PublicErrors};
use crate::openapi::schemas;
use crate::options::{Query, declared_params};
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Snippets for a picture.
#[derive(Serialize, ToSchema)]
struct Snippets {
    snippets: Vec<Snippet>,
}

/// List the snippets that embed a picture
///
/// For web pages, Markdown, forums, Typst and LaTeX. The query is that of the picture's address: its parameters, `_w`, `_h` and
/// `_v`.
#[utoipa::path(
    get, path = "/api/v1/images/{name}/snippets", operation_id = "list_snippets", tag = "images",
    security((), ("token" = []), ("session" = []), ("token" = [], "author" = [])),
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("_w" = Option<schemas::Side>, Query, description = "Width instead of the image's own, px."),
        ("_h" = Option<schemas::Side>, Query, description = "Height instead of the image's own, px."),
        ("_v" = Option<schemas::VersionNumber>, Query, description = "Only this version."),
        ("_strict" = Option<schemas::Flag>, Query, description = "0: leave out invalid values of parameters."),
        ("params" = Option<schemas::PictureParams>, Query, style = Form, explode, description = "The program's parameters."),
    ),
    responses((status = 200, description = "The snippets.", body = Snippets), MovedResponse, PublicErrors),
)]
pub(crate) async fn list(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
    uri: Uri,
) -> Result<Response, Problem> {
    let name = name(&image, Kind::NotFound)?;
    if let Err(problem) = visible(&app, &caller, &name).await {
        return moved(&app, &caller, &name, &uri).await?.ok_or(problem);
    }
    let limits = app.config().limits.picture;
    let bad = |message: String| Problem::new(Kind::BadRequest, message);
    let query = Query::parse(uri.query().unwrap_or_default(), &limits).map_err(|wrong| bad(wrong.to_string()))?;
    let image = app.store.image_at(&name, query.version).await?.ok_or_else(|| no_image(&name))?;
    let params = declared_params(&image.version.declared, &query.params, query.lenient);
    let params = params.map_err(|wrong| bad(wrong.to_string()))?;
    let link = PictureLink::new(&image, &query, params, &limits);
    let snippets = snippets(&link, &title(&image), &about(&image));
    Ok(response::json(StatusCode::OK, &Snippets { snippets }))
}
