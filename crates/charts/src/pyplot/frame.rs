//! Grid, frame, background and proportions.

use crate::args::axes::which_axes;
use crate::args::call::{Call, Done, truth};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::entry::{AX, BOTH, Entry, PLT};
use crate::model::axes::{Axes, GridOrder};
use crate::model::charts::Charts;
use crate::model::id::Id;
use canvas::{CallError, Canvas, Default, Param, Returned, Type, Value};

pub(crate) fn grid_to(charts: &mut Charts, call: &Call, axes: Id<Axes>, chosen: &[usize]) -> Result<(), CallError> {
    let styled = !call.style().is_empty();
    let which = call.word("which", &["major", "minor", "both"], "major")?;
    let base = charts.grid_pen();
    let mut call_pen = None;
    if styled {
        let mut own = call.with_style(call.style().to_vec());
        // Grid lines are drawn in the order of the ticks.
        own.idle(&["zorder"]);
        own.preset("linestyle", Value::Text(charts.rc_text("grid.linestyle").to_owned()));
        call_pen = charts.pen(&own, base.color, base.width)?;
    }
    let pen = call_pen.unwrap_or(base);
    for axis in chosen {
        let patch_style = &mut charts.axes[axes].ticks[*axis];
        let now = if which == "minor" { patch_style.minor_grid.is_some() } else { patch_style.grid.is_some() };
        let on = call.get("visible").map_or(styled || !now, truth);
        let pen = on.then(|| pen.clone());
        if which != "minor" {
            patch_style.grid.clone_from(&pen);
        }
        if which != "major" {
            patch_style.minor_grid = pen;
        }
    }
    Ok(())
}

pub(crate) static GRID: Entry = Entry::new(
    "grid",
    BOTH,
    &[
        Param::new("visible", Type::Flag, "whether to show the grid; if not given, toggles it").or_none(),
        rows::WHICH,
        Param::new("axis", Type::Choice(&["both", "x", "y"]), "axis whose grid lines to change").or_text("both"),
    ],
    grid,
    "Shows or hides the grid lines.",
    include_str!("examples/plt.grid.py"),
)
.keywords(Group::Line);

fn grid(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    grid_to(charts, call, axes, &which_axes(call, "axis")?).map(|()| Returned::None)
}

pub(crate) static BOX: Entry = Entry::new(
    "box",
    PLT,
    &[Param::new("on", Type::Flag, "whether to show the frame; if not given, toggles it").or_none()],
    frame_box,
    "Shows or hides the frame.",
    include_str!("examples/plt.box.py"),
);

pub(crate) static SET_FRAME_ON: Entry = Entry::new(
    "set_frame_on",
    AX,
    &[Param::new("b", Type::Flag, "whether the axes have a frame and a background")],
    frame_box,
    "Shows or hides the frame.",
    include_str!("examples/ax.set_frame_on.py"),
);

fn frame_box(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let value = call.get("on").or_else(|| call.get("b")).map(truth);
    let frame = &mut charts.axes[axes].frame;
    *frame = value.unwrap_or(!*frame);
    Ok(Returned::None)
}

pub(crate) static SET_AXIS_OFF: Entry = Entry::new(
    "set_axis_off",
    AX,
    &[],
    axis_off,
    "Hides the x and y axes, with the frame and the background.",
    include_str!("examples/ax.set_axis_off.py"),
);

fn axis_off(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.axes[call.on_axes()?].axis_on = false;
    Ok(Returned::None)
}

pub(crate) static SET_AXIS_ON: Entry =
    Entry::new("set_axis_on", AX, &[], axis_on, "Shows the x and y axes.", include_str!("examples/ax.set_axis_on.py"));

fn axis_on(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.axes[call.on_axes()?].axis_on = true;
    Ok(Returned::None)
}

pub(crate) fn aspect_to(axes: &mut Axes, call: &Call, value: &Value) -> Result<(), CallError> {
    axes.aspect = match value {
        Value::Text(word) if word == "auto" => None,
        Value::Text(word) if word == "equal" => Some(1.0),
        other => {
            let n = call.as_number("aspect", other)?;
            if n <= 0.0 {
                return Err(call.bad("aspect must be finite and positive"));
            }
            Some(n)
        }
    };
    Ok(())
}

pub(crate) static SET_ASPECT: Entry = Entry::new(
    "set_aspect",
    AX,
    &[
        Param::new(
            "aspect",
            Type::OneOf(&[Type::Choice(&["auto", "equal"]), Type::Positive]),
            "'equal' for the same scale on both axes, 'auto' to fill the space, or the ratio of a y unit to an x unit",
        ),
        Param::new(
            "adjustable",
            Type::Choice(&["box", "datalim"]),
            "whether the size of the axes or their limits change to keep the aspect",
        )
        .or_none(),
        Param::unhonoured("anchor", Type::Any).same_as(&[Default::Text("C")]).or_none(),
        Param::unhonoured("share", Type::Flag).or_flag(false),
    ],
    set_aspect,
    "Sets the ratio of a y unit to an x unit.",
    include_str!("examples/ax.set_aspect.py"),
);

fn set_aspect(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("aspect");
    let adjust = call.text("adjustable")?;
    let axes = &mut charts.axes[call.on_axes()?];
    aspect_to(axes, call, &value)?;
    axes.adjust_data = adjust.as_deref() == Some("datalim");
    Ok(Returned::None)
}

pub(crate) static SET_BOX_ASPECT: Entry = Entry::new(
    "set_box_aspect",
    AX,
    &[Param::new("aspect", Type::Positive, "ratio of the axes' height to their width; None for no fixed ratio")
        .or_none()],
    set_box_aspect,
    "Sets the ratio of the axes' height to their width.",
    include_str!("examples/ax.set_box_aspect.py"),
);

fn set_box_aspect(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.axes[call.on_axes()?].box_aspect = call.maybe_number("aspect")?.filter(|n| *n > 0.0);
    Ok(Returned::None)
}

pub(crate) static SET_AXISBELOW: Entry = Entry::new(
    "set_axisbelow",
    AX,
    &[Param::new(
        "b",
        Type::OneOf(&[Type::Flag, Type::Choice(&["line"])]),
        "True draws ticks and grid below everything else, False above it, 'line' between areas and lines",
    )],
    set_below,
    "Sets whether ticks and grid are drawn below everything else.",
    include_str!("examples/ax.set_axisbelow.py"),
);

fn set_below(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.axes[call.on_axes()?].below = match call.get("b") {
        Some(Value::Text(_)) => GridOrder::Line,
        Some(value) if truth(value) => GridOrder::Below,
        _ => GridOrder::Above,
    };
    Ok(Returned::None)
}

pub(crate) static SET_FACECOLOR: Entry = Entry::new(
    "set_facecolor",
    AX,
    &[Param::new("color", Type::Color, "background colour")],
    set_face,
    "Sets the background colour of the axes.",
    include_str!("examples/ax.set_facecolor.py"),
);

fn set_face(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("color");
    charts.axes[call.on_axes()?].face = charts.color(call, "color", &value)?;
    Ok(Returned::None)
}
