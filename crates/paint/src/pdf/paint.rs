//! What areas and lines are painted with.

use super::{Picture, image, map as to_krilla};
use crate::bitmap::Bitmap;
use crate::geometry::{self, inverse, max_scale};
use crate::gradient::{self, Plain};
use crate::stroker::MITER_LIMIT;
use krilla::color::rgb;
use krilla::geom::Size;
use krilla::num::NormalizedF32;
use krilla::paint::{self, LineCap, LineJoin, LinearGradient, Pattern, RadialGradient, SpreadMethod};
use kurbo::{Affine, Rect};
use wire::{Cap, Color, GradientKind, Join, Paint, Pixels, Stop, Stroke};

/// A paint, and its opacity.
type PaintWithOpacity = (paint::Paint, NormalizedF32);

impl Picture<'_> {
    /// A paint for what is drawn next. `local` maps its coordinates to those that are drawn in, `seen` is a box around what is
    /// visible there. `None` if it can't be visible.
    pub(super) fn paint(&mut self, paint: &Paint, local: Affine, seen: Rect) -> Option<PaintWithOpacity> {
        match paint {
            Paint::Solid(color) => solid(*color),
            Paint::Gradient(gradient) => match gradient::plain(gradient) {
                Plain::Solid(color) => solid(color),
                Plain::Stops(stops) => self.gradient(gradient.kind, &stops, local, seen),
            },
            Paint::Pattern(pattern) => {
                let rect = geometry::rect(pattern.x, pattern.y, pattern.w, pattern.h);
                self.pattern(&Bitmap::from_pixels(&pattern.pixels), rect, pattern.smooth, pattern.opacity, local)
            }
        }
    }

    fn gradient(&mut self, kind: GradientKind, stops: &[Stop], local: Affine, seen: Rect) -> Option<PaintWithOpacity> {
        let back = inverse(local)?;
        let all: Vec<paint::Stop> = stops
            .iter()
            .map(|stop| paint::Stop {
                offset: NormalizedF32::new(stop.at).unwrap_or(NormalizedF32::ZERO),
                color: rgb::Color::new(stop.color.r, stop.color.g, stop.color.b).into(),
                opacity: opacity(f32::from(stop.color.a) / 255.0),
            })
            .collect();
        let spread_method = SpreadMethod::Pad;
        let transform = to_krilla(local);
        let paint = match kind {
            GradientKind::Linear { from: [x1, y1], to: [x2, y2] } => {
                LinearGradient { x1, y1, x2, y2, transform, spread_method, stops: all, anti_alias: false }.into()
            }
            GradientKind::Radial { center: [cx, cy], radius } => RadialGradient {
                fx: cx,
                fy: cy,
                fr: 0.0,
                cx,
                cy,
                cr: radius,
                transform,
                spread_method,
                stops: all,
                anti_alias: false,
            }
            .into(),
            GradientKind::Conic { center, start } => {
                let bounds = back.transform_rect_bbox(seen);
                let (pixels, bounds): (Pixels, Rect) = gradient::bake(center, start, stops, bounds, max_scale(local))?;
                return self.pattern(&Bitmap::from_pixels(&pixels), bounds, true, 1.0, local);
            }
        };
        Some((paint, NormalizedF32::ONE))
    }

    fn pattern(
        &mut self,
        bitmap: &Bitmap,
        rect: Rect,
        smooth: bool,
        part: f32,
        local: Affine,
    ) -> Option<PaintWithOpacity> {
        inverse(local)?;
        let (width, height) = (rect.width() as f32, rect.height() as f32);
        let size =
            Size::from_wh(width, height).filter(|_| [width, height].iter().all(|side| (1e-3..1e7).contains(side)))?;
        let image = image::image(bitmap, smooth)?;
        let mut builder = self.surface.stream_builder();
        let mut surface = builder.surface();
        surface.draw_image(image, size);
        surface.finish();
        let stream = builder.finish();
        let transform = to_krilla(local * Affine::translate(rect.origin().to_vec2()));
        let pattern = Pattern { stream, transform, width, height };
        Some((pattern.into(), opacity(part)))
    }
}

fn solid(color: Color) -> Option<PaintWithOpacity> {
    let paint = rgb::Color::new(color.r, color.g, color.b).into();
    (color.a > 0).then(|| (paint, opacity(f32::from(color.a) / 255.0)))
}

fn opacity(part: f32) -> NormalizedF32 {
    NormalizedF32::new(part).unwrap_or(NormalizedF32::ONE)
}

/// A stroke for krilla, without dashes.
pub(super) fn stroke(stroke: &Stroke, paint: paint::Paint, opacity: NormalizedF32) -> paint::Stroke {
    paint::Stroke {
        paint,
        width: stroke.width,
        miter_limit: MITER_LIMIT as f32,
        line_cap: match stroke.cap {
            Cap::Butt => LineCap::Butt,
            Cap::Round => LineCap::Round,
            Cap::Square => LineCap::Square,
        },
        line_join: match stroke.join {
            Join::Miter => LineJoin::Miter,
            Join::Round => LineJoin::Round,
            Join::Bevel => LineJoin::Bevel,
        },
        opacity,
        dash: None,
    }
}
