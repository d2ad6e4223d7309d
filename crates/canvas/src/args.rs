//! A call's arguments: bound to the function's parameters, checked and converted.

use crate::bind::{self, BindError};
use crate::convert::{Argument, convert};
use crate::signature::{Default, Param, Signature, Type};
use crate::style::{CallStyle, Inherit};
use crate::{CallError, Paint, Path, Value, color, hints};
use wire::{Color, FillRule, Shape, Stop};

/// A call's arguments: bound, checked and converted.
pub(crate) struct Args {
    function: &'static str,
    params: &'static [Param],
    slots: Vec<Argument>,
    rest: Vec<f64>,
    pub(crate) style: CallStyle,
}

impl Args {
    /// The function's name, for errors.
    pub(crate) fn function(&self) -> &'static str {
        self.function
    }

    /// The first `N` parameters, all of which are numbers.
    pub(crate) fn leading_numbers<const N: usize>(&self) -> [f64; N] {
        std::array::from_fn(|i| self.slots[i].number().expect("the table says it is a number"))
    }

    fn slot(&self, name: &str) -> &Argument {
        let i = self.params.iter().position(|p| p.name == name).expect("the table has the parameter");
        &self.slots[i]
    }

    fn take(&mut self, name: &str) -> Argument {
        let i = self.params.iter().position(|p| p.name == name).expect("the table has the parameter");
        std::mem::replace(&mut self.slots[i], Argument::Absent)
    }

    /// A number, or its default.
    pub(crate) fn number(&self, name: &str) -> f64 {
        self.slot(name).number().expect("the table says it is a number")
    }

    /// A number, if it was given.
    pub(crate) fn maybe_number(&self, name: &str) -> Option<f64> {
        self.slot(name).number()
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        matches!(self.slot(name), Argument::Flag(true))
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        match self.slot(name) {
            Argument::Text(text) => Some(text),
            Argument::Word(word) => Some(word),
            _ => None,
        }
    }

    /// One of a few words, or its default.
    pub(crate) fn word(&self, name: &str) -> &'static str {
        match self.slot(name) {
            Argument::Word(word) => word,
            _ => "",
        }
    }

    pub(crate) fn color(&self, name: &str) -> Option<Color> {
        match self.slot(name) {
            Argument::Color(color) => *color,
            _ => None,
        }
    }

    pub(crate) fn paint(&self, name: &str) -> Option<Paint> {
        match self.slot(name) {
            Argument::Paint(paint) => paint.clone(),
            _ => None,
        }
    }

    /// A paint, no paint, or unset if the argument wasn't given.
    pub(crate) fn maybe_paint(&self, name: &str) -> Inherit<Paint> {
        match self.slot(name) {
            Argument::Paint(paint) => paint.clone().into(),
            _ => Inherit::Unset,
        }
    }

    /// Colours, if they were given.
    pub(crate) fn colors(&mut self, name: &str) -> Option<Vec<Color>> {
        match self.take(name) {
            Argument::Colors(colors) => Some(colors),
            _ => None,
        }
    }

    pub(crate) fn stops(&mut self, name: &str) -> Vec<Stop> {
        match self.take(name) {
            Argument::Stops(stops) => stops,
            _ => Vec::new(),
        }
    }

    /// One number or several, or the default.
    pub(crate) fn numbers(&mut self, name: &str) -> Vec<f64> {
        match self.take(name) {
            Argument::Numbers(numbers) => numbers,
            Argument::Number(n) => vec![n],
            _ => Vec::new(),
        }
    }

    pub(crate) fn channel(&self, name: &str) -> color::Channel {
        match self.slot(name) {
            Argument::Channel(channel) => *channel,
            _ => color::Channel::Whole(0),
        }
    }

    pub(crate) fn rule(&self) -> FillRule {
        if self.word("rule") == "evenodd" { FillRule::EvenOdd } else { FillRule::NonZero }
    }

    pub(crate) fn points(&mut self, name: &str) -> Vec<[f64; 2]> {
        match self.take(name) {
            Argument::Points(points) => points,
            _ => Vec::new(),
        }
    }

    pub(crate) fn areas(&mut self, name: &str) -> Vec<Vec<[f64; 2]>> {
        match self.take(name) {
            Argument::Areas(areas) => areas,
            _ => Vec::new(),
        }
    }

    pub(crate) fn path(&mut self, name: &str) -> Option<Path> {
        match self.take(name) {
            Argument::Path(path) => Some(path),
            _ => None,
        }
    }

    pub(crate) fn region(&mut self, name: &str) -> Option<Shape> {
        match self.take(name) {
            Argument::Region(shape) => Some(shape),
            _ => None,
        }
    }

    pub(crate) fn raw(&mut self, name: &str) -> Value {
        match self.take(name) {
            Argument::Raw(value) => value,
            _ => Value::None,
        }
    }

    /// The numbers of the variadic parameter.
    pub(crate) fn rest(&mut self) -> Vec<f64> {
        std::mem::take(&mut self.rest)
    }
}

/// Binds, checks and converts a call's arguments.
pub(crate) fn bind(
    signature: &Signature,
    positional: Vec<Value>,
    keywords: Vec<(String, Value)>,
) -> Result<Args, CallError> {
    let (function, params) = (signature.name, signature.params);
    let bound = bind::bind(params, Some(&signature.styled), positional, keywords)
        .map_err(|error| error.error(function).maybe_hint(advice(signature, &error)))?;
    let mut style = CallStyle::new(function);
    for (name, value) in &bound.style {
        style.set(signature, name, value)?;
    }
    let mut rest = Vec::new();
    for value in bound.rest {
        match convert(signature, params.first().map_or("", |p| p.name), Type::Numbers, value, None)? {
            Argument::Numbers(numbers) => rest.extend(numbers),
            _ => return Err(CallError::type_error(format!("{function}() takes only numbers"))),
        }
    }
    Ok(Args { function, params, slots: convert_all(signature, bound.values)?, rest, style })
}

/// The hint for a call whose arguments can't be bound.
fn advice(signature: &Signature, error: &BindError) -> Option<String> {
    let function = signature.name;
    let usage = || format!("usage: {}", bind::usage(function, signature.params));
    match error {
        BindError::UnexpectedKeyword(name) => hints::keyword(signature, name),
        BindError::MultipleValues(_) => None,
        BindError::Missing { .. } => Some(usage()),
        BindError::TooMany { takes: (_, most), given, values, .. } => {
            let takes_color = signature.params.first().is_some_and(|p| matches!(p.ty, Type::Color | Type::Paint));
            if takes_color && (3..=4).contains(given) && values.iter().all(|v| v.number().is_some()) {
                let brackets = format!("a colour made of numbers needs its own brackets: {function}((255, 99, 71))");
                return Some(brackets);
            }
            let color = values.iter().find_map(|value| hints::color_keyword(signature, value));
            color.or_else(|| (*most > 0).then(usage))
        }
    }
}

fn convert_all(signature: &Signature, values: Vec<Option<Value>>) -> Result<Vec<Argument>, CallError> {
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
                    let hint = format!("'{}' is a pair, which already has '{y}'", param.name);
                    return Err(BindError::MultipleValues(y.to_owned()).error(signature.name).hint(hint));
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
                    slots.push(Argument::Absent);
                }
            }
            (_, Some(Value::None)) if param.default == Default::None => slots.push(Argument::Absent),
            (ty, Some(value)) => slots.push(convert(signature, param.name, ty, value, None)?),
            (_, None) => slots.push(match param.default {
                Default::Required | Default::None => Argument::Absent,
                Default::Number(n) => Argument::Number(n),
                Default::Flag(flag) => Argument::Flag(flag),
                Default::Text(text) if param.ty == Type::Color => Argument::Color(color::parse(text).ok()),
                Default::Text(text) => Argument::Word(text),
            }),
        }
    }
    Ok(slots)
}

#[cfg(test)]
mod tests;
