//! Norms: how numbers become places in a colour map.

use super::colors::flat;
use super::colors::maps::check;
use crate::plt::call::{Call, Done};
use crate::plt::charts::Charts;
use crate::plt::handle::Class;
use crate::plt::norm::{Mapping, Norm};
use crate::plt::table::{Entry, PLT};
use crate::plt::value::{Returned, Value};
use crate::{CallError, Canvas};

const NORM: &[Class] = &[Class::Norm];
/// Most boundaries of a norm.
const MOST_BOUNDARIES: usize = 4_096;

pub(in crate::plt) const TABLE: &[Entry] = &[
    Entry::new(
        "Normalize",
        PLT,
        "vmin=None, vmax=None, clip=False",
        normalize,
        "Spreads numbers evenly over a colour map.",
        "plt.imshow([[1, 2], [3, 4]], norm=plt.Normalize(0, 5))\nplt.colorbar()",
    ),
    Entry::new(
        "LogNorm",
        PLT,
        "vmin=None, vmax=None, clip=False",
        log,
        "Spreads numbers over a colour map by their logarithm.",
        "from matplotlib.colors import LogNorm\nplt.imshow([[1, 10], [100, 1000]], norm=LogNorm())\nplt.colorbar()",
    ),
    Entry::new(
        "SymLogNorm",
        PLT,
        "linthresh, linscale=1.0, vmin=None, vmax=None, clip=False, *, base=10",
        symlog,
        "Spreads numbers on both sides of 0 by their logarithm.",
        "from matplotlib.colors import SymLogNorm\nplt.imshow([[-100, -1], [1, 100]], norm=SymLogNorm(1), cmap=\"RdBu\")\nplt.colorbar()",
    ),
    Entry::new(
        "PowerNorm",
        PLT,
        "gamma, vmin=None, vmax=None, clip=False",
        power,
        "Spreads numbers over a colour map by a power of them.",
        "from matplotlib.colors import PowerNorm\nplt.imshow([[1, 4], [9, 16]], norm=PowerNorm(0.5))\nplt.colorbar()",
    ),
    Entry::new(
        "TwoSlopeNorm",
        PLT,
        "vcenter, vmin=None, vmax=None",
        two_slope,
        "Puts a number in the middle of a colour map, whatever lies on its sides.",
        "from matplotlib.colors import TwoSlopeNorm\nplt.imshow([[-1, 0], [3, 9]], norm=TwoSlopeNorm(0), cmap=\"RdBu\")\nplt.colorbar()",
    ),
    Entry::new(
        "CenteredNorm",
        PLT,
        "vcenter=0, halfrange=None, clip=False",
        centered,
        "Puts a number in the middle of a colour map, with as much on either side.",
        "from matplotlib.colors import CenteredNorm\nplt.imshow([[-1, 0], [3, 9]], norm=CenteredNorm(), cmap=\"RdBu\")\nplt.colorbar()",
    ),
    Entry::new(
        "BoundaryNorm",
        PLT,
        "boundaries, ncolors, clip=False, *, extend='neither'",
        boundary,
        "Gives all numbers between two boundaries one colour.",
        "from matplotlib.colors import BoundaryNorm\nplt.imshow([[1, 2], [5, 9]], norm=BoundaryNorm([0, 2, 4, 10], 256))\nplt.colorbar()",
    ),
    Entry::new(
        "call",
        NORM,
        "value, clip=None",
        call_norm,
        "Where numbers are, from 0 at vmin to 1 at vmax.",
        "norm = plt.Normalize(10, 20)\nplt.bar([\"a\", \"b\"], [12, 18], color=plt.get_cmap(\"viridis\")(norm([12, 18])))",
    ),
    Entry::new(
        "inverse",
        NORM,
        "value",
        inverse,
        "The number at a place from 0 to 1.",
        "norm = plt.Normalize(10, 20)\nplt.title(f\"the middle is {norm.inverse(0.5)}\")",
    ),
    Entry::new(
        "vmin",
        NORM,
        "",
        vmin,
        "The number at the low end.",
        "norm = plt.Normalize(10, 20)\nplt.title(f\"from {norm.vmin}\")",
    )
    .read(),
    Entry::new(
        "vmax",
        NORM,
        "",
        vmax,
        "The number at the high end.",
        "norm = plt.Normalize(10, 20)\nplt.title(f\"to {norm.vmax}\")",
    )
    .read(),
    Entry::new(
        "autoscale",
        NORM,
        "A",
        autoscale,
        "Takes its ends from numbers.",
        "norm = plt.Normalize()\nnorm.autoscale([3, 9])\nplt.imshow([[1, 5], [7, 9]], norm=norm)\nplt.colorbar()",
    ),
    Entry::new(
        "autoscale_None",
        NORM,
        "A",
        autoscale_none,
        "Takes the ends that it lacks from numbers.",
        "norm = plt.Normalize(vmin=0)\nnorm.autoscale_None([3, 9])\nplt.imshow([[1, 5], [7, 9]], norm=norm)\nplt.colorbar()",
    ),
    Entry::new(
        "scaled",
        NORM,
        "",
        scaled,
        "Whether both of its ends are known.",
        "norm = plt.Normalize(0, 1)\nplt.title(f\"scaled: {norm.scaled()}\")",
    ),
];

fn make(charts: &mut Charts, call: &Call, norm: Norm) -> Done {
    let (vmin, vmax) = (call.maybe_number("vmin")?, call.maybe_number("vmax")?);
    if vmin.is_some() && vmax.is_some() {
        check(call, &Mapping::autoscaled(norm.clone(), vmin, vmax, &[]))?;
    }
    charts.add_norm(norm, vmin, vmax).map(Returned::Handle)
}

fn normalize(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    make(charts, call, Norm::Linear)
}

fn log(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    make(charts, call, Norm::Log)
}

fn symlog(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let linthresh = call.number("linthresh", 1.0)?;
    if linthresh <= 0.0 {
        return Err(call.bad("'linthresh' must be positive"));
    }
    make(charts, call, Norm::Symlog { linthresh })
}

fn power(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let gamma = call.number("gamma", 1.0)?;
    make(charts, call, Norm::Power { gamma })
}

fn two_slope(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let center = call.number("vcenter", 0.0)?;
    make(charts, call, Norm::TwoSlope { center })
}

fn centered(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let center = call.number("vcenter", 0.0)?;
    let half = call.maybe_number("halfrange")?.map(f64::abs);
    let ends = (half.map(|half| center - half), half.map(|half| center + half));
    charts.add_norm(Norm::Centered { center }, ends.0, ends.1).map(Returned::Handle)
}

fn boundary(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let edges = call.numbers("boundaries")?.unwrap_or_default();
    if edges.len() > MOST_BOUNDARIES {
        return Err(call.bad(format_args!("there may be at most {MOST_BOUNDARIES} boundaries")));
    }
    let (first, last) = (edges.first().copied(), edges.last().copied());
    let norm = Norm::Boundaries(edges);
    check(call, &Mapping::autoscaled(norm.clone(), first, last, &[]))?;
    charts.add_norm(norm, first, last).map(Returned::Handle)
}

type Ends = (Norm, Option<f64>, Option<f64>);

/// The norm that a call is about.
fn own<'a>(charts: &'a mut Charts, call: &Call) -> Result<&'a mut Ends, CallError> {
    charts.norms.get_mut(call.on.id).ok_or_else(|| call.bad("this norm is gone"))
}

/// Numbers put through the norm, in the shape they came in.
fn through(charts: &mut Charts, call: &mut Call, by: impl Fn(&Mapping, f64) -> f64) -> Done {
    let value = call.take("value");
    let (shape, numbers) = if value.is_sequence() {
        let (shape, numbers, _) = flat(call, &value)?;
        (Some(shape), numbers)
    } else {
        (None, vec![value.number().ok_or_else(|| call.wrong("value", "a number or an array", &value))?])
    };
    let ends = own(charts, call)?;
    let mapping = Mapping::autoscaled(ends.0.clone(), ends.1, ends.2, &numbers);
    (ends.1, ends.2) = (Some(mapping.vmin), Some(mapping.vmax));
    check(call, &mapping)?;
    let data: Vec<f64> = numbers.iter().map(|n| by(&mapping, *n)).collect();
    Ok(match shape {
        Some(shape) => Returned::Array { shape, data },
        None => Returned::Number(data[0]),
    })
}

fn call_norm(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    through(charts, call, Mapping::at)
}

fn inverse(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    through(charts, call, Mapping::inverse)
}

fn end(end: Option<f64>) -> Returned {
    end.map_or(Returned::None, Returned::Number)
}

fn vmin(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(end(own(charts, call)?.1))
}

fn vmax(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(end(own(charts, call)?.2))
}

fn scaled(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let ends = own(charts, call)?;
    Ok(Returned::Bool(ends.1.is_some() && ends.2.is_some()))
}

fn scale(charts: &mut Charts, call: &mut Call, keep: bool) -> Done {
    let value = call.take("A");
    let numbers = match &value {
        Value::None => Vec::new(),
        value if value.is_sequence() => flat(call, value)?.1,
        value => value.numbers().ok_or_else(|| call.wrong("A", "an array", value))?,
    };
    let ends = own(charts, call)?;
    let (low, high) = if keep { (ends.1, ends.2) } else { (None, None) };
    let mapping = Mapping::autoscaled(ends.0.clone(), low, high, &numbers);
    (ends.1, ends.2) = (Some(mapping.vmin), Some(mapping.vmax));
    Ok(Returned::None)
}

fn autoscale(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    scale(charts, call, false)
}

fn autoscale_none(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    scale(charts, call, true)
}
