//! Values that several functions read, and what they give back.

use crate::call::Call;
use crate::handle::{Class, Handle};
use crate::returned::Returned;
use canvas::{CallError, Value};

pub(super) fn artist(id: usize) -> Returned {
    Returned::Handle(Handle::new(Class::Artist, id))
}

/// `true` for a mask's entries that hold.
pub(super) fn mask(value: &Value) -> Option<Vec<bool>> {
    value.numbers().map(|numbers| numbers.into_iter().map(|n| n != 0.0).collect())
}

/// Takes a value to as many as `n` by repeating one; an error when there are others.
pub(super) fn spread(call: &Call, name: &str, mut numbers: Vec<f64>, n: usize) -> Result<Vec<f64>, CallError> {
    if numbers.len() == 1 && n != 1 {
        numbers.resize(n, numbers[0]);
    }
    if numbers.len() == n {
        return Ok(numbers);
    }
    Err(call.bad(format_args!("shape mismatch: there are {n} values, but '{name}' has {}", numbers.len())))
}
