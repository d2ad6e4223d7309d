//! A semaphore that counts bytes: it bounds the memory for large values. One holder can have at most half of the bytes. A
//! holder for whom there are none waits, for a bounded time.

use parking_lot::{Mutex, MutexGuard};
use pool::ClientId;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;

/// A number of bytes that all holders share.
#[derive(Debug, Default)]
pub(crate) struct ByteSemaphore {
    held: Mutex<Held>,
    freed: Notify,
}

#[derive(Debug, Default)]
struct Held {
    bytes: u64,
    of: HashMap<ClientId, u64>,
}

/// Some of the semaphore's bytes, until it is dropped.
#[derive(Debug)]
pub(crate) struct BytePermit {
    semaphore: Arc<ByteSemaphore>,
    holder: ClientId,
    bytes: u64,
}

/// The capacity of a semaphore, and how long a holder waits.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    /// Bytes in all.
    pub capacity: u64,
    /// How long a holder waits for free bytes.
    pub patience: Duration,
}

impl ByteSemaphore {
    /// Takes bytes for this holder as soon as they are free; `None` after the time to wait. A value that is larger than the
    /// capacity gets in when nobody holds anything; one that is larger than a holder's half, when that holder has nothing
    /// else.
    pub(crate) async fn acquire(self: &Arc<Self>, holder: &ClientId, bytes: u64, bounds: Bounds) -> Option<BytePermit> {
        let taken = async {
            loop {
                let freed = self.freed.notified();
                tokio::pin!(freed);
                // Registered before the check, so that bytes that are freed right after the check are not missed.
                freed.as_mut().enable();
                if self.take(holder, bytes, bounds.capacity) {
                    return BytePermit { semaphore: Arc::clone(self), holder: holder.clone(), bytes };
                }
                freed.await;
            }
        };
        tokio::time::timeout(bounds.patience, taken).await.ok()
    }

    fn take(&self, holder: &ClientId, bytes: u64, capacity: u64) -> bool {
        let mut held = self.held();
        let theirs = held.of.get(holder).copied().unwrap_or_default();
        let fits = |has: u64, capacity: u64| has == 0 || has.saturating_add(bytes) <= capacity;
        if !fits(held.bytes, capacity) || !fits(theirs, capacity / 2) {
            return false;
        }
        held.bytes += bytes;
        *held.of.entry(holder.clone()).or_default() += bytes;
        true
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock()
    }

    /// Bytes in hand.
    pub(crate) fn bytes(&self) -> u64 {
        self.held().bytes
    }
}

impl Drop for BytePermit {
    fn drop(&mut self) {
        let mut held = self.semaphore.held();
        held.bytes -= self.bytes;
        if let Some(theirs) = held.of.get_mut(&self.holder) {
            *theirs -= self.bytes;
            if *theirs == 0 {
                held.of.remove(&self.holder);
            }
        }
        drop(held);
        self.semaphore.freed.notify_waiters();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENT: Bounds = Bounds { capacity: 100, patience: Duration::from_mins(1) };
    const HASTY: Bounds = Bounds { capacity: 100, patience: Duration::ZERO };

    fn client(name: &str) -> ClientId {
        ClientId::new(name)
    }

    #[tokio::test]
    async fn one_holder_has_half_of_it_and_all_of_them_no_more_than_there_is() {
        let semaphore = Arc::new(ByteSemaphore::default());
        let (a, b, c) = (client("a"), client("b"), client("c"));
        let first = semaphore.acquire(&a, 50, HASTY).await.expect("room");
        assert!(semaphore.acquire(&a, 1, HASTY).await.is_none(), "the other half is others'");
        let second = semaphore.acquire(&b, 30, HASTY).await.expect("room");
        assert!(semaphore.acquire(&c, 21, HASTY).await.is_none(), "there are 20");
        let third = semaphore.acquire(&c, 20, HASTY).await.expect("room");
        assert_eq!(semaphore.bytes(), 100);
        drop((first, second, third));
        assert_eq!(semaphore.bytes(), 0);
        assert!(semaphore.held().of.is_empty(), "nothing is kept of holders that are gone");
    }

    #[tokio::test]
    async fn what_is_larger_than_the_room_has_it_alone() {
        let semaphore = Arc::new(ByteSemaphore::default());
        let large = semaphore.acquire(&client("a"), 1_000, HASTY).await.expect("it is empty");
        assert!(semaphore.acquire(&client("b"), 1, HASTY).await.is_none());
        drop(large);
        assert!(semaphore.acquire(&client("b"), 1, HASTY).await.is_some());
    }

    #[tokio::test]
    async fn whoever_waits_is_told() {
        let semaphore = Arc::new(ByteSemaphore::default());
        let first = semaphore.acquire(&client("a"), 100, HASTY).await.expect("room");
        let waiting = tokio::spawn({
            let semaphore = Arc::clone(&semaphore);
            async move { semaphore.acquire(&client("b"), 60, PATIENT).await.is_some() }
        });
        tokio::task::yield_now().await;
        assert!(!waiting.is_finished());
        drop(first);
        assert!(waiting.await.expect("it ends"));
        assert_eq!(semaphore.bytes(), 0);
    }
}
