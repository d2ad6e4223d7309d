//! One's own tokens, and who one is.

use super::{body, moment};
use crate::accounts::{self, Caller, new_token};
use crate::answer;
use crate::app::App;
use crate::problem::{Kind, Problem};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

/// The largest body, bytes.
const MOST: u64 = 16 * 1024;
/// Most characters of a label.
const LABEL: usize = 100;
/// Most tokens and sessions of one account.
const MOST_TOKENS: usize = 100;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct New {
    label: String,
}

/// `GET /api/v1/me`.
pub(crate) async fn me(caller: Caller) -> Response {
    let (role, name) = match &caller {
        Caller::Operator(_) => ("operator", None),
        Caller::Author(account) => ("author", Some(&account.name)),
        Caller::Anyone { .. } => ("anyone", None),
    };
    answer::json(StatusCode::OK, &json!({"role": role, "name": name}))
}

/// `GET /api/v1/tokens`: one's tokens and sessions, without their secrets.
pub(crate) async fn list(State(app): State<Arc<App>>, caller: Caller) -> Result<Response, Problem> {
    let account = account_of(&app, &caller).await?;
    let tokens = app.store.tokens(account).await?;
    let tokens: Vec<Value> = tokens
        .iter()
        .map(|token| {
            json!({
                "id": token.id, "kind": token.kind, "label": token.label, "created": moment(token.created),
                "expires": token.expires.map(moment), "last_used": token.last_used.map(moment),
            })
        })
        .collect();
    Ok(answer::json(StatusCode::OK, &json!({"tokens": tokens})))
}

/// `POST /api/v1/tokens`: a new one, shown this once.
pub(crate) async fn add(
    State(app): State<Arc<App>>,
    caller: Caller,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let account = account_of(&app, &caller).await?;
    let New { label } = body::json(&app, &headers, body, MOST).await?;
    if label.chars().count() > LABEL || label.chars().any(char::is_control) {
        let message = format!("A token's label has at most {LABEL} characters in one line.");
        return Err(Problem::new(Kind::BadContent, message));
    }
    if app.store.tokens(account).await?.len() >= MOST_TOKENS {
        let message = format!("There are {MOST_TOKENS} tokens and sessions already; please revoke one first.");
        return Err(Problem::new(Kind::BadContent, message));
    }
    let (id, token) = issue(&app, account, &label).await?;
    Ok(answer::json(StatusCode::CREATED, &json!({"id": id, "label": label, "token": token})))
}

/// `DELETE /api/v1/tokens/{id}`.
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
    Ok((app.store.add_token(account, &accounts::token(&secret, label)).await?, secret))
}

async fn account_of(app: &App, caller: &Caller) -> Result<i64, Problem> {
    caller.known_only()?;
    match caller {
        Caller::Author(account) | Caller::Operator(Some(account)) => Ok(account.id),
        _ => Ok(app.store.operator_account().await?.id),
    }
}
