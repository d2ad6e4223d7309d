//! Path objects as Python sees them.

use super::returned::plain;
use crate::convert;
use crate::errors::raise;
use crate::method::{Callable, Method};
use canvas::{Function, Path, Returned};
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

impl Callable for Function<Path> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn summary(&self) -> &'static str {
        self.summary
    }

    fn owner(&self, _object: &Bound<'_, PyAny>) -> &'static str {
        "path"
    }

    fn call<'py>(
        &'static self,
        object: &Bound<'py, PyAny>,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        call(object.cast::<PathObject>()?, self, args, kwargs)
    }
}

/// Calls a function of a path.
fn call<'py>(
    object: &Bound<'py, PathObject>,
    function: &Function<Path>,
    args: &Bound<'py, PyTuple>,
    kwargs: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyAny>> {
    let py = object.py();
    let most_points = object.try_borrow()?.most_points;
    let (positional, keywords) = convert::arguments(function, args, kwargs, most_points)?;
    let returned = canvas::call(&mut object.try_borrow_mut()?.path, function, positional, keywords);
    match returned.map_err(|error| raise(py, error))? {
        Returned::Itself => Ok(object.clone().into_any()),
        returned => plain(py, returned),
    }
}
