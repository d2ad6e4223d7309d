//! Ticks of a date axis that says nothing else: the unit that shows at least five, at round multiples, as matplotlib's
//! `AutoDateLocator` and `AutoDateFormatter` choose.

use crate::dates::calendar::{SECOND, apart, clamped};
use crate::dates::rule::DateRule;

/// Ticks, and how their labels are written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DateTicks {
    pub(crate) ticks: Vec<f64>,
    /// The format of the labels, for `dates::strftime`.
    pub(crate) format: &'static str,
}

/// A unit of time: the largest number of its ticks, and its round multiples.
struct Unit {
    most: usize,
    multiples: &'static [u32],
}

const YEARS: Unit =
    Unit { most: 11, multiples: &[1, 2, 4, 5, 10, 20, 40, 50, 100, 200, 400, 500, 1000, 2000, 4000, 5000, 10000] };
const MONTHS: Unit = Unit { most: 12, multiples: &[1, 2, 3, 4, 6] };
const DAYS: Unit = Unit { most: 11, multiples: &[1, 2, 4, 7, 14] };
const HOURS: Unit = Unit { most: 12, multiples: &[1, 2, 3, 4, 6, 12] };
const MINUTES: Unit = Unit { most: 11, multiples: &[1, 5, 10, 15, 30] };
const SECONDS: Unit = MINUTES;
const MICROSECONDS: Unit = Unit {
    most: 8,
    multiples: &[
        1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000,
        1_000_000,
    ],
};

impl Unit {
    /// The first multiple of which `count` units have few enough ticks.
    fn multiple(&self, count: f64, most: Option<usize>) -> u32 {
        let most = most.unwrap_or(self.most).max(2) as f64 - 1.0;
        let last = self.multiples.last().copied().unwrap_or(1);
        self.multiples.iter().copied().find(|m| count <= f64::from(*m) * most).unwrap_or(last)
    }
}

/// Ticks between the limits: of the largest unit that has at least `least` of them (5 is usual), at multiples that leave
/// at most `most`, or the unit's own number of ticks.
pub(crate) fn auto(lo: f64, hi: f64, least: usize, most: Option<usize>) -> DateTicks {
    let Some((lo, hi)) = clamped(lo, hi) else { return DateTicks { ticks: Vec::new(), format: "%Y" } };
    let least = least as f64;
    let months = apart(lo, hi).months;
    let days = hi - lo;
    // Rounding of days must not lose a second of them.
    let whole = |units: f64| (units + 1e-6).floor();
    let years = f64::from(months / 12);
    let listed = |from: u32, to: u32, step: u32| (from..=to).step_by(step as usize).collect::<Vec<u32>>();
    let rule = if years >= least {
        DateRule::Years { base: YEARS.multiple(years, most), month: 1, day: 1 }
    } else if f64::from(months) >= least {
        let step = MONTHS.multiple(f64::from(months), most);
        DateRule::Months { bymonth: listed(1, 12, step), days: vec![1], interval: 1 }
    } else if whole(days) >= least {
        let bymonthday = match DAYS.multiple(whole(days), most) {
            14 => vec![1, 15],
            7 => vec![1, 8, 15, 22],
            step => listed(1, 31, step),
        };
        DateRule::Days { bymonthday, interval: 1 }
    } else if whole(days * 24.0) >= least {
        DateRule::Hours { byhour: listed(0, 23, HOURS.multiple(whole(days * 24.0), most)), interval: 1 }
    } else if whole(days * 1440.0) >= least {
        DateRule::Minutes { byminute: listed(0, 59, MINUTES.multiple(whole(days * 1440.0), most)), interval: 1 }
    } else if whole(days * 86400.0) >= least {
        DateRule::Seconds { bysecond: listed(0, 59, SECONDS.multiple(whole(days * 86400.0), most)), interval: 1 }
    } else {
        return microseconds(lo, hi, most);
    };
    let mut ticks = rule.ticks(lo, hi);
    if ticks.is_empty() {
        ticks = vec![lo, hi];
    }
    DateTicks { ticks, format: rule.format() }
}

fn microseconds(lo: f64, hi: f64, most: Option<usize>) -> DateTicks {
    let format = "%M:%S.%f";
    let unit = SECOND * 1e-6;
    let step = f64::from(MICROSECONDS.multiple(((hi - lo) / unit).floor(), most));
    // Counted within the first day, or doubles would not hold them.
    let day = lo.floor();
    let first = ((lo - day) / unit / step - 1e-6).ceil();
    let tick = |i: i32| day + (first + f64::from(i)) * step * unit;
    let ticks: Vec<f64> = (0..1000).map(tick).take_while(|t| *t <= hi + 0.5 * unit).collect();
    DateTicks { ticks, format }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::parse::parse;
    use crate::dates::strftime::strftime;

    fn ticks(lo: &str, hi: &str) -> String {
        let DateTicks { ticks, format } = auto(parse(lo).unwrap(), parse(hi).unwrap(), 5, None);
        let texts: Vec<String> = ticks.iter().map(|t| strftime(*t, format)).collect();
        texts.join(", ")
    }

    #[test]
    fn the_unit_follows_the_span() {
        // What matplotlib 3.11 has; a year just outside of the limits is among them.
        assert_eq!(ticks("1950-06-01", "2020-01-01"), "1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020");
        assert_eq!(
            ticks("2014-01-01", "2014-12-31"),
            "2014-01, 2014-02, 2014-03, 2014-04, 2014-05, 2014-06, 2014-07, 2014-08, 2014-09, 2014-10, 2014-11, 2014-12"
        );
        assert_eq!(
            ticks("2012-01-01", "2014-12-31"),
            "2012-01, 2012-05, 2012-09, 2013-01, 2013-05, 2013-09, 2014-01, 2014-05, 2014-09"
        );
        assert_eq!(
            ticks("2014-01-01", "2014-02-28"),
            "2014-01-01, 2014-01-08, 2014-01-15, 2014-01-22, 2014-02-01, 2014-02-08, 2014-02-15, 2014-02-22"
        );
        assert_eq!(
            ticks("2014-01-01", "2014-01-02 12:00"),
            "01-01 00, 01-01 04, 01-01 08, 01-01 12, 01-01 16, 01-01 20, 01-02 00, 01-02 04, 01-02 08, 01-02 12"
        );
        assert_eq!(
            ticks("2014-01-01 00:00", "2014-01-01 00:50"),
            "01 00:00, 01 00:05, 01 00:10, 01 00:15, 01 00:20, 01 00:25, 01 00:30, 01 00:35, 01 00:40, 01 00:45, 01 00:50"
        );
        assert_eq!(
            ticks("2014-01-01 00:00:01", "2014-01-01 00:00:09"),
            "00:00:01, 00:00:02, 00:00:03, 00:00:04, 00:00:05, 00:00:06, 00:00:07, 00:00:08, 00:00:09"
        );
        assert_eq!(
            ticks("1970-01-01 00:00:00", "1970-01-01 00:00:00.001"),
            "00:00.000000, 00:00.000200, 00:00.000400, 00:00.000600, 00:00.000800, 00:00.001000"
        );
    }

    #[test]
    fn hostile_limits_end() {
        for (lo, hi) in [(f64::NAN, 1.0), (-1e300, 1e300), (0.0, 0.0), (1e9, 2e9), (5.0, -5.0), (0.0, 5e-324)] {
            for (least, most) in [(0, None), (5, Some(0)), (usize::MAX, Some(usize::MAX))] {
                assert!(auto(lo, hi, least, most).ticks.len() <= 2000);
            }
        }
    }
}
