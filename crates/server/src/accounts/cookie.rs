//! Cookies: how they are found and set. Scripts can't read them, and other sites' forms don't send them.

use axum::http::{HeaderMap, header};

/// The cookie of this name, unless it is empty.
pub(crate) fn find<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(found, value)| (found == name && !value.is_empty()).then_some(value))
}

/// The header that sets a cookie for paths that begin with this one, for so long, s; 0 removes it.
pub(crate) fn set(name: &str, value: &str, path: &str, lasts: i64, secure: bool) -> String {
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path={path}; Max-Age={lasts}; HttpOnly; SameSite=Lax{secure}")
}
