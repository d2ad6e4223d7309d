//! Functions of the canvas, of paths, of turtles and of charts as Python sees them, ready to be called.

use crate::binding::{self, CanvasObject, PathObject, TurtleObject, with_hint};
use crate::charts::ChartObject;
use canvas::{Canvas, Function, Path, Walk};
use charts::Entry;
use pyo3::exceptions::PyAttributeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

/// A function of an object.
#[pyclass(name = "function", module = "paintbox", frozen)]
pub(crate) struct Method(Of);

/// The object, and which function.
pub(crate) enum Of {
    Canvas(Py<CanvasObject>, &'static Function<Canvas>),
    Path(Py<PathObject>, &'static Function<Path>),
    Turtle(Py<TurtleObject>, &'static Function<Walk>),
    Chart(Py<ChartObject>, &'static Entry),
}

impl Method {
    pub(crate) fn object(py: Python<'_>, of: Of) -> PyResult<Bound<'_, PyAny>> {
        Ok(Bound::new(py, Self(of))?.into_any())
    }

    /// Its whole name.
    fn name(&self) -> String {
        let owner = match &self.0 {
            Of::Canvas(..) => "canvas",
            Of::Path(..) => "path",
            Of::Turtle(..) => "turtle",
            Of::Chart(object, _) => object.get().handle.class.name(),
        };
        format!("{owner}.{}", self.__name__())
    }
}

#[pymethods]
impl Method {
    #[pyo3(signature = (*args, **kwargs))]
    fn __call__<'py>(
        &self,
        py: Python<'py>,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        match &self.0 {
            Of::Canvas(object, function) => binding::call(object.bind(py), function, args, kwargs),
            Of::Path(object, function) => binding::path::call(object.bind(py), function, args, kwargs),
            Of::Turtle(object, function) => binding::turtle::call(object.bind(py), function, args, kwargs),
            Of::Chart(object, entry) => object.get().call(py, entry, args, kwargs),
        }
    }

    #[getter]
    fn __name__(&self) -> &'static str {
        match &self.0 {
            Of::Canvas(_, function) => function.name,
            Of::Path(_, function) => function.name,
            Of::Turtle(_, function) => function.name,
            Of::Chart(_, entry) => entry.name,
        }
    }

    #[getter]
    fn __doc__(&self) -> &'static str {
        match &self.0 {
            Of::Canvas(_, function) => function.summary,
            Of::Path(_, function) => function.summary,
            Of::Turtle(_, function) => function.summary,
            Of::Chart(_, entry) => entry.summary,
        }
    }

    fn __getattr__(&self, py: Python<'_>, name: &str) -> PyResult<Py<PyAny>> {
        let own = self.name();
        let error = PyAttributeError::new_err(format!("{own} is a function and has no '{name}'"));
        Err(with_hint(py, error, &format!("call it: {own}(…)")))
    }

    fn __repr__(&self) -> String {
        format!("<{}>", self.name())
    }
}
