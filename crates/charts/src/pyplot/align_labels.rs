//! Labels of axes in one row or column on one line.

use crate::args::call::{Call, Done};
use crate::entry::{Entry, FIG};
use crate::model::charts::Charts;
use canvas::{Canvas, Param, Returned, Type};

pub(crate) static ALIGN_LABELS: Entry = Entry::new(
    "align_labels",
    FIG,
    &[Param::unhonoured("axs", Type::Any).or_none()],
    align_labels,
    "Puts the y labels of axes below each other on one line, and the x labels of axes beside each other.",
    include_str!("examples/fig.align_labels.py"),
);

fn align_labels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let figure = call.on_figure()?;
    charts.figures[figure].aligned = [true, true];
    Ok(Returned::None)
}

pub(crate) static ALIGN_YLABELS: Entry = Entry::new(
    "align_ylabels",
    FIG,
    &[Param::unhonoured("axs", Type::Any).or_none()],
    align_ylabels,
    "Puts the y labels of axes below each other on one line.",
    include_str!("examples/fig.align_ylabels.py"),
);

fn align_ylabels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let figure = call.on_figure()?;
    charts.figures[figure].aligned[1] = true;
    Ok(Returned::None)
}
