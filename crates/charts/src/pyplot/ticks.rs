//! Tick positions and labels.

use crate::args::axes::range;
use crate::args::call::{Call, Done, label_of};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::dates;
use crate::entry::{AX, Entry, PLT};
use crate::layout::frame::AxisTransform;
use crate::layout::ticks::TickLayout;
use crate::model::axes::{Axes, AxisName, Ticks};
use crate::model::axis::{Formatter, Locator};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::style::{HorizontalAlign, VerticalAlign};
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};
use kurbo::Rect;
use std::collections::BTreeMap;

/// Rotates an axis's labels. Steep ones are aligned at their ends.
pub(crate) fn turn_labels(tick_style: &mut Ticks, rotation: f64) {
    tick_style.font.rotation = rotation;
    tick_style.turned = rotation != 0.0;
    if tick_style.turned && rotation % 90.0 != 0.0 {
        (tick_style.font.halign, tick_style.font.valign, tick_style.font.anchor_first) =
            (if rotation > 0.0 { HorizontalAlign::Right } else { HorizontalAlign::Left }, VerticalAlign::Top, true);
    } else {
        (tick_style.font.halign, tick_style.font.valign, tick_style.font.anchor_first) =
            (HorizontalAlign::Center, VerticalAlign::Top, false);
    }
}

fn style_labels(charts: &mut Charts, call: &Call, axes: Id<Axes>, axis: usize) -> Result<(), CallError> {
    if call.style().is_empty() {
        return Ok(());
    }
    let before = charts.axes[axes].ticks[axis].font.clone();
    let rotation = before.rotation;
    let mut font = charts.font_of(call, before)?;
    let aligned = call.styled("horizontalalignment").is_some();
    if (font.rotation - rotation).abs() > 0.0 {
        let (across, up) = (font.halign, font.valign);
        charts.axes[axes].ticks[axis].font = font;
        let turned = charts.axes[axes].ticks[axis].font.rotation;
        turn_labels(&mut charts.axes[axes].ticks[axis], turned);
        if aligned {
            let tick_style = &mut charts.axes[axes].ticks[axis].font;
            (tick_style.halign, tick_style.valign) = (across, if axis == 0 { VerticalAlign::Top } else { up });
            tick_style.anchor_first = call.styled("rotation_mode").and_then(Value::text) == Some("anchor")
                || tick_style.anchor_first && across == HorizontalAlign::Right;
        }
        return Ok(());
    }
    font.rotation = rotation;
    charts.axes[axes].ticks[axis].font = font;
    charts.axes[axes].ticks[axis].turned |= aligned;
    Ok(())
}

pub(crate) fn ticks_to(charts: &mut Charts, call: &mut Call, axes: Id<Axes>, axis: usize) -> Result<(), CallError> {
    let minor = call.flag("minor", false);
    if let Some(value) = call.get("ticks").cloned() {
        let places = charts.along(call, "ticks", &value, axes, axis)?;
        if places.iter().any(|n| n.is_infinite()) {
            return Err(call.bad("ticks must be finite"));
        }
        charts.hold(places.len())?;
        let number = range(charts, axes, axis);
        let own = &mut charts.ranges[number];
        if minor {
            own.minor_locator = Some(Locator::Fixed(places));
        } else {
            // Ticks outside of the limits widen them, until more data is drawn.
            let (low, high) = charts.limits(number);
            let (least, most) = places
                .iter()
                .filter(|n| n.is_finite())
                .fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), n| (a.min(*n), b.max(*n)));
            let then = charts.artists.len();
            let own = &mut charts.ranges[number];
            if least <= most {
                let ends = [least.min(low).min(high), most.max(low).max(high)];
                own.low = own.low.map(|low| low.min(ends[0]));
                own.high = own.high.map(|high| high.max(ends[1]));
                own.widened = Some((ends, then));
            }
            own.formatter = if call.get("labels").is_some() || !matches!(own.formatter, Formatter::Fixed(_)) {
                own.formatter.clone()
            } else {
                Formatter::Auto
            };
            own.locator = if places.is_empty() { Locator::Nowhere } else { Locator::Fixed(places) };
            charts.axes[axes].ticks[axis].locator = None;
        }
    }
    if let Some(labels) = call.get("labels").cloned() {
        set_labels(charts, call, axes, axis, &labels, minor)?;
    }
    style_labels(charts, call, axes, axis)
}

fn set_labels(
    charts: &mut Charts,
    call: &Call,
    axes: Id<Axes>,
    axis: usize,
    labels: &Value,
    minor: bool,
) -> Result<(), CallError> {
    let texts: Vec<String> = match (labels, labels.items()) {
        // As in pyplot, which iterates over the labels.
        (Value::Map(entries), _) => entries.iter().map(|(key, _)| key.clone()).collect(),
        (_, Some(items)) => {
            let mut known = BTreeMap::new();
            items.iter().map(|item| tick_text(charts, item, &mut known)).collect()
        }
        _ => return Err(call.wrong("labels", "a sequence of texts", labels)),
    };
    let number = range(charts, axes, axis);
    let own = &mut charts.ranges[number];
    if minor {
        own.minor_formatter = Formatter::Fixed(texts);
        return Ok(());
    }
    if let Locator::Fixed(places) = &own.locator
        && places.len() != texts.len()
        && !texts.is_empty()
        && !own.radial
    {
        return Err(call.bad(format_args!(
            "The number of FixedLocator locations ({}), usually from a call to set_ticks, does not match the number of labels ({}).",
            places.len(),
            texts.len()
        )));
    }
    charts.ranges[number].formatter = if texts.is_empty() { Formatter::Nothing } else { Formatter::Fixed(texts) };
    Ok(())
}

/// The text of a label. A tick label of an axis is looked up once for each axis.
fn tick_text(charts: &Charts, value: &Value, known: &mut BTreeMap<(Id<Axes>, usize), TickLayout>) -> String {
    match value {
        value if let Some(Handle::TickLabel { axes, axis, index }) = Handle::from_value(value) => {
            let axis = axis.index();
            let ticked = known.entry((axes, axis)).or_insert_with(|| ticked_now(charts, axes, axis));
            ticked.all.get(index).map(|(_, text)| text.clone()).unwrap_or_default()
        }
        Value::Float(n) if n.fract() == 0.0 && n.abs() < 1e15 => format!("{n:.0}"),
        Value::Date(day) => dates::strftime(*day, "%Y-%m-%d"),
        other => label_of(other),
    }
}

/// The positions that an axis's ticks would have now, also of those that are outside of the limits.
pub(crate) fn own_ticks_now(charts: &Charts, axes: Id<Axes>, axis: usize) -> Vec<f64> {
    ticked_now(charts, axes, axis).all.into_iter().map(|(place, _)| place).collect()
}

/// The positions and labels that an axis's ticks would have now.
pub(crate) fn ticked_now(charts: &Charts, axes: Id<Axes>, axis: usize) -> TickLayout {
    let [width, height] = charts.canvas_size;
    let figure = charts.axes[axes].figure;
    let laid = charts.lay_out(figure, Rect::new(0.0, 0.0, width, height), charts.px(figure));
    let number = range(charts, axes, axis);
    match laid.into_iter().find(|one| one.axes == axes) {
        Some(laid)
            if charts.polar(axes).is_some() || charts.axes[axes].axis_on && charts.axes[axes].ticks[axis].visible =>
        {
            let [x, y] = laid.ticked;
            if axis == 0 { x } else { y }
        }
        // They aren't drawn.
        laid => {
            let rect = laid.map_or(Rect::new(0.0, 0.0, width, height), |laid| laid.frame.rect);
            let length = if axis == 0 { rect.width() } else { rect.height() };
            let along = AxisTransform::from_limits(charts.ranges[number].scale, charts.limits(number));
            let tick_style = &charts.axes[axes].ticks[axis];
            charts.ticked(tick_style, &charts.ranges[number], &along, axis, length, charts.px(figure))
        }
    }
}

fn pyplot_ticks(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    ticks_to(charts, call, axes, axis)?;
    let places = own_ticks_now(charts, axes, axis);
    let labels = labels_of(charts, call, axes, axis)?;
    Ok(Returned::Tuple(vec![Returned::array(places), labels]))
}

const XTICKS_PARAMS: &[Param] = &[
    Param::new("ticks", Type::Data, "tick positions, data units; [] for no ticks").or_none(),
    Param::new("labels", Type::Texts, "tick labels").or_none(),
    rows::MINOR,
];

pub(crate) static XTICKS: Entry = Entry::new(
    "xticks",
    PLT,
    XTICKS_PARAMS,
    xticks,
    "Sets the tick positions and labels of the x axis.",
    include_str!("examples/plt.xticks.py"),
)
.keywords(Group::Text)
.returns(Returns::Tuple(&[Returns::Array, Returns::List(&Returns::Object("Text"))]));

fn xticks(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    pyplot_ticks(charts, canvas, call, 0)
}

pub(crate) static YTICKS: Entry = Entry::new(
    "yticks",
    PLT,
    XTICKS_PARAMS,
    yticks,
    "Sets the tick positions and labels of the y axis.",
    include_str!("examples/plt.yticks.py"),
)
.keywords(Group::Text)
.returns(Returns::Tuple(&[Returns::Array, Returns::List(&Returns::Object("Text"))]));

fn yticks(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    pyplot_ticks(charts, canvas, call, 1)
}

pub(crate) static SET_XTICKS: Entry = Entry::new(
    "set_xticks",
    AX,
    XTICKS_PARAMS,
    set_xticks,
    "Sets the tick positions and labels of the x axis.",
    include_str!("examples/ax.set_xticks.py"),
)
.keywords(Group::Text);

fn set_xticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticks_to(charts, call, call.on_axes()?, 0).map(|()| Returned::None)
}

pub(crate) static SET_YTICKS: Entry = Entry::new(
    "set_yticks",
    AX,
    XTICKS_PARAMS,
    set_yticks,
    "Sets the tick positions and labels of the y axis.",
    include_str!("examples/ax.set_yticks.py"),
)
.keywords(Group::Text);

fn set_yticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticks_to(charts, call, call.on_axes()?, 1).map(|()| Returned::None)
}

pub(crate) fn ticklabels_to(charts: &mut Charts, call: &mut Call, axes: Id<Axes>, axis: usize) -> Done {
    let labels = call.take("labels");
    let minor = call.flag("minor", false);
    set_labels(charts, call, axes, axis, &labels, minor)?;
    style_labels(charts, call, axes, axis)?;
    Ok(Returned::None)
}

const SET_XTICKLABELS_PARAMS: &[Param] = &[
    Param::new("labels", Type::Texts, "tick labels"),
    rows::MINOR,
    Param::new("fontdict", Type::Props, "keywords for the text").or_none().named(),
];

pub(crate) static SET_XTICKLABELS: Entry = Entry::new(
    "set_xticklabels",
    AX,
    SET_XTICKLABELS_PARAMS,
    xticklabels,
    "Sets the tick labels of the x axis.",
    include_str!("examples/ax.set_xticklabels.py"),
)
.keywords(Group::Text);

fn xticklabels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticklabels_to(charts, call, call.on_axes()?, 0)
}

pub(crate) static SET_YTICKLABELS: Entry = Entry::new(
    "set_yticklabels",
    AX,
    SET_XTICKLABELS_PARAMS,
    yticklabels,
    "Sets the tick labels of the y axis.",
    include_str!("examples/ax.set_yticklabels.py"),
)
.keywords(Group::Text);

fn yticklabels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticklabels_to(charts, call, call.on_axes()?, 1)
}

const GET_XTICKS_PARAMS: &[Param] = &[Param::unhonoured("minor", Type::Flag).or_flag(false).named()];

pub(crate) static GET_XTICKS: Entry = Entry::new(
    "get_xticks",
    AX,
    GET_XTICKS_PARAMS,
    get_xticks,
    "Returns the tick positions of the x axis.",
    include_str!("examples/ax.get_xticks.py"),
)
.returns(Returns::Array);

fn get_xticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::array(own_ticks_now(charts, call.on_axes()?, 0)))
}

pub(crate) static GET_YTICKS: Entry = Entry::new(
    "get_yticks",
    AX,
    GET_XTICKS_PARAMS,
    get_yticks,
    "Returns the tick positions of the y axis.",
    include_str!("examples/ax.get_yticks.py"),
)
.returns(Returns::Array);

fn get_yticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::array(own_ticks_now(charts, call.on_axes()?, 1)))
}

/// The labels of an axis that are shown, those of ticks outside of the limits among them.
fn labels_of(charts: &Charts, call: &Call, axes: Id<Axes>, axis: usize) -> Done {
    let style = &charts.axes[axes].ticks[axis];
    if style.labels == [true, true] {
        // matplotlib returns two for each tick.
        return Err(call.not_of_this());
    }
    let count = if style.labels == [false, false] { 0 } else { own_ticks_now(charts, axes, axis).len() };
    let shown = (0..count).filter(|index| !style.hidden.contains(index));
    let axis = AxisName::at(axis);
    Ok(Returned::List(shown.map(|index| Handle::TickLabel { axes, axis, index }.into()).collect()))
}

const GET_XTICKLABELS_PARAMS: &[Param] = &[
    Param::unhonoured("minor", Type::Flag).or_flag(false),
    Param::unhonoured("which", Type::Choice(&["major", "minor", "both"])).or_none(),
];

pub(crate) static GET_XTICKLABELS: Entry = Entry::new(
    "get_xticklabels",
    AX,
    GET_XTICKLABELS_PARAMS,
    get_xticklabels,
    "Returns the tick labels of the x axis, for plt.setp.",
    include_str!("examples/ax.get_xticklabels.py"),
)
.returns(Returns::List(&Returns::Object("Text")));

fn get_xticklabels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on_axes()?;
    labels_of(charts, call, axes, 0)
}

pub(crate) static GET_YTICKLABELS: Entry = Entry::new(
    "get_yticklabels",
    AX,
    GET_XTICKLABELS_PARAMS,
    get_yticklabels,
    "Returns the tick labels of the y axis, for plt.setp.",
    include_str!("examples/ax.get_yticklabels.py"),
)
.returns(Returns::List(&Returns::Object("Text")));

fn get_yticklabels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on_axes()?;
    labels_of(charts, call, axes, 1)
}

#[cfg(test)]
mod tests {
    use crate::model::handle::Handle;
    use crate::testing::{Plot, array, handle, text, texts};
    use canvas::{Returned, Value};

    #[test]
    fn ticks_are_those_that_are_drawn_whatever_the_axes_size() {
        let mut plot = Plot::new();
        plot.call("subplots", vec![Value::Int(3), Value::Int(1)], &[]).unwrap();
        plot.call("plot", vec![array(&[15.0, 22.0, 18.0, 30.0])], &[]).unwrap();
        let figure = plot.charts.current.unwrap();
        let px = plot.charts.px(figure);
        for laid in plot.charts.lay_out(figure, kurbo::Rect::new(0.0, 0.0, 640.0, 480.0), px) {
            for axis in [0, 1] {
                assert_eq!(super::ticked_now(&plot.charts, laid.axes, axis).major, laid.ticked[axis].major);
            }
        }
    }

    #[test]
    fn the_keys_of_a_dict_are_labels() {
        let mut plot = Plot::new();
        let labels = Value::Map(vec![("low".into(), Value::Int(1)), ("high".into(), Value::Int(2))]);
        plot.call("yticks", vec![array(&[0.0, 1.0]), labels], &[]).unwrap();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let Handle::Axes(axes) = handle(&axes) else { panic!() };
        assert_eq!(super::ticked_now(&plot.charts, axes, 1).texts, ["low", "high"]);
    }

    #[test]
    fn labels_that_an_axis_has_can_be_given_back_to_it() {
        let mut plot = Plot::new();
        let names = texts(&["ctrl", "A", "B"]);
        plot.call("bar", vec![names, array(&[1.0, 2.0, 3.0])], &[]).unwrap();
        let axes = plot.call("gca", vec![], &[]).unwrap();
        let Returned::List(labels) = plot.method(&axes, "get_xticklabels", vec![]) else { panic!() };
        let said: Vec<Returned> = labels.iter().map(|label| plot.method(label, "get_text", vec![])).collect();
        assert_eq!(said, ["ctrl", "A", "B"].map(|text| Returned::Text(text.to_owned())));
        let handles = labels.iter().map(|label| Value::from(handle(label)));
        let handles = Value::Seq(handles.collect());
        plot.method(&axes, "set_xticklabels", vec![handles]);
        plot.method(&labels[1], "set_visible", vec![Value::Bool(false)]);
        plot.method(&labels[2], "set_text", vec![text("C")]);
        let Handle::Axes(axes) = handle(&axes) else { panic!() };
        assert_eq!(super::ticked_now(&plot.charts, axes, 0).texts, ["ctrl", "A", "C"]);
        assert!(plot.charts.axes[axes].ticks[0].hidden.contains(&1));
    }
}
