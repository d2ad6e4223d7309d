//! Converts columns to numpy arrays, dates included, by one copy each and never value by value. Text becomes a list. Booleans
//! with missing values become a masked array: numpy's booleans have no third value, and any non-empty text would be true.

use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyDict, PyList};
use wire::{DataSet, Values};

/// The data set's columns by name.
pub(crate) fn columns(py: Python<'_>, data: DataSet) -> PyResult<Bound<'_, PyDict>> {
    let numpy = py.import("numpy")?;
    let array = |bytes: &[u8], kind: &str| {
        if bytes.is_empty() {
            return numpy.call_method1("empty", (0, kind));
        }
        // A bytearray, so that the array is writable.
        numpy.call_method1("frombuffer", (PyByteArray::new(py, bytes), kind))
    };
    let columns = PyDict::new(py);
    for column in data.columns {
        let values = match &column.values {
            Values::Integers(values) => array(bytes_of(values), "int64")?,
            Values::Numbers(values) => array(bytes_of(values), "float64")?,
            Values::Booleans(values) => array(bytes_of(values), "bool")?,
            // numpy has the same units as `wire`, and the same number for "not a time".
            Values::Dates(values) => array(bytes_of(values), "datetime64[D]")?,
            Values::Moments(values) => array(bytes_of(values), "datetime64[us]")?,
            Values::Text(values) => PyList::new(py, values)?.into_any(),
            Values::NullableBooleans(values) => {
                let present: Vec<bool> = values.iter().map(|value| value.unwrap_or_default()).collect();
                let missing: Vec<bool> = values.iter().map(Option::is_none).collect();
                let (present, missing) = (array(bytes_of(&present), "bool")?, array(bytes_of(&missing), "bool")?);
                // The zygote imported it (python/imports.py).
                py.import("numpy.ma")?.call_method1("masked_array", (present, missing))?
            }
        };
        columns.set_item(column.name, values)?;
    }
    Ok(columns)
}

/// A type without padding whose every byte may be read.
trait Plain {}
impl Plain for i64 {}
impl Plain for f64 {}
impl Plain for bool {}

fn bytes_of<T: Plain>(values: &[T]) -> &[u8] {
    // SAFETY: a `Plain` value is all initialised bytes, and the slice spans just these values.
    unsafe { std::slice::from_raw_parts(values.as_ptr().cast(), size_of_val(values)) }
}
