//! What lines take in turn: colours, and other properties beside them.

use canvas::Value;
use wire::Color;

/// Properties of lines by their full names, each with the values that are taken in turn.
pub(crate) type Properties = Vec<(&'static str, Vec<Value>)>;

/// A cycle of axes' own.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PropCycle {
    /// Never empty.
    pub(crate) colors: Vec<Color>,
    pub(crate) properties: Properties,
}
