//! The size of a picture, checked before anything is allocated for it.

use kurbo::{Affine, Rect};
use wire::{Op, PaintError, PaintJob, Scene};

/// The limit on a picture's area in device pixels, as a multiple of the canvas's limit.
const MAX_AREA_FACTOR: u64 = 4;

/// A picture's size in device pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Size {
    /// Columns.
    pub(crate) width: u16,
    /// Rows.
    pub(crate) height: u16,
    /// From the canvas to the device.
    pub(crate) to_device: Affine,
    /// How many frames the picture has.
    pub(crate) frames: u64,
}

impl Size {
    /// The size that a job gives a scene, or [`PaintError::Size`].
    ///
    /// Both sides are rounded, and the canvas is stretched by that fraction of a pixel, so that a background
    /// covers the last row and column whole. The limit on area holds for the canvas, and four times of it for
    /// the device.
    pub(crate) fn new(scene: &Scene, job: &PaintJob) -> Result<Self, PaintError> {
        let scale = f64::from(job.scale);
        let limits = job.picture;
        let fits = scale > 0.0 && scale <= f64::from(limits.scale) && limits.allows(scene.width, scene.height);
        if !fits {
            return Err(PaintError::Size);
        }
        let side = |canvas: u32| {
            let device = (f64::from(canvas) * scale).round();
            if (1.0..=f64::from(u16::MAX)).contains(&device) { Ok(device as u16) } else { Err(PaintError::Size) }
        };
        let (width, height) = (side(scene.width)?, side(scene.height)?);
        // Bounded by the painter's memory; the largest scale is only for smaller canvases.
        if u64::from(width) * u64::from(height) > MAX_AREA_FACTOR * u64::from(limits.pixels) {
            return Err(PaintError::Size);
        }
        let frames = frames(&scene.ops);
        let device = u64::from(width) * u64::from(height);
        if frames > u64::from(limits.frames) || (frames > 1 && device * frames > u64::from(limits.frame_pixels)) {
            return Err(PaintError::Size);
        }
        let max_scale = |device: u16, canvas: u32| f64::from(device) / f64::from(canvas);
        let to_device = Affine::scale_non_uniform(max_scale(width, scene.width), max_scale(height, scene.height));
        Ok(Self { width, height, to_device, frames })
    }

    /// The picture's rectangle, device px.
    pub(crate) fn rect(self) -> Rect {
        Rect::new(0.0, 0.0, f64::from(self.width), f64::from(self.height))
    }
}

/// The number of frames. What is drawn after the last [`Op::Frame`] or [`Op::Page`] is one more.
fn frames(ops: &[Op]) -> u64 {
    let ended = ops.iter().filter(|op| op.frame_ms().is_some()).count() as u64;
    let open = ops.last().is_none_or(|op| op.frame_ms().is_none());
    ended + u64::from(open)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire::{Format, PictureLimits, Product, SceneLimits};

    fn size(width: u32, height: u32, scale: f32) -> Option<(u16, u16)> {
        let scene = Scene { width, height, title: String::new(), description: String::new(), ops: Vec::new() };
        let picture = PictureLimits { side: 100_000, pixels: 20_000_000, scale: 4, ..PictureLimits::default() };
        let job = PaintJob {
            product: Product::File,
            format: Format::Png,
            scale,
            text: false,
            scene: SceneLimits::default(),
            picture,
            file_bytes: u32::MAX,
        };
        Size::new(&scene, &job).ok().map(|s| (s.width, s.height))
    }

    #[test]
    fn sizes_are_rounded_and_bounded() {
        assert_eq!(size(800, 600, 1.0), Some((800, 600)));
        assert_eq!(size(101, 33, 1.5), Some((152, 50)));
        assert_eq!(size(3, 1, 0.5), Some((2, 1)));
        for (width, height, scale) in [
            (0, 10, 1.0),
            (10, 0, 1.0),
            (1, 1, 0.4),
            (5_000, 5_000, 1.0),
            (100_001, 1, 1.0),
            (65_536, 1, 1.0),
            (17_000, 1, 4.0),
            (10, 10, 4.1),
            (10, 10, 0.0),
            (10, 10, -1.0),
            (10, 10, f32::NAN),
            (10, 10, f32::INFINITY),
        ] {
            assert_eq!(size(width, height, scale), None, "{width}×{height} at {scale}");
        }
    }
}
