//! Periodic maintenance: stores the views, purges images that were deleted long enough ago and expired tokens, shrinks the
//! store's file, and notices changed signing keys.

use crate::app::App;
use crate::history::{self, Counts, Sample};
use crate::metrics::{ProcessMemory, process_memory};
use crate::store::StoreError;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often expired images and tokens are cleaned up.
const EVERY: Duration = Duration::from_mins(10);
/// How often the views are stored, and the signing keys read again: another server or the command line can change them.
const KEYS_EVERY: Duration = Duration::from_secs(10);
/// Images that are purged in one round. Each is a write of its own, so that others can write in between.
const PURGE_BATCH: u32 = 1_000;
const DAY_MS: i64 = 24 * 3600 * 1000;

/// Runs until it is dropped. A failure is tried again in the next round.
pub(crate) async fn run(app: Arc<App>) {
    let mut look = tokio::time::interval(KEYS_EVERY);
    let mut tidied: Option<Instant> = None;
    loop {
        look.tick().await;
        // While the store is down, the last known keys stay in use.
        if let Ok(keys) = app.store.known_signing_keys().await {
            app.signer.set(keys);
        }
        if let Err(error) = app.views.flush(&app.store).await {
            tracing::warn!(%error, "the views could not be stored; they will be with the next ones");
        }
        if tidied.is_some_and(|at| at.elapsed() < EVERY) {
            continue;
        }
        tidied = Some(Instant::now());
        if let Err(error) = tidy(&app).await {
            tracing::warn!(%error, "the clean-up of expired images and tokens failed; it will be tried again later");
        }
    }
}

/// How often it is noted how the service is.
const OBSERVED_EVERY: Duration = Duration::from_secs(10);

/// Notes how the service is, until it is dropped.
pub(crate) async fn keep_history(app: Arc<App>) {
    let mut look = tokio::time::interval(OBSERVED_EVERY);
    loop {
        look.tick().await;
        observe(&app).await;
    }
}

/// Notes how the service is now. Returns the memory of its processes.
pub(crate) async fn observe(app: &App) -> Vec<ProcessMemory> {
    // It reads many small files.
    let memory = tokio::task::spawn_blocking(process_memory).await.unwrap_or_default();
    let (pool, status) = (app.pool.counts(), app.pool.status());
    let (hits, misses) = app.cache.served();
    let counts = Counts {
        drawn: pool.drawn,
        raised: pool.raised,
        limited: pool.limited,
        stopped: pool.refused + pool.crashed + pool.lost + pool.busy,
        hits,
        misses,
    };
    let sample = Sample {
        counts,
        queued: status.queued as u64,
        running: status.running as u64,
        memory: memory.iter().map(|kind| kind.bytes).sum(),
    };
    app.history.observe(history::now(), sample);
    memory
}

async fn tidy(app: &App) -> Result<(), StoreError> {
    app.store.forget_ended_tokens().await?;
    let days = app.config().quota.purge_after_days;
    if days == 0 {
        return Ok(());
    }
    let due = app.store.deleted_for(i64::from(days) * DAY_MS, PURGE_BATCH).await?;
    for name in &due {
        app.store.purge_image(name).await?;
        tracing::info!(image = %name, "purged an image that was deleted {days} days ago");
    }
    if !due.is_empty() {
        app.lookup.forget();
        app.store.give_back().await?;
    }
    Ok(())
}
