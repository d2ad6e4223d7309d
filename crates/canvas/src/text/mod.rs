//! Text: from characters to placed glyphs.
//!
//! ```text
//! wrap.rs      lines that fit a box
//!   layout.rs  one line: its runs from left to right
//!   shape.rs   one run: characters of one face to glyphs
//!   face.rs    the embedded faces, parsed once
//! measure.rs   how large a line is, and its ink
//! typeset.rs   a line that charts measure and draw
//! ```

mod face;
mod layout;
mod measure;
mod shape;
mod typeset;
mod wrap;

pub(crate) use face::{Face, face};
pub(crate) use layout::{Line, line, plain};
pub use measure::{Extent, measure, missing};
pub use typeset::Typeset;
pub(crate) use wrap::Measured;

/// The number of the face of this family (`sans`, `serif`, `mono`), weight and slant.
#[must_use]
pub fn find_face(family: &str, bold: bool, italic: bool) -> Option<u8> {
    fonts::find(family, bold, italic)
}

/// Whether a face has this number.
#[must_use]
pub fn is_face(number: u8) -> bool {
    usize::from(number) < fonts::FACES.len()
}

/// Parses every face and builds its shaping caches. Call it once, before the first canvas; otherwise the
/// first text takes longer.
pub fn warm() {
    for number in 0..fonts::FACES.len() {
        // Letters, digits and signs fill the caches that later runs share.
        let sample = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
        let _ = shape::shape(sample, number as u8, false);
    }
}
