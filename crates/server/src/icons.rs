//! Files that browsers and search engines request from every site. They are embedded, so that these requests don't cause
//! pictures of errors. `icons/icon.py` draws the icons.

use crate::response;
use axum::body::Bytes;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse as _, Response};

/// A day: they change with the binary.
const CACHE: &str = "public, max-age=86400";
/// Search engines can index pictures; the other pages are of no use to them.
const ROBOTS: &str = "User-agent: *\nDisallow: /api/\nDisallow: /sign-in\n";

fn file(media_type: &'static str, bytes: &'static [u8]) -> Response {
    let mut response = Bytes::from_static(bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response::set(headers, CACHE_CONTROL, CACHE);
    response
}

/// The icon of browsers' tabs
#[utoipa::path(
    get, path = "/favicon.ico", operation_id = "favicon", tag = "service", security(()),
    responses((status = 200, description = "An icon.", content_type = "image/x-icon")),
)]
pub(crate) async fn favicon() -> Response {
    file("image/x-icon", include_bytes!("icons/favicon.ico"))
}

/// The icon of phones' home screens
#[utoipa::path(
    get, path = "/apple-touch-icon.png", operation_id = "apple_touch_icon", tag = "service", security(()),
    responses((status = 200, description = "An icon.", content_type = "image/png")),
)]
pub(crate) async fn apple_touch_icon() -> Response {
    file("image/png", include_bytes!("icons/apple-touch-icon.png"))
}

/// What search engines may look at
#[utoipa::path(
    get, path = "/robots.txt", operation_id = "robots", tag = "service", security(()),
    responses((status = 200, description = "The rules.", content_type = "text/plain")),
)]
pub(crate) async fn robots() -> Response {
    file("text/plain; charset=utf-8", ROBOTS.as_bytes())
}
