//! A request for one of the operator's pages, and its answer.

use crate::accept;
use crate::accept::Representation;
use crate::app::App;
use crate::auth::Caller;
use crate::form::Form;
use crate::problem::{Kind, Problem};
use crate::response::{self, Audience, PAGE_ROUTE};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri};
use axum::response::Response;
use std::sync::Arc;

/// A request for one of the operator's pages, by whomever it is.
#[derive(Debug)]
pub(crate) struct Visit {
    caller: Caller,
    method: Method,
    headers: HeaderMap,
    uri: Uri,
}

impl FromRequestParts<Arc<App>> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        let caller = Caller::from_request_parts(parts, app).await?;
        let (method, headers, uri) = (parts.method.clone(), parts.headers.clone(), parts.uri.clone());
        Ok(Self { caller, method, headers, uri })
    }
}

impl Visit {
    /// Refuses everyone but the operator. A form of another site comes without the operator's session.
    pub(super) fn admit(&self) -> Result<(), Problem> {
        self.caller.require_operator()
    }

    /// By whom it is.
    pub(super) fn caller(&self) -> &Caller {
        &self.caller
    }

    /// The fields of the address.
    pub(super) fn query(&self) -> Form {
        Form::parse(self.uri.query().unwrap_or_default().as_bytes())
    }

    /// The word for what was done a moment ago. Only known words are shown, so no link can say anything in our name.
    pub(super) fn done(&self) -> String {
        self.query().text("done").to_owned()
    }

    /// The answer: a page, or the way to sign in and back, or what went wrong.
    pub(super) async fn answer(&self, app: &Arc<App>, result: Result<Response, Problem>) -> Response {
        let problem = match result {
            Ok(response) => return response,
            Err(problem) => problem,
        };
        let is_page = accept::choose(&self.headers, &PAGE_ROUTE).is_none_or(|form| form == Representation::Page);
        if self.method == Method::GET && is_page && matches!(problem.kind, Kind::Unauthorized | Kind::BadToken) {
            let path = self.uri.path_and_query().map_or("/admin", |path| path.as_str());
            let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
            return response::see(&format!("/sign-in?next={next}"));
        }
        let audience = Audience { everything: self.caller.is_operator(), ..Audience::default() };
        response::problem(app, &self.headers, problem, &audience, &PAGE_ROUTE).await
    }
}
