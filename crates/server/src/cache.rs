//! Finished pictures, by their keys: drawn once however many ask at once, kept as long as there is room, and drawn anew
//! behind the viewers' backs when they are older than their image allows. Failures of programs are kept for seconds, and
//! those of programs that reach their limits again and again for longer and longer.

mod disk;
mod failures;

use crate::config::CacheConfig;
use crate::key::Key;
use crate::problem::Problem;
use crate::within::Allowed;
use axum::body::Bytes;
use disk::Disk;
use failures::Failures;
use moka::future::Cache as Moka;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::registry::{Registry, Unit};
use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Bytes that an entry takes beside its file.
const BESIDE: usize = 400;
/// What is so much older than it may be isn't shown any more, as a multiple of how old it may be.
const STALE: u32 = 10;

/// How a picture was come by, in the words of RFC 9211.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// It was there.
    Hit,
    /// It was there, older than it may be: a new one is being drawn.
    Stale,
    /// It was drawn now, perhaps for others at the same time.
    Drawn,
}

impl Found {
    /// The `Cache-Status` header.
    pub(crate) fn header(self) -> &'static str {
        match self {
            Self::Hit => "paintbox; hit",
            Self::Stale => "paintbox; hit; detail=stale",
            Self::Drawn => "paintbox; fwd=miss",
        }
    }
}

#[derive(Debug, Clone)]
struct File {
    bytes: Bytes,
    /// Since when it is in memory, and how old it was then.
    since: Instant,
    before: Duration,
}

impl File {
    fn new(bytes: Bytes) -> Self {
        Self { bytes, since: Instant::now(), before: Duration::ZERO }
    }

    fn age(&self) -> Duration {
        self.before + self.since.elapsed()
    }
}

/// The files that are kept. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Cache {
    files: Option<Moka<Key, File>>,
    disk: Option<Disk>,
    failures: Arc<Failures>,
    /// Those that are being drawn anew.
    renewing: Arc<Mutex<HashSet<Key>>>,
    counts: Counts,
}

#[derive(Debug, Clone, Default)]
struct Counts {
    hits: Counter,
    stale: Counter,
    drawn: Counter,
    paused: Counter,
}

impl Cache {
    pub(crate) fn new(config: &CacheConfig) -> Self {
        let weigh = |_: &Key, file: &File| u32::try_from(file.bytes.len() + BESIDE).unwrap_or(u32::MAX);
        let bytes = config.memory_mib << 20;
        let files = (bytes > 0).then(|| Moka::builder().max_capacity(bytes).weigher(weigh).build());
        let disk = Self::open_disk(config).filter(|_| files.is_some());
        Self { files, disk, failures: Arc::default(), renewing: Arc::default(), counts: Counts::default() }
    }

    /// The folder, where there is to be one. Without it pictures are drawn again after a restart, and no more.
    fn open_disk(config: &CacheConfig) -> Option<Disk> {
        let room = config.disk_mib << 20;
        let opened = (room > 0).then(|| Disk::open(&config.folder, room, &disk::programs()))?;
        let folder = config.folder.display();
        opened.inspect_err(|error| tracing::warn!(%error, %folder, "pictures can't be kept on disk")).ok()
    }

    /// Registers its counts.
    pub(crate) fn register(&self, registry: &mut Registry) {
        let cache = registry.sub_registry_with_prefix("paintbox_cache");
        let Counts { hits, stale, drawn, paused } = &self.counts;
        cache.register("hits", "Pictures that were there", hits.clone());
        cache.register("stale", "Pictures that were there, and were drawn anew afterwards", stale.clone());
        cache.register("drawn", "Pictures that had to be drawn first", drawn.clone());
        let (bytes, found) = self.disk.as_ref().map(Disk::counts).unwrap_or_default();
        cache.register_with_unit("disk", "What is kept on disk", Unit::Bytes, bytes);
        cache.register("disk_hits", "Pictures that were found on disk", found);
        cache.register("paused", "Pictures of programs that failed a moment ago", paused.clone());
    }

    /// Forgets which programs failed, and their pauses: other limits hold now.
    pub(crate) fn forget_failures(&self) {
        self.failures.forget_all();
    }

    /// Bytes that are kept now, once what was put in lately is counted and what is too much has gone.
    pub(crate) async fn bytes(&self) -> u64 {
        let Some(files) = &self.files else { return 0 };
        files.run_pending_tasks().await;
        files.weighted_size()
    }

    /// The file of this key: kept, or as `draw` makes it with what is allowed, which runs once for all who ask at the same
    /// time. One that is older than `max_age` is drawn anew.
    pub(crate) async fn file<F>(
        &self,
        key: Key,
        allowed: Allowed,
        max_age: Duration,
        draw: impl FnOnce() -> F,
    ) -> Result<(Bytes, Found), Problem>
    where
        F: Future<Output = Result<Bytes, Problem>> + Send + 'static,
    {
        // A render's future is large, and passed on several times.
        let draw = || Box::pin(draw());
        let Some(files) = &self.files else { return Ok((draw().await?, Found::Drawn)) };
        if let Some(file) = files.get(&key).await {
            let age = file.age();
            if age <= max_age {
                self.counts.hits.inc();
                return Ok((file.bytes, Found::Hit));
            }
            if age <= max_age.saturating_mul(STALE) {
                self.counts.stale.inc();
                self.renew((key, allowed), draw());
                return Ok((file.bytes, Found::Stale));
            }
            files.invalidate(&key).await;
        }
        if let Some(problem) = self.failures.known((key, allowed)) {
            self.counts.paused.inc();
            return Err(problem);
        }
        let failures = Arc::clone(&self.failures);
        let drawn = self.counts.drawn.clone();
        let draw = draw();
        let disk = self.disk.clone();
        let was_there = Arc::new(AtomicBool::new(false));
        let found = Arc::clone(&was_there);
        let file = files.try_get_with(key, async move {
            if let Some(disk) = &disk
                && let Some((bytes, before)) = disk.get(key).await
                && before <= max_age
            {
                found.store(true, Relaxed);
                return Ok(File { before, ..File::new(bytes) });
            }
            drawn.inc();
            let bytes = draw.await.map_err(|problem| failures.failed((key, allowed), problem))?;
            failures.forget((key, allowed));
            if let Some(disk) = disk {
                disk.put(key, bytes.clone());
            }
            Ok::<_, Problem>(File::new(bytes))
        });
        match file.await {
            Ok(file) => Ok((file.bytes, if was_there.load(Relaxed) { Found::Hit } else { Found::Drawn })),
            Err(problem) => Err(Arc::unwrap_or_clone(problem)),
        }
    }

    /// Draws a picture anew while nobody waits for it. The old one stays when that fails for want of room or time.
    fn renew(&self, tried: (Key, Allowed), draw: impl Future<Output = Result<Bytes, Problem>> + Send + 'static) {
        let Some(files) = self.files.clone() else { return };
        let key = tried.0;
        let renewing = Arc::clone(&self.renewing);
        if !renewing.lock().unwrap_or_else(PoisonError::into_inner).insert(key) {
            return;
        }
        let failures = Arc::clone(&self.failures);
        let disk = self.disk.clone();
        tokio::spawn(async move {
            match draw.await {
                Ok(bytes) => {
                    if let Some(disk) = disk {
                        disk.put(key, bytes.clone());
                    }
                    files.insert(key, File::new(bytes)).await;
                }
                // The program fails now: so must its picture.
                Err(problem) if problem.is_the_programs() => {
                    files.invalidate(&key).await;
                    if let Some(disk) = disk {
                        disk.remove(key);
                    }
                    let _ = failures.failed(tried, problem);
                }
                Err(_) => {}
            }
            renewing.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
        });
    }
}

#[cfg(test)]
mod tests;
