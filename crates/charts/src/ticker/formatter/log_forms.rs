//! The formatters of powers that a program can choose: as matplotlib's `LogFormatter` and those made from it.

use crate::scale::logarithm;
use crate::ticker::formatter::fix_minus;
use crate::ticker::formatter::log::{Shown, is_whole, power};
use crate::ticker::formatter::python::{format_python, general};
use crate::ticker::locator::nonsingular;

/// How powers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LogForm {
    /// `100`, `1e6`.
    Plain,
    /// The exponent alone.
    Exponent,
    /// `$10^{2.30}$`.
    Mathtext,
    /// `$2\times10^{2}$`.
    Scientific,
}

/// A formatter of powers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LogFormat {
    pub(crate) form: LogForm,
    pub(crate) base: f64,
    /// Whether only powers have labels.
    pub(crate) only_base: bool,
    /// Up to how many powers other ticks have labels, and up to how many, all of them.
    pub(crate) thresholds: [f64; 2],
    pub(crate) linthresh: Option<f64>,
}

impl LogFormat {
    /// The labels of ticks within the limits. `linthresh` is that of the axis, if it has one.
    pub(crate) fn labels(&self, ticks: &[f64], (lo, hi): (f64, f64), linthresh: Option<f64>) -> Vec<String> {
        let (lo, hi) = if hi < lo { (hi, lo) } else { (lo, hi) };
        let shown = if self.thresholds[0].is_infinite() {
            Shown::All
        } else {
            let (powers, span) = match self.linthresh.or(linthresh) {
                Some(linthresh) => Shown::span_of_symlog(self.base, linthresh, lo, hi),
                None if lo <= 0.0 => (f64::INFINITY, 0.0),
                None => Shown::span_of_log(self.base, lo, hi),
            };
            if powers > self.thresholds[0] {
                Shown::Powers
            } else if span > self.thresholds[1] {
                Shown::Some
            } else {
                Shown::Multiples
            }
        };
        let span = nonsingular(lo, hi);
        ticks.iter().map(|x| self.label(*x, span.1 - span.0, &shown)).collect()
    }

    fn label(&self, x: f64, span: f64, shown: &Shown) -> String {
        let exact = logarithm(x.abs(), self.base);
        if x != 0.0 && (!exact.is_finite() || self.only_base && !is_whole(exact)) {
            return String::new();
        }
        match self.form {
            LogForm::Scientific => return power(x, self.base, shown),
            LogForm::Mathtext if x == 0.0 || is_whole(exact) => return power(x, self.base, shown),
            _ if x == 0.0 => return "0".to_owned(),
            _ => {}
        }
        let exponent = if is_whole(exact) { exact.round() } else { exact.floor() };
        if !shown.includes(self.base.powf(exact - exponent).round_ties_even(), self.base) {
            return String::new();
        }
        let x = x.abs();
        match self.form {
            LogForm::Plain if (1.0..=10_000.0).contains(&x) => fix_minus(&pretty(x, span)),
            LogForm::Plain => fix_minus(&format_python("%1.0e", x).unwrap_or_default()),
            LogForm::Exponent if (1.0..=10_000.0).contains(&exact.abs()) => {
                fix_minus(&pretty(exact, logarithm(span, self.base)))
            }
            LogForm::Exponent => fix_minus(&general(exact, 1)),
            _ => {
                let sign = if x < 0.0 { "-" } else { "" };
                format!("$\\mathdefault{{{sign}{}^{{{exact:.2}}}}}$", general(self.base, 12))
            }
        }
    }
}

/// A number with as many digits as the range of the axis asks for.
fn pretty(x: f64, range: f64) -> String {
    if x.abs() < 1e4 && x.fract() == 0.0 {
        return format!("{x:.0}");
    }
    let format = match range {
        ..1e-2 => "%1.3e",
        ..=1.0 => "%1.3f",
        ..=10.0 => "%1.2f",
        ..=1e5 => "%1.1f",
        _ => "%1.1e",
    };
    let text = format_python(format, x).unwrap_or_default();
    let trim = |text: &str| text.trim_end_matches('0').trim_end_matches('.').to_owned();
    match text.split_once('e') {
        Some((mantissa, exponent)) => match exponent.parse::<i32>() {
            Ok(exponent) if exponent != 0 => format!("{}e{exponent}", trim(mantissa)),
            _ => trim(mantissa),
        },
        None => trim(&text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(form: LogForm, thresholds: [f64; 2], limits: (f64, f64), ticks: &[f64]) -> Vec<String> {
        LogFormat { form, base: 10.0, only_base: false, thresholds, linthresh: None }.labels(ticks, limits, None)
    }

    #[test]
    fn powers_are_written_as_matplotlib_writes_them() {
        // What the formatters of matplotlib 3.11 write between these limits.
        let (usual, few) = ([1.0, 0.4], [9.0, 9.0]);
        let limits = (3.0, 4000.0);
        let plain = labels(LogForm::Plain, usual, limits, &[1.0, 2.0, 10.0, 100.0, 300.0, 1000.0]);
        assert_eq!(plain, ["1", "", "10", "100", "", "1000"]);
        let plain = labels(LogForm::Plain, few, limits, &[1.0, 2.5, 10.0, 20.0, 1e5, 1e-3]);
        assert_eq!(plain, ["1", "2.5", "10", "20", "1e+05", "1e\u{2212}03"]);
        let exponents = labels(LogForm::Exponent, few, limits, &[1.0, 2.0, 10.0, 20.0, 1e5, 1e-3]);
        assert_eq!(exponents, ["0", "0.3", "1", "1.3", "5", "\u{2212}3"]);
        let powers = labels(LogForm::Mathtext, few, limits, &[1.0, 2.0, 1e-3]);
        assert_eq!(powers, ["10^{0}", "10^{0.30}", "10^{-3}"].map(|n| format!("$\\mathdefault{{{n}}}$")));
        let within = labels(LogForm::Scientific, usual, (3.0, 9.0), &[3.0, 5.0, 6.0]);
        assert_eq!(within, ["$\\mathdefault{3\\times10^{0}}$", "", "$\\mathdefault{6\\times10^{0}}$"]);
        let near = labels(LogForm::Plain, usual, (3.0, 6.0), &[3.0, 4.0, 5.0, 6.0]);
        assert_eq!(near, ["3", "4", "5", "6"]);
    }
}
