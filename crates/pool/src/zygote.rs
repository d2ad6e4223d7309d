//! One zygote: its process, its socket, and what it owes to the children it forked.

use crate::child::{Child, Pipes};
use crate::control::Control;
use crate::process::{Process, Spawner, Start};
use crate::{Settings, StartError};
use std::collections::HashMap;
use std::io;
use std::os::fd::AsFd;
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use wire::{ChildLimits, Exited, FromZygote, Layer, Spawn, ToZygote, ZygoteConfig};

/// What a zygote said when it was ready.
#[derive(Debug, Clone, Default)]
pub(crate) struct ReadyReport {
    pub(crate) layers: Vec<Layer>,
    pub(crate) versions: String,
}

/// A zygote that forks. Dropping it retires it: it ends when its last child has.
pub(crate) struct Zygote {
    pub(crate) report: ReadyReport,
    forks: mpsc::Sender<Fork>,
    alive: watch::Receiver<bool>,
    task: JoinHandle<()>,
}

/// How long a retiring zygote's renders may still take before they are ended with it.
const RETIREMENT: Duration = Duration::from_secs(10);

struct Fork {
    limits: ChildLimits,
    reply: oneshot::Sender<io::Result<Child>>,
}

impl Zygote {
    /// Starts one and waits until it is warm and locked.
    pub(crate) async fn start(settings: &Settings, spawner: &Spawner) -> Result<Self, StartError> {
        let unavailable = |source| StartError::Spawn { program: "a control socket".to_owned(), source };
        let (control, theirs) = Control::pair().map_err(unavailable)?;
        let start = Start {
            program: settings.programs.runner.clone(),
            arguments: Vec::new(),
            stdin: theirs,
            stdout: Stdio::null(),
        };
        let mut process = spawner.spawn(start).await?;
        let report = greet(&control, &mut process, &settings.zygote).await?;
        let (forks, asked) = mpsc::channel(64);
        let (living, alive) = watch::channel(true);
        let task = tokio::spawn(async move {
            let _living = living;
            let mut zygote = Running { control, forking: HashMap::new(), owed: HashMap::new(), next: 0 };
            if let Err(error) = zygote.run(asked).await {
                tracing::warn!(%error, "a zygote was lost");
            }
            drop(process);
        });
        Ok(Self { report, forks, alive, task })
    }

    pub(crate) async fn fork(&self, limits: ChildLimits) -> io::Result<Child> {
        let (reply, forked) = oneshot::channel();
        let gone = || io::Error::other("the zygote is gone");
        self.forks.send(Fork { limits, reply }).await.map_err(|_| gone())?;
        forked.await.map_err(|_| gone())?
    }

    /// Forks no more, and returns when its last child and itself have ended.
    pub(crate) async fn retire(self) {
        let Self { forks, mut task, .. } = self;
        drop(forks);
        if tokio::time::timeout(RETIREMENT, &mut task).await.is_err() {
            task.abort();
            let _ = task.await;
        }
    }

    /// Returns when it has ended.
    pub(crate) async fn ended(&self) {
        let mut alive = self.alive.clone();
        while alive.changed().await.is_ok() {}
    }
}

async fn greet(control: &Control, process: &mut Process, config: &ZygoteConfig) -> Result<ReadyReport, StartError> {
    let silent = |error: io::Error| StartError::Zygote(format!("the zygote doesn't answer: {error}"));
    control.send(&ToZygote::Configure(config.clone()), &[]).await.map_err(silent)?;
    match control.receive().await.map_err(silent)? {
        Some((FromZygote::Ready { layers, versions }, _)) => Ok(ReadyReport { layers, versions }),
        Some((FromZygote::Failed { why }, _)) => Err(StartError::Zygote(why)),
        Some(_) => Err(StartError::Zygote("the zygote said something else than that it is ready".to_owned())),
        None => {
            let ended = process.ended().await;
            Err(StartError::Zygote(format!("the zygote ended before it was ready ({ended:?})")))
        }
    }
}

/// Pipes and the asker of a child that is being forked.
type Forking = (Pipes, oneshot::Sender<io::Result<Child>>);

struct Running {
    control: Control,
    forking: HashMap<u64, Forking>,
    owed: HashMap<u64, oneshot::Sender<Exited>>,
    next: u64,
}

impl Running {
    /// Passes requests on and news back, until the zygote ends or is retired and childless.
    async fn run(&mut self, mut asked: mpsc::Receiver<Fork>) -> io::Result<()> {
        let mut retired = false;
        while !retired || !self.forking.is_empty() || !self.owed.is_empty() {
            tokio::select! {
                fork = asked.recv(), if !retired => match fork {
                    Some(fork) => self.ask(fork).await?,
                    None => retired = true,
                },
                news = self.control.receive() => match news? {
                    Some((news, pidfd)) => self.tell(news, pidfd)?,
                    None => return Err(io::Error::other("it ended")),
                },
            }
        }
        Ok(())
    }

    async fn ask(&mut self, fork: Fork) -> io::Result<()> {
        let pipes = match Pipes::new() {
            Ok(pipes) => pipes,
            Err(error) => {
                let _ = fork.reply.send(Err(error));
                return Ok(());
            }
        };
        self.next += 1;
        let message = ToZygote::Spawn(Spawn { id: self.next, limits: fork.limits });
        self.control.send(&message, &[pipes.job_theirs.as_fd(), pipes.result_theirs.as_fd()]).await?;
        self.forking.insert(self.next, (pipes, fork.reply));
        Ok(())
    }

    fn tell(&mut self, news: FromZygote, pidfd: Option<std::os::fd::OwnedFd>) -> io::Result<()> {
        match news {
            FromZygote::Spawned { id } => {
                let pidfd = pidfd.ok_or_else(|| io::Error::other("a child without a pidfd"))?;
                let (pipes, reply) = self.forking.remove(&id).ok_or_else(|| io::Error::other("an unknown child"))?;
                let (exit, exited) = oneshot::channel();
                self.owed.insert(id, exit);
                // Our copies of the child's ends go here, so that its death closes the pipes.
                let Pipes { job, result, .. } = pipes;
                // Nobody waits for it any more: it is dropped, and so killed.
                let _ = reply.send(Ok(Child { pidfd, job: Some(job), result, exited }));
            }
            FromZygote::NotSpawned { id, errno } => {
                if let Some((_, reply)) = self.forking.remove(&id) {
                    let _ = reply.send(Err(io::Error::from_raw_os_error(errno)));
                }
            }
            FromZygote::Exited(exited) => {
                if let Some(exit) = self.owed.remove(&exited.id) {
                    let _ = exit.send(exited);
                }
            }
            FromZygote::Failed { why } => return Err(io::Error::other(why)),
            FromZygote::Ready { .. } => return Err(io::Error::other("ready twice")),
        }
        Ok(())
    }
}

/// The newest zygote's report, for whoever asks.
pub(crate) type SharedReport = Arc<Mutex<ReadyReport>>;
