//! The caller's own tokens, and who the caller is.

use super::{allowed, body, moment, name};
use crate::accounts::new_token;
use crate::accounts::scope::Scope;
use crate::app::App;
use crate::auth::permission::Action;
use crate::auth::{Caller, credentials};
use crate::bounds::MAX_LABEL;
use crate::logs;
use crate::openapi::responses::{AuthErrors, BodyErrors, PublicErrors};
use crate::openapi::schemas;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response;
use crate::store::{NewToken as StoredToken, TokenEntry};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// The largest body, bytes.
const MAX_BODY_BYTES: u64 = 16 * 1024;
/// Most tokens and sessions of one account.
const MAX_TOKENS: usize = 100;

/// A token to make.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewToken)]
struct New {
    #[schema(value_type = schemas::Label)]
    label: String,
    /// The part of your rights that it has.
    #[serde(default)]
    scope: Scope,
    /// The only image that it is good for.
    #[schema(value_type = Option<schemas::ImageName>)]
    image: Option<String>,
    /// How long it is valid, s; for ever by default.
    #[schema(value_type = Option<schemas::Seconds>)]
    expires_in: Option<u32>,
}

/// A token that was made.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MadeToken)]
struct Made {
    id: i64,
    label: String,
    /// The secret, which is not shown again.
    token: String,
}

/// A token or session, without its secret.
#[derive(Debug, Serialize, ToSchema)]
struct Token {
    id: i64,
    /// `token` or `session`.
    kind: String,
    label: String,
    /// Its scope.
    scope: Scope,
    /// The only image that it is good for.
    image: Option<String>,
    /// When it was made (RFC 3339).
    created: String,
    /// When it ends; it doesn't when this is null.
    expires: Option<String>,
    /// When it was used last.
    last_used: Option<String>,
}

impl From<TokenEntry> for Token {
    fn from(token: TokenEntry) -> Self {
        let TokenEntry { id, kind, label, scope, image, created, expires, last_used } = token;
        Self {
            id,
            kind,
            label,
            scope,
            image,
            created: moment(created),
            expires: expires.map(moment),
            last_used: last_used.map(moment),
        }
    }
}

/// One's tokens and sessions.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TokenList)]
struct List {
    tokens: Vec<Token>,
}

/// The caller of a request.
#[derive(Debug, Serialize, ToSchema)]
struct Me {
    role: Role,
    /// An author's name.
    name: Option<String>,
}

/// What somebody may do.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum Role {
    Operator,
    Author,
    Anyone,
}

/// Who am I?
#[utoipa::path(
    get, path = "/api/v1/me", operation_id = "me", tag = "tokens",
    security((), ("token" = []), ("session" = []), ("token" = [], "author" = [])),
    responses((status = 200, description = "The caller.", body = Me), PublicErrors),
)]
pub(crate) async fn me(caller: Caller) -> Response {
    let (role, name) = match &caller {
        Caller::Operator(_) => (Role::Operator, None),
        Caller::Author(account) => (Role::Author, Some(account.name.clone())),
        Caller::Anonymous { .. } => (Role::Anyone, None),
    };
    response::json(StatusCode::OK, &Me { role, name })
}

/// List one's tokens
///
/// And your sessions, without their secrets.
#[utoipa::path(
    get, path = "/api/v1/tokens", operation_id = "list_tokens", tag = "tokens",
    responses((status = 200, description = "The tokens.", body = List), AuthErrors),
)]
pub(crate) async fn list(State(app): State<Arc<App>>, caller: Caller) -> Result<Response, Problem> {
    let account = account_of(&app, &caller).await?;
    let tokens = app.store.tokens(account).await?;
    Ok(response::json(StatusCode::OK, &List { tokens: tokens.into_iter().map(Token::from).collect() }))
}

/// Make a token
///
/// The answer has its secret, which is not shown again.
#[utoipa::path(
    post, path = "/api/v1/tokens", operation_id = "add_token", tag = "tokens",
    request_body(content = New, example = json!({"label": "my laptop", "scope": "write", "expires_in": 31_536_000})),
    responses((status = 201, description = "The token.", body = Made), BodyErrors),
)]
pub(crate) async fn add(
    State(app): State<Arc<App>>,
    caller: Caller,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let account = account_of(&app, &caller).await?;
    let New { label, scope, image, expires_in } = body::json(&app, &headers, body, MAX_BODY_BYTES).await?;
    if label.chars().count() > MAX_LABEL || label.chars().any(char::is_control) {
        let message = format!("A token's label must be one line of at most {MAX_LABEL} characters.");
        return Err(Problem::new(Kind::BadContent, message));
    }
    if app.store.tokens(account).await?.len() >= MAX_TOKENS {
        let message = format!("You have {MAX_TOKENS} tokens and sessions, which is the limit; revoke one first.");
        return Err(Problem::new(Kind::BadContent, message));
    }
    if scope == Scope::Metrics && (image.is_some() || !caller.is_operator()) {
        let message =
            "Only the operator can have tokens with the scope metrics, and they can't be limited to an image.";
        return Err(Problem::new(Kind::BadContent, message));
    }
    let image = match image {
        Some(image) => Some(allowed(&app, &caller, &name(&image, Kind::BadContent)?, Action::Edit).await?.id),
        None => None,
    };
    let lasts = expires_in.map(|seconds| i64::from(seconds) * 1000);
    let token = new_token()?;
    let new = StoredToken { lasts, scope, image, ..credentials::api_token(&token, &label) };
    let id = app.store.add_token(account, &new).await?;
    logs::set_subject(format!("token {id}"));
    Ok(response::json(StatusCode::CREATED, &Made { id, label, token }))
}

/// Revoke a token
#[utoipa::path(
    delete, path = "/api/v1/tokens/{id}", operation_id = "revoke_token", tag = "tokens",
    params(("id" = i64, Path, description = "The token's number.", example = 7)),
    responses((status = 204, description = "The token is revoked."), AuthErrors),
)]
pub(crate) async fn revoke(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let account = account_of(&app, &caller).await?;
    let revoked = match id.parse() {
        Ok(id) => app.store.revoke(account, id).await?,
        Err(_) => false,
    };
    if revoked {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Err(Problem::new(Kind::NotFound, "You have no such token."))
}

/// Makes a token for an account: its number and its secret.
pub(super) async fn issue(app: &App, account: i64, label: &str) -> Result<(i64, String), Problem> {
    let secret = new_token()?;
    Ok((app.store.add_token(account, &credentials::api_token(&secret, label)).await?, secret))
}

async fn account_of(app: &App, caller: &Caller) -> Result<i64, Problem> {
    caller.require_account()?;
    match caller {
        Caller::Author(account) | Caller::Operator(Some(account)) => Ok(account.id),
        _ => Ok(app.store.operator_account().await?.id),
    }
}
