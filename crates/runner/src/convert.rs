//! Converts the arguments of calls to values. Both the canvas and the charts bind what is made here.
//!
//! They read lists differently: the canvas takes items one by one, because most of its lists are single points, and looks at
//! a parameter's type where arrays are long ([`canvas`]); the charts take arrays of numbers and dates wherever a list may be
//! one ([`charts`]).

mod canvas;
mod charts;
mod index;

pub(crate) use self::canvas::arguments as canvas_arguments;
pub(crate) use self::charts::arguments as chart_arguments;

use ::canvas::{Param, ParamKind, Type, Value};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

/// What is bound: by position, then by name.
pub(crate) type Arguments = (Vec<Value>, Vec<(String, Value)>);

/// What an object of our own classes is as a value; `None` for all others. Each class gives the one that knows it.
pub(crate) type Own<'a> = &'a dyn Fn(&Bound<'_, PyAny>) -> PyResult<Option<Value>>;

/// Where an argument goes.
#[derive(Clone, Copy)]
struct Given<'a> {
    /// The function's own parameter, if it is for one.
    param: Option<&'a Param>,
    /// The name that it was given by.
    name: Option<&'a str>,
}

impl Given<'_> {
    /// Whether it is text to be shown, or several.
    fn is_text(&self) -> bool {
        let is = |ty: &Type| matches!(ty, Type::Label | Type::Texts);
        match self.param.map(|param| param.ty) {
            Some(Type::OneOf(types)) => types.iter().any(is),
            Some(ty) => is(&ty),
            None => matches!(self.name, Some("label" | "xlabel" | "ylabel" | "title" | "xticklabels" | "yticklabels")),
        }
    }
}

/// Reads each argument of a call with its parameter; what `read` makes `None` of is left out.
fn each<'py>(
    params: &[Param],
    args: &Bound<'py, PyTuple>,
    kwargs: Option<&Bound<'py, PyDict>>,
    mut read: impl FnMut(&Bound<'py, PyAny>, Given) -> PyResult<Option<Value>>,
) -> PyResult<Arguments> {
    let mut positional = Vec::with_capacity(args.len());
    let mut places = params.iter().filter(|param| param.kind != ParamKind::KeywordOnly).peekable();
    for arg in args {
        let param = places.peek().copied();
        let Some(value) = read(&arg, Given { param, name: None })? else { continue };
        // A pair is both an x and the y after it.
        let pair = param.is_some_and(|param| param.ty == Type::X) && !matches!(value, Value::Int(_) | Value::Float(_));
        positional.push(value);
        if param.is_some_and(|param| param.kind != ParamKind::VarPositional) {
            places.next();
            if pair {
                places.next_if(|param| param.ty == Type::Y);
            }
        }
    }
    let mut keywords = Vec::with_capacity(kwargs.map_or(0, PyDictMethods::len));
    for (name, arg) in kwargs.into_iter().flatten() {
        let name: String = name.extract()?;
        let param = params.iter().find(|param| param.name == name);
        if let Some(value) = read(&arg, Given { param, name: Some(&name) })? {
            keywords.push((name, value));
        }
    }
    Ok((positional, keywords))
}
