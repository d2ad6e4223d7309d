//! Parses days and moments.
//!
//! Some texts are unambiguous: ISO 8601 (`2014-01-31`, also with slashes or dots; with a time after a `T` or a
//! space, and an offset from UTC after that), and days whose month is a word (`Jan 31 2014`, `31-Jan-14`). For three numbers
//! with the year last ([`Said::Numbers`]), the whole column decides which one is the day.

mod clock;
mod iso;
mod meaning;
mod worded;

pub(crate) use iso::{compact, iso_day, iso_moment};
pub(crate) use meaning::Said;

use clock::{after, clock, digits};
use iso::days;
use meaning::{Numbers, at};
use wire::{DateOrder as Order, When};
use worded::worded;

/// The longest text that can be a date, in bytes.
const MAX_LENGTH: usize = 48;
/// The day or time in a text, if there is one.
pub(crate) fn said(text: &str) -> Option<Said> {
    let bytes = text.as_bytes();
    if !(4..=MAX_LENGTH).contains(&bytes.len()) {
        return None;
    }
    if let Some(day) = iso_day(bytes) {
        return Some(Said::When(When::Day(day), false));
    }
    let text = text.trim();
    if !text.is_ascii() || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if text.as_bytes()[0].is_ascii_digit() && text.as_bytes().get(1..3).is_some_and(|next| next.contains(&b':')) {
        return clock(text).map(Said::Time);
    }
    numeric(text).or_else(|| worded(text)).or_else(|| quarter(text))
}

/// Dates that consist of numbers, with or without a time.
fn numeric(text: &str) -> Option<Said> {
    let (first, length, rest) = digits(text, 4)?;
    let mark = *rest.as_bytes().first()?;
    if !matches!(mark, b'-' | b'/' | b'.') || length == 3 {
        return None;
    }
    let (second, second_length, rest) = digits(&rest[1..], 4)?;
    if length == 4 {
        if second_length > 2 {
            return None;
        }
        if rest.is_empty() && mark != b'.' {
            return days(first, second, 1).map(Said::Month);
        }
        let (third, third_length, rest) = digits(rest.strip_prefix(mark as char)?, 2)?;
        let when = at(days(first, second, third)?, after(rest).ok()?)?;
        return (third_length <= 2).then_some(Said::When(when, false));
    }
    if second_length == 4 {
        // `01/2014`
        return (rest.is_empty() && mark != b'.').then(|| days(second, first, 1).map(Said::Month))?;
    }
    let (third, third_length, rest) = digits(rest.strip_prefix(mark as char)?, 4)?;
    let short = third_length == 2;
    // `1.2.14` is a version or a section.
    let shaped = third_length == 4 || (short && (mark != b'.' || (length, second_length) == (2, 2)));
    if !shaped || second_length > 2 {
        return None;
    }
    let numbers = Numbers { parts: [first, second, third], short, mark, time: after(rest).ok()? };
    let any = [Order::Dmy, Order::Mdy, Order::Ymd].into_iter().any(|order| numbers.read(order).is_some());
    any.then_some(Said::Numbers(numbers))
}

/// `2014Q1`, `2014-Q1`, `Q1 2014`.
fn quarter(text: &str) -> Option<Said> {
    let of = |year: &str, quarter: &str| {
        let (year, length, rest) = digits(year, 4)?;
        let quarter = quarter.strip_prefix(['Q', 'q'])?.parse::<u32>().ok().filter(|q| (1..=4).contains(q))?;
        (length == 4 && rest.is_empty()).then(|| days(year, quarter * 3 - 2, 1).map(Said::Month))?
    };
    if text.len() > 8 {
        return None;
    }
    let (start, end) = text.split_at_checked(4)?;
    of(start, end.trim_start_matches(['-', ' '])).or_else(|| {
        let (quarter, year) = text.split_at_checked(2)?;
        of(year.trim_start_matches(['-', ' ']), quarter)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use wire::{MOMENTS, day_text, moment_text};

    fn shown(when: When) -> Option<String> {
        match when {
            When::Day(days) => day_text(days),
            When::Moment(micros) => moment_text(micros),
        }
    }

    fn sure(text: &str) -> Option<String> {
        match said(text)? {
            Said::When(when, false) => shown(when),
            _ => None,
        }
    }

    #[test]
    fn what_can_be_read_in_one_way() {
        for text in [
            "2014-01-31",
            "2014/01/31",
            "2014.01.31",
            "2014-1-31",
            "Jan 31 2014",
            "January 31, 2014",
            "31 Jan 2014",
            "31-Jan-2014",
            "Fri 31 Jan. 2014",
        ] {
            assert_eq!(sure(text).as_deref(), Some("2014-01-31"), "{text}");
        }
        for (text, expected) in [
            ("2014-01-31T12:00", "2014-01-31T12:00:00"),
            ("2014/01/31 9:05:07", "2014-01-31T09:05:07"),
            ("2014-01-31T12:00:00.123456789Z", "2014-01-31T12:00:00.123456"),
            ("2014-01-31T01:30:00+02:00", "2014-01-30T23:30:00"),
            ("2014-01-31 12:00:00 -05:00", "2014-01-31T17:00:00"),
            ("2014-01-31 12:30 am", "2014-01-31T00:30:00"),
            ("Fri Jan 31 12:00:00 2014", "2014-01-31T12:00:00"),
            ("Fri, 31 Jan 2014 12:00:00 +0100", "2014-01-31T11:00:00"),
            ("Jan 31, 2014 3:05 PM", "2014-01-31T15:05:00"),
            ("1969-12-31T23:59:59.999999", "1969-12-31T23:59:59.999999"),
        ] {
            assert_eq!(sure(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn three_numbers_are_read_as_the_column_decides() {
        let numbers = |text: &str| match said(text) {
            Some(Said::Numbers(numbers)) => {
                [Order::Dmy, Order::Mdy, Order::Ymd].map(|order| numbers.read(order).and_then(shown))
            }
            other => panic!("{text}: {other:?}"),
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(numbers("01/02/2014"), [some("2014-02-01"), some("2014-01-02"), None]);
        assert_eq!(numbers("13.01.2014"), [some("2014-01-13"), None, None]);
        assert_eq!(numbers("14/01/31"), [some("2031-01-14"), None, some("2014-01-31")]);
        assert_eq!(numbers("34/01/31"), [None, None, some("2034-01-31")]);
        assert_eq!(numbers("1/2/2014 3:05 PM"), [some("2014-02-01T15:05:00"), some("2014-01-02T15:05:00"), None]);
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "T",
            "2014",
            "20140131",
            "2014-02-30",
            "2014-13-01",
            "0000-01-01",
            "1.2.14",
            "12014-01-01",
            "2014-01-31T25:00",
            "2014-01-31T12",
            "2014-01-31T12:00+",
            "2014-01-31T12:00+99:00",
            "2014-01-31 noon",
            "2014-01-31Z",
            "May be 2014",
            "0001-01-01T00:00+01:00",
            "Room 12 2014",
            "555-1234-2014",
            "1/2",
            "31/31/2014",
            "12:60",
            "24:00",
            "2014Q5",
            "٢٠١٤-٠١-٣١",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_not(text in "\\PC{0,50}|[0-9TZQ:+./ ,APMJanFebWed-]{0,30}") {
            if let Some(moment) = iso_moment(text.as_bytes()) {
                prop_assert_eq!(said(&text), Some(Said::When(When::Moment(moment), false)));
            }
            if let Some(Said::When(when, _)) = said(&text) {
                prop_assert!(shown(when).is_some());
            }
        }

        #[test]
        fn what_is_written_is_read(days in wire::DAYS, micros in MOMENTS) {
            prop_assert_eq!(said(&day_text(days).expect("a day")), Some(Said::When(When::Day(days), false)));
            let whole = micros.div_euclid(1_000_000) * 1_000_000;
            let text = moment_text(whole).expect("a moment");
            prop_assert_eq!(iso_moment(text.as_bytes()), Some(whole));
            prop_assert_eq!(said(&text), Some(Said::When(When::Moment(whole), false)));
            prop_assert_eq!(said(&moment_text(micros).expect("a moment")), Some(Said::When(When::Moment(micros), false)));
        }
    }
}
