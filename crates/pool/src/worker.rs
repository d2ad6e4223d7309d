//! Workers: programs of ours in jails of their own, kept ready, one task at a time each, replaced when one dies, takes too
//! long or is used up. Painters and readers are such.

use crate::answer::{self, AnswerError};
use crate::child::Pipes;
use crate::metrics::{Metrics, Replaced, What};
use crate::process::{Process, Spawner, Start};
use crate::stock::{Stock, Waiting};
use crate::{Settings, StartError};
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::unix::pipe;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use wire::Caps;

/// How long a worker may take to start.
const START: Duration = Duration::from_secs(20);
/// The wait after a worker that didn't start.
const PAUSE: Duration = Duration::from_millis(250);
/// The most that a worker's greeting takes, bytes.
const GREETING_BYTES: u32 = 4096;
const SIGABRT: i32 = 6;
const SIGSEGV: i32 = 11;
const SIGSYS: i32 = 31;

/// One worker, idle or at work.
pub(crate) struct Worker {
    process: Process,
    job: pipe::Sender,
    result: pipe::Receiver,
}

impl Worker {
    async fn start(program: PathBuf, what: What, memory_bytes: u64, spawner: &Spawner) -> Result<Self, StartError> {
        let word = what.word();
        let unavailable = |source| StartError::Spawn { program: format!("a {word}'s pipes"), source };
        let Pipes { job, mut result, job_theirs, result_theirs } = Pipes::new().map_err(unavailable)?;
        let start = Start {
            program,
            arguments: vec![word.to_owned(), "--memory".to_owned(), memory_bytes.to_string()],
            stdin: job_theirs,
            stdout: Stdio::from(result_theirs),
        };
        let mut process = spawner.spawn(start).await?;
        // Its first frame says that it is locked; it has no body.
        let greeting = answer::receive(&mut result, Caps { head: GREETING_BYTES, body: 0 });
        if let Ok(Ok(_)) = tokio::time::timeout(START, greeting).await {
            return Ok(Self { process, job, result });
        }
        process.kill();
        let ended = process.ended().await;
        Err(StartError::Worker(format!("the {word} ended before it was ready ({ended:?})")))
    }

    /// Hands a task over and reads the answer, whose head and body are within these caps. The task is dropped as soon as
    /// it is handed over.
    pub(crate) async fn ask(
        &mut self,
        head: &[u8],
        body: impl AsRef<[u8]>,
        caps: Caps,
    ) -> Result<(Vec<u8>, Vec<u8>), AnswerError> {
        let Self { job, result, .. } = self;
        let send = async move {
            let sent = answer::send(job, head, body.as_ref()).await;
            drop(body);
            sent
        };
        let (sent, answered) = tokio::join!(send, answer::receive(result, caps));
        let answer = answered?;
        sent?;
        Ok(answer)
    }
}

impl Waiting for Worker {
    fn is_gone(&mut self) -> bool {
        self.process.has_ended()
    }
}

/// Workers of one kind.
pub(crate) struct Workers {
    what: What,
    idle: Arc<Stock<Worker>>,
    count: usize,
    /// Takes those that are to be replaced, and why.
    gone: mpsc::UnboundedSender<(Worker, Replaced)>,
    started: Arc<AtomicU64>,
    metrics: Metrics,
    task: Mutex<Option<JoinHandle<()>>>,
}

impl Workers {
    /// Starts so many and waits until they are ready.
    pub(crate) async fn start(
        what: What,
        count: usize,
        memory_bytes: u64,
        settings: &Settings,
        spawner: Spawner,
        metrics: Metrics,
    ) -> Result<Self, StartError> {
        let idle = Arc::new(Stock::new());
        let (gone, lost) = mpsc::unbounded_channel();
        let started = Arc::new(AtomicU64::new(0));
        let mut keeping = Keeping {
            program: settings.programs.paintbox.clone(),
            what,
            memory_bytes,
            spawner,
            metrics: metrics.clone(),
            started: Arc::clone(&started),
            idle: Arc::clone(&idle),
            count,
            lost,
        };
        for _ in 0..count {
            keeping.add().await?;
        }
        let task = Mutex::new(Some(tokio::spawn(keeping.run())));
        Ok(Self { what, idle, count, gone, started, metrics, task })
    }

    /// The next that is idle. Waits for one, and not for ever: `None` when none could be started.
    pub(crate) async fn take(&self) -> Option<AtWork<'_>> {
        let worker = tokio::time::timeout(START, self.idle.take()).await.ok()?;
        Some(AtWork { worker: Some(worker), workers: self, why: Replaced::Abandoned })
    }

    pub(crate) fn waiting(&self) -> usize {
        self.idle.len()
    }

    /// Returns when one is idle.
    pub(crate) async fn some_waiting(&self) {
        self.idle.some().await;
    }

    pub(crate) fn started(&self) -> u64 {
        self.started.load(Relaxed)
    }

    pub(crate) async fn shutdown(&self) {
        let task = self.task.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(task) = task {
            task.abort();
            let _ = task.await;
        }
        self.idle.clear();
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        if let Some(task) = self.task.get_mut().unwrap_or_else(PoisonError::into_inner) {
            task.abort();
        }
    }
}

/// A worker out of the idle ones. Unless it is given back it is killed, and another is started in its place, even
/// when whoever waited for its answer goes away.
pub(crate) struct AtWork<'a> {
    worker: Option<Worker>,
    workers: &'a Workers,
    /// Why it is replaced, if it isn't given back.
    pub(crate) why: Replaced,
}

/// How a worker came to its end in the middle of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Death {
    /// The kernel killed it for a call that our own code never makes.
    Refused,
    /// Its memory ran out.
    Memory,
    /// It was killed from outside, or answered nonsense.
    Other,
}

impl AtWork<'_> {
    /// The worker, unless it is dead.
    pub(crate) fn worker(&mut self) -> Option<&mut Worker> {
        self.worker.as_mut()
    }

    pub(crate) fn give_back(mut self) {
        if let Some(worker) = self.worker.take() {
            self.workers.idle.add(worker, self.workers.count);
        }
    }

    /// What it died of, or why it has to, after it answered nonsense.
    pub(crate) async fn died(mut self, error: &AnswerError) -> Death {
        self.why = Replaced::Ended;
        let what = self.workers.what;
        let Some(worker) = self.worker.as_mut() else { return Death::Other };
        worker.process.kill();
        let ended = worker.process.ended().await;
        tracing::warn!(?ended, "a {} died", what.word());
        match ended.signal {
            Some(SIGSYS) => {
                self.workers.metrics.refused_deadly(what, error.refused());
                Death::Refused
            }
            // Rust aborts when memory runs out; where the filter refuses the signal, by an instruction that is a fault.
            Some(SIGABRT | SIGSEGV) => Death::Memory,
            _ => Death::Other,
        }
    }
}

impl Drop for AtWork<'_> {
    fn drop(&mut self) {
        // `give_back` takes it out first.
        if let Some(worker) = self.worker.take() {
            worker.process.kill();
            let _ = self.workers.gone.send((worker, self.why));
        }
    }
}

struct Keeping {
    program: PathBuf,
    what: What,
    memory_bytes: u64,
    spawner: Spawner,
    metrics: Metrics,
    started: Arc<AtomicU64>,
    idle: Arc<Stock<Worker>>,
    count: usize,
    lost: mpsc::UnboundedReceiver<(Worker, Replaced)>,
}

impl Keeping {
    async fn run(mut self) {
        loop {
            tokio::select! {
                lost = self.lost.recv() => match lost {
                    Some((mut worker, why)) => {
                        // Its memory is the machine's again before another's is taken, and no thread waits for that.
                        worker.process.ended().await;
                        drop(worker);
                        self.replace(why).await;
                    }
                    None => return,
                },
                () = self.idle.changed() => {
                    for _ in 0..self.idle.sweep() {
                        self.replace(Replaced::Ended).await;
                    }
                }
            }
        }
    }

    async fn replace(&mut self, why: Replaced) {
        self.metrics.replaced(self.what, why);
        while let Err(error) = self.add().await {
            tracing::error!(%error, "a {} didn't start; trying again", self.what.word());
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn add(&mut self) -> Result<(), StartError> {
        let worker = Worker::start(self.program.clone(), self.what, self.memory_bytes, &self.spawner).await?;
        self.started.fetch_add(1, Relaxed);
        if let Ok(death) = worker.process.death() {
            let idle = Arc::clone(&self.idle);
            tokio::spawn(async move {
                let _ = death.readable().await;
                idle.news();
            });
        }
        self.idle.add(worker, self.count);
        Ok(())
    }
}
