//! Fits colorbars to their mappables.

use crate::model::artist::{Artist, ArtistKind, Colorbar};
use crate::model::axis::{Formatter, Locator};
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::norm::Norm;
use crate::scale::Scale;
use crate::ticker::{formatter, locator};

/// Most ticks at the steps of a bar before some are left out.
const MAX_STEPS: usize = 10;

impl Charts {
    /// Fits all colorbars to their mappables, whose limits may have changed.
    pub(crate) fn refresh_bars(&mut self) {
        for id in self.artists.ids() {
            if matches!(self.artists[id].kind, ArtistKind::Colorbar(_)) && !self.artists[id].removed {
                self.refresh_bar(id);
            }
        }
    }

    /// The numbers between which a bar has one colour each, if it is in steps.
    pub(crate) fn bar_steps(&self, bar: &Colorbar) -> Option<Vec<f64>> {
        if let ArtistKind::ContourSet(contours) = &self.artists.get(bar.of)?.kind {
            return Some(contours.levels.clone());
        }
        match &self.mapped_of(bar.of)?.mapping.norm {
            Norm::Boundaries(edges) => Some(edges.clone()),
            _ => None,
        }
    }

    /// The position of a value on a colorbar's axis, which can differ from the value.
    pub(crate) fn bar_place(&self, bar: &Colorbar, value: f64) -> f64 {
        if let Some(edges) = self.bar_steps(bar) {
            if bar.proportional || edges.len() < 2 {
                return value;
            }
            let after = edges.partition_point(|edge| *edge <= value).clamp(1, edges.len() - 1);
            let (a, b) = (edges[after - 1], edges[after]);
            return (after - 1) as f64 + (value - a) / (b - a);
        }
        match self.mapped_of(bar.of).map(|mapped| &mapped.mapping) {
            Some(mapping) if matches!(mapping.norm, Norm::Power { .. } | Norm::TwoSlope { .. }) => mapping.at(value),
            _ => value,
        }
    }

    /// Sets the limits, scale and ticks of a colorbar's axis from its mappable.
    pub(crate) fn refresh_bar(&mut self, id: Id<Artist>) {
        let Some((number, bar)) = self.bar(id) else { return };
        let bar = bar.clone();
        let range = self.axes[number].ranges[usize::from(bar.upright)];
        let mapping = self.mapped_of(bar.of).map(|mapped| mapped.mapping.clone());
        let steps = self.bar_steps(&bar);
        let (scale, ends, own) = match (&steps, &mapping) {
            (Some(edges), _) => match edges.as_slice() {
                [] => (Scale::Linear, (0.0, 1.0), Vec::new()),
                [one] => (Scale::Linear, (one - 0.5, one + 0.5), vec![*one]),
                [first, .., last] => {
                    let ends = if bar.proportional { (*first, *last) } else { (0.0, (edges.len() - 1) as f64) };
                    (Scale::Linear, ends, chosen(edges))
                }
            },
            (None, Some(mapping)) => match mapping.norm {
                Norm::Log => (Scale::Log { base: 10.0 }, (mapping.vmin, mapping.vmax), Vec::new()),
                Norm::Symlog { linthresh } => {
                    (Scale::Symlog { base: 10.0, linthresh, linscale: 1.0 }, (mapping.vmin, mapping.vmax), Vec::new())
                }
                Norm::Power { .. } | Norm::TwoSlope { .. } => {
                    let found = locator::linear(mapping.vmin, mapping.vmax, 9, &locator::STEPS, false);
                    let slack = (mapping.vmax - mapping.vmin) * 1e-9;
                    let within = |n: &f64| *n >= mapping.vmin - slack && *n <= mapping.vmax + slack;
                    (Scale::Linear, (0.0, 1.0), found.into_iter().filter(within).collect())
                }
                _ => (Scale::Linear, (mapping.vmin, mapping.vmax), Vec::new()),
            },
            (None, None) => (Scale::Linear, (0.0, 1.0), Vec::new()),
        };
        let given = match &bar.ticks {
            Some(Locator::Fixed(places)) => Some(places.clone()),
            _ => None,
        };
        let places = given.unwrap_or(own);
        let fixed = !places.is_empty() || matches!(bar.ticks, Some(Locator::Fixed(_)));
        let locator = if fixed {
            Locator::Fixed(places.iter().map(|place| self.bar_place(&bar, *place)).collect())
        } else {
            bar.ticks.clone().unwrap_or(Locator::Auto)
        };
        // Where an axis isn't in the data's measure, its ticks are written here.
        let moved = places.iter().any(|place| (self.bar_place(&bar, *place) - place).abs() > 0.0);
        let formatter = match (&bar.format, moved) {
            (Some(Formatter::Format(spec)), true) => Formatter::Fixed(
                places.iter().map(|n| formatter::format_python(spec, *n).unwrap_or_default()).collect(),
            ),
            (Some(Formatter::Function(function, _)), true) => Formatter::Function(function.clone(), places.clone()),
            (Some(Formatter::Fixed(texts)), _) => Formatter::Fixed(texts.clone()),
            (Some(other), false) => other.clone(),
            (_, true) => {
                let (low, high) =
                    places.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), n| (a.min(*n), b.max(*n)));
                Formatter::Fixed(formatter::scalar_with(&places, low, high, (-12, 12), false).texts)
            }
            (None, false) => Formatter::Auto,
        };
        let axis = &mut self.ranges[range];
        axis.scale = scale;
        (axis.low, axis.high) = (Some(ends.0), Some(ends.1));
        (axis.locator, axis.formatter) = (locator, formatter);
    }
}

/// Which of many steps have ticks: evenly, and 0 if it is among them.
fn chosen(edges: &[f64]) -> Vec<f64> {
    let step = edges.len().div_ceil(MAX_STEPS).max(1);
    let every = |from: usize| edges.iter().skip(from).step_by(step).copied().collect::<Vec<f64>>();
    let least = |all: &[f64]| all.iter().fold(f64::INFINITY, |least, n| least.min(n.abs()));
    let mut best = every(0);
    for from in 1..step {
        let other = every(from);
        if least(&other) < least(&best) {
            best = other;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_steps_some_have_ticks() {
        let few = [1.0, 2.0, 5.0];
        assert_eq!(chosen(&few), few);
        let many: Vec<f64> = (-7..=7).map(f64::from).collect();
        assert_eq!(chosen(&many), [-6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0]);
    }
}
