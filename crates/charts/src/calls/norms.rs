//! Norms: how numbers become places in a colour map.

use super::colors::flat;
use super::colors::maps::check;
use crate::call::{Call, Done};
use crate::charts::Charts;
use crate::handle::Class;
use crate::norm::{Mapping, Norm};
use crate::returned::Returned;
use crate::table::{Entry, PLT};
use canvas::Value;
use canvas::{CallError, Canvas};

const NORM: &[Class] = &[Class::Norm];
/// Most boundaries of a norm.
const MOST_BOUNDARIES: usize = 4_096;

pub(in crate) const TABLE: &[Entry] = &[
    Entry::new(
        "Normalize",
        PLT,
        "vmin=None, vmax=None, clip=False",
        normalize,
        "Spreads numbers evenly over a colour map.",
        "x = np.linspace(0, 10, 60)\nplt.scatter(x, np.sin(x), c=np.sin(x), cmap=\"coolwarm\", norm=plt.Normalize(-2, 2))\nplt.colorbar(label=\"colours from −2 to 2\")",
    ),
    Entry::new(
        "LogNorm",
        PLT,
        "vmin=None, vmax=None, clip=False",
        log,
        "Spreads numbers over a colour map by their logarithm.",
        "from matplotlib.colors import LogNorm\ny, x = np.mgrid[-3:3:80j, -3:3:80j]\nplt.pcolormesh(x, y, 1000 * np.exp(-x ** 2 - y ** 2) + 0.1, norm=LogNorm(), cmap=\"inferno\")\nplt.colorbar(label=\"bacteria per ml\")",
    ),
    Entry::new(
        "SymLogNorm",
        PLT,
        "linthresh, linscale=1.0, vmin=None, vmax=None, clip=False, *, base=10",
        symlog,
        "Spreads numbers on both sides of 0 by their logarithm.",
        "from matplotlib.colors import SymLogNorm\nx = np.linspace(-10, 10, 90)\nplt.pcolormesh(x, x, np.outer(x, x ** 2), norm=SymLogNorm(1), cmap=\"RdBu_r\")\nplt.colorbar(label=\"x²y, both signs\")",
    ),
    Entry::new(
        "PowerNorm",
        PLT,
        "gamma, vmin=None, vmax=None, clip=False",
        power,
        "Spreads numbers over a colour map by a power of them.",
        "from matplotlib.colors import PowerNorm\nx = np.linspace(0, 4, 80)\nplt.imshow(np.add.outer(x, x) ** 2, norm=PowerNorm(0.5), cmap=\"Purples\")\nplt.colorbar(label=\"square roots\")",
    ),
    Entry::new(
        "TwoSlopeNorm",
        PLT,
        "vcenter, vmin=None, vmax=None",
        two_slope,
        "Puts a number in the middle of a colour map, whatever lies on its sides.",
        "from matplotlib.colors import TwoSlopeNorm\ny, x = np.mgrid[0:6:80j, 0:9:120j]\nheight = np.where(np.sin(x) * np.cos(y) < 0, 500, 3000) * np.sin(x) * np.cos(y)\nplt.imshow(height, norm=TwoSlopeNorm(0, vmin=-500, vmax=3000), cmap=\"BrBG\")\nplt.colorbar(label=\"height (m)\", ticks=[-500, 0, 1500, 3000], shrink=0.8)",
    ),
    Entry::new(
        "CenteredNorm",
        PLT,
        "vcenter=0, halfrange=None, clip=False",
        centered,
        "Puts a number in the middle of a colour map, with as much on either side.",
        "from matplotlib.colors import CenteredNorm\nchange = np.add.outer(np.linspace(-3, 5, 6), np.linspace(-2, 4, 9))\nplt.imshow(change, norm=CenteredNorm(), cmap=\"RdBu_r\")\nplt.colorbar(label=\"change (%)\", shrink=0.8)",
    ),
    Entry::new(
        "BoundaryNorm",
        PLT,
        "boundaries, ncolors, clip=False, *, extend='neither'",
        boundary,
        "Gives all numbers between two boundaries one colour.",
        "from matplotlib.colors import BoundaryNorm\ny, x = np.mgrid[-2:2:80j, -3:3:120j]\nnorm = BoundaryNorm([0, 50, 200, 500, 1000], 256)\nplt.imshow(1000 * np.exp(-x ** 2 - y ** 2), norm=norm, cmap=\"YlOrRd\")\nplt.colorbar(label=\"people per km²\", shrink=0.8)",
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
        "norm = plt.Normalize(-20, 40)\npart = np.linspace(0, 1, 5)\nplt.plot(part, [norm.inverse(p) for p in part], \"o-\", color=\"firebrick\")\nplt.title(f\"0.5 is {norm.inverse(0.5):.0f} °C\")\nplt.ylabel(\"°C\")",
    ),
    Entry::new(
        "vmin",
        NORM,
        "",
        vmin,
        "The number at the low end.",
        "temperatures = np.array([[4, 7, 12], [9, 15, 11]])\nimage = plt.imshow(temperatures, cmap=\"coolwarm\")\nplt.title(f\"the coldest is {image.norm.vmin:.0f} °C\")",
    )
    .read(),
    Entry::new(
        "vmax",
        NORM,
        "",
        vmax,
        "The number at the high end.",
        "temperatures = np.array([[21, 27, 32], [29, 35, 31]])\nimage = plt.imshow(temperatures, cmap=\"hot_r\")\nplt.title(f\"the hottest is {image.norm.vmax:.0f} °C\")",
    )
    .read(),
    Entry::new(
        "autoscale",
        NORM,
        "A",
        autoscale,
        "Takes its ends from numbers.",
        "norm = plt.Normalize()\nnorm.autoscale([180, 420, 390])\nplt.bar([\"Mon\", \"Tue\", \"Wed\"], [180, 420, 390], color=plt.cm.summer(norm([180, 420, 390])))\nplt.title(f\"{norm.vmin:.0f} to {norm.vmax:.0f}\")",
    ),
    Entry::new(
        "autoscale_None",
        NORM,
        "A",
        autoscale_none,
        "Takes the ends that it lacks from numbers.",
        "norm = plt.Normalize(vmin=0)\nnorm.autoscale_None([30, 90])\nplt.imshow([[30, 50, 70], [60, 80, 90]], norm=norm, cmap=\"Greens\")\nplt.title(f\"{norm.vmin:.0f} as given, {norm.vmax:.0f} from data\")",
    ),
    Entry::new(
        "scaled",
        NORM,
        "",
        scaled,
        "Whether both of its ends are known.",
        "given, empty = plt.Normalize(0, 1), plt.Normalize()\nplt.barh([\"Normalize(0, 1)\", \"Normalize()\"], [given.scaled(), empty.scaled()], color=\"teal\")\nplt.xticks([0, 1], [\"not scaled\", \"scaled\"])",
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
