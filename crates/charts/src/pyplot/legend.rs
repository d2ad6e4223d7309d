//! `legend` and its parameters.

use crate::args::call::{Call, Done, truth};
use crate::args::keywords::Group;
use crate::args::text::checked;
use crate::args::types;
use crate::entry::{AX, BOTH, Entry, FIG, PLT};
use crate::model::artist::Artist;
use crate::model::axes::{Axes, Legend, LegendFrame, LegendPlace, LegendSpacing};
use crate::model::charts::Charts;
use crate::model::handle::{Class, Handle};
use crate::model::id::Id;
use crate::model::style;
use crate::model::style::TextStyle;
use crate::pyplot::artist_data::line_color;
use crate::pyplot::legend_entries::legend_entries;
use canvas::{CallError, Canvas, Default, Param, Returned, Returns, Type, Value};
use std::collections::BTreeMap;
use wire::Color;

fn legend_font(charts: &Charts, call: &Call) -> Result<TextStyle, CallError> {
    let mut font = charts.font(charts.rc_size("legend.fontsize"));
    if let Some(size) = call.get("fontsize") {
        font.size = charts.size_of(call, size)?;
    }
    let prop = call.within("prop", Group::Text);
    font = charts.font_of(&prop, font)?;
    if let Some(color) = call.get("labelcolor").filter(|value| !matches!(value, Value::Seq(_)) && !taken_over(value)) {
        font.color = charts.color(call, "labelcolor", color)?.unwrap_or(font.color);
    }
    Ok(font)
}

/// The entries' own colours: a list of them, or those of what they stand for.
fn own_fonts(
    charts: &Charts,
    call: &Call,
    entries: &[(Id<Artist>, String)],
    font: &TextStyle,
) -> Result<BTreeMap<usize, TextStyle>, CallError> {
    let colors = match call.get("labelcolor") {
        Some(value @ Value::Seq(_)) => charts.colors(call, "labelcolor", value)?,
        Some(value) if taken_over(value) => entries.iter().map(|(item, _)| line_color(charts, *item)).collect(),
        _ => Vec::new(),
    };
    let own = colors.into_iter().enumerate().take(entries.len());
    Ok(own.filter_map(|(i, color)| Some((i, TextStyle { color: color?, ..font.clone() }))).collect())
}

/// Whether a colour is said to be that of what an entry stands for.
fn taken_over(value: &Value) -> bool {
    matches!(value.text(), Some("linecolor" | "markerfacecolor" | "mfc" | "markeredgecolor" | "mec"))
}

fn legend_title(charts: &Charts, call: &Call, font: &TextStyle) -> Result<Option<(String, TextStyle)>, CallError> {
    let Some(text) = call.label("title").filter(|text| !text.is_empty()) else { return Ok(None) };
    let mut own = charts.font(font.size);
    own.size = match call.get("title_fontsize") {
        Some(size) => charts.size_of(call, size)?,
        None => charts.rc.number("legend.title_fontsize").unwrap_or(font.size),
    };
    Ok(Some((checked(call, text)?, own)))
}

fn make_legend(charts: &mut Charts, call: &mut Call, axes: &[Id<Axes>]) -> Result<Legend, CallError> {
    let is_one_text =
        matches!(call.rest.as_slice(), [Value::Text(_)]) || matches!(call.get("labels"), Some(Value::Text(_)));
    let (mut entries, given) = legend_entries(charts, call, axes);
    if is_one_text {
        charts.notes.push(
            "legend() takes a list of labels, and a text is a list of letters: write plt.legend([\"height\"]).\n"
                .into(),
        );
    } else if entries.is_empty() && !given {
        charts.notes.push(
            "No artists with labels found to put in legend. Pass a label when you draw, such as plt.plot(x, y, label=\"height\").\n"
                .into(),
        );
    }
    for (_, text) in &entries {
        checked(call, text.clone())?;
    }
    let font = legend_font(charts, call)?;
    let title = legend_title(charts, call, &font)?;
    // What has a shadow hides it.
    let usual = if call.get("shadow").is_some_and(truth) { 1.0 } else { charts.rc_number("legend.framealpha") };
    let alpha = call.number("framealpha", usual)?.clamp(0.0, 1.0);
    let frame_on = call.get("frameon").map_or_else(|| charts.rc_flag("legend.frameon"), truth);
    let inherited = |charts: &Charts, key: &str, other: &str| match charts.rc_text(key) {
        "inherit" => charts.rc_color(other),
        _ => charts.rc_color(key),
    };
    let face = match call.get("facecolor") {
        Some(value) => charts.color(call, "facecolor", value)?,
        None => inherited(charts, "legend.facecolor", "axes.facecolor"),
    };
    let edge = match call.get("edgecolor") {
        Some(value) => charts.color(call, "edgecolor", value)?,
        None => inherited(charts, "legend.edgecolor", "axes.edgecolor"),
    };
    let faded = |color: Option<Color>| color.map(|color| style::faded(color, alpha));
    let space = |name: &str, key: &str| call.number(name, charts.rc_number(key)).map(|n| n.clamp(-5.0, 50.0));
    let anchor = match call.numbers("bbox_to_anchor")?.as_deref() {
        None => None,
        Some([x, y]) => Some([*x, *y, 0.0, 0.0]),
        Some([x, y, w, h]) => Some([*x, *y, *w, *h]),
        Some(_) => return Err(call.bad("bbox_to_anchor must be (x, y) or (x, y, width, height)")),
    };
    let columns = call.maybe_number("ncols")?.or(call.maybe_number("ncol")?).unwrap_or(1.0).clamp(1.0, 100.0) as usize;
    if call.flag("reverse", false) {
        entries.reverse();
    }
    entries.truncate(500);
    Ok(Legend {
        place: place(call, charts.rc_text("legend.loc"), axes.len() > 1 || call.on.class() == Class::Figure)?,
        anchor,
        columns,
        own_fonts: own_fonts(charts, call, &entries, &font)?,
        font,
        title,
        frame_width: 1.0,
        frame: frame_on.then(|| LegendFrame { face: faded(face), edge: faded(edge) }),
        round: call.get("fancybox").map_or_else(|| charts.rc_flag("legend.fancybox"), truth),
        shadow: call.get("shadow").is_some_and(truth),
        marker_first: call.flag("markerfirst", true),
        points: call.number("numpoints", 1.0)?.clamp(1.0, 10.0) as usize,
        spacing: LegendSpacing {
            label_spacing: space("labelspacing", "legend.labelspacing")?,
            handle_length: space("handlelength", "legend.handlelength")?,
            handle_text_pad: space("handletextpad", "legend.handletextpad")?,
            column_spacing: space("columnspacing", "legend.columnspacing")?,
            border_pad: space("borderpad", "legend.borderpad")?,
            border_axes_pad: space("borderaxespad", "legend.borderaxespad")?,
        },
        entries,
        marker_scale: call.number("markerscale", charts.rc_number("legend.markerscale"))?.clamp(0.0, 100.0),
    })
}

fn place(call: &Call, preset: &str, figure: bool) -> Result<LegendPlace, CallError> {
    const PLACES: [(&str, f64, f64); 10] = [
        ("upper right", 1.0, 1.0),
        ("upper left", 0.0, 1.0),
        ("lower left", 0.0, 0.0),
        ("lower right", 1.0, 0.0),
        ("right", 1.0, 0.5),
        ("center left", 0.0, 0.5),
        ("center right", 1.0, 0.5),
        ("lower center", 0.5, 0.0),
        ("upper center", 0.5, 1.0),
        ("center", 0.5, 0.5),
    ];
    let named = |word: &str| {
        let word = word.strip_prefix("outside ").unwrap_or(word);
        PLACES.iter().find(|(name, ..)| *name == word).map(|(_, x, y)| LegendPlace::At(*x, *y))
    };
    match call.get("loc") {
        None if figure => Ok(LegendPlace::At(1.0, 1.0)),
        None => Ok(named(preset).unwrap_or(LegendPlace::Best)),
        Some(Value::Text(word)) if word == "best" => Ok(LegendPlace::Best),
        Some(Value::Text(word)) => named(word).ok_or_else(|| {
            let listed = PLACES.map(|(name, ..)| format!("'{name}'")).join(", ");
            let error = call.bad(format_args!(
                "'{}' is not a valid value for loc; supported values are 'best', {listed}",
                canvas::shown(word)
            ));
            error.maybe_hint(
                canvas::suggest::nearest(word, PLACES.map(|(name, ..)| name)).map(canvas::suggest::did_you_mean),
            )
        }),
        Some(Value::Int(0)) => Ok(LegendPlace::Best),
        Some(Value::Int(n @ 1..=10)) => Ok(LegendPlace::At(PLACES[*n as usize - 1].1, PLACES[*n as usize - 1].2)),
        Some(value) => match value.numbers().as_deref() {
            Some([x, y]) => Ok(LegendPlace::Corner(*x, *y)),
            _ => Err(call.wrong("loc", "a location such as 'upper left'", value)),
        },
    }
}

const LEGEND_PARAMS: &[Param] = &[
    Param::new(
        "args",
        Type::OneOf(&[Type::List(&types::ARTIST), Type::Texts]),
        "the artists and their labels, or one of the two; if not given, all artists with labels",
    )
    .variadic(),
    Param::new(
        "handles",
        Type::List(&Type::OneOf(&[types::ARTIST, Type::List(&types::ARTIST)])),
        "the artists to show",
    )
    .or_none()
    .named(),
    Param::new("labels", Type::Texts, "the labels of the entries").or_none().named(),
    Param::new(
        "loc",
        Type::OneOf(&[types::LEGEND_PLACE, Type::Whole, Type::Pair]),
        "location: a name, its number from 0 to 10, or the lower left corner in fractions of the axes",
    )
    .or_none()
    .named(),
    Param::new(
        "bbox_to_anchor",
        Type::OneOf(&[Type::Pair, Type::Four]),
        "the point or box (left, bottom, width, height) to which `loc` refers, fractions of the axes",
    )
    .or_none()
    .named(),
    Param::new("ncols", Type::Whole, "number of columns").or_none().named(),
    Param::new("ncol", Type::Whole, "number of columns; the older name of `ncols`").or_none().named(),
    Param::new("prop", Type::Props, "size, weight and family of the texts").or_none().named(),
    Param::new("fontsize", types::FONT_SIZE, "font size of the texts, pt; or a name such as 'small'").or_none().named(),
    Param::new(
        "labelcolor",
        Type::OneOf(&[Type::Choice(&["linecolor", "markerfacecolor", "mfc", "markeredgecolor", "mec"]), types::COLORS]),
        "colour of the texts: one, one for each, or 'linecolor' for the artists' colours",
    )
    .or_none()
    .named(),
    Param::new("numpoints", Type::Whole, "number of markers in a line's entry").or_number(1.0).named(),
    Param::unhonoured("scatterpoints", Type::Whole).or_number(1.0).named(),
    Param::new("markerscale", Type::Length, "size of the markers relative to the plotted ones").or_none().named(),
    Param::new("markerfirst", Type::Flag, "whether the markers are to the left of the texts").or_flag(true).named(),
    Param::new("reverse", Type::Flag, "whether entries are in reverse order").or_flag(false).named(),
    Param::new("frameon", Type::Flag, "whether the legend has a frame").or_none().named(),
    Param::new("fancybox", Type::Flag, "whether the frame has round corners").or_none().named(),
    Param::new("shadow", Type::OneOf(&[Type::Flag, Type::Props]), "whether the legend has a shadow").or_none().named(),
    Param::new("framealpha", Type::Unit, "opacity of the frame, 0 to 1").or_none().named(),
    Param::new("facecolor", Type::Color, "background colour").or_none().named(),
    Param::new("edgecolor", Type::Color, "edge colour of the frame").or_none().named(),
    Param::unhonoured("mode", Type::Choice(&["expand"])).or_none().named(),
    Param::new("title", Type::Label, "a title above the entries").or_none().named(),
    Param::new("title_fontsize", types::FONT_SIZE, "font size of the title, pt; or a name such as 'small'")
        .or_none()
        .named(),
    Param::unhonoured("alignment", Type::Choice(&["center", "left", "right"]))
        .same_as(&[Default::Text("center")])
        .or_none()
        .named(),
    Param::new("borderpad", Type::Number, "padding inside the frame, in font sizes").or_none().named(),
    Param::new("labelspacing", Type::Number, "space between entries, in font sizes").or_none().named(),
    Param::new("handlelength", Type::Number, "length of the handles, in font sizes").or_none().named(),
    Param::unhonoured("handleheight", Type::Number).same_as(&[Default::Number(0.7)]).or_none().named(),
    Param::new("handletextpad", Type::Number, "space between handle and text, in font sizes").or_none().named(),
    Param::new("borderaxespad", Type::Number, "space between the axes and the frame, in font sizes").or_none().named(),
    Param::new("columnspacing", Type::Number, "space between columns, in font sizes").or_none().named(),
    Param::unhonoured("title_fontproperties", Type::Props).or_none().named(),
    Param::harmless("draggable", Type::Flag).or_none().named(),
    Param::unhonoured("handler_map", Type::Any).or_none().named(),
];

pub(crate) static LEGEND: Entry = Entry::new(
    "legend",
    BOTH,
    LEGEND_PARAMS,
    legend,
    "Adds a legend with an entry for each label.",
    include_str!("examples/plt.legend.py"),
)
.returns(Returns::Object("Legend"));

pub(crate) fn legend(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let made = make_legend(charts, call, &[axes])?;
    charts.axes[axes].legend = Some(made);
    Ok(Handle::Legend(axes).into())
}

pub(crate) static FIGURE_LEGEND: Entry = Entry::new(
    "legend",
    FIG,
    LEGEND_PARAMS,
    figure_legend,
    "Adds a legend for the whole figure.",
    include_str!("examples/fig.legend.py"),
)
.returns(Returns::Object("Legend"));

pub(crate) static FIGLEGEND: Entry = Entry::new(
    "figlegend",
    PLT,
    LEGEND_PARAMS,
    figure_legend,
    "Adds a legend for the whole figure.",
    include_str!("examples/plt.figlegend.py"),
);

pub(crate) fn figure_legend(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    let axes = charts.figures[figure].axes.clone();
    let made = make_legend(charts, call, &axes)?;
    charts.figures[figure].legend = Some(made);
    Ok(Returned::None)
}

pub(crate) static GET_LEGEND: Entry = Entry::new(
    "get_legend",
    AX,
    &[],
    get_legend,
    "Returns the legend of the axes, or None.",
    include_str!("examples/ax.get_legend.py"),
)
.returns(Returns::OneOf(&[Returns::Object("Legend"), Returns::Nothing]));

pub(crate) fn get_legend(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let there = charts.axes[call.on_axes()?].legend.is_some();
    Ok(if there { Handle::Legend(call.on_axes()?).into() } else { Returned::None })
}
