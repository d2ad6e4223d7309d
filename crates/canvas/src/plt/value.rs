//! What crosses the border between a program and its charts.

use super::handle::Handle;

/// A value as it comes from a program. Arrays come whole, never item by item.
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
    /// A moment, days since 1970.
    Date(f64),
    /// An array of numbers, row by row.
    Numbers {
        /// Its length along each axis.
        shape: Vec<usize>,
        /// As many numbers as the product of `shape`.
        data: Vec<f64>,
        /// Whether all are whole (or truth) values.
        whole: bool,
    },
    /// An array of bytes, row by row.
    Bytes {
        /// Its length along each axis.
        shape: Vec<usize>,
        /// As many as the product of `shape`.
        data: Vec<u8>,
    },
    /// An array of moments, days since 1970; NaN where there is none.
    Dates {
        /// Its length along each axis.
        shape: Vec<usize>,
        /// As many as the product of `shape`.
        data: Vec<f64>,
    },
    /// A list, a tuple or any other short sequence that isn't one of the arrays.
    Seq(Vec<Value>),
    /// A dict with text for keys, in its order.
    Map(Vec<(String, Value)>),
    /// An object of the charts.
    Handle(Handle),
    /// Anything else, by the name of its type.
    Other(String),
}

/// What a call gives back.
#[derive(Debug, Clone, PartialEq)]
pub enum Returned {
    /// Python's `None`.
    None,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A number.
    Number(f64),
    /// Text.
    Text(String),
    /// An array of numbers, row by row.
    Array {
        /// Its length along each axis.
        shape: Vec<usize>,
        /// As many numbers as the product of `shape`.
        data: Vec<f64>,
    },
    /// A list.
    List(Vec<Returned>),
    /// A tuple.
    Tuple(Vec<Returned>),
    /// A dict.
    Dict(Vec<(String, Returned)>),
    /// An object of the charts.
    Handle(Handle),
    /// An array of objects with this many rows and columns; a single row or column may be flat.
    Grid {
        /// One length or two.
        shape: Vec<usize>,
        /// Row by row.
        cells: Vec<Handle>,
    },
}

impl Returned {
    /// An array of one axis.
    #[must_use]
    pub(super) fn array(data: Vec<f64>) -> Self {
        Self::Array { shape: vec![data.len()], data }
    }

    pub(super) fn pair(a: f64, b: f64) -> Self {
        Self::Tuple(vec![Self::Number(a), Self::Number(b)])
    }

    pub(super) fn handles(class: super::handle::Class, ids: &[usize]) -> Self {
        Self::List(ids.iter().map(|id| Self::Handle(Handle { class, id: *id })).collect())
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
            Self::Date(_) => "a date",
            Self::Numbers { .. } | Self::Bytes { .. } => "an array",
            Self::Dates { .. } => "an array of dates",
            Self::Seq(_) => "a sequence",
            Self::Map(_) => "dict",
            Self::Handle(handle) => handle.class.name(),
            Self::Other(name) => name,
        }
    }

    /// The value as one number.
    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Self::Bool(b) => Some(f64::from(u8::from(*b))),
            Self::Int(n) => Some(*n as f64),
            Self::Float(n) | Self::Date(n) => Some(*n),
            Self::Numbers { data, .. } | Self::Dates { data, .. } if data.len() == 1 => data.first().copied(),
            _ => None,
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The numbers of a flat sequence, or of one number.
    pub(super) fn numbers(&self) -> Option<Vec<f64>> {
        match self {
            Self::Numbers { data, .. } | Self::Dates { data, .. } => Some(data.clone()),
            Self::Bytes { data, .. } => Some(data.iter().map(|n| f64::from(*n)).collect()),
            Self::Seq(items) => items.iter().map(Self::number).collect(),
            other => other.number().map(|n| vec![n]),
        }
    }

    /// The items of a sequence, each as a value of its own.
    pub(super) fn items(&self) -> Option<Vec<Value>> {
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
            Self::Bytes { shape, data } => Some(rows(shape, data, |shape, data| match shape {
                [] => data.first().map_or(Self::None, |n| Self::Int(i64::from(*n))),
                _ => Self::Bytes { shape: shape.to_vec(), data: data.to_vec() },
            })),
            _ => None,
        }
    }

    pub(super) fn is_sequence(&self) -> bool {
        match self {
            Self::Seq(_) => true,
            Self::Numbers { shape, .. } | Self::Bytes { shape, .. } | Self::Dates { shape, .. } => !shape.is_empty(),
            _ => false,
        }
    }
}

fn rows<T>(shape: &[usize], data: &[T], make: impl Fn(&[usize], &[T]) -> Value) -> Vec<Value> {
    let Some((count, inner)) = shape.split_first() else { return Vec::new() };
    let size = inner.iter().product::<usize>();
    (0..*count).map(|i| make(inner, data.get(i * size..(i + 1) * size).unwrap_or_default())).collect()
}
