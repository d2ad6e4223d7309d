//! Draws what pandas has over its own index, as matplotlib does.

use crate::value;
use charts::Entry;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

/// The column of `data=` that a text names.
pub(super) fn column<'py>(
    data: Option<&Bound<'py, PyAny>>,
    arg: &Bound<'py, PyAny>,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    match (data, arg.cast::<PyString>()) {
        (Some(data), Ok(name)) if data.contains(name)? => data.get_item(name).map(Some),
        _ => Ok(None),
    }
}

/// The functions that draw a `Series`, or the columns of a `DataFrame`, over its index if they get nothing else for x.
const OVER_THE_INDEX: [&str; 4] = ["plot", "semilogx", "semilogy", "loglog"];

/// The positional arguments with the index of pandas' objects before them; `None` if there are none of these alone.
pub(super) fn with_index<'py>(
    entry: &Entry,
    args: &Bound<'py, PyTuple>,
    data: Option<&Bound<'py, PyAny>>,
) -> PyResult<Option<Bound<'py, PyTuple>>> {
    if !OVER_THE_INDEX.contains(&entry.name) {
        return Ok(None);
    }
    let mut all = Vec::with_capacity(args.len() + 1);
    let mut rest = args.iter().peekable();
    while let Some(first) = rest.next() {
        let named = column(data, &first)?;
        let is_format =
            |arg: &Bound<'py, PyAny>| Ok::<_, PyErr>(arg.is_instance_of::<PyString>() && column(data, arg)?.is_none());
        let alone = match rest.peek() {
            Some(next) => is_format(next)?,
            None => true,
        };
        if alone {
            let y = named.as_ref().unwrap_or(&first);
            if value::is_of_pandas(y)? && y.hasattr("index")? && !y.getattr("index")?.is_callable() {
                all.push(y.getattr("index")?);
            }
            all.push(first);
        } else {
            all.push(first);
            all.extend(rest.next());
        }
        if let Some(next) = rest.peek()
            && is_format(next)?
        {
            all.extend(rest.next());
        }
    }
    Ok(if all.len() > args.len() { Some(PyTuple::new(args.py(), all)?) } else { None })
}
