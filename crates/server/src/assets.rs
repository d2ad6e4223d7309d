//! `GET /assets/{file}`: style sheets and scripts, which `studio/` builds. Their names have their contents' hash, so clients
//! keep them for ever.

use crate::app::App;
use crate::openapi::responses::PageErrors;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::site::SiteLogo;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../studio/dist");
static MANIFEST: LazyLock<HashMap<String, Entry>> = LazyLock::new(|| {
    let manifest = FILES.get_file("manifest.json").expect("studio/build.mjs writes it").contents();
    serde_json::from_slice(manifest).expect("studio/build.mjs writes it, and a test reads it")
});

/// What a page names.
#[derive(Debug, Deserialize)]
struct Entry {
    /// Its file.
    file: String,
    /// The files that it loads at once.
    preload: Vec<String>,
}

/// The address of an entry, such as `site.css`.
pub(crate) fn address(entry: &str) -> String {
    MANIFEST.get(entry).map(|entry| asset(&entry.file)).unwrap_or_default()
}

/// The addresses of the scripts that a script loads at once.
pub(crate) fn preloads(entry: &str) -> impl Iterator<Item = String> {
    MANIFEST.get(entry).into_iter().flat_map(|entry| &entry.preload).map(|file| asset(file))
}

fn asset(file: &str) -> String {
    format!("/assets/{file}")
}

/// A style sheet or a script of the pages
#[utoipa::path(
    get, path = "/assets/{file}", operation_id = "asset", tag = "service", security(()),
    params(("file" = String, Path, description = "Its name, with its contents' hash.", example = "licenses.txt")),
    responses((status = 200, description = "The file."), PageErrors),
)]
pub(crate) async fn show(State(app): State<Arc<App>>, Path(name): Path<String>) -> Result<Response, Problem> {
    if let Some(logo) = app.config().site.logo.as_ref().filter(|logo| logo.file == name) {
        return Ok(own_logo(logo));
    }
    let missing = || Problem::new(Kind::NotFound, "There is no such file.");
    let file = FILES.get_file(&name).filter(|_| name != "manifest.json").ok_or_else(missing)?;
    let mut response = Bytes::from_static(file.contents()).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type(&name)));
    // Only a hashed name stands for one content.
    if name == LICENSES {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        return Ok(response);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(ETAG, HeaderValue::from_str(&format!("\"{name}\"")).map_err(|_| missing())?);
    Ok(response)
}

/// The operator's logo. Opened by itself, an SVG is a document: it gets no rights.
fn own_logo(logo: &SiteLogo) -> Response {
    let mut response = logo.bytes.clone().into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(logo.media_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
    );
    response
}

/// The licences of the libraries inside.
const LICENSES: &str = "licenses.txt";

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_and_what_it_loads_is_embedded() {
        for (name, entry) in &*MANIFEST {
            for file in std::iter::once(&entry.file).chain(&entry.preload) {
                assert!(FILES.get_file(file).is_some(), "{name}: {file}");
                assert_ne!(media_type(file), "application/octet-stream", "{file}");
            }
        }
        for entry in ["content.css", "site.css", "site.js", "studio.css", "studio.js", "theme.js"] {
            assert!(MANIFEST.contains_key(entry), "{entry}");
        }
        assert!(
            FILES.get_file(LICENSES).and_then(|file| file.contents_utf8()).is_some_and(|text| text.contains("preact "))
        );
    }
}
