//! Norms, which map values to positions in a colormap.

use crate::args::call::{Call, Done};
use crate::args::colormap::check;
use crate::args::rows;
use crate::args::values::flat;
use crate::entry::{Entry, NORM, PLT};
use crate::model::charts::{Charts, StoredNorm};
use crate::model::handle::Handle;
use crate::norm::{Norm, Normalize};
use canvas::{CallError, Canvas, Default, Param, Returned, Returns, Type, Value};

/// Most boundaries of a norm.
const MAX_BOUNDARIES: usize = 4_096;

fn make(charts: &mut Charts, call: &Call, norm: Norm) -> Done {
    let (vmin, vmax) = (call.maybe_number("vmin")?, call.maybe_number("vmax")?);
    if vmin.is_some() && vmax.is_some() {
        check(call, &Normalize::autoscaled(norm.clone(), vmin, vmax, &[]))?;
    }
    charts.add_norm(norm, vmin, vmax).map(|norm| Handle::Norm(norm).into())
}

const NORMALIZE_PARAMS: &[Param] = &[rows::VMIN, rows::VMAX, rows::CLIP];

pub(crate) static NORMALIZE: Entry = Entry::new(
    "Normalize",
    PLT,
    NORMALIZE_PARAMS,
    normalize,
    "Maps values linearly to a colormap.",
    include_str!("examples/plt.Normalize.py"),
)
.returns(Returns::Object("Normalize"));

fn normalize(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    make(charts, call, Norm::Linear)
}

pub(crate) static LOG_NORM: Entry = Entry::new(
    "LogNorm",
    PLT,
    NORMALIZE_PARAMS,
    log,
    "Maps the logarithms of values to a colormap.",
    include_str!("examples/plt.LogNorm.py"),
)
.returns(Returns::Object("Normalize"));

fn log(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    make(charts, call, Norm::Log)
}

pub(crate) static SYM_LOG_NORM: Entry = Entry::new(
    "SymLogNorm",
    PLT,
    &[
        Param::new("linthresh", Type::Positive, "distance from 0 up to which the scale is linear"),
        Param::unhonoured("linscale", Type::Number).or_number(1.0),
        rows::VMIN,
        rows::VMAX,
        rows::CLIP,
        Param::unhonoured("base", Type::Number).or_number(10.0).named(),
    ],
    symlog,
    "Maps values to a colormap linearly near 0 and logarithmically on both sides.",
    include_str!("examples/plt.SymLogNorm.py"),
)
.returns(Returns::Object("Normalize"));

fn symlog(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let linthresh = call.number("linthresh", 1.0)?;
    if linthresh <= 0.0 {
        return Err(call.bad("'linthresh' must be positive"));
    }
    make(charts, call, Norm::Symlog { linthresh })
}

pub(crate) static POWER_NORM: Entry = Entry::new(
    "PowerNorm",
    PLT,
    &[
        Param::new("gamma", Type::Number, "the exponent; below 1, small values get a larger part of the colormap"),
        rows::VMIN,
        rows::VMAX,
        rows::CLIP,
    ],
    power,
    "Maps powers of values to a colormap.",
    include_str!("examples/plt.PowerNorm.py"),
)
.returns(Returns::Object("Normalize"));

fn power(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let gamma = call.number("gamma", 1.0)?;
    make(charts, call, Norm::Power { gamma })
}

pub(crate) static TWO_SLOPE_NORM: Entry = Entry::new(
    "TwoSlopeNorm",
    PLT,
    &[Param::new("vcenter", Type::Number, "value in the middle of the colormap"), rows::VMIN, rows::VMAX],
    two_slope,
    "Maps values to a colormap with a fixed centre. The two sides can have different ranges.",
    include_str!("examples/plt.TwoSlopeNorm.py"),
)
.returns(Returns::Object("Normalize"));

fn two_slope(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let center = call.number("vcenter", 0.0)?;
    make(charts, call, Norm::TwoSlope { center })
}

pub(crate) static CENTERED_NORM: Entry = Entry::new(
    "CenteredNorm",
    PLT,
    &[
        Param::new("vcenter", Type::Number, "value in the middle of the colormap").or_number(0.0),
        Param::new("halfrange", Type::Number, "range of the colormap on each side of the centre").or_none(),
        rows::CLIP,
    ],
    centered,
    "Maps values to a colormap with a fixed centre and the same range on both sides.",
    include_str!("examples/plt.CenteredNorm.py"),
)
.returns(Returns::Object("Normalize"));

fn centered(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let center = call.number("vcenter", 0.0)?;
    let half = call.maybe_number("halfrange")?.map(f64::abs);
    let ends = (half.map(|half| center - half), half.map(|half| center + half));
    charts.add_norm(Norm::Centered { center }, ends.0, ends.1).map(|norm| Handle::Norm(norm).into())
}

pub(crate) static BOUNDARY_NORM: Entry = Entry::new(
    "BoundaryNorm",
    PLT,
    &[
        Param::new("boundaries", Type::Numbers, "rising edges of the steps, one more than steps"),
        Param::new("ncolors", Type::Whole, "number of colours of the colormap that it is used with"),
        rows::CLIP,
        Param::unhonoured("extend", Type::Choice(&["neither", "min", "max", "both"])).or_text("neither").named(),
    ],
    boundary,
    "Maps all values between two boundaries to one colour.",
    include_str!("examples/plt.BoundaryNorm.py"),
)
.returns(Returns::Object("Normalize"));

fn boundary(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let edges = call.numbers("boundaries")?.unwrap_or_default();
    if edges.len() > MAX_BOUNDARIES {
        return Err(call.bad(format_args!("a norm can have at most {MAX_BOUNDARIES} boundaries")));
    }
    let (first, last) = (edges.first().copied(), edges.last().copied());
    let norm = Norm::Boundaries(edges);
    check(call, &Normalize::autoscaled(norm.clone(), first, last, &[]))?;
    let colors = call.number("ncolors", 256.0)?.clamp(0.0, 1e6) as usize;
    let norm = charts.add_norm(norm, first, last)?;
    charts.norms[norm].colors = Some(colors);
    Ok(Handle::Norm(norm).into())
}

/// The norm that a call is about.
fn own<'a>(charts: &'a mut Charts, call: &Call) -> Result<&'a mut StoredNorm, CallError> {
    charts.norms.get_mut(call.on_norm()?).ok_or_else(|| call.bad("this norm no longer exists"))
}

/// Numbers put through the norm, in the shape they came in.
fn through(charts: &mut Charts, call: &mut Call, by: impl Fn(&Normalize, f64) -> f64) -> Done {
    let value = call.take("value");
    let (shape, numbers) = if value.is_sequence() {
        let (shape, numbers, _) = flat(call, &value)?;
        (Some(shape), numbers)
    } else {
        (None, vec![value.number().ok_or_else(|| call.wrong("value", "a number or an array", &value))?])
    };
    let stored = own(charts, call)?;
    let mapping = Normalize::autoscaled(stored.norm.clone(), stored.vmin, stored.vmax, &numbers);
    (stored.vmin, stored.vmax) = (Some(mapping.vmin), Some(mapping.vmax));
    check(call, &mapping)?;
    let data: Vec<f64> = numbers.iter().map(|n| by(&mapping, *n)).collect();
    Ok(match shape {
        Some(shape) => Returned::Array { shape, data },
        None => Returned::Number(data[0]),
    })
}

pub(crate) static CALL: Entry = Entry::new(
    "call",
    NORM,
    &[
        Param::new("value", Type::Numbers, "a number or an array of numbers"),
        Param::unhonoured("clip", Type::Flag).same_as(&[Default::Flag(false)]).or_none(),
    ],
    call_norm,
    "Converts values to positions, from 0 at vmin to 1 at vmax.",
    include_str!("examples/norm.call.py"),
)
.returns(Returns::OneOf(&[Returns::Number, Returns::Array]));

fn call_norm(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    through(charts, call, Normalize::at)
}

pub(crate) static INVERSE: Entry = Entry::new(
    "inverse",
    NORM,
    &[Param::new("value", Type::Numbers, "position in the colormap, 0 to 1, or an array of positions")],
    inverse,
    "Converts positions from 0 to 1 to values.",
    include_str!("examples/norm.inverse.py"),
)
.returns(Returns::OneOf(&[Returns::Number, Returns::Array]));

fn inverse(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    through(charts, call, Normalize::inverse)
}

fn end(end: Option<f64>) -> Returned {
    end.map_or(Returned::None, Returned::Number)
}

pub(crate) static VMIN: Entry =
    Entry::new("vmin", NORM, &[], vmin, "The value at the low end.", include_str!("examples/norm.vmin.py"))
        .returns(Returns::OneOf(&[Returns::Number, Returns::Nothing]))
        .read();

fn vmin(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(end(own(charts, call)?.vmin))
}

pub(crate) static VMAX: Entry =
    Entry::new("vmax", NORM, &[], vmax, "The value at the high end.", include_str!("examples/norm.vmax.py"))
        .returns(Returns::OneOf(&[Returns::Number, Returns::Nothing]))
        .read();

fn vmax(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(end(own(charts, call)?.vmax))
}

pub(crate) static SCALED: Entry = Entry::new(
    "scaled",
    NORM,
    &[],
    scaled,
    "Returns whether both ends are set.",
    include_str!("examples/norm.scaled.py"),
)
.returns(Returns::Flag);

fn scaled(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let stored = own(charts, call)?;
    Ok(Returned::Bool(stored.vmin.is_some() && stored.vmax.is_some()))
}

fn scale(charts: &mut Charts, call: &mut Call, keep: bool) -> Done {
    let value = call.take("A");
    let numbers = match &value {
        Value::None => Vec::new(),
        value if value.is_sequence() => flat(call, value)?.1,
        value => value.numbers().ok_or_else(|| call.wrong("A", "an array", value))?,
    };
    let stored = own(charts, call)?;
    let (low, high) = if keep { (stored.vmin, stored.vmax) } else { (None, None) };
    let mapping = Normalize::autoscaled(stored.norm.clone(), low, high, &numbers);
    (stored.vmin, stored.vmax) = (Some(mapping.vmin), Some(mapping.vmax));
    Ok(Returned::None)
}

const AUTOSCALE_PARAMS: &[Param] = &[Param::new("A", Type::OneOf(&[Type::Numbers, Type::Grid]), "the values")];

pub(crate) static AUTOSCALE: Entry = Entry::new(
    "autoscale",
    NORM,
    AUTOSCALE_PARAMS,
    autoscale,
    "Sets both ends to the smallest and the largest value.",
    include_str!("examples/norm.autoscale.py"),
);

fn autoscale(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    scale(charts, call, false)
}

pub(crate) static AUTOSCALE_NONE: Entry = Entry::new(
    "autoscale_None",
    NORM,
    AUTOSCALE_PARAMS,
    autoscale_none,
    "Sets the ends that aren't set yet from the values.",
    include_str!("examples/norm.autoscale_None.py"),
);

fn autoscale_none(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    scale(charts, call, true)
}
