//! Entity tags and the conditions of requests: `ETag`, `If-Match` and `If-None-Match` (RFC 9110, 8.8.3 and 13.1).

use crate::key::Key;
use crate::store::Precondition;
use axum::http::header::{IF_MATCH, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName};

/// The `ETag` of an image in the API: its revision.
pub(crate) fn etag(revision: u32) -> String {
    format!("\"r{revision}\"")
}

/// A member of a condition's list: `*`, `"abc"`, or `W/"abc"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tag<'a>(&'a str);

impl Tag<'_> {
    /// Whether it is `*`, which matches everything.
    pub(crate) fn is_any(self) -> bool {
        self.0 == "*"
    }

    /// Whether it is exactly this tag, weak or strong.
    pub(crate) fn is(self, etag: &str) -> bool {
        self.0 == etag
    }

    /// Whether it is `*` or this tag, weak or strong (the weak comparison of RFC 9110, 8.8.3.2).
    pub(crate) fn matches(self, etag: &str) -> bool {
        self.is_any() || strong(self.0) == strong(etag)
    }
}

/// A tag without its mark of weakness.
fn strong(tag: &str) -> &str {
    tag.strip_prefix("W/").unwrap_or(tag)
}

/// The members of a condition, in all headers of this name. An invalid member matches nothing.
pub(crate) fn tags(headers: &HeaderMap, name: HeaderName) -> impl Iterator<Item = Tag<'_>> {
    let values = headers.get_all(name).into_iter().filter_map(|value| value.to_str().ok());
    values.flat_map(members).map(str::trim).map(Tag)
}

/// The pieces of a list between commas; those inside quotes are a tag's own.
fn members(list: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    list.split(move |c| {
        quoted ^= c == '"';
        c == ',' && !quoted
    })
}

/// What a change must find, where the image is at this revision `now`. Without a condition it is the revision that the server
/// itself has read: of two saves at once, one fails.
///
/// Tags are compared weakly: compression makes a revision's tag weak (`W/"r7"`), and it is the same revision still.
pub(crate) fn precondition(headers: &HeaderMap, now: Option<u32>) -> Precondition {
    if tags(headers, IF_NONE_MATCH).any(Tag::is_any) {
        return Precondition::Absent;
    }
    match now {
        _ if !headers.contains_key(IF_MATCH) => now.map_or(Precondition::Absent, Precondition::Revision),
        Some(revision) if tags(headers, IF_MATCH).any(|tag| tag.matches(&etag(revision))) => {
            Precondition::Revision(revision)
        }
        // No revision has this number.
        _ => Precondition::Revision(0),
    }
}

/// Whether the client has this very file.
pub(crate) fn is_known(headers: &HeaderMap, key: &Key) -> bool {
    if !headers.contains_key(IF_NONE_MATCH) {
        return false;
    }
    let etag = key.etag();
    tags(headers, IF_NONE_MATCH).any(|tag| tag.matches(&etag))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: &HeaderName, values: &[&str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(name, value.parse().expect("a header"));
        }
        headers
    }

    #[test]
    fn lists_are_read_tag_by_tag_in_all_headers() {
        let headers = with(&IF_NONE_MATCH, &["\"a\", W/\"b\"", "\"c,d\" ,x"]);
        let read: Vec<Tag> = tags(&headers, IF_NONE_MATCH).collect();
        assert_eq!(read, ["\"a\"", "W/\"b\"", "\"c,d\"", "x"].map(Tag));
        assert!(read[1].matches("\"b\"") && read[0].matches("W/\"a\"") && !read[2].matches("\"c\""));
        assert!(read[1].is("W/\"b\"") && !read[1].is("\"b\""));
    }

    #[test]
    fn a_change_finds_the_revision_that_the_client_has_seen() {
        let seen = |tags: &[&str]| precondition(&with(&IF_MATCH, tags), Some(7));
        for good in [&["\"r7\""][..], &["W/\"r7\""], &["*"], &["\"r6\", \"r7\""], &["\"r6\"", "\"r7\""], &[]] {
            assert_eq!(seen(good), Precondition::Revision(7), "{good:?}");
        }
        for other in [&["\"r6\""][..], &["r7"], &[""], &["\"r7"]] {
            assert_eq!(seen(other), Precondition::Revision(0), "{other:?}");
        }
        assert_eq!(precondition(&with(&IF_MATCH, &["*"]), None), Precondition::Revision(0), "there is nothing");
        assert_eq!(precondition(&HeaderMap::new(), None), Precondition::Absent);
        assert_eq!(precondition(&with(&IF_NONE_MATCH, &["*"]), Some(7)), Precondition::Absent);
        assert_eq!(precondition(&with(&IF_NONE_MATCH, &["\"r7\""]), Some(7)), Precondition::Revision(7));
    }
}
