//! One axis's range: its scale, limits, units, and where its ticks go. Axes that share an axis share this.

use crate::categories::Categories;
use crate::dates::{DateRule, Period};
use crate::model::id::Id;
use crate::model::tick_function::TickFunction;
use crate::numeric::places::Ends;
use crate::scale::Scale;
use crate::ticker::formatter::LogFormat;
use crate::ticker::locator::LogPlaces;

/// The units of an axis.
#[derive(Debug, Clone, Default)]
pub(crate) enum Units {
    /// No data yet.
    #[default]
    Unset,
    /// Plain numbers.
    Numbers,
    /// Days since 1970.
    Dates,
    /// Periods since 1970: the ticks are set by what counts them, and dates stand for their periods.
    Periods(Period),
    /// Categories, in the order in which they appeared.
    Names(Categories),
}

/// Tick locators.
#[derive(Debug, Clone, Default)]
pub(crate) enum Locator {
    /// At the default positions of the scale and the units.
    #[default]
    Auto,
    /// No ticks.
    Nowhere,
    /// At these positions, data units.
    Fixed(Vec<f64>),
    /// At multiples of a number, shifted.
    Multiple(f64, f64),
    /// At round numbers, with a largest number of intervals.
    Most {
        /// The largest number of intervals.
        bins: usize,
        /// Whether ticks are only at whole numbers.
        integer: bool,
        /// The steps that are round, from 1 to 10; empty for the usual ones.
        steps: Vec<f64>,
        /// Whether the first and the last tick are left out where they are at a limit.
        prune: [bool; 2],
    },
    /// This many, evenly spaced from limit to limit.
    Even(usize),
    /// At powers of a base and multiples of them.
    Log(LogPlaces),
    /// At 0 and powers of a base on both sides, and multiples of them.
    Symlog {
        /// The base.
        base: f64,
        /// The range around 0 without powers.
        linthresh: f64,
        /// The multiples.
        subs: Vec<f64>,
    },
    /// By a rule of the calendar.
    Dates(DateRule),
    /// Between the major ticks, into so many parts (0: as many as suit).
    Between(usize),
}

impl Locator {
    /// At round numbers that are whole.
    pub(crate) fn whole_numbers() -> Self {
        Self::Most { bins: 9, integer: true, steps: Vec::new(), prune: [false; 2] }
    }
}

/// The format of tick labels.
#[derive(Debug, Clone, Default)]
pub(crate) enum Formatter {
    /// The default format of the scale and the units.
    #[default]
    Auto,
    /// No labels.
    Nothing,
    /// Fixed texts, in the order of the ticks.
    Fixed(Vec<String>),
    /// A format string: printf-style or `{x:…}`.
    Format(String),
    /// Percentages of a number, with a fixed number of decimals if given, and what stands behind them.
    Percent(f64, Option<usize>, String),
    /// Numbers with the prefixes of units.
    Eng {
        /// The unit.
        unit: String,
        /// The number of decimals, if given.
        places: Option<usize>,
        /// What stands between number and unit.
        sep: String,
    },
    /// Powers of a base.
    Log(LogFormat),
    /// A function of the program's. What it is called with, if that isn't the places of the ticks.
    Function(TickFunction, Vec<f64>),
    /// Dates, with a format of `strftime`.
    Date(String),
    /// Dates without repeated parts.
    ConciseDate,
    /// Numbers, without an offset or powers of ten if it says so.
    Scalar {
        /// Whether an offset or a power of ten may be taken out.
        plain: bool,
        /// Powers of ten outside of this range are taken out.
        limits: Option<(i32, i32)>,
    },
}

/// Scale, limits, units and ticks.
#[derive(Debug, Clone)]
pub(crate) struct Axis {
    pub(crate) scale: Scale,
    /// The limit that the program set, if any.
    pub(crate) low: Option<f64>,
    pub(crate) high: Option<f64>,
    pub(crate) inverted: bool,
    /// The margin on each side, as a fraction of the data's extent.
    pub(crate) margin: Option<f64>,
    /// Whether the limits are those of the data, without margins.
    pub(crate) tight: bool,
    /// Limits that ticks asked for, and the number of artists then: what is drawn later takes the limits back to the data.
    pub(crate) widened: Option<([f64; 2], usize)>,
    /// Whether limits were asked for that follow the data, whatever it is.
    pub(crate) asked: bool,
    pub(crate) units: Units,
    pub(crate) locator: Locator,
    pub(crate) formatter: Formatter,
    pub(crate) minor_locator: Option<Locator>,
    pub(crate) minor_formatter: Formatter,
    /// The range whose limits it shows in other units: its numbers are those times the first plus the second.
    pub(crate) follows: Option<(Id<Axis>, [f64; 2])>,
    /// Whether it is the radii of polar axes.
    pub(crate) radial: bool,
    /// Limits that were set for the moment, and the number of artists then: what is drawn later takes them back to the data.
    pub(crate) held: Option<([Option<f64>; 2], usize)>,
}

impl Default for Axis {
    fn default() -> Self {
        Self {
            scale: Scale::Linear,
            low: None,
            high: None,
            inverted: false,
            margin: None,
            tight: false,
            widened: None,
            asked: false,
            units: Units::Unset,
            locator: Locator::Auto,
            formatter: Formatter::Auto,
            minor_locator: None,
            minor_formatter: Formatter::Auto,
            follows: None,
            radial: false,
            held: None,
        }
    }
}

/// The range of an axis that an artist covers, data units.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Span {
    pub(crate) low: f64,
    pub(crate) high: f64,
    /// The smallest number above 0.
    pub(crate) positive: f64,
    /// Limits without a margin, such as the foot of a bar or the edge of an image.
    pub(crate) sticky: Vec<f64>,
}

impl Default for Span {
    fn default() -> Self {
        Self { low: f64::INFINITY, high: f64::NEG_INFINITY, positive: f64::INFINITY, sticky: Vec::new() }
    }
}

impl Span {
    pub(crate) fn covering(numbers: &[f64]) -> Self {
        let mut span = Self::default();
        span.add(numbers);
        span
    }

    /// What points cover along x and y: those that have both.
    pub(crate) fn of_points(xs: &[f64], ys: &[f64]) -> [Self; 2] {
        if xs.len() == ys.len() {
            let ends = [xs, ys].map(Ends::of);
            if ends.iter().all(|ends| ends.finite) {
                return ends.map(|Ends { low, high, positive, .. }| Self { low, high, positive, ..Self::default() });
            }
        }
        let seen = xs.iter().zip(ys).filter(|(x, y)| x.is_finite() && y.is_finite());
        let (xs, ys): (Vec<f64>, Vec<f64>) = seen.map(|(x, y)| (*x, *y)).unzip();
        [Self::covering(&xs), Self::covering(&ys)]
    }

    pub(crate) fn add(&mut self, numbers: &[f64]) {
        let ends = Ends::of_finite(numbers);
        self.low = self.low.min(ends.low);
        self.high = self.high.max(ends.high);
        self.positive = self.positive.min(ends.positive);
    }

    pub(crate) fn stick(mut self, places: &[f64]) -> Self {
        self.sticky.extend_from_slice(places);
        self
    }

    pub(crate) fn join(&mut self, other: &Self) {
        self.low = self.low.min(other.low);
        self.high = self.high.max(other.high);
        self.positive = self.positive.min(other.positive);
        for place in &other.sticky {
            if self.sticky.len() < 1_000 && !self.sticky.contains(place) {
                self.sticky.push(*place);
            }
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.low > self.high
    }
}

impl Axis {
    /// The limits for data that covers `span`: what was set, else the data with its margin.
    pub(crate) fn limits(&self, span: &Span, margin: f64) -> (f64, f64) {
        let margin = self.margin.unwrap_or(if self.tight { 0.0 } else { margin });
        let (mut low, mut high) =
            if self.radial { self.automatic_radii(span, margin) } else { self.automatic(span, margin) };
        low = self.low.unwrap_or(low);
        high = self.high.unwrap_or(high);
        if low == high {
            (low, high) = crate::ticker::locator::nonsingular(low, high);
        }
        if self.inverted && low < high { (high, low) } else { (low, high) }
    }

    fn automatic(&self, span: &Span, margin: f64) -> (f64, f64) {
        if span.is_empty() {
            return match (&self.scale, &self.units) {
                (Scale::Log { .. }, _) => (1.0, 10.0),
                (Scale::Logit, _) => (0.01, 0.99),
                // 2000-01-01 to 2010-01-01, as pyplot has it.
                (_, Units::Dates) => (10_957.0, 14_610.0),
                _ => (0.0, 1.0),
            };
        }
        let (mut low, mut high) = (span.low, span.high);
        if low == high {
            (low, high) = match self.scale {
                Scale::Linear | Scale::Symlog { .. } => match self.units {
                    Units::Dates => (low - 365.0 * 2.0, high + 365.0 * 2.0),
                    _ => crate::ticker::locator::nonsingular(low, high),
                },
                Scale::Log { base } if low > 0.0 => (low / base, high * base),
                _ => (low, high),
            };
        }
        let (low, high) = self.scale.limit_range(low, high, span.positive);
        let (from, to) = (self.scale.forward(low), self.scale.forward(high));
        let room = (to - from) * margin;
        if !room.is_finite() {
            return (low, high);
        }
        let touches = |limit: f64| {
            // On the scale, where what it can't show is no number and touches nothing.
            let (limit, slack) = (self.scale.forward(limit), 1e-8 * (to - from).abs().max(f64::MIN_POSITIVE));
            span.sticky.iter().any(|place| (self.scale.forward(*place) - limit).abs() <= slack)
        };
        let low = if touches(low) { low } else { self.scale.inverse(from - room) };
        let high = if touches(high) { high } else { self.scale.inverse(to + room) };
        (low, high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_foot_of_bars_is_no_limit_of_a_logarithmic_axis() {
        let heights = [3e-6, 0.02, 4.5, 700.0, 150_000.0];
        let mut span = Span::covering(&heights);
        span.add(&[0.0]);
        let span = span.stick(&[0.0]);
        let linear = Axis::default();
        assert_eq!(linear.limits(&span, 0.05).0, 0.0);
        let log = Axis { scale: Scale::Log { base: 10.0 }, ..Axis::default() };
        let (low, high) = log.limits(&span, 0.05);
        // What matplotlib 3.10 has.
        assert!((low / 8.756e-7 - 1.0).abs() < 1e-3 && (high / 513_900.0 - 1.0).abs() < 1e-3, "{low} {high}");
        let stuck = Span::covering(&heights).stick(&[3e-6]);
        assert_eq!(log.limits(&stuck, 0.05).0, 3e-6);
    }
}
