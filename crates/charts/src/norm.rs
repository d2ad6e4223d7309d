//! Norms, which map data to the range from 0 to 1 and back.

use crate::numeric::places::Ends;

/// The shape of a mapping from data to 0–1.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Norm {
    /// Linear.
    Linear,
    /// Logarithmic; values that aren't greater than 0 are invalid.
    Log,
    /// By the logarithm outside of ±`linthresh`, evenly within, where the even part takes as much room as a
    /// decade does.
    Symlog {
        /// The end of the linear part, greater than 0.
        linthresh: f64,
    },
    /// A power of the linear mapping.
    Power {
        /// The exponent.
        gamma: f64,
    },
    /// Evenly on each side of a centre, which is at 0.5.
    TwoSlope {
        /// The centre.
        center: f64,
    },
    /// Evenly, to the same distance on each side of a centre.
    Centered {
        /// The centre.
        center: f64,
    },
    /// In steps between these rising boundaries.
    Boundaries(Vec<f64>),
}

/// A norm with its ends.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Normalize {
    /// The kind of the norm.
    pub norm: Norm,
    /// The value that maps to 0.
    pub vmin: f64,
    /// The value that maps to 1.
    pub vmax: f64,
}

impl Normalize {
    /// A mapping whose ends are given or are those of the data, as far as the norm can show it. Without any
    /// such data the ends are 0 and 1 (1 and 10 for a logarithm).
    pub(crate) fn autoscaled(norm: Norm, vmin: Option<f64>, vmax: Option<f64>, data: &[f64]) -> Self {
        let log = norm == Norm::Log;
        let Ends { low, high, positive, .. } = Ends::of_finite(data);
        let mut ends = (if log { positive } else { low }, high);
        if ends.0 > ends.1 {
            ends = if log { (1.0, 10.0) } else { (0.0, 1.0) };
        }
        let given = |end: Option<f64>| end.filter(|v| v.is_finite());
        let (mut low, mut high) = (given(vmin).unwrap_or(ends.0), given(vmax).unwrap_or(ends.1));
        match &norm {
            Norm::Centered { center } => {
                let half = match (given(vmin), given(vmax)) {
                    (None, None) => (center - low).abs().max((high - center).abs()),
                    (Some(v), None) | (None | Some(_), Some(v)) => (v - center).abs(),
                };
                (low, high) = (center - half, center + half);
            }
            // The centre is within the ends, or the other end is as far away.
            Norm::TwoSlope { center } => {
                if vmin.is_none() && low >= *center {
                    low = center - (high - center).abs();
                }
                if vmax.is_none() && high <= *center {
                    high = center + (center - low).abs();
                }
            }
            Norm::Boundaries(edges) => {
                if let (Some(&first), Some(&last)) = (edges.first(), edges.last()) {
                    (low, high) = (first, last);
                }
            }
            _ => {}
        }
        Self { norm, vmin: low, vmax: high }
    }

    /// The position of `v`, 0 to 1; outside 0 to 1 if `v` is beyond the ends, NaN if it is invalid.
    #[inline]
    pub(crate) fn at(&self, v: f64) -> f64 {
        if v.is_nan() {
            return f64::NAN;
        }
        let (low, high) = (self.vmin, self.vmax);
        let even = |v: f64, low: f64, high: f64| if high - low == 0.0 { 0.0 } else { (v - low) / (high - low) };
        match &self.norm {
            Norm::Linear | Norm::Centered { .. } => even(v, low, high),
            Norm::Log if v > 0.0 && low > 0.0 && high > 0.0 => even(v.ln(), low.ln(), high.ln()),
            Norm::Log => f64::NAN,
            Norm::Symlog { linthresh } => {
                let t = |v| symlog(v, *linthresh);
                even(t(v), t(low), t(high))
            }
            Norm::Power { gamma } => {
                let t = even(v, low, high);
                if t > 0.0 { t.powf(*gamma) } else { t }
            }
            Norm::TwoSlope { center } if v < *center => 0.5 * even(v, low, *center),
            Norm::TwoSlope { center } => 0.5 + 0.5 * even(v, *center, high),
            Norm::Boundaries(edges) => {
                let steps = edges.len().saturating_sub(1);
                match edges.partition_point(|edge| *edge <= v) {
                    0 => f64::NEG_INFINITY,
                    // The last edge is above all.
                    n if n > steps => f64::INFINITY,
                    // The first step is a map's first colour, the last step its last, for as many as 256 colours.
                    _ if steps == 1 => 0.5,
                    n => (n - 1) as f64 / (steps - 1) as f64 * (255.0 / 256.0) + 1e-9,
                }
            }
        }
    }

    /// The value at position `t`, for the ticks and strips of a colorbar.
    pub(crate) fn inverse(&self, t: f64) -> f64 {
        let (low, high) = (self.vmin, self.vmax);
        let even = |t: f64, low: f64, high: f64| low + t * (high - low);
        match &self.norm {
            Norm::Linear | Norm::Centered { .. } => even(t, low, high),
            Norm::Log => even(t, low.ln(), high.ln()).exp(),
            Norm::Symlog { linthresh } => {
                let ends = (symlog(low, *linthresh), symlog(high, *linthresh));
                unsymlog(even(t, ends.0, ends.1), *linthresh)
            }
            Norm::Power { gamma } => even(if t > 0.0 { t.powf(1.0 / gamma) } else { t }, low, high),
            Norm::TwoSlope { center } if t < 0.5 => even(t * 2.0, low, *center),
            Norm::TwoSlope { center } => even(t * 2.0 - 1.0, *center, high),
            Norm::Boundaries(edges) => {
                let last = edges.len().saturating_sub(1);
                let at = (t * last as f64).clamp(0.0, last as f64);
                let from = (at as usize).min(last);
                match (edges.get(from), edges.get((from + 1).min(last))) {
                    (Some(a), Some(b)) => even(at - from as f64, *a, *b),
                    _ => f64::NAN,
                }
            }
        }
    }

    /// Whether a picture of it needs an error instead: what matplotlib says then.
    pub(crate) fn fault(&self) -> Option<&'static str> {
        match &self.norm {
            Norm::Boundaries(edges) if edges.len() < 2 => Some("You must provide at least 2 boundaries (1 region)"),
            Norm::Boundaries(edges) if !edges.windows(2).all(|w| w[0] < w[1]) => {
                Some("boundaries must be monotonically increasing")
            }
            Norm::Log if self.vmin <= 0.0 || self.vmax <= 0.0 => Some("Invalid vmin or vmax"),
            Norm::Symlog { linthresh } if linthresh.is_nan() || *linthresh <= 0.0 => {
                Some("'linthresh' must be positive")
            }
            Norm::TwoSlope { center } if !(self.vmin < *center && *center < self.vmax) => {
                Some("vmin, vcenter, and vmax must be in ascending order")
            }
            _ if self.vmin > self.vmax => Some("vmin must be less or equal to vmax"),
            _ => None,
        }
    }
}

/// Matplotlib's symmetrical logarithm, base 10 and linscale 1: continuous and of a continuous slope at neither
/// end of the even part, which is 10/9 times its data.
fn symlog(v: f64, linthresh: f64) -> f64 {
    let scale = 1.0 / (1.0 - 0.1);
    if v.abs() <= linthresh { v * scale } else { v.signum() * linthresh * (scale + (v.abs() / linthresh).log10()) }
}

fn unsymlog(t: f64, linthresh: f64) -> f64 {
    let scale = 1.0 / (1.0 - 0.1);
    if t.abs() <= linthresh * scale {
        t / scale
    } else {
        t.signum() * linthresh * 10f64.powf(t.abs() / linthresh - scale)
    }
}

#[cfg(test)]
#[expect(clippy::unreadable_literal, reason = "numbers as another program prints them")]
mod tests {
    use super::*;

    fn map(norm: Norm, vmin: f64, vmax: f64) -> Normalize {
        Normalize { norm, vmin, vmax }
    }

    #[test]
    fn places_are_matplotlibs_and_come_back() {
        for (mapping, v, want) in [
            (map(Norm::Linear, 2.0, 4.0), 3.5, 0.75),
            (map(Norm::Log, 1.0, 1000.0), 30.0, 0.4923737515732208),
            (map(Norm::Symlog { linthresh: 2.0 }, -50.0, 100.0), 1.5, 0.6283702501281737),
            (map(Norm::Symlog { linthresh: 2.0 }, -50.0, 100.0), -20.0, 0.07481295652632138),
            (map(Norm::Power { gamma: 0.5 }, 0.0, 10.0), 3.0, 0.5477225575051661),
            (map(Norm::TwoSlope { center: 1.0 }, -1.0, 9.0), 0.0, 0.25),
            (map(Norm::TwoSlope { center: 1.0 }, -1.0, 9.0), 7.0, 0.875),
        ] {
            assert!((mapping.at(v) - want).abs() < 1e-12, "{mapping:?} {v}: {} {want}", mapping.at(v));
            assert!((mapping.inverse(want) - v).abs() < 1e-9, "{mapping:?} {v}");
            assert!(mapping.at(f64::NAN).is_nan());
            assert_eq!(mapping.fault(), None);
        }
        assert!(map(Norm::Log, 1.0, 10.0).at(0.0).is_nan());
        assert_eq!(map(Norm::Linear, 1.0, 1.0).at(1.0), 0.0);
    }

    #[test]
    fn boundaries_are_steps() {
        let edges = Norm::Boundaries(vec![0.0, 1.0, 5.0, 10.0]);
        let mapping = Normalize::autoscaled(edges, None, None, &[]);
        assert_eq!((mapping.vmin, mapping.vmax), (0.0, 10.0));
        // Of 256 colours matplotlib takes these.
        for (v, want) in [(0.5, 0), (1.0, 127), (7.0, 255)] {
            assert_eq!(((mapping.at(v) * 256.0) as i32).min(255), want, "{v}");
        }
        assert!(mapping.at(-1.0) < 0.0 && mapping.at(10.0) > 1.0);
        assert_eq!(mapping.inverse(0.5), 3.0);
        assert!(map(Norm::Boundaries(vec![]), 0.0, 1.0).inverse(0.5).is_nan());
    }

    #[test]
    fn ends_come_from_the_data() {
        let data = [3.0, f64::NAN, -2.0, 8.0, f64::INFINITY];
        let ends = |norm, low, high| {
            let made = Normalize::autoscaled(norm, low, high, &data);
            (made.vmin, made.vmax)
        };
        assert_eq!(ends(Norm::Linear, None, None), (-2.0, 8.0));
        assert_eq!(ends(Norm::Linear, Some(0.0), None), (0.0, 8.0));
        assert_eq!(ends(Norm::Log, None, None), (3.0, 8.0));
        assert_eq!(ends(Norm::Centered { center: 1.0 }, None, None), (-6.0, 8.0));
        assert_eq!(ends(Norm::Centered { center: 1.0 }, None, Some(3.0)), (-1.0, 3.0));
        assert_eq!(ends(Norm::TwoSlope { center: 10.0 }, None, None), (-2.0, 22.0));
        let none = Normalize::autoscaled(Norm::Linear, None, None, &[f64::NAN]);
        assert_eq!((none.vmin, none.vmax), (0.0, 1.0));
    }

    #[test]
    fn what_cannot_be_mapped_says_so() {
        assert!(map(Norm::Log, 0.0, 1.0).fault().is_some());
        assert!(map(Norm::Linear, 1.0, 0.0).fault().is_some());
        assert!(map(Norm::TwoSlope { center: 5.0 }, 0.0, 1.0).fault().is_some());
        assert!(map(Norm::Boundaries(vec![1.0, 1.0]), 0.0, 1.0).fault().is_some());
        assert!(map(Norm::Symlog { linthresh: f64::NAN }, 0.0, 1.0).fault().is_some());
    }
}
