//! Whether the store answers. Concurrent callers share one probe.

use crate::single_flight::SingleFlight;
use crate::store::Store;
use parking_lot::Mutex;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long the store can take for a quick query.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long a result is reused, so that probes can't overload the store.
const BELIEVED: Duration = Duration::from_millis(200);

/// Asks the store whether it is there.
#[derive(Debug, Default)]
pub(crate) struct Probe {
    asking: SingleFlight<(), bool>,
    last: Arc<Mutex<Option<(Instant, bool)>>>,
}

impl Probe {
    pub(crate) async fn answers(&self, store: &Store) -> bool {
        let known = *self.last.lock();
        if let Some((_, answers)) = known.filter(|(asked, _)| asked.elapsed() < BELIEVED) {
            return answers;
        }
        let ask = || {
            let (store, last) = (store.clone(), Arc::clone(&self.last));
            async move {
                let answer = tokio::time::timeout(PATIENCE, store.ping()).await;
                let answers = match &answer {
                    Ok(Ok(())) => true,
                    Ok(Err(error)) => {
                        tracing::warn!(%error, "the store doesn't answer");
                        false
                    }
                    Err(_) => {
                        tracing::warn!("the store doesn't answer in time");
                        false
                    }
                };
                *last.lock() = Some((Instant::now(), answers));
                answers
            }
        };
        self.asking.join((), ask).await.0
    }
}
