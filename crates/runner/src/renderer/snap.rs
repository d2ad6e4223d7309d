//! Puts paths on the grid of pixels, as matplotlib's Agg does (`PathSnapper` in `src/path_converters.h`).

use kurbo::{BezPath, PathEl, Point};

/// Whether a path is put on the grid: never, always, or (`None`) if all of its lines are upright or level.
pub(super) type Snap = Option<bool>;

/// A path of more points isn't looked at.
const MAX_POINTS: usize = 1024;
/// How far a line that counts as upright may lean, px.
const LEAN: f64 = 1e-4;

/// Puts a path of the canvas on the grid, if it is to be. `width` is its line's, px. Returns whether it was.
pub(super) fn snap(path: &mut BezPath, mode: Snap, width: f64) -> bool {
    let snaps = mode.unwrap_or_else(|| is_rectilinear(path));
    if snaps {
        let half = if width.round() % 2.0 > 0.5 { 0.5 } else { 0.0 };
        path.apply(|point| Point::new(nearest(point.x) + half, nearest(point.y) + half));
    }
    snaps
}

/// The nearest whole pixel.
pub(super) fn nearest(at: f64) -> f64 {
    (at + 0.5).floor()
}

/// Whether all lines of a path are upright or level; what closes it isn't looked at.
pub(super) fn is_rectilinear(path: &BezPath) -> bool {
    if path.elements().len() > MAX_POINTS || path.elements().is_empty() {
        return false;
    }
    let mut from = Point::ORIGIN;
    path.elements().iter().all(|element| match *element {
        PathEl::MoveTo(to) => {
            from = to;
            true
        }
        PathEl::LineTo(to) => {
            let leans = (to.x - from.x).abs() >= LEAN && (to.y - from.y).abs() >= LEAN;
            from = to;
            !leans
        }
        PathEl::ClosePath => true,
        PathEl::QuadTo(..) | PathEl::CurveTo(..) => false,
    })
}

/// A path's points, each changed.
trait Apply {
    fn apply(&mut self, change: impl Fn(Point) -> Point);
}

impl Apply for BezPath {
    fn apply(&mut self, change: impl Fn(Point) -> Point) {
        for element in self.elements_mut() {
            *element = match *element {
                PathEl::MoveTo(p) => PathEl::MoveTo(change(p)),
                PathEl::LineTo(p) => PathEl::LineTo(change(p)),
                PathEl::QuadTo(a, p) => PathEl::QuadTo(change(a), change(p)),
                PathEl::CurveTo(a, b, p) => PathEl::CurveTo(change(a), change(b), change(p)),
                PathEl::ClosePath => PathEl::ClosePath,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(svg: &str) -> BezPath {
        BezPath::from_svg(svg).expect("a path")
    }

    #[test]
    fn a_rectangle_with_a_thin_line_stands_in_the_middle_of_pixels() {
        let mut rect = path("M1.4,2.6 H10.2 V20.7 Z");
        assert!(snap(&mut rect, None, 1.2));
        assert_eq!(rect, path("M1.5,3.5 H10.5 V21.5 Z"));
    }

    #[test]
    fn one_without_a_line_or_with_one_of_two_pixels_stands_between_them() {
        for width in [0.0, 1.7, 2.4] {
            let mut rect = path("M1.4,2.6 H10.2");
            assert!(snap(&mut rect, None, width));
            assert_eq!(rect, path("M1,3 H10"));
        }
    }

    #[test]
    fn slanted_lines_and_curves_stay_unless_told() {
        for svg in ["M1.4,2.6 L5.2,7.3", "M0.2,0 C1,1 2,2 3,3", "M0.2,0 Q1,1 2,0"] {
            let mut other = path(svg);
            assert!(!snap(&mut other, None, 1.0));
            assert_eq!(other, path(svg));
            assert!(snap(&mut other, Some(true), 1.0));
            assert_ne!(other, path(svg));
        }
        let mut rect = path("M1.4,2.6 H10.2");
        assert!(!snap(&mut rect, Some(false), 1.0));
    }
}
