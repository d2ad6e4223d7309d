//! Supervises an engine's zygote: keeps one running, replaces it, and keeps children ready.

use crate::child::Child;
use crate::failure::{Failure, StartError};
use crate::idle_queue::IdleQueue;
use crate::metrics::{Metrics, ProcessKind, ReplaceReason};
use crate::process::Spawner;
use crate::settings::{Engine, Settings, Starts};
use crate::zygote::{ForkError, ReadyReport, START_TIMEOUT, Zygote};
use parking_lot::Mutex;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;
use tokio::sync::{Notify, mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};
use wire::{ChildLimits, Limits, ZygoteConfig};

/// The pause after a zygote or child couldn't be started, doubled each time up to the maximum.
const FIRST_BACKOFF: Duration = Duration::from_millis(50);
const MAX_BACKOFF: Duration = Duration::from_secs(5);
/// How long the queue of ready children may stay incomplete while a render runs: forking then would slow it down.
const REFILL_DELAY: Duration = Duration::from_millis(50);
/// How long a render waits for a child; longer than a zygote takes to start.
const CHILD_TIMEOUT: Duration = Duration::from_secs(15);

/// Supplies an engine's ready children, from a task of its own.
pub(crate) struct Supervisor {
    name: Arc<str>,
    limits: Mutex<Limits>,
    default_limits: Arc<Mutex<ChildLimits>>,
    ready: Arc<IdleQueue<Child>>,
    custom_fork: mpsc::Sender<CustomFork>,
    counts: Arc<Counts>,
    report: Arc<Mutex<ReadyReport>>,
    task: Mutex<Option<JoinHandle<()>>>,
    stop: Arc<Notify>,
    /// Notified when a render is done.
    done: Arc<Notify>,
    /// Notified when the first render comes.
    wanted: Arc<Notify>,
}

#[derive(Default)]
struct Counts {
    zygotes: AtomicU64,
    children: AtomicU64,
}

/// A request for a child with other limits than the ready ones.
struct CustomFork {
    limits: ChildLimits,
    reply: oneshot::Sender<Result<Child, ForkError>>,
}

impl Supervisor {
    pub(crate) async fn start(
        settings: &Settings,
        engine: &Engine,
        spawner: Spawner,
        metrics: Metrics,
    ) -> Result<Self, StartError> {
        let ready = Arc::new(IdleQueue::new());
        let zygote = match engine.starts {
            Starts::WithPool => {
                let config = zygote_config(settings, engine, false);
                Some(Zygote::start(settings, config, &spawner, 1, Arc::clone(&ready)).await?)
            }
            Starts::InBackground | Starts::AtFirstRender => None,
        };
        let (custom_fork, custom_forks) = mpsc::channel(64);
        let counts = Arc::new(Counts::default());
        counts.zygotes.store(zygote.is_some().into(), Relaxed);
        let report = Arc::new(Mutex::new(zygote.as_ref().map(|zygote| zygote.report.clone()).unwrap_or_default()));
        let (stop, done, wanted) = (Arc::new(Notify::new()), Arc::new(Notify::new()), Arc::new(Notify::new()));
        let default_limits = Arc::new(Mutex::new(engine.limits.child()));
        let task = SupervisorTask {
            settings: settings.clone(),
            engine: engine.clone(),
            default_limits: Arc::clone(&default_limits),
            spawner,
            metrics,
            ready: Arc::clone(&ready),
            custom_forks,
            counts: Arc::clone(&counts),
            report: Arc::clone(&report),
            done: Arc::clone(&done),
            waits: (engine.starts == Starts::AtFirstRender).then(|| Arc::clone(&wanted)),
            zygote,
            successor: None,
            forked: 0,
            since: Instant::now(),
            backoff: FIRST_BACKOFF,
        };
        let task = Mutex::new(Some(tokio::spawn(task.run(Arc::clone(&stop)))));
        let (name, limits) = (Arc::clone(&engine.name), Mutex::new(engine.limits));
        Ok(Self { name, limits, default_limits, ready, custom_fork, counts, report, task, stop, done, wanted })
    }

    pub(crate) fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// The default limits of the engine's renders.
    pub(crate) fn limits(&self) -> Limits {
        *self.limits.lock()
    }

    /// Takes a live child with these limits.
    pub(crate) async fn take(&self, limits: ChildLimits) -> Result<Child, Failure> {
        let lost = |reason: &str| Failure::Lost(reason.to_owned());
        let child = async {
            while limits == *self.default_limits.lock() {
                let child = self.ready.take().await;
                // A child from before a change of the limits is dropped, and another one prepared.
                if child.limits == limits {
                    return Ok(child);
                }
            }
            let gone = || lost("the pool is shutting down");
            let (reply, forked) = oneshot::channel();
            self.custom_fork.send(CustomFork { limits, reply }).await.map_err(|_| gone())?;
            forked.await.map_err(|_| gone())?.map_err(|error| lost(&format!("no child: {error}")))
        };
        let first = self.zygotes_started() == 0;
        if first {
            self.wanted.notify_one();
        }
        timeout(if first { START_TIMEOUT } else { CHILD_TIMEOUT }, child)
            .await
            .unwrap_or_else(|_| Err(lost("no child could be started")))
    }

    /// Prepares children with these limits from now on.
    pub(crate) fn limit(&self, limits: &Limits) {
        *self.limits.lock() = *limits;
        *self.default_limits.lock() = limits.child();
        self.ready.clear();
        self.ready.notify_changed();
    }

    /// Reports that a render is done: a good moment to refill the queue.
    pub(crate) fn done(&self) {
        self.done.notify_one();
    }

    pub(crate) fn ready(&self) -> usize {
        self.ready.len()
    }

    /// Returns when a child is ready.
    pub(crate) async fn some_ready(&self) {
        self.ready.wait_nonempty().await;
    }

    pub(crate) fn zygotes_started(&self) -> u64 {
        self.counts.zygotes.load(Relaxed)
    }

    pub(crate) fn children_started(&self) -> u64 {
        self.counts.children.load(Relaxed)
    }

    pub(crate) fn versions(&self) -> Arc<str> {
        Arc::clone(&self.report.lock().versions)
    }

    pub(crate) fn ready_report(&self) -> ReadyReport {
        self.report.lock().clone()
    }

    pub(crate) async fn shutdown(&self) {
        self.stop.notify_one();
        let task = self.task.lock().take();
        if let Some(task) = task {
            let _ = task.await;
        }
    }
}

impl Drop for Supervisor {
    fn drop(&mut self) {
        if let Some(task) = self.task.get_mut() {
            task.abort();
        }
    }
}

/// The configuration of an engine's next zygote: it takes its time if no render waits for it.
fn zygote_config(settings: &Settings, engine: &Engine, has_time: bool) -> ZygoteConfig {
    ZygoteConfig { places: has_time || settings.renders_per_first_zygote == 0, ..engine.zygote.clone() }
}

/// The task behind a [`Supervisor`].
struct SupervisorTask {
    settings: Settings,
    engine: Engine,
    /// The limits of ready children.
    default_limits: Arc<Mutex<ChildLimits>>,
    spawner: Spawner,
    metrics: Metrics,
    ready: Arc<IdleQueue<Child>>,
    custom_forks: mpsc::Receiver<CustomFork>,
    counts: Arc<Counts>,
    report: Arc<Mutex<ReadyReport>>,
    done: Arc<Notify>,
    /// Until the first render: what that notifies.
    waits: Option<Arc<Notify>>,
    /// The zygote that forks; none while the first one after a loss starts.
    zygote: Option<Zygote>,
    /// The next zygote, while it starts.
    successor: Option<JoinHandle<Zygote>>,
    /// Children forked by this zygote.
    forked: u64,
    /// When this zygote began to fork.
    since: Instant,
    /// The pause after the next failed fork.
    backoff: Duration,
}

/// What a [`SupervisorTask`] does next.
enum Event {
    Stop,
    ZygoteLost(ReplaceReason),
    SuccessorReady(Zygote),
    ReplaceZygote(ReplaceReason),
    CustomFork(CustomFork),
    Refill,
    Recheck,
}

impl SupervisorTask {
    async fn run(mut self, stop: Arc<Notify>) {
        loop {
            let next = tokio::select! {
                () = stop.notified() => Event::Stop,
                next = self.next() => next,
            };
            match next {
                Event::Stop => return self.shut_down().await,
                Event::ZygoteLost(reason) => self.zygote_lost(reason),
                Event::SuccessorReady(zygote) => self.install_successor(zygote),
                Event::ReplaceZygote(reason) => self.start_successor(reason),
                Event::CustomFork(custom_fork) => self.fork_custom(custom_fork).await,
                Event::Refill => self.refill().await,
                Event::Recheck => {}
            }
        }
    }

    /// Waits for something to do. Cancel-safe.
    async fn next(&mut self) -> Event {
        let size = self.engine.ready;
        if let Some(wanted) = &self.waits {
            wanted.notified().await;
            self.waits = None;
        }
        if let Some(successor) = &mut self.successor {
            tokio::select! {
                started = successor => {
                    self.successor = None;
                    return started.map_or(Event::Recheck, Event::SuccessorReady);
                }
                next = Self::next_with_zygote(self.zygote.as_ref(), &self.ready, size, &self.done, &mut self.custom_forks) => return next,
            }
        }
        if self.zygote.is_none() {
            return Event::ReplaceZygote(ReplaceReason::Exited);
        }
        if self.forked >= self.settings.renders_per_zygote {
            return Event::ReplaceZygote(ReplaceReason::RenderCount);
        }
        let quick = self.zygote.as_ref().is_some_and(|zygote| !zygote.places);
        if quick && self.forked >= self.settings.renders_per_first_zygote {
            return Event::ReplaceZygote(ReplaceReason::Placement);
        }
        let age = Duration::from_secs(self.settings.zygote_max_age_s);
        tokio::select! {
            () = tokio::time::sleep_until(self.since + age) => Event::ReplaceZygote(ReplaceReason::Age),
            next = Self::next_with_zygote(self.zygote.as_ref(), &self.ready, size, &self.done, &mut self.custom_forks) => next,
        }
    }

    /// The next event for a zygote; without one, waits for ever.
    async fn next_with_zygote(
        zygote: Option<&Zygote>,
        ready: &IdleQueue<Child>,
        size: usize,
        done: &Notify,
        custom_forks: &mut mpsc::Receiver<CustomFork>,
    ) -> Event {
        let Some(zygote) = zygote else { return std::future::pending().await };
        ready.sweep();
        // Children of an older zygote are replaced one by one.
        let full = ready.count(|child| child.generation == zygote.generation) >= size;
        let fill = async {
            if full {
                ready.changed().await;
                return Event::Recheck;
            }
            if ready.len() > 0 {
                // Prefer a moment at which no render runs.
                let _ = timeout(REFILL_DELAY, done.notified()).await;
            }
            Event::Refill
        };
        tokio::select! {
            reason = zygote.ended() => Event::ZygoteLost(reason),
            Some(custom_fork) = custom_forks.recv() => Event::CustomFork(custom_fork),
            next = fill => next,
        }
    }

    async fn refill(&mut self) {
        let Some(zygote) = &self.zygote else { return };
        let limits = *self.default_limits.lock();
        match zygote.fork(limits).await {
            Ok(child) => {
                self.count_fork();
                self.ready.add(child, self.engine.ready);
            }
            Err(error) => self.fork_failed(&error).await,
        }
    }

    async fn fork_custom(&mut self, custom_fork: CustomFork) {
        let Some(zygote) = &self.zygote else { return };
        let child = zygote.fork(custom_fork.limits).await;
        match &child {
            Ok(_) => self.count_fork(),
            Err(error) => self.fork_failed(error).await,
        }
        let _ = custom_fork.reply.send(child);
    }

    async fn fork_failed(&mut self, error: &ForkError) {
        tracing::warn!(%error, "a child could not be forked");
        match error {
            ForkError::Exited => self.zygote_lost(ReplaceReason::Exited),
            ForkError::TimedOut => self.zygote_lost(ReplaceReason::Unresponsive),
            // The machine is out of some resource; the zygote still works.
            ForkError::Unavailable(_) => {
                sleep(self.backoff).await;
                self.backoff = (self.backoff * 2).min(MAX_BACKOFF);
            }
        }
    }

    fn count_fork(&mut self) {
        self.backoff = FIRST_BACKOFF;
        self.forked += 1;
        self.counts.children.fetch_add(1, Relaxed);
    }

    /// Gives this zygote up; its children end with it.
    fn zygote_lost(&mut self, reason: ReplaceReason) {
        if self.zygote.take().is_some() {
            self.ready.sweep();
            self.metrics.replaced(ProcessKind::Zygote, reason);
        }
        self.start_successor(reason);
    }

    /// Starts the next zygote. The current one goes on forking meanwhile.
    fn start_successor(&mut self, reason: ReplaceReason) {
        if self.successor.is_some() {
            return;
        }
        if self.zygote.is_some() {
            tracing::info!(reason = reason.as_str(), "a zygote is being replaced");
            self.metrics.replaced(ProcessKind::Zygote, reason);
        }
        let config = zygote_config(&self.settings, &self.engine, self.zygote.is_some());
        let (settings, spawner) = (self.settings.clone(), self.spawner.clone());
        let (ready, generation) = (Arc::clone(&self.ready), self.counts.zygotes.load(Relaxed) + 1);
        self.successor = Some(tokio::spawn(async move {
            let mut backoff = FIRST_BACKOFF;
            loop {
                match Zygote::start(&settings, config.clone(), &spawner, generation, Arc::clone(&ready)).await {
                    Ok(zygote) => return zygote,
                    Err(error) => {
                        tracing::error!(%error, "a zygote didn't start; retrying");
                        sleep(backoff).await;
                        backoff = (backoff * 2).min(MAX_BACKOFF);
                    }
                }
            }
        }));
    }

    fn install_successor(&mut self, zygote: Zygote) {
        self.counts.zygotes.fetch_add(1, Relaxed);
        (self.forked, self.since) = (0, Instant::now());
        *self.report.lock() = zygote.report.clone();
        if let Some(old) = self.zygote.replace(zygote) {
            // It lives on until its last child is done.
            tokio::spawn(old.retire());
        }
    }

    async fn shut_down(self) {
        if let Some(successor) = self.successor {
            successor.abort();
            let _ = successor.await;
        }
        self.ready.clear();
        if let Some(zygote) = self.zygote {
            zygote.retire().await;
        }
    }
}
