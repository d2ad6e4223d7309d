//! Formatters: how ticks are written.

use crate::args::call::{Call, Done, label_of, truth};
use crate::args::rows;
use crate::args::types;
use crate::entry::{Entry, PLT};
use crate::model::axis::Formatter;
use crate::model::charts::{Charts, Ticker};
use crate::model::tick_function::TickFunction;
use crate::pyplot::locators::ticker;
use crate::ticker::formatter::{LogForm, LogFormat};
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
        Param::new("symbol", Type::Text, "what stands behind the number; None for nothing").or_text("%"),
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
    let symbol = if call.has("symbol") { call.text("symbol")?.unwrap_or_default() } else { "%".to_owned() };
    ticker(charts, call, Ticker::Texts(Formatter::Percent(full, decimals, symbol)))
}

pub(crate) static FUNC_FORMATTER: Entry = Entry::new(
    "FuncFormatter",
    PLT,
    &[Param::new("func", Type::Function, "a function of a tick's value and its position, which returns the label")],
    function_texts,
    "Formats ticks with a function.",
    include_str!("examples/plt.FuncFormatter.py"),
)
.returns(Returns::Object("Formatter"));

fn function_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("func");
    let function = function_of(&value).ok_or_else(|| call.wrong("func", "a function", &value))?;
    ticker(charts, call, Ticker::Texts(Formatter::Function(function, Vec::new())))
}

/// The function that a value is, if it is one that is called for tick labels.
pub(crate) fn function_of(value: &Value) -> Option<TickFunction> {
    match value {
        Value::Object(object) => object.downcast::<TickFunction>().cloned(),
        _ => None,
    }
}

pub(crate) static ENG_FORMATTER: Entry = Entry::new(
    "EngFormatter",
    PLT,
    &[
        Param::new("unit", Type::Text, "the unit, such as 'Hz'").or_text(""),
        Param::new("places", Type::Whole, "digits after the decimal point; if not given, as many as needed").or_none(),
        Param::new("sep", Type::Text, "what stands between number and unit").or_text(" "),
        Param::unhonoured("usetex", Type::Flag).same_as(&[Default::Flag(false)]).or_none().named(),
        Param::unhonoured("useMathText", Type::Flag).same_as(&[Default::Flag(false)]).or_none().named(),
        Param::unhonoured("useOffset", Type::Flag).or_flag(false).named(),
    ],
    eng_texts,
    "Formats ticks with the prefixes of units, such as k and M.",
    include_str!("examples/plt.EngFormatter.py"),
)
.returns(Returns::Object("Formatter"));

fn eng_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let unit = call.text("unit")?.unwrap_or_default();
    let places = call.maybe_number("places")?.map(|n| n.clamp(0.0, 20.0) as usize);
    let sep = if call.has("sep") { call.text("sep")?.unwrap_or_default() } else { " ".to_owned() };
    ticker(charts, call, Ticker::Texts(Formatter::Eng { unit, places, sep }))
}

const LOG_PARAMS: &[Param] = &[
    Param::new("base", Type::Positive, "base of the powers").or_number(10.0),
    Param::new("labelOnlyBase", Type::Flag, "whether only powers have labels").or_flag(false),
    Param::new(
        "minor_thresholds",
        Type::Pair,
        "up to how many powers between the limits other ticks have labels; and up to how many, all of them",
    )
    .or_none(),
    Param::new("linthresh", Type::Positive, "range around 0 without powers, data units").or_none(),
];

/// A formatter of powers: in which form.
fn log_texts(charts: &mut Charts, call: &Call, form: LogForm) -> Done {
    let base = call.number("base", 10.0)?;
    if base <= 1.0 {
        return Err(call.bad("base must be greater than 1"));
    }
    let thresholds = match call.numbers("minor_thresholds")?.as_deref() {
        None => [1.0, 0.4],
        Some([subset, all]) => [*subset, *all],
        Some(_) => return Err(call.bad("minor_thresholds must be a pair of numbers")),
    };
    let only_base = call.flag("labelOnlyBase", false);
    let linthresh = call.maybe_number("linthresh")?;
    ticker(charts, call, Ticker::Texts(Formatter::Log(LogFormat { form, base, only_base, thresholds, linthresh })))
}

pub(crate) static LOG_FORMATTER: Entry = Entry::new(
    "LogFormatter",
    PLT,
    LOG_PARAMS,
    |charts, _, call| log_texts(charts, call, LogForm::Plain),
    "Formats ticks of a logarithmic axis as numbers.",
    include_str!("examples/plt.LogFormatter.py"),
)
.returns(Returns::Object("Formatter"));

pub(crate) static LOG_FORMATTER_EXPONENT: Entry = Entry::new(
    "LogFormatterExponent",
    PLT,
    LOG_PARAMS,
    |charts, _, call| log_texts(charts, call, LogForm::Exponent),
    "Formats ticks of a logarithmic axis as exponents.",
    include_str!("examples/plt.LogFormatterExponent.py"),
)
.returns(Returns::Object("Formatter"));

pub(crate) static LOG_FORMATTER_MATHTEXT: Entry = Entry::new(
    "LogFormatterMathtext",
    PLT,
    LOG_PARAMS,
    |charts, _, call| log_texts(charts, call, LogForm::Mathtext),
    "Formats ticks of a logarithmic axis as powers.",
    include_str!("examples/plt.LogFormatterMathtext.py"),
)
.returns(Returns::Object("Formatter"));

pub(crate) static LOG_FORMATTER_SCI_NOTATION: Entry = Entry::new(
    "LogFormatterSciNotation",
    PLT,
    LOG_PARAMS,
    |charts, _, call| log_texts(charts, call, LogForm::Scientific),
    "Formats ticks of a logarithmic axis as multiples of powers.",
    include_str!("examples/plt.LogFormatterSciNotation.py"),
)
.returns(Returns::Object("Formatter"));

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, array, words};
    use canvas::{Object, Value};

    #[test]
    fn a_function_is_asked_until_it_has_said_everything() {
        let mut plot = Plot::new();
        plot.call("plot", vec![array(&[1.0, 3.0]), array(&[0.0, 4.0])], &[]).unwrap();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let function = Value::Object(Object::new("function", plot.charts.take_function()));
        let axis = plot.method(&axes, "xaxis", vec![]);
        plot.method(&axis, "set_major_formatter", vec![function]);
        let mut asked = Vec::new();
        loop {
            let questions = plot.charts.asked(&mut plot.canvas, None);
            if questions.is_empty() {
                break;
            }
            for (function, questions) in questions {
                for question in questions {
                    asked.push(question);
                    function.answer(question, format!("#{}", question.1));
                }
            }
        }
        // As in matplotlib, it is asked for the ticks just outside of the limits too.
        assert_eq!((asked[0], asked.len()), ((0.75, 0), 11));
        let ops = plot.ops();
        for text in ["#1", "#9"] {
            assert!(words(&ops).contains(&text), "{:?}", words(&ops));
        }
    }
}
