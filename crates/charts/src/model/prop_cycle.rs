//! Property cycles: the colours and other properties that lines cycle through.

use canvas::Value;
use wire::Color;

/// Properties of lines by their full names, each with the values that are taken in turn.
pub(crate) type Properties = Vec<(&'static str, Vec<Value>)>;

/// The property cycle of one axes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PropCycle {
    /// Never empty.
    pub(crate) colors: Vec<Color>,
    pub(crate) properties: Properties,
}
