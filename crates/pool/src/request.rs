//! Requests to the pool, and their results.

use crate::client::ClientId;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;
use wire::{Console, DataSet, Declaration, Figures, Format, Limits};

/// A render to do.
#[derive(Debug, Clone)]
pub struct Request {
    /// The client: one client's renders don't hold up another's.
    pub client: ClientId,
    /// The engines that try it in turn, at least one: each but the last hands over what it doesn't offer.
    pub attempts: Vec<Attempt>,
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
    /// Whether text stays selectable text (SVG) rather than outlines, which look the same everywhere.
    pub text: bool,
    /// Whether turtles draw step by step, in a format that has frames.
    pub animate: bool,
    /// Which of the program's figures are the picture.
    pub figures: Figures,
    /// What else its author is to be told.
    pub extras: Extras,
    /// Seeds the program's randomness.
    pub seed: u64,
}

/// What an author can be told of a draft besides its picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extras {
    /// Which line of the program drew which pixel.
    pub line_map: bool,
    /// Every frame as a PNG file; the picture is then the first one.
    pub frames: bool,
    /// Which line of the program printed what.
    pub printed: bool,
}

/// A try of one engine.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// The engine's name.
    pub engine: Arc<str>,
    /// The limits of the render there.
    pub limits: Limits,
}

/// Adds up the duration of a request's turns, however it ends, even if its caller has gone away. Clones share one sum.
#[derive(Debug, Clone, Default)]
pub struct Meter(Arc<AtomicU64>);

impl Meter {
    /// The sum so far.
    #[must_use]
    pub fn used(&self) -> Duration {
        Duration::from_micros(self.0.load(Relaxed))
    }

    /// Adds to the sum.
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
    /// A PNG file in which the colour of each pixel is the number of the program's line that drew it, if it was asked for and
    /// that is known.
    pub line_map: Option<Vec<u8>>,
    /// The frames, if they were asked for and there are several.
    pub frames: Vec<Frame>,
    /// What the program printed and declared, and what it cost.
    pub report: Report,
}

/// A frame of an animation.
#[derive(Debug, Clone)]
pub struct Frame {
    /// How long it is shown, ms.
    pub ms: u32,
    /// A PNG file.
    pub file: Vec<u8>,
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
    /// The engine that ran it last.
    pub engine: Arc<str>,
    /// What the engine before it didn't offer, if it was handed over.
    pub handed_over: Option<wire::ErrorReport>,
}

impl Report {
    /// What the engine before lacks, in a few words, if the program was handed over.
    #[must_use]
    pub fn missing(&self) -> Option<&str> {
        let message = &self.handed_over.as_ref()?.message;
        // What it offers instead comes after.
        Some(message.split(';').next().unwrap_or(message))
    }
}

/// What a render cost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Usage {
    /// Waiting for a turn, µs.
    pub queue_us: u64,
    /// Waiting for a ready child, µs.
    pub start_us: u64,
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
    /// In the painter: the map of lines, µs.
    pub line_map_us: u64,
    /// From the request to the result, µs.
    pub total_us: u64,
    /// The scene, bytes.
    pub scene_bytes: u64,
    /// The file, bytes.
    pub file_bytes: u64,
}
