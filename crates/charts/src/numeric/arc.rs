//! Arcs of the unit circle as cubic Bézier curves (L. Maisonobe 2003, "Drawing an elliptical arc using polylines, quadratic or
//! cubic Bézier curves"), in as many pieces as matplotlib's `Path.arc`.

use std::f64::consts::{FRAC_PI_2, TAU};

/// The rounding of angles that are added, degrees.
const ROUNDED: f64 = 1e-9;

/// The points of an arc from one angle to another, degrees counter-clockwise, y up: where it starts, then three for each curve.
pub(crate) fn arc(from: f64, to: f64) -> Vec<[f64; 2]> {
    let mut end = to - 360.0 * ((to - from) / 360.0).floor();
    // A whole turn is no empty one, even if its angles are rounded to a little more.
    if to != from && (end <= from || end - from < ROUNDED && (to - from).abs() > 180.0) {
        end += 360.0;
    }
    let (start, end) = (from.to_radians(), end.to_radians());
    // Angles so large that a turn is lost in them have no arc.
    if !(end - start).is_finite() || end - start > 2.0 * TAU {
        return Vec::new();
    }
    let pieces = ((end - start) / FRAC_PI_2).ceil().exp2().max(1.0) as usize;
    let step = (end - start) / pieces as f64;
    let tangent = (0.5 * step).tan();
    let alpha = step.sin() * ((4.0 + 3.0 * tangent * tangent).sqrt() - 1.0) / 3.0;
    let at = |i: usize| {
        let angle = if i == pieces { end } else { start + step * i as f64 };
        [angle.cos(), angle.sin()]
    };
    let mut points = vec![at(0)];
    for i in 0..pieces {
        let ([ax, ay], [bx, by]) = (at(i), at(i + 1));
        points.extend([[ax - alpha * ay, ay + alpha * ax], [bx + alpha * by, by - alpha * bx], [bx, by]]);
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arcs_have_the_points_of_matplotlib() {
        // matplotlib.path.Path.arc(0, 50).vertices
        let expected = [
            [1.0, 0.0],
            [1.0, 0.146_018_528_8],
            [0.968_017_883_9, 0.290_280_532],
            [0.906_307_787, 0.422_618_261_7],
            [0.844_597_690_2, 0.554_955_991_5],
            [0.754_644_292_3, 0.672_185_542],
            [0.642_787_609_7, 0.766_044_443_1],
        ];
        let made = arc(0.0, 50.0);
        assert_eq!(made.len(), expected.len());
        for (made, expected) in made.iter().zip(expected) {
            assert!((made[0] - expected[0]).hypot(made[1] - expected[1]) < 1e-9, "{made:?} and {expected:?}");
        }
        assert_eq!(arc(0.0, 360.0).len(), 1 + 3 * 16);
        assert!(arc(30.0, 390.0_f64.next_up()).len() > 3 * 16);
        assert_eq!(arc(10.0, 10.0), [arc(10.0, 11.0)[0]; 4]);
        for (from, to) in [(f64::NAN, 1.0), (0.0, f64::INFINITY), (-1e300, 1e300), (1e308, -1e308)] {
            assert!(arc(from, to).len() <= 97, "{from} {to}");
        }
    }
}
