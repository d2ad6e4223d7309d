//! The canvas as Python sees it: every name comes from the canvas's table of functions.

use canvas::{Canvas, Form, Function, Returned, Scope};
use pyo3::exceptions::{PyAttributeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::convert;
use crate::errors::{raise, with_hint};
use crate::line;
use crate::method::{Method, Target};
use crate::returned::to_python;
use paint::PaintObject;
use path::{PathObject, own};
use turtle::TurtleObject;

mod paint;
mod path;
mod turtle;

/// The object that programs know as `canvas`.
#[pyclass(name = "canvas", module = "paintbox")]
pub(crate) struct CanvasObject {
    canvas: Option<Canvas>,
    /// The limit on points, so that arrays are counted before they are copied.
    most_points: usize,
    /// The lines that draw, if these aren't the ones that are running: how many segments of a stroke are of which.
    lines: Option<Vec<(u32, u32)>>,
}

impl CanvasObject {
    pub(crate) fn new(canvas: Canvas, most_points: u32) -> Self {
        Self { canvas: Some(canvas), most_points: most_points as usize, lines: None }
    }

    /// Takes the canvas out, when the program has ended.
    pub(crate) fn take(&mut self) -> Option<Canvas> {
        self.canvas.take()
    }

    pub(crate) fn get(&mut self) -> PyResult<&mut Canvas> {
        self.canvas.as_mut().ok_or_else(|| PyValueError::new_err("the picture is finished"))
    }

    /// The canvas, for a call of the line that is running.
    pub(crate) fn called(&mut self, py: Python<'_>) -> PyResult<&mut Canvas> {
        let lines = self.lines.take();
        let canvas = self.get()?;
        if canvas.keeps_lines() {
            match &lines {
                Some(lines) => canvas.set_parts(lines),
                None => canvas.set_line(line::running(py)),
            }
        }
        self.lines = lines;
        self.get()
    }
}

#[pymethods]
impl CanvasObject {
    fn __getattr__<'py>(slf: &Bound<'py, Self>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        let Some(function) = canvas::CANVAS.iter().find(|function| function.name == name) else {
            return Err(raise(py, canvas::unknown_name("canvas", canvas::CANVAS, name)));
        };
        if function.form == Form::Property {
            return Canvas::call(slf.as_any(), function, &PyTuple::empty(py), None);
        }
        Method::object(slf.as_any(), function)
    }

    #[expect(clippy::unused_self, reason = "Python calls it on the object")]
    fn __dir__(&self) -> Vec<&'static str> {
        canvas::CANVAS.iter().map(|function| function.name).collect()
    }

    /// Whether something was drawn.
    #[getter]
    fn _marked(&mut self) -> PyResult<bool> {
        Ok(self.get()?.is_marked())
    }

    /// Whether it keeps which line of the program draws what.
    #[getter]
    fn _keeps_lines(&mut self) -> PyResult<bool> {
        Ok(self.get()?.keeps_lines())
    }

    /// Says which lines draw from now on, the line of each segment of a stroke in order; the one that is running without them.
    #[pyo3(signature = (lines=None))]
    fn _drawn_by(&mut self, lines: Option<Vec<u32>>) {
        self.lines = lines.map(|lines| lines.chunk_by(|a, b| a == b).map(|run| (run.len() as u32, run[0])).collect());
    }

    fn __setattr__(slf: &Bound<'_, Self>, name: &str, _value: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = slf.py();
        if let Some(function) = canvas::CANVAS.iter().find(|function| function.name == name) {
            let how = match name {
                "width" | "height" => "canvas.size(width, height)".to_owned(),
                _ => format!("canvas.{}(…)", function.name),
            };
            let error = PyAttributeError::new_err(format!("canvas.{name} can't be set"));
            return Err(with_hint(py, error, &format!("call it: {how}")));
        }
        Err(raise(py, canvas::unknown_name("canvas", canvas::CANVAS, name)))
    }

    fn __repr__(&mut self) -> PyResult<String> {
        let canvas = self.get()?;
        Ok(format!("<canvas {}×{}>", canvas.width(), canvas.height()))
    }
}

impl Target for Canvas {
    const NAME: &'static str = "canvas";

    fn call<'py>(
        object: &Bound<'py, PyAny>,
        function: &'static Function<Self>,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let canvas = object.cast::<CanvasObject>()?;
        let py = canvas.py();
        // Converting may run a program's own code, which may draw: the canvas is borrowed only after it.
        let most_points = canvas.try_borrow()?.most_points;
        let (positional, keywords) = convert::canvas_arguments(function, args, kwargs, most_points, &own)?;
        let returned = {
            let mut object = canvas.try_borrow_mut().map_err(|_| PyValueError::new_err("the canvas is in use"))?;
            canvas::call(object.called(py)?, function, positional, keywords)
        };
        to_python(py, returned.map_err(|error| raise(py, error))?, &|returned| match returned {
            Returned::Itself => Ok(canvas.clone().into_any()),
            Returned::Path(path) => Ok(Bound::new(py, PathObject::new(path, most_points))?.into_any()),
            Returned::Paint(paint) => Ok(Bound::new(py, PaintObject { paint })?.into_any()),
            Returned::Turtle(turtle) => Ok(Bound::new(py, TurtleObject::new(turtle, canvas))?.into_any()),
            Returned::Scope(scope) => {
                Ok(Bound::new(py, ScopeObject { canvas: canvas.clone().unbind(), scope })?.into_any())
            }
            _ => Ok(py.None().into_bound(py)),
        })
    }
}

/// The context manager of a `with` statement.
#[pyclass(name = "scope", module = "paintbox", frozen)]
struct ScopeObject {
    canvas: Py<CanvasObject>,
    scope: Scope,
}

#[pymethods]
impl ScopeObject {
    fn __enter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let canvas = self.canvas.bind(py);
        canvas.try_borrow_mut()?.called(py)?.enter(&self.scope).map_err(|error| raise(py, error))?;
        Ok(canvas.clone().into_any())
    }

    #[pyo3(signature = (*_exception))]
    fn __exit__(&self, py: Python<'_>, _exception: &Bound<'_, PyTuple>) -> PyResult<bool> {
        let canvas = self.canvas.bind(py);
        canvas.try_borrow_mut()?.called(py)?.leave(&self.scope).map_err(|error| raise(py, error))?;
        Ok(false)
    }

    #[expect(clippy::unused_self, reason = "Python calls it on the object")]
    fn __repr__(&self) -> &'static str {
        "<for a with statement>"
    }
}
