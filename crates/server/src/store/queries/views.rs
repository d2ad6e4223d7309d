//! Counts of views.

use crate::store::{Store, StoreError};

impl Store {
    /// Adds views to images, by their numbers. Those that aren't there any more are skipped.
    pub(crate) async fn add_views(&self, views: &[(i64, u64)]) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        for (image, count) in views {
            sqlx::query("UPDATE images SET views = views + $1 WHERE id = $2")
                .bind(i64::try_from(*count).unwrap_or(i64::MAX))
                .bind(image)
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await
    }
}
