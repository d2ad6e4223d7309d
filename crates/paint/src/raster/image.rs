//! Pixels into a rectangle.

use super::Canvas;
use crate::outline::inverse;
use crate::reach::Place;
use kurbo::{Affine, Rect, Shape as _};
use std::ops::Range;
use std::sync::Arc;
use vello_cpu::peniko::{Fill, ImageAlphaType, ImageQuality, ImageSampler};
use vello_cpu::{Image, ImageSource, PixelMetadata, Pixmap};
use wire::{Pixels, Transform};

impl Canvas<'_> {
    pub(super) fn image(&mut self, pixels: &Pixels, rect: Rect, smooth: bool, opacity: f32, transform: &Transform) {
        let map = self.map(transform);
        let place = self.view.place(rect, map);
        if place == Place::Unseen || opacity <= 0.0 || inverse(map).is_none() {
            return;
        }
        let mut bitmap = Bitmap::of(pixels);
        if smooth {
            let (across, down) = sides(rect, map);
            bitmap.reduce(across, down);
        }
        let (columns, rows) = (f64::from(bitmap.width), f64::from(bitmap.height));
        let to_rect = Affine::translate(rect.origin().to_vec2())
            * Affine::scale_non_uniform(rect.width() / columns, rect.height() / rows);
        let quality = if smooth { ImageQuality::Medium } else { ImageQuality::Low };
        let sampler = ImageSampler { quality, alpha: opacity, ..ImageSampler::default() };
        self.recorded += bitmap.rgba.len();
        let context = &mut self.raster.context;
        context.set_paint(Image { image: ImageSource::Pixmap(Arc::new(bitmap.pixmap())), sampler });
        if place == Place::Near {
            context.set_transform(map);
            context.set_paint_transform(to_rect);
            context.fill_rect(&rect);
        } else {
            let cut = self.view.cut(rect.to_path(1.0), map);
            context.reset_transform();
            context.set_fill_rule(Fill::NonZero);
            context.set_paint_transform(map * to_rect);
            context.fill_path(&cut);
        }
        context.reset_paint_transform();
    }
}

/// How long a mapped rectangle's sides are, device px.
fn sides(rect: Rect, map: Affine) -> (f64, f64) {
    let [a, b, c, d, ..] = map.as_coeffs();
    (rect.width() * a.hypot(b), rect.height() * c.hypot(d))
}

struct Bitmap {
    width: u16,
    height: u16,
    /// Straight alpha.
    rgba: Vec<u8>,
    opaque: bool,
}

impl Bitmap {
    fn of(pixels: &Pixels) -> Self {
        let mut rgba = Vec::with_capacity(pixels.width as usize * pixels.height as usize * 4);
        match pixels.channels {
            1 => rgba.extend(pixels.bytes.iter().flat_map(|v| [*v, *v, *v, 255])),
            3 => rgba.extend(pixels.bytes.as_chunks::<3>().0.iter().flat_map(|[r, g, b]| [*r, *g, *b, 255])),
            _ => rgba.extend_from_slice(&pixels.bytes),
        }
        // The scene's check keeps both sides within 16 bits.
        Self { width: pixels.width as u16, height: pixels.height as u16, rgba, opaque: pixels.channels != 4 }
    }

    fn pixmap(self) -> Pixmap {
        let metadata = PixelMetadata::new(ImageAlphaType::Alpha, !self.opaque);
        Pixmap::from_parts(self.rgba, self.width, self.height, metadata)
    }

    /// Averages blocks of pixels until there are at most two to a device px either way: sampling between
    /// neighbours alone would skip the rest.
    fn reduce(&mut self, across: f64, down: f64) {
        let wanted = |pixels: u16, device: f64| {
            let block = (f64::from(pixels) / device.max(1.0) / 2.0).floor() + 1.0;
            (f64::from(pixels) / block).ceil() as u16
        };
        let (width, height) = (wanted(self.width, across), wanted(self.height, down));
        if (width, height) == (self.width, self.height) {
            return;
        }
        let part = |i: u16, of: u16, pixels: u16| usize::from(i) * usize::from(pixels) / usize::from(of);
        let mut rgba = Vec::with_capacity(usize::from(width) * usize::from(height) * 4);
        for y in 0..height {
            let rows = part(y, height, self.height)..part(y + 1, height, self.height);
            for x in 0..width {
                let columns = part(x, width, self.width)..part(x + 1, width, self.width);
                rgba.extend(self.mean(columns, rows.clone()));
            }
        }
        *self = Self { width, height, rgba, opaque: self.opaque };
    }

    fn mean(&self, columns: Range<usize>, rows: Range<usize>) -> [u8; 4] {
        let (mut color, mut alpha) = ([0_u64; 3], 0_u64);
        let count = (columns.len() * rows.len()) as u64;
        for row in rows {
            let start = row * usize::from(self.width);
            for [r, g, b, a] in self.rgba[(start + columns.start) * 4..(start + columns.end) * 4].as_chunks::<4>().0 {
                let a = u64::from(*a);
                for (sum, part) in color.iter_mut().zip([r, g, b]) {
                    *sum += u64::from(*part) * a;
                }
                alpha += a;
            }
        }
        let [r, g, b] = color.map(|sum| ((sum + alpha / 2) / alpha.max(1)) as u8);
        [r, g, b, ((alpha + count / 2) / count.max(1)) as u8]
    }
}
