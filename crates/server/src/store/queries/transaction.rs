//! A write: all of it or nothing.

use crate::store::{Store, StoreError};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection};
use std::ops::{Deref, DerefMut};

/// A connection inside a transaction, whose turn it is to write. What isn't committed didn't happen.
pub(super) struct WriteTransaction {
    connection: PoolConnection<Any>,
    committed: bool,
}

impl Store {
    /// Begins a write, after those that others have begun.
    pub(super) async fn write(&self) -> Result<WriteTransaction, StoreError> {
        let mut writing = WriteTransaction { connection: self.pool.acquire().await?, committed: false };
        for statement in self.backend.begin() {
            sqlx::query(*statement).execute(&mut *writing).await?;
        }
        Ok(writing)
    }
}

impl WriteTransaction {
    /// Ends it; it has happened when this returns.
    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        sqlx::query("COMMIT").execute(&mut *self).await?;
        self.committed = true;
        Ok(())
    }
}

impl Drop for WriteTransaction {
    fn drop(&mut self) {
        if !self.committed {
            // Closing it rolls back, whatever state it is in: SQLite ends a transaction by itself when there is no room.
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
