//! The second half of the jail: everything between a process's start and its first look at a job.

use crate::footprint::Footprint;
use crate::kernel::{Error, die_with_parent};
use crate::layers::Layers;
use crate::{descriptors, filter, landlock, refusal, resources, signals};
use std::fs::File;
use std::os::fd::OwnedFd;
use wire::{ChildLimits, Layer};

/// The arguments of [`lock`].
#[derive(Debug)]
pub struct Lock<'a> {
    /// The pipe that jobs come from; becomes [`JOB_FD`](crate::JOB_FD).
    pub job: OwnedFd,
    /// The pipe that answers go to; becomes [`RESULT_FD`](crate::RESULT_FD).
    pub result: OwnedFd,
    /// Memory and CPU time.
    pub limits: ChildLimits,
    /// The size from which memory is counted: the zygote's, with which a forked child starts.
    pub base: &'a Footprint,
    /// Whether CPU time is limited for one job (a child) or not at all (a painter or reader, which the pool times).
    pub one_job: bool,
}

/// A locked process: everything that it can still reach.
#[derive(Debug)]
pub struct Locked {
    /// The layers, as applied.
    pub layers: Vec<Layer>,
    /// Where jobs come from.
    pub job: File,
    /// Where answers go.
    pub result: File,
}

/// Locks the calling process; this can't be undone. From here on it can only read [`JOB_FD`](crate::JOB_FD), write
/// [`RESULT_FD`](crate::RESULT_FD), compute and exit.
///
/// # Errors
/// [`Error`] for a required layer that the kernel refuses: the caller must exit.
pub fn lock(lock: Lock<'_>) -> Result<Locked, Error> {
    let locked = lock_without_filter(lock)?;
    let mut layers = Layers(locked.layers);
    // Last: the steps before it need calls that it forbids.
    layers.required("seccomp", filter::install().map(none))?;
    Ok(Locked { layers: layers.0, ..locked })
}

/// Every step of [`lock`] except the filter. Tests lock a child with it to prove the second wall alone.
///
/// # Errors
/// As [`lock`].
pub fn lock_without_filter(lock: Lock<'_>) -> Result<Locked, Error> {
    let Lock { job, result, limits, base, one_job } = lock;
    let mut layers = Layers(Vec::new());
    // When the zygote dies, its children die with it.
    die_with_parent()?;
    // The last use of the zygote's `statm`, before its descriptor is closed.
    let sizes = base.sizes()?;
    // Nothing inherited can be read or written: no control socket, no sibling's pipe.
    let (job, result) = descriptors::keep_only(job, result)?;
    layers.required("two descriptors", Ok(String::new()))?;
    // A fault must end the process: an inherited handler could neither print nor reset itself.
    signals::reset()?;
    // A domain of its own, so that it can't signal its siblings either. Painters and readers have none: they must be able to
    // signal process 1 of their namespace, which ends with them.
    if one_job {
        layers.optional("landlock of its own", landlock::deny_all());
    }
    // Memory, CPU, processes and files, counted by the kernel.
    let cpu_ms = if one_job { limits.cpu_ms } else { u64::from(u32::MAX) };
    layers.required("resource limits", resources::limit(ChildLimits { cpu_ms, ..limits }, sizes).map(none))?;
    if one_job {
        resources::start_cpu_timer(limits.cpu_ms)?;
    }
    // Not a wall: the server must get processor time to enforce deadlines.
    resources::lower_priority()?;
    // Refused calls are counted or reported. The filter forbids replacing this handler.
    refusal::handle()?;
    Ok(Locked { layers: layers.0, job, result })
}

fn none((): ()) -> String {
    String::new()
}
