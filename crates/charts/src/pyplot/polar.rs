//! Polar axes: `polar`, and where angles and radii begin.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::entry::{AX, Entry, PLT};
use crate::model::axes::Place;
use crate::model::charts::Charts;
use crate::model::places::Cells;
use crate::model::projection::Polar;
use crate::pyplot::plot;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};

pub(crate) static POLAR: Entry = Entry::new(
    "polar",
    PLT,
    &[
        Param::new(
            "args",
            Type::OneOf(&[Type::Data, Type::Grid]),
            "radii; angles (radians) and radii; or angles, radii and a format such as 'ro--'; can be repeated",
        )
        .variadic(),
        rows::DATA,
    ],
    polar,
    "Draws lines and markers through points in polar coordinates.",
    include_str!("examples/plt.polar.py"),
)
.keywords(Group::Line)
.returns(Returns::List(&Returns::Object("Artist")));

fn polar(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    match charts.figures[figure].current {
        Some(axes) if charts.polar(axes).is_none() => return Err(call.not_of_this()),
        Some(_) => {}
        None => {
            let grid = charts.add_grid(1, 1)?;
            let axes = charts.add_axes(figure, Place::Grid(grid, Cells::one(0, 0)), [None, None])?;
            charts.make_polar(axes);
        }
    }
    plot::plot(charts, canvas, call)
}

/// Changes the settings of the axes that a function is called on.
fn change(charts: &mut Charts, call: &Call, change: impl FnOnce(&mut Polar)) -> Done {
    let axes = call.on_polar(charts)?;
    if let Some(polar) = charts.axes[axes].projection.polar_mut() {
        change(polar);
    }
    Ok(Returned::None)
}

/// The settings of the axes that a function is called on.
fn settings(charts: &Charts, call: &Call) -> Result<Polar, CallError> {
    let axes = call.on_polar(charts)?;
    Ok(charts.polar(axes).cloned().unwrap_or_default())
}

/// An argument that has to be a number.
fn needed(call: &Call, name: &str) -> Result<f64, CallError> {
    call.maybe_number(name)?.ok_or_else(|| call.wrong(name, "a number", &Value::None))
}

pub(crate) static SET_THETA_ZERO_LOCATION: Entry = Entry::new(
    "set_theta_zero_location",
    AX,
    &[
        Param::new("loc", Type::Choice(&["N", "NW", "W", "SW", "S", "SE", "E", "NE"]), "where the angle 0 is"),
        Param::new("offset", Type::Number, "angle from there, degrees counterclockwise").or_number(0.0),
    ],
    set_zero,
    "Sets where the angle 0 of polar axes is.",
    include_str!("examples/ax.set_theta_zero_location.py"),
);

fn set_zero(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let quarters = match call.text("loc")?.as_deref() {
        Some("N") => 0.5,
        Some("NW") => 0.75,
        Some("W") => 1.0,
        Some("SW") => 1.25,
        Some("S") => 1.5,
        Some("SE") => 1.75,
        Some("E") => 0.0,
        Some("NE") => 0.25,
        _ => return Err(call.bad("loc must be one of 'N', 'NW', 'W', 'SW', 'S', 'SE', 'E' and 'NE'")),
    };
    let offset = quarters * std::f64::consts::PI + call.number("offset", 0.0)?.to_radians();
    change(charts, call, |polar| polar.offset = offset)
}

pub(crate) static SET_THETA_OFFSET: Entry = Entry::new(
    "set_theta_offset",
    AX,
    &[Param::new("offset", Type::Number, "where the angle 0 is, radians counterclockwise from the right")],
    set_offset,
    "Sets where the angle 0 of polar axes is, as an angle.",
    include_str!("examples/ax.set_theta_offset.py"),
);

fn set_offset(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let offset = needed(call, "offset")?;
    change(charts, call, |polar| polar.offset = offset)
}

pub(crate) static GET_THETA_OFFSET: Entry = Entry::new(
    "get_theta_offset",
    AX,
    &[],
    get_offset,
    "Returns where the angle 0 of polar axes is, radians.",
    include_str!("examples/ax.get_theta_offset.py"),
)
.returns(Returns::Number);

fn get_offset(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(settings(charts, call)?.offset))
}

pub(crate) static SET_THETA_DIRECTION: Entry = Entry::new(
    "set_theta_direction",
    AX,
    &[Param::new(
        "direction",
        Type::OneOf(&[Type::Choice(&["clockwise", "counterclockwise", "anticlockwise"]), Type::Whole]),
        "the direction in which angles grow: -1 for clockwise, 1 for counterclockwise",
    )],
    set_direction,
    "Sets the direction in which the angles of polar axes grow.",
    include_str!("examples/ax.set_theta_direction.py"),
);

fn set_direction(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let direction = match call.get("direction") {
        Some(Value::Text(word)) if word == "clockwise" => -1.0,
        Some(Value::Text(word)) if matches!(word.as_str(), "counterclockwise" | "anticlockwise") => 1.0,
        Some(value) if value.number().is_some_and(|n| n.abs() == 1.0) => value.number().unwrap_or(1.0),
        _ => return Err(call.bad("direction must be 1, -1, 'clockwise', 'counterclockwise' or 'anticlockwise'")),
    };
    change(charts, call, |polar| polar.direction = direction)
}

pub(crate) static GET_THETA_DIRECTION: Entry = Entry::new(
    "get_theta_direction",
    AX,
    &[],
    get_direction,
    "Returns the direction in which the angles of polar axes grow: -1 for clockwise.",
    include_str!("examples/ax.get_theta_direction.py"),
)
.returns(Returns::Number);

fn get_direction(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(settings(charts, call)?.direction))
}

pub(crate) static SET_RLABEL_POSITION: Entry = Entry::new(
    "set_rlabel_position",
    AX,
    &[Param::new("value", Type::Number, "the angle along which the radii are labelled, degrees")],
    set_label_angle,
    "Sets the angle of the labels of the radii.",
    include_str!("examples/ax.set_rlabel_position.py"),
);

fn set_label_angle(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let angle = needed(call, "value")?.to_radians();
    change(charts, call, |polar| polar.label_angle = angle)
}

pub(crate) static GET_RLABEL_POSITION: Entry = Entry::new(
    "get_rlabel_position",
    AX,
    &[],
    get_label_angle,
    "Returns the angle of the labels of the radii, degrees.",
    include_str!("examples/ax.get_rlabel_position.py"),
)
.returns(Returns::Number);

fn get_label_angle(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(settings(charts, call)?.label_angle.to_degrees()))
}

pub(crate) static SET_RORIGIN: Entry = Entry::new(
    "set_rorigin",
    AX,
    &[Param::new("rorigin", Type::Number, "the radius at the centre; None for the lower limit").or_none()],
    set_origin,
    "Sets the radius at the centre of polar axes.",
    include_str!("examples/ax.set_rorigin.py"),
);

fn set_origin(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let origin = call.maybe_number("rorigin")?;
    change(charts, call, |polar| polar.origin = origin)
}
