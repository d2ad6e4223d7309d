//! A write transaction: all or nothing.

use crate::store::{Store, StoreError};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection};
use std::ops::{Deref, DerefMut};

/// A connection inside a write transaction, which is rolled back unless it is committed.
pub(super) struct WriteTransaction {
    connection: PoolConnection<Any>,
    committed: bool,
}

impl Store {
    /// Begins a write transaction, after those that were begun earlier.
    pub(super) async fn write(&self) -> Result<WriteTransaction, StoreError> {
        let mut writing = WriteTransaction { connection: self.pool.acquire().await?, committed: false };
        for statement in self.backend.begin() {
            sqlx::query(*statement).execute(&mut *writing).await?;
        }
        Ok(writing)
    }
}

impl WriteTransaction {
    /// Commits it.
    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        sqlx::query("COMMIT").execute(&mut *self).await?;
        self.committed = true;
        Ok(())
    }
}

impl Drop for WriteTransaction {
    fn drop(&mut self) {
        if !self.committed {
            // Closing the connection rolls back, whatever its state: SQLite itself ends a transaction when the disk is full.
            self.connection.close_on_drop();
        }
    }
}

impl Deref for WriteTransaction {
    type Target = AnyConnection;
    fn deref(&self) -> &AnyConnection {
        &self.connection
    }
}

impl DerefMut for WriteTransaction {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.connection
    }
}
