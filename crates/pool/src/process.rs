//! The pool's own processes: started by one thread that lives as long as the pool, and watched through pidfds.

use crate::failure::StartError;
use rustix::process::{Pid, PidfdFlags, Signal, pidfd_open, pidfd_send_signal};
use std::os::fd::OwnedFd;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use tokio::io::unix::AsyncFd;
use tokio::sync::oneshot;

/// What to start, and with which standard streams.
pub(crate) struct Launch {
    pub(crate) program: PathBuf,
    pub(crate) arguments: Vec<String>,
    pub(crate) stdin: OwnedFd,
    pub(crate) stdout: Stdio,
}

type LaunchRequest = (Launch, oneshot::Sender<std::io::Result<Child>>);

/// A thread that starts processes. `PR_SET_PDEATHSIG` is tied to the thread that forked, not to its process, and an async
/// runtime's threads come and go.
#[derive(Clone)]
pub(crate) struct Spawner(mpsc::Sender<LaunchRequest>);

impl Spawner {
    pub(crate) fn start() -> Self {
        let (sender, receiver) = mpsc::channel::<LaunchRequest>();
        std::thread::Builder::new()
            .name("spawner".to_owned())
            .spawn(move || {
                for (start, reply) in receiver {
                    let started = Command::new(&start.program)
                        .args(&start.arguments)
                        .env_clear()
                        // Otherwise OpenBLAS starts threads.
                        .env("OPENBLAS_NUM_THREADS", "1")
                        .current_dir("/")
                        .stdin(start.stdin)
                        .stdout(start.stdout)
                        .stderr(Stdio::null())
                        .spawn();
                    if let Err(Ok(mut orphan)) = reply.send(started) {
                        let _ = orphan.kill();
                        let _ = orphan.wait();
                    }
                }
            })
            .expect("a thread can be started");
        Self(sender)
    }

    pub(crate) async fn spawn(&self, start: Launch) -> Result<Process, StartError> {
        let program = start.program.clone();
        let failed = |source| StartError::Spawn { program: file_name(&program), source };
        let (reply, started) = oneshot::channel();
        let gone = || failed(std::io::Error::other("the thread that starts processes is gone"));
        self.0.send((start, reply)).map_err(|_| gone())?;
        let child = started.await.map_err(|_| gone())?.map_err(failed)?;
        Process::watch(child).map_err(failed)
    }
}

fn file_name(program: &Path) -> String {
    program.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A running process of the pool; killed and reaped when dropped.
pub(crate) struct Process {
    child: Child,
    pidfd: AsyncFd<OwnedFd>,
}

impl Process {
    fn watch(child: Child) -> std::io::Result<Self> {
        let pid = i32::try_from(child.id()).ok().and_then(Pid::from_raw).ok_or(std::io::ErrorKind::InvalidData)?;
        let pidfd = pidfd_open(pid, PidfdFlags::NONBLOCK)?;
        Ok(Self { child, pidfd: watch(pidfd)? })
    }

    /// A copy of its pidfd, which becomes readable when it exits.
    pub(crate) fn exit_watch(&self) -> std::io::Result<AsyncFd<OwnedFd>> {
        watch(self.pidfd.get_ref().try_clone()?)
    }

    pub(crate) fn kill(&self) {
        kill(self.pidfd.get_ref());
    }

    /// Whether it has ended.
    pub(crate) fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Waits until it exits.
    pub(crate) async fn wait(&mut self) -> ExitInfo {
        loop {
            match self.child.try_wait() {
                Ok(Some(status)) => return ExitInfo { signal: status.signal(), code: status.code() },
                Ok(None) => {
                    if let Ok(mut guard) = self.pidfd.readable().await {
                        guard.clear_ready();
                    }
                }
                Err(_) => return ExitInfo { signal: None, code: None },
            }
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
        // It is this process's own child and was just killed: this returns at once.
        let _ = self.child.wait();
    }
}

/// Registers a descriptor with the runtime.
#[expect(deprecated, reason = "an `OwnedFd` stays open and the same for as long as it is watched, as `AsyncFd` needs")]
pub(crate) fn watch(descriptor: OwnedFd) -> std::io::Result<AsyncFd<OwnedFd>> {
    AsyncFd::new(descriptor)
}

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ExitInfo {
    pub(crate) signal: Option<i32>,
    pub(crate) code: Option<i32>,
}

/// Sends the soft deadline's signal to the process behind a pidfd.
pub(crate) fn interrupt(pidfd: &OwnedFd) {
    let _ = pidfd_send_signal(pidfd, Signal::ALARM);
}

/// Kills the process behind a pidfd, and never another one that reuses its pid.
pub(crate) fn kill(pidfd: &OwnedFd) {
    // It may have exited already, which is fine.
    let _ = pidfd_send_signal(pidfd, Signal::KILL);
}
