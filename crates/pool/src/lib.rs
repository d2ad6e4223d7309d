//! The server's side of the jails: start zygotes and painters, keep children ready, queue renders, hold
//! deadlines, take every fate from the kernel, replace what dies. No HTTP, no SQL.

mod failure;
mod settings;

pub use failure::{Failed, Failure, StartError};
pub use settings::{Programs, Settings};

use std::sync::Arc;
use wire::{Console, DataSet, Declaration, Format, Layer, Limits};

/// One render to do.
#[derive(Debug, Clone)]
pub struct Request {
    /// The Python source.
    pub program: String,
    /// Parameters by name, as text.
    pub params: Vec<(String, String)>,
    /// The data set, encoded once with [`encode_data`] and shared between renders.
    pub data: Option<Arc<[u8]>>,
    /// Canvas width, px.
    pub width: u32,
    /// Canvas height, px.
    pub height: u32,
    /// Device pixels to one canvas px (raster formats).
    pub scale: f32,
    /// The file to make.
    pub format: Format,
    /// Seeds the program's randomness.
    pub seed: u64,
    /// The limits of this render.
    pub limits: Limits,
}

/// A data set as a [`Request`] carries it.
#[must_use]
pub fn encode_data(data: &DataSet) -> Arc<[u8]> {
    wire::encode(data).into()
}

/// A finished picture.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// The file.
    pub file: Vec<u8>,
    /// Its format.
    pub format: Format,
    /// Canvas width as the program left it, px.
    pub width: u32,
    /// Canvas height as the program left it, px.
    pub height: u32,
    /// What the program said beside drawing.
    pub report: Report,
}

/// What is known of a program's run, whether it drew or failed.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// What it printed.
    pub console: Console,
    /// The parameters it declared, in order.
    pub declared: Vec<Declaration>,
    /// What it cost.
    pub usage: Usage,
}

/// What a render cost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Usage {
    /// Waiting for a turn, µs.
    pub queue_us: u64,
    /// From the job's first byte to the answer's last, µs.
    pub program_us: u64,
    /// CPU time of the child, µs.
    pub cpu_us: u64,
    /// The child's peak memory beyond the zygote's, bytes.
    pub peak_bytes: u64,
    /// In the painter: scene to pixels or text, µs.
    pub paint_us: u64,
    /// In the painter: encoding the file, µs.
    pub encode_us: u64,
    /// From the request to the result, µs.
    pub total_us: u64,
}

/// How the pool stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Status {
    /// Children waiting for a job.
    pub ready: usize,
    /// Renders under way.
    pub running: usize,
    /// Renders waiting for a turn.
    pub queued: usize,
    /// Painters alive.
    pub painters: usize,
    /// Zygotes started since the pool was.
    pub zygotes_started: u64,
    /// Painters started since the pool was.
    pub painters_started: u64,
    /// Children forked since the pool was started.
    pub children_started: u64,
}

/// Zygotes, ready children and painters. Cheap to clone; the processes end when [`shutdown`](Self::shutdown) is called
/// or the last clone is dropped.
#[derive(Clone)]
pub struct Pool {}

impl Pool {
    /// Starts the first zygote and the painters and waits until both can work.
    ///
    /// # Errors
    /// [`StartError`] when a program is missing, a required layer of the jail is off, or Python doesn't start.
    pub async fn start(_settings: Settings) -> Result<Self, StartError> {
        todo!()
    }

    /// Runs a program and paints what it drew.
    ///
    /// # Errors
    /// [`Failed`]; the pool itself is as good as before, whatever happened.
    pub async fn render(&self, _request: Request) -> Result<Rendered, Failed> {
        todo!()
    }

    /// How the pool stands.
    #[must_use]
    pub fn status(&self) -> Status {
        todo!()
    }

    /// The jail's layers, as the newest zygote reported them.
    #[must_use]
    pub fn layers(&self) -> Vec<Layer> {
        todo!()
    }

    /// Interpreter and numpy versions: part of a picture's cache key.
    #[must_use]
    pub fn versions(&self) -> String {
        todo!()
    }

    /// Ends every process that the pool started, and waits until they are gone.
    pub async fn shutdown(&self) {
        todo!()
    }
}
