//! Where this service is reached: absolute addresses in answers. What its pages say about it comes along.

use crate::app::App;
use crate::live_config::EffectiveConfig;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use std::pin::pin;
use std::sync::Arc;

tokio::task_local! {
    /// The base of every absolute address in the answer that this task produces.
    static BASE: Base;
}

/// The middleware. The base is `http.public_url` if it is set. Otherwise it is the host that the client used itself, which
/// only that client gets to see.
pub(crate) async fn set_base_url<F>(app: &App, request: Request, next: impl FnOnce(Request) -> F) -> Response
where
    F: Future<Output = Response>,
{
    let config = app.config();
    let site = Arc::clone(&config.site);
    let base = if config.http.public_url.is_empty() {
        // The header has been checked: it is one host's name.
        Base::Host(request.headers().get(header::HOST).cloned())
    } else {
        Base::Public(config)
    };
    let answer = pin!(next(request));
    site.scope(BASE.scope(base, answer)).await
}

/// The base of absolute addresses. It is written out only for answers that have some.
enum Base {
    /// `http.public_url`.
    Public(Arc<EffectiveConfig>),
    /// The host that the client used. Without one, addresses stay relative.
    Host(Option<HeaderValue>),
}

impl Base {
    fn absolute(&self, path: &str) -> String {
        match self {
            Self::Public(config) => format!("{}{path}", config.http.public_url),
            Self::Host(host) => match host.as_ref().and_then(|host| host.to_str().ok()) {
                Some(host) if !host.is_empty() => format!("http://{host}{path}"),
                _ => path.to_owned(),
            },
        }
    }
}

/// A path of this service as an absolute address. Outside of a request it is the path alone.
pub(crate) fn absolute(path: &str) -> String {
    BASE.try_with(|base| base.absolute(path)).unwrap_or_else(|_| path.to_owned())
}
