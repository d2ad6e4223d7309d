//! How the jail stands, layer by layer: what `paintbox check` prints.

use serde::{Deserialize, Serialize};

/// Whether a layer holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// It holds; how far, in a few words (may be empty).
    On(String),
    /// It doesn't, and why.
    Off(String),
}

/// One layer of the jail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    /// Its name, as in SECURITY.md.
    pub name: String,
    /// Whether Paintbox refuses to start without it.
    pub required: bool,
    /// Whether it holds here.
    pub state: State,
}

impl Layer {
    /// Whether the layer holds.
    #[must_use]
    pub fn is_on(&self) -> bool {
        matches!(self.state, State::On(_))
    }
}
