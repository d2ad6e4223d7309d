//! Dates as text, ISO 8601.

use crate::dates::calendar::{MINUTE, days_of_date, days_of_date_time};
use chrono::{Datelike, NaiveDate};

/// Days since 1970-01-01 of `2014`, `2014-07`, `2014-07-04`, `20140704`, `2014-07-04 12:30`, `2014-07-04T12:30:15.25Z`
/// or with an offset such as `+02:00`.
pub(crate) fn parse(text: &str) -> Option<f64> {
    let text = text.trim();
    let (date, time) = match text.find(['T', 't', ' ']) {
        Some(at) => (&text[..at], Some(text[at + 1..].trim_start())),
        None => (text, None),
    };
    let (year, month, day) = parse_date(date)?;
    let date = NaiveDate::from_ymd_opt(year as i32, month, day).filter(|date| date.year() > 0)?;
    let Some(time) = time else { return Some(days_of_date(date)) };
    let (time, offset) = split_offset(time)?;
    let mut parts = time.split(':');
    let hour = digits(parts.next()?, 2)?;
    let minute = parts.next().map_or(Some(0), |m| digits(m, 2))?;
    let (second, micro) = match parts.next() {
        None => (0, 0),
        Some(text) => {
            let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
            (digits(whole, 2)?, micros(fraction)?)
        }
    };
    if parts.next().is_some() {
        return None;
    }
    Some(days_of_date_time(date.and_hms_micro_opt(hour, minute, second, micro)?) - offset * MINUTE)
}

fn parse_date(text: &str) -> Option<(u32, u32, u32)> {
    let parts: Vec<&str> = text.splitn(4, ['-', '/']).collect();
    match parts[..] {
        [all] if all.len() == 8 && all.is_ascii() => {
            Some((digits(&all[..4], 4)?, digits(&all[4..6], 2)?, digits(&all[6..], 2)?))
        }
        [year] => Some((digits(year, 4)?, 1, 1)),
        [year, month] => Some((digits(year, 4)?, digits(month, 2)?, 1)),
        [year, month, day] => Some((digits(year, 4)?, digits(month, 2)?, digits(day, 2)?)),
        _ => None,
    }
}

/// A number of so many digits exactly.
fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// A fraction of a second in µs; digits past the ninth are refused, those past the sixth dropped.
fn micros(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 9 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    format!("{text:0<6}")[..6].parse().ok()
}

/// The time of day, and minutes east of UTC.
fn split_offset(text: &str) -> Option<(&str, f64)> {
    if let Some(time) = text.strip_suffix(['Z', 'z']) {
        return Some((time, 0.0));
    }
    let Some(at) = text.find(['+', '-']) else { return Some((text, 0.0)) };
    let sign = if text[at..].starts_with('-') { -1.0 } else { 1.0 };
    let offset = text[at + 1..].replace(':', "");
    let (hours, minutes) = match offset.len() {
        2 => (digits(&offset, 2)?, 0),
        4 if offset.is_ascii() => (digits(&offset[..2], 2)?, digits(&offset[2..], 2)?),
        _ => return None,
    };
    (hours < 24 && minutes < 60).then(|| (&text[..at], sign * f64::from(hours * 60 + minutes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_dates() {
        let day = 16_255.0;
        for text in ["2014-07-04", "20140704", " 2014/07/04 ", "2014-07-04T00:00", "2014-07-04 02:00+02:00"] {
            assert_eq!(parse(text), Some(day), "{text}");
        }
        assert_eq!(parse("2014"), Some(day - 184.0));
        assert_eq!(parse("2014-07"), Some(day - 3.0));
        let time = |hour, minute, second: f64| Some(day + (hour * 3600.0 + minute * 60.0 + second) / 86400.0);
        assert_eq!(parse("2014-07-04T12:30:15.25Z"), time(12.0, 30.0, 15.25));
        assert_eq!(parse("2014-07-04 12:30:15.123456789"), time(12.0, 30.0, 15.123_456));
    }

    #[test]
    fn no_dates() {
        for text in [
            "",
            "abc",
            "2014-13-01",
            "2014-02-29",
            "2014-1-1",
            "0000-01-01",
            "2014-07-04T25:00",
            "2014-07-04T12:60",
            "2014-07-04T12:00:60",
            "2014-07-04-05",
            "2014-07-04T",
            "2014-07-04 12:00+é1",
            "２０１４",
            "2014-07-04T12:00:00.",
            "1e5",
            "éééé",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
