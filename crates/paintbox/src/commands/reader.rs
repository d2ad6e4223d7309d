//! `paintbox reader`: a reader process. The pool starts it; it reads one file and is replaced.

use anyhow::Result;
use jail::{Footprint, Lock, Locked};
use std::io;
use std::os::fd::AsFd;
use wire::{Caps, ChildLimits, ReadJob};

/// The largest message of the pool: a job and a file. The file's own limit comes with the job.
const CAPS: Caps = Caps { head: 64 * 1024, body: 1 << 30 };
/// The process's name in process lists. Painters have the program's name.
const NAME: &str = "paintbox-reader";

/// The pool's arguments for a reader.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Memory limit beyond an idle reader's, in bytes
    #[arg(long)]
    memory: u64,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let base = Footprint::open()?;
    let job = io::stdin().as_fd().try_clone_to_owned()?;
    let result = io::stdout().as_fd().try_clone_to_owned()?;
    // Only for people, so errors don't matter.
    let _ = std::fs::write("/proc/self/comm", NAME);
    let mut layers = jail::confine()?;
    let limits = ChildLimits { cpu_ms: 0, memory_bytes: args.memory };
    let locked = jail::lock(Lock { job, result, limits, base: &base, one_job: false })?;
    let Locked { layers: own, mut job, mut result } = locked;
    layers.extend(own);
    wire::write_frame(&mut result, &wire::encode(&layers), &[])?;
    if let Some((head, file)) = wire::read_frame(&mut job, CAPS)? {
        let job: ReadJob = wire::decode(&head, "read job")?;
        let (reading, encoded) = reader::answer(&job, file);
        wire::write_frame(&mut result, &wire::encode(&reading), &encoded)?;
    }
    // Everything that this file left in memory ends with the process.
    Ok(())
}
