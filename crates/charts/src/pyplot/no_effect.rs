//! Functions without effect, which exist so that programs written for pyplot run.

use crate::args::call::{Call, Done};
use crate::args::types;
use crate::entry::{AX, COLORBAR, Entry, FIGS, PLT};
use crate::model::charts::Charts;
use canvas::{Canvas, Default, Param, Returned, Type};

pub(crate) static RELIM: Entry = Entry::new(
    "relim",
    AX,
    &[Param::unhonoured("visible_only", Type::Flag).or_flag(false)],
    nothing,
    "Does nothing: the limits always include the data.",
    include_str!("examples/ax.relim.py"),
);

pub(crate) static AUTOSCALE_VIEW: Entry = Entry::new(
    "autoscale_view",
    AX,
    &[
        Param::unhonoured("tight", Type::Flag).same_as(&[Default::Flag(false)]).or_none(),
        Param::unhonoured("scalex", Type::Flag).or_flag(true),
        Param::unhonoured("scaley", Type::Flag).or_flag(true),
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
    &[Param::harmless("mappable", types::ARTIST).or_none()],
    nothing,
    "Does nothing: a colorbar is always up to date.",
    include_str!("examples/colorbar.update_normal.py"),
);

pub(crate) static SET_ALPHA: Entry = Entry::new(
    "set_alpha",
    COLORBAR,
    &[Param::harmless("alpha", Type::Unit)],
    nothing,
    "Does nothing: a colorbar has the opacity of its artist.",
    include_str!("examples/colorbar.set_alpha.py"),
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

fn nothing(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    Ok(Returned::None)
}
