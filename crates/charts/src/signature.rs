//! A signature as Python writes it, taken apart.

use super::keywords::Group;
use super::table::entries;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

/// What a function takes.
#[derive(Debug, Clone)]
pub(super) struct Signature {
    /// Names, and whether each must be given.
    pub(super) params: Vec<(&'static str, bool)>,
    /// How many of `params` may be given by place.
    pub(super) places: usize,
    /// Whether it has `*args`.
    pub(super) variadic: bool,
    /// What `**…` stands for.
    pub(super) group: Option<Group>,
}

/// Those of the table by the place and the length of their text: each is taken apart when it is called first.
static KNOWN: LazyLock<HashMap<(usize, usize), OnceLock<Signature>>> =
    LazyLock::new(|| entries().map(|entry| (key(entry.signature), OnceLock::new())).collect());

/// Which text it is; the same text elsewhere is another one.
fn key(text: &'static str) -> (usize, usize) {
    (text.as_ptr().addr(), text.len())
}

impl Signature {
    /// That of a text, taken apart before if the text is the table's.
    pub(super) fn of(text: &'static str) -> Cow<'static, Self> {
        match KNOWN.get(&key(text)) {
            Some(known) => Cow::Borrowed(known.get_or_init(|| Self::parse(text))),
            None => Cow::Owned(Self::parse(text)),
        }
    }

    fn parse(text: &'static str) -> Self {
        let mut signature = Self { params: Vec::new(), places: usize::MAX, variadic: false, group: None };
        for part in text.split(", ").filter(|part| !part.is_empty()) {
            if let Some(group) = part.strip_prefix("**") {
                signature.group = Group::named(group);
            } else if let Some(rest) = part.strip_prefix('*') {
                signature.variadic = !rest.is_empty();
                signature.places = signature.places.min(signature.params.len());
            } else {
                let name = part.split_once('=').map_or(part, |(name, _)| name);
                signature.params.push((name, name.len() == part.len()));
            }
        }
        signature.places = signature.places.min(signature.params.len());
        signature
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Class, find};

    #[test]
    fn a_signature_is_taken_apart() {
        let errorbar = Signature::parse("x, y, yerr=None, fmt='', *, capsize=None, **line");
        let params = [("x", true), ("y", true), ("yerr", false), ("fmt", false), ("capsize", false)];
        assert_eq!(errorbar.params, params);
        assert_eq!((errorbar.places, errorbar.variadic, errorbar.group), (4, false, Some(Group::Line)));
        let plot = Signature::parse("*args, base=10");
        assert_eq!((plot.places, plot.variadic, plot.group), (0, true, None));
        assert_eq!(Signature::parse("").places, 0);
    }

    #[test]
    fn those_of_the_table_are_taken_apart_once() {
        let text = find(Class::Pyplot, "plot").unwrap().signature;
        let (Cow::Borrowed(first), Cow::Borrowed(second)) = (Signature::of(text), Signature::of(text)) else {
            panic!("they are kept");
        };
        assert!(std::ptr::eq(first, second));
        assert!(matches!(Signature::of("nobody, knows=this"), Cow::Owned(_)));
    }
}
