//! Binding a call's arguments to a function's parameters, as `CPython` does and in its words.
//!
//! The canvas and the charts bind with this; what they do with the values, and the hints they add to a refusal, is theirs.

use crate::error::shown;
use crate::signature::{KeywordGroup, Param, ParamKind, Type};
use crate::{CallError, Value};

/// A call's arguments, each with its parameter.
#[derive(Debug, PartialEq)]
pub struct BoundArguments {
    /// The value of each parameter in the signature's order, if it was given. A pair that stands for an
    /// [`X`](Type::X) and the [`Y`](Type::Y) after it is the X's.
    pub values: Vec<Option<Value>>,
    /// The values that `*args` collects.
    pub rest: Vec<Value>,
    /// The keywords of the group, by their full names.
    pub style: Vec<(&'static str, Value)>,
    /// The keywords of a group that takes any.
    pub loose: Vec<(String, Value)>,
}

/// Why arguments can't be bound.
#[derive(Debug, PartialEq)]
pub enum BindError {
    /// A keyword that the function doesn't have.
    UnexpectedKeyword(String),
    /// An argument by position and by name, or twice by name.
    MultipleValues(String),
    /// More positional arguments than parameters.
    TooMany {
        /// The smallest and the largest number of positional arguments that the function takes.
        takes: (usize, usize),
        /// The number of positional arguments that were given.
        given: usize,
        /// The number of keyword-only arguments that were given.
        keyword_only: usize,
        /// The positional arguments.
        values: Vec<Value>,
    },
    /// Required arguments that weren't given.
    Missing {
        /// Their names, in the signature's order.
        names: Vec<&'static str>,
        /// `positional` or `keyword-only`.
        kind: &'static str,
    },
}

impl BindError {
    /// The message that `CPython` has for the error.
    #[must_use]
    pub fn message(&self, function: &str) -> String {
        match self {
            Self::UnexpectedKeyword(name) => {
                format!("{function}() got an unexpected keyword argument '{}'", shown(name))
            }
            Self::MultipleValues(name) => format!("{function}() got multiple values for argument '{name}'"),
            Self::TooMany { takes: (least, most), given, keyword_only, .. } => {
                let (takes, one) = if least == most {
                    (most.to_string(), *most == 1)
                } else {
                    (format!("from {least} to {most}"), false)
                };
                let named = match keyword_only {
                    0 => String::new(),
                    n => {
                        format!(
                            " positional argument{} (and {n} keyword-only argument{})",
                            plural(*given == 1),
                            plural(*n == 1)
                        )
                    }
                };
                let were = if *given == 1 && *keyword_only == 0 { "was" } else { "were" };
                format!("{function}() takes {takes} positional argument{} but {given}{named} {were} given", plural(one))
            }
            Self::Missing { names, kind } => {
                let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
                let list = match quoted.as_slice() {
                    [one, two] => format!("{one} and {two}"),
                    [most @ .., last] if !most.is_empty() => format!("{}, and {last}", most.join(", ")),
                    all => all.concat(),
                };
                let count = names.len();
                format!("{function}() missing {count} required {kind} argument{}: {list}", plural(count == 1))
            }
        }
    }

    /// The error as a `TypeError`.
    #[must_use]
    pub fn error(&self, function: &str) -> CallError {
        CallError::type_error(self.message(function))
    }
}

fn plural(one: bool) -> &'static str {
    if one { "" } else { "s" }
}

/// Binds arguments to parameters and, after them, to a group of keywords.
///
/// # Errors
/// The [`BindError`] that `CPython` would raise first.
pub fn bind(
    params: &[Param],
    group: Option<&dyn KeywordGroup>,
    positional: Vec<Value>,
    keywords: Vec<(String, Value)>,
) -> Result<BoundArguments, BindError> {
    let values = params.iter().map(|_| None).collect();
    let mut bound = BoundArguments { values, rest: Vec::new(), style: Vec::new(), loose: Vec::new() };
    let (given, extra) = place(params, positional, &mut bound);
    let mut keyword_only = 0;
    for (name, value) in keywords {
        let found = params.iter().position(|p| p.name == name && p.kind != ParamKind::VarPositional);
        if let Some(i) = found {
            if bound.values[i].is_some() || is_in_pair(params, &bound.values, i) {
                return Err(BindError::MultipleValues(name));
            }
            bound.values[i] = Some(value);
            keyword_only += usize::from(params[i].kind == ParamKind::KeywordOnly);
        } else if group.is_some_and(KeywordGroup::takes_any) {
            bound.loose.push((name, value));
        } else if let Some(full) = group.and_then(|group| group.full_name(&name)) {
            bound.style.push((full, value));
        } else {
            return Err(BindError::UnexpectedKeyword(name));
        }
    }
    if !extra.is_empty() {
        let positional = || params.iter().filter(|p| p.kind == ParamKind::PositionalOrKeyword);
        let takes = (positional().filter(|p| p.is_required()).count(), positional().count());
        let given = given + extra.len();
        let values = bound.values.into_iter().flatten().chain(extra).collect();
        return Err(BindError::TooMany { takes, given, keyword_only, values });
    }
    for (of, kind) in [(ParamKind::PositionalOrKeyword, "positional"), (ParamKind::KeywordOnly, "keyword-only")] {
        let is_missing = |(i, p): &(usize, &Param)| {
            p.kind == of && p.is_required() && bound.values[*i].is_none() && !is_in_pair(params, &bound.values, *i)
        };
        let names: Vec<_> = params.iter().enumerate().filter(is_missing).map(|(_, p)| p.name).collect();
        if !names.is_empty() {
            return Err(BindError::Missing { names, kind });
        }
    }
    Ok(bound)
}

/// Puts positional arguments in their places: how many parameters have one then, and the arguments that are left over.
fn place(params: &[Param], positional: Vec<Value>, bound: &mut BoundArguments) -> (usize, Vec<Value>) {
    let (mut at, mut given, mut extra) = (0, 0, Vec::new());
    for value in positional {
        if params.get(at).is_some_and(|p| p.ty == Type::Ys) && !value.is_sequence() {
            at += 1;
        }
        match params.get(at) {
            Some(p) if p.kind == ParamKind::VarPositional => bound.rest.push(value),
            Some(p) if p.kind == ParamKind::PositionalOrKeyword => {
                let count = if p.ty == Type::X && value.pair().is_some() { 2 } else { 1 };
                bound.values[at] = Some(value);
                given += count;
                at += count;
            }
            _ => extra.push(value),
        }
    }
    (given, extra)
}

/// Whether the parameter is the Y of a pair that was given as its X.
fn is_in_pair(params: &[Param], values: &[Option<Value>], i: usize) -> bool {
    params[i].ty == Type::Y && i > 0 && values[i - 1].as_ref().is_some_and(|x| x.pair().is_some())
}

/// How to call a function, without the optional arguments: `rect(x, y, w, h, …)`.
#[must_use]
pub fn usage(function: &str, params: &[Param]) -> String {
    let positional = || params.iter().filter(|p| p.kind == ParamKind::PositionalOrKeyword);
    let mut parts: Vec<&str> = positional().filter(|p| p.is_required()).map(|p| p.name).collect();
    if parts.len() < positional().count() {
        parts.push("…");
    }
    format!("{function}({})", parts.join(", "))
}

#[cfg(test)]
mod tests;
