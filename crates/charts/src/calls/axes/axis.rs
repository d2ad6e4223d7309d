//! The functions of one axis: `ax.xaxis` and `ax.yaxis`.

use super::frame::grid_to;
use super::range;
use super::tick_looks::params_to;
use super::ticks::{TICKS, own_ticks_now, ticklabels_to, ticks_to};
use crate::call::{Call, Done, truth};
use crate::charts::{Charts, Ticker};
use crate::handle::{Class, Handle};
use crate::range::{Formatter, Locator, Units};
use crate::returned::Returned;
use crate::table::Entry;
use canvas::Value;
use canvas::{CallError, Canvas};

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "set_major_locator",
        AXIS,
        "locator",
        major_locator,
        "Sets where ticks go.",
        "fig, ax = plt.subplots()\nhours = np.linspace(0, 24, 200)\nax.plot(hours, 2.5 + 1.8 * np.cos(hours / 12.4 * 2 * np.pi), color=\"C0\")\nax.xaxis.set_major_locator(plt.MultipleLocator(6))\nax.set(xlabel=\"hour\", ylabel=\"tide (m)\")",
    ),
    Entry::new(
        "set_minor_locator",
        AXIS,
        "locator",
        minor_locator,
        "Sets where small ticks go.",
        "fig, ax = plt.subplots()\nax.plot([0, 1, 2, 3], [0, 10, 35, 50], \"o-\", color=\"C3\")\nax.xaxis.set_minor_locator(plt.MultipleLocator(0.25))\nax.tick_params(which=\"minor\", length=6)\nax.set_xlabel(\"hours, with quarters\")",
    ),
    Entry::new(
        "set_major_formatter",
        AXIS,
        "formatter",
        major_formatter,
        "Sets how ticks are written: a format such as `\"{x:.1f}\"` or `\"%.1f\"`.",
        "fig, ax = plt.subplots()\nax.plot([0, 5, 10, 15], [2.1, 2.4, 2.9, 3.0], \"o-\", color=\"C4\")\nax.xaxis.set_major_formatter(\"{x:.0f} km\")\nax.yaxis.set_major_formatter(\"{x:.1f} €\")",
    ),
    Entry::new(
        "set_minor_formatter",
        AXIS,
        "formatter",
        minor_formatter,
        "Sets how small ticks are written.",
        "fig, ax = plt.subplots()\nax.plot([0, 4], [0, 9], color=\"C5\", lw=3)\nax.xaxis.set_major_locator(plt.MultipleLocator(2))\nax.xaxis.set_minor_locator(plt.MultipleLocator(1))\nax.xaxis.set_minor_formatter(\"{x:.1f}\")\nax.grid(which=\"both\", alpha=0.4)",
    ),
    Entry::new(
        "tick_top",
        AXIS,
        "",
        tick_second,
        "Puts ticks and labels at the top.",
        "fig, ax = plt.subplots()\nax.matshow(np.add.outer(np.arange(5), np.arange(8)) % 4, cmap=\"Set3\")\nax.xaxis.tick_top()\nax.set_ylabel(\"row\")",
    ),
    Entry::new(
        "tick_bottom",
        AXIS,
        "",
        tick_first,
        "Puts ticks and labels at the bottom.",
        "fig, ax = plt.subplots()\nax.matshow(np.outer(np.arange(1, 6), np.arange(1, 9)), cmap=\"Wistia\")\nax.xaxis.tick_bottom()\nax.set_title(\"columns are named below\")",
    ),
    Entry::new(
        "tick_right",
        AXIS,
        "",
        tick_second,
        "Puts ticks and labels at the right.",
        "fig, ax = plt.subplots()\nax.plot(np.cumsum([0, 2, -1, 3, 1, -2, 4]) + 50, color=\"C0\")\nax.yaxis.tick_right()\nax.set_title(\"Price: read it at the end\")",
    ),
    Entry::new(
        "tick_left",
        AXIS,
        "",
        tick_first,
        "Puts ticks and labels at the left.",
        "fig, ax = plt.subplots()\nax.plot([5, 4, 6, 3], \"o-\", color=\"C9\")\nax.yaxis.tick_right()\nax.yaxis.tick_left()\nax.set_title(\"right and left again\")",
    ),
    Entry::new(
        "set_ticks_position",
        AXIS,
        "position",
        ticks_position,
        "Says which side has ticks.",
        "fig, ax = plt.subplots()\nax.barh([\"gold\", \"silver\", \"bronze\"], [11, 7, 9], color=[\"gold\", \"silver\", \"peru\"])\nax.xaxis.set_ticks_position(\"top\")",
    ),
    Entry::new(
        "set_label_position",
        AXIS,
        "position",
        label_position,
        "Says which side has the axis's label.",
        "fig, ax = plt.subplots()\nax.plot([101, 103, 99, 106], color=\"C6\", lw=3)\nax.yaxis.tick_right()\nax.yaxis.set_label_position(\"right\")\nax.set_ylabel(\"pressure (kPa)\")",
    ),
    Entry::new(
        "set_visible",
        AXIS,
        "b",
        axis_visible,
        "Shows or hides an axis.",
        "fig, ax = plt.subplots()\nax.bar(range(20), np.random.default_rng(2).random(20), width=1, color=\"C7\")\nax.xaxis.set_visible(False)\nax.set_title(\"no x axis\")",
    ),
    Entry::new(
        "set_ticks",
        AXIS,
        TICKS,
        own_ticks,
        "Sets where the axis has ticks and what they say.",
        "fig, ax = plt.subplots()\nax.plot([0, 100], [32, 212], color=\"firebrick\")\nax.xaxis.set_ticks([0, 37, 100])\nax.set(xlabel=\"°C\", ylabel=\"°F\")\nax.grid(axis=\"x\")",
    ),
    Entry::new(
        "set_ticklabels",
        AXIS,
        "labels, *, minor=False, fontdict=None, **text",
        own_ticklabels,
        "Sets what the axis's ticks say.",
        "fig, ax = plt.subplots()\nax.bar([0, 1], [63, 37], color=[\"seagreen\", \"tomato\"])\nax.xaxis.set_ticks([0, 1])\nax.xaxis.set_ticklabels([\"for\", \"against\"])\nax.set_ylabel(\"votes (%)\")",
    ),
    Entry::new(
        "set_tick_params",
        AXIS,
        "which='major', reset=False, direction=None, length=None, width=None, color=None, pad=None, labelsize=None, labelcolor=None, colors=None, labelrotation=None, rotation=None, bottom=None, top=None, left=None, right=None, labelbottom=None, labeltop=None, labelleft=None, labelright=None",
        own_params,
        "Sets how ticks and their labels look.",
        "fig, ax = plt.subplots()\nax.plot([10_000, 20_000, 30_000], [4, 9, 13], \"o-\", color=\"C1\")\nax.xaxis.set_tick_params(rotation=45, labelcolor=\"C1\")\nax.set_xlabel(\"revolutions a minute\")",
    ),
    Entry::new(
        "grid",
        AXIS,
        "visible=None, which='major', **line",
        own_grid,
        "Draws lines at the axis's ticks.",
        "fig, ax = plt.subplots()\nax.scatter([41, 55, 62, 78], [\"Mia\", \"Noah\", \"Emma\", \"Paul\"], s=80, color=\"C0\")\nax.xaxis.grid(True, linestyle=\"--\")\nax.set_xlabel(\"points\")",
    ),
    Entry::new(
        "set_inverted",
        AXIS,
        "inverted",
        own_invert,
        "Turns the axis round.",
        "fig, ax = plt.subplots()\nax.plot([1, 2, 3, 4, 5, 6], [9, 7, 8, 4, 2, 1], \"o-\", color=\"C3\", lw=3)\nax.yaxis.set_inverted(True)\nax.set(xlabel=\"round\", ylabel=\"rank\")",
    ),
    Entry::new(
        "get_ticklocs",
        AXIS,
        "*, minor=False",
        own_places,
        "Where the axis has ticks.",
        "fig, ax = plt.subplots()\nax.plot(np.linspace(0, 8, 50), np.linspace(0, 8, 50) ** 2, color=\"C4\")\nplaces = [x for x in ax.xaxis.get_ticklocs() if 0 <= x <= 8]\nax.set_title(f\"{len(places)} ticks, {places[1] - places[0]:.0f} apart\")",
    ),
];

const AXIS: &[Class] = &[Class::XAxis, Class::YAxis];

fn own_axis(call: &Call) -> (usize, usize) {
    (call.on.id, usize::from(call.on.class == Class::YAxis))
}

fn own_invert(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    let number = range(charts, axes, axis);
    charts.ranges[number].inverted = call.get("inverted").is_some_and(truth);
    Ok(Returned::None)
}

fn own_ticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    ticks_to(charts, call, axes, axis).map(|()| Returned::None)
}

fn own_ticklabels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    ticklabels_to(charts, call, axes, axis)
}

fn own_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    Ok(Returned::array(own_ticks_now(charts, axes, axis)))
}

fn own_params(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    params_to(charts, call, axes, axis).map(|()| Returned::None)
}

fn own_grid(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    grid_to(charts, call, axes, &[axis]).map(|()| Returned::None)
}

fn locator_of(charts: &Charts, call: &Call) -> Result<Locator, CallError> {
    match call.get("locator") {
        Some(Value::Object(object))
            if let Some(handle) = Handle::from_object(object)
                && handle.class == Class::Ticker =>
        {
            match &charts.tickers[handle.id] {
                Ticker::Places(locator) => Ok(locator.clone()),
                Ticker::Texts(_) => Err(call.bad("this says how ticks are written; a locator says where they go")),
            }
        }
        Some(other) => Err(call.wrong("locator", "a locator such as plt.MultipleLocator(1)", other)),
        None => Ok(Locator::Auto),
    }
}

fn formatter_of(charts: &Charts, call: &Call) -> Result<Formatter, CallError> {
    match call.get("formatter") {
        Some(Value::Object(object))
            if let Some(handle) = Handle::from_object(object)
                && handle.class == Class::Ticker =>
        {
            match &charts.tickers[handle.id] {
                Ticker::Texts(formatter) => Ok(formatter.clone()),
                Ticker::Places(_) => Err(call.bad("this says where ticks go; a formatter says how they are written")),
            }
        }
        Some(Value::Text(format)) => Ok(Formatter::Format(format.clone())),
        Some(Value::Other(kind)) if kind == "function" => Err(CallError::not_implemented(
            "a function as a formatter isn't offered here; a format such as \"{x:.1f}\" or set_ticks(places, labels=texts) does the same.",
        )),
        Some(other) => Err(call.wrong("formatter", "a format such as \"{x:.1f}\"", other)),
        None => Ok(Formatter::Auto),
    }
}

fn major_locator(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    let number = range(charts, axes, axis);
    charts.ranges[number].locator = locator_of(charts, call)?;
    Ok(Returned::None)
}

fn minor_locator(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    let number = range(charts, axes, axis);
    charts.ranges[number].minor_locator = Some(locator_of(charts, call)?);
    Ok(Returned::None)
}

fn major_formatter(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    let number = range(charts, axes, axis);
    let formatter = formatter_of(charts, call)?;
    if matches!(formatter, Formatter::Date(_) | Formatter::ConciseDate)
        && matches!(charts.ranges[number].units, Units::Unset)
    {
        charts.ranges[number].units = Units::Dates;
    }
    charts.ranges[number].formatter = formatter;
    Ok(Returned::None)
}

fn minor_formatter(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    let number = range(charts, axes, axis);
    charts.ranges[number].minor_formatter = formatter_of(charts, call)?;
    Ok(Returned::None)
}

fn tick_side(charts: &mut Charts, call: &Call, second: bool) -> Done {
    let (axes, axis) = own_axis(call);
    let look = &mut charts.axes[axes].ticks[axis];
    (look.ticks, look.labels) = ([!second, second], [!second, second]);
    Ok(Returned::None)
}

fn tick_first(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    tick_side(charts, call, false)
}

fn tick_second(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    tick_side(charts, call, true)
}

fn ticks_position(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let position = call.text("position")?.unwrap_or_default();
    let (axes, axis) = own_axis(call);
    match position.as_str() {
        "top" | "right" => tick_side(charts, call, true),
        "bottom" | "left" | "default" => tick_side(charts, call, false),
        "both" => {
            charts.axes[axes].ticks[axis].ticks = [true, true];
            Ok(Returned::None)
        }
        "none" => {
            charts.axes[axes].ticks[axis].ticks = [false, false];
            Ok(Returned::None)
        }
        _ => Err(call.bad("a position is 'top', 'bottom', 'left', 'right', 'both' or 'none'")),
    }
}

fn label_position(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    charts.axes[axes].ticks[axis].label_second = matches!(call.text("position")?.as_deref(), Some("top" | "right"));
    Ok(Returned::None)
}

fn axis_visible(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    let shown = call.get("b").is_some_and(truth);
    charts.axes[axes].ticks[axis].visible = shown;
    if !shown {
        charts.axes[axes].labels[axis] = None;
    }
    Ok(Returned::None)
}
