//! Images: arrays of pixels, and the bytes of PNG and JPEG files.

mod file;

use crate::error::number;
use crate::{CallError, Value};
use wire::Pixels;

/// The longest side of an image, pixels.
const MAX_SIDE: usize = 65_535;

/// An array of numbers, not yet bytes.
enum Source {
    /// 0–255.
    Bytes(Vec<u8>),
    /// 0–255, as numbers.
    Whole(Vec<f64>),
    /// 0–1.
    Parts(Vec<f64>),
}

fn source(function: &str, value: Value) -> Result<(Vec<usize>, Source), CallError> {
    match value {
        Value::Pixels { shape, data } => Ok((shape, Source::Bytes(data))),
        Value::Numbers { shape, data, .. } => {
            // An array doesn't tell whole numbers from fractions; a number above 1 does.
            let whole = data.iter().any(|n| *n > 1.0) && data.iter().all(|n| n.fract() == 0.0);
            Ok((shape, if whole { Source::Whole(data) } else { Source::Parts(data) }))
        }
        Value::Seq(items) => nested(function, &items),
        other => {
            let what = other.type_name();
            let error = CallError::type_error(format!("{function}() argument 'pixels' must be an array, not {what}"));
            Err(match other {
                Value::Text(_) => error
                    .hint("a program can't open files; pass an array of pixels, or the bytes of a PNG or JPEG file"),
                _ => error,
            })
        }
    }
}

/// Lists within lists, all equally long.
fn nested(function: &str, items: &[Value]) -> Result<(Vec<usize>, Source), CallError> {
    let mut list = Nested { function, shape: Vec::new(), data: Vec::new(), whole: true };
    list.walk(items, 0)?;
    let whole = list.whole && list.data.iter().any(|n| *n > 1.0);
    Ok((list.shape, if whole { Source::Whole(list.data) } else { Source::Parts(list.data) }))
}

struct Nested<'a> {
    function: &'a str,
    shape: Vec<usize>,
    data: Vec<f64>,
    whole: bool,
}

impl Nested<'_> {
    fn walk(&mut self, items: &[Value], depth: usize) -> Result<(), CallError> {
        if depth == self.shape.len() && self.data.is_empty() && depth < 3 {
            self.shape.push(items.len());
        }
        if self.shape.get(depth) != Some(&items.len()) {
            let message = format!("{}() argument 'pixels' has rows of different lengths", self.function);
            let error = CallError::value_error(message);
            return Err(error.hint("every row must have the same number of pixels"));
        }
        for item in items {
            match item {
                Value::Seq(items) => self.walk(items, depth + 1)?,
                other => {
                    let n = other.number().filter(|_| depth + 1 == self.shape.len()).ok_or_else(|| {
                        let (function, what) = (self.function, other.type_name());
                        CallError::type_error(format!(
                            "{function}() argument 'pixels' must contain only numbers, not {what}"
                        ))
                    })?;
                    self.whole &= matches!(other, Value::Int(_));
                    self.data.push(n);
                }
            }
        }
        Ok(())
    }
}

/// Height, width and channels.
fn sides(function: &str, shape: &[usize]) -> Result<[usize; 3], CallError> {
    let sides = match *shape {
        [h, w] => [h, w, 1],
        [h, w, c @ (1 | 3 | 4)] => [h, w, c],
        _ => {
            let sizes: Vec<String> = shape.iter().map(usize::to_string).collect();
            let message =
                format!("{function}() argument 'pixels' must be H×W, H×W×3 or H×W×4, but is {}", sizes.join("×"));
            return Err(CallError::value_error(message));
        }
    };
    let [h, w, _] = sides;
    if h == 0 || w == 0 {
        return Err(CallError::value_error(format!("{function}() argument 'pixels' is empty")));
    }
    if h > MAX_SIDE || w > MAX_SIDE {
        return Err(CallError::value_error(format!("{function}() takes at most 65,535 pixels per side, not {w}×{h}")));
    }
    Ok(sides)
}

fn bytes(function: &str, source: Source) -> Result<Vec<u8>, CallError> {
    let outside = |n: f64, most: u8| {
        let message =
            format!("{function}() argument 'pixels' must contain numbers from 0 to {most}, but one is {}", number(n));
        let error = CallError::value_error(message);
        // What was calculated goes over the edge by a little.
        if most == 1 && (-0.5..1.5).contains(&n) {
            error.hint("np.clip(pixels, 0, 1) limits them to this range")
        } else if most == 1 && n > 1.0 {
            error.hint("pixels.astype(np.uint8) converts them to whole numbers, 0–255")
        } else {
            error
        }
    };
    match source {
        Source::Bytes(bytes) => Ok(bytes),
        Source::Whole(data) => {
            let byte = |n: f64| if (0.0..=255.0).contains(&n) { Ok(n as u8) } else { Err(outside(n, 255)) };
            data.into_iter().map(byte).collect()
        }
        Source::Parts(data) => {
            let byte = |n: f64| {
                // What is a hair outside is a rounding error.
                if (-1e-6..=1.000_001).contains(&n) { Ok((n * 255.0).round() as u8) } else { Err(outside(n, 1)) }
            };
            data.into_iter().map(byte).collect()
        }
    }
}

/// Reads a value as an image. `room` fails if the scene has no room for so many bytes.
pub(crate) fn read(
    function: &str,
    value: Value,
    room: impl Fn(usize) -> Result<(), CallError>,
) -> Result<Pixels, CallError> {
    if let Value::Bytes(file) = value {
        return file::decode(function, &file, room);
    }
    let (shape, source) = source(function, value)?;
    let [rows, columns, channels] = sides(function, &shape)?;
    room(rows * columns * channels)?;
    let bytes = bytes(function, source)?;
    if bytes.len() != rows * columns * channels {
        let message = format!("{function}() argument 'pixels' has a shape that doesn't match its length");
        return Err(CallError::value_error(message));
    }
    Ok(Pixels { width: columns as u32, height: rows as u32, channels: channels as u8, bytes })
}
