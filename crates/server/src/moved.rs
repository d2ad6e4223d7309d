//! Redirects from an image's old names: pages that embed an old name keep showing the image, and never another author's
//! picture.

use crate::app::App;
use crate::auth::Caller;
use crate::auth::permission::{Action, may};
use crate::name::ImageName;
use crate::problem::Problem;
use crate::response;
use crate::signature::{EXPIRES, OPTION, Signature};
use crate::store::{Head, Visibility};
use axum::http::header::{CACHE_CONTROL, LOCATION};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Where images are in the API.
const IMAGES: &str = "/api/v1/images/";

/// A redirect to the same resource of the image that had this name, if the caller may know of it; `None` if there is none.
pub(crate) async fn moved(
    app: &Arc<App>,
    caller: &Caller,
    name: &ImageName,
    uri: &Uri,
) -> Result<Option<Response>, Problem> {
    let Some(now) = app.store.moved(name).await? else { return Ok(None) };
    let Some(image) = app.store.head(&now).await? else { return Ok(None) };
    if !may(caller, Action::View, &image) && !may(caller, Action::Read, &image) {
        return Ok(None);
    }
    let path = renamed(uri.path(), &now);
    let query = uri.query().map(|query| signed_anew(app, uri.path(), &path, query));
    let place = query.map_or_else(|| path.clone(), |query| format!("{path}?{query}"));
    let mut response = StatusCode::PERMANENT_REDIRECT.into_response();
    response::set(response.headers_mut(), LOCATION, &place);
    response::set(response.headers_mut(), CACHE_CONTROL, &kept(&image));
    Ok(Some(response))
}

/// The path with the image's current name. The rest of the path stays.
fn renamed(path: &str, now: &ImageName) -> String {
    let (before, rest) = path.strip_prefix(IMAGES).map_or(("/", path.trim_start_matches('/')), |rest| (IMAGES, rest));
    let after = rest.find(['.', '/']).map_or("", |at| &rest[at..]);
    format!("{before}{now}{after}")
}

/// Signs the query for the new name if its signature was valid for the old one. Any other query stays unchanged.
fn signed_anew(app: &App, path: &str, new_path: &str, query: &str) -> String {
    let file = |path: &str| path.trim_start_matches('/').to_owned();
    let Signature::Good(left) = app.signer.check(&file(path), query) else { return query.to_owned() };
    let mut rest: Vec<String> =
        query.split('&').filter(|pair| pair.split('=').next() != Some(OPTION)).map(str::to_owned).collect();
    if let Some(left) = left {
        // The new signature is valid no longer than the old one, whether its address or its key expires.
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        rest.push(format!("{EXPIRES}={}", now + left));
    }
    app.signer.sign(&file(new_path), &rest.join("&"))
}

/// Redirects are cached no longer than the image's pictures, because the owner can use the name again.
fn kept(image: &Head) -> String {
    match (image.settings.visibility, image.settings.max_age) {
        (Visibility::Private, _) => "private, no-cache".to_owned(),
        (_, 0) => "no-cache".to_owned(),
        (_, age) => format!("public, max-age={age}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_the_name_stays() {
        let now = ImageName::parse("new").expect("a name");
        for (path, expected) in [
            ("/old.png", "/new.png"),
            ("/v1.svg", "/new.svg"),
            ("/api/v1/images/old", "/api/v1/images/new"),
            ("/api/v1/images/images/versions/3", "/api/v1/images/new/versions/3"),
        ] {
            assert_eq!(renamed(path, &now), expected);
        }
    }
}
