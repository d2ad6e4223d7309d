//! Ticks at dates.

use super::formatters::auto_texts;
use super::locators::{auto_places, ticker};
use crate::call::{Call, Done};
use crate::charts::{Charts, Ticker};
use crate::dates::{self, DateRule};
use crate::range::{Formatter, Locator};
use crate::returned::Returned;
use crate::table::{Entry, PLT};
use canvas::Value;
use canvas::{CallError, Canvas};

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "DateFormatter",
        PLT,
        "fmt, tz=None, *, usetex=None",
        date_texts,
        "Ticks as dates, by a format such as `\"%b %Y\"`.",
        "from matplotlib.dates import DateFormatter\ndays = np.arange(\"2024-01-01\", \"2024-12-31\", dtype=\"datetime64[D]\")\nplt.plot(days, 10 - 9 * np.cos(np.arange(len(days)) / 58), color=\"C1\")\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%b\"))\nplt.ylabel(\"°C\")",
    ),
    Entry::new(
        "ConciseDateFormatter",
        PLT,
        "locator=None, tz=None, formats=None",
        concise_texts,
        "Ticks as dates, as short as can be.",
        "from matplotlib.dates import AutoDateLocator, ConciseDateFormatter\ndays = np.arange(\"2023-11-01\", \"2024-04-01\", dtype=\"datetime64[D]\")\nplt.fill_between(days, 30 * np.exp(-((np.arange(len(days)) - 75) / 30) ** 2), color=\"lightblue\")\nplt.gca().xaxis.set_major_formatter(ConciseDateFormatter(AutoDateLocator()))\nplt.ylabel(\"snow (cm)\")",
    ),
    Entry::new(
        "AutoDateLocator",
        PLT,
        "tz=None, minticks=5, maxticks=None, interval_multiples=True",
        auto_places,
        "Ticks at nice dates.",
        "from matplotlib.dates import AutoDateLocator\ndays = np.arange(\"2010-01-01\", \"2024-01-01\", dtype=\"datetime64[M]\")\nplt.plot(days, 100 * 1.004 ** np.arange(len(days)), color=\"C0\")\nplt.gca().xaxis.set_major_locator(AutoDateLocator())\nplt.title(\"Rent, 2010 = 100\")",
    ),
    Entry::new(
        "AutoDateFormatter",
        PLT,
        "locator=None, tz=None, defaultfmt='%Y-%m-%d'",
        auto_texts,
        "Ticks written as dates.",
        "from matplotlib.dates import AutoDateLocator, AutoDateFormatter\nhours = np.arange(\"2024-05-01\", \"2024-05-03\", dtype=\"datetime64[h]\")\nplt.plot(hours, 15 - 6 * np.cos(np.arange(48) / 24 * 2 * np.pi), color=\"C1\")\nplt.gca().xaxis.set_major_formatter(AutoDateFormatter(AutoDateLocator()))\nplt.gca().tick_params(axis=\"x\", rotation=45)",
    ),
    Entry::new(
        "YearLocator",
        PLT,
        "base=1, month=1, day=1, tz=None",
        years,
        "A tick every so many years.",
        "from matplotlib.dates import DateFormatter, YearLocator\ndays = np.arange(\"2014-01-01\", \"2024-01-01\", dtype=\"datetime64[M]\")\nplt.plot(days, np.arange(120) ** 1.2, color=\"C2\")\nplt.gca().xaxis.set_major_locator(YearLocator(2))\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%Y\"))\nplt.title(\"every second year\")",
    ),
    Entry::new(
        "MonthLocator",
        PLT,
        "bymonth=None, bymonthday=1, interval=1, tz=None",
        months,
        "A tick at the beginning of months.",
        "from matplotlib.dates import DateFormatter, MonthLocator\ndays = np.arange(\"2024-01-01\", \"2025-01-01\", dtype=\"datetime64[D]\")\nplt.plot(days, 12 - 4 * np.cos((np.arange(366) - 172) / 58), color=\"orange\")\nplt.gca().xaxis.set_major_locator(MonthLocator(bymonth=[1, 4, 7, 10]))\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%b\"))\nplt.ylabel(\"hours of daylight\")",
    ),
    Entry::new(
        "WeekdayLocator",
        PLT,
        "byweekday=1, interval=1, tz=None",
        weekdays,
        "A tick on days of the week.",
        "from matplotlib.dates import DateFormatter, WeekdayLocator\ndays = np.arange(\"2024-06-01\", \"2024-06-30\", dtype=\"datetime64[D]\")\nplt.bar(days, 5 + (np.arange(29) % 7 < 2) * 6, color=\"C4\")\nplt.gca().xaxis.set_major_locator(WeekdayLocator(byweekday=0))\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%a %d\"))\nplt.title(\"a tick each Monday\")",
    ),
    Entry::new(
        "DayLocator",
        PLT,
        "bymonthday=None, interval=1, tz=None",
        days,
        "A tick every so many days.",
        "from matplotlib.dates import DateFormatter, DayLocator\ndays = np.arange(\"2024-02-25\", \"2024-03-10\", dtype=\"datetime64[D]\")\nplt.plot(days, [3, 4, 6, 5, 7, 9, 8, 8, 10, 12, 11, 9, 12, 14], \"o-\", color=\"C5\")\nplt.gca().xaxis.set_major_locator(DayLocator(interval=3))\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%d %b\"))",
    ),
    Entry::new(
        "HourLocator",
        PLT,
        "byhour=None, interval=1, tz=None",
        hours,
        "A tick every so many hours.",
        "from matplotlib.dates import DateFormatter, HourLocator\nhours = np.arange(\"2024-07-01T00\", \"2024-07-02T01\", dtype=\"datetime64[h]\")\nplt.step(hours, np.maximum(0, 600 * np.sin((np.arange(25) - 5) / 16 * np.pi)), color=\"orange\")\nplt.gca().xaxis.set_major_locator(HourLocator(byhour=[0, 6, 12, 18]))\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%H:%M\"))\nplt.ylabel(\"sun (W/m²)\")",
    ),
    Entry::new(
        "MinuteLocator",
        PLT,
        "byminute=None, interval=1, tz=None",
        minutes,
        "A tick every so many minutes.",
        "from matplotlib.dates import DateFormatter, MinuteLocator\nminutes = np.arange(\"2024-07-01T12:00\", \"2024-07-01T13:01\", dtype=\"datetime64[m]\")\nplt.plot(minutes, 90 * np.exp(-np.arange(61) / 40) + 5, color=\"brown\")\nplt.gca().xaxis.set_major_locator(MinuteLocator(byminute=[0, 15, 30, 45]))\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%H:%M\"))\nplt.ylabel(\"tea (°C)\")",
    ),
    Entry::new(
        "date2num",
        PLT,
        "d",
        date2num,
        "Dates as days since 1970.",
        "from matplotlib.dates import date2num\nmoon = np.datetime64(\"2024-02-29\")\nnumber = date2num(moon)\nplt.plot([moon], [1], \"o\", ms=30, color=\"silver\")\nplt.text(moon, 1.03, f\"{moon} is day {number:.0f}\", ha=\"center\")\nplt.ylim(0.9, 1.1)\nplt.yticks([])",
    ),
];

fn date_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let format = call.text("fmt")?.unwrap_or_default();
    ticker(charts, call, Ticker::Texts(Formatter::Date(format)))
}

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

fn years(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Years {
        base: whole(call, "base", 1.0)?,
        month: whole(call, "month", 1.0)?,
        day: whole(call, "day", 1.0)?,
    };
    rule(charts, call, made)
}

fn months(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Months {
        bymonth: list(call, "bymonth")?,
        days: month_days(call)?,
        interval: whole(call, "interval", 1.0)?,
    };
    rule(charts, call, made)
}

fn weekdays(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Weekdays { byweekday: list(call, "byweekday")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

fn days(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Days { bymonthday: list(call, "bymonthday")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

fn hours(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Hours { byhour: list(call, "byhour")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

fn minutes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Minutes { byminute: list(call, "byminute")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

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
