//! What pages of other sites can do with an answer: show it (`Cross-Origin-Resource-Policy`), and let their scripts read it
//! (`Access-Control-Allow-Origin`).
//!
//! Pictures are made to be shown on other sites. Whatever is allowed is allowed for every origin and never with cookies: a
//! script sees what an anonymous client sees, or what its own token allows.

use crate::app::App;
use crate::config::Cors;
use axum::extract::{MatchedPath, Request};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, CACHE_CONTROL,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse as _, Response};

/// The route of pictures.
const PICTURE: &str = "/{file}";
/// The route of drafts and of their pictures at signed addresses.
const DRAFT: &str = "/api/v1/render";
const API: &str = "/api/v1/";
/// The Fetch standard's header.
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
/// Response headers that a script can read.
const EXPOSED_HEADERS: &str = "ETag, Location, Retry-After, Cache-Status, X-Paintbox-Error, X-Request-Id";
/// Request headers that a script can send to the API.
const ALLOWED_HEADERS: &str = "Authorization, Content-Type, If-Match, If-None-Match, Paintbox-Author";
/// How long a browser can cache a preflight's answer, s.
const MAX_AGE_S: &str = "600";

/// The middleware.
pub(crate) async fn cors<F>(app: &App, request: Request, next: impl FnOnce(Request) -> F) -> Response
where
    F: Future<Output = Response>,
{
    let rule = app.config().http.cors;
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let is_picture = request
        .extensions()
        .get::<MatchedPath>()
        .is_some_and(|route| route.as_str() == PICTURE || (is_read && route.as_str() == DRAFT));
    let is_api = request.uri().path().starts_with(API);
    let readable = match rule {
        Cors::None => false,
        Cors::Pictures => is_picture,
        Cors::Api => is_picture || is_api,
    };
    let is_preflight =
        request.method() == Method::OPTIONS && request.headers().contains_key(ACCESS_CONTROL_REQUEST_METHOD);
    if readable && is_preflight {
        return allowed(is_api);
    }
    let mut response = next(request).await;
    let headers = response.headers_mut();
    let is_private = says_private(headers);
    let policy = match (is_picture, is_private) {
        (true, false) => "cross-origin",
        (true, true) => "same-site",
        (false, _) => "same-origin",
    };
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static(policy));
    if readable && !(is_picture && is_private) {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED_HEADERS));
    }
    response
}

fn says_private(headers: &HeaderMap) -> bool {
    headers.get(CACHE_CONTROL).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("private"))
}

/// The answer to a preflight request.
fn allowed(is_api: bool) -> Response {
    let (methods, sent) =
        if is_api { ("GET, HEAD, POST, PUT, PATCH, DELETE", ALLOWED_HEADERS) } else { ("GET, HEAD", "If-None-Match") };
    let headers = [
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (ACCESS_CONTROL_ALLOW_METHODS, methods),
        (ACCESS_CONTROL_ALLOW_HEADERS, sent),
        (ACCESS_CONTROL_MAX_AGE, MAX_AGE_S),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}
