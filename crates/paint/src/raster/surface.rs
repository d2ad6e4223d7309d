//! A surface: the drawing that is recorded for it, and its pixels so far.

use crate::geometry;
use crate::view::View;
use kurbo::{Affine, BezPath, Rect};
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::peniko::{BlendMode, Fill};
use vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};

/// Maximum size of a recording before it is rendered, bytes (an estimate).
const MAX_RECORDED: usize = 128 << 20;

/// What a `Push` was turned into.
pub(super) enum Layer {
    /// Nothing, since it has no effect.
    Nothing,
    /// A clip.
    Clip(BezPath, Fill),
    /// An isolated layer, to be composited with what is below.
    Isolated,
    /// A surface of its own, which its shadow needs.
    Surface,
    /// A surface of its own with a clip.
    SurfaceClip(BezPath, Fill),
}

/// The pixels of the picture or of a group, and the recording that is to be rendered.
pub(super) struct Surface {
    pub(super) context: RenderContext,
    pub(super) view: View,
    /// From the scene's canvas to the surface's pixels.
    pub(super) to_device: Affine,
    pub(super) width: u16,
    pub(super) height: u16,
    pub(super) pixmap: Option<Pixmap>,
    /// The estimated size of the recording, bytes.
    pub(super) recorded: usize,
    pub(super) max_recorded: usize,
    pub(super) layers: Vec<Layer>,
    /// The box that each of the layers clips to.
    pub(super) boxes: Vec<Rect>,
    /// What a pixel of the current paint costs.
    pub(super) price: f64,
    /// Whether something is blended with what is below it.
    pub(super) blends: bool,
    /// From the current paint's coordinates to the device, if it has any.
    pub(super) paint_map: Option<Affine>,
    /// The least coverage, of 255, with which a pixel is painted whole, if edges aren't smooth.
    aliased: Option<u8>,
}

impl Surface {
    pub(super) fn new(
        mut context: RenderContext,
        (width, height): (u16, u16),
        to_device: Affine,
        aliased: Option<u8>,
    ) -> Self {
        context.reset_and_resize(width, height);
        context.set_aliasing_threshold(aliased);
        let view = View(Rect::new(0.0, 0.0, f64::from(width), f64::from(height)));
        Self {
            context,
            view,
            to_device,
            width,
            height,
            pixmap: None,
            recorded: 0,
            max_recorded: 0,
            layers: Vec::new(),
            boxes: Vec::new(),
            price: 0.0,
            blends: false,
            paint_map: None,
            aliased,
        }
    }

    /// Empties the recording.
    pub(super) fn reset(&mut self) {
        self.context.reset();
        self.context.set_aliasing_threshold(self.aliased);
    }

    /// The box of what can be seen within the open layers.
    pub(super) fn seen(&self) -> Rect {
        self.boxes.last().copied().unwrap_or(self.view.0)
    }

    pub(super) fn is_full(&self) -> bool {
        self.recorded > MAX_RECORDED && !self.in_isolated_layer()
    }

    /// Whether an isolated layer is open, whose pixels exist only after it is popped.
    pub(super) fn in_isolated_layer(&self) -> bool {
        self.layers.iter().any(|layer| matches!(layer, Layer::Isolated))
    }

    pub(super) fn clip(&mut self, path: &BezPath, rule: Fill) {
        self.context.reset_transform();
        self.context.set_fill_rule(rule);
        // A clip through pixels is left to paths: vello cuts rectangles to it, but multiplies coverage otherwise.
        let whole = |rect: &Rect| rect.expand() == *rect;
        match geometry::as_rect(path).filter(whole) {
            Some(rect) => self.context.push_clip_rect(&rect),
            None => self.context.push_clip_path(path),
        }
    }

    /// Starts an isolated layer.
    pub(super) fn push_isolated(&mut self, clip: Option<&(BezPath, Fill)>, opacity: f32, blend: Option<BlendMode>) {
        self.context.reset_transform();
        self.context.set_fill_rule(clip.map_or(Fill::NonZero, |(_, rule)| *rule));
        self.context.push_layer(clip.map(|(path, _)| path), blend, Some(opacity), None, None);
    }

    /// Renders the recording, so that recordings stay small. Does nothing inside an isolated layer.
    pub(super) fn render(&mut self, resources: &mut Resources) {
        if self.in_isolated_layer() {
            return;
        }
        let target_init = match self.pixmap {
            Some(_) => TargetInit::SrcOver,
            None => TargetInit::Clear(AlphaColor::<Srgb>::TRANSPARENT),
        };
        let settings = RasterizerSettings { target_init, ..RasterizerSettings::default() };
        let pixmap = self.pixmap.get_or_insert_with(|| Pixmap::new(self.width, self.height));
        self.context.flush();
        self.context.render_with(&mut *pixmap, resources, settings);
        self.reset();
        self.max_recorded = self.max_recorded.max(self.recorded);
        self.recorded = 0;
    }

    /// Restores the clips after a rendering.
    pub(super) fn restore_clips(&mut self) {
        let layers = std::mem::take(&mut self.layers);
        for layer in &layers {
            if let Layer::Clip(path, rule) | Layer::SurfaceClip(path, rule) = layer {
                self.clip(path, *rule);
            }
        }
        self.layers = layers;
    }
}
