//! Titles, labels, text, annotations and legends.

mod arrows;
mod legend;
mod legend_entries;
mod text;
pub(super) mod titles;

use crate::call::Call;
use crate::charts::Charts;
use crate::look::{Across, Font, Up};
use crate::mathtext::{self, TextStyle};
use crate::table::{AX, BOTH, Entry, FIG, FIGS, PLT};
use canvas::CallError;

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

pub(crate) const TABLE: &[Entry] = &[
    Entry::new(
        "title",
        PLT,
        TITLE,
        titles::title,
        "Writes a title above the chart.",
        "plt.bar([\"2021\", \"2022\", \"2023\"], [412, 388, 455], color=\"darkorange\")\nplt.title(\"Storks counted in spring\", fontsize=15, fontweight=\"bold\")",
    ),
    Entry::new(
        "set_title",
        AX,
        TITLE,
        titles::title,
        "Writes a title above the chart.",
        "fig, ax = plt.subplots()\nax.plot([31, 28, 34, 39, 37], \"o-\", color=\"teal\")\nax.set_title(\"Bees\", loc=\"left\", fontweight=\"bold\")\nax.set_title(\"thousand a hive\", loc=\"right\", color=\"gray\", fontsize=10)",
    ),
    Entry::new(
        "get_title",
        AX,
        "loc='center'",
        titles::get_title,
        "The chart's title.",
        "fig, (left, right) = plt.subplots(1, 2)\nleft.barh([\"cats\", \"dogs\"], [15.7, 10.5], color=\"C1\")\nleft.set_title(\"Pets\")\nright.text(0.5, 0.5, f\"the other is\\n“{left.get_title()}”\", ha=\"center\")\nright.axis(\"off\")",
    ),
    Entry::new(
        "xlabel",
        PLT,
        LABEL,
        titles::xlabel,
        "Writes what the x axis shows.",
        "plt.plot([0, 1, 2, 3, 4], [0, 4.9, 19.6, 44.1, 78.5], \"o-\", color=\"slateblue\")\nplt.xlabel(\"time of the fall (s)\")",
    ),
    Entry::new(
        "ylabel",
        PLT,
        LABEL,
        titles::ylabel,
        "Writes what the y axis shows.",
        "plt.fill_between(range(6), [310, 322, 338, 355, 370, 390], 300, color=\"gray\", alpha=0.5)\nplt.ylabel(\"CO₂ (ppm)\", fontsize=14)",
    ),
    Entry::new(
        "set_xlabel",
        AX,
        LABEL,
        titles::xlabel,
        "Writes what the x axis shows.",
        "fig, ax = plt.subplots()\nax.scatter([2, 5, 7, 9, 12], [31, 28, 22, 19, 12], color=\"brown\")\nax.set_xlabel(\"age of the car (years)\", loc=\"right\")",
    ),
    Entry::new(
        "set_ylabel",
        AX,
        LABEL,
        titles::ylabel,
        "Writes what the y axis shows.",
        "fig, ax = plt.subplots()\nax.step(range(8), [3, 3, 4, 6, 6, 5, 7, 8], color=\"darkgreen\", lw=2)\nax.set_ylabel(\"members\", color=\"darkgreen\", labelpad=10)",
    ),
    Entry::new(
        "get_xlabel",
        AX,
        "",
        titles::get_xlabel,
        "What the x axis shows.",
        "fig, ax = plt.subplots()\nax.plot([1, 4, 9, 16, 25], color=\"darkorchid\")\nax.set_xlabel(\"side (m)\")\nax.set_title(\"x shows the \" + ax.get_xlabel())",
    ),
    Entry::new(
        "get_ylabel",
        AX,
        "",
        titles::get_ylabel,
        "What the y axis shows.",
        "fig, ax = plt.subplots()\nax.bar([\"S\", \"M\", \"L\"], [2.9, 3.6, 4.2], color=\"chocolate\")\nax.set_ylabel(\"price (€)\")\nax.set_title(\"y shows the \" + ax.get_ylabel())",
    ),
    Entry::new(
        "suptitle",
        FIGS,
        SUP,
        titles::suptitle,
        "Writes a title above all charts.",
        "fig, axs = plt.subplots(1, 2)\naxs[0].plot([12, 15, 19, 24], \"o-\", color=\"C3\")\naxs[1].plot([61, 58, 49, 40], \"o-\", color=\"C0\")\nfig.suptitle(\"Warmer and drier\", fontsize=16)",
    ),
    Entry::new(
        "supxlabel",
        FIGS,
        SUP,
        titles::supxlabel,
        "Writes one label below all charts.",
        "fig, axs = plt.subplots(1, 2, sharey=True)\nt = np.linspace(0, 5, 100)\naxs[0].plot(t, np.exp(-t), color=\"C0\")\naxs[1].plot(t, np.exp(-t) * np.cos(6 * t), color=\"C1\")\nfig.supxlabel(\"time (s)\")",
    ),
    Entry::new(
        "supylabel",
        FIGS,
        SUP,
        titles::supylabel,
        "Writes one label beside all charts.",
        "fig, axs = plt.subplots(2, 1, sharex=True)\naxs[0].plot([121, 124, 128, 131], \"o-\", color=\"C2\")\naxs[1].plot([118, 125, 129, 136], \"s-\", color=\"C4\")\nfig.supylabel(\"height (cm)\")",
    ),
    Entry::new(
        "text",
        BOTH,
        "x, y, s, fontdict=None, **text",
        text::text,
        "Writes text at a place of the data.",
        "x = np.linspace(0, 3, 100)\nplt.plot(x, x ** 2 * np.exp(-x), color=\"seagreen\")\nplt.text(0.9, 0.2, r\"$f(x) = x^2 e^{-x}$\", fontsize=18, color=\"seagreen\")",
    ),
    Entry::new(
        "figtext",
        PLT,
        "x, y, s, fontdict=None, **text",
        text::figtext,
        "Writes text at a place of the figure: 0 to 1 across and up.",
        "plt.bar([\"Ghana\", \"Brazil\", \"Ecuador\"], [1106, 296, 327], color=\"saddlebrown\")\nplt.title(\"Cocoa, 2023 (thousand t)\")\nplt.subplots_adjust(bottom=0.2)\nplt.figtext(0.98, 0.03, \"Source: FAO, rounded\", ha=\"right\", fontsize=8, color=\"gray\")",
    ),
    Entry::new(
        "text",
        FIG,
        "x, y, s, fontdict=None, **text",
        text::figtext,
        "Writes text at a place of the figure: 0 to 1 across and up.",
        "fig, ax = plt.subplots()\nax.plot(np.cumsum(np.random.default_rng(3).normal(0.2, 1, 100)), color=\"navy\")\nfig.text(0.5, 0.5, \"DRAFT\", ha=\"center\", va=\"center\", fontsize=48, alpha=0.15, rotation=30)",
    ),
    Entry::new(
        "annotate",
        BOTH,
        ANNOTATE,
        arrows::annotate,
        "Writes text with an arrow to what it is about.",
        "visitors = [3, 5, 8, 21, 9, 6, 4]\nplt.plot(visitors, \"o-\", color=\"steelblue\")\nplt.annotate(\"open day\", xy=(3, 21), xytext=(4.2, 17), arrowprops=dict(arrowstyle=\"->\"))\nplt.ylabel(\"visitors (thousand)\")",
    ),
    Entry::new(
        "arrow",
        BOTH,
        "x, y, dx, dy, *, width=0.001, head_width=None, head_length=None, length_includes_head=False, shape='full', overhang=0, head_starts_at_zero=False, **patch",
        arrows::arrow,
        "Draws an arrow from a place of the data.",
        "plt.arrow(0, 0, 4, 0, width=0.06, color=\"C0\", length_includes_head=True)\nplt.arrow(4, 0, 0, 3, width=0.06, color=\"C1\", length_includes_head=True)\nplt.arrow(0, 0, 4, 3, width=0.06, color=\"C3\", length_includes_head=True)\nplt.text(1.4, 1.5, \"5 km\", color=\"C3\")\nplt.axis(\"equal\")",
    ),
    Entry::new(
        "legend",
        BOTH,
        LEGEND,
        legend::legend,
        "Says what stands for what: one entry for each label.",
        "year = np.arange(2010, 2024)\nplt.plot(year, 20 + 3 * (year - 2010), label=\"solar\")\nplt.plot(year, 45 + (year - 2010), label=\"wind\", ls=\"--\")\nplt.plot(year, 70 - 2 * (year - 2010), label=\"coal\", ls=\":\")\nplt.legend(title=\"Power\", loc=\"upper center\", ncols=3)\nplt.ylim(0, 110)\nplt.xticks([2010, 2015, 2020])",
    ),
    Entry::new(
        "legend",
        FIG,
        LEGEND,
        legend::figure_legend,
        "A legend for the whole figure.",
        "fig, axs = plt.subplots(1, 2)\naxs[0].plot([4, 3, 6], \"o-\", color=\"C0\", label=\"trains\")\naxs[1].plot([9, 7, 8], \"o-\", color=\"C1\", label=\"buses\")\nfig.subplots_adjust(bottom=0.25, wspace=0.4)\nfig.legend(loc=\"lower center\", ncols=2)",
    ),
    Entry::new(
        "figlegend",
        PLT,
        LEGEND,
        legend::figure_legend,
        "A legend for the whole figure.",
        "plt.plot([3, 5, 4, 7], color=\"C2\", label=\"apples\")\nplt.plot([6, 4, 5, 2], color=\"C3\", label=\"cherries\")\nplt.figlegend(loc=\"upper center\", ncols=2)\nplt.ylabel(\"tons\")",
    ),
    Entry::new(
        "get_legend",
        AX,
        "",
        legend::get_legend,
        "The chart's legend, or None.",
        "fig, ax = plt.subplots()\nax.plot([2, 4, 3, 6], label=\"Anna\")\nax.plot([3, 3, 5, 4], label=\"Ben\")\nax.legend()\nax.get_legend().set_title(\"Player\")",
    ),
    Entry::new(
        "get_legend_handles_labels",
        AX,
        "legend_handler_map=None",
        legend_entries::handles_labels,
        "What a legend would show: the artists and their labels.",
        "fig, ax = plt.subplots()\nax.plot([5, 7, 6], \"o-\", label=\"low\")\nax.plot([9, 12, 14], \"o-\", label=\"high\")\nhandles, labels = ax.get_legend_handles_labels()\nax.legend(handles[::-1], labels[::-1])\nax.set_title(\"the legend in the lines' order\")",
    ),
];

/// Text is checked when it is given, so that the error has its line.
pub(super) fn checked(call: &Call, text: String) -> Result<String, CallError> {
    if text.len() > 64 * 1024 {
        return Err(call.bad("it takes at most 65,536 bytes of text"));
    }
    if text.contains('$') {
        let style = TextStyle { family: fonts::FAMILIES[0], size: 10.0, bold: false, italic: false };
        for line in text.split('\n') {
            mathtext::layout(line, &style).map_err(|error| {
                CallError::value_error(error.to_string())
                    .hint("between dollar signs is mathematics; \\$ is a dollar sign")
            })?;
        }
    }
    Ok(text)
}

/// A font for text that stands for nothing in particular.
pub(super) fn plain_font(charts: &Charts) -> Font {
    let mut font = charts.font(charts.rc_number("font.size"));
    (font.across, font.up) = (Across::Center, Up::Center);
    font
}
