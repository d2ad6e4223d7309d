//! The painter's library: scenes in, files out.
//!
//! ```text
//! scene ── decode, check ──▶ raster ──▶ pixels ──▶ png
//!                       └──▶ svg
//! ```
//!
//! Scenes come from a jail and are hostile. What is refused is refused before anything is allocated for it;
//! what is drawn is first brought within reach, so that no coordinate, stroke or dash pattern costs more
//! than what it shows. `raster` and `svg` have the same files: `shape`, `paint`, `text`, `image`.

mod dash;
mod face;
mod outline;
mod pen;
mod png;
mod raster;
mod reach;
mod size;
mod svg;
#[cfg(test)]
mod tests;
mod words;

use face::Faces;
use pen::Pen;
use raster::Raster;
use size::Size;
use std::time::{Duration, Instant};
use wire::{Format, PaintError, PaintJob, Painted, Scene, SceneError};

/// Turns scenes into files, one after the other; keeps fonts, glyph outlines and buffers warm in between.
pub struct Painter {
    faces: Faces,
    pen: Pen,
    raster: Raster,
}

impl Default for Painter {
    fn default() -> Self {
        Self::new()
    }
}

impl Painter {
    /// A painter with every face of [`fonts::FACES`] at hand.
    #[must_use]
    pub fn new() -> Self {
        Self { faces: Faces::new(), pen: Pen::default(), raster: Raster::new() }
    }

    /// Paints one picture: what happened, and the file (empty when there is none).
    pub fn paint(&mut self, job: &PaintJob, scene: &[u8]) -> (Painted, Vec<u8>) {
        let mut clock = Clock { started: Instant::now(), painted: None };
        let (result, file) = match self.file(job, scene, &mut clock) {
            Ok(file) => (Ok(()), file),
            Err(error) => (Err(error), Vec::new()),
        };
        let all = clock.started.elapsed();
        let paint = clock.painted.unwrap_or(all);
        (Painted { result, paint_us: micros(paint), encode_us: micros(all.saturating_sub(paint)) }, file)
    }

    fn file(&mut self, job: &PaintJob, scene: &[u8], clock: &mut Clock) -> Result<Vec<u8>, PaintError> {
        let scene = Scene::decode(scene, job.scene).map_err(|error| match error {
            SceneError::Limit => PaintError::Scene,
            SceneError::Malformed => PaintError::Malformed,
        })?;
        let size = Size::of(&scene, job)?;
        self.faces.check(&scene)?;
        self.pen.start();
        match job.format {
            Format::Png => {
                let pixels = self.raster.draw(&scene, size, &mut self.faces, &mut self.pen)?;
                clock.painted = Some(clock.started.elapsed());
                Ok(png::picture(pixels, size, &scene.title, &scene.description))
            }
            Format::Svg => svg::write(&scene, &mut self.faces, &mut self.pen),
        }
    }
}

struct Clock {
    started: Instant,
    /// When the pixels were there.
    painted: Option<Duration>,
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}
