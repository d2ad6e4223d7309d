//! Signing in with the identity provider of `[auth.oidc]`: to the provider, back with a code, and to an author. The provider
//! only says who somebody is; what they may do here is decided here, and it never signs in an operator.

mod kept;
mod page;

use super::{BrowserSession, count_attempt, door, refused};
use crate::accounts::session;
use crate::app::App;
use crate::auth::Caller;
use crate::form::Form;
use crate::identity_provider::Registration;
use crate::live_config::EffectiveConfig;
use crate::logs;
use crate::openapi::responses::{IdentityErrors, SignInErrors};
use crate::openapi::schemas;
use crate::page::{Visitor, name_form};
use crate::peer::Peer;
use crate::problem::{Kind, Problem};
use crate::response;
use crate::return_path;
use crate::store::{IdentityKey, IdentityOwner, JoinedByIdentity};
use axum::Extension;
use axum::extract::{Request, State};
use axum::http::header::{HeaderValue, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use kept::{KeptAttempt, KeptIdentity};
use std::sync::Arc;
use subtle::ConstantTimeEq as _;

/// Where the provider sends browsers back to.
const RETURN: &str = "/sign-in/oidc/return";
/// Where they go who wanted to go nowhere else.
const STUDIO: &str = "/studio";

/// Sign in with the identity provider
///
/// Sends the browser to the provider of `[auth.oidc]`.
#[utoipa::path(
    get, path = "/sign-in/oidc", operation_id = "sign_in_with_provider", tag = "tokens", security(()),
    params(("next" = Option<schemas::Text>, Query, description = "The path to go to afterwards, on this service.")),
    responses(
        (status = 303, description = "Redirects to the provider.", headers(
            ("Location" = String, description = "An address of the provider."),
            ("Set-Cookie" = String, description = "The sign-in in progress, for ten minutes."),
        )),
        SignInErrors,
    ),
)]
pub(crate) async fn begin(State(app): State<Arc<App>>, uri: Uri) -> Response {
    let begun = async {
        let config = app.config();
        let registration = registration(&config)?;
        let query = Form::parse(uri.query().unwrap_or_default().as_bytes());
        let next = query.get("next").and_then(return_path::local).unwrap_or(STUDIO).to_owned();
        let (address, attempt) = app.identity_provider.begin(&registration).await?;
        Ok(keep(&app, response::see(&address), &KeptAttempt { attempt, next }.seal(&app.signer)))
    };
    begun.await.unwrap_or_else(|problem| refused(&problem))
}

/// Where the identity provider sends a browser back to
///
/// Signs the browser in as the author who is connected with the identity. If there is none, a page that asks what to do.
#[utoipa::path(
    get, path = "/sign-in/oidc/return", operation_id = "return_from_provider", tag = "tokens",
    security((), ("session" = [])),
    params(
        ("code" = Option<schemas::Text>, Query, description = "The provider's code."),
        ("state" = Option<schemas::Text>, Query, description = "What the sign-in began with."),
        ("iss" = Option<schemas::Text>, Query, description = "The provider."),
        ("error" = Option<schemas::Text>, Query, description = "Why the provider has signed nobody in."),
    ),
    responses(
        (status = 200, description = "A page.", content_type = "text/html"),
        (status = 303, description = "Redirects to where the browser wanted to go, with a session.", headers(
            ("Location" = String, description = "A path of this service."),
            ("Set-Cookie" = String, description = "The session."),
        )),
        SignInErrors,
    ),
)]
pub(crate) async fn come_back(
    State(app): State<Arc<App>>,
    caller: Caller,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let query = Form::parse(uri.query().unwrap_or_default().as_bytes());
    match recognised(&app, &caller, peer.map(|Extension(peer)| peer), &headers, &query).await {
        Ok(response) => response,
        Err(problem) => keep(&app, refused(&problem), ""),
    }
}

async fn recognised(
    app: &App,
    caller: &Caller,
    peer: Option<Peer>,
    headers: &HeaderMap,
    query: &Form,
) -> Result<Response, Problem> {
    let config = app.config();
    let registration = registration(&config)?;
    let provider = registration.config.display_name();
    // Every attempt counts, because each makes a request to the provider.
    count_attempt(app, peer)?;
    let again = "This sign-in took too long, or another one was begun in this browser. Please begin again.";
    let kept = KeptAttempt::open(&app.signer, headers).ok_or_else(|| Problem::new(Kind::Forbidden, again))?;
    let state = query.get("state").unwrap_or_default();
    if !bool::from(state.as_bytes().ct_eq(kept.attempt.state.as_bytes())) {
        return Err(Problem::new(Kind::Forbidden, again));
    }
    if query.get("iss").is_some_and(|issuer| issuer != registration.config.issuer) {
        return Err(Problem::new(Kind::Forbidden, format!("This answer isn't from {provider}.")));
    }
    if let Some(error) = query.get("error") {
        let said = wire::clean_line(error, 100);
        let sentence = format!("{provider} hasn't signed you in; it says {said:?}.");
        return Err(Problem::new(Kind::Forbidden, sentence));
    }
    let code = query.get("code").filter(|code| !code.is_empty());
    let code = code.ok_or_else(|| Problem::new(Kind::BadRequest, format!("{provider} has sent no code.")))?;
    let identity = app.identity_provider.identify(&registration, &kept.attempt, code).await?;
    let key = IdentityKey { issuer: &identity.issuer, subject: &identity.subject };
    let next = return_path::local(&kept.next).unwrap_or(STUDIO);
    match app.store.identity_owner(key).await? {
        Some(IdentityOwner { removed: true, .. }) => {
            Err(Problem::new(Kind::Forbidden, "The operator has removed this author."))
        }
        Some(IdentityOwner { suspended: true, .. }) => {
            Err(Problem::new(Kind::Forbidden, "The operator has suspended this author."))
        }
        Some(IdentityOwner { account, .. }) => {
            let session = BrowserSession::new(headers, lasts(&config))?;
            app.store.add_session(account.id, &session.record, None).await?;
            logs::set_subject(account.name);
            Ok(keep(app, session.signed_in(app, next), ""))
        }
        None => {
            let visitor = Visitor::from(caller);
            let page = page::unknown(registration.config, &identity, &visitor, &identity.proposal, None);
            let kept = KeptIdentity { next: next.to_owned(), identity };
            Ok(keep(app, door(StatusCode::OK, page), &kept.seal(&app.signer)))
        }
    }
}

/// Connect an identity
///
/// Connects the identity with which the browser came back: with the author who is signed in, or with a new one of this name.
/// Forms of other origins are refused.
#[utoipa::path(
    post, path = "/sign-in/oidc", operation_id = "connect_identity", tag = "tokens", security((), ("session" = [])),
    request_body(content = Connect, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 303, description = "Redirects to where the browser wanted to go, with a session.", headers(
            ("Location" = String, description = "A path of this service."),
            ("Set-Cookie" = String, description = "The session, if it is a new author."),
        )),
        IdentityErrors,
    ),
)]
pub(crate) async fn finish(State(app): State<Arc<App>>, caller: Caller, request: Request) -> Response {
    connected(&app, &caller, request).await.unwrap_or_else(|problem| refused(&problem))
}

/// The form of the page: a new author's name, or the author to connect.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "for the description")]
struct Connect {
    #[schema(value_type = Option<schemas::AuthorName>)]
    name: Option<String>,
    /// The author who is signed in.
    #[schema(value_type = Option<schemas::AuthorName>)]
    connect: Option<String>,
}

async fn connected(app: &App, caller: &Caller, request: Request) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    let peer = parts.extensions.get::<Peer>().copied();
    // A form on another site must neither connect an identity nor sign a browser in as somebody else.
    if !session::is_own(&parts, &app.config().http.public_url) {
        return Err(Problem::new(Kind::Forbidden, "Please begin on the sign-in page."));
    }
    count_attempt(app, peer)?;
    let config = app.config();
    let registration = registration(&config)?;
    let kept = KeptIdentity::open(&app.signer, &parts.headers)
        .filter(|kept| kept.identity.issuer == registration.config.issuer)
        .ok_or_else(|| Problem::new(Kind::Forbidden, "This sign-in took too long. Please begin again."))?;
    let key = IdentityKey { issuer: &kept.identity.issuer, subject: &kept.identity.subject };
    let next = return_path::local(&kept.next).unwrap_or(STUDIO);
    let form = Form::read(app, body).await?;
    let spoken_for =
        || Problem::new(Kind::Conflict, "This account is connected with an author already; please sign in.");
    if let Some(connect) = form.get("connect") {
        let Caller::Author(author) = caller else {
            return Err(Problem::new(Kind::Forbidden, "This browser is no longer signed in as an author."));
        };
        if author.name != connect {
            let sentence = format!("This browser is now signed in as {}. Please begin again.", author.name);
            return Err(Problem::new(Kind::Conflict, sentence));
        }
        if !app.store.connect(author.id, key).await? {
            return Err(spoken_for());
        }
        logs::set_subject(format!("author {}", author.name));
        return Ok(keep(app, response::see(next), ""));
    }
    if !registration.config.join {
        let sentence = "The operator doesn't let people join in this way; please ask for an invite.";
        return Err(Problem::new(Kind::Forbidden, sentence));
    }
    let sent = wire::clean_line(form.text("name"), 100);
    let again = |problem: &Problem| {
        let visitor = Visitor::from(caller);
        let page = page::unknown(registration.config, &kept.identity, &visitor, &sent, Some(&problem.message));
        Ok(response::finish(door(problem.kind.status(), page), problem, false))
    };
    let name = match name_form::chosen(form.text("name")) {
        Ok(name) => name,
        Err(problem) => return again(&problem),
    };
    let session = BrowserSession::new(&parts.headers, lasts(&config))?;
    match app.store.join_with_identity(key, &name, &session.record).await? {
        JoinedByIdentity::Author(account) => {
            logs::set_subject(format!("author {}", account.name));
            Ok(keep(app, session.signed_in(app, next), ""))
        }
        JoinedByIdentity::IdentityTaken => Err(spoken_for()),
        JoinedByIdentity::NameTaken => again(&name_form::taken(&name)),
    }
}

/// How this service is registered with the provider, if there is one.
fn registration(config: &EffectiveConfig) -> Result<Registration<'_>, Problem> {
    let oidc = &config.auth.oidc;
    if !oidc.is_on() {
        return Err(Problem::new(Kind::NotFound, "Nobody signs in here with an identity provider."));
    }
    let redirect = format!("{}{RETURN}", config.http.public_url);
    Ok(Registration { config: oidc, secret: config.oidc_client_secret.as_ref(), redirect })
}

/// How long a session lasts that the provider began, s.
fn lasts(config: &EffectiveConfig) -> i64 {
    i64::from(config.auth.oidc.session_hours) * 3600
}

/// The answer, which makes the browser keep this value, or forget it if it is empty.
fn keep(app: &App, mut response: Response, value: &str) -> Response {
    if let Ok(cookie) = HeaderValue::from_str(&kept::set_cookie(value, app.is_secure())) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}
