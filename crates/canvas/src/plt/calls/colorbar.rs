//! Colour bars.

mod change;
mod fit;
mod make;

use super::nothing;
use crate::plt::handle::Class;
use crate::plt::table::{Entry, FIGS};

const BAR: &[Class] = &[Class::Colorbar];

pub(in crate::plt) const TABLE: &[Entry] = &[
    Entry::new(
        "colorbar",
        FIGS,
        "mappable=None, cax=None, ax=None, *, location=None, orientation=None, ticklocation='auto', fraction=0.15, shrink=1.0, aspect=20, pad=None, anchor=None, panchor=None, extend=None, extendfrac=None, extendrect=False, ticks=None, format=None, drawedges=False, label='', boundaries=None, values=None, spacing='uniform', alpha=None, use_gridspec=True",
        make::colorbar,
        "Shows beside a chart what its colours stand for.",
        "plt.imshow([[1, 2], [3, 4]], cmap=\"plasma\")\nplt.colorbar(label=\"height\")",
    ),
    Entry::new(
        "set_label",
        BAR,
        "label, *, loc=None, **text",
        change::set_label,
        "Writes beside the bar what its numbers are.",
        "plt.imshow([[1, 2], [3, 4]])\nbar = plt.colorbar()\nbar.set_label(\"height\")",
    ),
    Entry::new(
        "set_ticks",
        BAR,
        "ticks, *, labels=None, minor=False, **text",
        change::set_ticks,
        "Sets where the bar has ticks, and what they say.",
        "plt.imshow([[1, 2], [3, 4]])\nbar = plt.colorbar()\nbar.set_ticks([1, 4], labels=[\"low\", \"high\"])",
    ),
    Entry::new(
        "set_ticklabels",
        BAR,
        "ticklabels, *, minor=False, **text",
        change::set_ticklabels,
        "Sets what the bar's ticks say.",
        "plt.imshow([[1, 2], [3, 4]])\nbar = plt.colorbar(ticks=[1, 4])\nbar.set_ticklabels([\"low\", \"high\"])",
    ),
    Entry::new(
        "ax",
        BAR,
        "",
        change::axes,
        "The bar's own axes.",
        "plt.imshow([[1, 2], [3, 4]])\nbar = plt.colorbar()\nbar.ax.set_title(\"m\")",
    )
    .read(),
    Entry::new(
        "outline",
        BAR,
        "",
        change::outline,
        "The line around the bar.",
        "plt.imshow([[1, 2], [3, 4]])\nbar = plt.colorbar()\nbar.outline.set_visible(False)",
    )
    .read(),
    Entry::new(
        "mappable",
        BAR,
        "",
        change::mappable,
        "What the bar is about.",
        "plt.imshow([[1, 2], [3, 4]])\nbar = plt.colorbar()\nbar.mappable.set_clim(0, 5)",
    )
    .read(),
    Entry::new(
        "minorticks_on",
        BAR,
        "",
        change::minorticks_on,
        "Puts small ticks between the bar's ticks.",
        "plt.imshow([[1, 2], [3, 4]])\nplt.colorbar().minorticks_on()",
    ),
    Entry::new(
        "minorticks_off",
        BAR,
        "",
        change::minorticks_off,
        "Takes the bar's small ticks away.",
        "plt.imshow([[1, 2], [3, 4]])\nplt.colorbar().minorticks_off()",
    ),
    Entry::new(
        "remove",
        BAR,
        "",
        change::remove,
        "Takes the bar away.",
        "plt.imshow([[1, 2], [3, 4]])\nplt.colorbar().remove()",
    ),
    Entry::new(
        "update_ticks",
        BAR,
        "",
        nothing,
        "Does nothing: ticks are placed when the picture is drawn.",
        "plt.imshow([[1, 2], [3, 4]])\nplt.colorbar().update_ticks()",
    ),
    Entry::new(
        "update_normal",
        BAR,
        "mappable=None",
        nothing,
        "Does nothing: a bar shows its colours as they are in the end.",
        "image = plt.imshow([[1, 2], [3, 4]])\nplt.colorbar().update_normal(image)",
    ),
    Entry::new(
        "set_alpha",
        BAR,
        "alpha",
        nothing,
        "Does nothing: a bar is as clear as what it is about.",
        "plt.imshow([[1, 2], [3, 4]], alpha=0.5)\nplt.colorbar().set_alpha(0.5)",
    ),
];
