//! Values that several functions read, and what they give back.

use crate::args::call::Call;
use crate::model::artist::Artist;
use crate::model::handle::Handle;
use crate::model::id::Id;
use canvas::{CallError, Returned, Value};

/// A list of artists.
pub(crate) fn artists(ids: &[Id<Artist>]) -> Returned {
    Returned::List(ids.iter().map(|id| artist(*id)).collect())
}

pub(crate) fn artist(id: Id<Artist>) -> Returned {
    Handle::Artist(id).into()
}

/// `true` for a mask's entries that hold.
pub(crate) fn mask(value: &Value) -> Option<Vec<bool>> {
    value.numbers().map(|numbers| numbers.into_iter().map(|n| n != 0.0).collect())
}

/// Repeats a single value `n` times. Any other length except `n` is an error.
pub(crate) fn spread(call: &Call, name: &str, mut numbers: Vec<f64>, n: usize) -> Result<Vec<f64>, CallError> {
    if numbers.len() == 1 && n != 1 {
        numbers.resize(n, numbers[0]);
    }
    if numbers.len() == n {
        return Ok(numbers);
    }
    Err(call.bad(format_args!("shape mismatch: there are {n} values, but '{name}' has {}", numbers.len())))
}

/// An argument, whether the function itself has it or the keywords of what it makes.
pub(crate) fn given<'a>(call: &'a Call, name: &str) -> Option<&'a Value> {
    call.get(name).or_else(|| call.styled(name))
}

/// An array's shape, its numbers, and whether all are whole.
pub(crate) fn flat(call: &Call, value: &Value) -> Result<(Vec<usize>, Vec<f64>, bool), CallError> {
    match value {
        Value::Numbers { shape, data, whole } => Ok((shape.clone(), data.clone(), *whole)),
        Value::Pixels { shape, data } => Ok((shape.clone(), data.iter().map(|n| f64::from(*n)).collect(), true)),
        Value::Seq(items) => {
            let whole = items.iter().all(|item| matches!(item, Value::Int(_)));
            let numbers = value.numbers().ok_or_else(|| call.wrong("X", "numbers", value))?;
            Ok((vec![numbers.len()], numbers, whole))
        }
        other => Err(call.wrong("X", "a number or an array", other)),
    }
}
