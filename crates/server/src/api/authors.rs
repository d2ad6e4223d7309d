//! Authors, for the operator: add, list, suspend, remove, restore, and a link to sign in with.

use super::quota::{Kept, kept};
use super::tokens::issue;
use super::{body, moment};
use crate::accounts::{AuthorName, new_token};
use crate::app::App;
use crate::auth::{Caller, credentials};
use crate::base_url;
use crate::bounds::MAX_PAGE_SIZE;
use crate::logs;
use crate::openapi::responses::{AuthErrors, BodyErrors, CreateErrors};
use crate::openapi::schemas;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::quota::{self, QuotaOverrides};
use crate::response;
use crate::store::{AccountEntry, IdentityEntry};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// The largest body, bytes.
const MAX_BODY_BYTES: u64 = 16 * 1024;

/// Authors on a page unless the request says otherwise.
const PAGE: u32 = 100;

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
    /// The author's first token, which is not shown again.
    token: String,
}

/// An author.
#[derive(Debug, Serialize, ToSchema)]
struct Author {
    name: String,
    /// When they were added (RFC 3339).
    created: String,
    /// The number of the invite with which they joined; null if the operator added them.
    invite: Option<i64>,
    /// Images that aren't deleted.
    images: u32,
    /// Valid tokens.
    tokens: u32,
    /// When one was used last.
    last_used: Option<String>,
    /// When they were suspended.
    #[serde(skip_serializing_if = "Option::is_none")]
    suspended: Option<String>,
    /// When they were removed.
    #[serde(skip_serializing_if = "Option::is_none")]
    removed: Option<String>,
}

/// A change of an author.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AuthorChange)]
struct Change {
    /// Whether the author is suspended.
    suspended: Option<bool>,
    /// The author's quota; `null` for the default.
    #[serde(default, deserialize_with = "quota::deserialize_overrides")]
    quota: Option<QuotaOverrides>,
}

/// An author with their usage and quota.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AuthorInFull)]
struct InFull {
    #[serde(flatten)]
    author: Author,
    #[serde(flatten)]
    kept: Kept,
    /// The accounts of identity providers with which they sign in.
    identities: Vec<Identity>,
}

/// An account of an identity provider.
#[derive(Debug, Serialize, ToSchema)]
struct Identity {
    /// The provider.
    issuer: String,
    /// The provider's own name for the person.
    subject: String,
    /// When it was connected.
    connected: String,
}

impl From<IdentityEntry> for Identity {
    fn from(IdentityEntry { issuer, subject, created }: IdentityEntry) -> Self {
        Self { issuer, subject, connected: moment(created) }
    }
}

impl InFull {
    async fn load(app: &App, entry: AccountEntry) -> Result<Self, Problem> {
        let kept = kept(app, Some(entry.id)).await?;
        let identities = app.store.identities(entry.id).await?.into_iter().map(Identity::from).collect();
        Ok(Self { author: entry.into(), kept, identities })
    }
}

/// What was purged.
#[derive(Debug, Serialize, ToSchema)]
struct Purged {
    /// Images that went with the author.
    images: u32,
}

impl From<AccountEntry> for Author {
    fn from(author: AccountEntry) -> Self {
        let AccountEntry { id: _, name, created, invite, images, tokens, last_used, suspended, removed } = author;
        Self {
            name,
            created: moment(created),
            invite,
            images,
            tokens,
            last_used: last_used.map(moment),
            suspended: suspended.map(moment),
            removed: removed.map(moment),
        }
    }
}

/// Authors.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AuthorList)]
struct List {
    authors: Vec<Author>,
    /// The value of `after` for the next page, if there is one.
    next: Option<String>,
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
/// The answer has the author's first token, which is not shown again.
#[utoipa::path(
    post, path = "/api/v1/authors", operation_id = "add_author", tag = "authors",
    request_body(content = New, example = json!({"name": "ann"})),
    responses((status = 201, description = "The author.", body = Added), CreateErrors),
)]
pub(crate) async fn add(
    State(app): State<Arc<App>>,
    caller: Caller,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.require_operator()?;
    let New { name } = body::json(&app, &headers, body, MAX_BODY_BYTES).await?;
    let name = AuthorName::parse(&name).map_err(|bad| Problem::new(Kind::BadContent, bad))?;
    let taken = || Problem::new(Kind::Conflict, format!("The name {name} belongs or belonged to an author."));
    let account = app.store.add_author(&name).await?.ok_or_else(taken)?;
    let (_, token) = issue(&app, account.id, "first").await?;
    logs::set_subject(format!("author {}", account.name));
    Ok(response::json(StatusCode::CREATED, &Added { name: account.name, token }))
}

/// List the authors
///
/// A page of authors, by name.
#[utoipa::path(
    get, path = "/api/v1/authors", operation_id = "list_authors", tag = "authors",
    params(
        ("after" = Option<schemas::Text>, Query, description = "Only names after this one: a page's `next`."),
        ("limit" = Option<schemas::PageSize>, Query, description = "The page's size; 100 by default."),
        ("removed" = Option<schemas::Flag>, Query, description = "1: list removed authors instead."),
    ),
    responses((status = 200, description = "The authors.", body = List), AuthErrors),
)]
pub(crate) async fn list(State(app): State<Arc<App>>, caller: Caller, uri: Uri) -> Result<Response, Problem> {
    caller.require_operator()?;
    let page = Page::parse(uri.query().unwrap_or_default())?;
    let mut authors = app.store.authors(&page.after, page.most + 1, page.removed).await?;
    let more = authors.len() > page.most as usize;
    authors.truncate(page.most as usize);
    let next = if more { authors.last().map(|author| author.name.clone()) } else { None };
    Ok(response::json(StatusCode::OK, &List { authors: authors.into_iter().map(Author::from).collect(), next }))
}

/// Which authors are listed.
struct Page {
    after: String,
    most: u32,
    removed: bool,
}

impl Page {
    fn parse(query: &str) -> Result<Self, Problem> {
        let bad = |message: String| Problem::new(Kind::BadRequest, message);
        let mut page = Self { after: String::new(), most: PAGE, removed: false };
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let said = wire::clean(&value, 40);
            match &*key {
                "after" => value.split('\0').next().unwrap_or_default().clone_into(&mut page.after),
                "limit" => {
                    page.most = value.parse().ok().filter(|n| (1..=MAX_PAGE_SIZE).contains(n)).ok_or_else(|| {
                        bad(format!("limit must be a whole number from 1 to {MAX_PAGE_SIZE}, not {said:?}."))
                    })?;
                }
                "removed" if *value == *"0" || *value == *"1" => page.removed = *value == *"1",
                "removed" => return Err(bad(format!("removed must be 0 or 1, not {said:?}."))),
                other => {
                    let other = wire::clean(other, 40);
                    return Err(bad(format!(
                        "There is no parameter {other:?}; the parameters are after, limit and removed."
                    )));
                }
            }
        }
        Ok(page)
    }
}

/// Show an author
#[utoipa::path(
    get, path = "/api/v1/authors/{name}", operation_id = "show_author", tag = "authors",
    params(("name" = schemas::AuthorName, Path, description = "The author.", example = "ann")),
    responses((status = 200, description = "The author, with what they keep.", body = InFull), AuthErrors),
)]
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    caller.require_operator()?;
    let name = named(&name)?;
    let entry = known(&app, &name).await?;
    Ok(response::json(StatusCode::OK, &InFull::load(&app, entry).await?))
}

/// Change an author
///
/// Suspends the author or ends the suspension, and sets the quota. A suspended author's tokens and sessions are refused;
/// their pictures are still served.
#[utoipa::path(
    patch, path = "/api/v1/authors/{name}", operation_id = "change_author", tag = "authors",
    params(("name" = schemas::AuthorName, Path, description = "The author.", example = "ann")),
    request_body(content = Change, example = json!({"suspended": false, "quota": {"bytes": 1_073_741_824}})),
    responses((status = 200, description = "The author after the change.", body = InFull), BodyErrors),
)]
pub(crate) async fn change(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.require_operator()?;
    let name = named(&name)?;
    let Change { suspended, quota } = body::json(&app, &headers, body, MAX_BODY_BYTES).await?;
    if let Some(quota) = quota {
        quota.check()?;
        if !app.store.set_quota(&name, &quota).await? {
            return Err(no_author(&name));
        }
    }
    if let Some(suspended) = suspended
        && !app.store.suspend(&name, suspended).await?
    {
        return Err(no_author(&name));
    }
    let entry = known(&app, &name).await?;
    Ok(response::json(StatusCode::OK, &InFull::load(&app, entry).await?))
}

/// Restore a removed author
///
/// With their images. The answer has a new token, which is not shown again.
#[utoipa::path(
    post, path = "/api/v1/authors/{name}/restore", operation_id = "restore_author", tag = "authors",
    params(("name" = schemas::AuthorName, Path, description = "The author.", example = "ann")),
    responses((status = 200, description = "The author.", body = Added), CreateErrors),
)]
pub(crate) async fn restore(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    caller.require_operator()?;
    let name = named(&name)?;
    known(&app, &name).await?;
    let there = || Problem::new(Kind::Conflict, format!("The author {name} is not removed."));
    let account = app.store.restore_author(&name).await?.ok_or_else(there)?;
    let (_, token) = issue(&app, account.id, "first").await?;
    Ok(response::json(StatusCode::OK, &Added { name: account.name, token }))
}

/// Remove an author
///
/// The author's tokens and sessions end; the images stay.
#[utoipa::path(
    delete, path = "/api/v1/authors/{name}", operation_id = "remove_author", tag = "authors",
    params(("name" = schemas::AuthorName, Path, description = "The author.", example = "ann")),
    responses((status = 204, description = "The author is removed."), AuthErrors),
)]
pub(crate) async fn remove(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    caller.require_operator()?;
    let name = named(&name)?;
    if app.store.remove_author(&name).await? {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Err(no_author(&name))
}

/// Purge a removed author
///
/// Removes the author for good, with all their images, versions and data. Nobody can use these names again.
#[utoipa::path(
    post, path = "/api/v1/authors/{name}/purge", operation_id = "purge_author", tag = "authors",
    params(("name" = schemas::AuthorName, Path, description = "The author.", example = "ann")),
    responses((status = 200, description = "The author is purged.", body = Purged), CreateErrors),
)]
pub(crate) async fn purge(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    caller.require_operator()?;
    let name = named(&name)?;
    known(&app, &name).await?;
    let there = || Problem::new(Kind::Conflict, format!("The author {name} is not removed; remove the author first."));
    let images = app.store.purge_author(&name).await?.ok_or_else(there)?;
    app.lookup.forget();
    app.store.give_back().await?;
    Ok(response::json(StatusCode::OK, &Purged { images }))
}

/// Make a link that signs an author in
///
/// It works once, within a quarter of an hour.
#[utoipa::path(
    post, path = "/api/v1/authors/{name}/sign-in", operation_id = "link_author", tag = "authors",
    params(("name" = schemas::AuthorName, Path, description = "The author.", example = "ann")),
    responses((status = 201, description = "The link.", body = Link), AuthErrors),
)]
pub(crate) async fn link(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    caller.require_operator()?;
    let name = named(&name)?;
    let account = app.store.author(&name).await?.ok_or_else(|| no_author(&name))?;
    let code = new_token()?;
    app.store.add_token(account.id, &credentials::sign_in_link(&code)).await?;
    let url = base_url::absolute(&credentials::sign_in_path(&code));
    Ok(response::json(StatusCode::CREATED, &Link { name: account.name, url }))
}

/// Disconnect an author from the identity provider
///
/// The author can no longer sign in with an account of the provider. Tokens and sessions stay valid.
#[utoipa::path(
    delete, path = "/api/v1/authors/{name}/identities", operation_id = "disconnect_author", tag = "authors",
    params(("name" = schemas::AuthorName, Path, description = "The author.", example = "ann")),
    responses((status = 204, description = "No account is connected with the author."), AuthErrors),
)]
pub(crate) async fn disconnect(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    caller.require_operator()?;
    let entry = known(&app, &named(&name)?).await?;
    app.store.disconnect(entry.id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The name in an address.
fn named(name: &str) -> Result<AuthorName, Problem> {
    AuthorName::parse(name).map_err(|bad| Problem::new(Kind::NotFound, bad))
}

/// An author, even if removed.
async fn known(app: &App, name: &AuthorName) -> Result<AccountEntry, Problem> {
    app.store.entry(name).await?.ok_or_else(|| no_author(name))
}

fn no_author(name: &AuthorName) -> Problem {
    Problem::new(Kind::NotFound, format!("There is no author named {name}."))
}
