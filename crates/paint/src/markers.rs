//! Markers that are too many for separate shapes in a vector file, as an image.

use crate::face::Faces;
use crate::geometry::{self, affine, max_scale};
use crate::group::bounds;
use crate::raster::Raster;
use crate::stroker::Stroker;
use kurbo::{Affine, Rect};
use vello_cpu::Pixmap;
use wire::{Op, PaintError};

/// Up to this many markers, and points of all of them, are separate shapes.
const MAX_SEPARATE: usize = 20_000;
/// Above this size, px, a marker is not drawn separately.
const LARGEST: f64 = 20_000.0;
/// Device pixels to a px of the canvas, and the most of them.
const ZOOM: f64 = 2.0;
const MAX_PIXELS: f64 = 4e6;

/// Whether markers are few and small enough for separate shapes in a vector file.
pub(crate) fn drawn_separately(op: &Op) -> bool {
    let Op::Repeat { shape, at, sizes, transform, .. } = op else { return true };
    let most = sizes.iter().copied().reduce(f32::max).map_or(1.0, f64::from);
    let bounds = geometry::bounds(shape);
    let size = bounds.width().max(bounds.height()) * most * max_scale(affine(transform));
    op.points() <= MAX_SEPARATE && at.len() <= MAX_SEPARATE && size <= LARGEST
}

/// Paints one operation. Returns its pixels and their rectangle, px of the canvas; `None` if nothing is visible.
pub(crate) fn raster(
    op: &Op,
    view: Rect,
    raster: &mut Raster,
    faces: &mut Faces,
    stroker: &mut Stroker,
) -> Result<Option<(Pixmap, Rect)>, PaintError> {
    let Some(bounds) = bounds(op, faces) else { return Ok(None) };
    let seen = bounds.intersect(view);
    if seen.is_zero_area() {
        return Ok(None);
    }
    let rect = Rect::new(seen.x0.floor(), seen.y0.floor(), seen.x1.ceil(), seen.y1.ceil());
    let zoom = ZOOM.min((MAX_PIXELS / rect.area()).sqrt());
    let side = |length: f64| (length * zoom).ceil().clamp(1.0, f64::from(u16::MAX));
    let (width, height) = (side(rect.width()), side(rect.height()));
    let to_device = Affine::scale_non_uniform(width / rect.width(), height / rect.height())
        * Affine::translate(-rect.origin().to_vec2());
    let ops = std::slice::from_ref(op);
    let pixmap = raster.ops(ops, (width as u16, height as u16), to_device, faces, stroker, None)?;
    Ok(Some((pixmap, rect)))
}
