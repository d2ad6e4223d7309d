//! Text: each distinct glyph is defined once, and the words stay readable to those who can't see them.

use super::Picture;
use super::number::{push_attribute, push_count, push_path, push_transform};
use super::paint::{push_fill, shows};
use crate::outline::{affine, inverse, point};
use crate::reach::Place;
use crate::words::push_escaped;
use kurbo::Affine;
use wire::{FillRule, Glyph, Paint, Transform};

/// Glyphs have hundreds of units to the em and more, so that a tenth is too little to see.
const DECIMALS: i32 = 1;

impl Picture<'_> {
    pub(super) fn text(
        &mut self,
        (face, size): (u8, f32),
        glyphs: &[Glyph],
        text: &str,
        paint: Paint,
        transform: &Transform,
    ) {
        let scale = f64::from(size) / self.faces.units_per_em(face);
        let canvas = affine(transform);
        let map = canvas * Affine::scale(scale);
        if !shows(paint) || inverse(map).is_none() {
            return;
        }
        self.body.push_str("<g");
        if !text.is_empty() {
            self.body.push_str(" aria-label=\"");
            push_escaped(&mut self.body, text);
            self.body.push('"');
        }
        push_fill(&mut self.body, paint, FillRule::NonZero);
        push_transform(&mut self.body, map);
        self.body.push_str(">\n");
        for glyph in glyphs {
            let outline = self.faces.outline(face, glyph.id);
            let to = point([glyph.x, glyph.y]).to_vec2() / scale;
            if outline.path.is_empty() {
                continue;
            }
            match self.view.place(outline.bounds, map * Affine::translate(to)) {
                Place::Unseen => {}
                Place::Near => {
                    let number = self.define_glyph(face, glyph.id);
                    self.body.push_str("<use href=\"#g");
                    push_count(&mut self.body, number);
                    self.body.push('"');
                    push_attribute(&mut self.body, "x", to.x, DECIMALS);
                    if to.y != 0.0 {
                        push_attribute(&mut self.body, "y", to.y, DECIMALS);
                    }
                    self.body.push_str("/>\n");
                }
                Place::Far => {
                    let cut = self.view.cut(&outline.path, map * Affine::translate(to));
                    self.body.push_str("<path");
                    push_path(&mut self.body, &(map.inverse() * cut), DECIMALS + 3);
                    self.body.push_str("/>\n");
                }
            }
        }
        self.body.push_str("</g>\n");
    }

    fn define_glyph(&mut self, face: u8, glyph: u16) -> usize {
        let next = self.glyphs.len() + 1;
        let number = *self.glyphs.entry((face, glyph)).or_insert(next);
        if number == next {
            self.defs.push_str("<path id=\"g");
            push_count(&mut self.defs, number);
            self.defs.push('"');
            push_path(&mut self.defs, &self.faces.outline(face, glyph).path, DECIMALS);
            self.defs.push_str("/>\n");
        }
        number
    }
}
