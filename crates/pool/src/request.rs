//! What is asked of the pool, and what comes back.

use crate::ClientId;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;
use wire::{Console, DataSet, Declaration, Format, Limits};

/// One render to do.
#[derive(Debug, Clone)]
pub struct Request {
    /// For whom: one client's renders don't hold up another's.
    pub client: ClientId,
    /// The Python source.
    pub program: Arc<str>,
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
    /// Whether text stays text that can be selected (SVG), rather than outlines that look the same everywhere.
    pub text: bool,
    /// Seeds the program's randomness.
    pub seed: u64,
    /// The limits of this render.
    pub limits: Limits,
}

/// Adds up the turns that a render has had, however it ends: it is there even when nobody waits for the render any more.
/// All clones add up together.
#[derive(Debug, Clone, Default)]
pub struct Meter(Arc<AtomicU64>);

impl Meter {
    /// What was used so far.
    #[must_use]
    pub fn used(&self) -> Duration {
        Duration::from_micros(self.0.load(Relaxed))
    }

    /// Adds what was used.
    pub fn add(&self, used: Duration) {
        self.0.fetch_add(used.as_micros() as u64, Relaxed);
    }
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
