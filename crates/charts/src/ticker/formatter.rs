//! Tick labels.

mod eng;
mod log;
mod log_forms;
mod python;

pub(crate) use eng::eng;
pub(crate) use log::{log, logit, symlog};
pub(crate) use log_forms::{LogForm, LogFormat};
pub(crate) use python::{format_python, format_python_int};

/// The labels of an axis.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Labels {
    /// The label of each tick; empty for a tick without a label.
    pub(crate) texts: Vec<String>,
    /// What all of them have in common, for the axis's end: a power of ten (`1e7`), a number to add (`+1.2e5`), a date.
    pub(crate) offset: Option<String>,
}

/// The powers of ten below and above which numbers are written in scientific notation.
const SCIENTIFIC: (i32, i32) = (-5, 6);
/// The number of digits that an offset must save to be used.
const OFFSET_DIGITS: i32 = 4;

/// Formats a tick with a program's format. A tick is a float, of which only a format of whole numbers makes one.
pub(crate) fn format_tick(spec: &str, x: f64) -> String {
    let whole = || (x.fract() == 0.0 && x.abs() < 9e15).then(|| format_python_int(spec, x as i64)).flatten();
    fix_minus(&format_python(spec, x).or_else(whole).unwrap_or_default())
}

/// Hyphens become minus signs, U+2212.
pub(crate) fn fix_minus(text: &str) -> String {
    text.replace('-', "\u{2212}")
}

/// Numbers with as many decimals as they need, the same for all, as matplotlib's `ScalarFormatter` writes them: with a
/// power of ten, or a number to add, apart. `lo … hi` are the axis's limits.
pub(crate) fn scalar(ticks: &[f64], lo: f64, hi: f64) -> Labels {
    scalar_with(ticks, lo, hi, SCIENTIFIC, true)
}

/// The same with other powers of ten for scientific notation, and with or without offsets. Numbers up to 10 to the first
/// and from 10 to the second power are written so: `(0, 0)` always, `(i32::MIN, i32::MAX)` never; two equal powers but 0
/// are the power to tell apart.
pub(crate) fn scalar_with(ticks: &[f64], lo: f64, hi: f64, scientific: (i32, i32), offsets: bool) -> Labels {
    let (lo, hi) = if hi < lo { (hi, lo) } else { (lo, hi) };
    let seen: Vec<f64> = ticks.iter().copied().filter(|t| lo <= *t && *t <= hi).collect();
    let offset = if offsets { common_offset(&seen) } else { 0.0 };
    let power = common_power(&seen, hi - lo, offset, scientific);
    let unit = 10_f64.powi(power);
    let scaled: Vec<f64> = ticks.iter().map(|t| (t - offset) / unit).collect();
    let ends = [lo, hi].map(|t| (t - offset) / unit);
    let decimals = decimals(&scaled, ends);
    let write = |x: &f64| {
        let x = if x.abs() < 1e-8 { 0.0 } else { *x };
        fix_minus(&format!("{x:.decimals$}"))
    };
    let mut apart = if power == 0 { String::new() } else { format!("1e{power}") };
    if offset != 0.0 {
        if offset > 0.0 {
            apart.push('+');
        }
        apart.push_str(&significant(offset));
    }
    Labels { texts: scaled.iter().map(write).collect(), offset: (!apart.is_empty()).then(|| fix_minus(&apart)) }
}

/// The offset of all ticks, if it saves enough digits.
fn common_offset(ticks: &[f64]) -> f64 {
    let finite = || ticks.iter().copied().filter(|t| t.is_finite());
    let (least, most) = (finite().fold(f64::INFINITY, f64::min), finite().fold(f64::NEG_INFINITY, f64::max));
    if least >= most || (least <= 0.0 && most >= 0.0) {
        return 0.0;
    }
    let (small, large) = if least > 0.0 { (least, most) } else { (-most, -least) };
    let digits = |x: f64, power: i32| (x / 10_f64.powi(power)).floor();
    // The largest power of ten at which the ends differ; below it lies what tells the ticks apart.
    let top = large.log10().ceil() as i32;
    let first = |differs: &dyn Fn(i32) -> bool| (-400..=top).rev().find(|power| differs(*power)).map(|power| power + 1);
    let Some(mut power) = first(&|p| digits(small, p) < digits(large, p)) else { return 0.0 };
    if (large - small) / 10_f64.powi(power) <= 1e-2 {
        // They lie on both sides of a round number, close by.
        let Some(nearer) = first(&|p| digits(large, p) - digits(small, p) > 1.0) else { return 0.0 };
        power = nearer;
    }
    let kept = digits(large, power);
    if kept >= 10_f64.powi(OFFSET_DIGITS - 1) && kept.is_finite() {
        (kept * 10_f64.powi(power)).copysign(least)
    } else {
        0.0
    }
}

/// The exponent of the common power of ten, or 0.
fn common_power(ticks: &[f64], span: f64, offset: f64, scientific: (i32, i32)) -> i32 {
    if scientific.0 == scientific.1 && scientific.0 != 0 {
        return scientific.0.clamp(-300, 300);
    }
    let largest = if offset == 0.0 { ticks.iter().map(|t| t.abs()).fold(0.0, f64::max) } else { span };
    if ticks.is_empty() || !(largest > 0.0 && largest.is_finite()) {
        return 0;
    }
    let power = largest.log10().floor() as i32;
    // Powers beyond f64's own would divide by 0.
    if power <= scientific.0 || power >= scientific.1 { power.max(-300) } else { 0 }
}

/// The number of decimals that show all numbers to a thousandth of their range.
fn decimals(numbers: &[f64], ends: [f64; 2]) -> usize {
    let few = if numbers.len() < 2 { &ends[..] } else { &[] };
    let all = || numbers.iter().chain(few).copied().filter(|x| x.is_finite());
    let (least, most) = (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
    let mut range = most - least;
    if range == 0.0 {
        range = least.abs();
    }
    if !(range > 0.0 && range.is_finite()) {
        range = 1.0;
    }
    let power = range.log10().floor() as i32;
    let near = 1e-3 * 10_f64.powi(power);
    let enough = |decimals: i32| {
        let unit = 10_f64.powi(decimals);
        numbers.iter().filter(|x| x.is_finite()).all(|x| (x - (x * unit).round_ties_even() / unit).abs() < near)
    };
    let mut decimals = (3 - power).clamp(0, 300);
    while decimals >= 0 && enough(decimals) {
        decimals -= 1;
    }
    (decimals + 1) as usize
}

/// A number with ten significant digits at most, as `1.23e5`.
fn significant(x: f64) -> String {
    let power = x.abs().log10().floor() as i32;
    let mantissa = (x / 10_f64.powi(power) * 1e10).round_ties_even() / 1e10;
    let mantissa = python::general(mantissa, 10);
    if power == 0 { mantissa } else { format!("{mantissa}e{power}") }
}

/// Percentages of `max`, as matplotlib's `PercentFormatter`: without `decimals`, as many as the limits call for.
pub(crate) fn percent(ticks: &[f64], lo: f64, hi: f64, max: f64, decimals: Option<usize>, symbol: &str) -> Labels {
    let of_max = |x: f64| 100.0 * (x / max);
    let range = of_max((hi - lo).abs());
    let decimals = decimals
        .unwrap_or_else(|| if range > 0.0 { (2.0 - (2.0 * range).log10()).ceil().clamp(0.0, 5.0) as usize } else { 0 });
    let decimals = decimals.min(100);
    let texts = ticks.iter().map(|t| fix_minus(&format!("{:.decimals$}", of_max(*t))) + symbol).collect();
    Labels { texts, offset: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(labels: &Labels) -> Vec<&str> {
        labels.texts.iter().map(String::as_str).collect()
    }

    #[test]
    fn decimals_are_the_same_for_all() {
        let labels = scalar(&[-0.5, 0.0, 0.25, 1.0], -0.6, 1.1);
        assert_eq!(texts(&labels), ["\u{2212}0.50", "0.00", "0.25", "1.00"]);
        assert_eq!(labels.offset, None);
        assert_eq!(texts(&scalar(&[0.0, 100.0, 200.0], 0.0, 210.0)), ["0", "100", "200"]);
        assert_eq!(texts(&scalar(&[0.1 + 0.2, 0.4], 0.0, 1.0)), ["0.3", "0.4"]);
    }

    #[test]
    fn large_and_small_numbers_have_their_power_apart() {
        let labels = scalar(&[0.0, 1e6, 2e6], 0.0, 2.2e6);
        assert_eq!(texts(&labels), ["0", "1", "2"]);
        assert_eq!(labels.offset.as_deref(), Some("1e6"));
        let labels = scalar(&[0.0, 0.5e-5, 1e-5], 0.0, 1e-5);
        assert_eq!(texts(&labels), ["0.0", "0.5", "1.0"]);
        assert_eq!(labels.offset.as_deref(), Some("1e\u{2212}5"));
        assert_eq!(scalar(&[0.0, 999_000.0], 0.0, 1e6).offset, None);
    }

    #[test]
    fn the_power_can_be_chosen() {
        let with = |scientific| scalar_with(&[0.0, 500.0, 1500.0], 0.0, 1600.0, scientific, true);
        assert_eq!(with((0, 0)).offset.as_deref(), Some("1e3"));
        assert_eq!(texts(&with((2, 2))), ["0", "5", "15"]);
        assert_eq!(with((i32::MIN, i32::MAX)).offset, None);
        assert_eq!(scalar_with(&[1e9, 1e9 + 1.0], 1e9, 1e9 + 1.0, (i32::MIN, i32::MAX), false).offset, None);
    }

    #[test]
    fn an_offset_must_save_four_digits() {
        let labels = scalar(&[123_450.0, 123_451.0, 123_452.0], 123_449.5, 123_452.5);
        assert_eq!(texts(&labels), ["0", "1", "2"]);
        assert_eq!(labels.offset.as_deref(), Some("+1.2345e5"));
        assert_eq!(scalar(&[2010.0, 2012.0, 2014.0], 2009.0, 2015.0).offset, None);
        let labels = scalar(&[-100_000.2, -100_000.1, -100_000.0], -100_000.3, -99_999.9);
        assert_eq!(labels.offset.as_deref(), Some("\u{2212}1e5"));
        let labels = scalar(&[9999.9, 10000.0, 10000.1], 9999.8, 10000.2);
        assert_eq!(texts(&labels), ["\u{2212}0.1", "0.0", "0.1"]);
        assert_eq!(labels.offset.as_deref(), Some("+1e4"));
    }

    #[test]
    fn percentages() {
        assert_eq!(texts(&percent(&[0.0, 0.5, 1.0], 0.0, 1.0, 1.0, None, "%")), ["0%", "50%", "100%"]);
        assert_eq!(texts(&percent(&[1.0, 2.5], 0.0, 10.0, 100.0, None, "%")), ["1.0%", "2.5%"]);
        assert_eq!(texts(&percent(&[0.126], 0.0, 1.0, 1.0, Some(1), " %")), ["12.6 %"]);
    }

    #[test]
    fn hostile_ticks_end() {
        let wild = [0.0, 5e-324, -1e-320, 1e308, f64::MIN, f64::NAN, f64::INFINITY, 1.0, 1.0 + f64::EPSILON];
        for a in wild {
            for b in wild {
                assert_eq!(scalar(&[a, b], a, b).texts.len(), 2);
                assert_eq!(scalar(&[a], b, a).texts.len(), 1);
                assert_eq!(percent(&[a], a, b, b, None, "%").texts.len(), 1);
                assert_eq!(log(&[a, b], a, false, a, b).texts.len(), 2);
                assert_eq!(log(&[a, b], 10.0, true, a, b).texts.len(), 2);
                assert_eq!(symlog(&[a, b], 10.0, a, true, a, b).texts.len(), 2);
                assert_eq!(logit(&[a, b], true).texts.len(), 2);
                assert_eq!(logit(&[a, b], false).texts.len(), 2);
            }
        }
    }
}
