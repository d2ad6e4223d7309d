//! Normalises gradients, so that every format draws them alike.

use crate::geometry::point;
use kurbo::Rect;
use wire::{Color, Gradient, GradientKind, Pixels, Stop};

/// Longest side of a gradient that is drawn as an image, px.
const MAX_BAKED: f64 = 1_024.0;

/// A gradient without special cases.
pub(crate) enum Plain {
    /// A single colour.
    Solid(Color),
    /// Stops from 0 to 1.
    Stops(Vec<Stop>),
}

/// The stops of a gradient, with one at 0 and one at 1. A gradient without length has its last colour everywhere, as in SVG.
pub(crate) fn plain(gradient: &Gradient) -> Plain {
    let stops = &gradient.stops;
    let (Some(first), Some(last)) = (stops.first(), stops.last()) else { return Plain::Solid(Color::BLACK) };
    let short = match gradient.kind {
        GradientKind::Linear { from: [x0, y0], to: [x1, y1] } => {
            let scale = [x0, y0, x1, y1].into_iter().fold(1.0_f32, |most, n| most.max(n.abs()));
            (x1 - x0).hypot(y1 - y0) <= scale * 1e-6
        }
        GradientKind::Radial { radius, .. } => radius < 1e-6,
        GradientKind::Conic { .. } => false,
    };
    if short || stops.iter().all(|stop| stop.color == first.color) {
        return Plain::Solid(last.color);
    }
    let mut all = Vec::with_capacity(stops.len() + 2);
    if first.at > 0.0 {
        all.push(Stop { at: 0.0, ..*first });
    }
    all.extend_from_slice(stops);
    if last.at < 1.0 {
        all.push(Stop { at: 1.0, ..*last });
    }
    Plain::Stops(all)
}

/// The colour at a position from 0 to 1, interpolated in straight sRGB.
pub(crate) fn color_at(stops: &[Stop], at: f32) -> Color {
    let after = stops.partition_point(|stop| stop.at <= at);
    let Some(next) = stops.get(after) else { return stops.last().map_or(Color::BLACK, |stop| stop.color) };
    let Some(before) = after.checked_sub(1).map(|i| stops[i]) else { return next.color };
    let part = ((at - before.at) / (next.at - before.at).max(f32::MIN_POSITIVE)).clamp(0.0, 1.0);
    let mix = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * part).round() as u8;
    let (a, b) = (before.color, next.color);
    Color { r: mix(a.r, b.r), g: mix(a.g, b.g), b: mix(a.b, b.b), a: mix(a.a, b.a) }
}

/// A conic gradient as an image: SVG has no such gradient, and PDF viewers draw it differently.
pub(crate) fn bake(center: [f32; 2], start: f32, stops: &[Stop], bounds: Rect, zoom: f64) -> Option<(Pixels, Rect)> {
    // One pixel more on each side, so that no edge touches the next tile.
    let bounds = bounds.inflate(1.0 / zoom.max(1e-9), 1.0 / zoom.max(1e-9));
    let side = |length: f64| (length * zoom * 2.0).ceil().clamp(1.0, MAX_BAKED);
    let (width, height) = (side(bounds.width()), side(bounds.height()));
    if !(bounds.width() > 0.0 && bounds.height() > 0.0 && width.is_finite() && height.is_finite()) {
        return None;
    }
    let center = point(center);
    let mut bytes = Vec::with_capacity((width * height) as usize * 4);
    for y in 0..height as u32 {
        for x in 0..width as u32 {
            let dx = bounds.x0 + (f64::from(x) + 0.5) / width * bounds.width() - center.x;
            let dy = bounds.y0 + (f64::from(y) + 0.5) / height * bounds.height() - center.y;
            let turn = (dy.atan2(dx).to_degrees() - f64::from(start % 360.0)).rem_euclid(360.0) / 360.0;
            let Color { r, g, b, a } = color_at(stops, turn as f32);
            bytes.extend([r, g, b, a]);
        }
    }
    Some((Pixels { width: width as u32, height: height as u32, channels: 4, bytes }, bounds))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stop(at: f32, v: u8) -> Stop {
        Stop { at, color: Color::opaque(v, v, v) }
    }

    #[test]
    fn gradients_reach_from_0_to_1() {
        let kind = GradientKind::Linear { from: [0.0, 0.0], to: [1.0, 0.0] };
        let Plain::Stops(stops) = plain(&Gradient { kind, stops: vec![stop(0.25, 0), stop(0.75, 200)] }) else {
            panic!("two colours");
        };
        assert_eq!(stops, [stop(0.0, 0), stop(0.25, 0), stop(0.75, 200), stop(1.0, 200)]);
        for (at, v) in [(0.0, 0), (0.25, 0), (0.5, 100), (0.75, 200), (1.0, 200)] {
            assert_eq!(color_at(&stops, at), Color::opaque(v, v, v), "{at}");
        }
    }

    #[test]
    fn a_line_without_length_has_one_colour() {
        let kind = GradientKind::Linear { from: [3.0, 4.0], to: [3.0, 4.0] };
        let plain = plain(&Gradient { kind, stops: vec![stop(0.0, 0), stop(1.0, 9)] });
        assert!(matches!(plain, Plain::Solid(Color { r: 9, .. })));
    }
}
