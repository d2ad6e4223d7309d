//! Rasterises scenes.

mod accumulator;
mod color_stamp;
mod depth_stamp;
mod grid;
mod image;
mod layer;
mod paint;
mod shape;
mod stamp;
mod surface;
mod text;
mod work;

use crate::face::Faces;
use crate::geometry;
use crate::group::{self, Group};
use crate::size::Size;
use crate::stroker::Stroker;
use kurbo::{Affine, Rect};
use layer::DropShadow;
use surface::Surface;
use vello_cpu::peniko::Fill;
use vello_cpu::{Pixmap, RenderContext, Resources};
use wire::{FillRule, Op, PaintError, Scene, Shadow, Transform};
use work::Work;

/// If a picture needed more than this, its buffers are freed, bytes.
const MAX_KEPT: usize = 32 << 20;
/// Most pixels of all shadows of a picture and of the groups that cast them.
const MAX_SHADOW_PIXELS: u64 = 48 << 20;

/// The least coverage, of 255, with which a pixel is painted whole where edges aren't to be smooth. Low, so that thin lines stay.
pub(crate) const ALIASED_FROM: u8 = 32;

/// Receives each frame of an animation: its pixels and duration, ms.
pub(crate) type EachFrame<'a> = &'a mut dyn FnMut(&Pixmap, u32) -> Result<(), PaintError>;

/// The rasteriser and its buffers, which are reused for the next picture.
pub(crate) struct Raster {
    resources: Resources,
    spare: Vec<RenderContext>,
    max_recorded: usize,
    /// The least coverage with which a pixel is painted whole, if edges aren't smooth.
    aliased: Option<u8>,
    /// What the picture may still cost.
    work: Work,
}

impl Raster {
    /// A new rasteriser.
    pub(crate) fn new() -> Self {
        Self { resources: Resources::new(), spare: Vec::new(), max_recorded: 0, aliased: None, work: Work::new(1) }
    }

    /// Starts a picture with so many frames.
    pub(crate) fn start(&mut self, frames: u64) {
        self.work = Work::new(frames);
    }

    /// Paints a scene's first frame onto a transparent canvas.
    pub(crate) fn draw(
        &mut self,
        scene: &Scene,
        size: Size,
        faces: &mut Faces,
        stroker: &mut Stroker,
    ) -> Result<Pixmap, PaintError> {
        let first = scene.ops.iter().position(|op| op.frame_ms().is_some()).unwrap_or(scene.ops.len());
        self.ops(&scene.ops[..first], (size.width, size.height), size.to_device, faces, stroker, None)
    }

    /// As [`draw`](Self::draw), with each pixel painted whole or not at all: in a scene of opaque colours without blending, no
    /// pixel has another colour than one of these.
    pub(crate) fn draw_aliased(
        &mut self,
        scene: &Scene,
        size: Size,
        faces: &mut Faces,
        stroker: &mut Stroker,
    ) -> Result<Pixmap, PaintError> {
        self.aliased = Some(ALIASED_FROM);
        let drawn = self.draw(scene, size, faces, stroker);
        self.aliased = None;
        drawn
    }

    /// Paints a scene frame by frame. What is drawn after the last [`Op::Frame`] or [`Op::Page`] is a frame of the same duration
    /// as the last.
    pub(crate) fn animate(
        &mut self,
        scene: &Scene,
        size: Size,
        faces: &mut Faces,
        stroker: &mut Stroker,
        each: EachFrame,
    ) -> Result<(), PaintError> {
        let last_ms = scene.ops.iter().rev().find_map(Op::frame_ms);
        let pixmap =
            self.ops(&scene.ops, (size.width, size.height), size.to_device, faces, stroker, Some(&mut *each))?;
        match scene.ops.last().and_then(Op::frame_ms) {
            Some(_) => Ok(()),
            None => each(&pixmap, last_ms.unwrap_or(0)),
        }
    }

    /// Paints operations, which must close every group that they open. Without `each` they must have no frames.
    pub(crate) fn ops(
        &mut self,
        ops: &[Op],
        (width, height): (u16, u16),
        to_device: Affine,
        faces: &mut Faces,
        stroker: &mut Stroker,
        each: Option<EachFrame>,
    ) -> Result<Pixmap, PaintError> {
        let blends = group::blend(ops);
        let translucent = ops.iter().any(|op| matches!(op, Op::Push { opacity, .. } if *opacity < 1.0));
        let groups = if blends || translucent { group::measure(ops, faces) } else { Vec::new() };
        let mut surface = self.surface(width, height, to_device);
        surface.blends = blends;
        let canvas = Canvas { raster: self, surface, below: Vec::new(), shadow_pixels: MAX_SHADOW_PIXELS };
        let picture = Picture { canvas, faces, stroker, groups, next_group: 0 };
        let pixmap = picture.draw(ops, each)?;
        if self.max_recorded > MAX_KEPT {
            *self = Self { work: std::mem::replace(&mut self.work, Work::new(1)), ..Self::new() };
        }
        Ok(pixmap)
    }

    /// The shadow of operations, without them, and its position on the device. `None` if it isn't visible.
    pub(crate) fn shadow(
        &mut self,
        ops: &[Op],
        bounds: Rect,
        shadow: Shadow,
        size: Size,
        faces: &mut Faces,
        stroker: &mut Stroker,
    ) -> Result<Option<layer::ShadowPixels>, PaintError> {
        let cast = DropShadow::new(shadow, size.to_device);
        let Some(area) = cast.source(size.to_device.transform_rect_bbox(bounds), size.rect()) else { return Ok(None) };
        if layer::pixels(area) > MAX_SHADOW_PIXELS {
            return Err(PaintError::Scene);
        }
        let to_device = Affine::translate(-area.origin().to_vec2()) * size.to_device;
        let source = self.ops(ops, (area.width() as u16, area.height() as u16), to_device, faces, stroker, None)?;
        cast.shadow(&source, area, size.rect(), &mut { MAX_SHADOW_PIXELS })
    }

    /// An empty surface.
    fn surface(&mut self, width: u16, height: u16, to_device: Affine) -> Surface {
        Surface::new(self.context(), (width, height), to_device, self.aliased)
    }

    fn context(&mut self) -> RenderContext {
        self.spare.pop().unwrap_or_else(|| RenderContext::new(1, 1))
    }

    /// Keeps a context for reuse.
    fn recycle(&mut self, mut context: RenderContext) {
        if self.spare.len() < 4 {
            context.reset();
            self.spare.push(context);
        }
    }
}

/// An unfinished picture, and what is needed to draw it.
struct Picture<'a> {
    canvas: Canvas<'a>,
    faces: &'a mut Faces,
    stroker: &'a mut Stroker,
    groups: Vec<Group>,
    next_group: usize,
}

impl Picture<'_> {
    fn draw(mut self, ops: &[Op], mut each: Option<EachFrame>) -> Result<Pixmap, PaintError> {
        for op in ops {
            if let (Some(ms), Some(each)) = (op.frame_ms(), &mut each) {
                self.canvas.render();
                if let Some(pixmap) = &self.canvas.surface.pixmap {
                    each(pixmap, ms)?;
                }
                self.canvas.resume();
                continue;
            }
            self.op(op)?;
            self.canvas.raster.work.check()?;
            self.canvas.flush_if_full();
        }
        self.canvas.render();
        let Canvas { raster, surface, .. } = self.canvas;
        raster.max_recorded = raster.max_recorded.max(surface.max_recorded);
        raster.recycle(surface.context);
        Ok(surface.pixmap.unwrap_or_else(|| Pixmap::new(surface.width, surface.height)))
    }

    fn op(&mut self, op: &Op) -> Result<(), PaintError> {
        match op {
            Op::Fill { shape, rule, paint, transform } => self.canvas.fill(shape, *rule, paint, transform),
            Op::Stroke { shape, stroke, paint, transform } => self.stroke(shape, stroke, paint, transform)?,
            Op::Repeat { shape, at, sizes, colors, fill, stroke, transform } => {
                let marks = shape::Markers { shape, at, sizes, colors, fill: fill.as_ref(), stroke: stroke.as_ref() };
                self.repeat(marks, transform)?;
            }
            Op::Text { face, size, glyphs, paint, transform, .. } => {
                self.text(*face, *size, glyphs, paint, transform)?;
            }
            Op::Image { pixels, x, y, w, h, smooth, snapped, opacity, transform } => {
                let mut rect = geometry::rect(*x, *y, *w, *h);
                if *snapped && let Some(grid) = grid::Grid::new(self.canvas.map(transform)) {
                    rect = grid.rect(rect);
                }
                self.canvas.image(pixels, rect, *smooth, *opacity, transform);
            }
            Op::Push { clip, opacity, blend, shadow } => {
                let group = self.groups.get(self.next_group).copied().unwrap_or_default();
                self.next_group += 1;
                self.canvas.push(clip.as_ref(), *opacity, *blend, *shadow, group)?;
            }
            Op::Pop => self.canvas.pop()?,
            Op::Frame { .. } | Op::Page { .. } => {}
        }
        Ok(())
    }
}

/// The surfaces of the picture and of the open groups.
struct Canvas<'a> {
    raster: &'a mut Raster,
    /// The current surface.
    surface: Surface,
    /// The surfaces below, the lowest first.
    below: Vec<layer::ParentSurface>,
    /// The remaining budget of shadow pixels.
    shadow_pixels: u64,
}

impl Canvas<'_> {
    fn map(&self, transform: &Transform) -> Affine {
        self.surface.to_device * geometry::affine(transform)
    }

    /// Renders if much is recorded; returns whether it did. The current paint is lost then.
    fn flush_if_full(&mut self) -> bool {
        let full = self.surface.is_full();
        if full {
            self.render();
            self.resume();
        }
        full
    }

    fn render(&mut self) {
        self.surface.render(&mut self.raster.resources);
    }

    /// Prepares for more drawing after a rendering.
    fn resume(&mut self) {
        // Blending reads the background from the recording itself.
        if self.surface.blends
            && let Some(pixmap) = self.surface.pixmap.take()
        {
            self.draw_pixmap(pixmap, (0, 0));
            self.surface.recorded = 0;
        }
        self.surface.restore_clips();
    }
}

fn fill_rule(rule: FillRule) -> Fill {
    match rule {
        FillRule::NonZero => Fill::NonZero,
        FillRule::EvenOdd => Fill::EvenOdd,
    }
}
