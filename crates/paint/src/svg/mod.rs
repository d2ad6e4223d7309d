//! Writes scenes as SVG that looks like the raster.
//!
//! A program determines only geometry, colours and text here: no element, attribute or reference has a name from a scene.

mod image;
mod markers;
mod number;
mod paint;
mod shape;
mod text;

use crate::escape::push_escaped;
use crate::face::Faces;
use crate::group::{self, Group, groups};
use crate::raster::Raster;
use crate::stroker::Stroker;
use crate::view::View;
use kurbo::Rect;
use number::{push_attribute, push_count};
use std::collections::HashMap;
use std::fmt::Write as _;
use wire::{Blend, FillRule, Op, PaintError, Scene, Shadow, Shape, Transform};

/// A placeholder for the prefix of every id until the file is complete. A program's text can't contain it: XML forbids it.
const OWN: &str = "\u{1}";

/// Writes a scene. `text` keeps text as text.
pub(crate) fn write(
    scene: &Scene,
    text: bool,
    raster: &mut Raster,
    faces: &mut Faces,
    stroker: &mut Stroker,
) -> Result<Vec<u8>, PaintError> {
    let view = View(Rect::new(0.0, 0.0, f64::from(scene.width), f64::from(scene.height)));
    let groups = groups(&scene.ops, faces);
    let mut picture = Picture {
        view,
        raster,
        faces,
        stroker,
        text,
        defs: String::new(),
        body: String::with_capacity(4096),
        clips: 0,
        shapes: 0,
        paints: 0,
        filters: 0,
        glyphs: HashMap::new(),
        groups,
        next_group: 0,
        open: Vec::new(),
    };
    for op in &scene.ops {
        if op.frame_ms().is_some() {
            // A still picture is the first frame.
            break;
        }
        picture.op(op)?;
    }
    Ok(picture.file(scene))
}

struct Picture<'a> {
    view: View,
    raster: &'a mut Raster,
    faces: &'a mut Faces,
    stroker: &'a mut Stroker,
    /// Whether text stays text.
    text: bool,
    /// The definitions that the body refers to.
    defs: String,
    body: String,
    /// How many clips are defined.
    clips: usize,
    /// How many repeated shapes are defined.
    shapes: usize,
    /// How many gradients and patterns are defined.
    paints: usize,
    /// How many shadows are defined.
    filters: usize,
    /// The glyphs that are defined, by face and number, and their own number.
    glyphs: HashMap<(u8, u16), usize>,
    groups: Vec<Group>,
    next_group: usize,
    /// The end tags of each open group.
    open: Vec<&'static str>,
}

impl Picture<'_> {
    fn op(&mut self, op: &Op) -> Result<(), PaintError> {
        match op {
            Op::Fill { shape, rule, paint, transform } => self.fill(shape, *rule, paint, transform),
            Op::Stroke { shape, stroke, paint, transform } => self.stroke(shape, stroke, paint, transform)?,
            Op::Repeat { .. } => self.repeat(op)?,
            Op::Text { face, size, glyphs, text, paint, transform } => {
                self.text((*face, *size), glyphs, text, paint, transform);
            }
            Op::Image { pixels, x, y, w, h, smooth, opacity, transform, .. } => {
                self.image(pixels, crate::geometry::rect(*x, *y, *w, *h), *smooth, *opacity, transform);
            }
            Op::Push { clip, opacity, blend, shadow } => {
                let group = self.groups.get(self.next_group).copied().unwrap_or_default();
                self.next_group += 1;
                self.push(clip.as_ref(), *opacity, *blend, *shadow, group);
            }
            Op::Pop => self.body.push_str(self.open.pop().unwrap_or_default()),
            Op::Frame { .. } | Op::Page { .. } => {}
        }
        Ok(())
    }

    fn push(
        &mut self,
        clip: Option<&(Shape, FillRule, Transform)>,
        opacity: f32,
        blend: Blend,
        shadow: Option<Shadow>,
        group: Group,
    ) {
        let clip = clip.map(|(shape, rule, transform)| self.define_clip(shape, *rule, transform));
        let shadow = shadow.filter(|shadow| shadow.color.a > 0);
        let filter = shadow.zip(group.bounds).and_then(|(shadow, bounds)| self.define_shadow(shadow, bounds));
        self.body.push_str("<g");
        // The clip is the group's own: its shadow lies outside of it.
        let inner = clip.filter(|_| filter.is_some());
        if let Some(clip) = clip.filter(|_| filter.is_none()) {
            push_clip(&mut self.body, clip);
        }
        if let Some(filter) = filter {
            let _ = write!(self.body, " filter=\"url(#{OWN}f{filter})\"");
        }
        if opacity < 1.0 {
            paint::push_opacity(&mut self.body, "opacity", f64::from(opacity));
        }
        if blend != Blend::Normal {
            let _ = write!(self.body, " style=\"mix-blend-mode:{}\"", blend_name(blend));
        } else if group.blends {
            self.body.push_str(" style=\"isolation:isolate\"");
        }
        self.body.push_str(">\n");
        if let Some(clip) = inner {
            self.body.push_str("<g");
            push_clip(&mut self.body, clip);
            self.body.push_str(">\n");
        }
        self.open.push(if inner.is_some() { "</g>\n</g>\n" } else { "</g>\n" });
    }

    /// Defines a shadow; returns its number if it is visible.
    fn define_shadow(&mut self, shadow: Shadow, bounds: Rect) -> Option<usize> {
        let reach = group::reach(bounds, shadow);
        let blur = 3.0 * f64::from(shadow.blur) + 1.0;
        let (across, down) = (blur + f64::from(shadow.dx).abs(), blur + f64::from(shadow.dy).abs());
        let area = reach.intersect(self.view.0.inflate(across.min(1e5), down.min(1e5)));
        if area.is_zero_area() {
            return None;
        }
        self.filters += 1;
        let defs = &mut self.defs;
        let _ = write!(defs, "<filter id=\"{OWN}f{}\" filterUnits=\"userSpaceOnUse\"", self.filters);
        push_attribute(defs, "x", area.x0.floor(), 0);
        push_attribute(defs, "y", area.y0.floor(), 0);
        push_attribute(defs, "width", area.x1.ceil() - area.x0.floor(), 0);
        push_attribute(defs, "height", area.y1.ceil() - area.y0.floor(), 0);
        defs.push_str(" color-interpolation-filters=\"sRGB\"><feGaussianBlur in=\"SourceAlpha\"");
        push_attribute(defs, "stdDeviation", f64::from(shadow.blur), 4);
        defs.push_str("/><feOffset");
        push_attribute(defs, "dx", f64::from(shadow.dx), 4);
        push_attribute(defs, "dy", f64::from(shadow.dy), 4);
        defs.push_str(" result=\"a\"/><feFlood");
        paint::push_color(defs, "flood-color", shadow.color);
        paint::push_alpha(defs, "flood-opacity", shadow.color);
        defs.push_str("/><feComposite operator=\"in\" in2=\"a\" result=\"b\"/>");
        defs.push_str("<feMerge><feMergeNode in=\"b\"/><feMergeNode in=\"SourceGraphic\"/></feMerge></filter>\n");
        Some(self.filters)
    }

    fn file(self, scene: &Scene) -> Vec<u8> {
        let Self { defs, body, .. } = self;
        let (width, height) = (scene.width, scene.height);
        let mut file = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n"
        );
        for (name, words) in [("title", &scene.title), ("desc", &scene.description)] {
            if !words.is_empty() {
                file.push('<');
                file.push_str(name);
                file.push('>');
                push_escaped(&mut file, words);
                file.push_str("</");
                file.push_str(name);
                file.push_str(">\n");
            }
        }
        file.reserve(defs.len() + body.len() + 32);
        if !defs.is_empty() {
            file.push_str("<defs>\n");
            file.push_str(&defs);
            file.push_str("</defs>\n");
        }
        file.push_str(&body);
        file.push_str("</svg>\n");
        if defs.is_empty() {
            return file.into_bytes();
        }
        file.replace(OWN, &own_name(&file)).into_bytes()
    }
}

/// The prefix of every id of this file, so that two pictures in one page don't use each other's gradients and glyphs: a letter
/// and a hash of the content (FNV-1a, Fowler, Noll and Vo), the same on every machine.
fn own_name(file: &str) -> String {
    const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let hash = file
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3));
    // An id must start with a letter.
    let first = char::from(DIGITS[(hash >> 59) as usize % 26]);
    (0..6).fold(first.to_string(), |name, n| {
        name + char::from(DIGITS[(hash >> (5 * n)) as usize % 32]).encode_utf8(&mut [0; 4])
    })
}

fn push_clip(out: &mut String, clip: usize) {
    out.push_str(" clip-path=\"url(#");
    out.push_str(OWN);
    out.push('c');
    push_count(out, clip);
    out.push_str(")\"");
}

fn blend_name(blend: Blend) -> &'static str {
    match blend {
        Blend::Normal => "normal",
        Blend::Multiply => "multiply",
        Blend::Screen => "screen",
        Blend::Overlay => "overlay",
        Blend::Darken => "darken",
        Blend::Lighten => "lighten",
        Blend::ColorDodge => "color-dodge",
        Blend::ColorBurn => "color-burn",
        Blend::HardLight => "hard-light",
        Blend::SoftLight => "soft-light",
        Blend::Difference => "difference",
        Blend::Exclusion => "exclusion",
        Blend::Hue => "hue",
        Blend::Saturation => "saturation",
        Blend::Color => "color",
        Blend::Luminosity => "luminosity",
    }
}
