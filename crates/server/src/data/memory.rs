//! The memory for data sets: how much of them is in hand at once.

use crate::byte_semaphore::{Bounds, ByteSemaphore};
use crate::config::Config;
use std::sync::Arc;
use std::time::Duration;

/// Where data sets are in hand, and how much of them.
#[derive(Debug, Default)]
pub(crate) struct DataMemory {
    /// Files that arrive, or wait for a reader.
    pub uploads: Arc<ByteSemaphore>,
    /// What was read, until it is stored or drawn.
    pub parsed: Arc<ByteSemaphore>,
    /// Data sets on their way to a client.
    pub downloads: Arc<ByteSemaphore>,
}

/// How much data may be in hand at each of these places.
pub(crate) fn bounds(config: &Config) -> Bounds {
    Bounds { capacity: config.pool.reading_mib << 20, patience: Duration::from_millis(config.pool.read_wait_ms) }
}
