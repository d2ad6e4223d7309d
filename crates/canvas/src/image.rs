//! Images: arrays of pixels, and the bytes of PNG and JPEG files.

use crate::args::Args;
use crate::error::number;
use crate::{CallError, Canvas, Returned, Value, image_file};
use kurbo::Rect;
use wire::{Op, Pixels};

/// The longest side of an image, pixels.
pub(crate) const LONGEST: usize = 65_535;

/// An array of numbers, not yet bytes.
enum Source {
    /// 0–255.
    Bytes(Vec<u8>),
    /// 0–255, as numbers.
    Whole(Vec<f64>),
    /// 0–1.
    Parts(Vec<f64>),
}

fn of(function: &str, value: Value) -> Result<(Vec<usize>, Source), CallError> {
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
                Value::Text(_) => {
                    error.hint("a program has no files; an image is an array of pixels, or a file's bytes")
                }
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
            return Err(error.hint("every row must have as many pixels"));
        }
        for item in items {
            match item {
                Value::Seq(items) => self.walk(items, depth + 1)?,
                other => {
                    let n = other.number().filter(|_| depth + 1 == self.shape.len()).ok_or_else(|| {
                        let (function, what) = (self.function, other.type_name());
                        CallError::type_error(format!(
                            "{function}() argument 'pixels' must hold numbers only, not {what}"
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
    if h > LONGEST || w > LONGEST {
        return Err(CallError::value_error(format!("{function}() takes at most 65,535 pixels a side, not {w}×{h}")));
    }
    Ok(sides)
}

fn bytes(function: &str, source: Source) -> Result<Vec<u8>, CallError> {
    let outside = |n: f64, most: u8| {
        let message =
            format!("{function}() argument 'pixels' must hold numbers from 0 to {most}, but one is {}", number(n));
        let error = CallError::value_error(message);
        // What was calculated goes over the edge by a little.
        if most == 1 && (-0.5..1.5).contains(&n) {
            error.hint("np.clip(pixels, 0, 1) cuts off what is a little outside")
        } else if most == 1 && n > 1.0 {
            error.hint("pixels.astype(np.uint8) makes whole numbers, 0–255")
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

/// The image that a call was given, if the scene has room for it.
pub(crate) fn read(canvas: &Canvas, args: &mut Args) -> Result<Pixels, CallError> {
    let function = args.function();
    let value = args.raw("pixels");
    if let Value::Bytes(file) = value {
        return image_file::decode(function, &file, |bytes| canvas.make_room(1, 0, bytes));
    }
    let (shape, source) = of(function, value)?;
    let [rows, columns, channels] = sides(function, &shape)?;
    canvas.make_room(1, 0, rows * columns * channels)?;
    let bytes = bytes(function, source)?;
    if bytes.len() != rows * columns * channels {
        let message = format!("{function}() argument 'pixels' has a shape that doesn't fit its numbers");
        return Err(CallError::value_error(message));
    }
    Ok(Pixels { width: columns as u32, height: rows as u32, channels: channels as u8, bytes })
}

/// How wide and high an image is drawn: as `w` and `h` say, else in proportion.
pub(crate) fn size(args: &Args, pixels: &Pixels) -> [f64; 2] {
    let (wide, high) = (f64::from(pixels.width), f64::from(pixels.height));
    match (args.maybe_number("w"), args.maybe_number("h")) {
        (Some(w), Some(h)) => [w, h],
        (Some(w), None) => [w, w * high / wide],
        (None, Some(h)) => [h * wide / high, h],
        (None, None) => [wide, high],
    }
}

pub(crate) fn image(canvas: &mut Canvas, args: &mut Args) -> Result<Returned, CallError> {
    canvas.mark();
    let pixels = read(canvas, args)?;
    let [w, h] = size(args, &pixels);
    let (x, y) = (args.number("x"), args.number("y"));
    canvas.within("image", Rect::new(x, y, x + w, y + h))?;
    let opacity = canvas.opacity_of(args) as f32;
    let [x, y, w, h] = [x, y, w, h].map(|n| n as f32);
    if opacity <= 0.0 || w <= 0.0 || h <= 0.0 {
        return Ok(Returned::None);
    }
    let (smooth, transform) = (args.flag("smooth"), canvas.placed());
    canvas.as_one(|canvas| canvas.add(Op::Image { pixels, x, y, w, h, smooth, opacity, transform }))?;
    Ok(Returned::None)
}

#[cfg(test)]
mod tests {
    use crate::testing::{limited, named, one, refused, values, words};
    use crate::{ErrorKind, Value};
    use wire::{LimitKind, Op, Pixels, SceneLimits};

    fn pixels(value: Value) -> Pixels {
        match one("image", vec![value, 0.0.into(), 0.0.into()], named![]) {
            Op::Image { pixels, .. } => pixels,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn arrays_of_every_kind_become_bytes() {
        let grey = Pixels { width: 2, height: 1, channels: 1, bytes: vec![0, 255] };
        assert_eq!(pixels(Value::Pixels { shape: vec![1, 2], data: vec![0, 255] }), grey);
        assert_eq!(pixels(Value::Numbers { shape: vec![1, 2], data: vec![0.0, 1.0], whole: false }), grey);
        assert_eq!(pixels(Value::Numbers { shape: vec![1, 2, 1], data: vec![0.0, 255.0], whole: false }), grey);
        assert_eq!(pixels(values![values![0, 255]].into()), grey);
        assert_eq!(pixels(values![values![0.0, 1.0]].into()), grey);
        let rgb = pixels(values![values![values![255, 0, 7]], values![values![1, 2, 3]]].into());
        assert_eq!(rgb, Pixels { width: 1, height: 2, channels: 3, bytes: vec![255, 0, 7, 1, 2, 3] });
    }

    #[test]
    fn an_image_keeps_its_proportions() {
        let image = || Value::Pixels { shape: vec![2, 4], data: vec![0; 8] };
        let place = |keywords| match one("image", vec![image(), 5.0.into(), 6.0.into()], keywords) {
            Op::Image { x, y, w, h, smooth, opacity, .. } => (x, y, w, h, smooth, opacity),
            other => panic!("{other:?}"),
        };
        assert_eq!(place(named![]), (5.0, 6.0, 4.0, 2.0, true, 1.0));
        assert_eq!(place(named![w = 40]), (5.0, 6.0, 40.0, 20.0, true, 1.0));
        assert_eq!(place(named![h = 40, smooth = false, opacity = 0.5]), (5.0, 6.0, 80.0, 40.0, false, 0.5));
        assert_eq!(place(named![w = 1, h = 2]), (5.0, 6.0, 1.0, 2.0, true, 1.0));
    }

    #[test]
    fn what_is_no_image_is_explained() {
        let error = |value: Value| words("image", vec![value, 0.0.into(), 0.0.into()], named![]);
        assert!(error(Value::Bytes(vec![0x89])).starts_with("ValueError: image() can't read these bytes"));
        assert_eq!(
            error(Value::Numbers { shape: vec![3], data: vec![0.0; 3], whole: false }),
            "ValueError: image() argument 'pixels' must be H×W, H×W×3 or H×W×4, but is 3"
        );
        assert_eq!(
            error(Value::Numbers { shape: vec![1, 2], data: vec![0.5, 1.5], whole: false }),
            "ValueError: image() argument 'pixels' must hold numbers from 0 to 1, but one is 1.5 (pixels.astype(np.uint8) \
             makes whole numbers, 0–255)"
        );
        assert!(error(Value::Numbers { shape: vec![1, 1], data: vec![f64::NAN], whole: false }).contains("one is nan"));
        assert!(
            error(Value::Numbers { shape: vec![1, 1], data: vec![300.0], whole: false })
                .contains("0 to 255, but one is 300")
        );
        assert!(error(values![values![1, 2], values![3]].into()).contains("rows of different lengths"));
        assert!(error(values![values![1, "a"]].into()).contains("must hold numbers only, not str"));
        assert!(error(Value::Pixels { shape: vec![0, 5], data: vec![] }).contains("is empty"));
        assert!(
            error("cat.png".into()).starts_with("TypeError: image() argument 'pixels' must be an array, not str (a")
        );
        assert_eq!(refused("image", values![values![values![1]], 0, 0], named![w = 0]).kind, ErrorKind::Value);
    }

    #[test]
    fn an_image_counts_against_the_bytes() {
        let mut canvas = limited(SceneLimits { bytes: 10_000, ..SceneLimits::default() });
        let large = Value::Numbers { shape: vec![100, 101], data: vec![0.0; 10_100], whole: false };
        let error = canvas.try_do("image", vec![large, 0.0.into(), 0.0.into()], named![]).unwrap_err();
        assert_eq!(error.kind, ErrorKind::Limit(LimitKind::Scene));
        let deep = (0..50).fold(Value::Int(1), |value, _| Value::Seq(vec![value]));
        assert!(canvas.try_do("image", vec![deep, 0.0.into(), 0.0.into()], named![]).is_err());
    }
}
