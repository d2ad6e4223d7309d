//! The memory for data sets that are being received, stored or sent.

use crate::byte_semaphore::{Bounds, ByteSemaphore};
use crate::config::Config;
use std::sync::Arc;
use std::time::Duration;

/// The semaphores for data sets in memory.
#[derive(Debug, Default)]
pub(crate) struct DataMemory {
    /// Files that arrive, or wait for a reader.
    pub uploads: Arc<ByteSemaphore>,
    /// Data sets that were read, until they are stored or rendered.
    pub parsed: Arc<ByteSemaphore>,
    /// Data sets on their way to a client.
    pub downloads: Arc<ByteSemaphore>,
}

/// The capacity of each of these semaphores, and how long to wait for it.
pub(crate) fn bounds(config: &Config) -> Bounds {
    Bounds { capacity: config.pool.reading_mib << 20, patience: Duration::from_millis(config.pool.read_wait_ms) }
}
