//! The Gregorian calendar: from days to dates and back.

/// The first and the last day that Python knows: 0001-01-01 and 9999-12-31.
pub(crate) const FIRST: f64 = -719_162.0;
pub(crate) const LAST: f64 = 2_932_896.0;

pub(crate) const HOUR: f64 = 1.0 / 24.0;
pub(crate) const MINUTE: f64 = 1.0 / 1440.0;
pub(crate) const SECOND: f64 = 1.0 / 86400.0;
/// µs in a day.
pub(crate) const MICROS: i64 = 86_400_000_000;

/// A date and time of day in the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Civil {
    pub(crate) year: i32,
    /// 1 to 12.
    pub(crate) month: u32,
    /// 1 to 31.
    pub(crate) day: u32,
    pub(crate) hour: u32,
    pub(crate) minute: u32,
    pub(crate) second: u32,
    pub(crate) micro: u32,
    /// From Monday, 0, to Sunday, 6.
    pub(crate) weekday: u32,
    /// From 1.
    pub(crate) yearday: u32,
}

/// The date at `days`; the nearest there is for those outside of the years 1 to 9999.
pub(crate) fn civil(days: f64) -> Civil {
    let days = if days.is_nan() { 0.0 } else { days.clamp(FIRST, LAST + 1.0 - 1e-9) };
    let day = days.floor();
    let mut micros = ((days - day) * MICROS as f64).round() as i64;
    if day.abs() > 70.0 * 365.0 {
        // Doubles this far from 1970 don't hold every microsecond.
        micros = (micros + 10) / 20 * 20;
    }
    let mut day = day as i64;
    if micros >= MICROS {
        day += 1;
        micros -= MICROS;
    }
    let last = LAST as i64;
    let (day, micros) = if day > last { (last, MICROS - 1) } else { (day, micros) };
    let (year, month, day_of_month) = date(day);
    let seconds = micros / 1_000_000;
    Civil {
        year,
        month,
        day: day_of_month,
        hour: (seconds / 3600) as u32,
        minute: (seconds / 60 % 60) as u32,
        second: (seconds % 60) as u32,
        micro: (micros % 1_000_000) as u32,
        // 1970-01-01 was a Thursday.
        weekday: (day + 3).rem_euclid(7) as u32,
        yearday: (day - day_number(year, 1, 1) + 1) as u32,
    }
}

/// Days since 1970-01-01 of a date and time of day. Months and days beyond their range count on into the next.
pub(crate) fn from_civil(year: i32, month: u32, day: u32, hour: u32, minute: u32, second: u32, micro: u32) -> f64 {
    let of_day = (f64::from(hour) * 3600.0 + f64::from(minute) * 60.0 + f64::from(second)) + f64::from(micro) * 1e-6;
    day_number(year, month, day) as f64 + of_day / 86400.0
}

/// Year, month and day of a day since 1970-01-01 (Hinnant 2013, "chrono-compatible low-level date algorithms"): years are
/// counted from March, so that the leap day is the last, in eras of 400 years.
pub(crate) fn date(day: i64) -> (i32, u32, u32) {
    let day = day + 719_468;
    let (era, of_era) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day_of_month = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i32, month as u32, day_of_month as u32)
}

/// The reverse of [`date`].
pub(crate) fn day_number(year: i32, month: u32, day: u32) -> i64 {
    let months = i64::from(month) - 1;
    let year = i64::from(year) + months.div_euclid(12);
    let month = months.rem_euclid(12) + 1;
    let (year, from_march) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * from_march + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

pub(crate) fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

pub(crate) fn days_of_month(year: i32, month: u32) -> u32 {
    match month {
        2 => 28 + u32::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// How far apart two dates are, in calendar units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Apart {
    /// Whole months.
    pub(crate) months: i64,
    /// What remains, in days.
    pub(crate) rest: f64,
}

/// From `lo` to `hi`, as many whole months as fit and the rest (as dateutil's `relativedelta`).
pub(crate) fn apart(lo: f64, hi: f64) -> Apart {
    let (from, to) = (civil(lo), civil(hi));
    let mut months = i64::from(to.year - from.year) * 12 + i64::from(to.month) - i64::from(from.month);
    if add_months(lo, months) > hi {
        months -= 1;
    }
    Apart { months, rest: hi - add_months(lo, months) }
}

/// So many months later (or earlier), on the same day or the month's last.
pub(crate) fn add_months(days: f64, months: i64) -> f64 {
    let from = civil(days);
    let month = i64::from(from.year) * 12 + i64::from(from.month) - 1 + months;
    let (year, month) = (month.div_euclid(12) as i32, month.rem_euclid(12) as u32 + 1);
    let day = from.day.min(days_of_month(year, month));
    day_number(year, month, day) as f64 + (days - days.floor())
}

/// Limits that dates can lie in, in order.
pub(crate) fn clamped(lo: f64, hi: f64) -> Option<(f64, f64)> {
    let (lo, hi) = if hi < lo { (hi, lo) } else { (lo, hi) };
    (lo.is_finite() && hi.is_finite() && hi >= FIRST && lo <= LAST).then(|| (lo.max(FIRST), hi.min(LAST)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_come_and_go() {
        for (days, year, month, day, weekday, yearday) in [
            (0.0, 1970, 1, 1, 3, 1),
            (-1.0, 1969, 12, 31, 2, 365),
            (18_321.0, 2020, 2, 29, 5, 60),
            (FIRST, 1, 1, 1, 0, 1),
            (LAST, 9999, 12, 31, 4, 365),
            (11_016.0, 2000, 2, 29, 1, 60),
        ] {
            let c = civil(days);
            assert_eq!((c.year, c.month, c.day, c.weekday, c.yearday), (year, month, day, weekday, yearday), "{days}");
            assert_eq!(from_civil(year, month, day, 0, 0, 0, 0), days);
        }
        for day in (-719_162..2_932_896).step_by(997) {
            let c = civil(f64::from(day));
            assert_eq!(from_civil(c.year, c.month, c.day, 0, 0, 0, 0), f64::from(day));
        }
    }

    #[test]
    fn times_of_day_are_exact_to_the_microsecond() {
        let days = from_civil(2014, 7, 4, 23, 59, 59, 999_999);
        let c = civil(days);
        assert_eq!((c.day, c.hour, c.minute, c.second, c.micro), (4, 23, 59, 59, 999_999));
        let c = civil(from_civil(2014, 7, 4, 12, 30, 0, 0));
        assert_eq!((c.hour, c.minute, c.second, c.micro), (12, 30, 0, 0));
    }

    #[test]
    fn what_is_no_date_is_the_nearest() {
        assert_eq!(civil(f64::INFINITY).year, 9999);
        assert_eq!(civil(-1e300).year, 1);
        assert_eq!(civil(f64::NAN).year, 1970);
    }

    #[test]
    fn months_apart() {
        let day = |y, m, d| from_civil(y, m, d, 0, 0, 0, 0);
        assert_eq!(apart(day(2020, 1, 31), day(2020, 3, 1)), Apart { months: 1, rest: 1.0 });
        assert_eq!(apart(day(2019, 5, 10), day(2021, 5, 9)).months, 23);
        assert_eq!(add_months(day(2020, 1, 31), 1), day(2020, 2, 29));
        assert_eq!(add_months(day(2020, 1, 31), -2), day(2019, 11, 30));
    }
}
