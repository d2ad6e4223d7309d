//! Draws text with its frame.

use crate::draw::pen::{area, fill};
use crate::layout::px::Px;
use crate::layout::text::{Block, TextLine};
use crate::model::style::{HorizontalAlign, TextStyle};
use canvas::{CallError, Canvas};
use kurbo::{Affine, BezPath, Rect, Shape as _, Vec2};

impl Block {
    /// Draws a laid out text with its anchor at `at`, px.
    pub(crate) fn draw(&self, canvas: &mut Canvas, font: &TextStyle, at: [f64; 2], px: Px) -> Result<(), CallError> {
        if !at.iter().all(|n| n.is_finite() && n.abs() < 1e6) {
            return Ok(());
        }
        if font.line > 0 {
            canvas.set_line(font.line);
        }
        if let (Some(outline), Some(frame)) = (self.frame(font, at, px), &font.frame) {
            area(canvas, &outline, &frame.area, px)?;
        }
        self.draw_letters(canvas, font, at)
    }

    /// Where a line of the block begins: the start of its baseline, px.
    fn start_of(&self, line: &TextLine, font: &TextStyle) -> Vec2 {
        let preset = if self.lines.len() > 1 { font.halign } else { HorizontalAlign::Left };
        let left = match font.lines.unwrap_or(preset) {
            HorizontalAlign::Left => 0.0,
            HorizontalAlign::Center => (self.width - line.width) / 2.0,
            HorizontalAlign::Right => self.width - line.width,
        };
        Vec2::new(left, line.baseline)
    }

    /// Draws the text without its frame.
    pub(crate) fn draw_letters(&self, canvas: &mut Canvas, font: &TextStyle, at: [f64; 2]) -> Result<(), CallError> {
        let place = self.place(font, at);
        for line in &self.lines {
            let origin = self.start_of(line, font);
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

impl Block {
    /// The outline of all letters with the anchor at `at`, px.
    pub(crate) fn outline(&self, font: &TextStyle, at: [f64; 2]) -> BezPath {
        let place = self.place(font, at);
        let mut path = BezPath::new();
        for line in &self.lines {
            let origin = self.start_of(line, font);
            for piece in &line.pieces {
                let at = place * Affine::translate(origin + Vec2::new(piece.at[0], piece.at[1]));
                path.extend(&(at * piece.set.outline(piece.size)));
            }
            for [x, y, w, h] in &line.rules {
                let rect = Rect::new(*x, *y, x + w, y + h) + origin;
                path.extend(&(place * rect.to_path(0.1)));
            }
        }
        path
    }
}

/// Lays text out and draws it.
pub(crate) fn write(canvas: &mut Canvas, text: &str, font: &TextStyle, at: [f64; 2], px: Px) -> Result<(), CallError> {
    Block::new(text, font, px).draw(canvas, font, at, px)
}
