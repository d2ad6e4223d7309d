//! `GET /studio` and `/studio/{name}`: the editor's page. Its script does the rest, over the API.

pub(crate) mod plain;

use crate::accounts::new_token;
use crate::app::App;
use crate::assets;
use crate::auth::Caller;
use crate::name::ImageName;
use crate::openapi::responses::PageErrors;
use crate::openapi::schemas;
use crate::page::{self, Page, Section, Visitor};
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderValue};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use maud::{Markup, PreEscaped, html};
use plain::Plain;
use serde::Serialize;
use std::sync::Arc;

/// What the editor's script starts from.
#[derive(Debug, Serialize)]
struct Start<'a> {
    /// The image that is edited; none for a new one.
    image: Option<&'a str>,
    /// Who is signed in.
    account: Option<Account<'a>>,
    /// The nonce of the style sheets that `CodeMirror` writes.
    nonce: &'a str,
    limits: StartLimits,
    /// The engines that can be asked for.
    engines: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Account<'a> {
    name: Option<&'a str>,
    operator: bool,
}

#[derive(Debug, Serialize)]
struct StartLimits {
    /// Of a program, bytes.
    program: u64,
    /// Of a data file, bytes.
    data: u64,
    /// Of a picture's side, px.
    side: u32,
    /// Of a picture's area, px.
    pixels: u64,
    scale: u32,
}

/// The editor, for a new picture
#[utoipa::path(
    get, path = "/studio", operation_id = "studio", tag = "service",
    security((), ("session" = [])),
    responses((status = 200, description = "A page.", content_type = "text/html"), PageErrors),
)]
pub(crate) async fn new(State(app): State<Arc<App>>, caller: Caller) -> Result<Response, Problem> {
    let form = Plain::begin(&app, &caller, None, None).await?.show();
    editor(&app, &caller, None, &form)
}

/// The editor of an image
#[utoipa::path(
    get, path = "/studio/{name}", operation_id = "studio_of", tag = "service",
    security((), ("session" = [])),
    params(("name" = schemas::ImageName, Path, description = "The image's name.", example = "seattle")),
    responses((status = 200, description = "A page.", content_type = "text/html"), PageErrors),
)]
pub(crate) async fn edit(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(name): Path<String>,
    uri: Uri,
) -> Result<Response, Problem> {
    let name = ImageName::parse(&name).map_err(|wrong| Problem::new(Kind::NotFound, wrong.to_string()))?;
    let query = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    let saved = query.filter(|(key, _)| key == "saved").find_map(|(_, value)| value.parse().ok());
    let form = Plain::begin(&app, &caller, Some(&name), saved).await?.show();
    editor(&app, &caller, Some(name.as_str()), &form)
}

/// The editor's page. The script takes the form's place.
fn editor(app: &App, caller: &Caller, image: Option<&str>, form: &Markup) -> Result<Response, Problem> {
    let nonce = new_token()?;
    let limits = app.config().limits;
    let start = Start {
        image,
        account: caller
            .require_account()
            .is_ok()
            .then(|| Account { name: caller.author_name(), operator: caller.is_operator() }),
        nonce: &nonce,
        limits: StartLimits {
            program: limits.program_bytes,
            data: limits.data_bytes,
            side: limits.picture.side,
            pixels: limits.picture.pixels.into(),
            scale: limits.picture.scale,
        },
        engines: app.pool.engines().iter().map(ToString::to_string).collect(),
    };
    let page = Page {
        title: image.unwrap_or("A new picture"),
        visitor: Visitor::from(caller),
        section: Some(Section::Studio),
        head: Some(html! {
            link rel="stylesheet" href=(assets::address("studio.css"));
            @for file in assets::preloads("studio.js") { link rel="modulepreload" href=(file); }
            script type="module" src=(assets::address("studio.js")) {}
        }),
        wide: true,
    };
    let body = html! { div #studio { (form) } (data("start", &start)) };
    let mut response = response::page(StatusCode::OK, page.render(&body));
    let headers = response.headers_mut();
    let policy = page::POLICY.replace("style-src 'self'", &format!("style-src 'self' 'nonce-{nonce}'"));
    response::set(headers, CONTENT_SECURITY_POLICY, &policy);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Values for a script. Browsers don't run a script of this type; `<` can't end it early.
fn data(id: &str, value: &impl Serialize) -> Markup {
    let text = serde_json::to_string(value).unwrap_or_default().replace('<', "\\u003c");
    html! { script type="application/json" id=(id) { (PreEscaped(text)) } }
}
