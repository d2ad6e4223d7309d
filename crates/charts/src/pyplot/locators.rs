//! Locators: where ticks go.

use crate::args::call::{Call, Done};
use crate::entry::{Entry, PLT};
use crate::model::axis::Locator;
use crate::model::charts::{Charts, Ticker};
use crate::model::handle::{Class, Handle};
use crate::returned::Returned;
use canvas::Canvas;
use canvas::Value;

pub(crate) fn ticker(charts: &mut Charts, call: &Call, ticker: Ticker) -> Done {
    if charts.tickers.len() >= 10_000 {
        return Err(call.bad("a program can make at most 10,000 locators and formatters"));
    }
    charts.tickers.push(ticker);
    Ok(Returned::Handle(Handle::new(Class::Ticker, charts.tickers.len() - 1)))
}

pub(crate) static MULTIPLE_LOCATOR: Entry = Entry::new(
    "MultipleLocator",
    PLT,
    "base=1.0, offset=0.0",
    multiple,
    "Ticks at multiples of a number.",
    include_str!("examples/plt.MultipleLocator.py"),
);

fn multiple(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let base = call.number("base", 1.0)?;
    if base <= 0.0 {
        return Err(call.bad("base must be above 0"));
    }
    let offset = call.number("offset", 0.0)?;
    ticker(charts, call, Ticker::Places(Locator::Multiple(base, offset)))
}

pub(crate) static MAX_NLOCATOR: Entry = Entry::new(
    "MaxNLocator",
    PLT,
    "nbins=None, *, integer=False, steps=None, prune=None, min_n_ticks=2, symmetric=False",
    max_n,
    "Ticks at nice places, at most so many intervals.",
    include_str!("examples/plt.MaxNLocator.py"),
);

fn max_n(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let bins = match call.get("nbins") {
        Some(Value::Text(_)) | None => 9,
        Some(value) => call.as_number("nbins", value)?.clamp(1.0, 1_000.0) as usize,
    };
    let integer = call.flag("integer", false);
    ticker(charts, call, Ticker::Places(Locator::Most { bins, integer }))
}

pub(crate) static FIXED_LOCATOR: Entry = Entry::new(
    "FixedLocator",
    PLT,
    "locs, nbins=None",
    fixed_places,
    "Ticks at these places.",
    include_str!("examples/plt.FixedLocator.py"),
);

fn fixed_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let places = call.numbers("locs")?.unwrap_or_default();
    charts.hold(places.len())?;
    ticker(charts, call, Ticker::Places(Locator::Fixed(places)))
}

pub(crate) static NULL_LOCATOR: Entry =
    Entry::new("NullLocator", PLT, "", no_places, "No ticks.", include_str!("examples/plt.NullLocator.py"));

fn no_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Places(Locator::Nowhere))
}

pub(crate) static AUTO_DATE_LOCATOR: Entry = Entry::new(
    "AutoDateLocator",
    PLT,
    "tz=None, minticks=5, maxticks=None, interval_multiples=True",
    auto_places,
    "Ticks at nice dates.",
    include_str!("examples/plt.AutoDateLocator.py"),
);

pub(crate) static AUTO_LOCATOR: Entry = Entry::new(
    "AutoLocator",
    PLT,
    "",
    auto_places,
    "Ticks at nice places.",
    include_str!("examples/plt.AutoLocator.py"),
);

pub(crate) fn auto_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Places(Locator::Auto))
}

pub(crate) static AUTO_MINOR_LOCATOR: Entry = Entry::new(
    "AutoMinorLocator",
    PLT,
    "n=None",
    auto_minor,
    "Small ticks between the others, into n parts.",
    include_str!("examples/plt.AutoMinorLocator.py"),
);

fn auto_minor(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let parts = call.number("n", 0.0)?.clamp(0.0, 100.0) as usize;
    ticker(charts, call, Ticker::Places(Locator::Between(parts)))
}
