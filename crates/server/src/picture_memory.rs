//! The bytes of pictures in memory: kept, or on their way to somebody. However slowly they are taken and however often they are
//! passed on, there are no more of them than there is room for.

use crate::problem::{Kind, Problem};
use axum::body::Bytes;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The room. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct PictureMemory {
    large: Arc<Semaphore>,
    /// Large ones can't take this part.
    small: Arc<Semaphore>,
    kib: u32,
}

/// What is not large, KiB.
const SMALL: u32 = 256;
/// The part of the room that is for what is not large.
const RESERVED: u32 = 8;

/// Bytes, with their part of the room until the last who has them lets go.
struct Held {
    bytes: Bytes,
    _room: OwnedSemaphorePermit,
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl PictureMemory {
    /// Room for so many bytes.
    pub(crate) fn new(bytes: u64) -> Self {
        let kib = u32::try_from(bytes >> 10).unwrap_or(u32::MAX).max(1);
        let small = kib / RESERVED;
        let places = |kib: u32| Arc::new(Semaphore::new(kib as usize));
        Self { large: places(kib - small), small: places(small), kib }
    }

    /// The same bytes, counted. What is larger than all the room takes all of it.
    pub(crate) fn hold(&self, bytes: Bytes) -> Result<Bytes, Problem> {
        let kib = u32::try_from((bytes.len() >> 10) + 1).unwrap_or(u32::MAX).min(self.kib - self.kib / RESERVED);
        let take = |from: &Arc<Semaphore>| Arc::clone(from).try_acquire_many_owned(kib).ok();
        let small = if kib <= SMALL { take(&self.small) } else { None };
        let room = small.or_else(|| take(&self.large)).ok_or_else(|| {
            Problem::new(Kind::Busy, "Too many large answers are on their way; please try again in a moment.")
        })?;
        Ok(Bytes::from_owner(Held { bytes, _room: room }))
    }

    /// What is taken, bytes.
    pub(crate) fn bytes(&self) -> u64 {
        let free = self.large.available_permits() + self.small.available_permits();
        (u64::from(self.kib) - free as u64) << 10
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_count_until_the_last_who_has_them_lets_go() {
        let picture_memory = PictureMemory::new(1 << 20);
        let held = picture_memory.hold(vec![1; 600 << 10].into()).expect("there is room");
        let shared = held.slice(1000..);
        assert!(picture_memory.hold(vec![1; 600 << 10].into()).is_err_and(|problem| problem.kind == Kind::Busy));
        drop(held);
        assert!(picture_memory.hold(vec![1; 600 << 10].into()).is_err(), "a part of it is still somebody's");
        assert!(picture_memory.bytes() >= 600 << 10);
        drop(shared);
        assert_eq!(picture_memory.bytes(), 0);
        let all = picture_memory.hold(vec![1; 2 << 20].into()).expect("alone, whatever it is");
        assert!(picture_memory.hold(vec![1; 600 << 10].into()).is_err(), "all that is for large ones is taken");
        picture_memory.hold(vec![1; 10 << 10].into()).expect("small ones have a part of their own");
        drop(all);
        assert_eq!(picture_memory.bytes(), 0);
    }
}
