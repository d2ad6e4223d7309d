//! Days and moments in ISO 8601's shortest forms, which most files have.

use chrono::NaiveDate;
use wire::DAY_US;

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

/// A date written as eight digits.
pub(crate) fn compact(text: &str) -> Option<i64> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    days(text[..4].parse().ok()?, text[4..6].parse().ok()?, text[6..].parse().ok()?)
}

/// The days from 1970 to a date.
#[inline]
pub(super) fn days(year: u32, month: u32, day: u32) -> Option<i64> {
    let date = NaiveDate::from_ymd_opt(year as i32, month, day)?;
    (1..=9999).contains(&year).then(|| date.to_epoch_days().into())
}
