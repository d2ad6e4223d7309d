//! What calls of the charts give back.

use crate::model::artist::Artist;
use crate::model::handle::Handle;
use crate::model::id::Id;

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
    pub(crate) fn array(data: Vec<f64>) -> Self {
        Self::Array { shape: vec![data.len()], data }
    }

    pub(crate) fn pair(a: f64, b: f64) -> Self {
        Self::Tuple(vec![Self::Number(a), Self::Number(b)])
    }

    /// A list of artists.
    pub(crate) fn artists(ids: &[Id<Artist>]) -> Self {
        Self::List(ids.iter().map(|id| Handle::Artist(*id).into()).collect())
    }
}

impl From<Handle> for Returned {
    fn from(handle: Handle) -> Self {
        Self::Handle(handle)
    }
}
