//! Colour bars.

mod change;
mod fit;
mod make;

use super::nothing;
use crate::handle::Class;
use crate::table::{Entry, FIGS};

const BAR: &[Class] = &[Class::Colorbar];

pub(in crate) const TABLE: &[Entry] = &[
    Entry::new(
        "colorbar",
        FIGS,
        "mappable=None, cax=None, ax=None, *, location=None, orientation=None, ticklocation='auto', fraction=0.15, shrink=1.0, aspect=20, pad=None, anchor=None, panchor=None, extend=None, extendfrac=None, extendrect=False, ticks=None, format=None, drawedges=False, label='', boundaries=None, values=None, spacing='uniform', alpha=None, use_gridspec=True",
        make::colorbar,
        "Shows beside a chart what its colours stand for.",
        "y, x = np.mgrid[-2:2:80j, -3:3:120j]\nplt.imshow(np.exp(-x ** 2 - y ** 2) * 1200, cmap=\"terrain\", extent=[-3, 3, -2, 2])\nplt.colorbar(label=\"height (m)\", orientation=\"horizontal\")",
    ),
    Entry::new(
        "set_label",
        BAR,
        "label, *, loc=None, labelpad=None, **text",
        change::set_label,
        "Writes beside the bar what its numbers are.",
        "plt.imshow(np.random.default_rng(2).random((10, 10)) * 40, cmap=\"YlGnBu\")\nbar = plt.colorbar()\nbar.set_label(\"rain (mm)\", color=\"teal\")",
    ),
    Entry::new(
        "set_ticks",
        BAR,
        "ticks, *, labels=None, minor=False, **text",
        change::set_ticks,
        "Sets where the bar has ticks, and what they say.",
        "x = np.linspace(0, 1, 100)\nplt.imshow(np.outer(x, 1 - x), cmap=\"RdYlGn_r\")\nbar = plt.colorbar()\nbar.set_ticks([0.05, 0.5, 0.95], labels=[\"safe\", \"careful\", \"danger\"])",
    ),
    Entry::new(
        "set_ticklabels",
        BAR,
        "ticklabels, *, minor=False, **text",
        change::set_ticklabels,
        "Sets what the bar's ticks say.",
        "x = np.linspace(-3, 3, 90)\nplt.imshow(np.sin(x) + np.cos(x[:, None]), cmap=\"Spectral\")\nbar = plt.colorbar(ticks=[-1.5, 0, 1.5])\nbar.set_ticklabels([\"cold\", \"mild\", \"hot\"])",
    ),
    Entry::new(
        "ax",
        BAR,
        "",
        change::axes,
        "The bar's own axes.",
        "y, x = np.mgrid[0:4:60j, 0:6:90j]\nplt.imshow(15 + 4 * np.sin(x) * np.cos(y), cmap=\"OrRd\")\nbar = plt.colorbar()\nbar.ax.set_title(\"°C\")",
    )
    .read(),
    Entry::new(
        "outline",
        BAR,
        "",
        change::outline,
        "The line around the bar.",
        "plt.imshow(np.add.outer(np.arange(20), np.arange(20)) % 7, cmap=\"Accent\")\nbar = plt.colorbar(label=\"no line around\")\nbar.outline.set_visible(False)",
    )
    .read(),
    Entry::new(
        "mappable",
        BAR,
        "",
        change::mappable,
        "What the bar is about.",
        "image = plt.imshow(np.arange(60).reshape(6, 10), cmap=\"BuPu\")\nbar = plt.colorbar()\nbar.mappable.set_clim(20, 40)\nplt.title(\"colours from 20 to 40 only\")",
    )
    .read(),
    Entry::new(
        "minorticks_on",
        BAR,
        "",
        change::minorticks_on,
        "Puts small ticks between the bar's ticks.",
        "x = np.linspace(0, 10, 100)\nplt.imshow(np.outer(x, x), cmap=\"gnuplot\")\nplt.colorbar(label=\"small ticks between\").minorticks_on()",
    ),
    Entry::new(
        "minorticks_off",
        BAR,
        "",
        change::minorticks_off,
        "Takes the bar's small ticks away.",
        "from matplotlib.colors import LogNorm\nx = np.linspace(0, 1.5, 80)\nplt.imshow(10 ** np.add.outer(x, x), norm=LogNorm(), cmap=\"gist_earth\")\nplt.colorbar(label=\"powers of ten alone\").minorticks_off()",
    ),
    Entry::new(
        "remove",
        BAR,
        "",
        change::remove,
        "Takes the bar away.",
        "plt.imshow(np.hypot(*np.mgrid[-9:9:60j, -9:9:60j]), cmap=\"ocean\")\nbar = plt.colorbar()\nbar.remove()\nplt.title(\"the bar is gone\")",
    ),
    Entry::new(
        "update_ticks",
        BAR,
        "",
        nothing,
        "Does nothing: ticks are placed when the picture is drawn.",
        "y, x = np.mgrid[0:3:50j, 0:3:50j]\nplt.imshow(np.cos(x * y), cmap=\"PiYG\")\nbar = plt.colorbar()\nbar.update_ticks()",
    ),
    Entry::new(
        "update_normal",
        BAR,
        "mappable=None",
        nothing,
        "Does nothing: a bar shows its colours as they are in the end.",
        "image = plt.imshow(np.eye(8)[::-1] * 5 + np.eye(8) * 9, cmap=\"Purples\")\nbar = plt.colorbar(label=\"counts\")\nbar.update_normal(image)",
    ),
    Entry::new(
        "set_alpha",
        BAR,
        "alpha",
        nothing,
        "Does nothing: a bar is as clear as what it is about.",
        "y, x = np.mgrid[-2:2:50j, -2:2:50j]\nplt.imshow(np.arctan2(y, x), cmap=\"hsv\", alpha=0.4)\nbar = plt.colorbar(label=\"angle (rad)\")\nbar.set_alpha(0.4)",
    ),
];
