//! Converts Python's plain values and numpy's arrays to values of the canvas and the charts.

use crate::errors::too_many_numbers;
use canvas::Value;
use pyo3::buffer::PyBuffer;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyFloat, PyInt, PyString};

/// Most numbers in one argument; more exceed every limit.
pub(crate) const MAX_NUMBERS: usize = 1 << 25;

/// Converts `None`, a boolean, a number or a string of Python's own types.
pub(crate) fn plain(arg: &Bound<'_, PyAny>) -> Option<Value> {
    if let Ok(number) = arg.cast_exact::<PyFloat>() {
        return Some(Value::Float(number.value()));
    }
    if arg.is_none() {
        return Some(Value::None);
    }
    if let Ok(truth) = arg.cast::<PyBool>() {
        return Some(Value::Bool(truth.is_true()));
    }
    if let Ok(number) = arg.cast::<PyInt>() {
        return Some(whole(number));
    }
    arg.cast::<PyString>().ok().map(text)
}

/// Converts a string.
pub(crate) fn text(arg: &Bound<'_, PyString>) -> Value {
    Value::Text(arg.to_string_lossy().into_owned())
}

/// A whole number, however large.
fn whole(number: &Bound<'_, PyInt>) -> Value {
    number.extract().map_or_else(|_| Value::Float(number.extract().unwrap_or(f64::INFINITY)), Value::Int)
}

/// The kind of a numpy array or number (`f`, `i`, `u`, `b`, `M`, `U` …) and its number of axes; `None` for other objects.
pub(crate) fn numpy_kind(arg: &Bound<'_, PyAny>) -> PyResult<Option<(String, usize)>> {
    if !(arg.hasattr("dtype")? && arg.hasattr("shape")?) {
        return Ok(None);
    }
    Ok(Some((arg.getattr("dtype")?.getattr("kind")?.extract()?, arg.getattr("ndim")?.extract()?)))
}

/// What an object of pandas' is in numpy's or Python's own types; `None` for all others.
pub(crate) fn of_pandas<'py>(arg: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    if !is_of_pandas(arg)? {
        return Ok(None);
    }
    let plain = arg.py().import("paintbox_pandas")?.call_method1("plain", (arg,))?;
    Ok((!plain.is_none()).then_some(plain))
}

/// Whether it is an object of pandas'.
pub(crate) fn is_of_pandas(arg: &Bound<'_, PyAny>) -> PyResult<bool> {
    let module = arg.get_type().module()?;
    let module = module.to_string_lossy();
    Ok(module == "pandas" || module.starts_with("pandas."))
}

/// Converts a numpy scalar of this kind.
pub(crate) fn scalar(arg: &Bound<'_, PyAny>, kind: &str) -> PyResult<Option<Value>> {
    Ok(match kind {
        "f" => Some(Value::Float(arg.extract()?)),
        "i" | "u" => Some(whole(arg.call_method0("__int__")?.cast::<PyInt>()?)),
        "b" => Some(Value::Bool(arg.is_truthy()?)),
        _ => None,
    })
}

/// Converts a numpy array of numbers, bytes or moments, of this kind.
pub(crate) fn array(array: &Bound<'_, PyAny>, kind: &str) -> PyResult<Value> {
    let py = array.py();
    check_size(array, MAX_NUMBERS)?;
    let shape: Vec<usize> = array.getattr("shape")?.extract()?;
    if kind == "M" {
        let numpy = py.import("numpy")?;
        let micros = array.call_method1("astype", ("datetime64[us]",))?;
        let missing = numpy.call_method1("isnat", (&micros,))?;
        let days = micros.call_method1("astype", ("int64",))?.call_method1("__truediv__", (86_400e6,))?;
        let data = floats(&numpy.call_method1("where", (missing, f64::NAN, days))?)?;
        return Ok(if shape.is_empty() { Value::Date(data[0]) } else { Value::Dates { shape, data } });
    }
    if array.getattr("dtype")?.getattr("name")?.extract::<String>()? == "uint8" {
        let array = py.import("numpy")?.call_method1("ascontiguousarray", (array,))?;
        return Ok(Value::Pixels { shape, data: PyBuffer::<u8>::get(&array)?.to_vec(py)? });
    }
    let masked = array.hasattr("mask")?;
    let data = if masked {
        floats(&array.call_method1("astype", ("float64",))?.call_method1("filled", (f64::NAN,))?)?
    } else {
        floats(array)?
    };
    Ok(Value::Numbers { shape, data, whole: kind != "f" && !masked })
}

/// Refuses an array with more than `max` numbers. To be called before it is copied: a broadcast array may have far more
/// elements than memory.
pub(crate) fn check_size(array: &Bound<'_, PyAny>, max: usize) -> PyResult<()> {
    if array.getattr("size")?.extract::<usize>()? > max { Err(too_many_numbers(array.py())) } else { Ok(()) }
}

/// An array's numbers, row by row.
pub(crate) fn floats(array: &Bound<'_, PyAny>) -> PyResult<Vec<f64>> {
    let array = array.py().import("numpy")?.call_method1("ascontiguousarray", (array, "float64"))?;
    PyBuffer::<f64>::get(&array)?.to_vec(array.py())
}
