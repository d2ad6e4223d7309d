//! Titles, labels, text, annotations and legends.

use super::super::axes::{Label, Legend, LegendPlace};
use super::super::call::{Call, Done, label_of, truth};
use super::super::charts::Charts;
use super::super::handle::{Class, Handle};
use super::super::item::{Arrow, Artist, Coords, Words};
use super::super::keywords::Group;
use super::super::look::{Across, Font, Pen, Up};
use super::super::range::Span;
use super::super::style::RcValue;
use super::super::table::{AX, BOTH, Entry, FIG, FIGS, PLT};
use super::super::value::{Returned, Value};
use super::artist;
use crate::{CallError, Canvas};
use wire::Color;

const TITLE: &str = "label, fontdict=None, loc=None, pad=None, *, y=None, **text";
const LABEL: &str = "label, fontdict=None, labelpad=None, *, loc=None, **text";
const SUP: &str = "t, *, x=None, y=None, **text";
const LEGEND: &str = "*args, handles=None, labels=None, loc=None, bbox_to_anchor=None, ncols=None, ncol=None, prop=None, \
    fontsize=None, labelcolor=None, numpoints=1, scatterpoints=1, markerscale=None, markerfirst=True, reverse=False, \
    frameon=None, fancybox=None, shadow=None, framealpha=None, facecolor=None, edgecolor=None, mode=None, title=None, \
    title_fontsize=None, alignment=None, borderpad=None, labelspacing=None, handlelength=None, handleheight=None, \
    handletextpad=None, borderaxespad=None, columnspacing=None, title_fontproperties=None, draggable=None, handler_map=None";
const ANNOTATE: &str =
    "text, xy, xytext=None, xycoords='data', textcoords=None, arrowprops=None, annotation_clip=None, **text";

pub(in crate::plt) const TABLE: &[Entry] = &[
    Entry::new(
        "title",
        PLT,
        TITLE,
        title,
        "Writes a title above the chart.",
        "plt.bar([\"2021\", \"2022\", \"2023\"], [412, 388, 455], color=\"darkorange\")\nplt.title(\"Storks counted in spring\", fontsize=15, fontweight=\"bold\")",
    ),
    Entry::new(
        "set_title",
        AX,
        TITLE,
        title,
        "Writes a title above the chart.",
        "fig, ax = plt.subplots()\nax.plot([31, 28, 34, 39, 37], \"o-\", color=\"teal\")\nax.set_title(\"Bees\", loc=\"left\", fontweight=\"bold\")\nax.set_title(\"thousand a hive\", loc=\"right\", color=\"gray\", fontsize=10)",
    ),
    Entry::new(
        "get_title",
        AX,
        "loc='center'",
        get_title,
        "The chart's title.",
        "fig, (left, right) = plt.subplots(1, 2)\nleft.barh([\"cats\", \"dogs\"], [15.7, 10.5], color=\"C1\")\nleft.set_title(\"Pets\")\nright.text(0.5, 0.5, f\"the other is\\n“{left.get_title()}”\", ha=\"center\")\nright.axis(\"off\")",
    ),
    Entry::new(
        "xlabel",
        PLT,
        LABEL,
        xlabel,
        "Writes what the x axis shows.",
        "plt.plot([0, 1, 2, 3, 4], [0, 4.9, 19.6, 44.1, 78.5], \"o-\", color=\"slateblue\")\nplt.xlabel(\"time of the fall (s)\")",
    ),
    Entry::new(
        "ylabel",
        PLT,
        LABEL,
        ylabel,
        "Writes what the y axis shows.",
        "plt.fill_between(range(6), [310, 322, 338, 355, 370, 390], 300, color=\"gray\", alpha=0.5)\nplt.ylabel(\"CO₂ (ppm)\", fontsize=14)",
    ),
    Entry::new(
        "set_xlabel",
        AX,
        LABEL,
        xlabel,
        "Writes what the x axis shows.",
        "fig, ax = plt.subplots()\nax.scatter([2, 5, 7, 9, 12], [31, 28, 22, 19, 12], color=\"brown\")\nax.set_xlabel(\"age of the car (years)\", loc=\"right\")",
    ),
    Entry::new(
        "set_ylabel",
        AX,
        LABEL,
        ylabel,
        "Writes what the y axis shows.",
        "fig, ax = plt.subplots()\nax.step(range(8), [3, 3, 4, 6, 6, 5, 7, 8], color=\"darkgreen\", lw=2)\nax.set_ylabel(\"members\", color=\"darkgreen\", labelpad=10)",
    ),
    Entry::new(
        "get_xlabel",
        AX,
        "",
        get_xlabel,
        "What the x axis shows.",
        "fig, ax = plt.subplots()\nax.plot([1, 4, 9, 16, 25], color=\"darkorchid\")\nax.set_xlabel(\"side (m)\")\nax.set_title(\"x shows the \" + ax.get_xlabel())",
    ),
    Entry::new(
        "get_ylabel",
        AX,
        "",
        get_ylabel,
        "What the y axis shows.",
        "fig, ax = plt.subplots()\nax.bar([\"S\", \"M\", \"L\"], [2.9, 3.6, 4.2], color=\"chocolate\")\nax.set_ylabel(\"price (€)\")\nax.set_title(\"y shows the \" + ax.get_ylabel())",
    ),
    Entry::new(
        "suptitle",
        FIGS,
        SUP,
        suptitle,
        "Writes a title above all charts.",
        "fig, axs = plt.subplots(1, 2)\naxs[0].plot([12, 15, 19, 24], \"o-\", color=\"C3\")\naxs[1].plot([61, 58, 49, 40], \"o-\", color=\"C0\")\nfig.suptitle(\"Warmer and drier\", fontsize=16)",
    ),
    Entry::new(
        "supxlabel",
        FIGS,
        SUP,
        supxlabel,
        "Writes one label below all charts.",
        "fig, axs = plt.subplots(1, 2, sharey=True)\nt = np.linspace(0, 5, 100)\naxs[0].plot(t, np.exp(-t), color=\"C0\")\naxs[1].plot(t, np.exp(-t) * np.cos(6 * t), color=\"C1\")\nfig.supxlabel(\"time (s)\")",
    ),
    Entry::new(
        "supylabel",
        FIGS,
        SUP,
        supylabel,
        "Writes one label beside all charts.",
        "fig, axs = plt.subplots(2, 1, sharex=True)\naxs[0].plot([121, 124, 128, 131], \"o-\", color=\"C2\")\naxs[1].plot([118, 125, 129, 136], \"s-\", color=\"C4\")\nfig.supylabel(\"height (cm)\")",
    ),
    Entry::new(
        "text",
        BOTH,
        "x, y, s, fontdict=None, **text",
        text,
        "Writes text at a place of the data.",
        "x = np.linspace(0, 3, 100)\nplt.plot(x, x ** 2 * np.exp(-x), color=\"seagreen\")\nplt.text(0.9, 0.2, r\"$f(x) = x^2 e^{-x}$\", fontsize=18, color=\"seagreen\")",
    ),
    Entry::new(
        "figtext",
        PLT,
        "x, y, s, fontdict=None, **text",
        figtext,
        "Writes text at a place of the figure: 0 to 1 across and up.",
        "plt.bar([\"Ghana\", \"Brazil\", \"Ecuador\"], [1106, 296, 327], color=\"saddlebrown\")\nplt.title(\"Cocoa, 2023 (thousand t)\")\nplt.subplots_adjust(bottom=0.2)\nplt.figtext(0.98, 0.03, \"Source: FAO, rounded\", ha=\"right\", fontsize=8, color=\"gray\")",
    ),
    Entry::new(
        "text",
        FIG,
        "x, y, s, fontdict=None, **text",
        figtext,
        "Writes text at a place of the figure: 0 to 1 across and up.",
        "fig, ax = plt.subplots()\nax.plot(np.cumsum(np.random.default_rng(3).normal(0.2, 1, 100)), color=\"navy\")\nfig.text(0.5, 0.5, \"DRAFT\", ha=\"center\", va=\"center\", fontsize=48, alpha=0.15, rotation=30)",
    ),
    Entry::new(
        "annotate",
        BOTH,
        ANNOTATE,
        annotate,
        "Writes text with an arrow to what it is about.",
        "visitors = [3, 5, 8, 21, 9, 6, 4]\nplt.plot(visitors, \"o-\", color=\"steelblue\")\nplt.annotate(\"open day\", xy=(3, 21), xytext=(4.2, 17), arrowprops=dict(arrowstyle=\"->\"))\nplt.ylabel(\"visitors (thousand)\")",
    ),
    Entry::new(
        "arrow",
        BOTH,
        "x, y, dx, dy, *, width=0.001, head_width=None, head_length=None, length_includes_head=False, shape='full', overhang=0, head_starts_at_zero=False, **patch",
        arrow,
        "Draws an arrow from a place of the data.",
        "plt.arrow(0, 0, 4, 0, width=0.06, color=\"C0\", length_includes_head=True)\nplt.arrow(4, 0, 0, 3, width=0.06, color=\"C1\", length_includes_head=True)\nplt.arrow(0, 0, 4, 3, width=0.06, color=\"C3\", length_includes_head=True)\nplt.text(1.4, 1.5, \"5 km\", color=\"C3\")\nplt.axis(\"equal\")",
    ),
    Entry::new(
        "legend",
        BOTH,
        LEGEND,
        legend,
        "Says what stands for what: one entry for each label.",
        "year = np.arange(2010, 2024)\nplt.plot(year, 20 + 3 * (year - 2010), label=\"solar\")\nplt.plot(year, 45 + (year - 2010), label=\"wind\", ls=\"--\")\nplt.plot(year, 70 - 2 * (year - 2010), label=\"coal\", ls=\":\")\nplt.legend(title=\"Power\", loc=\"upper center\", ncols=3)\nplt.ylim(0, 110)\nplt.xticks([2010, 2015, 2020])",
    ),
    Entry::new(
        "legend",
        FIG,
        LEGEND,
        figure_legend,
        "A legend for the whole figure.",
        "fig, axs = plt.subplots(1, 2)\naxs[0].plot([4, 3, 6], \"o-\", color=\"C0\", label=\"trains\")\naxs[1].plot([9, 7, 8], \"o-\", color=\"C1\", label=\"buses\")\nfig.subplots_adjust(bottom=0.25, wspace=0.4)\nfig.legend(loc=\"lower center\", ncols=2)",
    ),
    Entry::new(
        "figlegend",
        PLT,
        LEGEND,
        figure_legend,
        "A legend for the whole figure.",
        "plt.plot([3, 5, 4, 7], color=\"C2\", label=\"apples\")\nplt.plot([6, 4, 5, 2], color=\"C3\", label=\"cherries\")\nplt.figlegend(loc=\"upper center\", ncols=2)\nplt.ylabel(\"tons\")",
    ),
    Entry::new(
        "get_legend",
        AX,
        "",
        get_legend,
        "The chart's legend, or None.",
        "fig, ax = plt.subplots()\nax.plot([2, 4, 3, 6], label=\"Anna\")\nax.plot([3, 3, 5, 4], label=\"Ben\")\nax.legend()\nax.get_legend().set_title(\"Player\")",
    ),
    Entry::new(
        "get_legend_handles_labels",
        AX,
        "legend_handler_map=None",
        handles_labels,
        "What a legend would show: the artists and their labels.",
        "fig, ax = plt.subplots()\nax.plot([5, 7, 6], \"o-\", label=\"low\")\nax.plot([9, 12, 14], \"o-\", label=\"high\")\nhandles, labels = ax.get_legend_handles_labels()\nax.legend(handles[::-1], labels[::-1])\nax.set_title(\"the legend in the lines' order\")",
    ),
];

/// The styles of arrows.
const ARROWS: [&str; 14] =
    ["-", "->", "<-", "<->", "-|>", "<|-", "<|-|>", "fancy", "simple", "wedge", "|-|", "]-[", "-[", "]-"];

/// Text is checked when it is given, so that the error has its line.
fn checked(call: &Call, text: String) -> Result<String, CallError> {
    if text.len() > 64 * 1024 {
        return Err(call.bad("it takes at most 65,536 bytes of text"));
    }
    if text.contains('$') {
        let style =
            super::super::mathtext::TextStyle { family: fonts::FAMILIES[0], size: 10.0, bold: false, italic: false };
        for line in text.split('\n') {
            super::super::mathtext::layout(line, &style).map_err(|error| {
                CallError::value_error(error.to_string())
                    .hint("between dollar signs is mathematics; \\$ is a dollar sign")
            })?;
        }
    }
    Ok(text)
}

fn label_font(charts: &Charts, call: &Call, prefix: &str) -> Result<Font, CallError> {
    let mut font = charts.font(charts.rc_size(&format!("{prefix}size")));
    font.bold = super::super::charts::is_bold(charts.rc_text(&format!("{prefix}weight")));
    let color = match prefix {
        "axes.title" if charts.rc_text("axes.titlecolor") != "auto" => charts.rc_color("axes.titlecolor"),
        "axes.label" => charts.rc_color("axes.labelcolor"),
        _ => None,
    };
    font.color = color.unwrap_or(font.color);
    charts.font_of(call, font)
}

/// A title with the settings' own look.
pub(super) fn title_to(charts: &mut Charts, axes: usize, text: &str, place: usize) {
    let call = Call::for_style("title", Handle::PYPLOT);
    let font = label_font(charts, &call, "axes.title").unwrap_or_else(|_| charts.font(12.0));
    charts.axes[axes].titles[place] = Some(Label { text: text.to_owned(), font, pad: None, along: 0.5 });
}

/// An axis's label with the settings' own look.
pub(super) fn label_to(charts: &mut Charts, axes: usize, axis: usize, text: String) {
    let call = Call::for_style("label", Handle::PYPLOT);
    let mut font = label_font(charts, &call, "axes.label").unwrap_or_else(|_| charts.font(10.0));
    font.rotation = if axis == 1 { 90.0 } else { 0.0 };
    charts.axes[axes].labels[axis] = Some(Label { text, font, pad: None, along: 0.5 });
}

fn title(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let text = checked(call, call.label("label").unwrap_or_default())?;
    let font = label_font(charts, call, "axes.title")?;
    let preset = match charts.rc.get("axes.titlelocation") {
        Some(RcValue::Text(word)) if word == "left" => "left",
        Some(RcValue::Text(word)) if word == "right" => "right",
        _ => "center",
    };
    let place = match call.word("loc", &["left", "center", "right"], preset)? {
        "left" => 0,
        "right" => 2,
        _ => 1,
    };
    let pad = call.maybe_number("pad")?;
    charts.axes[axes].titles[place] = Some(Label { text, font, pad, along: 0.5 });
    charts.figures[charts.axes[axes].figure].used = true;
    Ok(Returned::None)
}

fn get_title(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let place = match call.word("loc", &["left", "center", "right"], "center")? {
        "left" => 0,
        "right" => 2,
        _ => 1,
    };
    let label = charts.axes[call.on.id].titles[place].as_ref();
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
    Ok(Returned::None)
}

fn xlabel(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    axis_label(charts, canvas, call, 0)
}

fn ylabel(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    axis_label(charts, canvas, call, 1)
}

fn label_text(charts: &Charts, axes: usize, axis: usize) -> Returned {
    Returned::Text(charts.axes[axes].labels[axis].as_ref().map(|label| label.text.clone()).unwrap_or_default())
}

fn get_xlabel(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(label_text(charts, call.on.id, 0))
}

fn get_ylabel(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(label_text(charts, call.on.id, 1))
}

fn sup(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, key: &str) -> Result<(usize, Label), CallError> {
    let figure = charts.figure_of(call, canvas)?;
    let text = checked(call, call.label("t").unwrap_or_default())?;
    let mut font = charts.font(charts.rc_size(&format!("figure.{key}size")));
    font.bold = super::super::charts::is_bold(charts.rc_text(&format!("figure.{key}weight")));
    let font = charts.font_of(call, font)?;
    let along = call.number("x", 0.5)?;
    Ok((figure, Label { text, font, pad: None, along }))
}

fn suptitle(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let (figure, label) = sup(charts, canvas, call, "title")?;
    charts.figures[figure].suptitle = Some(label);
    charts.figures[figure].used = true;
    Ok(Returned::None)
}

fn supxlabel(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let (figure, label) = sup(charts, canvas, call, "label")?;
    charts.figures[figure].supxlabel = Some(label);
    Ok(Returned::None)
}

fn supylabel(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let (figure, label) = sup(charts, canvas, call, "label")?;
    charts.figures[figure].supylabel = Some(label);
    Ok(Returned::None)
}

fn text(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let content = checked(call, call.label("s").unwrap_or_default())?;
    let font = charts.font_of(call, charts.font(charts.rc_number("font.size")))?;
    let mut item = charts.item(axes, Artist::Group("", Vec::new()), 3.0);
    item.clip = false;
    charts.finish(call, &mut item)?;
    item.label = None;
    let (x, y) = (call.take("x"), call.take("y"));
    let at = match item.coords {
        Coords::Data => [charts.along_one(call, "x", &x, axes, 0)?, charts.along_one(call, "y", &y, axes, 1)?],
        Coords::AxesY => [charts.along_one(call, "x", &x, axes, 0)?, call.as_number("y", &y)?],
        Coords::AxesX => [call.as_number("x", &x)?, charts.along_one(call, "y", &y, axes, 1)?],
        _ => [call.as_number("x", &x)?, call.as_number("y", &y)?],
    };
    item.artist = Artist::Words(Words { at, text: content, font, arrow: None });
    Ok(artist(charts.add_item(item, 4)?))
}

fn figtext(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    let content = checked(call, call.label("s").unwrap_or_default())?;
    let font = charts.font_of(call, charts.font(charts.rc_number("font.size")))?;
    let at = [call.number("x", 0.0)?, call.number("y", 0.0)?];
    let artist_of = Artist::Words(Words { at, text: content, font, arrow: None });
    let item = super::super::item::Item {
        axes: None,
        figure,
        artist: artist_of,
        coords: Coords::Figure,
        zorder: 3.0,
        visible: true,
        removed: false,
        clip: false,
        label: None,
        x: Span::default(),
        y: Span::default(),
    };
    charts.figures[figure].used = true;
    Ok(artist(charts.add_item(item, 4)?))
}

fn coords(call: &Call, name: &str, preset: Coords) -> Result<(Coords, bool), CallError> {
    Ok(match call.get(name) {
        None => (preset, false),
        Some(Value::Text(word)) => match word.as_str() {
            "data" => (Coords::Data, false),
            "axes fraction" => (Coords::Axes, false),
            "figure fraction" => (Coords::Figure, false),
            "offset points" | "offset pixels" | "offset fontsize" => (preset, true),
            other => {
                return Err(CallError::not_implemented(format!(
                    "{name}='{}' isn't offered here; there are 'data', 'axes fraction', 'figure fraction' and 'offset points'.",
                    crate::call::shown(other)
                )));
            }
        },
        Some(Value::Handle(handle)) if handle.class == Class::Transform => {
            (super::super::looks::coords_of(handle.id).unwrap_or(preset), false)
        }
        Some(other) => return Err(call.wrong(name, "text", other)),
    })
}

fn annotate(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let content = checked(call, call.label("text").unwrap_or_default())?;
    let (to_coords, _) = coords(call, "xycoords", Coords::Data)?;
    let (at_coords, offset) = coords(call, "textcoords", to_coords)?;
    let point = |charts: &mut Charts, name: &str, value: &Value, coords: Coords| -> Result<[f64; 2], CallError> {
        let items = value.items().unwrap_or_default();
        let [x, y] = items.as_slice() else { return Err(call.bad(format_args!("'{name}' must be a pair (x, y)"))) };
        if coords == Coords::Data {
            Ok([charts.along_one(call, name, x, axes, 0)?, charts.along_one(call, name, y, axes, 1)?])
        } else {
            Ok([call.as_number(name, x)?, call.as_number(name, y)?])
        }
    };
    let xy = call.get("xy").cloned().unwrap_or(Value::None);
    let to = point(charts, "xy", &xy, to_coords)?;
    let (mut at, mut offset_pt) = (to, None);
    if let Some(value) = call.get("xytext").cloned() {
        if offset {
            offset_pt = Some(point(charts, "xytext", &value, Coords::Axes)?);
        } else {
            at = point(charts, "xytext", &value, at_coords)?;
        }
    }
    let font = charts.font_of(call, charts.font(charts.rc_number("font.size")))?;
    let mut arrow = Arrow {
        to,
        to_coords,
        offset_pt,
        style: None,
        pen: Pen::solid(Color::BLACK, 1.0),
        face: None,
        shrink: [2.0, 2.0],
        bow: 0.0,
        widths: [0.0; 3],
    };
    if let Some(Value::Map(entries)) = call.get("arrowprops").cloned() {
        arrow_look(charts, call, &entries, &mut arrow)?;
    }
    let mut item = charts.item(axes, Artist::Words(Words { at, text: content, font, arrow: Some(arrow) }), 3.0);
    item.coords = if offset { to_coords } else { at_coords };
    item.clip = false;
    charts.finish(call, &mut item)?;
    item.label = None;
    Ok(artist(charts.add_item(item, 8)?))
}

fn arrow_look(charts: &Charts, call: &Call, entries: &[(String, Value)], arrow: &mut Arrow) -> Result<(), CallError> {
    let value = |name: &str| entries.iter().find(|(known, _)| known == name).map(|(_, value)| value);
    let inner = call.within("arrowprops", Group::Patch);
    let first = charts.rc_color("patch.facecolor").unwrap_or(Color::BLACK);
    let styled = value("arrowstyle").is_some();
    let area = charts.area(&inner, Some(if styled { Color::BLACK } else { first }), Some(Color::BLACK), 1.0)?;
    arrow.face = area.face;
    if let Some(pen) = area.edge {
        arrow.pen = pen;
    }
    if let Some(Value::Text(style)) = value("arrowstyle") {
        let name = style.split(',').next().unwrap_or("->").trim();
        if !ARROWS.contains(&name) {
            let error = call.bad(format_args!("Unknown style: '{}'", crate::call::shown(name)));
            return Err(error.hint("an arrow's style is '->', '-|>', '<->', '-', 'fancy', 'simple' or 'wedge'"));
        }
        arrow.style = Some(name.to_owned());
        arrow.face = arrow.face.or(Some(arrow.pen.color));
        if inner.styled("facecolor").is_none() {
            arrow.face = Some(arrow.pen.color);
        }
    } else {
        let n = |name: &str, preset: f64| value(name).and_then(Value::number).unwrap_or(preset).clamp(0.0, 1_000.0);
        arrow.widths = [n("width", 4.0), n("headwidth", 12.0), n("headlength", 12.0)];
    }
    let n = |name: &str, preset: f64| value(name).and_then(Value::number).unwrap_or(preset);
    arrow.shrink = [n("shrinkA", 2.0).clamp(0.0, 500.0), n("shrinkB", 2.0).clamp(0.0, 500.0)];
    if let Some(Value::Text(style)) = value("connectionstyle")
        && let Some(bow) = style.split("rad=").nth(1)
    {
        arrow.bow = bow.split(',').next().and_then(|n| n.trim().parse().ok()).unwrap_or(0.0_f64).clamp(-5.0, 5.0);
    }
    Ok(())
}

fn arrow(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let [x, y, dx, dy] = ["x", "y", "dx", "dy"].map(|name| call.take(name));
    let (x, y) = (charts.along_one(call, "x", &x, axes, 0)?, charts.along_one(call, "y", &y, axes, 1)?);
    let (dx, dy) = (call.as_number("dx", &dx)?, call.as_number("dy", &dy)?);
    let width = call.number("width", 0.001)?;
    let head = call.number("head_width", 3.0 * width)?;
    let long = call.number("head_length", 1.5 * head)?;
    let length = dx.hypot(dy);
    let (ux, uy) = if length > 0.0 { (dx / length, dy / length) } else { (1.0, 0.0) };
    let neck = if call.flag("length_includes_head", false) { (length - long).max(0.0) } else { length };
    let tip = neck + long;
    let place = |along: f64, across: f64| [x + ux * along - uy * across, y + uy * along + ux * across];
    let points = vec![
        place(0.0, width / 2.0),
        place(neck, width / 2.0),
        place(neck, head / 2.0),
        place(tip, 0.0),
        place(neck, -head / 2.0),
        place(neck, -width / 2.0),
        place(0.0, -width / 2.0),
    ];
    let face = charts.color_cycle()[0];
    let look = charts.area(call, Some(face), Some(Color::BLACK), charts.rc_number("patch.linewidth"))?;
    let (xs, ys): (Vec<f64>, Vec<f64>) = points.iter().map(|[x, y]| (*x, *y)).unzip();
    let shape = super::super::item::PatchShape::Polygons(vec![points]);
    let mut item = charts.item(axes, Artist::Patch(super::super::item::Patch { shape, area: look }), 1.0);
    (item.x, item.y) = (Span::of(&xs), Span::of(&ys));
    charts.finish(call, &mut item)?;
    Ok(artist(charts.add_item(item, 14)?))
}

/// The artists of axes that have a label, in the order they were drawn.
fn labelled(charts: &Charts, axes: &[usize]) -> Vec<(usize, String)> {
    let mut inner: Vec<usize> = Vec::new();
    for item in &charts.items {
        if let Artist::Group(_, parts) = &item.artist
            && item.label.is_some()
        {
            inner.extend(parts);
        }
    }
    charts
        .items
        .iter()
        .enumerate()
        .filter(|(id, item)| item.axes.is_some_and(|own| axes.contains(&own)) && item.is_shown() && !inner.contains(id))
        .filter_map(|(id, item)| {
            item.label.clone().filter(|label| !label.starts_with('_') && !label.is_empty()).map(|label| (id, label))
        })
        .collect()
}

fn handles_labels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let all = labelled(charts, &[call.on.id]);
    let ids: Vec<usize> = all.iter().map(|(id, _)| *id).collect();
    let texts = all.into_iter().map(|(_, text)| Returned::Text(text)).collect();
    Ok(Returned::Tuple(vec![Returned::handles(Class::Artist, &ids), Returned::List(texts)]))
}

fn ids(value: &Value) -> Vec<usize> {
    match value {
        Value::Handle(handle) if handle.class == Class::Artist => vec![handle.id],
        Value::Seq(items) => items
            .iter()
            .filter_map(|item| match item {
                Value::Seq(inner) => inner.first().map(ids),
                other => Some(ids(other)),
            })
            .flatten()
            .collect(),
        _ => Vec::new(),
    }
}

/// What a legend shows: artists and their labels, and whether artists were given.
fn legend_entries(charts: &Charts, call: &mut Call, axes: &[usize]) -> (Vec<(usize, String)>, bool) {
    let rest = std::mem::take(&mut call.rest);
    let (mut handles, mut labels) = (call.get("handles").cloned(), call.get("labels").cloned());
    match rest.as_slice() {
        [] => {}
        [only] => {
            // A list of texts names what is drawn; a list of artists is what is named.
            if ids(only).is_empty() { labels = Some(only.clone()) } else { handles = Some(only.clone()) }
        }
        [first, second, ..] => (handles, labels) = (Some(first.clone()), Some(second.clone())),
    }
    let texts: Option<Vec<String>> =
        labels.as_ref().and_then(Value::items).map(|all| all.iter().map(label_of).collect());
    let entries: Vec<(usize, String)> = match (&handles, texts) {
        (Some(handles), Some(texts)) => ids(handles).into_iter().zip(texts).collect(),
        (Some(handles), None) => ids(handles)
            .into_iter()
            .filter_map(|id| charts.items.get(id).and_then(|item| item.label.clone()).map(|label| (id, label)))
            .collect(),
        (None, Some(texts)) => {
            let drawn = charts.items.iter().enumerate().filter(|(_, item)| {
                item.axes.is_some_and(|own| axes.contains(&own))
                    && item.is_shown()
                    && matches!(item.artist, Artist::Line(_) | Artist::Patch(_) | Artist::Marks(_) | Artist::Group(..))
            });
            let groups: Vec<usize> = charts
                .items
                .iter()
                .filter_map(|item| match &item.artist {
                    Artist::Group(_, parts) => Some(parts.clone()),
                    _ => None,
                })
                .flatten()
                .collect();
            drawn.map(|(id, _)| id).filter(|id| !groups.contains(id)).zip(texts).collect()
        }
        (None, None) => labelled(charts, axes),
    };
    (entries, handles.is_some())
}

fn legend_font(charts: &Charts, call: &Call) -> Result<Font, CallError> {
    let mut font = charts.font(charts.rc_size("legend.fontsize"));
    if let Some(size) = call.get("fontsize") {
        font.size = charts.size_of(call, size)?;
    }
    if let Some(Value::Map(entries)) = call.get("prop") {
        for (name, value) in entries {
            match name.as_str() {
                "size" => font.size = charts.size_of(call, value)?,
                "weight" => font.bold = value.text().is_some_and(super::super::charts::is_bold),
                "family" => font.family = value.text().and_then(super::super::charts::family).unwrap_or(font.family),
                _ => {}
            }
        }
    }
    if let Some(color) = call.get("labelcolor").filter(|value| !matches!(value, Value::Seq(_))) {
        font.color = charts.color(call, "labelcolor", color)?.unwrap_or(font.color);
    }
    Ok(font)
}

fn legend_title(charts: &Charts, call: &Call, font: &Font) -> Result<Option<(String, Font)>, CallError> {
    let Some(text) = call.label("title") else { return Ok(None) };
    let mut own = charts.font(font.size);
    own.size = match call.get("title_fontsize") {
        Some(size) => charts.size_of(call, size)?,
        None => charts.rc.number("legend.title_fontsize").unwrap_or(font.size),
    };
    Ok(Some((checked(call, text)?, own)))
}

fn make_legend(charts: &mut Charts, call: &mut Call, axes: &[usize]) -> Result<Legend, CallError> {
    let (mut entries, given) = legend_entries(charts, call, axes);
    if entries.is_empty() && !given {
        charts.notes.push(
            "legend() has nothing to show: give what you draw a label, such as plt.plot(x, y, label=\"height\").\n"
                .into(),
        );
    }
    for (_, text) in &entries {
        checked(call, text.clone())?;
    }
    let font = legend_font(charts, call)?;
    let title = legend_title(charts, call, &font)?;
    let alpha = call.number("framealpha", charts.rc_number("legend.framealpha"))?.clamp(0.0, 1.0);
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
    let faded = |color: Option<Color>| color.map(|color| super::super::look::faded(color, alpha));
    let space = |name: &str, key: &str| call.number(name, charts.rc_number(key)).map(|n| n.clamp(-5.0, 50.0));
    let anchor = match call.numbers("bbox_to_anchor")?.as_deref() {
        None => None,
        Some([x, y]) => Some([*x, *y, 0.0, 0.0]),
        Some([x, y, w, h]) => Some([*x, *y, *w, *h]),
        Some(_) => return Err(call.bad("bbox_to_anchor is (x, y) or (x, y, width, height)")),
    };
    let columns = call.maybe_number("ncols")?.or(call.maybe_number("ncol")?).unwrap_or(1.0).clamp(1.0, 100.0) as usize;
    if call.flag("reverse", false) {
        entries.reverse();
    }
    entries.truncate(500);
    Ok(Legend {
        entries,
        place: place(call, charts.rc_text("legend.loc"), axes.len() > 1 || call.on.class == Class::Figure)?,
        anchor,
        columns,
        font,
        title,
        frame: frame_on.then(|| (faded(face), faded(edge))),
        round: call.get("fancybox").map_or_else(|| charts.rc_flag("legend.fancybox"), truth),
        shadow: call.get("shadow").is_some_and(truth),
        marker_first: call.flag("markerfirst", true),
        points: call.number("numpoints", 1.0)?.clamp(1.0, 10.0) as usize,
        spacing: [
            space("labelspacing", "legend.labelspacing")?,
            space("handlelength", "legend.handlelength")?,
            space("handletextpad", "legend.handletextpad")?,
            space("columnspacing", "legend.columnspacing")?,
            space("borderpad", "legend.borderpad")?,
            space("borderaxespad", "legend.borderaxespad")?,
        ],
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
            let error = call.bad(format_args!("'{}' is not a valid value for loc", crate::call::shown(word)));
            error.maybe_hint(crate::hint::nearest(word, PLACES.map(|(name, ..)| name)).map(crate::hint::did_you_mean))
        }),
        Some(Value::Int(0)) => Ok(LegendPlace::Best),
        Some(Value::Int(n @ 1..=10)) => Ok(LegendPlace::At(PLACES[*n as usize - 1].1, PLACES[*n as usize - 1].2)),
        Some(value) => match value.numbers().as_deref() {
            Some([x, y]) => Ok(LegendPlace::Corner(*x, *y)),
            _ => Err(call.wrong("loc", "a place such as 'upper left'", value)),
        },
    }
}

fn legend(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let made = make_legend(charts, call, &[axes])?;
    charts.axes[axes].legend = Some(made);
    Ok(Returned::Handle(Handle::new(Class::Legend, axes)))
}

fn figure_legend(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    let axes = charts.figures[figure].axes.clone();
    let made = make_legend(charts, call, &axes)?;
    charts.figures[figure].legend = Some(made);
    Ok(Returned::None)
}

fn get_legend(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let there = charts.axes[call.on.id].legend.is_some();
    Ok(if there { Returned::Handle(Handle::new(Class::Legend, call.on.id)) } else { Returned::None })
}

/// A font for text that stands for nothing in particular.
pub(super) fn plain_font(charts: &Charts) -> Font {
    let mut font = charts.font(charts.rc_number("font.size"));
    (font.across, font.up) = (Across::Center, Up::Center);
    font
}
