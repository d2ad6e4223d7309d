//! The child's half of the jail: everything between its birth and its first look at a job.

use crate::confine::Layers;
use crate::kernel::{Error, die_with_parent};
use crate::{Footprint, descriptors, filter, landlock, refusal, resources, signals};
use std::fs::File;
use std::os::fd::OwnedFd;
use wire::{ChildLimits, Layer};

/// Where a locked process reads its job.
pub const JOB_FD: i32 = 3;
/// Where a locked process writes its answer.
pub const RESULT_FD: i32 = 4;

/// What [`lock`] needs to know.
#[derive(Debug)]
pub struct Lock<'a> {
    /// The pipe that jobs come from; becomes [`JOB_FD`].
    pub job: OwnedFd,
    /// The pipe that answers go to; becomes [`RESULT_FD`].
    pub result: OwnedFd,
    /// Memory and CPU time.
    pub limits: ChildLimits,
    /// The size that the memory limit counts from: the zygote's, which a forked child starts with.
    pub base: &'a Footprint,
    /// Whether CPU time is counted for one job (a child) or not at all (a painter, whose jobs the pool times).
    pub one_job: bool,
}

/// A locked process: all that it can still reach.
#[derive(Debug)]
pub struct Locked {
    /// The layers, as applied.
    pub layers: Vec<Layer>,
    /// Where jobs come from.
    pub job: File,
    /// Where answers go.
    pub result: File,
}

/// Locks the calling process for good. From here on it can read [`JOB_FD`], write [`RESULT_FD`], compute, and exit.
///
/// # Errors
/// [`Error`] for a required layer that the kernel refuses: the caller must exit.
pub fn lock(lock: Lock<'_>) -> Result<Locked, Error> {
    let locked = lock_without_filter(lock)?;
    let mut layers = Layers(locked.layers);
    // Last, for the steps before it need calls that end here.
    layers.required("seccomp", filter::install().map(none))?;
    Ok(Locked { layers: layers.0, ..locked })
}

/// Every step of [`lock`] but the filter: what the tests lock a child with to prove the second wall alone.
///
/// # Errors
/// As [`lock`].
pub fn lock_without_filter(lock: Lock<'_>) -> Result<Locked, Error> {
    let Lock { job, result, limits, base, one_job } = lock;
    let mut layers = Layers(Vec::new());
    // A zygote that dies takes its children with it.
    die_with_parent()?;
    // The last use of the zygote's view of its size, before that descriptor goes.
    let sizes = base.sizes()?;
    // Nothing inherited can be read or written: no control socket, no sibling's pipe.
    let (job, result) = descriptors::keep_only(job, result, JOB_FD, RESULT_FD)?;
    layers.required("two descriptors", Ok(String::new()))?;
    // A fault must end the process: a handler from before the lock could neither print nor reset itself.
    signals::reset()?;
    // A domain of its own, so that siblings are out of reach of a signal too. A painter has none: it must reach the
    // process 1 of its namespace, which ends with it.
    if one_job {
        layers.optional("landlock of its own", landlock::deny_all());
    }
    // Memory, CPU, processes and files, counted by the kernel.
    let cpu_ms = if one_job { limits.cpu_ms } else { u64::from(u32::MAX) };
    layers.required("resource limits", resources::limit(ChildLimits { cpu_ms, ..limits }, sizes).map(none))?;
    if one_job {
        resources::interrupt_at(limits.cpu_ms)?;
    }
    // No wall: deadlines are the server's, which must get its turn to keep them.
    resources::be_nice()?;
    // A refused call is counted or reported; nothing can change that once the filter is there.
    refusal::handle()?;
    Ok(Locked { layers: layers.0, job, result })
}

fn none((): ()) -> String {
    String::new()
}
