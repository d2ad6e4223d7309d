//! Writes scenes as PDF, pages of the picture's size that look like the raster.
//!
//! The file has no date and no random number: the same scene makes the same file.

mod group;
mod image;
mod markers;
mod paint;
mod shape;
mod text;

use crate::escape::printable;
use crate::face::Faces;
use crate::geometry;
use crate::group::{Group, groups};
use crate::raster::Raster;
use crate::stroker::Stroker;
use crate::view::View;
use krilla::geom::Transform as Map;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::text::Font;
use krilla::{Document, SerializeSettings};
use kurbo::{Affine, Rect};
use std::collections::HashMap;
use wire::{Op, PaintError, Scene};

/// Points per px: a page is as large as the picture on a screen with 96 px per inch.
const POINTS: f32 = 0.75;

/// Writes a scene.
pub(crate) fn write(
    scene: &Scene,
    raster: &mut Raster,
    faces: &mut Faces,
    stroker: &mut Stroker,
) -> Result<Vec<u8>, PaintError> {
    let view = View(Rect::new(0.0, 0.0, f64::from(scene.width), f64::from(scene.height)));
    let settings = SerializeSettings { compress_content_streams: true, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let text = |words: &str| words.chars().map(printable).collect::<String>();
    let mut metadata = Metadata::new().creator("Paintbox".to_owned());
    if !scene.title.is_empty() {
        metadata = metadata.title(text(&scene.title));
    }
    if !scene.description.is_empty() {
        metadata = metadata.description(text(&scene.description));
    }
    document.set_metadata(metadata);
    let points = |px: u32| px as f32 * POINTS;
    for ops in pages(&scene.ops) {
        let page = PageSettings::from_wh(points(scene.width), points(scene.height)).ok_or(PaintError::Size)?;
        let mut page = document.start_page_with(page);
        let result = draw(ops, view, page.surface(), raster, faces, stroker);
        page.finish();
        result?;
    }
    document.finish().map_err(|_| PaintError::Scene)
}

/// What is on each page: what is drawn until it ends, and of an animation the first frame. What is drawn after the last page
/// is one more.
fn pages(ops: &[Op]) -> Vec<&[Op]> {
    let mut pages: Vec<&[Op]> = ops.split(|op| matches!(op, Op::Page { .. })).collect();
    if pages.len() > 1 && pages.last().is_some_and(|rest| rest.is_empty()) {
        pages.pop();
    }
    for page in &mut pages {
        let first = page.iter().position(|op| matches!(op, Op::Frame { .. })).unwrap_or(page.len());
        *page = &page[..first];
    }
    pages
}

fn draw(
    ops: &[Op],
    view: View,
    mut surface: Surface,
    raster: &mut Raster,
    faces: &mut Faces,
    stroker: &mut Stroker,
) -> Result<(), PaintError> {
    let groups = groups(ops, faces);
    surface.push_transform(&Map::from_scale(POINTS, POINTS));
    // Blending must not reach the white of the page through the transparent canvas.
    let base = if groups.is_empty() {
        1
    } else {
        surface.push_isolated();
        2
    };
    let fonts = HashMap::new();
    let mut picture = Picture { view, raster, faces, stroker, surface, fonts, groups, next_group: 0, open: vec![base] };
    let result = (0..ops.len()).try_for_each(|i| picture.op(ops, i));
    // Every open group must be ended, even after an error.
    while !picture.open.is_empty() {
        picture.pop();
    }
    picture.surface.finish();
    result
}

struct Picture<'a> {
    view: View,
    raster: &'a mut Raster,
    faces: &'a mut Faces,
    stroker: &'a mut Stroker,
    surface: Surface<'a>,
    /// The faces that were used, by number.
    fonts: HashMap<u8, Font>,
    groups: Vec<Group>,
    next_group: usize,
    /// How much must be popped at the end of each open group.
    open: Vec<usize>,
}

impl Picture<'_> {
    fn op(&mut self, ops: &[Op], at: usize) -> Result<(), PaintError> {
        match &ops[at] {
            Op::Fill { shape, rule, paint, transform } => self.fill(shape, *rule, paint, transform),
            Op::Stroke { shape, stroke, paint, transform } => {
                self.stroke(shape, stroke, paint, geometry::affine(transform))?;
            }
            op @ Op::Repeat { .. } => self.repeat(op)?,
            Op::Text { face, size, glyphs, text, paint, transform } => {
                self.text((*face, *size), glyphs, text, paint, geometry::affine(transform));
            }
            Op::Image { pixels, x, y, w, h, smooth, opacity, transform, .. } => {
                self.image(pixels, geometry::rect(*x, *y, *w, *h), *smooth, *opacity, geometry::affine(transform));
            }
            Op::Push { clip, opacity, blend, shadow } => {
                let group = self.groups.get(self.next_group).copied().unwrap_or_default();
                self.next_group += 1;
                let shadow = shadow.filter(|shadow| shadow.color.a > 0).zip(group.bounds);
                self.push(clip.as_ref(), *opacity, *blend, shadow, group, &ops[at..])?;
            }
            Op::Pop => self.pop(),
            Op::Frame { .. } | Op::Page { .. } => {}
        }
        Ok(())
    }
}

/// A map for krilla.
fn map(map: Affine) -> Map {
    let [a, b, c, d, e, f] = map.as_coeffs().map(|n| n as f32);
    Map::from_row(a, b, c, d, e, f)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_what_is_drawn_until_it_ends() {
        let (push, pop, frame, page) = (
            Op::Push { clip: None, opacity: 1.0, blend: wire::Blend::Normal, shadow: None },
            Op::Pop,
            Op::Frame { ms: 1 },
            Op::Page { ms: 1 },
        );
        let lengths = |ops: &[&Op]| -> Vec<usize> {
            let ops: Vec<Op> = ops.iter().copied().cloned().collect();
            pages(&ops).iter().map(|page| page.len()).collect()
        };
        assert_eq!(lengths(&[]), [0]);
        assert_eq!(lengths(&[&push, &pop]), [2]);
        assert_eq!(lengths(&[&push, &pop, &frame, &push, &pop]), [2]);
        assert_eq!(lengths(&[&push, &pop, &page]), [2]);
        assert_eq!(lengths(&[&page, &push, &pop, &page, &push, &pop, &push, &pop]), [0, 2, 4]);
        assert_eq!(lengths(&[&push, &pop, &frame, &page, &push, &pop, &page]), [2, 2]);
    }
}
