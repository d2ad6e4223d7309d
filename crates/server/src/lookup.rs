//! Images as they were read from the store a moment ago, so that a cached picture needs no query. Changes by this server are
//! seen at once; changes by another server or the command line after [`KEPT`].
//!
//! If the store is down or slow, the last known image is used: clients get cached pictures at once, and the header
//! `Cache-Status` says so.

use crate::name::ImageName;
use crate::single_flight::SingleFlight;
use crate::store::{Head, Image, Store, StoreError};
use futures_util::future::FutureExt as _;
use moka::future::Cache;
use moka::policy::EvictionPolicy;
use parking_lot::{Mutex, MutexGuard};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::time::{Duration, Instant};

/// How long an image is used without reading it again.
const KEPT: Duration = Duration::from_secs(2);
/// How long the last known image is used while the store is down.
const LAST_RESORT: Duration = Duration::from_hours(1);
/// How long a request waits for the store if it can be answered without it.
const QUICK: Duration = Duration::from_millis(300);
/// How long the store isn't asked again after a failure.
const PAUSE: Duration = Duration::from_secs(1);
/// Memory for images, bytes.
pub(crate) const MAX_MEMORY: u64 = 32 << 20;

type Key = (ImageName, Option<u32>);
type Read = Result<Option<Arc<Image>>, Arc<StoreError>>;

/// Recently read images. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Lookup {
    kept: Cache<Key, Known>,
    reading: SingleFlight<(Key, u64), Read>,
    /// Counts changes: an image that was read before a change isn't cached after it.
    changes: Arc<AtomicU64>,
    trouble: Arc<Mutex<Trouble>>,
}

#[derive(Debug, Clone)]
struct Known {
    image: Arc<Image>,
    read: Instant,
}

/// Until when the store isn't asked, or isn't waited for.
#[derive(Debug, Default)]
struct Trouble {
    /// It was slow: requests that can be answered without it don't wait for it.
    slow: Option<Instant>,
    /// It failed: it isn't asked.
    away: Option<Instant>,
}

/// What was found.
#[derive(Debug, Clone)]
pub(crate) struct LookedUp {
    pub image: Arc<Image>,
    /// Whether it is the last known image because the store is down or slow.
    pub stale: bool,
}

impl Lookup {
    pub(crate) fn new() -> Self {
        let weigh = |_: &Key, known: &Known| u32::try_from(bytes_of(&known.image)).unwrap_or(u32::MAX);
        let kept = Cache::builder().max_capacity(MAX_MEMORY).weigher(weigh).time_to_live(LAST_RESORT);
        Self {
            // LRU, so that an image that is requested once gets cached, too, whatever else is popular.
            kept: kept.eviction_policy(EvictionPolicy::lru()).support_invalidation_closures().build(),
            reading: SingleFlight::default(),
            changes: Arc::default(),
            trouble: Arc::default(),
        }
    }

    /// An image at this version, or at its current one.
    pub(crate) async fn image(
        &self,
        store: &Store,
        name: &ImageName,
        version: Option<u32>,
    ) -> Result<Option<LookedUp>, Arc<StoreError>> {
        let key = (name.clone(), version);
        let known = self.kept.get(&key).await;
        if let Some(known) = known.as_ref().filter(|known| known.read.elapsed() < KEPT) {
            return Ok(Some(LookedUp { image: Arc::clone(&known.image), stale: false }));
        }
        let last = known.map(|known| LookedUp { image: known.image, stale: true });
        let now = Instant::now();
        let (slow, away) = {
            let trouble = self.trouble();
            let holds = |until: Option<Instant>| until.is_some_and(|until| until > now);
            (holds(trouble.slow), holds(trouble.away))
        };
        let reading = self.clone().read(store.clone(), key).boxed();
        let read = match last {
            None if away => return Err(Arc::new(StoreError::Query(sqlx::Error::PoolTimedOut))),
            None => reading.await,
            Some(last) if slow || away => return Ok(Some(last)),
            Some(last) => {
                let mut reading = reading;
                match tokio::time::timeout(QUICK, &mut reading).await {
                    Ok(Ok(read)) => Ok(read),
                    Ok(Err(_)) => return Ok(Some(last)),
                    Err(_) => {
                        self.trouble().slow = Some(Instant::now() + PAUSE);
                        // The next request finds the result.
                        tokio::spawn(reading);
                        return Ok(Some(last));
                    }
                }
            }
        };
        Ok(read?.map(|image| LookedUp { image, stale: false }))
    }

    /// Reads an image. Concurrent requests since the last change share one read.
    async fn read(self, store: Store, key: Key) -> Read {
        let changes = self.changes.load(SeqCst);
        let reading = self.reading.clone();
        let read = || self.read_now(store, key.clone(), changes);
        reading.join((key.clone(), changes), read).await.0
    }

    async fn read_now(self, store: Store, key: Key, changes: u64) -> Read {
        let read = store.image_at(&key.0, key.1).await;
        match &read {
            Ok(Some(_)) => {}
            // A missing image isn't cached, so that a new image is visible at once.
            Ok(None) => self.kept.invalidate(&key).await,
            Err(error) => {
                tracing::warn!(%error, "can't read an image from the store");
                self.trouble().away = Some(Instant::now() + PAUSE);
            }
        }
        let image = read.map_err(Arc::new)?.map(Arc::new);
        if let Some(image) = &image
            && self.changes.load(SeqCst) == changes
        {
            self.kept.insert(key, Known { image: Arc::clone(image), read: Instant::now() }).await;
        }
        Ok(image)
    }

    /// Something was changed.
    pub(crate) fn forget(&self) {
        self.changes.fetch_add(1, SeqCst);
        self.kept.invalidate_all();
    }

    /// An image was changed.
    pub(crate) fn forget_image(&self, name: &ImageName) {
        self.changes.fetch_add(1, SeqCst);
        let name = name.clone();
        if self.kept.invalidate_entries_if(move |(known, _), _| *known == name).is_err() {
            self.kept.invalidate_all();
        }
    }

    /// What is kept, bytes.
    pub(crate) async fn bytes(&self) -> u64 {
        self.kept.run_pending_tasks().await;
        self.kept.weighted_size()
    }

    fn trouble(&self) -> MutexGuard<'_, Trouble> {
        self.trouble.lock()
    }
}

/// About what an image takes in memory.
fn bytes_of(image: &Image) -> usize {
    let Image { head: Head { settings, .. }, version, .. } = image;
    let texts = settings.title.len() + settings.description.len() + 64 * settings.tags.len() + version.program.len();
    let declared: usize = version.declared.iter().map(|one| 4 * wire::encode(one).len() + size_of_val(one)).sum();
    // Their first values are texts of a bounded length.
    let columns = version.data.as_ref().map_or(0, |data| data.columns.len() * 1_024);
    size_of::<Image>() + 1_024 + texts + declared + columns
}
