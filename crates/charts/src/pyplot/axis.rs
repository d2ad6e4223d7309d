//! The functions of one axis: `ax.xaxis` and `ax.yaxis`.

use crate::args::axes::range;
use crate::args::call::{Call, Done, truth};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::types;
use crate::entry::{AXIS, Entry};
use crate::model::axes::Axes;
use crate::model::axis::{Formatter, Locator, Units};
use crate::model::charts::{Charts, Ticker};
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::pyplot::formatters::function_of;
use crate::pyplot::frame::grid_to;
use crate::pyplot::tick_params;
use crate::pyplot::ticks::{own_ticks_now, ticklabels_to, ticks_to};
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};

fn own_axis(call: &Call) -> Result<(Id<Axes>, usize), CallError> {
    let (axes, axis) = call.on_axis()?;
    Ok((axes, axis.index()))
}

pub(crate) static SET_INVERTED: Entry = Entry::new(
    "set_inverted",
    AXIS,
    &[Param::new("inverted", Type::Flag, "whether to invert the axis")],
    own_invert,
    "Inverts the axis.",
    include_str!("examples/axis.set_inverted.py"),
);

fn own_invert(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call)?;
    let number = range(charts, axes, axis);
    charts.ranges[number].inverted = call.get("inverted").is_some_and(truth);
    Ok(Returned::None)
}

pub(crate) static SET_TICKS: Entry = Entry::new(
    "set_ticks",
    AXIS,
    &[
        Param::new("ticks", Type::Data, "tick positions, data units; [] for no ticks").or_none(),
        Param::new("labels", Type::Texts, "tick labels").or_none(),
        rows::MINOR,
    ],
    own_ticks,
    "Sets the tick positions and labels of the axis.",
    include_str!("examples/axis.set_ticks.py"),
)
.keywords(Group::Text);

fn own_ticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call)?;
    ticks_to(charts, call, axes, axis).map(|()| Returned::None)
}

pub(crate) static SET_TICKLABELS: Entry = Entry::new(
    "set_ticklabels",
    AXIS,
    &[
        Param::new("labels", Type::Texts, "tick labels"),
        rows::MINOR,
        Param::new("fontdict", Type::Props, "keywords for the text").or_none().named(),
    ],
    own_ticklabels,
    "Sets the tick labels of the axis.",
    include_str!("examples/axis.set_ticklabels.py"),
)
.keywords(Group::Text);

fn own_ticklabels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call)?;
    ticklabels_to(charts, call, axes, axis)
}

pub(crate) static GET_TICKLOCS: Entry = Entry::new(
    "get_ticklocs",
    AXIS,
    &[Param::unhonoured("minor", Type::Flag).or_flag(false).named()],
    own_places,
    "Returns the tick positions of the axis.",
    include_str!("examples/axis.get_ticklocs.py"),
)
.returns(Returns::Array);

fn own_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call)?;
    Ok(Returned::array(own_ticks_now(charts, axes, axis)))
}

pub(crate) static SET_TICK_PARAMS: Entry = Entry::new(
    "set_tick_params",
    AXIS,
    &[
        rows::WHICH,
        tick_params::RESET,
        tick_params::DIRECTION,
        tick_params::LENGTH,
        tick_params::WIDTH,
        tick_params::COLOR,
        tick_params::PAD,
        tick_params::LABELSIZE,
        tick_params::LABELCOLOR,
        tick_params::COLORS,
        tick_params::LABELROTATION,
        tick_params::ROTATION,
        tick_params::BOTTOM,
        tick_params::TOP,
        tick_params::LEFT,
        tick_params::RIGHT,
        tick_params::LABELBOTTOM,
        tick_params::LABELTOP,
        tick_params::LABELLEFT,
        tick_params::LABELRIGHT,
    ],
    own_params,
    "Sets the appearance of ticks and tick labels.",
    include_str!("examples/axis.set_tick_params.py"),
);

fn own_params(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call)?;
    tick_params::params_to(charts, call, axes, axis).map(|()| Returned::None)
}

pub(crate) static GRID: Entry = Entry::new(
    "grid",
    AXIS,
    &[Param::new("visible", Type::Flag, "whether to show the grid; if not given, toggles it").or_none(), rows::WHICH],
    own_grid,
    "Shows or hides the grid lines of the axis.",
    include_str!("examples/axis.grid.py"),
)
.keywords(Group::Line);

fn own_grid(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call)?;
    grid_to(charts, call, axes, &[axis]).map(|()| Returned::None)
}

fn locator_of(charts: &Charts, call: &Call) -> Result<Locator, CallError> {
    match call.get("locator") {
        Some(value) if let Some(Handle::Ticker(ticker)) = Handle::from_value(value) => {
            match &charts.tickers[ticker].0 {
                Ticker::Places(locator) => Ok(locator.clone()),
                Ticker::Texts(_) => {
                    Err(call.bad("a formatter sets the tick labels; the tick positions need a locator"))
                }
            }
        }
        Some(other) => Err(call.wrong("locator", "a locator such as plt.MultipleLocator(1)", other)),
        None => Ok(Locator::Auto),
    }
}

fn formatter_of(charts: &Charts, call: &Call) -> Result<Formatter, CallError> {
    match call.get("formatter") {
        Some(value) if let Some(Handle::Ticker(ticker)) = Handle::from_value(value) => {
            match &charts.tickers[ticker].0 {
                Ticker::Texts(formatter) => Ok(formatter.clone()),
                Ticker::Places(_) => {
                    Err(call.bad("a locator sets the tick positions; the tick labels need a formatter"))
                }
            }
        }
        Some(Value::Text(format)) => Ok(Formatter::Format(format.clone())),
        Some(value) if let Some(function) = function_of(value) => Ok(Formatter::Function(function, Vec::new())),
        Some(other) => Err(call.wrong("formatter", "a format such as \"{x:.1f}\"", other)),
        None => Ok(Formatter::Auto),
    }
}

const SET_MAJOR_LOCATOR_PARAMS: &[Param] =
    &[Param::new("locator", types::LOCATOR, "a locator, such as plt.MultipleLocator(5)")];

pub(crate) static SET_MAJOR_LOCATOR: Entry = Entry::new(
    "set_major_locator",
    AXIS,
    SET_MAJOR_LOCATOR_PARAMS,
    major_locator,
    "Sets the locator of the major ticks.",
    include_str!("examples/axis.set_major_locator.py"),
);

fn major_locator(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call)?;
    let number = range(charts, axes, axis);
    charts.ranges[number].locator = locator_of(charts, call)?;
    Ok(Returned::None)
}

pub(crate) static SET_MINOR_LOCATOR: Entry = Entry::new(
    "set_minor_locator",
    AXIS,
    SET_MAJOR_LOCATOR_PARAMS,
    minor_locator,
    "Sets the locator of the minor ticks.",
    include_str!("examples/axis.set_minor_locator.py"),
);

fn minor_locator(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call)?;
    let number = range(charts, axes, axis);
    charts.ranges[number].minor_locator = Some(locator_of(charts, call)?);
    Ok(Returned::None)
}

const SET_MAJOR_FORMATTER_PARAMS: &[Param] = &[Param::new(
    "formatter",
    Type::OneOf(&[Type::Text, Type::Function, types::FORMATTER]),
    "a format such as '{x:.1f}' or '%.1f', a function of a tick's value and its position, or a formatter",
)];

pub(crate) static SET_MAJOR_FORMATTER: Entry = Entry::new(
    "set_major_formatter",
    AXIS,
    SET_MAJOR_FORMATTER_PARAMS,
    major_formatter,
    "Sets the format of the major tick labels.",
    include_str!("examples/axis.set_major_formatter.py"),
);

fn major_formatter(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call)?;
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

pub(crate) static SET_MINOR_FORMATTER: Entry = Entry::new(
    "set_minor_formatter",
    AXIS,
    SET_MAJOR_FORMATTER_PARAMS,
    minor_formatter,
    "Sets the format of the minor tick labels.",
    include_str!("examples/axis.set_minor_formatter.py"),
);

fn minor_formatter(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call)?;
    let number = range(charts, axes, axis);
    charts.ranges[number].minor_formatter = formatter_of(charts, call)?;
    Ok(Returned::None)
}

fn tick_side(charts: &mut Charts, call: &Call, second: bool) -> Done {
    let (axes, axis) = own_axis(call)?;
    let style = &mut charts.axes[axes].ticks[axis];
    (style.ticks, style.labels) = ([!second, second], [!second, second]);
    Ok(Returned::None)
}

pub(crate) static TICK_BOTTOM: Entry = Entry::new(
    "tick_bottom",
    AXIS,
    &[],
    tick_first,
    "Puts the ticks and labels at the bottom.",
    include_str!("examples/axis.tick_bottom.py"),
);

pub(crate) static TICK_LEFT: Entry = Entry::new(
    "tick_left",
    AXIS,
    &[],
    tick_first,
    "Puts the ticks and labels on the left.",
    include_str!("examples/axis.tick_left.py"),
);

fn tick_first(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    tick_side(charts, call, false)
}

pub(crate) static TICK_TOP: Entry = Entry::new(
    "tick_top",
    AXIS,
    &[],
    tick_second,
    "Puts the ticks and labels at the top.",
    include_str!("examples/axis.tick_top.py"),
);

pub(crate) static TICK_RIGHT: Entry = Entry::new(
    "tick_right",
    AXIS,
    &[],
    tick_second,
    "Puts the ticks and labels on the right.",
    include_str!("examples/axis.tick_right.py"),
);

fn tick_second(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    tick_side(charts, call, true)
}

pub(crate) static SET_TICKS_POSITION: Entry = Entry::new(
    "set_ticks_position",
    AXIS,
    &[Param::new(
        "position",
        Type::Choice(&["top", "bottom", "left", "right", "both", "default", "none"]),
        "side of the ticks",
    )],
    ticks_position,
    "Sets the side of the ticks.",
    include_str!("examples/axis.set_ticks_position.py"),
);

fn ticks_position(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let position = call.text("position")?.unwrap_or_default();
    let (axes, axis) = own_axis(call)?;
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
        _ => Err(call.bad("supported positions are 'top', 'bottom', 'left', 'right', 'both' and 'none'")),
    }
}

pub(crate) static SET_LABEL_POSITION: Entry = Entry::new(
    "set_label_position",
    AXIS,
    &[Param::new("position", Type::Choice(&["top", "bottom", "left", "right"]), "side of the axis label")],
    label_position,
    "Sets the side of the axis label.",
    include_str!("examples/axis.set_label_position.py"),
);

fn label_position(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call)?;
    charts.axes[axes].ticks[axis].label_second = matches!(call.text("position")?.as_deref(), Some("top" | "right"));
    Ok(Returned::None)
}

pub(crate) static SET_VISIBLE: Entry = Entry::new(
    "set_visible",
    AXIS,
    &[Param::new("b", Type::Flag, "whether the artist is shown")],
    axis_visible,
    "Shows or hides the axis.",
    include_str!("examples/axis.set_visible.py"),
);

fn axis_visible(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call)?;
    let shown = call.get("b").is_some_and(truth);
    charts.axes[axes].ticks[axis].visible = shown;
    if !shown {
        charts.axes[axes].labels[axis] = None;
    }
    Ok(Returned::None)
}
