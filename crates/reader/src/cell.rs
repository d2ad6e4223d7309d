//! A value of a file that knows numbers from texts.

use std::borrow::Cow;

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell<'a> {
    Missing,
    Boolean(bool),
    /// A number as text.
    Number(Cow<'a, str>),
    Text(Cow<'a, str>),
    /// A list or an object as JSON text.
    Structure(&'a str),
}
