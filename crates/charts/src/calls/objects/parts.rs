//! What axes are made of: their sides' axes, spines, transforms and artists.

use crate::call::{Call, Done};
use crate::charts::Charts;
use crate::handle::{Class, Handle};
use crate::item::Artist;
use crate::parts::Part;
use crate::returned::Returned;
use crate::table::{AX, Entry, FIG};
use canvas::Canvas;

pub(super) const TABLE: &[Entry] = &[
    Entry::new("xaxis", AX, "", xaxis, "The x axis.", "fig, ax = plt.subplots()\nax.plot([0, 90, 180, 270, 360], [0, 1, 0, -1, 0], \"o\", color=\"C0\")\nax.xaxis.set_major_locator(plt.MultipleLocator(90))\nax.xaxis.set_major_formatter(\"{x:.0f}°\")").read(),
    Entry::new("yaxis", AX, "", yaxis, "The y axis.", "fig, ax = plt.subplots()\nax.plot([1200, 1350, 1280, 1500], \"s-\", color=\"C1\")\nax.yaxis.set_major_formatter(\"{x:,.0f} $\")\nax.yaxis.grid(True)").read(),
    Entry::new(
        "label",
        &[Class::XAxis, Class::YAxis],
        "",
        label,
        "The axis's label.",
        "fig, ax = plt.subplots()\nax.plot([3, 8, 5, 9], \"o-\", color=\"C1\")\nax.set_xlabel(\"round\")\nax.set_ylabel(\"points\")\nax.xaxis.label.set_color(\"crimson\")\nax.yaxis.label.set_fontsize(18)",
    )
    .read(),
    Entry::new(
        "title",
        AX,
        "",
        title,
        "The title in the middle.",
        "fig, ax = plt.subplots()\nax.plot([1, 4, 2, 5], color=\"C4\", lw=3)\nax.set_title(\"Saws\")\nax.title.set_color(\"indigo\")\nax.title.set_fontsize(22)",
    )
    .read(),
    Entry::new(
        "get_xaxis",
        AX,
        "",
        xaxis,
        "The x axis.",
        "fig, ax = plt.subplots()\nax.bar(range(12), np.arange(12) % 5 + 2, color=\"C2\")\nax.get_xaxis().set_ticks([0, 5, 11], [\"Jan\", \"Jun\", \"Dec\"])",
    ),
    Entry::new(
        "get_yaxis",
        AX,
        "",
        yaxis,
        "The y axis.",
        "fig, ax = plt.subplots()\nbars = ax.bar([\"red\", \"white\", \"rosé\"], [54, 31, 15], color=[\"darkred\", \"khaki\", \"pink\"])\nax.bar_label(bars, fmt=\"%d %%\")\nax.set_ylim(0, 60)\nax.get_yaxis().set_visible(False)",
    ),
    Entry::new(
        "spines",
        AX,
        "",
        spines,
        "The sides of the frame.",
        "fig, ax = plt.subplots()\nax.plot([3, 5, 4, 7, 8], \"o-\", color=\"C0\")\nax.spines[[\"top\", \"right\"]].set_visible(False)\nax.spines[\"left\"].set_color(\"C0\")\nax.spines[\"bottom\"].set_linewidth(3)",
    )
    .read(),
    Entry::new(
        "transData",
        AX,
        "",
        trans_data,
        "The data's coordinates.",
        "fig, ax = plt.subplots()\nax.plot([10, 20, 30], [1.5, 4, 2], \"o-\", color=\"C3\")\nax.text(20, 4, \" (20, 4)\", transform=ax.transData, fontsize=13)\nax.set_xlim(5, 35)",
    )
    .read(),
    Entry::new(
        "transAxes",
        AX,
        "",
        trans_axes,
        "Coordinates from 0 to 1 across and up the chart.",
        "fig, ax = plt.subplots()\nax.plot(np.random.default_rng(5).normal(size=200).cumsum(), color=\"gray\")\nax.text(0.9, 0.88, \"A\", transform=ax.transAxes, fontsize=22, fontweight=\"bold\")",
    )
    .read(),
    Entry::new(
        "transFigure",
        FIG,
        "",
        trans_figure,
        "Coordinates from 0 to 1 across and up the figure.",
        "fig, ax = plt.subplots()\nax.plot([7, 3, 8, 5], color=\"C4\")\nax.text(0.01, 0.94, \"top left of all\", transform=fig.transFigure, color=\"C4\")",
    )
    .read(),
    Entry::new(
        "get_xaxis_transform",
        AX,
        "",
        trans_x,
        "x in the data's coordinates, y from 0 to 1 up the chart.",
        "fig, ax = plt.subplots()\nax.plot([1, 4, 2, 8, 5, 7], color=\"C0\")\nfor x, word in [(1, \"rain\"), (3, \"sun\")]:\n    ax.axvline(x, color=\"gray\", ls=\":\")\n    ax.text(x, 0.04, f\" {word}\", transform=ax.get_xaxis_transform())",
    ),
    Entry::new(
        "get_yaxis_transform",
        AX,
        "",
        trans_y,
        "x from 0 to 1 across the chart, y in the data's coordinates.",
        "fig, ax = plt.subplots()\nax.plot([82, 95, 110, 131, 124], \"o-\", color=\"C1\")\nax.axhline(120, color=\"crimson\", ls=\"--\")\nax.text(0.02, 121, \"limit\", transform=ax.get_yaxis_transform(), color=\"crimson\")",
    ),
    Entry::new(
        "figure",
        AX,
        "",
        own_figure,
        "The chart's figure.",
        "fig, ax = plt.subplots()\nax.pie([8, 7, 9], labels=[\"sleep\", \"work\", \"rest\"], colors=[\"C0\", \"C3\", \"C2\"])\nax.figure.suptitle(\"A day's hours\")",
    )
    .read(),
    Entry::new(
        "get_figure",
        AX,
        "",
        own_figure,
        "The chart's figure.",
        "fig, ax = plt.subplots()\nax.hist(np.random.default_rng(7).exponential(4, 500), bins=25, color=\"C5\")\nax.get_figure().set_facecolor(\"lavenderblush\")\nax.set_xlabel(\"minutes between calls\")",
    ),
    Entry::new(
        "lines",
        AX,
        "",
        own_lines,
        "The chart's lines.",
        "fig, ax = plt.subplots()\nfor k in range(5):\n    ax.plot(np.cos(np.linspace(0, 6) + k / 2))\nfor line in ax.lines[1:]:\n    line.set_color(\"lightgray\")\nax.set_title(f\"one of {len(ax.lines)} lines\")",
    )
    .read(),
    Entry::new(
        "get_lines",
        AX,
        "",
        own_lines,
        "The chart's lines.",
        "fig, ax = plt.subplots()\nax.plot([2, 4, 3, 5])\nax.plot([4, 3, 5, 2])\nfor width, line in zip([2, 7], ax.get_lines()):\n    line.set_linewidth(width)",
    ),
    Entry::new(
        "patches",
        AX,
        "",
        own_patches,
        "The chart's bars and other areas.",
        "fig, ax = plt.subplots()\nax.bar([\"Lea\", \"Tom\", \"Ida\", \"Max\"], [12, 19, 15, 8], color=\"lightgray\")\nbest = max(ax.patches, key=lambda bar: bar.get_height())\nbest.set_facecolor(\"gold\")",
    )
    .read(),
    Entry::new(
        "containers",
        AX,
        "",
        own_groups,
        "The chart's groups of bars.",
        "fig, ax = plt.subplots()\nax.bar([\"2022\", \"2023\"], [14, 18], color=\"C0\")\nax.bar([\"2022\", \"2023\"], [6, 9], bottom=[14, 18], color=\"C1\")\nfor bars in ax.containers:\n    ax.bar_label(bars, label_type=\"center\", color=\"white\")",
    )
    .read(),
    Entry::new(
        "get_position",
        AX,
        "",
        own_position,
        "Does nothing of use here: charts find their places when they are drawn.",
        "fig, ax = plt.subplots()\nax.fill_between(range(5), [1, 3, 2, 4, 3], color=\"C2\", alpha=0.5)\nax.get_position()\nax.set_title(\"places are found at the end\")",
    ),
];

fn label(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Part::AxisLabel(call.on.id, usize::from(call.on.class == Class::YAxis)).returned())
}

fn title(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Part::Title(call.on.id, 1).returned())
}

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
