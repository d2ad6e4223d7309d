//! Areas that lie side by side are painted a little larger, so that no hair of what is below shines through between them:
//! both cover a part of the pixels on their common edge, and two halves are not a whole.

use kurbo::{BezPath, PathEl, Point, Vec2};

/// How far an area reaches over its neighbours, px. Three eighths of a pixel leave 2 % of what is below in the worst case.
pub(super) const OVERLAP: f64 = 0.375;
/// Polygons of more corners are stroked instead.
const MAX_CORNERS: usize = 8;

/// A small polygon, grown by [`OVERLAP`] on all sides; `None` for other paths.
pub(super) fn grown(path: &BezPath) -> Option<BezPath> {
    let mut corners: Vec<Point> = Vec::with_capacity(MAX_CORNERS + 1);
    for (at, element) in path.elements().iter().enumerate() {
        match *element {
            PathEl::MoveTo(corner) if at == 0 => corners.push(corner),
            PathEl::LineTo(corner) if corners.len() <= MAX_CORNERS => corners.push(corner),
            PathEl::ClosePath if at + 1 == path.elements().len() => {}
            _ => return None,
        }
    }
    let corners = polygon(&corners)?;
    let mut grown = BezPath::new();
    grown.move_to(*corners.first()?);
    for corner in corners.get(1..)? {
        grown.line_to(*corner);
    }
    grown.close_path();
    Some(grown)
}

/// The corners of a polygon, grown by [`OVERLAP`]; `None` for one without an area.
pub(super) fn polygon(corners: &[Point]) -> Option<Vec<Point>> {
    let mut distinct: Vec<Point> = Vec::with_capacity(corners.len());
    for corner in corners {
        if distinct.last().is_none_or(|last| (*corner - *last).hypot2() > 1e-12) {
            distinct.push(*corner);
        }
    }
    while distinct.len() > 1 && (distinct[0] - distinct[distinct.len() - 1]).hypot2() <= 1e-12 {
        distinct.pop();
    }
    let count = distinct.len();
    if !(3..=MAX_CORNERS).contains(&count) {
        return None;
    }
    let doubled: f64 = (0..count).map(|at| distinct[at].to_vec2().cross(distinct[(at + 1) % count].to_vec2())).sum();
    if doubled.is_nan() || doubled.abs() <= 1e-9 {
        return None;
    }
    let outward = |from: Point, to: Point| {
        let edge = (to - from).normalize() * doubled.signum();
        Vec2::new(edge.y, -edge.x)
    };
    let corner = |at: usize| {
        let (before, here, after) = (distinct[(at + count - 1) % count], distinct[at], distinct[(at + 1) % count]);
        let (into, out) = (outward(before, here), outward(here, after));
        let both = into + out;
        // A sharp corner grows at most to twice the distance.
        let length = (2.0 / both.hypot2().max(0.5)).min(2.0 / both.hypot().max(0.5));
        here + both * (length * OVERLAP)
    };
    Some((0..count).map(corner).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kurbo::Shape as _;

    #[test]
    fn a_square_grows_on_all_sides_whichever_way_it_turns() {
        for svg in ["M10,10 H20 V20 H10 Z", "M10,10 V20 H20 V10 Z", "M10,10 H20 V20 H10 V10"] {
            let grown = grown(&BezPath::from_svg(svg).expect("a path")).expect("a polygon");
            let bounds = grown.bounding_box();
            assert!(
                (bounds.x0 - (10.0 - OVERLAP)).abs() < 1e-9 && (bounds.y1 - (20.0 + OVERLAP)).abs() < 1e-9,
                "{bounds:?}"
            );
            assert!((grown.area().abs() - (10.0 + 2.0 * OVERLAP).powi(2)).abs() < 1e-9);
        }
    }

    #[test]
    fn a_needle_grows_by_at_most_twice_as_much() {
        let needle = BezPath::from_svg("M0,0 L100,0.1 L100,-0.1 Z").expect("a path");
        let bounds = grown(&needle).expect("a polygon").bounding_box();
        assert!(bounds.x0 >= -2.0 * OVERLAP - 1e-9 && bounds.x1 <= 100.0 + 2.0 * OVERLAP, "{bounds:?}");
    }

    #[test]
    fn what_has_no_area_or_is_no_small_polygon_does_not_grow() {
        for svg in [
            "M0,0 L5,5",
            "M0,0 L5,5 L10,10 Z",
            "M0,0 L5,0 L5,5 Z M8,8 L9,9 L9,8 Z",
            "M0,0 Q5,5 10,0 Z",
            "M1,1 L1,1 L1,1 Z",
        ] {
            assert_eq!(grown(&BezPath::from_svg(svg).expect("a path")), None, "{svg}");
        }
    }
}
