//! Functions of the canvas, of paths, of turtles and of charts as Python sees them, ready to be called.

use crate::errors::with_hint;
use canvas::Function;
use pyo3::exceptions::PyAttributeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

/// A function of a table, which [`Method`] calls on an object. The module of each class implements it for its table.
pub(crate) trait Callable: Send + Sync {
    /// The function's name.
    fn name(&self) -> &'static str;

    /// The function's description, one sentence.
    fn summary(&self) -> &'static str;

    /// The name of the object's class, as a program knows it.
    fn owner(&self, object: &Bound<'_, PyAny>) -> &'static str;

    /// Calls it on an object of its class.
    fn call<'py>(
        &'static self,
        object: &Bound<'py, PyAny>,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>>;
}

/// The object on which the functions of one of the canvas's tables are called.
pub(crate) trait Target: Sized + 'static {
    /// The name of its class, as a program knows it.
    const NAME: &'static str;

    /// Calls a function of its table on an object of its class.
    fn call<'py>(
        object: &Bound<'py, PyAny>,
        function: &'static Function<Self>,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>>;
}

impl<T: Target> Callable for Function<T> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn summary(&self) -> &'static str {
        self.summary
    }

    fn owner(&self, _object: &Bound<'_, PyAny>) -> &'static str {
        T::NAME
    }

    fn call<'py>(
        &'static self,
        object: &Bound<'py, PyAny>,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        T::call(object, self, args, kwargs)
    }
}

/// A function that is bound to an object.
#[pyclass(name = "function", module = "paintbox", frozen)]
pub(crate) struct Method {
    object: Py<PyAny>,
    function: &'static dyn Callable,
}

impl Method {
    /// The bound function as a Python object.
    pub(crate) fn object<'py>(
        object: &Bound<'py, PyAny>,
        function: &'static dyn Callable,
    ) -> PyResult<Bound<'py, PyAny>> {
        Ok(Bound::new(object.py(), Self { object: object.clone().unbind(), function })?.into_any())
    }

    /// The qualified name, such as `canvas.circle`.
    fn full_name(&self, py: Python<'_>) -> String {
        format!("{}.{}", self.function.owner(self.object.bind(py)), self.function.name())
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
        self.function.call(self.object.bind(py), args, kwargs)
    }

    #[getter]
    fn __name__(&self) -> &'static str {
        self.function.name()
    }

    #[getter]
    fn __doc__(&self) -> &'static str {
        self.function.summary()
    }

    fn __getattr__(&self, py: Python<'_>, name: &str) -> PyResult<Py<PyAny>> {
        let own = self.full_name(py);
        let error = PyAttributeError::new_err(format!("{own} is a function and has no '{name}'"));
        Err(with_hint(py, error, &format!("call it: {own}(…)")))
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        format!("<{}>", self.full_name(py))
    }
}
