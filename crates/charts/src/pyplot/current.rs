//! The current figure and the current axes.

use crate::args::call::{Call, Done};
use crate::args::types;
use crate::entry::{AX, BOTH, Entry, FIGS, PLT};
use crate::model::artist::InLimits;
use crate::model::axes::{Axes, Figure};
use crate::model::axis::Axis;
use crate::model::charts::Charts;
use crate::model::handle::Handle;
use crate::model::id::Id;
use canvas::{CallError, Canvas, Param, Returned, Returns};

pub(crate) static GCA: Entry =
    Entry::new("gca", FIGS, &[], gca, "Returns the current axes.", include_str!("examples/plt.gca.py"))
        .returns(Returns::Object("Axes"));

pub(crate) fn gca(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    if let Handle::Figure(figure) = call.on {
        charts.current = Some(figure);
    }
    Ok(Handle::Axes(charts.current_axes(canvas)?).into())
}

pub(crate) static GCF: Entry =
    Entry::new("gcf", PLT, &[], gcf, "Returns the current figure.", include_str!("examples/plt.gcf.py"))
        .returns(Returns::Object("Figure"));

pub(crate) fn gcf(charts: &mut Charts, canvas: &mut Canvas, _: &mut Call) -> Done {
    Ok(Handle::Figure(charts.figure(canvas)?).into())
}

/// The axes that an argument names.
pub(crate) fn named(call: &Call, name: &str) -> Result<Option<Id<Axes>>, CallError> {
    match call.get(name) {
        None => Ok(None),
        Some(value) if let Some(Handle::Axes(axes)) = Handle::from_value(value) => Ok(Some(axes)),
        Some(other) => Err(call.wrong(name, "the axes", other)),
    }
}

pub(crate) static SCA: Entry = Entry::new(
    "sca",
    FIGS,
    &[Param::new("ax", types::AXES, "the axes to make current")],
    sca,
    "Makes axes the current axes.",
    include_str!("examples/plt.sca.py"),
);

pub(crate) fn sca(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    if let Some(axes) = named(call, "ax")? {
        let figure = charts.axes[axes].figure;
        charts.activate(figure);
        charts.figures[figure].current = Some(axes);
    }
    Ok(Returned::None)
}

pub(crate) static DELAXES: Entry = Entry::new(
    "delaxes",
    FIGS,
    &[Param::new("ax", types::AXES, "the axes to remove; if not given, the current axes").or_none()],
    delaxes,
    "Removes axes.",
    include_str!("examples/plt.delaxes.py"),
);

pub(crate) fn delaxes(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = match named(call, "ax")? {
        Some(axes) => axes,
        None => charts.current_axes(canvas)?,
    };
    charts.axes[axes].removed = true;
    Ok(Returned::None)
}

pub(crate) static CLA: Entry =
    Entry::new("cla", BOTH, &[], cla, "Clears the axes.", include_str!("examples/plt.cla.py"));

pub(crate) static CLEAR: Entry =
    Entry::new("clear", AX, &[], cla, "Clears the axes.", include_str!("examples/ax.clear.py"));

pub(crate) fn cla(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    empty(charts, axes);
    Ok(Returned::None)
}

fn empty(charts: &mut Charts, axes: Id<Axes>) {
    for item in charts.artists.iter_mut().filter(|item| item.axes == Some(axes)) {
        (item.removed, item.in_limits) = (true, InLimits::Ignored);
    }
    for range in charts.axes[axes].ranges {
        charts.ranges[range] = Axis::default();
    }
    let axes = &mut charts.axes[axes];
    axes.titles = [None, None, None];
    axes.labels = [None, None];
    (axes.legend, axes.kept_legends) = (None, Vec::new());
    axes.cycle = [0, 0];
}

pub(crate) static CLF: Entry =
    Entry::new("clf", FIGS, &[], clf, "Clears the figure.", include_str!("examples/plt.clf.py"));

pub(crate) fn clf(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    clear(charts, figure);
    Ok(Returned::None)
}

/// Removes all that is on a figure.
pub(crate) fn clear(charts: &mut Charts, figure: Id<Figure>) {
    for axes in charts.figures[figure].axes.clone() {
        empty(charts, axes);
        charts.axes[axes].removed = true;
    }
    for item in charts.artists.iter_mut().filter(|item| item.figure == Some(figure)) {
        item.removed = true;
    }
    let figure = &mut charts.figures[figure];
    figure.axes.clear();
    (figure.current, figure.suptitle, figure.legend) = (None, None, None);
    (figure.supxlabel, figure.supylabel) = (None, None);
}
