//! Grid, frame, background and proportions.

use super::which_axes;
use crate::axes::{Axes, GridOrder};
use crate::call::{Call, Done, truth};
use crate::charts::Charts;
use crate::returned::Returned;
use crate::table::{AX, BOTH, Entry, PLT};
use canvas::Value;
use canvas::{CallError, Canvas};

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "grid",
        BOTH,
        "visible=None, which='major', axis='both', **line",
        grid,
        "Draws lines at the ticks.",
        "plt.plot([8, 12, 11, 15, 19, 17], \"o-\", color=\"C0\")\nplt.grid(True, linestyle=\":\", color=\"gray\")\nplt.ylabel(\"°C\")",
    ),
    Entry::new(
        "box",
        PLT,
        "on=None",
        frame_box,
        "Shows or hides the frame.",
        "plt.plot(np.sin(np.linspace(0, 12, 200)), color=\"C5\", lw=3)\nplt.box(False)\nplt.title(\"no frame\")",
    ),
    Entry::new(
        "set_frame_on",
        AX,
        "b",
        frame_box,
        "Shows or hides the frame.",
        "fig, axs = plt.subplots(1, 2)\nfor ax, on in zip(axs, [True, False]):\n    ax.bar([\"a\", \"b\", \"c\"], [2, 5, 3], color=\"C6\")\n    ax.set_frame_on(on)\n    ax.set_title(f\"set_frame_on({on})\", fontsize=10)",
    ),
    Entry::new(
        "set_axis_off",
        AX,
        "",
        axis_off,
        "Hides the axes.",
        "fig, ax = plt.subplots()\nt = np.linspace(0, 2 * np.pi, 300)\nx, y = 16 * np.sin(t) ** 3, 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)\nax.fill(x, y, color=\"crimson\")\nax.set_axis_off()",
    ),
    Entry::new(
        "set_axis_on",
        AX,
        "",
        axis_on,
        "Shows the axes.",
        "fig, ax = plt.subplots()\nax.plot([1, 8, 27, 64], \"s--\", color=\"C8\")\nax.set_axis_off()\nax.set_axis_on()\nax.set_title(\"off and on again\")",
    ),
    Entry::new(
        "set_aspect",
        AX,
        "aspect, adjustable=None, anchor=None, share=False",
        set_aspect,
        "Sets how long a step on y is beside one on x: `\"equal\"`, `\"auto\"` or a number.",
        "fig, ax = plt.subplots()\nt = np.linspace(0, 2 * np.pi, 100)\nax.plot(np.cos(t), np.sin(t), color=\"C0\")\nax.plot([0, 0.8], [0, 0.6], \"o-\", color=\"C3\")\nax.set_aspect(\"equal\")\nax.set_title(\"a circle is round\")",
    ),
    Entry::new(
        "set_box_aspect",
        AX,
        "aspect=None",
        set_box_aspect,
        "Sets the frame's height over its width.",
        "fig, ax = plt.subplots()\nax.scatter([160, 171, 178, 184], [55, 68, 74, 88], s=60, color=\"C1\")\nax.set_box_aspect(1)\nax.set_title(\"a square chart\")",
    ),
    Entry::new(
        "set_axisbelow",
        AX,
        "b",
        set_below,
        "Sets whether the grid lies below everything.",
        "fig, axs = plt.subplots(1, 2, sharey=True)\nfor ax, below in zip(axs, [True, False]):\n    ax.bar([\"a\", \"b\", \"c\"], [3, 5, 4], color=\"gold\")\n    ax.grid(axis=\"y\", color=\"gray\")\n    ax.set_axisbelow(below)\n    ax.set_title(f\"below: {below}\")",
    ),
    Entry::new(
        "set_facecolor",
        AX,
        "color",
        set_face,
        "Paints the area within the frame.",
        "fig, ax = plt.subplots()\nrng = np.random.default_rng(11)\nax.scatter(rng.random(150), rng.random(150), s=rng.random(150) * 20, color=\"white\")\nax.set_facecolor(\"midnightblue\")\nax.set_title(\"Stars\")",
    ),
];

pub(super) fn grid_to(charts: &mut Charts, call: &Call, axes: usize, chosen: &[usize]) -> Result<(), CallError> {
    let styled = !call.style.is_empty();
    let which = call.word("which", &["major", "minor", "both"], "major")?;
    let base = charts.grid_pen();
    let mut call_pen = None;
    if styled {
        let mut own = Call::for_style(call.function, call.on);
        own.style.clone_from(&call.style);
        own.preset("linestyle", Value::Text(charts.rc_text("grid.linestyle").to_owned()));
        call_pen = charts.pen(&own, base.color, base.width)?;
    }
    let pen = call_pen.unwrap_or(base);
    for axis in chosen {
        let look = &mut charts.axes[axes].ticks[*axis];
        let now = if which == "minor" { look.minor_grid.is_some() } else { look.grid.is_some() };
        let on = call.get("visible").map_or(styled || !now, truth);
        let pen = on.then(|| pen.clone());
        if which != "minor" {
            look.grid.clone_from(&pen);
        }
        if which != "major" {
            look.minor_grid = pen;
        }
    }
    Ok(())
}

fn grid(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    grid_to(charts, call, axes, &which_axes(call, "axis")?).map(|()| Returned::None)
}

fn frame_box(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let value = call.get("on").or_else(|| call.get("b")).map(truth);
    let frame = &mut charts.axes[axes].frame;
    *frame = value.unwrap_or(!*frame);
    Ok(Returned::None)
}

fn axis_off(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.axes[call.on.id].axis_on = false;
    Ok(Returned::None)
}

fn axis_on(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.axes[call.on.id].axis_on = true;
    Ok(Returned::None)
}

pub(super) fn aspect_to(axes: &mut Axes, call: &Call, value: &Value) -> Result<(), CallError> {
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

fn set_aspect(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("aspect");
    let adjust = call.text("adjustable")?;
    let axes = &mut charts.axes[call.on.id];
    aspect_to(axes, call, &value)?;
    axes.adjust_data = adjust.as_deref() == Some("datalim");
    Ok(Returned::None)
}

fn set_box_aspect(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.axes[call.on.id].box_aspect = call.maybe_number("aspect")?.filter(|n| *n > 0.0);
    Ok(Returned::None)
}

fn set_below(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.axes[call.on.id].below = match call.get("b") {
        Some(Value::Text(_)) => GridOrder::Line,
        Some(value) if truth(value) => GridOrder::Below,
        _ => GridOrder::Above,
    };
    Ok(Returned::None)
}

fn set_face(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("color");
    charts.axes[call.on.id].face = charts.color(call, "color", &value)?;
    Ok(Returned::None)
}
