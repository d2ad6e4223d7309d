//! What the service sees to by itself from time to time: images whose grace has run out go for good, tokens that have run out
//! too, and the store's file gives back the room; and other signing keys are noticed.

use crate::app::App;
use crate::store::StoreError;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often what has run out is looked for.
const EVERY: Duration = Duration::from_mins(10);
/// How often it is looked whether another server, or the command line, has changed the keys that addresses are signed with.
const KEYS_EVERY: Duration = Duration::from_secs(10);
/// Images that go in one round: each is a write of its own, between those of others.
const PURGE_BATCH: u32 = 1_000;
const DAY_MS: i64 = 24 * 3600 * 1000;

/// Goes on until it is dropped. What fails is tried again in the next round.
pub(crate) async fn run(app: Arc<App>) {
    let mut look = tokio::time::interval(KEYS_EVERY);
    let mut tidied: Option<Instant> = None;
    loop {
        look.tick().await;
        // While the store is away, what was known of it holds.
        if let Ok(keys) = app.store.known_signing_keys().await {
            app.signer.set(keys);
        }
        if tidied.is_some_and(|at| at.elapsed() < EVERY) {
            continue;
        }
        tidied = Some(Instant::now());
        if let Err(error) = tidy(&app).await {
            tracing::warn!(%error, "what has run out was not cleared away; it is tried again later");
        }
    }
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
        tracing::info!(image = %name, "purged: it was deleted {days} days ago");
    }
    if !due.is_empty() {
        app.lookup.forget();
        app.store.give_back().await?;
    }
    Ok(())
}
