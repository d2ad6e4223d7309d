//! Authors, for the operator: add, list, remove, and a link to sign in with.

use super::tokens::issue;
use super::{body, moment};
use crate::accounts::{self, AuthorName, Caller, new_token};
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

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct New {
    name: String,
}

/// `POST /api/v1/authors`: a new author and the token that is shown this once.
pub(crate) async fn add(
    State(app): State<Arc<App>>,
    caller: Caller,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.operator_only()?;
    let New { name } = body::json(&app, &headers, body, MOST).await?;
    let name = AuthorName::parse(&name).map_err(|bad| Problem::new(Kind::BadContent, bad))?;
    let taken = || Problem::new(Kind::Taken, format!("The author's name {name} is or was somebody's."));
    let account = app.store.add_author(&name).await?.ok_or_else(taken)?;
    let (_, token) = issue(&app, account.id, "first").await?;
    Ok(answer::json(StatusCode::CREATED, &json!({"name": account.name, "token": token})))
}

/// `GET /api/v1/authors`.
pub(crate) async fn list(State(app): State<Arc<App>>, caller: Caller) -> Result<Response, Problem> {
    caller.operator_only()?;
    let authors = app.store.authors().await?;
    let authors: Vec<Value> = authors
        .iter()
        .map(|author| {
            json!({
                "name": author.name, "created": moment(author.created), "images": author.images,
                "tokens": author.tokens, "last_used": author.last_used.map(moment),
            })
        })
        .collect();
    Ok(answer::json(StatusCode::OK, &json!({"authors": authors})))
}

/// `DELETE /api/v1/authors/{name}`: their tokens and sessions end, their images stay.
pub(crate) async fn remove(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    caller.operator_only()?;
    let name = AuthorName::parse(&name).map_err(|bad| Problem::new(Kind::NotFound, bad))?;
    if app.store.remove_author(&name).await? {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Err(no_author(&name))
}

/// `POST /api/v1/authors/{name}/sign-in`: a link that signs a browser in, once.
pub(crate) async fn link(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    caller.operator_only()?;
    let name = AuthorName::parse(&name).map_err(|bad| Problem::new(Kind::NotFound, bad))?;
    let account = app.store.author(&name).await?.ok_or_else(|| no_author(&name))?;
    let code = new_token()?;
    app.store.add_token(account.id, &accounts::link(&code)).await?;
    let url = format!("{}{}", app.config().http.public_url, accounts::link_path(&code));
    Ok(answer::json(StatusCode::CREATED, &json!({"name": account.name, "url": url})))
}

fn no_author(name: &AuthorName) -> Problem {
    Problem::new(Kind::NotFound, format!("There is no author named {name}."))
}
