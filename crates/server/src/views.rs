//! How often images are viewed: counted in memory, and added to the store in batches, so that a view is never a write. What
//! a crash loses is the last batch, the views of at most ten seconds.

use crate::store::{Store, StoreError};
use parking_lot::Mutex;
use std::collections::HashMap;

/// Images whose views wait to be stored. Views of more images than these aren't counted until the next batch.
const MAX_IMAGES: usize = 100_000;

/// Views that aren't in the store yet, by the store's number of the image.
#[derive(Debug, Default)]
pub(crate) struct Views(Mutex<HashMap<i64, u64>>);

impl Views {
    /// Counts a view of an image.
    pub(crate) fn record(&self, image: i64) {
        self.add([(image, 1)]);
    }

    /// Adds what was counted to the store. If the store fails, it stays for the next batch.
    ///
    /// # Errors
    /// [`StoreError`].
    pub(crate) async fn flush(&self, store: &Store) -> Result<(), StoreError> {
        let batch: Vec<(i64, u64)> = self.0.lock().drain().collect();
        if batch.is_empty() {
            return Ok(());
        }
        let stored = store.add_views(&batch).await;
        if stored.is_err() {
            self.add(batch);
        }
        stored
    }

    fn add(&self, counted: impl IntoIterator<Item = (i64, u64)>) {
        let mut counts = self.0.lock();
        for (image, views) in counted {
            if counts.len() < MAX_IMAGES || counts.contains_key(&image) {
                *counts.entry(image).or_default() += views;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_of_one_image_add_up_and_the_map_is_bounded() {
        let views = Views::default();
        for image in 0..=MAX_IMAGES as i64 {
            views.record(image);
        }
        views.record(7);
        let counts = views.0.lock();
        assert_eq!((counts.len(), counts[&7], counts.get(&(MAX_IMAGES as i64))), (MAX_IMAGES, 2, None));
    }
}
