//! Where this service is reached: absolute addresses in answers. What its pages say about it comes along.

use crate::app::App;
use axum::extract::Request;
use axum::http::header;
use axum::response::Response;
use std::sync::Arc;

tokio::task_local! {
    /// The base of every absolute address in the answer that this task produces.
    static BASE: String;
}

/// The middleware. The base is `http.public_url` if it is set. Otherwise it is the host that the client used itself, which
/// only that client gets to see.
pub(crate) async fn set_base_url<F>(app: &App, request: Request, next: impl FnOnce(Request) -> F) -> Response
where
    F: Future<Output = Response>,
{
    let config = app.config();
    let public = &config.http.public_url;
    let base = if public.is_empty() { said(&request) } else { public.clone() };
    let answer = BASE.scope(base, next(request));
    Arc::clone(&config.site).scope(answer).await
}

/// The header has been checked: it is one host's name. Without it, addresses stay relative.
fn said(request: &Request) -> String {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    host.filter(|host| !host.is_empty()).map(|host| format!("http://{host}")).unwrap_or_default()
}

/// A path of this service as an absolute address. Outside of a request it is the path alone.
pub(crate) fn absolute(path: &str) -> String {
    BASE.try_with(|base| format!("{base}{path}")).unwrap_or_else(|_| path.to_owned())
}
