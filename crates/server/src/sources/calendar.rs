//! Days and moments of databases, whose calendars are wider than a program's.

use super::cell::{Cell, CellError};
use sqlx::types::chrono::NaiveDate;
use wire::{DAYS, MOMENTS, When};

/// Microseconds of a day.
pub(super) const DAY_US: i64 = 86_400_000_000;

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
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?;
    Some(date.signed_duration_since(NaiveDate::default()).num_days())
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

/// A day of any year: `294276-12-31`, or `4713-01-01` and ` BC` (Howard Hinnant, "chrono-compatible low-level date algorithms").
fn year_first(days: i64) -> (String, &'static str) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    let (year, era) = if year > 0 { (year, "") } else { (1 - year, " BC") };
    (format!("{year:04}-{month:02}-{day:02}"), era)
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
