//! The values that a program passes to the canvas.

use std::any::Any;
use std::sync::Arc;

use crate::{Paint, Path};

/// A value from a program. An array is one value, not one for each item.
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
    /// A date and time, days since 1970.
    Date(f64),
    /// A list, a tuple or another short sequence that isn't an array.
    Seq(Vec<Value>),
    /// An array of numbers, row by row.
    Numbers {
        /// The length along each axis.
        shape: Vec<usize>,
        /// The numbers; their count is the product of `shape`.
        data: Vec<f64>,
        /// Whether all numbers are whole numbers or booleans.
        whole: bool,
    },
    /// An array of 8-bit numbers, row by row.
    Pixels {
        /// The length along each axis.
        shape: Vec<usize>,
        /// The numbers; their count is the product of `shape`.
        data: Vec<u8>,
    },
    /// An array of dates and times, days since 1970; NaN for a missing one.
    Dates {
        /// The length along each axis.
        shape: Vec<usize>,
        /// The dates; their count is the product of `shape`.
        data: Vec<f64>,
    },
    /// A dict whose keys are text, in its order.
    Map(Vec<(String, Value)>),
    /// A path object; cloning it is cheap.
    Path(Path),
    /// A gradient or a pattern; cloning it is cheap.
    Paint(Paint),
    /// An object of another library, such as a chart's axes.
    Object(Object),
    /// Anything else, by the name of its type.
    Other(String),
}

/// An object of another library, which alone can read it; this crate knows only the name of its type.
#[derive(Debug, Clone)]
pub struct Object {
    type_name: &'static str,
    value: Arc<dyn Any + Send + Sync>,
}

impl Object {
    /// An object whose type is called `type_name` in error messages.
    pub fn new<T: Any + Send + Sync>(type_name: &'static str, value: T) -> Self {
        Self { type_name, value: Arc::new(value) }
    }

    /// The object itself, if it is a `T`.
    #[must_use]
    pub fn downcast<T: Any>(&self) -> Option<&T> {
        self.value.downcast_ref()
    }

    /// The type's name, as authors know it.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        self.type_name
    }
}

impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.value, &other.value)
    }
}

impl Value {
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
            Self::Date(_) => "a date",
            Self::Seq(_) => "a sequence",
            Self::Numbers { .. } | Self::Pixels { .. } => "an array",
            Self::Dates { .. } => "an array of dates",
            Self::Map(_) => "dict",
            Self::Path(_) => "a path",
            Self::Paint(paint) => paint.name(),
            Self::Object(object) => object.type_name(),
            Self::Other(name) => name,
        }
    }

    /// The number, if the value is a single one.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Bool(b) => Some(f64::from(*b)),
            Self::Int(n) => Some(*n as f64),
            Self::Float(n) | Self::Date(n) => Some(*n),
            Self::Numbers { data, .. } | Self::Dates { data, .. } if data.len() == 1 => data.first().copied(),
            Self::Pixels { data, .. } if data.len() == 1 => data.first().map(|n| f64::from(*n)),
            _ => None,
        }
    }

    /// The text, if the value is text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The numbers, if the value is a flat sequence.
    #[must_use]
    pub fn flat(&self) -> Option<Vec<f64>> {
        match self {
            Self::Numbers { shape, .. } | Self::Pixels { shape, .. } if shape.len() != 1 => None,
            Self::Seq(_) | Self::Numbers { .. } | Self::Pixels { .. } => self.numbers(),
            _ => None,
        }
    }

    /// The numbers of an array of any shape or of a flat sequence; a single number is a list of one.
    pub fn numbers(&self) -> Option<Vec<f64>> {
        match self {
            Self::Numbers { data, .. } | Self::Dates { data, .. } => Some(data.clone()),
            Self::Pixels { data, .. } => Some(data.iter().copied().map(f64::from).collect()),
            Self::Seq(items) => items.iter().map(Self::number).collect(),
            other => other.number().map(|n| vec![n]),
        }
    }

    /// The two numbers, if the value is a pair.
    #[must_use]
    pub fn pair(&self) -> Option<[f64; 2]> {
        // Long arrays are looked at often and aren't copied.
        let pair = match self {
            Self::Seq(items) => items.len() == 2,
            Self::Numbers { shape, .. } | Self::Pixels { shape, .. } => *shape == [2],
            _ => false,
        };
        if pair { self.numbers()?.try_into().ok() } else { None }
    }

    /// The items of a sequence, each as a value of its own.
    #[must_use]
    pub fn items(&self) -> Option<Vec<Value>> {
        match self {
            Self::Seq(items) => Some(items.clone()),
            Self::Numbers { shape, data, whole } => Some(rows(shape, data, |shape, data| match shape {
                [] => data.first().map_or(Self::None, |n| match n {
                    n if *whole && n.abs() < 9e15 => Self::Int(*n as i64),
                    n => Self::Float(*n),
                }),
                _ => Self::Numbers { shape: shape.to_vec(), data: data.to_vec(), whole: *whole },
            })),
            Self::Dates { shape, data } => Some(rows(shape, data, |shape, data| match shape {
                [] => data.first().map_or(Self::None, |n| Self::Date(*n)),
                _ => Self::Dates { shape: shape.to_vec(), data: data.to_vec() },
            })),
            Self::Pixels { shape, data } => Some(rows(shape, data, |shape, data| match shape {
                [] => data.first().map_or(Self::None, |n| Self::Int(i64::from(*n))),
                _ => Self::Pixels { shape: shape.to_vec(), data: data.to_vec() },
            })),
            _ => None,
        }
    }

    /// Whether the value is a sequence or an array.
    #[must_use]
    pub fn is_sequence(&self) -> bool {
        match self {
            Self::Seq(_) => true,
            Self::Numbers { shape, .. } | Self::Pixels { shape, .. } | Self::Dates { shape, .. } => !shape.is_empty(),
            _ => false,
        }
    }
}

fn rows<T>(shape: &[usize], data: &[T], make: impl Fn(&[usize], &[T]) -> Value) -> Vec<Value> {
    let Some((count, inner)) = shape.split_first() else { return Vec::new() };
    let size = inner.iter().product::<usize>();
    (0..*count).map(|i| make(inner, data.get(i * size..(i + 1) * size).unwrap_or_default())).collect()
}
