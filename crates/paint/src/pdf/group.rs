//! Groups: clipped, translucent, blended, and with shadows.

use super::{Picture, shape};
use crate::geometry;
use crate::group::Group;
use crate::size::Size;
use crate::view::Visibility;
use krilla::blend::BlendMode;
use krilla::num::NormalizedF32;
use kurbo::{Affine, Rect};
use wire::{Blend, FillRule, Op, PaintError, Shadow, Shape, Transform};

/// Device pixels to a px of the canvas, where something has to be an image.
const ZOOM: f64 = 2.0;

impl Picture<'_> {
    pub(super) fn pop(&mut self) {
        for _ in 0..self.open.pop().unwrap_or_default() {
            self.surface.pop();
        }
    }

    /// Counts what must be popped at the end of the innermost group.
    fn opened(&mut self) {
        if let Some(open) = self.open.last_mut() {
            *open += 1;
        }
    }

    pub(super) fn push(
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
            self.clip(shape, *rule, geometry::affine(transform));
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
        if let Some((pixmap, (x, y))) = self.raster.shadow(&whole, bounds, shadow, size, self.faces, self.stroker)? {
            let rect = Rect::from_origin_size(
                (f64::from(x) / across, f64::from(y) / down),
                (f64::from(pixmap.width()) / across, f64::from(pixmap.height()) / down),
            );
            self.pixels(&crate::bitmap::Bitmap::from_pixmap(pixmap), rect, true, 1.0, Affine::IDENTITY);
        }
        Ok(())
    }

    fn clip(&mut self, shape: &Shape, rule: FillRule, map: Affine) {
        let path = geometry::path(shape, geometry::max_scale(map));
        let path = match self.view.visibility(geometry::bounds(shape), map) {
            _ if geometry::inverse(map).is_none() => None,
            Visibility::Hidden => None,
            Visibility::Near => shape::path(&(map * path)),
            Visibility::Far => shape::path(&self.view.cut(&path, map)),
        };
        // An empty clip is a rectangle outside of the page.
        let path = path.or_else(|| shape::path(&kurbo::Shape::to_path(&Rect::new(-9.0, -9.0, -8.0, -8.0), 1.0)));
        if let Some(path) = path {
            self.surface.push_clip_path(&path, &shape::fill_rule(rule));
        } else {
            self.surface.push_isolated();
        }
    }
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
