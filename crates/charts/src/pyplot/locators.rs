//! Locators: where ticks go.

use crate::args::call::{Call, Done};
use crate::args::rows;
use crate::entry::{Entry, PLT};
use crate::model::axis::Locator;
use crate::model::charts::{Charts, StoredTicker, Ticker};
use crate::model::handle::Handle;
use canvas::{Canvas, Param, Returns, Type, Value};

pub(crate) fn ticker(charts: &mut Charts, call: &Call, ticker: Ticker) -> Done {
    if charts.tickers.len() >= 10_000 {
        return Err(call.bad("a program can make at most 10,000 locators and formatters"));
    }
    Ok(Handle::Ticker(charts.tickers.add(StoredTicker(ticker))).into())
}

pub(crate) static MULTIPLE_LOCATOR: Entry = Entry::new(
    "MultipleLocator",
    PLT,
    &[
        Param::new("base", Type::Positive, "distance between ticks, data units").or_number(1.0),
        Param::new("offset", Type::Number, "shift of all ticks, data units").or_number(0.0),
    ],
    multiple,
    "Places ticks at multiples of a number.",
    include_str!("examples/plt.MultipleLocator.py"),
)
.returns(Returns::Object("Locator"));

fn multiple(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let base = call.number("base", 1.0)?;
    if base <= 0.0 {
        return Err(call.bad("base must be greater than 0"));
    }
    let offset = call.number("offset", 0.0)?;
    ticker(charts, call, Ticker::Places(Locator::Multiple(base, offset)))
}

pub(crate) static MAX_NLOCATOR: Entry = Entry::new(
    "MaxNLocator",
    PLT,
    &[
        Param::new(
            "nbins",
            Type::OneOf(&[Type::Whole, Type::Choice(&["auto"])]),
            "largest number of steps between ticks; 'auto' is 9",
        )
        .or_none(),
        Param::new("integer", Type::Flag, "whether ticks are only at whole numbers").or_flag(false).named(),
        Param::unhonoured("steps", Type::Numbers).or_none().named(),
        Param::unhonoured("prune", Type::Choice(&["lower", "upper", "both"])).or_none().named(),
        Param::unhonoured("min_n_ticks", Type::Whole).or_number(2.0).named(),
        Param::unhonoured("symmetric", Type::Flag).or_flag(false).named(),
    ],
    max_n,
    "Places ticks at round numbers, with a largest number of intervals.",
    include_str!("examples/plt.MaxNLocator.py"),
)
.returns(Returns::Object("Locator"));

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
    &[
        Param::new("locs", Type::Numbers, "tick positions, data units"),
        Param::unhonoured("nbins", Type::Whole).or_none(),
    ],
    fixed_places,
    "Places ticks at fixed positions.",
    include_str!("examples/plt.FixedLocator.py"),
)
.returns(Returns::Object("Locator"));

fn fixed_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let places = call.numbers("locs")?.unwrap_or_default();
    charts.hold(places.len())?;
    ticker(charts, call, Ticker::Places(Locator::Fixed(places)))
}

pub(crate) static NULL_LOCATOR: Entry =
    Entry::new("NullLocator", PLT, &[], no_places, "Places no ticks.", include_str!("examples/plt.NullLocator.py"))
        .returns(Returns::Object("Locator"));

fn no_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Places(Locator::Nowhere))
}

pub(crate) static AUTO_DATE_LOCATOR: Entry = Entry::new(
    "AutoDateLocator",
    PLT,
    &[
        rows::TZ,
        Param::unhonoured("minticks", Type::Whole).or_number(5.0),
        Param::unhonoured("maxticks", Type::Whole).or_none(),
        Param::unhonoured("interval_multiples", Type::Flag).or_flag(true),
    ],
    auto_places,
    "Places ticks at round dates.",
    include_str!("examples/plt.AutoDateLocator.py"),
)
.returns(Returns::Object("Locator"));

pub(crate) static AUTO_LOCATOR: Entry = Entry::new(
    "AutoLocator",
    PLT,
    &[],
    auto_places,
    "Places ticks at round numbers.",
    include_str!("examples/plt.AutoLocator.py"),
)
.returns(Returns::Object("Locator"));

pub(crate) fn auto_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Places(Locator::Auto))
}

pub(crate) static AUTO_MINOR_LOCATOR: Entry = Entry::new(
    "AutoMinorLocator",
    PLT,
    &[Param::new("n", Type::Whole, "number of parts between major ticks; if not given, 4 or 5").or_none()],
    auto_minor,
    "Places minor ticks between the major ticks.",
    include_str!("examples/plt.AutoMinorLocator.py"),
)
.returns(Returns::Object("Locator"));

fn auto_minor(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let parts = call.number("n", 0.0)?.clamp(0.0, 100.0) as usize;
    ticker(charts, call, Ticker::Places(Locator::Between(parts)))
}
