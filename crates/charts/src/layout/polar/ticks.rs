//! The ticks of angles and radii.

use crate::layout::frame::Frame;
use crate::layout::polar::transform::PolarTransform;
use crate::layout::ticks::{TickLayout, ticked};
use crate::model::axes::Axes;
use crate::model::axis::{Axis, Formatter, Locator};
use crate::model::charts::Charts;
use crate::ticker::locator;
use std::f64::consts::TAU;

/// The steps of angles that are round, degrees.
const STEPS: [f64; 6] = [1.0, 1.5, 3.0, 4.5, 9.0, 10.0];

impl Charts {
    /// The ticks of the angles (0) or the radii (1).
    pub(super) fn polar_ticks(&self, axes: &Axes, frame: &Frame, polar: &PolarTransform, axis: usize) -> TickLayout {
        let range = &self.ranges[axes.ranges[axis]];
        if axis == 0 { angles(axes, range, frame, polar) } else { radii(axes, range, frame, polar) }
    }
}

/// Angles: eight round a whole circle, else at round degrees.
fn angles(axes: &Axes, range: &Axis, frame: &Frame, polar: &PolarTransform) -> TickLayout {
    let (tick_style, along) = (&axes.ticks[0], &frame.x);
    let bins = locator::auto_bins(frame.rect.width(), frame.px.pt(tick_style.font.size), true);
    let mut own = range.clone();
    if matches!(own.locator, Locator::Auto) {
        own.locator = Locator::Fixed(if polar.is_full() {
            (0..8).map(|i| along.low() + f64::from(i) * TAU / 8.0).collect()
        } else {
            let (low, high) = (along.low().to_degrees(), along.high().to_degrees());
            locator::linear(low, high, bins, &STEPS, false).into_iter().map(f64::to_radians).collect()
        });
    }
    let mut done = ticked(tick_style, &own, along, bins);
    if matches!(range.formatter, Formatter::Auto) {
        done.texts = in_degrees(&done.major, along.high() - along.low());
        done.offset = None;
    }
    done
}

/// Angles as texts, with as many decimals as limits that are so far apart need.
fn in_degrees(angles: &[f64], apart: f64) -> Vec<String> {
    let digits = (-(apart.to_degrees().log10() - 1.5).trunc()).clamp(0.0, 15.0) as usize;
    angles.iter().map(|angle| format!("{:.digits$}°", angle.to_degrees())).collect()
}

/// Radii: where the centre isn't cut out, none is on it.
fn radii(axes: &Axes, range: &Axis, frame: &Frame, polar: &PolarTransform) -> TickLayout {
    let (tick_style, along) = (&axes.ticks[1], &frame.y);
    let bins = locator::auto_bins(frame.rect.height(), frame.px.pt(tick_style.font.size), false);
    let Some(center) = polar.bare_center(along.low()) else { return ticked(tick_style, range, along, bins) };
    let mut own = range.clone();
    if let Locator::Fixed(places) = &mut own.locator {
        // Labels are counted without what is left out.
        places.retain(|place| *place > center);
        return ticked(tick_style, &own, along, bins);
    }
    let done = ticked(tick_style, &own, along, bins);
    if done.major.iter().all(|place| *place > center) && !matches!(own.formatter, Formatter::Fixed(_)) {
        return done;
    }
    own.locator = Locator::Fixed(done.major.into_iter().filter(|place| *place > center).collect());
    ticked(tick_style, &own, along, bins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn angles_have_as_many_decimals_as_they_need() {
        assert_eq!(in_degrees(&[0.0, TAU / 8.0, TAU], TAU), ["0°", "45°", "360°"]);
        // ax.set_thetamax(10), in matplotlib.
        let angles = [0.0_f64, 1.5, 3.0, 4.5, 6.0, 7.5, 9.0].map(f64::to_radians);
        assert_eq!(in_degrees(&angles, 10_f64.to_radians()), ["0°", "2°", "3°", "4°", "6°", "7°", "9°"]);
        assert_eq!(in_degrees(&[0.5_f64.to_radians()], 1_f64.to_radians()), ["0.5°"]);
    }
}
