//! Correlations of sequences at each lag.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::entry::{BOTH, Entry};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::pyplot::{axhline, plot};
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};

/// Most products that a correlation may take.
const MAX_PRODUCTS: usize = 1 << 28;

const NORMED: Param =
    Param::new("normed", Type::Flag, "whether the correlation of a sequence with itself at lag 0 is 1")
        .or_flag(true)
        .named();
const DETREND: Param = Param::unhonoured("detrend", Type::Any).or_none().named();
const USEVLINES: Param =
    Param::new("usevlines", Type::Flag, "whether to draw vertical lines from 0; if not, markers").or_flag(true).named();
const MAXLAGS: Param =
    Param::new("maxlags", Type::OneOf(&[Type::Whole, Type::None]), "lags from minus this to this; None for all")
        .or_number(10.0)
        .named();

const RETURNS: Returns = Returns::Tuple(&[
    Returns::Array,
    Returns::Array,
    Returns::Object("Artist"),
    Returns::OneOf(&[Returns::Object("Artist"), Returns::Nothing]),
]);

pub(crate) static XCORR: Entry = Entry::new(
    "xcorr",
    BOTH,
    &[
        Param::new("x", Type::Numbers, "the first sequence, length N"),
        Param::new("y", Type::Numbers, "the second sequence, length N"),
        NORMED,
        DETREND,
        USEVLINES,
        MAXLAGS,
    ],
    xcorr,
    "Draws the correlation of two sequences at each lag. Returns the lags, the correlations, the lines and the line at 0.",
    include_str!("examples/plt.xcorr.py"),
)
.keywords(Group::Line)
.returns(RETURNS);

pub(crate) static ACORR: Entry = Entry::new(
    "acorr",
    BOTH,
    &[Param::new("x", Type::Numbers, "the sequence, length N"), NORMED, DETREND, USEVLINES, MAXLAGS],
    acorr,
    "Draws the correlation of a sequence with itself at each lag. Returns what `xcorr` returns.",
    include_str!("examples/plt.acorr.py"),
)
.keywords(Group::Line)
.returns(RETURNS);

fn xcorr(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let (x, y) = (call.numbers("x")?.unwrap_or_default(), call.numbers("y")?.unwrap_or_default());
    draw(charts, canvas, call, &x, &y)
}

fn acorr(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let x = call.numbers("x")?.unwrap_or_default();
    draw(charts, canvas, call, &x, &x)
}

fn draw(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, x: &[f64], y: &[f64]) -> Done {
    let axes = Handle::Axes(charts.axes_of(call, canvas)?);
    let n = x.len();
    if n != y.len() {
        return Err(call.bad("x and y must be equal length"));
    }
    let most = match call.get("maxlags") {
        None if call.has("maxlags") => n as f64 - 1.0,
        _ => call.number("maxlags", 10.0)?,
    };
    if !(1.0..n as f64).contains(&most) {
        return Err(call.bad(format_args!("maxlags must be None or strictly positive < {n}")));
    }
    let most = most as usize;
    if n.saturating_mul(2 * most + 1) > MAX_PRODUCTS {
        return Err(CallError::scene_limit("too many lags of too long sequences; use fewer lags: maxlags=100"));
    }
    let mut correlations = correlate(x, y, most);
    if call.flag("normed", true) {
        let power = |a: &[f64]| a.iter().map(|n| n * n).sum::<f64>();
        let scale = (power(x) * power(y)).sqrt();
        for n in &mut correlations {
            *n /= scale;
        }
    }
    let lags: Vec<f64> = (0..=2 * most).map(|i| i as f64 - most as f64).collect();
    let [at, heights] =
        [&lags, &correlations].map(|data| Value::Numbers { shape: vec![data.len()], data: data.clone(), whole: false });
    let mut style = call.entries();
    let (lines, base) = if call.flag("usevlines", true) {
        let lines = axhline::VLINES.call(charts, canvas, axes, vec![at, Value::Int(0), heights], style.clone())?;
        // Only the lines have an entry in a legend.
        style.retain(|(name, _)| name != "label");
        (lines, axhline::AXHLINE.call(charts, canvas, axes, Vec::new(), style)?)
    } else {
        for (name, preset) in [("marker", "o"), ("linestyle", "None")] {
            if !style.iter().any(|(known, _)| known == name) {
                style.push((name.to_owned(), Value::Text(preset.to_owned())));
            }
        }
        match plot::PLOT.call(charts, canvas, axes, vec![at, heights], style)? {
            Returned::List(mut lines) if !lines.is_empty() => (lines.remove(0), Returned::None),
            other => (other, Returned::None),
        }
    };
    Ok(Returned::Tuple(vec![Returned::array(lags), Returned::array(correlations), lines, base]))
}

/// The sums of products of two sequences of one length, one shifted by each lag from `-most` to `most`, as numpy's `correlate` has them.
fn correlate(x: &[f64], y: &[f64], most: usize) -> Vec<f64> {
    let n = x.len();
    let products = |x: &[f64], y: &[f64]| x.iter().zip(y).map(|(x, y)| x * y).sum::<f64>();
    let falling = (1..=most).rev().map(|lag| products(&x[..n - lag], &y[lag..]));
    falling.chain((0..=most).map(|lag| products(&x[lag..], &y[..n - lag]))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Plot, array};

    /// numpy's `correlate([1, 2, 3, 5], [2, 0, 1, 4], "full")` in its middle.
    #[test]
    fn correlations_are_those_of_numpy() {
        assert_eq!(correlate(&[1.0, 2.0, 3.0, 5.0], &[2.0, 0.0, 1.0, 4.0], 2), [9.0, 14.0, 25.0, 9.0, 6.0]);
    }

    #[test]
    fn a_sequence_is_like_itself() {
        let mut plot = Plot::new();
        let x = array(&[1.0, -2.0, 3.0, 0.5]);
        let Returned::Tuple(parts) = plot.call("acorr", vec![x.clone()], &[("maxlags", Value::None)]).unwrap() else {
            panic!("no tuple")
        };
        let Returned::Array { data, .. } = &parts[1] else { panic!("no array") };
        assert!((data[3] - 1.0).abs() < 1e-12 && data.len() == 7 && data[1] == data[5], "{data:?}");
        let fault = plot.fault("acorr", vec![x], &[]);
        assert_eq!(fault, "acorr(): maxlags must be None or strictly positive < 4");
    }
}
