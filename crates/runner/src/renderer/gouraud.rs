//! Triangles whose corners have colours, as pixels: no vector format has them.

use kurbo::{Affine, Point, Rect};
use wire::Pixels;

/// Pixels of the result to one px of the canvas, where it isn't too large.
const SHARPNESS: f64 = 2.0;
/// Most pixels of the result, each way.
const MAX_SIDE: f64 = 2_000.0;

/// Rasterises triangles: for each six numbers of corners, and twelve of colours. Returns the pixels and where they go.
pub(super) fn rasterize(corners: &[f64], colors: &[f64], place: Affine) -> Option<(Pixels, Rect)> {
    let triangles: Vec<([Point; 3], [[f64; 4]; 3])> = corners
        .as_chunks::<6>()
        .0
        .iter()
        .zip(colors.as_chunks::<12>().0)
        .map(|(at, inks)| {
            let corner = |i: usize| place * Point::new(at[2 * i], at[2 * i + 1]);
            let ink = |i: usize| [inks[4 * i], inks[4 * i + 1], inks[4 * i + 2], inks[4 * i + 3]];
            ([corner(0), corner(1), corner(2)], [ink(0), ink(1), ink(2)])
        })
        .filter(|(corners, _)| corners.iter().all(|corner| corner.is_finite() && corner.to_vec2().hypot() < 1e5))
        .collect();
    let first = triangles.first()?.0[0];
    let bounds = triangles
        .iter()
        .flat_map(|(corners, _)| corners)
        .fold(Rect::from_points(first, first), |bounds, corner| bounds.union_pt(*corner))
        .expand();
    if bounds.is_zero_area() {
        return None;
    }
    let scale = SHARPNESS.min(MAX_SIDE / bounds.width()).min(MAX_SIDE / bounds.height());
    let (width, height) = ((bounds.width() * scale).ceil() as usize, (bounds.height() * scale).ceil() as usize);
    let mut bytes = vec![0; width * height * 4];
    for (corners, inks) in &triangles {
        let [a, b, c] =
            corners.map(|corner| Point::new((corner.x - bounds.x0) * scale, (corner.y - bounds.y0) * scale));
        fill(&mut bytes, [width, height], [a, b, c], inks);
    }
    let rect = Rect::new(bounds.x0, bounds.y0, bounds.x0 + width as f64 / scale, bounds.y0 + height as f64 / scale);
    Some((Pixels { width: width as u32, height: height as u32, channels: 4, bytes }, rect))
}

/// Fills one triangle; its edges reach half a pixel out, so that neighbours leave no hair between them.
fn fill(bytes: &mut [u8], [width, height]: [usize; 2], [a, b, c]: [Point; 3], inks: &[[f64; 4]; 3]) {
    let area = (b - a).cross(c - a);
    if area.abs() < 1e-9 {
        return;
    }
    let low = |values: [f64; 3]| values.into_iter().fold(f64::INFINITY, f64::min) - 0.5;
    let high = |values: [f64; 3]| values.into_iter().fold(f64::NEG_INFINITY, f64::max) + 0.5;
    let rows = low([a.y, b.y, c.y]).max(0.0) as usize..(high([a.y, b.y, c.y]).max(0.0).ceil() as usize).min(height);
    let columns = low([a.x, b.x, c.x]).max(0.0) as usize..(high([a.x, b.x, c.x]).max(0.0).ceil() as usize).min(width);
    let longest = (b - a).hypot().max((c - b).hypot()).max((a - c).hypot());
    let slack = 0.5 * longest / area.abs();
    for row in rows {
        for column in columns.clone() {
            let at = Point::new(column as f64 + 0.5, row as f64 + 0.5);
            let parts = [(b - at).cross(c - at) / area, (c - at).cross(a - at) / area, (a - at).cross(b - at) / area];
            if parts.iter().any(|part| *part < -slack) {
                continue;
            }
            let mut held = parts.map(|part| part.max(0.0));
            let sum: f64 = held.iter().sum();
            held = held.map(|part| part / sum);
            let pixel = &mut bytes[(row * width + column) * 4..][..4];
            for (channel, byte) in pixel.iter_mut().enumerate() {
                let value: f64 = held.iter().zip(inks).map(|(part, ink)| part * ink[channel]).sum();
                *byte = (value.clamp(0.0, 1.0) * 255.0).round() as u8;
            }
        }
    }
}
