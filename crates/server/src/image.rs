//! `GET /{name}.{format}`: an image, from its address to its picture.

use crate::answer::{self, Audience};
use crate::app::App;
use crate::error_picture::Frame;
use crate::key::{Key, Picture};
use crate::logs::Note;
use crate::name::ImageName;
use crate::options::{Query, declared_params};
use crate::peer::Client;
use crate::problem::{Kind, Problem};
use crate::store::{Debug, Image};
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, ETAG, HeaderValue, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use std::sync::Arc;
use wire::Format;

/// How long a pinned version may be kept, s: a year, as long as anything is.
const PINNED_AGE: u32 = 31_536_000;

/// The route.
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    Client(client): Client,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    // What is known of the request when something goes wrong decides what the answer looks like.
    let mut audience = Audience { client, everything: app.operator.sent(&headers), ..Audience::default() };
    match answer_for(&app, &headers, &uri, &mut audience).await {
        Ok(response) => response,
        Err(problem) => answer::problem(&app, &headers, problem, &audience, &answer::IMAGE_ROUTE).await,
    }
}

async fn answer_for(app: &App, headers: &HeaderMap, uri: &Uri, audience: &mut Audience) -> Result<Response, Problem> {
    let (name, format) = parse_file(uri.path().trim_start_matches('/'))?;
    audience.frame.format = format;
    let limits = &app.config.limits;
    let query = Query::parse(uri.query().unwrap_or_default(), &limits.picture)
        .map_err(|wrong| Problem::new(Kind::BadRequest, wrong))?;
    audience.image200 = query.errors_as_pictures;
    audience.frame = frame(&query, format, (audience.frame.width, audience.frame.height));
    let no_image = || Problem::new(Kind::NotFound, format!("There is no image named {:?}.", wire::clean(name, 64)));
    let name = ImageName::parse(name).map_err(|_| no_image())?;
    let Some(image) = app.store.image_at(&name, query.version).await? else {
        return Err(match (query.version, app.store.image(&name).await?) {
            (Some(version), Some(_)) => {
                Problem::new(Kind::NotFound, format!("The image {name} has no version {version}."))
            }
            _ => no_image(),
        });
    };
    audience.everything |= image.settings.debug == Debug::Everyone;
    audience.frame = frame(&query, format, (image.version.width, image.version.height));

    let Frame { width, height, scale, text, .. } = audience.frame;
    if !limits.picture.allows(width, height) {
        let most = limits.picture.pixels;
        return Err(Problem::new(
            Kind::BadRequest,
            format!("A picture of {width}×{height} is too large; it may have {most} pixels."),
        ));
    }
    let params =
        declared_params(&image.version.declared, &query.params).map_err(|bad| Problem::new(Kind::BadRequest, bad))?;
    let params_bytes: usize = params.iter().map(|(name, value)| name.len() + value.len()).sum();
    if params_bytes as u64 > limits.params_bytes {
        let most = limits.params_bytes;
        return Err(Problem::new(
            Kind::TooLarge,
            format!("The parameters have {params_bytes} bytes; they may have {most}."),
        ));
    }

    let data = image.version.data.as_ref().map(|data| data.sha256);
    let picture = Picture { program: &image.version.program, params: &params, data, width, height };
    let key = picture.key(format, scale, text, &app.pool.versions());
    if is_known(headers, &key) {
        return Ok(cacheable(StatusCode::NOT_MODIFIED.into_response(), &key, &image, query.version));
    }
    let seed = picture.seed();
    let file = render(app, &image, params, seed, audience).await?;
    Ok(cacheable(answer::picture(StatusCode::OK, format, file), &key, &image, query.version))
}

/// Runs the image's program. Whoever caches files does it here.
async fn render(
    app: &App,
    image: &Image,
    params: Vec<(String, String)>,
    seed: u64,
    audience: &Audience,
) -> Result<Vec<u8>, Problem> {
    let frame = &audience.frame;
    let data = match &image.version.data {
        Some(data) => Some(app.store.data(data).await?),
        None => None,
    };
    let request = pool::Request {
        client: audience.client.clone(),
        program: image.version.program.to_string(),
        params,
        data,
        width: frame.width,
        height: frame.height,
        scale: frame.scale,
        format: frame.format,
        text: frame.text,
        seed,
        limits: app.config.limits,
    };
    let rendered = app.pool.render(request).await.map_err(|failed| Problem::failed(failed, &image.version.program))?;
    Ok(rendered.file)
}

/// `cats.png` → name and format.
fn parse_file(file: &str) -> Result<(&str, Format), Problem> {
    let formats: Vec<&str> = Format::ALL.iter().map(|f| f.extension()).collect();
    let formats = formats.join(", ");
    let Some((name, extension)) = file.rsplit_once('.') else {
        let message = format!("There is nothing at this address. A picture's address ends in its format: {formats}.");
        return Err(Problem::new(Kind::NotFound, message));
    };
    let extension = if extension == "jpeg" { "jpg" } else { extension };
    let format = Format::from_extension(extension).ok_or_else(|| {
        let extension = wire::clean(extension, 20);
        Problem::new(Kind::NotFound, format!("Pictures don't come as {extension:?}; there are {formats}."))
    })?;
    Ok((name, format))
}

fn frame(query: &Query, format: Format, (width, height): (u32, u32)) -> Frame {
    Frame {
        format,
        width: query.width.unwrap_or(width),
        height: query.height.unwrap_or(height),
        scale: query.scale_of(format),
        text: query.text_of(format),
    }
}

/// Whether the client has this very file (RFC 9110, 13.1.2: compared weakly).
fn is_known(headers: &HeaderMap, key: &Key) -> bool {
    let etag = key.etag();
    headers
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}

/// How long clients may keep a picture. It doesn't depend on `Accept` (errors do, and they are never kept), so caches need no
/// `Vary` for it.
fn cacheable(mut response: Response, key: &Key, image: &Image, pinned: Option<u32>) -> Response {
    let headers = response.headers_mut();
    answer::set(headers, ETAG, &key.etag());
    match (pinned, image.settings.max_age) {
        (Some(_), _) => answer::set(headers, CACHE_CONTROL, &format!("public, max-age={PINNED_AGE}, immutable")),
        (None, 0) => _ = headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (None, age) => answer::set(headers, CACHE_CONTROL, &format!("public, max-age={age}")),
    }
    response.extensions_mut().insert(Note { kind: "drawn", error: String::new() });
    response
}
