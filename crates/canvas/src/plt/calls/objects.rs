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
    Entry::new("xaxis", AX, "", xaxis, "The x axis.", "fig, ax = plt.subplots()\nax.plot([0, 90, 180, 270, 360], [0, 1, 0, -1, 0], \"o\", color=\"C0\")\nax.xaxis.set_major_locator(plt.MultipleLocator(90))\nax.xaxis.set_major_formatter(\"{x:.0f}°\")").read(),
    Entry::new("yaxis", AX, "", yaxis, "The y axis.", "fig, ax = plt.subplots()\nax.plot([1200, 1350, 1280, 1500], \"s-\", color=\"C1\")\nax.yaxis.set_major_formatter(\"{x:,.0f} $\")\nax.yaxis.grid(True)").read(),
    Entry::new(
        "get_xaxis",
        AX,
        "",
        xaxis,
        "The x axis.",
        "fig, ax = plt.subplots()\nax.bar(range(12), np.arange(12) % 5 + 2, color=\"C2\")\nax.get_xaxis().set_ticks([0, 5, 11], [\"Jan\", \"Jun\", \"Dec\"])",
    ),
    Entry::new(
        "get_yaxis",
        AX,
        "",
        yaxis,
        "The y axis.",
        "fig, ax = plt.subplots()\nbars = ax.bar([\"red\", \"white\", \"rosé\"], [54, 31, 15], color=[\"darkred\", \"khaki\", \"pink\"])\nax.bar_label(bars, fmt=\"%d %%\")\nax.set_ylim(0, 60)\nax.get_yaxis().set_visible(False)",
    ),
    Entry::new(
        "spines",
        AX,
        "",
        spines,
        "The sides of the frame.",
        "fig, ax = plt.subplots()\nax.plot([3, 5, 4, 7, 8], \"o-\", color=\"C0\")\nax.spines[[\"top\", \"right\"]].set_visible(False)\nax.spines[\"left\"].set_color(\"C0\")\nax.spines[\"bottom\"].set_linewidth(3)",
    )
    .read(),
    Entry::new(
        "transData",
        AX,
        "",
        trans_data,
        "The data's coordinates.",
        "fig, ax = plt.subplots()\nax.plot([10, 20, 30], [1.5, 4, 2], \"o-\", color=\"C3\")\nax.text(20, 4, \" (20, 4)\", transform=ax.transData, fontsize=13)\nax.set_xlim(5, 35)",
    )
    .read(),
    Entry::new(
        "transAxes",
        AX,
        "",
        trans_axes,
        "Coordinates from 0 to 1 across and up the chart.",
        "fig, ax = plt.subplots()\nax.plot(np.random.default_rng(5).normal(size=200).cumsum(), color=\"gray\")\nax.text(0.9, 0.88, \"A\", transform=ax.transAxes, fontsize=22, fontweight=\"bold\")",
    )
    .read(),
    Entry::new(
        "transFigure",
        FIG,
        "",
        trans_figure,
        "Coordinates from 0 to 1 across and up the figure.",
        "fig, ax = plt.subplots()\nax.plot([7, 3, 8, 5], color=\"C4\")\nax.text(0.01, 0.94, \"top left of all\", transform=fig.transFigure, color=\"C4\")",
    )
    .read(),
    Entry::new(
        "get_xaxis_transform",
        AX,
        "",
        trans_x,
        "x in the data's coordinates, y from 0 to 1 up the chart.",
        "fig, ax = plt.subplots()\nax.plot([1, 4, 2, 8, 5, 7], color=\"C0\")\nfor x, word in [(1, \"rain\"), (3, \"sun\")]:\n    ax.axvline(x, color=\"gray\", ls=\":\")\n    ax.text(x, 0.04, f\" {word}\", transform=ax.get_xaxis_transform())",
    ),
    Entry::new(
        "get_yaxis_transform",
        AX,
        "",
        trans_y,
        "x from 0 to 1 across the chart, y in the data's coordinates.",
        "fig, ax = plt.subplots()\nax.plot([82, 95, 110, 131, 124], \"o-\", color=\"C1\")\nax.axhline(120, color=\"crimson\", ls=\"--\")\nax.text(0.02, 121, \"limit\", transform=ax.get_yaxis_transform(), color=\"crimson\")",
    ),
    Entry::new(
        "figure",
        AX,
        "",
        own_figure,
        "The chart's figure.",
        "fig, ax = plt.subplots()\nax.pie([8, 7, 9], labels=[\"sleep\", \"work\", \"rest\"], colors=[\"C0\", \"C3\", \"C2\"])\nax.figure.suptitle(\"A day's hours\")",
    )
    .read(),
    Entry::new(
        "get_figure",
        AX,
        "",
        own_figure,
        "The chart's figure.",
        "fig, ax = plt.subplots()\nax.hist(np.random.default_rng(7).exponential(4, 500), bins=25, color=\"C5\")\nax.get_figure().set_facecolor(\"lavenderblush\")\nax.set_xlabel(\"minutes between calls\")",
    ),
    Entry::new(
        "lines",
        AX,
        "",
        own_lines,
        "The chart's lines.",
        "fig, ax = plt.subplots()\nfor k in range(5):\n    ax.plot(np.cos(np.linspace(0, 6) + k / 2))\nfor line in ax.lines[1:]:\n    line.set_color(\"lightgray\")\nax.set_title(f\"one of {len(ax.lines)} lines\")",
    )
    .read(),
    Entry::new(
        "get_lines",
        AX,
        "",
        own_lines,
        "The chart's lines.",
        "fig, ax = plt.subplots()\nax.plot([2, 4, 3, 5])\nax.plot([4, 3, 5, 2])\nfor width, line in zip([2, 7], ax.get_lines()):\n    line.set_linewidth(width)",
    ),
    Entry::new(
        "patches",
        AX,
        "",
        own_patches,
        "The chart's bars and other areas.",
        "fig, ax = plt.subplots()\nax.bar([\"Lea\", \"Tom\", \"Ida\", \"Max\"], [12, 19, 15, 8], color=\"lightgray\")\nbest = max(ax.patches, key=lambda bar: bar.get_height())\nbest.set_facecolor(\"gold\")",
    )
    .read(),
    Entry::new(
        "containers",
        AX,
        "",
        own_groups,
        "The chart's groups of bars.",
        "fig, ax = plt.subplots()\nax.bar([\"2022\", \"2023\"], [14, 18], color=\"C0\")\nax.bar([\"2022\", \"2023\"], [6, 9], bottom=[14, 18], color=\"C1\")\nfor bars in ax.containers:\n    ax.bar_label(bars, label_type=\"center\", color=\"white\")",
    )
    .read(),
    Entry::new(
        "get_position",
        AX,
        "",
        own_position,
        "Does nothing of use here: charts find their places when they are drawn.",
        "fig, ax = plt.subplots()\nax.fill_between(range(5), [1, 3, 2, 4, 3], color=\"C2\", alpha=0.5)\nax.get_position()\nax.set_title(\"places are found at the end\")",
    ),
    Entry::new(
        "set_visible",
        ANY,
        "b",
        set_visible,
        "Shows or hides it.",
        "lines = plt.plot(np.linspace(0, 6), np.sin(np.linspace(0, 6) + np.arange(4)[:, None]).T, lw=3)\nlines[1].set_visible(False)\nplt.title(\"four lines, one is hidden\")",
    ),
    Entry::new(
        "remove",
        ANY,
        "",
        remove,
        "Takes it away.",
        "bars = plt.bar([\"a\", \"b\", \"c\", \"d\"], [4, 7, 3, 6], color=\"C4\")\nbars[2].remove()\nplt.title(\"c is gone\")",
    ),
    Entry::new(
        "set_label",
        ART,
        "s",
        set_label,
        "Sets what the legend says of it.",
        "line, = plt.plot([14, 17, 21, 19], \"o-\", color=\"C1\")\nline.set_label(\"Lisbon (°C)\")\nplt.legend()",
    ),
    Entry::new(
        "get_label",
        ART,
        "",
        get_label,
        "What the legend says of it.",
        "line, = plt.plot([3, 9, 27, 81], color=\"C0\", lw=3, label=\"powers of three\")\nplt.title(\"This line shows \" + line.get_label())",
    ),
    Entry::new(
        "set_zorder",
        ART,
        "level",
        set_zorder,
        "Sets what lies above what.",
        "low = plt.scatter([1, 2], [1, 2], s=9000, color=\"C0\")\nhigh = plt.scatter([1.5, 2.5], [1.5, 1], s=9000, color=\"C1\")\nlow.set_zorder(5)\nplt.axis([0, 3.5, 0, 3])\nplt.title(\"the blue one is above\")",
    ),
    Entry::new(
        "set_alpha",
        ART,
        "alpha",
        set_alpha,
        "Sets how opaque it is, 0 to 1.",
        "first = plt.bar(range(6), [3, 5, 7, 6, 4, 2], color=\"C0\")\nfor bar, alpha in zip(first, np.linspace(0.15, 1, 6)):\n    bar.set_alpha(alpha)",
    ),
    Entry::new(
        "set_color",
        ANY,
        "color",
        set_color,
        "Sets its colour.",
        "lines = plt.plot(np.arange(6)[:, None] * np.arange(1, 6), color=\"lightgray\", lw=3)\nlines[3].set_color(\"crimson\")\nplt.title(\"the fourth is red\")",
    ),
    Entry::new(
        "set_facecolor",
        ART,
        "color",
        set_face,
        "Sets what it is filled with.",
        "bars = plt.bar([\"Mon\", \"Tue\", \"Wed\", \"Thu\"], [-3, 4, 6, -1], color=\"steelblue\")\nfor bar in bars:\n    bar.set_facecolor(\"tomato\" if bar.get_height() < 0 else \"seagreen\")\nplt.axhline(0, color=\"black\", lw=1)",
    ),
    Entry::new(
        "set_edgecolor",
        ART,
        "color",
        set_edge,
        "Sets the colour of its edge.",
        "bars = plt.bar([\"tin\", \"zinc\", \"lead\"], [232, 420, 327], color=\"silver\", edgecolor=\"silver\", linewidth=4)\nbars[1].set_edgecolor(\"crimson\")\nplt.ylabel(\"melts at (°C)\")",
    ),
    Entry::new(
        "set_linewidth",
        ANY,
        "w",
        set_linewidth,
        "Sets its line's width, points.",
        "for width in range(1, 9):\n    line, = plt.plot([0, 1], [width, width], color=\"teal\")\n    line.set_linewidth(width)\nplt.ylabel(\"line width (pt)\")",
    ),
    Entry::new(
        "set_linestyle",
        ANY,
        "ls",
        set_linestyle,
        "Sets its line's style.",
        "for i, style in enumerate([\"-\", \"--\", \"-.\", \":\"]):\n    line, = plt.plot([0, 1], [i, i], color=\"C0\")\n    line.set_linestyle(style)\nplt.yticks(range(4), [\"-\", \"--\", \"-.\", \":\"], fontsize=16)",
    ),
    Entry::new(
        "set_hatch",
        ART,
        "hatch",
        set_hatch,
        "Sets its hatch.",
        "bars = plt.bar([\"oak\", \"pine\", \"ash\", \"elm\"], [4, 6, 5, 3], color=\"wheat\", edgecolor=\"saddlebrown\")\nfor bar, pattern in zip(bars, [\"//\", \"xx\", \"..\", \"++\"]):\n    bar.set_hatch(pattern)",
    ),
    Entry::new(
        "set_marker",
        ART,
        "marker",
        set_marker,
        "Sets the marks on its points.",
        "for i, marker in enumerate(\"os^vD*P\"):\n    line, = plt.plot([0, 1, 2], [i, i, i], color=f\"C{i}\", ms=10)\n    line.set_marker(marker)\nplt.yticks(range(7), list(\"os^vD*P\"))",
    ),
    Entry::new(
        "set_markersize",
        ART,
        "sz",
        set_markersize,
        "Sets its marks' size, points.",
        "for size in (4, 8, 12, 16, 20):\n    dot, = plt.plot(size, size ** 2, \"o\", color=\"C3\")\n    dot.set_markersize(size)\nplt.xlabel(\"size (pt)\")\nplt.ylabel(\"area (pt²)\")",
    ),
    Entry::new(
        "set_markerfacecolor",
        ART,
        "color",
        set_mark_face,
        "Sets what its marks are filled with.",
        "line, = plt.plot([2, 6, 4, 8, 5], \"o-\", color=\"C0\", ms=14, mew=3)\nline.set_markerfacecolor(\"white\")\nplt.title(\"rings on a line\")",
    ),
    Entry::new(
        "set_markeredgecolor",
        ART,
        "color",
        set_mark_edge,
        "Sets the colour of its marks' edges.",
        "line, = plt.plot([3, 1, 4, 1, 5], \"s--\", color=\"gold\", ms=14, mew=3)\nline.set_markeredgecolor(\"darkred\")",
    ),
    Entry::new(
        "set_data",
        ART,
        "x, y=None",
        set_data,
        "Sets the line's points anew.",
        "line, = plt.plot([], [], \"o-\", color=\"C2\")\nt = np.linspace(0, 6 * np.pi, 80)\nline.set_data(np.cos(t) * t, np.sin(t) * t)\nplt.title(\"data came later\")",
    ),
    Entry::new(
        "set_ydata",
        ART,
        "y",
        set_ydata,
        "Sets the line's heights anew.",
        "x = np.linspace(0, 10, 200)\nline, = plt.plot(x, np.zeros(200), color=\"C4\")\nline.set_ydata(np.sin(x) * np.exp(-x / 5))\nplt.title(\"new heights\")",
    ),
    Entry::new(
        "set_xdata",
        ART,
        "x",
        set_xdata,
        "Sets the line's places anew.",
        "line, = plt.plot([0, 1, 2, 3], [20, 24, 31, 28], \"o-\", color=\"C5\")\nline.set_xdata([2018, 2020, 2022, 2024])\nplt.title(\"years instead of 0 to 3\")",
    ),
    Entry::new(
        "get_xdata",
        ART,
        "orig=True",
        get_xdata,
        "The line's places.",
        "line, = plt.plot([3, 7, 12, 20], [1, 4, 2, 6], \"o-\", color=\"C0\")\nfor x in line.get_xdata():\n    plt.axvline(x, color=\"lightgray\", ls=\":\")\nplt.xticks(line.get_xdata())",
    ),
    Entry::new(
        "get_ydata",
        ART,
        "orig=True",
        get_ydata,
        "The line's heights.",
        "line, = plt.plot([12, 18, 9, 15], \"o-\", color=\"C1\")\nfor x, y in enumerate(line.get_ydata()):\n    plt.text(x, y + 0.4, f\"{y:.0f}\", ha=\"center\")\nplt.ylim(8, 20)",
    ),
    Entry::new(
        "get_color",
        ART,
        "",
        get_color,
        "Its colour.",
        "x = np.arange(6)\nfor slope in (1, 2, 3):\n    line, = plt.plot(x, slope * x)\n    plt.text(5.1, 5 * slope, f\"×{slope}\", color=line.get_color(), va=\"center\")\nplt.xlim(0, 5.6)",
    ),
    Entry::new(
        "get_facecolor",
        ART,
        "",
        get_color,
        "What it is filled with.",
        "bars = plt.bar([\"plums\", \"peaches\"], [5, 8], color=[\"plum\", \"peachpuff\"])\nfor bar in bars:\n    plt.plot(bar.get_x() + 0.4, 9, \"o\", ms=26, color=bar.get_facecolor())\nplt.ylim(0, 10)",
    ),
    Entry::new(
        "get_height",
        ART,
        "",
        get_height,
        "The bar's height.",
        "bars = plt.bar([\"Etna\", \"Fuji\", \"Teide\"], [3403, 3776, 3715], color=\"C3\")\nfor bar in bars:\n    plt.text(bar.get_x() + 0.4, bar.get_height() + 50, f\"{bar.get_height():.0f} m\", ha=\"center\")\nplt.ylim(0, 4300)",
    ),
    Entry::new(
        "get_width",
        ART,
        "",
        get_width,
        "The bar's width.",
        "bars = plt.barh([\"bus\", \"tram\", \"metro\"], [18, 27, 41], color=\"C0\")\nfor bar in bars:\n    plt.text(bar.get_width() + 1, bar.get_y() + 0.4, f\"{bar.get_width():.0f} %\", va=\"center\")\nplt.xlim(0, 50)",
    ),
    Entry::new(
        "get_x",
        ART,
        "",
        get_x,
        "The bar's left edge.",
        "bars = plt.bar([1, 2, 4], [5, 9, 7], width=0.6, color=\"C2\")\nfor bar in bars:\n    plt.text(bar.get_x(), 0.3, f\"x = {bar.get_x():.1f}\", color=\"white\", fontsize=8)\nplt.title(\"where bars begin\")",
    ),
    Entry::new(
        "get_y",
        ART,
        "",
        get_y,
        "The bar's lower edge.",
        "bars = plt.barh([1, 2, 3], [40, 25, 60], height=0.5, color=\"C4\")\nfor bar in bars:\n    plt.text(1, bar.get_y() + 0.15, f\"y = {bar.get_y():.2f}\", color=\"white\")",
    ),
    Entry::new(
        "get_xy",
        ART,
        "",
        get_xy,
        "The bar's lower left corner.",
        "bars = plt.bar([\"a\", \"b\", \"c\"], [6, 9, 5], bottom=[1, 2, 4], color=\"C9\")\nfor bar in bars:\n    plt.plot(*bar.get_xy(), \"ro\", ms=8)\nplt.title(\"a dot where each bar begins\")",
    ),
    Entry::new(
        "set_text",
        ART,
        "s",
        set_text,
        "Sets what the text says.",
        "plt.plot([1, 2, 4, 8, 16], \"o-\", color=\"C0\")\nnote = plt.text(0.2, 12, \"?\", fontsize=16)\nnote.set_text(\"it doubles\")",
    ),
    Entry::new(
        "get_text",
        ART,
        "",
        get_text,
        "What the text says.",
        "plt.plot([5, 3, 4, 1], \"o-\", color=\"C5\")\nnote = plt.text(0, 1.2, \"frost\", fontsize=16)\nplt.title(f\"the note says “{note.get_text()}”\")",
    ),
    Entry::new(
        "set_fontsize",
        ANY,
        "size",
        set_fontsize,
        "Sets the text's size, points.",
        "for i, size in enumerate([8, 12, 18, 26]):\n    word = plt.text(0.05, 0.9 - 0.08 * i * (i + 1) / 2 - 0.1 * i, f\"{size} points\")\n    word.set_fontsize(size)\nplt.axis(\"off\")",
    ),
    Entry::new(
        "set_size",
        ANY,
        "size",
        set_fontsize,
        "Sets the text's size, points.",
        "plt.scatter([2, 5, 8], [3, 7, 4], s=[300, 900, 500], color=\"C0\", alpha=0.4)\nfor x, y, name, size in [(2, 3, \"Bern\", 10), (5, 7, \"Rome\", 18), (8, 4, \"Oslo\", 13)]:\n    plt.text(x, y, name, ha=\"center\", va=\"center\").set_size(size)\nplt.axis([0, 10, 0, 10])",
    ),
    Entry::new(
        "set_fontweight",
        ANY,
        "weight",
        set_fontweight,
        "Sets the text's weight.",
        "plt.plot([7, 9, 8, 12], color=\"C1\")\nnote = plt.text(2.8, 11.5, \"record\", ha=\"right\", fontsize=14)\nnote.set_fontweight(\"bold\")",
    ),
    Entry::new(
        "set_rotation",
        ANY,
        "angle",
        set_rotation,
        "Turns the text.",
        "names = [\"January\", \"February\", \"March\", \"April\", \"May\"]\nplt.bar(names, [31, 28, 31, 30, 31], color=\"C2\")\nfor label in plt.gca().get_xticklabels():\n    label.set_rotation(60)",
    ),
    Entry::new(
        "set_rotation_mode",
        ANY,
        "m",
        set_rotation_mode,
        "Sets whether the text is aligned before it is turned (\"anchor\") or after.",
        "for x, mode in [(0.3, \"default\"), (0.7, \"anchor\")]:\n    word = plt.text(x, 0.5, mode, rotation=45, fontsize=16)\n    word.set_rotation_mode(mode)\n    plt.plot(x, 0.5, \"ro\")\nplt.axis([0, 1, 0.2, 1])",
    ),
    Entry::new(
        "set_horizontalalignment",
        ANY,
        "align",
        set_ha,
        "Sets which part of the text is at its place.",
        "plt.axvline(0.5, color=\"lightgray\")\nfor y, side in enumerate([\"left\", \"center\", \"right\"]):\n    word = plt.text(0.5, y, side, fontsize=18)\n    word.set_horizontalalignment(side)\nplt.ylim(-0.5, 2.7)",
    ),
    Entry::new(
        "set_ha",
        ANY,
        "align",
        set_ha,
        "Sets which part of the text is at its place.",
        "plt.bar([\"North Island\", \"South Island\", \"Stewart Island\"], [113, 151, 1.7], color=\"seagreen\")\nfor label in plt.gca().get_xticklabels():\n    label.set_rotation(30)\n    label.set_ha(\"right\")\nplt.ylabel(\"1000 km²\")",
    ),
    Entry::new(
        "set_position",
        SPINE,
        "position",
        spine_position,
        "Moves a side of the frame: \"zero\", \"center\", (\"data\", 0), (\"axes\", 0.5) or (\"outward\", 10).",
        "fig, ax = plt.subplots()\nx = np.linspace(-3, 3, 100)\nax.plot(x, x ** 3 - 4 * x, color=\"C3\")\nax.spines[[\"left\", \"bottom\"]].set_position(\"zero\")\nax.spines[[\"top\", \"right\"]].set_visible(False)",
    ),
    Entry::new(
        "set_bounds",
        SPINE,
        "low=None, high=None",
        spine_bounds,
        "Draws only a part of a side of the frame.",
        "fig, ax = plt.subplots()\nax.plot([1, 2, 3, 4, 5], [20, 35, 30, 45, 40], \"o\", color=\"black\")\nax.spines[[\"top\", \"right\"]].set_visible(False)\nax.spines[\"bottom\"].set_bounds(1, 5)\nax.spines[\"left\"].set_bounds(20, 45)",
    ),
    Entry::new(
        "set_title",
        LEG,
        "title, prop=None",
        legend_title,
        "Sets the legend's title.",
        "plt.plot([4, 6, 9], label=\"Ada\")\nplt.plot([5, 5, 8], label=\"Bob\")\nlegend = plt.legend()\nlegend.set_title(\"Runner\")\nplt.ylabel(\"km\")",
    ),
    Entry::new(
        "get_texts",
        LEG,
        "",
        legend_texts,
        "The legend's texts, for plt.setp.",
        "plt.plot([1, 3, 2, 5], color=\"C0\", label=\"sea\")\nplt.plot([4, 2, 4, 3], color=\"C1\", label=\"sand\")\nfor text in plt.legend(loc=\"lower right\").get_texts():\n    text.set_fontsize(18)",
    ),
    Entry::new(
        "get_frame",
        LEG,
        "",
        legend_self,
        "The legend's frame.",
        "plt.plot([9, 4, 6, 2], \"o-\", label=\"snow (cm)\")\nplt.legend(facecolor=\"lightyellow\", edgecolor=\"orange\", fontsize=14).get_frame()",
    ),
    Entry::new(
        "set_frame_on",
        LEG,
        "b",
        legend_frame,
        "Shows or hides the legend's frame.",
        "plt.plot([2, 5, 4], \"o-\", color=\"C4\", label=\"tulips\")\nplt.plot([3, 2, 6], \"s-\", color=\"C6\", label=\"roses\")\nlegend = plt.legend()\nlegend.set_frame_on(False)",
    ),
    Entry::new(
        "MultipleLocator",
        PLT,
        "base=1.0, offset=0.0",
        multiple,
        "Ticks at multiples of a number.",
        "t = np.linspace(0, 60, 300)\nplt.plot(t, 60 + 15 * np.sin(t / 8), color=\"C3\")\nplt.gca().xaxis.set_major_locator(plt.MultipleLocator(15))\nplt.xlabel(\"minutes\")",
    ),
    Entry::new(
        "MaxNLocator",
        PLT,
        "nbins=None, *, integer=False, steps=None, prune=None, min_n_ticks=2, symmetric=False",
        max_n,
        "Ticks at nice places, at most so many intervals.",
        "plt.plot([1, 2, 3, 4], [10, 40, 20, 30], \"o-\", color=\"C0\")\nplt.gca().xaxis.set_major_locator(plt.MaxNLocator(integer=True))\nplt.gca().yaxis.set_major_locator(plt.MaxNLocator(3))\nplt.xlabel(\"set, whole numbers\")",
    ),
    Entry::new(
        "FixedLocator",
        PLT,
        "locs, nbins=None",
        fixed_places,
        "Ticks at these places.",
        "year = np.arange(1900, 2021)\nplt.plot(year, np.interp(year, [1900, 1914, 1918, 1950, 2020], [56, 65, 62, 69, 83]), color=\"C2\")\nplt.gca().xaxis.set_major_locator(plt.FixedLocator([1900, 1918, 1950, 2020]))\nplt.ylabel(\"years of life\")",
    ),
    Entry::new(
        "NullLocator",
        PLT,
        "",
        no_places,
        "No ticks.",
        "y, x = np.mgrid[-2:2:100j, -3:3:150j]\nplt.contourf(x, y, np.sin(x * y) + x, cmap=\"terrain\", levels=15)\nplt.gca().xaxis.set_major_locator(plt.NullLocator())\nplt.gca().yaxis.set_major_locator(plt.NullLocator())\nplt.title(\"a map without ticks\")",
    ),
    Entry::new(
        "AutoMinorLocator",
        PLT,
        "n=None",
        auto_minor,
        "Small ticks between the others, into n parts.",
        "from matplotlib.ticker import AutoMinorLocator\nplt.plot([0, 10, 20], [0, 45, 60], color=\"C1\")\nplt.gca().xaxis.set_minor_locator(AutoMinorLocator(5))\nplt.gca().yaxis.set_minor_locator(AutoMinorLocator(2))\nplt.tick_params(which=\"minor\", length=5, color=\"C1\")",
    ),
    Entry::new(
        "AutoLocator",
        PLT,
        "",
        auto_places,
        "Ticks at nice places.",
        "ax = plt.gca()\nax.plot([0, 0.004, 0.009], [120, 540, 910], \"o-\", color=\"C4\")\nax.xaxis.set_major_locator(plt.AutoLocator())\nax.set_title(\"round numbers, whatever the scale\")",
    ),
    Entry::new(
        "FormatStrFormatter",
        PLT,
        "fmt",
        format_texts,
        "Ticks written by a format such as `\"%.2f\"`.",
        "plt.plot([1.5, 1.75, 1.6, 2.0], \"o-\", color=\"C0\")\nplt.gca().yaxis.set_major_formatter(plt.FormatStrFormatter(\"%.2f m\"))",
    ),
    Entry::new(
        "StrMethodFormatter",
        PLT,
        "fmt",
        format_texts,
        "Ticks written by a format such as `\"{x:.2f}\"`.",
        "from matplotlib.ticker import StrMethodFormatter\nplt.bar([\"2021\", \"2022\", \"2023\"], [1_250_000, 1_480_000, 1_710_000], color=\"C2\")\nplt.gca().yaxis.set_major_formatter(StrMethodFormatter(\"{x:,.0f}\"))\nplt.ylabel(\"tickets\")",
    ),
    Entry::new(
        "FixedFormatter",
        PLT,
        "seq",
        fixed_texts,
        "Ticks that say these texts.",
        "ax = plt.gca()\nax.plot([0, 1, 2, 3], [2, 6, 5, 9], \"o-\", color=\"C5\")\nax.xaxis.set_major_locator(plt.FixedLocator([0, 1, 2, 3]))\nax.xaxis.set_major_formatter(plt.FixedFormatter([\"start\", \"lap 1\", \"lap 2\", \"end\"]))",
    ),
    Entry::new(
        "NullFormatter",
        PLT,
        "",
        no_texts,
        "Ticks that say nothing.",
        "plt.plot(np.random.default_rng(4).normal(size=80), color=\"gray\")\nplt.gca().yaxis.set_major_formatter(plt.NullFormatter())\nplt.grid(True, alpha=0.4)\nplt.title(\"ticks without numbers at y\")",
    ),
    Entry::new(
        "ScalarFormatter",
        PLT,
        "useOffset=None, useMathText=None, useLocale=None",
        scalar_texts,
        "Ticks as plain numbers.",
        "plt.semilogy([1, 2, 3, 4], [2, 30, 400, 9000], \"o-\", color=\"C3\")\nplt.gca().yaxis.set_major_formatter(plt.ScalarFormatter())\nplt.title(\"1000 instead of 10³\")",
    ),
    Entry::new(
        "PercentFormatter",
        PLT,
        "xmax=100, decimals=None, symbol='%', is_latex=False",
        percent_texts,
        "Ticks as per cent of a number.",
        "from matplotlib.ticker import PercentFormatter\nplt.plot(range(6), [0.08, 0.21, 0.35, 0.52, 0.66, 0.71], \"o-\", color=\"C2\")\nplt.gca().yaxis.set_major_formatter(PercentFormatter(1))\nplt.xlabel(\"week\")\nplt.ylabel(\"vaccinated\")",
    ),
    Entry::new(
        "DateFormatter",
        PLT,
        "fmt, tz=None, *, usetex=None",
        date_texts,
        "Ticks as dates, by a format such as `\"%b %Y\"`.",
        "from matplotlib.dates import DateFormatter\ndays = np.arange(\"2024-01-01\", \"2024-12-31\", dtype=\"datetime64[D]\")\nplt.plot(days, 10 - 9 * np.cos(np.arange(len(days)) / 58), color=\"C1\")\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%b\"))\nplt.ylabel(\"°C\")",
    ),
    Entry::new(
        "ConciseDateFormatter",
        PLT,
        "locator=None, tz=None, formats=None",
        concise_texts,
        "Ticks as dates, as short as can be.",
        "from matplotlib.dates import AutoDateLocator, ConciseDateFormatter\ndays = np.arange(\"2023-11-01\", \"2024-04-01\", dtype=\"datetime64[D]\")\nplt.fill_between(days, 30 * np.exp(-((np.arange(len(days)) - 75) / 30) ** 2), color=\"lightblue\")\nplt.gca().xaxis.set_major_formatter(ConciseDateFormatter(AutoDateLocator()))\nplt.ylabel(\"snow (cm)\")",
    ),
    Entry::new(
        "AutoDateLocator",
        PLT,
        "tz=None, minticks=5, maxticks=None, interval_multiples=True",
        auto_places,
        "Ticks at nice dates.",
        "from matplotlib.dates import AutoDateLocator\ndays = np.arange(\"2010-01-01\", \"2024-01-01\", dtype=\"datetime64[M]\")\nplt.plot(days, 100 * 1.004 ** np.arange(len(days)), color=\"C0\")\nplt.gca().xaxis.set_major_locator(AutoDateLocator())\nplt.title(\"Rent, 2010 = 100\")",
    ),
    Entry::new(
        "AutoDateFormatter",
        PLT,
        "locator=None, tz=None, defaultfmt='%Y-%m-%d'",
        auto_texts,
        "Ticks written as dates.",
        "from matplotlib.dates import AutoDateLocator, AutoDateFormatter\nhours = np.arange(\"2024-05-01\", \"2024-05-03\", dtype=\"datetime64[h]\")\nplt.plot(hours, 15 - 6 * np.cos(np.arange(48) / 24 * 2 * np.pi), color=\"C1\")\nplt.gca().xaxis.set_major_formatter(AutoDateFormatter(AutoDateLocator()))\nplt.gca().tick_params(axis=\"x\", rotation=45)",
    ),
    Entry::new(
        "YearLocator",
        PLT,
        "base=1, month=1, day=1, tz=None",
        years,
        "A tick every so many years.",
        "from matplotlib.dates import DateFormatter, YearLocator\ndays = np.arange(\"2014-01-01\", \"2024-01-01\", dtype=\"datetime64[M]\")\nplt.plot(days, np.arange(120) ** 1.2, color=\"C2\")\nplt.gca().xaxis.set_major_locator(YearLocator(2))\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%Y\"))\nplt.title(\"every second year\")",
    ),
    Entry::new(
        "MonthLocator",
        PLT,
        "bymonth=None, bymonthday=1, interval=1, tz=None",
        months,
        "A tick at the beginning of months.",
        "from matplotlib.dates import DateFormatter, MonthLocator\ndays = np.arange(\"2024-01-01\", \"2025-01-01\", dtype=\"datetime64[D]\")\nplt.plot(days, 12 - 4 * np.cos((np.arange(366) - 172) / 58), color=\"orange\")\nplt.gca().xaxis.set_major_locator(MonthLocator(bymonth=[1, 4, 7, 10]))\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%b\"))\nplt.ylabel(\"hours of daylight\")",
    ),
    Entry::new(
        "WeekdayLocator",
        PLT,
        "byweekday=1, interval=1, tz=None",
        weekdays,
        "A tick on days of the week.",
        "from matplotlib.dates import DateFormatter, WeekdayLocator\ndays = np.arange(\"2024-06-01\", \"2024-06-30\", dtype=\"datetime64[D]\")\nplt.bar(days, 5 + (np.arange(29) % 7 < 2) * 6, color=\"C4\")\nplt.gca().xaxis.set_major_locator(WeekdayLocator(byweekday=0))\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%a %d\"))\nplt.title(\"a tick each Monday\")",
    ),
    Entry::new(
        "DayLocator",
        PLT,
        "bymonthday=None, interval=1, tz=None",
        days,
        "A tick every so many days.",
        "from matplotlib.dates import DateFormatter, DayLocator\ndays = np.arange(\"2024-02-25\", \"2024-03-10\", dtype=\"datetime64[D]\")\nplt.plot(days, [3, 4, 6, 5, 7, 9, 8, 8, 10, 12, 11, 9, 12, 14], \"o-\", color=\"C5\")\nplt.gca().xaxis.set_major_locator(DayLocator(interval=3))\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%d %b\"))",
    ),
    Entry::new(
        "HourLocator",
        PLT,
        "byhour=None, interval=1, tz=None",
        hours,
        "A tick every so many hours.",
        "from matplotlib.dates import DateFormatter, HourLocator\nhours = np.arange(\"2024-07-01T00\", \"2024-07-02T01\", dtype=\"datetime64[h]\")\nplt.step(hours, np.maximum(0, 600 * np.sin((np.arange(25) - 5) / 16 * np.pi)), color=\"orange\")\nplt.gca().xaxis.set_major_locator(HourLocator(byhour=[0, 6, 12, 18]))\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%H:%M\"))\nplt.ylabel(\"sun (W/m²)\")",
    ),
    Entry::new(
        "MinuteLocator",
        PLT,
        "byminute=None, interval=1, tz=None",
        minutes,
        "A tick every so many minutes.",
        "from matplotlib.dates import DateFormatter, MinuteLocator\nminutes = np.arange(\"2024-07-01T12:00\", \"2024-07-01T13:01\", dtype=\"datetime64[m]\")\nplt.plot(minutes, 90 * np.exp(-np.arange(61) / 40) + 5, color=\"brown\")\nplt.gca().xaxis.set_major_locator(MinuteLocator(interval=15))\nplt.gca().xaxis.set_major_formatter(DateFormatter(\"%H:%M\"))\nplt.ylabel(\"tea (°C)\")",
    ),
    Entry::new(
        "date2num",
        PLT,
        "d",
        date2num,
        "Dates as days since 1970.",
        "from matplotlib.dates import date2num\nmoon = np.datetime64(\"2024-02-29\")\nnumber = date2num(moon)\nplt.plot([moon], [1], \"o\", ms=30, color=\"silver\")\nplt.text(moon, 1.03, f\"{moon} is day {number:.0f}\", ha=\"center\")\nplt.ylim(0.9, 1.1)\nplt.yticks([])",
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
