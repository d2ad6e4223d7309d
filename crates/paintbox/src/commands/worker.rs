//! What the pool's two workers, painter and reader, have in common: how they lock themselves.

use anyhow::Result;
use jail::{Footprint, Lock, Locked};
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use wire::ChildLimits;

/// The pool's arguments for a worker.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Memory limit beyond an idle worker's, in bytes
    #[arg(long)]
    memory: u64,
}

/// A worker that isn't locked yet: what it must open before it can't open anything any more.
pub(crate) struct Worker {
    base: Footprint,
    job: OwnedFd,
    result: OwnedFd,
    limits: ChildLimits,
}

impl Worker {
    pub(crate) fn open(args: &Args) -> Result<Self> {
        let base = Footprint::open()?;
        let job = io::stdin().as_fd().try_clone_to_owned()?;
        let result = io::stdout().as_fd().try_clone_to_owned()?;
        Ok(Self { base, job, result, limits: ChildLimits { cpu_ms: 0, memory_bytes: args.memory } })
    }

    /// Confines and locks this process. The layers are those of both, in the order in which they were applied.
    pub(crate) fn lock(self) -> Result<Locked> {
        let Self { base, job, result, limits } = self;
        let mut layers = jail::confine()?;
        let mut locked = jail::lock(Lock { job, result, limits, base: &base, one_job: false })?;
        layers.append(&mut locked.layers);
        Ok(Locked { layers, ..locked })
    }
}
