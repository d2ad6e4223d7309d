//! Colour maps and norms, and numbers mapped to colours by them.

mod convert;
pub(super) mod maps;
mod methods;
use crate::call::Call;
use crate::handle::Class;
use canvas::CallError;
use canvas::Value;

/// An argument, whether the function itself has it or the keywords of what it makes.
pub(super) fn given<'a>(call: &'a Call, name: &str) -> Option<&'a Value> {
    call.get(name).or_else(|| call.styled(name))
}

/// An array's shape, its numbers, and whether all are whole.
pub(super) fn flat(call: &Call, value: &Value) -> Result<(Vec<usize>, Vec<f64>, bool), CallError> {
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
