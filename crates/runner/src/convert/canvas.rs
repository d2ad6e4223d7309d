//! Converts Python objects to the canvas's values; whole arrays at once where numpy knows the type.

use super::{Arguments, Own, each};
use crate::value::{self, MAX_NUMBERS};
use canvas::{Signature, Type, Value};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};

/// The deepest nesting of sequences that the canvas accepts.
const DEPTH: usize = 4;

/// Converts a call's arguments, each as its parameter's type asks.
pub(crate) fn arguments(
    function: &Signature,
    args: &Bound<'_, PyTuple>,
    kwargs: Option<&Bound<'_, PyDict>>,
    most_points: usize,
    own: Own,
) -> PyResult<Arguments> {
    each(function.params, args, kwargs, |arg, given| {
        by_type(arg, given.param.map(|param| param.ty), most_points, own).map(Some)
    })
}

fn by_type(arg: &Bound<'_, PyAny>, ty: Option<Type>, most_points: usize, own: Own) -> PyResult<Value> {
    match ty {
        Some(Type::Points | Type::Areas | Type::Ys | Type::Region | Type::Lengths) if !is_one(arg) => {
            Ok(numbers(arg, most_points.saturating_mul(2))?.map_or_else(|| value(arg, 0, own), Ok)?)
        }
        Some(Type::Pixels) if arg.is_instance_of::<PyBytes>() || arg.is_instance_of::<PyByteArray>() => {
            value(arg, 0, own)
        }
        Some(Type::Pixels | Type::Colors) => pixels(arg, own),
        Some(Type::Label) if !arg.is_instance_of::<PyString>() && !arg.is_none() => Ok(value::text(&arg.str()?)),
        _ => value(arg, 0, own),
    }
}

/// Whether it is a Python number, which needs no numpy.
fn is_one(arg: &Bound<'_, PyAny>) -> bool {
    arg.is_instance_of::<PyFloat>() || arg.is_instance_of::<PyInt>()
}

/// Converts any value that the canvas might accept.
fn value(arg: &Bound<'_, PyAny>, depth: usize, own: Own) -> PyResult<Value> {
    if let Some(plain) = value::plain(arg) {
        return Ok(plain);
    }
    if let Ok(bytes) = arg.cast::<PyBytes>() {
        return Ok(Value::Bytes(bytes.as_bytes().to_vec()));
    }
    if let Ok(bytes) = arg.cast::<PyByteArray>() {
        return Ok(Value::Bytes(bytes.to_vec()));
    }
    if let Some(value) = own(arg)? {
        return Ok(value);
    }
    if depth < DEPTH && (arg.is_instance_of::<PyList>() || arg.is_instance_of::<PyTuple>()) {
        let items = arg.try_iter()?.map(|item| value(&item?, depth + 1, own));
        return Ok(Value::Seq(items.collect::<PyResult<_>>()?));
    }
    scalar_or_array(arg, own)
}

/// Converts numpy's numbers and arrays, and objects with `__float__`.
fn scalar_or_array(arg: &Bound<'_, PyAny>, own: Own) -> PyResult<Value> {
    if let Some(plain) = value::of_pandas(arg)? {
        return value(&plain, 1, own);
    }
    let name = || Ok(Value::Other(arg.get_type().name()?.to_string()));
    if let Some((kind, axes)) = value::numpy_kind(arg)? {
        return match (kind.as_str(), axes) {
            ("U", 0) => Ok(value::text(&arg.str()?)),
            (_, 0) => value::scalar(arg, &kind)?.map_or_else(name, Ok),
            ("M", _) => value::array(arg, &kind),
            _ => numbers(arg, MAX_NUMBERS)?.map_or_else(name, Ok),
        };
    }
    if arg.hasattr("__float__")? {
        return Ok(Value::Float(arg.call_method0("__float__")?.extract()?));
    }
    name()
}

/// Converts an array of numbers with numpy; `None` for other objects.
fn numbers(arg: &Bound<'_, PyAny>, most: usize) -> PyResult<Option<Value>> {
    if arg.is_instance_of::<PyString>() || arg.is_none() {
        return Ok(None);
    }
    if let Some(plain) = value::of_pandas(arg)? {
        return numbers(&plain, most);
    }
    // Ranges, maps and other iterables, which numpy would treat as one object.
    let iterated = if arg.is_instance_of::<PyList>() || arg.is_instance_of::<PyTuple>() || arg.hasattr("dtype")? {
        arg.clone()
    } else {
        match arg.try_iter() {
            Ok(items) => PyList::new(arg.py(), items.collect::<PyResult<Vec<_>>>()?)?.into_any(),
            Err(_) => return Ok(None),
        }
    };
    let numpy = arg.py().import("numpy")?;
    let array = match numpy.call_method1("asarray", (&iterated,)) {
        Ok(array) => array,
        Err(error) if error.is_instance_of::<pyo3::exceptions::PyMemoryError>(arg.py()) => return Err(error),
        Err(_) => return Ok(None),
    };
    let kind: String = array.getattr("dtype")?.getattr("kind")?.extract()?;
    if !matches!(kind.as_str(), "f" | "i" | "u" | "b") {
        return Ok(None);
    }
    value::check_size(&array, most)?;
    let shape = array.getattr("shape")?.extract()?;
    Ok(Some(Value::Numbers { shape, data: value::floats(&array)?, whole: kind != "f" }))
}

/// Converts an image's array: bytes as they are, everything else as numbers.
fn pixels(arg: &Bound<'_, PyAny>, own: Own) -> PyResult<Value> {
    if arg.hasattr("dtype")? && arg.getattr("dtype")?.getattr("name")?.extract::<String>()? == "uint8" {
        return value::array(arg, "u");
    }
    numbers(arg, MAX_NUMBERS)?.map_or_else(|| value(arg, 0, own), Ok)
}
