//! Drafts at signed addresses: everybody who opens such an address gets the picture until it expires.
//!
//! The address contains the whole draft, so nothing is stored, and nobody can change it. Render time is charged to its
//! author and its viewer, and its picture is cached, as for images.

use super::{Draft, Read, ready};
use crate::accounts::AuthorName;
use crate::api::sent::Sent;
use crate::api::{body, json};
use crate::app::App;
use crate::attempt;
use crate::auth::Client;
use crate::auth::{Caller, author_client};
use crate::base_url;
use crate::cache::CACHE_STATUS;
use crate::cache::CacheRequest;
use crate::config::DraftLinks;
use crate::image_limits::RenderLimits;
use crate::key::{FileOptions, Picture, Salt};
use crate::logs::Note;
use crate::openapi::responses::{BodyErrors, PictureErrors, PictureResponse};
use crate::openapi::schemas;
use crate::peer::Peer;
use crate::preconditions::is_known;
use crate::problem::{Kind, Problem};
use crate::response::{self, Audience};
use crate::signature::{EXPIRES, Signature};
use crate::store::Account;
use axum::Extension;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, ETAG, HeaderValue};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pool::ClientId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use utoipa::ToSchema;

/// The longest draft in an address, bytes of JSON: browsers and proxies cut or refuse longer addresses.
const MAX_DRAFT_BYTES: usize = 6 * 1024;
/// The largest body, bytes.
const MAX_BODY_BYTES: u64 = 64 * 1024;
/// How long an address is valid by default, s.
const DEFAULT_LIFETIME_S: u32 = 3_600;
/// The longest validity, s.
const MAX_LIFETIME_S: u32 = 30 * 24 * DEFAULT_LIFETIME_S;
/// How long its picture is cached, s.
const MAX_AGE_S: u64 = 300;
/// The path that is signed with the query. Picture files have no slash, so it can't be confused with one.
const SIGNED_PATH: &str = "api/v1/render";

/// What is signed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DraftToSign)]
struct Sign {
    /// As for `POST /api/v1/render`, without data.
    #[schema(value_type = Draft)]
    draft: Value,
    /// How long the address is valid, s: an hour by default, a month at most.
    #[schema(value_type = Option<schemas::Seconds>)]
    expires_in: Option<u32>,
}

/// The address of a draft.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DraftAddress)]
pub(crate) struct Signed {
    url: String,
}

/// Sign a draft's address
///
/// Everybody who opens the address gets the picture until it expires. Render time is charged to the signer and the viewer.
/// The address contains the whole draft with its program, which everybody can read. The operator decides who can sign
/// (`http.draft_links`).
#[utoipa::path(
    post, path = "/api/v1/render/sign", operation_id = "sign_draft", tag = "drafts",
    request_body(content = Sign, example = json!({"draft": {"program": "canvas.circle(50, 50, 40)", "width": 100, "height": 100}, "expires_in": 600})),
    responses((status = 201, description = "The address.", body = Signed), BodyErrors),
)]
pub(crate) async fn sign(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.require_account()?;
    check_allowed(&app, caller.is_operator())?;
    let Sign { draft, expires_in } = body::json(&app, &headers, body, MAX_BODY_BYTES).await?;
    // Serialised without whitespace.
    let draft = draft.to_string();
    if draft.len() > MAX_DRAFT_BYTES {
        let message = format!(
            "The draft is too long for an address, which can hold {MAX_DRAFT_BYTES} bytes; save it as an image."
        );
        return Err(Problem::new(Kind::TooLarge, message));
    }
    let bad = |message: String| Problem::new(Kind::BadContent, message);
    let parsed: Draft = json::parse(draft.as_bytes()).map_err(|wrong| Problem::new(wrong.kind, wrong.sentence))?;
    if !parsed.has_no_data() {
        return Err(bad("A draft in an address can't have data or a source; save it as an image.".into()));
    }
    let expires_in = expires_in.unwrap_or(DEFAULT_LIFETIME_S);
    if expires_in > MAX_LIFETIME_S {
        return Err(bad(format!("expires_in can be at most {MAX_LIFETIME_S} s, a month.")));
    }
    // Other errors are reported now, not to its viewers.
    ready(&app, &caller, client, Sent::from(parsed), false).await?;
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("draft", &URL_SAFE_NO_PAD.encode(draft));
    if let Some(author) = caller.author_name() {
        query.append_pair("author", author);
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    query.append_pair(EXPIRES, &(now + u64::from(expires_in)).to_string());
    let url = base_url::absolute(&format!("/{SIGNED_PATH}?{}", app.signer.sign(SIGNED_PATH, &query.finish())));
    Ok(response::json(StatusCode::CREATED, &Signed { url }))
}

/// Draw a signed draft
///
/// Works only at the exact address that was signed.
#[utoipa::path(
    get, path = "/api/v1/render", operation_id = "show_draft", tag = "drafts",
    security((), ("token" = []), ("session" = []), ("token" = [], "author" = [])),
    params(
        ("draft" = Option<schemas::Text>, Query, description = "The draft."),
        ("author" = Option<schemas::AuthorName>, Query, description = "The author who signed it; the operator if it is missing."),
        ("_expires" = Option<schemas::Text>, Query, description = "When the signature expires, s since 1970."),
        ("_sig" = Option<schemas::Text>, Query, description = "The signature."),
        ("If-None-Match" = Option<schemas::Condition>, Header, description = "The ETag of the client's copy."),
    ),
    responses(
        PictureResponse,
        (status = 304, description = "The client's copy is current.", headers(("ETag" = String, description = "The picture's ETag."))),
        PictureErrors,
    ),
)]
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let mut audience = Audience { everything: caller.is_operator(), ..Audience::default() };
    let peer = peer.map(|Extension(peer)| peer);
    let query = uri.query().unwrap_or_default();
    match draw(&app, &caller, (client, peer), &headers, query, &mut audience).await {
        Ok(response) => response,
        Err(problem) => response::problem(&app, &headers, problem, &audience, &response::IMAGE_ROUTE).await,
    }
}

async fn draw(
    app: &Arc<App>,
    caller: &Caller,
    (client, peer): (ClientId, Option<Peer>),
    headers: &HeaderMap,
    query: &str,
    audience: &mut Audience,
) -> Result<Response, Problem> {
    let signature = app.signer.check(SIGNED_PATH, query);
    if signature == Signature::Wrong {
        return Err(forbidden("This address of a draft isn't signed, or was changed after signing."));
    }
    let Address { draft, author } = Address::parse(query)?;
    let Read { program, frame, mut request, .. } = ready(app, caller, client, Sent::from(draft), false).await?;
    audience.frame = frame;
    let Signature::Good(left) = signature else {
        return Err(forbidden("This address has expired; its author can sign a new one."));
    };
    let owner = signer(app, author).await?;
    audience.everything |= owner.as_ref().is_some_and(|owner| caller.author_id() == Some(owner.id));

    let program: Arc<str> = program.into();
    let salt = Salt { secret: &app.salt, owner: owner.as_ref().map(|owner| owner.id) };
    if let Some(owner) = &owner {
        request.client = author_client(owner);
    }
    let pool::Request { width, height, scale, format, text, animate, figures, .. } = request;
    let picture = Picture { program: &program, params: &request.params, data: None, width, height };
    let key = picture.key(
        salt,
        format,
        scale,
        FileOptions { text, animate, figures },
        &attempt::versions(&app.pool, &request.attempts),
    );
    // Clients cache it no longer than its address is valid.
    let age = left.map_or(MAX_AGE_S, |left| left.min(MAX_AGE_S));
    let kept = |mut response: Response| {
        response::set(response.headers_mut(), ETAG, &key.etag());
        response::set(response.headers_mut(), CACHE_CONTROL, &format!("public, max-age={age}"));
        response.extensions_mut().insert(Note { kind: "drawn", error: String::new() });
        response
    };
    if is_known(headers, &key) {
        return Ok(kept(StatusCode::NOT_MODIFIED.into_response()));
    }
    let payers = || caller.payers(owner.as_ref(), peer);
    let render = || {
        let (app, request, payers, program) = (Arc::clone(app), request.clone(), payers(), Arc::clone(&program));
        async move {
            let done = app.budgets.run(&app.pool, request, payers).await?;
            let rendered = done.map_err(|failed| Problem::failed(failed, program))?;
            app.cache.hold(rendered.file.into()).await
        }
    };
    let limits = RenderLimits::of_attempts(&request.attempts);
    let asked = CacheRequest { key, limits, max_age: Duration::from_secs(MAX_AGE_S), payers: &payers };
    let (file, found) = app.cache.file(asked, render).await.map_err(|problem| problem.with_program(&program))?;
    let mut response = kept(response::picture(StatusCode::OK, format, file));
    response.headers_mut().insert(CACHE_STATUS, HeaderValue::from_static(found.header()));
    Ok(response)
}

/// What a signed query says.
struct Address {
    draft: Draft,
    author: Option<AuthorName>,
}

impl Address {
    fn parse(query: &str) -> Result<Self, Problem> {
        // A signed query was written by this service, perhaps by another version.
        let broken = || forbidden("This isn't the address of a draft.");
        let value = |wanted: &str| {
            form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == wanted).map(|(_, value)| value)
        };
        let draft = value("draft").and_then(|text| URL_SAFE_NO_PAD.decode(&*text).ok()).ok_or_else(broken)?;
        let draft = json::parse(&draft).map_err(|_| broken())?;
        let author = value("author").map(|name| AuthorName::parse(&name).map_err(|_| broken())).transpose()?;
        Ok(Self { draft, author })
    }
}

/// The signer of an address: this author, or the operator. An error if they may no longer sign.
async fn signer(app: &App, author: Option<AuthorName>) -> Result<Option<Account>, Problem> {
    check_allowed(app, author.is_none())?;
    let Some(name) = author else { return Ok(None) };
    let gone = || forbidden("The author who signed this address no longer has access to this service.");
    let account = app.store.author(&name).await?.ok_or_else(gone)?;
    if app.store.is_suspended(account.id).await? {
        return Err(gone());
    }
    Ok(Some(account))
}

/// Refuses addresses of drafts that `http.draft_links` doesn't allow.
fn check_allowed(app: &App, operators: bool) -> Result<(), Problem> {
    match app.config().http.draft_links {
        DraftLinks::Authors => Ok(()),
        DraftLinks::Operator if operators => Ok(()),
        DraftLinks::Operator => Err(forbidden("Only the operator can sign addresses of drafts on this service.")),
        DraftLinks::None => Err(forbidden("This service doesn't offer addresses of drafts.")),
    }
}

fn forbidden(message: &str) -> Problem {
    Problem::new(Kind::Forbidden, message)
}
