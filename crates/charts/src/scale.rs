//! Scales: linear, log, symlog and logit.

/// An axis's scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Scale {
    /// Linear.
    Linear,
    /// The logarithm to `base`; only for positive numbers.
    Log { base: f64 },
    /// Linear within ±`linthresh`, logarithmic beyond. The linear half is as long as `linscale` decades (Webber 2013,
    /// "A bi-symmetric log transformation for wide-range data", in matplotlib's variant).
    Symlog { base: f64, linthresh: f64, linscale: f64 },
    /// log₁₀ of the odds x ∕ (1 − x); only for numbers between 0 and 1.
    Logit,
}

/// The smallest positive number taken for a log axis without positive data.
const SMALLEST: f64 = 1e-300;
/// The same for a logit axis.
const SMALLEST_CHANCE: f64 = 1e-7;

impl Scale {
    /// The scale that pyplot calls `name`, with pyplot's defaults.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "linear" => Self::Linear,
            "log" => Self::Log { base: 10.0 },
            "symlog" => Self::Symlog { base: 10.0, linthresh: 2.0, linscale: 1.0 },
            "logit" => Self::Logit,
            _ => return None,
        })
    }

    /// Converts a data value to the axis's linear coordinate; NaN where the scale is undefined.
    pub(crate) fn forward(&self, x: f64) -> f64 {
        match *self {
            Self::Linear => x,
            Self::Log { base } if x > 0.0 => logarithm(x, base),
            Self::Symlog { base, linthresh, linscale } => {
                let linear = linear_slope(base, linscale);
                if x.abs() <= linthresh {
                    x * linear
                } else {
                    x.signum() * linthresh * (linear + (x.abs() / linthresh).ln() / base.ln())
                }
            }
            Self::Logit if x > 0.0 && x < 1.0 => (x / (1.0 - x)).log10(),
            Self::Log { .. } | Self::Logit => f64::NAN,
        }
    }

    /// Converts the axis's linear coordinate back to a data value.
    pub(crate) fn inverse(&self, y: f64) -> f64 {
        match *self {
            Self::Linear => y,
            Self::Log { base } => base.powf(y),
            Self::Symlog { base, linthresh, linscale } => {
                let linear = linear_slope(base, linscale);
                if y.abs() <= linthresh * linear {
                    y / linear
                } else {
                    y.signum() * linthresh * base.powf(y.abs() / linthresh - linear)
                }
            }
            Self::Logit => 1.0 / (1.0 + 10.0_f64.powf(-y)),
        }
    }

    /// The part of `lo … hi` that the scale can show. `min_positive` is the smallest positive number of the data
    /// (infinite when there is none).
    pub(crate) fn limit_range(&self, lo: f64, hi: f64, min_positive: f64) -> (f64, f64) {
        let usable = |smallest| if min_positive.is_finite() && min_positive > 0.0 { min_positive } else { smallest };
        match self {
            Self::Linear | Self::Symlog { .. } => (lo, hi),
            Self::Log { .. } => {
                let least = usable(SMALLEST);
                (if lo <= 0.0 { least } else { lo }, if hi <= 0.0 { least } else { hi })
            }
            Self::Logit => {
                let least = usable(SMALLEST_CHANCE);
                (if lo <= 0.0 { least } else { lo }, if hi >= 1.0 { 1.0 - least } else { hi })
            }
        }
    }
}

/// The logarithm to any base, exact at the powers of 10 and 2.
#[expect(clippy::float_cmp, reason = "these very bases have logarithms of their own")]
pub(crate) fn logarithm(x: f64, base: f64) -> f64 {
    if base == 10.0 {
        x.log10()
    } else if base == 2.0 {
        x.log2()
    } else {
        x.ln() / base.ln()
    }
}

/// The slope of the linear part of a symlog scale.
fn linear_slope(base: f64, linscale: f64) -> f64 {
    linscale / (1.0 - 1.0 / base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scale_finds_back() {
        let scales = ["linear", "log", "symlog", "logit"].map(|name| Scale::from_name(name).unwrap());
        for scale in scales.into_iter().chain([
            Scale::Log { base: 2.0 },
            Scale::Log { base: 3.0 },
            Scale::Symlog { base: 2.0, linthresh: 0.1, linscale: 0.5 },
        ]) {
            for x in [0.001, 0.25, 0.5, 0.999] {
                assert!((scale.inverse(scale.forward(x)) - x).abs() < 1e-12, "{scale:?} {x}");
            }
        }
        assert_eq!(Scale::from_name("Log"), None);
    }

    #[test]
    fn symlog_is_odd_and_continuous() {
        let scale = Scale::from_name("symlog").unwrap();
        // matplotlib.scale.SymmetricalLogTransform(10, 2, 1).transform([-1000, -2, 0, 1, 2, 20])
        let expected = [
            (-1000.0, -7.620_162_230_894_26),
            (-2.0, -2.222_222_222_222_222),
            (0.0, 0.0),
            (1.0, 1.111_111_111_111_111),
            (2.0, 2.222_222_222_222_222),
            (20.0, 4.222_222_222_222_222),
        ];
        for (x, y) in expected {
            assert!((scale.forward(x) - y).abs() < 1e-12, "{x}: {}", scale.forward(x));
            assert!((scale.inverse(y) - x).abs() < 1e-9, "{x}");
        }
    }

    #[test]
    fn undefined_is_nan() {
        let log = Scale::from_name("log").unwrap();
        let logit = Scale::Logit;
        for (scale, x) in [(log, 0.0), (log, -1.0), (logit, 0.0), (logit, 1.0), (logit, 2.0), (log, f64::NAN)] {
            assert!(scale.forward(x).is_nan(), "{scale:?} {x}");
        }
    }

    #[test]
    fn ranges_keep_to_what_can_be_shown() {
        let log = Scale::from_name("log").unwrap();
        assert_eq!(log.limit_range(-5.0, 10.0, 0.5), (0.5, 10.0));
        assert_eq!(log.limit_range(0.0, 10.0, f64::INFINITY), (1e-300, 10.0));
        assert_eq!(Scale::Logit.limit_range(-1.0, 2.0, 0.25), (0.25, 0.75));
        assert_eq!(Scale::Linear.limit_range(-1.0, 2.0, 0.25), (-1.0, 2.0));
    }
}
