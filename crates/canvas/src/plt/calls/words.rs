//! Titles, labels, text, annotations and legends.

mod arrows;
mod legend;
mod legend_entries;
mod text;
pub(super) mod titles;

use crate::CallError;
use crate::plt::call::Call;
use crate::plt::charts::Charts;
use crate::plt::look::{Across, Font, Up};
use crate::plt::mathtext::{self, TextStyle};
use crate::plt::table::{AX, BOTH, Entry, FIG, FIGS, PLT};

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
        titles::title,
        "Writes a title above the chart.",
        "plt.plot([1, 3, 2])\nplt.title(\"Three points\")",
    ),
    Entry::new(
        "set_title",
        AX,
        TITLE,
        titles::title,
        "Writes a title above the chart.",
        "fig, ax = plt.subplots()\nax.plot([1, 3, 2])\nax.set_title(\"Three points\", loc=\"left\")",
    ),
    Entry::new(
        "get_title",
        AX,
        "loc='center'",
        titles::get_title,
        "The chart's title.",
        "fig, ax = plt.subplots()\nax.set_title(\"a\")\nprint(ax.get_title())",
    ),
    Entry::new(
        "xlabel",
        PLT,
        LABEL,
        titles::xlabel,
        "Writes what the x axis shows.",
        "plt.plot([1, 3, 2])\nplt.xlabel(\"time (s)\")",
    ),
    Entry::new(
        "ylabel",
        PLT,
        LABEL,
        titles::ylabel,
        "Writes what the y axis shows.",
        "plt.plot([1, 3, 2])\nplt.ylabel(\"height (m)\")",
    ),
    Entry::new(
        "set_xlabel",
        AX,
        LABEL,
        titles::xlabel,
        "Writes what the x axis shows.",
        "fig, ax = plt.subplots()\nax.set_xlabel(\"time (s)\")",
    ),
    Entry::new(
        "set_ylabel",
        AX,
        LABEL,
        titles::ylabel,
        "Writes what the y axis shows.",
        "fig, ax = plt.subplots()\nax.set_ylabel(\"height (m)\")",
    ),
    Entry::new(
        "get_xlabel",
        AX,
        "",
        titles::get_xlabel,
        "What the x axis shows.",
        "fig, ax = plt.subplots()\nprint(ax.get_xlabel())",
    ),
    Entry::new(
        "get_ylabel",
        AX,
        "",
        titles::get_ylabel,
        "What the y axis shows.",
        "fig, ax = plt.subplots()\nprint(ax.get_ylabel())",
    ),
    Entry::new(
        "suptitle",
        FIGS,
        SUP,
        titles::suptitle,
        "Writes a title above all charts.",
        "fig, axs = plt.subplots(1, 2)\nfig.suptitle(\"Two charts\")",
    ),
    Entry::new(
        "supxlabel",
        FIGS,
        SUP,
        titles::supxlabel,
        "Writes one label below all charts.",
        "fig, axs = plt.subplots(1, 2)\nfig.supxlabel(\"time (s)\")",
    ),
    Entry::new(
        "supylabel",
        FIGS,
        SUP,
        titles::supylabel,
        "Writes one label beside all charts.",
        "fig, axs = plt.subplots(2, 1)\nfig.supylabel(\"height (m)\")",
    ),
    Entry::new(
        "text",
        BOTH,
        "x, y, s, fontdict=None, **text",
        text::text,
        "Writes text at a place of the data.",
        "plt.plot([1, 3, 2])\nplt.text(1, 2.5, \"peak\", ha=\"center\")",
    ),
    Entry::new(
        "figtext",
        PLT,
        "x, y, s, fontdict=None, **text",
        text::figtext,
        "Writes text at a place of the figure: 0 to 1 across and up.",
        "plt.plot([1, 3, 2])\nplt.figtext(0.5, 0.02, \"source: me\", ha=\"center\")",
    ),
    Entry::new(
        "text",
        FIG,
        "x, y, s, fontdict=None, **text",
        text::figtext,
        "Writes text at a place of the figure: 0 to 1 across and up.",
        "fig, ax = plt.subplots()\nfig.text(0.5, 0.02, \"source: me\", ha=\"center\")",
    ),
    Entry::new(
        "annotate",
        BOTH,
        ANNOTATE,
        arrows::annotate,
        "Writes text with an arrow to what it is about.",
        "plt.plot([1, 3, 2])\nplt.annotate(\"peak\", xy=(1, 3), xytext=(1.3, 2.2), arrowprops=dict(arrowstyle=\"->\"))",
    ),
    Entry::new(
        "arrow",
        BOTH,
        "x, y, dx, dy, *, width=0.001, head_width=None, head_length=None, length_includes_head=False, shape='full', overhang=0, head_starts_at_zero=False, **patch",
        arrows::arrow,
        "Draws an arrow from a place of the data.",
        "plt.xlim(0, 3)\nplt.ylim(0, 3)\nplt.arrow(0.5, 0.5, 2, 2, head_width=0.2)",
    ),
    Entry::new(
        "legend",
        BOTH,
        LEGEND,
        legend::legend,
        "Says what stands for what: one entry for each label.",
        "plt.plot([1, 3, 2], label=\"a\")\nplt.plot([2, 1, 3], label=\"b\")\nplt.legend()",
    ),
    Entry::new(
        "legend",
        FIG,
        LEGEND,
        legend::figure_legend,
        "A legend for the whole figure.",
        "fig, ax = plt.subplots()\nax.plot([1, 3, 2], label=\"a\")\nfig.legend()",
    ),
    Entry::new(
        "figlegend",
        PLT,
        LEGEND,
        legend::figure_legend,
        "A legend for the whole figure.",
        "plt.plot([1, 3, 2], label=\"a\")\nplt.figlegend()",
    ),
    Entry::new(
        "get_legend",
        AX,
        "",
        legend::get_legend,
        "The chart's legend, or None.",
        "fig, ax = plt.subplots()\nax.plot([1, 3, 2], label=\"a\")\nax.legend()\nprint(ax.get_legend())",
    ),
    Entry::new(
        "get_legend_handles_labels",
        AX,
        "legend_handler_map=None",
        legend_entries::handles_labels,
        "What a legend would show: the artists and their labels.",
        "fig, ax = plt.subplots()\nax.plot([1, 3, 2], label=\"a\")\nhandles, labels = ax.get_legend_handles_labels()",
    ),
];

/// Text is checked when it is given, so that the error has its line.
fn checked(call: &Call, text: String) -> Result<String, CallError> {
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
