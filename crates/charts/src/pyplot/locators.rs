//! Locators: where ticks go.

use crate::args::call::{Call, Done};
use crate::args::rows;
use crate::entry::{Entry, PLT};
use crate::model::axis::Locator;
use crate::model::charts::{Charts, StoredTicker, Ticker};
use crate::model::handle::Handle;
use crate::ticker::locator::{LogPlaces, Subs};
use canvas::{CallError, Canvas, Param, Returns, Type, Value};

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
            "largest number of steps between ticks; if not given, 10",
        )
        .or_none(),
        Param::new("integer", Type::Flag, "whether ticks are only at whole numbers").or_flag(false).named(),
        STEPS,
        PRUNE,
        Param::unhonoured("min_n_ticks", Type::Whole).or_number(2.0).named(),
        Param::unhonoured("symmetric", Type::Flag).or_flag(false).named(),
    ],
    max_n,
    "Places ticks at round numbers, with a largest number of intervals.",
    include_str!("examples/plt.MaxNLocator.py"),
)
.returns(Returns::Object("Locator"));

/// The distances that a `MaxNLocator` chooses from, unless it is told others.
const NICE: [f64; 10] = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];

fn max_n(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let bins = match call.get("nbins") {
        // It depends on the axis's length and its labels' size.
        Some(value @ Value::Text(_)) => return Err(call.not_honoured("nbins", value)),
        None => 10,
        Some(value) => call.as_number("nbins", value)?.clamp(1.0, 1_000.0) as usize,
    };
    let integer = call.flag("integer", false);
    let (mut steps, prune) = (steps(call)?, prune(call)?);
    if steps.is_empty() {
        steps = NICE.to_vec();
    }
    ticker(charts, call, Ticker::Places(Locator::Most { bins, integer, steps, prune }))
}

pub(crate) const STEPS: Param =
    Param::new("steps", Type::Numbers, "distances between ticks that are round, rising from 1 to 10").or_none().named();
pub(crate) const PRUNE: Param = Param::new(
    "prune",
    Type::Choice(&["lower", "upper", "both"]),
    "which of the first and the last tick to leave out where it is at a limit",
)
.or_none()
.named();

/// The distances between ticks that are round.
pub(crate) fn steps(call: &Call) -> Result<Vec<f64>, CallError> {
    let steps = call.numbers("steps")?.unwrap_or_default();
    let rising = steps.windows(2).all(|pair| pair[0] < pair[1]);
    if steps.len() > 100 || !rising || steps.iter().any(|step| !(1.0..=10.0).contains(step)) {
        return Err(call.bad("steps argument must be an increasing sequence of numbers between 1 and 10 inclusive"));
    }
    Ok(steps)
}

/// Whether the first and the last tick are left out.
pub(crate) fn prune(call: &Call) -> Result<[bool; 2], CallError> {
    let which = call.word("prune", &["lower", "upper", "both"], "")?;
    Ok([matches!(which, "lower" | "both"), matches!(which, "upper" | "both")])
}

pub(crate) static LINEAR_LOCATOR: Entry = Entry::new(
    "LinearLocator",
    PLT,
    &[
        Param::new("numticks", Type::Whole, "number of ticks; if not given, 11").or_none(),
        Param::unhonoured("presets", Type::Any).or_none(),
    ],
    even,
    "Places ticks evenly from limit to limit.",
    include_str!("examples/plt.LinearLocator.py"),
)
.returns(Returns::Object("Locator"));

fn even(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let count = call.number("numticks", 11.0)?.clamp(0.0, 1_000.0) as usize;
    ticker(charts, call, Ticker::Places(Locator::Even(count)))
}

pub(crate) static LOG_LOCATOR: Entry = Entry::new(
    "LogLocator",
    PLT,
    &[
        Param::new("base", Type::Positive, "base of the powers").or_number(10.0),
        Param::new(
            "subs",
            Type::OneOf(&[Type::Choice(&["auto", "all"]), Type::Numbers]),
            "multiples of the powers; 'auto' for those between the powers, 'all' for these and the powers",
        )
        .or_number(1.0),
        Param::new(
            "numticks",
            Type::OneOf(&[Type::Whole, Type::Choice(&["auto"])]),
            "largest number of ticks; if not given, as many as there is room for",
        )
        .or_none()
        .named(),
    ],
    log_places,
    "Places ticks at powers of a base.",
    include_str!("examples/plt.LogLocator.py"),
)
.returns(Returns::Object("Locator"));

fn log_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let base = call.number("base", 10.0)?;
    if base <= 1.0 {
        return Err(call.bad("base must be greater than 1"));
    }
    let subs = match call.get("subs") {
        None if call.has("subs") => Subs::Between,
        None => Subs::These(vec![1.0]),
        Some(Value::Text(word)) if word == "all" => Subs::All,
        Some(Value::Text(_)) => Subs::Between,
        Some(_) => Subs::These(call.numbers("subs")?.unwrap_or_default()),
    };
    if matches!(&subs, Subs::These(subs) if subs.len() > 100) {
        return Err(call.bad("subs can have at most 100 numbers"));
    }
    let most = match call.get("numticks") {
        None | Some(Value::Text(_)) => None,
        Some(value) => Some(call.as_number("numticks", value)?.clamp(1.0, 1_000.0) as usize),
    };
    ticker(charts, call, Ticker::Places(Locator::Log(LogPlaces { base, subs, most })))
}

pub(crate) static SYMMETRICAL_LOG_LOCATOR: Entry = Entry::new(
    "SymmetricalLogLocator",
    PLT,
    &[
        Param::unhonoured("transform", Type::Any).or_none(),
        Param::new("subs", Type::Numbers, "multiples of the powers").or_none(),
        Param::new("linthresh", Type::Positive, "range around 0 without powers, data units").or_none(),
        Param::new("base", Type::Positive, "base of the powers").or_none(),
    ],
    symlog_places,
    "Places ticks at 0 and at powers of a base on both sides of it.",
    include_str!("examples/plt.SymmetricalLogLocator.py"),
)
.returns(Returns::Object("Locator"));

fn symlog_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (Some(linthresh), Some(base)) = (call.maybe_number("linthresh")?, call.maybe_number("base")?) else {
        return Err(call.bad("both linthresh and base must be provided"));
    };
    if base <= 1.0 || linthresh <= 0.0 {
        return Err(call.bad("base must be greater than 1, and linthresh greater than 0"));
    }
    let subs = call.numbers("subs")?.unwrap_or_else(|| vec![1.0]);
    if subs.len() > 100 {
        return Err(call.bad("subs can have at most 100 numbers"));
    }
    ticker(charts, call, Ticker::Places(Locator::Symlog { base, linthresh, subs }))
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

#[cfg(test)]
mod tests {
    use crate::testing::{Plot, handle};
    use canvas::{Returned, Value};

    #[test]
    fn a_locator_of_round_numbers_has_matplotlibs_own_steps() {
        // `MaxNLocator(…).tick_values(0, 25)` of matplotlib 3.11, within the limits.
        for (named, expected) in [
            (("integer", Value::Bool(true)), vec![0.0, 3.0, 6.0, 9.0, 12.0, 15.0, 18.0, 21.0, 24.0]),
            (("nbins", Value::Int(4)), vec![0.0, 8.0, 16.0, 24.0]),
        ] {
            let mut plot = Plot::new();
            let locator = plot.call("MaxNLocator", Vec::new(), &[named]).unwrap();
            let axes = plot.call("gca", Vec::new(), &[]).unwrap();
            plot.method(&axes, "set_xlim", vec![Value::Float(0.0), Value::Float(25.0)]);
            let axis = plot.method(&axes, "xaxis", Vec::new());
            plot.method(&axis, "set_major_locator", vec![handle(&locator).into()]);
            let Returned::Array { data, .. } = plot.method(&axes, "get_xticks", Vec::new()) else { panic!("no ticks") };
            let within: Vec<f64> = data.into_iter().filter(|tick| (0.0..=25.0).contains(tick)).collect();
            assert_eq!(within, expected);
        }
        assert!(Plot::new().call("MaxNLocator", vec![Value::Text("auto".to_owned())], &[]).is_err());
    }
}
