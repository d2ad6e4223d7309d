//! Signing a browser in by a link or a token, and out again.

pub(crate) mod identity;
mod page;

use crate::accounts::{hash, new_token, origin, session};
use crate::app::App;
use crate::auth::Caller;
use crate::form::Form;
use crate::logs;
use crate::openapi::responses::{SignInErrors, SignOutErrors};
use crate::openapi::schemas;
use crate::page::{Visitor, error_page};
use crate::peer::Peer;
use crate::problem::{Kind, Problem};
use crate::response;
use crate::return_path;
use crate::store::{NewToken, Role, TokenKind};
use axum::Extension;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, HOST, HeaderValue, REFERER, SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use std::sync::Arc;

/// Most characters of a browser's name that are kept.
const MAX_BROWSER_NAME: usize = 100;
/// Most characters of a code or a token that are looked at.
const MAX_SECRET: usize = 500;
/// Pages that nobody wants to return to.
const DOORS: [&str; 3] = ["/sign-in", "/sign-out", "/join"];

/// Where a sign-in link leads
///
/// With a link's code, a page with a button: the link isn't used up by looking at it. Without one, a page that tells how to
/// sign in, and a form for a token.
#[utoipa::path(
    get, path = "/sign-in", operation_id = "ask_to_sign_in", tag = "tokens", security((), ("session" = [])),
    params(
        ("code" = Option<schemas::Text>, Query, description = "The link's code."),
        ("next" = Option<schemas::Text>, Query, description = "The path to go to afterwards, on this service."),
    ),
    responses((status = 200, description = "A page.", content_type = "text/html"), SignInErrors),
)]
pub(crate) async fn ask(
    State(app): State<Arc<App>>,
    caller: Caller,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let query = Form::parse(uri.query().unwrap_or_default().as_bytes());
    let from = || came_from(&headers, &app.config().http.public_url);
    let next = query.get("next").and_then(return_path::local).map(str::to_owned).or_else(from);
    let Some(code) = query.get("code") else {
        return door(
            StatusCode::OK,
            page::ways_in(&app.config().auth.oidc, &Visitor::from(&caller), next.as_deref(), None),
        );
    };
    match app.store.proof(TokenKind::Link, &hash(code)).await {
        Ok(Some(_)) => {
            door(StatusCode::OK, page::button(&wire::clean(code, MAX_SECRET), query.get("next").and(next.as_deref())))
        }
        Ok(None) => refused(&no_link(&app, peer.map(|Extension(peer)| peer))),
        Err(error) => refused(&error.into()),
    }
}

/// The page of ours from which a browser came, which it returns to.
fn came_from(headers: &HeaderMap, public_url: &str) -> Option<String> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let referer = text(REFERER)?;
    if !origin::is_same_origin(referer, text(HOST), public_url) {
        return None;
    }
    let (_, rest) = referer.split_once("://")?;
    let path = return_path::local(&rest[rest.find('/')?..])?;
    let is_door = DOORS.iter().any(|door| path.strip_prefix(door).is_some_and(|rest| !rest.starts_with('-')));
    (!is_door && path != "/").then(|| path.to_owned())
}

/// Sign a browser in
///
/// Trades a link's code or a token for a session. Forms of other origins are refused.
#[utoipa::path(
    post, path = "/sign-in", operation_id = "sign_in", tag = "tokens", security(()),
    request_body(content = SignIn, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 303, description = "Redirects to where the browser wanted to go, with a session.", headers(
            ("Location" = String, description = "A path of this service."),
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

/// The form of the sign-in page: a code or a token.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "for the description")]
struct SignIn {
    /// The link's code.
    code: Option<String>,
    /// A token with all of its owner's rights.
    token: Option<String>,
    /// The path to go to afterwards, on this service.
    next: Option<String>,
}

/// The page of a problem, for a browser that has no session yet.
pub(crate) fn refused(problem: &Problem) -> Response {
    let page = response::page(problem.kind.status(), error_page(problem, false, &logs::request_id()));
    response::finish(page, problem, false)
}

/// A page that isn't cached: it has a secret, or asks for one.
fn door(status: StatusCode, page: String) -> Response {
    let mut response = response::page(status, page);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// An unknown or used code. A client that tries many has to wait.
fn no_link(app: &App, peer: Option<Peer>) -> Problem {
    if is_throttled(app, peer) {
        return Problem::new(Kind::TooMany, "There were too many wrong links from your address; please wait a minute.");
    }
    let message = "This link is no longer valid: it works once, within a quarter of an hour. Please ask for another.";
    Problem::new(Kind::NotFound, message)
}

/// Counts an attempt to join or to sign in with a provider, the good ones too. A client that makes many has to wait.
pub(crate) fn count_attempt(app: &App, peer: Option<Peer>) -> Result<(), Problem> {
    let is_late = peer.is_some_and(|peer| app.join_throttle.record_failure(peer.network()));
    if is_late { Err(too_many_attempts()) } else { Ok(()) }
}

pub(crate) fn too_many_attempts() -> Problem {
    Problem::new(Kind::TooMany, "There were too many attempts from your address; please wait a minute.")
}

pub(crate) fn is_throttled(app: &App, peer: Option<Peer>) -> bool {
    peer.is_some_and(|peer| app.login_throttle.record_failure(peer.network()))
}

async fn trade(app: &App, request: Request) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    let peer = parts.extensions.get::<Peer>().copied();
    // A form on another site must not sign a browser in as somebody else.
    if !session::is_own(&parts, &app.config().http.public_url) {
        return Err(Problem::new(Kind::Forbidden, "Please open the sign-in link itself."));
    }
    let form = Form::read(app, body).await?;
    let next = form.get("next").and_then(return_path::local);
    let new = BrowserSession::new(&parts.headers, session::LASTS)?;
    let role = match (form.get("code"), form.get("token")) {
        (Some(code), _) => {
            let Some((account, role)) = app.store.trade_link(&hash(code), &new.record).await? else {
                return Err(no_link(app, peer));
            };
            logs::set_subject(account.name);
            role
        }
        (None, Some(token)) => match trade_token(app, peer, token.trim(), &new.record).await {
            Ok(role) => role,
            Err(problem) if problem.kind == Kind::Forbidden => {
                let page = page::ways_in(&app.config().auth.oidc, &Visitor::Anonymous, next, Some(&problem.message));
                return Ok(response::finish(response::page(problem.kind.status(), page), &problem, false));
            }
            Err(problem) => return Err(problem),
        },
        (None, None) => return Err(Problem::new(Kind::BadRequest, "This form has neither a code nor a token.")),
    };
    Ok(new.signed_in(app, next.unwrap_or(home(role))))
}

/// Where they begin who wanted to go nowhere else.
fn home(role: Role) -> &'static str {
    match role {
        Role::Operator => "/admin",
        Role::Author => "/studio",
    }
}

/// Keeps a session for a token's owner. It has all of the owner's rights, so a token with fewer can't be traded, and it ends
/// with the token at the latest.
async fn trade_token(app: &App, peer: Option<Peer>, token: &str, session: &NewToken) -> Result<Role, Problem> {
    let refuse = |message| Err(Problem::new(Kind::Forbidden, message));
    let hash = hash(token);
    if app.operator.knows(&hash) {
        let account = app.store.operator_account().await?;
        app.store.add_session(account.id, session, None).await?;
        logs::set_subject(account.name);
        return Ok(Role::Operator);
    }
    let Some(proof) = app.store.proof(TokenKind::Token, &hash).await? else {
        if is_throttled(app, peer) {
            let message = "There were too many wrong tokens from your address; please wait a minute.";
            return Err(Problem::new(Kind::TooMany, message));
        }
        return refuse("This token is invalid: it is unknown, was revoked, or has expired.");
    };
    if proof.suspended {
        return refuse("The operator has suspended this author.");
    }
    if !proof.grant.is_everything() {
        return refuse("This token has only a part of its owner's rights; sign in with one that has them all.");
    }
    let session = NewToken { traded_for: Some(proof.token), ..session.clone() };
    app.store.add_session(proof.account.id, &session, proof.expires).await?;
    logs::set_subject(proof.account.name);
    Ok(proof.role)
}

/// A browser's new session: its secret, what is kept of it, and how long it lasts, s.
pub(crate) struct BrowserSession {
    secret: String,
    pub(crate) record: NewToken,
    lasts: i64,
}

impl BrowserSession {
    /// A session of the browser that sent these headers.
    pub(crate) fn new(headers: &HeaderMap, lasts: i64) -> Result<Self, Problem> {
        let secret = new_token()?;
        let record = NewToken {
            label: browser(headers),
            lasts: Some(lasts * 1000),
            ..NewToken::new(TokenKind::Session, hash(&secret))
        };
        Ok(Self { secret, record, lasts })
    }

    /// To a path of this service, with this session.
    pub(crate) fn signed_in(&self, app: &App, path: &str) -> Response {
        go_on(app, &self.secret, self.lasts, path)
    }
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
    Ok(go_on(&app, "", 0, "/"))
}

/// To a path of this service, with a session for so long, s.
fn go_on(app: &App, secret: &str, lasts: i64, path: &str) -> Response {
    let mut response = response::see(path);
    response::set(response.headers_mut(), SET_COOKIE, &session::set_cookie(secret, lasts, app.is_secure()));
    response
}

fn browser(headers: &HeaderMap) -> String {
    let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok());
    wire::clean(agent.unwrap_or("a browser"), MAX_BROWSER_NAME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_returns_to_the_page_of_ours_that_it_came_from() {
        let from = |referer: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(HOST, HeaderValue::from_static("pictures.example"));
            headers.insert(REFERER, HeaderValue::from_str(referer).expect("a header"));
            came_from(&headers, "")
        };
        assert_eq!(from("https://pictures.example/studio/cats?a=1").as_deref(), Some("/studio/cats?a=1"));
        assert_eq!(from("http://pictures.example/sign-in-sheet").as_deref(), Some("/sign-in-sheet"));
        for elsewhere in [
            "https://evil.example/admin",
            "https://pictures.example.evil.example/admin",
            "https://pictures.example",
            "https://pictures.example/",
            "https://pictures.example//evil.example",
            "https://pictures.example/sign-in?next=/admin",
            "https://pictures.example/sign-out",
            "https://pictures.example/join/paintbox_5d0c",
            "about:blank",
            "",
        ] {
            assert_eq!(from(elsewhere), None, "{elsewhere}");
        }
    }
}
