//! Pixels into a rectangle.

use super::{Canvas, work};
use crate::bitmap::{Bitmap, sides};
use crate::geometry::inverse;
use crate::view::Visibility;
use kurbo::{Affine, Rect, Shape as _};
use std::sync::Arc;
use vello_cpu::peniko::{Fill, ImageQuality, ImageSampler};
use vello_cpu::{Image, ImageSource, Pixmap};
use wire::{Pixels, Transform};

impl Canvas<'_> {
    pub(super) fn image(&mut self, pixels: &Pixels, rect: Rect, smooth: bool, opacity: f32, transform: &Transform) {
        let map = self.map(transform);
        let place = self.surface.view.visibility(rect, map);
        if place == Visibility::Hidden || opacity <= 0.0 || inverse(map).is_none() {
            return;
        }
        let seen = map.transform_rect_bbox(rect).intersect(self.surface.seen());
        let price = if smooth { work::SMOOTH_IMAGE } else { work::IMAGE };
        self.raster.work.spend(pixels.bytes.len() as f64 * work::OPAQUE);
        self.raster.work.spend_area(5, 0.0, seen.area(), price);
        let mut bitmap = Bitmap::from_pixels(pixels);
        if smooth {
            bitmap.reduce(sides(rect, map));
        }
        let to_rect = to_rect(rect, bitmap.width, bitmap.height);
        let quality = if smooth { ImageQuality::Medium } else { ImageQuality::Low };
        let sampler = ImageSampler { quality, alpha: opacity, ..ImageSampler::default() };
        self.surface.recorded += bitmap.rgba.len();
        let context = &mut self.surface.context;
        context.set_paint(Image { image: ImageSource::Pixmap(Arc::new(bitmap.pixmap())), sampler });
        if place == Visibility::Near {
            context.set_transform(map);
            context.set_paint_transform(to_rect);
            context.fill_rect(&rect);
        } else {
            let cut = self.surface.view.cut(rect.to_path(1.0), map);
            context.reset_transform();
            context.set_fill_rule(Fill::NonZero);
            context.set_paint_transform(map * to_rect);
            context.fill_path(&cut);
        }
        context.reset_paint_transform();
    }

    /// Draws device pixels on the surface, with their corner at a whole pixel of the surface.
    pub(super) fn draw_pixmap(&mut self, pixmap: Pixmap, (left, top): (i32, i32)) {
        let rect = Rect::from_origin_size((0.0, 0.0), (f64::from(pixmap.width()), f64::from(pixmap.height())));
        let map = Affine::translate((f64::from(left), f64::from(top)));
        if self.surface.view.visibility(rect, map) == Visibility::Hidden {
            return;
        }
        self.surface.recorded += usize::from(pixmap.width()) * usize::from(pixmap.height()) * 4;
        let sampler = ImageSampler { quality: ImageQuality::Low, ..ImageSampler::default() };
        let context = &mut self.surface.context;
        context.set_paint(Image { image: ImageSource::Pixmap(Arc::new(pixmap)), sampler });
        context.set_transform(map);
        context.reset_paint_transform();
        context.fill_rect(&rect);
    }
}

/// From an image's own pixels to its rectangle.
pub(super) fn to_rect(rect: Rect, columns: u16, rows: u16) -> Affine {
    Affine::translate(rect.origin().to_vec2())
        * Affine::scale_non_uniform(rect.width() / f64::from(columns), rect.height() / f64::from(rows))
}
