//! Scenes as PDF, one page of the picture's size, written so that it looks as the raster does.
//!
//! No date and no random number goes in: the same scene is the same file.

mod image;
mod marks;
mod paint;
mod shape;
mod text;

use crate::face::Faces;
use crate::group::{Group, groups};
use crate::outline;
use crate::pen::Pen;
use crate::raster::Raster;
use crate::reach::{Place, View};
use crate::size::Size;
use crate::words::plain;
use krilla::blend::BlendMode;
use krilla::geom::Transform as Map;
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::text::Font;
use krilla::{Document, SerializeSettings};
use kurbo::{Affine, Rect};
use std::collections::HashMap;
use wire::{Blend, FillRule, Op, PaintError, Scene, Shadow, Shape, Transform};

/// Points to a px: a page is as large as the picture is on a screen of 96 px to the inch.
const POINTS: f32 = 0.75;
/// Device pixels to a px of the canvas, where something has to be an image.
const ZOOM: f64 = 2.0;

/// Writes a scene.
pub(crate) fn write(
    scene: &Scene,
    raster: &mut Raster,
    faces: &mut Faces,
    pen: &mut Pen,
) -> Result<Vec<u8>, PaintError> {
    let view = View(Rect::new(0.0, 0.0, f64::from(scene.width), f64::from(scene.height)));
    let settings = SerializeSettings { compress_content_streams: true, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let text = |words: &str| words.chars().map(plain).collect::<String>();
    let mut metadata = Metadata::new().creator("Paintbox".to_owned());
    if !scene.title.is_empty() {
        metadata = metadata.title(text(&scene.title));
    }
    if !scene.description.is_empty() {
        metadata = metadata.description(text(&scene.description));
    }
    document.set_metadata(metadata);
    let points = |px: u32| px as f32 * POINTS;
    let page = PageSettings::from_wh(points(scene.width), points(scene.height)).ok_or(PaintError::Size)?;
    let mut page = document.start_page_with(page);
    let result = draw(scene, view, page.surface(), raster, faces, pen);
    page.finish();
    let file = document.finish().map_err(|_| PaintError::Scene);
    result.and(file)
}

fn draw(
    scene: &Scene,
    view: View,
    mut surface: Surface,
    raster: &mut Raster,
    faces: &mut Faces,
    pen: &mut Pen,
) -> Result<(), PaintError> {
    let groups = groups(&scene.ops, faces);
    surface.push_transform(&Map::from_scale(POINTS, POINTS));
    // What is blended with the clear canvas must not meet the paper.
    let base = if groups.is_empty() {
        1
    } else {
        surface.push_isolated();
        2
    };
    let fonts = HashMap::new();
    let mut picture = Picture { view, raster, faces, pen, surface, fonts, groups, next_group: 0, open: vec![base] };
    let first = scene.ops.iter().position(|op| matches!(op, Op::Frame { .. })).unwrap_or(scene.ops.len());
    let ops = &scene.ops[..first];
    let result = (0..first).try_for_each(|i| picture.op(ops, i));
    // Whatever is open has to be ended, after an error too.
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
    pen: &'a mut Pen,
    surface: Surface<'a>,
    /// The faces that were used, by number.
    fonts: HashMap<u8, Font>,
    groups: Vec<Group>,
    next_group: usize,
    /// How many things each open group has to end.
    open: Vec<usize>,
}

impl Picture<'_> {
    fn op(&mut self, ops: &[Op], at: usize) -> Result<(), PaintError> {
        match &ops[at] {
            Op::Fill { shape, rule, paint, transform } => self.fill(shape, *rule, paint, transform),
            Op::Stroke { shape, stroke, paint, transform } => {
                self.stroke(shape, stroke, paint, outline::affine(transform))?;
            }
            op @ Op::Repeat { .. } => self.repeat(op)?,
            Op::Text { face, size, glyphs, text, paint, transform } => {
                self.text((*face, *size), glyphs, text, paint, outline::affine(transform));
            }
            Op::Image { pixels, x, y, w, h, smooth, opacity, transform } => {
                self.image(pixels, outline::rect(*x, *y, *w, *h), *smooth, *opacity, outline::affine(transform));
            }
            Op::Push { clip, opacity, blend, shadow } => {
                let group = self.groups.get(self.next_group).copied().unwrap_or_default();
                self.next_group += 1;
                let shadow = shadow.filter(|shadow| shadow.color.a > 0).zip(group.bounds);
                self.push(clip.as_ref(), *opacity, *blend, shadow, group, &ops[at..])?;
            }
            Op::Pop => self.pop(),
            Op::Frame { .. } => {}
        }
        Ok(())
    }

    fn pop(&mut self) {
        for _ in 0..self.open.pop().unwrap_or_default() {
            self.surface.pop();
        }
    }

    /// Counts what the innermost group has to end.
    fn opened(&mut self) {
        if let Some(open) = self.open.last_mut() {
            *open += 1;
        }
    }

    fn push(
        &mut self,
        clip: Option<&(Shape, FillRule, Transform)>,
        opacity: f32,
        blend: Blend,
        shadow: Option<(Shadow, Rect)>,
        group: Group,
        ops: &[Op],
    ) -> Result<(), PaintError> {
        self.open.push(0);
        if blend != Blend::Normal {
            self.surface.push_blend_mode(mode(blend));
            self.opened();
        }
        if opacity < 1.0 {
            self.surface.push_opacity(NormalizedF32::new(opacity).unwrap_or(NormalizedF32::ONE));
            self.opened();
        } else if blend != Blend::Normal || group.blends {
            self.surface.push_isolated();
            self.opened();
        }
        if let Some((shadow, bounds)) = shadow {
            self.shadow(shadow, bounds, clip, ops)?;
        }
        if let Some((shape, rule, transform)) = clip {
            self.clip(shape, *rule, outline::affine(transform));
            self.opened();
        }
        Ok(())
    }

    /// Draws the shadow of the group that `ops` begin with, as an image.
    fn shadow(
        &mut self,
        shadow: Shadow,
        bounds: Rect,
        clip: Option<&(Shape, FillRule, Transform)>,
        ops: &[Op],
    ) -> Result<(), PaintError> {
        let mut depth = 0_usize;
        let end = ops.iter().position(|op| {
            match op {
                Op::Push { .. } => depth += 1,
                Op::Pop => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let inner = ops.get(1..end.unwrap_or(ops.len())).unwrap_or_default();
        let plain = Op::Push { clip: clip.cloned(), opacity: 1.0, blend: Blend::Normal, shadow: None };
        let whole: Vec<Op> = std::iter::once(plain).chain(inner.iter().cloned()).chain([Op::Pop]).collect();
        let side = |length: f64| (length * ZOOM).round().clamp(1.0, f64::from(u16::MAX));
        let (width, height) = (self.view.0.width(), self.view.0.height());
        let (across, down) = (side(width) / width, side(height) / height);
        let size = Size {
            width: side(width) as u16,
            height: side(height) as u16,
            to_device: Affine::scale_non_uniform(across, down),
            frames: 1,
        };
        if let Some((pixmap, (x, y))) = self.raster.shadow(&whole, bounds, shadow, size, self.faces, self.pen)? {
            let rect = Rect::from_origin_size(
                (f64::from(x) / across, f64::from(y) / down),
                (f64::from(pixmap.width()) / across, f64::from(pixmap.height()) / down),
            );
            self.pixels(&crate::bitmap::Bitmap::from_pixmap(pixmap), rect, true, 1.0, Affine::IDENTITY);
        }
        Ok(())
    }

    fn clip(&mut self, shape: &Shape, rule: FillRule, map: Affine) {
        let path = outline::path(shape, outline::stretch(map));
        let path = match self.view.place(outline::bounds(shape), map) {
            _ if outline::inverse(map).is_none() => None,
            Place::Unseen => None,
            Place::Near => shape::path(&(map * path)),
            Place::Far => shape::path(&self.view.cut(&path, map)),
        };
        // Where nothing is kept, the clip is a place beside the page.
        let path = path.or_else(|| shape::path(&kurbo::Shape::to_path(&Rect::new(-9.0, -9.0, -8.0, -8.0), 1.0)));
        if let Some(path) = path {
            self.surface.push_clip_path(&path, &shape::fill_rule(rule));
        } else {
            self.surface.push_isolated();
        }
    }
}

/// A map for krilla.
fn map(map: Affine) -> Map {
    let [a, b, c, d, e, f] = map.as_coeffs().map(|n| n as f32);
    Map::from_row(a, b, c, d, e, f)
}

fn mode(blend: Blend) -> BlendMode {
    match blend {
        Blend::Normal => BlendMode::Normal,
        Blend::Multiply => BlendMode::Multiply,
        Blend::Screen => BlendMode::Screen,
        Blend::Overlay => BlendMode::Overlay,
        Blend::Darken => BlendMode::Darken,
        Blend::Lighten => BlendMode::Lighten,
        Blend::ColorDodge => BlendMode::ColorDodge,
        Blend::ColorBurn => BlendMode::ColorBurn,
        Blend::HardLight => BlendMode::HardLight,
        Blend::SoftLight => BlendMode::SoftLight,
        Blend::Difference => BlendMode::Difference,
        Blend::Exclusion => BlendMode::Exclusion,
        Blend::Hue => BlendMode::Hue,
        Blend::Saturation => BlendMode::Saturation,
        Blend::Color => BlendMode::Color,
        Blend::Luminosity => BlendMode::Luminosity,
    }
}
