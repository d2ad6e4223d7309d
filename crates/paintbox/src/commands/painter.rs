//! `paintbox painter`: becomes a painter. The pool starts it; it paints scenes until the pool goes away.

use anyhow::Result;
use jail::{Footprint, Lock, Locked};
use paint::Painter;
use std::io::{self, Read, Write};
use std::os::fd::AsFd;
use wire::{Caps, ChildLimits, PaintJob};

/// The most that the pool sends: a job and a scene. The scene's own limit comes with the job.
const CAPS: Caps = Caps { head: 1024, body: 1 << 30 };

/// What the pool says when it starts a painter.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Memory beyond what an idle painter has, bytes
    #[arg(long)]
    memory: u64,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let base = Footprint::open()?;
    let job = io::stdin().as_fd().try_clone_to_owned()?;
    let result = io::stdout().as_fd().try_clone_to_owned()?;
    jail::tune_malloc(jail::MallocSettings::PAINTER);
    // Fonts are read before the lock; after it there is nothing to read.
    let mut painter = Painter::new();
    let mut layers = jail::confine()?;
    let limits = ChildLimits { cpu_ms: 0, memory_bytes: args.memory };
    let locked = jail::lock(Lock { job, result, limits, base: &base, one_job: false })?;
    let Locked { layers: own, mut job, mut result } = locked;
    layers.extend(own);
    // What one author's picture leaves behind, the next one's must not find.
    jail::enable_wipe_on_free();
    wire::write_frame(&mut result, &wire::encode(&layers), &[])?;
    while answer(&mut painter, &mut job, &mut result)? {
        // Beside the buffers that are freed, and overwritten: the next scene may be another author's.
        painter.forget();
        jail::wipe_stack();
    }
    Ok(())
}

/// Paints one scene; whether there was one.
#[inline(never)]
fn answer(painter: &mut Painter, job: &mut impl Read, result: &mut impl Write) -> Result<bool> {
    let Some((head, scene)) = wire::read_frame(job, CAPS)? else { return Ok(false) };
    let job: PaintJob = wire::decode(&head, "paint job")?;
    let (painted, file) = painter.paint(&job, &scene);
    wire::write_frame(result, &wire::encode(&painted), &file)?;
    Ok(true)
}
