//! Which outlines matplotlib's Agg puts on the grid of pixels (`PathSnapper` in `src/path_converters.h`).

use kurbo::{BezPath, PathEl, Point};

/// A path of more points isn't looked at.
const MAX_POINTS: usize = 1024;
/// How far a line that counts as upright may lean, px.
const LEAN: f64 = 1e-4;

/// Whether all lines of a path are upright or level; what closes it isn't looked at.
#[must_use]
pub fn is_rectilinear(path: &BezPath) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slanted_lines_and_curves_are_not_rectilinear() {
        let of = |svg: &str| is_rectilinear(&BezPath::from_svg(svg).expect("a path"));
        assert!(of("M1.4,2.6 H10.2 V20.7 Z") && of("M1,1 H5 M7,9 V2"));
        for svg in ["M1.4,2.6 L5.2,7.3", "M0.2,0 C1,1 2,2 3,3", "M0.2,0 Q1,1 2,0", "M1,1 H5 M7,9 L8,2"] {
            assert!(!of(svg), "{svg}");
        }
        assert!(!is_rectilinear(&BezPath::new()));
        let mut long = BezPath::new();
        long.move_to((0.0, 0.0));
        (1..=MAX_POINTS).for_each(|x| long.line_to((x as f64, 0.0)));
        assert!(!is_rectilinear(&long));
    }
}
