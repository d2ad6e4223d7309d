//! What crosses the border between a program's language and the canvas.

use crate::{Paint, Path, Scope, Turtle};

/// A value as it comes from a program.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Python's `None`.
    None,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number.
    Float(f64),
    /// Text.
    Text(String),
    /// Raw bytes.
    Bytes(Vec<u8>),
    /// A list, a tuple or any other short sequence.
    Seq(Vec<Value>),
    /// An array of numbers, row by row.
    Numbers {
        /// Its length along each axis.
        shape: Vec<usize>,
        /// As many numbers as the product of `shape`.
        data: Vec<f64>,
    },
    /// An array of 8-bit numbers, row by row.
    Pixels {
        /// Its length along each axis.
        shape: Vec<usize>,
        /// As many numbers as the product of `shape`.
        data: Vec<u8>,
    },
    /// A path object; cloning it is cheap.
    Path(Path),
    /// A gradient or a pattern; cloning it is cheap.
    Paint(Paint),
    /// Anything else, by the name of its type.
    Other(String),
}

/// What a call gives back.
#[derive(Debug, Clone, PartialEq)]
pub enum Returned {
    /// Python's `None`.
    None,
    /// The object that was called, so that calls can be chained.
    Itself,
    /// A whole number.
    Integer(i64),
    /// A number.
    Number(f64),
    /// Text; a colour too (`"#ff6347"`).
    Text(String),
    /// Two numbers.
    Pair(f64, f64),
    /// A list of texts.
    Texts(Vec<String>),
    /// A new path object.
    Path(Path),
    /// A paint.
    Paint(Paint),
    /// A new turtle.
    Turtle(Turtle),
    /// A truth value.
    Flag(bool),
    /// What a `with` statement enters and leaves.
    Scope(Scope),
}

impl Value {
    /// What [`Other`](Self::Other) calls a column of dates.
    pub const DATES: &str = "an array of dates";

    /// The name of the value's type, as an author knows it.
    #[must_use]
    pub fn type_name(&self) -> &str {
        match self {
            Self::None => "None",
            Self::Bool(_) => "bool",
            Self::Int(_) => "int",
            Self::Float(_) => "float",
            Self::Text(_) => "str",
            Self::Bytes(_) => "bytes",
            Self::Seq(_) => "a sequence",
            Self::Numbers { .. } | Self::Pixels { .. } => "an array",
            Self::Path(_) => "a path",
            Self::Paint(paint) => paint.name(),
            Self::Other(name) => name,
        }
    }

    /// The one number that it is, if it is one.
    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            Self::Bool(b) => Some(f64::from(*b)),
            Self::Int(n) => Some(*n as f64),
            Self::Float(n) => Some(*n),
            Self::Numbers { data, .. } if data.len() == 1 => data.first().copied(),
            Self::Pixels { data, .. } if data.len() == 1 => data.first().map(|n| f64::from(*n)),
            _ => None,
        }
    }

    /// The numbers of a flat sequence, if it is one.
    pub(crate) fn flat(&self) -> Option<Vec<f64>> {
        match self {
            Self::Seq(items) => items.iter().map(Self::number).collect(),
            Self::Numbers { shape, data } if shape.len() == 1 => Some(data.clone()),
            Self::Pixels { shape, data } if shape.len() == 1 => Some(data.iter().copied().map(f64::from).collect()),
            _ => None,
        }
    }

    /// The two numbers of a pair, if it is one.
    pub(crate) fn pair(&self) -> Option<[f64; 2]> {
        match self {
            Self::Seq(items) => match items.as_slice() {
                [x, y] => Some([x.number()?, y.number()?]),
                _ => None,
            },
            Self::Numbers { shape, data } if shape.len() == 1 => data.as_slice().try_into().ok(),
            Self::Pixels { shape, data } if shape.len() == 1 => match data.as_slice() {
                &[x, y] => Some([f64::from(x), f64::from(y)]),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether it has items.
    pub(crate) fn is_sequence(&self) -> bool {
        match self {
            Self::Seq(_) => true,
            Self::Numbers { shape, .. } | Self::Pixels { shape, .. } => !shape.is_empty(),
            _ => false,
        }
    }
}
