//! The limits of polar axes.

use crate::args::call::{Call, Done};
use crate::args::rows;
use crate::entry::{AX, Entry};
use crate::model::charts::Charts;
use crate::pyplot::limits::set_limits;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use std::f64::consts::TAU;

/// Sets one limit of the radii: for good where they don't follow the data any more.
fn hold(charts: &mut Charts, call: &Call, name: &str, high: bool) -> Done {
    let axes = call.on_polar(charts)?;
    let Some(limit) = call.maybe_number(name)? else {
        return Err(call.wrong(name, "a number", &Value::None));
    };
    let number = charts.axes[axes].ranges[1];
    let then = charts.artists.len();
    let range = &mut charts.ranges[number];
    if let Some(([least, most], _)) = &mut range.widened {
        // What is set now is said later than the ticks were.
        if high { *most = f64::NEG_INFINITY } else { *least = f64::INFINITY }
    }
    let chosen = if high { &mut range.high } else { &mut range.low };
    if chosen.is_some() {
        *chosen = Some(limit);
        return Ok(Returned::None);
    }
    let mut ends = range.held.filter(|(_, before)| *before == then).map_or([None, None], |(ends, _)| ends);
    ends[usize::from(high)] = Some(limit);
    range.held = Some((ends, then));
    Ok(Returned::None)
}

pub(crate) static SET_RMAX: Entry = Entry::new(
    "set_rmax",
    AX,
    &[Param::new("rmax", Type::Number, "the outer limit of the radii")],
    set_rmax,
    "Sets the outer limit of the radii.",
    include_str!("examples/ax.set_rmax.py"),
);

fn set_rmax(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    hold(charts, call, "rmax", true)
}

pub(crate) static SET_RMIN: Entry = Entry::new(
    "set_rmin",
    AX,
    &[Param::new("rmin", Type::Number, "the inner limit of the radii")],
    set_rmin,
    "Sets the inner limit of the radii.",
    include_str!("examples/ax.set_rmin.py"),
);

fn set_rmin(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    hold(charts, call, "rmin", false)
}

/// The limits of the radii now.
fn radii(charts: &Charts, call: &Call) -> Result<(f64, f64), CallError> {
    let axes = call.on_polar(charts)?;
    Ok(charts.limits(charts.axes[axes].ranges[1]))
}

pub(crate) static GET_RMAX: Entry = Entry::new(
    "get_rmax",
    AX,
    &[],
    get_rmax,
    "Returns the outer limit of the radii.",
    include_str!("examples/ax.get_rmax.py"),
)
.returns(Returns::Number);

fn get_rmax(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (low, high) = radii(charts, call)?;
    Ok(Returned::Number(low.max(high)))
}

pub(crate) static GET_RMIN: Entry = Entry::new(
    "get_rmin",
    AX,
    &[],
    get_rmin,
    "Returns the inner limit of the radii.",
    include_str!("examples/ax.get_rmin.py"),
)
.returns(Returns::Number);

fn get_rmin(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (low, high) = radii(charts, call)?;
    Ok(Returned::Number(low.min(high)))
}

pub(crate) static SET_RLIM: Entry = Entry::new(
    "set_rlim",
    AX,
    &[
        Param::new("bottom", Type::OneOf(&[Type::Number, Type::Pair]), "inner limit; or a pair of both").or_none(),
        Param::new("top", Type::Number, "outer limit").or_none(),
        rows::EMIT,
        Param::unhonoured("auto", Type::Flag).or_flag(false).named(),
        Param::new("rmin", Type::Number, "another name of `bottom`").or_none().named(),
        Param::new("rmax", Type::Number, "another name of `top`").or_none().named(),
    ],
    set_rlim,
    "Sets the limits of the radii.",
    include_str!("examples/ax.set_rlim.py"),
)
.returns(Returns::Pair);

fn set_rlim(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on_polar(charts)?;
    let given = |names: [&str; 2]| names.iter().find_map(|name| call.get(name).cloned());
    let (mut low, mut high) = (given(["bottom", "rmin"]), given(["top", "rmax"]));
    if let Some([a, b]) = low.as_ref().filter(|low| low.is_sequence()).and_then(Value::numbers).as_deref() {
        (low, high) = (Some(Value::Float(*a)), Some(Value::Float(*b)));
    }
    set_limits(charts, call, axes, 1, low.as_ref(), high.as_ref())?;
    let (low, high) = radii(charts, call)?;
    Ok(Returned::Pair(low, high))
}

/// Sets the limits of the angles, degrees; those that aren't given stay.
fn set_angles(charts: &mut Charts, call: &Call, low: Option<f64>, high: Option<f64>) -> Done {
    let axes = call.on_polar(charts)?;
    let [low, high] = [low, high].map(|degrees| degrees.map(|degrees| Value::Float(degrees.to_radians())));
    set_limits(charts, call, axes, 0, low.as_ref(), high.as_ref())?;
    Ok(Returned::None)
}

pub(crate) static SET_THETAMIN: Entry = Entry::new(
    "set_thetamin",
    AX,
    &[Param::new("thetamin", Type::Number, "the first angle that is shown, degrees")],
    set_thetamin,
    "Sets the first angle that polar axes show.",
    include_str!("examples/ax.set_thetamin.py"),
);

fn set_thetamin(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let limit = call.maybe_number("thetamin")?;
    set_angles(charts, call, limit, None)
}

pub(crate) static SET_THETAMAX: Entry = Entry::new(
    "set_thetamax",
    AX,
    &[Param::new("thetamax", Type::Number, "the last angle that is shown, degrees")],
    set_thetamax,
    "Sets the last angle that polar axes show.",
    include_str!("examples/ax.set_thetamax.py"),
);

fn set_thetamax(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let limit = call.maybe_number("thetamax")?;
    set_angles(charts, call, None, limit)
}

pub(crate) static SET_THETALIM: Entry = Entry::new(
    "set_thetalim",
    AX,
    &[
        Param::new("minval", Type::Number, "the first angle that is shown, radians").or_none(),
        Param::new("maxval", Type::Number, "the last angle that is shown, radians").or_none(),
        Param::new("thetamin", Type::Number, "the first angle, degrees").or_none().named(),
        Param::new("thetamax", Type::Number, "the last angle, degrees").or_none().named(),
    ],
    set_thetalim,
    "Sets the angles that polar axes show. Returns them in degrees.",
    include_str!("examples/ax.set_thetalim.py"),
)
.returns(Returns::Pair);

fn set_thetalim(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let degrees = |radians: &str, degrees: &str| {
        Ok::<_, CallError>(call.maybe_number(radians)?.map(f64::to_degrees).or(call.maybe_number(degrees)?))
    };
    let (low, high) = (degrees("minval", "thetamin")?, degrees("maxval", "thetamax")?);
    let axes = call.on_polar(charts)?;
    let range = charts.axes[axes].ranges[0];
    let (from, to) = charts.limits(range);
    let ends = (low.map_or(from, f64::to_radians), high.map_or(to, f64::to_radians));
    if (ends.1 - ends.0).abs() > TAU {
        return Err(call.bad("The angle range must be less than a full circle"));
    }
    set_angles(charts, call, low, high)?;
    let (from, to) = charts.limits(range);
    Ok(Returned::Pair(from.to_degrees(), to.to_degrees()))
}
