//! A signature as Python writes it, taken apart.

use super::keywords::Group;
use super::table::entries;
use canvas::{Default, Param, Type};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

/// What a function takes.
#[derive(Debug, Clone)]
pub(super) struct Signature {
    /// Its parameters.
    pub(super) params: Vec<Param>,
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
        let mut signature = Self { params: Vec::new(), group: None };
        let mut by_name = false;
        for part in text.split(", ").filter(|part| !part.is_empty()) {
            if let Some(group) = part.strip_prefix("**") {
                signature.group = Group::named(group);
            } else if let Some(rest) = part.strip_prefix('*') {
                if !rest.is_empty() {
                    signature.params.push(Param::new(rest, Type::Any, "").variadic());
                }
                by_name = true;
            } else {
                let (name, default) = match part.split_once('=') {
                    Some((name, default)) => (name, default_of(default)),
                    None => (part, Default::Required),
                };
                let param = Param::new(name, Type::Any, "").or(default);
                signature.params.push(if by_name { param.named() } else { param });
            }
        }
        signature
    }
}

/// A default as Python writes it.
fn default_of(source: &'static str) -> Default {
    match (source, source.parse()) {
        ("True" | "False", _) => Default::Flag(source == "True"),
        (_, Ok(number)) => Default::Number(number),
        _ => match source.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')) {
            Some(text) => Default::Text(text),
            None => Default::None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Class, find};

    #[test]
    fn a_signature_is_taken_apart() {
        let errorbar = Signature::parse("x, y, yerr=None, fmt='', *, capsize=2, **line");
        let param = |name| Param::new(name, Type::Any, "");
        let params = [
            param("x"),
            param("y"),
            param("yerr").or_none(),
            param("fmt").or_text(""),
            param("capsize").or_number(2.0),
        ];
        assert_eq!(errorbar.params[..4], params[..4]);
        assert_eq!((errorbar.params[4], errorbar.group), (params[4].named(), Some(Group::Line)));
        let plot = Signature::parse("*args, base=True");
        assert_eq!(plot.params, [param("args").variadic(), param("base").or_flag(true).named()]);
        assert_eq!((plot.group, Signature::parse("").params.len()), (None, 0));
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
