//! Signing a browser in by a link, and out again.

use crate::accounts::{hash, new_token, session};
use crate::app::App;
use crate::logs;
use crate::openapi::responses::{SignInErrors, SignOutErrors};
use crate::openapi::schemas;
use crate::page;
use crate::peer::Peer;
use crate::problem::{Kind, Problem};
use crate::response;
use crate::store::{NewToken, TokenKind};
use axum::Extension;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, HeaderValue, LOCATION, REFERRER_POLICY, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use std::sync::Arc;

/// The largest form, bytes.
const MAX_FORM_BYTES: usize = 4096;
/// Most characters of a browser's name that are kept.
const MAX_BROWSER_NAME: usize = 100;

/// Where a sign-in link leads
///
/// A page with a button, as long as the link is good: it isn't used up by looking at it.
#[utoipa::path(
    get, path = "/sign-in", operation_id = "ask_to_sign_in", tag = "tokens", security(()),
    params(("code" = Option<schemas::Text>, Query, description = "The link's code.")),
    responses((status = 200, description = "A page.", content_type = "text/html"), SignInErrors),
)]
pub(crate) async fn ask(State(app): State<Arc<App>>, peer: Option<Extension<Peer>>, uri: Uri) -> Response {
    let Some(code) = field(uri.query().unwrap_or_default().as_bytes(), "code") else {
        return response::page(StatusCode::OK, page::ask_for_a_link_page());
    };
    let mut response = match app.store.proof(TokenKind::Link, &hash(&code)).await {
        Ok(Some(_)) => response::page(StatusCode::OK, page::sign_in_page(&wire::clean(&code, 200))),
        Ok(None) => refused(&no_link(&app, peer.map(|Extension(peer)| peer))),
        Err(error) => refused(&error.into()),
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// Sign a browser in
///
/// Trades a link's code for a session. Forms of other origins are refused.
#[utoipa::path(
    post, path = "/sign-in", operation_id = "sign_in", tag = "tokens", security(()),
    request_body(content = SignIn, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 303, description = "Redirects to the first page, with a session.", headers(
            ("Location" = String, description = "The first page."),
            ("Set-Cookie" = String, description = "The session."),
        )),
        SignInErrors,
    ),
)]
pub(crate) async fn sign_in(State(app): State<Arc<App>>, request: Request) -> Response {
    match trade(&app, request).await {
        Ok(response) => response,
        Err(problem) => refused(&problem),
    }
}

fn refused(problem: &Problem) -> Response {
    let page = response::page(problem.kind.status(), page::error_page(problem, false, &logs::request_id()));
    response::finish(page, problem, false)
}

/// An unknown or used code. A client that tries many has to wait.
fn no_link(app: &App, peer: Option<Peer>) -> Problem {
    if peer.is_some_and(|peer| app.login_throttle.record_failure(peer.network())) {
        return Problem::new(Kind::TooMany, "There were too many wrong links from your address; please wait a minute.");
    }
    let message = "This link is no longer valid: it works once, within a quarter of an hour. Please ask for another.";
    Problem::new(Kind::NotFound, message)
}

async fn trade(app: &App, request: Request) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    let peer = parts.extensions.get::<Peer>().copied();
    // A form on another site must not sign a browser in as somebody else.
    if !session::is_own(&parts, &app.config().http.public_url) {
        return Err(Problem::new(Kind::Forbidden, "Please open the sign-in link itself."));
    }
    let SignIn { code } = form(app, body).await?;
    let secret = new_token()?;
    let new = NewToken {
        label: browser(&parts.headers),
        lasts: Some(session::LASTS * 1000),
        ..NewToken::new(TokenKind::Session, hash(&secret))
    };
    let Some(account) = app.store.trade_link(&hash(&code), &new).await? else {
        return Err(no_link(app, peer));
    };
    logs::set_subject(account.name);
    Ok(away(app, &secret))
}

/// Sign a browser out
///
/// Ends the session, if there is one. Forms of other origins are refused.
#[utoipa::path(
    post, path = "/sign-out", operation_id = "sign_out", tag = "tokens", security((), ("session" = [])),
    responses(
        (status = 303, description = "Redirects to the first page.", headers(
            ("Location" = String, description = "The first page."),
            ("Set-Cookie" = String, description = "An expired session."),
        )),
        SignOutErrors,
    ),
)]
pub(crate) async fn sign_out(State(app): State<Arc<App>>, request: Request) -> Result<Response, Problem> {
    let (parts, _) = request.into_parts();
    // A form on another site must neither end a session nor make the browser forget it. It comes without the cookie.
    if !session::is_own(&parts, &app.config().http.public_url) {
        return Err(Problem::new(Kind::Forbidden, "Please sign out from a page of this service."));
    }
    if let Some(secret) = session::cookie(&parts.headers)
        && let Some(proof) = app.store.proof(TokenKind::Session, &hash(secret)).await?
    {
        app.store.revoke(proof.account.id, proof.token).await?;
    }
    Ok(away(&app, ""))
}

/// To the first page, with this session.
fn away(app: &App, secret: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    headers.insert(LOCATION, HeaderValue::from_static("/"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response::set(
        headers,
        SET_COOKIE,
        &session::set_cookie(secret, app.config().http.public_url.starts_with("https:")),
    );
    response
}

/// The form of the sign-in page.
#[derive(utoipa::ToSchema)]
struct SignIn {
    /// The link's code.
    code: String,
}

async fn form(app: &App, body: Body) -> Result<SignIn, Problem> {
    let wait = std::time::Duration::from_millis(app.config().http.body_ms);
    let bad = || Problem::new(Kind::BadRequest, "This form has no code, or is too large.");
    let read = tokio::time::timeout(wait, axum::body::to_bytes(body, MAX_FORM_BYTES)).await;
    let bytes = read.map_err(|_| bad())?.map_err(|_| bad())?;
    field(&bytes, "code").map(|code| SignIn { code }).ok_or_else(bad)
}

fn field(form: &[u8], name: &str) -> Option<String> {
    form_urlencoded::parse(form).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

fn browser(headers: &HeaderMap) -> String {
    let agent = headers.get(axum::http::header::USER_AGENT).and_then(|value| value.to_str().ok());
    wire::clean(agent.unwrap_or("a browser"), MAX_BROWSER_NAME)
}
