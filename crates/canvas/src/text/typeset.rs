//! A line of text that charts measure and draw.

use super::layout::{line, plain};
use crate::{CallError, Canvas};
use kurbo::{Affine, BezPath};
use wire::{Color, Glyph, Op, Paint, Transform};

/// One line of one font, of size 1.
#[derive(Debug, Clone)]
pub struct Typeset {
    line: super::layout::Line,
}

impl Typeset {
    /// Lays out `text` in a face of `fonts::FACES`.
    #[must_use]
    pub fn new(text: &str, face: u8) -> Self {
        Self { line: line(&plain(text).replace('\n', " "), face) }
    }

    /// Its width in a font of size 1.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.line.width
    }

    /// The outline of its letters in a font of this size, px, with the start of its baseline at the origin.
    #[must_use]
    pub fn outline(&self, size: f64) -> BezPath {
        let mut path = BezPath::new();
        for run in &self.line.runs {
            for glyph in &run.shaped.glyphs {
                let place = Affine::translate(((run.x + glyph.x) * size, glyph.y * size)) * Affine::scale(size);
                path.extend(&(place * super::face::outline(run.face, glyph.id)));
            }
        }
        path
    }

    /// Draws it with the start of its baseline at the origin of `place`, px.
    ///
    /// # Errors
    /// [`CallError`] as an author reads it.
    pub fn draw(&self, canvas: &mut Canvas, size: f64, color: Color, place: Affine) -> Result<(), CallError> {
        if color.a == 0 || size <= 0.0 || !place.as_coeffs().iter().all(|n| n.is_finite() && n.abs() < 1e7) {
            return Ok(());
        }
        for run in &self.line.runs {
            let glyphs = run.shaped.glyphs.iter().map(|glyph| Glyph {
                id: glyph.id,
                x: ((run.x + glyph.x) * size) as f32,
                y: (glyph.y * size) as f32,
            });
            let op = Op::Text {
                face: run.face,
                size: size as f32,
                glyphs: glyphs.collect(),
                text: run.text.clone(),
                paint: Paint::Solid(color),
                transform: Transform(place.as_coeffs().map(|n| n as f32)),
            };
            canvas.add(op)?;
        }
        canvas.missing += self.line.missing();
        Ok(())
    }
}
