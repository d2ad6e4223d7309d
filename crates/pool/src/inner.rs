//! What all clones of a pool share.

use crate::metrics::Metrics;
use crate::painter::Painters;
use crate::queue::Queue;
use crate::reader::Readers;
use crate::settings::Settings;
use crate::status::Status;
use crate::supervisor::Supervisor;

pub(crate) struct Inner {
    pub(crate) settings: Settings,
    pub(crate) metrics: Metrics,
    pub(crate) queue: Queue,
    pub(crate) supervisor: Supervisor,
    pub(crate) painters: Painters,
    pub(crate) readers: Readers,
}

impl Inner {
    pub(crate) fn status(&self) -> Status {
        let (running, queued) = self.queue.counts();
        Status {
            ready: self.supervisor.ready(),
            running,
            queued,
            painters: self.painters.waiting(),
            readers: self.readers.waiting(),
            zygotes_started: self.supervisor.zygotes_started(),
            painters_started: self.painters.started(),
            readers_started: self.readers.started(),
            children_started: self.supervisor.children_started(),
        }
    }
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.status().fmt(f)
    }
}
