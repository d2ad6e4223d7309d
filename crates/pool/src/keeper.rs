//! Keeps a zygote running and children ready.

use crate::child::Child;
use crate::metrics::{Metrics, Replaced, What};
use crate::process::Spawner;
use crate::stock::Stock;
use crate::zygote::{ForkError, ReadyReport, Zygote};
use crate::{Failure, Settings, StartError};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};
use wire::ChildLimits;

/// The wait after a zygote or child that couldn't be started, doubled each time up to the longest.
const FIRST_PAUSE: Duration = Duration::from_millis(50);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// How long a gap in the stock may stay while a render is under way: forking then would only slow it down.
const GAP: Duration = Duration::from_millis(50);
/// How long a render waits for a child: longer than a zygote takes to start.
const PATIENCE: Duration = Duration::from_secs(15);

/// The stock of ready children.
pub(crate) struct Keeper {
    ordinary: Arc<Mutex<ChildLimits>>,
    stock: Arc<Stock<Child>>,
    special: mpsc::Sender<Special>,
    counts: Arc<Counts>,
    report: Arc<Mutex<ReadyReport>>,
    task: Mutex<Option<JoinHandle<()>>>,
    stop: Arc<Notify>,
    /// Told when a render is done.
    done: Arc<Notify>,
}

#[derive(Default)]
struct Counts {
    zygotes: AtomicU64,
    children: AtomicU64,
}

/// A child with other limits than the ready ones have.
struct Special {
    limits: ChildLimits,
    reply: oneshot::Sender<Result<Child, ForkError>>,
}

impl Keeper {
    pub(crate) async fn start(settings: &Settings, spawner: Spawner, metrics: Metrics) -> Result<Self, StartError> {
        let stock = Arc::new(Stock::new());
        let zygote = Zygote::start(settings, &spawner, 1, Arc::clone(&stock)).await?;
        let (special, specials) = mpsc::channel(64);
        let counts = Arc::new(Counts::default());
        counts.zygotes.store(1, Relaxed);
        let report = Arc::new(Mutex::new(zygote.report.clone()));
        let (stop, done) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let ordinary = Arc::new(Mutex::new(settings.limits.child()));
        let keeping = Keeping {
            settings: settings.clone(),
            ordinary: Arc::clone(&ordinary),
            spawner,
            metrics,
            stock: Arc::clone(&stock),
            specials,
            counts: Arc::clone(&counts),
            report: Arc::clone(&report),
            done: Arc::clone(&done),
            zygote: Some(zygote),
            successor: None,
            forked: 0,
            since: Instant::now(),
            pause: FIRST_PAUSE,
        };
        let task = Mutex::new(Some(tokio::spawn(keeping.run(Arc::clone(&stop)))));
        Ok(Self { ordinary, stock, special, counts, report, task, stop, done })
    }

    /// A child that is alive as far as anyone can know.
    pub(crate) async fn take(&self, limits: ChildLimits) -> Result<Child, Failure> {
        let lost = |why: &str| Failure::Lost(why.to_owned());
        let child = async {
            while limits == ordinary(&self.ordinary) {
                let child = self.stock.take().await;
                // One that was made ready before the limits were changed is dropped, and another made.
                if child.limits == limits {
                    return Ok(child);
                }
            }
            let gone = || lost("the pool is shutting down");
            let (reply, forked) = oneshot::channel();
            self.special.send(Special { limits, reply }).await.map_err(|_| gone())?;
            forked.await.map_err(|_| gone())?.map_err(|error| lost(&format!("no child: {error}")))
        };
        timeout(PATIENCE, child).await.unwrap_or_else(|_| Err(lost("no child could be started")))
    }

    /// Children are made ready with these limits from now on.
    pub(crate) fn limit(&self, limits: ChildLimits) {
        *self.ordinary.lock().unwrap_or_else(PoisonError::into_inner) = limits;
        self.stock.clear();
        self.stock.news();
    }

    /// A render is done: now is the time to fork its successor's child.
    pub(crate) fn done(&self) {
        self.done.notify_one();
    }

    pub(crate) fn ready(&self) -> usize {
        self.stock.len()
    }

    /// Returns when a child is ready.
    pub(crate) async fn some_ready(&self) {
        self.stock.some().await;
    }

    pub(crate) fn zygotes_started(&self) -> u64 {
        self.counts.zygotes.load(Relaxed)
    }

    pub(crate) fn children_started(&self) -> u64 {
        self.counts.children.load(Relaxed)
    }

    pub(crate) fn versions(&self) -> Arc<str> {
        Arc::clone(&self.report.lock().unwrap_or_else(PoisonError::into_inner).versions)
    }

    pub(crate) fn ready_report(&self) -> ReadyReport {
        self.report.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) async fn shutdown(&self) {
        self.stop.notify_one();
        let task = self.task.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(task) = task {
            let _ = task.await;
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        if let Some(task) = self.task.get_mut().unwrap_or_else(PoisonError::into_inner) {
            task.abort();
        }
    }
}

fn ordinary(limits: &Mutex<ChildLimits>) -> ChildLimits {
    *limits.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The task behind a [`Keeper`].
struct Keeping {
    settings: Settings,
    /// What ready children are locked with.
    ordinary: Arc<Mutex<ChildLimits>>,
    spawner: Spawner,
    metrics: Metrics,
    stock: Arc<Stock<Child>>,
    specials: mpsc::Receiver<Special>,
    counts: Arc<Counts>,
    report: Arc<Mutex<ReadyReport>>,
    done: Arc<Notify>,
    /// The one that forks; none while the first after a loss starts.
    zygote: Option<Zygote>,
    /// The next one, while it starts.
    successor: Option<JoinHandle<Zygote>>,
    /// Children of this zygote.
    forked: u64,
    /// When this zygote began to fork.
    since: Instant,
    /// How long the next wait after a fork that failed is.
    pause: Duration,
}

/// What a [`Keeping`] does next.
enum Next {
    Stop,
    Lost(Replaced),
    Succeed(Zygote),
    Prepare(Replaced),
    Special(Special),
    Fill,
    Look,
}

impl Keeping {
    async fn run(mut self, stop: Arc<Notify>) {
        loop {
            let next = tokio::select! {
                () = stop.notified() => Next::Stop,
                next = self.next() => next,
            };
            match next {
                Next::Stop => return self.end().await,
                Next::Lost(why) => self.lose(why),
                Next::Succeed(zygote) => self.succeed(zygote),
                Next::Prepare(why) => self.prepare(why),
                Next::Special(special) => self.fork_special(special).await,
                Next::Fill => self.fill().await,
                Next::Look => {}
            }
        }
    }

    /// Waits for something to do. Safe to drop at any moment.
    async fn next(&mut self) -> Next {
        let size = self.settings.turns();
        if let Some(successor) = &mut self.successor {
            tokio::select! {
                started = successor => {
                    self.successor = None;
                    return started.map_or(Next::Look, Next::Succeed);
                }
                next = Self::ordinary(self.zygote.as_ref(), &self.stock, size, &self.done, &mut self.specials) => return next,
            }
        }
        if self.zygote.is_none() {
            return Next::Prepare(Replaced::Ended);
        }
        if self.forked >= self.settings.renders_per_zygote {
            return Next::Prepare(Replaced::Share);
        }
        let age = Duration::from_secs(self.settings.seconds_per_zygote);
        tokio::select! {
            () = tokio::time::sleep_until(self.since + age) => Next::Prepare(Replaced::Age),
            next = Self::ordinary(self.zygote.as_ref(), &self.stock, size, &self.done, &mut self.specials) => next,
        }
    }

    /// What there is to do with a zygote; nothing but to wait without one.
    async fn ordinary(
        zygote: Option<&Zygote>,
        stock: &Stock<Child>,
        size: usize,
        done: &Notify,
        specials: &mut mpsc::Receiver<Special>,
    ) -> Next {
        let Some(zygote) = zygote else { return std::future::pending().await };
        stock.sweep();
        // Those that an older zygote forked are exchanged one by one.
        let full = stock.count(|child| child.generation == zygote.generation) >= size;
        let fill = async {
            if full {
                stock.changed().await;
                return Next::Look;
            }
            if stock.len() > 0 {
                // A quiet moment.
                let _ = timeout(GAP, done.notified()).await;
            }
            Next::Fill
        };
        tokio::select! {
            why = zygote.ended() => Next::Lost(why),
            Some(special) = specials.recv() => Next::Special(special),
            next = fill => next,
        }
    }

    async fn fill(&mut self) {
        let Some(zygote) = &self.zygote else { return };
        match zygote.fork(ordinary(&self.ordinary)).await {
            Ok(child) => {
                self.count();
                self.stock.add(child, self.settings.turns());
            }
            Err(error) => self.failed(&error).await,
        }
    }

    async fn fork_special(&mut self, special: Special) {
        let Some(zygote) = &self.zygote else { return };
        let child = zygote.fork(special.limits).await;
        match &child {
            Ok(_) => self.count(),
            Err(error) => self.failed(error).await,
        }
        let _ = special.reply.send(child);
    }

    async fn failed(&mut self, error: &ForkError) {
        tracing::warn!(%error, "a child could not be forked");
        match error {
            ForkError::Gone => self.lose(Replaced::Ended),
            ForkError::Silent => self.lose(Replaced::Wedged),
            // The machine is short of something; the zygote is as good as before.
            ForkError::NotNow(_) => {
                sleep(self.pause).await;
                self.pause = (self.pause * 2).min(LONGEST_PAUSE);
            }
        }
    }

    fn count(&mut self) {
        self.pause = FIRST_PAUSE;
        self.forked += 1;
        self.counts.children.fetch_add(1, Relaxed);
    }

    /// This zygote forks no more; its children end with it.
    fn lose(&mut self, why: Replaced) {
        if self.zygote.take().is_some() {
            self.stock.sweep();
            self.metrics.replaced(What::Zygote, why);
        }
        self.prepare(why);
    }

    /// Starts the next one beside this one, which goes on forking until then.
    fn prepare(&mut self, why: Replaced) {
        if self.successor.is_some() {
            return;
        }
        if self.zygote.is_some() {
            tracing::info!(why = why.word(), "a zygote is being replaced");
            self.metrics.replaced(What::Zygote, why);
        }
        let (settings, spawner) = (self.settings.clone(), self.spawner.clone());
        let (stock, generation) = (Arc::clone(&self.stock), self.counts.zygotes.load(Relaxed) + 1);
        self.successor = Some(tokio::spawn(async move {
            let mut pause = FIRST_PAUSE;
            loop {
                match Zygote::start(&settings, &spawner, generation, Arc::clone(&stock)).await {
                    Ok(zygote) => return zygote,
                    Err(error) => {
                        tracing::error!(%error, "a zygote didn't start; trying again");
                        sleep(pause).await;
                        pause = (pause * 2).min(LONGEST_PAUSE);
                    }
                }
            }
        }));
    }

    fn succeed(&mut self, zygote: Zygote) {
        self.counts.zygotes.fetch_add(1, Relaxed);
        (self.forked, self.since) = (0, Instant::now());
        *self.report.lock().unwrap_or_else(PoisonError::into_inner) = zygote.report.clone();
        if let Some(old) = self.zygote.replace(zygote) {
            // It lives on beside its successor until its last child is done.
            tokio::spawn(old.retire());
        }
    }

    async fn end(self) {
        if let Some(successor) = self.successor {
            successor.abort();
            let _ = successor.await;
        }
        self.stock.clear();
        if let Some(zygote) = self.zygote {
            zygote.retire().await;
        }
    }
}
