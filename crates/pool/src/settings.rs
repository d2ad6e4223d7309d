//! What an operator can set of the pool.

use std::path::PathBuf;
use wire::{ChildLimits, Limits, ZygoteConfig};

/// The programs that the pool execs. They are found beside the server's own binary, never configured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programs {
    /// `paintbox-runner`: becomes a zygote.
    pub runner: PathBuf,
    /// `paintbox`: `paintbox painter` becomes a painter.
    pub paintbox: PathBuf,
}

/// The pool's settings.
#[derive(Debug, Clone)]
pub struct Settings {
    /// What to exec.
    pub programs: Programs,
    /// What zygotes are told.
    pub zygote: ZygoteConfig,
    /// Renders at once, and children kept ready.
    pub renders: usize,
    /// Painters.
    pub painters: usize,
    /// Renders that may wait for a turn.
    pub queue: usize,
    /// How long one may wait, ms.
    pub wait_ms: u64,
    /// A zygote is replaced after this many renders.
    pub renders_per_zygote: u64,
    /// The default limits: ready children are forked with them.
    pub limits: Limits,
}

impl Settings {
    /// What the ready children are forked with.
    #[must_use]
    pub fn ready_limits(&self) -> ChildLimits {
        self.limits.child()
    }
}
