//! The server's side of the jails: starts zygotes, painters and readers, keeps children ready, queues renders, enforces
//! deadlines, judges every exit by the kernel's status, and replaces what dies. No HTTP, no SQL.
//!
//! Layers of the code, top to bottom, where a file uses only files below it or beside it: `lib` → `render` → `inner` → `supervisor`,
//! `painter`, `reader` → `zygote`, `worker` → `child` → `control`, `frames`, `process`, `idle_queue`, `metrics` → `queue`,
//! `verdict` → `failure` → `request` → `client`, `settings`, `status`.

mod child;
mod client;
mod control;
mod failure;
mod frames;
mod idle_queue;
mod inner;
mod metrics;
mod painter;
mod process;
mod queue;
mod reader;
mod render;
mod request;
mod settings;
mod status;
mod supervisor;
mod verdict;
mod worker;
mod zygote;

pub use client::ClientId;
pub use failure::{Failed, Failure, StartError};
pub use reader::{FileRead, ReadFailure, ReadRequest, ReadTurn};
pub use render::{LINE_MAP_BYTES, Turn};
pub use request::{Attempt, Extras, Frame, Meter, Rendered, Report, Request, Usage, encode_data};
pub use settings::{Engine, Programs, Settings, Starts};
pub use status::{Counts, EngineStatus, Status};

use inner::Inner;
use metrics::Metrics;
use painter::Painters;
use process::Spawner;
use prometheus_client::registry::Registry;
use queue::Queue;
use reader::Readers;
use std::sync::Arc;
use supervisor::Supervisor;
use wire::Layer;

/// Zygotes, ready children, painters and readers. Cheap to clone; the processes end when [`shutdown`](Self::shutdown) is
/// called or the last clone is dropped.
#[derive(Clone)]
pub struct Pool {
    inner: Arc<Inner>,
}

impl Pool {
    /// Starts the first zygote, the painters and the readers and waits until all can work.
    ///
    /// # Errors
    /// [`StartError`] when a program is missing, a required layer of the jail is off, or Python doesn't start.
    pub async fn start(settings: Settings) -> Result<Self, StartError> {
        let spawner = Spawner::start();
        let metrics = Metrics::new();
        let engines = settings.engines.iter().map(|engine| {
            let started = Supervisor::start(&settings, engine, spawner.clone(), metrics.clone());
            async move { started.await.map_err(|error| error.of_engine(&engine.name)) }
        });
        let (painters, readers, supervisors) = tokio::try_join!(
            Painters::start(&settings, spawner.clone(), metrics.clone()),
            Readers::start(&settings, spawner.clone(), metrics.clone()),
            futures_util::future::try_join_all(engines)
        )?;
        let queue = Queue::for_renders(&settings);
        let pool = Self { inner: Arc::new(Inner { settings, metrics, queue, supervisors, painters, readers }) };
        for engine in pool.inner.settings.engines.iter().filter(|engine| engine.starts == Starts::WithPool) {
            // A child that can't lock itself would make every program look like a crash.
            let probed = pool.probe(&engine.name).await.map_err(|error| format!("a child can't start: {error}"));
            let escaped = |(_, attempts): (_, Vec<(String, bool)>)| attempts.into_iter().find(|(_, refused)| !refused);
            let broken = match probed.map(escaped) {
                Ok(None) => continue,
                Ok(Some((what, _))) => format!("a locked child could {what}"),
                Err(error) => error,
            };
            return Err(StartError::Zygote(broken).of_engine(&engine.name));
        }
        Ok(pool)
    }

    /// Runs a program and paints what it drew.
    ///
    /// # Errors
    /// [`Failed`]; the pool itself keeps working, whatever happened.
    pub async fn render(&self, request: Request) -> Result<Rendered, Failed> {
        let turn = self.turn(&request.client, &Meter::default()).await?;
        self.render_in(turn, request).await
    }

    /// Waits for a client's turn. Fetch large inputs after it, so that waiting requests stay small. The meter runs
    /// until the turn is dropped.
    ///
    /// # Errors
    /// [`Failed`] when too many wait already, or this one waited too long.
    pub async fn turn(&self, client: &ClientId, meter: &Meter) -> Result<Turn, Failed> {
        Turn::wait(&self.inner, client, meter).await
    }

    /// Runs a program and paints what it drew, in a turn from [`turn`](Self::turn).
    ///
    /// # Errors
    /// As for [`render`](Self::render).
    pub async fn render_in(&self, turn: Turn, request: Request) -> Result<Rendered, Failed> {
        render::render(&self.inner, turn, request).await
    }

    /// Reads a data file in a jail. The meter runs while a reader has it.
    ///
    /// # Errors
    /// [`ReadFailure`]; the pool itself keeps working, whatever is in the file.
    pub async fn read<B: AsRef<[u8]>>(&self, request: ReadRequest<B>, meter: &Meter) -> Result<FileRead, ReadFailure> {
        self.inner.readers.read(request, meter).await
    }

    /// The names of the engines, the default first.
    #[must_use]
    pub fn engines(&self) -> Vec<Arc<str>> {
        self.inner.supervisors.iter().map(|engine| Arc::clone(engine.name())).collect()
    }

    /// Whether there is an engine of this name.
    #[must_use]
    pub fn has_engine(&self, name: &str) -> bool {
        self.inner.engine(name).is_some()
    }

    /// Runs a child of an engine that draws nothing and reports on its jail: the layers of the zygote and its own, and for each
    /// forbidden thing it tried, whether it was refused.
    ///
    /// # Errors
    /// [`Failure`] when the child could not answer.
    pub async fn probe(&self, engine: &str) -> Result<(Vec<Layer>, Vec<(String, bool)>), Failure> {
        let wire::Finish::Probed { mut layers, attempts } = render::probe(&self.inner, engine).await? else {
            return Err(Failure::Crashed);
        };
        let mut all = self.layers(engine);
        all.append(&mut layers);
        Ok((all, attempts))
    }

    /// Prepares an engine's children with these limits from now on. Running renders keep theirs.
    pub fn limit(&self, engine: &str, limits: &wire::Limits) {
        if let Some(engine) = self.inner.engine(engine) {
            engine.limit(limits);
        }
    }

    /// A snapshot of the pool.
    #[must_use]
    pub fn status(&self) -> Status {
        self.inner.status()
    }

    /// What was counted since the start.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.inner.metrics.counts()
    }

    /// Waits until a render could start at once, or returns if renders are running: right after a render, and while a
    /// process is being replaced, the queues of idle processes are empty for a moment.
    pub async fn settled(&self) {
        let (running, _) = self.inner.queue.counts();
        if running == 0 {
            let Some(default) = self.inner.supervisors.first() else { return };
            tokio::join!(default.some_ready(), self.inner.painters.some_waiting());
        }
    }

    /// Registers the pool's metrics, under names that begin with `paintbox_`.
    pub fn register(&self, registry: &mut Registry) {
        let inner = Arc::downgrade(&self.inner);
        self.inner.metrics.register(registry, move || inner.upgrade().map(|inner| inner.status()));
    }

    /// The layers of an engine's zygote, as the newest one reported them.
    #[must_use]
    pub fn layers(&self, engine: &str) -> Vec<Layer> {
        self.inner.engine(engine).map(|engine| engine.ready_report().layers).unwrap_or_default()
    }

    /// The versions of an engine's interpreter and packages: part of a picture's cache key. Empty before it has started.
    #[must_use]
    pub fn versions(&self, engine: &str) -> Arc<str> {
        self.inner.engine(engine).map_or_else(|| Arc::from(""), Supervisor::versions)
    }

    /// Ends every process that the pool started, and waits until they are gone.
    pub async fn shutdown(&self) {
        let engines = self.inner.supervisors.iter().map(Supervisor::shutdown);
        tokio::join!(
            futures_util::future::join_all(engines),
            self.inner.painters.shutdown(),
            self.inner.readers.shutdown()
        );
    }
}
