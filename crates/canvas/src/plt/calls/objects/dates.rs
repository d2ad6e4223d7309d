//! Ticks at dates.

use super::formatters::auto_texts;
use super::locators::{auto_places, ticker};
use crate::plt::call::{Call, Done};
use crate::plt::charts::{Charts, Ticker};
use crate::plt::dates::{self, DateRule};
use crate::plt::range::{Formatter, Locator};
use crate::plt::table::{Entry, PLT};
use crate::plt::value::{Returned, Value};
use crate::{CallError, Canvas};

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "DateFormatter",
        PLT,
        "fmt, tz=None, *, usetex=None",
        date_texts,
        "Ticks as dates, by a format such as `\"%b %Y\"`.",
        "days = np.arange(\"2020-01-01\", \"2020-12-31\", dtype=\"datetime64[D]\")\nplt.plot(days, np.arange(len(days)))\nplt.gca().xaxis.set_major_formatter(plt.DateFormatter(\"%b\"))",
    ),
    Entry::new(
        "ConciseDateFormatter",
        PLT,
        "locator=None, tz=None, formats=None",
        concise_texts,
        "Ticks as dates, as short as can be.",
        "days = np.arange(\"2020-01-01\", \"2020-12-31\", dtype=\"datetime64[D]\")\nplt.plot(days, np.arange(len(days)))\nplt.gca().xaxis.set_major_formatter(plt.ConciseDateFormatter())",
    ),
    Entry::new(
        "AutoDateLocator",
        PLT,
        "tz=None, minticks=5, maxticks=None, interval_multiples=True",
        auto_places,
        "Ticks at nice dates.",
        "plt.gca().xaxis.set_major_locator(plt.AutoDateLocator())",
    ),
    Entry::new(
        "AutoDateFormatter",
        PLT,
        "locator=None, tz=None, defaultfmt='%Y-%m-%d'",
        auto_texts,
        "Ticks written as dates.",
        "plt.gca().xaxis.set_major_formatter(plt.AutoDateFormatter())",
    ),
    Entry::new(
        "YearLocator",
        PLT,
        "base=1, month=1, day=1, tz=None",
        years,
        "A tick every so many years.",
        "plt.gca().xaxis.set_major_locator(plt.YearLocator(2))",
    ),
    Entry::new(
        "MonthLocator",
        PLT,
        "bymonth=None, bymonthday=1, interval=1, tz=None",
        months,
        "A tick at the beginning of months.",
        "plt.gca().xaxis.set_major_locator(plt.MonthLocator(interval=2))",
    ),
    Entry::new(
        "WeekdayLocator",
        PLT,
        "byweekday=1, interval=1, tz=None",
        weekdays,
        "A tick on days of the week.",
        "plt.gca().xaxis.set_major_locator(plt.WeekdayLocator(byweekday=0))",
    ),
    Entry::new(
        "DayLocator",
        PLT,
        "bymonthday=None, interval=1, tz=None",
        days,
        "A tick every so many days.",
        "plt.gca().xaxis.set_major_locator(plt.DayLocator(interval=7))",
    ),
    Entry::new(
        "HourLocator",
        PLT,
        "byhour=None, interval=1, tz=None",
        hours,
        "A tick every so many hours.",
        "plt.gca().xaxis.set_major_locator(plt.HourLocator(interval=6))",
    ),
    Entry::new(
        "MinuteLocator",
        PLT,
        "byminute=None, interval=1, tz=None",
        minutes,
        "A tick every so many minutes.",
        "plt.gca().xaxis.set_major_locator(plt.MinuteLocator(interval=15))",
    ),
    Entry::new(
        "date2num",
        PLT,
        "d",
        date2num,
        "Dates as days since 1970.",
        "print(plt.date2num(np.datetime64(\"2020-01-01\")))",
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
        day: whole(call, "bymonthday", 1.0)?,
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
    let made = DateRule::Minutes { byminute: Vec::new(), interval: whole(call, "interval", 1.0)? };
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
