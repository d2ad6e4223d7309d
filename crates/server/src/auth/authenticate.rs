//! By whom a request is, from its headers.

use super::caller::{AnonymousReason, Caller};
use crate::accounts::{AuthorName, session, token};
use crate::app::App;
use crate::logs;
use crate::peer::Peer;
use crate::problem::{Kind, Problem};
use crate::store::{Proof, Role, TokenKind};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use pool::ClientId;
use std::sync::Arc;

/// With the operator's token: the author for whom the operator's own site makes the request. An unknown author is added.
const ACTING_FOR: &str = "paintbox-author";

impl FromRequestParts<Arc<App>> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        let caller = caller(parts, app).await?;
        match &caller {
            Caller::Operator(_) => logs::set_caller("operator"),
            Caller::Author(account) => logs::set_caller(&account.name),
            Caller::Anonymous { .. } => {}
        }
        parts.extensions.insert(caller.clone());
        Ok(caller)
    }
}

async fn caller(parts: &Parts, app: &App) -> Result<Caller, Problem> {
    let peer = parts.extensions.get::<Peer>().copied();
    let anyone = Caller::Anonymous { reason: AnonymousReason::NoToken };
    let sent = match (token::bearer(&parts.headers), session::cookie(&parts.headers)) {
        (Some(token), _) => (TokenKind::Token, token),
        (None, Some(cookie)) if session::is_own(parts, &app.config().http.public_url) => (TokenKind::Session, cookie),
        _ => return Ok(anyone),
    };
    let (kind, secret) = sent;
    let hash = token::hash(secret);
    let found = if kind == TokenKind::Token && app.operator.knows(&hash) {
        Caller::Operator(None)
    } else {
        match app.store.proof(kind, &hash).await? {
            Some(Proof { suspended: true, .. }) => return Ok(Caller::Anonymous { reason: AnonymousReason::Suspended }),
            Some(Proof { account, role, grant, .. }) => {
                grant.check(&parts.method, parts.uri.path())?;
                match role {
                    Role::Operator => Caller::Operator(Some(account)),
                    Role::Author => Caller::Author(account),
                }
            }
            None => {
                let throttled = peer.is_some_and(|peer| app.login_throttle.record_failure(peer.network()));
                return Ok(Caller::Anonymous {
                    reason: if throttled { AnonymousReason::Throttled } else { AnonymousReason::BadToken },
                });
            }
        }
    };
    acting(found, parts, app).await
}

async fn acting(caller: Caller, parts: &Parts, app: &App) -> Result<Caller, Problem> {
    let Some(name) = parts.headers.get(ACTING_FOR) else { return Ok(caller) };
    let wrong = |message: String| Problem::new(Kind::BadRequest, message);
    if !caller.is_operator() {
        return Err(Problem::new(Kind::Forbidden, "Only the operator may act for an author."));
    }
    let name = name.to_str().map_err(|_| wrong("The header Paintbox-Author must be an author's name.".into()))?;
    let name = AuthorName::parse(name).map_err(|bad| wrong(bad.to_string()))?;
    let account = app.store.author_or_new(&name).await?;
    let gone = || Problem::new(Kind::NotFound, format!("The author {name} was removed."));
    let account = account.ok_or_else(gone)?;
    if app.store.is_suspended(account.id).await? {
        return Ok(Caller::Anonymous { reason: AnonymousReason::Suspended });
    }
    Ok(Caller::Author(account))
}

/// The client of a request's renders: the operator, an author, or the network that it comes from.
#[derive(Debug, Clone)]
pub(crate) struct Client(pub(crate) ClientId);

impl FromRequestParts<Arc<App>> for Client {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        let caller = Caller::from_request_parts(parts, app).await?;
        Ok(Self(caller.client(parts.extensions.get::<Peer>().copied())))
    }
}
