//! Names of images, as they are in URLs.

use crate::bounds::MAX_NAME;
use std::fmt;

/// Paths of the service's own, now or soon.
const RESERVED: [&str; 21] = [
    "account",
    "admin",
    "api",
    "apple-touch-icon",
    "assets",
    "authors",
    "docs",
    "favicon",
    "gallery",
    "healthz",
    "join",
    "login",
    "logout",
    "metrics",
    "oembed",
    "readyz",
    "robots",
    "sign-in",
    "sign-out",
    "static",
    "studio",
];

/// An image's name: lower-case letters, digits, `-` and `_`, 1 to 64 of them, and none of the service's own paths.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct ImageName(String);

/// A name that can't be used; `Display` is a sentence for the person who chose it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadName {
    /// It has forbidden characters, or is empty or too long.
    #[error("{1:?} can't be an {0}'s name: names have 1 to 64 lower-case letters, digits, - and _.")]
    Shape(&'static str, String),
    /// It is one of the service's own paths.
    #[error("The name {0:?} is reserved for Paintbox; please choose another.")]
    Reserved(String),
}

/// Whether a name has only allowed characters, and is neither empty nor too long.
pub(crate) fn is_plain(text: &str) -> bool {
    (1..=MAX_NAME).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
}

impl ImageName {
    /// Checks a name.
    ///
    /// # Errors
    /// [`BadName`], with what a name may be.
    pub(crate) fn parse(text: &str) -> Result<Self, BadName> {
        if !is_plain(text) {
            return Err(BadName::Shape("image", wire::clean(text, MAX_NAME + 1)));
        }
        if RESERVED.contains(&text) {
            return Err(BadName::Reserved(text.to_owned()));
        }
        Ok(Self(text.to_owned()))
    }

    /// The name's text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ImageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_names_are_taken() {
        for name in ["a", "cats", "seattle-2014", "_x", &"a".repeat(64)] {
            assert_eq!(ImageName::parse(name).expect("good").as_str(), name);
        }
    }

    #[test]
    fn anything_that_could_mean_something_else_is_refused() {
        for name in ["", "Cats", "a.b", "a/b", "..", "a b", "é", "a%20", "a\n", &"a".repeat(65)] {
            assert!(matches!(ImageName::parse(name), Err(BadName::Shape(..))), "{name:?}");
        }
        for name in ["api", "studio", "healthz", "metrics"] {
            assert!(matches!(ImageName::parse(name), Err(BadName::Reserved(_))), "{name:?}");
        }
    }
}
