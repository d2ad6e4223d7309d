//! Which paths become sharp in pictures of pixels, as in matplotlib's Agg; the painter knows where pixels are.

use canvas::grid::is_rectilinear;
use canvas::lower;
use kurbo::BezPath;
use wire::Shape;

/// Whether a path is put on the grid: never, always, or (`None`) if all of its lines are upright or level.
pub(super) type Snap = Option<bool>;

/// Whether a path is put on the grid.
pub(super) fn snaps(path: &BezPath, mode: Snap) -> bool {
    mode.unwrap_or_else(|| is_rectilinear(path))
}

/// A path as a scene has it, on the grid or not. `line` is the width of its line, px.
pub(super) fn shape(path: &BezPath, snapped: bool, line: f64) -> Shape {
    let path = lower(path);
    if !snapped {
        return Shape::Path(path);
    }
    let line = line as f32;
    Shape::Snapped { path, line: if line.is_finite() { line.max(0.0) } else { 0.0 } }
}

/// The nearest whole pixel.
pub(super) fn nearest(at: f64) -> f64 {
    (at + 0.5).floor()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slanted_lines_are_snapped_only_if_they_are_to_be() {
        let [level, slanted] =
            ["M1.4,2.6 H10.2", "M1.4,2.6 L5.2,7.3"].map(|svg| BezPath::from_svg(svg).expect("a path"));
        assert_eq!([None, Some(true), Some(false)].map(|mode| snaps(&level, mode)), [true, true, false]);
        assert_eq!([None, Some(true), Some(false)].map(|mode| snaps(&slanted, mode)), [false, true, false]);
        assert!(matches!(shape(&level, true, f64::NAN), Shape::Snapped { line: 0.0, .. }));
    }
}
