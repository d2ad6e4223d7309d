//! Scenes as pixels.

mod image;
mod paint;
mod shape;
mod text;

use crate::face::Faces;
use crate::outline;
use crate::pen::Pen;
use crate::reach::View;
use crate::size::Size;
use kurbo::{Affine, BezPath};
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::peniko::Fill;
use vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use wire::{Blend, FillRule, Op, Paint, PaintError, Scene, Shape, Transform};

/// What may be recorded before it is rendered, bytes (an estimate).
const MAX_RECORDED: usize = 128 << 20;
/// Past this much in one picture the buffers are given back, bytes.
const MAX_KEPT: usize = 32 << 20;

/// The rasterizer and its buffers, which are used again from picture to picture.
pub(crate) struct Raster {
    context: RenderContext,
    resources: Resources,
}

impl Raster {
    /// A rasterizer that has drawn nothing.
    pub(crate) fn new() -> Self {
        Self { context: RenderContext::new(1, 1), resources: Resources::new() }
    }

    /// Paints a scene onto a clear canvas.
    pub(crate) fn draw(
        &mut self,
        scene: &Scene,
        size: Size,
        faces: &mut Faces,
        pen: &mut Pen,
    ) -> Result<Pixmap, PaintError> {
        self.context.reset_and_resize(size.width, size.height);
        let canvas = Canvas {
            raster: self,
            view: View(size.rect()),
            to_device: size.to_device,
            pixmap: Pixmap::new(size.width, size.height),
            rendered: false,
            recorded: 0,
            most_recorded: 0,
            layers: Vec::new(),
        };
        let canvas = Picture { canvas, faces, pen }.draw(&scene.ops)?;
        let (pixmap, most_recorded) = (canvas.pixmap, canvas.most_recorded);
        if most_recorded > MAX_KEPT {
            *self = Self::new();
        }
        Ok(pixmap)
    }
}

/// One picture in the making, and what it is made with.
struct Picture<'a> {
    canvas: Canvas<'a>,
    faces: &'a mut Faces,
    pen: &'a mut Pen,
}

impl<'a> Picture<'a> {
    fn draw(mut self, ops: &[Op]) -> Result<Canvas<'a>, PaintError> {
        for op in ops {
            self.op(op)?;
            if self.canvas.is_full() {
                self.canvas.render();
            }
        }
        self.canvas.render();
        Ok(self.canvas)
    }

    fn op(&mut self, op: &Op) -> Result<(), PaintError> {
        match op {
            Op::Fill { shape, rule, paint, transform } => self.canvas.fill(shape, *rule, *paint, transform),
            Op::Stroke { shape, stroke, paint, transform } => self.stroke(shape, stroke, *paint, transform)?,
            Op::Repeat { shape, at, paint, transform } => self.canvas.repeat(shape, at, *paint, transform),
            Op::Text { face, size, glyphs, paint, transform, .. } => {
                self.text(*face, *size, glyphs, *paint, transform);
            }
            Op::Image { pixels, x, y, w, h, smooth, opacity, transform } => {
                let rect = outline::rect(*x, *y, *w, *h);
                self.canvas.image(pixels, rect, *smooth, *opacity, transform);
            }
            Op::Push { clip, opacity, blend: Blend::Normal } => self.canvas.push(clip.as_ref(), *opacity),
            Op::Pop => self.canvas.pop(),
        }
        Ok(())
    }
}

/// What a `Push` became.
enum Layer {
    /// Nothing: it changed nothing.
    Same,
    /// A clip on whatever is drawn.
    Clip(BezPath, Fill),
    /// Pixels of its own, to be laid on those below.
    Aside,
}

/// The pixels, and what is recorded to become pixels.
struct Canvas<'a> {
    raster: &'a mut Raster,
    view: View,
    /// From the scene's canvas to the device.
    to_device: Affine,
    pixmap: Pixmap,
    /// Whether the pixmap holds a part of the picture already.
    rendered: bool,
    /// An estimate of what the recording takes, bytes.
    recorded: usize,
    most_recorded: usize,
    layers: Vec<Layer>,
}

impl Canvas<'_> {
    fn map(&self, transform: &Transform) -> Affine {
        self.to_device * outline::affine(transform)
    }

    fn push(&mut self, clip: Option<&(Shape, FillRule, Transform)>, opacity: f32) {
        let clip = clip.map(|(shape, rule, transform)| (self.clip_path(shape, transform), fill_rule(*rule)));
        let layer = match (clip, opacity < 1.0) {
            (None, false) => Layer::Same,
            (Some((path, rule)), false) => {
                self.clip(&path, rule);
                Layer::Clip(path, rule)
            }
            (clip, true) => {
                let context = &mut self.raster.context;
                context.reset_transform();
                context.set_fill_rule(clip.as_ref().map_or(Fill::NonZero, |(_, rule)| *rule));
                context.push_layer(clip.as_ref().map(|(path, _)| path), None, Some(opacity), None, None);
                Layer::Aside
            }
        };
        self.layers.push(layer);
    }

    fn pop(&mut self) {
        match self.layers.pop() {
            Some(Layer::Clip(..)) => self.raster.context.pop_clip(),
            Some(Layer::Aside) => self.raster.context.pop_layer(),
            Some(Layer::Same) | None => {}
        }
    }

    fn clip(&mut self, path: &BezPath, rule: Fill) {
        let context = &mut self.raster.context;
        context.reset_transform();
        context.set_fill_rule(rule);
        context.push_clip_path(path);
    }

    fn is_full(&self) -> bool {
        self.recorded > MAX_RECORDED
    }

    /// Between the parts of one operation: renders if much is recorded, and takes up the paint again.
    fn make_room(&mut self, paint: Paint) {
        if self.is_full() {
            self.render();
            self.take(paint);
        }
    }

    /// Turns what is recorded into pixels, so that recordings stay small. Not inside a layer that is drawn
    /// aside: its pixels exist only once it is popped.
    fn render(&mut self) {
        if self.layers.iter().any(|layer| matches!(layer, Layer::Aside)) {
            return;
        }
        let target_init =
            if self.rendered { TargetInit::SrcOver } else { TargetInit::Clear(AlphaColor::<Srgb>::TRANSPARENT) };
        let settings = RasterizerSettings { target_init, ..RasterizerSettings::default() };
        let Raster { context, resources } = &mut *self.raster;
        context.flush();
        context.render_with(&mut self.pixmap, resources, settings);
        context.reset();
        self.rendered = true;
        self.most_recorded = self.most_recorded.max(self.recorded);
        self.recorded = 0;
        let layers = std::mem::take(&mut self.layers);
        for layer in &layers {
            if let Layer::Clip(path, rule) = layer {
                self.clip(path, *rule);
            }
        }
        self.layers = layers;
    }
}

fn fill_rule(rule: FillRule) -> Fill {
    match rule {
        FillRule::NonZero => Fill::NonZero,
        FillRule::EvenOdd => Fill::EvenOdd,
    }
}
