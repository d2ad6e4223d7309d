//! Formatters: how ticks are written.

use super::locators::ticker;
use crate::call::{Call, Done, label_of, truth};
use crate::charts::{Charts, Ticker};
use crate::range::Formatter;
use crate::table::{Entry, PLT};
use canvas::Canvas;
use canvas::Value;

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "FormatStrFormatter",
        PLT,
        "fmt",
        format_texts,
        "Ticks written by a format such as `\"%.2f\"`.",
        "plt.plot([1.5, 1.75, 1.6, 2.0], \"o-\", color=\"C0\")\nplt.gca().yaxis.set_major_formatter(plt.FormatStrFormatter(\"%.2f m\"))",
    ),
    Entry::new(
        "StrMethodFormatter",
        PLT,
        "fmt",
        format_texts,
        "Ticks written by a format such as `\"{x:.2f}\"`.",
        "from matplotlib.ticker import StrMethodFormatter\nplt.bar([\"2021\", \"2022\", \"2023\"], [1_250_000, 1_480_000, 1_710_000], color=\"C2\")\nplt.gca().yaxis.set_major_formatter(StrMethodFormatter(\"{x:,.0f}\"))\nplt.ylabel(\"tickets\")",
    ),
    Entry::new(
        "FixedFormatter",
        PLT,
        "seq",
        fixed_texts,
        "Ticks that say these texts.",
        "ax = plt.gca()\nax.plot([0, 1, 2, 3], [2, 6, 5, 9], \"o-\", color=\"C5\")\nax.xaxis.set_major_locator(plt.FixedLocator([0, 1, 2, 3]))\nax.xaxis.set_major_formatter(plt.FixedFormatter([\"start\", \"lap 1\", \"lap 2\", \"end\"]))",
    ),
    Entry::new(
        "NullFormatter",
        PLT,
        "",
        no_texts,
        "Ticks that say nothing.",
        "plt.plot(np.random.default_rng(4).normal(size=80), color=\"gray\")\nplt.gca().yaxis.set_major_formatter(plt.NullFormatter())\nplt.grid(True, alpha=0.4)\nplt.title(\"ticks without numbers at y\")",
    ),
    Entry::new(
        "ScalarFormatter",
        PLT,
        "useOffset=None, useMathText=None, useLocale=None",
        scalar_texts,
        "Ticks as plain numbers.",
        "plt.semilogy([1, 2, 3, 4], [2, 30, 400, 9000], \"o-\", color=\"C3\")\nplt.gca().yaxis.set_major_formatter(plt.ScalarFormatter())\nplt.title(\"1000 instead of 10³\")",
    ),
    Entry::new(
        "PercentFormatter",
        PLT,
        "xmax=100, decimals=None, symbol='%', is_latex=False",
        percent_texts,
        "Ticks as per cent of a number.",
        "from matplotlib.ticker import PercentFormatter\nplt.plot(range(6), [0.08, 0.21, 0.35, 0.52, 0.66, 0.71], \"o-\", color=\"C2\")\nplt.gca().yaxis.set_major_formatter(PercentFormatter(1))\nplt.xlabel(\"week\")\nplt.ylabel(\"vaccinated\")",
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
