//! The cache of finished pictures, by their keys. Concurrent requests for a picture share one render. A picture that is
//! older than its image allows is served once more and rendered again in the background. Failures of programs are cached for
//! seconds, and longer each time for programs that keep reaching their limits.

mod disk;
pub(crate) mod failures;

use crate::budget::Payer;
use crate::config::CacheConfig;
use crate::image_limits::RenderLimits;
use crate::key::Key;
use crate::picture_memory::PictureMemory;
use crate::problem::Problem;
use crate::single_flight::SingleFlight;
use axum::body::Bytes;
use axum::http::HeaderName;
use disk::Disk;
use failures::{Failures, Tried};
use futures_util::future::{BoxFuture, FutureExt as _};
use moka::future::Cache as Moka;
use parking_lot::Mutex;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::registry::{Registry, Unit};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Bytes that an entry takes beside its file.
const ENTRY_OVERHEAD: usize = 400;
/// A picture that is older than this multiple of its maximal age isn't served any more.
const STALE: u32 = 10;
/// The maximal age of a picture that is served because no new one can be rendered.
const LAST_RESORT: Duration = Duration::from_hours(24);

/// How long requests don't wait for a source that failed.
const PAUSE: Duration = Duration::from_secs(5);
/// For how many addresses of pictures with sources the last picture is remembered.
const MAX_LATEST: u64 = 20_000;

/// The header `Cache-Status` (RFC 9211).
pub(crate) const CACHE_STATUS: HeaderName = HeaderName::from_static("cache-status");

/// How the cache answered a request, in the terms of RFC 9211.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CacheStatus {
    /// The picture was in the cache.
    Hit,
    /// The picture was in the cache but too old; a new one is being rendered.
    Stale,
    /// The picture was in the cache but too old, and no new one can be rendered.
    StaleIfError,
    /// The picture was rendered for this request, perhaps shared with others.
    Miss,
}

impl CacheStatus {
    /// The `Cache-Status` header.
    pub(crate) fn header(self) -> &'static str {
        match self {
            Self::Hit => "paintbox; hit",
            Self::Stale => "paintbox; hit; detail=stale",
            Self::StaleIfError => "paintbox; hit; detail=stale-if-error",
            Self::Miss => "paintbox; fwd=miss",
        }
    }
}

#[derive(Debug, Clone)]
struct File {
    bytes: Bytes,
    /// When it came into memory, and how old it was then.
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

/// The cached files. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Cache {
    files: Option<Moka<Key, File>>,
    disk: Option<Disk>,
    failures: Arc<Failures>,
    picture_memory: PictureMemory,
    /// The picture that was served last at each address where a source decides which picture it is.
    latest: Moka<Key, Key>,
    /// Sources that failed, and until when requests don't wait for them. The operator's configuration bounds their number.
    away: Arc<Mutex<HashMap<String, Instant>>>,
    /// Renders in progress: shared by all, or for one payer if another payer's render failed.
    drawing: SingleFlight<(Tried, Option<Vec<Payer>>), Drawn>,
    /// Pictures that are being rendered again in the background.
    renewing: Arc<Mutex<HashSet<Tried>>>,
    counts: Counts,
}

/// How a render ended.
type Drawn = Result<(Bytes, CacheStatus), Problem>;
/// A render in progress.
type Drawing = BoxFuture<'static, Result<Bytes, Problem>>;

/// What is asked for.
#[derive(Clone, Copy)]
pub(crate) struct CacheRequest<'a> {
    /// The file.
    pub key: Key,
    /// What its render may use.
    pub limits: RenderLimits,
    /// How old it may be.
    pub max_age: Duration,
    /// Who pays for it. A cached file is free, so nobody is named for it.
    pub payers: &'a (dyn Fn() -> Vec<Payer> + Sync),
}

#[derive(Debug, Clone, Default)]
struct Counts {
    hits: Counter,
    stale: Counter,
    stale_if_error: Counter,
    drawn: Counter,
    paused: Counter,
}

impl Cache {
    pub(crate) fn new(config: &CacheConfig, answers_mib: u64) -> Self {
        let weigh = |_: &Key, file: &File| u32::try_from(file.bytes.len() + ENTRY_OVERHEAD).unwrap_or(u32::MAX);
        let bytes = config.memory_mib << 20;
        let files = (bytes > 0).then(|| Moka::builder().max_capacity(bytes).weigher(weigh).build());
        let disk = Self::open_disk(config).filter(|_| files.is_some());
        Self {
            files,
            disk,
            failures: Arc::default(),
            picture_memory: PictureMemory::new(bytes + (answers_mib << 20)),
            latest: Moka::new(MAX_LATEST),
            away: Arc::default(),
            drawing: SingleFlight::default(),
            renewing: Arc::default(),
            counts: Counts::default(),
        }
    }

    /// The folder, if one is configured. Without it, pictures are rendered again after a restart; nothing else changes.
    fn open_disk(config: &CacheConfig) -> Option<Disk> {
        let room = config.disk_mib << 20;
        let opened = (room > 0).then(|| Disk::open(&config.folder, room, &disk::programs()))?;
        let folder = config.folder.display();
        opened.inspect_err(|error| tracing::warn!(%error, %folder, "can't keep pictures on disk")).ok()
    }

    /// Registers its counts.
    pub(crate) fn register(&self, registry: &mut Registry) {
        let cache = registry.sub_registry_with_prefix("paintbox_cache");
        let Counts { hits, stale, stale_if_error, drawn, paused } = &self.counts;
        cache.register("hits", "Pictures served from the cache", hits.clone());
        cache.register(
            "stale",
            "Pictures served from the cache that were too old, and were then rendered again",
            stale.clone(),
        );
        cache.register(
            "stale_if_error",
            "Old pictures served from the cache because no new one could be rendered",
            stale_if_error.clone(),
        );
        cache.register("drawn", "Pictures that had to be rendered", drawn.clone());
        let (bytes, found) = self.disk.as_ref().map(Disk::counts).unwrap_or_default();
        cache.register_with_unit("disk", "Size of the cache on disk", Unit::Bytes, bytes);
        cache.register("disk_hits", "Pictures served from the cache on disk", found);
        cache.register("paused", "Requests answered with a cached failure", paused.clone());
    }

    /// How many pictures were served from the cache so far, and how many had to be rendered.
    pub(crate) fn served(&self) -> (u64, u64) {
        let Counts { hits, stale, stale_if_error, drawn, .. } = &self.counts;
        (hits.get() + stale.get() + stale_if_error.get(), drawn.get())
    }

    /// Forgets all failures and their pauses, because the limits have changed.
    pub(crate) fn forget_failures(&self) {
        self.failures.forget_all();
    }

    /// Bytes in the cache, after pending insertions and evictions.
    pub(crate) async fn bytes(&self) -> u64 {
        let Some(files) = &self.files else { return 0 };
        files.run_pending_tasks().await;
        files.weighted_size()
    }

    /// Memory of the cached failures, bytes.
    pub(crate) fn failure_bytes(&self) -> usize {
        self.failures.bytes()
    }

    /// The file of this key, from the cache or from `draw`, which runs once for all concurrent requests with the same
    /// limits. A file that is too old is rendered again; if that fails, the old file is served.
    pub(crate) async fn file<F>(
        &self,
        asked: CacheRequest<'_>,
        draw: impl Fn() -> F + Sync,
    ) -> Result<(Bytes, CacheStatus), Problem>
    where
        F: Future<Output = Result<Bytes, Problem>> + Send + 'static,
    {
        // Boxed: a render's future is large, and is moved several times.
        let draw = || draw().boxed();
        let CacheRequest { key, limits, max_age, .. } = asked;
        let Some(files) = &self.files else { return Ok((draw().await?, CacheStatus::Miss)) };
        let kept = files.get(&key).await;
        if let Some(file) = &kept {
            let age = file.age();
            if age <= max_age {
                self.counts.hits.inc();
                return Ok((file.bytes.clone(), CacheStatus::Hit));
            }
            if age <= max_age.saturating_mul(STALE) {
                self.counts.stale.inc();
                self.renew((key, limits), draw());
                return Ok((file.bytes.clone(), CacheStatus::Stale));
            }
        }
        match (self.drawn(asked, &draw).await, kept) {
            (Err(problem), Some(file)) if problem.is_service_failure() && file.age() <= LAST_RESORT => {
                self.counts.stale_if_error.inc();
                Ok((file.bytes, CacheStatus::StaleIfError))
            }
            (drawn, _) => drawn,
        }
    }

    /// The cached file of this key, even if it is too old: for when the source or the store can't say which picture is
    /// current.
    pub(crate) async fn last_resort(&self, key: Key) -> Option<Bytes> {
        let kept = match self.files.as_ref()?.get(&key).await {
            Some(file) => Some((file.age(), file.bytes)),
            None => match &self.disk {
                Some(disk) => match disk.get(key).await {
                    Some((bytes, age)) => Some((age, self.hold(bytes).await.ok()?)),
                    None => None,
                },
                None => None,
            },
        };
        let (_, bytes) = kept.filter(|(age, _)| *age <= LAST_RESORT)?;
        self.counts.stale_if_error.inc();
        Some(bytes)
    }

    /// Notes that a source failed. For a moment, requests that can be answered without it don't wait for it.
    pub(crate) fn note_away(&self, source: &str) {
        let mut away = self.away.lock();
        away.insert(source.to_owned(), Instant::now() + PAUSE);
    }

    /// Whether a source failed a moment ago.
    pub(crate) fn is_away(&self, source: &str) -> bool {
        let away = self.away.lock();
        away.get(source).is_some_and(|until| *until > Instant::now())
    }

    /// Notes the picture that is served now at an address where a source decides which picture it is.
    pub(crate) async fn note_latest(&self, address: Key, key: Key) {
        if self.files.is_some() {
            self.latest.insert(address, key).await;
        }
    }

    /// The picture that was served last at this address.
    pub(crate) async fn latest(&self, address: Key) -> Option<(Key, Bytes)> {
        let key = self.latest.get(&address).await?;
        Some((key, self.last_resort(key).await?))
    }

    /// Counts a picture's bytes until the last clone is dropped.
    pub(crate) async fn hold(&self, bytes: Bytes) -> Result<Bytes, Problem> {
        if let Ok(held) = self.picture_memory.hold(bytes.clone()) {
            return Ok(held);
        }
        // Evicted entries may still be waiting for removal.
        if let Some(files) = &self.files {
            files.run_pending_tasks().await;
        }
        self.picture_memory.hold(bytes)
    }

    /// Memory of pictures that are cached or being sent, bytes.
    pub(crate) fn held_bytes(&self) -> u64 {
        self.picture_memory.bytes()
    }

    /// Renders the file for all concurrent requests. A request that shared another one's render, which failed because of
    /// that one's budget or turn, gets a render of its own.
    async fn drawn(
        &self,
        asked: CacheRequest<'_>,
        draw: &(dyn Fn() -> Drawing + Sync),
    ) -> Result<(Bytes, CacheStatus), Problem> {
        let tried = (asked.key, asked.limits);
        if let Some(problem) = self.failures.known(tried) {
            self.counts.paused.inc();
            return Err(problem);
        }
        let run = || self.clone().run(tried, asked.max_age, draw());
        match self.drawing.join((tried, None), run).await {
            (Err(problem), false) if problem.may_succeed_for_others() => {
                self.drawing.join((tried, Some((asked.payers)())), run).await.0
            }
            (drawn, _) => drawn,
        }
    }

    /// Takes a file from the disk or renders it, and caches it.
    async fn run(self, tried: Tried, max_age: Duration, draw: Drawing) -> Result<(Bytes, CacheStatus), Problem> {
        let key = tried.0;
        let mut old = None;
        if let Some(disk) = &self.disk
            && let Some((bytes, before)) = disk.get(key).await
            && let Ok(bytes) = self.hold(bytes).await
        {
            if before <= max_age {
                self.keep(key, File { before, ..File::new(bytes.clone()) }).await;
                return Ok((bytes, CacheStatus::Hit));
            }
            old = Some(bytes).filter(|_| before <= LAST_RESORT);
        }
        self.counts.drawn.inc();
        match draw.await {
            Ok(bytes) => {
                self.drew(tried, bytes.clone()).await;
                Ok((bytes, CacheStatus::Miss))
            }
            Err(problem) => {
                let problem = self.failed(tried, problem).await;
                match old {
                    Some(bytes) if problem.is_service_failure() => {
                        self.counts.stale_if_error.inc();
                        Ok((bytes, CacheStatus::StaleIfError))
                    }
                    _ => Err(problem),
                }
            }
        }
    }

    async fn keep(&self, key: Key, file: File) {
        if let Some(files) = &self.files {
            files.insert(key, file).await;
        }
    }

    async fn drew(&self, tried: Tried, bytes: Bytes) {
        self.failures.forget(tried);
        if let Some(disk) = &self.disk {
            disk.put(tried.0, bytes.clone());
        }
        self.keep(tried.0, File::new(bytes)).await;
    }

    /// Notes a failure. If it is the program's own failure, its old picture is removed.
    async fn failed(&self, tried: Tried, problem: Problem) -> Problem {
        if !problem.is_program_failure() {
            return problem;
        }
        if let Some(files) = &self.files {
            files.invalidate(&tried.0).await;
        }
        if let Some(disk) = &self.disk {
            disk.remove(tried.0);
        }
        self.failures.failed(tried, problem)
    }

    /// Renders a picture again in the background. The old one stays if that fails for lack of a turn or a budget.
    fn renew(&self, tried: Tried, draw: Drawing) {
        let cache = self.clone();
        if !cache.renewing.lock().insert(tried) {
            return;
        }
        tokio::spawn(async move {
            match draw.await {
                Ok(bytes) => cache.drew(tried, bytes).await,
                Err(problem) => _ = cache.failed(tried, problem).await,
            }
            cache.renewing.lock().remove(&tried);
        });
    }
}

#[cfg(test)]
mod tests;
