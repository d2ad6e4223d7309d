//! One run: characters of one face, in one direction, to glyphs.

use super::face::face;
use harfrust::{Direction, ShapeOptions, UnicodeBuffer};

/// A glyph of a font of size 1, where the run starts at 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Placed {
    pub(crate) id: u16,
    pub(crate) x: f64,
    /// Downwards.
    pub(crate) y: f64,
    /// The pen's advance.
    pub(crate) advance: f64,
    /// The first byte of the characters it stands for.
    pub(crate) cluster: usize,
}

/// A shaped run, of a font of size 1.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Shaped {
    /// The glyphs, from left to right.
    pub(crate) glyphs: Vec<Placed>,
    pub(crate) width: f64,
}

/// Shapes `text` with the face of this number.
pub(crate) fn shape(text: &str, number: u8, right_to_left: bool) -> Shaped {
    let face = face(number);
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight });
    buffer.guess_segment_properties();
    let plan = if right_to_left { None } else { face.plan(buffer.script()) };
    let glyphs = face.shaper.shape(buffer, ShapeOptions::new().plan(plan));
    let mut shaped = Shaped { glyphs: Vec::with_capacity(glyphs.len()), width: 0.0 };
    for (info, at) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
        let [advance, dx, dy] = [at.x_advance, at.x_offset, at.y_offset].map(|n| f64::from(n) * face.unit);
        shaped.glyphs.push(Placed {
            id: info.glyph_id as u16,
            x: shaped.width + dx,
            y: -dy,
            advance,
            cluster: info.cluster as usize,
        });
        shaped.width += advance;
    }
    shaped
}
