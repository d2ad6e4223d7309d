//! `paintbox reader`: a reader process. The pool starts it; it reads one file and is replaced.

use super::worker::{Args, Worker};
use anyhow::Result;
use jail::Locked;
use wire::{Caps, ReadJob};

/// The largest message of the pool: a job and a file. The file's own limit comes with the job.
const CAPS: Caps = Caps { head: 64 * 1024, body: 1 << 30 };
/// The process's name in process lists. Painters have the program's name.
const NAME: &str = "paintbox-reader";

pub(crate) fn run(args: &Args) -> Result<()> {
    let worker = Worker::open(args)?;
    // Only for people, so errors don't matter.
    let _ = std::fs::write("/proc/self/comm", NAME);
    let Locked { layers, mut job, mut result } = worker.lock()?;
    wire::write_frame(&mut result, &wire::encode(&layers), &[])?;
    if let Some((head, file)) = wire::read_frame(&mut job, CAPS)? {
        let job: ReadJob = wire::decode(&head, "read job")?;
        let (reading, encoded) = reader::answer(&job, file);
        wire::write_frame(&mut result, &wire::encode(&reading), &encoded)?;
    }
    // Everything that this file left in memory ends with the process.
    Ok(())
}
