//! `paintbox painter`: a painter process. The pool starts it; it paints scenes until the pool ends.

use super::worker::{Args, Worker};
use anyhow::Result;
use jail::Locked;
use paint::Painter;
use std::io::{Read, Write};
use wire::{Caps, PaintJob};

/// The largest message of the pool: a job and a scene. The scene's own limit comes with the job.
const CAPS: Caps = Caps { head: 1024, body: 1 << 30 };

pub(crate) fn run(args: &Args) -> Result<()> {
    let worker = Worker::open(args)?;
    jail::tune_malloc(jail::MallocSettings::PAINTER);
    // Fonts are read before the lock, because nothing can be read after it.
    let mut painter = Painter::new();
    let Locked { layers, mut job, mut result } = worker.lock()?;
    // The next author's scene must not find what an earlier picture leaves in memory.
    jail::enable_wipe_on_free();
    wire::write_frame(&mut result, &wire::encode(&layers), &[])?;
    while answer(&mut painter, &mut job, &mut result)? {
        // Freed buffers are overwritten anyway; this clears the rest. The next scene can be another author's.
        painter.forget();
        jail::wipe_stack();
    }
    Ok(())
}

/// Paints one scene. Returns whether there was one.
#[inline(never)]
fn answer(painter: &mut Painter, job: &mut impl Read, result: &mut impl Write) -> Result<bool> {
    let Some((head, scene)) = wire::read_frame(job, CAPS)? else { return Ok(false) };
    let job: PaintJob = wire::decode(&head, "paint job")?;
    let (painted, file) = painter.paint(&job, &scene);
    wire::write_frame(result, &wire::encode(&painted), &file)?;
    Ok(true)
}
