//! Names of authors.

use crate::name::{BadName, is_plain};
use std::fmt;

/// The name of the operator's account.
const RESERVED: &str = "operator";

/// An author's name: lower-case letters, digits, `-` and `_`, 1 to 64 of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct AuthorName(String);

impl AuthorName {
    /// Checks a name.
    ///
    /// # Errors
    /// [`BadName`], with what a name may be.
    pub(crate) fn parse(text: &str) -> Result<Self, BadName> {
        if !is_plain(text) {
            return Err(BadName::Shape("author", wire::clean(text, 65)));
        }
        if text == RESERVED {
            return Err(BadName::Reserved(text.to_owned()));
        }
        Ok(Self(text.to_owned()))
    }

    /// The name's text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AuthorName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
