//! A call's arguments from bytes: of the type that a parameter takes, or of any other.

use crate::Bytes;
use canvas::{Param, ParamKind, Path, Signature, Type, Value};

/// Words that mean something to one parameter or another.
const WORDS: [&str; 24] = [
    "red",
    "#f80",
    "#12345678",
    "rgb(1 2 3 / 4%)",
    "hsl(9,9%,9%)",
    "transparent",
    "currentcolor",
    "center",
    "middle",
    "right",
    "bottom",
    "baseline",
    "round",
    "evenodd",
    "bold",
    "italic",
    "serif",
    "DejaVu Sans",
    "M0 0L9 9Z",
    "m1e9-1e9q.1.1-5 5t1 1a3 4 30 1 0 9 9z",
    "M 0 0 C",
    "A",
    "nan",
    "float",
];

/// Most values of a call that has no end of its own.
const MAX_ITEMS: usize = 6;

/// Positional arguments for a call.
pub fn values(bytes: &mut Bytes, signature: &Signature, paths: &[Path]) -> Vec<Value> {
    let mut values = Vec::new();
    for param in signature.params {
        // One in eight calls breaks off here, one in sixteen goes on past the end.
        if param.kind == ParamKind::KeywordOnly || bytes.any::<u8>().is_multiple_of(8) {
            break;
        }
        let times = if param.kind == ParamKind::VarPositional { bytes.below(MAX_ITEMS) } else { 1 };
        values.extend((0..times).map(|_| argument(bytes, param, paths)));
    }
    if bytes.any::<u8>().is_multiple_of(16) {
        values.push(anything(bytes, paths, 2));
    }
    values
}

/// Keyword arguments for a call.
pub fn keywords(bytes: &mut Bytes, signature: &Signature, paths: &[Path]) -> Vec<(String, Value)> {
    bytes.list(3, |bytes| match bytes.any::<u8>() {
        0..=119 if !signature.params.is_empty() => {
            let param = &signature.params[bytes.below(signature.params.len())];
            (param.name.to_owned(), argument(bytes, param, paths))
        }
        0..=239 => {
            let name = bytes.one(&["fill", "stroke", "width", "dash", "opacity"]);
            let value = match name {
                "fill" | "stroke" => fitting(bytes, Type::Color, paths),
                "dash" => fitting(bytes, Type::Numbers, paths),
                _ => fitting(bytes, Type::Length, paths),
            };
            (name.to_owned(), value)
        }
        _ => (bytes.text(9), anything(bytes, paths, 2)),
    })
}

fn argument(bytes: &mut Bytes, param: &Param, paths: &[Path]) -> Value {
    if bytes.any::<u8>() < 224 { fitting(bytes, param.ty, paths) } else { anything(bytes, paths, 3) }
}

/// A value of the type that a parameter takes.
fn fitting(bytes: &mut Bytes, ty: Type, paths: &[Path]) -> Value {
    match ty {
        Type::Number | Type::Length | Type::Positive | Type::X | Type::Y => number(bytes),
        Type::Unit => Value::Float(f64::from(bytes.any::<u8>()) / 255.0),
        Type::Whole => bytes.one(&[Value::Int, |n| Value::Float(n as f64)])(bytes.any::<i16>().into()),
        Type::Points | Type::Region if bytes.any() => points(bytes),
        Type::Areas if bytes.any() => Value::Seq(bytes.list(4, points)),
        Type::Areas => points(bytes),
        Type::Ys | Type::Numbers | Type::Points | Type::Lengths => numbers(bytes),
        Type::Colors | Type::Stops if bytes.any() => Value::Seq(bytes.list(6, text)),
        Type::Stops => Value::Seq(bytes.list(6, |bytes| Value::Seq(vec![number(bytes), text(bytes)]))),
        Type::Color | Type::Paint if bytes.any() => Value::Seq(bytes.list(5, number)),
        Type::Channel => Value::Int(bytes.any::<u8>().into()),
        Type::Color | Type::Paint | Type::Text | Type::Label | Type::Region => text(bytes),
        Type::Flag => Value::Bool(bytes.any()),
        Type::Choice(words) => Value::Text(bytes.one(words).to_owned()),
        Type::Path => path(bytes, paths),
        Type::Pixels | Type::Colors => pixels(bytes),
        // `Any`, and the types that only charts have.
        _ => anything(bytes, paths, 2),
    }
}

/// A value of any kind, however odd.
fn anything(bytes: &mut Bytes, paths: &[Path], depth: usize) -> Value {
    match bytes.below(if depth == 0 { 9 } else { 12 }) {
        0 => Value::None,
        1 => Value::Bool(bytes.any()),
        2 => Value::Int(bytes.any()),
        3 => Value::Float(bytes.any()),
        4 => text(bytes),
        5 => Value::Bytes(bytes.list(9, Bytes::any)),
        6 => path(bytes, paths),
        7 => Value::Other(bytes.text(9)),
        8 => numbers(bytes),
        9 => pixels(bytes),
        10 => points(bytes),
        _ => Value::Seq(bytes.list(MAX_ITEMS, |bytes| anything(bytes, paths, depth - 1))),
    }
}

fn number(bytes: &mut Bytes) -> Value {
    match bytes.any::<u8>() {
        0..=99 => Value::Int(bytes.any::<i8>().into()),
        100..=239 => Value::Float(bytes.number()),
        240..=245 => Value::Int(bytes.any()),
        _ => Value::Float(bytes.one(&[f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE, -0.0])),
    }
}

fn text(bytes: &mut Bytes) -> Value {
    Value::Text(match bytes.any::<u8>() {
        0..=99 => bytes.one(&WORDS).to_owned(),
        100..=239 => bytes.text(12),
        // Long enough to be wrapped, cut or refused.
        _ => bytes.text(12).repeat(1 << bytes.below(14)),
    })
}

fn path(bytes: &mut Bytes, paths: &[Path]) -> Value {
    if paths.is_empty() { Value::None } else { Value::Path(paths[bytes.below(paths.len())].clone()) }
}

fn numbers(bytes: &mut Bytes) -> Value {
    let data = bytes.list(12, Bytes::number);
    if bytes.any() {
        Value::Numbers { shape: vec![data.len()], data, whole: false }
    } else {
        Value::Seq(data.into_iter().map(Value::Float).collect())
    }
}

fn points(bytes: &mut Bytes) -> Value {
    let points = bytes.list(12, |bytes| [bytes.number(), bytes.number()]);
    if bytes.any() {
        Value::Numbers { shape: vec![points.len(), 2], data: points.into_flattened(), whole: false }
    } else {
        Value::Seq(points.into_iter().map(|point| Value::Seq(point.map(Value::Float).to_vec())).collect())
    }
}

/// An array of any few dimensions, most often one that is an image.
fn pixels(bytes: &mut Bytes) -> Value {
    let shape = match bytes.any::<u8>() {
        0..=199 => vec![1 + bytes.below(4), 1 + bytes.below(4), bytes.one(&[1, 3, 4])],
        _ => bytes.list(4, |bytes| bytes.below(4)),
    };
    let count = shape.iter().product();
    match bytes.below(3) {
        0 => Value::Pixels { shape, data: (0..count).map(|_| bytes.any()).collect() },
        1 => Value::Numbers {
            shape,
            data: (0..count).map(|_| f64::from(bytes.any::<u8>()) / 255.0).collect(),
            whole: false,
        },
        _ => nested(bytes, &shape),
    }
}

fn nested(bytes: &mut Bytes, shape: &[usize]) -> Value {
    match shape {
        [] => number(bytes),
        [first, rest @ ..] => Value::Seq((0..*first).map(|_| nested(bytes, rest)).collect()),
    }
}
