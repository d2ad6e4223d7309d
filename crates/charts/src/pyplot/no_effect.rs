//! Calls that are accepted and have nothing to do here, so that pasted programs run.

use crate::args::call::{Call, Done};
use crate::entry::{AX, COLORBAR, Entry, FIG, FIGS, PLT};
use crate::model::charts::Charts;
use crate::returned::Returned;
use canvas::Canvas;

pub(crate) static RELIM: Entry = Entry::new(
    "relim",
    AX,
    "visible_only=False",
    nothing,
    "Does nothing: limits always know the data.",
    include_str!("examples/ax.relim.py"),
);

pub(crate) static AUTOSCALE_VIEW: Entry = Entry::new(
    "autoscale_view",
    AX,
    "tight=None, scalex=True, scaley=True",
    nothing,
    "Does nothing: limits always know the data.",
    include_str!("examples/ax.autoscale_view.py"),
);

pub(crate) static UPDATE_TICKS: Entry = Entry::new(
    "update_ticks",
    COLORBAR,
    "",
    nothing,
    "Does nothing: ticks are placed when the picture is drawn.",
    include_str!("examples/colorbar.update_ticks.py"),
);

pub(crate) static UPDATE_NORMAL: Entry = Entry::new(
    "update_normal",
    COLORBAR,
    "mappable=None",
    nothing,
    "Does nothing: a bar shows its colours as they are in the end.",
    include_str!("examples/colorbar.update_normal.py"),
);

pub(crate) static SET_ALPHA: Entry = Entry::new(
    "set_alpha",
    COLORBAR,
    "alpha",
    nothing,
    "Does nothing: a bar is as clear as what it is about.",
    include_str!("examples/colorbar.set_alpha.py"),
);

pub(crate) static SHOW: Entry = Entry::new(
    "show",
    FIGS,
    "*args, block=None",
    nothing,
    "Does nothing: the picture is shown when the program ends.",
    include_str!("examples/plt.show.py"),
);

pub(crate) static SAVEFIG: Entry = Entry::new(
    "savefig",
    FIGS,
    "*args, dpi=None, bbox_inches=None, pad_inches=None, facecolor=None, edgecolor=None, transparent=None, format=None, metadata=None, orientation=None",
    nothing,
    "Does nothing: the picture is what the program's address answers with.",
    include_str!("examples/plt.savefig.py"),
);

pub(crate) static CLOSE: Entry = Entry::new(
    "close",
    PLT,
    "fig=None",
    nothing,
    "Does nothing: a program ends with its picture.",
    include_str!("examples/plt.close.py"),
);

pub(crate) static DRAW: Entry = Entry::new(
    "draw",
    FIGS,
    "",
    nothing,
    "Does nothing: the picture is drawn when the program ends.",
    include_str!("examples/plt.draw.py"),
);

pub(crate) static ION: Entry = Entry::new(
    "ion",
    PLT,
    "",
    nothing,
    "Does nothing: nobody looks while the program runs.",
    include_str!("examples/plt.ion.py"),
);

pub(crate) static IOFF: Entry = Entry::new(
    "ioff",
    PLT,
    "",
    nothing,
    "Does nothing: nobody looks while the program runs.",
    include_str!("examples/plt.ioff.py"),
);

pub(crate) static ALIGN_LABELS: Entry = Entry::new(
    "align_labels",
    FIG,
    "axs=None",
    nothing,
    "Does nothing: labels have their place.",
    include_str!("examples/fig.align_labels.py"),
);

pub(crate) static ALIGN_YLABELS: Entry = Entry::new(
    "align_ylabels",
    FIG,
    "axs=None",
    nothing,
    "Does nothing: labels have their place.",
    include_str!("examples/fig.align_ylabels.py"),
);

fn nothing(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    Ok(Returned::None)
}
