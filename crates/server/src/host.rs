//! The header `Host`: HTTP/1.1 requires exactly one (RFC 9112, 3.2). With two of them, a proxy and this service could use
//! different ones.

use crate::problem::{Kind, Problem};
use axum::extract::Request;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Version, header};
use axum::response::{IntoResponse as _, Response};

/// The middleware.
pub(crate) async fn require_one<F>(request: Request, next: impl FnOnce(Request) -> F) -> Response
where
    F: Future<Output = Response>,
{
    match wrong(request.version(), request.headers()) {
        None => next(request).await,
        Some(what) => Problem::new(Kind::BadRequest, what).into_response(),
    }
}

/// What is wrong with a request's `Host`.
fn wrong(version: Version, headers: &HeaderMap) -> Option<&'static str> {
    let mut hosts = headers.get_all(header::HOST).iter();
    match (hosts.next(), hosts.next()) {
        // Older clients send none.
        (None, _) if version < Version::HTTP_11 => None,
        (None, _) => Some("The request has no header Host."),
        (Some(_), Some(_)) => Some("The request has more than one header Host."),
        (Some(host), None) => {
            let good = host.to_str().is_ok_and(|host| host.is_empty() || is_host(host));
            (!good).then_some("The request's header Host is not a host's name with or without a port.")
        }
    }
}

fn is_host(text: &str) -> bool {
    text.parse::<Authority>().is_ok_and(|host| !host.as_str().contains('@') && !host.host().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_exactly_one() {
        let said = |version, hosts: &[&str]| {
            let mut headers = HeaderMap::new();
            for host in hosts {
                headers.append(header::HOST, host.parse().expect("a value"));
            }
            wrong(version, &headers)
        };
        for good in ["a", "pictures.example:8443", "127.0.0.1", "[::1]:9", ""] {
            assert_eq!(said(Version::HTTP_11, &[good]), None, "{good}");
        }
        assert_eq!(said(Version::HTTP_10, &[]), None);
        for bad in [&[][..], &["a", "a"], &["a", "b"], &["a b"], &["a/b"], &["u@a"], &["a, b"]] {
            assert!(said(Version::HTTP_11, bad).is_some(), "{bad:?}");
        }
        assert!(said(Version::HTTP_10, &["a", "b"]).is_some());
    }
}
