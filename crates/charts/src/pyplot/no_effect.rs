//! Functions with little or no effect, which exist so that programs written for pyplot run.

use crate::args::call::{Call, Done};
use crate::args::types;
use crate::entry::{COLORBAR, Entry, FIGS, NO_EXAMPLE, PLT};
use crate::model::charts::Charts;
use canvas::{Canvas, Param, Returned, Type};

pub(crate) static UPDATE_TICKS: Entry = Entry::new(
    "update_ticks",
    COLORBAR,
    &[],
    nothing,
    "Does nothing: ticks are placed when the picture is drawn.",
    NO_EXAMPLE,
);

pub(crate) static UPDATE_NORMAL: Entry = Entry::new(
    "update_normal",
    COLORBAR,
    &[Param::harmless("mappable", types::ARTIST).or_none()],
    nothing,
    "Does nothing: a colorbar is always up to date.",
    NO_EXAMPLE,
);

pub(crate) static SET_ALPHA: Entry = Entry::new(
    "set_alpha",
    COLORBAR,
    &[Param::harmless("alpha", Type::Unit)],
    nothing,
    "Does nothing: a colorbar has the opacity of its artist.",
    NO_EXAMPLE,
);

pub(crate) static DRAW: Entry =
    Entry::new("draw", FIGS, &[], nothing, "Does nothing: the picture is drawn when the program ends.", NO_EXAMPLE);

pub(crate) static ION: Entry =
    Entry::new("ion", PLT, &[], nothing, "Does nothing: a program isn't interactive.", NO_EXAMPLE);

pub(crate) static IOFF: Entry =
    Entry::new("ioff", PLT, &[], nothing, "Does nothing: a program isn't interactive.", NO_EXAMPLE);

pub(crate) static PAUSE: Entry = Entry::new(
    "pause",
    PLT,
    &[Param::harmless("interval", Type::Number)],
    nothing,
    "Does nothing: nobody watches while a program draws.",
    NO_EXAMPLE,
);

pub(crate) static DRAW_IF_INTERACTIVE: Entry = Entry::new(
    "draw_if_interactive",
    PLT,
    &[],
    nothing,
    "Does nothing: the picture is drawn when the program ends.",
    NO_EXAMPLE,
);

pub(crate) static SWITCH_BACKEND: Entry = Entry::new(
    "switch_backend",
    PLT,
    &[Param::harmless("newbackend", Type::Text)],
    nothing,
    "Does nothing: there are no windows, and the format of the picture is the request's.",
    NO_EXAMPLE,
);

pub(crate) static SET_LOGLEVEL: Entry = Entry::new(
    "set_loglevel",
    PLT,
    &[Param::harmless("level", Type::Text)],
    nothing,
    "Does nothing: charts write no log.",
    NO_EXAMPLE,
);

pub(crate) fn nothing(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    Ok(Returned::None)
}
