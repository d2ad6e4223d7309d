//! `POST /api/v1/images/{name}/sign`: an address of a picture, signed.

use crate::api::{allowed, body, moment, name};
use crate::app::App;
use crate::auth::Caller;
use crate::auth::permission::Action;
use crate::base_url;
use crate::openapi::responses::BodyErrors;
use crate::openapi::schemas;
use crate::options::Query;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response;
use crate::signature::{EXPIRES, OPTION};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use utoipa::ToSchema;
use wire::Format;

/// The largest body, bytes.
const MAX_BODY_BYTES: u64 = 64 * 1024;

/// The default time for which old addresses stay valid after the key has changed, s: a week.
const DEFAULT_OVERLAP_S: u32 = 7 * 24 * 3600;

/// How the key is changed.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
struct Rotate {
    /// How long addresses with the old key stay valid, s; a week by default.
    #[schema(value_type = Option<schemas::Seconds>)]
    overlap_s: Option<u32>,
}

/// The key was changed.
#[derive(Debug, Serialize, ToSchema)]
struct Rotated {
    /// When addresses with the old key expire (RFC 3339).
    old_until: Option<String>,
}

/// Change the key that addresses are signed with
///
/// Addresses with the old key stay valid for a while. Other servers use the new key within ten seconds.
#[utoipa::path(
    post, path = "/api/v1/signing-key", operation_id = "rotate_signing_key", tag = "images",
    request_body(content = Rotate, example = json!({"overlap_s": 604_800})),
    responses((status = 200, description = "The key is changed.", body = Rotated), BodyErrors),
)]
pub(crate) async fn rotate(
    State(app): State<Arc<App>>,
    caller: Caller,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.require_operator()?;
    let Rotate { overlap_s } = body::json(&app, &headers, body, MAX_BODY_BYTES).await?;
    let mut fresh = [0; 32];
    getrandom::fill(&mut fresh)?;
    let keys = app.store.rotate_signing_key(&fresh, overlap_s.unwrap_or(DEFAULT_OVERLAP_S)).await?;
    app.signer.set(keys);
    let until = keys.before.and_then(|(_, until)| i64::try_from(until).ok()?.checked_mul(1000));
    Ok(response::json(StatusCode::OK, &Rotated { old_until: until.map(moment) }))
}

/// What is signed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Sign {
    /// Parameters and options as an address has them: `year=2014&_w=300`.
    #[serde(default)]
    query: String,
    /// The file's format; PNG by default.
    #[serde(default)]
    #[schema(value_type = Option<schemas::PictureFormat>)]
    format: Option<Format>,
    /// How long the address is valid, s; for ever by default.
    #[schema(value_type = Option<schemas::Seconds>)]
    expires_in: Option<u32>,
}

/// A signed address.
#[derive(Debug, Serialize, ToSchema)]
struct Signed {
    url: String,
}

/// Sign a picture's address
#[utoipa::path(
    post, path = "/api/v1/images/{name}/sign", operation_id = "sign_address", tag = "images",
    params(("name" = schemas::ImageName, Path, description = "The image.", example = "seattle")),
    request_body(content = Sign, example = json!({"query": "year=2014", "format": "png", "expires_in": 3600})),
    responses((status = 201, description = "The address.", body = Signed), BodyErrors),
)]
pub(crate) async fn sign(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(image): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.require_account()?;
    let name = name(&image, Kind::NotFound)?;
    let Sign { query, format, expires_in } = body::json(&app, &headers, body, MAX_BODY_BYTES).await?;
    let query = written(&query);
    allowed(&app, &caller, &name, Action::Edit).await?;
    let bad = |message: String| Problem::new(Kind::BadContent, message);
    Query::parse(&query, &app.config().limits.picture).map_err(|wrong| bad(wrong.to_string()))?;
    if form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == OPTION || name == EXPIRES) {
        return Err(bad(format!("Signing adds {OPTION} and {EXPIRES}; leave them out of the query.")));
    }
    let file = format!("{name}.{}", format.unwrap_or(Format::Png).extension());
    let query = match expires_in {
        Some(seconds) => {
            let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
            let and = if query.is_empty() { "" } else { "&" };
            format!("{query}{and}{EXPIRES}={}", now + u64::from(seconds))
        }
        None => query,
    };
    let url = base_url::absolute(&format!("/{file}?{}", app.signer.sign(&file, &query)));
    Ok(response::json(StatusCode::CREATED, &Signed { url }))
}

/// The query in normalised form: without a leading `?`, and encoded, so that nothing in it ends the query.
fn written(query: &str) -> String {
    let query = query.strip_prefix('?').unwrap_or(query);
    form_urlencoded::Serializer::new(String::new()).extend_pairs(form_urlencoded::parse(query.as_bytes())).finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_signed_as_an_address_has_it() {
        assert_eq!(written("?t=1"), "t=1");
        assert_eq!(written("name=Tom & Co#x"), "name=Tom+&+Co%23x=");
        assert_eq!(written("a=1&b=%23 c"), "a=1&b=%23+c");
        assert_eq!(written(""), "");
    }
}
