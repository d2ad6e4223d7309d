//! How the pool is doing, in numbers.

use std::sync::Arc;

/// A snapshot of the pool.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Status {
    /// Children waiting for a job.
    pub ready: usize,
    /// Renders under way.
    pub running: usize,
    /// Renders waiting for a turn.
    pub queued: usize,
    /// Painters waiting for a scene.
    pub painters: usize,
    /// Readers waiting for a file.
    pub readers: usize,
    /// Zygotes started so far.
    pub zygotes_started: u64,
    /// Painters started so far.
    pub painters_started: u64,
    /// Readers started so far: one per file.
    pub readers_started: u64,
    /// Children forked so far.
    pub children_started: u64,
    /// Each engine, the default first.
    pub engines: Vec<EngineStatus>,
}

/// A snapshot of one engine.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct EngineStatus {
    /// Its name.
    pub name: Arc<str>,
    /// Children waiting for a job.
    pub ready: usize,
    /// Zygotes started so far.
    pub zygotes_started: u64,
    /// Children forked so far.
    pub children_started: u64,
}
