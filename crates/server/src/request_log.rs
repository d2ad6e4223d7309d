//! A request's log line, at most 1 KB, and the audit's: who has changed what.

use crate::app::App;
use crate::logs::{self, Note, RequestClass, RequestId};
use crate::peer::Peer;
use axum::body::HttpBody as _;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::Response;
use std::net::IpAddr;
use std::pin::pin;
use std::time::Instant;

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Longest path in a log line, bytes.
const PATH_BYTES: usize = 300;
/// Longest method in a log line, bytes: HTTP sets none.
const METHOD_BYTES: usize = 20;
/// Routes with a request body that change nothing.
const CHANGES_NOTHING: [&str; 2] = ["/api/v1/render", "/api/v1/data"];
/// Where browsers are signed in: failed attempts are audited, too.
const SIGN_IN: [&str; 4] = ["/sign-in", IDENTITY, RETURN, JOIN];
/// Where identities are connected with authors.
const IDENTITY: &str = "/sign-in/oidc";
/// Where browsers come back from the identity provider, by GET.
const RETURN: &str = "/sign-in/oidc/return";
/// Its last segment is a secret.
const JOIN: &str = "/join/{code}";
/// Routes that monitoring requests every few seconds.
const FOR_MACHINES: [&str; 3] = ["/healthz", "/readyz", "/metrics"];

/// Gives the request its id, and writes its lines when it is answered.
pub(crate) async fn log_request<F>(app: &App, request: Request, next: impl FnOnce(Request) -> F) -> Response
where
    F: Future<Output = Response>,
{
    let id = RequestId::new();
    let started = Instant::now();
    let asked = RequestHead {
        method: request.method().clone(),
        uri: request.uri().clone(),
        route: request.extensions().get::<MatchedPath>().cloned(),
        client: request.extensions().get::<Peer>().map(|peer| peer.address()),
        may_change: !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS),
    };
    // Pinned here, because a future of all that is inside is large, and would be moved.
    let answer = pin!(next(request));
    let (mut response, author, about) = logs::in_request(id, answer).await;
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Some(id) = id.header() {
        headers.insert(X_REQUEST_ID, id);
    }
    let ms = started.elapsed().as_micros() as f64 / 1000.0;
    asked.audit(id, response.status(), author.as_deref(), about.as_deref());
    asked.write(app, id, author.as_deref(), &mut response, ms);
    response
}

/// A path as it is logged: without an invite's code, however the client wrote the rest.
fn loggable(path: &str) -> String {
    let secret = JOIN.strip_suffix("{code}").unwrap_or_default();
    match path.strip_prefix(secret) {
        Some(code) if !code.is_empty() => format!("{secret}…"),
        _ => wire::clean_line(path, PATH_BYTES),
    }
}

/// The parts of a request's head that are logged.
struct RequestHead {
    method: Method,
    uri: Uri,
    route: Option<MatchedPath>,
    client: Option<IpAddr>,
    /// Whether its method can change something.
    may_change: bool,
}

impl RequestHead {
    fn route(&self) -> &str {
        self.route.as_ref().map_or("", MatchedPath::as_str)
    }

    fn loggable_method(&self) -> String {
        wire::clean_line(self.method.as_str(), METHOD_BYTES)
    }

    fn write(&self, app: &App, id: RequestId, author: Option<&str>, response: &mut Response, ms: f64) {
        let Note { mut kind, error } = response.extensions_mut().remove::<Note>().unwrap_or_default();
        let status = response.status();
        let was_kept = |value: &HeaderValue| value.to_str().is_ok_and(|value| value.contains("hit"));
        let kept = response.headers().get("cache-status").is_some_and(was_kept);
        if kept && kind == "drawn" {
            kind = "kept";
        }
        let class = if status.is_client_error() || status.is_server_error() {
            RequestClass::Failed
        } else if kept || status == StatusCode::NOT_MODIFIED || FOR_MACHINES.contains(&self.route()) {
            RequestClass::Routine
        } else {
            RequestClass::Work
        };
        let Some(left_out) = app.access.line(app.config().log.access, class) else { return };
        let (method, path) = (self.loggable_method(), loggable(self.uri.path()));
        let (kind, error) = (Some(kind).filter(|kind| !kind.is_empty()), Some(error).filter(|error| !error.is_empty()));
        let client = self.client.map(tracing::field::display);
        let (bytes, status) = (response.body().size_hint().exact(), status.as_u16());
        let left_out = Some(left_out).filter(|count| *count > 0);
        macro_rules! line {
            ($level:ident) => {
                tracing::$level!(%id, client, author, %method, %path, status, bytes, ms, kind, error, left_out, "request")
            };
        }
        match status {
            // Being busy, or not ready yet, is not an error.
            503 if kind == Some("busy") || self.route() == "/readyz" => line!(warn),
            500.. => line!(error),
            _ => line!(info),
        }
    }

    /// Writes the audit's line: who has changed something, or was refused.
    fn audit(&self, id: RequestId, status: StatusCode, author: Option<&str>, about: Option<&str>) {
        let route = self.route();
        let may_change = self.may_change || route == RETURN;
        if !may_change || route.is_empty() || CHANGES_NOTHING.contains(&route) {
            return;
        }
        let was_refused =
            matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) || SIGN_IN.contains(&route);
        if status.is_client_error() && !was_refused || status.is_server_error() {
            return;
        }
        let client = self.client.map(tracing::field::display);
        let (method, path) = (self.loggable_method(), loggable(self.uri.path()));
        let (done, status) = (!status.is_client_error(), status.as_u16());
        tracing::info!(target: "audit", %id, client, author, action = %format_args!("{method} {route}"), %path, about, done, status, "audit");
    }
}
