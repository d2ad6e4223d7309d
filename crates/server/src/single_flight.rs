//! Deduplicates concurrent work ("single flight"): a caller that asks for something in progress waits for its result. The
//! work is cancelled when the last caller has gone.

use futures_util::future::{BoxFuture, FutureExt as _, Shared, WeakShared};
use parking_lot::{Mutex, MutexGuard};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

type Making<V> = Shared<BoxFuture<'static, V>>;
type Known<K, V> = Arc<Mutex<HashMap<K, WeakShared<BoxFuture<'static, V>>>>>;

/// Work in progress, by key. Cheap to clone.
#[derive(Debug)]
pub(crate) struct SingleFlight<K, V: Clone>(Known<K, V>);

impl<K, V: Clone> Default for SingleFlight<K, V> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<K, V: Clone> Clone for SingleFlight<K, V> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<K: Eq + Hash + Clone, V: Clone> SingleFlight<K, V> {
    /// The result of the work in progress under this key, or of `make`. Also returns whether this call began the work.
    pub(crate) async fn join<F>(&self, key: K, make: impl FnOnce() -> F) -> (V, bool)
    where
        F: Future<Output = V> + Send + 'static,
    {
        let (making, began) = {
            let mut known = lock(&self.0);
            if let Some(making) = known.get(&key).and_then(WeakShared::upgrade) {
                (making, false)
            } else {
                let making = make().boxed().shared();
                known.extend(making.downgrade().map(|weak| (key.clone(), weak)));
                (making, true)
            }
        };
        let mut seat = Seat { key, making: Some(making.clone()), known: Arc::clone(&self.0) };
        let made = making.await;
        seat.leave();
        (made, began)
    }
}

fn lock<K, V: Clone>(known: &Known<K, V>) -> MutexGuard<'_, HashMap<K, WeakShared<BoxFuture<'static, V>>>> {
    known.lock()
}

/// A caller that waits. The last one to leave removes the entry.
struct Seat<K: Eq + Hash, V: Clone> {
    key: K,
    making: Option<Making<V>>,
    known: Known<K, V>,
}

impl<K: Eq + Hash, V: Clone> Seat<K, V> {
    fn leave(&mut self) {
        let Some(making) = self.making.take() else { return };
        let mut known = lock(&self.known);
        let is_it = known.get(&self.key).and_then(WeakShared::upgrade).is_some_and(|other| other.ptr_eq(&making));
        // Finished work is removed; so is work that nobody else waits for.
        if is_it && (making.peek().is_some() || making.strong_count().is_none_or(|count| count <= 1)) {
            known.remove(&self.key);
        }
    }
}

impl<K: Eq + Hash, V: Clone> Drop for Seat<K, V> {
    fn drop(&mut self) {
        self.leave();
    }
}
