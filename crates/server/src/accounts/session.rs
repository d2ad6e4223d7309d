//! Sessions of browsers: a cookie that scripts can't read, and that other sites' pages can't use.

use super::{cookie, origin};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};

/// The cookie's name.
pub(crate) const COOKIE: &str = "paintbox_session";
/// How long a session lasts that a link, a token or an invite began, s: thirty days.
pub(crate) const LASTS: i64 = 30 * 24 * 3600;

/// The session that the request's cookie names.
pub(crate) fn cookie(headers: &HeaderMap) -> Option<&str> {
    cookie::find(headers, COOKIE)
}

/// Whether a request with a cookie comes from one of our own pages, if it could change anything. `SameSite` protects the
/// cookie from forms on other sites, and this check from pages that browsers count as the same site (another port, a
/// subdomain). `public_url` is the configured address of the service.
pub(crate) fn is_own(parts: &Parts, public_url: &str) -> bool {
    if matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    let text = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => origin::is_same_origin(origin, text("host"), public_url),
        // Every current browser sends one of them with a form.
        (None, None) => false,
    }
}

/// The header that sets the session's cookie for so long, s; 0 removes it.
pub(crate) fn set_cookie(secret: &str, lasts: i64, secure: bool) -> String {
    cookie::set(COOKIE, secret, "/", lasts, secure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn parts(method: &str, headers: &[(&str, &str)]) -> Parts {
        let mut request = Request::builder().method(method).uri("/");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(()).expect("a request").into_parts().0
    }

    #[test]
    fn the_cookie_is_found_among_others() {
        let parts = parts("GET", &[("cookie", "a=b; paintbox_session=abc;c=d")]);
        assert_eq!(cookie(&parts.headers), Some("abc"));
        assert_eq!(cookie(&HeaderMap::new()), None);
    }

    #[test]
    fn only_our_own_pages_change_anything_with_a_cookie() {
        assert!(is_own(&parts("GET", &[("sec-fetch-site", "cross-site")]), ""));
        assert!(is_own(&parts("PUT", &[("sec-fetch-site", "same-origin")]), ""));
        assert!(!is_own(&parts("PUT", &[("sec-fetch-site", "same-site"), ("origin", "http://a"), ("host", "a")]), ""));
        assert!(is_own(&parts("POST", &[("origin", "https://a.example"), ("host", "a.example")]), ""));
        assert!(!is_own(&parts("POST", &[("origin", "null"), ("host", "a.example")]), ""));
        assert!(!is_own(&parts("DELETE", &[]), ""));
    }
}
