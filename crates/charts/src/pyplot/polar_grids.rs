//! The circles and spokes of polar axes: `rgrids`, `thetagrids`.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::entry::{AX, Entry, PLT};
use crate::model::axes::{Axes, AxisName};
use crate::model::axis::Formatter;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::pyplot::ticks::{own_ticks_now, ticks_to};
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};

const LABELS: Param = Param::new("labels", Type::Texts, "labels, one for each").or_none();
const FMT: Param = Param::new("fmt", Type::Text, "format of the labels, such as '%.1f'").or_none();

const RADII_PARAMS: &[Param] = &[
    Param::new("radii", Type::Numbers, "the radii of the circles").column(),
    LABELS,
    Param::new("angle", Type::Number, "the angle of the labels, degrees").or_none(),
    FMT,
];

const ANGLES_PARAMS: &[Param] =
    &[Param::new("angles", Type::Numbers, "the angles of the spokes, degrees").column(), LABELS, FMT];

/// Gives an axis these ticks with their labels, and a format.
fn grids(charts: &mut Charts, call: &mut Call, axes: Id<Axes>, axis: usize, places: Vec<f64>) -> Result<(), CallError> {
    let format = call.text("fmt")?;
    let labels = call.get("labels").is_some();
    call.give("ticks", Value::Numbers { shape: vec![places.len()], data: places, whole: false });
    ticks_to(charts, call, axes, axis)?;
    if let Some(format) = format.filter(|_| !labels) {
        let range = charts.axes[axes].ranges[axis];
        charts.ranges[range].formatter = Formatter::Format(format);
    }
    Ok(())
}

fn radii(charts: &mut Charts, call: &mut Call, axes: Id<Axes>) -> Result<(), CallError> {
    let places = call.numbers("radii")?.unwrap_or_default();
    let angle = call.maybe_number("angle")?;
    grids(charts, call, axes, 1, places)?;
    if let (Some(angle), Some(polar)) = (angle, charts.axes[axes].projection.polar_mut()) {
        polar.label_angle = angle.to_radians();
    }
    Ok(())
}

fn angles(charts: &mut Charts, call: &mut Call, axes: Id<Axes>) -> Result<(), CallError> {
    let places = call.numbers("angles")?.unwrap_or_default();
    grids(charts, call, axes, 0, places.into_iter().map(f64::to_radians).collect())
}

/// The places and labels of an axis.
fn now(charts: &Charts, axes: Id<Axes>, axis: usize) -> Returned {
    let places = own_ticks_now(charts, axes, axis);
    let name = AxisName::at(axis);
    let labels = (0..places.len()).map(|index| Handle::TickLabel { axes, axis: name, index }.into()).collect();
    Returned::Tuple(vec![Returned::array(places), Returned::List(labels)])
}

pub(crate) static SET_RGRIDS: Entry = Entry::new(
    "set_rgrids",
    AX,
    RADII_PARAMS,
    set_rgrids,
    "Sets the circles of polar axes and their labels.",
    include_str!("examples/ax.set_rgrids.py"),
)
.keywords(Group::Text)
.returns(Returns::Tuple(&[Returns::Array, Returns::List(&Returns::Object("Text"))]));

fn set_rgrids(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on_polar(charts)?;
    radii(charts, call, axes)?;
    Ok(now(charts, axes, 1))
}

pub(crate) static SET_THETAGRIDS: Entry = Entry::new(
    "set_thetagrids",
    AX,
    ANGLES_PARAMS,
    set_thetagrids,
    "Sets the spokes of polar axes and their labels.",
    include_str!("examples/ax.set_thetagrids.py"),
)
.keywords(Group::Text)
.returns(Returns::Tuple(&[Returns::Array, Returns::List(&Returns::Object("Text"))]));

fn set_thetagrids(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on_polar(charts)?;
    angles(charts, call, axes)?;
    Ok(now(charts, axes, 0))
}

pub(crate) static SET_RTICKS: Entry = Entry::new(
    "set_rticks",
    AX,
    &[
        Param::new("ticks", Type::Data, "the radii of the circles; [] for no circles").or_none(),
        Param::new("labels", Type::Texts, "tick labels").or_none(),
        rows::MINOR,
    ],
    set_rticks,
    "Sets the radii that have circles and labels.",
    include_str!("examples/ax.set_rticks.py"),
)
.keywords(Group::Text);

fn set_rticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on_polar(charts)?;
    ticks_to(charts, call, axes, 1).map(|()| Returned::None)
}

/// The current axes, if they are polar.
fn current(charts: &mut Charts, canvas: &Canvas, call: &Call) -> Result<Id<Axes>, CallError> {
    let axes = charts.axes_of(call, canvas)?;
    charts.polar(axes).map(|_| axes).ok_or_else(|| call.not_of_this())
}

pub(crate) static RGRIDS: Entry = Entry::new(
    "rgrids",
    PLT,
    &[
        Param::new("radii", Type::Numbers, "the radii of the circles").column().or_none(),
        LABELS,
        Param::new("angle", Type::Number, "the angle of the labels, degrees").or_none(),
        FMT,
    ],
    rgrids,
    "Sets or returns the circles of polar axes and their labels.",
    include_str!("examples/plt.rgrids.py"),
)
.keywords(Group::Text)
.returns(Returns::Tuple(&[Returns::Array, Returns::List(&Returns::Object("Text"))]));

fn rgrids(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = current(charts, canvas, call)?;
    if call.get("radii").is_some() {
        radii(charts, call, axes)?;
    }
    Ok(now(charts, axes, 1))
}

pub(crate) static THETAGRIDS: Entry = Entry::new(
    "thetagrids",
    PLT,
    &[Param::new("angles", Type::Numbers, "the angles of the spokes, degrees").column().or_none(), LABELS, FMT],
    thetagrids,
    "Sets or returns the spokes of polar axes and their labels.",
    include_str!("examples/plt.thetagrids.py"),
)
.keywords(Group::Text)
.returns(Returns::Tuple(&[Returns::Array, Returns::List(&Returns::Object("Text"))]));

fn thetagrids(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = current(charts, canvas, call)?;
    if call.get("angles").is_some() {
        angles(charts, call, axes)?;
    }
    Ok(now(charts, axes, 0))
}
