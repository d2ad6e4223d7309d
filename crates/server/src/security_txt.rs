//! `/.well-known/security.txt` (RFC 9116): where to report a vulnerability of this service.

use crate::app::App;
use crate::openapi::responses::PublicErrors;
use crate::problem::{Kind, Problem};
use crate::response;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse as _, Response};
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// The path of the file, which is also part of its content.
const PATH: &str = "/.well-known/security.txt";
/// How long the file is valid. It is generated for each request, so it never expires while the service runs.
const VALID: Duration = Duration::from_hours(90 * 24);
const CACHED: &str = "public, max-age=86400";

/// Where to report a vulnerability
///
/// As in RFC 9116, with the contact that the operator has configured.
#[utoipa::path(
    get, path = "/.well-known/security.txt", operation_id = "security_txt", tag = "service", security(()),
    responses(
        (status = 200, description = "The contact.", content_type = "text/plain"),
        PublicErrors,
    ),
)]
pub(crate) async fn show(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let config = app.config();
    let http = &config.http;
    if http.security_contact.is_empty() {
        return Err(Problem::new(Kind::NotFound, "The operator has not configured a contact for vulnerabilities."));
    }
    let mut response = text(&http.security_contact, &http.public_url, SystemTime::now()).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response::set(headers, CACHE_CONTROL, CACHED);
    Ok(response)
}

/// The content of the file. `Contact` and `Expires` are required; `Canonical` needs the public URL.
fn text(contact: &str, public_url: &str, now: SystemTime) -> String {
    let expires = humantime::format_rfc3339_seconds(now + VALID);
    let mut text = format!("Contact: {contact}\nExpires: {expires}\n");
    if !public_url.is_empty() {
        // Writing to a `String` can't fail.
        let _ = writeln!(text, "Canonical: {public_url}{PATH}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_has_the_fields_of_rfc_9116() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        let expected = "Contact: mailto:security@pictures.example\nExpires: 2024-02-12T22:13:20Z\n";
        assert_eq!(text("mailto:security@pictures.example", "", now), expected);
        let canonical = "Canonical: https://pictures.example/.well-known/security.txt\n";
        assert_eq!(
            text("mailto:security@pictures.example", "https://pictures.example", now),
            format!("{expected}{canonical}")
        );
    }
}
