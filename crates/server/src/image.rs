//! `GET /{name}.{format}`: an image, from its address to its picture. Without a format it is the image's page.

use crate::app::App;
use crate::attempt::versions;
use crate::auth::permission::{Action, may};
use crate::auth::{Caller, author_client};
use crate::budget::Payer;
use crate::cache::{CACHE_STATUS, CacheRequest, CacheStatus};
use crate::constant_time;
use crate::engine::attempts;
use crate::error_picture::Frame;
use crate::history;
use crate::image_limits::RenderLimits;
use crate::image_page;
use crate::key::{FileOptions, Key, Picture, Salt};
use crate::logs::Note;
use crate::lookup::LookedUp;
use crate::moved::moved;
use crate::name::ImageName;
use crate::openapi::responses::{self, MovedResponse, PictureResponse};
use crate::openapi::schemas;
use crate::options::{Query, declared_params};
use crate::path::Path;
use crate::peer::Peer;
use crate::preconditions::is_known;
use crate::problem::{Kind, Problem};
use crate::response::{self, Audience};
use crate::signature::Signature;
use crate::sources::{SourceData, SourceError};
use crate::store::{ErrorDetail, Image, Visibility};
use crate::timeout;
use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, ETAG, HeaderValue};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;
use wire::{Format, PictureLimits};

/// How long clients can cache the picture of a version that the address names, s: a year.
const PINNED_AGE: u32 = 31_536_000;

/// A picture, or an image's page
///
/// Without a format, the address is the image's page. The program's parameters are fields of the query; names that begin with `_` are Paintbox's own. When the program fails,
/// the answer is what the client asked for: a picture of the error, problem details or a page.
#[utoipa::path(
    get, path = "/{file}", operation_id = "picture", tag = "pictures",
    security((), ("token" = []), ("session" = []), ("token" = [], "author" = [])),
    params(
        ("file" = schemas::PictureFile, Path, description = "The image's name and a format.", example = "seattle.png"),
        ("_w" = Option<schemas::Side>, Query, description = "Width instead of the image's own, px."),
        ("_h" = Option<schemas::Side>, Query, description = "Height instead of the image's own, px."),
        ("_scale" = Option<schemas::Scale>, Query, description = "Device pixels per px of the canvas."),
        ("_text" = Option<schemas::Flag>, Query, description = "1: keep text as text in an SVG."),
        ("_animate" = Option<schemas::Flag>, Query, description = "1: turtles draw step by step, in WebP, GIF and APNG."),
        ("_figure" = Option<schemas::FigureChoice>, Query, description = "This one of the program's figures, or all of them as frames or pages; the last one by default."),
        ("_v" = Option<schemas::VersionNumber>, Query, description = "Only this version."),
        ("_strict" = Option<schemas::Flag>, Query, description = "0: ignore invalid values of parameters."),
        ("_onerror" = Option<schemas::OnError>, Query, description = "`image200`: send pictures of errors with status 200."),
        ("_sig" = Option<schemas::Text>, Query, description = "The signature of a signed address."),
        ("_expires" = Option<schemas::Text>, Query, description = "When the signature expires, s since 1970."),
        ("params" = Option<schemas::PictureParams>, Query, style = Form, explode, description = "The program's parameters."),
        ("If-None-Match" = Option<schemas::Condition>, Header, description = "The ETag of the client's copy."),
    ),
    responses(
        PictureResponse,
        (status = 304, description = "The client's copy is current.", headers(("ETag" = String, description = "The picture's ETag."))),
        MovedResponse,
        responses::PictureErrors,
    ),
)]
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    caller: Caller,
    peer: Option<Extension<Peer>>,
    file: Result<Path<String>, Problem>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    // A path that isn't UTF-8 after decoding is not an image's name.
    let file = file.map_or_else(|_| uri.path().trim_start_matches('/').to_owned(), |Path(file)| file);
    // The audience is completed step by step: on an error, what is known so far decides the answer's form.
    let mut audience = Audience { everything: caller.is_operator(), ..Audience::default() };
    let peer = peer.map(|Extension(peer)| peer);
    if !file.contains('.') {
        return image_page::show(&app, &caller, &headers, (&file, &uri)).await;
    }
    match answer_for(&app, &caller, peer, &headers, (&file, &uri), &mut audience).await {
        Ok(response) => response,
        Err(problem) => response::problem(&app, &headers, problem, &audience, &response::IMAGE_ROUTE).await,
    }
}

async fn answer_for(
    app: &Arc<App>,
    caller: &Caller,
    peer: Option<Peer>,
    headers: &HeaderMap,
    (file, uri): (&str, &Uri),
    audience: &mut Audience,
) -> Result<Response, Problem> {
    let (name, format) = parse_file(file)?;
    audience.frame.format = format;
    let config = app.config();
    let limits = &config.limits;
    let query = Query::parse(uri.query().unwrap_or_default(), &limits.picture)
        .map_err(|wrong| Problem::new(Kind::BadRequest, wrong))?;
    audience.image200 = query.errors_as_pictures;
    let no_image = || Problem::new(Kind::NotFound, format!("There is no image named {:?}.", wire::clean(name, 64)));
    let name = ImageName::parse(name).map_err(|_| no_image())?;
    let since = Instant::now();
    let Some(LookedUp { image, stale }) = app.lookup.image(&app.store, &name, query.version).await? else {
        if let Some(version) = query.version
            && let Some(image) = app.store.head(&name).await?
            && may(caller, Action::View, &image)
        {
            return Err(no_version(&name, version));
        }
        if let Some(moved) = moved(app, caller, &name, uri).await? {
            return Ok(moved);
        }
        constant_time::delay_not_found(since).await;
        return Err(no_image());
    };
    if !may(caller, Action::View, &image) {
        // A version that the caller may not see is reported as missing.
        if let Some(version) = query.version
            && image.head.deleted.is_none()
            && image.head.settings.visibility != Visibility::Private
        {
            return Err(no_version(&name, version));
        }
        constant_time::delay_not_found(since).await;
        return Err(no_image());
    }
    let shown = Shown::to(caller, &image, headers, (file, uri.query().unwrap_or_default()), app)?;
    audience.everything |= image.head.settings.debug == ErrorDetail::Everyone || may(caller, Action::Read, &image);
    audience.frame = frame(&query, format, (image.version.width, image.version.height));

    let Frame { width, height, scale, text, .. } = audience.frame;
    let attempts =
        attempts(app, &image.head.settings.engine, image.version.drawn_by.as_deref(), &image.head.settings.limits);
    let engines = versions(&app.pool, &attempts);
    let effective = image.head.settings.limits.effective(limits);
    check_pixels(audience.frame, effective.picture)?;
    let params = given_params(&image, &query, limits.params_bytes)?;

    let salt = Salt { secret: &app.salt, owner: image.head.owner.as_ref().map(|owner| owner.id) };
    // If the source that decides which picture it is fails, the last picture is better than none.
    let picture = Picture { program: &image.version.program, params: &params, data: None, width, height };
    let figures = query.figures_of(format).map_err(|wrong| Problem::new(Kind::BadRequest, wrong))?;
    let options = FileOptions { text, animate: query.animate_of(format), figures };
    let address = image.version.source.is_some().then(|| picture.key(salt, format, scale, options, &engines));
    let paused = image.head.moderation.paused.is_some();
    let rows = match source_rows(app, &image, &params, address).await {
        Ok(rows) => rows,
        Err((problem, latest)) => {
            let Some((key, file)) = latest else { return Err(problem) };
            let response = cacheable(response::picture(StatusCode::OK, format, file), &key, &image, query.version);
            return Ok(shown.kept(app, with_cache_status(response, CacheStatus::StaleIfError, &image)));
        }
    };
    let data = rows.as_ref().map(|rows| rows.sha256).or(image.version.data.as_ref().map(|data| data.sha256));
    let picture = Picture { data, ..picture };
    let key = picture.key(salt, format, scale, options, &engines);
    timeout::extend_for(app, &attempts);
    if is_known(headers, &key) {
        return Ok(shown.kept(app, cacheable(StatusCode::NOT_MODIFIED.into_response(), &key, &image, query.version)));
    }
    let payers = || caller.payers(image.head.owner.as_ref(), peer);
    // Created only for a render: a cached picture needs no copy of the program.
    let render = || {
        let request = pool::Request {
            client: image.head.owner.as_ref().map_or_else(|| caller.client(peer), author_client),
            program: Arc::clone(&image.version.program),
            seed: picture.seed(),
            params: params.clone(),
            data: rows.as_ref().map(|rows| Arc::clone(&rows.encoded)),
            width,
            height,
            scale,
            format,
            text,
            animate: options.animate,
            figures: options.figures,
            extras: pool::Extras::default(),
            attempts: attempts.clone(),
        };
        let render = Render { app: Arc::clone(app), image: Arc::clone(&image), request, payers: payers() };
        async move { if paused { Err(paused_by_operator()) } else { render.run().await } }
    };
    let max_age = Duration::from_secs(image.head.settings.max_age.into());
    let asked = CacheRequest { key, limits: RenderLimits::of_attempts(&attempts), max_age, payers: &payers };
    let found = app.cache.file(asked, render).await;
    let (file, found) = found.map_err(|problem| problem.with_program(&image.version.program))?;
    if let Some(address) = address {
        app.cache.note_latest(address, key).await;
    }
    let found = if stale && found != CacheStatus::Miss { CacheStatus::StaleIfError } else { found };
    let response = cacheable(response::picture(StatusCode::OK, format, file), &key, &image, query.version);
    Ok(shown.kept(app, with_cache_status(response, found, &image)))
}

/// The options in an address have a lower limit of pixels than the program itself, because a viewer is not the author.
fn check_pixels(frame: Frame, limits: PictureLimits) -> Result<(), Problem> {
    let Frame { format, width, height, scale, .. } = frame;
    let device = f64::from(width) * f64::from(height) * f64::from(scale).powi(2);
    let most = limits.pixels;
    if limits.allows(width, height) && device <= f64::from(most) {
        return Ok(());
    }
    let at = if format.is_vector() { String::new() } else { format!(" at scale {scale}") };
    let message = format!("A picture of {width}×{height}{at} is too large; it can have at most {most} pixels.");
    Err(Problem::new(Kind::BadRequest, message))
}

/// The parameters in an address that the image's program declares, with at most `most` bytes.
fn given_params(image: &Image, query: &Query, most: u64) -> Result<Vec<(String, String)>, Problem> {
    let params = declared_params(&image.version.declared, &query.params, query.lenient)
        .map_err(|bad| Problem::new(Kind::BadRequest, bad))?;
    let params_bytes: usize = params.iter().map(|(name, value)| name.len() + value.len()).sum();
    if params_bytes as u64 > most {
        return Err(Problem::new(
            Kind::TooLarge,
            format!("The parameters have {params_bytes} bytes; the limit is {most}."),
        ));
    }
    Ok(params)
}

/// Adds the cache's status. A picture that is served because no new one could be rendered must be revalidated next time.
fn with_cache_status(mut response: Response, found: CacheStatus, image: &Image) -> Response {
    let headers = response.headers_mut();
    headers.insert(CACHE_STATUS, HeaderValue::from_static(found.header()));
    if found == CacheStatus::StaleIfError && !is_for_some(image) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    response
}

/// How a caller has access to a picture that may need a signed address.
struct Shown {
    /// The picture needs a signed address, but the caller may read the image anyway.
    by_right: bool,
    /// How long the signed address is still valid, s.
    good_for: Option<u64>,
    /// The image of which this is a view; none for its owner, the operator and this service's own pages.
    viewed: Option<i64>,
}

impl Shown {
    fn to(
        caller: &Caller,
        image: &Image,
        headers: &HeaderMap,
        (file, query): (&str, &str),
        app: &App,
    ) -> Result<Self, Problem> {
        let is_signed = image.head.settings.signed || app.config().http.signed_urls;
        let reader = may(caller, Action::Read, image);
        let by_right = is_signed && reader;
        let on_own_page = headers.get("sec-fetch-site").is_some_and(|site| site == "same-origin");
        let viewed = (!reader && !on_own_page).then_some(image.head.id);
        if !is_signed || by_right {
            return Ok(Self { by_right, good_for: None, viewed });
        }
        let refused = |sentence| Err(Problem::new(Kind::Forbidden, sentence));
        match app.signer.check(file, query) {
            Signature::Good(good_for) => Ok(Self { by_right, good_for, viewed }),
            Signature::Expired => refused("This address has expired; the image's owner can sign a new one."),
            Signature::Wrong => refused("This picture is available at signed addresses only."),
        }
    }

    /// Counts the view and limits caching: clients keep a picture at a signed address no longer than the address is valid, and shared caches
    /// don't keep one that the caller could see without a signature.
    fn kept(&self, app: &App, mut response: Response) -> Response {
        if let Some(image) = self.viewed {
            app.views.record(image);
        }
        let headers = response.headers_mut();
        if self.by_right {
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
        }
        if let Some(left) = self.good_for
            && max_age(headers).is_some_and(|age| left < age)
        {
            response::set(headers, CACHE_CONTROL, &format!("public, max-age={left}"));
        }
        response
    }
}

/// For how long an answer can be cached, s, if it says so.
fn max_age(headers: &HeaderMap) -> Option<u64> {
    let said = headers.get(CACHE_CONTROL)?.to_str().ok()?;
    said.split(',').find_map(|part| part.trim().strip_prefix("max-age=")?.parse().ok())
}

fn no_version(name: &ImageName, version: u32) -> Problem {
    Problem::new(Kind::NotFound, format!("The image {name} has no version {version}."))
}

/// The rows of an image's source for these parameters, if it has a source. If the source fails, the error comes with the
/// last picture at this address. The image's owner must still have access to the source.
async fn source_rows(
    app: &App,
    image: &Image,
    params: &[(String, String)],
    address: Option<Key>,
) -> Result<Option<Arc<SourceData>>, (Problem, Option<(Key, Bytes)>)> {
    let (Some(name), Some(address)) = (&image.version.source, address) else { return Ok(None) };
    if !app.sources.offers(name, image.head.owner.as_ref().map(|owner| owner.name.as_str())) {
        return Err((SourceError::Unknown(name.clone()).into(), None));
    }
    let away = || Problem::new(Kind::Source, "The data is unavailable at the moment.");
    if image.head.moderation.paused.is_some() {
        return Err((paused_by_operator(), app.cache.latest(address).await));
    }
    if app.cache.is_away(name)
        && let Some(latest) = app.cache.latest(address).await
    {
        return Err((away(), Some(latest)));
    }
    match app.sources.data(name, &image.version.declared, params).await {
        Ok(rows) => Ok(Some(rows)),
        Err(error) => {
            let problem = Problem::from(error);
            if !problem.is_service_failure() {
                return Err((problem, None));
            }
            app.cache.note_away(name);
            let latest = app.cache.latest(address).await;
            Err((problem, latest))
        }
    }
}

/// Viewers of a paused image get the picture that is in the cache, however old; if there is none, they get this.
fn paused_by_operator() -> Problem {
    Problem::new(Kind::Paused, "The operator of this service has paused this image: its program doesn't run.")
}

/// A render of an image, with all that it needs.
struct Render {
    app: Arc<App>,
    image: Arc<Image>,
    request: pool::Request,
    payers: Vec<Payer>,
}

impl Render {
    async fn run(self) -> Result<Bytes, Problem> {
        let Self { app, image, request, payers } = self;
        let data = async {
            match &image.version.data {
                Some(data) => Ok(Some(app.store.data(data).await?)),
                None => Ok(None),
            }
        };
        let done = app.budgets.run_on(&app.pool, request, payers, data).await?;
        let usage = done.as_ref().map_or_else(|failed| failed.report.usage, |rendered| rendered.report.usage);
        let rendered = done.map_err(|failed| Problem::failed(failed, Arc::clone(&image.version.program)));
        let failure = rendered.as_ref().err().map(|problem| problem.kind.word());
        app.history.rendered(history::now(), &image.head.name, usage.total_us.saturating_sub(usage.queue_us), failure);
        let rendered = rendered?;
        app.cache.hold(rendered.file.into()).await
    }
}

/// `cats.png` → name and format.
fn parse_file(file: &str) -> Result<(&str, Format), Problem> {
    let formats = || Format::ALL.map(Format::extension).join(", ");
    let Some((name, extension)) = file.rsplit_once('.') else {
        let formats = formats();
        let message = format!("There is nothing at this address. A picture's address ends in its format: {formats}.");
        return Err(Problem::new(Kind::NotFound, message));
    };
    let extension = if extension == "jpeg" { "jpg" } else { extension };
    let format = Format::from_extension(extension).ok_or_else(|| {
        let (extension, formats) = (wire::clean(extension, 20), formats());
        Problem::new(Kind::NotFound, format!("{extension:?} is not a picture format; the formats are {formats}."))
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

/// Whether only some may see the picture: the image is private, or the version was saved while it was.
fn is_for_some(image: &Image) -> bool {
    image.head.settings.visibility == Visibility::Private || !image.version.shown
}

/// How long clients may keep a picture. It doesn't depend on `Accept` (errors do, and they are never kept), so caches need no
/// `Vary` for it.
fn cacheable(mut response: Response, key: &Key, image: &Image, pinned: Option<u32>) -> Response {
    let headers = response.headers_mut();
    response::set(headers, ETAG, &key.etag());
    // A picture that only some may see is not kept by shared caches, and private caches must revalidate it.
    match (pinned, image.head.settings.max_age) {
        _ if is_for_some(image) => response::set(headers, CACHE_CONTROL, "private, no-cache"),
        (Some(_), _) => response::set(headers, CACHE_CONTROL, &format!("public, max-age={PINNED_AGE}, immutable")),
        (None, 0) => _ = headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (None, age) => response::set(headers, CACHE_CONTROL, &format!("public, max-age={age}")),
    }
    response.extensions_mut().insert(Note { kind: "drawn", error: String::new() });
    response
}
