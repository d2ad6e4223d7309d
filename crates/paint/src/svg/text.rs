//! Text: each distinct glyph is defined once, and the text stays accessible to screen readers.

use super::OWN;
use super::Picture;
use super::number::{push_attribute, push_count, push_number, push_path, push_transform};
use super::paint::{PaintRef, push_fill, shows};
use crate::escape::push_escaped;
use crate::geometry::{affine, inverse, max_scale, point};
use crate::view::Visibility;
use kurbo::{Affine, Rect};
use wire::{FillRule, Glyph, Paint, Transform};

/// Glyphs have hundreds of units per em or more, so that a tenth of one is invisible.
const DECIMALS: i32 = 1;

impl Picture<'_> {
    pub(super) fn text(
        &mut self,
        (face, size): (u8, f32),
        glyphs: &[Glyph],
        text: &str,
        paint: &Paint,
        transform: &Transform,
    ) {
        let scale = f64::from(size) / self.faces.units_per_em(face);
        let canvas = affine(transform);
        let map = canvas * Affine::scale(scale);
        if !shows(paint) || inverse(map).is_none() {
            return;
        }
        if self.text && !text.is_empty() {
            self.words((face, size), glyphs, text, paint, canvas);
            return;
        }
        let bounds = self.run_bounds(face, size, glyphs);
        let paint_ref = self.paint_ref(paint, Affine::scale(1.0 / scale), bounds, max_scale(canvas));
        self.body.push_str("<g");
        if !text.is_empty() {
            self.body.push_str(" aria-label=\"");
            push_escaped(&mut self.body, text);
            self.body.push('"');
        }
        push_fill(&mut self.body, paint_ref, FillRule::NonZero);
        push_transform(&mut self.body, map);
        self.body.push_str(">\n");
        for glyph in glyphs {
            let outline = self.faces.outline(face, glyph.id);
            let to = point([glyph.x, glyph.y]).to_vec2() / scale;
            if outline.path.is_empty() {
                continue;
            }
            match self.view.visibility(outline.bounds, map * Affine::translate(to)) {
                Visibility::Hidden => {}
                // `<use>` moves the user space, and with it a gradient's coordinates.
                Visibility::Near if matches!(paint_ref, PaintRef::Defined(_)) => {
                    self.body.push_str("<path");
                    push_path(&mut self.body, &(Affine::translate(to) * outline.path.clone()), DECIMALS);
                    self.body.push_str("/>\n");
                }
                Visibility::Near => {
                    let number = self.define_glyph(face, glyph.id);
                    self.body.push_str("<use href=\"#");
                    self.body.push_str(OWN);
                    self.body.push('g');
                    push_count(&mut self.body, number);
                    self.body.push('"');
                    push_attribute(&mut self.body, "x", to.x, DECIMALS);
                    if to.y != 0.0 {
                        push_attribute(&mut self.body, "y", to.y, DECIMALS);
                    }
                    self.body.push_str("/>\n");
                }
                Visibility::Far => {
                    let cut = self.view.cut(&outline.path, map * Affine::translate(to));
                    self.body.push_str("<path");
                    push_path(&mut self.body, &(map.inverse() * cut), DECIMALS + 3);
                    self.body.push_str("/>\n");
                }
            }
        }
        self.body.push_str("</g>\n");
    }

    /// Text as text, with each character at its glyph's position.
    fn words(&mut self, (face, size): (u8, f32), glyphs: &[Glyph], text: &str, paint: &Paint, map: Affine) {
        let bounds = self.run_bounds(face, size, glyphs);
        if self.view.visibility(bounds, map) == Visibility::Hidden {
            return;
        }
        let paint_ref = self.paint_ref(paint, Affine::IDENTITY, bounds, max_scale(map));
        let out = &mut self.body;
        let font = &fonts::FACES[usize::from(face)];
        let others = match font.family {
            "serif" => "Georgia,serif",
            "mono" => "Menlo,Consolas,monospace",
            _ => "Verdana,sans-serif",
        };
        out.push_str("<text xml:space=\"preserve\" font-family=\"");
        out.push_str(font.full_name);
        out.push(',');
        out.push_str(others);
        out.push('"');
        push_attribute(out, "font-size", f64::from(size), 4);
        if font.bold {
            out.push_str(" font-weight=\"bold\"");
        }
        if font.italic {
            out.push_str(" font-style=\"italic\"");
        }
        // A position for each character if each has its own glyph; else the viewer lays out the run from its start.
        let each = text.chars().count() == glyphs.len() && glyphs.is_sorted_by(|a, b| a.x <= b.x);
        let placed = if each { glyphs } else { &glyphs[..glyphs.len().min(1)] };
        let level = placed.iter().all(|glyph| glyph.y.to_bits() == placed[0].y.to_bits());
        push_list(out, "x", placed.iter().map(|glyph| glyph.x));
        push_list(out, "y", placed.iter().map(|glyph| glyph.y).take(if level { 1 } else { placed.len() }));
        push_fill(out, paint_ref, FillRule::NonZero);
        push_transform(out, map);
        out.push('>');
        push_escaped(out, text);
        out.push_str("</text>\n");
    }

    /// A box around a run's glyphs, px.
    fn run_bounds(&mut self, face: u8, size: f32, glyphs: &[Glyph]) -> Rect {
        let scale = f64::from(size) / self.faces.units_per_em(face);
        let mut all: Option<Rect> = None;
        for glyph in glyphs {
            let outline = self.faces.outline(face, glyph.id);
            let to = Affine::translate(point([glyph.x, glyph.y]).to_vec2()) * Affine::scale(scale);
            let bounds = to.transform_rect_bbox(outline.bounds);
            all = Some(all.map_or(bounds, |all| all.union(bounds)));
        }
        all.unwrap_or_default()
    }

    fn define_glyph(&mut self, face: u8, glyph: u16) -> usize {
        let next = self.glyphs.len() + 1;
        let number = *self.glyphs.entry((face, glyph)).or_insert(next);
        if number == next {
            self.defs.push_str("<path id=\"");
            self.defs.push_str(OWN);
            self.defs.push('g');
            push_count(&mut self.defs, number);
            self.defs.push('"');
            push_path(&mut self.defs, &self.faces.outline(face, glyph).path, DECIMALS);
            self.defs.push_str("/>\n");
        }
        number
    }
}

fn push_list(out: &mut String, name: &str, numbers: impl Iterator<Item = f32>) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    for (i, number) in numbers.enumerate() {
        if i > 0 {
            out.push(' ');
        }
        push_number(out, f64::from(number), 3);
    }
    out.push('"');
}
