//! Turtles as Python sees them.

use super::CanvasObject;
use super::path::own;
use crate::convert;
use crate::errors::raise;
use crate::method::{Method, Target};
use crate::returned::to_python;
use canvas::{Form, Function, TURTLE, Turtle, Walk, call_turtle};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

/// A turtle on the canvas.
#[pyclass(name = "turtle", module = "paintbox")]
pub(crate) struct TurtleObject {
    turtle: Turtle,
    canvas: Py<CanvasObject>,
}

impl TurtleObject {
    pub(super) fn new(turtle: Turtle, canvas: &Bound<'_, CanvasObject>) -> Self {
        Self { turtle, canvas: canvas.clone().unbind() }
    }
}

#[pymethods]
impl TurtleObject {
    fn __getattr__<'py>(slf: &Bound<'py, Self>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        let Some(function) = TURTLE.iter().find(|function| function.is_called(name)) else {
            return Err(raise(py, canvas::unknown_name("turtle", TURTLE, name)));
        };
        if function.form == Form::Property {
            return Walk::call(slf.as_any(), function, &PyTuple::empty(py), None);
        }
        Method::object(slf.as_any(), function)
    }

    #[expect(clippy::unused_self, reason = "Python calls it on the object")]
    fn __dir__(&self) -> Vec<&'static str> {
        TURTLE.iter().flat_map(|function| function.aliases.iter().chain([&function.name])).copied().collect()
    }

    #[expect(clippy::unused_self, reason = "Python calls it on the object")]
    fn __repr__(&self) -> &'static str {
        "<turtle>"
    }
}

impl Target for Walk {
    const NAME: &'static str = "turtle";

    fn call<'py>(
        object: &Bound<'py, PyAny>,
        function: &'static Function<Self>,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let turtle = object.cast::<TurtleObject>()?;
        let py = turtle.py();
        let canvas = turtle.try_borrow()?.canvas.clone_ref(py);
        let canvas = canvas.bind(py);
        let most_points = canvas.try_borrow()?.most_points;
        // Converting may run a program's own code, which may draw: both are borrowed only after it.
        let (positional, keywords) = convert::canvas_arguments(function, args, kwargs, most_points, &own)?;
        let returned = {
            let mut object = canvas.try_borrow_mut().map_err(|_| PyValueError::new_err("the canvas is in use"))?;
            let walker = &mut turtle.try_borrow_mut()?.turtle;
            call_turtle(object.called(py)?, walker, function, positional, keywords)
        };
        to_python(py, returned.map_err(|error| raise(py, error))?, &|_| Ok(py.None().into_bound(py)))
    }
}
