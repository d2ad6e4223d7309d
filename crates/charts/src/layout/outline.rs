//! Outlines of areas.

use crate::layout::frame::{AxisTransform, Frame};
use crate::model::artist::{Patch, PatchShape};
use crate::model::coords::Coords;
use crate::numeric::places::Placed;
use crate::numeric::simplify;
use kurbo::{BezPath, PathEl, Rect, Shape as _};

/// Corners above which a polygon loses those that make no difference: a million wouldn't fit a scene.
const MANY: usize = 10_000;

/// A polygon's outline, px.
pub(crate) fn polygon(points: &[[f64; 2]], frame: &Frame, coords: Coords) -> BezPath {
    let place = |i: usize| place_or_below(frame, coords, points[i]);
    if points.len() > MANY {
        let kept = simplify::thin(&Placed(points.len(), place));
        closed(kept.into_iter().flatten().map(|point| point.map(f64::from)))
    } else {
        closed((0..points.len()).map(place).filter(|point| point.iter().all(|n| n.is_finite())))
    }
}

fn closed(points: impl Iterator<Item = [f64; 2]>) -> BezPath {
    let mut path = BezPath::new();
    for [x, y] in points {
        if path.elements().is_empty() { path.move_to((x, y)) } else { path.line_to((x, y)) }
    }
    if !path.elements().is_empty() {
        path.close_path();
    }
    path
}

/// A place, px; where a logarithmic axis has none, below it, as pyplot clips it.
fn place_or_below(frame: &Frame, coords: Coords, [x, y]: [f64; 2]) -> [f64; 2] {
    const BELOW: f64 = 1e3;
    let [mut at_x, mut at_y] = frame.place(coords, [x, y]);
    let under =
        |value: f64, along: &AxisTransform| value <= 0.0 && matches!(along.scale, crate::scale::Scale::Log { .. });
    if !at_x.is_finite() && under(x, &frame.x) {
        at_x = if frame.x.from < frame.x.to { frame.rect.x0 - BELOW } else { frame.rect.x1 + BELOW };
    }
    if !at_y.is_finite() && under(y, &frame.y) {
        at_y = if frame.y.from < frame.y.to { frame.rect.y1 + BELOW } else { frame.rect.y0 - BELOW };
    }
    [at_x, at_y]
}

/// A patch's outline, px.
pub(crate) fn patch_path(patch: &Patch, coords: Coords, frame: &Frame) -> BezPath {
    match &patch.shape {
        // Bars of no number.
        PatchShape::Rect(sides) if sides.iter().any(|n| n.is_nan()) => BezPath::new(),
        PatchShape::Rect([x, y, w, h]) if matches!(coords, Coords::By(_)) => {
            polygon(&[[*x, *y], [x + w, *y], [x + w, y + h], [*x, y + h]], frame, coords)
        }
        PatchShape::Rect([x, y, w, h]) => {
            let corners = [[*x, *y], [x + w, *y], [x + w, y + h], [*x, y + h]];
            if let Some(path) = frame.bent(coords, &corners, true) {
                return if path.is_finite() { path } else { BezPath::new() };
            }
            let log_floor = |y: f64, along: &AxisTransform| if along.part(y).is_finite() { y } else { along.low() };
            let (y0, y1) = (log_floor(*y, &frame.y), log_floor(y + h, &frame.y));
            let (x0, x1) = (log_floor(*x, &frame.x), log_floor(x + w, &frame.x));
            let (a, b) = (frame.place(coords, [x0, y0]), frame.place(coords, [x1, y1]));
            let rect = Rect::new(a[0], a[1], b[0], b[1]).abs();
            if rect.is_finite() { rect.to_path(0.1) } else { BezPath::new() }
        }
        PatchShape::Polygons(all) => {
            let mut path = BezPath::new();
            for points in all {
                path.extend(polygon(points, frame, coords));
            }
            path
        }
        PatchShape::Path(path) => placed(path, coords, frame),
    }
}

/// A path of the data, px.
pub(crate) fn placed(path: &BezPath, coords: Coords, frame: &Frame) -> BezPath {
    let place = |p: kurbo::Point| {
        let [x, y] = place_or_below(frame, coords, [p.x, p.y]);
        kurbo::Point::new(x, y)
    };
    let mut out = BezPath::new();
    for element in path.elements() {
        out.push(match *element {
            PathEl::MoveTo(p) => PathEl::MoveTo(place(p)),
            PathEl::LineTo(p) => PathEl::LineTo(place(p)),
            PathEl::QuadTo(c, p) => PathEl::QuadTo(place(c), place(p)),
            PathEl::CurveTo(c, d, p) => PathEl::CurveTo(place(c), place(d), place(p)),
            PathEl::ClosePath => PathEl::ClosePath,
        });
    }
    if out.is_finite() { out } else { BezPath::new() }
}
