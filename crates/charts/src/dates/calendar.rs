//! Days since 1970-01-01 as dates of the Gregorian calendar, and back.

use chrono::{Datelike, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use wire::{DAY_US, DAYS};

/// The first and the last day that Python knows: 0001-01-01 and 9999-12-31.
pub(crate) const FIRST: f64 = *DAYS.start() as f64;
pub(crate) const LAST: f64 = *DAYS.end() as f64;

pub(crate) const HOUR: f64 = 1.0 / 24.0;
pub(crate) const MINUTE: f64 = 1.0 / 1440.0;
pub(crate) const SECOND: f64 = 1.0 / 86400.0;

/// The date and time of day at `days`; the nearest there is for those outside of the years 1 to 9999.
pub(crate) fn date_time(days: f64) -> NaiveDateTime {
    let days = if days.is_nan() { 0.0 } else { days.clamp(FIRST, LAST + 1.0 - 1e-9) };
    let day = days.floor();
    let mut micros = ((days - day) * DAY_US as f64).round() as i64;
    if day.abs() > 70.0 * 365.0 {
        // Doubles this far from 1970 don't hold every microsecond.
        micros = (micros + 10) / 20 * 20;
    }
    if day >= LAST {
        micros = micros.min(DAY_US - 1);
    }
    let date = NaiveDate::from_epoch_days(day as i32).unwrap_or_default();
    date.and_time(NaiveTime::MIN) + TimeDelta::microseconds(micros)
}

/// The start of a day.
pub(crate) fn days_of_date(date: NaiveDate) -> f64 {
    f64::from(date.to_epoch_days())
}

/// The reverse of [`date_time`].
pub(crate) fn days_of_date_time(moment: NaiveDateTime) -> f64 {
    let seconds = f64::from(moment.num_seconds_from_midnight()) + f64::from(moment.nanosecond() / 1000) * 1e-6;
    days_of_date(moment.date()) + seconds / 86400.0
}

/// How far apart two dates are, in calendar units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Apart {
    /// Whole months.
    pub(crate) months: i32,
    /// The remaining days.
    pub(crate) rest: f64,
}

/// From `lo` to `hi`, as many whole months as fit and the rest (as dateutil's `relativedelta`).
pub(crate) fn apart(lo: f64, hi: f64) -> Apart {
    let (from, to) = (date_time(lo), date_time(hi));
    let mut months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    if add_months(lo, months) > hi {
        months -= 1;
    }
    Apart { months, rest: hi - add_months(lo, months) }
}

/// So many months later (or earlier), on the same day or the month's last.
pub(crate) fn add_months(days: f64, months: i32) -> f64 {
    let from = date_time(days).date();
    let count = Months::new(months.unsigned_abs());
    let to = if months < 0 { from.checked_sub_months(count) } else { from.checked_add_months(count) };
    days_of_date(to.unwrap_or(from)) + (days - days.floor())
}

/// Limits that dates can lie in, in order.
pub(crate) fn clamped(lo: f64, hi: f64) -> Option<(f64, f64)> {
    let (lo, hi) = if hi < lo { (hi, lo) } else { (lo, hi) };
    (lo.is_finite() && hi.is_finite() && hi >= FIRST && lo <= LAST).then(|| (lo.max(FIRST), hi.min(LAST)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> f64 {
        days_of_date(NaiveDate::from_ymd_opt(year, month, day).unwrap())
    }

    #[test]
    fn dates_come_and_go() {
        for (days, year, month, day_of_month) in [
            (0.0, 1970, 1, 1),
            (-1.0, 1969, 12, 31),
            (18_321.0, 2020, 2, 29),
            (FIRST, 1, 1, 1),
            (LAST, 9999, 12, 31),
            (11_016.0, 2000, 2, 29),
        ] {
            let date = date_time(days);
            assert_eq!((date.year(), date.month(), date.day()), (year, month, day_of_month), "{days}");
            assert_eq!(day(year, month, day_of_month), days);
        }
        for day in (-719_162..2_932_896).step_by(997) {
            assert_eq!(days_of_date(date_time(f64::from(day)).date()), f64::from(day));
        }
    }

    #[test]
    fn times_of_day_are_exact_to_the_microsecond() {
        for text in ["2014-07-04T23:59:59.999999", "2014-07-04T12:30:00", "1969-12-31T23:59:59.999999"] {
            let moment: NaiveDateTime = text.parse().unwrap();
            assert_eq!(date_time(days_of_date_time(moment)), moment);
        }
    }

    #[test]
    fn what_is_no_date_is_the_nearest() {
        assert_eq!(date_time(f64::INFINITY).to_string(), "9999-12-31 23:59:59.999920");
        assert_eq!(date_time(-1e300).to_string(), "0001-01-01 00:00:00");
        assert_eq!(date_time(f64::NAN).year(), 1970);
    }

    #[test]
    fn months_apart() {
        assert_eq!(apart(day(2020, 1, 31), day(2020, 3, 1)), Apart { months: 1, rest: 1.0 });
        assert_eq!(apart(day(2019, 5, 10), day(2021, 5, 9)).months, 23);
        assert_eq!(add_months(day(2020, 1, 31), 1), day(2020, 2, 29));
        assert_eq!(add_months(day(2020, 1, 31), -2), day(2019, 11, 30));
        assert_eq!(add_months(FIRST, -apart(FIRST, LAST).months), day(-9998, 2, 1));
    }
}
