//! Hatches, cut to the area they fill.

use crate::draw::pen::{stroke_as, within};
use crate::layout::px::Px;
use crate::model::style::LineStyle;
use canvas::{CallError, Canvas};
use kurbo::{Affine, BezPath, PathEl, Shape as _, Vec2};
use wire::{Color, Shape};

/// Draws a hatch inside `path`, cut to `shape`, which is that path.
pub(crate) fn draw(
    canvas: &mut Canvas,
    path: &BezPath,
    shape: Shape,
    pattern: &str,
    color: Color,
    px: Px,
) -> Result<(), CallError> {
    let bounds = path.bounding_box();
    let size = f64::from(canvas.width().max(canvas.height()));
    let seen = bounds.intersect(kurbo::Rect::new(0.0, 0.0, size, size));
    if seen.is_zero_area() || color.a == 0 {
        return Ok(());
    }
    // Tiles lie on the picture, so that the hatches of areas side by side go on in each other, as in matplotlib.
    let tile = px.pt(72.0);
    let origin = Vec2::new((seen.x0 / tile).floor() * tile, (seen.y0 / tile).floor() * tile);
    let tiles = |from: f64, to: f64| ((to - from) / tile).ceil() * tile;
    let (width, height) = (tiles(origin.x, seen.x1), tiles(origin.y, seen.y1));
    let lines = crate::hatch::hatch(pattern, width, height, tile, crate::hatch::DENSITY);
    if lines.is_empty() {
        return Ok(());
    }
    let pen = LineStyle::solid(color, 1.0);
    within(canvas, shape, |canvas| {
        lines.iter().try_for_each(|line| {
            let line = Affine::translate(origin) * line;
            if line.elements().contains(&PathEl::ClosePath) {
                crate::draw::pen::fill(canvas, &line, color)?;
            }
            // Where they are, so that they are evenly apart.
            stroke_as(canvas, &line, &pen, px, false)
        })
    })
}
