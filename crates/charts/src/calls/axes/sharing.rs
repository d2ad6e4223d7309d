//! Axes that are shared, and labels that a neighbour shows too.

use super::range;
use crate::axes::Place;
use crate::call::{Call, Done};
use crate::charts::Charts;
use crate::handle::{Class, Handle};
use crate::returned::Returned;
use crate::table::{AX, Entry};
use canvas::Canvas;
use canvas::Value;

pub(super) const TABLE: &[Entry] = &[
    Entry::new(
        "label_outer",
        AX,
        "remove_inner_ticks=False",
        label_outer,
        "Hides labels that the neighbour shows too.",
        "fig, axs = plt.subplots(2, 2, sharex=True, sharey=True)\nfor i, ax in enumerate(axs.flat):\n    ax.plot(np.sin(np.linspace(0, 6) * (i + 1)), color=f\"C{i}\")\n    ax.set(xlabel=\"time (s)\", ylabel=\"volt\")\n    ax.label_outer()",
    ),
    Entry::new(
        "sharex",
        AX,
        "other",
        share_x,
        "Shares the x axis with other axes.",
        "fig, axs = plt.subplots(2)\naxs[0].plot([0, 10, 20, 30], [5, 9, 7, 12], \"o-\")\naxs[1].plot([12, 18], [40, 60], \"s-\", color=\"C1\")\naxs[1].sharex(axs[0])",
    ),
    Entry::new(
        "sharey",
        AX,
        "other",
        share_y,
        "Shares the y axis with other axes.",
        "fig, axs = plt.subplots(1, 2)\naxs[0].bar([\"2022\", \"2023\"], [30, 80], color=\"C0\")\naxs[1].bar([\"2022\", \"2023\"], [12, 20], color=\"C1\")\naxs[1].sharey(axs[0])\nfig.suptitle(\"the same scale for both\")",
    ),
];

fn label_outer(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on.id;
    if let Place::Grid(grid, [_, last, first, _]) = charts.axes[axes].place {
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
        Some(Value::Object(object))
            if let Some(handle) = Handle::from_object(object)
                && handle.class == Class::Axes =>
        {
            let with = range(charts, handle.id, axis);
            charts.axes[call.on.id].ranges[axis] = with;
            Ok(Returned::None)
        }
        Some(other) => Err(call.wrong("other", "a chart's axes", other)),
        None => Ok(Returned::None),
    }
}

fn share_x(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    share(charts, call, 0)
}

fn share_y(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    share(charts, call, 1)
}
