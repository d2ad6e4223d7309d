//! The pool's settings.

use std::path::PathBuf;
use std::sync::Arc;
use wire::{Limits, ZygoteConfig};

/// The programs that the pool executes. They lie in the server's own directory and can't be configured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programs {
    /// `paintbox-runner`: becomes a zygote.
    pub runner: PathBuf,
    /// `paintbox`: `paintbox painter` becomes a painter, `paintbox reader` a reader.
    pub paintbox: PathBuf,
}

/// An engine: one kind of zygote, with its own stock of ready children.
#[derive(Debug, Clone)]
pub struct Engine {
    /// Its name, in the configuration, the API and the metrics.
    pub name: Arc<str>,
    /// The configuration of its zygotes.
    pub zygote: ZygoteConfig,
    /// Children kept ready.
    pub ready: usize,
    /// The default limits of its renders: ready children are forked with them.
    pub limits: Limits,
    /// When its first zygote starts.
    pub starts: Starts,
}

/// When an engine's first zygote starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Starts {
    /// With the pool, which waits for it.
    WithPool,
    /// With the pool, which doesn't wait for it: its renders do.
    InBackground,
    /// At its first render.
    AtFirstRender,
}

/// The pool's settings.
#[derive(Debug, Clone)]
pub struct Settings {
    /// What to exec.
    pub programs: Programs,
    /// The engines, at least one, the default first.
    pub engines: Vec<Engine>,
    /// Renders at once of one client; half as many while other clients are active.
    pub renders: usize,
    /// More renders at once, reserved for other clients.
    pub spare: usize,
    /// Painters.
    pub painters: usize,
    /// Readers, and so the number of files that are read at once.
    pub readers: usize,
    /// How long a file may wait for a reader, ms.
    pub read_wait_ms: u64,
    /// Renders that may wait for a turn.
    pub queue: usize,
    /// How long one may wait, ms.
    pub wait_ms: u64,
    /// A zygote is replaced after this many renders.
    pub renders_per_zygote: u64,
    /// One that started without placing its memory is replaced after this many; with 0, none does.
    pub renders_per_first_zygote: u64,
    /// A zygote is replaced after this time, s.
    pub zygote_max_age_s: u64,
    /// The limits of painters and readers.
    pub limits: Limits,
}

impl Settings {
    /// Renders at once of all clients together.
    #[must_use]
    pub fn turns(&self) -> usize {
        self.renders.max(1) + self.spare
    }
}
