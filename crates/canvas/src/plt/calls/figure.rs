//! Figures, and axes on them.

use super::super::axes::{Layout, Margins, Place};
use super::super::call::{Call, Done, truth};
use super::super::charts::Charts;
use super::super::handle::{Class, Handle};
use super::super::table::{AX, BOTH, Entry, FIG, FIGS, PLT};
use super::super::value::{Returned, Value};
use super::nothing;
use crate::{CallError, Canvas};

const FIGURE: &str = "num=None, figsize=None, dpi=None, facecolor=None, edgecolor=None, frameon=True, layout=None, \
    tight_layout=None, constrained_layout=None, clear=False";
const SUBPLOTS: &str = "nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None, \
    height_ratios=None, subplot_kw=None, gridspec_kw=None, num=None, figsize=None, dpi=None, facecolor=None, \
    edgecolor=None, layout=None, tight_layout=None, constrained_layout=None";
const ADJUST: &str = "left=None, bottom=None, right=None, top=None, wspace=None, hspace=None";

pub(in crate::plt) const TABLE: &[Entry] = &[
    Entry::new(
        "figure",
        PLT,
        FIGURE,
        figure,
        "Starts a figure; `figsize` (inches, at 100 px each) sets the picture's size.",
        "plt.figure(figsize=(4, 3), facecolor=\"aliceblue\")\nplt.plot([2019, 2020, 2021, 2022, 2023], [31, 12, 19, 34, 41], \"o-\", color=\"navy\")\nplt.xticks([2019, 2021, 2023])\nplt.title(\"Visitors, thousand\")",
    ),
    Entry::new(
        "subplots",
        FIGS,
        SUBPLOTS,
        subplots,
        "Makes a figure with a grid of charts.",
        "months = [\"J\", \"F\", \"M\", \"A\", \"M \", \"J \"]\nfig, (left, right) = plt.subplots(1, 2)\nleft.plot(months, [3, 5, 9, 14, 18, 21], \"o-\", color=\"tomato\")\nleft.set_title(\"°C\")\nright.bar(months, [52, 41, 49, 44, 61, 70], color=\"steelblue\")\nright.set_title(\"rain (mm)\")",
    ),
    Entry::new(
        "subplot",
        PLT,
        "*args, sharex=None, sharey=None, projection=None, **set",
        subplot,
        "Chooses a place in a grid of charts, and makes a chart there if there is none.",
        "t = np.linspace(0, 2, 200)\nfor i, hertz in enumerate([1, 2, 4], start=1):\n    plt.subplot(3, 1, i)\n    plt.plot(t, np.sin(2 * np.pi * hertz * t), color=f\"C{i}\")\n    plt.ylabel(f\"{hertz} Hz\")",
    ),
    Entry::new(
        "add_subplot",
        FIG,
        "*args, sharex=None, sharey=None, projection=None, **set",
        subplot,
        "Adds a chart at a place in a grid.",
        "fig = plt.figure()\ntop = fig.add_subplot(2, 1, 1)\ntop.plot([420, 380, 510, 640, 590], \"o-\", color=\"seagreen\")\ntop.set_ylabel(\"orders\")\nbelow = fig.add_subplot(2, 1, 2, sharex=top)\nbelow.bar(range(5), [12, 9, 20, 31, 24], color=\"salmon\")\nbelow.set_ylabel(\"returns\")",
    ),
    Entry::new(
        "subplot_mosaic",
        FIGS,
        "mosaic, *, sharex=False, sharey=False, width_ratios=None, height_ratios=None, empty_sentinel='.', gridspec_kw=None, figsize=None, layout=None, constrained_layout=None, dpi=None",
        mosaic,
        "Makes charts whose places are drawn with letters.",
        "rng = np.random.default_rng(4)\nheight, mass = rng.multivariate_normal([172, 71], [[60, 55], [55, 110]], 300).T\nfig, axs = plt.subplot_mosaic(\"AA;BC\")\naxs[\"A\"].scatter(height, mass, s=6)\naxs[\"B\"].hist(height, bins=20, color=\"C1\")\naxs[\"C\"].hist(mass, bins=20, color=\"C2\")",
    ),
    Entry::new(
        "subplot2grid",
        PLT,
        "shape, loc, rowspan=1, colspan=1",
        subplot2grid,
        "Makes a chart over cells of a grid.",
        "hours = np.arange(24)\nwide = plt.subplot2grid((3, 3), (0, 0), colspan=3)\nwide.bar(hours, 40 + 35 * np.sin((hours - 8) / 4), color=\"C0\")\nbig = plt.subplot2grid((3, 3), (1, 0), rowspan=2, colspan=2)\nbig.plot(hours, np.cumsum(40 + 35 * np.sin((hours - 8) / 4)), color=\"C1\")\nplt.subplot2grid((3, 3), (1, 2), rowspan=2).pie([3, 2, 1], colors=[\"C2\", \"C3\", \"C4\"])",
    ),
    Entry::new(
        "add_gridspec",
        FIG,
        "nrows=1, ncols=1, width_ratios=None, height_ratios=None, wspace=None, hspace=None",
        gridspec,
        "Makes a grid of places, to be indexed like an array.",
        "fig = plt.figure()\ngrid = fig.add_gridspec(2, 2, width_ratios=[3, 1])\nx = np.linspace(0, 10, 200)\nfig.add_subplot(grid[0, 0]).plot(x, np.sin(x), \"C0\")\nfig.add_subplot(grid[1, 0]).plot(x, np.cos(x) * np.exp(-x / 4), \"C1\")\nfig.add_subplot(grid[:, 1]).barh([\"a\", \"b\", \"c\"], [4, 7, 2], color=\"C2\")",
    ),
    Entry::new(
        "GridSpec",
        PLT,
        "nrows=1, ncols=1, figure=None, width_ratios=None, height_ratios=None, wspace=None, hspace=None",
        gridspec,
        "Makes a grid of places, to be indexed like an array.",
        "grid = plt.GridSpec(3, 3)\nrng = np.random.default_rng(2)\nx, y = rng.normal(size=(2, 400))\nplt.subplot(grid[1:, :2]).plot(x, y, \".\", color=\"teal\", alpha=0.5)\nplt.subplot(grid[0, :2]).hist(x, bins=25, color=\"teal\")\nplt.subplot(grid[1:, 2]).hist(y, bins=25, orientation=\"horizontal\", color=\"teal\")",
    ),
    Entry::new(
        "axes",
        PLT,
        "arg=None, **set",
        axes_at,
        "Makes a chart at a place of the figure: left, bottom, width, height, each 0 to 1.",
        "x = np.linspace(0, 10, 300)\nplt.axes([0.12, 0.12, 0.83, 0.8])\nplt.plot(x, np.exp(-x / 3) * np.cos(6 * x), color=\"purple\")\nplt.axes([0.55, 0.62, 0.36, 0.26])\nplt.plot(x[:60], np.exp(-x[:60] / 3) * np.cos(6 * x[:60]), color=\"orange\")",
    ),
    Entry::new(
        "add_axes",
        FIG,
        "arg=None, **set",
        axes_at,
        "Adds a chart at a place of the figure: left, bottom, width, height, each 0 to 1.",
        "fig = plt.figure()\ntide = 3 + 2 * np.cos(np.linspace(0, 25, 200))\nfig.add_axes([0.12, 0.45, 0.83, 0.48]).plot(tide, color=\"steelblue\")\nfig.add_axes([0.12, 0.1, 0.83, 0.22]).plot(np.gradient(tide), color=\"gray\")",
    ),
    Entry::new(
        "inset_axes",
        AX,
        "bounds, **set",
        inset,
        "Makes a small chart inside this one: left, bottom, width, height, each 0 to 1 of it.",
        "fig, ax = plt.subplots()\nyear = np.arange(1950, 2021)\nax.plot(year, 2.5 * 1.016 ** (year - 1950), color=\"C3\")\nax.set_title(\"People on Earth, 10⁹\")\nnear = ax.inset_axes([0.12, 0.6, 0.35, 0.32])\nnear.plot(year[:11], 2.5 * 1.016 ** (year[:11] - 1950), \"o-\", ms=3)",
    ),
    Entry::new(
        "gca",
        FIGS,
        "",
        gca,
        "The current chart.",
        "plt.barh([\"Everest\", \"K2\", \"Makalu\", \"Lhotse\"], [8849, 8611, 8485, 8516], color=\"slategray\")\nax = plt.gca()\nax.set_xlim(8000, 9000)\nax.set_title(\"Height (m)\")",
    ),
    Entry::new("gcf", PLT, "", gcf, "The current figure.", "plt.fill_between(range(8), [2, 4, 7, 6, 8, 9, 7, 5], color=\"gold\")\nfig = plt.gcf()\nfig.set_facecolor(\"lightyellow\")\nfig.suptitle(\"Hours of sun\")"),
    Entry::new(
        "sca",
        FIGS,
        "ax",
        sca,
        "Makes a chart the current one.",
        "fig, (left, right) = plt.subplots(1, 2)\nplt.sca(right)\nplt.pie([62, 38], labels=[\"yes\", \"no\"], colors=[\"seagreen\", \"lightgray\"])\nplt.sca(left)\nplt.bar([\"yes\", \"no\"], [62, 38], color=[\"seagreen\", \"lightgray\"])",
    ),
    Entry::new(
        "twinx",
        BOTH,
        "ax=None",
        twinx,
        "A second chart over this one, with a y axis of its own at the right.",
        "fig, ax = plt.subplots()\nmonths = np.arange(1, 13)\nax.bar(months, [52, 41, 49, 44, 61, 70, 76, 68, 54, 49, 55, 58], color=\"lightsteelblue\")\nax.set_ylabel(\"rain (mm)\", color=\"steelblue\")\nwarm = ax.twinx()\nwarm.plot(months, [1, 2, 6, 10, 14, 17, 20, 19, 15, 10, 5, 2], \"o-\", color=\"firebrick\")\nwarm.set_ylabel(\"°C\", color=\"firebrick\")",
    ),
    Entry::new(
        "twiny",
        BOTH,
        "ax=None",
        twiny,
        "A second chart over this one, with an x axis of its own at the top.",
        "fig, ax = plt.subplots()\ndepth = np.linspace(0, 200, 60)\nax.plot(6 + 14 / (1 + np.exp((depth - 60) / 15)), depth, color=\"tab:red\")\nax.set_xlabel(\"temperature (°C)\", color=\"tab:red\")\nax.set_ylim(200, 0)\nsalt = ax.twiny()\nsalt.plot(35.5 - 1.2 / (1 + np.exp((depth - 70) / 20)), depth, color=\"tab:blue\")\nsalt.set_xlabel(\"salt (g/kg)\", color=\"tab:blue\")",
    ),
    Entry::new(
        "tight_layout",
        FIGS,
        "*, pad=1.08, h_pad=None, w_pad=None, rect=None",
        tight_layout,
        "Makes the charts as large as their labels allow.",
        "for i, town in enumerate([\"Oslo\", \"Rome\", \"Cairo\", \"Lima\"], start=1):\n    plt.subplot(2, 2, i)\n    plt.plot(np.cos(np.linspace(0, 6, 12)) * -i * 2 + 4 * i, color=f\"C{i}\")\n    plt.title(town)\n    plt.ylabel(\"°C\")\nplt.tight_layout()",
    ),
    Entry::new(
        "set_layout_engine",
        FIG,
        "layout=None, **set",
        layout_engine,
        "Makes the charts as large as their labels allow.",
        "fig, axs = plt.subplots(1, 2)\naxs[0].barh([\"blackbird\", \"chaffinch\", \"robin\"], [41, 28, 35], color=\"olivedrab\")\naxs[1].barh([\"wood pigeon\", \"magpie\"], [19, 24], color=\"peru\")\nfig.set_layout_engine(\"tight\")",
    ),
    Entry::new(
        "subplots_adjust",
        FIGS,
        ADJUST,
        adjust,
        "Sets the room around and between the charts.",
        "fig, axs = plt.subplots(1, 2)\naxs[0].plot([1, 4, 2, 5], \"o-\")\naxs[1].plot([5, 2, 4, 1], \"s-\", color=\"C1\")\nfig.subplots_adjust(left=0.1, right=0.95, top=0.7, bottom=0.3, wspace=0.6)\nfig.suptitle(\"much room between them\")",
    ),
    Entry::new(
        "autofmt_xdate",
        FIG,
        "bottom=0.2, rotation=30, ha='right', which='major'",
        autofmt_xdate,
        "Turns the labels of dates so that they don't meet.",
        "fig, ax = plt.subplots()\ndays = np.arange(\"2024-03-01\", \"2024-04-10\", dtype=\"datetime64[D]\")\nax.plot(days, 8 + np.arange(len(days)) / 6 + np.sin(np.arange(len(days))), color=\"orangered\")\nax.set_ylabel(\"°C\")\nfig.autofmt_xdate()",
    ),
    Entry::new(
        "set_size_inches",
        FIG,
        "w, h=None, forward=True",
        set_size,
        "Sets the picture's size, inches of 100 px.",
        "fig, ax = plt.subplots()\nax.plot(np.sin(np.linspace(0, 30, 400)), color=\"teal\")\nax.set_title(\"4 × 2 inches\")\nfig.set_size_inches(4, 2)",
    ),
    Entry::new(
        "get_size_inches",
        FIG,
        "",
        get_size,
        "The picture's size, inches of 100 px.",
        "fig, ax = plt.subplots()\nwidth, height = fig.get_size_inches()\nax.add_patch(plt.Rectangle((0, 0), width, height, color=\"wheat\"))\nax.text(width / 2, height / 2, f\"{width:.1f} × {height:.1f} in\", ha=\"center\", fontsize=20)\nax.axis(\"off\")",
    ),
    Entry::new(
        "set_dpi",
        FIG,
        "val",
        set_dpi,
        "Sets how many px an inch has.",
        "fig, ax = plt.subplots()\nax.plot([3, 7, 4, 8, 6], \"o-\", color=\"darkorange\")\nax.set_title(\"120 px to an inch: larger\")\nfig.set_dpi(120)",
    ),
    Entry::new("dpi", FIG, "", dpi, "How many px an inch has.", "fig, ax = plt.subplots()\nax.plot([0, fig.dpi], [1, 1], \"|-\", ms=30, color=\"crimson\")\nax.text(fig.dpi / 2, 1.01, f\"an inch has {fig.dpi:.0f} px\", ha=\"center\")\nax.set_xlim(-20, 120)").read(),
    Entry::new(
        "axes",
        FIG,
        "",
        all_axes,
        "The figure's charts.",
        "fig, _ = plt.subplots(2, 2)\nfor i, ax in enumerate(fig.axes):\n    ax.text(0.5, 0.5, f\"axes[{i}]\", ha=\"center\", va=\"center\")\n    ax.set_facecolor(plt.cm.Pastel1(i))",
    )
    .read(),
    Entry::new(
        "get_axes",
        FIG,
        "",
        all_axes,
        "The figure's charts.",
        "fig, _ = plt.subplots(1, 3, sharey=True)\nfor ax, power in zip(fig.get_axes(), [1, 2, 3]):\n    ax.plot(np.linspace(0, 1) ** power, color=f\"C{power}\")\n    ax.set_title(f\"x^{power}\")",
    ),
    Entry::new(
        "set_facecolor",
        FIG,
        "color",
        set_face,
        "Paints the figure's background.",
        "fig, ax = plt.subplots()\nax.plot([61, 63, 60, 66, 71, 69], \"o-\", color=\"saddlebrown\")\nax.set_title(\"Price of coffee\")\nfig.set_facecolor(\"linen\")",
    ),
    Entry::new(
        "delaxes",
        FIGS,
        "ax=None",
        delaxes,
        "Removes a chart.",
        "fig, axs = plt.subplots(2, 2)\nfor ax, name in zip(axs.flat, [\"north\", \"east\", \"south\"]):\n    ax.bar([\"'22\", \"'23\", \"'24\"], [4, 6, 5 + len(name)])\n    ax.set_title(name)\nfig.delaxes(axs[1, 1])\nfig.tight_layout()",
    ),
    Entry::new("cla", BOTH, "", cla, "Empties the chart.", "plt.plot([1, 2], color=\"red\")\nplt.cla()\nplt.plot([14, 9, 11, 6, 4], \"o-\", color=\"seagreen\")\nplt.title(\"only what came after cla()\")"),
    Entry::new("clear", AX, "", cla, "Empties the chart.", "fig, (kept, emptied) = plt.subplots(1, 2)\nfor ax in (kept, emptied):\n    ax.bar([\"a\", \"b\", \"c\"], [3, 5, 2], color=\"C4\")\nemptied.clear()\nemptied.set_title(\"cleared\")"),
    Entry::new("clf", FIGS, "", clf, "Empties the figure.", "plt.plot([1, 2], color=\"red\")\nplt.clf()\nplt.bar([\"Mon\", \"Tue\", \"Wed\"], [8, 5, 7], color=\"mediumpurple\")\nplt.title(\"a new start\")"),
    Entry::new(
        "show",
        FIGS,
        "*args, block=None",
        nothing,
        "Does nothing: the picture is shown when the program ends.",
        "x = np.linspace(-3, 3, 100)\nplt.plot(x, np.exp(-x ** 2 / 2), color=\"navy\")\nplt.fill_between(x, np.exp(-x ** 2 / 2), alpha=0.2)\nplt.title(\"Normal distribution\")\nplt.show()",
    ),
    Entry::new(
        "savefig",
        FIGS,
        "*args, dpi=None, bbox_inches=None, pad_inches=None, facecolor=None, edgecolor=None, transparent=None, format=None, metadata=None, orientation=None",
        nothing,
        "Does nothing: the picture is what the program's address answers with.",
        "plt.stem([4, 8, 15, 16, 23, 42])\nplt.title(\"the picture needs no file\")\nplt.savefig(\"chart.png\")",
    ),
    Entry::new(
        "close",
        PLT,
        "fig=None",
        nothing,
        "Does nothing: a program ends with its picture.",
        "plt.step(range(7), [2, 2, 3, 5, 5, 4, 6], color=\"chocolate\")\nplt.title(\"Still there after close()\")\nplt.close()",
    ),
    Entry::new(
        "draw",
        FIGS,
        "",
        nothing,
        "Does nothing: the picture is drawn when the program ends.",
        "angle = np.linspace(0, 2 * np.pi, 300)\nplt.plot(np.sin(3 * angle), np.sin(2 * angle), color=\"darkcyan\")\nplt.title(\"A Lissajous figure\")\nplt.draw()",
    ),
    Entry::new(
        "ion",
        PLT,
        "",
        nothing,
        "Does nothing: nobody looks while the program runs.",
        "plt.ion()\nfor i in range(1, 6):\n    plt.plot(np.linspace(0, 1) ** i, label=f\"n = {i}\")\nplt.legend(title=\"xⁿ\")",
    ),
    Entry::new(
        "ioff",
        PLT,
        "",
        nothing,
        "Does nothing: nobody looks while the program runs.",
        "plt.ioff()\nplt.scatter([151, 160, 166, 172, 179, 185], [48, 55, 63, 66, 78, 83], c=\"crimson\")\nplt.xlabel(\"height (cm)\")\nplt.ylabel(\"mass (kg)\")",
    ),
    Entry::new(
        "align_labels",
        FIG,
        "axs=None",
        nothing,
        "Does nothing: labels have their place.",
        "fig, (top, low) = plt.subplots(2, sharex=True)\ntop.plot([1200, 1900, 1400], color=\"C0\")\ntop.set_ylabel(\"steps\")\nlow.plot([0.3, 0.8, 0.5], color=\"C1\")\nlow.set_ylabel(\"km\")\nfig.align_labels()",
    ),
    Entry::new(
        "align_ylabels",
        FIG,
        "axs=None",
        nothing,
        "Does nothing: labels have their place.",
        "fig, (top, low) = plt.subplots(2)\ntop.bar([\"a\", \"b\", \"c\"], [12000, 18000, 9000], color=\"C2\")\ntop.set_ylabel(\"euros\")\nlow.bar([\"a\", \"b\", \"c\"], [4, 6, 3], color=\"C3\")\nlow.set_ylabel(\"people\")\nfig.align_ylabels()",
    ),
];

fn figure(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let number = open(charts, canvas, call)?;
    Ok(Returned::Handle(Handle::new(Class::Figure, number)))
}

/// A new figure with the size, colour and layout that a call asks for.
fn open(charts: &mut Charts, canvas: &mut Canvas, call: &Call) -> Result<usize, CallError> {
    // An unused figure is the one that was asked for: `plt.figure()` after `plt.style.use(…)`, say.
    let number = charts.add_figure(canvas)?;
    if let Some(dpi) = call.maybe_number("dpi")? {
        charts.figures[number].dpi = checked_dpi(call, dpi)?;
    }
    if let Some((w, h)) = call.pair("figsize")? {
        resize(charts, canvas, call, number, w, h)?;
    } else if call.get("dpi").is_some() {
        let size = [canvas.width(), canvas.height()].map(|n| f64::from(n) / 100.0);
        resize(charts, canvas, call, number, size[0], size[1])?;
    }
    charts.figures[number].anchor = canvas.operations();
    if let Some(color) = call.get("facecolor") {
        charts.figures[number].face = charts.color(call, "facecolor", color)?;
    }
    let tight = match call.get("layout") {
        Some(Value::Text(word)) => matches!(word.as_str(), "tight" | "constrained" | "compressed"),
        _ => call.get("tight_layout").is_some_and(truth) || call.get("constrained_layout").is_some_and(truth),
    };
    if tight {
        charts.figures[number].layout = Layout::Tight(1.08);
    }
    Ok(number)
}

fn checked_dpi(call: &Call, dpi: f64) -> Result<f64, CallError> {
    if (1.0..=2_000.0).contains(&dpi) { Ok(dpi) } else { Err(call.bad("dpi must be from 1 to 2,000")) }
}

fn resize(
    charts: &mut Charts,
    canvas: &mut Canvas,
    call: &Call,
    number: usize,
    w: f64,
    h: f64,
) -> Result<(), CallError> {
    let dpi = charts.figures[number].dpi;
    if !(w > 0.0 && h > 0.0) {
        return Err(call.bad("a figure's size must be above 0"));
    }
    // Once something is drawn the size is fixed; the chart fits what there is.
    if canvas.is_marked() {
        return Ok(());
    }
    canvas.set_size((w * dpi).round().max(1.0), (h * dpi).round().max(1.0))
}

/// A value that is a truth or one of `all`, `row`, `col`, `none`.
fn sharing(value: Option<&Value>) -> &'static str {
    match value {
        Some(Value::Text(word)) if word == "row" => "row",
        Some(Value::Text(word)) if word == "col" => "col",
        Some(Value::Text(word)) if word == "none" => "none",
        Some(value) if truth(value) => "all",
        _ => "none",
    }
}

fn count(call: &Call, name: &str) -> Result<usize, CallError> {
    let n = call.number(name, 1.0)?;
    if n >= 1.0 && n.fract() == 0.0 && n <= 10_000.0 {
        Ok(n as usize)
    } else {
        Err(call.bad(format_args!(
            "Number of {} must be a positive integer, not {n}",
            if name == "nrows" { "rows" } else { "columns" }
        )))
    }
}

fn ratios(call: &Call, value: Option<&Value>, n: usize) -> Result<Vec<f64>, CallError> {
    let Some(value) = value else { return Ok(vec![1.0; n]) };
    let all = value.numbers().ok_or_else(|| call.bad("ratios must be numbers"))?;
    if all.len() != n || all.iter().any(|r| !(*r > 0.0 && r.is_finite())) {
        return Err(call.bad(format_args!("there must be {n} ratios, each above 0")));
    }
    Ok(all)
}

fn grid_of(charts: &mut Charts, call: &Call, rows: usize, columns: usize) -> Result<usize, CallError> {
    let grid = charts.add_grid(rows, columns)?;
    let inner: Vec<(String, Value)> = match call.get("gridspec_kw") {
        Some(Value::Map(entries)) => entries.clone(),
        _ => Vec::new(),
    };
    let value =
        |name: &str| call.get(name).cloned().or_else(|| inner.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()));
    charts.grids[grid].widths = ratios(call, value("width_ratios").as_ref(), columns)?;
    charts.grids[grid].heights = ratios(call, value("height_ratios").as_ref(), rows)?;
    charts.grids[grid].wspace = value("wspace").and_then(|v| v.number()).map(|n| n.clamp(0.0, 10.0));
    charts.grids[grid].hspace = value("hspace").and_then(|v| v.number()).map(|n| n.clamp(0.0, 10.0));
    Ok(grid)
}

fn subplots(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let (rows, columns) = (count(call, "nrows")?, count(call, "ncols")?);
    let number = if call.on.class == Class::Figure { call.on.id } else { open(charts, canvas, call)? };
    let grid = grid_of(charts, call, rows, columns)?;
    let shares = [sharing(call.get("sharex")), sharing(call.get("sharey"))];
    let mut cells: Vec<usize> = Vec::with_capacity(rows * columns);
    for row in 0..rows {
        for column in 0..columns {
            let shared = [0, 1].map(|axis| {
                let with = match shares[axis] {
                    "all" => cells.first(),
                    "row" => cells.get(row * columns),
                    "col" => cells.get(column).filter(|_| row > 0),
                    _ => None,
                };
                with.map(|axes| charts.axes[*axes].ranges[axis])
            });
            let axes = charts.add_axes(number, Place::Grid(grid, [row, row, column, column]), shared)?;
            // Inner labels of shared axes say nothing new.
            if matches!(shares[0], "all" | "col") && row + 1 < rows {
                charts.axes[axes].ticks[0].labels[0] = false;
            }
            if matches!(shares[1], "all" | "row") && column > 0 {
                charts.axes[axes].ticks[1].labels[0] = false;
            }
            cells.push(axes);
        }
    }
    if let Some(Value::Map(entries)) = call.get("subplot_kw").cloned() {
        check_projection(entries.iter().find(|(name, _)| name == "projection").map(|(_, value)| value))?;
        for axes in &cells {
            super::axes::apply(charts, call, *axes, &entries)?;
        }
    }
    charts.figures[number].current = cells.last().copied();
    let squeeze = call.flag("squeeze", true);
    let handles: Vec<Handle> = cells.iter().map(|id| Handle::new(Class::Axes, *id)).collect();
    let axes = match (squeeze, rows, columns) {
        (true, 1, 1) => Returned::Handle(handles[0]),
        (true, 1, n) | (true, n, 1) => Returned::Grid { shape: vec![n], cells: handles },
        _ => Returned::Grid { shape: vec![rows, columns], cells: handles },
    };
    if call.on.class == Class::Figure {
        return Ok(axes);
    }
    Ok(Returned::Tuple(vec![Returned::Handle(Handle::new(Class::Figure, number)), axes]))
}

fn check_projection(value: Option<&Value>) -> Result<(), CallError> {
    match value {
        Some(Value::Text(name)) if name != "rectilinear" => Err(CallError::not_implemented(format!(
            "projection='{}' isn't offered here; charts have straight x and y axes.",
            crate::call::shown(name)
        ))),
        _ => Ok(()),
    }
}

/// A place by three numbers, one of three digits, or a cell of a grid.
fn place(charts: &mut Charts, call: &Call) -> Result<Place, CallError> {
    let wrong = || call.bad("a place is rows, columns and index, such as (2, 1, 1) or 211");
    if let Some(Value::Handle(cell)) = call.rest.first()
        && cell.class == Class::GridSpec
    {
        return Ok(super::objects::cell_of(charts, *cell).unwrap_or(Place::Fixed([0.125, 0.11, 0.775, 0.77])));
    }
    let numbers: Vec<f64> = match call.rest.as_slice() {
        [] => vec![1.0, 1.0, 1.0],
        [Value::Int(n)] if (111..=999).contains(n) => vec![(n / 100) as f64, (n / 10 % 10) as f64, (n % 10) as f64],
        [rows, columns, index] => {
            let index = index.numbers().ok_or_else(wrong)?;
            [vec![rows.number().ok_or_else(wrong)?, columns.number().ok_or_else(wrong)?], index].concat()
        }
        _ => return Err(wrong()),
    };
    let whole = |n: f64| (n >= 1.0 && n.fract() == 0.0 && n < 1e4).then_some(n as usize).ok_or_else(wrong);
    let (rows, columns) = (whole(numbers[0])?, whole(numbers[1])?);
    let first = whole(numbers[2])?;
    let last = numbers.get(3).map_or(Ok(first), |n| whole(*n))?;
    if first > last || last > rows * columns {
        return Err(call.bad(format_args!("num must be an integer with 1 <= num <= {}, not {last}", rows * columns)));
    }
    let existing = charts.grids.iter().position(|grid| {
        grid.rows == rows
            && grid.columns == columns
            && grid.widths.iter().chain(&grid.heights).all(|r| (*r - 1.0).abs() < 1e-12)
    });
    let grid = match existing {
        Some(grid) => grid,
        None => charts.add_grid(rows, columns)?,
    };
    let (a, b) = (first - 1, last - 1);
    let (r, c) = ([a / columns, b / columns], [a % columns, b % columns]);
    Ok(Place::Grid(grid, [r[0].min(r[1]), r[0].max(r[1]), c[0].min(c[1]), c[0].max(c[1])]))
}

fn shared_range(call: &Call, charts: &Charts, name: &str, axis: usize) -> Option<usize> {
    match call.get(name) {
        Some(Value::Handle(handle)) if handle.class == Class::Axes => Some(charts.axes[handle.id].ranges[axis]),
        _ => None,
    }
}

fn subplot(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    check_projection(call.get("projection"))?;
    let figure = charts.figure_of(call, canvas)?;
    let place = place(charts, call)?;
    let same = |other: &Place| match (other, &place) {
        (Place::Grid(a, cells), Place::Grid(b, others)) => a == b && cells == others,
        _ => false,
    };
    let known = charts.figures[figure]
        .axes
        .iter()
        .copied()
        .find(|axes| !charts.axes[*axes].removed && same(&charts.axes[*axes].place));
    let axes = if let Some(axes) = known.filter(|_| call.on.class == Class::Pyplot) {
        axes
    } else {
        let shared = [shared_range(call, charts, "sharex", 0), shared_range(call, charts, "sharey", 1)];
        charts.add_axes(figure, place, shared)?
    };
    charts.figures[figure].current = Some(axes);
    let style: Vec<(String, Value)> =
        call.style.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    super::axes::apply(charts, call, axes, &style)?;
    Ok(Returned::Handle(Handle::new(Class::Axes, axes)))
}

fn subplot2grid(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    let (rows, columns) = call.pair("shape")?.unwrap_or((1.0, 1.0));
    let (row, column) = call.pair("loc")?.unwrap_or((0.0, 0.0));
    let (down, across) = (call.number("rowspan", 1.0)?, call.number("colspan", 1.0)?);
    let fits =
        row >= 0.0 && column >= 0.0 && down >= 1.0 && across >= 1.0 && row + down <= rows && column + across <= columns;
    if !fits || rows > 1e4 || columns > 1e4 {
        return Err(call.bad("the cells lie outside of the grid"));
    }
    let grid = charts.add_grid(rows as usize, columns as usize)?;
    let (row, column, down, across) = (row as usize, column as usize, down as usize, across as usize);
    let axes =
        charts.add_axes(figure, Place::Grid(grid, [row, row + down - 1, column, column + across - 1]), [None, None])?;
    Ok(Returned::Handle(Handle::new(Class::Axes, axes)))
}

fn mosaic(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("mosaic");
    let rows: Vec<Vec<String>> = match &value {
        Value::Text(text) => text
            .split([';', '\n'])
            .map(|row| row.trim().chars().map(|c| c.to_string()).collect::<Vec<_>>())
            .filter(|row| !row.is_empty())
            .collect(),
        Value::Seq(rows) => rows
            .iter()
            .map(|row| row.items().unwrap_or_default().iter().map(super::super::call::label_of).collect())
            .collect(),
        other => return Err(call.wrong("mosaic", "text or a list of lists", other)),
    };
    let columns = rows.first().map_or(0, Vec::len);
    if columns == 0 || rows.iter().any(|row| row.len() != columns) {
        return Err(call.bad("All of the rows must be the same length"));
    }
    let figure = if call.on.class == Class::Figure { call.on.id } else { open(charts, canvas, call)? };
    let grid = grid_of(charts, call, rows.len(), columns)?;
    let empty = call.text("empty_sentinel")?.unwrap_or_else(|| ".".to_owned());
    let mut names: Vec<String> = Vec::new();
    for name in rows.iter().flatten() {
        if *name != empty && !names.contains(name) {
            names.push(name.clone());
        }
    }
    let shares = [sharing(call.get("sharex")), sharing(call.get("sharey"))];
    let mut made: Vec<(String, Returned)> = Vec::new();
    let mut first: Option<usize> = None;
    for name in names {
        let mut cells = [usize::MAX, 0, usize::MAX, 0];
        for (r, row) in rows.iter().enumerate() {
            for (c, cell) in row.iter().enumerate() {
                if *cell == name {
                    cells = [cells[0].min(r), cells[1].max(r), cells[2].min(c), cells[3].max(c)];
                }
            }
        }
        let shared =
            [0, 1].map(|axis| first.filter(|_| shares[axis] != "none").map(|axes| charts.axes[axes].ranges[axis]));
        let axes = charts.add_axes(figure, Place::Grid(grid, cells), shared)?;
        first = first.or(Some(axes));
        charts.axes[axes].label = Some(name.clone());
        made.push((name, Returned::Handle(Handle::new(Class::Axes, axes))));
    }
    let made = Returned::Dict(made);
    if call.on.class == Class::Figure {
        return Ok(made);
    }
    Ok(Returned::Tuple(vec![Returned::Handle(Handle::new(Class::Figure, figure)), made]))
}

fn gridspec(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (rows, columns) = (count(call, "nrows")?, count(call, "ncols")?);
    let grid = grid_of(charts, call, rows, columns)?;
    Ok(Returned::Handle(Handle::new(Class::GridSpec, super::objects::whole_grid(grid))))
}

fn axes_at(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    let axes = match call.get("arg") {
        None => {
            let grid = charts.add_grid(1, 1)?;
            charts.add_axes(figure, Place::Grid(grid, [0, 0, 0, 0]), [None, None])?
        }
        Some(value) => {
            let rect = four(call, "arg", value)?;
            charts.add_axes(figure, Place::Fixed(rect), [None, None])?
        }
    };
    Ok(Returned::Handle(Handle::new(Class::Axes, axes)))
}

fn four(call: &Call, name: &str, value: &Value) -> Result<[f64; 4], CallError> {
    match value.numbers().as_deref() {
        Some(&[a, b, c, d]) if [a, b, c, d].iter().all(|n| n.is_finite() && n.abs() < 100.0) && c > 0.0 && d > 0.0 => {
            Ok([a, b, c, d])
        }
        _ => Err(call.wrong(name, "left, bottom, width, height", value)),
    }
}

fn inset(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let rect = four(call, "bounds", &call.get("bounds").cloned().unwrap_or(Value::None))?;
    let parent = call.on.id;
    let figure = charts.axes[parent].figure;
    let before = charts.figures[figure].current;
    let axes = charts.add_axes(figure, Place::Inset(parent, rect), [None, None])?;
    charts.axes[axes].zorder = 5.0;
    charts.figures[figure].current = before;
    Ok(Returned::Handle(Handle::new(Class::Axes, axes)))
}

fn gca(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    if call.on.class == Class::Figure {
        charts.current = Some(call.on.id);
    }
    Ok(Returned::Handle(Handle::new(Class::Axes, charts.current_axes(canvas)?)))
}

fn gcf(charts: &mut Charts, canvas: &mut Canvas, _: &mut Call) -> Done {
    Ok(Returned::Handle(Handle::new(Class::Figure, charts.figure(canvas)?)))
}

/// The axes that an argument names.
fn named(call: &Call, name: &str) -> Result<Option<usize>, CallError> {
    match call.get(name) {
        None => Ok(None),
        Some(Value::Handle(handle)) if handle.class == Class::Axes => Ok(Some(handle.id)),
        Some(other) => Err(call.wrong(name, "a chart's axes", other)),
    }
}

fn sca(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    if let Some(axes) = named(call, "ax")? {
        let figure = charts.axes[axes].figure;
        charts.current = Some(figure);
        charts.figures[figure].current = Some(axes);
    }
    Ok(Returned::None)
}

fn twin(charts: &mut Charts, canvas: &mut Canvas, call: &Call, axis: usize) -> Done {
    let of = match named(call, "ax")? {
        Some(axes) => axes,
        None => charts.axes_of(call, canvas)?,
    };
    let figure = charts.axes[of].figure;
    let mut shared = [None, None];
    shared[axis] = Some(charts.axes[of].ranges[axis]);
    let axes = charts.add_axes(figure, Place::Over(of), shared)?;
    let other = 1 - axis;
    let cycle = charts.axes[of].cycle;
    let new = &mut charts.axes[axes];
    new.face = None;
    // Colours go on where the first chart's ended, so that lines differ without a word.
    new.cycle = cycle;
    new.ticks[axis].visible = false;
    new.ticks[axis].grid = None;
    new.ticks[other].ticks = [false, true];
    new.ticks[other].labels = [false, true];
    new.ticks[other].label_second = true;
    new.ticks[other].grid = None;
    for spine in &mut new.spines {
        spine.visible = false;
    }
    let mine = if axis == 0 { super::super::axes::Side::Right } else { super::super::axes::Side::Top };
    charts.axes[axes].spines[mine as usize].visible = charts.axes[of].spines[mine as usize].visible;
    // Its own side is the first chart's no more.
    charts.axes[of].ticks[other].ticks[1] = false;
    Ok(Returned::Handle(Handle::new(Class::Axes, axes)))
}

fn twinx(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    twin(charts, canvas, call, 0)
}

fn twiny(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    twin(charts, canvas, call, 1)
}

fn tight_layout(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    let pad = call.number("pad", 1.08)?.clamp(0.0, 20.0);
    charts.figures[figure].layout = Layout::Tight(pad);
    Ok(Returned::None)
}

fn layout_engine(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let on = call.text("layout")?.is_some_and(|word| word != "none");
    charts.figures[call.on.id].layout = if on { Layout::Tight(1.08) } else { Layout::Margins };
    Ok(Returned::None)
}

fn adjust(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    let now = charts.figures[figure].margins;
    let part = |name: &str, now: f64| call.number(name, now).map(|n| n.clamp(-1.0, 2.0));
    let space = |name: &str, now: f64| call.number(name, now).map(|n| n.clamp(0.0, 10.0));
    let next = Margins {
        left: part("left", now.left)?,
        right: part("right", now.right)?,
        bottom: part("bottom", now.bottom)?,
        top: part("top", now.top)?,
        wspace: space("wspace", now.wspace)?,
        hspace: space("hspace", now.hspace)?,
        chosen: true,
    };
    if next.left >= next.right {
        return Err(call.bad("left cannot be >= right"));
    }
    if next.bottom >= next.top {
        return Err(call.bad("bottom cannot be >= top"));
    }
    charts.figures[figure].margins = next;
    Ok(Returned::None)
}

fn autofmt_xdate(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let rotation = call.number("rotation", 30.0)?;
    for axes in charts.figures[call.on.id].axes.clone() {
        super::axes::turn_labels(&mut charts.axes[axes].ticks[0], rotation);
    }
    Ok(Returned::None)
}

fn set_size(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let size = match call.get("w") {
        Some(value) if value.is_sequence() => call.pair("w")?,
        _ => Some((call.number("w", 6.4)?, call.number("h", 4.8)?)),
    };
    let (w, h) = size.unwrap_or((6.4, 4.8));
    resize(charts, canvas, call, call.on.id, w, h)?;
    Ok(Returned::None)
}

fn get_size(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let dpi = charts.figures[call.on.id].dpi;
    Ok(Returned::array(vec![f64::from(canvas.width()) / dpi, f64::from(canvas.height()) / dpi]))
}

fn set_dpi(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.figures[call.on.id].dpi = checked_dpi(call, call.number("val", 100.0)?)?;
    Ok(Returned::None)
}

fn dpi(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::Number(charts.figures[call.on.id].dpi))
}

fn all_axes(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let shown: Vec<usize> =
        charts.figures[call.on.id].axes.iter().copied().filter(|axes| !charts.axes[*axes].removed).collect();
    Ok(Returned::handles(Class::Axes, &shown))
}

fn set_face(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("color");
    charts.figures[call.on.id].face = charts.color(call, "color", &value)?;
    Ok(Returned::None)
}

fn delaxes(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = match named(call, "ax")? {
        Some(axes) => axes,
        None => charts.current_axes(canvas)?,
    };
    charts.axes[axes].removed = true;
    Ok(Returned::None)
}

fn cla(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    empty(charts, axes);
    Ok(Returned::None)
}

fn empty(charts: &mut Charts, axes: usize) {
    for item in charts.items.iter_mut().filter(|item| item.axes == Some(axes)) {
        item.removed = true;
    }
    for range in charts.axes[axes].ranges {
        charts.ranges[range] = super::super::range::Range::default();
    }
    let axes = &mut charts.axes[axes];
    axes.titles = [None, None, None];
    axes.labels = [None, None];
    axes.legend = None;
    axes.cycle = [0, 0];
}

fn clf(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let figure = charts.figure_of(call, canvas)?;
    for axes in charts.figures[figure].axes.clone() {
        empty(charts, axes);
        charts.axes[axes].removed = true;
    }
    for item in charts.items.iter_mut().filter(|item| item.figure == figure) {
        item.removed = true;
    }
    let figure = &mut charts.figures[figure];
    figure.axes.clear();
    (figure.current, figure.suptitle, figure.legend) = (None, None, None);
    Ok(Returned::None)
}
