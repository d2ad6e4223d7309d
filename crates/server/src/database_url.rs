//! Addresses of databases: what they may be, and how they are shown without a password.

use std::path::Path;

/// A database's address as it may be shown and logged.
#[must_use]
pub fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let (place, query) = rest.split_once('?').map_or((rest, None), |(place, query)| (place, Some(query)));
    let place = match place.rsplit_once('@') {
        Some((who, host)) => {
            format!("{}@{host}", who.split_once(':').map_or(who.to_owned(), |(user, _)| format!("{user}:…")))
        }
        None => place.to_owned(),
    };
    // The query can contain a password, too.
    let query = if query.is_some() { "?…" } else { "" };
    format!("{scheme}://{place}{query}")
}

/// An address for the configuration as it is printed.
pub(crate) fn serialize_without_password<S: serde::Serializer>(url: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&without_password(url))
}

/// The file of `sqlite:FILE`.
pub(crate) fn sqlite_path(url: &str) -> Option<&Path> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    (!path.is_empty()).then(|| Path::new(path))
}

/// Whether an address is a `PostgreSQL` server's.
pub(crate) fn is_postgres(url: &str) -> bool {
    ["postgres://", "postgresql://"].iter().any(|scheme| url.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()))
}

/// Whether this is an address of a store: `sqlite:` and a file, or `postgres://` and a server.
pub(crate) fn is_store(url: &str) -> bool {
    sqlite_path(url).is_some() || is_postgres(url)
}

/// Whether an address is a database's that programs can read.
pub(crate) fn is_source(url: &str) -> bool {
    match url.split_once(':') {
        Some(("sqlite", path)) => !path.trim_start_matches('/').is_empty(),
        Some(("mysql" | "mariadb", _)) => url.parse::<sqlx::mysql::MySqlConnectOptions>().is_ok(),
        Some(("postgres" | "postgresql", _)) => url.parse::<sqlx::postgres::PgConnectOptions>().is_ok(),
        _ => false,
    }
}
