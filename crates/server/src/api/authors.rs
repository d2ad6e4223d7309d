//! Authors, for the operator: add, list, remove, and a link to sign in with.

use super::path::Path;
use super::tokens::issue;
use super::{body, moment};
use crate::accounts::{self, AuthorName, Caller, new_token};
use crate::answer;
use crate::app::App;
use crate::logs;
use crate::openapi::answers::{Known, Named};
use crate::openapi::schemas;
use crate::problem::{Kind, Problem};
use crate::store::AccountEntry;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// The largest body, bytes.
const MOST: u64 = 16 * 1024;

/// An author to add.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewAuthor)]
struct New {
    #[schema(value_type = schemas::AuthorName)]
    name: String,
}

/// An author who was added.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AddedAuthor)]
struct Added {
    name: String,
    /// Their first token, shown this once.
    token: String,
}

/// An author.
#[derive(Debug, Serialize, ToSchema)]
struct Author {
    name: String,
    /// When they were added (RFC 3339).
    created: String,
    /// Images that aren't deleted.
    images: u32,
    /// Tokens that are good.
    tokens: u32,
    /// When one was used last.
    last_used: Option<String>,
}

impl From<AccountEntry> for Author {
    fn from(author: AccountEntry) -> Self {
        let AccountEntry { name, created, images, tokens, last_used } = author;
        Self { name, created: moment(created), images, tokens, last_used: last_used.map(moment) }
    }
}

/// Authors.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AuthorList)]
struct List {
    authors: Vec<Author>,
}

/// A link that signs an author's browser in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SignInLink)]
struct Link {
    name: String,
    url: String,
}

/// Add an author
///
/// Their first token is shown this once.
#[utoipa::path(
    post, path = "/api/v1/authors", operation_id = "add_author", tag = "authors",
    request_body(content = New, example = json!({"name": "ann"})),
    responses((status = 201, description = "The author.", body = Added), Named),
)]
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
    logs::about(format!("author {}", account.name));
    Ok(answer::json(StatusCode::CREATED, &Added { name: account.name, token }))
}

/// List the authors
#[utoipa::path(
    get, path = "/api/v1/authors", operation_id = "list_authors", tag = "authors",
    responses((status = 200, description = "The authors.", body = List), Known),
)]
pub(crate) async fn list(State(app): State<Arc<App>>, caller: Caller) -> Result<Response, Problem> {
    caller.operator_only()?;
    let authors = app.store.authors().await?;
    Ok(answer::json(StatusCode::OK, &List { authors: authors.into_iter().map(Author::from).collect() }))
}

/// Remove an author
///
/// Their tokens and sessions end, their images stay.
#[utoipa::path(
    delete, path = "/api/v1/authors/{name}", operation_id = "remove_author", tag = "authors",
    params(("name" = schemas::AuthorName, Path, description = "The author.", example = "ann")),
    responses((status = 204, description = "They are removed."), Known),
)]
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

/// Make a link that signs an author in
///
/// It is good once, and for a quarter of an hour.
#[utoipa::path(
    post, path = "/api/v1/authors/{name}/sign-in", operation_id = "link_author", tag = "authors",
    params(("name" = schemas::AuthorName, Path, description = "The author.", example = "ann")),
    responses((status = 201, description = "The link.", body = Link), Known),
)]
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
    Ok(answer::json(StatusCode::CREATED, &Link { name: account.name, url }))
}

fn no_author(name: &AuthorName) -> Problem {
    Problem::new(Kind::NotFound, format!("There is no author named {name}."))
}
