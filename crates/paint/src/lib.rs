//! The painter's library: turns scenes into files.
//!
//! ```text
//! scene ── decode, check ──▶ raster ──▶ pixels ──▶ png
//!                       └──▶ svg
//! ```
//!
//! Scenes come from a jail and are hostile. Limits are checked before anything is allocated. Everything that is drawn is
//! first clipped to the view, so that no coordinate, stroke or dash pattern costs more than its visible part. `raster`,
//! `svg` and `pdf` have the same files: `shape`, `paint`, `text`, `image`. `line_map` paints a scene once more for its author, with
//! line numbers as colours.
//!
//! Layers of the code, top to bottom, where a file uses only files below it or beside it: `lib` → `line_map`, `pdf`, `svg` → `markers` →
//! `raster` → `encode` → `group` → `stroker` → `dash` → `bitmap`, `blur`, `escape`, `face`, `geometry`, `gradient`, `size`, `view`.

mod bitmap;
mod blur;
mod dash;
mod encode;
mod escape;
mod face;
mod geometry;
mod gradient;
mod group;
mod line_map;
mod markers;
mod pdf;
mod raster;
mod size;
mod stroker;
mod svg;
#[cfg(test)]
mod tests;
mod view;

use bitmap::Bitmap;
use encode::{Metadata, gif, jpg, png, webp};
use face::Faces;
use raster::Raster;
use size::Size;
use std::time::{Duration, Instant};
use stroker::Stroker;
use wire::{Format, FrameFile, Lines, PaintError, PaintJob, Painted, Product, Scene, SceneError};

/// Turns scenes into files, one after the other, and reuses fonts, glyph outlines and buffers.
pub struct Painter {
    faces: Faces,
    stroker: Stroker,
    raster: Raster,
}

impl Default for Painter {
    fn default() -> Self {
        Self::new()
    }
}

impl Painter {
    /// A painter with every face of [`fonts::FACES`].
    #[must_use]
    pub fn new() -> Self {
        Self { faces: Faces::new(), stroker: Stroker::default(), raster: Raster::new() }
    }

    /// Forgets everything about the last picture, except glyph outlines: the fact that a letter was used is not a secret.
    pub fn forget(&mut self) {
        self.stroker = Stroker::default();
        self.raster = Raster::new();
    }

    /// Paints one picture. Returns the result and the file, which is empty on failure.
    pub fn paint(&mut self, job: &PaintJob, scene: &[u8]) -> (Painted, Vec<u8>) {
        let mut clock = Clock { started: Instant::now(), painted: None };
        let mut frames = Vec::new();
        let (result, file) = match self.make(job, scene, &mut frames, &mut clock) {
            Ok(file) if file.len() > job.file_bytes as usize => (Err(PaintError::File), Vec::new()),
            Ok(file) => (Ok(()), file),
            Err(error) => (Err(error), Vec::new()),
        };
        let all = clock.started.elapsed();
        let paint = clock.painted.unwrap_or(all);
        let encode_us = micros(all.saturating_sub(paint));
        (Painted { result, paint_us: micros(paint), encode_us, frames }, file)
    }

    fn make(
        &mut self,
        job: &PaintJob,
        scene: &[u8],
        frames: &mut Vec<FrameFile>,
        clock: &mut Clock,
    ) -> Result<Vec<u8>, PaintError> {
        let (scene, lines) = Scene::decode(scene, job.scene).map_err(|error| match error {
            SceneError::Limit => PaintError::Scene,
            SceneError::Malformed => PaintError::Malformed,
        })?;
        match (job.product, lines) {
            (Product::File, _) => self.file(job, &scene, clock),
            (Product::Frames, _) => self.frames(job, &scene, frames, clock),
            (Product::LineMap, Some(lines)) => self.line_map(job, scene, &lines, clock),
            (Product::LineMap, None) => Ok(Vec::new()),
        }
    }

    fn file(&mut self, job: &PaintJob, scene: &Scene, clock: &mut Clock) -> Result<Vec<u8>, PaintError> {
        let size = Size::new(scene, job)?;
        self.faces.check(scene)?;
        self.start(size.frames);
        let metadata = Metadata { title: &scene.title, description: &scene.description };
        let Self { faces, stroker, raster } = self;
        match job.format {
            Format::Svg => return svg::write(scene, job.text, raster, faces, stroker),
            Format::Pdf => return pdf::write(scene, raster, faces, stroker),
            Format::Webp => webp::fits(size.width, size.height)?,
            Format::Png | Format::Jpg | Format::Gif | Format::Apng => {}
        }
        let frames = if job.format.is_animated() { size.frames } else { 1 };
        if frames > 1 {
            return self.animation(job.format, scene, size, metadata, clock);
        }
        let bitmap = Bitmap::from_pixmap(raster.draw(scene, size, faces, stroker)?);
        clock.painted = Some(clock.started.elapsed());
        match job.format {
            Format::Webp => webp::still(&bitmap, metadata),
            Format::Jpg => jpg::still(&bitmap, metadata),
            Format::Gif => {
                let mut animation = gif::Animation::start(&bitmap, false, metadata);
                animation.add(bitmap, 0);
                Ok(animation.finish())
            }
            _ => Ok(png::still(&bitmap, &[metadata])),
        }
    }

    /// A PNG file of each frame, or of the picture if it has none.
    fn frames(
        &mut self,
        job: &PaintJob,
        scene: &Scene,
        frames: &mut Vec<FrameFile>,
        clock: &mut Clock,
    ) -> Result<Vec<u8>, PaintError> {
        let size = Size::new(scene, job)?;
        self.faces.check(scene)?;
        self.start(size.frames);
        let Self { faces, stroker, raster } = self;
        let (mut files, mut encoding) = (Vec::new(), Duration::ZERO);
        raster.animate(scene, size, faces, stroker, &mut |pixmap, ms| {
            let started = Instant::now();
            let file = png::still(&Bitmap::from_pixmap(pixmap.clone()), &[]);
            if files.len() + file.len() > job.file_bytes as usize {
                return Err(PaintError::File);
            }
            frames.push(FrameFile { ms, bytes: file.len() as u32 });
            files.extend(file);
            encoding += started.elapsed();
            Ok(())
        })?;
        clock.painted = Some(clock.started.elapsed().saturating_sub(encoding));
        Ok(files)
    }

    /// Starts a picture with so many frames.
    fn start(&mut self, frames: u64) {
        self.stroker.start();
        self.raster.start(frames);
    }

    fn line_map(
        &mut self,
        job: &PaintJob,
        scene: Scene,
        lines: &Lines,
        clock: &mut Clock,
    ) -> Result<Vec<u8>, PaintError> {
        let scene = line_map::recolored(scene, lines);
        let job = PaintJob { scale: line_map::scale(&scene), ..job.clone() };
        let size = Size::new(&scene, &job)?;
        self.faces.check(&scene)?;
        self.start(size.frames);
        let Self { faces, stroker, raster } = self;
        let pixmap = raster.draw_aliased(&scene, size, faces, stroker)?;
        clock.painted = Some(clock.started.elapsed());
        let is_empty = pixmap.data().iter().all(|pixel| pixel.a == 0);
        Ok(if is_empty { Vec::new() } else { png::still(&Bitmap::from_pixmap(pixmap), &[]) })
    }

    fn animation(
        &mut self,
        format: Format,
        scene: &Scene,
        size: Size,
        metadata: Metadata,
        clock: &mut Clock,
    ) -> Result<Vec<u8>, PaintError> {
        let Self { faces, stroker, raster } = self;
        let mut encoding = Duration::ZERO;
        let mut file = Vec::new();
        let mut target = Some(&mut file);
        let mut sink: Option<Sink> = None;
        raster.animate(scene, size, faces, stroker, &mut |pixmap, ms| {
            let started = Instant::now();
            let bitmap = Bitmap::from_pixmap(pixmap.clone());
            let sink = sink.get_or_insert_with(|| match (format, target.take()) {
                (Format::Gif, _) => Sink::Gif(gif::Animation::start(&bitmap, true, metadata)),
                (Format::Apng, Some(file)) => {
                    Sink::Apng(png::Animation::start(&bitmap, size.frames as u32, metadata, file))
                }
                _ => Sink::Webp(webp::Animation::start(&bitmap)),
            });
            match sink {
                Sink::Gif(animation) => animation.add(bitmap, ms),
                Sink::Apng(animation) => animation.add(bitmap, ms),
                Sink::Webp(animation) => animation.add(bitmap, ms)?,
            }
            encoding += started.elapsed();
            Ok(())
        })?;
        clock.painted = Some(clock.started.elapsed().saturating_sub(encoding));
        let whole = sink.and_then(|sink| sink.finish(metadata));
        Ok(whole.unwrap_or(file))
    }
}

/// Where the frames of an animation go.
enum Sink<'a> {
    Gif(gif::Animation),
    Apng(png::Animation<'a>),
    Webp(webp::Animation),
}

impl Sink<'_> {
    /// Finishes the file and returns it, unless it was written to its own buffer.
    fn finish(self, metadata: Metadata) -> Option<Vec<u8>> {
        match self {
            Self::Gif(animation) => Some(animation.finish()),
            Self::Webp(animation) => Some(animation.finish(metadata)),
            Self::Apng(animation) => {
                animation.finish();
                None
            }
        }
    }
}

struct Clock {
    started: Instant,
    /// When the pixels were ready.
    painted: Option<Duration>,
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}
