//! Dates to text.

use crate::dates::calendar::{Civil, civil, day_number};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Writes a date by the directives of Python's `strftime`, in English; `%-d` and the like drop leading zeros. What is no
/// directive stays as it is.
pub(crate) fn strftime(days: f64, format: &str) -> String {
    let mut out = String::new();
    write(&civil(days), format, &mut out);
    out
}

fn write(c: &Civil, format: &str, out: &mut String) {
    let mut chars = format.chars();
    while let Some(start) = chars.next() {
        if start != '%' {
            out.push(start);
            continue;
        }
        let rest = chars.clone();
        let mut directive = chars.next();
        let bare = matches!(directive, Some('-' | '#'));
        if bare {
            directive = chars.next();
        }
        if !directive.is_some_and(|d| one(c, d, bare, out)) {
            out.push('%');
            chars = rest;
        }
    }
}

/// Writes one directive, if it is one.
fn one(c: &Civil, directive: char, bare: bool, out: &mut String) -> bool {
    let padded = |n: i64, width: usize| if bare { n.to_string() } else { format!("{n:0width$}") };
    let two = |n: u32| padded(i64::from(n), 2);
    let hour_of_12 = (c.hour + 11) % 12 + 1;
    let month = MONTHS[(c.month as usize - 1).min(11)];
    let weekday = WEEKDAYS[c.weekday as usize % 7];
    let text = match directive {
        'Y' => padded(i64::from(c.year), 4),
        'y' => two(c.year.rem_euclid(100) as u32),
        'C' => two((c.year / 100) as u32),
        'm' => two(c.month),
        'd' => two(c.day),
        'e' => {
            if bare {
                c.day.to_string()
            } else {
                format!("{:2}", c.day)
            }
        }
        'H' => two(c.hour),
        'I' => two(hour_of_12),
        'k' => {
            if bare {
                c.hour.to_string()
            } else {
                format!("{:2}", c.hour)
            }
        }
        'l' => {
            if bare {
                hour_of_12.to_string()
            } else {
                format!("{hour_of_12:2}")
            }
        }
        'M' => two(c.minute),
        'S' => two(c.second),
        'f' => padded(i64::from(c.micro), 6),
        'j' => padded(i64::from(c.yearday), 3),
        'p' => if c.hour < 12 { "AM" } else { "PM" }.to_owned(),
        'P' => if c.hour < 12 { "am" } else { "pm" }.to_owned(),
        'B' => month.to_owned(),
        'b' | 'h' => month[..3].to_owned(),
        'A' => weekday.to_owned(),
        'a' => weekday[..3].to_owned(),
        'w' => ((c.weekday + 1) % 7).to_string(),
        'u' => (c.weekday + 1).to_string(),
        // Weeks that begin on Sunday and on Monday; days before the first such day are in week 0.
        'U' => two((c.yearday + 6 - (c.weekday + 1) % 7) / 7),
        'W' => two((c.yearday + 6 - c.weekday) / 7),
        'V' => two(iso_week(c).1),
        'G' => padded(i64::from(iso_week(c).0), 4),
        's' => ((day_number(c.year, c.month, c.day) * 24 + i64::from(c.hour)) * 3600
            + i64::from(c.minute * 60 + c.second))
        .to_string(),
        'Z' => "UTC".to_owned(),
        'z' => "+0000".to_owned(),
        'n' => "\n".to_owned(),
        't' => "\t".to_owned(),
        '%' => "%".to_owned(),
        'F' => return composed(c, "%Y-%m-%d", out),
        'T' | 'X' => return composed(c, "%H:%M:%S", out),
        'R' => return composed(c, "%H:%M", out),
        'r' => return composed(c, "%I:%M:%S %p", out),
        'D' | 'x' => return composed(c, "%m/%d/%y", out),
        'c' => return composed(c, "%a %b %e %H:%M:%S %Y", out),
        _ => return false,
    };
    out.push_str(&text);
    true
}

fn composed(c: &Civil, format: &str, out: &mut String) -> bool {
    write(c, format, out);
    true
}

/// The ISO year and week: the week belongs to the year that its Thursday is in.
fn iso_week(c: &Civil) -> (i32, u32) {
    let thursday = civil((day_number(c.year, c.month, c.day) + 3 - i64::from(c.weekday)) as f64);
    (thursday.year, (thursday.yearday - 1) / 7 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dates::calendar::from_civil;

    #[test]
    fn directives_are_pythons() {
        let days = from_civil(2014, 7, 4, 15, 5, 9, 250_000);
        for (format, expected) in [
            ("%Y-%m-%d %H:%M:%S.%f", "2014-07-04 15:05:09.250000"),
            ("%b %-d, %y", "Jul 4, 14"),
            ("%B %A %a %j", "July Friday Fri 185"),
            ("%I:%M %p", "03:05 PM"),
            ("%F %T %R %D", "2014-07-04 15:05:09 15:05 07/04/14"),
            ("%U %W %V %G %w %u", "26 26 27 2014 5 5"),
            ("%c", "Fri Jul  4 15:05:09 2014"),
            ("100%% %Z%z %e|%-H|%-I", "100% UTC+0000  4|15|3"),
            ("%Q %", "%Q %"),
            ("%-", "%-"),
            ("%s", "1404486309"),
        ] {
            assert_eq!(strftime(days, format), expected, "{format}");
        }
    }

    #[test]
    fn the_years_ends_have_their_iso_weeks() {
        for (year, month, day, expected) in
            [(2021, 1, 3, "2020 53 01 00"), (2018, 12, 31, "2019 01 52 53"), (2023, 1, 1, "2022 52 01 00")]
        {
            let days = from_civil(year, month, day, 0, 0, 0, 0);
            assert_eq!(strftime(days, "%G %V %U %W"), expected);
        }
    }

    #[test]
    fn the_first_and_the_last_day_have_weeks_too() {
        assert_eq!(strftime(-1e9, "%F %V"), "0001-01-01 01");
        assert_eq!(strftime(1e9, "%F %V %G"), "9999-12-31 52 9999");
    }
}
