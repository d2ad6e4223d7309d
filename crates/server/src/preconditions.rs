//! What a client has seen of an image that it changes: `ETag`, `If-Match` and `If-None-Match` (RFC 9110, 13.1).

use crate::store::Precondition;
use axum::http::header::{IF_MATCH, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName};

/// The `ETag` of an image in the API: its revision.
pub(crate) fn etag(revision: u32) -> String {
    format!("\"r{revision}\"")
}

/// What a change must find, where the image is at this revision `now`. Without a condition it is what the server itself read a moment ago: of two saves at once, one
/// is a conflict.
pub(crate) fn precondition(headers: &HeaderMap, now: Option<u32>) -> Precondition {
    let list = |name: HeaderName| {
        let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        let tags: Vec<String> = values.flat_map(|value| value.split(',')).map(|tag| tag.trim().to_owned()).collect();
        (!tags.is_empty()).then_some(tags)
    };
    if list(IF_NONE_MATCH).is_some_and(|tags| tags.iter().any(|tag| tag == "*")) {
        return Precondition::Absent;
    }
    match (list(IF_MATCH), now) {
        (None, None) => Precondition::Absent,
        (None, Some(revision)) => Precondition::Revision(revision),
        (Some(tags), Some(revision)) if tags.iter().any(|tag| tag == "*" || *tag == etag(revision)) => {
            Precondition::Revision(revision)
        }
        // No revision has this number.
        (Some(_), _) => Precondition::Revision(0),
    }
}
