//! Formatters: how ticks are written.

use super::locators::ticker;
use crate::Canvas;
use crate::plt::call::{Call, Done, label_of, truth};
use crate::plt::charts::{Charts, Ticker};
use crate::plt::range::Formatter;
use crate::plt::table::{Entry, PLT};
use crate::plt::value::Value;

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "FormatStrFormatter",
        PLT,
        "fmt",
        format_texts,
        "Ticks written by a format such as `\"%.2f\"`.",
        "plt.plot([1, 3, 2])\nplt.gca().yaxis.set_major_formatter(plt.FormatStrFormatter(\"%.1f\"))",
    ),
    Entry::new(
        "StrMethodFormatter",
        PLT,
        "fmt",
        format_texts,
        "Ticks written by a format such as `\"{x:.2f}\"`.",
        "plt.plot([1, 3, 2])\nplt.gca().yaxis.set_major_formatter(plt.StrMethodFormatter(\"{x:.1f}\"))",
    ),
    Entry::new(
        "FixedFormatter",
        PLT,
        "seq",
        fixed_texts,
        "Ticks that say these texts.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_formatter(plt.FixedFormatter([\"a\", \"b\"]))",
    ),
    Entry::new(
        "NullFormatter",
        PLT,
        "",
        no_texts,
        "Ticks that say nothing.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_formatter(plt.NullFormatter())",
    ),
    Entry::new(
        "ScalarFormatter",
        PLT,
        "useOffset=None, useMathText=None, useLocale=None",
        scalar_texts,
        "Ticks as plain numbers.",
        "plt.semilogy([1, 10, 100])\nplt.gca().yaxis.set_major_formatter(plt.ScalarFormatter())",
    ),
    Entry::new(
        "PercentFormatter",
        PLT,
        "xmax=100, decimals=None, symbol='%', is_latex=False",
        percent_texts,
        "Ticks as per cent of a number.",
        "plt.plot([0.1, 0.3, 0.2])\nplt.gca().yaxis.set_major_formatter(plt.PercentFormatter(1))",
    ),
];

fn format_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let format = call.text("fmt")?.unwrap_or_default();
    ticker(charts, call, Ticker::Texts(Formatter::Format(format)))
}

fn fixed_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let texts: Vec<String> = call.get("seq").and_then(Value::items).unwrap_or_default().iter().map(label_of).collect();
    ticker(charts, call, Ticker::Texts(Formatter::Fixed(texts)))
}

fn no_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Texts(Formatter::Nothing))
}

pub(super) fn auto_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Texts(Formatter::Auto))
}

fn scalar_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let plain = call.get("useOffset").is_some_and(|value| !truth(value));
    ticker(charts, call, Ticker::Texts(Formatter::Scalar { plain, limits: None }))
}

fn percent_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let full = call.number("xmax", 100.0)?;
    let decimals = call.maybe_number("decimals")?.map(|n| n.clamp(0.0, 20.0) as usize);
    ticker(charts, call, Ticker::Texts(Formatter::Percent(full, decimals)))
}
