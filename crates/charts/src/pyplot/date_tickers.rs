//! Ticks at dates.

use crate::args::call::{Call, Done};
use crate::args::rows;
use crate::args::types;
use crate::dates;
use crate::dates::DateRule;
use crate::entry::{Entry, PLT};
use crate::model::axis::{Formatter, Locator};
use crate::model::charts::{Charts, Ticker};
use crate::pyplot::locators::ticker;
use canvas::{CallError, Canvas, Default, Param, Returned, Returns, Type, Value};

pub(crate) static DATE_FORMATTER: Entry = Entry::new(
    "DateFormatter",
    PLT,
    &[
        Param::new("fmt", Type::Text, "format of a date, such as '%d %b %Y'"),
        rows::TZ,
        Param::unhonoured("usetex", Type::Flag).same_as(&[Default::Flag(false)]).or_none().named(),
    ],
    date_texts,
    "Formats ticks as dates with a format such as `\"%b %Y\"`.",
    include_str!("examples/plt.DateFormatter.py"),
)
.returns(Returns::Object("Formatter"));

fn date_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let format = call.text("fmt")?.unwrap_or_default();
    ticker(charts, call, Ticker::Texts(Formatter::Date(format)))
}

pub(crate) static CONCISE_DATE_FORMATTER: Entry = Entry::new(
    "ConciseDateFormatter",
    PLT,
    &[
        Param::harmless("locator", types::LOCATOR).or_none(),
        rows::TZ,
        Param::unhonoured("formats", Type::Texts).or_none(),
    ],
    concise_texts,
    "Formats ticks as dates, as short as possible.",
    include_str!("examples/plt.ConciseDateFormatter.py"),
)
.returns(Returns::Object("Formatter"));

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
    &[
        Param::new("base", Type::Whole, "years between ticks").or_number(1.0),
        Param::new("month", Type::Whole, "month of the ticks, 1–12").or_number(1.0),
        Param::new("day", Type::Whole, "day of the ticks, 1–31").or_number(1.0),
        rows::TZ,
    ],
    years,
    "Places ticks at multiples of a number of years.",
    include_str!("examples/plt.YearLocator.py"),
)
.returns(Returns::Object("Locator"));

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
    &[
        Param::new("bymonth", Type::Numbers, "months with ticks, 1 to 12; if not given, all").or_none(),
        Param::new(
            "bymonthday",
            Type::Numbers,
            "days with ticks, 1 to 31; negative numbers count from the month's end",
        )
        .or_number(1.0),
        Param::new("interval", Type::Whole, "months between ticks").or_number(1.0),
        rows::TZ,
    ],
    months,
    "Places ticks on days of months.",
    include_str!("examples/plt.MonthLocator.py"),
)
.returns(Returns::Object("Locator"));

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
    &[
        Param::new("byweekday", Type::Numbers, "days with ticks, 0 (Monday) to 6 (Sunday)").or_number(1.0),
        Param::new("interval", Type::Whole, "weeks between ticks").or_number(1.0),
        rows::TZ,
    ],
    weekdays,
    "Places ticks on days of the week.",
    include_str!("examples/plt.WeekdayLocator.py"),
)
.returns(Returns::Object("Locator"));

fn weekdays(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Weekdays { byweekday: list(call, "byweekday")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

pub(crate) static DAY_LOCATOR: Entry = Entry::new(
    "DayLocator",
    PLT,
    &[
        Param::new("bymonthday", Type::Numbers, "days of the month with ticks, 1 to 31; if not given, all").or_none(),
        Param::new("interval", Type::Whole, "days between ticks").or_number(1.0),
        rows::TZ,
    ],
    days,
    "Places ticks on days of the month.",
    include_str!("examples/plt.DayLocator.py"),
)
.returns(Returns::Object("Locator"));

fn days(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Days { bymonthday: list(call, "bymonthday")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

pub(crate) static HOUR_LOCATOR: Entry = Entry::new(
    "HourLocator",
    PLT,
    &[
        Param::new("byhour", Type::Numbers, "hours with ticks, 0 to 23; if not given, all").or_none(),
        Param::new("interval", Type::Whole, "hours between ticks").or_number(1.0),
        rows::TZ,
    ],
    hours,
    "Places ticks on hours.",
    include_str!("examples/plt.HourLocator.py"),
)
.returns(Returns::Object("Locator"));

fn hours(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Hours { byhour: list(call, "byhour")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

pub(crate) static MINUTE_LOCATOR: Entry = Entry::new(
    "MinuteLocator",
    PLT,
    &[
        Param::new("byminute", Type::Numbers, "minutes with ticks, 0 to 59; if not given, all").or_none(),
        Param::new("interval", Type::Whole, "minutes between ticks").or_number(1.0),
        rows::TZ,
    ],
    minutes,
    "Places ticks on minutes.",
    include_str!("examples/plt.MinuteLocator.py"),
)
.returns(Returns::Object("Locator"));

fn minutes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Minutes { byminute: list(call, "byminute")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

pub(crate) static DATE2NUM: Entry = Entry::new(
    "date2num",
    PLT,
    &[Param::new("d", Type::OneOf(&[Type::Coordinate, Type::Data]), "a date, its text, or an array of dates")],
    date2num,
    "Converts dates to days since 1970.",
    include_str!("examples/plt.date2num.py"),
)
.returns(Returns::OneOf(&[Returns::Number, Returns::Array]));

fn date2num(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match call.take("d") {
        Value::Date(day) => Ok(Returned::Number(day)),
        Value::Dates { shape, data } => Ok(Returned::Array { shape, data }),
        Value::Text(text) => dates::parse(&text).map(Returned::Number).ok_or_else(|| call.bad("this is not a date")),
        other => Err(call.wrong("d", "a date", &other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::charts::StoredTicker;
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
            let Some(StoredTicker(Ticker::Places(Locator::Dates(rule)))) = plot.charts.tickers.iter().last() else {
                panic!("{name}")
            };
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
