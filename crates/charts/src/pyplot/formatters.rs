//! Formatters: how ticks are written.

use crate::args::call::{Call, Done, label_of, truth};
use crate::entry::{Entry, PLT};
use crate::model::axis::Formatter;
use crate::model::charts::{Charts, Ticker};
use crate::pyplot::locators::ticker;
use canvas::Canvas;
use canvas::Value;

pub(crate) static FORMAT_STR_FORMATTER: Entry = Entry::new(
    "FormatStrFormatter",
    PLT,
    "fmt",
    format_texts,
    "Ticks written by a format such as `\"%.2f\"`.",
    include_str!("examples/plt.FormatStrFormatter.py"),
);

pub(crate) static STR_METHOD_FORMATTER: Entry = Entry::new(
    "StrMethodFormatter",
    PLT,
    "fmt",
    format_texts,
    "Ticks written by a format such as `\"{x:.2f}\"`.",
    include_str!("examples/plt.StrMethodFormatter.py"),
);

fn format_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let format = call.text("fmt")?.unwrap_or_default();
    ticker(charts, call, Ticker::Texts(Formatter::Format(format)))
}

pub(crate) static FIXED_FORMATTER: Entry = Entry::new(
    "FixedFormatter",
    PLT,
    "seq",
    fixed_texts,
    "Ticks that say these texts.",
    include_str!("examples/plt.FixedFormatter.py"),
);

fn fixed_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let texts: Vec<String> = call.get("seq").and_then(Value::items).unwrap_or_default().iter().map(label_of).collect();
    ticker(charts, call, Ticker::Texts(Formatter::Fixed(texts)))
}

pub(crate) static NULL_FORMATTER: Entry = Entry::new(
    "NullFormatter",
    PLT,
    "",
    no_texts,
    "Ticks that say nothing.",
    include_str!("examples/plt.NullFormatter.py"),
);

fn no_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Texts(Formatter::Nothing))
}

pub(crate) static AUTO_DATE_FORMATTER: Entry = Entry::new(
    "AutoDateFormatter",
    PLT,
    "locator=None, tz=None, defaultfmt='%Y-%m-%d'",
    auto_texts,
    "Ticks written as dates.",
    include_str!("examples/plt.AutoDateFormatter.py"),
);

pub(crate) fn auto_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Texts(Formatter::Auto))
}

pub(crate) static SCALAR_FORMATTER: Entry = Entry::new(
    "ScalarFormatter",
    PLT,
    "useOffset=None, useMathText=None, useLocale=None",
    scalar_texts,
    "Ticks as plain numbers.",
    include_str!("examples/plt.ScalarFormatter.py"),
);

fn scalar_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let plain = call.get("useOffset").is_some_and(|value| !truth(value));
    ticker(charts, call, Ticker::Texts(Formatter::Scalar { plain, limits: None }))
}

pub(crate) static PERCENT_FORMATTER: Entry = Entry::new(
    "PercentFormatter",
    PLT,
    "xmax=100, decimals=None, symbol='%', is_latex=False",
    percent_texts,
    "Ticks as per cent of a number.",
    include_str!("examples/plt.PercentFormatter.py"),
);

fn percent_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let full = call.number("xmax", 100.0)?;
    let decimals = call.maybe_number("decimals")?.map(|n| n.clamp(0.0, 20.0) as usize);
    ticker(charts, call, Ticker::Texts(Formatter::Percent(full, decimals)))
}
