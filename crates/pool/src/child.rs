//! A child as the pool holds it: two pipes, a pidfd, and the promise of its zygote to say how it ended.

use crate::process;
use std::io;
use std::os::fd::OwnedFd;
use tokio::net::unix::pipe;
use tokio::sync::oneshot;
use wire::Exited;

/// A child that is locked, or about to be: it reads nothing before it is. Killed when dropped.
pub(crate) struct Child {
    pub(crate) pidfd: OwnedFd,
    pub(crate) job: Option<pipe::Sender>,
    pub(crate) result: pipe::Receiver,
    pub(crate) exited: oneshot::Receiver<Exited>,
}

impl Child {
    pub(crate) fn kill(&self) {
        process::kill(&self.pidfd);
    }

    /// Whether it has ended, or its zygote has and nobody can say.
    pub(crate) fn is_gone(&mut self) -> bool {
        !matches!(self.exited.try_recv(), Err(oneshot::error::TryRecvError::Empty))
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.kill();
    }
}

/// How much a child or painter can write before somebody reads, bytes.
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
