//! Data sets as programs give them: one list, several lists, or the columns of a matrix.

use crate::args::call::{Call, truth};
use canvas::{CallError, Value};

/// Most data sets of a call.
const MAX_DATASETS: usize = 10_000;

/// Takes a value apart into its data sets.
pub(crate) fn samples(call: &Call, name: &str, value: &Value) -> Result<Vec<Value>, CallError> {
    let sets = match value {
        Value::Numbers { shape, data, whole } => match shape[..] {
            [rows, columns] => (0..columns)
                .map(|column| Value::Numbers {
                    shape: vec![rows],
                    data: data.iter().skip(column).step_by(columns.max(1)).copied().collect(),
                    whole: *whole,
                })
                .collect(),
            [] | [_] => vec![value.clone()],
            _ => return Err(call.bad(format_args!("'{name}' must be 1D or 2D"))),
        },
        Value::Seq(items) if !items.is_empty() && items.iter().all(Value::is_sequence) => items.clone(),
        Value::Map(entries) => entries.iter().map(|(_, value)| value.clone()).collect(),
        other => vec![other.clone()],
    };
    if sets.len() > MAX_DATASETS {
        return Err(call.bad(format_args!("'{name}' has {} data sets, but the limit is {MAX_DATASETS}", sets.len())));
    }
    Ok(sets)
}

/// The data sets as numbers.
pub(crate) fn number_samples(call: &Call, name: &str, value: &Value) -> Result<Vec<Vec<f64>>, CallError> {
    let read = |set: &Value| set.numbers().ok_or_else(|| call.wrong(name, "lists of numbers", set));
    samples(call, name, value)?.iter().map(read).collect()
}

/// Whether a chart of data sets stands upright: `vert` and `orientation` both say so.
pub(crate) fn is_upright(call: &Call) -> Result<bool, CallError> {
    let upright = call.word("orientation", &["vertical", "horizontal"], "vertical")? == "vertical";
    Ok(upright && call.get("vert").is_none_or(truth))
}

/// Positions of `n` data sets: as given, else 1, 2, 3, …
pub(crate) fn positions(call: &Call, n: usize) -> Result<Vec<f64>, CallError> {
    let Some(places) = call.numbers("positions")? else { return Ok((1..=n).map(|i| i as f64).collect()) };
    if places.len() == n {
        return Ok(places);
    }
    Err(call.bad(format_args!("List of positions and data must have the same length ({} and {n})", places.len())))
}
