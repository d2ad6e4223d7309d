//! A child as the pool holds it: two pipes, a pidfd, and the promise of its zygote to say how it ended.

use crate::process;
use crate::stock::Waiting;
use std::io;
use std::os::fd::OwnedFd;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use tokio::net::unix::pipe;
use tokio::sync::{Notify, oneshot};
use wire::{ChildLimits, Exited};

/// A child that is locked, or about to be: it reads nothing before it is. Killed when dropped.
pub(crate) struct Child {
    pub(crate) pidfd: OwnedFd,
    pub(crate) job: Option<pipe::Sender>,
    pub(crate) result: pipe::Receiver,
    pub(crate) exited: oneshot::Receiver<Exited>,
    /// What it was locked with.
    pub(crate) limits: ChildLimits,
    /// Which zygote forked it.
    pub(crate) generation: u64,
    /// Whether that zygote is still to be relied on.
    pub(crate) zygote: Arc<Condemned>,
}

impl Child {
    pub(crate) fn kill(&self) {
        process::kill(&self.pidfd);
    }
}

impl Waiting for Child {
    /// Whether it has ended, or its zygote has and nobody can say.
    fn is_gone(&mut self) -> bool {
        self.zygote.is() || !matches!(self.exited.try_recv(), Err(oneshot::error::TryRecvError::Empty))
    }
}

/// Whether a zygote must go, for it doesn't do its work any more; its children go with it.
#[derive(Default)]
pub(crate) struct Condemned {
    is: AtomicBool,
    /// Tells its keeper.
    pub(crate) told: Notify,
}

impl Condemned {
    pub(crate) fn is(&self) -> bool {
        self.is.load(Relaxed)
    }

    pub(crate) fn condemn(&self) {
        self.is.store(true, Relaxed);
        self.told.notify_one();
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.kill();
    }
}

/// How much a child or worker can write before somebody reads, bytes.
const RESULT_ROOM: usize = 256 * 1024;

/// The four ends of a child's two pipes.
pub(crate) struct Pipes {
    pub(crate) job: pipe::Sender,
    pub(crate) result: pipe::Receiver,
    pub(crate) job_theirs: OwnedFd,
    pub(crate) result_theirs: OwnedFd,
}

impl Pipes {
    pub(crate) fn new() -> io::Result<Self> {
        let flags = rustix::pipe::PipeFlags::CLOEXEC;
        let (job_theirs, job) = rustix::pipe::pipe_with(flags)?;
        let (result, result_theirs) = rustix::pipe::pipe_with(flags)?;
        // Room for an ordinary answer at once; a system that gives less is only slower.
        let _ = rustix::pipe::fcntl_setpipe_size(&result, RESULT_ROOM);
        Ok(Self {
            job: pipe::Sender::from_owned_fd(job)?,
            result: pipe::Receiver::from_owned_fd(result)?,
            job_theirs,
            result_theirs,
        })
    }
}
