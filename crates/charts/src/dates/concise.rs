//! Labels of dates without repetition.

use crate::dates::calendar::date_time;
use crate::dates::strftime::strftime;
use crate::ticker::formatter::Labels;
use chrono::{Datelike, Timelike};

/// What most labels say when years, months, days, hours, minutes or seconds differ; what those say at which a larger unit
/// begins; and what is said of all at the axis's end.
const LEVELS: [(&str, &str, &str); 6] = [
    ("%Y", "", ""),
    ("%b", "%Y", "%Y"),
    ("%d", "%b", "%Y-%b"),
    ("%H:%M", "%b-%d", "%Y-%b-%d"),
    ("%H:%M", "%H:%M", "%Y-%b-%d"),
    ("%S.%f", "%H:%M", "%Y-%b-%d %H:%M"),
];

/// Labels as matplotlib's `ConciseDateFormatter` writes them: each says what changes, the axis's end the rest.
pub(crate) fn concise(ticks: &[f64]) -> Labels {
    let dates: Vec<_> = ticks.iter().map(|t| date_time(*t)).collect();
    let parts: Vec<[u32; 6]> =
        dates.iter().map(|d| [d.year() as u32, d.month(), d.day(), d.hour(), d.minute(), d.second()]).collect();
    let differs = |level: usize| parts.iter().any(|p| p[level] != parts[0][level]);
    let level = (0..6).rev().find(|level| differs(*level));
    // Where a label names the year, the end needn't.
    let named = level.is_some_and(|level| level < 2 && parts.iter().any(|p| p[level] == 1));
    let level = level.unwrap_or(5);
    let (usual, begins, rest) = LEVELS[level];
    let is_begin = |i: usize| match level {
        1 | 2 => parts[i][level] == 1,
        5 => dates[i].second() == 0 && dates[i].nanosecond() == 0,
        _ => parts[i][level] == 0,
    };
    let mut texts: Vec<String> =
        ticks.iter().enumerate().map(|(i, t)| strftime(*t, if is_begin(i) { begins } else { usual })).collect();
    if level == 5 {
        drop_zeros(&mut texts);
    }
    let offset = ticks.last().filter(|_| !named).map(|t| strftime(*t, rest)).filter(|text| !text.is_empty());
    Labels { texts, offset }
}

/// Drops the zeros that all fractions of a second end in.
fn drop_zeros(texts: &mut [String]) {
    let zeros = |text: &String| text.len() - text.trim_end_matches('0').len();
    let common = texts.iter().filter(|t| t.contains('.')).map(zeros).min().unwrap_or(0);
    if common == 0 {
        return;
    }
    for text in texts.iter_mut().filter(|t| t.contains('.')) {
        text.truncate(text.len() - common);
        text.truncate(text.trim_end_matches('.').len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::parse::parse;

    fn labels(dates: &[&str]) -> (String, Option<String>) {
        let ticks: Vec<f64> = dates.iter().map(|d| parse(d).unwrap()).collect();
        let labels = concise(&ticks);
        (labels.texts.join(" "), labels.offset)
    }

    #[test]
    fn only_what_changes_is_said() {
        // What matplotlib 3.11 shows.
        assert_eq!(labels(&["2012-01-01", "2013-01-01"]), ("2012 2013".into(), None));
        assert_eq!(labels(&["2012-11-01", "2013-01-01", "2013-03-01"]), ("Nov 2013 Mar".into(), None));
        assert_eq!(labels(&["2013-03-01", "2013-04-01"]), ("Mar Apr".into(), Some("2013".into())));
        assert_eq!(labels(&["2013-03-15", "2013-04-01"]), ("15 Apr".into(), Some("2013-Apr".into())));
        assert_eq!(
            labels(&["2013-03-15 18:00", "2013-03-16 00:00"]),
            ("18:00 Mar-16".into(), Some("2013-Mar-16".into()))
        );
        assert_eq!(
            labels(&["2013-03-15 18:05", "2013-03-15 18:10"]),
            ("18:05 18:10".into(), Some("2013-Mar-15".into()))
        );
        assert_eq!(
            labels(&["2013-03-15 18:05:00", "2013-03-15 18:05:00.5", "2013-03-15 18:05:01"]),
            ("18:05 00.5 01.0".into(), Some("2013-Mar-15 18:05".into()))
        );
        assert_eq!(concise(&[]), Labels::default());
    }
}
