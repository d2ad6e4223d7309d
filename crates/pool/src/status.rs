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

/// What the pool has counted since its start.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Renders with a picture.
    pub drawn: u64,
    /// Renders whose program raised an exception.
    pub raised: u64,
    /// Renders that reached a limit.
    pub limited: u64,
    /// Renders whose program made a forbidden call.
    pub refused: u64,
    /// Renders whose program crashed.
    pub crashed: u64,
    /// Renders that the pool itself lost.
    pub lost: u64,
    /// Renders that found no turn.
    pub busy: u64,
    /// Children by what ended them, as the metric's label has it.
    pub ends: Vec<(&'static str, u64)>,
}
