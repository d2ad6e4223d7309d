//! Whether the store answers, asked once for all who want to know.

use crate::single_flight::SingleFlight;
use crate::store::Store;
use parking_lot::Mutex;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long the store may take to answer a question that is quick to answer.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long its answer is believed, so that nobody makes work of asking.
const BELIEVED: Duration = Duration::from_millis(200);

/// Asks the store whether it is there: once for all who want to know.
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
