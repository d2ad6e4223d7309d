//! What areas are painted with.

use super::Canvas;
use super::image::to_rect;
use super::work;
use crate::bitmap::{Bitmap, sides};
use crate::geometry;
use crate::gradient::{self, Plain};
use kurbo::Affine;
use std::sync::Arc;
use vello_cpu::color::{AlphaColor, DynamicColor, Srgb};
use vello_cpu::peniko::{ColorStop, Extend, Gradient, ImageQuality, ImageSampler, InterpolationAlphaSpace};
use vello_cpu::{Image, ImageSource};
use wire::{Color, GradientKind, Paint, Pattern};

impl Canvas<'_> {
    /// Sets the current paint, whose coordinates `map` maps to the device. Returns whether it can be visible.
    pub(super) fn set_paint(&mut self, paint: &Paint, map: Affine) -> bool {
        self.surface.paint_map = None;
        match paint {
            Paint::Solid(color) => self.set_color(*color),
            Paint::Gradient(gradient) => match gradient::plain(gradient) {
                Plain::Solid(color) => self.set_color(color),
                Plain::Stops(stops) => self.set_gradient(gradient.kind, &stops, map),
            },
            Paint::Pattern(pattern) => self.set_pattern(pattern, map),
        }
    }

    pub(super) fn set_color(&mut self, color: Color) -> bool {
        self.surface.paint_map = None;
        self.surface.price = if color.a == 255 { work::OPAQUE } else { work::TRANSLUCENT };
        self.surface.context.set_paint(rgba(color));
        color.a > 0
    }

    fn set_gradient(&mut self, kind: GradientKind, stops: &[wire::Stop], map: Affine) -> bool {
        let (gradient, local) = match kind {
            GradientKind::Linear { from, to } => {
                (Gradient::new_linear(geometry::point(from), geometry::point(to)), Affine::IDENTITY)
            }
            GradientKind::Radial { center, radius } => {
                (Gradient::new_radial(geometry::point(center), radius), Affine::IDENTITY)
            }
            GradientKind::Conic { center, start } => {
                let turn = Affine::rotate(f64::from(start % 360.0).to_radians());
                let place = Affine::translate(geometry::point(center).to_vec2()) * turn;
                (Gradient::new_sweep((0.0, 0.0), 0.0, std::f32::consts::TAU), place)
            }
        };
        let paint_map = map * local;
        if geometry::inverse(paint_map).is_none() {
            return false;
        }
        let stops: Vec<ColorStop> = stops
            .iter()
            .map(|stop| ColorStop { offset: stop.at, color: DynamicColor::from_alpha_color(rgba(stop.color)) })
            .collect();
        // SVG and PDF have no other way to interpolate colours of different opacity.
        let gradient = gradient
            .with_interpolation_alpha_space(InterpolationAlphaSpace::Unpremultiplied)
            .with_stops(stops.as_slice());
        self.surface.price = work::GRADIENT;
        self.surface.context.set_paint(gradient);
        self.surface.paint_map = Some(paint_map);
        true
    }

    fn set_pattern(&mut self, pattern: &Pattern, map: Affine) -> bool {
        let rect = geometry::rect(pattern.x, pattern.y, pattern.w, pattern.h);
        self.raster.work.spend(pattern.pixels.bytes.len() as f64 * work::OPAQUE);
        self.surface.price = if pattern.smooth { work::SMOOTH_PATTERN } else { work::PATTERN };
        let mut bitmap = Bitmap::from_pixels(&pattern.pixels);
        if pattern.smooth {
            bitmap.reduce(sides(rect, map));
        }
        let paint_map = map * to_rect(rect, bitmap.width, bitmap.height);
        let Some(from_device) = geometry::inverse(paint_map).filter(|_| pattern.opacity > 0.0) else { return false };
        // The first tile must lie in the view, since sampling far from it is inexact.
        let middle = from_device * self.surface.view.0.center();
        let whole = |n: f64, size: u16| (n / f64::from(size)).floor() * f64::from(size);
        let paint_map = paint_map * Affine::translate((whole(middle.x, bitmap.width), whole(middle.y, bitmap.height)));
        let seen = geometry::inverse(paint_map).map(|inverse| inverse.transform_rect_bbox(self.surface.view.0));
        let near = |n: f64| n.abs() < 1e5;
        if !seen.is_some_and(|r| [r.x0, r.x1, r.y0, r.y1].into_iter().all(near)) {
            return false;
        }
        let quality = if pattern.smooth { ImageQuality::Medium } else { ImageQuality::Low };
        let (x_extend, y_extend) = (Extend::Repeat, Extend::Repeat);
        let sampler = ImageSampler { quality, alpha: pattern.opacity, x_extend, y_extend };
        self.surface.recorded += bitmap.rgba.len();
        self.surface.context.set_paint(Image { image: ImageSource::Pixmap(Arc::new(bitmap.pixmap())), sampler });
        self.surface.paint_map = Some(paint_map);
        true
    }
}

fn rgba(color: Color) -> AlphaColor<Srgb> {
    AlphaColor::from_rgba8(color.r, color.g, color.b, color.a)
}
