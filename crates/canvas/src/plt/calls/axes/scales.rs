//! Scales: linear, logarithmic and the like.

use super::range;
use crate::Canvas;
use crate::plt::call::{Call, Done};
use crate::plt::charts::Charts;
use crate::plt::scale::Scale;
use crate::plt::table::{AX, Entry, PLT};
use crate::plt::value::Returned;

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "xscale",
        PLT,
        "value, *, base=10, linthresh=2, linscale=1, subs=None, nonpositive=None",
        xscale,
        "Sets the x axis's scale: linear, log, symlog or logit.",
        "plt.plot([1, 10, 100], [1, 2, 3])\nplt.xscale(\"log\")",
    ),
    Entry::new(
        "yscale",
        PLT,
        "value, *, base=10, linthresh=2, linscale=1, subs=None, nonpositive=None",
        yscale,
        "Sets the y axis's scale: linear, log, symlog or logit.",
        "plt.plot([1, 10, 100])\nplt.yscale(\"log\")",
    ),
    Entry::new(
        "set_xscale",
        AX,
        "value, *, base=10, linthresh=2, linscale=1, subs=None, nonpositive=None",
        xscale,
        "Sets the x axis's scale: linear, log, symlog or logit.",
        "fig, ax = plt.subplots()\nax.plot([1, 10, 100], [1, 2, 3])\nax.set_xscale(\"log\")",
    ),
    Entry::new(
        "set_yscale",
        AX,
        "value, *, base=10, linthresh=2, linscale=1, subs=None, nonpositive=None",
        yscale,
        "Sets the y axis's scale: linear, log, symlog or logit.",
        "fig, ax = plt.subplots()\nax.plot([1, 10, 100])\nax.set_yscale(\"log\")",
    ),
];

fn scale(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let name = call.text("value")?.unwrap_or_default();
    let words = ["linear", "log", "symlog", "logit"];
    let Some(mut scale) = Scale::from_name(&name) else {
        let error = call.bad(format_args!(
            "Unknown scale '{}'; it can be 'linear', 'log', 'symlog' or 'logit'",
            crate::call::shown(&name)
        ));
        return Err(error.maybe_hint(crate::hint::nearest(&name, words).map(crate::hint::did_you_mean)));
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
