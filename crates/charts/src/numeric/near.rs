//! Lines are cut to where coordinates still have the precision that painting needs.

/// So far from the picture's corner, px, lines are cut: painting counts in single precision, and a line that leaves the picture has to
/// leave it in the right place.
const FAR: f64 = 16_384.0;

/// Whether any of these points is too far away.
pub(crate) fn is_far(n: usize, at: impl Fn(usize) -> [f64; 2]) -> bool {
    (0..n).any(|i| is_too_far(at(i)))
}

/// Whether a point is too far away. One without a place isn't.
pub(crate) fn is_too_far(point: [f64; 2]) -> bool {
    point.iter().any(|x| x.is_finite() && x.abs() > FAR)
}

/// Whether all of these numbers are coordinates that are near.
pub(crate) fn are_near(numbers: &[f64]) -> bool {
    // Without a way out of the loop, it becomes vector instructions.
    numbers.iter().fold(true, |near, x| near & (x.abs() <= FAR))
}

/// The parts of a line that are near; between parts stands a point that is no number, as in the line itself.
pub(crate) fn cut(n: usize, at: impl Fn(usize) -> [f64; 2]) -> Vec<[f64; 2]> {
    const GAP: [f64; 2] = [f64::NAN; 2];
    let mut parts: Vec<[f64; 2]> = Vec::new();
    for i in 1..n {
        let Some([from, to]) = segment(at(i - 1), at(i)) else {
            continue;
        };
        if parts.last() != Some(&from) {
            if !parts.is_empty() {
                parts.push(GAP);
            }
            parts.push(from);
        }
        parts.push(to);
    }
    parts
}

/// The near part of a straight line between two points (Liang and Barsky, 1984).
fn segment(from: [f64; 2], to: [f64; 2]) -> Option<[[f64; 2]; 2]> {
    if !from.iter().chain(&to).all(|x| x.is_finite()) {
        return None;
    }
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for axis in 0..2 {
        let along = to[axis] - from[axis];
        for (step, room) in [(-along, from[axis] + FAR), (along, FAR - from[axis])] {
            if step == 0.0 && room < 0.0 {
                return None;
            } else if step < 0.0 {
                enters = enters.max(room / step);
            } else if step > 0.0 {
                leaves = leaves.min(room / step);
            }
        }
    }
    // The ends that are near stay what they are, so that parts join.
    let place = |t: f64| [0, 1].map(|axis| from[axis] + t * (to[axis] - from[axis]));
    let start = if enters == 0.0 { from } else { place(enters) };
    let end = if leaves == 1.0 { to } else { place(leaves) };
    (enters <= leaves).then_some([start, end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_line(points: &[[f64; 2]]) -> Vec<[f64; 2]> {
        cut(points.len(), |i| points[i])
    }

    #[test]
    fn a_line_that_leaves_keeps_its_slope() {
        let parts = cut_line(&[[-1e9, -1e9 + 100.0], [1e9, 1e9 + 100.0]]);
        assert_eq!(parts.len(), 2);
        for [x, y] in parts {
            assert!((y - x - 100.0).abs() < 1e-6 && x.abs() <= FAR && y.abs() <= FAR + 1e-6, "{x} {y}");
        }
    }

    #[test]
    fn parts_that_are_near_stay_joined_and_others_are_apart() {
        let near = [[0.0, 0.0], [10.0, 5.0], [20.0, 0.0]];
        assert_eq!(cut_line(&near), near);
        let away = cut_line(&[[0.0, 0.0], [0.0, 2.0 * FAR], [10.0, 2.0 * FAR], [10.0, 0.0]]);
        assert_eq!((&away[..2], &away[3..]), (&[[0.0, 0.0], [0.0, FAR]][..], &[[10.0, FAR], [10.0, 0.0]][..]));
        assert!(away[2][0].is_nan());
        assert_eq!(cut_line(&[[0.0, 3.0 * FAR], [1.0, 2.0 * FAR]]), Vec::<[f64; 2]>::new());
        assert_eq!(cut_line(&[[0.0, 0.0], [f64::NAN, 0.0], [1.0, 1.0], [2.0, 2.0]]), [[1.0, 1.0], [2.0, 2.0]]);
    }

    #[test]
    fn what_is_far_is_found() {
        assert!(is_far(2, |i| [0.0, i as f64 * 1e5]));
        assert!(!is_far(2, |i| [f64::INFINITY, i as f64]));
    }
}
