//! `GET /oembed`: what a page that embeds a link needs to know (oEmbed 1.0, JSON, of the type `photo`).

use crate::app::App;
use crate::auth::permission::{Action, may};
use crate::auth::{AnonymousReason, Caller};
use crate::base_url;
use crate::constant_time;
use crate::image_page::{PictureLink, scale_within, title};
use crate::name::ImageName;
use crate::openapi::responses::PublicErrors;
use crate::openapi::schemas;
use crate::options::{Query, declared_params};
use crate::problem::{Kind, Problem};
use crate::response;
use crate::site::Site;
use crate::store::Image;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;
use std::sync::Arc;
use tokio::time::Instant;
use utoipa::ToSchema;
use wire::Format;

/// A picture to embed.
#[derive(Serialize, ToSchema)]
struct Photo {
    /// Always `1.0`.
    version: &'static str,
    /// Always `photo`.
    #[serde(rename = "type")]
    kind: &'static str,
    /// The picture's address.
    url: String,
    /// Its width, px.
    width: u32,
    /// Its height, px.
    height: u32,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    author_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author_url: Option<String>,
    provider_name: String,
    provider_url: String,
    /// How long it can be kept, s.
    cache_age: u32,
}

/// An address's parameters.
#[derive(Default)]
struct Asked {
    url: String,
    width: Option<u32>,
    height: Option<u32>,
    xml: bool,
}

/// Embed a picture
///
/// For pages that embed links (oEmbed 1.0). Pictures that only some can see are not found.
#[utoipa::path(
    get, path = "/oembed", operation_id = "oembed", tag = "pictures", security(()),
    params(
        ("url" = schemas::Text, Query, description = "The address of an image's page or picture.", example = "https://pictures.example/seattle"),
        ("maxwidth" = Option<schemas::Side>, Query, description = "The largest width, px."),
        ("maxheight" = Option<schemas::Side>, Query, description = "The largest height, px."),
        ("format" = Option<schemas::Text>, Query, description = "`json`; `xml` is not implemented."),
    ),
    responses(
        (status = 200, description = "The picture.", body = Photo),
        (status = 501, description = "XML is not implemented.", content_type = "text/plain"),
        PublicErrors,
    ),
)]
pub(crate) async fn show(State(app): State<Arc<App>>, uri: Uri) -> Result<Response, Problem> {
    let asked = asked(uri.query().unwrap_or_default())?;
    if asked.xml {
        return Ok((StatusCode::NOT_IMPLEMENTED, "Paintbox answers in JSON only: format=json.\n").into_response());
    }
    let photo = photo(&app, &asked).await?;
    let mut response = response::json(StatusCode::OK, &photo);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=60"));
    Ok(response)
}

fn asked(query: &str) -> Result<Asked, Problem> {
    let bad = |sentence: String| Problem::new(Kind::BadRequest, sentence);
    let mut asked = Asked::default();
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        let side = || {
            let side = value.parse::<u32>().ok().filter(|side| *side > 0);
            side.ok_or_else(|| bad(format!("{key} must be a whole number of px, not {:?}.", wire::clean(&value, 40))))
        };
        match &*key {
            "url" => asked.url = value.into_owned(),
            "maxwidth" => asked.width = Some(side()?),
            "maxheight" => asked.height = Some(side()?),
            "format" => asked.xml = value == "xml",
            // The specification lets consumers send others.
            _ => {}
        }
    }
    if asked.url.is_empty() {
        return Err(bad("Send the picture's address: /oembed?url=…".to_owned()));
    }
    Ok(asked)
}

/// The path of an address of this service, without its format, and its query.
fn own<'a>(url: &'a str, base: &str) -> Option<(&'a str, &'a str)> {
    let path = url.strip_prefix(base)?.strip_prefix('/')?;
    let path = path.split('#').next().unwrap_or_default();
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    match path.rsplit_once('.') {
        Some((name, extension)) if Format::from_extension(extension).is_some() => Some((name, query)),
        Some(_) => None,
        None => Some((path.strip_suffix('/').unwrap_or(path), query)),
    }
}

async fn photo(app: &App, asked: &Asked) -> Result<Photo, Problem> {
    let none = || Problem::new(Kind::NotFound, "There is no picture that everybody can see at this address.");
    let (name, query) = own(&asked.url, &base_url::absolute("")).ok_or_else(none)?;
    let name = ImageName::parse(name).map_err(|_| none())?;
    let limits = app.config().limits.picture;
    let query = Query::parse(query, &limits).map_err(|_| none())?;
    let since = Instant::now();
    let mut image = app.store.image_at(&name, query.version).await?;
    if image.is_none()
        && let Some(now) = app.store.moved(&name).await?
    {
        image = app.store.image_at(&now, query.version).await?;
    }
    // Whoever asks, the answer is for everybody.
    let anyone = Caller::Anonymous { reason: AnonymousReason::NoToken };
    let needs_signature = |image: &Image| image.head.settings.signed || app.config().http.signed_urls;
    let Some(image) = image.filter(|image| !needs_signature(image) && may(&anyone, Action::View, image)) else {
        constant_time::delay_not_found(since).await;
        return Err(none());
    };
    let params = declared_params(&image.version.declared, &query.params, true).unwrap_or_default();
    let link = PictureLink::new(&image, &query, params, &limits);
    let small = || Problem::new(Kind::NotFound, "The picture can't be drawn as small as this.");
    let (scale, width, height) =
        scale_within((link.width, link.height), (asked.width, asked.height)).ok_or_else(small)?;
    let path = if scale < 1.0 { link.scaled(&scale.to_string()) } else { link.path(Format::Png) };
    let owner = image.head.owner.as_ref().map(|owner| owner.name.clone());
    Ok(Photo {
        version: "1.0",
        kind: "photo",
        url: base_url::absolute(&path),
        width,
        height,
        title: title(&image),
        author_url: owner.as_ref().map(|owner| base_url::absolute(&format!("/authors/{owner}"))),
        author_name: owner,
        provider_name: Site::current().name.clone(),
        provider_url: base_url::absolute("/"),
        cache_age: image.head.settings.max_age,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_this_service_are_its_own() {
        let base = "https://a.example";
        for (url, expected) in [
            ("https://a.example/cats", Some(("cats", ""))),
            ("https://a.example/cats/?year=1#x", Some(("cats", "year=1"))),
            ("https://a.example/cats.svg?_v=2", Some(("cats", "_v=2"))),
            ("https://a.example/cats.exe", None),
            ("https://a.example.evil/cats", None),
            ("https://a.example@evil/cats", None),
            ("http://a.example/cats", None),
            ("/cats", None),
        ] {
            assert_eq!(own(url, base), expected, "{url}");
        }
    }
}
