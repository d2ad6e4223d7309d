//! Ticks at dates of a kind, as `matplotlib.dates`' locators put them.

use crate::dates::calendar::{FIRST, HOUR, LAST, MINUTE, SECOND, add_months, apart, clamped, date_time, days_of_date};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

/// No rule has more ticks than this.
const MAX_DATES: usize = 2000;
/// No rule looks at more candidates than this.
const MAX_LOOKED_AT: usize = 400_000;

/// Which dates have ticks. An empty list allows everything. An interval is counted from the limits less their distance,
/// so which dates it hits depends on them, as in matplotlib; lists and `Years` don't.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum DateRule {
    /// In years that are multiples of `base`.
    Years { base: u32, month: u32, day: u32 },
    /// In these months (1 to 12), on these days; those below 0 are counted from the month's end.
    Months { bymonth: Vec<u32>, days: Vec<i32>, interval: u32 },
    /// On these days of the week, from Monday, 0; `interval` counts days.
    Weekdays { byweekday: Vec<u32>, interval: u32 },
    /// On these days of the month, 1 to 31.
    Days { bymonthday: Vec<u32>, interval: u32 },
    /// At these hours.
    Hours { byhour: Vec<u32>, interval: u32 },
    /// At these minutes.
    Minutes { byminute: Vec<u32>, interval: u32 },
    /// At these seconds.
    Seconds { bysecond: Vec<u32>, interval: u32 },
}

impl DateRule {
    /// The ticks between the limits, at most 2,000; of years also the ones just outside, as `YearLocator` has them.
    pub(crate) fn ticks(&self, lo: f64, hi: f64) -> Vec<f64> {
        let Some((lo, hi)) = clamped(lo, hi) else { return Vec::new() };
        let allows = |list: &[u32], n: u32| list.is_empty() || list.contains(&n);
        let mut ticks = Vec::new();
        match self {
            Self::Years { base, month, day } => {
                let base = i64::from(*base).clamp(1, 10_000);
                let (first, last) = (i64::from(date_time(lo).year()), i64::from(date_time(hi).year()));
                let years = (first.div_euclid(base) * base..=last + (-last).rem_euclid(base)).step_by(base as usize);
                let on = |year: i64| on_day(year as i32, *month, *day);
                ticks.extend(years.filter_map(on).take(MAX_DATES));
            }
            Self::Months { bymonth, days, interval } => {
                let number = |date: NaiveDateTime| date.year() * 12 + date.month0() as i32;
                let months = number(date_time(phase(lo, hi)))..=number(date_time(hi));
                let on = |n: i32| {
                    let (year, month) = (n.div_euclid(12), n.rem_euclid(12) as u32 + 1);
                    let last =
                        NaiveDate::from_ymd_opt(year, month, 1).map_or(0, |first| first.num_days_in_month().into());
                    let day = |day: &i32| u32::try_from(if *day < 0 { last + 1 + day } else { *day }).unwrap_or(0);
                    let mut found: Vec<u32> = days.iter().map(day).filter(|_| allows(bymonth, month)).collect();
                    found.sort_unstable();
                    found.into_iter().filter_map(move |day| on_day(year, month, day))
                };
                let months = months.step_by((*interval).max(1) as usize);
                ticks.extend(months.flat_map(on).filter(|t| lo <= *t && *t <= hi).take(MAX_DATES));
            }
            Self::Weekdays { byweekday, interval } => {
                stepped(lo, hi, 1.0, *interval, &mut ticks, |t| {
                    allows(byweekday, date_time(t).weekday().num_days_from_monday())
                });
            }
            Self::Days { bymonthday, interval } => {
                stepped(lo, hi, 1.0, *interval, &mut ticks, |t| allows(bymonthday, date_time(t).day()));
            }
            Self::Hours { byhour, interval } => {
                stepped(lo, hi, HOUR, *interval, &mut ticks, |t| allows(byhour, date_time(t).hour()));
            }
            Self::Minutes { byminute, interval } => {
                stepped(lo, hi, MINUTE, *interval, &mut ticks, |t| allows(byminute, date_time(t).minute()));
            }
            Self::Seconds { bysecond, interval } => {
                stepped(lo, hi, SECOND, *interval, &mut ticks, |t| allows(bysecond, date_time(t).second()));
            }
        }
        ticks
    }

    /// How matplotlib's `AutoDateFormatter` labels such ticks.
    pub(crate) fn format(&self) -> &'static str {
        match self {
            Self::Years { .. } => "%Y",
            Self::Months { .. } => "%Y-%m",
            Self::Weekdays { .. } | Self::Days { .. } => "%Y-%m-%d",
            Self::Hours { .. } => "%m-%d %H",
            Self::Minutes { .. } => "%d %H:%M",
            Self::Seconds { .. } => "%H:%M:%S",
        }
    }
}

/// The day of the month, if the month has it.
fn on_day(year: i32, month: u32, day: u32) -> Option<f64> {
    NaiveDate::from_ymd_opt(year, month, day).map(days_of_date)
}

/// Where intervals are counted from: the limits' distance before them, in months and what remains.
fn phase(lo: f64, hi: f64) -> f64 {
    let apart = apart(lo, hi);
    (add_months(lo, -apart.months) - apart.rest).max(FIRST)
}

/// Every `interval`th of the units counted from the phase that is allowed.
fn stepped(lo: f64, hi: f64, unit: f64, interval: u32, ticks: &mut Vec<f64>, allowed: impl Fn(f64) -> bool) {
    let per_day = (1.0 / unit).round();
    let interval = f64::from(interval.max(1));
    // Whole units since 1970, so that nothing adds up; half a microsecond is rounding.
    let slack = 5e-7 * SECOND;
    let start = ((phase(lo, hi) + slack) * per_day).floor();
    let first = start + (((lo - slack) * per_day - start) / interval).ceil() * interval;
    for i in 0..MAX_LOOKED_AT {
        let tick = (first + i as f64 * interval) / per_day;
        if tick > hi + slack || tick > LAST || ticks.len() == MAX_DATES {
            break;
        }
        if allowed(tick) {
            ticks.push(tick);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::parse::parse;
    use crate::dates::strftime::strftime;

    fn ticks(rule: &DateRule, lo: &str, hi: &str, format: &str) -> String {
        let ticks = rule.ticks(parse(lo).unwrap(), parse(hi).unwrap());
        let texts: Vec<String> = ticks.iter().map(|t| strftime(*t, format)).collect();
        texts.join(" ")
    }

    #[test]
    fn years_are_multiples() {
        let rule = DateRule::Years { base: 5, month: 7, day: 4 };
        assert_eq!(
            ticks(&rule, "2004-08-01", "2021-01-01", "%F"),
            "2000-07-04 2005-07-04 2010-07-04 2015-07-04 2020-07-04 2025-07-04"
        );
    }

    #[test]
    fn months_by_list_and_interval() {
        let rule = DateRule::Months { bymonth: vec![1, 7], days: vec![15], interval: 1 };
        assert_eq!(ticks(&rule, "2014-01-20", "2016-01-15", "%F"), "2014-07-15 2015-01-15 2015-07-15 2016-01-15");
        // As matplotlib.dates.MonthLocator(interval=3) has it.
        let rule = DateRule::Months { bymonth: vec![], days: vec![1], interval: 3 };
        assert_eq!(ticks(&rule, "2014-01-01", "2014-12-31", "%m"), "01 04 07 10");
        let rule = DateRule::Months { bymonth: vec![], days: vec![31], interval: 1 };
        assert_eq!(ticks(&rule, "2014-01-01", "2014-06-30", "%F"), "2014-01-31 2014-03-31 2014-05-31");
        let rule = DateRule::Months { bymonth: vec![2], days: vec![-1, 1], interval: 1 };
        assert_eq!(ticks(&rule, "2023-01-01", "2024-06-30", "%F"), "2023-02-01 2023-02-28 2024-02-01 2024-02-29");
    }

    #[test]
    fn weekdays_days_and_times() {
        let rule = DateRule::Weekdays { byweekday: vec![0], interval: 1 };
        assert_eq!(ticks(&rule, "2014-07-01", "2014-07-31", "%a%d"), "Mon07 Mon14 Mon21 Mon28");
        let rule = DateRule::Days { bymonthday: vec![1, 15], interval: 1 };
        assert_eq!(ticks(&rule, "2014-07-01", "2014-08-31", "%m-%d"), "07-01 07-15 08-01 08-15");
        let rule = DateRule::Hours { byhour: vec![0, 12], interval: 1 };
        assert_eq!(ticks(&rule, "2014-07-01", "2014-07-02 13:00", "%d %H"), "01 00 01 12 02 00 02 12");
        let rule = DateRule::Minutes { byminute: vec![], interval: 15 };
        assert_eq!(ticks(&rule, "2014-07-01", "2014-07-01 01:00", "%H:%M"), "00:00 00:15 00:30 00:45 01:00");
        let rule = DateRule::Seconds { bysecond: vec![], interval: 20 };
        assert_eq!(ticks(&rule, "2014-07-01", "2014-07-01 00:01", "%M:%S"), "00:00 00:20 00:40 01:00");
    }

    #[test]
    fn never_too_many() {
        let rules = [
            DateRule::Years { base: 0, month: 1, day: 1 },
            DateRule::Months { bymonth: vec![], days: vec![1], interval: 0 },
            DateRule::Days { bymonthday: vec![32], interval: u32::MAX },
            DateRule::Seconds { bysecond: vec![], interval: 1 },
            DateRule::Seconds { bysecond: vec![99], interval: 1 },
        ];
        for rule in rules {
            for (lo, hi) in [(f64::NAN, 0.0), (-1e300, 1e300), (f64::NEG_INFINITY, 0.0), (5.0, 5.0), (1e7, 2e7)] {
                assert!(rule.ticks(lo, hi).len() <= MAX_DATES, "{rule:?}");
            }
        }
    }
}
