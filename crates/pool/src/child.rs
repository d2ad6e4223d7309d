//! A child as the pool sees it: two pipes, a pidfd, and a channel on which its zygote reports the exit status.

use crate::idle_queue::Idle;
use crate::process;
use std::io;
use std::os::fd::OwnedFd;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use tokio::net::unix::pipe;
use tokio::sync::{Notify, oneshot};
use wire::{ChildLimits, Exited};

/// A child that is locked or about to lock itself; it reads nothing before that. Killed when dropped.
pub(crate) struct Child {
    pub(crate) pidfd: OwnedFd,
    pub(crate) job: Option<pipe::Sender>,
    pub(crate) result: pipe::Receiver,
    pub(crate) exited: oneshot::Receiver<Exited>,
    /// The limits it was locked with.
    pub(crate) limits: ChildLimits,
    /// Which zygote forked it.
    pub(crate) generation: u64,
    /// Whether that zygote still works.
    pub(crate) zygote: Arc<ZygoteHealth>,
}

impl Child {
    pub(crate) fn kill(&self) {
        process::kill(&self.pidfd);
    }
}

impl Idle for Child {
    /// Whether it has exited, or its zygote has failed and can't report it.
    fn is_gone(&mut self) -> bool {
        self.zygote.has_failed() || !matches!(self.exited.try_recv(), Err(oneshot::error::TryRecvError::Empty))
    }
}

/// Whether a zygote has stopped doing its work and must be replaced; its children end with it.
#[derive(Default)]
pub(crate) struct ZygoteHealth {
    failed: AtomicBool,
    /// Wakes the zygote's task.
    pub(crate) failed_notify: Notify,
}

impl ZygoteHealth {
    pub(crate) fn has_failed(&self) -> bool {
        self.failed.load(Relaxed)
    }

    pub(crate) fn mark_failed(&self) {
        self.failed.store(true, Relaxed);
        self.failed_notify.notify_one();
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.kill();
    }
}

/// How much a child or worker can write before the pool reads, bytes.
const RESULT_PIPE_BYTES: usize = 256 * 1024;

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
        // Room for a whole ordinary answer; with less it is only slower.
        let _ = rustix::pipe::fcntl_setpipe_size(&result, RESULT_PIPE_BYTES);
        Ok(Self {
            job: pipe::Sender::from_owned_fd(job)?,
            result: pipe::Receiver::from_owned_fd(result)?,
            job_theirs,
            result_theirs,
        })
    }
}
