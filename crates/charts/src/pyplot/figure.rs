//! Figures: made, sized, coloured and emptied.

use crate::args::call::{Call, Done, truth};
use crate::entry::{Entry, FIG, PLT};
use crate::model::axes::{Axes, Figure, Layout};
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type, Value};

pub(crate) static FIGURE: Entry = Entry::new(
    "figure",
    PLT,
    &[
        Param::new("num", Type::OneOf(&[Type::Whole, Type::Text]), "accepted for compatibility; has no effect")
            .or_none(),
        Param::new("figsize", Type::Pair, "width and height of the picture, inches").or_none(),
        Param::new("dpi", Type::Positive, "pixels per inch").or_none(),
        Param::new("facecolor", Type::Color, "background colour").or_none(),
        Param::new("edgecolor", Type::Color, "accepted for compatibility; has no effect").or_none(),
        Param::new("frameon", Type::Flag, "accepted for compatibility; has no effect").or_flag(true),
        Param::new(
            "layout",
            Type::Choice(&["constrained", "compressed", "tight", "none"]),
            "every value except 'none' fits the margins to the labels",
        )
        .or_none(),
        Param::new("tight_layout", Type::Flag, "whether the margins are fitted to the labels").or_none(),
        Param::new("constrained_layout", Type::Flag, "whether the margins are fitted to the labels").or_none(),
        Param::new("clear", Type::Flag, "accepted for compatibility; has no effect").or_flag(false),
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

/// A new figure with the size, colour and layout that a call asks for.
pub(crate) fn open(charts: &mut Charts, canvas: &mut Canvas, call: &Call) -> Result<Id<Figure>, CallError> {
    // An unused figure is the one that was asked for: `plt.figure()` after `plt.style.use(…)`, say.
    let number = charts.add_figure(canvas)?;
    if let Some(dpi) = call.maybe_number("dpi")? {
        charts.figures[number].dpi = checked_dpi(call, dpi)?;
    }
    if let Some((w, h)) = call.pair("figsize")? {
        resize(charts, canvas, call, number, w, h)?;
    } else if call.get("dpi").is_some() {
        let size = [canvas.width(), canvas.height()].map(|n| f64::from(n) / 100.0);
        resize(charts, canvas, call, number, size[0], size[1])?;
    }
    charts.figures[number].anchor = canvas.operations();
    if let Some(color) = call.get("facecolor") {
        charts.figures[number].face = charts.color(call, "facecolor", color)?;
    }
    let tight = match call.get("layout") {
        Some(Value::Text(word)) => matches!(word.as_str(), "tight" | "constrained" | "compressed"),
        _ => call.get("tight_layout").is_some_and(truth) || call.get("constrained_layout").is_some_and(truth),
    };
    if tight {
        charts.figures[number].layout = Layout::Tight(1.08);
    }
    Ok(number)
}

fn checked_dpi(call: &Call, dpi: f64) -> Result<f64, CallError> {
    if (1.0..=2_000.0).contains(&dpi) { Ok(dpi) } else { Err(call.bad("dpi must be from 1 to 2,000")) }
}

fn resize(
    charts: &mut Charts,
    canvas: &mut Canvas,
    call: &Call,
    number: Id<Figure>,
    w: f64,
    h: f64,
) -> Result<(), CallError> {
    let dpi = charts.figures[number].dpi;
    if !(w > 0.0 && h > 0.0) {
        return Err(call.bad(format_args!("figure size must be positive finite not ({w}, {h})")));
    }
    // Once something is drawn the size is fixed; the chart fits what there is.
    if canvas.is_marked() {
        return Ok(());
    }
    canvas.set_size((w * dpi).round().max(1.0), (h * dpi).round().max(1.0))
}

pub(crate) static SET_SIZE_INCHES: Entry = Entry::new(
    "set_size_inches",
    FIG,
    &[
        Param::new("w", Type::OneOf(&[Type::Number, Type::Pair]), "width, inches; or a pair (width, height)"),
        Param::new("h", Type::Positive, "height, inches").or_none(),
        Param::new("forward", Type::Flag, "accepted for compatibility; has no effect").or_flag(true),
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
    resize(charts, canvas, call, call.on_figure()?, w, h)?;
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

pub(crate) fn get_size(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let dpi = charts.figures[call.on_figure()?].dpi;
    Ok(Returned::array(vec![f64::from(canvas.width()) / dpi, f64::from(canvas.height()) / dpi]))
}

pub(crate) static SET_DPI: Entry = Entry::new(
    "set_dpi",
    FIG,
    &[Param::new("val", Type::Positive, "pixels per inch")],
    set_dpi,
    "Sets the pixels per inch.",
    include_str!("examples/fig.set_dpi.py"),
);

pub(crate) fn set_dpi(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.figures[call.on_figure()?].dpi = checked_dpi(call, call.number("val", 100.0)?)?;
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

pub(crate) fn all_axes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let shown: Vec<Id<Axes>> =
        charts.figures[call.on_figure()?].axes.iter().copied().filter(|axes| !charts.axes[*axes].removed).collect();
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
