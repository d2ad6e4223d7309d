//! Colours: from CSS text and from three or four numbers, and as text.

use crate::error::{number, shown};
use crate::suggest::{did_you_mean, nearest};
use crate::{CallError, Value};
use color::{AlphaColor, Hsl, Srgb, parse_color};
use wire::Color;

pub mod map;
mod names;

use names::NAMES;

/// One channel of a colour.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Channel {
    Whole(i64),
    Part(f64),
}

/// Reads a value as a colour; `None` means no paint.
pub(crate) fn from_value(value: &Value, function: &str, name: &str) -> Result<Option<Color>, CallError> {
    let wrong = || {
        let message = format!("{function}() argument '{name}' must be a colour, not {}", value.type_name());
        CallError::type_error(message)
    };
    match value {
        Value::None => Ok(None),
        Value::Text(text) => parse(text).map(Some),
        Value::Seq(items) if matches!(items.len(), 3 | 4) => {
            let channels: Option<Vec<Channel>> = items
                .iter()
                .map(|item| match item {
                    Value::Int(n) => Some(Channel::Whole(*n)),
                    other => other.number().map(Channel::Part),
                })
                .collect();
            let channels = channels.ok_or_else(|| {
                CallError::type_error(format!(
                    "{function}() argument '{name}' must be a colour, but not all of its values are numbers"
                ))
            })?;
            from_channels(&channels).map(Some)
        }
        Value::Pixels { data, .. } if matches!(data.len(), 3 | 4) => {
            let alpha = data.get(3).copied().unwrap_or(255);
            Ok(Some(Color { r: data[0], g: data[1], b: data[2], a: alpha }))
        }
        Value::Numbers { data, .. } if matches!(data.len(), 3 | 4) => {
            // An array doesn't tell whole numbers from fractions; a number above 1 does.
            let whole = data.iter().take(3).any(|n| *n > 1.0) && data.iter().take(3).all(|n| n.fract() == 0.0);
            let channels: Vec<Channel> = data
                .iter()
                .enumerate()
                .map(|(i, n)| if whole && i < 3 { Channel::Whole(*n as i64) } else { Channel::Part(*n) })
                .collect();
            from_channels(&channels).map(Some)
        }
        Value::Seq(items) => {
            let message = format!("a colour has 3 or 4 numbers, not {}", items.len());
            Err(CallError::value_error(message).hint("write (r, g, b), or (r, g, b, a) with a from 0 to 1"))
        }
        Value::Int(n @ 0..=255) => Err(wrong().hint(format!("for a grey, write ({n}, {n}, {n})"))),
        _ => Err(wrong()),
    }
}

/// Reads a sequence, or an array with 3 or 4 numbers a row, as colours; `None` is a clear colour.
pub(crate) fn list_from_value(value: &Value, function: &str, name: &str) -> Result<Vec<Color>, CallError> {
    const CLEAR: Color = Color { r: 0, g: 0, b: 0, a: 0 };
    match value {
        Value::Seq(items) => items.iter().map(|item| Ok(from_value(item, function, name)?.unwrap_or(CLEAR))).collect(),
        Value::Pixels { shape, data } if matches!(shape.as_slice(), [_, 3 | 4]) => {
            let color = |row: &[u8]| Color { r: row[0], g: row[1], b: row[2], a: row.get(3).copied().unwrap_or(255) };
            Ok(data.chunks_exact(shape[1]).map(color).collect())
        }
        Value::Numbers { shape, data, .. } if matches!(shape.as_slice(), [_, 3 | 4]) => {
            let whole = data.iter().all(|n| n.fract() == 0.0) && data.iter().any(|n| *n > 1.0);
            let channel = |(i, n): (usize, &f64)| {
                if whole && i < 3 { Channel::Whole(*n as i64) } else { Channel::Part(*n) }
            };
            let color = |row: &[f64]| from_channels(&row.iter().enumerate().map(channel).collect::<Vec<_>>());
            data.chunks_exact(shape[1]).map(color).collect()
        }
        other => {
            let what = other.type_name();
            let error =
                CallError::type_error(format!("{function}() argument '{name}' must be a list of colours, not {what}"));
            Err(error.hint("pass a colour for each point: [\"red\", \"gold\", …]"))
        }
    }
}

/// The colour of red, green, blue and perhaps alpha: whole numbers 0–255 or, if any is a fraction, all 0–1.
pub(crate) fn from_channels(channels: &[Channel]) -> Result<Color, CallError> {
    let parts = channels.iter().take(3).any(|c| matches!(c, Channel::Part(_)));
    let range = |n: f64| {
        let message = if parts {
            format!(
                "a colour's numbers must be from 0 to 1 if one of them has a decimal point, but one is {}",
                number(n)
            )
        } else {
            format!("a colour's whole numbers must be from 0 to 255, but one is {}", number(n))
        };
        let error = CallError::value_error(message);
        if parts { error.hint("whole numbers can be from 0 to 255; round(…) makes them") } else { error }
    };
    let byte = |channel: &Channel| match *channel {
        Channel::Whole(n) if !parts => u8::try_from(n).map_err(|_| range(n as f64)),
        Channel::Whole(n @ 0..=1) => Ok(n as u8 * 255),
        Channel::Whole(n) => Err(range(n as f64)),
        Channel::Part(n) if (0.0..=1.0).contains(&n) => Ok(to_byte(n)),
        Channel::Part(n) => Err(range(n)),
    };
    let (mut rgb, mut a) = ([0; 3], 255);
    for (to, channel) in rgb.iter_mut().zip(channels) {
        *to = byte(channel)?;
    }
    if let Some(alpha) = channels.get(3) {
        let n = match *alpha {
            Channel::Whole(n) => n as f64,
            Channel::Part(n) => n,
        };
        if !(0.0..=1.0).contains(&n) {
            let error = CallError::value_error(format!("a colour's alpha must be from 0 to 1, but is {}", number(n)));
            return Err(error.hint("0 is transparent and 1 is opaque"));
        }
        a = to_byte(n);
    }
    let [r, g, b] = rgb;
    Ok(Color { r, g, b, a })
}

fn to_byte(part: f64) -> u8 {
    (part * 255.0).round() as u8
}

/// Parses a CSS colour, such as `tomato`, `#ff6347` or `rgb(255 99 71)`.
///
/// # Errors
/// A `ValueError` with the nearest name as its hint.
pub fn parse(text: &str) -> Result<Color, CallError> {
    if text.len() > 200 {
        return Err(unknown(text));
    }
    match parse_color(text) {
        Ok(color) => Ok(Wide(color.to_alpha_color()).into()),
        // The parser knows only one spelling of gray.
        Err(_) if text.to_ascii_lowercase().contains("grey") => {
            let gray = text.to_ascii_lowercase().replace("grey", "gray");
            parse_color(&gray).map(|c| Wide(c.to_alpha_color()).into()).map_err(|_| unknown(text))
        }
        Err(_) => Err(unknown(text)),
    }
}

fn unknown(text: &str) -> CallError {
    let error = CallError::value_error(format!("'{}' is not a colour", shown(text)));
    let trimmed = text.trim();
    let digits = trimmed.trim_start_matches('#');
    if digits.bytes().all(|b| b.is_ascii_hexdigit()) && !digits.is_empty() {
        return match digits.len() {
            3 | 4 | 6 | 8 => error.hint(did_you_mean(&format!("#{digits}"))),
            _ => error.hint("a hex colour has 3, 4, 6 or 8 hexadecimal digits after the #"),
        };
    }
    if trimmed.eq_ignore_ascii_case("none") {
        return error.hint("None without quotes means no colour");
    }
    let plain: String = trimmed.chars().filter(|c| !matches!(c, ' ' | '_' | '-')).collect();
    error.maybe_hint(nearest(&plain, NAMES.iter().copied()).map(did_you_mean))
}

/// The colour as CSS text: `#rrggbb`, with two more digits if it isn't opaque.
#[must_use]
pub fn to_text(color: Color) -> String {
    let Color { r, g, b, a } = color;
    if a == 255 { format!("#{r:02x}{g:02x}{b:02x}") } else { format!("#{r:02x}{g:02x}{b:02x}{a:02x}") }
}

impl From<Wide> for Color {
    fn from(wide: Wide) -> Self {
        let rgba = wide.0.to_rgba8();
        Self { r: rgba.r, g: rgba.g, b: rgba.b, a: rgba.a }
    }
}

/// The colour of a hue in degrees, a saturation and a lightness in per cent, and an alpha from 0 to 1.
pub(crate) fn from_hsl(hue: f64, saturation: f64, lightness: f64, alpha: f64) -> Color {
    let hue = hue.rem_euclid(360.0);
    let hsl = AlphaColor::<Hsl>::new([hue, saturation, lightness, alpha].map(|n| n as f32));
    Wide(hsl.convert()).into()
}

struct Wide(AlphaColor<Srgb>);

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: Value) -> Result<Option<Color>, CallError> {
        from_value(&value, "fill", "color")
    }

    fn ints(numbers: &[i64]) -> Value {
        Value::Seq(numbers.iter().copied().map(Value::Int).collect())
    }

    #[test]
    fn every_way_to_write_a_colour() {
        let tomato = Some(Color::opaque(255, 99, 71));
        for text in ["tomato", "Tomato", "#ff6347", "#FF6347", "rgb(255, 99, 71)", "rgb(255 99 71)", " tomato "] {
            assert_eq!(read(Value::Text(text.into())), Ok(tomato), "{text}");
        }
        assert_eq!(read(ints(&[255, 99, 71])), Ok(tomato));
        assert_eq!(read(Value::Pixels { shape: vec![3], data: vec![255, 99, 71] }), Ok(tomato));
        assert_eq!(read(Value::Numbers { shape: vec![3], data: vec![255.0, 99.0, 71.0], whole: false }), Ok(tomato));
        assert_eq!(read(Value::None), Ok(None));
        let half = Value::Seq(vec![Value::Float(1.0), Value::Int(0), Value::Float(0.2), Value::Float(0.5)]);
        assert_eq!(read(half), Ok(Some(Color { r: 255, g: 0, b: 51, a: 128 })));
        assert_eq!(parse("hsl(120 100% 50%)"), Ok(Color::opaque(0, 255, 0)));
        assert_eq!(parse("slategrey"), parse("slategray"));
        assert_eq!(parse("transparent").map(|c| c.a), Ok(0));
    }

    #[test]
    fn every_name_is_a_colour() {
        for name in NAMES {
            assert!(parse(name).is_ok(), "{name}");
        }
    }

    fn error(value: Value) -> (String, String) {
        let error = read(value).unwrap_err();
        (error.message, error.hint.unwrap_or_default())
    }

    #[test]
    fn what_is_no_colour_says_so() {
        let text = |t: &str| error(Value::Text(t.into()));
        assert_eq!(text("tomatoe"), ("'tomatoe' is not a colour".into(), "did you mean `tomato`?".into()));
        assert_eq!(text("light blue").1, "did you mean `lightblue`?");
        assert_eq!(text("ff8800").1, "did you mean `#ff8800`?");
        assert_eq!(text("#ff880").1, "a hex colour has 3, 4, 6 or 8 hexadecimal digits after the #");
        assert_eq!(text("none").1, "None without quotes means no colour");
        assert_eq!(error(ints(&[256, 0, 0])).0, "a colour's whole numbers must be from 0 to 255, but one is 256");
        assert_eq!(error(ints(&[1, 2])).0, "a colour has 3 or 4 numbers, not 2");
        assert_eq!(error(ints(&[1, 2, 3, 255])).0, "a colour's alpha must be from 0 to 1, but is 255");
        let mixed = Value::Seq(vec![Value::Float(127.5), Value::Int(0), Value::Int(0)]);
        assert_eq!(
            error(mixed).0,
            "a colour's numbers must be from 0 to 1 if one of them has a decimal point, but one is 127.5"
        );
        assert_eq!(
            error(Value::Int(128)),
            ("fill() argument 'color' must be a colour, not int".into(), "for a grey, write (128, 128, 128)".into())
        );
        assert!(read(Value::Seq(vec![Value::Float(f64::NAN); 3])).is_err());
    }
}
