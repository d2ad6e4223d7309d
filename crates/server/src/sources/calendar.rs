//! Days and moments of databases, whose calendars are wider than a program's.

use super::cell::{Cell, CellError};
use chrono::{Datelike, NaiveDate};
use wire::{DAY_US, DAYS, MOMENTS, When};

/// The days after which the calendar repeats itself: of 400 years.
const ERA: i64 = 146_097;

/// A day by its number since 1970.
pub(super) fn day(days: i64) -> Result<Cell, CellError> {
    if DAYS.contains(&days) { Ok(Cell::When(When::Day(days))) } else { Err(CellError::Date(day_text(days))) }
}

/// A moment by its microseconds since 1970.
pub(super) fn moment(micros: i64) -> Result<Cell, CellError> {
    if MOMENTS.contains(&micros) {
        return Ok(Cell::When(When::Moment(micros)));
    }
    let (day, era) = year_first(micros.div_euclid(DAY_US));
    Err(CellError::Date(format!("{day} {}{era}", clock(micros.rem_euclid(DAY_US)))))
}

/// A day of a month, if there is such a day.
pub(super) fn date(year: u16, month: u8, day: u8) -> Option<i64> {
    Some(NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?.to_epoch_days().into())
}

/// The time of a day: `04:05:06.789`.
pub(super) fn clock(micros: i64) -> String {
    let (seconds, fraction) = (micros / 1_000_000, micros % 1_000_000);
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    format!("{hours:02}:{minutes:02}:{seconds:02}{}", fraction_text(fraction))
}

/// Microseconds after a point, without zeros at their end.
pub(super) fn fraction_text(micros: i64) -> String {
    if micros == 0 { String::new() } else { format!(".{micros:06}").trim_end_matches('0').to_owned() }
}

fn day_text(days: i64) -> String {
    let (day, era) = year_first(days);
    format!("{day}{era}")
}

/// A day of any year: `294276-12-31`, or `4713-01-01` and ` BC`. Databases have years that chrono doesn't.
fn year_first(days: i64) -> (String, &'static str) {
    let (era, of_era) = (days.div_euclid(ERA), days.rem_euclid(ERA));
    let date = NaiveDate::from_epoch_days(of_era as i32).unwrap_or_default();
    let year = i64::from(date.year()) + era * 400;
    let (year, era) = if year > 0 { (year, "") } else { (1 - year, " BC") };
    (format!("{year:04}-{}", date.format("%m-%d")), era)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_programs_have_are_theirs_and_others_are_written() {
        assert_eq!(day(0), Ok(Cell::When(When::Day(0))));
        assert_eq!(day(*DAYS.end()), Ok(Cell::When(When::Day(*DAYS.end()))));
        assert_eq!(day(*DAYS.end() + 1), Err(CellError::Date("10000-01-01".into())));
        assert_eq!(day(*DAYS.start() - 1), Err(CellError::Date("0001-12-31 BC".into())));
        assert_eq!(day(-2_440_588), Err(CellError::Date("4714-11-24 BC".into())));
        assert_eq!(day(106_751_991), Err(CellError::Date("294247-01-10".into())));
        assert_eq!(moment(i64::MAX), Err(CellError::Date("294247-01-10 04:00:54.775807".into())));
        assert_eq!(moment(*MOMENTS.start() - 1), Err(CellError::Date("0001-12-31 23:59:59.999999 BC".into())));
    }

    #[test]
    fn every_day_that_programs_have_is_written_as_others_write_it() {
        for days in DAYS.step_by(97) {
            let since_year_one = i32::try_from(days).expect("few") + 719_163;
            let date = NaiveDate::from_num_days_from_ce_opt(since_year_one).expect("a day");
            assert_eq!(day_text(days), date.format("%Y-%m-%d").to_string());
        }
    }

    #[test]
    fn clocks_have_the_digits_that_they_need() {
        assert_eq!(clock(14_706_789_000), "04:05:06.789");
        assert_eq!(clock(DAY_US), "24:00:00");
        assert_eq!(date(2014, 2, 30), None);
        assert_eq!(date(1970, 1, 2), Some(1));
    }
}
