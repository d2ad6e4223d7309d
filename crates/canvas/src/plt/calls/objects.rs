//! What programs do with the objects that the other functions give back.

use super::super::axes::{Place, SpineAt};
use super::super::call::{Call, Done, truth};
use super::super::charts::{Charts, Ticker};
use super::super::dates::DateRule;
use super::super::handle::{Class, Handle};
use super::super::item::{Artist, PatchShape};
use super::super::look::{Pen, faded};
use super::super::range::{Formatter, Locator, Span};
use super::super::table::{AX, Entry, FIG, PLT};
use super::super::value::{Returned, Value};
use super::axes::side;
use crate::{CallError, Canvas};
use wire::Color;

const ART: &[Class] = &[Class::Artist];
const SPINE: &[Class] = &[Class::Spine, Class::Spines];
const LEG: &[Class] = &[Class::Legend];
const ANY: &[Class] =
    &[Class::Artist, Class::XAxis, Class::YAxis, Class::Axes, Class::Spine, Class::Spines, Class::Legend];

pub(in crate::plt) const TABLE: &[Entry] = &[
    Entry::new("xaxis", AX, "", xaxis, "The x axis.", "fig, ax = plt.subplots()\nax.xaxis.tick_top()").read(),
    Entry::new("yaxis", AX, "", yaxis, "The y axis.", "fig, ax = plt.subplots()\nax.yaxis.tick_right()").read(),
    Entry::new(
        "get_xaxis",
        AX,
        "",
        xaxis,
        "The x axis.",
        "fig, ax = plt.subplots()\nax.get_xaxis().set_visible(False)",
    ),
    Entry::new(
        "get_yaxis",
        AX,
        "",
        yaxis,
        "The y axis.",
        "fig, ax = plt.subplots()\nax.get_yaxis().set_visible(False)",
    ),
    Entry::new(
        "spines",
        AX,
        "",
        spines,
        "The sides of the frame.",
        "fig, ax = plt.subplots()\nax.spines[[\"top\", \"right\"]].set_visible(False)",
    )
    .read(),
    Entry::new(
        "transData",
        AX,
        "",
        trans_data,
        "The data's coordinates.",
        "fig, ax = plt.subplots()\nax.text(0.5, 0.5, \"here\", transform=ax.transData)",
    )
    .read(),
    Entry::new(
        "transAxes",
        AX,
        "",
        trans_axes,
        "Coordinates from 0 to 1 across and up the chart.",
        "fig, ax = plt.subplots()\nax.text(0.5, 0.5, \"middle\", transform=ax.transAxes)",
    )
    .read(),
    Entry::new(
        "transFigure",
        FIG,
        "",
        trans_figure,
        "Coordinates from 0 to 1 across and up the figure.",
        "fig, ax = plt.subplots()\nax.text(0.5, 0.5, \"middle\", transform=fig.transFigure)",
    )
    .read(),
    Entry::new(
        "get_xaxis_transform",
        AX,
        "",
        trans_x,
        "x in the data's coordinates, y from 0 to 1 up the chart.",
        "fig, ax = plt.subplots()\nax.text(0.5, 0.9, \"top\", transform=ax.get_xaxis_transform())",
    ),
    Entry::new(
        "get_yaxis_transform",
        AX,
        "",
        trans_y,
        "x from 0 to 1 across the chart, y in the data's coordinates.",
        "fig, ax = plt.subplots()\nax.text(0.1, 0.5, \"left\", transform=ax.get_yaxis_transform())",
    ),
    Entry::new(
        "figure",
        AX,
        "",
        own_figure,
        "The chart's figure.",
        "fig, ax = plt.subplots()\nax.figure.suptitle(\"title\")",
    )
    .read(),
    Entry::new(
        "get_figure",
        AX,
        "",
        own_figure,
        "The chart's figure.",
        "fig, ax = plt.subplots()\nax.get_figure().suptitle(\"title\")",
    ),
    Entry::new(
        "lines",
        AX,
        "",
        own_lines,
        "The chart's lines.",
        "fig, ax = plt.subplots()\nax.plot([1, 3, 2])\nprint(len(ax.lines))",
    )
    .read(),
    Entry::new(
        "get_lines",
        AX,
        "",
        own_lines,
        "The chart's lines.",
        "fig, ax = plt.subplots()\nax.plot([1, 3, 2])\nprint(len(ax.get_lines()))",
    ),
    Entry::new(
        "patches",
        AX,
        "",
        own_patches,
        "The chart's bars and other areas.",
        "fig, ax = plt.subplots()\nax.bar([\"a\", \"b\"], [1, 2])\nfor bar in ax.patches:\n    print(bar.get_height())",
    )
    .read(),
    Entry::new(
        "containers",
        AX,
        "",
        own_groups,
        "The chart's groups of bars.",
        "fig, ax = plt.subplots()\nax.bar([\"a\", \"b\"], [1, 2])\nax.bar_label(ax.containers[0])",
    )
    .read(),
    Entry::new(
        "get_position",
        AX,
        "",
        own_position,
        "Does nothing of use here: charts find their places when they are drawn.",
        "fig, ax = plt.subplots()\nprint(ax.get_position())",
    ),
    Entry::new(
        "set_visible",
        ANY,
        "b",
        set_visible,
        "Shows or hides it.",
        "fig, ax = plt.subplots()\nline, = ax.plot([1, 3, 2])\nline.set_visible(False)",
    ),
    Entry::new(
        "remove",
        ANY,
        "",
        remove,
        "Takes it away.",
        "fig, ax = plt.subplots()\nline, = ax.plot([1, 3, 2])\nline.remove()",
    ),
    Entry::new(
        "set_label",
        ART,
        "s",
        set_label,
        "Sets what the legend says of it.",
        "line, = plt.plot([1, 3, 2])\nline.set_label(\"a\")\nplt.legend()",
    ),
    Entry::new(
        "get_label",
        ART,
        "",
        get_label,
        "What the legend says of it.",
        "line, = plt.plot([1, 3, 2], label=\"a\")\nprint(line.get_label())",
    ),
    Entry::new(
        "set_zorder",
        ART,
        "level",
        set_zorder,
        "Sets what lies above what.",
        "line, = plt.plot([1, 3, 2])\nline.set_zorder(5)",
    ),
    Entry::new(
        "set_alpha",
        ART,
        "alpha",
        set_alpha,
        "Sets how opaque it is, 0 to 1.",
        "line, = plt.plot([1, 3, 2])\nline.set_alpha(0.5)",
    ),
    Entry::new(
        "set_color",
        ANY,
        "color",
        set_color,
        "Sets its colour.",
        "line, = plt.plot([1, 3, 2])\nline.set_color(\"red\")",
    ),
    Entry::new(
        "set_facecolor",
        ART,
        "color",
        set_face,
        "Sets what it is filled with.",
        "bars = plt.bar([\"a\", \"b\"], [1, 2])\nbars[0].set_facecolor(\"gold\")",
    ),
    Entry::new(
        "set_edgecolor",
        ART,
        "color",
        set_edge,
        "Sets the colour of its edge.",
        "bars = plt.bar([\"a\", \"b\"], [1, 2])\nbars[0].set_edgecolor(\"black\")",
    ),
    Entry::new(
        "set_linewidth",
        ANY,
        "w",
        set_linewidth,
        "Sets its line's width, points.",
        "line, = plt.plot([1, 3, 2])\nline.set_linewidth(4)",
    ),
    Entry::new(
        "set_linestyle",
        ANY,
        "ls",
        set_linestyle,
        "Sets its line's style.",
        "line, = plt.plot([1, 3, 2])\nline.set_linestyle(\"--\")",
    ),
    Entry::new(
        "set_hatch",
        ART,
        "hatch",
        set_hatch,
        "Sets its hatch.",
        "bars = plt.bar([\"a\", \"b\"], [1, 2])\nbars[0].set_hatch(\"//\")",
    ),
    Entry::new(
        "set_marker",
        ART,
        "marker",
        set_marker,
        "Sets the marks on its points.",
        "line, = plt.plot([1, 3, 2])\nline.set_marker(\"o\")",
    ),
    Entry::new(
        "set_markersize",
        ART,
        "sz",
        set_markersize,
        "Sets its marks' size, points.",
        "line, = plt.plot([1, 3, 2], \"o\")\nline.set_markersize(12)",
    ),
    Entry::new(
        "set_markerfacecolor",
        ART,
        "color",
        set_mark_face,
        "Sets what its marks are filled with.",
        "line, = plt.plot([1, 3, 2], \"o-\")\nline.set_markerfacecolor(\"white\")",
    ),
    Entry::new(
        "set_markeredgecolor",
        ART,
        "color",
        set_mark_edge,
        "Sets the colour of its marks' edges.",
        "line, = plt.plot([1, 3, 2], \"o-\")\nline.set_markeredgecolor(\"black\")",
    ),
    Entry::new(
        "set_data",
        ART,
        "x, y=None",
        set_data,
        "Sets the line's points anew.",
        "line, = plt.plot([1, 3, 2])\nline.set_data([0, 1, 2], [3, 1, 2])",
    ),
    Entry::new(
        "set_ydata",
        ART,
        "y",
        set_ydata,
        "Sets the line's heights anew.",
        "line, = plt.plot([1, 3, 2])\nline.set_ydata([3, 1, 2])",
    ),
    Entry::new(
        "set_xdata",
        ART,
        "x",
        set_xdata,
        "Sets the line's places anew.",
        "line, = plt.plot([1, 3, 2])\nline.set_xdata([0, 2, 4])",
    ),
    Entry::new(
        "get_xdata",
        ART,
        "orig=True",
        get_xdata,
        "The line's places.",
        "line, = plt.plot([1, 3, 2])\nprint(line.get_xdata())",
    ),
    Entry::new(
        "get_ydata",
        ART,
        "orig=True",
        get_ydata,
        "The line's heights.",
        "line, = plt.plot([1, 3, 2])\nprint(line.get_ydata())",
    ),
    Entry::new(
        "get_color",
        ART,
        "",
        get_color,
        "Its colour.",
        "line, = plt.plot([1, 3, 2])\nplt.plot([2, 1, 3], color=line.get_color(), ls=\"--\")",
    ),
    Entry::new(
        "get_facecolor",
        ART,
        "",
        get_color,
        "What it is filled with.",
        "bars = plt.bar([\"a\", \"b\"], [1, 2])\nprint(bars[0].get_facecolor())",
    ),
    Entry::new(
        "get_height",
        ART,
        "",
        get_height,
        "The bar's height.",
        "for bar in plt.bar([\"a\", \"b\"], [1, 2]):\n    print(bar.get_height())",
    ),
    Entry::new(
        "get_width",
        ART,
        "",
        get_width,
        "The bar's width.",
        "for bar in plt.barh([\"a\", \"b\"], [1, 2]):\n    print(bar.get_width())",
    ),
    Entry::new(
        "get_x",
        ART,
        "",
        get_x,
        "The bar's left edge.",
        "for bar in plt.bar([\"a\", \"b\"], [1, 2]):\n    print(bar.get_x())",
    ),
    Entry::new(
        "get_y",
        ART,
        "",
        get_y,
        "The bar's lower edge.",
        "for bar in plt.barh([\"a\", \"b\"], [1, 2]):\n    print(bar.get_y())",
    ),
    Entry::new(
        "get_xy",
        ART,
        "",
        get_xy,
        "The bar's lower left corner.",
        "for bar in plt.bar([\"a\", \"b\"], [1, 2]):\n    print(bar.get_xy())",
    ),
    Entry::new(
        "set_text",
        ART,
        "s",
        set_text,
        "Sets what the text says.",
        "t = plt.text(0.5, 0.5, \"a\")\nt.set_text(\"b\")",
    ),
    Entry::new(
        "get_text",
        ART,
        "",
        get_text,
        "What the text says.",
        "t = plt.text(0.5, 0.5, \"a\")\nprint(t.get_text())",
    ),
    Entry::new(
        "set_fontsize",
        ANY,
        "size",
        set_fontsize,
        "Sets the text's size, points.",
        "t = plt.text(0.5, 0.5, \"a\")\nt.set_fontsize(20)",
    ),
    Entry::new(
        "set_size",
        ANY,
        "size",
        set_fontsize,
        "Sets the text's size, points.",
        "t = plt.text(0.5, 0.5, \"a\")\nt.set_size(20)",
    ),
    Entry::new(
        "set_fontweight",
        ANY,
        "weight",
        set_fontweight,
        "Sets the text's weight.",
        "t = plt.text(0.5, 0.5, \"a\")\nt.set_fontweight(\"bold\")",
    ),
    Entry::new(
        "set_rotation",
        ANY,
        "angle",
        set_rotation,
        "Turns the text.",
        "fig, ax = plt.subplots()\nfor label in ax.get_xticklabels():\n    label.set_rotation(45)",
    ),
    Entry::new(
        "set_rotation_mode",
        ANY,
        "m",
        set_rotation_mode,
        "Sets whether the text is aligned before it is turned (\"anchor\") or after.",
        "t = plt.text(0.5, 0.5, \"a\", rotation=45)\nt.set_rotation_mode(\"anchor\")",
    ),
    Entry::new(
        "set_horizontalalignment",
        ANY,
        "align",
        set_ha,
        "Sets which part of the text is at its place.",
        "fig, ax = plt.subplots()\nfor label in ax.get_xticklabels():\n    label.set_horizontalalignment(\"right\")",
    ),
    Entry::new(
        "set_ha",
        ANY,
        "align",
        set_ha,
        "Sets which part of the text is at its place.",
        "fig, ax = plt.subplots()\nfor label in ax.get_xticklabels():\n    label.set_ha(\"right\")",
    ),
    Entry::new(
        "set_position",
        SPINE,
        "position",
        spine_position,
        "Moves a side of the frame: \"zero\", \"center\", (\"data\", 0), (\"axes\", 0.5) or (\"outward\", 10).",
        "fig, ax = plt.subplots()\nax.plot([-1, 1], [-1, 1])\nax.spines[\"left\"].set_position(\"zero\")",
    ),
    Entry::new(
        "set_bounds",
        SPINE,
        "low=None, high=None",
        spine_bounds,
        "Draws only a part of a side of the frame.",
        "fig, ax = plt.subplots()\nax.plot([1, 3, 2])\nax.spines[\"bottom\"].set_bounds(0.5, 1.5)",
    ),
    Entry::new(
        "set_title",
        LEG,
        "title, prop=None",
        legend_title,
        "Sets the legend's title.",
        "plt.plot([1, 3, 2], label=\"a\")\nplt.legend().set_title(\"lines\")",
    ),
    Entry::new(
        "get_texts",
        LEG,
        "",
        legend_texts,
        "The legend's texts, for plt.setp.",
        "plt.plot([1, 3, 2], label=\"a\")\nplt.setp(plt.legend().get_texts(), fontsize=14)",
    ),
    Entry::new(
        "get_frame",
        LEG,
        "",
        legend_self,
        "The legend's frame.",
        "plt.plot([1, 3, 2], label=\"a\")\nplt.legend().get_frame()",
    ),
    Entry::new(
        "set_frame_on",
        LEG,
        "b",
        legend_frame,
        "Shows or hides the legend's frame.",
        "plt.plot([1, 3, 2], label=\"a\")\nplt.legend().set_frame_on(False)",
    ),
    Entry::new(
        "MultipleLocator",
        PLT,
        "base=1.0, offset=0.0",
        multiple,
        "Ticks at multiples of a number.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_locator(plt.MultipleLocator(0.5))",
    ),
    Entry::new(
        "MaxNLocator",
        PLT,
        "nbins=None, *, integer=False, steps=None, prune=None, min_n_ticks=2, symmetric=False",
        max_n,
        "Ticks at nice places, at most so many intervals.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_locator(plt.MaxNLocator(3, integer=True))",
    ),
    Entry::new(
        "FixedLocator",
        PLT,
        "locs, nbins=None",
        fixed_places,
        "Ticks at these places.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_locator(plt.FixedLocator([0, 1, 2]))",
    ),
    Entry::new(
        "NullLocator",
        PLT,
        "",
        no_places,
        "No ticks.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_locator(plt.NullLocator())",
    ),
    Entry::new(
        "AutoMinorLocator",
        PLT,
        "n=None",
        auto_minor,
        "Small ticks between the others, into n parts.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_minor_locator(plt.AutoMinorLocator(5))",
    ),
    Entry::new(
        "AutoLocator",
        PLT,
        "",
        auto_places,
        "Ticks at nice places.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_locator(plt.AutoLocator())",
    ),
    Entry::new(
        "FormatStrFormatter",
        PLT,
        "fmt",
        format_texts,
        "Ticks written by a format such as `\"%.2f\"`.",
        "plt.plot([1, 3, 2])\nplt.gca().yaxis.set_major_formatter(plt.FormatStrFormatter(\"%.1f\"))",
    ),
    Entry::new(
        "StrMethodFormatter",
        PLT,
        "fmt",
        format_texts,
        "Ticks written by a format such as `\"{x:.2f}\"`.",
        "plt.plot([1, 3, 2])\nplt.gca().yaxis.set_major_formatter(plt.StrMethodFormatter(\"{x:.1f}\"))",
    ),
    Entry::new(
        "FixedFormatter",
        PLT,
        "seq",
        fixed_texts,
        "Ticks that say these texts.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_formatter(plt.FixedFormatter([\"a\", \"b\"]))",
    ),
    Entry::new(
        "NullFormatter",
        PLT,
        "",
        no_texts,
        "Ticks that say nothing.",
        "plt.plot([1, 3, 2])\nplt.gca().xaxis.set_major_formatter(plt.NullFormatter())",
    ),
    Entry::new(
        "ScalarFormatter",
        PLT,
        "useOffset=None, useMathText=None, useLocale=None",
        scalar_texts,
        "Ticks as plain numbers.",
        "plt.semilogy([1, 10, 100])\nplt.gca().yaxis.set_major_formatter(plt.ScalarFormatter())",
    ),
    Entry::new(
        "PercentFormatter",
        PLT,
        "xmax=100, decimals=None, symbol='%', is_latex=False",
        percent_texts,
        "Ticks as per cent of a number.",
        "plt.plot([0.1, 0.3, 0.2])\nplt.gca().yaxis.set_major_formatter(plt.PercentFormatter(1))",
    ),
    Entry::new(
        "DateFormatter",
        PLT,
        "fmt, tz=None, *, usetex=None",
        date_texts,
        "Ticks as dates, by a format such as `\"%b %Y\"`.",
        "days = np.arange(\"2020-01-01\", \"2020-12-31\", dtype=\"datetime64[D]\")\nplt.plot(days, np.arange(len(days)))\nplt.gca().xaxis.set_major_formatter(plt.DateFormatter(\"%b\"))",
    ),
    Entry::new(
        "ConciseDateFormatter",
        PLT,
        "locator=None, tz=None, formats=None",
        concise_texts,
        "Ticks as dates, as short as can be.",
        "days = np.arange(\"2020-01-01\", \"2020-12-31\", dtype=\"datetime64[D]\")\nplt.plot(days, np.arange(len(days)))\nplt.gca().xaxis.set_major_formatter(plt.ConciseDateFormatter())",
    ),
    Entry::new(
        "AutoDateLocator",
        PLT,
        "tz=None, minticks=5, maxticks=None, interval_multiples=True",
        auto_places,
        "Ticks at nice dates.",
        "plt.gca().xaxis.set_major_locator(plt.AutoDateLocator())",
    ),
    Entry::new(
        "AutoDateFormatter",
        PLT,
        "locator=None, tz=None, defaultfmt='%Y-%m-%d'",
        auto_texts,
        "Ticks written as dates.",
        "plt.gca().xaxis.set_major_formatter(plt.AutoDateFormatter())",
    ),
    Entry::new(
        "YearLocator",
        PLT,
        "base=1, month=1, day=1, tz=None",
        years,
        "A tick every so many years.",
        "plt.gca().xaxis.set_major_locator(plt.YearLocator(2))",
    ),
    Entry::new(
        "MonthLocator",
        PLT,
        "bymonth=None, bymonthday=1, interval=1, tz=None",
        months,
        "A tick at the beginning of months.",
        "plt.gca().xaxis.set_major_locator(plt.MonthLocator(interval=2))",
    ),
    Entry::new(
        "WeekdayLocator",
        PLT,
        "byweekday=1, interval=1, tz=None",
        weekdays,
        "A tick on days of the week.",
        "plt.gca().xaxis.set_major_locator(plt.WeekdayLocator(byweekday=0))",
    ),
    Entry::new(
        "DayLocator",
        PLT,
        "bymonthday=None, interval=1, tz=None",
        days,
        "A tick every so many days.",
        "plt.gca().xaxis.set_major_locator(plt.DayLocator(interval=7))",
    ),
    Entry::new(
        "HourLocator",
        PLT,
        "byhour=None, interval=1, tz=None",
        hours,
        "A tick every so many hours.",
        "plt.gca().xaxis.set_major_locator(plt.HourLocator(interval=6))",
    ),
    Entry::new(
        "MinuteLocator",
        PLT,
        "byminute=None, interval=1, tz=None",
        minutes,
        "A tick every so many minutes.",
        "plt.gca().xaxis.set_major_locator(plt.MinuteLocator(interval=15))",
    ),
    Entry::new(
        "date2num",
        PLT,
        "d",
        date2num,
        "Dates as days since 1970.",
        "print(plt.date2num(np.datetime64(\"2020-01-01\")))",
    ),
    Entry::new(
        "select",
        SPINE,
        "which",
        spine_select,
        "One side of the frame, or several; written with square brackets.",
        "fig, ax = plt.subplots()\nax.spines[\"top\"].set_visible(False)  # select",
    ),
    Entry::new(
        "select",
        &[Class::GridSpec],
        "rows, columns",
        grid_select,
        "Cells of a grid; written with square brackets.",
        "fig = plt.figure()\ngrid = fig.add_gridspec(2, 2)\nfig.add_subplot(grid[0, :])  # select",
    ),
];

fn xaxis(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Handle(Handle::new(Class::XAxis, call.on.id)))
}

fn yaxis(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Handle(Handle::new(Class::YAxis, call.on.id)))
}

// ---- spines: the number of a selection is sixteen times the axes' plus a bit for each side ----

fn spines(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Handle(Handle::new(Class::Spines, call.on.id * 16 + 15)))
}

fn chosen(call: &Call) -> (usize, Vec<usize>) {
    let bits = call.on.id % 16;
    (call.on.id / 16, (0..4).filter(|side| bits >> side & 1 == 1).collect())
}

fn spine_select(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("which");
    let axes = call.on.id / 16;
    let names: Vec<String> = match &value {
        Value::Text(name) => vec![name.clone()],
        Value::Seq(items) => items.iter().map(super::super::call::label_of).collect(),
        _ => Side::names(),
    };
    let mut bits = 0;
    for name in &names {
        let Some(side) = side(name) else {
            let error = CallError { kind: crate::ErrorKind::Key, message: crate::call::shown(name), hint: None };
            return Err(error.hint("the sides are 'left', 'right', 'bottom' and 'top'"));
        };
        bits |= 1 << side as usize;
    }
    Ok(Returned::Handle(Handle::new(Class::Spines, axes * 16 + bits)))
}

struct Side;

impl Side {
    fn names() -> Vec<String> {
        ["left", "right", "bottom", "top"].map(str::to_owned).to_vec()
    }
}

fn spine_position(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("position");
    let at = match &value {
        Value::Text(word) if word == "zero" => SpineAt::Data(0.0),
        Value::Text(word) if word == "center" => SpineAt::Axes(0.5),
        Value::Seq(parts) => match parts.as_slice() {
            [Value::Text(kind), n] => {
                let n = call.as_number("position", n)?;
                match kind.as_str() {
                    "data" => SpineAt::Data(n),
                    "axes" => SpineAt::Axes(n),
                    "outward" => SpineAt::Outward(n),
                    _ => return Err(call.bad("a position is ('data' | 'axes' | 'outward', number)")),
                }
            }
            _ => return Err(call.bad("a position is ('data' | 'axes' | 'outward', number)")),
        },
        other => return Err(call.wrong("position", "\"zero\", \"center\" or (kind, number)", other)),
    };
    let (axes, sides) = chosen(call);
    for side in sides {
        charts.axes[axes].spines[side].at = at;
    }
    Ok(Returned::None)
}

fn spine_bounds(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let ends = match call.pair("low") {
        Ok(Some(ends)) => ends,
        _ => (call.number("low", 0.0)?, call.number("high", 1.0)?),
    };
    let (axes, sides) = chosen(call);
    for side in sides {
        charts.axes[axes].spines[side].bounds = Some(ends);
    }
    Ok(Returned::None)
}

// ---- coordinates ----

fn transform(id: usize) -> Done {
    Ok(Returned::Handle(Handle::new(Class::Transform, id)))
}

fn trans_data(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    transform(0)
}

fn trans_axes(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    transform(1)
}

fn trans_figure(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    transform(2)
}

fn trans_x(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    transform(3)
}

fn trans_y(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    transform(4)
}

fn own_figure(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Handle(Handle::new(Class::Figure, charts.axes[call.on.id].figure)))
}

fn of_axes(charts: &Charts, axes: usize, holds: impl Fn(&Artist) -> bool) -> Returned {
    let found = charts
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.axes == Some(axes) && !item.removed && holds(&item.artist));
    let ids: Vec<usize> = found.map(|(id, _)| id).collect();
    Returned::handles(Class::Artist, &ids)
}

fn own_lines(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(of_axes(charts, call.on.id, |artist| matches!(artist, Artist::Line(_))))
}

fn own_patches(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(of_axes(charts, call.on.id, |artist| matches!(artist, Artist::Patch(_))))
}

fn own_groups(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(of_axes(charts, call.on.id, |artist| matches!(artist, Artist::Group("bar" | "barh" | "errorbar" | "stem", _))))
}

fn own_position(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    Ok(Returned::Tuple([0.125, 0.11, 0.775, 0.77].map(Returned::Number).to_vec()))
}

// ---- artists ----

/// The artist that is meant and all of its parts.
fn parts(charts: &Charts, id: usize) -> Vec<usize> {
    let mut all = vec![id];
    if let Some(Artist::Group(_, inner)) = charts.items.get(id).map(|item| &item.artist) {
        all.extend(inner);
    }
    all
}

fn each(charts: &mut Charts, call: &Call, mut change: impl FnMut(&mut super::super::item::Item)) {
    for id in parts(charts, call.on.id) {
        if let Some(item) = charts.items.get_mut(id) {
            change(item);
        }
    }
}

fn set_visible(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let shown = call.get("b").is_some_and(truth);
    match call.on.class {
        Class::Artist => each(charts, call, |item| item.visible = shown),
        Class::Axes => charts.axes[call.on.id].visible = shown,
        Class::Spines | Class::Spine => {
            let (axes, sides) = chosen(call);
            for side in sides {
                charts.axes[axes].spines[side].visible = shown;
            }
        }
        Class::XAxis => charts.axes[call.on.id].ticks[0].labels = [shown, false],
        Class::YAxis => charts.axes[call.on.id].ticks[1].labels = [shown, false],
        Class::Legend if !shown => charts.axes[call.on.id].legend = None,
        _ => {}
    }
    Ok(Returned::None)
}

fn remove(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match call.on.class {
        Class::Artist => each(charts, call, |item| item.removed = true),
        Class::Axes => charts.axes[call.on.id].removed = true,
        Class::Legend => charts.axes[call.on.id].legend = None,
        _ => {}
    }
    Ok(Returned::None)
}

fn set_label(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.items[call.on.id].label = call.label("s");
    Ok(Returned::None)
}

fn get_label(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Text(charts.items[call.on.id].label.clone().unwrap_or_default()))
}

fn set_zorder(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let level = call.number("level", 0.0)?;
    each(charts, call, |item| item.zorder = level);
    Ok(Returned::None)
}

/// Changes every pen and colour of an artist.
fn recolor(item: &mut super::super::item::Item, line: &mut dyn FnMut(&mut Pen), face: &mut dyn FnMut(&mut Color)) {
    match &mut item.artist {
        Artist::Line(own) => {
            if let Some(pen) = &mut own.pen {
                line(pen);
            }
            if let Some(mark) = &mut own.marker {
                for color in [&mut mark.face, &mut mark.edge].into_iter().flatten() {
                    face(color);
                }
            }
        }
        Artist::Marks(marks) => {
            marks.faces.iter_mut().for_each(&mut *face);
            if let Some(Some(edge)) = &mut marks.edge {
                face(edge);
            }
        }
        Artist::Patch(patch) => {
            if let Some(color) = &mut patch.area.face {
                face(color);
            }
            if let Some(pen) = &mut patch.area.edge {
                line(pen);
            }
        }
        Artist::Lines(lines) => lines.pens.iter_mut().for_each(line),
        Artist::Words(words) => face(&mut words.font.color),
        Artist::Quiver(quiver) => quiver.colors.iter_mut().for_each(face),
        _ => {}
    }
}

fn set_alpha(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let alpha = call.number("alpha", 1.0)?.clamp(0.0, 1.0);
    let set = |color: Color| faded(Color { a: 255, ..color }, alpha);
    each(charts, call, |item| {
        recolor(item, &mut |pen| pen.color = set(pen.color), &mut |color| *color = set(*color));
        match &mut item.artist {
            Artist::Image(image) => image.alpha = alpha,
            Artist::Mesh(mesh) => mesh.alpha = alpha,
            Artist::Contours(contours) => contours.alpha = alpha,
            _ => {}
        }
    });
    Ok(Returned::None)
}

fn set_color(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("color");
    let color = charts.color(call, "color", &value)?.unwrap_or(Color { a: 0, ..Color::BLACK });
    match call.on.class {
        Class::Artist => {
            each(charts, call, |item| recolor(item, &mut |pen| pen.color = color, &mut |own| *own = color));
        }
        Class::Spines | Class::Spine => {
            let (axes, sides) = chosen(call);
            for side in sides {
                charts.axes[axes].spines[side].pen.color = color;
            }
        }
        Class::XAxis => charts.axes[call.on.id].ticks[0].font.color = color,
        Class::YAxis => charts.axes[call.on.id].ticks[1].font.color = color,
        Class::Legend => {
            if let Some(legend) = &mut charts.axes[call.on.id].legend {
                legend.font.color = color;
            }
        }
        _ => {}
    }
    Ok(Returned::None)
}

fn set_face(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("color");
    let color = charts.color(call, "color", &value)?;
    each(charts, call, |item| match &mut item.artist {
        Artist::Patch(patch) => patch.area.face = color,
        Artist::Marks(marks) => marks.faces = color.into_iter().collect(),
        _ => {}
    });
    Ok(Returned::None)
}

fn set_edge(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("color");
    let color = charts.color(call, "color", &value)?;
    let width = charts.rc_number("patch.linewidth");
    each(charts, call, |item| match &mut item.artist {
        Artist::Patch(patch) => {
            let width = patch.area.edge.as_ref().map_or(width, |pen| pen.width);
            patch.area.edge = color.map(|color| Pen::solid(color, width));
        }
        Artist::Marks(marks) => marks.edge = Some(color),
        Artist::Lines(lines) => {
            if let Some(color) = color {
                lines.pens.iter_mut().for_each(|pen| pen.color = color);
            }
        }
        _ => {}
    });
    Ok(Returned::None)
}

fn set_linewidth(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let width = call.number("w", 1.0)?.clamp(0.0, 1_000.0);
    if matches!(call.on.class, Class::Spines | Class::Spine) {
        let (axes, sides) = chosen(call);
        for side in sides {
            charts.axes[axes].spines[side].pen.width = width;
        }
        return Ok(Returned::None);
    }
    if call.on.class == Class::Artist {
        each(charts, call, |item| recolor(item, &mut |pen| pen.width = width, &mut |_| {}));
    }
    Ok(Returned::None)
}

fn set_linestyle(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("ls");
    let mut pen = Pen::solid(Color::BLACK, charts.rc_number("lines.linewidth"));
    let shown = charts.line_style(call, &mut pen, &value)?;
    if matches!(call.on.class, Class::Spines | Class::Spine) {
        let (axes, sides) = chosen(call);
        for side in sides {
            charts.axes[axes].spines[side].pen.dashes.clone_from(&pen.dashes);
        }
        return Ok(Returned::None);
    }
    if call.on.class == Class::Artist {
        each(charts, call, |item| {
            recolor(item, &mut |own| own.dashes.clone_from(&pen.dashes), &mut |_| {});
            if let (Artist::Line(line), false) = (&mut item.artist, shown) {
                line.pen = None;
            }
        });
    }
    Ok(Returned::None)
}

fn set_hatch(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let pattern = call.text("hatch")?.map(|text| text.chars().take(16).collect::<String>());
    each(charts, call, |item| {
        if let Artist::Patch(patch) = &mut item.artist {
            patch.area.hatch.clone_from(&pattern);
            if patch.area.edge.is_none() {
                patch.area.edge = Some(Pen::solid(Color::BLACK, 1.0));
            }
        }
    });
    Ok(Returned::None)
}

fn set_marker(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let name = call.label("marker").unwrap_or_default();
    let mut inner = Call::for_style(call.function, call.on);
    inner.style.push(("marker", Value::Text(name)));
    let color = line_color(charts, call.on.id).unwrap_or(Color::BLACK);
    let mark = charts.mark(&inner, color)?;
    if let Some(Artist::Line(line)) = charts.items.get_mut(call.on.id).map(|item| &mut item.artist) {
        line.marker = mark;
    }
    Ok(Returned::None)
}

fn set_markersize(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let size = call.number("sz", 6.0)?.clamp(0.0, 5_000.0);
    each(charts, call, |item| {
        if let Artist::Line(line) = &mut item.artist
            && let Some(mark) = &mut line.marker
        {
            mark.size = size;
        }
    });
    Ok(Returned::None)
}

fn marks(charts: &mut Charts, call: &mut Call, face: bool) -> Done {
    let value = call.take("color");
    let color = charts.color(call, "color", &value)?;
    each(charts, call, |item| {
        if let Artist::Line(line) = &mut item.artist
            && let Some(mark) = &mut line.marker
        {
            if face { mark.face = color } else { mark.edge = color }
        }
    });
    Ok(Returned::None)
}

fn set_mark_face(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    marks(charts, call, true)
}

fn set_mark_edge(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    marks(charts, call, false)
}

fn replace_data(charts: &mut Charts, call: &Call, x: Option<&Value>, y: Option<&Value>) -> Done {
    let Some(axes) = charts.items[call.on.id].axes else { return Ok(Returned::None) };
    let xs = x.map(|value| charts.along(call, "x", value, axes, 0)).transpose()?;
    let ys = y.map(|value| charts.along(call, "y", value, axes, 1)).transpose()?;
    let item = &mut charts.items[call.on.id];
    let Artist::Line(line) = &mut item.artist else { return Err(call.bad("only a line's points can be set anew")) };
    let (xs, ys) = (xs.unwrap_or_else(|| line.xs.clone()), ys.unwrap_or_else(|| line.ys.clone()));
    if xs.len() != ys.len() {
        return Err(call.bad(format_args!("there are {} xs and {} ys", xs.len(), ys.len())));
    }
    (item.x, item.y) = (Span::of(&xs), Span::of(&ys));
    let held = xs.len() * 2;
    (line.xs, line.ys) = (xs, ys);
    charts.hold(held)?;
    Ok(Returned::None)
}

fn set_data(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (x, y) = (call.take("x"), call.take("y"));
    if charts.items.get(call.on.id).is_some_and(|item| matches!(item.artist, Artist::Image(_))) {
        return super::mappable::replace(charts, call, call.on.id, "A", &x);
    }
    if y == Value::None {
        let items = x.items().unwrap_or_default();
        let [x, y] = items.as_slice() else { return Err(call.bad("it takes xs and ys")) };
        return replace_data(charts, call, Some(x), Some(y));
    }
    replace_data(charts, call, Some(&x), Some(&y))
}

fn set_ydata(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let y = call.take("y");
    replace_data(charts, call, None, Some(&y))
}

fn set_xdata(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let x = call.take("x");
    replace_data(charts, call, Some(&x), None)
}

fn get_xdata(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(match &charts.items[call.on.id].artist {
        Artist::Line(line) => Returned::array(line.xs.clone()),
        _ => Returned::None,
    })
}

fn get_ydata(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(match &charts.items[call.on.id].artist {
        Artist::Line(line) => Returned::array(line.ys.clone()),
        _ => Returned::None,
    })
}

fn line_color(charts: &Charts, id: usize) -> Option<Color> {
    match &charts.items.get(id)?.artist {
        Artist::Line(line) => {
            line.pen.as_ref().map(|pen| pen.color).or(line.marker.as_ref().and_then(|mark| mark.face))
        }
        Artist::Patch(patch) => patch.area.face,
        Artist::Marks(marks) => marks.faces.first().copied(),
        Artist::Lines(lines) => lines.pens.first().map(|pen| pen.color),
        Artist::Words(words) => Some(words.font.color),
        Artist::Group(_, parts) => parts.iter().filter(|part| **part != id).find_map(|part| line_color(charts, *part)),
        _ => None,
    }
}

fn get_color(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let Some(color) = line_color(charts, call.on.id) else { return Ok(Returned::Text("none".to_owned())) };
    let Color { r, g, b, a } = color;
    Ok(Returned::Text(if a == 255 {
        format!("#{r:02x}{g:02x}{b:02x}")
    } else {
        format!("#{r:02x}{g:02x}{b:02x}{a:02x}")
    }))
}

fn rect(charts: &Charts, call: &Call) -> Result<[f64; 4], CallError> {
    match &charts.items[call.on.id].artist {
        Artist::Patch(patch) => match &patch.shape {
            PatchShape::Rect(rect) => Ok(*rect),
            _ => Err(call.bad("this is no bar")),
        },
        _ => Err(call.bad("this is no bar")),
    }
}

fn get_height(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(rect(charts, call)?[3]))
}

fn get_width(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(rect(charts, call)?[2]))
}

fn get_x(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(rect(charts, call)?[0]))
}

fn get_y(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(rect(charts, call)?[1]))
}

fn get_xy(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let [x, y, ..] = rect(charts, call)?;
    Ok(Returned::pair(x, y))
}

// ---- text ----

fn set_text(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let text = call.label("s").unwrap_or_default();
    if let Artist::Words(words) = &mut charts.items[call.on.id].artist {
        words.text = text;
    }
    Ok(Returned::None)
}

fn get_text(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(match &charts.items[call.on.id].artist {
        Artist::Words(words) => Returned::Text(words.text.clone()),
        _ => Returned::Text(String::new()),
    })
}

/// Changes the fonts of what a call is about.
fn fonts(charts: &mut Charts, call: &Call, mut change: impl FnMut(&mut super::super::look::Font)) {
    match call.on.class {
        Class::Artist => each(charts, call, |item| {
            if let Artist::Words(words) = &mut item.artist {
                change(&mut words.font);
            }
        }),
        Class::XAxis => change(&mut charts.axes[call.on.id].ticks[0].font),
        Class::YAxis => change(&mut charts.axes[call.on.id].ticks[1].font),
        Class::Legend => {
            if let Some(legend) = &mut charts.axes[call.on.id].legend {
                change(&mut legend.font);
            }
        }
        _ => {}
    }
}

fn set_fontsize(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("size");
    let size = charts.size_of(call, &value)?;
    fonts(charts, call, |font| font.size = size);
    Ok(Returned::None)
}

fn set_fontweight(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let weight = call.label("weight").unwrap_or_default();
    fonts(charts, call, |font| font.bold = super::super::charts::is_bold(&weight));
    Ok(Returned::None)
}

fn set_rotation(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let angle = match call.get("angle") {
        Some(Value::Text(word)) if word == "vertical" => 90.0,
        _ => call.number("angle", 0.0)?,
    };
    match call.on.class {
        Class::XAxis => super::axes::turn_labels(&mut charts.axes[call.on.id].ticks[0], angle),
        Class::YAxis => super::axes::turn_labels(&mut charts.axes[call.on.id].ticks[1], angle),
        _ => fonts(charts, call, |font| font.rotation = angle),
    }
    Ok(Returned::None)
}

fn set_rotation_mode(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let anchor = call.text("m")?.as_deref() == Some("anchor");
    fonts(charts, call, |font| font.anchor_first = anchor);
    Ok(Returned::None)
}

fn set_ha(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("align");
    let mut inner = Call::for_style(call.function, call.on);
    inner.style.push(("horizontalalignment", value));
    let across = charts.font_of(&inner, super::words::plain_font(charts))?.across;
    fonts(charts, call, |font| font.across = across);
    match call.on.class {
        Class::XAxis => charts.axes[call.on.id].ticks[0].turned = true,
        Class::YAxis => charts.axes[call.on.id].ticks[1].turned = true,
        _ => {}
    }
    Ok(Returned::None)
}

// ---- legends ----

fn legend_title(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let title = call.label("title").unwrap_or_default();
    if let Some(legend) = &mut charts.axes[call.on.id].legend {
        let font = legend.font.clone();
        legend.title = Some((title, font));
    }
    Ok(Returned::None)
}

fn legend_texts(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::List(vec![Returned::Handle(call.on)]))
}

fn legend_self(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Handle(call.on))
}

fn legend_frame(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let shown = call.get("b").is_some_and(truth);
    if let (Some(legend), false) = (&mut charts.axes[call.on.id].legend, shown) {
        legend.frame = None;
    }
    Ok(Returned::None)
}

// ---- locators and formatters ----

fn ticker(charts: &mut Charts, call: &Call, ticker: Ticker) -> Done {
    if charts.tickers.len() >= 10_000 {
        return Err(call.bad("a program can make at most 10,000 locators and formatters"));
    }
    charts.tickers.push(ticker);
    Ok(Returned::Handle(Handle::new(Class::Ticker, charts.tickers.len() - 1)))
}

fn multiple(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let base = call.number("base", 1.0)?;
    if base <= 0.0 {
        return Err(call.bad("base must be above 0"));
    }
    let offset = call.number("offset", 0.0)?;
    ticker(charts, call, Ticker::Places(Locator::Multiple(base, offset)))
}

fn max_n(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let bins = match call.get("nbins") {
        Some(Value::Text(_)) | None => 9,
        Some(value) => call.as_number("nbins", value)?.clamp(1.0, 1_000.0) as usize,
    };
    let integer = call.flag("integer", false);
    ticker(charts, call, Ticker::Places(Locator::Most { bins, integer }))
}

fn fixed_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let places = call.numbers("locs")?.unwrap_or_default();
    charts.hold(places.len())?;
    ticker(charts, call, Ticker::Places(Locator::Fixed(places)))
}

fn no_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Places(Locator::Nowhere))
}

fn auto_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Places(Locator::Auto))
}

fn auto_minor(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let parts = call.number("n", 0.0)?.clamp(0.0, 100.0) as usize;
    ticker(charts, call, Ticker::Places(Locator::Between(parts)))
}

fn format_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let format = call.text("fmt")?.unwrap_or_default();
    ticker(charts, call, Ticker::Texts(Formatter::Format(format)))
}

fn fixed_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let texts: Vec<String> =
        call.get("seq").and_then(Value::items).unwrap_or_default().iter().map(super::super::call::label_of).collect();
    ticker(charts, call, Ticker::Texts(Formatter::Fixed(texts)))
}

fn no_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Texts(Formatter::Nothing))
}

fn auto_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Texts(Formatter::Auto))
}

fn scalar_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let plain = call.get("useOffset").is_some_and(|value| !truth(value));
    ticker(charts, call, Ticker::Texts(Formatter::Scalar { plain, limits: None }))
}

fn percent_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let full = call.number("xmax", 100.0)?;
    let decimals = call.maybe_number("decimals")?.map(|n| n.clamp(0.0, 20.0) as usize);
    ticker(charts, call, Ticker::Texts(Formatter::Percent(full, decimals)))
}

fn date_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let format = call.text("fmt")?.unwrap_or_default();
    ticker(charts, call, Ticker::Texts(Formatter::Date(format)))
}

fn concise_texts(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticker(charts, call, Ticker::Texts(Formatter::ConciseDate))
}

fn whole(call: &Call, name: &str, preset: f64) -> Result<u32, CallError> {
    Ok(call.number(name, preset)?.clamp(1.0, 1e6) as u32)
}

fn list(call: &Call, name: &str) -> Result<Vec<u32>, CallError> {
    Ok(call.numbers(name)?.unwrap_or_default().into_iter().take(1_000).map(|n| n.clamp(0.0, 1e6) as u32).collect())
}

fn rule(charts: &mut Charts, call: &Call, rule: DateRule) -> Done {
    ticker(charts, call, Ticker::Places(Locator::Dates(rule)))
}

fn years(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Years {
        base: whole(call, "base", 1.0)?,
        month: whole(call, "month", 1.0)?,
        day: whole(call, "day", 1.0)?,
    };
    rule(charts, call, made)
}

fn months(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Months {
        bymonth: list(call, "bymonth")?,
        day: whole(call, "bymonthday", 1.0)?,
        interval: whole(call, "interval", 1.0)?,
    };
    rule(charts, call, made)
}

fn weekdays(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Weekdays { byweekday: list(call, "byweekday")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

fn days(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Days { bymonthday: list(call, "bymonthday")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

fn hours(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Hours { byhour: list(call, "byhour")?, interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

fn minutes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let made = DateRule::Minutes { byminute: Vec::new(), interval: whole(call, "interval", 1.0)? };
    rule(charts, call, made)
}

fn date2num(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    match call.take("d") {
        Value::Date(day) => Ok(Returned::Number(day)),
        Value::Dates { shape, data } => Ok(Returned::Array { shape, data }),
        Value::Text(text) => {
            super::super::dates::parse(&text).map(Returned::Number).ok_or_else(|| call.bad("this is no date"))
        }
        other => Err(call.wrong("d", "a date", &other)),
    }
}

// ---- grids: the number of a cell packs the grid and its first and last row and column ----

const PACK: usize = 64;

/// The handle number of a whole grid.
pub(super) fn whole_grid(grid: usize) -> usize {
    grid * PACK.pow(4) * 2
}

/// The place of a grid's cells.
pub(super) fn cell_of(charts: &Charts, handle: Handle) -> Option<Place> {
    let id = handle.id / 2;
    let cells = [id / PACK.pow(3) % PACK, id / PACK.pow(2) % PACK, id / PACK % PACK, id % PACK];
    let grid = id / PACK.pow(4);
    let own = charts.grids.get(grid)?;
    let cells = if handle.id.is_multiple_of(2) { [0, own.rows - 1, 0, own.columns - 1] } else { cells };
    (cells[1] < own.rows && cells[3] < own.columns).then_some(Place::Grid(grid, cells))
}

fn grid_select(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let grid = call.on.id / 2 / PACK.pow(4);
    let (rows, columns) = charts.grids.get(grid).map_or((1, 1), |grid| (grid.rows, grid.columns));
    // Python's side resolves slices: each is a pair, first and one past the last.
    let part = |name: &str, n: usize| -> Result<(usize, usize), CallError> {
        // As in Python, ends below 0 count from the end, and a slice may go past it.
        let from_end = |k: f64| if k < 0.0 { k + n as f64 } else { k };
        let (a, b) = call.pair(name)?.unwrap_or((0.0, n as f64));
        let (a, b) = (from_end(a).max(0.0) as usize, (from_end(b).max(0.0) as usize).min(n));
        if a < b && b <= n && b <= PACK {
            Ok((a, b - 1))
        } else {
            Err(CallError {
                kind: crate::ErrorKind::Index,
                message: "GridSpec index is out of range".into(),
                hint: None,
            })
        }
    };
    let ((r0, r1), (c0, c1)) = (part("rows", rows)?, part("columns", columns)?);
    let id = (((grid * PACK + r0) * PACK + r1) * PACK + c0) * PACK + c1;
    Ok(Returned::Handle(Handle::new(Class::GridSpec, id * 2 + 1)))
}
