//! Parses days and moments.
//!
//! Some texts are unambiguous: ISO 8601 (`2014-01-31`, also with slashes or dots; with a time after a `T` or a
//! space, and an offset from UTC after that), and days whose month is a word (`Jan 31 2014`, `31-Jan-14`). For three numbers
//! with the year last ([`Said::Numbers`]), the whole column decides which one is the day.

use wire::{DAYS, DateOrder as Order, MOMENTS, When};

/// Microseconds of a day.
pub(crate) const DAY_US: i64 = 86_400_000_000;
/// The longest text that can be a date, in bytes.
const MAX_LENGTH: usize = 48;
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    /// Microseconds since midnight.
    micros: i64,
    /// Seconds east of UTC.
    offset: i64,
}

/// The meaning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    /// It is unambiguous. `true` if its year has only two digits.
    When(When, bool),
    /// A month or a quarter, as its first day.
    Month(i64),
    /// Three numbers.
    Numbers(Numbers),
    /// A time of day without a date.
    Time(Clock),
}

/// Three numbers that can be a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numbers {
    parts: [u32; 3],
    /// Whether the last number has only two digits.
    pub(crate) short: bool,
    /// The separator.
    pub(crate) mark: u8,
    time: Option<Clock>,
}

impl Numbers {
    pub(crate) fn has_time(&self) -> bool {
        self.time.is_some()
    }

    /// The date in this order, if there is one.
    pub(crate) fn read(&self, order: Order) -> Option<When> {
        let [a, b, c] = self.parts;
        let (year, month, day) = match order {
            Order::Dmy => (c, b, a),
            Order::Mdy => (c, a, b),
            Order::Ymd if self.short => (a, b, c),
            Order::Ymd => return None,
        };
        let year = if self.short { long_year(year) } else { year };
        at(days(year, month, day)?, self.time)
    }
}

impl Clock {
    pub(crate) fn micros(self) -> i64 {
        self.micros - self.offset * 1_000_000
    }
}

/// 69 is 1969 and 68 is 2068, as in POSIX.
fn long_year(short: u32) -> u32 {
    if short < 69 { 2000 + short } else { 1900 + short }
}

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

/// Only `2014-01-31`, also with slashes.
#[inline]
pub(crate) fn iso_day(text: &[u8]) -> Option<i64> {
    let &[y0, y1, y2, y3, s0, m0, m1, s1, d0, d1] = text else { return None };
    if s0 != s1 || !matches!(s0, b'-' | b'/' | b'.') {
        return None;
    }
    let mut wrong = false;
    let mut digit = |byte: u8| {
        let digit = byte.wrapping_sub(b'0');
        wrong |= digit > 9;
        u32::from(digit)
    };
    let year = digit(y0) * 1000 + digit(y1) * 100 + digit(y2) * 10 + digit(y3);
    let month = digit(m0) * 10 + digit(m1);
    let day = digit(d0) * 10 + digit(d1);
    if wrong { None } else { days(year, month, day) }
}

/// Only `2014-01-31T12:00:00`, also with a space.
#[inline]
pub(crate) fn iso_moment(text: &[u8]) -> Option<i64> {
    let (day, time) = text.split_at_checked(10)?;
    let &[mark, h0, h1, b':', m0, m1, b':', s0, s1] = time else { return None };
    let digits = [h0, h1, m0, m1, s0, s1].map(|byte| byte.wrapping_sub(b'0'));
    let [hour, minute, second] = [0, 2, 4].map(|at| i64::from(digits[at]) * 10 + i64::from(digits[at + 1]));
    let sound = matches!(mark, b'T' | b' ') && digits.iter().all(|digit| *digit <= 9);
    if !sound || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    Some(iso_day(day)? * DAY_US + ((hour * 60 + minute) * 60 + second) * 1_000_000)
}

/// The days from 1970 to a date (Howard Hinnant's `days_from_civil`).
#[inline]
fn days(year: u32, month: u32, day: u32) -> Option<i64> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let length = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=9999).contains(&year) || !(1..=length).contains(&day) {
        return None;
    }
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let era = year / 400;
    let of_era = year % 400;
    let of_year = (153 * month + 2) / 5 + day - 1;
    let day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    Some(i64::from(era) * 146_097 + i64::from(day_of_era) - 719_468)
}

fn at(day: i64, time: Option<Clock>) -> Option<When> {
    let Some(clock) = time else { return DAYS.contains(&day).then_some(When::Day(day)) };
    let micros = day * DAY_US + clock.micros();
    MOMENTS.contains(&micros).then_some(When::Moment(micros))
}

/// This many digits at the start, and the rest.
fn digits(text: &str, most: usize) -> Option<(u32, usize, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    if count == 0 || count > most {
        return None;
    }
    Some((text[..count].parse().ok()?, count, &text[count..]))
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

struct NoTime;

/// The time after a date, separated by a `T`, a space or a comma. An error if the rest isn't a time.
fn after(rest: &str) -> Result<Option<Clock>, NoTime> {
    if rest.is_empty() {
        return Ok(None);
    }
    let time = rest.strip_prefix('T').or_else(|| rest.strip_prefix(", ")).or_else(|| rest.strip_prefix(' '));
    time.and_then(|time| clock(time.trim_start())).map(Some).ok_or(NoTime)
}

/// `14:05`, `14:05:07.25`, `2:05 PM`, with an offset from UTC after it.
fn clock(text: &str) -> Option<Clock> {
    let (mut hour, length, rest) = digits(text, 2)?;
    let (minute, minute_length, mut rest) = digits(rest.strip_prefix(':')?, 2)?;
    let mut micros = 0;
    if let Some(seconds) = rest.strip_prefix(':') {
        let (second, second_length, mut left) = digits(seconds, 2)?;
        if let Some(fraction) = left.strip_prefix('.') {
            let count = fraction.bytes().take_while(u8::is_ascii_digit).count();
            let shown = &fraction[..count.min(6)];
            micros = shown.parse::<i64>().ok()? * 10_i64.pow(6 - shown.len() as u32);
            left = &fraction[count..];
        }
        // A leap second counts as the second before it.
        if second > 60 || second_length != 2 {
            return None;
        }
        micros += i64::from(second.min(59)) * 1_000_000;
        rest = left;
    }
    rest = rest.trim_start();
    if let Some((afternoon, left)) = half_of_day(rest) {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour = hour % 12 + if afternoon { 12 } else { 0 };
        rest = left.trim_start();
    }
    if hour > 23 || minute > 59 || length > 2 || minute_length != 2 {
        return None;
    }
    micros += (i64::from(hour) * 60 + i64::from(minute)) * 60_000_000;
    Some(Clock { micros, offset: offset(rest)? })
}

fn half_of_day(text: &str) -> Option<(bool, &str)> {
    let forms = [("AM", false), ("PM", true), ("A.M.", false), ("P.M.", true)];
    forms.into_iter().find_map(|(word, afternoon)| {
        let (start, rest) = text.split_at_checked(word.len())?;
        start.eq_ignore_ascii_case(word).then_some((afternoon, rest))
    })
}

/// Seconds east of UTC.
fn offset(zone: &str) -> Option<i64> {
    if matches!(zone, "" | "Z" | "UTC" | "GMT") {
        return Some(0);
    }
    let east = zone.starts_with('+');
    let (hours, length, rest) = digits(zone.strip_prefix(['+', '-'])?, 4)?;
    let (hours, minutes) = match (length, rest.strip_prefix(':')) {
        (2, None) if rest.is_empty() => (hours, 0),
        (4, None) if rest.is_empty() => (hours / 100, hours % 100),
        (2, Some(minutes)) => {
            (hours, digits(minutes, 2).filter(|(_, length, rest)| *length == 2 && rest.is_empty())?.0)
        }
        _ => return None,
    };
    let seconds = i64::from(hours * 60 + minutes) * 60;
    (hours < 24 && minutes < 60).then_some(if east { seconds } else { -seconds })
}

/// Dates whose month is a word: `Jan 31 2014`, `31-Jan-14`, `Fri, 31 Jan 2014 12:00:00 GMT`, `January 2014`.
fn worded(text: &str) -> Option<Said> {
    let mut rest = text;
    let mut month = None;
    let mut numbers: [Option<(u32, usize)>; 2] = [None, None];
    let mut time = None;
    let mut weekday = false;
    while !rest.is_empty() {
        let first = rest.as_bytes()[0];
        if first.is_ascii_digit() {
            if rest.as_bytes().get(1..3).is_some_and(|next| next.contains(&b':')) {
                // The time comes last, except that `date` and `ctime` write the year after it.
                let end = year_after(rest).unwrap_or(rest.len());
                if time.replace(clock(rest[..end].trim_end())?).is_some() {
                    return None;
                }
                rest = rest[end..].trim_start();
                continue;
            }
            let (number, length, left) = digits(rest, 4)?;
            let place = numbers.iter_mut().find(|place| place.is_none())?;
            *place = Some((number, length));
            rest = left;
        } else if first.is_ascii_alphabetic() {
            let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
            let word = rest[..length].to_ascii_lowercase();
            if let Some(named) = named(&word, &MONTHS).filter(|_| month.is_none()) {
                month = Some(named as u32 + 1);
            } else if named(&word, &WEEKDAYS).is_some() && !weekday && month.is_none() && numbers[0].is_none() {
                weekday = true;
            } else {
                return None;
            }
            rest = &rest[length..];
            rest = rest.strip_prefix('.').unwrap_or(rest);
        } else {
            return None;
        }
        // Words are separated by spaces, one comma, one dash or one slash.
        let left = rest.strip_prefix(',').unwrap_or(rest).trim_start_matches(' ');
        rest = if left.len() == rest.len() { left.strip_prefix(['-', '/']).unwrap_or(left) } else { left };
        if left.len() == rest.len()
            && rest.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
            && ends_word(text, rest)
        {
            return None;
        }
    }
    let month = month?;
    match numbers {
        [Some((year, 4)), None] if time.is_none() && !weekday => days(year, month, 1).map(Said::Month),
        [Some((day, 1..=2)), Some((year, length @ (2 | 4)))] => {
            let short = length == 2;
            let year = if short { long_year(year) } else { year };
            at(days(year, month, day)?, time).map(|when| Said::When(when, short))
        }
        _ => None,
    }
}

/// Whether the rest follows a letter or a digit without a separator.
fn ends_word(text: &str, rest: &str) -> bool {
    text[..text.len() - rest.len()].bytes().next_back().is_some_and(|byte| byte.is_ascii_alphanumeric())
}

/// The start of a four-digit year that ends the text after a time.
fn year_after(text: &str) -> Option<usize> {
    let at = text.rfind(' ')?;
    let year = &text[at + 1..];
    (year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())).then_some(at)
}

/// A full name or its first three letters (also `sept`).
fn named(word: &str, names: &[&str]) -> Option<usize> {
    names.iter().position(|name| *name == word || name[..3] == *word || (word == "sept" && *name == "september"))
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

/// A date written as eight digits.
pub(crate) fn compact(text: &str) -> Option<i64> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    days(text[..4].parse().ok()?, text[4..6].parse().ok()?, text[6..].parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use wire::{day_text, moment_text};

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
