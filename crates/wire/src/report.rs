//! The state of the jail's layers, which `paintbox check` prints.

use serde::{Deserialize, Serialize};

/// Whether a layer is on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// It is on; details in a few words, may be empty.
    On(String),
    /// It is off, and why.
    Off(String),
}

/// One layer of the jail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    /// Its name, as in SECURITY.md.
    pub name: String,
    /// Whether Paintbox refuses to start without it.
    pub required: bool,
    /// Whether it is on.
    pub state: State,
}

impl Layer {
    /// Whether the layer is on.
    #[must_use]
    pub fn is_on(&self) -> bool {
        matches!(self.state, State::On(_))
    }
}
