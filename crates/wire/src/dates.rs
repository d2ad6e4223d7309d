//! Reads and writes days and moments as text.
//!
//! Only unambiguous text is accepted: ISO 8601 (`2014-01-31`, also with slashes; with a time after a `T` or a space, and an
//! offset from UTC after that), and days whose month is a word (`Jan 31 2014`, `31 January 2014`). `01/02/2014` is not.

use crate::{DAY_US, DAYS, MOMENTS, NO_DATE};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};

/// Longest text that can be a date, bytes.
const MAX_LENGTH: usize = 48;
/// Formats with the month as a word; `%B` reads abbreviated names too.
const WORDED: [&str; 4] = ["%B %d %Y", "%B %d, %Y", "%d %B %Y", "%d-%B-%Y"];

/// A day or a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Days since 1970.
    Day(i64),
    /// Microseconds since 1970, in UTC where an offset is given.
    Moment(i64),
}

impl When {
    /// Microseconds since 1970; a day begins at midnight.
    #[must_use]
    pub fn micros(self) -> i64 {
        match self {
            Self::Day(days) => days * DAY_US,
            Self::Moment(micros) => micros,
        }
    }

    /// Days since 1970.
    #[must_use]
    pub fn days(self) -> i64 {
        match self {
            Self::Day(days) => days,
            Self::Moment(micros) => micros.div_euclid(DAY_US),
        }
    }
}

/// Reads a day or a moment; `None` for other text.
#[must_use]
pub fn read(text: &str) -> Option<When> {
    let bytes = text.as_bytes();
    if !(8..=MAX_LENGTH).contains(&bytes.len()) || !text.is_ascii() {
        return None;
    }
    let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    if digits(&bytes[..4]) && matches!(bytes[4], b'-' | b'/') {
        return match text.split_once(['T', ' ']) {
            Some((day, time)) => moment(iso(day)?, time),
            None => Some(When::Day(days(iso(text)?)?)),
        };
    }
    // In chrono's formats a space matches no space too: `Jan 2014` would be a day in the year 14.
    let mut words = text.split([' ', ',', '-']).filter(|word| !word.is_empty());
    let year = words.next_back()?;
    if year.len() != 4 || !digits(year.as_bytes()) || words.count() != 2 || !bytes.iter().any(u8::is_ascii_alphabetic) {
        return None;
    }
    let day = WORDED.iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok())?;
    Some(When::Day(days(day)?))
}

fn iso(text: &str) -> Option<NaiveDate> {
    // The separator selects the format, so that only one is tried.
    let form = if text.as_bytes().get(4) == Some(&b'/') { "%Y/%m/%d" } else { "%Y-%m-%d" };
    NaiveDate::parse_from_str(text, form).ok()
}

fn days(day: NaiveDate) -> Option<i64> {
    let days = day.to_epoch_days().into();
    DAYS.contains(&days).then_some(days)
}

fn moment(day: NaiveDate, time: &str) -> Option<When> {
    let (clock, zone) = match time.find(['Z', 'U', '+', '-']) {
        Some(at) => time.split_at(at),
        None => (time, "Z"),
    };
    let clock = clock.trim_end();
    let time = NaiveTime::parse_from_str(clock, "%H:%M:%S%.f").or_else(|_| NaiveTime::parse_from_str(clock, "%H:%M"));
    let micros = day.and_time(time.ok()?).and_utc().timestamp_micros() - offset(zone)? * 1_000_000;
    MOMENTS.contains(&micros).then_some(When::Moment(micros))
}

/// Seconds east of UTC.
fn offset(zone: &str) -> Option<i64> {
    let zone = match zone {
        "Z" | "UTC" => return Some(0),
        hours if hours.len() == 3 => &format!("{hours}:00"),
        whole => whole,
    };
    zone.parse::<FixedOffset>().ok().map(|offset| offset.local_minus_utc().into())
}

/// A day in ISO 8601; `None` for a missing one.
#[must_use]
pub fn day_text(days: i64) -> Option<String> {
    if days == NO_DATE {
        return None;
    }
    Some(NaiveDate::from_epoch_days(days.try_into().ok()?)?.format("%Y-%m-%d").to_string())
}

/// A moment in ISO 8601; `None` for a missing one.
#[must_use]
pub fn moment_text(micros: i64) -> Option<String> {
    if micros == NO_DATE {
        return None;
    }
    Some(DateTime::from_timestamp_micros(micros)?.format("%Y-%m-%dT%H:%M:%S%.f").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(text: &str) -> Option<String> {
        match read(text)? {
            When::Day(days) => day_text(days),
            When::Moment(micros) => moment_text(micros),
        }
    }

    #[test]
    fn days_that_can_be_read_in_one_way() {
        for text in
            ["2014-01-31", "2014/01/31", "2014-1-31", "Jan 31 2014", "January 31, 2014", "31 Jan 2014", "31-Jan-2014"]
        {
            assert_eq!(said(text).as_deref(), Some("2014-01-31"), "{text}");
        }
        assert_eq!(read("1970-01-01"), Some(When::Day(0)));
        assert_eq!(read("1969-12-31"), Some(When::Day(-1)));
        assert_eq!(said("2012-02-29").as_deref(), Some("2012-02-29"));
        assert_eq!(said("0001-01-01").as_deref(), Some("0001-01-01"));
        assert_eq!(said("9999-12-31").as_deref(), Some("9999-12-31"));
    }

    #[test]
    fn moments_with_and_without_an_offset() {
        for (text, expected) in [
            ("2014-01-31T12:00", "2014-01-31T12:00:00"),
            ("2014-01-31 12:00", "2014-01-31T12:00:00"),
            ("2014/01/31 9:05:07", "2014-01-31T09:05:07"),
            ("2014-01-31T12:00:00.5", "2014-01-31T12:00:00.500"),
            ("2014-01-31T12:00:00.123456", "2014-01-31T12:00:00.123456"),
            ("2014-01-31T12:00:00.123456789Z", "2014-01-31T12:00:00.123456"),
            ("2014-01-31T12:00Z", "2014-01-31T12:00:00"),
            ("2014-01-31 12:00:00 UTC", "2014-01-31T12:00:00"),
            ("2014-01-31T01:30:00+02:00", "2014-01-30T23:30:00"),
            ("2014-01-31 01:30:00+02", "2014-01-30T23:30:00"),
            ("2014-01-31T23:00:00-0130", "2014-02-01T00:30:00"),
            ("2014-01-31 12:00:00 -05:00", "2014-01-31T17:00:00"),
            ("1969-12-31T23:59:59.999999", "1969-12-31T23:59:59.999999"),
        ] {
            assert_eq!(said(text).as_deref(), Some(expected), "{text}");
            assert_eq!(read(expected), read(text), "{text}");
        }
    }

    #[test]
    fn what_is_ambiguous_or_on_no_calendar_stays_text() {
        for text in [
            "01/02/2014",
            "1.2.2014",
            "2014-02-30",
            "2013-02-29",
            "2014-13-01",
            "2014-00-10",
            "0000-01-01",
            "20140131",
            "2014-01",
            "2014",
            "Jan 1 14",
            "Jan 2014",
            "12014-01-01",
            "-2014-01-01",
            "2014-01-31T",
            "2014-01-31T25:00",
            "2014-01-31T12:61",
            "2014-01-31T12",
            "2014-01-31T12:00+",
            "2014-01-31T12:00+99:00",
            "2014-01-31 noon",
            "2014-01-31Z",
            "0001-01-01T00:00+01:00",
            "9999-12-31T23:59-01:00",
            "٢٠١٤-٠١-٣١",
            "Room 12 2014",
            "",
            "T",
            "2014-01-31T12:00:00Zulu",
            "555-1234-2014",
            "May be 2014",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*|[0-9TZ:+./ \\-]{0,50}|[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}[T ]?[0-9:.+Z\\-]*") {
            if let Some(when) = read(&text) {
                let written = said(&text).expect("it is on the calendar");
                prop_assert_eq!(read(&written), Some(when));
            }
        }

        #[test]
        fn what_is_written_is_read(days in DAYS, micros in MOMENTS) {
            prop_assert_eq!(read(&day_text(days).expect("on the calendar")), Some(When::Day(days)));
            prop_assert_eq!(read(&moment_text(micros).expect("on the calendar")), Some(When::Moment(micros)));
        }
    }
}
