//! Errors of the canvas and of charts as Python exceptions.

use canvas::{CallError, ErrorKind};
use pyo3::exceptions::{PyAttributeError, PyIndexError, PyKeyError, PyNotImplementedError, PyTypeError, PyValueError};
use pyo3::prelude::*;

pyo3::create_exception!(paintbox_native, DrawingLimit, pyo3::exceptions::PyException);

/// The Python exception for an error, with its hint.
pub(crate) fn raise(py: Python<'_>, error: CallError) -> PyErr {
    let exception = match error.kind {
        ErrorKind::Type => PyTypeError::new_err(error.message),
        ErrorKind::Value => PyValueError::new_err(error.message),
        ErrorKind::Attribute => PyAttributeError::new_err(error.message),
        ErrorKind::NotImplemented => PyNotImplementedError::new_err(error.message),
        ErrorKind::Key => PyKeyError::new_err(error.message),
        ErrorKind::Index => PyIndexError::new_err(error.message),
        ErrorKind::Limit(kind) => {
            let exception = DrawingLimit::new_err(error.message);
            // An exception object always takes attributes.
            let _ = exception.value(py).setattr("paintbox_limit", kind.word());
            exception
        }
    };
    match error.hint {
        Some(hint) => with_hint(py, exception, &hint),
        None => exception,
    }
}

/// The exception for what charts don't draw: where another engine may, it ends the program here. Limits stay limits.
pub(crate) fn not_drawn(py: Python<'_>, error: CallError) -> PyErr {
    let limit = matches!(error.kind, ErrorKind::Limit(_));
    let exception = raise(py, error);
    if limit { exception } else { elsewhere(py, &exception) }
}

/// The exception that is raised for one that another engine may not raise.
pub(crate) fn elsewhere(py: Python<'_>, exception: &PyErr) -> PyErr {
    let instead =
        py.import("paintbox_hand_over").and_then(|module| module.call_method1("instead", (exception.value(py),)));
    instead.map_or_else(|error| error, PyErr::from_value)
}

/// The exception for an array that exceeds every limit.
pub(crate) fn too_many_numbers(py: Python<'_>) -> PyErr {
    let message = "the array has more numbers than a picture may have points".to_owned();
    raise(py, CallError { kind: ErrorKind::Limit(wire::LimitKind::Scene), message, hint: None })
}

/// Adds a hint to an exception.
pub(crate) fn with_hint(py: Python<'_>, exception: PyErr, hint: &str) -> PyErr {
    // An exception object always takes attributes.
    let _ = exception.value(py).setattr("paintbox_hint", hint);
    exception
}
