//! The size of a line, and the box of its ink.

use super::face::face;
use super::layout::line;

/// A line of a font of size 1. Heights are from the baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// The pen's advance.
    pub width: f64,
    /// The face's ascent, upwards.
    pub ascent: f64,
    /// The face's descent, downwards.
    pub descent: f64,
    /// The left edge of the ink.
    pub left: f64,
    /// The right edge of the ink.
    pub right: f64,
    /// The ink's highest point, upwards.
    pub top: f64,
    /// The ink's lowest point, downwards; negative where it floats above the baseline.
    pub bottom: f64,
}

/// Measures one line in the face of this number. Text without ink has an empty box of ink at its start.
#[must_use]
pub fn measure(text: &str, number: u8) -> Extent {
    let line = line(text, number);
    let mut ink: Option<[f64; 4]> = None;
    for run in &line.runs {
        for glyph in &run.shaped.glyphs {
            let Some([x0, y0, x1, y1]) = face(run.face).ink(glyph.id) else { continue };
            let (x, y) = (run.x + glyph.x, -glyph.y);
            let [left, bottom, right, top] = ink.unwrap_or([f64::INFINITY, f64::INFINITY, f64::MIN, f64::MIN]);
            ink = Some([left.min(x + x0), bottom.min(y + y0), right.max(x + x1), top.max(y + y1)]);
        }
    }
    let [left, bottom, right, top] = ink.unwrap_or_default();
    let asked = face(number);
    Extent { width: line.width, ascent: asked.ascent, descent: asked.descent, left, right, top, bottom: -bottom }
}

/// The number of characters that no face has.
#[must_use]
pub fn missing(text: &str, number: u8) -> usize {
    line(text, number).missing()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ink_lies_where_the_letters_are() {
        let sans = fonts::find("sans", false, false).unwrap();
        let x = measure("x", sans);
        // DejaVu Sans: x-height 1120 and capitals 1493 of 2048.
        assert!((x.top - 1120.0 / 2048.0).abs() < 1e-6 && x.bottom.abs() < 1e-6, "{x:?}");
        assert!((measure("H", sans).top - 1493.0 / 2048.0).abs() < 1e-6);
        assert!(measure("g", sans).bottom > 0.2);
        let minus = measure("\u{2212}", sans);
        assert!(minus.bottom < -0.2 && minus.left > 0.0 && minus.right < minus.width);
        let space = measure(" ", sans);
        assert!(space.width > 0.3 && space.top == 0.0 && space.right == 0.0);
    }
}
