//! Converts a value to its parameter's [`Type`], or explains why it doesn't fit.

use crate::error::{number, shown};
use crate::signature::{Signature, Type};
use crate::style::{CallStyle, dashes};
use crate::suggest::{did_you_mean, nearest};
use crate::{CallError, Paint, Path, Value, color, hints, path, svg_path};
use wire::{Color, Shape, Stop};

mod paint;

/// An argument, converted.
#[derive(Debug)]
pub(crate) enum Argument {
    Absent,
    Number(f64),
    Flag(bool),
    Word(&'static str),
    Text(String),
    Color(Option<Color>),
    Colors(Vec<Color>),
    Paint(Option<Paint>),
    Stops(Vec<Stop>),
    Channel(color::Channel),
    Numbers(Vec<f64>),
    Points(Vec<[f64; 2]>),
    Areas(Vec<Vec<[f64; 2]>>),
    Path(Path),
    Region(Shape),
    Raw(Value),
}

impl Argument {
    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            Self::Number(n) => Some(*n),
            _ => None,
        }
    }
}

impl CallStyle {
    /// Sets one of the function's style keywords.
    pub(crate) fn set(&mut self, signature: &Signature, name: &str, value: &Value) -> Result<(), CallError> {
        let at = At { function: signature.name, name, signature };
        match name {
            "fill" => self.fill = at.paint(value)?.into(),
            "stroke" => self.stroke = at.paint(value)?.into(),
            "width" => self.width = Some(at.length(value)?),
            "dash" => {
                let numbers = if *value == Value::None { Vec::new() } else { at.numbers(value)? };
                self.dash = Some(dashes(signature.name, &numbers)?);
            }
            _ => self.opacity = Some(at.unit(value)?),
        }
        Ok(())
    }
}

/// Converts one argument. `ys` goes with [`Type::Points`].
pub(crate) fn convert(
    signature: &Signature,
    name: &str,
    ty: Type,
    value: Value,
    ys: Option<&Value>,
) -> Result<Argument, CallError> {
    let at = At { function: signature.name, name, signature };
    Ok(match ty {
        Type::Number | Type::X | Type::Y => Argument::Number(at.number(&value)?),
        Type::Length => Argument::Number(at.length(&value)?),
        Type::Positive => Argument::Number(at.positive(&value)?),
        Type::Unit => Argument::Number(at.unit(&value)?),
        Type::Whole => Argument::Number(at.whole(&value)?),
        Type::Points => Argument::Points(at.points(&value, ys)?),
        Type::Areas => Argument::Areas(at.areas(&value)?),
        Type::Ys | Type::Numbers => Argument::Numbers(at.numbers(&value)?),
        Type::Lengths => Argument::Numbers(at.lengths(&value)?),
        Type::Color => Argument::Color(at.color(&value)?),
        Type::Colors => Argument::Colors(at.colors(&value)?),
        Type::Paint => Argument::Paint(at.paint(&value)?),
        Type::Stops => Argument::Stops(paint::stops(&value, at.function, at.name)?),
        Type::Channel => Argument::Channel(at.channel(&value)?),
        Type::Text => match value {
            Value::Text(text) => Argument::Text(text),
            other => return Err(at.wrong("text", &other)),
        },
        Type::Label => Argument::Text(at.label(value)?),
        Type::Flag => match value {
            Value::Bool(flag) => Argument::Flag(flag),
            Value::Int(n @ 0..=1) => Argument::Flag(n == 1),
            other => return Err(at.wrong("True or False", &other)),
        },
        Type::Choice(words) => Argument::Word(at.choice(&value, words)?),
        Type::Path => match value {
            Value::Path(path) => Argument::Path(path),
            other => return Err(at.wrong("a path", &other).hint("canvas.path() makes one")),
        },
        Type::Region => Argument::Region(at.region(value)?),
        // The canvas's tables have none but the first two: charts read their arguments themselves.
        Type::Any
        | Type::Pixels
        | Type::Data
        | Type::DataSets
        | Type::Coordinate
        | Type::Limits
        | Type::Grid
        | Type::Image
        | Type::Pair
        | Type::Four
        | Type::Texts
        | Type::Props
        | Type::Columns
        | Type::Function
        | Type::Array
        | Type::None
        | Type::Object(_)
        | Type::OneOf(_)
        | Type::List(_)
        | Type::Tuple(_)
        | Type::Several(_)
        | Type::Dict(_) => Argument::Raw(value),
    })
}

/// The function and the parameter of a value, for error messages.
struct At<'a> {
    function: &'a str,
    name: &'a str,
    signature: &'a Signature,
}

impl At<'_> {
    fn wrong(&self, wanted: &str, value: &Value) -> CallError {
        let message =
            format!("{}() argument '{}' must be {wanted}, not {}", self.function, self.name, value.type_name());
        CallError::type_error(message)
    }

    fn bad(&self, rest: impl std::fmt::Display) -> CallError {
        CallError::value_error(format!("{}() argument '{}' {rest}", self.function, self.name))
    }

    fn finite(&self, n: f64) -> Result<f64, CallError> {
        if n.is_finite() {
            return Ok(n);
        }
        let (what, hint) = if n.is_nan() {
            ("nan (not a number)", "an earlier calculation had no result, such as 0/0 in numpy")
        } else {
            ("infinite", "an earlier calculation had an infinite result, such as 1/0 in numpy")
        };
        Err(self.bad(format_args!("is {what}")).hint(hint))
    }

    fn number(&self, value: &Value) -> Result<f64, CallError> {
        if let Some(n) = value.number() {
            return self.finite(n);
        }
        Err(self.wrong("a number", value).maybe_hint(hints::no_number(self.signature, value)))
    }

    /// As [`wrong`](Self::wrong), for sequences. A sequence with text is explained, because columns of tables are often read as text.
    fn no_numbers(&self, wanted: &str, value: &Value) -> CallError {
        match value {
            Value::Seq(items) if items.iter().any(|item| matches!(item, Value::Text(_))) => {
                let message =
                    format!("{}() argument '{}' must be {wanted}, but it contains text", self.function, self.name);
                CallError::type_error(message).hint("[float(x) for x in …] converts text to numbers")
            }
            Value::Dates { .. } => self
                .wrong(wanted, value)
                .hint("plt accepts dates; (days - days[0]) / np.timedelta64(1, \"D\") converts them to numbers"),
            other => self.wrong(wanted, other),
        }
    }

    fn length(&self, value: &Value) -> Result<f64, CallError> {
        let n = self.number(value)?;
        if n < 0.0 { Err(self.bad(format_args!("must not be negative, but is {}", number(n)))) } else { Ok(n) }
    }

    fn positive(&self, value: &Value) -> Result<f64, CallError> {
        let n = self.number(value)?;
        if n <= 0.0 { Err(self.bad(format_args!("must be above 0, but is {}", number(n)))) } else { Ok(n) }
    }

    fn unit(&self, value: &Value) -> Result<f64, CallError> {
        let n = self.number(value)?;
        if (0.0..=1.0).contains(&n) {
            return Ok(n);
        }
        let error = self.bad(format_args!("must be from 0 to 1, but is {}", number(n)));
        Err(if (1.0..=100.0).contains(&n) { error.hint(format!("{n} % is {}", n / 100.0)) } else { error })
    }

    fn whole(&self, value: &Value) -> Result<f64, CallError> {
        let n = self.number(value)?;
        if n.fract() == 0.0 {
            return Ok(n);
        }
        Err(self.bad(format_args!("must be a whole number, but is {}", number(n))).hint(format!(
            "round({}) is {}",
            number(n),
            number(n.round_ties_even())
        )))
    }

    fn color(&self, value: &Value) -> Result<Option<Color>, CallError> {
        color::from_value(value, self.function, self.name)
    }

    fn paint(&self, value: &Value) -> Result<Option<Paint>, CallError> {
        paint::paint(value, self.function, self.name)
    }

    fn colors(&self, value: &Value) -> Result<Vec<Color>, CallError> {
        color::list_from_value(value, self.function, self.name)
    }

    fn lengths(&self, value: &Value) -> Result<Vec<f64>, CallError> {
        let numbers = self.numbers(value)?;
        match numbers.iter().find(|n| **n < 0.0) {
            Some(n) => Err(self.bad(format_args!("must not be negative, but is {}", number(*n)))),
            None => Ok(numbers),
        }
    }

    fn channel(&self, value: &Value) -> Result<color::Channel, CallError> {
        match value {
            Value::Int(n) => Ok(color::Channel::Whole(*n)),
            other => Ok(color::Channel::Part(self.number(other)?)),
        }
    }

    fn label(&self, value: Value) -> Result<String, CallError> {
        match value {
            Value::Text(text) => Ok(text),
            Value::Int(n) => Ok(n.to_string()),
            Value::Float(n) => Ok(format!("{n:?}")),
            Value::Bool(b) => Ok(if b { "True" } else { "False" }.into()),
            other => Err(self.wrong("text", &other).hint("str(…) converts any value to text")),
        }
    }

    fn choice(&self, value: &Value, words: &'static [&'static str]) -> Result<&'static str, CallError> {
        let Value::Text(text) = value else {
            return Err(self.wrong("text", value).hint(format!("supported values are {}", listed(words))));
        };
        if let Some(word) = words.iter().find(|w| **w == text) {
            return Ok(word);
        }
        if text == "centre" && words.contains(&"center") {
            return Ok("center");
        }
        let error = self.bad(format_args!("can't be '{}'; supported values are {}", shown(text), listed(words)));
        Err(error.maybe_hint(nearest(text, words.iter().copied()).map(did_you_mean)))
    }

    fn numbers(&self, value: &Value) -> Result<Vec<f64>, CallError> {
        let numbers = match value.number() {
            Some(n) => vec![n],
            None => value.flat().ok_or_else(|| self.wrong("a number or a sequence of numbers", value))?,
        };
        numbers.iter().try_for_each(|n| self.finite(*n).map(drop))?;
        Ok(numbers)
    }

    fn points(&self, value: &Value, ys: Option<&Value>) -> Result<Vec<[f64; 2]>, CallError> {
        let points = match ys {
            Some(ys) => {
                let xs =
                    value.flat().ok_or_else(|| self.no_numbers("a sequence of numbers when ys are given", value))?;
                let at_ys = At { name: "ys", ..*self };
                let ys = ys.flat().ok_or_else(|| at_ys.no_numbers("a sequence of numbers", ys))?;
                if xs.len() != ys.len() {
                    let message = format!(
                        "{}() needs as many ys as xs, but got {} xs and {} ys",
                        self.function,
                        xs.len(),
                        ys.len()
                    );
                    return Err(
                        CallError::value_error(message).hint("each point has one x and one y; len(…) counts them")
                    );
                }
                xs.into_iter().zip(ys).map(|(x, y)| [x, y]).collect()
            }
            None => self.pairs(value)?,
        };
        for (i, point) in points.iter().enumerate() {
            if !point.iter().all(|n| n.is_finite()) {
                let [x, y] = point;
                return Err(self.bad(format_args!(
                    "must have finite coordinates, but point {i} is ({}, {})",
                    number(*x),
                    number(*y)
                )));
            }
        }
        Ok(points)
    }

    fn pairs(&self, value: &Value) -> Result<Vec<[f64; 2]>, CallError> {
        let flat = || {
            let hint = "write points as pairs, [(x1, y1), (x2, y2), …], or as a list of xs and a list of ys";
            self.bad("must be points, but it contains single numbers").hint(hint)
        };
        let array = |shape: &[usize]| {
            if shape.len() == 1 {
                return flat();
            }
            let sizes: Vec<String> = shape.iter().map(usize::to_string).collect();
            let error = self.bad(format_args!("must be an N×2 array, but is {}", sizes.join("×")));
            if shape.first() == Some(&2) { error.hint("transpose it with .T") } else { error }
        };
        match value {
            Value::Numbers { data, .. } if data.is_empty() => Ok(Vec::new()),
            Value::Numbers { shape, data, .. } if matches!(shape.as_slice(), [_, 2]) => Ok(data.as_chunks().0.to_vec()),
            Value::Pixels { shape, data } if matches!(shape.as_slice(), [_, 2]) => {
                Ok(data.chunks_exact(2).map(|p| [f64::from(p[0]), f64::from(p[1])]).collect())
            }
            Value::Numbers { shape, .. } | Value::Pixels { shape, .. } => Err(array(shape)),
            Value::Seq(items) if !items.is_empty() && items.iter().all(|v| v.number().is_some()) => Err(flat()),
            Value::Seq(items) => items
                .iter()
                .enumerate()
                .map(|(i, item)| {
                    item.pair().ok_or_else(|| {
                        let what = match item {
                            Value::Seq(items) => format!("a sequence of {}", items.len()),
                            other => other.type_name().to_owned(),
                        };
                        let message = format!(
                            "{}() argument '{}' must contain pairs of numbers, but item {i} is {what}",
                            self.function, self.name
                        );
                        CallError::type_error(message)
                    })
                })
                .collect(),
            other => Err(self.wrong("a sequence of points", other)),
        }
    }

    /// Areas, each with its own points. A list of points is one area.
    fn areas(&self, value: &Value) -> Result<Vec<Vec<[f64; 2]>>, CallError> {
        let items = value.items().ok_or_else(|| self.wrong("a list with the points of each area", value))?;
        if items.iter().all(|item| item.pair().is_some()) {
            return Ok(if items.is_empty() { Vec::new() } else { vec![self.points(value, None)?] });
        }
        let each = |(i, item): (usize, &Value)| At { name: &format!("{}[{i}]", self.name), ..*self }.points(item, None);
        items.iter().enumerate().map(each).collect()
    }

    fn region(&self, value: Value) -> Result<Shape, CallError> {
        match value {
            Value::Path(path) => Ok(Shape::Path(path.outline().clone())),
            Value::Text(text) => Ok(Shape::Path(svg_path::parse(self.function, &text)?)),
            other => match other.flat().as_deref() {
                Some(&[x, y, w, h]) => {
                    [x, y, w, h].into_iter().try_for_each(|n| self.finite(n).map(drop))?;
                    Ok(path::rect_shape(x, y, w, h, 0.0))
                }
                _ if other.is_sequence() => Ok(Shape::Path(path::closed(self.points(&other, None)?))),
                _ => Err(self.wrong("a path, SVG path text, points or (x, y, w, h)", &other)),
            },
        }
    }
}

fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|w| format!("\"{w}\"")).collect();
    match quoted.as_slice() {
        [most @ .., last] if !most.is_empty() => format!("{} or {last}", most.join(", ")),
        all => all.concat(),
    }
}
