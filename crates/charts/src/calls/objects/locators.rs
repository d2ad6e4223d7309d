//! Locators: where ticks go.

use crate::call::{Call, Done};
use crate::charts::{Charts, Ticker};
use crate::handle::{Class, Handle};
use crate::range::Locator;
use crate::returned::Returned;
use crate::table::{Entry, PLT};
use canvas::Canvas;
use canvas::Value;

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "MultipleLocator",
        PLT,
        "base=1.0, offset=0.0",
        multiple,
        "Ticks at multiples of a number.",
        "t = np.linspace(0, 60, 300)\nplt.plot(t, 60 + 15 * np.sin(t / 8), color=\"C3\")\nplt.gca().xaxis.set_major_locator(plt.MultipleLocator(15))\nplt.xlabel(\"minutes\")",
    ),
    Entry::new(
        "MaxNLocator",
        PLT,
        "nbins=None, *, integer=False, steps=None, prune=None, min_n_ticks=2, symmetric=False",
        max_n,
        "Ticks at nice places, at most so many intervals.",
        "plt.plot([1, 2, 3, 4], [10, 40, 20, 30], \"o-\", color=\"C0\")\nplt.gca().xaxis.set_major_locator(plt.MaxNLocator(integer=True))\nplt.gca().yaxis.set_major_locator(plt.MaxNLocator(3))\nplt.xlabel(\"set, whole numbers\")",
    ),
    Entry::new(
        "FixedLocator",
        PLT,
        "locs, nbins=None",
        fixed_places,
        "Ticks at these places.",
        "year = np.arange(1900, 2021)\nplt.plot(year, np.interp(year, [1900, 1914, 1918, 1950, 2020], [56, 65, 62, 69, 83]), color=\"C2\")\nplt.gca().xaxis.set_major_locator(plt.FixedLocator([1900, 1918, 1950, 2020]))\nplt.ylabel(\"years of life\")",
    ),
    Entry::new(
        "NullLocator",
        PLT,
        "",
        no_places,
        "No ticks.",
        "y, x = np.mgrid[-2:2:100j, -3:3:150j]\nplt.contourf(x, y, np.sin(x * y) + x, cmap=\"terrain\", levels=15)\nplt.gca().xaxis.set_major_locator(plt.NullLocator())\nplt.gca().yaxis.set_major_locator(plt.NullLocator())\nplt.title(\"a map without ticks\")",
    ),
    Entry::new(
        "AutoMinorLocator",
        PLT,
        "n=None",
        auto_minor,
        "Small ticks between the others, into n parts.",
        "from matplotlib.ticker import AutoMinorLocator\nplt.plot([0, 10, 20], [0, 45, 60], color=\"C1\")\nplt.gca().xaxis.set_minor_locator(AutoMinorLocator(5))\nplt.gca().yaxis.set_minor_locator(AutoMinorLocator(2))\nplt.tick_params(which=\"minor\", length=5, color=\"C1\")",
    ),
    Entry::new(
        "AutoLocator",
        PLT,
        "",
        auto_places,
        "Ticks at nice places.",
        "ax = plt.gca()\nax.plot([0, 0.004, 0.009], [120, 540, 910], \"o-\", color=\"C4\")\nax.xaxis.set_major_locator(plt.AutoLocator())\nax.set_title(\"round numbers, whatever the scale\")",
    ),
];

pub(super) fn ticker(charts: &mut Charts, call: &Call, ticker: Ticker) -> Done {
    if charts.tickers.len() >= 10_000 {
        return Err(call.bad("a program can make at most 10,000 locators and formatters"));
    }
    charts.tickers.push(ticker);
    Ok(Returned::Handle(Handle::new(Class::Ticker, charts.tickers.len() - 1)))
}

fn multiple(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let base = call.number("base", 1.0)?;
    if base <= 0.0 {
        return Err(call.bad("base must be above 0"));
    }
    let offset = call.number("offset", 0.0)?;
    ticker(charts, call, Ticker::Places(Locator::Multiple(base, offset)))
}

fn max_n(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let bins = match call.get("nbins") {
        Some(Value::Text(_)) | None => 9,
        Some(value) => call.as_number("nbins", value)?.clamp(1.0, 1_000.0) as usize,
    };
    let integer = call.flag("integer", false);
    ticker(charts, call, Ticker::Places(Locator::Most { bins, integer }))
}

fn fixed_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let places = call.numbers("locs")?.unwrap_or_default();
    charts.hold(places.len())?;
    ticker(charts, call, Ticker::Places(Locator::Fixed(places)))
}

fn no_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Places(Locator::Nowhere))
}

pub(super) fn auto_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Places(Locator::Auto))
}

fn auto_minor(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let parts = call.number("n", 0.0)?.clamp(0.0, 100.0) as usize;
    ticker(charts, call, Ticker::Places(Locator::Between(parts)))
}
