//! Path objects as Python sees them.

use super::paint::PaintObject;
use crate::convert;
use crate::errors::raise;
use crate::method::{Method, Target};
use crate::returned::to_python;
use canvas::{Function, Path, Returned, Value};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

/// A path that a program builds.
#[pyclass(name = "path", module = "paintbox")]
pub(crate) struct PathObject {
    pub(crate) path: Path,
    most_points: usize,
}

impl PathObject {
    pub(super) fn new(path: Path, most_points: usize) -> Self {
        Self { path, most_points }
    }
}

#[pymethods]
impl PathObject {
    fn __getattr__<'py>(slf: &Bound<'py, Self>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        match canvas::PATH.iter().find(|function| function.name == name) {
            Some(function) => Method::object(slf.as_any(), function),
            None => Err(raise(py, canvas::unknown_name("path", canvas::PATH, name))),
        }
    }

    #[expect(clippy::unused_self, reason = "Python calls it on the object")]
    fn __dir__(&self) -> Vec<&'static str> {
        canvas::PATH.iter().map(|function| function.name).collect()
    }

    fn __repr__(&self) -> String {
        format!("<path of {} points>", self.path.outline().len())
    }
}

/// What paths and paints are as values.
pub(super) fn own(arg: &Bound<'_, PyAny>) -> PyResult<Option<Value>> {
    if let Ok(path) = arg.cast::<PathObject>() {
        return Ok(Some(Value::Path(path.try_borrow()?.path.clone())));
    }
    Ok(arg.cast::<PaintObject>().ok().map(|paint| Value::Paint(paint.get().paint.clone())))
}

impl Target for Path {
    const NAME: &'static str = "path";

    fn call<'py>(
        object: &Bound<'py, PyAny>,
        function: &'static Function<Self>,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let object = object.cast::<PathObject>()?;
        let py = object.py();
        let most_points = object.try_borrow()?.most_points;
        let (positional, keywords) = convert::canvas_arguments(function, args, kwargs, most_points, &own)?;
        let returned = canvas::call(&mut object.try_borrow_mut()?.path, function, positional, keywords);
        to_python(py, returned.map_err(|error| raise(py, error))?, &|returned| match returned {
            Returned::Itself => Ok(object.clone().into_any()),
            _ => Ok(py.None().into_bound(py)),
        })
    }
}
