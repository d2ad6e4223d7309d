//! Ticks at dates.

use crate::args::call::{Call, Done};
use crate::dates;
use crate::dates::DateRule;
use crate::entry::{Entry, PLT};
use crate::model::axis::{Formatter, Locator};
use crate::model::charts::{Charts, Ticker};
use crate::pyplot::locators::ticker;
use crate::returned::Returned;
use canvas::Value;
use canvas::{CallError, Canvas};

pub(crate) static DATE_FORMATTER: Entry = Entry::new(
    "DateFormatter",
    PLT,
    "fmt, tz=None, *, usetex=None",
    date_texts,
    "Ticks as dates, by a format such as `\"%b %Y\"`.",
    include_str!("examples/plt.DateFormatter.py"),
);

fn date_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let format = call.text("fmt")?.unwrap_or_default();
    ticker(charts, call, Ticker::Texts(Formatter::Date(format)))
}

pub(crate) static CONCISE_DATE_FORMATTER: Entry = Entry::new(
    "ConciseDateFormatter",
    PLT,
    "locator=None, tz=None, formats=None",
    concise_texts,
    "Ticks as dates, as short as can be.",
    include_str!("examples/plt.ConciseDateFormatter.py"),
);

fn concise_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Texts(Formatter::ConciseDate))
}

fn whole(call: &Call, name: &str, preset: f64) -> Result<u32, CallError> {
    Ok(call.number(name, preset)?.clamp(1.0, 1e6) as u32)
}

fn list(call: &Call, name: &str) -> Result<Vec<u32>, CallError> {
    Ok(call.numbers(name)?.unwrap_or_default().into_iter().take(1_000).map(|n| n.clamp(0.0, 1e6) as u32).collect())
}

/// Days of a month; those below 0 are counted from its end.
fn month_days(call: &Call) -> Result<Vec<i32>, CallError> {
    let days = call.numbers("bymonthday")?.unwrap_or_else(|| vec![1.0]);
    Ok(days.into_iter().take(100).map(|n| n.clamp(-31.0, 31.0) as i32).collect())
}

fn rule(charts: &mut Charts, call: &Call, rule: DateRule) -> Done {
    ticker(charts, call, Ticker::Places(Locator::Dates(rule)))
}

pub(crate) static YEAR_LOCATOR: Entry = Entry::new(
    "YearLocator",
    PLT,
    "base=1, month=1, day=1, tz=None",
    years,
    "A tick every so many years.",
    include_str!("examples/plt.YearLocator.py"),
);

fn years(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Years {
        base: whole(call, "base", 1.0)?,
        month: whole(call, "month", 1.0)?,
        day: whole(call, "day", 1.0)?,
    };
    rule(charts, call, made)
}

pub(crate) static MONTH_LOCATOR: Entry = Entry::new(
    "MonthLocator",
    PLT,
    "bymonth=None, bymonthday=1, interval=1, tz=None",
    months,
    "A tick at the beginning of months.",
    include_str!("examples/plt.MonthLocator.py"),
);

fn months(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Months {
        bymonth: list(call, "bymonth")?,
        days: month_days(call)?,
        interval: whole(call, "interval", 1.0)?,
    };
    rule(charts, call, made)
}

pub(crate) static WEEKDAY_LOCATOR: Entry = Entry::new(
    "WeekdayLocator",
    PLT,
    "byweekday=1, interval=1, tz=None",
    weekdays,
    "A tick on days of the week.",
    include_str!("examples/plt.WeekdayLocator.py"),
);

fn weekdays(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Weekdays { byweekday: list(call, "byweekday")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

pub(crate) static DAY_LOCATOR: Entry = Entry::new(
    "DayLocator",
    PLT,
    "bymonthday=None, interval=1, tz=None",
    days,
    "A tick every so many days.",
    include_str!("examples/plt.DayLocator.py"),
);

fn days(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Days { bymonthday: list(call, "bymonthday")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

pub(crate) static HOUR_LOCATOR: Entry = Entry::new(
    "HourLocator",
    PLT,
    "byhour=None, interval=1, tz=None",
    hours,
    "A tick every so many hours.",
    include_str!("examples/plt.HourLocator.py"),
);

fn hours(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Hours { byhour: list(call, "byhour")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

pub(crate) static MINUTE_LOCATOR: Entry = Entry::new(
    "MinuteLocator",
    PLT,
    "byminute=None, interval=1, tz=None",
    minutes,
    "A tick every so many minutes.",
    include_str!("examples/plt.MinuteLocator.py"),
);

fn minutes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Minutes { byminute: list(call, "byminute")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

pub(crate) static DATE2NUM: Entry =
    Entry::new("date2num", PLT, "d", date2num, "Dates as days since 1970.", include_str!("examples/plt.date2num.py"));

fn date2num(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match call.take("d") {
        Value::Date(day) => Ok(Returned::Number(day)),
        Value::Dates { shape, data } => Ok(Returned::Array { shape, data }),
        Value::Text(text) => dates::parse(&text).map(Returned::Number).ok_or_else(|| call.bad("this is no date")),
        other => Err(call.wrong("d", "a date", &other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Plot, array};

    #[test]
    fn locators_keep_to_their_lists() {
        let mut plot = Plot::new();
        for (name, list) in [
            ("MinuteLocator", "byminute"),
            ("HourLocator", "byhour"),
            ("DayLocator", "bymonthday"),
            ("WeekdayLocator", "byweekday"),
            ("MonthLocator", "bymonth"),
            ("MonthLocator", "bymonthday"),
        ] {
            plot.call(name, Vec::new(), &[(list, array(&[3.0, 6.0]))]).unwrap();
            let Some(Ticker::Places(Locator::Dates(rule))) = plot.charts.tickers.last() else { panic!("{name}") };
            let found = match rule {
                DateRule::Minutes { byminute: all, .. }
                | DateRule::Hours { byhour: all, .. }
                | DateRule::Days { bymonthday: all, .. }
                | DateRule::Weekdays { byweekday: all, .. } => all.clone(),
                DateRule::Months { bymonth, days, .. } if bymonth.is_empty() => {
                    days.iter().map(|day| day.unsigned_abs()).collect()
                }
                DateRule::Months { bymonth, .. } => bymonth.clone(),
                other => panic!("{other:?}"),
            };
            assert_eq!(found, [3, 6], "{name} {list}");
        }
    }
}
