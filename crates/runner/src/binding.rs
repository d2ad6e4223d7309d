//! The canvas as Python sees it: every name comes from the canvas's table of functions.

use canvas::{CallError, Canvas, ErrorKind, Form, Function, Returned, Scope};
use pyo3::exceptions::{PyAttributeError, PyIndexError, PyKeyError, PyNotImplementedError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::convert;
use crate::method::{Method, Of};
pub(crate) use paint::PaintObject;
pub(crate) use path::PathObject;
pub(crate) use turtle::TurtleObject;

mod paint;
pub(crate) mod path;
pub(crate) mod turtle;

pyo3::create_exception!(paintbox_native, DrawingLimit, pyo3::exceptions::PyException);

/// The object that programs know as `canvas`.
#[pyclass(name = "canvas", module = "paintbox")]
pub(crate) struct CanvasObject {
    canvas: Option<Canvas>,
    /// The limit on points, so that arrays are counted before they are copied.
    most_points: usize,
}

impl CanvasObject {
    pub(crate) fn new(canvas: Canvas, most_points: u32) -> Self {
        Self { canvas: Some(canvas), most_points: most_points as usize }
    }

    /// Takes the canvas out, when the program has ended.
    pub(crate) fn take(&mut self) -> Option<Canvas> {
        self.canvas.take()
    }

    pub(crate) fn get(&mut self) -> PyResult<&mut Canvas> {
        self.canvas.as_mut().ok_or_else(|| PyValueError::new_err("the picture is finished"))
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
            return call(slf, function, &PyTuple::empty(py), None);
        }
        Method::object(py, Of::Canvas(slf.clone().unbind(), function))
    }

    #[expect(clippy::unused_self, reason = "Python calls it on the object")]
    fn __dir__(&self) -> Vec<&'static str> {
        canvas::CANVAS.iter().map(|function| function.name).collect()
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

/// Calls a function of the canvas.
pub(crate) fn call<'py>(
    canvas: &Bound<'py, CanvasObject>,
    function: &Function<Canvas>,
    args: &Bound<'py, PyTuple>,
    kwargs: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyAny>> {
    let py = canvas.py();
    // Converting may run a program's own code, which may draw: the canvas is borrowed only after it.
    let most_points = canvas.try_borrow()?.most_points;
    let (positional, keywords) = convert::arguments(function, args, kwargs, most_points)?;
    let returned = {
        let mut object = canvas.try_borrow_mut().map_err(|_| PyValueError::new_err("the canvas is in use"))?;
        canvas::call(object.get()?, function, positional, keywords)
    };
    match returned.map_err(|error| raise(py, error))? {
        Returned::Itself => Ok(canvas.clone().into_any()),
        Returned::Path(path) => Ok(Bound::new(py, PathObject::new(path, most_points))?.into_any()),
        Returned::Paint(paint) => Ok(Bound::new(py, PaintObject { paint })?.into_any()),
        Returned::Turtle(turtle) => Ok(Bound::new(py, TurtleObject::new(turtle, canvas))?.into_any()),
        Returned::Scope(scope) => {
            Ok(Bound::new(py, ScopeObject { canvas: canvas.clone().unbind(), scope })?.into_any())
        }
        returned => plain(py, returned),
    }
}

fn plain(py: Python<'_>, returned: Returned) -> PyResult<Bound<'_, PyAny>> {
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

/// What a `with` statement enters and leaves.
#[pyclass(name = "scope", module = "paintbox", frozen)]
struct ScopeObject {
    canvas: Py<CanvasObject>,
    scope: Scope,
}

#[pymethods]
impl ScopeObject {
    fn __enter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let canvas = self.canvas.bind(py);
        canvas.try_borrow_mut()?.get()?.enter(&self.scope).map_err(|error| raise(py, error))?;
        Ok(canvas.clone().into_any())
    }

    #[pyo3(signature = (*_exception))]
    fn __exit__(&self, py: Python<'_>, _exception: &Bound<'_, PyTuple>) -> PyResult<bool> {
        let canvas = self.canvas.bind(py);
        canvas.try_borrow_mut()?.get()?.leave(&self.scope).map_err(|error| raise(py, error))?;
        Ok(false)
    }

    #[expect(clippy::unused_self, reason = "Python calls it on the object")]
    fn __repr__(&self) -> &'static str {
        "<for a with statement>"
    }
}

/// The Python exception for an error of the canvas, its hint beside it.
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

/// The exception for an array that is past every limit.
pub(crate) fn too_many_numbers(py: Python<'_>) -> PyErr {
    let message = "the array has more numbers than a picture may have points".to_owned();
    raise(py, CallError { kind: ErrorKind::Limit(wire::LimitKind::Scene), message, hint: None })
}

/// The same exception with a hint beside it.
pub(crate) fn with_hint(py: Python<'_>, exception: PyErr, hint: &str) -> PyErr {
    // An exception object always takes attributes.
    let _ = exception.value(py).setattr("paintbox_hint", hint);
    exception
}
