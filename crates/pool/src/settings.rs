//! What an operator can set of the pool.

use std::path::PathBuf;
use wire::{Limits, ZygoteConfig};

/// The programs that the pool execs. They are found beside the server's own binary, never configured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programs {
    /// `paintbox-runner`: becomes a zygote.
    pub runner: PathBuf,
    /// `paintbox`: `paintbox painter` becomes a painter, `paintbox reader` a reader.
    pub paintbox: PathBuf,
}

/// The pool's settings.
#[derive(Debug, Clone)]
pub struct Settings {
    /// What to exec.
    pub programs: Programs,
    /// What zygotes are told.
    pub zygote: ZygoteConfig,
    /// Renders at once of one client; half as many while others come too.
    pub renders: usize,
    /// Renders at once beyond that, for everyone else.
    pub spare: usize,
    /// Painters.
    pub painters: usize,
    /// Readers: as many files are read at once.
    pub readers: usize,
    /// How long a file may wait for one, ms.
    pub read_wait_ms: u64,
    /// Renders that may wait for a turn.
    pub queue: usize,
    /// How long one may wait, ms.
    pub wait_ms: u64,
    /// A zygote is replaced after this many renders.
    pub renders_per_zygote: u64,
    /// A zygote is replaced after this time, s.
    pub seconds_per_zygote: u64,
    /// The default limits: ready children are forked with them.
    pub limits: Limits,
}

impl Settings {
    /// Renders at once of all clients together, and children kept ready.
    #[must_use]
    pub fn turns(&self) -> usize {
        self.renders.max(1) + self.spare
    }
}
