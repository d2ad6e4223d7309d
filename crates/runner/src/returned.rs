//! What calls return, as Python values.

use canvas::Returned;
use pyo3::IntoPyObjectExt as _;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

/// Converts what a call returned. `wrap` makes Python objects of paths, turtles, handles and the like, which only the class
/// that was called can make.
pub(crate) fn to_python<'py>(
    py: Python<'py>,
    returned: Returned,
    wrap: &dyn Fn(Returned) -> PyResult<Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let all = |items: Vec<Returned>| -> PyResult<Vec<_>> {
        items.into_iter().map(|item| to_python(py, item, wrap)).collect()
    };
    match returned {
        Returned::None => Ok(py.None().into_bound(py)),
        Returned::Bool(truth) => truth.into_bound_py_any(py),
        Returned::Integer(n) => n.into_bound_py_any(py),
        Returned::Number(n) => n.into_bound_py_any(py),
        Returned::Text(text) => text.into_bound_py_any(py),
        Returned::Pair(a, b) => (a, b).into_bound_py_any(py),
        Returned::Array { shape, data } => {
            py.import("numpy")?.call_method1("array", (data,))?.call_method1("reshape", (shape,))
        }
        Returned::List(items) => Ok(PyList::new(py, all(items)?)?.into_any()),
        Returned::Tuple(items) => Ok(PyTuple::new(py, all(items)?)?.into_any()),
        Returned::Dict(items) => {
            let dict = PyDict::new(py);
            for (key, value) in items {
                dict.set_item(key, to_python(py, value, wrap)?)?;
            }
            Ok(dict.into_any())
        }
        Returned::Objects { shape, objects } => {
            let array = py.import("numpy")?.call_method1("empty", (objects.len(), "object"))?;
            for (i, object) in objects.into_iter().enumerate() {
                array.set_item(i, wrap(Returned::Object(object))?)?;
            }
            array.call_method1("reshape", (shape,))
        }
        Returned::Itself
        | Returned::Path(_)
        | Returned::Paint(_)
        | Returned::Turtle(_)
        | Returned::Scope(_)
        | Returned::Object(_) => wrap(returned),
    }
}
