//! Labels of axes that aren't linear, in mathtext: as matplotlib's `LogFormatterSciNotation` and `LogitFormatter` write
//! them, but that a major tick always has its label.

use crate::scale::logarithm;
use crate::ticker::formatter::Labels;
use crate::ticker::formatter::python::general;

/// Powers of `base`, `$\mathdefault{10^{2}}$`. Minor ticks are labelled where the limits `lo … hi` hold at most one power:
/// all of them within 0.4 of a power, else some.
pub(crate) fn log(ticks: &[f64], base: f64, minor: bool, lo: f64, hi: f64) -> Labels {
    let shown = if minor { Shown::of_log(base, lo, hi) } else { Shown::All };
    powers(ticks, base, &shown)
}

/// The same for a symlog axis.
pub(crate) fn symlog(ticks: &[f64], base: f64, linthresh: f64, minor: bool, lo: f64, hi: f64) -> Labels {
    let shown = if minor { Shown::of_symlog(base, linthresh, lo, hi) } else { Shown::All };
    powers(ticks, base, &shown)
}

/// Which multiples of a power are labelled.
#[derive(Debug, PartialEq)]
pub(crate) enum Shown {
    All,
    /// The whole multiples.
    Multiples,
    /// Only the powers themselves.
    Powers,
    /// Approximately evenly spaced ones.
    Some,
}

impl Shown {
    /// By the number of powers between the limits, and by how many powers they span.
    fn by_powers(powers: f64, span: f64) -> Self {
        if powers > 1.0 {
            Self::Powers
        } else if span > 0.4 {
            Self::Some
        } else {
            Self::All
        }
    }

    fn of_log(base: f64, lo: f64, hi: f64) -> Self {
        let (lo, hi) = if hi < lo { (hi, lo) } else { (lo, hi) };
        if lo <= 0.0 {
            return Self::Powers;
        }
        let (powers, span) = Self::span_of_log(base, lo, hi);
        Self::by_powers(powers, span)
    }

    /// The number of powers between the limits, and by how many powers they span.
    pub(crate) fn span_of_log(base: f64, lo: f64, hi: f64) -> (f64, f64) {
        let (low, high) = (logarithm(lo, base), logarithm(hi, base));
        (high.floor() - low.next_down().floor(), high - low)
    }

    fn of_symlog(base: f64, linthresh: f64, lo: f64, hi: f64) -> Self {
        let (lo, hi) = if hi < lo { (hi, lo) } else { (lo, hi) };
        let (powers, span) = Self::span_of_symlog(base, linthresh, lo, hi);
        Self::by_powers(powers, span)
    }

    /// The same of the logarithmic parts of an axis.
    pub(crate) fn span_of_symlog(base: f64, linthresh: f64, lo: f64, hi: f64) -> (f64, f64) {
        let (mut powers, mut span) = (0.0, 0.0);
        let mut add = |near: f64, far: f64| {
            let (near, far) = (logarithm(near, base), logarithm(far, base));
            powers += far.floor() - near.next_down().floor();
            span += far - near;
        };
        if lo < -linthresh {
            add(-hi.min(-linthresh), -lo);
        }
        if hi > linthresh {
            add(lo.max(linthresh), hi);
        }
        (powers, span)
    }

    pub(crate) fn includes(&self, multiple: f64, base: f64) -> bool {
        match self {
            Self::All => true,
            Self::Multiples => multiple >= 0.5 && multiple < base + 0.5,
            Self::Powers => (multiple - 1.0).abs() < 0.5,
            Self::Some => {
                // As many as half the base, spaced evenly on the log scale: 1, 2, 3, 4, 6, 10.
                let parts = (base / 2.0).floor().clamp(1.0, 100.0);
                (0..=parts as i32).any(|i| (base.powf(f64::from(i) / parts).round_ties_even() - multiple).abs() < 0.5)
            }
        }
    }
}

fn powers(ticks: &[f64], base: f64, shown: &Shown) -> Labels {
    Labels { texts: ticks.iter().map(|t| power(*t, base, shown)).collect(), offset: None }
}

pub(crate) fn power(x: f64, base: f64, shown: &Shown) -> String {
    if x == 0.0 {
        return "$\\mathdefault{0}$".to_owned();
    }
    let exact = logarithm(x.abs(), base);
    if !exact.is_finite() {
        return String::new();
    }
    let sign = if x < 0.0 { "-" } else { "" };
    let whole = is_whole(exact);
    let exponent = if whole { exact.round() } else { exact.floor() };
    let multiple = base.powf(exact - exponent);
    if !shown.includes(multiple.round_ties_even(), base) {
        return String::new();
    }
    let name = general(base, 12);
    if whole {
        return format!("$\\mathdefault{{{sign}{name}^{{{exponent:.0}}}}}$");
    }
    let multiple = if is_whole(multiple) { multiple.round() } else { multiple };
    format!("$\\mathdefault{{{sign}{}\\times{name}^{{{exponent:.0}}}}}$", general(multiple, 6))
}

pub(crate) fn is_whole(x: f64) -> bool {
    (x - x.round()).abs() < 1e-10
}

/// Chances: `$\mathdefault{10^{-2}}$`, `$\mathdefault{\frac{1}{2}}$`, `$\mathdefault{1-10^{-2}}$`. Minor ticks are labelled
/// only where they are few: those six with most room.
pub(crate) fn logit(ticks: &[f64], minor: bool) -> Labels {
    let labelled = if minor { roomiest(ticks) } else { vec![true; ticks.len()] };
    let texts = ticks.iter().zip(labelled).map(|(t, shown)| if shown { chance(*t, ticks) } else { String::new() });
    Labels { texts: texts.collect(), offset: None }
}

/// Below this many minor ticks some are labelled.
const FEW: usize = 25;
/// The number of minor ticks that are labelled then.
const LABELLED: usize = 6;

fn roomiest(ticks: &[f64]) -> Vec<bool> {
    let mut shown = vec![false; ticks.len()];
    let ideal = |x: f64| is_decade(x) || is_decade(1.0 - x) || is_whole(2.0 * x);
    if ticks.len() >= FEW || ticks.iter().all(|t| ideal(*t)) {
        return shown;
    }
    let place = |i: usize| -(1.0 / ticks[i] - 1.0).ln();
    let room = |i: usize| {
        let before = i.checked_sub(1).map(|j| place(i) - place(j));
        let after = (i + 1 < ticks.len()).then(|| place(i + 1) - place(i));
        let least = before.unwrap_or(f64::INFINITY).min(after.unwrap_or(f64::INFINITY));
        (least, before.unwrap_or(0.0) + after.unwrap_or(0.0))
    };
    let mut order: Vec<usize> = (0..ticks.len()).collect();
    order.sort_by(|a, b| {
        let (a, b) = (room(*a), room(*b));
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    for i in order.into_iter().rev().take(LABELLED) {
        shown[i] = true;
    }
    shown
}

fn chance(x: f64, all: &[f64]) -> String {
    if !(x > 0.0 && x < 1.0) {
        return String::new();
    }
    let text = if is_whole(2.0 * x) {
        "\\frac{1}{2}".to_owned()
    } else if x < 0.5 && is_decade(x) {
        format!("10^{{{:.0}}}", x.log10().round())
    } else if x > 0.5 && is_decade(1.0 - x) {
        format!("1-10^{{{:.0}}}", (1.0 - x).log10().round())
    } else if x < 0.1 {
        scientific(x, all)
    } else if x > 0.9 {
        let rests: Vec<f64> = all.iter().map(|t| 1.0 - t).collect();
        format!("1-{}", scientific(1.0 - x, &rests))
    } else {
        format!("{x:.*}", precision(x, all, 0.0).max(1))
    };
    format!("$\\mathdefault{{{text}}}$")
}

fn scientific(x: f64, all: &[f64]) -> String {
    let exponent = x.log10().floor();
    format!("{:.*}\\cdot10^{{{exponent:.0}}}", precision(x, all, exponent), x / 10_f64.powf(exponent))
}

/// The decimals that tell `x` from its nearest neighbour.
fn precision(x: f64, all: &[f64], exponent: f64) -> usize {
    let nearest = all.iter().map(|t| (t - x).abs()).filter(|d| *d > 0.0).fold(f64::INFINITY, f64::min);
    if !nearest.is_finite() {
        return 0;
    }
    let digits = exponent - nearest.log10();
    let digits = if is_whole(digits) { digits.round() } else { digits.ceil() };
    digits.clamp(0.0, 20.0) as usize
}

fn is_decade(x: f64) -> bool {
    x > 0.0 && (x.log10() - x.log10().round()).abs() < 1e-7
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner(labels: &Labels) -> Vec<&str> {
        labels
            .texts
            .iter()
            .map(|t| t.strip_prefix("$\\mathdefault{").and_then(|t| t.strip_suffix("}$")).unwrap_or(t))
            .collect()
    }

    #[test]
    fn powers_of_the_base() {
        assert_eq!(log(&[0.01, 1.0, 1e3], 10.0, false, 0.01, 1e3).texts[0], "$\\mathdefault{10^{-2}}$");
        assert_eq!(inner(&log(&[0.5, 8.0], 2.0, false, 0.5, 8.0)), ["2^{-1}", "2^{3}"]);
        assert_eq!(inner(&log(&[20.0, 100.0], 10.0, false, 1.0, 1e3)), ["2\\times10^{1}", "10^{2}"]);
    }

    #[test]
    fn minor_ticks_are_labelled_where_powers_are_few() {
        let ticks = [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0];
        assert!(log(&ticks, 10.0, true, 1.0, 100.0).texts.iter().all(String::is_empty));
        // matplotlib labels 2, 3, 4 and 6 here.
        assert_eq!(
            inner(&log(&ticks, 10.0, true, 1.5, 9.5)),
            ["2\\times10^{0}", "3\\times10^{0}", "4\\times10^{0}", "", "6\\times10^{0}", "", "", ""]
        );
        assert!(log(&ticks[..3], 10.0, true, 1.9, 4.1).texts.iter().all(|t| !t.is_empty()));
        assert_eq!(inner(&log(&[2.25], 10.0, true, 2.0, 3.0)), ["2.25\\times10^{0}"]);
    }

    #[test]
    fn symlog_has_signs_and_0() {
        let labels = symlog(&[-100.0, 0.0, 10.0], 10.0, 2.0, false, -100.0, 100.0);
        assert_eq!(inner(&labels), ["-10^{2}", "0", "10^{1}"]);
        assert_eq!(inner(&symlog(&[20.0], 10.0, 2.0, true, -100.0, 100.0)), [""]);
    }

    #[test]
    fn chances() {
        let labels = logit(&[0.01, 0.5, 0.99, 0.25], false);
        assert_eq!(inner(&labels), ["10^{-2}", "\\frac{1}{2}", "1-10^{-2}", "0.2"]);
        assert_eq!(inner(&logit(&[0.02, 0.03], false)), ["2\\cdot10^{-2}", "3\\cdot10^{-2}"]);
        assert_eq!(logit(&[0.6, 0.7], true).texts.len(), 2);
    }
}
