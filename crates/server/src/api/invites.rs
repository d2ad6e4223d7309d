//! Invites, for the operator: make, list, revoke. [`crate::join`] is what they lead to.

use super::{body, moment};
use crate::app::App;
use crate::auth::{Caller, credentials};
use crate::base_url;
use crate::bounds::{MAX_INVITE_USES, MAX_NOTE};
use crate::logs;
use crate::openapi::responses::{AuthErrors, BodyErrors};
use crate::openapi::schemas;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response;
use crate::store::{InviteEntry, InviteState};
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// The largest body, bytes.
const MAX_BODY_BYTES: u64 = 16 * 1024;
/// Most invites that can be used at a time.
const MAX_OPEN: u32 = 1_000;
/// Invites in a list: those that can be used, and many that ended.
pub(crate) const MAX_LISTED: u32 = 2_000;
/// How long an invite is good unless the request says otherwise, s: a week.
pub(crate) const LASTS: u32 = 7 * 24 * 3600;

/// An invite to make.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewInvite)]
pub(crate) struct New {
    /// How many people can join with it: one by default; `null` for any number.
    #[serde(default = "one")]
    #[schema(value_type = Option<schemas::InviteUses>)]
    pub(crate) uses: Option<u32>,
    /// How long it is good, s: a week by default; `null` for ever.
    #[serde(default = "week")]
    #[schema(value_type = Option<schemas::Seconds>)]
    pub(crate) expires_in: Option<u32>,
    /// For the operator alone.
    #[serde(default)]
    #[schema(value_type = schemas::Note)]
    pub(crate) note: String,
}

#[expect(clippy::unnecessary_wraps, reason = "serde wants the field's type")]
fn one() -> Option<u32> {
    Some(1)
}

#[expect(clippy::unnecessary_wraps, reason = "serde wants the field's type")]
fn week() -> Option<u32> {
    Some(LASTS)
}

/// An invite that was made.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MadeInvite)]
pub(crate) struct Made {
    pub(crate) id: i64,
    /// Its link, which is not shown again.
    pub(crate) url: String,
}

/// An invite, without its link.
#[derive(Debug, Serialize, ToSchema)]
struct Invite {
    id: i64,
    note: String,
    /// How many people can join with it; null for any number.
    uses: Option<u32>,
    /// How many have.
    used: u32,
    /// When it was made (RFC 3339).
    created: String,
    /// When it ends; it doesn't when this is null.
    expires: Option<String>,
    /// When it was revoked.
    revoked: Option<String>,
    state: InviteState,
}

impl From<InviteEntry> for Invite {
    fn from(invite: InviteEntry) -> Self {
        let InviteEntry { id, note, uses, used, created, expires, revoked, state } = invite;
        let (expires, revoked) = (expires.map(moment), revoked.map(moment));
        Self { id, note, uses, used, created: moment(created), expires, revoked, state }
    }
}

/// Invites.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = InviteList)]
struct List {
    invites: Vec<Invite>,
}

/// Make an invite
///
/// A link with which people make their own accounts. The answer has the link, which is not shown again.
#[utoipa::path(
    post, path = "/api/v1/invites", operation_id = "add_invite", tag = "authors",
    request_body(content = New, example = json!({"uses": 30, "expires_in": 86_400, "note": "the drawing class"})),
    responses((status = 201, description = "The invite.", body = Made), BodyErrors),
)]
pub(crate) async fn add(
    State(app): State<Arc<App>>,
    caller: Caller,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    caller.require_operator()?;
    let new: New = body::json(&app, &headers, body, MAX_BODY_BYTES).await?;
    Ok(response::json(StatusCode::CREATED, &make(&app, new).await?))
}

/// Makes an invite.
pub(crate) async fn make(app: &App, new: New) -> Result<Made, Problem> {
    let New { uses, expires_in, note } = new;
    let bad = |message: String| Problem::new(Kind::BadContent, message);
    if let Some(uses) = uses.filter(|uses| !(1..=MAX_INVITE_USES).contains(uses)) {
        return Err(bad(format!("uses must be from 1 to {MAX_INVITE_USES}, not {uses}; null means any number.")));
    }
    if note.chars().count() > MAX_NOTE || note.chars().any(char::is_control) {
        return Err(bad(format!("A note must be one line of at most {MAX_NOTE} characters.")));
    }
    if app.store.open_invites().await? >= MAX_OPEN {
        return Err(bad(format!("There are {MAX_OPEN} open invites, which is the limit; revoke one first.")));
    }
    let (code, invite) = credentials::invite(note, uses, expires_in.map(|seconds| i64::from(seconds) * 1000))?;
    let id = app.store.add_invite(&invite).await?;
    logs::set_subject(format!("invite {id}"));
    Ok(Made { id, url: base_url::absolute(&credentials::join_path(&code)) })
}

/// List the invites
///
/// The newest first, those that have ended too; without their links.
#[utoipa::path(
    get, path = "/api/v1/invites", operation_id = "list_invites", tag = "authors",
    responses((status = 200, description = "The invites.", body = List), AuthErrors),
)]
pub(crate) async fn list(State(app): State<Arc<App>>, caller: Caller) -> Result<Response, Problem> {
    caller.require_operator()?;
    let invites = app.store.invites(MAX_LISTED).await?;
    Ok(response::json(StatusCode::OK, &List { invites: invites.into_iter().map(Invite::from).collect() }))
}

/// Revoke an invite
///
/// Nobody joins with it any more. Authors who have joined stay.
#[utoipa::path(
    delete, path = "/api/v1/invites/{id}", operation_id = "revoke_invite", tag = "authors",
    params(("id" = i64, Path, description = "The invite's number.", example = 3)),
    responses((status = 204, description = "The invite is revoked."), AuthErrors),
)]
pub(crate) async fn revoke(
    State(app): State<Arc<App>>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    caller.require_operator()?;
    let revoked = match id.parse() {
        Ok(id) => app.store.revoke_invite(id).await?,
        Err(_) => false,
    };
    if revoked {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Err(Problem::new(Kind::NotFound, "There is no such invite that could be revoked."))
}
