//! Bitmaps with straight alpha, and how they are reduced.

use kurbo::{Affine, Rect};
use std::ops::Range;
use vello_cpu::peniko::ImageAlphaType;
use vello_cpu::{PixelMetadata, Pixmap};
use wire::Pixels;

/// From here on an alpha may be 255 minus rounding errors.
const ROUNDED: u8 = 250;

/// Bytes or pixels that are looked at together, whole lanes of a processor's vectors.
const BLOCK: usize = 64;

/// Rows of pixels, straight alpha.
#[derive(Debug)]
pub(crate) struct Bitmap {
    /// Columns.
    pub(crate) width: u16,
    /// Rows.
    pub(crate) height: u16,
    /// `height × width × 4` bytes.
    pub(crate) rgba: Vec<u8>,
    opaque: bool,
}

impl Bitmap {
    /// A copy of a scene's pixels, whose sides fit 16 bits (the scene's check ensures it).
    pub(crate) fn from_pixels(pixels: &Pixels) -> Self {
        let mut rgba = Vec::with_capacity(pixels.width as usize * pixels.height as usize * 4);
        match pixels.channels {
            1 => rgba.extend(pixels.bytes.iter().flat_map(|v| [*v, *v, *v, 255])),
            3 => rgba.extend(pixels.bytes.as_chunks::<3>().0.iter().flat_map(|[r, g, b]| [*r, *g, *b, 255])),
            _ => rgba.extend_from_slice(&pixels.bytes),
        }
        Self { width: pixels.width as u16, height: pixels.height as u16, rgba, opaque: pixels.channels != 4 }
    }

    /// Painted pixels. Blending on an opaque background reduces its alpha by rounding errors: a picture whose alphas are
    /// all within them is opaque.
    pub(crate) fn from_pixmap(pixmap: Pixmap) -> Self {
        let (width, height) = (pixmap.width(), pixmap.height());
        let least = least_alpha(pixmap.data_as_u8_slice());
        if least < ROUNDED {
            return Self { width, height, rgba: pixmap.take_rgba8(ImageAlphaType::Alpha), opaque: false };
        }
        // Most pixels are opaque to begin with, and stay as they are.
        let mut rgba = pixmap.take_rgba8(ImageAlphaType::AlphaPremultiplied);
        if least < 255 {
            let pixels = rgba.as_chunks_mut::<4>().0;
            for block in pixels.chunks_mut(BLOCK).filter(|block| !all_opaque(block)) {
                block.iter_mut().filter(|pixel| pixel[3] < 255).for_each(|pixel| *pixel = opaque(*pixel));
            }
        }
        Self { width, height, rgba, opaque: true }
    }

    /// Pixels whose bytes fit the size.
    #[cfg(test)]
    pub(crate) fn new(width: u16, height: u16, rgba: Vec<u8>) -> Self {
        let opaque = least_alpha(&rgba) == 255;
        Self { width, height, rgba, opaque }
    }

    /// The colours without their alphas.
    pub(crate) fn rgb(&self) -> Vec<u8> {
        let pixels = self.rgba.as_chunks::<4>().0;
        let mut bytes = vec![0; 3 * pixels.len()];
        for (rgb, [r, g, b, _]) in bytes.as_chunks_mut().0.iter_mut().zip(pixels) {
            *rgb = [*r, *g, *b];
        }
        bytes
    }

    /// Whether all pixels are opaque.
    pub(crate) fn is_opaque(&self) -> bool {
        self.opaque
    }

    /// The pixels as a pixmap to paint with.
    pub(crate) fn pixmap(self) -> Pixmap {
        let metadata = PixelMetadata::new(ImageAlphaType::Alpha, !self.opaque);
        Pixmap::from_parts(self.rgba, self.width, self.height, metadata)
    }

    /// Averages blocks of pixels until there are at most two per device px in each direction: sampling only interpolates
    /// between neighbours and would skip the others.
    pub(crate) fn reduce(&mut self, (across, down): (f64, f64)) {
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

/// The lengths of a mapped rectangle's sides, device px.
pub(crate) fn sides(rect: Rect, map: Affine) -> (f64, f64) {
    let [a, b, c, d, ..] = map.as_coeffs();
    (rect.width() * a.hypot(b), rect.height() * c.hypot(d))
}

/// The least alpha of pixels; 255 if there are none.
fn least_alpha(rgba: &[u8]) -> u8 {
    let (blocks, rest) = rgba.as_chunks::<BLOCK>();
    let mut least = [255; BLOCK];
    for block in blocks {
        for (least, byte) in least.iter_mut().zip(block) {
            *least = (*byte).min(*least);
        }
    }
    let pixels = least.as_chunks::<4>().0.iter().chain(rest.as_chunks::<4>().0);
    pixels.fold(255, |least, pixel| pixel[3].min(least))
}

fn all_opaque(pixels: &[[u8; 4]]) -> bool {
    pixels.iter().fold(u32::MAX, |all, pixel| all & u32::from_le_bytes(*pixel)) >> 24 == 255
}

/// A premultiplied pixel without what rounding errors took from its alpha (at least [`ROUNDED`]): its straight colour, as
/// [`Pixmap::take_rgba8`] has it.
fn opaque([r, g, b, a]: [u8; 4]) -> [u8; 4] {
    const RECIPROCALS: [u16; 256 - ROUNDED as usize] = {
        let mut reciprocals = [0; 256 - ROUNDED as usize];
        let mut alpha = ROUNDED as usize;
        while alpha < 256 {
            reciprocals[alpha - ROUNDED as usize] = ((255 * 256 + alpha / 2) / alpha) as u16;
            alpha += 1;
        }
        reciprocals
    };
    let reciprocal = RECIPROCALS[usize::from(a.max(ROUNDED) - ROUNDED)];
    let straight = |part: u8| (u16::from(part).wrapping_mul(reciprocal).wrapping_add(128) >> 8) as u8;
    [straight(r), straight(g), straight(b), 255]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What `from_pixmap` does, step by step.
    fn plainly(pixmap: Pixmap) -> (Vec<u8>, bool) {
        let mut rgba = pixmap.take_rgba8(ImageAlphaType::Alpha);
        let pixels = rgba.as_chunks_mut::<4>().0;
        let opaque = pixels.iter().all(|pixel| pixel[3] >= ROUNDED);
        if opaque {
            for pixel in pixels {
                pixel[3] = 255;
            }
        }
        (rgba, opaque)
    }

    fn pixmap(width: u16, pixels: &[[u8; 4]]) -> Pixmap {
        let metadata = PixelMetadata::new(ImageAlphaType::AlphaPremultiplied, true);
        Pixmap::from_parts(pixels.concat(), width, (pixels.len() / usize::from(width)) as u16, metadata)
    }

    #[test]
    fn every_almost_opaque_pixel_becomes_opaque() {
        let pixels: Vec<[u8; 4]> =
            (ROUNDED..=255).flat_map(|a| (0..=255).map(move |part| [part, 255 - part, part, a])).collect();
        let pixmap = pixmap(256, &pixels);
        let bitmap = Bitmap::from_pixmap(pixmap.clone());
        assert!(bitmap.is_opaque());
        assert!(bitmap.rgba == plainly(pixmap).0);
    }

    proptest! {
        #[test]
        fn pixels_come_as_the_plain_way_has_them(
            mut pixels in prop::collection::vec((any::<[u8; 3]>(), prop_oneof![Just(255), 245..=255_u8, any::<u8>()]), 1..200),
            runs in 1..40_usize, least in prop_oneof![Just(0), Just(245_u8), Just(ROUNDED), Just(255)],
        ) {
            for (_, alpha) in &mut pixels {
                *alpha = least.max(*alpha);
            }
            let pixel = |(color, a): &([u8; 3], u8)| [color[0].min(*a), color[1].min(*a), color[2].min(*a), *a];
            let pixels: Vec<_> = pixels.iter().flat_map(|p| std::iter::repeat_n(pixel(p), runs)).collect();
            let pixmap = pixmap(1, &pixels);
            let bitmap = Bitmap::from_pixmap(pixmap.clone());
            let (rgba, opaque) = plainly(pixmap);
            prop_assert_eq!(bitmap.is_opaque(), opaque);
            prop_assert!(bitmap.rgba == rgba);
        }
    }
}
