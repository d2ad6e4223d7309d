//! Dates whose month is a word.

use super::clock::{clock, digits};
use super::iso::days;
use super::meaning::{Said, at, long_year};
use chrono::{Month, Weekday};

/// Dates whose month is a word: `Jan 31 2014`, `31-Jan-14`, `Fri, 31 Jan 2014 12:00:00 GMT`, `January 2014`.
pub(super) fn worded(text: &str) -> Option<Said> {
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
            let word = &rest[..length];
            if let Some(named) = named(word).filter(|_| month.is_none()) {
                month = Some(named.number_from_month());
            } else if word.parse::<Weekday>().is_ok() && !weekday && month.is_none() && numbers[0].is_none() {
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

/// A month's full name or its first three letters (also `sept`).
fn named(word: &str) -> Option<Month> {
    if word.eq_ignore_ascii_case("sept") { Some(Month::September) } else { word.parse().ok() }
}
