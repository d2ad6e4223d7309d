//! Paths of matplotlib's, as programs give them: vertices and codes.

use crate::args::call::Call;
use canvas::{CallError, Value};
use kurbo::{BezPath, Point};

/// Most vertices of a path.
const MAX_VERTICES: usize = 1 << 20;

/// The codes of matplotlib's paths.
const STOP: i64 = 0;
const MOVE: i64 = 1;
const LINE: i64 = 2;
const QUAD: i64 = 3;
const CUBIC: i64 = 4;
const CLOSE: i64 = 79;

/// The path that a value is.
pub(crate) fn path_of(call: &Call, name: &str, value: &Value) -> Result<BezPath, CallError> {
    let wrong = || call.wrong(name, "a matplotlib.path.Path", value);
    let Value::Map(parts) = value else { return Err(wrong()) };
    let part = |name: &str| parts.iter().find(|(known, _)| known == name).map(|(_, value)| value);
    let vertices = match part("vertices") {
        Some(Value::Numbers { shape, data, .. }) if shape.len() == 2 && shape[1] == 2 && shape[0] <= MAX_VERTICES => {
            data
        }
        _ => return Err(wrong()),
    };
    let points: Vec<Point> = vertices.chunks(2).map(|pair| Point::new(pair[0], pair[1])).collect();
    let codes: Vec<i64> = match part("codes") {
        None | Some(Value::None) => (0..points.len()).map(|i| if i == 0 { MOVE } else { LINE }).collect(),
        Some(codes) => codes.numbers().ok_or_else(wrong)?.into_iter().map(|n| n as i64).collect(),
    };
    path(&points, &codes).ok_or_else(|| call.bad("the vertices and codes of the path don't fit together"))
}

/// A path of vertices and codes; `None` where they don't fit together or aren't finite.
fn path(points: &[Point], codes: &[i64]) -> Option<BezPath> {
    let mut path = BezPath::new();
    let mut i = 0;
    if points.len() != codes.len() {
        return None;
    }
    while i < codes.len() {
        let started = !path.elements().is_empty();
        match codes[i] {
            STOP => break,
            MOVE => path.move_to(points[i]),
            LINE if started => path.line_to(points[i]),
            QUAD if started && i + 1 < points.len() => {
                path.quad_to(points[i], points[i + 1]);
                i += 1;
            }
            CUBIC if started && i + 2 < points.len() => {
                path.curve_to(points[i], points[i + 1], points[i + 2]);
                i += 2;
            }
            CLOSE if started => path.close_path(),
            _ => return None,
        }
        i += 1;
    }
    path.is_finite().then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_say_what_vertices_are() {
        let points: Vec<Point> = (0..7).map(|n| Point::new(f64::from(n), 0.0)).collect();
        let made = path(&points, &[MOVE, LINE, QUAD, QUAD, LINE, MOVE, LINE]).unwrap();
        assert_eq!(made.to_svg(), "M0,0 L1,0 Q2,0 3,0 L4,0 M5,0 L6,0");
        let made = path(&points[..5], &[MOVE, CUBIC, CUBIC, CUBIC, CLOSE]).unwrap();
        assert_eq!(made.to_svg(), "M0,0 C1,0 2,0 3,0 Z");
        for codes in [&[LINE, LINE][..], &[MOVE], &[MOVE, QUAD], &[MOVE, 5]] {
            assert_eq!(path(&points[..2], codes), None, "{codes:?}");
        }
    }
}
