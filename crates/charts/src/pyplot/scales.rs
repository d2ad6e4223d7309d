//! Scales: linear, logarithmic and the like.

use crate::args::axes::range;
use crate::args::call::{Call, Done};
use crate::entry::{AX, Entry, PLT};
use crate::model::charts::Charts;
use crate::scale::Scale;
use canvas::{Canvas, Default, Param, Returned, Type};

fn scale(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let name = call.text("value")?.unwrap_or_default();
    let words = ["linear", "log", "symlog", "logit"];
    let Some(mut scale) = Scale::from_name(&name) else {
        let error = call.bad(format_args!(
            "'{}' is not a valid value for scale; supported values are 'linear', 'log', 'symlog', 'logit'",
            canvas::shown(&name)
        ));
        return Err(error.maybe_hint(canvas::suggest::nearest(&name, words).map(canvas::suggest::did_you_mean)));
    };
    let (given_base, threshold, part) =
        (call.number("base", 10.0)?, call.number("linthresh", 2.0)?, call.number("linscale", 1.0)?);
    if given_base <= 1.0 || threshold <= 0.0 || part <= 0.0 {
        return Err(call.bad("base must be greater than 1, linthresh and linscale greater than 0"));
    }
    match &mut scale {
        Scale::Log { base } => *base = given_base,
        Scale::Symlog { base, linthresh, linscale } => (*base, *linthresh, *linscale) = (given_base, threshold, part),
        Scale::Linear | Scale::Logit => {}
    }
    let number = range(charts, axes, axis);
    charts.ranges[number].scale = scale;
    charts.ranges[number].asked = true;
    Ok(Returned::None)
}

const XSCALE_PARAMS: &[Param] = &[
    Param::new("value", Type::Choice(&["linear", "log", "symlog", "logit"]), "the scale"),
    Param::new("base", Type::Number, "base of the logarithm, greater than 1").or_number(10.0).named(),
    Param::new("linthresh", Type::Positive, "distance from 0 up to which 'symlog' is linear, data units")
        .or_number(2.0)
        .named(),
    Param::new("linscale", Type::Positive, "length of the linear part on each side of 0, in powers of the base")
        .or_number(1.0)
        .named(),
    Param::unhonoured("subs", Type::Numbers).or_none().named(),
    Param::unhonoured("nonpositive", Type::Choice(&["clip", "mask"]))
        .same_as(&[Default::Text("clip")])
        .or_none()
        .named(),
];

pub(crate) static XSCALE: Entry = Entry::new(
    "xscale",
    PLT,
    XSCALE_PARAMS,
    xscale,
    "Sets the scale of the x axis: linear, log, symlog or logit.",
    include_str!("examples/plt.xscale.py"),
);

pub(crate) static SET_XSCALE: Entry = Entry::new(
    "set_xscale",
    AX,
    XSCALE_PARAMS,
    xscale,
    "Sets the scale of the x axis: linear, log, symlog or logit.",
    include_str!("examples/ax.set_xscale.py"),
);

fn xscale(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    scale(charts, canvas, call, 0)
}

pub(crate) static YSCALE: Entry = Entry::new(
    "yscale",
    PLT,
    XSCALE_PARAMS,
    yscale,
    "Sets the scale of the y axis: linear, log, symlog or logit.",
    include_str!("examples/plt.yscale.py"),
);

pub(crate) static SET_YSCALE: Entry = Entry::new(
    "set_yscale",
    AX,
    XSCALE_PARAMS,
    yscale,
    "Sets the scale of the y axis: linear, log, symlog or logit.",
    include_str!("examples/ax.set_yscale.py"),
);

fn yscale(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    scale(charts, canvas, call, 1)
}
