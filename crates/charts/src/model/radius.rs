//! The limits of the radii of polar axes.

use crate::model::axis::{Axis, Span};
use crate::scale::Scale;
use crate::ticker::locator::nonsingular;

/// How near to a limit a place that keeps margins away still counts as beyond it, as a part of the limits.
const NEAR: f64 = 1e-5;

impl Axis {
    /// The limits of radii that follow the data, as matplotlib's `RadialLocator` has them: 0 is the centre, unless there are
    /// negative radii or limits that are tight, and no margin crosses it.
    pub(crate) fn automatic_radii(&self, span: &Span, margin: f64) -> (f64, f64) {
        if span.is_empty() {
            return (0.0, 1.0);
        }
        let (low, high) = nonsingular(span.low, span.high);
        let (low, high) = self.scale.limit_range(low, high, span.positive);
        let (from, to) = (self.scale.forward(low), self.scale.forward(high));
        let room = (to - from) * margin;
        let room = if room.is_finite() { room } else { 0.0 };
        let near = NEAR * (high - low).abs();
        let stops = || span.sticky.iter().copied().chain([0.0]);
        let below = stops().filter(|place| *place <= low + near).fold(f64::NEG_INFINITY, f64::max);
        let above = stops().filter(|place| *place >= high - near).fold(f64::INFINITY, f64::min);
        let (low, high) = (self.scale.inverse(from - room).max(below), self.scale.inverse(to + room).min(above));
        if self.scale == Scale::Linear && high > low && !self.tight { (low.min(0.0), high) } else { (low, high) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn radii_have_the_limits_of_matplotlib() {
        let limits = |radii: &[f64]| {
            let axis = Axis { radial: true, ..Axis::default() };
            axis.limits(&Span::covering(radii), 0.05)
        };
        for (radii, expected) in [
            (&[][..], (0.0, 1.0)),
            (&[1.0, 2.0, 3.0], (0.0, 3.1)),
            (&[-1.0, 2.0, 3.0], (-1.2, 3.2)),
            (&[-5.0, -2.0, -1.0], (-5.2, -0.8)),
            (&[2.0, 2.0], (0.0, 2.11)),
            (&[0.01, 1.0, 2.0], (0.0, 2.0995)),
            (&[0.0, 0.0], (-0.055, 0.055)),
            (&[-3.0, -3.0], (-3.165, -2.835)),
        ] {
            let (low, high) = limits(radii);
            assert!((low - expected.0).abs() < 1e-12 && (high - expected.1).abs() < 1e-12, "{radii:?}: {low} {high}");
        }
    }

    #[test]
    fn limits_that_are_tight_do_not_reach_to_the_centre() {
        let axis = Axis { radial: true, tight: true, ..Axis::default() };
        assert_eq!(axis.limits(&Span::covering(&[1.0, 5.0]), 0.05), (1.0, 5.0));
    }

    #[test]
    fn the_foot_of_a_bar_keeps_its_margin_away() {
        let axis = Axis { radial: true, ..Axis::default() };
        let limits = axis.limits(&Span::covering(&[-2.0, 4.0]).stick(&[-2.0]), 0.05);
        assert_eq!(limits, (-2.0, 4.3));
    }
}
