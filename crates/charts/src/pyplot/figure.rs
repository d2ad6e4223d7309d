//! Figures: made, sized, coloured and emptied.

use crate::args::call::{Call, Done, truth};
use crate::args::types;
use crate::entry::{Entry, FIG, PLT};
use crate::model::axes::{Axes, Figure};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::places::Layout;
use crate::pyplot::current::clear;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};

pub(crate) static FIGURE: Entry = Entry::new(
    "figure",
    PLT,
    &[
        Param::new(
            "num",
            Type::OneOf(&[Type::Whole, Type::Text, types::FIGURE]),
            "number or name of the figure; an open figure that has it becomes the current one",
        )
        .or_none(),
        Param::new("figsize", Type::Pair, "width and height of the picture, inches").or_none(),
        Param::new("dpi", Type::Positive, "pixels per inch").or_none(),
        Param::new("facecolor", Type::Color, "background colour").or_none(),
        Param::new("edgecolor", Type::Color, "colour of the edge, where `patch.set_linewidth` gives it a width")
            .or_none(),
        Param::new("frameon", Type::Flag, "whether the figure has a background").or_flag(true),
        Param::new(
            "layout",
            Type::Choice(&["constrained", "compressed", "tight", "none"]),
            "every value except 'none' fits the margins to the labels",
        )
        .or_none(),
        Param::new("tight_layout", Type::Flag, "whether the margins are fitted to the labels").or_none(),
        Param::new("constrained_layout", Type::Flag, "whether the margins are fitted to the labels").or_none(),
        Param::new("clear", Type::Flag, "whether an open figure is cleared").or_flag(false),
        Param::new("linewidth", Type::Length, "width of the edge, pt").or_none().named(),
    ],
    figure,
    "Starts a figure. `figsize` sets the picture's size.",
    include_str!("examples/plt.figure.py"),
)
.returns(Returns::Object("Figure"));

pub(crate) fn figure(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let number = open(charts, canvas, call)?;
    Ok(Handle::Figure(number).into())
}

/// The open figure that a value names: itself, its number or its name.
pub(crate) fn named(charts: &Charts, value: &Value) -> Option<Id<Figure>> {
    if let Some(Handle::Figure(figure)) = Handle::from_value(value) {
        return Some(figure);
    }
    charts.open.iter().copied().find(|figure| {
        let Figure { number, name, .. } = &charts.figures[*figure];
        match value {
            Value::Text(text) => name.as_ref() == Some(text),
            value => value.number() == Some(*number as f64),
        }
    })
}

/// A figure with the size, colour and layout that a call asks for: a new one, or the open one that `num` names.
pub(crate) fn open(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Result<Id<Figure>, CallError> {
    let num = call.take("num");
    if let Some(figure) = named(charts, &num) {
        charts.activate(figure);
        if call.flag("clear", false) {
            clear(charts, figure);
        }
        // matplotlib ignores them too, and says so.
        call.idle(&["figsize", "dpi", "facecolor", "layout", "tight_layout", "constrained_layout"]);
        charts.fit_canvas(figure, canvas)?;
        return Ok(figure);
    }
    let figure = charts.add_figure(canvas)?;
    match &num {
        Value::None => {}
        Value::Text(name) => charts.figures[figure].name = Some(name.clone()),
        other => charts.figures[figure].number = call.as_number("num", other)? as i64,
    }
    if let Some(dpi) = call.maybe_number("dpi")? {
        charts.figures[figure].dpi = checked_dpi(call, dpi)?;
    }
    if let Some((w, h)) = call.pair("figsize")? {
        charts.figures[figure].size = checked_size(call, w, h)?;
    }
    charts.fit_canvas(figure, canvas)?;
    charts.figures[figure].anchor = canvas.operations();
    if let Some(color) = call.get("facecolor") {
        charts.figures[figure].face = charts.color(call, "facecolor", color)?;
    }
    if !call.flag("frameon", true) {
        charts.figures[figure].background.visible = false;
    }
    if let Some(color) = call.get("edgecolor") {
        charts.figures[figure].background.edge = charts.color(call, "edgecolor", color)?;
    }
    if let Some(width) = call.maybe_number("linewidth")? {
        charts.figures[figure].background.width = width;
    }
    let asked = |name: &str| call.get(name).is_some_and(truth);
    let layout = match call.get("layout") {
        Some(Value::Text(word)) => word.clone(),
        _ if asked("tight_layout") => "tight".to_owned(),
        _ if asked("constrained_layout") || charts.rc_flag("figure.constrained_layout.use") => "constrained".to_owned(),
        _ => return Ok(figure),
    };
    set_layout(charts, figure, &layout)?;
    Ok(figure)
}

/// Fits a figure's axes and labels to it, as a layout does, or not.
pub(crate) fn set_layout(charts: &mut Charts, figure: Id<Figure>, layout: &str) -> Result<(), CallError> {
    if matches!(layout, "constrained" | "compressed") {
        charts.approximate(&format!("the layout '{layout}'"))?;
    }
    charts.figures[figure].layout = if layout == "none" { Layout::Margins } else { Layout::Tight(1.08) };
    Ok(())
}

fn checked_dpi(call: &Call, dpi: f64) -> Result<f64, CallError> {
    if (1.0..=2_000.0).contains(&dpi) { Ok(dpi) } else { Err(call.bad("dpi must be from 1 to 2,000")) }
}

fn checked_size(call: &Call, w: f64, h: f64) -> Result<[f64; 2], CallError> {
    if w > 0.0 && h > 0.0 {
        return Ok([w, h]);
    }
    Err(call.bad(format_args!("figure size must be positive finite not ({w}, {h})")))
}

pub(crate) static SET_SIZE_INCHES: Entry = Entry::new(
    "set_size_inches",
    FIG,
    &[
        Param::new("w", Type::OneOf(&[Type::Number, Type::Pair]), "width, inches; or a pair (width, height)"),
        Param::new("h", Type::Positive, "height, inches").or_none(),
        Param::harmless("forward", Type::Flag).or_flag(true),
    ],
    set_size,
    "Sets the picture's size.",
    include_str!("examples/fig.set_size_inches.py"),
);

pub(crate) fn set_size(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let size = match call.get("w") {
        Some(value) if value.is_sequence() => call.pair("w")?,
        _ => Some((call.number("w", 6.4)?, call.number("h", 4.8)?)),
    };
    let (w, h) = size.unwrap_or((6.4, 4.8));
    let figure = call.on_figure()?;
    charts.figures[figure].size = checked_size(call, w, h)?;
    charts.fit_canvas(figure, canvas)?;
    Ok(Returned::None)
}

pub(crate) static GET_SIZE_INCHES: Entry = Entry::new(
    "get_size_inches",
    FIG,
    &[],
    get_size,
    "Returns the picture's size, inches.",
    include_str!("examples/fig.get_size_inches.py"),
)
.returns(Returns::Array);

pub(crate) fn get_size(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::array(charts.figures[call.on_figure()?].size.to_vec()))
}

pub(crate) static SET_DPI: Entry = Entry::new(
    "set_dpi",
    FIG,
    &[Param::new("val", Type::Positive, "pixels per inch")],
    set_dpi,
    "Sets the pixels per inch.",
    include_str!("examples/fig.set_dpi.py"),
);

pub(crate) fn set_dpi(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = call.on_figure()?;
    charts.figures[figure].dpi = checked_dpi(call, call.number("val", 100.0)?)?;
    charts.fit_canvas(figure, canvas)?;
    Ok(Returned::None)
}

pub(crate) static DPI: Entry =
    Entry::new("dpi", FIG, &[], dpi, "Returns the pixels per inch.", include_str!("examples/fig.dpi.py"))
        .returns(Returns::Number)
        .read();

pub(crate) fn dpi(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(charts.figures[call.on_figure()?].dpi))
}

pub(crate) static AXES: Entry =
    Entry::new("axes", FIG, &[], all_axes, "The figure's axes.", include_str!("examples/fig.axes.py"))
        .returns(Returns::List(&Returns::Object("Axes")))
        .read();

pub(crate) static GET_AXES: Entry =
    Entry::new("get_axes", FIG, &[], all_axes, "The figure's axes.", include_str!("examples/fig.get_axes.py"))
        .returns(Returns::List(&Returns::Object("Axes")));

impl Charts {
    /// Whether axes are among the figure's own: those that are parts of others aren't.
    fn is_listed(&self, axes: Id<Axes>) -> bool {
        let axes = &self.axes[axes];
        !axes.removed && axes.ranges.iter().all(|range| self.ranges[*range].follows.is_none())
    }
}

pub(crate) fn all_axes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let shown: Vec<Id<Axes>> =
        charts.figures[call.on_figure()?].axes.iter().copied().filter(|axes| charts.is_listed(*axes)).collect();
    Ok(Returned::List(shown.into_iter().map(|axes| Handle::Axes(axes).into()).collect()))
}

pub(crate) static SET_FACECOLOR: Entry = Entry::new(
    "set_facecolor",
    FIG,
    &[Param::new("color", Type::Color, "background colour")],
    set_face,
    "Sets the figure's background colour.",
    include_str!("examples/fig.set_facecolor.py"),
);

pub(crate) fn set_face(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("color");
    charts.figures[call.on_figure()?].face = charts.color(call, "color", &value)?;
    Ok(Returned::None)
}
