//! A call, its arguments bound to a signature as Python would, and read with errors in plain words.

use crate::args::given::{self, Given};
use crate::args::keywords;
use crate::args::keywords::Group;
use crate::model::axes::Axes;
use crate::model::handle::Handle;
use crate::model::id::Id;
use canvas::{BindError, CallError, KeywordGroup, Param, Returned, Type, Value, number, shown, suggest};
use std::rc::Rc;

pub(crate) type Done = Result<Returned, CallError>;

/// One call.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) function: &'static str,
    pub(crate) on: Handle,
    named: Vec<(&'static str, Value)>,
    /// The arguments of `*args`.
    pub(crate) rest: Vec<Value>,
    /// The keywords of the artist that is made, under their full names.
    style: Vec<(&'static str, Value)>,
    /// Keywords under the names that were given, for functions that take any.
    pub(crate) loose: Vec<(String, Value)>,
    /// What was given, and what of it was looked at.
    given: Rc<Given>,
    /// The dict of keywords that it stands for; empty for the call itself.
    inside: String,
}

/// The parameters of a function and its group of artist keywords.
pub(crate) type Takes = (&'static [Param], Option<Group>);

/// Binds the arguments of a call.
pub(crate) fn bind(
    function: &'static str,
    on: Handle,
    takes: Takes,
    positional: Vec<Value>,
    keywords: Vec<(String, Value)>,
) -> Result<Call, CallError> {
    let (params, group) = takes;
    let keyword_group = group.as_ref().map(|group| group as &dyn KeywordGroup);
    let bound =
        canvas::bind(params, keyword_group, positional, keywords).map_err(|error| refused(function, takes, &error))?;
    let given = Given::default();
    for (param, value) in params.iter().zip(&bound.values) {
        // Columns have been put in their places before the call.
        if let Some(value) = value
            && param.ty != Type::Columns
        {
            given.take(function, "", Some(param), param.name, value);
        }
    }
    for (name, value) in &bound.style {
        given.take(function, "", group.and_then(|group| group.param(name)), name, value);
    }
    let named = params.iter().zip(bound.values).filter_map(|(param, value)| Some((param.name, value?)));
    let named = named.collect();
    Ok(Call {
        function,
        on,
        named,
        rest: bound.rest,
        style: bound.style,
        loose: bound.loose,
        given: Rc::new(given),
        inside: String::new(),
    })
}

/// The error for arguments that can't be bound. A keyword that no artist has is refused in pyplot's words.
fn refused(function: &str, (params, group): Takes, error: &BindError) -> CallError {
    let usage = || format!("usage: {}", canvas::usage(function, params));
    match error {
        BindError::UnexpectedKeyword(name) => {
            let names = params.iter().map(|param| param.name);
            let names = names.chain(group.into_iter().flat_map(Group::names));
            let meant = keywords::meant(name).or_else(|| suggest::nearest(name, names)).map(suggest::did_you_mean);
            let error = match group {
                // pyplot refuses these two itself.
                Some(_) if function == "plot" && matches!(name.as_str(), "x" | "y") => error.error(function),
                Some(group) => CallError::attribute_error(format!(
                    "{}.set() got an unexpected keyword argument '{}'",
                    group.owner(),
                    shown(name)
                )),
                None => error.error(function),
            };
            error.maybe_hint(meant)
        }
        BindError::MultipleValues(_) => error.error(function),
        BindError::TooMany { .. } | BindError::Missing { .. } if params.is_empty() => error.error(function),
        BindError::TooMany { .. } | BindError::Missing { .. } => error.error(function).hint(usage()),
    }
}

impl Call {
    /// Notes that arguments can't change this picture, such as the width of a line that isn't drawn.
    pub(crate) fn idle(&self, names: &[&str]) {
        for name in names {
            self.given.read(&self.inside, name);
        }
    }

    /// Whether all that was given is honoured, once the function has run.
    pub(crate) fn is_honoured(&self) -> Result<(), CallError> {
        self.given.verdict(self.function)
    }

    /// The error for an argument whose value isn't honoured.
    pub(crate) fn not_honoured(&self, name: &str, value: &Value) -> CallError {
        given::refused(self.function, name, value)
    }

    /// Refuses a keyword of the artist that isn't this word.
    pub(crate) fn only(&self, name: &str, word: &str) -> Result<(), CallError> {
        match self.styled(name) {
            Some(value) if value.text() != Some(word) => Err(self.not_honoured(name, value)),
            _ => Ok(()),
        }
    }

    /// The error for a method that what it is called on doesn't have here.
    pub(crate) fn not_of_this(&self) -> CallError {
        CallError::not_implemented(format!(
            "{}() of this {} isn't available here",
            self.function,
            self.on.class().name()
        ))
    }

    /// Whether an argument was given, even as `None`.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.idle(&[name]);
        self.named.iter().any(|(known, _)| *known == name)
    }

    /// An argument that was given and isn't `None`.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.idle(&[name]);
        let found = self.named.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
        found.filter(|value| **value != Value::None)
    }

    /// Adds an argument to the call.
    pub(crate) fn give(&mut self, name: &'static str, value: Value) {
        self.named.push((name, value));
    }

    /// Takes an argument out; `None` when it wasn't given.
    pub(crate) fn take(&mut self, name: &str) -> Value {
        self.idle(&[name]);
        let found = self.named.iter_mut().find(|(known, _)| *known == name);
        found.map_or(Value::None, |(_, value)| std::mem::replace(value, Value::None))
    }

    /// A keyword of the artist that isn't `None`.
    pub(crate) fn styled(&self, name: &str) -> Option<&Value> {
        self.idle(&[name]);
        self.style.iter().rev().find(|(known, _)| *known == name).map(|(_, v)| v).filter(|v| **v != Value::None)
    }

    /// Sets a keyword of the artist unless it was given.
    pub(crate) fn preset(&mut self, name: &'static str, value: Value) {
        if !self.style.iter().any(|(known, _)| *known == name) {
            self.style.push((name, value));
        }
    }

    /// Takes a keyword of the artist out.
    pub(crate) fn take_styled(&mut self, name: &str) -> Option<Value> {
        self.idle(&[name]);
        let at = self.style.iter().rposition(|(known, _)| *known == name)?;
        Some(self.style.remove(at).1).filter(|value| *value != Value::None)
    }

    pub(crate) fn wrong(&self, name: &str, wanted: &str, value: &Value) -> CallError {
        CallError::type_error(format!(
            "{}() argument '{name}' must be {wanted}, not {}",
            self.function,
            value.type_name()
        ))
    }

    pub(crate) fn bad(&self, message: impl std::fmt::Display) -> CallError {
        CallError::value_error(format!("{}(): {message}", self.function))
    }

    /// A finite number, if it was given.
    pub(crate) fn maybe_number(&self, name: &str) -> Result<Option<f64>, CallError> {
        let Some(value) = self.get(name) else { return Ok(None) };
        self.as_number(name, value).map(Some)
    }

    pub(crate) fn as_number(&self, name: &str, value: &Value) -> Result<f64, CallError> {
        match value.number() {
            Some(n) if n.is_finite() => Ok(n),
            Some(n) => Err(self.bad(format_args!("'{name}' must be finite, not {}", number(n)))),
            None => {
                let error = self.wrong(name, "a number", value);
                Err(match value {
                    Value::Text(text) if text.len() < 30 && text.trim().parse::<f64>().is_ok() => {
                        error.hint(format!("it is text; float(\"{text}\") converts it to a number"))
                    }
                    _ => error,
                })
            }
        }
    }

    pub(crate) fn number(&self, name: &str, preset: f64) -> Result<f64, CallError> {
        Ok(self.maybe_number(name)?.unwrap_or(preset))
    }

    /// A keyword of the artist as a number. Widths and sizes may be text, as they may in matplotlib, which converts them.
    pub(crate) fn styled_number(&self, name: &str) -> Result<Option<f64>, CallError> {
        let Some(value) = self.styled(name) else { return Ok(None) };
        let converted = matches!(name, "linewidth" | "markersize" | "markeredgewidth")
            .then(|| value.text().and_then(|text| text.trim().parse::<f64>().ok()))
            .flatten()
            .filter(|n| n.is_finite());
        converted.map_or_else(|| self.as_number(name, value), Ok).map(Some)
    }

    pub(crate) fn flag(&self, name: &str, preset: bool) -> bool {
        match self.get(name) {
            None => preset && !self.has(name),
            Some(value) => truth(value),
        }
    }

    pub(crate) fn text(&self, name: &str) -> Result<Option<String>, CallError> {
        match self.get(name) {
            None => Ok(None),
            Some(Value::Text(text)) => Ok(Some(text.clone())),
            Some(other) => Err(self.wrong(name, "text", other)),
        }
    }

    /// Anything that can be shown as text.
    pub(crate) fn label(&self, name: &str) -> Option<String> {
        self.get(name).map(label_of)
    }

    /// One of a few words.
    pub(crate) fn word(
        &self,
        name: &str,
        words: &[&'static str],
        preset: &'static str,
    ) -> Result<&'static str, CallError> {
        let Some(text) = self.text(name)? else { return Ok(preset) };
        words.iter().find(|word| **word == text).copied().ok_or_else(|| {
            let listed = words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(", ");
            let error = self
                .bad(format_args!("'{}' is not a valid value for {name}; supported values are {listed}", shown(&text)));
            error.maybe_hint(suggest::nearest(&text, words.iter().copied()).map(suggest::did_you_mean))
        })
    }

    /// A flat sequence of numbers, if it was given. NaN is kept.
    pub(crate) fn numbers(&self, name: &str) -> Result<Option<Vec<f64>>, CallError> {
        let Some(value) = self.get(name) else { return Ok(None) };
        value.numbers().map(Some).ok_or_else(|| self.wrong(name, "a sequence of numbers", value))
    }

    /// A pair of numbers.
    pub(crate) fn pair(&self, name: &str) -> Result<Option<(f64, f64)>, CallError> {
        match self.numbers(name)?.as_deref() {
            None => Ok(None),
            Some([a, b]) if a.is_finite() && b.is_finite() => Ok(Some((*a, *b))),
            Some(_) => Err(self.bad(format_args!("'{name}' must be a pair of numbers"))),
        }
    }

    /// A matrix: rows, columns and the numbers row by row.
    pub(crate) fn matrix(&self, name: &str, value: &Value) -> Result<(usize, usize, Vec<f64>), CallError> {
        match value {
            Value::Numbers { shape, data, .. } if shape.len() == 2 => Ok((shape[0], shape[1], data.clone())),
            Value::Pixels { shape, data } if shape.len() == 2 => {
                Ok((shape[0], shape[1], data.iter().map(|n| f64::from(*n)).collect()))
            }
            Value::Numbers { shape, .. } | Value::Pixels { shape, .. } => {
                let sizes: Vec<String> = shape.iter().map(usize::to_string).collect();
                let error = CallError::type_error(format!(
                    "{}(): {name} must be a 2D array, but its shape is ({})",
                    self.function,
                    sizes.join(", ")
                ));
                Err(if shape.len() == 1 { error.hint("reshape(rows, columns) makes it a 2D array") } else { error })
            }
            other => Err(self.wrong(name, "a 2D array", other)),
        }
    }
}

/// Whether a value is true in Python.
pub(crate) fn truth(value: &Value) -> bool {
    match value {
        Value::None => false,
        Value::Bool(b) => *b,
        Value::Int(n) => *n != 0,
        Value::Float(n) => *n != 0.0,
        Value::Text(text) => !text.is_empty() && text != "off",
        _ => true,
    }
}

/// A value as text, as `str` would write it.
pub(crate) fn label_of(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Int(n) => n.to_string(),
        Value::Float(n) if n.fract() == 0.0 && n.abs() < 1e15 => format!("{n:.1}"),
        Value::Float(n) => n.to_string(),
        Value::Bool(b) => if *b { "True" } else { "False" }.into(),
        Value::Numbers { data, whole, .. } if data.len() == 1 => {
            if *whole {
                format!("{:.0}", data[0])
            } else {
                label_of(&Value::Float(data[0]))
            }
        }
        Value::None => "None".into(),
        other => other.type_name().to_owned(),
    }
}

impl Call {
    /// The axes that it is about, when it is called on them.
    pub(crate) fn axes(&self) -> Option<Id<Axes>> {
        match self.on {
            Handle::Axes(axes) => Some(axes),
            _ => None,
        }
    }

    /// A call with nothing but keywords of a style, for a style within a call.
    pub(crate) fn for_style(function: &'static str, on: Handle) -> Self {
        Self {
            function,
            on,
            named: Vec::new(),
            rest: Vec::new(),
            style: Vec::new(),
            loose: Vec::new(),
            given: Rc::default(),
            inside: String::new(),
        }
    }

    /// A call with this one's keywords of a style alone, for one of several artists: what it looks at, this one did.
    pub(crate) fn with_style(&self, style: Vec<(&'static str, Value)>) -> Self {
        let (given, inside) = (Rc::clone(&self.given), self.inside.clone());
        Self { style, given, inside, ..Self::for_style(self.function, self.on) }
    }

    /// The keywords of the artist by name, for a function that looks at each.
    pub(crate) fn entries(&self) -> Vec<(String, Value)> {
        self.style.iter().for_each(|(name, _)| self.idle(&[name]));
        self.style.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
    }

    /// The keywords of the artist. Listing them is no looking at them.
    pub(crate) fn style(&self) -> &[(&'static str, Value)] {
        &self.style
    }

    /// Sets a keyword of the artist.
    pub(crate) fn put(&mut self, name: &'static str, value: Value) {
        self.style.push((name, value));
    }

    /// The keywords in a dict as a style of their own, such as `wedgeprops`. Those that aren't the group's are its `loose` ones.
    pub(crate) fn within(&self, name: &str, group: Group) -> Self {
        let found = self.get(name).or_else(|| self.styled(name));
        let mut inner = self.with_style(Vec::new());
        inner.inside = if self.inside.is_empty() { name.to_owned() } else { format!("{}.{name}", self.inside) };
        let Some(value) = found else { return inner };
        let known = self.given.knows(&inner.inside);
        let Value::Map(entries) = value else {
            if !known {
                self.given.take(self.function, &inner.inside, None, name, value);
            }
            return inner;
        };
        for (name, value) in entries {
            let full = group.full_name(name);
            if !known {
                let param = full.and_then(|full| group.param(full));
                self.given.take(self.function, &inner.inside, param, full.unwrap_or(name), value);
            }
            match full {
                Some(full) => inner.style.push((full, value.clone())),
                None => inner.loose.push((name.clone(), value.clone())),
            }
        }
        inner
    }

    /// An entry of a dict of keywords that isn't a keyword of its group.
    pub(crate) fn loose(&self, name: &str) -> Option<&Value> {
        self.idle(&[name]);
        self.loose
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
            .filter(|value| **value != Value::None)
    }
}
