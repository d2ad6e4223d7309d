//! The font faces, parsed once, and a cache of their glyphs' outlines.

use kurbo::BezPath;
use skrifa::instance::Size;
use skrifa::outline::OutlineGlyphCollection;
use skrifa::raw::TableProvider as _;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use std::collections::HashMap;
use std::rc::Rc;
use wire::{Op, PaintError, Scene};

/// Path elements (56 bytes each) in the cache before it is cleared.
const MAX_ELEMENTS: usize = 400_000;

struct Face {
    outlines: OutlineGlyphCollection<'static>,
    glyphs: u16,
    units_per_em: f64,
}

/// A glyph's outline, y down, in units of its face.
#[derive(Debug)]
pub(crate) struct Outline {
    /// The outline; empty for a space.
    pub(crate) path: BezPath,
    /// The box around the outline's points.
    pub(crate) bounds: kurbo::Rect,
}

/// Every face of [`fonts::FACES`], by number.
pub(crate) struct Faces {
    all: Vec<Face>,
    outlines: HashMap<(u8, u16), Rc<Outline>>,
    elements: usize,
}

impl Faces {
    /// Parses the embedded faces.
    pub(crate) fn new() -> Self {
        let faces = fonts::FACES.iter().map(|face| {
            let font = FontRef::new(face.data).expect("the embedded faces are sound");
            Face {
                outlines: font.outline_glyphs(),
                glyphs: font.maxp().expect("the embedded faces have a maxp table").num_glyphs(),
                units_per_em: font.head().map_or(1_000.0, |head| f64::from(head.units_per_em())),
            }
        });
        Self { all: faces.collect(), outlines: HashMap::new(), elements: 0 }
    }

    /// Checks that every face and glyph of a scene exists; [`PaintError::Malformed`] if not.
    pub(crate) fn check(&self, scene: &Scene) -> Result<(), PaintError> {
        let known = scene.ops.iter().all(|op| match op {
            Op::Text { face, glyphs, .. } => {
                self.all.get(usize::from(*face)).is_some_and(|face| glyphs.iter().all(|g| g.id < face.glyphs))
            }
            _ => true,
        });
        if known { Ok(()) } else { Err(PaintError::Malformed) }
    }

    /// A face's units per em (its font size).
    pub(crate) fn units_per_em(&self, face: u8) -> f64 {
        self.all[usize::from(face)].units_per_em
    }

    /// A glyph's outline. The face and glyph must have passed [`check`](Self::check).
    pub(crate) fn outline(&mut self, face: u8, glyph: u16) -> Rc<Outline> {
        if let Some(outline) = self.outlines.get(&(face, glyph)) {
            return Rc::clone(outline);
        }
        let outline = self.all[usize::from(face)].outlines.get(GlyphId::from(glyph));
        let path = outline.map_or_else(BezPath::new, |outline| fonts::path(&outline, Size::unscaled()));
        if self.elements > MAX_ELEMENTS {
            self.outlines.clear();
            self.elements = 0;
        }
        self.elements += path.elements().len() + 8;
        let outline = Rc::new(Outline { bounds: path.control_box(), path });
        self.outlines.insert((face, glyph), Rc::clone(&outline));
        outline
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlines_are_kept_but_not_for_ever() {
        let mut faces = Faces::new();
        for face in 0..faces.all.len() as u8 {
            for glyph in 0..faces.all[usize::from(face)].glyphs {
                faces.outline(face, glyph);
                assert!(faces.elements <= MAX_ELEMENTS + 10_000);
            }
        }
        assert!(!faces.outline(0, 36).path.is_empty());
    }
}
