//! Records the parameters that a program declares while it runs.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use wire::{Declaration, Kind, Value};

/// Most parameters of a program.
const MAX_DECLARED: usize = 64;

/// The declarations of one run.
#[pyclass]
#[derive(Default)]
pub(crate) struct Declarations {
    list: Vec<Declaration>,
}

impl Declarations {
    pub(crate) fn take(&mut self) -> Vec<Declaration> {
        std::mem::take(&mut self.list)
    }

    /// Keeps the newest declaration of each name. A declaration as text doesn't replace one of another type.
    fn note(&mut self, declaration: Declaration) -> PyResult<()> {
        let full = self.list.len() >= MAX_DECLARED;
        match self.list.iter_mut().find(|known| known.name == declaration.name) {
            Some(known) if declaration.kind == Kind::Text && known.kind != Kind::Text => {}
            Some(known) => *known = declaration,
            None if full => {
                return Err(PyValueError::new_err(format!("a program can declare at most {MAX_DECLARED} parameters")));
            }
            None => self.list.push(declaration),
        }
        Ok(())
    }
}

#[pymethods]
impl Declarations {
    /// Records a declaration and converts the URL's text (else the default) to a value of its type.
    #[pyo3(signature = (name, kind, default, min, max, choices, given))]
    #[expect(clippy::too_many_arguments, reason = "one call from our own Python, which has them all")]
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands over is owned")]
    fn __call__<'py>(
        &mut self,
        py: Python<'py>,
        name: &str,
        kind: &str,
        default: Option<String>,
        min: Option<Bound<'py, PyAny>>,
        max: Option<Bound<'py, PyAny>>,
        choices: Vec<String>,
        given: Option<String>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let kind = match kind {
            "number" => Kind::Number { min: bound(min.as_ref())?, max: bound(max.as_ref())? },
            "integer" => Kind::Integer { min: bound(min.as_ref())?, max: bound(max.as_ref())? },
            "choice" => Kind::Choice(choices),
            "color" => Kind::Color,
            "boolean" => Kind::Boolean,
            "date" => Kind::Date,
            _ => Kind::Text,
        };
        let declaration = Declaration { name: name.to_owned(), kind, default };
        let text = given.or_else(|| declaration.default.clone()).unwrap_or_default();
        let value = declaration.parse(&text).map_err(|error| PyValueError::new_err(error.to_string()));
        if matches!(declaration.kind, Kind::Color) {
            // For an invalid colour, the canvas has the better message.
            let meant = if let Ok(Value::Text(meant)) = &value { meant } else { &text };
            canvas::parse_color(meant).map_err(|error| crate::errors::raise(py, error))?;
        }
        self.note(declaration)?;
        to_python(py, value?)
    }
}

fn bound<'py, T: FromPyObject<'py, 'py>>(value: Option<&'py Bound<'py, PyAny>>) -> PyResult<Option<T>>
where
    PyErr: From<T::Error>,
{
    value.filter(|value| !value.is_none()).map(|value| value.extract().map_err(PyErr::from)).transpose()
}

fn to_python(py: Python<'_>, value: Value) -> PyResult<Bound<'_, PyAny>> {
    Ok(match value {
        Value::Text(text) => text.into_pyobject(py)?.into_any(),
        Value::Number(number) => number.into_pyobject(py)?.into_any(),
        Value::Integer(integer) => integer.into_pyobject(py)?.into_any(),
        Value::Boolean(boolean) => boolean.into_pyobject(py)?.to_owned().into_any(),
        Value::Date(year, month, day) => PyTuple::new(py, [year, i32::from(month), i32::from(day)])?.into_any(),
    })
}
