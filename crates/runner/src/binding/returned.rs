//! What functions return, as Python values.

use canvas::Returned;
use pyo3::prelude::*;

/// A plain value; `None` for what only the canvas itself can make an object of.
pub(super) fn plain(py: Python<'_>, returned: Returned) -> PyResult<Bound<'_, PyAny>> {
    Ok(match returned {
        Returned::Integer(n) => n.into_pyobject(py)?.into_any(),
        Returned::Number(n) => n.into_pyobject(py)?.into_any(),
        Returned::Text(text) => text.into_pyobject(py)?.into_any(),
        Returned::Pair(a, b) => (a, b).into_pyobject(py)?.into_any(),
        Returned::Texts(texts) => texts.into_pyobject(py)?.into_any(),
        Returned::Flag(flag) => flag.into_pyobject(py)?.to_owned().into_any(),
        Returned::None
        | Returned::Itself
        | Returned::Path(_)
        | Returned::Paint(_)
        | Returned::Turtle(_)
        | Returned::Scope(_) => py.None().into_bound(py),
    })
}
