//! Room for large things in hand: so many bytes at once, and of one holder at most half of them. Whoever finds none waits,
//! and not for ever.

use pool::ClientId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;

/// So many bytes at once, whoever's.
#[derive(Debug, Default)]
pub(crate) struct Room {
    held: Mutex<Held>,
    freed: Notify,
}

#[derive(Debug, Default)]
struct Held {
    bytes: u64,
    of: HashMap<ClientId, u64>,
}

/// Some of a room, until dropped.
#[derive(Debug)]
pub(crate) struct Place {
    room: Arc<Room>,
    holder: ClientId,
    bytes: u64,
}

/// How much a room has, and for how long one may wait in front of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    /// Bytes in all.
    pub most: u64,
    /// How long whoever finds none may wait.
    pub patience: Duration,
}

impl Room {
    /// Takes so many bytes for this holder, when there are as many; `None` when that was too long ago. What is larger than
    /// the room, or than a holder's half of it, is let in when there is nothing else of theirs, or nothing at all.
    pub(crate) async fn place(self: &Arc<Self>, holder: &ClientId, bytes: u64, bounds: Bounds) -> Option<Place> {
        let taken = async {
            loop {
                let freed = self.freed.notified();
                tokio::pin!(freed);
                // Before the look, so that what is freed right after it is not missed.
                freed.as_mut().enable();
                if self.take(holder, bytes, bounds.most) {
                    return Place { room: Arc::clone(self), holder: holder.clone(), bytes };
                }
                freed.await;
            }
        };
        tokio::time::timeout(bounds.patience, taken).await.ok()
    }

    fn take(&self, holder: &ClientId, bytes: u64, most: u64) -> bool {
        let mut held = self.held();
        let theirs = held.of.get(holder).copied().unwrap_or_default();
        let fits = |has: u64, most: u64| has == 0 || has.saturating_add(bytes) <= most;
        if !fits(held.bytes, most) || !fits(theirs, most / 2) {
            return false;
        }
        held.bytes += bytes;
        *held.of.entry(holder.clone()).or_default() += bytes;
        true
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Bytes in hand.
    pub(crate) fn bytes(&self) -> u64 {
        self.held().bytes
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut held = self.room.held();
        held.bytes -= self.bytes;
        if let Some(theirs) = held.of.get_mut(&self.holder) {
            *theirs -= self.bytes;
            if *theirs == 0 {
                held.of.remove(&self.holder);
            }
        }
        drop(held);
        self.room.freed.notify_waiters();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENT: Bounds = Bounds { most: 100, patience: Duration::from_mins(1) };
    const HASTY: Bounds = Bounds { most: 100, patience: Duration::ZERO };

    fn client(name: &str) -> ClientId {
        ClientId::new(name)
    }

    #[tokio::test]
    async fn one_holder_has_half_of_it_and_all_of_them_no_more_than_there_is() {
        let room = Arc::new(Room::default());
        let (a, b, c) = (client("a"), client("b"), client("c"));
        let first = room.place(&a, 50, HASTY).await.expect("room");
        assert!(room.place(&a, 1, HASTY).await.is_none(), "the other half is others'");
        let second = room.place(&b, 30, HASTY).await.expect("room");
        assert!(room.place(&c, 21, HASTY).await.is_none(), "there are 20");
        let third = room.place(&c, 20, HASTY).await.expect("room");
        assert_eq!(room.bytes(), 100);
        drop((first, second, third));
        assert_eq!(room.bytes(), 0);
        assert!(room.held().of.is_empty(), "nothing is kept of holders that are gone");
    }

    #[tokio::test]
    async fn what_is_larger_than_the_room_has_it_alone() {
        let room = Arc::new(Room::default());
        let large = room.place(&client("a"), 1_000, HASTY).await.expect("it is empty");
        assert!(room.place(&client("b"), 1, HASTY).await.is_none());
        drop(large);
        assert!(room.place(&client("b"), 1, HASTY).await.is_some());
    }

    #[tokio::test]
    async fn whoever_waits_is_told() {
        let room = Arc::new(Room::default());
        let first = room.place(&client("a"), 100, HASTY).await.expect("room");
        let waiting = tokio::spawn({
            let room = Arc::clone(&room);
            async move { room.place(&client("b"), 60, PATIENT).await.is_some() }
        });
        tokio::task::yield_now().await;
        assert!(!waiting.is_finished());
        drop(first);
        assert!(waiting.await.expect("it ends"));
        assert_eq!(room.bytes(), 0);
    }
}
