//! Dates to text.

use crate::dates::calendar::date_time;

/// Python's directives whose numbers `%-d` and the like write without padding.
const NUMBERS: &str = "CGHIMSUVWYdegjklmsuwy";
/// Python's other directives. `%f` is not among them, because it takes no `-` and is written otherwise in chrono.
const OTHERS: &str = "ABDFPRTXZabchnprtxz%";

/// Writes a date by the directives of Python's `strftime`, in English and in UTC. `%-d` and the like, and `%#d` as on
/// Windows, drop leading zeros. What is no directive stays as it is.
pub(crate) fn strftime(days: f64, format: &str) -> String {
    date_time(days).and_utc().format(&in_chronos_words(format)).to_string()
}

/// The same format in chrono's language, which has more directives and another `%f`.
fn in_chronos_words(format: &str) -> String {
    let mut out = String::new();
    let mut rest = format;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        let directive = &rest[at + 1..];
        let bare = directive.strip_prefix(['-', '#']);
        let mut left = bare.unwrap_or(directive).chars();
        match left.next() {
            Some('f') if bare.is_none() => out.push_str("%6f"),
            Some(letter) if NUMBERS.contains(letter) => {
                out.push_str(if bare.is_some() { "%-" } else { "%" });
                out.push(letter);
            }
            Some(letter) if OTHERS.contains(letter) => out.extend(['%', letter]),
            _ => {
                out.push_str("%%");
                left = directive.chars();
            }
        }
        rest = left.as_str();
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::parse::parse;

    #[test]
    fn directives_write_what_cpythons_do() {
        let recorded = include_str!("cpython.tsv");
        for letter in (NUMBERS.to_owned() + OTHERS + "f").replace(['n', 't'], "").chars() {
            assert!(recorded.contains(&format!("\n%{letter}\t")), "%{letter}");
        }
        let mut lines = recorded.lines().filter(|line| !line.starts_with('#'));
        let dates: Vec<f64> = lines.next().unwrap().split('\t').skip(1).map(|date| parse(date).unwrap()).collect();
        assert_eq!(dates.len(), 12);
        for line in lines {
            let (directive, expected) = line.split_once('\t').unwrap();
            let written: Vec<String> = dates.iter().map(|date| strftime(*date, directive)).collect();
            assert_eq!(written.join("\t"), expected, "{directive}");
        }
    }

    #[test]
    fn directives_stand_in_text() {
        let days = parse("2014-07-04T15:05:09.25").unwrap();
        for (format, expected) in [
            ("%Y-%m-%d %H:%M:%S.%f", "2014-07-04 15:05:09.250000"),
            ("%b %-d, %y", "Jul 4, 14"),
            ("100%% %Z%z %e|%-H|%#I", "100% UTC+0000  4|15|3"),
            ("%n%t%-F", "\n\t2014-07-04"),
            ("é%dé", "é04é"),
        ] {
            assert_eq!(strftime(days, format), expected, "{format}");
        }
    }

    #[test]
    fn what_is_no_directive_stays() {
        for format in ["", "%Q %", "%-", "%", "%+", "%v", "%q", "%.3f", "%:z", "%3f", "%-f", "%é", "% d", "%--d"] {
            assert_eq!(strftime(0.0, format), format);
        }
    }

    #[test]
    fn the_first_and_the_last_day_have_weeks_too() {
        assert_eq!(strftime(-1e9, "%F %Y %V"), "0001-01-01 0001 01");
        assert_eq!(strftime(1e9, "%F %V %G"), "9999-12-31 52 9999");
    }
}
