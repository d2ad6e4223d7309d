//! What a client has seen of an image that it changes: `ETag`, `If-Match` and `If-None-Match` (RFC 9110, 13.1).

use crate::store::Seen;
use axum::http::header::{IF_MATCH, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName};

/// The `ETag` of an image in the API: its revision.
pub(super) fn etag(revision: u32) -> String {
    format!("\"r{revision}\"")
}

/// What a change must find, where the image is at this revision `now`. Without a condition it is what the server itself read a moment ago: of two saves at once, one
/// is a conflict.
pub(super) fn seen(headers: &HeaderMap, now: Option<u32>) -> Seen {
    let list = |name: HeaderName| {
        let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        let tags: Vec<String> = values.flat_map(|value| value.split(',')).map(|tag| tag.trim().to_owned()).collect();
        (!tags.is_empty()).then_some(tags)
    };
    if list(IF_NONE_MATCH).is_some_and(|tags| tags.iter().any(|tag| tag == "*")) {
        return Seen::Nothing;
    }
    match (list(IF_MATCH), now) {
        (None, None) => Seen::Nothing,
        (None, Some(revision)) => Seen::Revision(revision),
        (Some(tags), Some(revision)) if tags.iter().any(|tag| tag == "*" || *tag == etag(revision)) => {
            Seen::Revision(revision)
        }
        // No revision has this number.
        (Some(_), _) => Seen::Revision(0),
    }
}
