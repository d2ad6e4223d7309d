//! Scenes as SVG, written so that it looks as the raster does.
//!
//! A program chooses geometry, colours and words here, and nothing else: no element, attribute or reference
//! has a name from a scene.

mod image;
mod number;
mod paint;
mod shape;
mod text;

use crate::face::Faces;
use crate::pen::Pen;
use crate::reach::View;
use crate::words::push_escaped;
use kurbo::Rect;
use std::collections::HashMap;
use wire::{Blend, FillRule, Op, PaintError, Scene, Shape, Transform};

/// Writes a scene.
pub(crate) fn write(scene: &Scene, faces: &mut Faces, pen: &mut Pen) -> Result<Vec<u8>, PaintError> {
    let view = View(Rect::new(0.0, 0.0, f64::from(scene.width), f64::from(scene.height)));
    let mut picture = Picture {
        view,
        faces,
        pen,
        defs: String::new(),
        body: String::with_capacity(4096),
        clips: 0,
        shapes: 0,
        glyphs: HashMap::new(),
    };
    for op in &scene.ops {
        picture.op(op)?;
    }
    Ok(picture.file(scene))
}

struct Picture<'a> {
    view: View,
    faces: &'a mut Faces,
    pen: &'a mut Pen,
    /// What the body refers to.
    defs: String,
    body: String,
    /// How many clips are defined.
    clips: usize,
    /// How many repeated shapes are defined.
    shapes: usize,
    /// The glyphs that are defined, by face and number, and their own number.
    glyphs: HashMap<(u8, u16), usize>,
}

impl Picture<'_> {
    fn op(&mut self, op: &Op) -> Result<(), PaintError> {
        match op {
            Op::Fill { shape, rule, paint, transform } => self.fill(shape, *rule, *paint, transform),
            Op::Stroke { shape, stroke, paint, transform } => self.stroke(shape, stroke, *paint, transform)?,
            Op::Repeat { shape, at, paint, transform } => self.repeat(shape, at, *paint, transform),
            Op::Text { face, size, glyphs, text, paint, transform } => {
                self.text((*face, *size), glyphs, text, *paint, transform);
            }
            Op::Image { pixels, x, y, w, h, smooth, opacity, transform } => {
                self.image(pixels, crate::outline::rect(*x, *y, *w, *h), *smooth, *opacity, transform);
            }
            Op::Push { clip, opacity, blend: Blend::Normal } => self.push(clip.as_ref(), *opacity),
            Op::Pop => self.body.push_str("</g>\n"),
        }
        Ok(())
    }

    fn push(&mut self, clip: Option<&(Shape, FillRule, Transform)>, opacity: f32) {
        let clip = clip.map(|(shape, rule, transform)| self.define_clip(shape, *rule, transform));
        self.body.push_str("<g");
        if let Some(clip) = clip {
            self.body.push_str(" clip-path=\"url(#c");
            number::push_count(&mut self.body, clip);
            self.body.push_str(")\"");
        }
        if opacity < 1.0 {
            paint::push_opacity(&mut self.body, "opacity", f64::from(opacity));
        }
        self.body.push_str(">\n");
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
        file.into_bytes()
    }
}
