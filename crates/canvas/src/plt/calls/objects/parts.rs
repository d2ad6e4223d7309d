//! What axes are made of: their sides' axes, spines, transforms and artists.

use crate::Canvas;
use crate::plt::call::{Call, Done};
use crate::plt::charts::Charts;
use crate::plt::handle::{Class, Handle};
use crate::plt::item::Artist;
use crate::plt::table::{AX, Entry, FIG};
use crate::plt::value::Returned;

pub(super) const TABLE: &[Entry] = &[
    Entry::new("xaxis", AX, "", xaxis, "The x axis.", "fig, ax = plt.subplots()\nax.xaxis.tick_top()").read(),
    Entry::new("yaxis", AX, "", yaxis, "The y axis.", "fig, ax = plt.subplots()\nax.yaxis.tick_right()").read(),
    Entry::new(
        "get_xaxis",
        AX,
        "",
        xaxis,
        "The x axis.",
        "fig, ax = plt.subplots()\nax.get_xaxis().set_visible(False)",
    ),
    Entry::new(
        "get_yaxis",
        AX,
        "",
        yaxis,
        "The y axis.",
        "fig, ax = plt.subplots()\nax.get_yaxis().set_visible(False)",
    ),
    Entry::new(
        "spines",
        AX,
        "",
        spines,
        "The sides of the frame.",
        "fig, ax = plt.subplots()\nax.spines[[\"top\", \"right\"]].set_visible(False)",
    )
    .read(),
    Entry::new(
        "transData",
        AX,
        "",
        trans_data,
        "The data's coordinates.",
        "fig, ax = plt.subplots()\nax.text(0.5, 0.5, \"here\", transform=ax.transData)",
    )
    .read(),
    Entry::new(
        "transAxes",
        AX,
        "",
        trans_axes,
        "Coordinates from 0 to 1 across and up the chart.",
        "fig, ax = plt.subplots()\nax.text(0.5, 0.5, \"middle\", transform=ax.transAxes)",
    )
    .read(),
    Entry::new(
        "transFigure",
        FIG,
        "",
        trans_figure,
        "Coordinates from 0 to 1 across and up the figure.",
        "fig, ax = plt.subplots()\nax.text(0.5, 0.5, \"middle\", transform=fig.transFigure)",
    )
    .read(),
    Entry::new(
        "get_xaxis_transform",
        AX,
        "",
        trans_x,
        "x in the data's coordinates, y from 0 to 1 up the chart.",
        "fig, ax = plt.subplots()\nax.text(0.5, 0.9, \"top\", transform=ax.get_xaxis_transform())",
    ),
    Entry::new(
        "get_yaxis_transform",
        AX,
        "",
        trans_y,
        "x from 0 to 1 across the chart, y in the data's coordinates.",
        "fig, ax = plt.subplots()\nax.text(0.1, 0.5, \"left\", transform=ax.get_yaxis_transform())",
    ),
    Entry::new(
        "figure",
        AX,
        "",
        own_figure,
        "The chart's figure.",
        "fig, ax = plt.subplots()\nax.figure.suptitle(\"title\")",
    )
    .read(),
    Entry::new(
        "get_figure",
        AX,
        "",
        own_figure,
        "The chart's figure.",
        "fig, ax = plt.subplots()\nax.get_figure().suptitle(\"title\")",
    ),
    Entry::new(
        "lines",
        AX,
        "",
        own_lines,
        "The chart's lines.",
        "fig, ax = plt.subplots()\nax.plot([1, 3, 2])\nprint(len(ax.lines))",
    )
    .read(),
    Entry::new(
        "get_lines",
        AX,
        "",
        own_lines,
        "The chart's lines.",
        "fig, ax = plt.subplots()\nax.plot([1, 3, 2])\nprint(len(ax.get_lines()))",
    ),
    Entry::new(
        "patches",
        AX,
        "",
        own_patches,
        "The chart's bars and other areas.",
        "fig, ax = plt.subplots()\nax.bar([\"a\", \"b\"], [1, 2])\nfor bar in ax.patches:\n    print(bar.get_height())",
    )
    .read(),
    Entry::new(
        "containers",
        AX,
        "",
        own_groups,
        "The chart's groups of bars.",
        "fig, ax = plt.subplots()\nax.bar([\"a\", \"b\"], [1, 2])\nax.bar_label(ax.containers[0])",
    )
    .read(),
    Entry::new(
        "get_position",
        AX,
        "",
        own_position,
        "Does nothing of use here: charts find their places when they are drawn.",
        "fig, ax = plt.subplots()\nprint(ax.get_position())",
    ),
];

fn xaxis(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Handle(Handle::new(Class::XAxis, call.on.id)))
}

fn yaxis(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Handle(Handle::new(Class::YAxis, call.on.id)))
}

fn spines(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Handle(Handle::new(Class::Spines, call.on.id * 16 + 15)))
}

fn transform(id: usize) -> Done {
    Ok(Returned::Handle(Handle::new(Class::Transform, id)))
}

fn trans_data(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    transform(0)
}

fn trans_axes(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    transform(1)
}

fn trans_figure(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    transform(2)
}

fn trans_x(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    transform(3)
}

fn trans_y(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    transform(4)
}

fn own_figure(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Handle(Handle::new(Class::Figure, charts.axes[call.on.id].figure)))
}

fn of_axes(charts: &Charts, axes: usize, holds: impl Fn(&Artist) -> bool) -> Returned {
    let found = charts
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.axes == Some(axes) && !item.removed && holds(&item.artist));
    let ids: Vec<usize> = found.map(|(id, _)| id).collect();
    Returned::handles(Class::Artist, &ids)
}

fn own_lines(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(of_axes(charts, call.on.id, |artist| matches!(artist, Artist::Line(_))))
}

fn own_patches(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(of_axes(charts, call.on.id, |artist| matches!(artist, Artist::Patch(_))))
}

fn own_groups(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(of_axes(charts, call.on.id, |artist| matches!(artist, Artist::Group("bar" | "barh" | "errorbar" | "stem", _))))
}

fn own_position(_: &mut Charts, _: &mut Canvas, _: &mut Call) -> Done {
    Ok(Returned::Tuple([0.125, 0.11, 0.775, 0.77].map(Returned::Number).to_vec()))
}
