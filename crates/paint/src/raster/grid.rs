//! Puts outlines on the grid of the device's pixels, as matplotlib's Agg does (`PathSnapper` in `src/path_converters.h`).

use crate::geometry::{self, inverse, max_scale};
use kurbo::{Affine, BezPath, PathEl, Point, Rect};
use wire::Shape;

/// The grid, seen through a map in which level and upright lines stay so.
pub(super) struct Grid {
    map: Affine,
    back: Affine,
}

impl Grid {
    /// The grid; `None` where a map turns or leans, since nothing would become sharp.
    pub(super) fn new(map: Affine) -> Option<Self> {
        let [a, b, c, d, ..] = map.as_coeffs();
        let straight = (b == 0.0 && c == 0.0) || (a == 0.0 && d == 0.0);
        inverse(map).filter(|_| straight).map(|back| Self { map, back })
    }

    /// The nearest corner of pixels.
    pub(super) fn place(&self, place: Point) -> Point {
        self.back * nearest(self.map * place)
    }

    /// A rectangle between pixels; one that is thinner than a pixel stays as it is.
    pub(super) fn rect(&self, rect: Rect) -> Rect {
        let put = self.between(rect);
        if put.is_zero_area() { rect } else { put }
    }

    /// A rectangle between pixels, or nothing of it.
    fn between(&self, rect: Rect) -> Rect {
        let [from, to] = [Point::new(rect.x0, rect.y0), Point::new(rect.x1, rect.y1)].map(|corner| self.place(corner));
        Rect::from_points(from, to)
    }

    /// Puts the points of a path along which a line is drawn where that is sharp.
    fn put(&self, path: &mut BezPath, line: f64) {
        let width = line * max_scale(self.map);
        let half = if width.round() % 2.0 > 0.5 { 0.5 } else { 0.0 };
        let put = |point: Point| self.back * (nearest(self.map * point) + kurbo::Vec2::new(half, half));
        for element in path.elements_mut() {
            *element = match *element {
                PathEl::MoveTo(p) => PathEl::MoveTo(put(p)),
                PathEl::LineTo(p) => PathEl::LineTo(put(p)),
                PathEl::QuadTo(c, p) => PathEl::QuadTo(put(c), put(p)),
                PathEl::CurveTo(c, d, p) => PathEl::CurveTo(put(c), put(d), put(p)),
                PathEl::ClosePath => PathEl::ClosePath,
            };
        }
    }
}

/// The nearest corner of pixels, in device px.
pub(super) fn nearest(place: Point) -> Point {
    Point::new((place.x + 0.5).floor(), (place.y + 0.5).floor())
}

/// A map without its translation.
pub(super) fn linear(map: Affine) -> Affine {
    let [a, b, c, d, ..] = map.as_coeffs();
    Affine::new([a, b, c, d, 0.0, 0.0])
}

/// A shape's path, in its own coordinates, as it is painted through `map`. An area that would vanish between pixels stays as
/// it is.
pub(super) fn path(shape: &Shape, map: Affine) -> BezPath {
    let mut path = geometry::path(shape, max_scale(map));
    if let Shape::Snapped { line, .. } = shape
        && let Some(grid) = Grid::new(map)
    {
        let bounds = path.control_box();
        let vanishes = *line == 0.0 && grid.between(bounds).is_zero_area() && !bounds.is_zero_area();
        if !vanishes {
            grid.put(&mut path, f64::from(*line));
        }
    }
    path
}
