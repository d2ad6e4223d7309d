//! `paintbox reader`: becomes a reader. The pool starts it; it reads one file and is replaced.

use anyhow::Result;
use jail::{Footprint, Lock, Locked};
use std::io;
use std::os::fd::AsFd;
use wire::{Caps, ChildLimits, ReadJob};

/// The most that the pool sends: a job and a file. The file's own limit comes with the job.
const CAPS: Caps = Caps { head: 64 * 1024, body: 1 << 30 };
/// What it is called in a list of processes; painters have the program's own name.
const NAME: &str = "paintbox-reader";

/// What the pool says when it starts a reader.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Memory beyond what an idle reader has, bytes
    #[arg(long)]
    memory: u64,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let base = Footprint::open()?;
    let job = io::stdin().as_fd().try_clone_to_owned()?;
    let result = io::stdout().as_fd().try_clone_to_owned()?;
    // Only for people; a system that doesn't take it is none the worse.
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
    // What is left of this file ends with the process: no other file meets it.
    Ok(())
}
