//! Statistics of times in ms.

use serde::{Deserialize, Serialize};
use std::time::Duration;

pub(crate) fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

pub(crate) fn median(times: &[f64]) -> f64 {
    quantile(times, 0.5)
}

/// The quantile of the times.
pub(crate) fn quantile(times: &[f64], share: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[((sorted.len() as f64 * share).ceil() as usize).clamp(1, sorted.len()) - 1]
}

/// What a table says of many times.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Summary {
    pub(crate) median: f64,
    /// The quartiles: half of all times lie between them.
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) p99: f64,
    pub(crate) rounds: usize,
}

impl Summary {
    pub(crate) fn of(times: &[f64]) -> Self {
        let at = |share| quantile(times, share);
        Self { median: at(0.5), low: at(0.25), high: at(0.75), p99: at(0.99), rounds: times.len() }
    }

    /// `4.41 (4.36–4.52, p99 5.20)`.
    pub(crate) fn text(&self) -> String {
        let Self { median, low, high, p99, .. } = self;
        if self.rounds == 1 {
            return short(*median);
        }
        format!("{} ({}–{}, p99 {})", short(*median), short(*low), short(*high), short(*p99))
    }
}

/// A number with three significant digits.
pub(crate) fn short(number: f64) -> String {
    let digits = match number.abs() {
        n if n >= 99.95 => 0,
        n if n >= 9.995 => 1,
        _ => 2,
    };
    format!("{number:.digits$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_times_that_were_measured() {
        let times: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        let summary = Summary::of(&times);
        assert_eq!((summary.low, summary.median, summary.high, summary.p99), (25.0, 50.0, 75.0, 99.0));
        assert_eq!(Summary::of(&[3.0]).text(), "3.00");
        assert_eq!([0.123, 9.999, 12.34, 123.4].map(short), ["0.12", "10.0", "12.3", "123"]);
    }
}
