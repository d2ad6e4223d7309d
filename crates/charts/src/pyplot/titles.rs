//! Titles and axes' labels.

use crate::args::call::{Call, Done};
use crate::args::keywords::Group;
use crate::args::rows;
use crate::args::text::checked;
use crate::entry::{AX, Entry, FIGS, PLT};
use crate::model::axes::{Axes, AxisName, Figure, Label, TitlePlace};
use crate::model::charts::Charts;
use crate::model::charts::settings::is_bold;
use crate::model::handle::Handle;
use crate::model::id::Id;
use crate::model::rc_params::RcValue;
use crate::model::style::{TextStyle, VerticalAlign};
use crate::model::text_part::TextPart;
use canvas::{CallError, Canvas, Param, Returned, Returns, Type};

fn label_font(charts: &Charts, call: &Call, prefix: &str) -> Result<TextStyle, CallError> {
    let mut font = charts.font(charts.rc_size(&format!("{prefix}size")));
    font.bold = is_bold(charts.rc_text(&format!("{prefix}weight")));
    let color = match prefix {
        "axes.title" if charts.rc_text("axes.titlecolor") != "auto" => charts.rc_color("axes.titlecolor"),
        "axes.label" => charts.rc_color("axes.labelcolor"),
        _ => None,
    };
    font.color = color.unwrap_or(font.color);
    charts.font_of(call, font)
}

/// A title with the settings' own look.
pub(crate) fn title_to(charts: &mut Charts, axes: Id<Axes>, text: &str, place: TitlePlace) {
    let call = Call::for_style("title", Handle::Pyplot);
    let font = label_font(charts, &call, "axes.title").unwrap_or_else(|_| charts.font(12.0));
    charts.axes[axes].titles[place as usize] = Some(Label { text: text.to_owned(), font, pad: None, along: 0.5 });
}

/// An axis's label with the settings' own look.
pub(crate) fn label_to(charts: &mut Charts, axes: Id<Axes>, axis: usize, text: String) {
    let call = Call::for_style("label", Handle::Pyplot);
    let mut font = label_font(charts, &call, "axes.label").unwrap_or_else(|_| charts.font(10.0));
    font.rotation = if axis == 1 { 90.0 } else { 0.0 };
    charts.axes[axes].labels[axis] = Some(Label { text, font, pad: None, along: 0.5 });
}

const TITLE_PARAMS: &[Param] = &[
    rows::LABEL,
    rows::FONTDICT,
    Param::new("loc", Type::Choice(&["left", "center", "right"]), "horizontal position of the title").or_none(),
    Param::new("pad", Type::Number, "distance from the axes, pt").or_none(),
    rows::Y_OF_TITLE,
];

pub(crate) static TITLE: Entry =
    Entry::new("title", PLT, TITLE_PARAMS, title, "Sets the title of the axes.", include_str!("examples/plt.title.py"))
        .keywords(Group::Text)
        .returns(Returns::Object("Text"));

pub(crate) static SET_TITLE: Entry = Entry::new(
    "set_title",
    AX,
    TITLE_PARAMS,
    title,
    "Sets the title of the axes.",
    include_str!("examples/ax.set_title.py"),
)
.keywords(Group::Text)
.returns(Returns::Object("Text"));

pub(crate) fn title(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let text = checked(call, call.label("label").unwrap_or_default())?;
    let font = label_font(charts, call, "axes.title")?;
    let preset = match charts.rc.get("axes.titlelocation") {
        Some(RcValue::Text(word)) if word == "left" => "left",
        Some(RcValue::Text(word)) if word == "right" => "right",
        _ => "center",
    };
    let place = match call.word("loc", &["left", "center", "right"], preset)? {
        "left" => TitlePlace::Left,
        "right" => TitlePlace::Right,
        _ => TitlePlace::Center,
    };
    let along = ["left", "center", "right"][place as usize];
    call.only("horizontalalignment", along)?;
    if font.valign != VerticalAlign::Bottom {
        call.only("verticalalignment", "baseline")?;
    }
    // One distance for all titles of the axes, as in matplotlib.
    charts.axes[axes].title_pad = call.maybe_number("pad")?.unwrap_or_else(|| charts.rc_number("axes.titlepad"));
    let up = call.maybe_number("y")?;
    charts.axes[axes].title_up[place as usize] = up;
    charts.axes[axes].titles[place as usize] = Some(Label { text, font, pad: None, along: 0.5 });
    charts.figures[charts.axes[axes].figure].used = true;
    Ok(Handle::Text(TextPart::Title(axes, place)).into())
}

pub(crate) static GET_TITLE: Entry = Entry::new(
    "get_title",
    AX,
    &[Param::new("loc", Type::Choice(&["left", "center", "right"]), "which of the three titles").or_text("center")],
    get_title,
    "Returns the title of the axes.",
    include_str!("examples/ax.get_title.py"),
)
.returns(Returns::Text);

pub(crate) fn get_title(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let place = match call.word("loc", &["left", "center", "right"], "center")? {
        "left" => TitlePlace::Left,
        "right" => TitlePlace::Right,
        _ => TitlePlace::Center,
    };
    let label = charts.axes[call.on_axes()?].titles[place as usize].as_ref();
    Ok(Returned::Text(label.map(|label| label.text.clone()).unwrap_or_default()))
}

fn axis_label(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let text = checked(call, call.label("label").unwrap_or_default())?;
    let mut font = label_font(charts, call, "axes.label")?;
    if call.styled("rotation").is_none() {
        font.rotation = if axis == 1 { 90.0 } else { 0.0 };
    }
    let along = match call.text("loc")?.as_deref() {
        Some("left" | "bottom") => 0.0,
        Some("right" | "top") => 1.0,
        _ => 0.5,
    };
    let pad = call.maybe_number("labelpad")?;
    charts.axes[axes].labels[axis] = Some(Label { text, font, pad, along });
    charts.figures[charts.axes[axes].figure].used = true;
    Ok(Handle::Text(TextPart::AxisLabel(axes, AxisName::at(axis))).into())
}

const XLABEL_PARAMS: &[Param] = &[
    rows::LABEL,
    rows::FONTDICT,
    Param::new("labelpad", Type::Number, "distance from the tick labels, pt").or_none(),
    Param::new("loc", Type::Choice(&["left", "center", "right"]), "position of the label along the axis")
        .or_none()
        .named(),
];

pub(crate) static XLABEL: Entry = Entry::new(
    "xlabel",
    PLT,
    XLABEL_PARAMS,
    xlabel,
    "Sets the label of the x axis.",
    include_str!("examples/plt.xlabel.py"),
)
.keywords(Group::Text)
.returns(Returns::Object("Text"));

pub(crate) static SET_XLABEL: Entry = Entry::new(
    "set_xlabel",
    AX,
    XLABEL_PARAMS,
    xlabel,
    "Sets the label of the x axis.",
    include_str!("examples/ax.set_xlabel.py"),
)
.keywords(Group::Text)
.returns(Returns::Object("Text"));

pub(crate) fn xlabel(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    axis_label(charts, canvas, call, 0)
}

const YLABEL_PARAMS: &[Param] = &[
    rows::LABEL,
    rows::FONTDICT,
    Param::new("labelpad", Type::Number, "distance from the tick labels, pt").or_none(),
    Param::new("loc", Type::Choice(&["bottom", "center", "top"]), "position of the label along the axis")
        .or_none()
        .named(),
];

pub(crate) static YLABEL: Entry = Entry::new(
    "ylabel",
    PLT,
    YLABEL_PARAMS,
    ylabel,
    "Sets the label of the y axis.",
    include_str!("examples/plt.ylabel.py"),
)
.keywords(Group::Text)
.returns(Returns::Object("Text"));

pub(crate) static SET_YLABEL: Entry = Entry::new(
    "set_ylabel",
    AX,
    YLABEL_PARAMS,
    ylabel,
    "Sets the label of the y axis.",
    include_str!("examples/ax.set_ylabel.py"),
)
.keywords(Group::Text)
.returns(Returns::Object("Text"));

pub(crate) fn ylabel(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    axis_label(charts, canvas, call, 1)
}

fn label_text(charts: &Charts, axes: Id<Axes>, axis: usize) -> Returned {
    Returned::Text(charts.axes[axes].labels[axis].as_ref().map(|label| label.text.clone()).unwrap_or_default())
}

pub(crate) static GET_XLABEL: Entry = Entry::new(
    "get_xlabel",
    AX,
    &[],
    get_xlabel,
    "Returns the label of the x axis.",
    include_str!("examples/ax.get_xlabel.py"),
)
.returns(Returns::Text);

pub(crate) fn get_xlabel(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(label_text(charts, call.on_axes()?, 0))
}

pub(crate) static GET_YLABEL: Entry = Entry::new(
    "get_ylabel",
    AX,
    &[],
    get_ylabel,
    "Returns the label of the y axis.",
    include_str!("examples/ax.get_ylabel.py"),
)
.returns(Returns::Text);

pub(crate) fn get_ylabel(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(label_text(charts, call.on_axes()?, 1))
}

fn sup(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, key: &str) -> Result<(Id<Figure>, Label), CallError> {
    let figure = charts.figure_of(call, canvas)?;
    let text = checked(call, call.label("t").unwrap_or_default())?;
    let mut font = charts.font(charts.rc_size(&format!("figure.{key}size")));
    font.bold = is_bold(charts.rc_text(&format!("figure.{key}weight")));
    let font = charts.font_of(call, font)?;
    let along = call.number("x", 0.5)?;
    Ok((figure, Label { text, font, pad: None, along }))
}

const SUPTITLE_PARAMS: &[Param] = &[
    Param::new("t", Type::Label, "the text"),
    Param::new("x", Type::Number, "position of its middle, fraction of the figure's width").or_none().named(),
    rows::Y_OF_TITLE,
];

pub(crate) static SUPTITLE: Entry = Entry::new(
    "suptitle",
    FIGS,
    SUPTITLE_PARAMS,
    suptitle,
    "Sets the title of the figure.",
    include_str!("examples/plt.suptitle.py"),
)
.keywords(Group::Text)
.returns(Returns::Object("Text"));

pub(crate) fn suptitle(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let (figure, label) = sup(charts, canvas, call, "title")?;
    call.only("horizontalalignment", "center")?;
    call.only("verticalalignment", "top")?;
    charts.figures[figure].suptitle = Some(label);
    charts.figures[figure].used = true;
    Ok(Handle::Text(TextPart::FigureTitle(figure)).into())
}

const SUPLABEL_PARAMS: &[Param] = &[
    Param::new("t", Type::Label, "the text"),
    Param::unhonoured("x", Type::Number).or_none().named(),
    rows::Y_OF_TITLE,
];

pub(crate) static SUPXLABEL: Entry = Entry::new(
    "supxlabel",
    FIGS,
    SUPLABEL_PARAMS,
    supxlabel,
    "Sets a common label for all x axes.",
    include_str!("examples/plt.supxlabel.py"),
)
.keywords(Group::Text)
.returns(Returns::Object("Text"));

pub(crate) fn supxlabel(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let (figure, label) = sup(charts, canvas, call, "label")?;
    charts.figures[figure].supxlabel = Some(label);
    Ok(Handle::Text(TextPart::FigureLabel(figure, AxisName::X)).into())
}

pub(crate) static SUPYLABEL: Entry = Entry::new(
    "supylabel",
    FIGS,
    SUPLABEL_PARAMS,
    supylabel,
    "Sets a common label for all y axes.",
    include_str!("examples/plt.supylabel.py"),
)
.keywords(Group::Text)
.returns(Returns::Object("Text"));

pub(crate) fn supylabel(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let (figure, label) = sup(charts, canvas, call, "label")?;
    charts.figures[figure].supylabel = Some(label);
    Ok(Handle::Text(TextPart::FigureLabel(figure, AxisName::Y)).into())
}
