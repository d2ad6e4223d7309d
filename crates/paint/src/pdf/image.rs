//! Pixels into a rectangle.

use super::{Picture, map as to_krilla};
use crate::bitmap::{Bitmap, sides};
use crate::geometry::inverse;
use crate::view::Visibility;
use krilla::geom::Size;
use krilla::image::{BitsPerComponent, CustomImage, Image, ImageColorspace};
use krilla::num::NormalizedF32;
use kurbo::{Affine, Rect};
use wire::Pixels;

impl Picture<'_> {
    pub(super) fn image(&mut self, pixels: &Pixels, rect: Rect, smooth: bool, opacity: f32, map: Affine) {
        if opacity <= 0.0 || inverse(map).is_none() || self.view.visibility(rect, map) == Visibility::Hidden {
            return;
        }
        let mut bitmap = Bitmap::from_pixels(pixels);
        if smooth {
            let (across, down) = sides(rect, map);
            // Finer, for printing.
            bitmap.reduce((across * 2.0, down * 2.0));
        }
        self.pixels(&bitmap, rect, smooth, opacity, map);
    }

    /// Draws pixels into a rectangle that `map` maps to the canvas.
    pub(super) fn pixels(&mut self, bitmap: &Bitmap, rect: Rect, smooth: bool, opacity: f32, map: Affine) {
        let place = to_krilla(map * Affine::translate(rect.origin().to_vec2()));
        let (width, height) = (rect.width() as f32, rect.height() as f32);
        let (Some(image), Some(size)) = (image(bitmap, smooth), Size::from_wh(width, height)) else { return };
        let finite = [place.sx(), place.sy(), place.kx(), place.ky(), place.tx(), place.ty()]
            .iter()
            .all(|n| n.is_finite() && n.abs() < 1e7)
            && width < 1e7
            && height < 1e7;
        if !finite {
            return;
        }
        let faint = NormalizedF32::new(opacity).filter(|_| opacity < 1.0);
        if let Some(opacity) = faint {
            self.surface.push_opacity(opacity);
        }
        self.surface.push_transform(&place);
        self.surface.draw_image(image, size);
        self.surface.pop();
        if faint.is_some() {
            self.surface.pop();
        }
    }
}

/// Pixels for krilla.
#[derive(Clone, Hash)]
struct Rgb {
    width: u32,
    height: u32,
    color: Vec<u8>,
    alpha: Option<Vec<u8>>,
}

impl CustomImage for Rgb {
    fn color_channel(&self) -> &[u8] {
        &self.color
    }

    fn alpha_channel(&self) -> Option<&[u8]> {
        self.alpha.as_deref()
    }

    fn bits_per_component(&self) -> BitsPerComponent {
        BitsPerComponent::Eight
    }

    fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    fn icc_profile(&self) -> Option<&[u8]> {
        None
    }

    fn color_space(&self) -> ImageColorspace {
        ImageColorspace::Rgb
    }
}

pub(super) fn image(bitmap: &Bitmap, smooth: bool) -> Option<Image> {
    let pixels = bitmap.rgba.as_chunks::<4>().0;
    let mut color = bitmap.rgb();
    if smooth && !bitmap.is_opaque() {
        bleed(pixels, bitmap.width.into(), &mut color);
    }
    let alpha = (!bitmap.is_opaque()).then(|| pixels.iter().map(|pixel| pixel[3]).collect());
    let (width, height) = (bitmap.width.into(), bitmap.height.into());
    Image::from_custom(Rgb { width, height, color, alpha }, smooth).ok()
}

/// Gives each transparent pixel the mean colour of its visible neighbours. PDF viewers interpolate colours and alphas
/// separately, so that a transparent pixel's own colour, mostly black, would be visible as a fringe.
fn bleed(pixels: &[[u8; 4]], width: usize, color: &mut [u8]) {
    if width == 0 {
        return;
    }
    let height = pixels.len() / width;
    for (i, color) in color.as_chunks_mut::<3>().0.iter_mut().enumerate().filter(|(i, _)| pixels[*i][3] == 0) {
        let (x, y) = (i % width, i / width);
        let (mut sum, mut weight) = ([0_u32; 3], 0_u32);
        for row in y.saturating_sub(1)..(y + 2).min(height) {
            for [r, g, b, a] in &pixels[row * width..][x.saturating_sub(1)..(x + 2).min(width)] {
                let a = u32::from(*a);
                for (sum, part) in sum.iter_mut().zip([r, g, b]) {
                    *sum += u32::from(*part) * a;
                }
                weight += a;
            }
        }
        if weight > 0 {
            *color = sum.map(|sum| ((sum + weight / 2) / weight) as u8);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clear_pixels_take_the_colour_of_those_beside_them() {
        let (red, clear) = ([255, 0, 0, 255], [0, 0, 0, 0]);
        let pixels = [clear, clear, red, clear, clear, [0, 0, 200, 255]];
        let mut color: Vec<u8> = pixels.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect();
        bleed(&pixels, 3, &mut color);
        assert_eq!(
            color.as_chunks::<3>().0,
            [[0, 0, 0], [128, 0, 100], [255, 0, 0], [0, 0, 0], [128, 0, 100], [0, 0, 200]]
        );
    }
}
