//! Keeps a zygote running and children ready.

use crate::child::Child;
use crate::process::Spawner;
use crate::zygote::{ReadyReport, SharedReport, Zygote};
use crate::{Failure, Settings, StartError};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{Mutex as AsyncMutex, Notify, mpsc, oneshot};
use tokio::task::JoinHandle;
use wire::ChildLimits;

/// The wait after a zygote that didn't start, doubled each time up to the longest.
const FIRST_PAUSE: Duration = Duration::from_millis(50);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// How long a gap in the stock may stay while a render is under way: forking then would only slow it down.
const GAP: Duration = Duration::from_millis(50);

/// The stock of ready children.
pub(crate) struct Keeper {
    ordinary: ChildLimits,
    ready: AsyncMutex<mpsc::Receiver<Child>>,
    stocked: mpsc::WeakSender<Child>,
    special: mpsc::Sender<Special>,
    counts: Arc<Counts>,
    report: SharedReport,
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
    reply: oneshot::Sender<std::io::Result<Child>>,
}

impl Keeper {
    pub(crate) async fn start(settings: &Settings, spawner: Spawner) -> Result<Self, StartError> {
        let zygote = Zygote::start(settings, &spawner).await?;
        let (stock, ready) = mpsc::channel(settings.renders.max(1));
        let (special, specials) = mpsc::channel(64);
        let counts = Arc::new(Counts::default());
        counts.zygotes.store(1, Relaxed);
        let report = Arc::new(Mutex::new(zygote.report.clone()));
        let stocked = stock.downgrade();
        let (stop, done) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let keeping = Keeping {
            settings: settings.clone(),
            spawner,
            zygote: Some(zygote),
            forked: 0,
            stock,
            specials,
            counts: Arc::clone(&counts),
            report: Arc::clone(&report),
            stop: Arc::clone(&stop),
            done: Arc::clone(&done),
        };
        let task = Mutex::new(Some(tokio::spawn(keeping.run())));
        let ordinary = settings.ready_limits();
        Ok(Self { ordinary, ready: AsyncMutex::new(ready), stocked, special, counts, report, task, stop, done })
    }

    /// A child that is alive as far as anyone can know.
    pub(crate) async fn take(&self, limits: ChildLimits) -> Result<Child, Failure> {
        let gone = || Failure::Lost("the pool is shutting down".to_owned());
        if limits != self.ordinary {
            let (reply, forked) = oneshot::channel();
            self.special.send(Special { limits, reply }).await.map_err(|_| gone())?;
            return forked.await.map_err(|_| gone())?.map_err(|error| Failure::Lost(format!("no child: {error}")));
        }
        loop {
            let mut child = self.ready.lock().await.recv().await.ok_or_else(gone)?;
            if !child.is_gone() {
                return Ok(child);
            }
        }
    }

    /// A render is done: now is the time to fork its successor's child.
    pub(crate) fn done(&self) {
        self.done.notify_one();
    }

    pub(crate) fn ready(&self) -> usize {
        self.stocked.upgrade().map_or(0, |stock| stock.max_capacity() - stock.capacity())
    }

    pub(crate) fn zygotes_started(&self) -> u64 {
        self.counts.zygotes.load(Relaxed)
    }

    pub(crate) fn children_started(&self) -> u64 {
        self.counts.children.load(Relaxed)
    }

    pub(crate) fn ready_report(&self) -> ReadyReport {
        self.report.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) async fn shutdown(&self) {
        self.stop.notify_one();
        // The children that still wait for a job.
        let mut ready = self.ready.lock().await;
        ready.close();
        while ready.recv().await.is_some() {}
        drop(ready);
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

/// A place in the stock; while others there are ready it waits for a quiet moment.
async fn place<'a>(
    stock: &'a mpsc::Sender<Child>,
    done: &Notify,
) -> Result<mpsc::Permit<'a, Child>, mpsc::error::SendError<()>> {
    let place = stock.reserve().await?;
    if stock.capacity() + 1 < stock.max_capacity() {
        let _ = tokio::time::timeout(GAP, done.notified()).await;
    }
    Ok(place)
}

/// The task behind a [`Keeper`].
struct Keeping {
    settings: Settings,
    spawner: Spawner,
    zygote: Option<Zygote>,
    forked: u64,
    stock: mpsc::Sender<Child>,
    specials: mpsc::Receiver<Special>,
    counts: Arc<Counts>,
    report: SharedReport,
    stop: Arc<Notify>,
    done: Arc<Notify>,
}

impl Keeping {
    async fn run(mut self) {
        let stop = Arc::clone(&self.stop);
        let done = Arc::clone(&self.done);
        loop {
            if self.forked >= self.settings.renders_per_zygote
                && let Some(zygote) = self.zygote.take()
            {
                // It lives on beside its successor until its last child is done.
                tokio::spawn(zygote.retire());
            }
            let zygote = match self.zygote.take() {
                Some(zygote) => zygote,
                None => self.new_zygote().await,
            };
            let stock = self.stock.clone();
            let lost = tokio::select! {
                () = stop.notified() => {
                    drop(self.stock);
                    zygote.retire().await;
                    return;
                }
                () = zygote.ended() => true,
                Some(special) = self.specials.recv() => {
                    let child = zygote.fork(special.limits).await;
                    let lost = child.is_err();
                    self.count();
                    let _ = special.reply.send(child);
                    lost
                }
                place = place(&stock, &done) => match (place, zygote.fork(self.settings.ready_limits()).await) {
                    (Ok(place), Ok(child)) => {
                        self.count();
                        place.send(child);
                        false
                    }
                    // The pool is shutting down: `stop` comes next.
                    (Err(_), _) => false,
                    (Ok(_), Err(error)) => {
                        tracing::warn!(%error, "a child could not be forked");
                        true
                    }
                },
            };
            if !lost {
                self.zygote = Some(zygote);
            }
        }
    }

    fn count(&mut self) {
        self.forked += 1;
        self.counts.children.fetch_add(1, Relaxed);
    }

    async fn new_zygote(&mut self) -> Zygote {
        let mut pause = FIRST_PAUSE;
        loop {
            match Zygote::start(&self.settings, &self.spawner).await {
                Ok(zygote) => {
                    self.forked = 0;
                    self.counts.zygotes.fetch_add(1, Relaxed);
                    *self.report.lock().unwrap_or_else(PoisonError::into_inner) = zygote.report.clone();
                    return zygote;
                }
                Err(error) => {
                    tracing::error!(%error, "a zygote didn't start; trying again");
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(LONGEST_PAUSE);
                }
            }
        }
    }
}
