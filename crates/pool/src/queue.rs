//! Admission: so many renders at once, so many waiting, each not too long.

use crate::{Failure, Settings};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

pub(crate) struct Queue {
    turns: Arc<Semaphore>,
    renders: usize,
    waiting: Arc<AtomicUsize>,
    bound: usize,
    patience: Duration,
}

/// One render's turn, until dropped.
pub(crate) type Turn = OwnedSemaphorePermit;

impl Queue {
    pub(crate) fn new(settings: &Settings) -> Self {
        let renders = settings.renders.max(1);
        Self {
            turns: Arc::new(Semaphore::new(renders)),
            renders,
            waiting: Arc::default(),
            bound: settings.queue,
            patience: Duration::from_millis(settings.wait_ms),
        }
    }

    /// Waits for a turn, in order.
    pub(crate) async fn turn(&self) -> Result<Turn, Failure> {
        if let Ok(turn) = Arc::clone(&self.turns).try_acquire_owned() {
            return Ok(turn);
        }
        let place = Place::take(&self.waiting, self.bound).ok_or(Failure::Busy)?;
        let turn = tokio::time::timeout(self.patience, Arc::clone(&self.turns).acquire_owned()).await;
        drop(place);
        match turn {
            Ok(Ok(turn)) => Ok(turn),
            Ok(Err(_)) | Err(_) => Err(Failure::Busy),
        }
    }

    /// Renders under way and waiting.
    pub(crate) fn counts(&self) -> (usize, usize) {
        (self.renders - self.turns.available_permits(), self.waiting.load(Relaxed))
    }
}

/// A place in the queue, given back even when whoever waited goes away.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(waiting: &Arc<AtomicUsize>, bound: usize) -> Option<Self> {
        let taken = waiting.fetch_update(Relaxed, Relaxed, |n| (n < bound).then_some(n + 1)).is_ok();
        taken.then(|| Self(Arc::clone(waiting)))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queue(renders: usize, bound: usize, wait_ms: u64) -> Queue {
        Queue {
            turns: Arc::new(Semaphore::new(renders)),
            renders,
            waiting: Arc::default(),
            bound,
            patience: Duration::from_millis(wait_ms),
        }
    }

    #[tokio::test]
    async fn past_the_bound_it_is_busy_at_once() {
        let queue = queue(1, 0, 60_000);
        let turn = queue.turn().await.unwrap();
        assert_eq!(queue.turn().await.unwrap_err(), Failure::Busy);
        drop(turn);
        assert!(queue.turn().await.is_ok());
    }

    #[tokio::test]
    async fn a_wait_ends_and_its_place_is_given_back() {
        let queue = queue(1, 1, 1);
        let _turn = queue.turn().await.unwrap();
        for _ in 0..3 {
            assert_eq!(queue.turn().await.unwrap_err(), Failure::Busy);
            assert_eq!(queue.counts(), (1, 0));
        }
    }
}
