//! What calls return, of the canvas and of the libraries that draw on it.

use crate::{Object, Paint, Path, Scope, Turtle};

/// The return value of a call.
#[derive(Debug, Clone, PartialEq)]
pub enum Returned {
    /// Python's `None`.
    None,
    /// The object that was called, so that calls can be chained.
    Itself,
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A number.
    Number(f64),
    /// Text; colours too (`"#ff6347"`).
    Text(String),
    /// Two numbers.
    Pair(f64, f64),
    /// An array of numbers, row by row.
    Array {
        /// The length along each axis.
        shape: Vec<usize>,
        /// The numbers; their count is the product of `shape`.
        data: Vec<f64>,
    },
    /// A list.
    List(Vec<Returned>),
    /// A tuple.
    Tuple(Vec<Returned>),
    /// A dict.
    Dict(Vec<(String, Returned)>),
    /// A new path object.
    Path(Path),
    /// A paint.
    Paint(Paint),
    /// A new turtle.
    Turtle(Turtle),
    /// A context manager, for a `with` statement.
    Scope(Scope),
    /// An object of another library, such as a chart's axes.
    Object(Object),
    /// An array of such objects.
    Objects {
        /// The length along each axis.
        shape: Vec<usize>,
        /// As many objects as the product of `shape`, row by row.
        objects: Vec<Object>,
    },
}

impl Returned {
    /// An array of one axis.
    #[must_use]
    pub fn array(data: Vec<f64>) -> Self {
        Self::Array { shape: vec![data.len()], data }
    }

    /// A list of texts.
    #[must_use]
    pub fn texts(texts: impl IntoIterator<Item = String>) -> Self {
        Self::List(texts.into_iter().map(Self::Text).collect())
    }
}
