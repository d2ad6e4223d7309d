//! The embedded font faces: one table that both sides of the wall agree on.
//!
//! The canvas lays text out with these faces inside the jail, and the painter draws the
//! glyphs that a [`Face`] and a glyph number name. System fonts are never read.
//!
//! Source: DejaVu fonts 2.37 (Debian `fonts-dejavu-core`, `fonts-dejavu-extra`); the licence
//! is in `files/LICENSE-DejaVu`.

mod outline;

pub use outline::path;

/// One embedded face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Face {
    /// The family's name as an author writes it: `"sans"`, `"serif"` or `"mono"`.
    pub family: &'static str,
    /// The family's full name, for SVG's `font-family` and similar.
    pub full_name: &'static str,
    /// Whether this is the bold face of its family.
    pub bold: bool,
    /// Whether this is the italic or oblique face of its family.
    pub italic: bool,
    /// The TrueType file.
    pub data: &'static [u8],
}

macro_rules! face {
    ($family:literal, $full:literal, $bold:literal, $italic:literal, $file:literal) => {
        Face {
            family: $family,
            full_name: $full,
            bold: $bold,
            italic: $italic,
            data: include_bytes!(concat!("../files/", $file)),
        }
    };
}

/// Every face. A face's index here is its number in a scene, so the order never changes;
/// new faces go at the end.
pub static FACES: [Face; 12] = [
    face!("sans", "DejaVu Sans", false, false, "DejaVuSans.ttf"),
    face!("sans", "DejaVu Sans", true, false, "DejaVuSans-Bold.ttf"),
    face!("sans", "DejaVu Sans", false, true, "DejaVuSans-Oblique.ttf"),
    face!("sans", "DejaVu Sans", true, true, "DejaVuSans-BoldOblique.ttf"),
    face!("serif", "DejaVu Serif", false, false, "DejaVuSerif.ttf"),
    face!("serif", "DejaVu Serif", true, false, "DejaVuSerif-Bold.ttf"),
    face!("serif", "DejaVu Serif", false, true, "DejaVuSerif-Italic.ttf"),
    face!("serif", "DejaVu Serif", true, true, "DejaVuSerif-BoldItalic.ttf"),
    face!("mono", "DejaVu Sans Mono", false, false, "DejaVuSansMono.ttf"),
    face!("mono", "DejaVu Sans Mono", true, false, "DejaVuSansMono-Bold.ttf"),
    face!("mono", "DejaVu Sans Mono", false, true, "DejaVuSansMono-Oblique.ttf"),
    face!("mono", "DejaVu Sans Mono", true, true, "DejaVuSansMono-BoldOblique.ttf"),
];

/// The family names an author can write, in the order they are listed to them.
pub const FAMILIES: [&str; 3] = ["sans", "serif", "mono"];

/// The number of the face of `family` (one of [`FAMILIES`]) with this weight and slant.
#[must_use]
pub fn find(family: &str, bold: bool, italic: bool) -> Option<u8> {
    FACES.iter().position(|f| f.family == family && f.bold == bold && f.italic == italic).map(|i| i as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_has_its_four_faces() {
        for family in FAMILIES {
            for bold in [false, true] {
                for italic in [false, true] {
                    assert!(find(family, bold, italic).is_some(), "{family} {bold} {italic}");
                }
            }
        }
        assert_eq!(find("comic", false, false), None);
    }
}
