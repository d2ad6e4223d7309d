//! Idle processes that wait for work: ready children, painters, readers.

use parking_lot::Mutex;
use std::collections::VecDeque;
use tokio::sync::Notify;

/// A process that can wait in an [`IdleQueue`].
pub(crate) trait Idle {
    /// Whether it has exited or can no longer be used.
    fn is_gone(&mut self) -> bool;
}

/// Idle processes; the one that has waited longest is in front.
pub(crate) struct IdleQueue<T> {
    waiting: Mutex<VecDeque<T>>,
    /// Notified when one is added.
    added: Notify,
    /// Notified when one is taken or may have exited.
    changed: Notify,
}

impl<T: Idle> IdleQueue<T> {
    pub(crate) fn new() -> Self {
        Self { waiting: Mutex::default(), added: Notify::new(), changed: Notify::new() }
    }

    /// Takes the next one that is alive, and waits until there is one.
    pub(crate) async fn take(&self) -> T {
        loop {
            let added = self.added.notified();
            if let Some(next) = self.pop() {
                return next;
            }
            added.await;
        }
    }

    /// Waits until there is one, and doesn't take it.
    pub(crate) async fn wait_nonempty(&self) {
        loop {
            let added = self.added.notified();
            if self.len() > 0 {
                // A task that takes may be waiting for the same notification.
                self.added.notify_one();
                return;
            }
            added.await;
        }
    }

    fn pop(&self) -> Option<T> {
        let mut waiting = self.waiting.lock();
        let next = waiting.iter_mut().position(|one| !one.is_gone())?;
        self.changed.notify_one();
        let next = waiting.remove(next);
        if !waiting.is_empty() {
            // Notifications that came together are merged: wake the next waiter.
            self.added.notify_one();
        }
        next
    }

    /// Adds one. At capacity, drops the one that has waited longest.
    pub(crate) fn add(&self, one: T, most: usize) {
        let mut waiting = self.waiting.lock();
        if waiting.len() >= most {
            waiting.pop_front();
        }
        waiting.push_back(one);
        self.added.notify_one();
    }

    /// Reports that one of them may have exited.
    pub(crate) fn notify_changed(&self) {
        self.changed.notify_one();
    }

    /// Waits until one of them was taken or may have exited.
    pub(crate) async fn changed(&self) {
        self.changed.notified().await;
    }

    /// Drops those that are gone and returns how many there were.
    pub(crate) fn sweep(&self) -> usize {
        let mut waiting = self.waiting.lock();
        let before = waiting.len();
        waiting.retain_mut(|one| !one.is_gone());
        before - waiting.len()
    }

    /// How many satisfy the predicate.
    pub(crate) fn count(&self, holds: impl Fn(&T) -> bool) -> usize {
        self.waiting.lock().iter().filter(|one| holds(one)).count()
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.waiting.lock().len()
    }

    /// Drops all.
    pub(crate) fn clear(&self) {
        self.waiting.lock().clear();
    }
}
