//! Shared axes and `label_outer`.

use crate::args::axes::range;
use crate::args::call::{Call, Done};
use crate::args::types;
use crate::entry::{AX, Entry};
use crate::model::axes::Place;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::places::Cells;
use canvas::{Canvas, Param, Returned, Type};

pub(crate) static LABEL_OUTER: Entry = Entry::new(
    "label_outer",
    AX,
    &[Param::unhonoured("remove_inner_ticks", Type::Flag).or_flag(false)],
    label_outer,
    "Hides the tick labels of inner axes, which their neighbours show too.",
    include_str!("examples/ax.label_outer.py"),
);

fn label_outer(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on_axes()?;
    if let Place::Grid(grid, Cells { last_row: last, first_column: first, .. }) = charts.axes[axes].place {
        if last + 1 < charts.grids[grid].rows {
            charts.axes[axes].ticks[0].labels[0] = false;
            charts.axes[axes].labels[0] = None;
        }
        if first > 0 {
            charts.axes[axes].ticks[1].labels[0] = false;
            charts.axes[axes].labels[1] = None;
        }
    }
    Ok(Returned::None)
}

fn share(charts: &mut Charts, call: &Call, axis: usize) -> Done {
    match call.get("other") {
        Some(value) if let Some(Handle::Axes(axes)) = Handle::from_value(value) => {
            let with = range(charts, axes, axis);
            charts.axes[call.on_axes()?].ranges[axis] = with;
            Ok(Returned::None)
        }
        Some(other) => Err(call.wrong("other", "the axes", other)),
        None => Ok(Returned::None),
    }
}

const SHAREX_PARAMS: &[Param] = &[Param::new("other", types::AXES, "the axes to share with")];

pub(crate) static SHAREX: Entry = Entry::new(
    "sharex",
    AX,
    SHAREX_PARAMS,
    share_x,
    "Shares the x axis with other axes.",
    include_str!("examples/ax.sharex.py"),
);

fn share_x(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    share(charts, call, 0)
}

pub(crate) static SHAREY: Entry = Entry::new(
    "sharey",
    AX,
    SHAREX_PARAMS,
    share_y,
    "Shares the y axis with other axes.",
    include_str!("examples/ax.sharey.py"),
);

fn share_y(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    share(charts, call, 1)
}
