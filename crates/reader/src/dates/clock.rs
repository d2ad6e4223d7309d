//! Times of day: `14:05`, `14:05:07.25`, `2:05 PM`, with an offset from UTC.

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    /// Microseconds since midnight.
    micros: i64,
    /// Seconds east of UTC.
    offset: i64,
}

impl Clock {
    pub(crate) fn micros(self) -> i64 {
        self.micros - self.offset * 1_000_000
    }
}

/// This many digits at the start, and the rest.
pub(super) fn digits(text: &str, most: usize) -> Option<(u32, usize, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    if count == 0 || count > most {
        return None;
    }
    Some((text[..count].parse().ok()?, count, &text[count..]))
}

pub(super) struct NoTime;

/// The time after a date, separated by a `T`, a space or a comma. An error if the rest isn't a time.
pub(super) fn after(rest: &str) -> Result<Option<Clock>, NoTime> {
    if rest.is_empty() {
        return Ok(None);
    }
    let time = rest.strip_prefix('T').or_else(|| rest.strip_prefix(", ")).or_else(|| rest.strip_prefix(' '));
    time.and_then(|time| clock(time.trim_start())).map(Some).ok_or(NoTime)
}

/// `14:05`, `14:05:07.25`, `2:05 PM`, with an offset from UTC after it.
pub(super) fn clock(text: &str) -> Option<Clock> {
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
