//! Triangles and cells as pixels, for what no vector format has and for what would be too many shapes.

use kurbo::{Point, Rect};
use wire::{Color, Pixels};

/// Pixels of the result to one px of the canvas, where it isn't too large.
const SHARPNESS: f64 = 2.0;
/// Most pixels of the result, each way.
const MAX_SIDE: f64 = 4_096.0;
/// Most pixels of the result: they are a part of the scene, whose size is bounded.
const MAX_PIXELS: f64 = 2_500_000.0;

/// Pixels that are drawn on, and where they are.
pub(super) struct Raster {
    area: Rect,
    scale: f64,
    width: usize,
    height: usize,
    bytes: Vec<u8>,
}

impl Raster {
    /// A clear one for an area, px; `None` if nothing of it can be seen.
    pub(super) fn new(area: Rect) -> Option<Self> {
        let area = area.expand();
        if !area.is_finite() || area.width() < 1.0 || area.height() < 1.0 {
            return None;
        }
        let most = (MAX_PIXELS / area.area()).sqrt();
        let scale = SHARPNESS.min(MAX_SIDE / area.width()).min(MAX_SIDE / area.height()).min(most);
        let (width, height) = ((area.width() * scale).ceil() as usize, (area.height() * scale).ceil() as usize);
        Some(Self { area, scale, width, height, bytes: vec![0; width * height * 4] })
    }

    /// The pixels and where they go.
    pub(super) fn finish(self) -> (Pixels, Rect) {
        let Self { area, scale, width, height, bytes } = self;
        let size = kurbo::Size::new(width as f64 / scale, height as f64 / scale);
        (
            Pixels { width: width as u32, height: height as u32, channels: 4, bytes },
            Rect::from_origin_size(area.origin(), size),
        )
    }

    /// Fills a triangle whose corners have colours of four parts from 0 to 1. It reaches half a pixel out, so that its
    /// neighbours leave no hair between them.
    pub(super) fn triangle(&mut self, corners: [Point; 3], inks: &[[f64; 4]; 3]) {
        self.cover(corners, |parts| {
            std::array::from_fn(|channel| {
                let value: f64 = parts.iter().zip(inks).map(|(part, ink)| part * ink[channel]).sum();
                (value.clamp(0.0, 1.0) * 255.0).round() as u8
            })
        });
    }

    /// Fills a triangle with one colour.
    pub(super) fn flat(&mut self, corners: [Point; 3], color: Color) {
        self.cover(corners, |_| [color.r, color.g, color.b, color.a]);
    }

    /// Sets each pixel of a triangle to what `ink` makes of the weights of its corners there.
    fn cover(&mut self, corners: [Point; 3], ink: impl Fn([f64; 3]) -> [u8; 4]) {
        let [a, b, c] = corners.map(|corner| ((corner - self.area.origin()) * self.scale).to_point());
        let area = (b - a).cross(c - a);
        if area.is_nan() || area.abs() < 1e-9 {
            return;
        }
        let low = |values: [f64; 3]| values.into_iter().fold(f64::INFINITY, f64::min) - 0.5;
        let high = |values: [f64; 3]| values.into_iter().fold(f64::NEG_INFINITY, f64::max) + 0.5;
        let rows =
            low([a.y, b.y, c.y]).max(0.0) as usize..(high([a.y, b.y, c.y]).max(0.0).ceil() as usize).min(self.height);
        let columns =
            low([a.x, b.x, c.x]).max(0.0) as usize..(high([a.x, b.x, c.x]).max(0.0).ceil() as usize).min(self.width);
        let slack = [(c - b).hypot(), (a - c).hypot(), (b - a).hypot()].map(|edge| -0.5 * edge / area.abs());
        for row in rows {
            for column in columns.clone() {
                let at = Point::new(column as f64 + 0.5, row as f64 + 0.5);
                let parts =
                    [(b - at).cross(c - at) / area, (c - at).cross(a - at) / area, (a - at).cross(b - at) / area];
                if parts.iter().zip(&slack).any(|(part, slack)| part < slack) {
                    continue;
                }
                let held = parts.map(|part| part.max(0.0));
                let sum: f64 = held.iter().sum();
                let start = (row * self.width + column) * 4;
                if let Some(pixel) = self.bytes.get_mut(start..start + 4) {
                    pixel.copy_from_slice(&ink(held.map(|part| part / sum)));
                }
            }
        }
    }
}

/// A part of a mesh's or a triangulation's area that is on the canvas, grown by a pixel.
pub(super) fn visible(bounds: Rect, canvas: Rect) -> Rect {
    bounds.inflate(1.0, 1.0).intersect(canvas)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_triangles_fill_a_square_without_a_hair() {
        let mut raster = Raster::new(Rect::new(0.0, 0.0, 10.0, 10.0)).expect("an area");
        let [a, b, c, d] = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)].map(Point::from);
        let red = Color { r: 255, g: 0, b: 0, a: 255 };
        raster.flat([a, b, c], red);
        raster.flat([a, c, d], red);
        let (pixels, rect) = raster.finish();
        assert_eq!((pixels.width, pixels.height, rect), (20, 20, Rect::new(0.0, 0.0, 10.0, 10.0)));
        assert!(pixels.bytes.chunks(4).all(|pixel| pixel == [255, 0, 0, 255]));
    }

    #[test]
    fn colours_run_from_corner_to_corner() {
        let mut raster = Raster::new(Rect::new(0.0, 0.0, 10.0, 10.0)).expect("an area");
        let black = [0.0, 0.0, 0.0, 1.0];
        raster.triangle([(0.0, 0.0), (10.0, 0.0), (0.0, 10.0)].map(Point::from), &[black, [1.0, 0.0, 0.0, 1.0], black]);
        let (pixels, _) = raster.finish();
        let red = |x: usize, y: usize| pixels.bytes[(y * 20 + x) * 4];
        assert!(
            red(0, 0) < 10 && red(18, 0) > 230 && (120..136).contains(&red(9, 0)),
            "{} {} {}",
            red(0, 0),
            red(18, 0),
            red(9, 0)
        );
        assert_eq!(pixels.bytes[(19 * 20 + 19) * 4 + 3], 0);
    }

    #[test]
    fn nothing_is_too_large() {
        assert!(Raster::new(Rect::new(0.0, 0.0, f64::INFINITY, 1.0)).is_none());
        let huge = Raster::new(Rect::new(-1e6, -1e6, 1e6, 1e6)).expect("an area");
        assert!(huge.bytes.len() < 4 * 2_600_000);
        let mut raster = Raster::new(Rect::new(0.0, 0.0, 4.0, 4.0)).expect("an area");
        raster.flat([Point::new(-1e300, 0.0), Point::new(1e300, f64::NAN), Point::new(0.0, 1e300)], Color::BLACK);
        raster.flat([Point::new(-1e9, -1e9), Point::new(1e9, -1e9), Point::new(0.0, 1e9)], Color::BLACK);
        assert!(raster.bytes.chunks(4).all(|pixel| pixel[3] == 255));
    }
}
