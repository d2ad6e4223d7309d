//! A store in a `PostgreSQL` database of its own.

use super::{Backend, CONNECTIONS, Missing, PATIENCE, Store, migrate, migrations};
use crate::database_url::without_password;
use crate::store::StoreError;
use sqlx::AnyPool;
use sqlx::any::AnyPoolOptions;

/// What is set for each connection: how long a writer waits for another, and how long any question may take.
const SETTINGS: [&str; 2] = ["SET lock_timeout = '5s'", "SET statement_timeout = '30s'"];

pub(super) async fn open(url: &str, missing: Missing) -> Result<Store, StoreError> {
    let store = without_password(url);
    let pool = AnyPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .after_connect(|connection, _| {
            Box::pin(async move {
                for setting in SETTINGS {
                    sqlx::query(setting).execute(&mut *connection).await?;
                }
                Ok(())
            })
        })
        .connect(url)
        .await
        .map_err(|e| StoreError::Open { store: store.clone(), why: e.to_string() })?;
    if !is_there(&pool, &store).await? && missing == Missing::Refused {
        return Err(StoreError::NoStore { store });
    }
    migrate(&migrations::POSTGRES, &pool, &store).await?;
    let store = Store { pool, backend: Backend::Postgres, address: store.into() };
    store.fill_search().await?;
    Ok(store)
}

/// Whether there is a store. Databases that hold something else are left alone.
async fn is_there(pool: &AnyPool, store: &str) -> Result<bool, StoreError> {
    let tables: i64 = sqlx::query_scalar("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()")
        .fetch_one(pool)
        .await?;
    let ours: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM pg_class WHERE oid = to_regclass('meta') AND obj_description(oid) = 'Paintbox'",
    )
    .fetch_one(pool)
    .await?;
    if tables > 0 && ours == 0 { Err(StoreError::NotOurs { store: store.to_owned() }) } else { Ok(ours > 0) }
}
