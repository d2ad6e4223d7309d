//! Tick locators.
//!
//! Linear ticks stand at multiples of a nice number, the smallest that leaves room for them all (Heckbert 1990, "Nice
//! numbers for graph labels"), with matplotlib's choices: steps 1, 2, 2.5, 5 and 10, at most nine intervals, and care
//! for ranges that are small beside their distance from 0.

#[cfg(test)]
mod expected;
mod log;

pub(crate) use log::{LogPlaces, Subs, log, logit, multiples_of_powers, symlog};

/// The steps of an axis that says nothing else.
pub(crate) const STEPS: [f64; 5] = [1.0, 2.0, 2.5, 5.0, 10.0];

/// No axis has more ticks of a kind than this.
const MAX_TICKS: f64 = 1000.0;

/// The ticks of an axis, in data coordinates, within its limits.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Ticks {
    pub(crate) major: Vec<f64>,
    pub(crate) minor: Vec<f64>,
}

/// The same within the limits.
pub(crate) fn linear(lo: f64, hi: f64, bins: usize, steps: &[f64], integer: bool) -> Vec<f64> {
    let mut ticks = linear_beyond(lo, hi, bins, steps, integer);
    let (lo, hi) = expand(lo, hi, 1e-13, 1e-14);
    within(&mut ticks, lo, hi);
    ticks
}

/// Ticks at multiples of a nice step, at most `bins` intervals, from the last one at or before the limits to the first one at or
/// after them. `steps` rise from 1 to 10; `integer` wants whole numbers if two of them are within the limits.
pub(crate) fn linear_beyond(lo: f64, hi: f64, bins: usize, steps: &[f64], integer: bool) -> Vec<f64> {
    let (lo, hi) = expand(lo, hi, 1e-13, 1e-14);
    let bins = bins.clamp(1, MAX_TICKS as usize - 2) as f64;
    let span = hi - lo;
    if !span.is_finite() || span <= 0.0 {
        return Vec::new();
    }
    let middle = f64::midpoint(hi, lo);
    // Far from 0, ticks are counted from a round number nearby, or their differences would drown in rounding.
    let offset =
        if middle.abs() / span < 100.0 { 0.0 } else { 10_f64.powf(middle.abs().log10().floor()).copysign(middle) };
    let unit = 10_f64.powf((span / bins).log10().floor());
    let (low, high) = (lo - offset, hi - offset);
    let candidates = staircase(steps, unit, integer);
    let enough = candidates.iter().position(|step| *step >= span / bins).unwrap_or(candidates.len().saturating_sub(1));
    let whole = integer && high.floor() - low.ceil() >= 1.0;
    let mut ticks = Vec::new();
    // The smallest step that leaves room; a smaller one where it shows fewer than two ticks.
    for step in candidates.iter().take(enough + 1).rev() {
        let step = if whole { step.max(1.0) } else { *step };
        ticks = multiples(low, high, step, offset);
        if ticks.iter().filter(|t| low <= **t && **t <= high).count() >= 2 {
            break;
        }
    }
    for tick in &mut ticks {
        *tick += offset;
    }
    ticks
}

/// A tenth of the steps, the steps, and one more, in this unit.
fn staircase(steps: &[f64], unit: f64, integer: bool) -> Vec<f64> {
    let mut steps: Vec<f64> = steps.iter().copied().filter(|s| *s > 1.0 && *s < 10.0).collect();
    steps.sort_by(f64::total_cmp);
    let second = steps.first().copied().unwrap_or(10.0);
    let below = std::iter::once(0.1).chain(steps.iter().map(|s| 0.1 * s));
    let at = std::iter::once(1.0).chain(steps.iter().copied()).chain([10.0, 10.0 * second]);
    below.chain(at).map(|s| s * unit).filter(|s| !integer || *s < 1.0 || (s - s.round()).abs() < 0.001).collect()
}

/// The multiples of `step` from the last at or before `low` to the first at or after `high`.
fn multiples(low: f64, high: f64, step: f64, offset: f64) -> Vec<f64> {
    let (first, _) = divide(low, step);
    let start = first * step;
    // How near to an edge is on it: coarser the more digits the offset takes.
    let near =
        if offset == 0.0 { 1e-10 } else { 10_f64.powf((offset.abs() / step).log10() - 12.0).clamp(1e-10, 0.4999) };
    let (from, rest) = divide(low - start, step);
    let from = if (rest / step - 1.0).abs() < near { from + 1.0 } else { from };
    let (to, rest) = divide(high - start, step);
    let to = if (rest / step).abs() < near { to } else { to + 1.0 };
    if !(from.is_finite() && to - from <= MAX_TICKS && step > 0.0) {
        return Vec::new();
    }
    let count = (to - from) as usize;
    (0..=count).map(|i| (from + i as f64) * step + start).collect()
}

/// The quotient, rounded down, and the rest, of the sign of `by`.
fn divide(x: f64, by: f64) -> (f64, f64) {
    let rest = x.rem_euclid(by);
    (((x - rest) / by).round(), rest)
}

/// Ticks at the multiples of `step`, shifted by `offset`, and one more on either side, as `MultipleLocator` has them; none where
/// they are more than a thousand.
pub(crate) fn multiple(lo: f64, hi: f64, step: f64, offset: f64) -> Vec<f64> {
    let (lo, hi) = if hi < lo { (hi, lo) } else { (lo, hi) };
    if !(step > 0.0 && step.is_finite()) {
        return Vec::new();
    }
    let (low, high) = (lo - offset, hi - offset);
    let (whole, rest) = divide(low, step);
    let first = (if (rest / step).abs() < 1e-10 { whole } else { whole + 1.0 }) * step;
    let count = ((high - first + 0.001 * step) / step).floor();
    if !(first.is_finite() && (-1.0..=MAX_TICKS).contains(&count)) {
        return Vec::new();
    }
    (-1..=count as i64 + 1).map(|i| first + i as f64 * step + offset).collect()
}

/// Drops what lies outside, but for rounding.
pub(crate) fn within(ticks: &mut Vec<f64>, lo: f64, hi: f64) {
    let slack = 1e-10 * (hi - lo).abs();
    ticks.retain(|t| lo - slack <= *t && *t <= hi + slack);
}

/// How many intervals there is room for between the major ticks of an axis of this length: labels are taken to be three
/// times as wide as the font is high, and two lines apart along y.
pub(crate) fn auto_bins(length_px: f64, font_px: f64, along_x: bool) -> usize {
    let label = font_px * if along_x { 3.0 } else { 2.0 };
    if label > 0.0 { ((length_px / label) as usize).clamp(1, 9) } else { 9 }
}

/// Minor ticks between evenly spaced major ones, and beyond them to the limits: five intervals where the step is 1, 2.5,
/// 5 or 10, else four. The major ticks aren't among them.
pub(crate) fn auto_minor(major: &[f64], lo: f64, hi: f64) -> Vec<f64> {
    let [first, second, ..] = major else { return Vec::new() };
    let mantissa = 10_f64.powf((second - first).log10().rem_euclid(1.0));
    let parts = if [1.0, 2.5, 5.0, 10.0].iter().any(|nice| (mantissa - nice).abs() < 1e-5 * nice) { 5 } else { 4 };
    minor_parts(major, lo, hi, parts)
}

/// Minor ticks between the major ones, with this number of intervals.
pub(crate) fn minor_parts(major: &[f64], lo: f64, hi: f64, parts: usize) -> Vec<f64> {
    let [first, second, ..] = major else { return Vec::new() };
    let (step, parts) = (second - first, parts.clamp(1, MAX_TICKS as usize) as i64);
    if !(step.is_finite() && step > 0.0) {
        return Vec::new();
    }
    let small = step / parts as f64;
    let (from, to) = (((lo - first) / small).round(), ((hi - first) / small).round());
    if !(from.is_finite() && to.is_finite() && to - from < MAX_TICKS) {
        return Vec::new();
    }
    let mut ticks: Vec<f64> =
        (from as i64..=to as i64).filter(|i| i.rem_euclid(parts) != 0).map(|i| i as f64 * small + first).collect();
    within(&mut ticks, lo, hi);
    ticks
}

/// Limits that can be shown: an empty range is opened by 5 % to either side (to ±0.05 around 0), as matplotlib does, and
/// reversed limits are put in order.
pub(crate) fn nonsingular(lo: f64, hi: f64) -> (f64, f64) {
    expand(lo, hi, 0.05, 1e-15)
}

/// Opens a range that is narrower than the part `tiny` of its distance from 0, by the part `by` to either side.
fn expand(lo: f64, hi: f64, by: f64, tiny: f64) -> (f64, f64) {
    if !lo.is_finite() || !hi.is_finite() {
        return (-by, by);
    }
    let (lo, hi) = if hi < lo { (hi, lo) } else { (lo, hi) };
    let far = lo.abs().max(hi.abs());
    if far < 1e6 / tiny * f64::MIN_POSITIVE {
        (-by, by)
    } else if hi - lo <= far * tiny {
        (lo - by * lo.abs(), hi + by * hi.abs())
    } else {
        (lo, hi)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_ranges_are_opened() {
        assert_eq!(nonsingular(5.0, 5.0), (4.75, 5.25));
        assert_eq!(nonsingular(0.0, 0.0), (-0.05, 0.05));
        assert_eq!(nonsingular(-2.0, -2.0), (-2.1, -1.9));
        assert_eq!(nonsingular(3.0, 1.0), (1.0, 3.0));
        assert_eq!(nonsingular(f64::NAN, 1.0), (-0.05, 0.05));
    }

    #[test]
    fn bins_follow_the_length() {
        assert_eq!(auto_bins(496.0, 13.89, true), 9);
        assert_eq!(auto_bins(150.0, 13.89, true), 3);
        assert_eq!(auto_bins(150.0, 13.89, false), 5);
        assert_eq!(auto_bins(2.0, 13.89, false), 1);
        assert_eq!(auto_bins(f64::NAN, 10.0, true), 1);
    }

    #[test]
    fn whole_numbers_where_there_are_two() {
        assert_eq!(linear(0.0, 3.5, 9, &STEPS, true), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(linear(0.0, 20.0, 4, &STEPS, true), [0.0, 5.0, 10.0, 15.0, 20.0]);
        assert_eq!(linear(0.2, 0.8, 4, &STEPS, true), [0.2, 0.4, 0.600_000_000_000_000_1, 0.8]);
    }

    #[test]
    fn minor_ticks_divide_the_steps() {
        assert_eq!(auto_minor(&[0.0, 5.0], 0.0, 6.0), [1.0, 2.0, 3.0, 4.0, 6.0]);
        assert_eq!(auto_minor(&[0.0, 2.0], -0.5, 2.0), [-0.5, 0.5, 1.0, 1.5]);
        assert_eq!(auto_minor(&[1.0], 0.0, 2.0), [0.0; 0]);
        assert_eq!(minor_parts(&[0.0, 3.0], 0.0, 4.5, 2), [1.5, 4.5]);
    }

    #[test]
    fn multiples_of_a_step() {
        // What MultipleLocator of matplotlib 3.11 returns.
        assert_eq!(multiple(-1.0, 7.0, 2.5, 0.0), [-2.5, 0.0, 2.5, 5.0, 7.5]);
        assert_eq!(multiple(7.0, 0.0, 3.0, 1.0), [-2.0, 1.0, 4.0, 7.0, 10.0]);
        assert_eq!(multiple(0.0, 10.0, 5.0, 0.0), [-5.0, 0.0, 5.0, 10.0, 15.0]);
        for (step, offset) in [(0.0, 0.0), (-1.0, 0.0), (1e-9, 0.0), (f64::NAN, 0.0), (1.0, f64::NAN), (5e-324, 1e308)]
        {
            assert_eq!(multiple(0.0, 7.0, step, offset), [0.0; 0], "{step} {offset}");
        }
    }

    #[test]
    fn hostile_limits_end() {
        let wild = [0.0, -0.0, 1.0, -1e-320, 5e-324, 1e300, f64::MAX, f64::MIN, f64::NAN, f64::INFINITY, 1e16];
        for lo in wild {
            for hi in wild {
                for bins in [0, 1, 9, usize::MAX] {
                    for integer in [false, true] {
                        assert!(linear(lo, hi, bins, &STEPS, integer).len() <= 1001, "{lo} {hi}");
                    }
                }
                assert!(auto_minor(&[lo, hi], -1e300, 1e300).len() <= 1001);
                for base in [0.0, 1.0, 1.0 + f64::EPSILON, 1.000_001, 2.0, 10.0, 1e9, f64::NAN] {
                    for most in [0, 9, usize::MAX] {
                        let ticks = log(lo, hi, base, most);
                        assert!(ticks.major.len() + ticks.minor.len() <= 2002);
                        let ticks = symlog(lo, hi, base, hi, most, &[2.0, 5.0]);
                        assert!(ticks.major.len() + ticks.minor.len() <= 4002);
                    }
                }
                let ticks = logit(lo, hi, 9);
                assert!(ticks.major.len() + ticks.minor.len() <= 2002);
            }
        }
    }
}
