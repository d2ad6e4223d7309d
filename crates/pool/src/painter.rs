//! Painters: workers that turn scenes into files, one after the other.

use crate::failure::{Failure, StartError};
use crate::frames::ReceiveError;
use crate::metrics::{Metrics, ProcessKind, ReplaceReason};
use crate::process::Spawner;
use crate::settings::Settings;
use crate::worker::{Death, Worker, Workers};
use std::time::Duration;
use wire::{Caps, FrameError, LimitKind, PaintError, PaintJob, Painted, PainterLimits, Product, encode};

/// Maximum size of a painter's answer without the file and without a list of frames, bytes.
const ANSWER_BYTES: u32 = 1024;
/// Maximum size of an entry in the list of frames, bytes.
const FRAME_BYTES: u32 = 10;

/// The painters.
pub(crate) struct Painters(Workers);

impl Painters {
    pub(crate) async fn start(settings: &Settings, spawner: Spawner, metrics: Metrics) -> Result<Self, StartError> {
        let (count, memory) = (settings.painters.max(1), settings.limits.painter.memory_bytes);
        Ok(Self(Workers::start(ProcessKind::Painter, count, memory, settings, spawner, metrics).await?))
    }

    /// Paints a scene that has not been checked yet.
    pub(crate) async fn paint(
        &self,
        job: &PaintJob,
        scene: &[u8],
        limits: PainterLimits,
    ) -> Result<(Painted, Vec<u8>), Failure> {
        let none = || Failure::Lost("no painter could be started".to_owned());
        let mut worker = self.0.take().await.ok_or_else(none)?;
        let timeout = Duration::from_millis(limits.wall_ms);
        let Some(painter) = worker.worker() else { return Err(Failure::Crashed) };
        match tokio::time::timeout(timeout, paint(painter, job, scene, limits.file_bytes)).await {
            Err(_) => {
                worker.reason = ReplaceReason::TimedOut;
                Err(Failure::Limit(LimitKind::Paint, None))
            }
            Ok(Err(error)) => Err(match (worker.died(&error).await, error) {
                // An honest painter reports that its file is too large, and writes none.
                (_, ReceiveError::Frame(FrameError::TooLong)) | (Death::Memory, _) => {
                    Failure::Limit(LimitKind::Paint, None)
                }
                // Only a hostile scene can make our own code do that.
                (Death::Refused, _) => Failure::Crashed,
                (Death::Other, _) => Failure::Lost("the painter died".to_owned()),
            }),
            Ok(Ok((painted, file))) => {
                worker.give_back();
                match painted.result {
                    Ok(()) => Ok((painted, file)),
                    Err(PaintError::Scene) => Err(Failure::Limit(LimitKind::Scene, None)),
                    Err(PaintError::Work | PaintError::File) => Err(Failure::Limit(LimitKind::Paint, None)),
                    Err(PaintError::Size) => Err(Failure::Limit(LimitKind::Size, None)),
                    Err(PaintError::Malformed) => Err(Failure::Crashed),
                }
            }
        }
    }

    pub(crate) fn waiting(&self) -> usize {
        self.0.waiting()
    }

    /// Returns when a painter is idle.
    pub(crate) async fn some_waiting(&self) {
        self.0.some_waiting().await;
    }

    pub(crate) fn started(&self) -> u64 {
        self.0.started()
    }

    pub(crate) async fn shutdown(&self) {
        self.0.shutdown().await;
    }
}

async fn paint(
    painter: &mut Worker,
    job: &PaintJob,
    scene: &[u8],
    file_bytes: u32,
) -> Result<(Painted, Vec<u8>), ReceiveError> {
    let frames = if job.product == Product::Frames { job.picture.frames } else { 0 };
    let caps = Caps { head: ANSWER_BYTES.saturating_add(frames.saturating_mul(FRAME_BYTES)), body: file_bytes };
    let (head, file) = painter.ask(&encode(job), scene, caps).await?;
    Ok((wire::decode(&head, "painted").map_err(std::io::Error::other)?, file))
}
