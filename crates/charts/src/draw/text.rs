//! Draws text with its frame.

use crate::draw::pen::{area, fill};
use crate::layout::px::Px;
use crate::layout::text::Block;
use crate::model::style::{HorizontalAlign, TextStyle};
use canvas::{CallError, Canvas};
use kurbo::{Affine, Rect, Shape as _, Vec2};

impl Block {
    /// Draws a laid out text with its anchor at `at`, px.
    pub(crate) fn draw(&self, canvas: &mut Canvas, font: &TextStyle, at: [f64; 2], px: Px) -> Result<(), CallError> {
        if !at.iter().all(|n| n.is_finite() && n.abs() < 1e6) {
            return Ok(());
        }
        if let (Some(outline), Some(frame)) = (self.frame(font, at, px), &font.frame) {
            area(canvas, &outline, &frame.area, px)?;
        }
        let place = self.place(font, at);
        for line in &self.lines {
            let left =
                match font.lines.unwrap_or(if self.lines.len() > 1 { font.halign } else { HorizontalAlign::Left }) {
                    HorizontalAlign::Left => 0.0,
                    HorizontalAlign::Center => (self.width - line.width) / 2.0,
                    HorizontalAlign::Right => self.width - line.width,
                };
            let origin = Vec2::new(left, line.baseline);
            for piece in &line.pieces {
                let at = place * Affine::translate(origin + Vec2::new(piece.at[0], piece.at[1]));
                piece.set.draw(canvas, piece.size, font.color, at)?;
            }
            for [x, y, w, h] in &line.rules {
                let rect = Rect::new(*x, *y, x + w, y + h) + origin;
                fill(canvas, &(place * rect.to_path(0.1)), font.color)?;
            }
        }
        Ok(())
    }
}

/// Lays text out and draws it.
pub(crate) fn write(canvas: &mut Canvas, text: &str, font: &TextStyle, at: [f64; 2], px: Px) -> Result<(), CallError> {
    Block::new(text, font, px).draw(canvas, font, at, px)
}
