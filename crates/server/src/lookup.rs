//! Images as they were read from the store a moment ago, so that a cached picture costs no query. Whatever this server
//! changes is seen at once; what another one changes, or the command line, after [`KEPT`].

use crate::name::ImageName;
use crate::store::{Image, Store, StoreError};
use moka::future::Cache;
use std::sync::Arc;
use std::time::Duration;

/// How long an image is believed to be as it was read.
const KEPT: Duration = Duration::from_secs(2);
/// Most images that are kept.
const MOST: u64 = 2_000;

/// The images of late, and those that weren't there.
#[derive(Debug)]
pub(crate) struct Lookup(Cache<(ImageName, Option<u32>), Option<Arc<Image>>>);

impl Lookup {
    pub(crate) fn new() -> Self {
        Self(Cache::builder().max_capacity(MOST).time_to_live(KEPT).build())
    }

    /// An image at this version, or at its current one.
    pub(crate) async fn image(
        &self,
        store: &Store,
        name: &ImageName,
        version: Option<u32>,
    ) -> Result<Option<Arc<Image>>, StoreError> {
        let key = (name.clone(), version);
        if let Some(known) = self.0.get(&key).await {
            return Ok(known);
        }
        let image = store.image_at(name, version).await?.map(Arc::new);
        // What isn't there is not kept: nobody waits for an image that they have just saved.
        if image.is_some() {
            self.0.insert(key, image.clone()).await;
        }
        Ok(image)
    }

    /// Something was changed.
    pub(crate) fn forget(&self) {
        self.0.invalidate_all();
    }
}
