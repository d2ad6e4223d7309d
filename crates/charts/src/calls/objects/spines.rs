//! Spines: the lines of the frame. The number of a selection is sixteen times the axes' plus a bit for each side.

use crate::axes::{Side, SpineAt};
use crate::call::{Call, Done, label_of};
use crate::charts::Charts;
use crate::handle::{Class, Handle};
use crate::returned::Returned;
use crate::table::Entry;
use canvas::Value;
use canvas::{CallError, Canvas};

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "select",
        SPINE,
        "which",
        spine_select,
        "One side of the frame, or several; written with square brackets.",
        "fig, ax = plt.subplots()\nax.spines[\"top\"].set_visible(False)  # select",
    ),
    Entry::new(
        "set_position",
        SPINE,
        "position",
        spine_position,
        "Moves a side of the frame: \"zero\", \"center\", (\"data\", 0), (\"axes\", 0.5) or (\"outward\", 10).",
        "fig, ax = plt.subplots()\nx = np.linspace(-3, 3, 100)\nax.plot(x, x ** 3 - 4 * x, color=\"C3\")\nax.spines[[\"left\", \"bottom\"]].set_position(\"zero\")\nax.spines[[\"top\", \"right\"]].set_visible(False)",
    ),
    Entry::new(
        "set_bounds",
        SPINE,
        "low=None, high=None",
        spine_bounds,
        "Draws only a part of a side of the frame.",
        "fig, ax = plt.subplots()\nax.plot([1, 2, 3, 4, 5], [20, 35, 30, 45, 40], \"o\", color=\"black\")\nax.spines[[\"top\", \"right\"]].set_visible(False)\nax.spines[\"bottom\"].set_bounds(1, 5)\nax.spines[\"left\"].set_bounds(20, 45)",
    ),
];

const SPINE: &[Class] = &[Class::Spine, Class::Spines];

pub(super) fn chosen(call: &Call) -> (usize, Vec<usize>) {
    let bits = call.on.id % 16;
    (call.on.id / 16, (0..4).filter(|side| bits >> side & 1 == 1).collect())
}

fn spine_select(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("which");
    let axes = call.on.id / 16;
    let names: Vec<String> = match &value {
        Value::Text(name) => vec![name.clone()],
        Value::Seq(items) => items.iter().map(label_of).collect(),
        _ => ["left", "right", "bottom", "top"].map(str::to_owned).to_vec(),
    };
    let mut bits = 0;
    for name in &names {
        let Some(side) = Side::named(name) else {
            let error = CallError { kind: canvas::ErrorKind::Key, message: canvas::shown(name), hint: None };
            return Err(error.hint("the sides are 'left', 'right', 'bottom' and 'top'"));
        };
        bits |= 1 << side as usize;
    }
    Ok(Returned::Handle(Handle::new(Class::Spines, axes * 16 + bits)))
}

fn spine_position(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("position");
    let at = match &value {
        Value::Text(word) if word == "zero" => SpineAt::Data(0.0),
        Value::Text(word) if word == "center" => SpineAt::Axes(0.5),
        Value::Seq(parts) => match parts.as_slice() {
            [Value::Text(kind), n] => {
                let n = call.as_number("position", n)?;
                match kind.as_str() {
                    "data" => SpineAt::Data(n),
                    "axes" => SpineAt::Axes(n),
                    "outward" => SpineAt::Outward(n),
                    _ => return Err(call.bad("a position is ('data' | 'axes' | 'outward', number)")),
                }
            }
            _ => return Err(call.bad("a position is ('data' | 'axes' | 'outward', number)")),
        },
        other => return Err(call.wrong("position", "\"zero\", \"center\" or (kind, number)", other)),
    };
    let (axes, sides) = chosen(call);
    for side in sides {
        charts.axes[axes].spines[side].at = at;
    }
    Ok(Returned::None)
}

fn spine_bounds(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let ends = match call.pair("low") {
        Ok(Some(ends)) => ends,
        _ => (call.number("low", 0.0)?, call.number("high", 1.0)?),
    };
    let (axes, sides) = chosen(call);
    for side in sides {
        charts.axes[axes].spines[side].bounds = Some(ends);
    }
    Ok(Returned::None)
}
