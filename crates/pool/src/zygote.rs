//! One zygote: its process, its socket, and what it owes to the children it forked.

use crate::child::{Child, Condemned, Pipes};
use crate::control::Control;
use crate::metrics::Replaced;
use crate::process::{Process, Spawner, Start};
use crate::stock::Stock;
use crate::{Settings, StartError};
use std::collections::HashMap;
use std::io;
use std::os::fd::AsFd;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use wire::{ChildLimits, Exited, FromZygote, Layer, Spawn, ToZygote, ZygoteConfig};

/// What a zygote said when it was ready.
#[derive(Debug, Clone, Default)]
pub(crate) struct ReadyReport {
    pub(crate) layers: Vec<Layer>,
    pub(crate) versions: Arc<str>,
}

/// A zygote that forks. It ends when it is dropped, and its children with it.
pub(crate) struct Zygote {
    pub(crate) report: ReadyReport,
    /// Which one it is, counted from 1.
    pub(crate) generation: u64,
    forks: mpsc::Sender<Fork>,
    end: watch::Receiver<Option<Replaced>>,
    condemned: Arc<Condemned>,
    task: Option<JoinHandle<()>>,
}

/// Why there is no child.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ForkError {
    /// The machine has no process, descriptor or memory left for one; the zygote is as good as before.
    #[error("{0}")]
    NotNow(io::Error),
    /// The zygote has ended.
    #[error("the zygote is gone")]
    Gone,
    /// The zygote doesn't answer.
    #[error("the zygote doesn't answer")]
    Silent,
}

/// How long a zygote may take to fork.
const FORK: Duration = Duration::from_secs(5);
/// How long one may take to start.
const START: Duration = Duration::from_mins(1);

/// How long a retiring zygote's renders may still take before they are ended with it.
const RETIREMENT: Duration = Duration::from_secs(10);

struct Fork {
    limits: ChildLimits,
    reply: oneshot::Sender<Result<Child, ForkError>>,
}

impl Zygote {
    /// Starts one and waits until it is warm and locked. It tells `stock` when a child of its has ended.
    pub(crate) async fn start(
        settings: &Settings,
        spawner: &Spawner,
        generation: u64,
        stock: Arc<Stock<Child>>,
    ) -> Result<Self, StartError> {
        let unavailable = |source| StartError::Spawn { program: "a control socket".to_owned(), source };
        let (control, theirs) = Control::pair().map_err(unavailable)?;
        let start = Start {
            program: settings.programs.runner.clone(),
            arguments: Vec::new(),
            stdin: theirs,
            stdout: Stdio::null(),
        };
        let mut process = spawner.spawn(start).await?;
        let greeted = tokio::time::timeout(START, greet(&control, &mut process, &settings.zygote)).await;
        let report = greeted.map_err(|_| StartError::Zygote("the zygote doesn't get ready".to_owned()))??;
        let (forks, asked) = mpsc::channel(64);
        let (ending, end) = watch::channel(None);
        let condemned = Arc::new(Condemned::default());
        let judged = Arc::clone(&condemned);
        let task = tokio::spawn(async move {
            let mut zygote = Running {
                control,
                generation,
                stock,
                condemned: judged,
                forking: HashMap::new(),
                owed: HashMap::new(),
                next: 0,
            };
            let mut why = Replaced::Ended;
            if let Err(error) = zygote.run(asked, &mut why).await {
                tracing::warn!(%error, "a zygote was lost");
            }
            drop((zygote, process));
            let _ = ending.send(Some(why));
        });
        Ok(Self { report, generation, forks, end, condemned, task: Some(task) })
    }

    pub(crate) async fn fork(&self, limits: ChildLimits) -> Result<Child, ForkError> {
        let forked = async {
            let (reply, forked) = oneshot::channel();
            self.forks.send(Fork { limits, reply }).await.map_err(|_| ForkError::Gone)?;
            forked.await.map_err(|_| ForkError::Gone)?
        };
        tokio::time::timeout(FORK, forked).await.unwrap_or(Err(ForkError::Silent))
    }

    /// Forks no more, and returns when its last child and itself have ended.
    pub(crate) async fn retire(mut self) {
        let Some(mut task) = self.task.take() else { return };
        // Its task sees that nobody can ask any more.
        drop(std::mem::replace(&mut self.forks, mpsc::channel(1).0));
        if tokio::time::timeout(RETIREMENT, &mut task).await.is_err() {
            task.abort();
            let _ = task.await;
        }
    }

    /// Returns when it has ended, and says why.
    pub(crate) async fn ended(&self) -> Replaced {
        let mut end = self.end.clone();
        let why = end.wait_for(Option::is_some).await.map(|why| *why);
        why.ok().flatten().unwrap_or(Replaced::Ended)
    }
}

impl Drop for Zygote {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            self.condemned.condemn();
            task.abort();
        }
    }
}

async fn greet(control: &Control, process: &mut Process, config: &ZygoteConfig) -> Result<ReadyReport, StartError> {
    let silent = |error: io::Error| StartError::Zygote(format!("the zygote doesn't answer: {error}"));
    control.send(&ToZygote::Configure(config.clone()), &[]).await.map_err(silent)?;
    match control.receive().await.map_err(silent)? {
        Some((FromZygote::Ready { layers, versions }, _)) => Ok(ReadyReport { layers, versions: versions.into() }),
        Some((FromZygote::Failed { why }, _)) => Err(StartError::Zygote(why)),
        Some(_) => Err(StartError::Zygote("the zygote said something else than that it is ready".to_owned())),
        None => {
            let ended = process.ended().await;
            Err(StartError::Zygote(format!("the zygote ended before it was ready ({ended:?})")))
        }
    }
}

/// Pipes and the asker of a child that is being forked.
type Forking = (Pipes, Fork);

struct Running {
    control: Control,
    generation: u64,
    stock: Arc<Stock<Child>>,
    /// Told when it fails to say how a child ended.
    condemned: Arc<Condemned>,
    forking: HashMap<u64, Forking>,
    owed: HashMap<u64, oneshot::Sender<Exited>>,
    next: u64,
}

impl Running {
    /// Passes requests on and news back, until the zygote ends or is retired and childless.
    async fn run(&mut self, mut asked: mpsc::Receiver<Fork>, why: &mut Replaced) -> io::Result<()> {
        let mut retired = false;
        let condemned = Arc::clone(&self.condemned);
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
                () = condemned.told.notified() => {
                    *why = Replaced::Wedged;
                    return Err(io::Error::other("it doesn't say how its children end"));
                }
            }
        }
        Ok(())
    }

    async fn ask(&mut self, fork: Fork) -> io::Result<()> {
        let pipes = match Pipes::new() {
            Ok(pipes) => pipes,
            Err(error) => {
                let _ = fork.reply.send(Err(ForkError::NotNow(error)));
                return Ok(());
            }
        };
        self.next += 1;
        let message = ToZygote::Spawn(Spawn { id: self.next, limits: fork.limits });
        self.control.send(&message, &[pipes.job_theirs.as_fd(), pipes.result_theirs.as_fd()]).await?;
        self.forking.insert(self.next, (pipes, fork));
        Ok(())
    }

    fn tell(&mut self, news: FromZygote, pidfd: Option<std::os::fd::OwnedFd>) -> io::Result<()> {
        match news {
            FromZygote::Spawned { id } => {
                let pidfd = pidfd.ok_or_else(|| io::Error::other("a child without a pidfd"))?;
                let (pipes, fork) = self.forking.remove(&id).ok_or_else(|| io::Error::other("an unknown child"))?;
                let (exit, exited) = oneshot::channel();
                self.owed.insert(id, exit);
                // Our copies of the child's ends go here, so that its death closes the pipes.
                let Pipes { job, result, .. } = pipes;
                // Nobody waits for it any more: it is dropped, and so killed.
                let (generation, zygote) = (self.generation, Arc::clone(&self.condemned));
                let limits = fork.limits;
                let _ =
                    fork.reply.send(Ok(Child { pidfd, job: Some(job), result, exited, limits, generation, zygote }));
            }
            FromZygote::NotSpawned { id, errno } => {
                if let Some((_, fork)) = self.forking.remove(&id) {
                    let _ = fork.reply.send(Err(ForkError::NotNow(io::Error::from_raw_os_error(errno))));
                }
            }
            FromZygote::Exited(exited) => {
                if let Some(exit) = self.owed.remove(&exited.id) {
                    let _ = exit.send(exited);
                    self.stock.news();
                }
            }
            FromZygote::Failed { why } => return Err(io::Error::other(why)),
            FromZygote::Ready { .. } => return Err(io::Error::other("ready twice")),
        }
        Ok(())
    }
}
