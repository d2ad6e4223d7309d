//! Reads arrays of numbers or colours.

use crate::args::call::Call;
use canvas::{CallError, Value};
use wire::Pixels;

/// The contents of an image's array.
pub(crate) enum Shown {
    Numbers(usize, usize, Vec<f64>),
    Colors(Pixels),
}

/// Rows, columns and numbers of an array or of rows of numbers.
pub(crate) fn matrix(call: &Call, name: &str, value: &Value) -> Result<(usize, usize, Vec<f64>), CallError> {
    let Value::Seq(rows) = value else {
        let (rows, columns, data) = call.matrix(name, value)?;
        return Ok((rows, columns, data));
    };
    let row = |row: &Value| -> Result<Vec<f64>, CallError> {
        let Value::Seq(items) = row else { return row.numbers().ok_or_else(|| call.wrong(name, "a 2D array", value)) };
        let number = |item: &Value| match item {
            Value::None => Ok(f64::NAN),
            item => item.number().ok_or_else(|| call.wrong(name, "a 2D array of numbers", value)),
        };
        items.iter().map(number).collect()
    };
    if !rows.iter().all(Value::is_sequence) {
        return Err(call.wrong(name, "a 2D array", value));
    }
    let read = rows.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    let columns = read.first().map_or(0, Vec::len);
    if let Some((at, other)) = read.iter().enumerate().find(|(_, row)| row.len() != columns) {
        let message = format_args!(
            "the rows of '{name}' must have the same length, but row 0 has {columns} numbers and row {at} has {}",
            other.len()
        );
        return Err(call.bad(message));
    }
    Ok((read.len(), columns, read.concat()))
}

/// Reads an image from a value that isn't needed any more: a million numbers aren't copied.
pub(crate) fn shown_taken(call: &Call, name: &str, value: Value) -> Result<Shown, CallError> {
    match value {
        Value::Numbers { shape, data, .. } if shape.len() == 2 => Ok(Shown::Numbers(shape[0], shape[1], data)),
        value => shown(call, name, &value),
    }
}

/// Reads an image: numbers, or colours of 3 or 4 channels.
pub(crate) fn shown(call: &Call, name: &str, value: &Value) -> Result<Shown, CallError> {
    let (shape, bytes) = match value {
        Value::Pixels { shape, data } if shape.len() == 3 => (shape, data.clone()),
        Value::Numbers { shape, data, whole } if shape.len() == 3 => {
            let scale = if *whole { 1.0 } else { 255.0 };
            (shape, data.iter().map(|n| (n * scale).round().clamp(0.0, 255.0) as u8).collect())
        }
        Value::Seq(rows)
            if rows.iter().any(
                |row| matches!(row, Value::Numbers { shape, .. } | Value::Pixels { shape, .. } if shape.len() == 2),
            ) =>
        {
            return Err(call.bad(format_args!("the rows of '{name}' must have the same length")));
        }
        value => {
            let (rows, columns, data) = matrix(call, name, value)?;
            return Ok(Shown::Numbers(rows, columns, data));
        }
    };
    let (rows, columns) = (shape[0], shape[1]);
    match shape[2] {
        1 => {
            let data = match value {
                Value::Numbers { data, .. } => data.clone(),
                _ => bytes.iter().map(|n| f64::from(*n)).collect(),
            };
            Ok(Shown::Numbers(rows, columns, data))
        }
        channels @ (3 | 4) => {
            let size = |n: usize| u32::try_from(n).map_err(|_| call.bad("the image is too large"));
            Ok(Shown::Colors(Pixels { width: size(columns)?, height: size(rows)?, channels: channels as u8, bytes }))
        }
        other => Err(CallError::type_error(format!("Invalid shape ({rows}, {columns}, {other}) for image data"))
            .hint("an image has the shape (rows, columns), or (rows, columns, 3 or 4) for colours")),
    }
}
