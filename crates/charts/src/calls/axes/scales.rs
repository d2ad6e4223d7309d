//! Scales: linear, logarithmic and the like.

use super::range;
use crate::call::{Call, Done};
use crate::charts::Charts;
use crate::returned::Returned;
use crate::scale::Scale;
use crate::table::{AX, Entry, PLT};
use canvas::Canvas;

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "xscale",
        PLT,
        "value, *, base=10, linthresh=2, linscale=1, subs=None, nonpositive=None",
        xscale,
        "Sets the x axis's scale: linear, log, symlog or logit.",
        "people = [3, 40, 800, 9000, 120_000, 3_600_000]\nplt.plot(people, [1, 2, 4, 9, 31, 110], \"o-\", color=\"C0\")\nplt.xscale(\"log\")\nplt.xlabel(\"people\")\nplt.ylabel(\"schools\")",
    ),
    Entry::new(
        "yscale",
        PLT,
        "value, *, base=10, linthresh=2, linscale=1, subs=None, nonpositive=None",
        yscale,
        "Sets the y axis's scale: linear, log, symlog or logit.",
        "day = np.arange(30)\nplt.plot(day, 5 * 1.3 ** day, color=\"C3\")\nplt.yscale(\"log\")\nplt.xlabel(\"day\")\nplt.ylabel(\"cases\")",
    ),
    Entry::new(
        "set_xscale",
        AX,
        "value, *, base=10, linthresh=2, linscale=1, subs=None, nonpositive=None",
        xscale,
        "Sets the x axis's scale: linear, log, symlog or logit.",
        "fig, ax = plt.subplots()\nx = np.linspace(-1000, 1000, 4001)\nax.plot(x, np.tanh(x / 30), color=\"C5\")\nax.set_xscale(\"symlog\", linthresh=10)\nax.set_title(\"symlog: both signs\")",
    ),
    Entry::new(
        "set_yscale",
        AX,
        "value, *, base=10, linthresh=2, linscale=1, subs=None, nonpositive=None",
        yscale,
        "Sets the y axis's scale: linear, log, symlog or logit.",
        "fig, ax = plt.subplots()\nax.bar([\"wren\", \"cat\", \"cow\", \"whale\"], [0.01, 4.5, 700, 150_000], color=\"gray\")\nax.set_yscale(\"log\")\nax.set_ylabel(\"mass (kg)\")",
    ),
];

fn scale(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let name = call.text("value")?.unwrap_or_default();
    let words = ["linear", "log", "symlog", "logit"];
    let Some(mut scale) = Scale::from_name(&name) else {
        let error = call.bad(format_args!(
            "Unknown scale '{}'; it can be 'linear', 'log', 'symlog' or 'logit'",
            canvas::shown(&name)
        ));
        return Err(error.maybe_hint(canvas::hint::nearest(&name, words).map(canvas::hint::did_you_mean)));
    };
    let (given_base, threshold, part) =
        (call.number("base", 10.0)?, call.number("linthresh", 2.0)?, call.number("linscale", 1.0)?);
    if given_base <= 1.0 || threshold <= 0.0 || part <= 0.0 {
        return Err(call.bad("base must be above 1, linthresh and linscale above 0"));
    }
    match &mut scale {
        Scale::Log { base } => *base = given_base,
        Scale::Symlog { base, linthresh, linscale } => (*base, *linthresh, *linscale) = (given_base, threshold, part),
        Scale::Linear | Scale::Logit => {}
    }
    let number = range(charts, axes, axis);
    charts.ranges[number].scale = scale;
    Ok(Returned::None)
}

fn xscale(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    scale(charts, canvas, call, 0)
}

fn yscale(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    scale(charts, canvas, call, 1)
}
