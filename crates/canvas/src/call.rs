//! Binding a call's arguments to a function's parameters, as `CPython` does and in its words.

use crate::convert::{Bound, Overrides, bind_style, convert};
use crate::signature::{Default, Param, ParamKind, Signature, Type};
use crate::style::Ink;
use crate::{CallError, Function, Paint, Path, Returned, Value, color, hint};
use wire::{Color, FillRule, Shape, Stop};

/// Calls `function` on `target` (the canvas, or a path object).
///
/// # Errors
/// [`CallError`] as an author reads it; nothing was drawn then.
pub fn call<T>(
    target: &mut T,
    function: &Function<T>,
    positional: Vec<Value>,
    keywords: Vec<(String, Value)>,
) -> Result<Returned, CallError> {
    let mut args = bind(function, positional, keywords)?;
    (function.run)(target, &mut args)
}

/// A call's arguments: bound, checked and converted.
pub(crate) struct Args {
    function: &'static str,
    params: &'static [Param],
    slots: Vec<Bound>,
    rest: Vec<f64>,
    pub(crate) style: Overrides,
}

impl Args {
    /// The function's name, for errors.
    pub(crate) fn function(&self) -> &'static str {
        self.function
    }

    /// The first `N` parameters, which all are numbers.
    pub(crate) fn lead<const N: usize>(&self) -> [f64; N] {
        std::array::from_fn(|i| self.slots[i].number().expect("the table says it is a number"))
    }

    fn slot(&self, name: &str) -> &Bound {
        let i = self.params.iter().position(|p| p.name == name).expect("the table has the parameter");
        &self.slots[i]
    }

    fn take(&mut self, name: &str) -> Bound {
        let i = self.params.iter().position(|p| p.name == name).expect("the table has the parameter");
        std::mem::replace(&mut self.slots[i], Bound::Absent)
    }

    /// A number that is given or has a default.
    pub(crate) fn number(&self, name: &str) -> f64 {
        self.slot(name).number().expect("the table says it is a number")
    }

    /// A number, if it was given.
    pub(crate) fn maybe_number(&self, name: &str) -> Option<f64> {
        self.slot(name).number()
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        matches!(self.slot(name), Bound::Flag(true))
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        match self.slot(name) {
            Bound::Text(text) => Some(text),
            Bound::Word(word) => Some(word),
            _ => None,
        }
    }

    /// A choice or a default.
    pub(crate) fn word(&self, name: &str) -> &'static str {
        match self.slot(name) {
            Bound::Word(word) => word,
            _ => "",
        }
    }

    pub(crate) fn color(&self, name: &str) -> Option<Color> {
        match self.slot(name) {
            Bound::Color(color) => *color,
            _ => None,
        }
    }

    pub(crate) fn paint(&self, name: &str) -> Option<Paint> {
        match self.slot(name) {
            Bound::Paint(paint) => paint.clone(),
            _ => None,
        }
    }

    /// A paint or no paint, if one was given at all.
    pub(crate) fn ink(&self, name: &str) -> Ink {
        match self.slot(name) {
            Bound::Paint(paint) => paint.clone().into(),
            _ => Ink::Unset,
        }
    }

    /// Colours, if they were given.
    pub(crate) fn colors(&mut self, name: &str) -> Option<Vec<Color>> {
        match self.take(name) {
            Bound::Colors(colors) => Some(colors),
            _ => None,
        }
    }

    pub(crate) fn stops(&mut self, name: &str) -> Vec<Stop> {
        match self.take(name) {
            Bound::Stops(stops) => stops,
            _ => Vec::new(),
        }
    }

    /// One number or several, or the one that is the default.
    pub(crate) fn numbers(&mut self, name: &str) -> Vec<f64> {
        match self.take(name) {
            Bound::Numbers(numbers) => numbers,
            Bound::Number(n) => vec![n],
            _ => Vec::new(),
        }
    }

    pub(crate) fn channel(&self, name: &str) -> color::Channel {
        match self.slot(name) {
            Bound::Channel(channel) => *channel,
            _ => color::Channel::Whole(0),
        }
    }

    pub(crate) fn rule(&self) -> FillRule {
        if self.word("rule") == "evenodd" { FillRule::EvenOdd } else { FillRule::NonZero }
    }

    pub(crate) fn points(&mut self, name: &str) -> Vec<[f64; 2]> {
        match self.take(name) {
            Bound::Points(points) => points,
            _ => Vec::new(),
        }
    }

    pub(crate) fn path(&mut self, name: &str) -> Option<Path> {
        match self.take(name) {
            Bound::Path(path) => Some(path),
            _ => None,
        }
    }

    pub(crate) fn region(&mut self, name: &str) -> Option<Shape> {
        match self.take(name) {
            Bound::Region(shape) => Some(shape),
            _ => None,
        }
    }

    pub(crate) fn raw(&mut self, name: &str) -> Value {
        match self.take(name) {
            Bound::Raw(value) => value,
            _ => Value::None,
        }
    }

    /// The numbers of the variadic parameter.
    pub(crate) fn rest(&mut self) -> Vec<f64> {
        std::mem::take(&mut self.rest)
    }
}

/// How many positional arguments were taken, and which were left over.
struct Placed {
    slots: Vec<Option<Value>>,
    rest: Vec<Value>,
    given: usize,
    extra: Vec<Value>,
}

fn place(signature: &Signature, positional: Vec<Value>) -> Placed {
    let params = signature.params;
    let mut placed =
        Placed { slots: params.iter().map(|_| None).collect(), rest: Vec::new(), given: 0, extra: Vec::new() };
    let mut at = 0;
    for value in positional {
        if params.get(at).is_some_and(|p| p.ty == Type::Ys) && !value.is_sequence() {
            at += 1;
        }
        match params.get(at) {
            Some(p) if p.kind == ParamKind::VarPositional => placed.rest.push(value),
            Some(p) if p.kind == ParamKind::PositionalOrKeyword => {
                let slots = if p.ty == Type::X && value.pair().is_some() { 2 } else { 1 };
                placed.slots[at] = Some(value);
                placed.given += slots;
                at += slots;
            }
            _ => placed.extra.push(value),
        }
    }
    placed
}

fn bind(signature: &Signature, positional: Vec<Value>, keywords: Vec<(String, Value)>) -> Result<Args, CallError> {
    let (function, params) = (signature.name, signature.params);
    let placed = place(signature, positional);
    if !placed.extra.is_empty() {
        return Err(too_many(signature, &placed));
    }
    let mut values = placed.slots;
    let mut style = Overrides::default();
    for (name, value) in keywords {
        let found = params.iter().position(|p| p.name == name && p.kind != ParamKind::VarPositional);
        if let Some(i) = found {
            let paired = i > 0 && params[i].ty == Type::Y && is_pair(values[i - 1].as_ref());
            if values[i].is_some() || paired {
                return Err(CallError::type_error(format!("{function}() got multiple values for argument '{name}'")));
            }
            values[i] = Some(value);
        } else if !bind_style(signature, &name, &value, &mut style)? {
            let message = format!("{function}() got an unexpected keyword argument '{}'", shown(&name));
            return Err(CallError::type_error(message).maybe_hint(hint::keyword(signature, &name)));
        }
    }
    let missing = missing(params, &values);
    if !missing.is_empty() {
        return Err(too_few(signature, &missing));
    }
    let mut rest = Vec::new();
    for value in &placed.rest {
        match convert(signature, params.first().map_or("", |p| p.name), Type::Numbers, value.clone(), None)? {
            Bound::Numbers(numbers) => rest.extend(numbers),
            _ => return Err(CallError::type_error(format!("{function}() takes numbers"))),
        }
    }
    Ok(Args { function, params, slots: convert_all(signature, values)?, rest, style })
}

fn is_pair(value: Option<&Value>) -> bool {
    value.is_some_and(|v| v.pair().is_some())
}

fn convert_all(signature: &Signature, values: Vec<Option<Value>>) -> Result<Vec<Bound>, CallError> {
    let params = signature.params;
    let mut slots = Vec::with_capacity(params.len());
    let mut values = values.into_iter();
    while let Some(param) = params.get(slots.len()) {
        let value = values.next().flatten();
        match (param.ty, value) {
            (Type::X, Some(value)) if value.pair().is_some() => {
                let pair = value.pair().unwrap_or_default();
                if values.next().flatten().is_some() {
                    let y = params.get(slots.len() + 1).map_or("y", |p| p.name);
                    let message = format!("{}() got both '{y}' and a pair as '{}'", signature.name, param.name);
                    return Err(CallError::type_error(message));
                }
                for n in pair {
                    slots.push(convert(signature, param.name, Type::X, Value::Float(n), None)?);
                }
            }
            (Type::Points, Some(value)) => {
                let has_ys = params.get(slots.len() + 1).is_some_and(|p| p.ty == Type::Ys);
                let ys = if has_ys { values.next().flatten() } else { None };
                let ys = ys.filter(|v| *v != Value::None);
                slots.push(convert(signature, param.name, Type::Points, value, ys.as_ref())?);
                if has_ys {
                    slots.push(Bound::Absent);
                }
            }
            (_, Some(Value::None)) if param.default == Default::None => slots.push(Bound::Absent),
            (ty, Some(value)) => slots.push(convert(signature, param.name, ty, value, None)?),
            (_, None) => slots.push(match param.default {
                Default::Required | Default::None => Bound::Absent,
                Default::Number(n) => Bound::Number(n),
                Default::Flag(flag) => Bound::Flag(flag),
                Default::Text(text) if param.ty == Type::Color => Bound::Color(color::parse(text).ok()),
                Default::Text(text) => Bound::Word(text),
            }),
        }
    }
    Ok(slots)
}

fn missing(params: &[Param], values: &[Option<Value>]) -> Vec<&'static str> {
    let mut names = Vec::new();
    for (i, param) in params.iter().enumerate() {
        let paired = param.ty == Type::Y && i > 0 && is_pair(values[i - 1].as_ref());
        if param.default == Default::Required
            && param.kind == ParamKind::PositionalOrKeyword
            && values[i].is_none()
            && !paired
        {
            names.push(param.name);
        }
    }
    names
}

fn too_few(signature: &Signature, missing: &[&str]) -> CallError {
    let function = signature.name;
    let quoted: Vec<String> = missing.iter().map(|name| format!("'{name}'")).collect();
    let list = match quoted.as_slice() {
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [most @ .., last] => format!("{}, and {last}", most.join(", ")),
        [] => String::new(),
    };
    let (count, plural) = (missing.len(), if missing.len() == 1 { "" } else { "s" });
    let message = format!("{function}() missing {count} required positional argument{plural}: {list}");
    CallError::type_error(message).hint(format!("it is called as {}", hint::usage(signature)))
}

fn too_many(signature: &Signature, placed: &Placed) -> CallError {
    let either = signature.params.iter().filter(|p| p.kind == ParamKind::PositionalOrKeyword);
    let most = either.clone().count();
    let least = either.filter(|p| p.default == Default::Required).count();
    let given = placed.given + placed.extra.len();
    let takes = if least == most { most.to_string() } else { format!("from {least} to {most}") };
    let plural = if most == 1 { "" } else { "s" };
    let were = if given == 1 { "was" } else { "were" };
    let function = signature.name;
    let error = CallError::type_error(format!(
        "{function}() takes {takes} positional argument{plural} but {given} {were} given"
    ));
    let numbers = placed.slots.iter().flatten().chain(&placed.extra).all(|v| v.number().is_some());
    if numbers
        && signature.params.first().is_some_and(|p| matches!(p.ty, Type::Color | Type::Paint))
        && (3..=4).contains(&given)
    {
        return error.hint(format!("a colour of numbers goes into brackets of its own: {function}((255, 99, 71))"));
    }
    let mut texts = placed.slots.iter().flatten().chain(&placed.extra);
    match texts.find_map(|value| hint::color_keyword(signature, value)) {
        Some(hint) => error.hint(hint),
        None if most > 0 => error.hint(format!("it is called as {}", hint::usage(signature))),
        None => error,
    }
}

/// `text`, cut so that an error stays readable.
#[must_use]
pub fn shown(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
