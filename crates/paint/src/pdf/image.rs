//! Pixels into a rectangle.

use super::{Picture, map as to_krilla};
use crate::bitmap::{Bitmap, sides};
use crate::outline::inverse;
use crate::reach::Place;
use krilla::geom::Size;
use krilla::image::{BitsPerComponent, CustomImage, Image, ImageColorspace};
use krilla::num::NormalizedF32;
use kurbo::{Affine, Rect};
use wire::Pixels;

impl Picture<'_> {
    pub(super) fn image(&mut self, pixels: &Pixels, rect: Rect, smooth: bool, opacity: f32, map: Affine) {
        if opacity <= 0.0 || inverse(map).is_none() || self.view.place(rect, map) == Place::Unseen {
            return;
        }
        let mut bitmap = Bitmap::of(pixels);
        if smooth {
            let (across, down) = sides(rect, map);
            // Fine enough for paper.
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
    let color = pixels.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect();
    let alpha = (!bitmap.is_opaque()).then(|| pixels.iter().map(|pixel| pixel[3]).collect());
    let (width, height) = (bitmap.width.into(), bitmap.height.into());
    Image::from_custom(Rgb { width, height, color, alpha }, smooth).ok()
}
