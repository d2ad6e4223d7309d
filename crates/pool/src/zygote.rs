//! One zygote: its process, its control socket, and the children that it forked.

use crate::child::{Child, Pipes, ZygoteHealth};
use crate::control::Control;
use crate::failure::StartError;
use crate::idle_queue::IdleQueue;
use crate::metrics::ReplaceReason;
use crate::process::{Launch, Process, Spawner};
use crate::settings::Settings;
use std::collections::HashMap;
use std::io;
use std::os::fd::AsFd;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use wire::{ChildLimits, Exited, FromZygote, Layer, Spawn, ToZygote, ZygoteConfig};

/// What a zygote reports when it is ready.
#[derive(Debug, Clone, Default)]
pub(crate) struct ReadyReport {
    pub(crate) layers: Vec<Layer>,
    pub(crate) versions: Arc<str>,
}

/// A zygote that forks. It ends when it is dropped, and its children with it.
pub(crate) struct Zygote {
    pub(crate) report: ReadyReport,
    /// Its number, counted from 1.
    pub(crate) generation: u64,
    /// Whether it has placed what its children write to.
    pub(crate) places: bool,
    forks: mpsc::Sender<ForkRequest>,
    end: watch::Receiver<Option<ReplaceReason>>,
    health: Arc<ZygoteHealth>,
    task: Option<JoinHandle<()>>,
}

/// Why there is no child.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ForkError {
    /// The machine has no process, descriptor or memory left; the zygote still works.
    #[error("{0}")]
    Unavailable(io::Error),
    /// The zygote has ended.
    #[error("the zygote is gone")]
    Exited,
    /// The zygote doesn't answer.
    #[error("the zygote doesn't answer")]
    TimedOut,
}

/// How long a zygote may take to fork.
const FORK_TIMEOUT: Duration = Duration::from_secs(5);
/// How long a zygote may take to start.
pub(crate) const START_TIMEOUT: Duration = Duration::from_mins(1);

/// How long a retiring zygote's renders may still take before they are killed with it.
const DRAIN_TIMEOUT: Duration = Duration::from_secs(10);

struct ForkRequest {
    limits: ChildLimits,
    reply: oneshot::Sender<Result<Child, ForkError>>,
}

impl Zygote {
    /// Starts a zygote and waits until it is warm and confined. It notifies `ready` when one of its children exits.
    pub(crate) async fn start(
        settings: &Settings,
        config: ZygoteConfig,
        spawner: &Spawner,
        generation: u64,
        ready: Arc<IdleQueue<Child>>,
    ) -> Result<Self, StartError> {
        let unavailable = |source| StartError::Spawn { program: "a control socket".to_owned(), source };
        let places = config.places;
        let (mut control, theirs) = Control::pair().map_err(unavailable)?;
        let start = Launch {
            program: settings.programs.runner.clone(),
            arguments: Vec::new(),
            stdin: theirs,
            stdout: Stdio::null(),
        };
        let mut process = spawner.spawn(start).await?;
        let handshaken = tokio::time::timeout(START_TIMEOUT, handshake(&mut control, &mut process, config)).await;
        let report = handshaken.map_err(|_| StartError::Zygote("the zygote took too long to start".to_owned()))??;
        let (forks, requests) = mpsc::channel(64);
        let (ending, end) = watch::channel(None);
        let health = Arc::new(ZygoteHealth::default());
        let shared = Arc::clone(&health);
        let task = tokio::spawn(async move {
            let mut zygote = ZygoteTask {
                control,
                generation,
                ready,
                health: shared,
                pending_forks: HashMap::new(),
                running_children: HashMap::new(),
                next: 0,
            };
            let mut why = ReplaceReason::Exited;
            if let Err(error) = zygote.run(requests, &mut why).await {
                tracing::warn!(%error, "a zygote was lost");
            }
            drop((zygote, process));
            let _ = ending.send(Some(why));
        });
        Ok(Self { report, generation, places, forks, end, health, task: Some(task) })
    }

    pub(crate) async fn fork(&self, limits: ChildLimits) -> Result<Child, ForkError> {
        let forked = async {
            let (reply, forked) = oneshot::channel();
            self.forks.send(ForkRequest { limits, reply }).await.map_err(|_| ForkError::Exited)?;
            forked.await.map_err(|_| ForkError::Exited)?
        };
        tokio::time::timeout(FORK_TIMEOUT, forked).await.unwrap_or(Err(ForkError::TimedOut))
    }

    /// Stops forking, and returns when its last child and the zygote itself have exited.
    pub(crate) async fn retire(mut self) {
        let Some(mut task) = self.task.take() else { return };
        // Its task sees that no request can come any more.
        drop(std::mem::replace(&mut self.forks, mpsc::channel(1).0));
        if tokio::time::timeout(DRAIN_TIMEOUT, &mut task).await.is_err() {
            task.abort();
            let _ = task.await;
        }
    }

    /// Waits until it has ended, and returns why.
    pub(crate) async fn ended(&self) -> ReplaceReason {
        let mut end = self.end.clone();
        let why = end.wait_for(Option::is_some).await.map(|why| *why);
        why.ok().flatten().unwrap_or(ReplaceReason::Exited)
    }
}

impl Drop for Zygote {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            self.health.mark_failed();
            task.abort();
        }
    }
}

async fn handshake(
    control: &mut Control,
    process: &mut Process,
    config: ZygoteConfig,
) -> Result<ReadyReport, StartError> {
    let silent = |error: io::Error| StartError::Zygote(format!("the zygote doesn't answer: {error}"));
    control.send(&ToZygote::Configure(config), &[]).await.map_err(silent)?;
    match control.receive().await.map_err(silent)? {
        Some((FromZygote::Ready { layers, versions }, _)) => Ok(ReadyReport { layers, versions: versions.into() }),
        Some((FromZygote::Failed { why }, _)) => Err(StartError::Zygote(why)),
        Some(_) => Err(StartError::Zygote("the zygote sent an unexpected message instead of `Ready`".to_owned())),
        None => {
            let ended = process.wait().await;
            Err(StartError::Zygote(format!("the zygote ended before it was ready ({ended:?})")))
        }
    }
}

/// The pipes and the request of a child that is being forked.
type PendingFork = (Pipes, ForkRequest);

struct ZygoteTask {
    control: Control,
    generation: u64,
    ready: Arc<IdleQueue<Child>>,
    /// Set when it fails to report how a child ended.
    health: Arc<ZygoteHealth>,
    pending_forks: HashMap<u64, PendingFork>,
    running_children: HashMap<u64, oneshot::Sender<Exited>>,
    next: u64,
}

impl ZygoteTask {
    /// Forwards requests and handles messages until the zygote exits, or is retired and has no child left.
    async fn run(&mut self, mut requests: mpsc::Receiver<ForkRequest>, why: &mut ReplaceReason) -> io::Result<()> {
        let mut retired = false;
        let health = Arc::clone(&self.health);
        while !retired || !self.pending_forks.is_empty() || !self.running_children.is_empty() {
            tokio::select! {
                fork = requests.recv(), if !retired => match fork {
                    Some(fork) => self.start_fork(fork).await?,
                    None => retired = true,
                },
                message = self.control.receive() => match message? {
                    Some((message, pidfd)) => self.handle(message, pidfd)?,
                    None => return Err(io::Error::other("it exited")),
                },
                () = health.failed_notify.notified() => {
                    *why = ReplaceReason::Unresponsive;
                    return Err(io::Error::other("it doesn't report how its children end"));
                }
            }
        }
        Ok(())
    }

    async fn start_fork(&mut self, fork: ForkRequest) -> io::Result<()> {
        let pipes = match Pipes::new() {
            Ok(pipes) => pipes,
            Err(error) => {
                let _ = fork.reply.send(Err(ForkError::Unavailable(error)));
                return Ok(());
            }
        };
        self.next += 1;
        let message = ToZygote::Spawn(Spawn { id: self.next, limits: fork.limits });
        self.control.send(&message, &[pipes.job_theirs.as_fd(), pipes.result_theirs.as_fd()]).await?;
        self.pending_forks.insert(self.next, (pipes, fork));
        Ok(())
    }

    fn handle(&mut self, message: FromZygote, pidfd: Option<std::os::fd::OwnedFd>) -> io::Result<()> {
        match message {
            FromZygote::Spawned { id } => {
                let pidfd = pidfd.ok_or_else(|| io::Error::other("a child without a pidfd"))?;
                let (pipes, fork) =
                    self.pending_forks.remove(&id).ok_or_else(|| io::Error::other("an unknown child"))?;
                let (exit, exited) = oneshot::channel();
                self.running_children.insert(id, exit);
                // Our copies of the child's ends are closed here, so that its death closes the pipes.
                let Pipes { job, result, .. } = pipes;
                // If the request was cancelled, the child is dropped and so killed.
                let (generation, zygote) = (self.generation, Arc::clone(&self.health));
                let limits = fork.limits;
                let _ =
                    fork.reply.send(Ok(Child { pidfd, job: Some(job), result, exited, limits, generation, zygote }));
            }
            FromZygote::NotSpawned { id, errno } => {
                if let Some((_, fork)) = self.pending_forks.remove(&id) {
                    let _ = fork.reply.send(Err(ForkError::Unavailable(io::Error::from_raw_os_error(errno))));
                }
            }
            FromZygote::Exited(exited) => {
                if let Some(exit) = self.running_children.remove(&exited.id) {
                    let _ = exit.send(exited);
                    self.ready.notify_changed();
                }
            }
            FromZygote::Failed { why } => return Err(io::Error::other(why)),
            FromZygote::Ready { .. } => return Err(io::Error::other("ready twice")),
        }
        Ok(())
    }
}
