//! `GET /docs/{library}/{picture}`: what the reference's examples draw.

use crate::openapi::responses::PageErrors;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::response::Response;
use include_dir::{Dir, include_dir};
use wire::Format;

static CANVAS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/reference/canvas");
static PLT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/reference/plt");

/// A picture and its size, px.
pub(super) struct Picture {
    pub(super) width: u32,
    pub(super) height: u32,
    file: &'static [u8],
}

/// The picture of a function's example.
pub(super) fn find(library: &str, file: &str) -> Option<Picture> {
    let folder = match library {
        "canvas" => &CANVAS,
        "plt" => &PLT,
        _ => return None,
    };
    let file = folder.get_file(file)?.contents();
    // A PNG file starts with its signature and its header's length and name.
    let side = |at: usize| file.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    Some(Picture { width: side(16)?, height: side(20)?, file })
}

/// What an example of the reference draws
#[utoipa::path(
    get, path = "/docs/{library}/{picture}", operation_id = "reference_picture", tag = "service", security(()),
    params(
        ("library" = inline(super::reference::Name), Path, description = "`canvas` or `plt`.", example = "canvas"),
        ("picture" = String, Path, description = "A function's name and `.png`.", example = "circle.png"),
    ),
    responses((status = 200, description = "A picture.", content_type = "image/png"), PageErrors),
)]
pub(crate) async fn show(Path((library, file)): Path<(String, String)>) -> Result<Response, Problem> {
    let Some(Picture { file, .. }) = find(&library, &file) else {
        return Err(Problem::new(Kind::NotFound, "The reference has no such picture."));
    };
    let mut response = response::picture(StatusCode::OK, Format::Png, Bytes::from_static(file));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    Ok(response)
}
