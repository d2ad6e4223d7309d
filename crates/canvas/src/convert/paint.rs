//! Paints and gradients' colours from values.

use crate::color;
use crate::error::number;
use crate::{CallError, Paint, Value};
use wire::{Color, MAX_STOPS, Stop};

/// Reads a value as a paint; `None` means no paint.
pub(crate) fn paint(value: &Value, function: &str, name: &str) -> Result<Option<Paint>, CallError> {
    match value {
        Value::Paint(paint) => Ok(Some(paint.clone())),
        other => Ok(color::from_value(other, function, name)?.map(Paint::from)),
    }
}

/// Reads a gradient's colours: evenly spaced, or each with its place.
pub(crate) fn stops(value: &Value, function: &str, name: &str) -> Result<Vec<Stop>, CallError> {
    const HINT: &str =
        "write stops as colours, [\"red\", \"gold\"], or as offsets and colours, [(0, \"red\"), (0.7, \"gold\")]";
    let wrong = |what: &str| {
        CallError::type_error(format!("{function}() argument '{name}' must be a list of colours, not {what}"))
    };
    let rows;
    let items = match value {
        Value::Seq(items) => items.as_slice(),
        Value::Numbers { shape, data, .. } if matches!(shape.as_slice(), [_, 3 | 4]) => {
            let each = |row: &[f64]| Value::Numbers { shape: vec![row.len()], data: row.to_vec(), whole: false };
            rows = data.chunks(shape[1]).take(MAX_STOPS + 1).map(each).collect::<Vec<_>>();
            &rows
        }
        other => return Err(wrong(other.type_name()).hint(HINT)),
    };
    if items.is_empty() {
        return Err(CallError::value_error(format!("{function}() needs at least one colour")).hint(HINT));
    }
    if items.len() > MAX_STOPS {
        return Err(CallError::value_error(format!("{function}() takes at most {MAX_STOPS} colours")));
    }
    let color = |value: &Value| -> Result<Color, CallError> {
        Ok(color::from_value(value, function, name)?.unwrap_or(Color { r: 0, g: 0, b: 0, a: 0 }))
    };
    let placed = |item: &Value| match item {
        Value::Seq(pair) => match pair.as_slice() {
            [at, of] => at.number().map(|at| (at, of.clone())),
            _ => None,
        },
        _ => None,
    };
    let last = (items.len() - 1).max(1) as f32;
    let mut stops = Vec::with_capacity(items.len());
    let all_placed = items.iter().all(|item| placed(item).is_some());
    for (i, item) in items.iter().enumerate() {
        match placed(item) {
            Some((at, of)) if all_placed => {
                if !(0.0..=1.0).contains(&at) {
                    let message =
                        format!("{function}(): the offset of a colour must be from 0 to 1, but is {}", number(at));
                    return Err(CallError::value_error(message).hint("the gradient starts at 0 and ends at 1"));
                }
                stops.push(Stop { at: at as f32, color: color(&of)? });
            }
            Some(_) => {
                return Err(
                    CallError::value_error(format!("{function}() has offsets for only some of its colours")).hint(HINT)
                );
            }
            None => stops.push(Stop { at: i as f32 / last, color: color(item)? }),
        }
    }
    stops.sort_by(|a, b| a.at.total_cmp(&b.at));
    Ok(stops)
}
