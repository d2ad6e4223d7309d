//! Axes outside a grid: `axes`, insets and twins.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::projection::{POLAR, PROJECTION, asked};
use crate::args::types;
use crate::entry::{AX, BOTH, Entry, FIG, PLT};
use crate::model::axes::Place;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::places::Cells;
use crate::pyplot::axes_set;
use crate::pyplot::current::named;
use canvas::{CallError, Canvas, Param, Returns, Type, Value};

const AXES_PARAMS: &[Param] = &[
    Param::new("arg", Type::Four, "left, bottom, width and height, fractions of the figure").or_none(),
    PROJECTION,
    POLAR,
];

pub(crate) static AXES: Entry = Entry::new(
    "axes",
    PLT,
    AXES_PARAMS,
    axes_at,
    "Adds axes at a position in the figure.",
    include_str!("examples/plt.axes.py"),
)
.keywords(Group::Set)
.returns(Returns::Object("Axes"));

pub(crate) static ADD_AXES: Entry = Entry::new(
    "add_axes",
    FIG,
    AXES_PARAMS,
    axes_at,
    "Adds axes at a position in the figure.",
    include_str!("examples/fig.add_axes.py"),
)
.keywords(Group::Set)
.returns(Returns::Object("Axes"));

pub(crate) fn axes_at(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let polar = asked(call.get("projection"), call.get("polar"))? == Some(true);
    let figure = charts.figure_of(call, canvas)?;
    let axes = match call.get("arg") {
        None => {
            let grid = charts.add_grid(1, 1)?;
            charts.add_axes(figure, Place::Grid(grid, Cells::one(0, 0)), [None, None])?
        }
        Some(value) => {
            let rect = four(call, "arg", value)?;
            charts.add_axes(figure, Place::Fixed(rect), [None, None])?
        }
    };
    if polar {
        charts.make_polar(axes);
    }
    axes_set::apply_style(charts, call, axes)?;
    Ok(Handle::Axes(axes).into())
}

fn four(call: &Call, name: &str, value: &Value) -> Result<[f64; 4], CallError> {
    match value.numbers().as_deref() {
        Some(&[a, b, c, d]) if [a, b, c, d].iter().all(|n| n.is_finite() && n.abs() < 100.0) && c > 0.0 && d > 0.0 => {
            Ok([a, b, c, d])
        }
        _ => Err(call.wrong(name, "left, bottom, width, height", value)),
    }
}

pub(crate) static INSET_AXES: Entry = Entry::new(
    "inset_axes",
    AX,
    &[Param::new("bounds", Type::Four, "left, bottom, width and height, fractions of the axes")],
    inset,
    "Adds axes inside these axes.",
    include_str!("examples/ax.inset_axes.py"),
)
.keywords(Group::Set)
.returns(Returns::Object("Axes"));

pub(crate) fn inset(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let rect = four(call, "bounds", &call.get("bounds").cloned().unwrap_or(Value::None))?;
    let parent = call.on_axes()?;
    let figure = charts.axes[parent].figure;
    let before = charts.figures[figure].current;
    let axes = charts.add_axes(figure, Place::Inset(parent, rect), [None, None])?;
    charts.axes[axes].zorder = 5.0;
    axes_set::apply_style(charts, call, axes)?;
    charts.figures[figure].current = before;
    Ok(Handle::Axes(axes).into())
}

fn twin(charts: &mut Charts, canvas: &mut Canvas, call: &Call, axis: usize) -> Done {
    let of = match named(call, "ax")? {
        Some(axes) => axes,
        None => charts.axes_of(call, canvas)?,
    };
    // In matplotlib the second axes take the first ones' whole place.
    if charts.axes[of].divider.is_some() {
        return Err(call.not_of_this());
    }
    let figure = charts.axes[of].figure;
    let mut shared = [None, None];
    shared[axis] = Some(charts.axes[of].ranges[axis]);
    let axes = charts.add_axes(figure, Place::Over(of), shared)?;
    let other = 1 - axis;
    let cycle = charts.axes[of].cycle;
    let new = &mut charts.axes[axes];
    new.face = None;
    // Colours go on where the first chart's ended, so that lines differ without a word.
    new.cycle = cycle;
    new.ticks[axis].visible = false;
    new.ticks[axis].grid = None;
    new.ticks[other].ticks = [false, true];
    new.ticks[other].labels = [false, true];
    new.ticks[other].label_second = true;
    new.ticks[other].grid = None;
    for spine in &mut new.spines {
        spine.visible = false;
    }
    let mine = if axis == 0 { crate::model::side::Side::Right } else { crate::model::side::Side::Top };
    charts.axes[axes].spines[mine as usize].visible = charts.axes[of].spines[mine as usize].visible;
    // Its own side is the first chart's no more.
    charts.axes[of].ticks[other].ticks[1] = false;
    Ok(Handle::Axes(axes).into())
}

const TWINX_PARAMS: &[Param] =
    &[Param::new("ax", types::AXES, "the axes to share the other axis with; if not given, these or the current axes")
        .or_none()];

pub(crate) static TWINX: Entry = Entry::new(
    "twinx",
    BOTH,
    TWINX_PARAMS,
    twinx,
    "Adds axes that share the x axis and have their own y axis on the right.",
    include_str!("examples/plt.twinx.py"),
)
.returns(Returns::Object("Axes"));

pub(crate) fn twinx(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    twin(charts, canvas, call, 0)
}

pub(crate) static TWINY: Entry = Entry::new(
    "twiny",
    BOTH,
    TWINX_PARAMS,
    twiny,
    "Adds axes that share the y axis and have their own x axis at the top.",
    include_str!("examples/plt.twiny.py"),
)
.returns(Returns::Object("Axes"));

pub(crate) fn twiny(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    twin(charts, canvas, call, 1)
}
