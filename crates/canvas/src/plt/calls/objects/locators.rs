//! Locators: where ticks go.

use crate::Canvas;
use crate::plt::call::{Call, Done};
use crate::plt::charts::{Charts, Ticker};
use crate::plt::handle::{Class, Handle};
use crate::plt::range::Locator;
use crate::plt::table::{Entry, PLT};
use crate::plt::value::{Returned, Value};

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "MultipleLocator",
        PLT,
        "base=1.0, offset=0.0",
        multiple,
        "Ticks at multiples of a number.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_locator(plt.MultipleLocator(0.5))",
    ),
    Entry::new(
        "MaxNLocator",
        PLT,
        "nbins=None, *, integer=False, steps=None, prune=None, min_n_ticks=2, symmetric=False",
        max_n,
        "Ticks at nice places, at most so many intervals.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_locator(plt.MaxNLocator(3, integer=True))",
    ),
    Entry::new(
        "FixedLocator",
        PLT,
        "locs, nbins=None",
        fixed_places,
        "Ticks at these places.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_locator(plt.FixedLocator([0, 1, 2]))",
    ),
    Entry::new(
        "NullLocator",
        PLT,
        "",
        no_places,
        "No ticks.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_locator(plt.NullLocator())",
    ),
    Entry::new(
        "AutoMinorLocator",
        PLT,
        "n=None",
        auto_minor,
        "Small ticks between the others, into n parts.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_minor_locator(plt.AutoMinorLocator(5))",
    ),
    Entry::new(
        "AutoLocator",
        PLT,
        "",
        auto_places,
        "Ticks at nice places.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_locator(plt.AutoLocator())",
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
