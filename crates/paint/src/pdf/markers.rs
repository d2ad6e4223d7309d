//! Repeated shapes.

use super::Picture;
use crate::bitmap::Bitmap;
use crate::geometry::{self, affine, inverse, max_scale};
use crate::markers;
use kurbo::Affine;
use wire::{FillRule, Op, Paint, PaintError};

impl Picture<'_> {
    /// Draws a [`Op::Repeat`]: each marker as a shape or, if they are too many for a viewer, all as one image.
    pub(super) fn repeat(&mut self, op: &Op) -> Result<(), PaintError> {
        let Op::Repeat { shape, at, sizes, colors, fill, stroke, transform } = op else { return Ok(()) };
        let map = affine(transform);
        if inverse(map).is_none() {
            return Ok(());
        }
        if !markers::drawn_separately(op) {
            if let Some((pixmap, rect)) = markers::raster(op, self.view.0, self.raster, self.faces, self.stroker)? {
                self.pixels(&Bitmap::from_pixmap(pixmap), rect, true, 1.0, Affine::IDENTITY);
            }
            return Ok(());
        }
        let bounds = geometry::bounds(shape);
        let most = sizes.iter().copied().reduce(f32::max).map_or(1.0, f64::from);
        let path = geometry::path(shape, max_scale(map) * most);
        for (i, place) in at.iter().enumerate() {
            let size = Affine::scale(sizes.get(i).copied().map_or(1.0, f64::from));
            let to = Affine::translate(geometry::point(*place).to_vec2());
            let color = colors.get(i).map(|color| Paint::Solid(*color));
            if let Some(paint) = color.as_ref().or(fill.as_ref()) {
                self.area(&path, bounds, FillRule::NonZero, paint, map * to * size, map);
            }
            if let Some((stroke, paint)) = stroke {
                let mut sized = size * &path;
                self.line(&mut sized, size.transform_rect_bbox(bounds), stroke, paint, map * to, map)?;
            }
        }
        Ok(())
    }
}
