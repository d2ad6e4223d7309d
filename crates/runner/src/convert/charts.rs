//! Converts Python objects to the charts' values, whole arrays at once.

use super::index::{column, with_index};
use super::{Arguments, Given, Own, each};
use crate::errors::not_drawn;
use crate::value;
use canvas::{CallError, Type, Value};
use charts::Entry;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};

/// The deepest nesting of sequences that charts accept.
const DEPTH: usize = 5;
/// Most items of a list that is not an array; more exceed every limit.
const MAX_ITEMS: usize = 1 << 20;

/// Converts a call's arguments. With `data=`, texts that name a column stand for it. `keep` takes the functions that are
/// called later.
pub(crate) fn arguments<'py>(
    entry: &Entry,
    args: &Bound<'py, PyTuple>,
    kwargs: Option<&Bound<'py, PyDict>>,
    own: Own,
    keep: &dyn Fn(&Bound<'_, PyAny>) -> PyResult<Value>,
) -> PyResult<Arguments> {
    // For some functions a list of lists is several data sets, and not a matrix.
    let sets = entry.params.iter().any(|param| param.ty == Type::DataSets);
    let data = match kwargs {
        Some(kwargs) => kwargs.get_item("data")?.filter(|data| !data.is_none()),
        None => None,
    };
    let with_index = with_index(entry, args, data.as_ref())?;
    let convert = |arg: &Bound<'py, PyAny>, names: bool, given: &Given| -> PyResult<Value> {
        if names && let Some(column) = column(data.as_ref(), arg)? {
            return value(&column, 0, own);
        }
        if value::is_of_pandas(arg)? && given.is_text() {
            return texts(arg);
        }
        let is_list = arg.is_instance_of::<PyList>() || arg.is_instance_of::<PyTuple>();
        if sets && is_list && arg.len()? > 0 && arg.len()? <= MAX_ITEMS && is_set(&arg.get_item(0)?)? {
            let items = arg.try_iter()?.map(|item| value(&item?, 1, own));
            return Ok(Value::Seq(items.collect::<PyResult<_>>()?));
        }
        value(arg, 0, own)
    };
    let is_kept = |arg: &Bound<'_, PyAny>, given: &Given| -> PyResult<bool> {
        Ok(given.param.is_some_and(|param| may_be_function(param.ty)) && arg.is_callable() && own(arg)?.is_none())
    };
    each(entry.params, with_index.as_ref().unwrap_or(args), kwargs, |arg, given| match given.name {
        Some("data") if data.is_some() => Ok(None),
        // A table's rows and columns have labels, which an array of its numbers hasn't.
        Some("heights" | "cellText") if arg.hasattr("columns")? => {
            let error = CallError::not_implemented(format!("{}() of a table isn't available here", entry.name));
            Err(not_drawn(arg.py(), error))
        }
        // As they are written, which an array of numbers doesn't tell: 1 and 1.0.
        Some("cellText" | "rowLabels" | "colLabels") => written(arg, 2).map(Some),
        Some("functions") if !arg.is_none() => line_of(arg).map(Some),
        Some("autopct") if arg.is_callable() => slices(args, kwargs, arg).map(Some),
        _ if is_kept(arg, &given)? => keep(arg).map(Some),
        // What is shown as text is what Python says of it.
        _ if given.param.is_some_and(|param| param.ty == Type::Label)
            && (arg.is_instance_of::<PyList>() || arg.is_instance_of::<PyTuple>() || arg.hasattr("dtype")?) =>
        {
            Ok(Some(value::text(&arg.str()?)))
        }
        Some(_) => convert(arg, given.param.is_some_and(|param| param.column), &given).map(Some),
        None => convert(arg, true, &given).map(Some),
    })
}

/// Whether a parameter takes a function among other things.
fn may_be_function(ty: Type) -> bool {
    match ty {
        Type::Function => true,
        Type::OneOf(types) => types.iter().copied().any(may_be_function),
        _ => false,
    }
}

/// The factor and the offset of the first of two functions, if it is a straight line; text if it isn't.
fn line_of(functions: &Bound<'_, PyAny>) -> PyResult<Value> {
    const POSITIVE: [f64; 8] = [0.1, 0.37, 1.0, 2.0, 5.5, 57.0, 365.0, 1e4];
    let other = || Ok(Value::Text("functions".to_owned()));
    let Ok(pair) = functions.cast::<PyTuple>() else { return other() };
    if pair.len() != 2 || !pair.iter().all(|one| one.is_callable()) {
        return other();
    }
    let (numpy, forward, back) = (functions.py().import("numpy")?, pair.get_item(0)?, pair.get_item(1)?);
    let of = |function: &Bound<'_, PyAny>, places: &[f64]| -> Option<Vec<f64>> {
        let made = function.call1((numpy.call_method1("array", (places.to_vec(),)).ok()?,)).ok()?;
        made.extract::<Vec<f64>>().ok().filter(|made| made.len() == places.len())
    };
    let at = |places: &[f64]| of(&forward, places);
    let Some(ones) = at(&[1.0, 2.0]) else { return other() };
    let factor = ones[1] - ones[0];
    let offset = ones[0] - factor;
    let is_line = |places: &[f64]| {
        let near = |(x, y): (&f64, &f64)| {
            (factor * x + offset - y).abs() <= 1e-9 * (y.abs() + (factor * x).abs() + offset.abs())
        };
        at(places).is_some_and(|made| places.iter().zip(&made).all(near))
    };
    let goes_back = || {
        let there: Vec<f64> = POSITIVE.iter().map(|x| factor * x + offset).collect();
        let near = |(x, y): (&f64, &f64)| (x - y).abs() <= 1e-9 * (x.abs() + (offset / factor).abs());
        of(&back, &there).is_some_and(|again| POSITIVE.iter().zip(&again).all(near))
    };
    // What is no line is often not defined below 0.
    let is_one = factor != 0.0 && is_line(&POSITIVE) && is_line(&POSITIVE.map(|x| -x)) && is_line(&[0.0, -40.0]);
    if !is_one || !goes_back() {
        return other();
    }
    Ok(Value::Numbers { shape: vec![2], data: vec![factor, offset], whole: false })
}

/// Texts of what is in sequences of sequences.
fn written(arg: &Bound<'_, PyAny>, depth: usize) -> PyResult<Value> {
    if arg.is_none() {
        return Ok(Value::None);
    }
    let items = if arg.is_instance_of::<PyString>() || depth == 0 { None } else { arg.try_iter().ok() };
    let Some(items) = items else { return Ok(value::text(&arg.str()?)) };
    let items = items.take(MAX_ITEMS).map(|item| written(&item?, depth - 1));
    Ok(Value::Seq(items.collect::<PyResult<_>>()?))
}

/// The texts that pandas' objects are shown as.
fn texts(arg: &Bound<'_, PyAny>) -> PyResult<Value> {
    let Ok(items) = arg.try_iter() else { return Ok(value::text(&arg.str()?)) };
    let items = items.take(MAX_ITEMS).map(|item| Ok(value::text(&item?.str()?)));
    Ok(Value::Seq(items.collect::<PyResult<_>>()?))
}

fn is_set(item: &Bound<'_, PyAny>) -> PyResult<bool> {
    Ok(item.is_instance_of::<PyList>()
        || item.is_instance_of::<PyTuple>()
        || item.hasattr("dtype")? && item.hasattr("__len__")? && item.getattr("ndim")?.extract::<usize>()? > 0)
}

/// The texts that a program's own function returns for the slices of a pie. It is called with each percentage.
fn slices(args: &Bound<'_, PyTuple>, kwargs: Option<&Bound<'_, PyDict>>, says: &Bound<'_, PyAny>) -> PyResult<Value> {
    let given = match kwargs {
        Some(kwargs) => kwargs.get_item("x")?,
        None => None,
    };
    let sizes = match given {
        Some(sizes) => sizes,
        None => args.get_item(0)?,
    };
    let sizes = sizes.try_iter()?.take(MAX_ITEMS).map(|n| n?.extract::<f64>()).collect::<PyResult<Vec<_>>>()?;
    let sum: f64 = sizes.iter().sum();
    let texts = sizes.iter().map(|n| Ok(value::text(&says.call1((100.0 * n / sum,))?.str()?)));
    Ok(Value::Seq(texts.collect::<PyResult<_>>()?))
}

fn value(arg: &Bound<'_, PyAny>, depth: usize, own: Own) -> PyResult<Value> {
    if let Some(plain) = value::plain(arg) {
        return Ok(plain);
    }
    if let Some(value) = own(arg)? {
        return Ok(value);
    }
    if depth < DEPTH
        && let Ok(dict) = arg.cast::<PyDict>()
    {
        let mut entries = Vec::with_capacity(dict.len());
        for (key, item) in dict {
            entries.push((key.str()?.to_string_lossy().into_owned(), value(&item, depth + 1, own)?));
        }
        return Ok(Value::Map(entries));
    }
    if depth < DEPTH && (arg.is_instance_of::<PyList>() || arg.is_instance_of::<PyTuple>()) {
        return sequence(arg, depth, own);
    }
    other(arg, depth, own)
}

/// A list or tuple: an array where it is one of numbers or dates, else item by item.
fn sequence(list: &Bound<'_, PyAny>, depth: usize, own: Own) -> PyResult<Value> {
    let count = list.len()?;
    if count == 0 {
        return Ok(Value::Numbers { shape: vec![0], data: Vec::new(), whole: true });
    }
    if count > MAX_ITEMS * 8 {
        return Err(crate::errors::too_many_numbers(list.py()));
    }
    if let Some(numbers) = plain_numbers(list) {
        return Ok(numbers);
    }
    let first = list.get_item(0)?;
    let single = first.is_instance_of::<PyFloat>() || first.is_instance_of::<PyInt>();
    let nested = first.is_instance_of::<PyList>() || first.is_instance_of::<PyTuple>() || first.hasattr("dtype")?;
    let dated = is_date(&first)?;
    if dated && are_dates(list, depth)? {
        return dates(list);
    }
    if single || nested {
        let numpy = list.py().import("numpy")?;
        // Ragged or mixed lists are no arrays.
        if let Ok(array) = numpy.call_method1("asarray", (list,)) {
            let kind: String = array.getattr("dtype")?.getattr("kind")?.extract()?;
            // numpy takes a number beside dates for a date too.
            if matches!(kind.as_str(), "f" | "i" | "u" | "b") || kind == "M" && are_dates(list, depth)? {
                return value::array(&array, &kind);
            }
        }
    }
    if count > MAX_ITEMS {
        return Err(crate::errors::too_many_numbers(list.py()));
    }
    let items = list.try_iter()?.map(|item| value(&item?, depth + 1, own));
    Ok(Value::Seq(items.collect::<PyResult<_>>()?))
}

/// The array that numpy would make of a list of Python's own numbers, if it is one: without a call for each of them.
fn plain_numbers(list: &Bound<'_, PyAny>) -> Option<Value> {
    /// Adds a number that is a whole one or that a whole number of 64 bits has room for; returns whether it is whole.
    fn add(data: &mut Vec<f64>, item: &Bound<'_, PyAny>) -> Option<bool> {
        if let Ok(number) = item.cast_exact::<PyFloat>() {
            data.push(number.value());
            return Some(false);
        }
        data.push(item.cast_exact::<PyInt>().ok()?.extract::<i64>().ok()? as f64);
        Some(true)
    }
    let mut data = Vec::with_capacity(list.len().ok()?);
    let mut whole = true;
    if let Ok(list) = list.cast::<PyList>() {
        for item in list {
            whole &= add(&mut data, &item)?;
        }
    } else {
        for item in list.cast::<PyTuple>().ok()?.iter_borrowed() {
            whole &= add(&mut data, &item)?;
        }
    }
    Some(Value::Numbers { shape: vec![data.len()], data, whole })
}

/// The class of `datetime`'s dates, which moments are of, too.
fn date_class(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    py.import("datetime")?.getattr("date")
}

/// Whether it is one of `datetime`'s dates.
fn is_date(arg: &Bound<'_, PyAny>) -> PyResult<bool> {
    arg.is_instance(&date_class(arg.py())?)
}

/// Whether all that a list holds, and the lists in it, are dates or missing ones.
fn are_dates(list: &Bound<'_, PyAny>, depth: usize) -> PyResult<bool> {
    let date = date_class(list.py())?;
    for item in list.try_iter()? {
        let item = item?;
        let dates = if item.is_none() || item.is_instance(&date)? {
            true
        } else if item.is_instance_of::<PyList>() || item.is_instance_of::<PyTuple>() {
            depth < DEPTH && are_dates(&item, depth + 1)?
        } else {
            item.hasattr("dtype")? && item.getattr("dtype")?.getattr("kind")?.extract::<String>()? == "M"
        };
        if !dates {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Python's own dates, in UTC where they have a zone.
fn dates(list: &Bound<'_, PyAny>) -> PyResult<Value> {
    let py = list.py();
    let datetime = py.import("datetime")?;
    let moment = datetime.getattr("datetime")?;
    let mut plain = Vec::with_capacity(list.len()?);
    for item in list.try_iter()? {
        let item = item?;
        // Dates without a time have no zone.
        let zoned = item.is_instance(&moment)? && !item.getattr(intern!(py, "tzinfo"))?.is_none();
        plain.push(if zoned {
            let utc = datetime.getattr("timezone")?.getattr("utc")?;
            let replaced = PyDict::new(py);
            replaced.set_item("tzinfo", py.None())?;
            item.call_method1("astimezone", (utc,))?.call_method("replace", (), Some(&replaced))?
        } else {
            item
        });
    }
    let array = py.import("numpy")?.call_method1("array", (plain, "datetime64[us]"))?;
    value::array(&array, "M")
}

/// A path of matplotlib's: its vertices and codes.
fn path(arg: &Bound<'_, PyAny>, depth: usize, own: Own) -> PyResult<Option<Value>> {
    let py = arg.py();
    let class = py.import("paintbox_path")?.getattr("Path")?;
    if depth >= DEPTH || !arg.is_instance(&class)? {
        return Ok(None);
    }
    let part = |name: &str| Ok::<_, PyErr>((name.to_owned(), value(&arg.getattr(name)?, depth + 1, own)?));
    Ok(Some(Value::Map(vec![part("vertices")?, part("codes")?])))
}

/// numpy's own numbers and arrays, and whatever else calls itself a number or can be gone through.
fn other(arg: &Bound<'_, PyAny>, depth: usize, own: Own) -> PyResult<Value> {
    let py = arg.py();
    if let Some(plain) = value::of_pandas(arg)? {
        return value(&plain, depth + 1, own);
    }
    if let Some((kind, axes)) = value::numpy_kind(arg)? {
        return match (kind.as_str(), axes) {
            ("M", _) => value::array(arg, &kind),
            (_, 0) => value::scalar(arg, &kind)?.map_or_else(|| Ok(value::text(&arg.str()?)), Ok),
            ("f" | "i" | "u" | "b", _) => value::array(arg, &kind),
            _ => value(&arg.call_method0("tolist")?, depth + 1, own),
        };
    }
    if is_date(arg)? {
        let list = PyList::new(py, [arg])?;
        return Ok(match dates(list.as_any())? {
            Value::Dates { data, .. } => data.first().map_or(Value::None, |day| Value::Date(*day)),
            other => other,
        });
    }
    if arg.hasattr("__float__")? {
        return Ok(Value::Float(arg.call_method0("__float__")?.extract()?));
    }
    if arg.is_callable() {
        return Ok(Value::Other("function".to_owned()));
    }
    if let Some(path) = path(arg, depth, own)? {
        return Ok(path);
    }
    match arg.try_iter() {
        Ok(items) if depth < DEPTH => {
            let items = items.take(MAX_ITEMS * 8 + 1).collect::<PyResult<Vec<_>>>()?;
            sequence(PyList::new(py, items)?.as_any(), depth + 1, own)
        }
        _ => Ok(Value::Other(arg.get_type().name()?.to_string())),
    }
}
