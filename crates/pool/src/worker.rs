//! Workers: our own programs, each in a jail of its own, which are kept ready and do one task at a time. A worker is replaced
//! when it dies, takes too long or is used up. Painters and readers are workers.

use crate::child::Pipes;
use crate::failure::StartError;
use crate::frames::{self, ReceiveError};
use crate::idle_queue::{Idle, IdleQueue};
use crate::metrics::{Metrics, ProcessKind, ReplaceReason};
use crate::process::{Launch, Process, Spawner};
use crate::settings::Settings;
use parking_lot::Mutex;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;
use tokio::net::unix::pipe;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use wire::Caps;

/// How long a worker may take to start.
const START_TIMEOUT: Duration = Duration::from_secs(20);
/// The pause after a worker that didn't start.
const RESTART_DELAY: Duration = Duration::from_millis(250);
/// Maximum size of a worker's greeting, bytes.
const GREETING_BYTES: u32 = 4096;
const SIGABRT: i32 = 6;
const SIGSEGV: i32 = 11;
const SIGSYS: i32 = 31;

/// A worker, idle or busy.
pub(crate) struct Worker {
    process: Process,
    job: pipe::Sender,
    result: pipe::Receiver,
}

impl Worker {
    async fn start(
        program: PathBuf,
        kind: ProcessKind,
        memory_bytes: u64,
        spawner: &Spawner,
    ) -> Result<Self, StartError> {
        let name = kind.as_str();
        let unavailable = |source| StartError::Spawn { program: format!("a {name}'s pipes"), source };
        let Pipes { job, mut result, job_theirs, result_theirs } = Pipes::new().map_err(unavailable)?;
        let start = Launch {
            program,
            arguments: vec![name.to_owned(), "--memory".to_owned(), memory_bytes.to_string()],
            stdin: job_theirs,
            stdout: Stdio::from(result_theirs),
        };
        let mut process = spawner.spawn(start).await?;
        // Its first frame says that it is locked; it has no body.
        let greeting = frames::receive(&mut result, Caps { head: GREETING_BYTES, body: 0 });
        if let Ok(Ok(_)) = tokio::time::timeout(START_TIMEOUT, greeting).await {
            return Ok(Self { process, job, result });
        }
        process.kill();
        let ended = process.wait().await;
        Err(StartError::Worker(format!("the {name} ended before it was ready ({ended:?})")))
    }

    /// Sends a task and reads the answer, whose head and body are within these caps. The task is dropped as soon as it is
    /// sent.
    pub(crate) async fn ask(
        &mut self,
        head: &[u8],
        body: impl AsRef<[u8]>,
        caps: Caps,
    ) -> Result<(Vec<u8>, Vec<u8>), ReceiveError> {
        let Self { job, result, .. } = self;
        let send = async move {
            let sent = frames::send(job, head, body.as_ref()).await;
            drop(body);
            sent
        };
        let (sent, answered) = tokio::join!(send, frames::receive(result, caps));
        let answer = answered?;
        sent?;
        Ok(answer)
    }
}

impl Idle for Worker {
    fn is_gone(&mut self) -> bool {
        self.process.has_ended()
    }
}

/// Workers of one kind.
pub(crate) struct Workers {
    kind: ProcessKind,
    idle: Arc<IdleQueue<Worker>>,
    count: usize,
    /// Takes workers to be replaced, and why.
    retire: mpsc::UnboundedSender<(Worker, ReplaceReason)>,
    started: Arc<AtomicU64>,
    metrics: Metrics,
    task: Mutex<Option<JoinHandle<()>>>,
}

impl Workers {
    /// Starts `count` workers and waits until they are ready.
    pub(crate) async fn start(
        kind: ProcessKind,
        count: usize,
        memory_bytes: u64,
        settings: &Settings,
        spawner: Spawner,
        metrics: Metrics,
    ) -> Result<Self, StartError> {
        let idle = Arc::new(IdleQueue::new());
        let (retire, retired) = mpsc::unbounded_channel();
        let started = Arc::new(AtomicU64::new(0));
        let mut task = WorkersTask {
            program: settings.programs.paintbox.clone(),
            kind,
            memory_bytes,
            spawner,
            metrics: metrics.clone(),
            started: Arc::clone(&started),
            idle: Arc::clone(&idle),
            count,
            retired,
        };
        for _ in 0..count {
            task.add().await?;
        }
        let task = Mutex::new(Some(tokio::spawn(task.run())));
        Ok(Self { kind, idle, count, retire, started, metrics, task })
    }

    /// Takes an idle worker and waits until there is one; `None` when none could be started.
    pub(crate) async fn take(&self) -> Option<WorkerGuard<'_>> {
        let worker = tokio::time::timeout(START_TIMEOUT, self.idle.take()).await.ok()?;
        Some(WorkerGuard { worker: Some(worker), workers: self, reason: ReplaceReason::Abandoned })
    }

    pub(crate) fn waiting(&self) -> usize {
        self.idle.len()
    }

    /// Returns when one is idle.
    pub(crate) async fn some_waiting(&self) {
        self.idle.wait_nonempty().await;
    }

    pub(crate) fn started(&self) -> u64 {
        self.started.load(Relaxed)
    }

    pub(crate) async fn shutdown(&self) {
        let task = self.task.lock().take();
        if let Some(task) = task {
            task.abort();
            let _ = task.await;
        }
        self.idle.clear();
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        if let Some(task) = self.task.get_mut() {
            task.abort();
        }
    }
}

/// A worker that was taken out of the idle queue. Unless it is given back it is killed and replaced, even when the task
/// that waited for its answer is cancelled.
pub(crate) struct WorkerGuard<'a> {
    worker: Option<Worker>,
    workers: &'a Workers,
    /// Why it is replaced, if it isn't given back.
    pub(crate) reason: ReplaceReason,
}

/// How a worker died in the middle of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Death {
    /// The kernel killed it for a call that our own code never makes.
    Refused,
    /// Its memory ran out.
    Memory,
    /// It was killed from outside, or its answer was malformed.
    Other,
}

impl WorkerGuard<'_> {
    /// The worker, unless it is dead.
    pub(crate) fn worker(&mut self) -> Option<&mut Worker> {
        self.worker.as_mut()
    }

    pub(crate) fn give_back(mut self) {
        if let Some(worker) = self.worker.take() {
            self.workers.idle.add(worker, self.workers.count);
        }
    }

    /// What it died of. Kills it first if it only answered badly.
    pub(crate) async fn died(mut self, error: &ReceiveError) -> Death {
        self.reason = ReplaceReason::Exited;
        let kind = self.workers.kind;
        let Some(worker) = self.worker.as_mut() else { return Death::Other };
        worker.process.kill();
        let ended = worker.process.wait().await;
        let death = match ended.signal {
            Some(SIGSYS) => {
                self.workers.metrics.refused_deadly(kind, error.refused());
                Death::Refused
            }
            // Rust aborts when memory runs out. The filter refuses `abort`'s signal, and it then faults on purpose.
            Some(SIGABRT | SIGSEGV) => Death::Memory,
            _ => Death::Other,
        };
        // Anybody's scene can take all of a painter's memory: that is a limit, and the request's line says so.
        if death == Death::Memory {
            tracing::debug!(?ended, "a {} died", kind.as_str());
        } else {
            tracing::warn!(?ended, "a {} died", kind.as_str());
        }
        death
    }
}

impl Drop for WorkerGuard<'_> {
    fn drop(&mut self) {
        // `give_back` takes it out first.
        if let Some(worker) = self.worker.take() {
            worker.process.kill();
            let _ = self.workers.retire.send((worker, self.reason));
        }
    }
}

struct WorkersTask {
    program: PathBuf,
    kind: ProcessKind,
    memory_bytes: u64,
    spawner: Spawner,
    metrics: Metrics,
    started: Arc<AtomicU64>,
    idle: Arc<IdleQueue<Worker>>,
    count: usize,
    retired: mpsc::UnboundedReceiver<(Worker, ReplaceReason)>,
}

impl WorkersTask {
    async fn run(mut self) {
        loop {
            tokio::select! {
                            retired = self.retired.recv() => match retired {
                                Some((mut worker, reason)) => {
            // Its memory is free before the next one takes as much; waiting here blocks no thread.
                                    worker.process.wait().await;
                                    drop(worker);
                                    self.replace(reason).await;
                                }
                                None => return,
                            },
                            () = self.idle.changed() => {
                                for _ in 0..self.idle.sweep() {
                                    self.replace(ReplaceReason::Exited).await;
                                }
                            }
                        }
        }
    }

    async fn replace(&mut self, reason: ReplaceReason) {
        self.metrics.replaced(self.kind, reason);
        while let Err(error) = self.add().await {
            tracing::error!(%error, "a {} didn't start; retrying", self.kind.as_str());
            tokio::time::sleep(RESTART_DELAY).await;
        }
    }

    async fn add(&mut self) -> Result<(), StartError> {
        let worker = Worker::start(self.program.clone(), self.kind, self.memory_bytes, &self.spawner).await?;
        self.started.fetch_add(1, Relaxed);
        if let Ok(death) = worker.process.exit_watch() {
            let idle = Arc::clone(&self.idle);
            tokio::spawn(async move {
                let _ = death.readable().await;
                idle.notify_changed();
            });
        }
        self.idle.add(worker, self.count);
        Ok(())
    }
}
