//! Ticks of scales that aren't linear: at powers of the base, or at chances of 1 in a power of ten. They stand where
//! matplotlib's `LogLocator`, `SymmetricalLogLocator` and `LogitLocator` put them.

use crate::scale::logarithm;
use crate::ticker::locator::{MAX_TICKS, STEPS, Ticks, linear, linear_beyond, within};

/// The least base: exponents of it stay far within an i64.
const LEAST_BASE: f64 = 1.000_001;

/// Ticks at powers of `base`, at most about `most` of them (2 to 9) by leaving out regularly, and one more on either side; minor
/// ticks within the limits, at the whole multiples between. Where less than two ticks would show, the minor ones are a linear scale's.
pub(crate) fn log(lo: f64, hi: f64, base: f64, most: usize) -> Ticks {
    let (lo, hi) = if hi < lo { (hi, lo) } else { (lo, hi) };
    if !(lo > 0.0 && hi.is_finite() && (LEAST_BASE..f64::INFINITY).contains(&base)) {
        return Ticks::default();
    }
    let (low, high) = (logarithm(lo, base), logarithm(hi, base));
    let (first, last) = (low.ceil() as i64, high.floor() as i64);
    let powers = last - first + 1;
    let (exponents, stride) = choose(first, powers, f64::midpoint(low, high), most.clamp(2, 9) as i64);
    let major: Vec<f64> = exponents.into_iter().map(|e| base.powf(e as f64)).collect();
    let shown = major.iter().filter(|t| is_within_powers(**t, lo, hi)).count();

    let mut minor = Vec::new();
    if powers < 10 && base >= 3.0 && (stride == 1 || powers <= 1) && base * (powers + 1) as f64 <= MAX_TICKS {
        for exponent in first - 1..=last {
            let power = base.powf(exponent as f64);
            minor.extend((2..base.ceil() as i64).map(|multiple| multiple as f64 * power));
        }
        within_powers(&mut minor, lo, hi);
        if shown + minor.len() <= 1 {
            minor = linear(lo, hi, 9, &STEPS, false);
            minor.retain(|t| major.iter().all(|m| (t - m).abs() > 1e-9 * m));
        }
    }
    Ticks { major, minor }
}

/// Where ticks of a logarithmic axis go, as matplotlib's `LogLocator` is told.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LogPlaces {
    pub(crate) base: f64,
    pub(crate) subs: Subs,
    /// The largest number of powers with ticks; `None`: as many as there is room for.
    pub(crate) most: Option<usize>,
}

/// Which multiples of the powers have ticks.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Subs {
    /// Those between the powers.
    Between,
    /// These and the powers.
    All,
    /// These.
    These(Vec<f64>),
}

/// Ticks at multiples of powers, those just outside the limits too; `room` is the number of ticks that there is room for.
pub(crate) fn multiples_of_powers(lo: f64, hi: f64, places: &LogPlaces, room: usize) -> Vec<f64> {
    let (lo, hi) = if hi < lo { (hi, lo) } else { (lo, hi) };
    let base = places.base;
    if !(lo > 0.0 && hi.is_finite() && (LEAST_BASE..f64::INFINITY).contains(&base)) {
        return Vec::new();
    }
    let (low, high) = (logarithm(lo, base), logarithm(hi, base));
    let (first, last) = (low.ceil() as i64, high.floor() as i64);
    let powers = last - first + 1;
    let many = powers >= 10 || base < 3.0;
    let whole = |from: i64| (from..base.ceil() as i64).map(|n| n as f64).collect();
    let subs = match &places.subs {
        Subs::Between if many => return Vec::new(),
        Subs::All if many => vec![1.0],
        _ if base > MAX_TICKS => vec![1.0],
        Subs::Between => whole(2),
        Subs::All => whole(1),
        Subs::These(subs) => subs.clone(),
    };
    let most = places.most.unwrap_or(room.clamp(2, 9)) as i64;
    let (exponents, stride) = choose(first, powers, f64::midpoint(low, high), most);
    let between = subs.len() > 1 || subs.first().is_some_and(|sub| *sub != 1.0);
    let ticks: Vec<f64> = if !between {
        exponents.iter().take(MAX_TICKS as usize).map(|e| base.powf(*e as f64)).collect()
    } else if (stride == 1 || powers <= 1) && subs.len() as f64 * (powers + 1) as f64 <= MAX_TICKS {
        (first - 1..=last).flat_map(|e| subs.iter().map(move |sub| sub * base.powf(e as f64))).collect()
    } else {
        Vec::new()
    };
    let shown = ticks.iter().filter(|t| lo <= **t && **t <= hi).count();
    if subs.len() > 1 && stride == 1 && exponents.len() - 2 + shown <= 1 {
        return linear_beyond(lo, hi, 9, &STEPS, false);
    }
    ticks
}

/// Which of `powers` exponents from `first` on carry ticks, with one more on either side, and how far they lie apart. Multiples
/// of the stride are preferred; a single one stands near the middle.
fn choose(first: i64, powers: i64, middle: f64, most: i64) -> (Vec<i64>, i64) {
    if powers < 1 {
        return (vec![first - 1, first + powers], powers + 1);
    }
    // As many as can be had without exceeding `most`: a stride s shows either ⌊powers∕s⌋ or ⌈powers∕s⌉ ticks.
    let stride = powers / (most + 1) + 1;
    let wanted = ceil_div(powers, stride).min(most);
    if wanted == 1 {
        let at = middle.round_ties_even() as i64;
        let stride = (at - first + 1).max(first + powers - at);
        return (vec![at - stride, at, at + stride], stride);
    }
    // The widest stride that shows that many.
    let mut stride = (powers - 1) / (wanted - 1);
    if stride * wanted < powers {
        stride = powers / wanted;
    }
    let least = (powers - stride * wanted).max(0);
    let beyond = (powers - stride * (wanted - 1)).min(stride);
    let round = (-first).rem_euclid(stride);
    let offset = if (least..beyond).contains(&round) { round } else { least };
    let exponents =
        (first + offset - stride..first + powers + stride).step_by(usize::try_from(stride).unwrap_or(1)).collect();
    (exponents, stride)
}

fn ceil_div(a: i64, b: i64) -> i64 {
    (a + b - 1) / b
}

/// Keeps what lies within the limits, but for the rounding of powers.
fn within_powers(ticks: &mut Vec<f64>, lo: f64, hi: f64) {
    ticks.retain(|t| is_within_powers(*t, lo, hi));
}

fn is_within_powers(tick: f64, lo: f64, hi: f64) -> bool {
    lo * (1.0 - 1e-10) <= tick && tick <= hi * (1.0 + 1e-10)
}

/// Ticks at 0 and at powers of `base` on either side, at most about `most` (15 at the utmost), of which the outer ones may lie
/// outside the limits; minor ticks at the multiples `subs` of the powers. Limits within the linear part have ticks at their ends and at 0.
pub(crate) fn symlog(lo: f64, hi: f64, base: f64, linthresh: f64, most: usize, subs: &[f64]) -> Ticks {
    let (lo, hi) = if hi < lo { (hi, lo) } else { (lo, hi) };
    let sound = lo.is_finite() && hi.is_finite() && (LEAST_BASE..f64::INFINITY).contains(&base) && linthresh > 0.0;
    if !sound || lo >= hi {
        return Ticks::default();
    }
    if -linthresh <= lo && hi <= linthresh {
        let mut major = vec![lo, 0.0, hi];
        major.sort_by(f64::total_cmp);
        major.dedup();
        return Ticks { major, minor: Vec::new() };
    }
    let left = (lo < -linthresh).then(|| exponents(hi.min(-linthresh).abs(), lo.abs() + 1.0, base));
    let right = (hi > linthresh).then(|| exponents(lo.max(linthresh), hi + 1.0, base));
    let middle = (left.is_some() && hi > -linthresh) || (right.is_some() && lo < linthresh);
    let count = |range: Option<(i64, i64)>| range.map_or(0, |(from, to)| (to - from).max(0));
    let total = count(left) + count(right) + i64::from(middle);
    let stride = (total / (most.clamp(3, 15) as i64 - 1)).max(1);
    let stride = usize::try_from(stride).unwrap_or(1);

    let mut major: Vec<f64> = Vec::new();
    if let Some((from, to)) = left {
        major.extend((from..to).step_by(stride).map(|e| -base.powf(e as f64)));
        major.reverse();
    }
    if middle {
        major.push(0.0);
    }
    if let Some((from, to)) = right {
        major.extend((from..to).step_by(stride).map(|e| base.powf(e as f64)));
    }
    let mut minor: Vec<f64> = Vec::new();
    if (major.len() * subs.len()) as f64 <= MAX_TICKS {
        let between = subs.iter().copied().filter(|s| *s > 1.0 && *s < base);
        minor = between.flat_map(|s| major.iter().filter(|m| **m != 0.0).map(move |m| m * s)).collect();
        minor.sort_by(f64::total_cmp);
    }
    within(&mut minor, lo, hi);
    Ticks { major, minor }
}

/// The exponents of the powers from the last at or before `from` up to, and without, the first at or after `to`.
fn exponents(from: f64, to: f64, base: f64) -> (i64, i64) {
    ((from.ln() / base.ln()).floor() as i64, (to.ln() / base.ln()).ceil() as i64)
}

/// Ticks of a logit axis: 0.5 and the chances 10⁻ⁿ and 1 − 10⁻ⁿ, at most about `most`; where they are too many, those
/// left out are minor ticks. Limits that hold less than two of them have a linear scale's ticks.
pub(crate) fn logit(lo: f64, hi: f64, most: usize) -> Ticks {
    let (lo, hi) = if hi < lo { (hi, lo) } else { (lo, hi) };
    if !(lo > 0.0 && hi < 1.0) {
        return Ticks::default();
    }
    // Chances are numbered by their exponents: … −1: 0.1, 0: 0.5, 1: 0.9, 2: 0.99 …
    let first = if lo < 0.5 {
        lo.log10().floor()
    } else if lo < 0.9 {
        0.0
    } else {
        -(1.0 - lo).log10().ceil()
    } as i64;
    let last = if hi <= 0.5 {
        hi.log10().ceil()
    } else if hi <= 0.9 {
        1.0
    } else {
        -(1.0 - hi).log10().floor()
    } as i64;
    let inside = last - first - 1;
    let most = most.clamp(2, 9) as i64;
    let mut ticks = Ticks::default();
    if inside < 2 {
        let bins = most as usize;
        return Ticks { major: linear_beyond(lo, hi, bins, &[1.0, 2.0, 5.0, 10.0], false), minor: Vec::new() };
    }
    if inside > most {
        let stride = ceil_div(inside, most);
        for number in first..=last {
            let kind = if number % stride == 0 { &mut ticks.major } else { &mut ticks.minor };
            kind.push(chance(number));
        }
    } else {
        ticks.major.extend((first..=last).map(chance));
        for number in first..last {
            let tenths = |from: i32, to: i32| (from..to).map(f64::from);
            match number {
                ..=-2 => ticks.minor.extend(tenths(2, 10).map(|m| m * 10_f64.powi(number as i32))),
                -1 => ticks.minor.extend(tenths(2, 5).map(|m| m / 10.0)),
                0 => ticks.minor.extend(tenths(6, 9).map(|m| m / 10.0)),
                _ => ticks.minor.extend(tenths(2, 10).rev().map(|m| 1.0 - m * 10_f64.powi(-number as i32 - 1))),
            }
        }
    }
    let odds = |x: f64| x / (1.0 - x);
    ticks.minor.retain(|t| odds(lo) * (1.0 - 1e-9) <= odds(*t) && odds(*t) <= odds(hi) * (1.0 + 1e-9));
    ticks
}

/// The chance of a number: 10ⁿ below 0, one half at 0, 1 − 10⁻ⁿ above.
fn chance(number: i64) -> f64 {
    match number {
        ..0 => 10_f64.powf(number as f64),
        0 => 0.5,
        _ => 1.0 - 10_f64.powf(-number as f64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decades_and_what_lies_between() {
        let ticks = log(0.5, 200.0, 10.0, 9);
        assert_eq!(ticks.major, [0.1, 1.0, 10.0, 100.0, 1000.0]);
        assert_eq!(ticks.minor[..6], [5.0, 6.0, 7.0, 8.0, 9.0, 20.0].map(|x: f64| x * 0.1));
        assert_eq!(ticks.minor.len(), 5 + 8 + 8 + 1);
        assert_eq!(log(1.0, 1e20, 10.0, 9).minor, [0.0; 0]);
        assert_eq!(log(1.0, 1024.0, 2.0, 9).major, [0.25, 1.0, 4.0, 16.0, 64.0, 256.0, 1024.0, 4096.0]);
    }

    #[test]
    fn chosen_multiples_are_those_of_matplotlib() {
        let places = |base, subs, most, lo, hi| multiples_of_powers(lo, hi, &LogPlaces { base, subs, most }, 9);
        // What LogLocator of matplotlib 3.11 has.
        assert_eq!(
            places(10.0, Subs::These(vec![1.0, 2.0, 5.0]), None, 3.0, 4000.0),
            [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0]
        );
        assert_eq!(places(10.0, Subs::All, None, 3.0, 400.0).len(), 27);
        assert_eq!(places(2.0, Subs::These(vec![1.0]), None, 3.0, 40.0), [2.0, 4.0, 8.0, 16.0, 32.0, 64.0]);
        assert_eq!(places(10.0, Subs::These(vec![1.0]), Some(3), 1.0, 1e9), [1e-4, 1.0, 1e4, 1e8, 1e12]);
        assert!(places(10.0, Subs::Between, None, 1.0, 1e12).is_empty());
    }

    #[test]
    fn within_one_decade_minor_ticks_are_enough() {
        assert_eq!(log(2.0, 8.0, 10.0, 9).minor, [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]);
        let narrow = log(2.1, 2.9, 10.0, 9);
        assert_eq!(narrow.minor.len(), 9, "{narrow:?}");
        assert_eq!(narrow.major, [1.0, 10.0]);
    }

    #[test]
    fn symlog_has_both_sides() {
        assert_eq!(symlog(-150.0, 150.0, 10.0, 2.0, 15, &[]).major, [-100.0, -10.0, -1.0, 0.0, 1.0, 10.0, 100.0]);
        assert_eq!(symlog(-1.5, 1.0, 10.0, 2.0, 15, &[]).major, [-1.5, 0.0, 1.0]);
        assert_eq!(symlog(5.0, 2000.0, 10.0, 2.0, 15, &[]).major, [1.0, 10.0, 100.0, 1000.0]);
        assert_eq!(symlog(0.0, 60.0, 10.0, 2.0, 15, &[2.0, 5.0]).minor, [2.0, 5.0, 20.0, 50.0]);
        assert!(symlog(-1e30, 1e30, 10.0, 1.0, 7, &[]).major.len() <= 11);
    }

    #[test]
    fn logit_counts_chances() {
        let ticks = logit(0.0005, 0.9995, 9);
        let expected = [0.0001, 0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999, 0.9999];
        assert_eq!(ticks.major.len(), 9);
        for (tick, expected) in ticks.major.iter().zip(expected) {
            assert!((tick - expected).abs() < 1e-12);
        }
        assert!(ticks.minor.contains(&0.6) && ticks.minor.contains(&0.002), "{:?}", ticks.minor);
        assert_eq!(logit(0.3, 0.6, 9).major, linear(0.3, 0.6, 9, &[1.0, 2.0, 5.0, 10.0], false));
        assert!(logit(1e-12, 0.5, 5).minor.len() > 3);
    }
}
