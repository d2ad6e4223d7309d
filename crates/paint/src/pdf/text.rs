//! Text that can be selected, in subsets of its fonts.

use super::{Picture, map as to_krilla};
use crate::geometry::{inverse, point};
use crate::view::Visibility;
use krilla::geom::Point;
use krilla::paint::{Fill, FillRule as Rule};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use kurbo::{Affine, Rect};
use std::ops::Range;
use wire::{FillRule, Glyph, Paint};

/// Positions and sizes up to this are text, px; beyond, glyphs are outlines.
const MAX_PLACE: f32 = 1e5;

impl Picture<'_> {
    pub(super) fn text(&mut self, (face, size): (u8, f32), glyphs: &[Glyph], text: &str, paint: &Paint, map: Affine) {
        if inverse(map).is_none() || glyphs.is_empty() {
            return;
        }
        let scale = f64::from(size) / self.faces.units_per_em(face);
        let mut bounds: Option<Rect> = None;
        for glyph in glyphs {
            let to = Affine::translate(point([glyph.x, glyph.y]).to_vec2()) * Affine::scale(scale);
            let glyph = to.transform_rect_bbox(self.faces.outline(face, glyph.id).bounds);
            bounds = Some(bounds.map_or(glyph, |all| all.union(glyph)));
        }
        let bounds = bounds.unwrap_or_default();
        let place = self.view.visibility(bounds, map);
        if place == Visibility::Hidden {
            return;
        }
        let near = |n: f32| n.abs() < MAX_PLACE;
        let modest = glyphs.iter().all(|glyph| near(glyph.x) && near(glyph.y))
            && (1e-2..1e4).contains(&size)
            && map.as_coeffs().iter().all(|n| n.abs() < 1e5);
        let font = self.font(face);
        match font.filter(|_| place == Visibility::Near && modest) {
            Some(font) => self.run(&font, size, glyphs, text, paint, bounds, map),
            None => {
                for glyph in glyphs {
                    let outline = self.faces.outline(face, glyph.id);
                    let to = map * Affine::translate(point([glyph.x, glyph.y]).to_vec2()) * Affine::scale(scale);
                    self.area(&outline.path, outline.bounds, FillRule::NonZero, paint, to, map);
                }
            }
        }
    }

    fn font(&mut self, face: u8) -> Option<Font> {
        if let std::collections::hash_map::Entry::Vacant(e) = self.fonts.entry(face) {
            let font = Font::new(fonts::FACES[usize::from(face)].data.to_vec().into(), 0)?;
            e.insert(font);
        }
        self.fonts.get(&face).cloned()
    }

    #[expect(clippy::too_many_arguments, reason = "all of a run of text")]
    fn run(&mut self, font: &Font, size: f32, glyphs: &[Glyph], text: &str, paint: &Paint, bounds: Rect, map: Affine) {
        self.surface.push_transform(&to_krilla(map));
        if let Some((paint, opacity)) = self.paint(paint, Affine::IDENTITY, bounds) {
            self.surface.set_stroke(None);
            self.surface.set_fill(Some(Fill { paint, opacity, rule: Rule::NonZero }));
            let ranges = ranges(glyphs, text);
            let set: Vec<KrillaGlyph> = glyphs
                .iter()
                .enumerate()
                .map(|(i, glyph)| KrillaGlyph {
                    glyph_id: GlyphId::new(glyph.id.into()),
                    text_range: ranges(i),
                    x_advance: glyphs.get(i + 1).map_or(0.6, |next| (next.x - glyph.x) / size),
                    x_offset: 0.0,
                    y_offset: (glyphs[0].y - glyph.y) / size,
                    y_advance: 0.0,
                    location: None,
                })
                .collect();
            let start = Point::from_xy(glyphs[0].x, glyphs[0].y);
            self.surface.draw_glyphs(start, &set, font.clone(), text, size, false);
        }
        self.surface.pop();
    }
}

/// The part of the text that each glyph represents: a character if their numbers are equal, else the whole text.
fn ranges(glyphs: &[Glyph], text: &str) -> impl Fn(usize) -> Range<usize> {
    let each: Vec<Range<usize>> = text.char_indices().map(|(at, c)| at..at + c.len_utf8()).collect();
    let each = if each.len() == glyphs.len() { each } else { Vec::new() };
    let all = 0..text.len();
    move |i| each.get(i).cloned().unwrap_or_else(|| all.clone())
}
