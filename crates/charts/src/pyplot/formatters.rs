//! Formatters: how ticks are written.

use crate::args::call::{Call, Done, label_of, truth};
use crate::args::rows;
use crate::args::types;
use crate::entry::{Entry, PLT};
use crate::model::axis::Formatter;
use crate::model::charts::{Charts, Ticker};
use crate::pyplot::locators::ticker;
use canvas::{Canvas, Default, Param, Returns, Type, Value};

pub(crate) static FORMAT_STR_FORMATTER: Entry = Entry::new(
    "FormatStrFormatter",
    PLT,
    &[Param::new("fmt", Type::Text, "format of a number, such as '%.1f'")],
    format_texts,
    "Formats ticks with a format such as `\"%.2f\"`.",
    include_str!("examples/plt.FormatStrFormatter.py"),
)
.returns(Returns::Object("Formatter"));

pub(crate) static STR_METHOD_FORMATTER: Entry = Entry::new(
    "StrMethodFormatter",
    PLT,
    &[Param::new("fmt", Type::Text, "format of a number x, such as '{x:,.0f}'")],
    format_texts,
    "Formats ticks with a format such as `\"{x:.2f}\"`.",
    include_str!("examples/plt.StrMethodFormatter.py"),
)
.returns(Returns::Object("Formatter"));

fn format_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let format = call.text("fmt")?.unwrap_or_default();
    ticker(charts, call, Ticker::Texts(Formatter::Format(format)))
}

pub(crate) static FIXED_FORMATTER: Entry = Entry::new(
    "FixedFormatter",
    PLT,
    &[Param::new("seq", Type::Texts, "tick labels, in the order of the ticks")],
    fixed_texts,
    "Labels ticks with fixed texts.",
    include_str!("examples/plt.FixedFormatter.py"),
)
.returns(Returns::Object("Formatter"));

fn fixed_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let texts: Vec<String> = call.get("seq").and_then(Value::items).unwrap_or_default().iter().map(label_of).collect();
    ticker(charts, call, Ticker::Texts(Formatter::Fixed(texts)))
}

pub(crate) static NULL_FORMATTER: Entry = Entry::new(
    "NullFormatter",
    PLT,
    &[],
    no_texts,
    "Draws ticks without labels.",
    include_str!("examples/plt.NullFormatter.py"),
)
.returns(Returns::Object("Formatter"));

fn no_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Texts(Formatter::Nothing))
}

pub(crate) static AUTO_DATE_FORMATTER: Entry = Entry::new(
    "AutoDateFormatter",
    PLT,
    &[
        Param::harmless("locator", types::LOCATOR).or_none(),
        rows::TZ,
        Param::unhonoured("defaultfmt", Type::Text).or_text("%Y-%m-%d"),
    ],
    auto_texts,
    "Formats ticks as dates.",
    include_str!("examples/plt.AutoDateFormatter.py"),
)
.returns(Returns::Object("Formatter"));

pub(crate) fn auto_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Texts(Formatter::Auto))
}

pub(crate) static SCALAR_FORMATTER: Entry = Entry::new(
    "ScalarFormatter",
    PLT,
    &[
        Param::new("useOffset", Type::OneOf(&[Type::Flag, Type::Number]), "False for numbers without an offset")
            .or_none(),
        Param::unhonoured("useMathText", Type::Flag).same_as(&[Default::Flag(false)]).or_none(),
        Param::unhonoured("useLocale", Type::Flag).same_as(&[Default::Flag(false)]).or_none(),
    ],
    scalar_texts,
    "Formats ticks as plain numbers.",
    include_str!("examples/plt.ScalarFormatter.py"),
)
.returns(Returns::Object("Formatter"));

fn scalar_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let plain = call.get("useOffset").is_some_and(|value| !truth(value));
    ticker(charts, call, Ticker::Texts(Formatter::Scalar { plain, limits: None }))
}

pub(crate) static PERCENT_FORMATTER: Entry = Entry::new(
    "PercentFormatter",
    PLT,
    &[
        Param::new("xmax", Type::Number, "the value that is 100 %").or_number(100.0),
        Param::new("decimals", Type::Whole, "digits after the decimal point; if not given, as many as needed")
            .or_none(),
        Param::unhonoured("symbol", Type::Text).or_text("%"),
        Param::unhonoured("is_latex", Type::Flag).or_flag(false),
    ],
    percent_texts,
    "Formats ticks as percentages of a value.",
    include_str!("examples/plt.PercentFormatter.py"),
)
.returns(Returns::Object("Formatter"));

fn percent_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let full = call.number("xmax", 100.0)?;
    let decimals = call.maybe_number("decimals")?.map(|n| n.clamp(0.0, 20.0) as usize);
    ticker(charts, call, Ticker::Texts(Formatter::Percent(full, decimals)))
}
