//! Finished pictures, by their keys: drawn once however many ask at once, kept as long as there is room, and drawn anew
//! behind the viewers' backs when they are older than their image allows. Failures of programs are kept for seconds, and
//! those of programs that reach their limits again and again for longer and longer.

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
/// What is so much older than it may be isn't shown any more, as a multiple of how old it may be.
const STALE: u32 = 10;
/// How old a picture may be that is shown because no other can be drawn.
const LAST_RESORT: Duration = Duration::from_hours(24);

/// How long a source that gave nothing isn't waited for.
const PAUSE: Duration = Duration::from_secs(5);
/// For how many addresses of pictures with sources it is known what was shown last.
const MAX_LATEST: u64 = 20_000;

/// The header that says how a picture was come by (RFC 9211).
pub(crate) const CACHE_STATUS: HeaderName = HeaderName::from_static("cache-status");

/// How a picture was come by, in the words of RFC 9211.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CacheStatus {
    /// It was there.
    Hit,
    /// It was there, older than it may be: a new one is being drawn.
    Stale,
    /// It was there, older than it may be, and none can be drawn now.
    StaleIfError,
    /// It was drawn now, perhaps for others at the same time.
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
    picture_memory: PictureMemory,
    /// Which picture was shown last where only a source can say which it should be.
    latest: Moka<Key, Key>,
    /// Sources that gave nothing, and until when they aren't waited for. There are as many as the operator names.
    away: Arc<Mutex<HashMap<String, Instant>>>,
    /// Those that are being drawn: for all, or for one payer where another's couldn't be.
    drawing: SingleFlight<(Tried, Option<Vec<Payer>>), Drawn>,
    /// Those that are being drawn anew.
    renewing: Arc<Mutex<HashSet<Tried>>>,
    counts: Counts,
}

/// How a render ended.
type Drawn = Result<(Bytes, CacheStatus), Problem>;
/// A render under way.
type Drawing = BoxFuture<'static, Result<Bytes, Problem>>;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CacheRequest<'a> {
    /// The file.
    pub key: Key,
    /// What its render may use.
    pub limits: RenderLimits,
    /// How old it may be.
    pub max_age: Duration,
    /// Who pays for it.
    pub payers: &'a [Payer],
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
        let Counts { hits, stale, stale_if_error, drawn, paused } = &self.counts;
        cache.register("hits", "Pictures that were there", hits.clone());
        cache.register("stale", "Pictures that were there, and were drawn anew afterwards", stale.clone());
        cache.register("stale_if_error", "Pictures that were there when none could be drawn", stale_if_error.clone());
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

    /// What the failures take that are kept, bytes.
    pub(crate) fn failure_bytes(&self) -> usize {
        self.failures.bytes()
    }

    /// The file of this key: kept, or as `draw` makes it, which runs once for all who ask at the same time under the same
    /// limits. One that is older than it may be is drawn anew; when that can't be, it is better than none.
    pub(crate) async fn file<F>(
        &self,
        asked: CacheRequest<'_>,
        draw: impl Fn() -> F + Sync,
    ) -> Result<(Bytes, CacheStatus), Problem>
    where
        F: Future<Output = Result<Bytes, Problem>> + Send + 'static,
    {
        // A render's future is large, and passed on several times.
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

    /// The file of this key if it is kept, however old it is: for when nobody can say what there should be instead.
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

    /// A source gave nothing: for a moment nobody waits for it who can be shown something without it.
    pub(crate) fn note_away(&self, source: &str) {
        let mut away = self.away.lock();
        away.insert(source.to_owned(), Instant::now() + PAUSE);
    }

    /// Whether a source gave nothing a moment ago.
    pub(crate) fn is_away(&self, source: &str) -> bool {
        let away = self.away.lock();
        away.get(source).is_some_and(|until| *until > Instant::now())
    }

    /// This is what is shown now at an address whose picture a source decides.
    pub(crate) async fn note_latest(&self, address: Key, key: Key) {
        if self.files.is_some() {
            self.latest.insert(address, key).await;
        }
    }

    /// What was shown last there.
    pub(crate) async fn latest(&self, address: Key) -> Option<(Key, Bytes)> {
        let key = self.latest.get(&address).await?;
        Some((key, self.last_resort(key).await?))
    }

    /// Counts a picture's bytes for as long as anybody has them.
    pub(crate) async fn hold(&self, bytes: Bytes) -> Result<Bytes, Problem> {
        if let Ok(held) = self.picture_memory.hold(bytes.clone()) {
            return Ok(held);
        }
        // What no longer counts as kept may not have gone yet.
        if let Some(files) = &self.files {
            files.run_pending_tasks().await;
        }
        self.picture_memory.hold(bytes)
    }

    /// What pictures take that are kept or on their way, bytes.
    pub(crate) fn held_bytes(&self) -> u64 {
        self.picture_memory.bytes()
    }

    /// The file as it is drawn now, for all who ask. Who waited for another's render that failed for want of that other's
    /// time or turn has it drawn for themselves.
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
                self.drawing.join((tried, Some(asked.payers.to_vec())), run).await.0
            }
            (drawn, _) => drawn,
        }
    }

    /// Takes a file from the disk or draws it, and keeps it.
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

    /// Notes a failure. When it is the program's, its picture must fail, too.
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

    /// Draws a picture anew while nobody waits for it. The old one stays when that fails for want of room or time.
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
