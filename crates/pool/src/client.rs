//! Whom a request is for.

use std::sync::Arc;

/// The unit of fairness: a user or an address; by default the service itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct ClientId(Arc<str>);

impl ClientId {
    /// The client with this name. The name is never shown.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(name.into())
    }
}
