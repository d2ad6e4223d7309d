//! Text: the outlines of its glyphs, filled.

use super::Picture;
use crate::geometry::point;
use kurbo::Affine;
use vello_cpu::peniko::Fill;
use wire::{Glyph, Paint, PaintError, Transform};

impl Picture<'_> {
    pub(super) fn text(
        &mut self,
        face: u8,
        size: f32,
        glyphs: &[Glyph],
        paint: &Paint,
        transform: &Transform,
    ) -> Result<(), PaintError> {
        let map = self.canvas.map(transform);
        if !self.canvas.set_paint(paint, map) {
            return Ok(());
        }
        let scale = f64::from(size) / self.faces.units_per_em(face);
        for glyph in glyphs {
            let outline = self.faces.outline(face, glyph.id);
            if !outline.path.is_empty() {
                let to = point([glyph.x, glyph.y]).to_vec2();
                let place = map * Affine::translate(to) * Affine::scale(scale);
                self.canvas.area(&outline.path, outline.bounds, Fill::NonZero, place);
                self.canvas.raster.work.check()?;
                if self.canvas.flush_if_full() {
                    self.canvas.set_paint(paint, map);
                }
            }
        }
        Ok(())
    }
}
