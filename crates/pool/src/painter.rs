//! Painters: long-lived, one scene at a time each, replaced when one dies or takes too long.

use crate::answer::{self, AnswerError};
use crate::child::Pipes;
use crate::metrics::{Metrics, Replaced, What};
use crate::process::{Process, Spawner, Start};
use crate::stock::{Stock, Waiting};
use crate::{Failure, Settings, StartError};
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::unix::pipe;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use wire::{Caps, FrameError, LimitKind, PaintError, PaintJob, Painted, PainterLimits, encode};

/// How long a painter may take to start.
const START: Duration = Duration::from_secs(20);
/// The wait after a painter that didn't start.
const PAUSE: Duration = Duration::from_millis(250);
/// The most that a painter's answer takes beside the file, bytes.
const ANSWER_BYTES: u32 = 1024;
const SIGABRT: i32 = 6;
const SIGSYS: i32 = 31;

/// One painter, idle or at work.
struct Painter {
    process: Process,
    job: pipe::Sender,
    result: pipe::Receiver,
}

impl Painter {
    async fn start(program: PathBuf, limits: PainterLimits, spawner: &Spawner) -> Result<Self, StartError> {
        let unavailable = |source| StartError::Spawn { program: "a painter's pipes".to_owned(), source };
        let Pipes { job, mut result, job_theirs, result_theirs } = Pipes::new().map_err(unavailable)?;
        let start = Start {
            program,
            arguments: vec!["painter".to_owned(), "--memory".to_owned(), limits.memory_bytes.to_string()],
            stdin: job_theirs,
            stdout: Stdio::from(result_theirs),
        };
        let mut process = spawner.spawn(start).await?;
        // Its first frame says that it is locked; it has no body.
        let greeting = answer::receive(&mut result, Caps { head: ANSWER_BYTES, body: 0 });
        if let Ok(Ok(_)) = tokio::time::timeout(START, greeting).await {
            return Ok(Self { process, job, result });
        }
        process.kill();
        let ended = process.ended().await;
        Err(StartError::Painter(format!("the painter ended before it was ready ({ended:?})")))
    }

    async fn paint(
        &mut self,
        job: &PaintJob,
        scene: &[u8],
        file_bytes: u32,
    ) -> Result<(Painted, Vec<u8>), AnswerError> {
        let head = encode(job);
        let caps = Caps { head: ANSWER_BYTES, body: file_bytes };
        let (sent, answered) =
            tokio::join!(answer::send(&mut self.job, &head, scene), answer::receive(&mut self.result, caps));
        let (head, file) = answered?;
        sent?;
        Ok((wire::decode(&head, "painted").map_err(std::io::Error::other)?, file))
    }
}

impl Waiting for Painter {
    fn is_gone(&mut self) -> bool {
        self.process.has_ended()
    }
}

/// The painters.
pub(crate) struct Painters {
    idle: Arc<Stock<Painter>>,
    count: usize,
    /// Tells the keeper that one is gone, and why.
    gone: mpsc::UnboundedSender<Replaced>,
    started: Arc<AtomicU64>,
    metrics: Metrics,
    task: Mutex<Option<JoinHandle<()>>>,
}

impl Painters {
    pub(crate) async fn start(settings: &Settings, spawner: Spawner, metrics: Metrics) -> Result<Self, StartError> {
        let count = settings.painters.max(1);
        let idle = Arc::new(Stock::new());
        let (gone, lost) = mpsc::unbounded_channel();
        let started = Arc::new(AtomicU64::new(0));
        let mut keeping = Keeping {
            program: settings.programs.paintbox.clone(),
            limits: settings.limits.painter,
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
        Ok(Self { idle, count, gone, started, metrics, task })
    }

    /// Paints a scene that nobody has looked at yet.
    pub(crate) async fn paint(
        &self,
        job: &PaintJob,
        scene: &[u8],
        limits: PainterLimits,
    ) -> Result<(Painted, Vec<u8>), Failure> {
        let none = |_| Failure::Lost("no painter could be started".to_owned());
        let painter = tokio::time::timeout(START, self.idle.take()).await.map_err(none)?;
        let mut at_work = AtWork { painter: Some(painter), painters: self, why: Replaced::Abandoned };
        let patience = Duration::from_millis(limits.wall_ms);
        let Some(painter) = at_work.painter.as_mut() else { return Err(Failure::Crashed) };
        match tokio::time::timeout(patience, painter.paint(job, scene, limits.file_bytes)).await {
            Err(_) => {
                at_work.why = Replaced::Late;
                Err(Failure::Limit(LimitKind::Paint, None))
            }
            Ok(Err(error)) => Err(at_work.died(&error).await),
            Ok(Ok((painted, file))) => {
                at_work.give_back();
                match painted.result {
                    Ok(()) => Ok((painted, file)),
                    Err(PaintError::Scene) => Err(Failure::Limit(LimitKind::Scene, None)),
                    Err(PaintError::File) => Err(Failure::Limit(LimitKind::Paint, None)),
                    Err(PaintError::Size) => Err(Failure::Limit(LimitKind::Size, None)),
                    Err(PaintError::Malformed) => Err(Failure::Crashed),
                }
            }
        }
    }

    pub(crate) fn waiting(&self) -> usize {
        self.idle.len()
    }

    /// Returns when a painter is idle.
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

impl Drop for Painters {
    fn drop(&mut self) {
        if let Some(task) = self.task.get_mut().unwrap_or_else(PoisonError::into_inner) {
            task.abort();
        }
    }
}

/// A painter out of the idle ones. Unless it is given back it is killed, and another is started in its place, even
/// when whoever waited for the picture goes away.
struct AtWork<'a> {
    painter: Option<Painter>,
    painters: &'a Painters,
    /// Why it is replaced, if it isn't given back.
    why: Replaced,
}

impl AtWork<'_> {
    fn give_back(mut self) {
        if let Some(painter) = self.painter.take() {
            self.painters.idle.add(painter, self.painters.count);
        }
    }

    /// Whose fault it was that it died or answered nonsense.
    async fn died(mut self, error: &AnswerError) -> Failure {
        self.why = Replaced::Ended;
        let Some(painter) = self.painter.as_mut() else { return Failure::Crashed };
        // It works for nobody any more; why is asked afterwards.
        painter.process.kill();
        if matches!(error, AnswerError::Frame(FrameError::TooLong)) {
            // An honest one says that its file is too large, and writes none.
            tracing::warn!("a painter's answer was longer than any may be");
            return Failure::Limit(LimitKind::Paint, None);
        }
        let ended = painter.process.ended().await;
        tracing::warn!(?ended, "a painter died");
        match ended.signal {
            // Its scene brought it there, which our own code never should let happen.
            Some(SIGSYS) => {
                self.painters.metrics.refused_deadly(What::Painter, error.refused());
                Failure::Crashed
            }
            // Rust aborts when memory runs out.
            Some(SIGABRT) => Failure::Limit(LimitKind::Paint, None),
            _ => Failure::Lost("the painter died".to_owned()),
        }
    }
}

impl Drop for AtWork<'_> {
    fn drop(&mut self) {
        // `give_back` takes it out first.
        if self.painter.take().is_some() {
            let _ = self.painters.gone.send(self.why);
        }
    }
}

struct Keeping {
    program: PathBuf,
    limits: PainterLimits,
    spawner: Spawner,
    metrics: Metrics,
    started: Arc<AtomicU64>,
    idle: Arc<Stock<Painter>>,
    count: usize,
    lost: mpsc::UnboundedReceiver<Replaced>,
}

impl Keeping {
    async fn run(mut self) {
        loop {
            tokio::select! {
                lost = self.lost.recv() => match lost {
                    Some(why) => self.replace(why).await,
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
        self.metrics.replaced(What::Painter, why);
        while let Err(error) = self.add().await {
            tracing::error!(%error, "a painter didn't start; trying again");
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn add(&mut self) -> Result<(), StartError> {
        let painter = Painter::start(self.program.clone(), self.limits, &self.spawner).await?;
        self.started.fetch_add(1, Relaxed);
        if let Ok(death) = painter.process.death() {
            let idle = Arc::clone(&self.idle);
            tokio::spawn(async move {
                let _ = death.readable().await;
                idle.news();
            });
        }
        self.idle.add(painter, self.count);
        Ok(())
    }
}
