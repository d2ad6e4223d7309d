//! The store's size, and the free space on its disk.

use super::{Backend, Store};
use std::path::Path;
use std::time::Duration;
use tokio::time::timeout;

/// Metrics don't wait for a database that is down.
const PATIENCE: Duration = Duration::from_secs(1);

impl Store {
    /// The store's size and the free space on its disk (unknown if it is on another machine), bytes. `None` if the store
    /// doesn't answer.
    pub(crate) async fn room(&self) -> Option<(i64, Option<i64>)> {
        match &self.backend {
            Backend::Sqlite(_) => {
                let file = Path::new(self.address());
                let bytes =
                    |end: &str| std::fs::metadata(format!("{}{end}", file.display())).map_or(0, |about| about.len());
                let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
                let free = rustix::fs::statvfs(folder).ok().map(|about| about.f_bavail.saturating_mul(about.f_frsize));
                let count = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
                Some((count(bytes("") + bytes("-wal")), free.map(count)))
            }
            Backend::Postgres => {
                let asked = sqlx::query_scalar("SELECT pg_database_size(current_database())").fetch_one(&self.pool);
                timeout(PATIENCE, asked).await.ok()?.ok().map(|bytes: i64| (bytes, None))
            }
        }
    }
}
