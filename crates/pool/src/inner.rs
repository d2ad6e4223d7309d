//! What all clones of a pool share.

use crate::metrics::Metrics;
use crate::painter::Painters;
use crate::queue::Queue;
use crate::reader::Readers;
use crate::settings::Settings;
use crate::status::{EngineStatus, Status};
use crate::supervisor::Supervisor;
use std::sync::Arc;

pub(crate) struct Inner {
    pub(crate) settings: Settings,
    pub(crate) metrics: Metrics,
    pub(crate) queue: Queue,
    /// One for each engine, in the settings' order.
    pub(crate) supervisors: Vec<Supervisor>,
    pub(crate) painters: Painters,
    pub(crate) readers: Readers,
}

impl Inner {
    /// The engine of this name.
    pub(crate) fn engine(&self, name: &str) -> Option<&Supervisor> {
        self.supervisors.iter().find(|engine| &**engine.name() == name)
    }

    pub(crate) fn status(&self) -> Status {
        let (running, queued) = self.queue.counts();
        let engine = |supervisor: &Supervisor| EngineStatus {
            name: Arc::clone(supervisor.name()),
            ready: supervisor.ready(),
            zygotes_started: supervisor.zygotes_started(),
            children_started: supervisor.children_started(),
        };
        let engines: Vec<EngineStatus> = self.supervisors.iter().map(engine).collect();
        Status {
            ready: engines.iter().map(|engine| engine.ready).sum(),
            running,
            queued,
            painters: self.painters.waiting(),
            readers: self.readers.waiting(),
            zygotes_started: engines.iter().map(|engine| engine.zygotes_started).sum(),
            painters_started: self.painters.started(),
            readers_started: self.readers.started(),
            children_started: engines.iter().map(|engine| engine.children_started).sum(),
            engines,
        }
    }
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.status().fmt(f)
    }
}
