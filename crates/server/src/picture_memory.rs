//! The bytes of pictures in memory, cached or being sent. However slowly clients read them and however often they are
//! shared, there are never more than the limit.

use crate::problem::{Kind, Problem};
use axum::body::Bytes;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The memory. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct PictureMemory {
    large: Arc<Semaphore>,
    /// Reserved for small pictures.
    small: Arc<Semaphore>,
    kib: u32,
}

/// The largest small picture, KiB.
const SMALL: u32 = 256;
/// The memory for small pictures is this fraction: one in so many.
const RESERVED: u32 = 8;

/// Bytes with their permit, until the last clone is dropped.
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
    /// Memory for this many bytes.
    pub(crate) fn new(bytes: u64) -> Self {
        let kib = u32::try_from(bytes >> 10).unwrap_or(u32::MAX).max(1);
        let small = kib / RESERVED;
        let places = |kib: u32| Arc::new(Semaphore::new(kib as usize));
        Self { large: places(kib - small), small: places(small), kib }
    }

    /// The same bytes, counted. A picture that is larger than all of the memory takes all of it.
    pub(crate) fn hold(&self, bytes: Bytes) -> Result<Bytes, Problem> {
        let kib = u32::try_from((bytes.len() >> 10) + 1).unwrap_or(u32::MAX).min(self.kib - self.kib / RESERVED);
        let take = |from: &Arc<Semaphore>| Arc::clone(from).try_acquire_many_owned(kib).ok();
        let small = if kib <= SMALL { take(&self.small) } else { None };
        let room = small.or_else(|| take(&self.large)).ok_or_else(|| {
            Problem::new(Kind::Busy, "Too many large answers are being sent; please try again in a moment.")
        })?;
        Ok(Bytes::from_owner(Held { bytes, _room: room }))
    }

    /// Memory in use, bytes.
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
