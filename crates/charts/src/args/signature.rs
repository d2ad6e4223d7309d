//! A signature as Python writes it, taken apart.

use crate::args::keywords::Group;
use canvas::{Default, Param, Type};

/// What a function takes.
#[derive(Debug, Clone)]
pub(crate) struct Signature {
    /// Its parameters.
    pub(crate) params: Vec<Param>,
    /// What `**…` stands for.
    pub(crate) group: Option<Group>,
}

impl Signature {
    /// Takes a signature apart.
    pub(crate) fn parse(text: &'static str) -> Self {
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
}
