//! A write: all of it or nothing.

use crate::store::{Store, StoreError};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection};
use std::ops::{Deref, DerefMut};

/// A connection inside a transaction, whose turn it is to write. What isn't committed didn't happen.
pub(super) struct Writing {
    connection: PoolConnection<Any>,
    committed: bool,
}

impl Store {
    /// Begins a write, after those that others have begun.
    pub(super) async fn write(&self) -> Result<Writing, StoreError> {
        let mut writing = Writing { connection: self.pool.acquire().await?, committed: false };
        for statement in self.backend.begin() {
            sqlx::query(*statement).execute(&mut *writing).await?;
        }
        Ok(writing)
    }
}

impl Writing {
    /// Ends it; it has happened when this returns.
    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        sqlx::query("COMMIT").execute(&mut *self).await?;
        self.committed = true;
        Ok(())
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        if !self.committed {
            // Closing it rolls back, whatever state it is in: SQLite ends a transaction by itself when there is no room.
            self.connection.close_on_drop();
        }
    }
}

impl Deref for Writing {
    type Target = AnyConnection;
    fn deref(&self) -> &AnyConnection {
        &self.connection
    }
}

impl DerefMut for Writing {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.connection
    }
}
