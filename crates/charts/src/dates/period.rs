//! Axes that count periods, as pandas' own plots of time series have them.

use super::calendar::date_time;
use chrono::Datelike as _;

/// The length of a period, of those whose number of any day is known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Period {
    /// A year, a quarter or a month: this many months, counted from January.
    Months(i32),
    /// This many periods in a day.
    OfDay(u32),
    /// Another one, such as a week that ends on Sunday.
    Other,
}

impl Period {
    /// The period that pandas calls so.
    pub(crate) fn named(name: &str) -> Self {
        match name {
            "Y" | "Y-DEC" => Self::Months(12),
            "Q" | "Q-DEC" => Self::Months(3),
            "M" => Self::Months(1),
            "D" => Self::OfDay(1),
            "h" => Self::OfDay(24),
            "min" => Self::OfDay(1_440),
            "s" => Self::OfDay(86_400),
            _ => Self::Other,
        }
    }

    /// The number of the period in which a moment lies, counted from 1970, if that is known.
    pub(crate) fn of(self, days: f64) -> Option<f64> {
        match self {
            _ if days.is_nan() => Some(f64::NAN),
            Self::Months(months) => {
                let date = date_time(days);
                Some(f64::from(((date.year() - 1970) * 12 + date.month0() as i32).div_euclid(months)))
            }
            // A moment's microseconds are exact, its fraction of a day is not.
            Self::OfDay(count) => Some(((days * 86_400e6).round() * f64::from(count) / 86_400e6).floor()),
            Self::Other => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::parse;

    #[test]
    fn periods_have_pandas_ordinals() {
        // `pandas.Period(moment, frequency).ordinal`
        let rows = [
            ("2011-03-31 23:59:59", "Y", 41.0),
            ("2011-03-31 23:59:59", "Q-DEC", 164.0),
            ("2011-03-31 23:59:59", "M", 494.0),
            ("2011-03-31 23:59:59", "D", 15_064.0),
            ("2011-03-31 23:59:59", "h", 361_559.0),
            ("2011-03-31 23:59:59", "min", 21_693_599.0),
            ("2011-03-31 23:59:59", "s", 1_301_615_999.0),
            ("1969-12-31", "M", -1.0),
            ("1969-12-31", "D", -1.0),
        ];
        for (moment, frequency, ordinal) in rows {
            let days = parse(moment).unwrap();
            assert_eq!(Period::named(frequency).of(days), Some(ordinal), "{moment} {frequency}");
        }
        assert_eq!(Period::named("W-SUN").of(0.0), None);
    }
}
