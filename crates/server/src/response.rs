//! Answers: a problem in the form that the client asked for, and the headers that every kind of answer carries.

use crate::accept::{self, Representation};
use crate::app::App;
use crate::error_picture::Frame;
use crate::logs::{self, Note};
use crate::page;
use crate::problem::{Kind, Problem};
use axum::body::{Body, Bytes};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION, REFERRER_POLICY,
    RETRY_AFTER, VARY, WWW_AUTHENTICATE,
};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::json;
use std::sync::Arc;
use wire::Format;

/// The forms of an answer to a failed picture, in the server's order of preference.
pub(crate) const IMAGE_ROUTE: [Representation; 3] =
    [Representation::Picture, Representation::Json, Representation::Page];
/// The same for pages.
pub(crate) const PAGE_ROUTE: [Representation; 2] = [Representation::Page, Representation::Json];
/// The same for drafts: clients that write JSON read it.
pub(crate) const DRAFT_ROUTE: [Representation; 3] =
    [Representation::Json, Representation::Picture, Representation::Page];

const PAINTBOX_ERROR: HeaderName = HeaderName::from_static("x-paintbox-error");

/// The reader of a problem.
#[derive(Debug, Clone, Default)]
pub(crate) struct Audience {
    /// Whether they may see everything.
    pub everything: bool,
    /// The frame of a picture of the error.
    pub frame: Frame,
    /// Whether they asked for a picture with status 200 whatever happens (`_onerror=image200`).
    pub image200: bool,
}

/// The policy of a picture that is opened as a document. Rasters inside an SVG are `data:` images.
fn picture_policy(format: Format) -> Option<&'static str> {
    match format {
        Format::Svg | Format::Pdf => Some("default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox"),
        Format::Png | Format::Webp | Format::Jpg | Format::Gif | Format::Apng => None,
    }
}

/// A picture's file.
pub(crate) fn picture(status: StatusCode, format: Format, file: Bytes) -> Response {
    let mut response = Response::new(Body::from(file));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    // All that a picture's answer has, so that the map doesn't grow step by step.
    headers.reserve(14);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    if let Some(policy) = picture_policy(format) {
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    }
    response
}

/// A page.
pub(crate) fn page(status: StatusCode, text: String) -> Response {
    let mut response = (status, text).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    // A page depends on who is signed in, so a shared cache must not keep it.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(page::POLICY));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    response
}

/// JSON that is not cached.
pub(crate) fn json(status: StatusCode, value: &impl Serialize) -> Response {
    json_text(status, json!(value).to_string().into())
}

/// The same for JSON that is encoded already.
pub(crate) fn json_text(status: StatusCode, text: Bytes) -> Response {
    let mut response = (status, Body::from(text)).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A problem, in the form of `offers` that the client prefers.
pub(crate) async fn problem(
    app: &Arc<App>,
    headers: &HeaderMap,
    problem: Problem,
    audience: &Audience,
    offers: &[Representation],
) -> Response {
    let form = if audience.image200 {
        Representation::Picture
    } else {
        accept::choose(headers, offers).or(offers.first().copied()).unwrap_or(Representation::Json)
    };
    let status = if audience.image200 { StatusCode::OK } else { problem.kind.status() };
    let id = logs::request_id();
    let response = match form {
        Representation::Picture => {
            let file = app.cards.draw(&problem, audience.frame, audience.everything, app.config().limits).await;
            picture(status, audience.frame.format, file)
        }
        Representation::Page => page(status, page::error_page(&problem, audience.everything, &id)),
        Representation::Json => problem_details(&problem, audience.everything, &id),
    };
    finish(response, &problem, audience.everything)
}

fn problem_details(problem: &Problem, everything: bool, id: &str) -> Response {
    let mut response = json(problem.kind.status(), &problem.for_machines(everything, id));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    response
}

/// Adds the headers that every form of a problem has.
pub(crate) fn finish(mut response: Response, problem: &Problem, everything: bool) -> Response {
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(VARY, HeaderValue::from_static("Accept"));
    set(headers, PAINTBOX_ERROR, &problem.header(everything));
    if let Some(seconds) = problem.retry_after() {
        headers.insert(RETRY_AFTER, seconds.into());
    }
    if matches!(problem.kind, Kind::Unauthorized | Kind::BadToken) {
        headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    // A cached failure is another request's, whose line is in the log, too.
    let error = match problem.kept.as_ref().filter(|run| **run != logs::request_id()) {
        Some(run) => format!("{} (run by {run})", problem.log_note()),
        None => problem.log_note(),
    };
    response.extensions_mut().insert(Note { kind: problem.kind.word(), error });
    response
}

/// The API's problems are always JSON.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let everything = !matches!(self.kind, Kind::Unauthorized | Kind::BadToken);
        let response = problem_details(&self, everything, &logs::request_id());
        finish(response, &self, everything)
    }
}

/// To another address, which isn't cached.
pub(crate) fn see(address: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    set(response.headers_mut(), LOCATION, address);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Sets a header to a text that our own code wrote.
pub(crate) fn set(headers: &mut HeaderMap, name: HeaderName, text: &str) {
    if let Ok(value) = HeaderValue::from_str(text) {
        headers.insert(name, value);
    }
}
