//! Processes that wait for work: ready children, idle painters.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// What can wait in a stock.
pub(crate) trait Waiting {
    /// Whether it has ended, or can't be used any more.
    fn is_gone(&mut self) -> bool;
}

/// Those that wait, longest first.
pub(crate) struct Stock<T> {
    waiting: Mutex<VecDeque<T>>,
    /// One was added.
    added: Notify,
    /// One was taken, or may have ended.
    changed: Notify,
}

impl<T: Waiting> Stock<T> {
    pub(crate) fn new() -> Self {
        Self { waiting: Mutex::default(), added: Notify::new(), changed: Notify::new() }
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<T>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next that is alive as far as anyone can know. Waits for one.
    pub(crate) async fn take(&self) -> T {
        loop {
            let added = self.added.notified();
            if let Some(next) = self.pop() {
                return next;
            }
            added.await;
        }
    }

    /// Returns when one waits, and leaves it to those that take.
    pub(crate) async fn some(&self) {
        loop {
            let added = self.added.notified();
            if self.len() > 0 {
                // Whoever takes may wait for the same word.
                self.added.notify_one();
                return;
            }
            added.await;
        }
    }

    fn pop(&self) -> Option<T> {
        let mut waiting = self.lock();
        let next = waiting.iter_mut().position(|one| !one.is_gone())?;
        self.changed.notify_one();
        let next = waiting.remove(next);
        if !waiting.is_empty() {
            // Another may wait that was told of one only.
            self.added.notify_one();
        }
        next
    }

    /// Adds one. Past `most` the one that has waited longest goes.
    pub(crate) fn add(&self, one: T, most: usize) {
        let mut waiting = self.lock();
        if waiting.len() >= most {
            waiting.pop_front();
        }
        waiting.push_back(one);
        self.added.notify_one();
    }

    /// Something may have become of one of them.
    pub(crate) fn news(&self) {
        self.changed.notify_one();
    }

    /// Returns when something may have become of one of them.
    pub(crate) async fn changed(&self) {
        self.changed.notified().await;
    }

    /// Drops those that are gone; how many there were.
    pub(crate) fn sweep(&self) -> usize {
        let mut waiting = self.lock();
        let before = waiting.len();
        waiting.retain_mut(|one| !one.is_gone());
        before - waiting.len()
    }

    /// How many there are of which this holds.
    pub(crate) fn count(&self, holds: impl Fn(&T) -> bool) -> usize {
        self.lock().iter().filter(|one| holds(one)).count()
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.lock().len()
    }

    /// Drops all.
    pub(crate) fn clear(&self) {
        self.lock().clear();
    }
}
