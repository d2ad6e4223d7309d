//! Functions without effect, which exist so that programs written for pyplot run.

use crate::args::call::{Call, Done};
use crate::args::types;
use crate::entry::{AX, COLORBAR, Entry, FIG, FIGS, PLT};
use crate::model::charts::Charts;
use canvas::{Canvas, Param, Returned, Type};

pub(crate) static RELIM: Entry = Entry::new(
    "relim",
    AX,
    &[Param::new("visible_only", Type::Flag, "accepted for compatibility; has no effect").or_flag(false)],
    nothing,
    "Does nothing: the limits always include the data.",
    include_str!("examples/ax.relim.py"),
);

pub(crate) static AUTOSCALE_VIEW: Entry = Entry::new(
    "autoscale_view",
    AX,
    &[
        Param::new("tight", Type::Flag, "accepted for compatibility; has no effect").or_none(),
        Param::new("scalex", Type::Flag, "accepted for compatibility; has no effect").or_flag(true),
        Param::new("scaley", Type::Flag, "accepted for compatibility; has no effect").or_flag(true),
    ],
    nothing,
    "Does nothing: the limits always include the data.",
    include_str!("examples/ax.autoscale_view.py"),
);

pub(crate) static UPDATE_TICKS: Entry = Entry::new(
    "update_ticks",
    COLORBAR,
    &[],
    nothing,
    "Does nothing: ticks are placed when the picture is drawn.",
    include_str!("examples/colorbar.update_ticks.py"),
);

pub(crate) static UPDATE_NORMAL: Entry = Entry::new(
    "update_normal",
    COLORBAR,
    &[Param::new("mappable", types::ARTIST, "accepted for compatibility; has no effect").or_none()],
    nothing,
    "Does nothing: a colorbar is always up to date.",
    include_str!("examples/colorbar.update_normal.py"),
);

pub(crate) static SET_ALPHA: Entry = Entry::new(
    "set_alpha",
    COLORBAR,
    &[Param::new("alpha", Type::Unit, "accepted for compatibility; has no effect")],
    nothing,
    "Does nothing: a colorbar has the opacity of its artist.",
    include_str!("examples/colorbar.set_alpha.py"),
);

pub(crate) static SHOW: Entry = Entry::new(
    "show",
    FIGS,
    &[
        Param::new("args", Type::Any, "accepted for compatibility; has no effect").variadic(),
        Param::new("block", Type::Flag, "accepted for compatibility; has no effect").or_none().named(),
    ],
    nothing,
    "Does nothing: the picture is shown when the program ends.",
    include_str!("examples/plt.show.py"),
);

pub(crate) static SAVEFIG: Entry = Entry::new(
    "savefig",
    FIGS,
    &[
        Param::new("args", Type::Any, "accepted for compatibility; has no effect").variadic(),
        Param::new("dpi", Type::Any, "accepted for compatibility; has no effect").or_none().named(),
        Param::new("bbox_inches", Type::Any, "accepted for compatibility; has no effect").or_none().named(),
        Param::new("pad_inches", Type::Any, "accepted for compatibility; has no effect").or_none().named(),
        Param::new("facecolor", Type::Any, "accepted for compatibility; has no effect").or_none().named(),
        Param::new("edgecolor", Type::Any, "accepted for compatibility; has no effect").or_none().named(),
        Param::new("transparent", Type::Any, "accepted for compatibility; has no effect").or_none().named(),
        Param::new("format", Type::Any, "accepted for compatibility; has no effect").or_none().named(),
        Param::new("metadata", Type::Any, "accepted for compatibility; has no effect").or_none().named(),
        Param::new("orientation", Type::Any, "accepted for compatibility; has no effect").or_none().named(),
    ],
    nothing,
    "Does nothing: the response to a request is the picture.",
    include_str!("examples/plt.savefig.py"),
);

pub(crate) static CLOSE: Entry = Entry::new(
    "close",
    PLT,
    &[Param::new(
        "fig",
        Type::OneOf(&[types::FIGURE, Type::Whole, Type::Text]),
        "accepted for compatibility; has no effect",
    )
    .or_none()],
    nothing,
    "Does nothing: a program draws one picture.",
    include_str!("examples/plt.close.py"),
);

pub(crate) static DRAW: Entry = Entry::new(
    "draw",
    FIGS,
    &[],
    nothing,
    "Does nothing: the picture is drawn when the program ends.",
    include_str!("examples/plt.draw.py"),
);

pub(crate) static ION: Entry = Entry::new(
    "ion",
    PLT,
    &[],
    nothing,
    "Does nothing: a program isn't interactive.",
    include_str!("examples/plt.ion.py"),
);

pub(crate) static IOFF: Entry = Entry::new(
    "ioff",
    PLT,
    &[],
    nothing,
    "Does nothing: a program isn't interactive.",
    include_str!("examples/plt.ioff.py"),
);

const ALIGN_LABELS_PARAMS: &[Param] =
    &[Param::new("axs", Type::Any, "accepted for compatibility; has no effect").or_none()];

pub(crate) static ALIGN_LABELS: Entry = Entry::new(
    "align_labels",
    FIG,
    ALIGN_LABELS_PARAMS,
    nothing,
    "Does nothing: labels are always aligned.",
    include_str!("examples/fig.align_labels.py"),
);

pub(crate) static ALIGN_YLABELS: Entry = Entry::new(
    "align_ylabels",
    FIG,
    ALIGN_LABELS_PARAMS,
    nothing,
    "Does nothing: labels are always aligned.",
    include_str!("examples/fig.align_ylabels.py"),
);

fn nothing(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    Ok(Returned::None)
}
