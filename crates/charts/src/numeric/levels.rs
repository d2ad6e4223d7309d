//! The levels of a contour plot that names none.

/// The steps that levels may have, of a power of ten.
const STEPS: [f64; 10] = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
/// Most levels.
pub(crate) const MAX_LEVELS: usize = 1000;

/// Round numbers over `zmin..zmax`, about `n` of them, as matplotlib chooses them: at most `n + 1` intervals,
/// the ends outside of the data. `extend` leaves off the lowest or the highest, beyond which colours go on.
pub(crate) fn levels(zmin: f64, zmax: f64, n: usize, extend: (bool, bool)) -> Vec<f64> {
    if !(zmin.is_finite() && zmax.is_finite()) {
        return Vec::new();
    }
    let (low, high) = apart(zmin.min(zmax), zmin.max(zmax));
    let found = ticks(low, high, n.clamp(1, MAX_LEVELS) + 1);
    let first = found.iter().rposition(|l| *l < zmin).unwrap_or(0);
    let end = found.iter().position(|l| *l > zmax).map_or(found.len(), |i| i + 1);
    let (first, end) = (first + usize::from(extend.0), end - usize::from(extend.1));
    if end < first + 3 { found } else { found[first..end].to_vec() }
}

/// Those for lines: within the data. Without any there is one at the lowest datum.
pub(crate) fn line_levels(levels: &[f64], zmin: f64, zmax: f64) -> Vec<f64> {
    if levels.iter().any(|l| *l > zmin && *l < zmax) { levels.to_vec() } else { vec![zmin] }
}

fn apart(low: f64, high: f64) -> (f64, f64) {
    let most = low.abs().max(high.abs());
    if most < 1e-14 * f64::MIN_POSITIVE {
        (-1e-13, 1e-13)
    } else if high - low <= most * 1e-14 {
        (low - 1e-13 * low.abs().max(f64::MIN_POSITIVE), high + 1e-13 * high.abs().max(f64::MIN_POSITIVE))
    } else {
        (low, high)
    }
}

fn ticks(low: f64, high: f64, intervals: usize) -> Vec<f64> {
    let spread = high - low;
    let middle = f64::midpoint(low, high);
    // Far from zero and close together, they are round from a nearer place.
    let offset =
        if middle.abs() / spread < 100.0 { 0.0 } else { 10f64.powf(middle.abs().log10().floor()).copysign(middle) };
    let scale = 10f64.powf((spread / intervals as f64).log10().floor());
    let (low, high) = (low - offset, high - offset);
    let wider = [0.1, 1.0, 10.0].map(|by| STEPS.map(|step| step * by * scale));
    // 0.1 to 0.8, 1 to 10, and 15.
    let mut steps: Vec<f64> = wider[0][..9].iter().chain(&wider[1]).copied().collect();
    steps.push(wider[2][1]);
    let raw = spread / intervals as f64;
    let widest = steps.iter().position(|s| *s >= raw).unwrap_or(steps.len() - 1);
    let mut found = vec![low + offset, high + offset];
    for &step in steps[..=widest].iter().rev() {
        let base = (low / step).floor() * step;
        let close = |ratio: f64, to: f64| (ratio - to).abs() < 1e-10;
        let split = |v: f64| ((v / step).floor(), v / step - (v / step).floor());
        let (whole, part) = split(low - base);
        let from = if close(part, 1.0) { whole + 1.0 } else { whole };
        let (whole, part) = split(high - base);
        let to = if close(part, 0.0) { whole } else { whole + 1.0 };
        if !(step > 0.0 && to - from < 4.0 * MAX_LEVELS as f64) {
            break;
        }
        let made: Vec<f64> = (0..=(to - from) as usize).map(|i| (from + i as f64) * step + base).collect();
        let within = made.iter().any(|t| *t >= low && *t <= high);
        found = made.into_iter().map(|t| t + offset).collect();
        if within {
            break;
        }
    }
    found
}

#[cfg(test)]
#[expect(clippy::unreadable_literal, reason = "numbers as another program prints them")]
mod tests {
    use super::*;

    fn close(a: &[f64], b: &[f64]) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-9 * b.abs().max(1.0))
    }

    #[test]
    fn levels_are_matplotlibs() {
        for ((low, high, n), want) in LEVELS {
            let made = levels(*low, *high, *n, (false, false));
            assert!(close(&made, want), "{low} {high} {n}: {made:?} {want:?}");
        }
    }

    #[test]
    fn levels_of_nothing_much() {
        assert!(levels(f64::NAN, 1.0, 7, (false, false)).is_empty());
        for (low, high) in [(0.0, 0.0), (5.0, 5.0), (-1e300, 1e300), (0.0, 5e-324), (1.0, 0.0), (-1.7e308, 1.7e308)] {
            assert!(levels(low, high, usize::MAX, (true, true)).len() < 5000);
        }
        assert_eq!(line_levels(&[1.0, 2.0], 3.0, 4.0), [3.0]);
    }

    type Case = ((f64, f64, usize), &'static [f64]);

    /// The ends and the number asked for, and matplotlib's levels.
    #[rustfmt::skip]
    const LEVELS: &[Case] = &[
        ((0.0, 1.0, 7), &[0.0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.05]),
        ((-1.0, 1.0, 7), &[-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0]),
        ((-0.97, 0.83, 7), &[-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0]),
        ((0.0, 7.0, 7), &[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]),
        ((3.2, 8.9, 7), &[3.2, 4.0, 4.8, 5.6, 6.4, 7.2, 8.0, 8.8, 9.6]),
        ((-105.0, 245.5, 7), &[-150.0, -100.0, -50.0, 0.0, 50.0, 100.0, 150.0, 200.0, 250.0]),
        ((0.0, 1.0, 20), &[0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0]),
        ((1e-05, 9e-05, 7), &[1e-05, 2e-05, 3e-05, 4e-05, 5e-05, 6e-05, 7e-05, 8e-05, 9e-05]),
        ((1000.0, 1001.0, 7), &[1000.0, 1000.15, 1000.3, 1000.45, 1000.6, 1000.75, 1000.9, 1001.05]),
        ((-3.0, 11.0, 3), &[-4.0, 0.0, 4.0, 8.0, 12.0]),
        ((1000000.0, 1000002.0, 7), &[1000000.0, 1000000.25, 1000000.5, 1000000.75, 1000001.0, 1000001.25, 1000001.5, 1000001.75, 1000002.0]),
        ((0.0, 13.0, 1), &[0.0, 8.0, 16.0]),
        ((-0.5, 0.25, 10), &[-0.56, -0.48, -0.4, -0.32, -0.24, -0.16, -0.08, 0.0, 0.08, 0.16, 0.24, 0.32]),
    ];
}
