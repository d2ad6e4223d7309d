//! `tick_params`, `locator_params` and similar functions.

use crate::args::axes::{range, which_axes};
use crate::args::call::{Call, Done, truth};
use crate::args::rows;
use crate::args::types;
use crate::entry::{BOTH, Entry};
use crate::model::axes::{Axes, Direction, MinorTicks};
use crate::model::axis::{Formatter, Locator};
use crate::model::charts::Charts;
use crate::model::id::Id;
use crate::model::style::with_alpha;
use crate::pyplot::locators;
use crate::pyplot::ticks::turn_labels;
use canvas::{CallError, Canvas, Default, Param, Returned, Type};
use wire::Color;

pub(crate) const RESET: Param = Param::unhonoured("reset", Type::Flag).or_flag(false);
pub(crate) const DIRECTION: Param = Param::new(
    "direction",
    Type::Choice(&["in", "out", "inout"]),
    "direction of the ticks: into the axes, out of them, or both",
)
.or_none();
pub(crate) const LENGTH: Param = Param::new("length", Type::Length, "length of the ticks, pt").or_none();
pub(crate) const WIDTH: Param = Param::new("width", Type::Length, "width of the ticks, pt").or_none();
pub(crate) const COLOR: Param = Param::new("color", Type::Color, "colour of the ticks").or_none();
pub(crate) const PAD: Param = Param::new("pad", Type::Number, "distance of the labels from the ticks, pt").or_none();
pub(crate) const LABELSIZE: Param =
    Param::new("labelsize", types::FONT_SIZE, "font size of the labels, pt; or a name such as 'small'").or_none();
pub(crate) const LABELCOLOR: Param = Param::new("labelcolor", Type::Color, "colour of the labels").or_none();
pub(crate) const COLORS: Param = Param::new("colors", Type::Color, "colour of ticks and labels").or_none();
pub(crate) const BOTTOM: Param = Param::new("bottom", Type::Flag, "whether there are ticks at the bottom").or_none();
pub(crate) const TOP: Param = Param::new("top", Type::Flag, "whether there are ticks at the top").or_none();
pub(crate) const LEFT: Param = Param::new("left", Type::Flag, "whether there are ticks on the left").or_none();
pub(crate) const RIGHT: Param = Param::new("right", Type::Flag, "whether there are ticks on the right").or_none();
pub(crate) const LABELBOTTOM: Param =
    Param::new("labelbottom", Type::Flag, "whether there are labels at the bottom").or_none();
pub(crate) const LABELTOP: Param = Param::new("labeltop", Type::Flag, "whether there are labels at the top").or_none();
pub(crate) const LABELLEFT: Param =
    Param::new("labelleft", Type::Flag, "whether there are labels on the left").or_none();
pub(crate) const LABELRIGHT: Param =
    Param::new("labelright", Type::Flag, "whether there are labels on the right").or_none();
pub(crate) const LABELROTATION: Param =
    Param::new("labelrotation", Type::Number, "rotation of the labels, degrees counterclockwise").or_none();
pub(crate) const ROTATION: Param =
    Param::new("rotation", Type::Number, "rotation of the labels, degrees counterclockwise").or_none();

pub(crate) fn params_to(charts: &mut Charts, call: &mut Call, axes: Id<Axes>, axis: usize) -> Result<(), CallError> {
    let color = |name: &str| -> Result<Option<Color>, CallError> {
        call.get(name).map(|value| charts.color(call, name, value)).transpose().map(Option::flatten)
    };
    let both = color("colors")?;
    let (tick, label, grid) = (color("color")?.or(both), color("labelcolor")?.or(both), color("grid_color")?);
    let which = call.word("which", &["major", "minor", "both"], "major")?;
    let size = call.get("labelsize").map(|value| charts.size_of(call, value)).transpose()?;
    let rotation = call.maybe_number("labelrotation")?.or(call.maybe_number("rotation")?);
    let (length, width, pad) = (
        call.maybe_number("length")?.or(call.maybe_number("size")?),
        call.maybe_number("width")?,
        call.maybe_number("pad")?,
    );
    let direction = match call.text("direction")?.as_deref() {
        Some("in") => Some(Direction::In),
        Some("inout") => Some(Direction::InOut),
        Some("out") => Some(Direction::Out),
        _ => None,
    };
    let grid_alpha = call.maybe_number("grid_alpha")?;
    let grid_width = call.maybe_number("grid_linewidth")?;
    let grid_style = call.text("grid_linestyle")?;
    let sides = if axis == 0 { ["bottom", "top"] } else { ["left", "right"] };
    let shown: Vec<(Option<bool>, Option<bool>)> =
        sides.iter().map(|side| (call.get(side).map(truth), call.get(&format!("label{side}")).map(truth))).collect();
    let pen = charts.grid_pen();
    let mut dashed = pen.clone();
    if let Some(style) = &grid_style {
        charts.set_line_style(&mut dashed, style);
    }
    let tick_style = &mut charts.axes[axes].ticks[axis];
    if which != "minor" {
        tick_style.length = length.unwrap_or(tick_style.length);
        tick_style.width = width.unwrap_or(tick_style.width);
    }
    if which != "major" {
        tick_style.minor_length = length.unwrap_or(tick_style.minor_length);
        tick_style.minor_width = width.unwrap_or(tick_style.minor_width);
    }
    if which == "minor" {
        let minor = &mut tick_style.minor;
        minor.pad = pad.or(minor.pad);
        minor.color = tick.or(minor.color);
        minor.label_color = label.or(minor.label_color);
        minor.size = size.or(minor.size);
        minor.direction = direction.or(minor.direction);
        for (i, (tick, label)) in shown.into_iter().enumerate() {
            minor.ticks[i] = tick.or(minor.ticks[i]);
            minor.labels[i] = label.or(minor.labels[i]);
        }
        return Ok(());
    }
    if which == "both" {
        tick_style.minor = MinorTicks::default();
    }
    tick_style.pad = pad.unwrap_or(tick_style.pad);
    tick_style.color = tick.unwrap_or(tick_style.color);
    tick_style.font.color = label.unwrap_or(tick_style.font.color);
    if let Some(size) = size {
        (tick_style.font.size, tick_style.room_size) = (size, size);
    }
    tick_style.direction = direction.unwrap_or(tick_style.direction);
    for (i, (tick, label)) in shown.into_iter().enumerate() {
        tick_style.ticks[i] = tick.unwrap_or(tick_style.ticks[i]);
        tick_style.labels[i] = label.unwrap_or(tick_style.labels[i]);
    }
    if let Some(rotation) = rotation {
        turn_labels(tick_style, rotation);
    }
    if let Some(pen) = &mut tick_style.grid {
        pen.color = grid.unwrap_or(pen.color);
        pen.width = grid_width.unwrap_or(pen.width);
        if let Some(alpha) = grid_alpha {
            pen.color = with_alpha(pen.color, alpha);
        }
        if grid_style.is_some() {
            pen.dashes = dashed.dashes;
        }
    }
    Ok(())
}

pub(crate) static TICK_PARAMS: Entry = Entry::new(
    "tick_params",
    BOTH,
    &[
        rows::AXIS,
        rows::WHICH,
        RESET,
        DIRECTION,
        LENGTH,
        WIDTH,
        COLOR,
        PAD,
        LABELSIZE,
        LABELCOLOR,
        COLORS,
        Param::unhonoured("zorder", Type::Number).or_none(),
        BOTTOM,
        TOP,
        LEFT,
        RIGHT,
        LABELBOTTOM,
        LABELTOP,
        LABELLEFT,
        LABELRIGHT,
        LABELROTATION,
        ROTATION,
        Param::new("grid_color", Type::Color, "colour of the grid lines").or_none(),
        Param::new("grid_alpha", Type::Unit, "opacity of the grid lines, 0 to 1").or_none(),
        Param::new("grid_linewidth", Type::Length, "width of the grid lines, pt").or_none(),
        Param::new("grid_linestyle", types::LINE_STYLE_NAME, "line style of the grid lines").or_none(),
        Param::unhonoured("labelfontfamily", Type::Text).or_none(),
        Param::new("size", Type::Length, "length of the ticks, pt; another name of `length`").or_none(),
    ],
    tick_params,
    "Sets the appearance of ticks and tick labels.",
    include_str!("examples/plt.tick_params.py"),
);

fn tick_params(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    for axis in which_axes(call, "axis")? {
        params_to(charts, call, axes, axis)?;
    }
    Ok(Returned::None)
}

pub(crate) static TICKLABEL_FORMAT: Entry = Entry::new(
    "ticklabel_format",
    BOTH,
    &[
        Param::new("axis", Type::Choice(&["both", "x", "y"]), "which axis to change").or_text("both").named(),
        Param::new(
            "style",
            Type::Choice(&["plain", "sci", "scientific"]),
            "whether to write plain numbers or powers of ten",
        )
        .or_none()
        .named(),
        Param::new("scilimits", Type::Pair, "smallest and largest exponent of ten for plain numbers").or_none().named(),
        Param::new("useOffset", Type::OneOf(&[Type::Flag, Type::Number]), "False for numbers without an offset")
            .or_none()
            .named(),
        Param::unhonoured("useLocale", Type::Flag).same_as(&[Default::Flag(false)]).or_none().named(),
        Param::unhonoured("useMathText", Type::Flag).same_as(&[Default::Flag(false)]).or_none().named(),
    ],
    ticklabel_format,
    "Sets the format of tick labels: plain numbers or powers of ten.",
    include_str!("examples/plt.ticklabel_format.py"),
);

fn ticklabel_format(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let style = call.text("style")?;
    let limits = call.pair("scilimits")?.map(|(a, b)| (a.clamp(-300.0, 300.0) as i32, b.clamp(-300.0, 300.0) as i32));
    let plain = style.as_deref() == Some("plain")
        || call.get("useOffset").is_some_and(|value| !truth(value)) && style.is_none();
    let limits = limits
        .or((matches!(style.as_deref(), Some("sci" | "scientific")) && call.get("scilimits").is_none())
            .then_some((-5, 6)));
    for axis in which_axes(call, "axis")? {
        let number = range(charts, axes, axis);
        charts.ranges[number].formatter = Formatter::Scalar { plain, limits };
    }
    Ok(Returned::None)
}

pub(crate) static LOCATOR_PARAMS: Entry = Entry::new(
    "locator_params",
    BOTH,
    &[
        rows::AXIS,
        Param::unhonoured("tight", Type::Flag).same_as(&[Default::Flag(false)]).or_none(),
        Param::new("nbins", Type::Whole, "largest number of steps between ticks").or_none().named(),
        Param::new("integer", Type::Flag, "whether ticks are only at whole numbers").or_none().named(),
        locators::STEPS,
        locators::PRUNE,
    ],
    locator_params,
    "Sets the largest number of ticks.",
    include_str!("examples/plt.locator_params.py"),
);

fn locator_params(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let bins = call.number("nbins", 9.0)?.clamp(1.0, 200.0) as usize;
    let integer = call.flag("integer", false);
    let (steps, prune) = (locators::steps(call)?, locators::prune(call)?);
    for axis in which_axes(call, "axis")? {
        let number = range(charts, axes, axis);
        charts.ranges[number].locator = Locator::Most { bins, integer, steps: steps.clone(), prune };
    }
    Ok(Returned::None)
}

pub(crate) static MINORTICKS_ON: Entry = Entry::new(
    "minorticks_on",
    BOTH,
    &[],
    minor_on,
    "Shows minor ticks.",
    include_str!("examples/plt.minorticks_on.py"),
);

fn minor_on(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    for number in charts.axes[axes].ranges {
        charts.ranges[number].minor_locator = Some(Locator::Between(0));
    }
    Ok(Returned::None)
}

pub(crate) static MINORTICKS_OFF: Entry = Entry::new(
    "minorticks_off",
    BOTH,
    &[],
    minor_off,
    "Hides minor ticks.",
    include_str!("examples/plt.minorticks_off.py"),
);

fn minor_off(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    for number in charts.axes[axes].ranges {
        charts.ranges[number].minor_locator = Some(Locator::Nowhere);
    }
    Ok(Returned::None)
}

#[cfg(test)]
mod tests {
    use crate::model::id::Id;
    use crate::testing::{Plot, array, text};
    use canvas::Value;
    use wire::{Color, Op, Paint};

    #[test]
    fn small_ticks_have_a_look_of_their_own() {
        let mut plot = Plot::new();
        plot.call("plot", vec![array(&[0.0, 1.0])], &[]).unwrap();
        let params = [("which", text("minor")), ("labelsize", Value::Int(8)), ("labelcolor", text("red"))];
        plot.call("tick_params", Vec::new(), &params).unwrap();
        let hidden = [("which", text("minor")), ("bottom", Value::Bool(false))];
        plot.call("tick_params", Vec::new(), &hidden).unwrap();
        let minor = [("minor", Value::Bool(true)), ("labels", Value::Seq(vec![text("small")]))];
        plot.call("xticks", vec![array(&[0.3])], &minor).unwrap();
        plot.call("xticks", vec![array(&[0.5])], &[("labels", Value::Seq(vec![text("large")]))]).unwrap();
        let look = &plot.charts.axes[Id::new(0)].ticks[0];
        assert_eq!((look.font.size, look.ticks[0], look.minor.ticks[0]), (10.0, true, Some(false)));
        let ops = plot.ops();
        let color = |wanted: &str| {
            ops.iter().find_map(|op| match op {
                Op::Text { text, paint: Paint::Solid(color), .. } if text == wanted => Some(*color),
                _ => None,
            })
        };
        assert_eq!(color("large"), Some(Color::BLACK));
        assert_eq!(color("small"), Some(Color::opaque(255, 0, 0)));
    }
}
