//! Limits, scales, ticks, grids and frames.

use super::super::axes::{Axes, Direction, GridOrder, Side, Ticks};
use super::super::call::{Call, Done, truth};
use super::super::charts::{Charts, Ticker};
use super::super::handle::{Class, Handle};
use super::super::look::{Across, Up};
use super::super::range::{Formatter, Locator, Units};
use super::super::scale::Scale;
use super::super::table::{AX, BOTH, Entry, PLT};
use super::super::value::{Returned, Value};
use crate::{CallError, Canvas};
use wire::Color;

const AXIS: &[Class] = &[Class::XAxis, Class::YAxis];
const TICKS: &str = "ticks=None, labels=None, *, minor=False, **text";
const PARAMS: &str = "axis='both', which='major', reset=False, direction=None, length=None, width=None, color=None, \
    pad=None, labelsize=None, labelcolor=None, colors=None, zorder=None, bottom=None, top=None, left=None, right=None, \
    labelbottom=None, labeltop=None, labelleft=None, labelright=None, labelrotation=None, rotation=None, \
    grid_color=None, grid_alpha=None, grid_linewidth=None, grid_linestyle=None, labelfontfamily=None, size=None";

pub(in crate::plt) const TABLE: &[Entry] = &[
    Entry::new(
        "axis",
        BOTH,
        "arg=None, *, xmin=None, xmax=None, ymin=None, ymax=None, emit=True",
        axis,
        "Sets limits, or `\"off\"`, `\"equal\"`, `\"tight\"` and the like; gives the limits back.",
        "angle = np.linspace(0, 8 * np.pi, 500)\nplt.plot(angle * np.cos(angle), angle * np.sin(angle), color=\"darkmagenta\")\nplt.axis(\"equal\")\nplt.axis(\"off\")",
    ),
    Entry::new(
        "xlim",
        PLT,
        "left=None, right=None, **set",
        xlim,
        "Sets or reads the limits of the x axis.",
        "x = np.linspace(0, 100, 1000)\nplt.plot(x, np.sin(x) + np.sin(1.1 * x), color=\"C0\")\nplt.xlim(20, 45)\nplt.title(\"one beat of many\")",
    ),
    Entry::new(
        "ylim",
        PLT,
        "bottom=None, top=None, **set",
        ylim,
        "Sets or reads the limits of the y axis.",
        "plt.bar([\"A\", \"B\", \"C\"], [98.2, 99.1, 99.6], color=[\"C0\", \"C1\", \"C2\"])\nplt.ylim(97, 100)\nplt.ylabel(\"on time (%)\")",
    ),
    Entry::new(
        "set_xlim",
        AX,
        "left=None, right=None, *, emit=True, auto=False, xmin=None, xmax=None",
        xlim,
        "Sets the limits of the x axis.",
        "fig, ax = plt.subplots()\nhours = np.arange(0, 24, 0.1)\nax.plot(hours, 50 + 30 * np.sin(hours / 3.8), color=\"C4\")\nax.set_xlim(6, 18)\nax.set_title(\"from 6 to 18 o'clock\")",
    ),
    Entry::new(
        "set_ylim",
        AX,
        "bottom=None, top=None, *, emit=True, auto=False, ymin=None, ymax=None",
        ylim,
        "Sets the limits of the y axis.",
        "fig, ax = plt.subplots()\nax.plot([71.2, 71.9, 70.8, 72.3, 71.6], \"o-\", color=\"C5\")\nax.set_ylim(0, 80)\nax.set_title(\"from zero the change looks small\")",
    ),
    Entry::new(
        "set_xbound",
        AX,
        "lower=None, upper=None",
        xlim_bound,
        "Sets the limits of the x axis, whichever way it goes.",
        "fig, ax = plt.subplots()\ndepth = np.linspace(0, 40, 100)\nax.plot(depth, 20 * np.exp(-depth / 9), color=\"teal\")\nax.invert_xaxis()\nax.set_xbound(0, 25)\nax.set_title(\"still the other way round\")",
    ),
    Entry::new(
        "set_ybound",
        AX,
        "lower=None, upper=None",
        ylim_bound,
        "Sets the limits of the y axis, whichever way it goes.",
        "fig, ax = plt.subplots()\nax.barh([\"ground\", \"first\", \"second\"], [80, 65, 40], color=\"rosybrown\")\nax.set_ybound(-1, 3)\nax.set_title(\"room above and below\")",
    ),
    Entry::new(
        "get_xlim",
        AX,
        "",
        get_xlim,
        "The limits of the x axis.",
        "fig, ax = plt.subplots()\nax.plot([1990, 2000, 2010, 2020], [5.3, 6.1, 6.9, 7.8], \"o-\", color=\"C3\")\nleft, right = ax.get_xlim()\nax.set_title(f\"x from {left:.1f} to {right:.1f}\")",
    ),
    Entry::new(
        "get_ylim",
        AX,
        "",
        get_ylim,
        "The limits of the y axis.",
        "fig, ax = plt.subplots()\nax.stem([3, 9, 5, 12, 7])\nbottom, top = ax.get_ylim()\nax.text(0, top * 0.9, f\"y from {bottom:.1f} to {top:.1f}\", fontsize=14)",
    ),
    Entry::new(
        "invert_xaxis",
        AX,
        "",
        invert_xaxis,
        "Turns the x axis round.",
        "fig, ax = plt.subplots()\nwave = np.linspace(500, 4000, 400)\nax.plot(wave, 100 - 60 * np.exp(-((wave - 1700) / 60) ** 2) - 40 * np.exp(-((wave - 2900) / 90) ** 2))\nax.invert_xaxis()\nax.set_xlabel(\"wavenumber (1/cm)\")",
    ),
    Entry::new(
        "invert_yaxis",
        AX,
        "",
        invert_yaxis,
        "Turns the y axis round.",
        "fig, ax = plt.subplots()\nax.plot([18, 17.5, 14, 9, 7, 6], [0, 10, 20, 30, 50, 80], \"o-\", color=\"navy\")\nax.invert_yaxis()\nax.set_xlabel(\"water (°C)\")\nax.set_ylabel(\"depth (m)\")",
    ),
    Entry::new(
        "margins",
        BOTH,
        "*args, x=None, y=None, tight=True",
        margins,
        "Sets the room between the data and the frame, as a part of the data's extent.",
        "x = np.linspace(0, 4 * np.pi, 300)\nplt.plot(x, np.sin(x), color=\"crimson\")\nplt.margins(x=0, y=0.3)\nplt.title(\"no room beside, more above\")",
    ),
    Entry::new(
        "autoscale",
        BOTH,
        "enable=True, axis='both', tight=None",
        autoscale,
        "Lets the data set the limits again.",
        "plt.plot([2, 5, 3, 8, 6], \"o-\", color=\"C2\")\nplt.xlim(0, 50)\nplt.autoscale()\nplt.title(\"all of the data again\")",
    ),
    Entry::new(
        "relim",
        AX,
        "visible_only=False",
        super::nothing,
        "Does nothing: limits always know the data.",
        "fig, ax = plt.subplots()\nline, = ax.plot([1, 2, 3], color=\"C1\", lw=3)\nline.set_data([0, 5, 10], [20, 80, 40])\nax.relim()\nax.set_title(\"limits know the new data\")",
    ),
    Entry::new(
        "autoscale_view",
        AX,
        "tight=None, scalex=True, scaley=True",
        super::nothing,
        "Does nothing: limits always know the data.",
        "fig, ax = plt.subplots()\ndots = ax.scatter([10, 40, 25], [100, 300, 250], s=90, color=\"C4\")\nax.autoscale_view()\nax.set_title(\"all three are in view\")",
    ),
    Entry::new(
        "xscale",
        PLT,
        "value, *, base=10, linthresh=2, linscale=1, subs=None, nonpositive=None",
        xscale,
        "Sets the x axis's scale: linear, log, symlog or logit.",
        "people = [3, 40, 800, 9000, 120_000, 3_600_000]\nplt.plot(people, [1, 2, 4, 9, 31, 110], \"o-\", color=\"C0\")\nplt.xscale(\"log\")\nplt.xlabel(\"people\")\nplt.ylabel(\"schools\")",
    ),
    Entry::new(
        "yscale",
        PLT,
        "value, *, base=10, linthresh=2, linscale=1, subs=None, nonpositive=None",
        yscale,
        "Sets the y axis's scale: linear, log, symlog or logit.",
        "day = np.arange(30)\nplt.plot(day, 5 * 1.3 ** day, color=\"C3\")\nplt.yscale(\"log\")\nplt.xlabel(\"day\")\nplt.ylabel(\"cases\")",
    ),
    Entry::new(
        "set_xscale",
        AX,
        "value, *, base=10, linthresh=2, linscale=1, subs=None, nonpositive=None",
        xscale,
        "Sets the x axis's scale: linear, log, symlog or logit.",
        "fig, ax = plt.subplots()\nx = np.linspace(-1000, 1000, 4001)\nax.plot(x, np.tanh(x / 30), color=\"C5\")\nax.set_xscale(\"symlog\", linthresh=10)\nax.set_title(\"symlog: both signs\")",
    ),
    Entry::new(
        "set_yscale",
        AX,
        "value, *, base=10, linthresh=2, linscale=1, subs=None, nonpositive=None",
        yscale,
        "Sets the y axis's scale: linear, log, symlog or logit.",
        "fig, ax = plt.subplots()\nax.bar([\"wren\", \"cat\", \"cow\", \"whale\"], [0.01, 4.5, 700, 150_000], color=\"gray\")\nax.set_yscale(\"log\")\nax.set_ylabel(\"mass (kg)\")",
    ),
    Entry::new(
        "xticks",
        PLT,
        TICKS,
        xticks,
        "Sets where the x axis has ticks and what they say.",
        "plt.bar(range(4), [820, 640, 410, 290], color=\"olivedrab\")\nplt.xticks(range(4), [\"Germany\", \"Austria\", \"Slovenia\", \"Switzerland\"], rotation=45)\nplt.ylabel(\"breweries\")",
    ),
    Entry::new(
        "yticks",
        PLT,
        TICKS,
        yticks,
        "Sets where the y axis has ticks and what they say.",
        "plt.plot([1, 3, 2, 4, 3], \"o-\", color=\"purple\", ms=9)\nplt.yticks([1, 2, 3, 4], [\"bad\", \"fair\", \"good\", \"great\"])\nplt.title(\"Mood of the week\")",
    ),
    Entry::new(
        "set_xticks",
        AX,
        TICKS,
        set_xticks,
        "Sets where the x axis has ticks and what they say.",
        "fig, ax = plt.subplots()\nx = np.linspace(0, 2 * np.pi, 200)\nax.plot(x, np.cos(x), color=\"C0\")\nax.set_xticks([0, np.pi / 2, np.pi, 3 * np.pi / 2, 2 * np.pi], labels=[\"0\", \"π/2\", \"π\", \"3π/2\", \"2π\"])\nax.grid(alpha=0.4)",
    ),
    Entry::new(
        "set_yticks",
        AX,
        TICKS,
        set_yticks,
        "Sets where the y axis has ticks and what they say.",
        "fig, ax = plt.subplots()\nax.plot([0, 12, 37, 64, 88, 100], color=\"C2\", lw=3)\nax.set_yticks([0, 25, 50, 75, 100])\nax.grid(axis=\"y\")\nax.set_ylabel(\"done (%)\")",
    ),
    Entry::new(
        "set_xticklabels",
        AX,
        "labels, *, minor=False, fontdict=None, **text",
        xticklabels,
        "Sets what the x axis's ticks say.",
        "fig, ax = plt.subplots()\nax.bar([1, 2, 3, 4], [21, 34, 29, 15], color=\"C9\")\nax.set_xticks([1, 2, 3, 4])\nax.set_xticklabels([\"spring\", \"summer\", \"autumn\", \"winter\"], color=\"teal\")",
    ),
    Entry::new(
        "set_yticklabels",
        AX,
        "labels, *, minor=False, fontdict=None, **text",
        yticklabels,
        "Sets what the y axis's ticks say.",
        "fig, ax = plt.subplots()\nax.barh([1, 2, 3], [74, 51, 33], color=\"C8\")\nax.set_yticks([1, 2, 3])\nax.set_yticklabels([\"football\", \"tennis\", \"rowing\"], style=\"italic\")",
    ),
    Entry::new(
        "get_xticks",
        AX,
        "*, minor=False",
        get_xticks,
        "Where the x axis has ticks.",
        "fig, ax = plt.subplots()\nax.plot(np.sqrt(np.arange(0, 50)), color=\"C6\")\nfor x in ax.get_xticks():\n    if 0 <= x < 50:\n        ax.plot(x, x ** 0.5, \"ko\")\nax.set_title(\"a dot at each tick\")",
    ),
    Entry::new(
        "get_yticks",
        AX,
        "*, minor=False",
        get_yticks,
        "Where the y axis has ticks.",
        "fig, ax = plt.subplots()\nax.plot([15, 22, 18, 30], color=\"C7\")\nfor y in ax.get_yticks():\n    ax.axhline(y, color=\"pink\", zorder=0)\nax.set_title(\"a line at each tick\")",
    ),
    Entry::new(
        "get_xticklabels",
        AX,
        "minor=False, which=None",
        get_xticklabels,
        "The x axis's labels, for plt.setp.",
        "fig, ax = plt.subplots()\nax.bar([\"Tokyo\", \"Delhi\", \"São Paulo\"], [37, 33, 22], color=\"C0\")\nplt.setp(ax.get_xticklabels(), rotation=30, fontweight=\"bold\")\nax.set_ylabel(\"million people\")",
    ),
    Entry::new(
        "get_yticklabels",
        AX,
        "minor=False, which=None",
        get_yticklabels,
        "The y axis's labels, for plt.setp.",
        "fig, ax = plt.subplots()\nax.plot([0, 40, 65, 90], color=\"firebrick\", lw=3)\nplt.setp(ax.get_yticklabels(), color=\"firebrick\", fontsize=13)\nax.set_ylabel(\"load (%)\", color=\"firebrick\")",
    ),
    Entry::new(
        "tick_params",
        BOTH,
        PARAMS,
        tick_params,
        "Sets how ticks and their labels look.",
        "plt.plot([2, 7, 1, 8, 2, 8], color=\"C1\")\nplt.tick_params(direction=\"in\", length=10, width=2, color=\"C1\", labelsize=13, top=True, right=True)",
    ),
    Entry::new(
        "ticklabel_format",
        BOTH,
        "*, axis='both', style=None, scilimits=None, useOffset=None, useLocale=None, useMathText=None",
        ticklabel_format,
        "Sets whether numbers are written plain or with powers of ten.",
        "plt.plot([2015, 2018, 2021, 2024], [4.1e6, 4.6e6, 5.3e6, 5.9e6], \"o-\", color=\"C2\")\nplt.ticklabel_format(axis=\"y\", style=\"sci\", scilimits=(0, 0))\nplt.ylabel(\"bicycles\")",
    ),
    Entry::new(
        "locator_params",
        BOTH,
        "axis='both', tight=None, *, nbins=None, integer=None, steps=None, prune=None",
        locator_params,
        "Sets how many ticks an axis has at the most.",
        "x = np.linspace(0, 1, 100)\nplt.plot(x, x ** 3, color=\"C4\")\nplt.locator_params(nbins=3)\nplt.title(\"few ticks\")",
    ),
    Entry::new(
        "minorticks_on",
        BOTH,
        "",
        minor_on,
        "Adds small ticks between the others.",
        "t = np.linspace(0, 10, 200)\nplt.plot(t, 9.81 * t, color=\"C0\")\nplt.minorticks_on()\nplt.grid(which=\"both\", alpha=0.3)\nplt.ylabel(\"speed (m/s)\")",
    ),
    Entry::new(
        "minorticks_off",
        BOTH,
        "",
        minor_off,
        "Takes the small ticks away.",
        "n = np.arange(1, 30)\nplt.loglog(n, 1000 / n, \"o\", color=\"C3\", ms=4)\nplt.minorticks_off()\nplt.title(\"powers of ten alone have ticks\")",
    ),
    Entry::new(
        "grid",
        BOTH,
        "visible=None, which='major', axis='both', **line",
        grid,
        "Draws lines at the ticks.",
        "plt.plot([8, 12, 11, 15, 19, 17], \"o-\", color=\"C0\")\nplt.grid(True, linestyle=\":\", color=\"gray\")\nplt.ylabel(\"°C\")",
    ),
    Entry::new(
        "box",
        PLT,
        "on=None",
        frame_box,
        "Shows or hides the frame.",
        "plt.plot(np.sin(np.linspace(0, 12, 200)), color=\"C5\", lw=3)\nplt.box(False)\nplt.title(\"no frame\")",
    ),
    Entry::new(
        "set_frame_on",
        AX,
        "b",
        frame_box,
        "Shows or hides the frame.",
        "fig, axs = plt.subplots(1, 2)\nfor ax, on in zip(axs, [True, False]):\n    ax.bar([\"a\", \"b\", \"c\"], [2, 5, 3], color=\"C6\")\n    ax.set_frame_on(on)\n    ax.set_title(f\"set_frame_on({on})\", fontsize=10)",
    ),
    Entry::new(
        "set_axis_off",
        AX,
        "",
        axis_off,
        "Hides the axes.",
        "fig, ax = plt.subplots()\nt = np.linspace(0, 2 * np.pi, 300)\nx, y = 16 * np.sin(t) ** 3, 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)\nax.fill(x, y, color=\"crimson\")\nax.set_axis_off()",
    ),
    Entry::new(
        "set_axis_on",
        AX,
        "",
        axis_on,
        "Shows the axes.",
        "fig, ax = plt.subplots()\nax.plot([1, 8, 27, 64], \"s--\", color=\"C8\")\nax.set_axis_off()\nax.set_axis_on()\nax.set_title(\"off and on again\")",
    ),
    Entry::new(
        "set_aspect",
        AX,
        "aspect, adjustable=None, anchor=None, share=False",
        set_aspect,
        "Sets how long a step on y is beside one on x: `\"equal\"`, `\"auto\"` or a number.",
        "fig, ax = plt.subplots()\nt = np.linspace(0, 2 * np.pi, 100)\nax.plot(np.cos(t), np.sin(t), color=\"C0\")\nax.plot([0, 0.8], [0, 0.6], \"o-\", color=\"C3\")\nax.set_aspect(\"equal\")\nax.set_title(\"a circle is round\")",
    ),
    Entry::new(
        "set_box_aspect",
        AX,
        "aspect=None",
        set_box_aspect,
        "Sets the frame's height over its width.",
        "fig, ax = plt.subplots()\nax.scatter([160, 171, 178, 184], [55, 68, 74, 88], s=60, color=\"C1\")\nax.set_box_aspect(1)\nax.set_title(\"a square chart\")",
    ),
    Entry::new(
        "set_axisbelow",
        AX,
        "b",
        set_below,
        "Sets whether the grid lies below everything.",
        "fig, axs = plt.subplots(1, 2, sharey=True)\nfor ax, below in zip(axs, [True, False]):\n    ax.bar([\"a\", \"b\", \"c\"], [3, 5, 4], color=\"gold\")\n    ax.grid(axis=\"y\", color=\"gray\")\n    ax.set_axisbelow(below)\n    ax.set_title(f\"below: {below}\")",
    ),
    Entry::new(
        "set_facecolor",
        AX,
        "color",
        set_face,
        "Paints the area within the frame.",
        "fig, ax = plt.subplots()\nrng = np.random.default_rng(11)\nax.scatter(rng.random(150), rng.random(150), s=rng.random(150) * 20, color=\"white\")\nax.set_facecolor(\"midnightblue\")\nax.set_title(\"Stars\")",
    ),
    Entry::new(
        "set",
        AX,
        "**set",
        set,
        "Sets many things at once: title, xlabel, ylabel, xlim, ylim, xticks, xscale, aspect, ….",
        "fig, ax = plt.subplots()\nax.plot([4, 9, 12, 11, 15], \"o-\", color=\"C2\")\nax.set(title=\"Sunflower\", xlabel=\"week\", ylabel=\"leaves\", ylim=(0, 20), xticks=range(5))",
    ),
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
    Entry::new(
        "set_major_locator",
        AXIS,
        "locator",
        major_locator,
        "Sets where ticks go.",
        "fig, ax = plt.subplots()\nhours = np.linspace(0, 24, 200)\nax.plot(hours, 2.5 + 1.8 * np.cos(hours / 12.4 * 2 * np.pi), color=\"C0\")\nax.xaxis.set_major_locator(plt.MultipleLocator(6))\nax.set(xlabel=\"hour\", ylabel=\"tide (m)\")",
    ),
    Entry::new(
        "set_minor_locator",
        AXIS,
        "locator",
        minor_locator,
        "Sets where small ticks go.",
        "fig, ax = plt.subplots()\nax.plot([0, 1, 2, 3], [0, 10, 35, 50], \"o-\", color=\"C3\")\nax.xaxis.set_minor_locator(plt.MultipleLocator(0.25))\nax.tick_params(which=\"minor\", length=6)\nax.set_xlabel(\"hours, with quarters\")",
    ),
    Entry::new(
        "set_major_formatter",
        AXIS,
        "formatter",
        major_formatter,
        "Sets how ticks are written: a format such as `\"{x:.1f}\"` or `\"%.1f\"`.",
        "fig, ax = plt.subplots()\nax.plot([0, 5, 10, 15], [2.1, 2.4, 2.9, 3.0], \"o-\", color=\"C4\")\nax.xaxis.set_major_formatter(\"{x:.0f} km\")\nax.yaxis.set_major_formatter(\"{x:.1f} €\")",
    ),
    Entry::new(
        "set_minor_formatter",
        AXIS,
        "formatter",
        minor_formatter,
        "Sets how small ticks are written.",
        "fig, ax = plt.subplots()\nax.plot([0, 4], [0, 9], color=\"C5\", lw=3)\nax.xaxis.set_major_locator(plt.MultipleLocator(2))\nax.xaxis.set_minor_locator(plt.MultipleLocator(1))\nax.xaxis.set_minor_formatter(\"{x:.1f}\")\nax.grid(which=\"both\", alpha=0.4)",
    ),
    Entry::new(
        "tick_top",
        AXIS,
        "",
        tick_second,
        "Puts ticks and labels at the top.",
        "fig, ax = plt.subplots()\nax.matshow(np.add.outer(np.arange(5), np.arange(8)) % 4, cmap=\"Set3\")\nax.xaxis.tick_top()\nax.set_ylabel(\"row\")",
    ),
    Entry::new(
        "tick_bottom",
        AXIS,
        "",
        tick_first,
        "Puts ticks and labels at the bottom.",
        "fig, ax = plt.subplots()\nax.matshow(np.outer(np.arange(1, 6), np.arange(1, 9)), cmap=\"Wistia\")\nax.xaxis.tick_bottom()\nax.set_title(\"columns are named below\")",
    ),
    Entry::new(
        "tick_right",
        AXIS,
        "",
        tick_second,
        "Puts ticks and labels at the right.",
        "fig, ax = plt.subplots()\nax.plot(np.cumsum([0, 2, -1, 3, 1, -2, 4]) + 50, color=\"C0\")\nax.yaxis.tick_right()\nax.set_title(\"Price: read it at the end\")",
    ),
    Entry::new(
        "tick_left",
        AXIS,
        "",
        tick_first,
        "Puts ticks and labels at the left.",
        "fig, ax = plt.subplots()\nax.plot([5, 4, 6, 3], \"o-\", color=\"C9\")\nax.yaxis.tick_right()\nax.yaxis.tick_left()\nax.set_title(\"right and left again\")",
    ),
    Entry::new(
        "set_ticks_position",
        AXIS,
        "position",
        ticks_position,
        "Says which side has ticks.",
        "fig, ax = plt.subplots()\nax.barh([\"gold\", \"silver\", \"bronze\"], [11, 7, 9], color=[\"gold\", \"silver\", \"peru\"])\nax.xaxis.set_ticks_position(\"top\")",
    ),
    Entry::new(
        "set_label_position",
        AXIS,
        "position",
        label_position,
        "Says which side has the axis's label.",
        "fig, ax = plt.subplots()\nax.plot([101, 103, 99, 106], color=\"C6\", lw=3)\nax.yaxis.tick_right()\nax.yaxis.set_label_position(\"right\")\nax.set_ylabel(\"pressure (kPa)\")",
    ),
    Entry::new(
        "set_visible",
        AXIS,
        "b",
        axis_visible,
        "Shows or hides an axis.",
        "fig, ax = plt.subplots()\nax.bar(range(20), np.random.default_rng(2).random(20), width=1, color=\"C7\")\nax.xaxis.set_visible(False)\nax.set_title(\"no x axis\")",
    ),
    Entry::new(
        "set_ticks",
        AXIS,
        TICKS,
        own_ticks,
        "Sets where the axis has ticks and what they say.",
        "fig, ax = plt.subplots()\nax.plot([0, 100], [32, 212], color=\"firebrick\")\nax.xaxis.set_ticks([0, 37, 100])\nax.set(xlabel=\"°C\", ylabel=\"°F\")\nax.grid(axis=\"x\")",
    ),
    Entry::new(
        "set_ticklabels",
        AXIS,
        "labels, *, minor=False, fontdict=None, **text",
        own_ticklabels,
        "Sets what the axis's ticks say.",
        "fig, ax = plt.subplots()\nax.bar([0, 1], [63, 37], color=[\"seagreen\", \"tomato\"])\nax.xaxis.set_ticks([0, 1])\nax.xaxis.set_ticklabels([\"for\", \"against\"])\nax.set_ylabel(\"votes (%)\")",
    ),
    Entry::new(
        "set_tick_params",
        AXIS,
        "which='major', reset=False, direction=None, length=None, width=None, color=None, pad=None, labelsize=None, labelcolor=None, colors=None, labelrotation=None, rotation=None, bottom=None, top=None, left=None, right=None, labelbottom=None, labeltop=None, labelleft=None, labelright=None",
        own_params,
        "Sets how ticks and their labels look.",
        "fig, ax = plt.subplots()\nax.plot([10_000, 20_000, 30_000], [4, 9, 13], \"o-\", color=\"C1\")\nax.xaxis.set_tick_params(rotation=45, labelcolor=\"C1\")\nax.set_xlabel(\"revolutions a minute\")",
    ),
    Entry::new(
        "grid",
        AXIS,
        "visible=None, which='major', **line",
        own_grid,
        "Draws lines at the axis's ticks.",
        "fig, ax = plt.subplots()\nax.scatter([41, 55, 62, 78], [\"Mia\", \"Noah\", \"Emma\", \"Paul\"], s=80, color=\"C0\")\nax.xaxis.grid(True, linestyle=\"--\")\nax.set_xlabel(\"points\")",
    ),
    Entry::new(
        "set_inverted",
        AXIS,
        "inverted",
        own_invert,
        "Turns the axis round.",
        "fig, ax = plt.subplots()\nax.plot([1, 2, 3, 4, 5, 6], [9, 7, 8, 4, 2, 1], \"o-\", color=\"C3\", lw=3)\nax.yaxis.set_inverted(True)\nax.set(xlabel=\"round\", ylabel=\"rank\")",
    ),
    Entry::new(
        "get_ticklocs",
        AXIS,
        "*, minor=False",
        own_places,
        "Where the axis has ticks.",
        "fig, ax = plt.subplots()\nax.plot(np.linspace(0, 8, 50), np.linspace(0, 8, 50) ** 2, color=\"C4\")\nplaces = [x for x in ax.xaxis.get_ticklocs() if 0 <= x <= 8]\nax.set_title(f\"{len(places)} ticks, {places[1] - places[0]:.0f} apart\")",
    ),
];

fn range(charts: &Charts, axes: usize, axis: usize) -> usize {
    charts.axes[axes].ranges[axis]
}

fn own_axis(call: &Call) -> (usize, usize) {
    (call.on.id, usize::from(call.on.class == Class::YAxis))
}

fn limits_of(charts: &Charts, axes: usize, axis: usize) -> Returned {
    let (low, high) = charts.limits(range(charts, axes, axis));
    Returned::pair(low, high)
}

fn lim(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let names = if axis == 0 { [["left", "xmin"], ["right", "xmax"]] } else { [["bottom", "ymin"], ["top", "ymax"]] };
    let given = |names: [&str; 2]| {
        let alias = call
            .style
            .iter()
            .find(|(name, _)| *name == if axis == 0 { "xlim" } else { "ylim" })
            .map(|(_, v)| v.clone());
        names.iter().find_map(|name| call.get(name).cloned()).or(alias)
    };
    let (mut low, mut high) = (given(names[0]), given(names[1]));
    if let Some(pair) = low.clone().filter(Value::is_sequence) {
        let ends = pair.items().unwrap_or_default();
        let [a, b] = ends.as_slice() else { return Err(call.bad("limits are a pair of numbers")) };
        (low, high) = (Some(a.clone()), Some(b.clone()));
    }
    set_limits(charts, call, axes, axis, low.as_ref(), high.as_ref())?;
    Ok(limits_of(charts, axes, axis))
}

fn set_limits(
    charts: &mut Charts,
    call: &Call,
    axes: usize,
    axis: usize,
    low: Option<&Value>,
    high: Option<&Value>,
) -> Result<(), CallError> {
    let mut ends = [None, None];
    for (end, value) in ends.iter_mut().zip([low, high]) {
        if let Some(value) = value.filter(|value| **value != Value::None) {
            let n = charts.along_one(call, "limits", value, axes, axis)?;
            if !n.is_finite() {
                return Err(call.bad("Axis limits cannot be NaN or Inf"));
            }
            *end = Some(n);
        }
    }
    let number = range(charts, axes, axis);
    if matches!(charts.ranges[number].scale, Scale::Log { .. }) && ends.iter().flatten().any(|n| *n <= 0.0) {
        charts
            .notes
            .push("A logarithmic axis has no place for limits that aren't above 0; such a limit is ignored.\n".into());
        for end in &mut ends {
            *end = end.filter(|n| *n > 0.0);
        }
    }
    let range = &mut charts.ranges[number];
    if let [Some(a), Some(b)] = ends {
        range.inverted = a > b;
        (range.low, range.high) = (Some(a.min(b)), Some(a.max(b)));
    } else {
        // With the axis turned round, its left end is the high one.
        let [a, b] = if range.inverted { [ends[1], ends[0]] } else { ends };
        range.low = a.or(range.low);
        range.high = b.or(range.high);
        if let (Some(low), Some(high)) = (range.low, range.high)
            && low > high
        {
            range.inverted = !range.inverted;
            (range.low, range.high) = (Some(high), Some(low));
        }
    }
    Ok(())
}

fn xlim(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    lim(charts, canvas, call, 0)
}

fn ylim(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    lim(charts, canvas, call, 1)
}

fn bound(charts: &mut Charts, call: &mut Call, axis: usize) -> Done {
    let (low, high) = (call.get("lower").cloned(), call.get("upper").cloned());
    set_limits(charts, call, call.on.id, axis, low.as_ref(), high.as_ref())?;
    Ok(Returned::None)
}

fn xlim_bound(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    bound(charts, call, 0)
}

fn ylim_bound(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    bound(charts, call, 1)
}

fn get_xlim(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(limits_of(charts, call.on.id, 0))
}

fn get_ylim(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(limits_of(charts, call.on.id, 1))
}

fn invert_xaxis(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let number = range(charts, call.on.id, 0);
    charts.ranges[number].inverted ^= true;
    Ok(Returned::None)
}

fn invert_yaxis(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let number = range(charts, call.on.id, 1);
    charts.ranges[number].inverted ^= true;
    Ok(Returned::None)
}

fn own_invert(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    let number = range(charts, axes, axis);
    charts.ranges[number].inverted = call.get("inverted").is_some_and(truth);
    Ok(Returned::None)
}

fn axis(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    match call.get("arg").cloned() {
        None => {
            for (axis, names) in [["xmin", "xmax"], ["ymin", "ymax"]].into_iter().enumerate() {
                let (low, high) = (call.get(names[0]).cloned(), call.get(names[1]).cloned());
                set_limits(charts, call, axes, axis, low.as_ref(), high.as_ref())?;
            }
        }
        Some(Value::Bool(on)) => charts.axes[axes].axis_on = on,
        Some(Value::Text(word)) => match word.as_str() {
            "on" => charts.axes[axes].axis_on = true,
            "off" => charts.axes[axes].axis_on = false,
            "equal" => (charts.axes[axes].aspect, charts.axes[axes].adjust_data) = (Some(1.0), true),
            "scaled" | "image" => {
                (charts.axes[axes].aspect, charts.axes[axes].adjust_data) = (Some(1.0), false);
                for axis in [0, 1] {
                    let number = range(charts, axes, axis);
                    charts.ranges[number].tight = word == "image";
                }
            }
            "square" => charts.axes[axes].box_aspect = Some(1.0),
            "tight" => {
                for axis in [0, 1] {
                    let number = range(charts, axes, axis);
                    charts.ranges[number].tight = true;
                }
            }
            "auto" => charts.axes[axes].aspect = None,
            other => {
                let words = ["on", "off", "equal", "scaled", "tight", "auto", "image", "square"];
                let error = call.bad(format_args!(
                    "Unrecognized string '{}' to axis; try 'on' or 'off'",
                    crate::call::shown(other)
                ));
                return Err(error.maybe_hint(crate::hint::nearest(other, words).map(crate::hint::did_you_mean)));
            }
        },
        Some(limits) => match limits.items().unwrap_or_default().as_slice() {
            [a, b, c, d] => {
                set_limits(charts, call, axes, 0, Some(a), Some(b))?;
                set_limits(charts, call, axes, 1, Some(c), Some(d))?;
            }
            _ => return Err(call.bad("limits are four numbers: [xmin, xmax, ymin, ymax]")),
        },
    }
    let (x, y) = (charts.limits(range(charts, axes, 0)), charts.limits(range(charts, axes, 1)));
    Ok(Returned::Tuple([x.0, x.1, y.0, y.1].map(Returned::Number).to_vec()))
}

fn margins(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let places: Vec<f64> = call.rest.iter().map(|value| call.as_number("margins", value)).collect::<Result<_, _>>()?;
    let both = match places.as_slice() {
        [] => [None, None],
        [one] => [Some(*one), Some(*one)],
        [x, y, ..] => [Some(*x), Some(*y)],
    };
    for (axis, name) in ["x", "y"].into_iter().enumerate() {
        if let Some(margin) = call.maybe_number(name)?.or(both[axis]) {
            if !(-0.5..=100.0).contains(&margin) {
                return Err(call.bad("margin must be greater than -0.5"));
            }
            let number = range(charts, axes, axis);
            charts.ranges[number].margin = Some(margin);
        }
    }
    Ok(Returned::None)
}

fn which_axes(call: &Call, name: &str) -> Result<Vec<usize>, CallError> {
    Ok(match call.word(name, &["both", "x", "y"], "both")? {
        "x" => vec![0],
        "y" => vec![1],
        _ => vec![0, 1],
    })
}

fn autoscale(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    for axis in which_axes(call, "axis")? {
        let number = range(charts, axes, axis);
        let range = &mut charts.ranges[number];
        if call.flag("enable", true) {
            (range.low, range.high) = (None, None);
        }
        range.tight |= call.flag("tight", false);
    }
    Ok(Returned::None)
}

fn scale(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let name = call.text("value")?.unwrap_or_default();
    let words = ["linear", "log", "symlog", "logit"];
    let Some(mut scale) = Scale::from_name(&name) else {
        let error = call.bad(format_args!(
            "Unknown scale '{}'; it can be 'linear', 'log', 'symlog' or 'logit'",
            crate::call::shown(&name)
        ));
        return Err(error.maybe_hint(crate::hint::nearest(&name, words).map(crate::hint::did_you_mean)));
    };
    let (given_base, threshold, part) =
        (call.number("base", 10.0)?, call.number("linthresh", 2.0)?, call.number("linscale", 1.0)?);
    if given_base <= 1.0 || threshold <= 0.0 || part <= 0.0 {
        return Err(call.bad("base must be above 1, linthresh and linscale above 0"));
    }
    match &mut scale {
        Scale::Log { base } => *base = given_base,
        Scale::Symlog { base, linthresh, linscale } => (*base, *linthresh, *linscale) = (given_base, threshold, part),
        Scale::Linear | Scale::Logit => {}
    }
    let number = range(charts, axes, axis);
    charts.ranges[number].scale = scale;
    Ok(Returned::None)
}

fn xscale(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    scale(charts, canvas, call, 0)
}

fn yscale(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    scale(charts, canvas, call, 1)
}

/// Turns an axis's labels; long ones hang from their ends.
pub(super) fn turn_labels(look: &mut Ticks, rotation: f64) {
    look.font.rotation = rotation;
    look.turned = rotation != 0.0;
    if look.turned && rotation % 90.0 != 0.0 {
        (look.font.across, look.font.up, look.font.anchor_first) =
            (if rotation > 0.0 { Across::Right } else { Across::Left }, Up::Top, true);
    } else {
        (look.font.across, look.font.up, look.font.anchor_first) = (Across::Center, Up::Top, false);
    }
}

fn style_labels(charts: &mut Charts, call: &Call, axes: usize, axis: usize) -> Result<(), CallError> {
    if call.style.is_empty() {
        return Ok(());
    }
    let before = charts.axes[axes].ticks[axis].font.clone();
    let rotation = before.rotation;
    let mut font = charts.font_of(call, before)?;
    let aligned = call.styled("horizontalalignment").is_some();
    if (font.rotation - rotation).abs() > 0.0 {
        let (across, up) = (font.across, font.up);
        charts.axes[axes].ticks[axis].font = font;
        let turned = charts.axes[axes].ticks[axis].font.rotation;
        turn_labels(&mut charts.axes[axes].ticks[axis], turned);
        if aligned {
            let look = &mut charts.axes[axes].ticks[axis].font;
            (look.across, look.up) = (across, if axis == 0 { Up::Top } else { up });
            look.anchor_first = call.styled("rotation_mode").and_then(Value::text) == Some("anchor")
                || look.anchor_first && across == Across::Right;
        }
        return Ok(());
    }
    font.rotation = rotation;
    charts.axes[axes].ticks[axis].font = font;
    charts.axes[axes].ticks[axis].turned |= aligned;
    Ok(())
}

fn ticks_to(charts: &mut Charts, call: &mut Call, axes: usize, axis: usize) -> Result<(), CallError> {
    let minor = call.flag("minor", false);
    if let Some(value) = call.get("ticks").cloned() {
        let places = charts.along(call, "ticks", &value, axes, axis)?;
        if places.iter().any(|n| n.is_infinite()) {
            return Err(call.bad("ticks must be finite"));
        }
        charts.hold(places.len())?;
        let number = range(charts, axes, axis);
        let own = &mut charts.ranges[number];
        if minor {
            own.minor_locator = Some(Locator::Fixed(places));
        } else {
            // Ticks outside of the limits widen them, as in pyplot.
            let (low, high) = charts.limits(number);
            let inside = |limit: f64, n: f64, less: bool| if less { n < limit.min(high.min(low)) } else { n > limit };
            let (least, most) = places
                .iter()
                .filter(|n| n.is_finite())
                .fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), n| (a.min(*n), b.max(*n)));
            let own = &mut charts.ranges[number];
            if inside(low.min(high), least, true) {
                own.low = Some(least);
            }
            if inside(low.max(high), most, false) {
                own.high = Some(most);
            }
            own.formatter = if call.get("labels").is_some() || !matches!(own.formatter, Formatter::Fixed(_)) {
                own.formatter.clone()
            } else {
                Formatter::Auto
            };
            own.locator = if places.is_empty() { Locator::Nowhere } else { Locator::Fixed(places) };
            charts.axes[axes].ticks[axis].locator = None;
        }
    }
    if let Some(labels) = call.get("labels").cloned() {
        set_labels(charts, call, axes, axis, &labels, minor)?;
    }
    style_labels(charts, call, axes, axis)
}

fn set_labels(
    charts: &mut Charts,
    call: &Call,
    axes: usize,
    axis: usize,
    labels: &Value,
    minor: bool,
) -> Result<(), CallError> {
    let texts: Vec<String> = match labels.items() {
        Some(items) => items.iter().map(tick_text).collect(),
        None => return Err(call.wrong("labels", "a sequence of texts", labels)),
    };
    let number = range(charts, axes, axis);
    let own = &mut charts.ranges[number];
    if minor {
        own.minor_formatter = Formatter::Fixed(texts);
        return Ok(());
    }
    if let Locator::Fixed(places) = &own.locator
        && places.len() != texts.len()
        && !texts.is_empty()
    {
        return Err(call.bad(format_args!(
            "The number of FixedLocator locations ({}) does not match the number of labels ({})",
            places.len(),
            texts.len()
        )));
    }
    if matches!(own.locator, Locator::Auto) && !texts.is_empty() {
        // Labels without places go to where the ticks are now.
        let places = own_ticks_now(charts, axes, axis);
        charts.ranges[number].locator = Locator::Fixed(places);
    }
    charts.ranges[number].formatter = if texts.is_empty() { Formatter::Nothing } else { Formatter::Fixed(texts) };
    Ok(())
}

fn tick_text(value: &Value) -> String {
    match value {
        Value::Float(n) if n.fract() == 0.0 && n.abs() < 1e15 => format!("{n:.0}"),
        Value::Date(day) => super::super::dates::strftime(*day, "%Y-%m-%d"),
        other => super::super::call::label_of(other),
    }
}

/// Where an axis's ticks would be drawn now.
fn own_ticks_now(charts: &Charts, axes: usize, axis: usize) -> Vec<f64> {
    let number = range(charts, axes, axis);
    let along = super::super::draw::frame::Along::of(charts.ranges[number].scale, charts.limits(number));
    let look = &charts.axes[axes].ticks[axis];
    let length = if axis == 0 { 496.0 } else { 369.6 };
    charts.ticked(look, &charts.ranges[number], &along, axis, length, super::super::draw::pen::Px(100.0 / 72.0)).major
}

fn pyplot_ticks(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call, axis: usize) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    ticks_to(charts, call, axes, axis)?;
    let places = own_ticks_now(charts, axes, axis);
    let labels = Returned::Handle(Handle::new(if axis == 0 { Class::XAxis } else { Class::YAxis }, axes));
    Ok(Returned::Tuple(vec![Returned::array(places), Returned::List(vec![labels])]))
}

fn xticks(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    pyplot_ticks(charts, canvas, call, 0)
}

fn yticks(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    pyplot_ticks(charts, canvas, call, 1)
}

fn set_xticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticks_to(charts, call, call.on.id, 0).map(|()| Returned::None)
}

fn set_yticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticks_to(charts, call, call.on.id, 1).map(|()| Returned::None)
}

fn own_ticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    ticks_to(charts, call, axes, axis).map(|()| Returned::None)
}

fn ticklabels_to(charts: &mut Charts, call: &mut Call, axes: usize, axis: usize) -> Done {
    let labels = call.take("labels");
    let minor = call.flag("minor", false);
    set_labels(charts, call, axes, axis, &labels, minor)?;
    style_labels(charts, call, axes, axis)?;
    Ok(Returned::None)
}

fn xticklabels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticklabels_to(charts, call, call.on.id, 0)
}

fn yticklabels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    ticklabels_to(charts, call, call.on.id, 1)
}

fn own_ticklabels(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    ticklabels_to(charts, call, axes, axis)
}

fn get_xticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::array(own_ticks_now(charts, call.on.id, 0)))
}

fn get_yticks(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::array(own_ticks_now(charts, call.on.id, 1)))
}

fn own_places(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    Ok(Returned::array(own_ticks_now(charts, axes, axis)))
}

// An axis stands for all of its labels: what is set on one is set on all.
fn get_xticklabels(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::List(vec![Returned::Handle(Handle::new(Class::XAxis, call.on.id))]))
}

fn get_yticklabels(_: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    Ok(Returned::List(vec![Returned::Handle(Handle::new(Class::YAxis, call.on.id))]))
}

fn params_to(charts: &mut Charts, call: &mut Call, axes: usize, axis: usize) -> Result<(), CallError> {
    let color = |name: &str| -> Result<Option<Color>, CallError> {
        call.get(name).map(|value| charts.color(call, name, value)).transpose().map(Option::flatten)
    };
    let both = color("colors")?;
    let (tick, label, grid) = (color("color")?.or(both), color("labelcolor")?.or(both), color("grid_color")?);
    let which = call.word("which", &["major", "minor", "both"], "major")?;
    let size = call.get("labelsize").map(|value| charts.size_of(call, value)).transpose()?;
    let rotation = call.maybe_number("labelrotation")?.or(call.maybe_number("rotation")?);
    let (length, width, pad) = (
        call.maybe_number("length")?.or(call.maybe_number("size")?),
        call.maybe_number("width")?,
        call.maybe_number("pad")?,
    );
    let direction = match call.text("direction")?.as_deref() {
        Some("in") => Some(Direction::In),
        Some("inout") => Some(Direction::InOut),
        Some("out") => Some(Direction::Out),
        _ => None,
    };
    let grid_alpha = call.maybe_number("grid_alpha")?;
    let grid_width = call.maybe_number("grid_linewidth")?;
    let grid_style = call.text("grid_linestyle")?;
    let sides = if axis == 0 { ["bottom", "top"] } else { ["left", "right"] };
    let shown: Vec<(Option<bool>, Option<bool>)> =
        sides.iter().map(|side| (call.get(side).map(truth), call.get(&format!("label{side}")).map(truth))).collect();
    let pen = charts.grid_pen();
    let mut dashed = pen.clone();
    if let Some(style) = &grid_style {
        charts.set_line_style(&mut dashed, style);
    }
    let look = &mut charts.axes[axes].ticks[axis];
    if which != "minor" {
        look.length = length.unwrap_or(look.length);
        look.width = width.unwrap_or(look.width);
    }
    if which != "major" {
        look.minor_length = length.unwrap_or(look.minor_length);
        look.minor_width = width.unwrap_or(look.minor_width);
    }
    look.pad = pad.unwrap_or(look.pad);
    look.color = tick.unwrap_or(look.color);
    look.font.color = label.unwrap_or(look.font.color);
    look.font.size = size.unwrap_or(look.font.size);
    look.direction = direction.unwrap_or(look.direction);
    for (i, (tick, label)) in shown.into_iter().enumerate() {
        look.ticks[i] = tick.unwrap_or(look.ticks[i]);
        look.labels[i] = label.unwrap_or(look.labels[i]);
    }
    if let Some(rotation) = rotation {
        turn_labels(look, rotation);
    }
    if let Some(pen) = &mut look.grid {
        pen.color = grid.unwrap_or(pen.color);
        pen.width = grid_width.unwrap_or(pen.width);
        if let Some(alpha) = grid_alpha {
            pen.color.a = (alpha.clamp(0.0, 1.0) * 255.0).round() as u8;
        }
        if grid_style.is_some() {
            pen.dashes = dashed.dashes;
        }
    }
    Ok(())
}

fn tick_params(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    for axis in which_axes(call, "axis")? {
        params_to(charts, call, axes, axis)?;
    }
    Ok(Returned::None)
}

fn own_params(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    params_to(charts, call, axes, axis).map(|()| Returned::None)
}

fn ticklabel_format(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let style = call.text("style")?;
    let limits = call.pair("scilimits")?.map(|(a, b)| (a.clamp(-300.0, 300.0) as i32, b.clamp(-300.0, 300.0) as i32));
    let plain = style.as_deref() == Some("plain")
        || call.get("useOffset").is_some_and(|value| !truth(value)) && style.is_none();
    let limits = limits
        .or((matches!(style.as_deref(), Some("sci" | "scientific")) && call.get("scilimits").is_none())
            .then_some((-5, 6)));
    for axis in which_axes(call, "axis")? {
        let number = range(charts, axes, axis);
        charts.ranges[number].formatter = Formatter::Scalar { plain, limits };
    }
    Ok(Returned::None)
}

fn locator_params(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let bins = call.number("nbins", 9.0)?.clamp(1.0, 200.0) as usize;
    let integer = call.flag("integer", false);
    for axis in which_axes(call, "axis")? {
        let number = range(charts, axes, axis);
        charts.ranges[number].locator = Locator::Most { bins, integer };
    }
    Ok(Returned::None)
}

fn minor_on(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    for number in charts.axes[axes].ranges {
        charts.ranges[number].minor_locator = Some(Locator::Auto);
    }
    Ok(Returned::None)
}

fn minor_off(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    for number in charts.axes[axes].ranges {
        charts.ranges[number].minor_locator = Some(Locator::Nowhere);
    }
    Ok(Returned::None)
}

fn grid_to(charts: &mut Charts, call: &Call, axes: usize, chosen: &[usize]) -> Result<(), CallError> {
    let styled = !call.style.is_empty();
    let which = call.word("which", &["major", "minor", "both"], "major")?;
    let base = charts.grid_pen();
    let mut call_pen = None;
    if styled {
        let mut own = Call::for_style(call.function, call.on);
        own.style.clone_from(&call.style);
        own.preset("linestyle", Value::Text(charts.rc_text("grid.linestyle").to_owned()));
        call_pen = charts.pen(&own, base.color, base.width)?;
    }
    let pen = call_pen.unwrap_or(base);
    for axis in chosen {
        let look = &mut charts.axes[axes].ticks[*axis];
        let now = if which == "minor" { look.minor_grid.is_some() } else { look.grid.is_some() };
        let on = call.get("visible").map_or(styled || !now, truth);
        let pen = on.then(|| pen.clone());
        if which != "minor" {
            look.grid.clone_from(&pen);
        }
        if which != "major" {
            look.minor_grid = pen;
        }
    }
    Ok(())
}

fn grid(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    grid_to(charts, call, axes, &which_axes(call, "axis")?).map(|()| Returned::None)
}

fn own_grid(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    grid_to(charts, call, axes, &[axis]).map(|()| Returned::None)
}

fn frame_box(charts: &mut Charts, canvas: &mut Canvas, call: &mut Call) -> Done {
    let axes = charts.axes_of(call, canvas)?;
    let value = call.get("on").or_else(|| call.get("b")).map(truth);
    let frame = &mut charts.axes[axes].frame;
    *frame = value.unwrap_or(!*frame);
    Ok(Returned::None)
}

fn axis_off(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.axes[call.on.id].axis_on = false;
    Ok(Returned::None)
}

fn axis_on(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.axes[call.on.id].axis_on = true;
    Ok(Returned::None)
}

fn aspect_to(axes: &mut Axes, call: &Call, value: &Value) -> Result<(), CallError> {
    axes.aspect = match value {
        Value::Text(word) if word == "auto" => None,
        Value::Text(word) if word == "equal" => Some(1.0),
        other => {
            let n = call.as_number("aspect", other)?;
            if n <= 0.0 {
                return Err(call.bad("aspect must be finite and positive"));
            }
            Some(n)
        }
    };
    Ok(())
}

fn set_aspect(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("aspect");
    let adjust = call.text("adjustable")?;
    let axes = &mut charts.axes[call.on.id];
    aspect_to(axes, call, &value)?;
    axes.adjust_data = adjust.as_deref() == Some("datalim");
    Ok(Returned::None)
}

fn set_box_aspect(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.axes[call.on.id].box_aspect = call.maybe_number("aspect")?.filter(|n| *n > 0.0);
    Ok(Returned::None)
}

fn set_below(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    charts.axes[call.on.id].below = match call.get("b") {
        Some(Value::Text(_)) => GridOrder::Line,
        Some(value) if truth(value) => GridOrder::Below,
        _ => GridOrder::Above,
    };
    Ok(Returned::None)
}

fn set_face(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let value = call.take("color");
    charts.axes[call.on.id].face = charts.color(call, "color", &value)?;
    Ok(Returned::None)
}

/// Sets what `Axes.set` takes.
pub(super) fn apply(
    charts: &mut Charts,
    call: &Call,
    axes: usize,
    entries: &[(String, Value)],
) -> Result<(), CallError> {
    for (name, value) in entries {
        let ends = || value.items().filter(|ends| ends.len() == 2).ok_or_else(|| call.wrong(name, "a pair", value));
        let axis = usize::from(name.starts_with('y'));
        match name.as_str() {
            "title" => super::words::title_to(charts, axes, &super::super::call::label_of(value), 1),
            "xlabel" | "ylabel" => super::words::label_to(charts, axes, axis, super::super::call::label_of(value)),
            "xlim" | "ylim" => {
                let ends = ends()?;
                set_limits(charts, call, axes, axis, Some(&ends[0]), Some(&ends[1]))?;
            }
            "xticks" | "yticks" | "xticklabels" | "yticklabels" => {
                let mut own = super::super::call::bind(
                    call.function,
                    call.on,
                    "ticks=None, labels=None, minor=False",
                    Vec::new(),
                    vec![((if name.ends_with("labels") { "labels" } else { "ticks" }).to_owned(), value.clone())],
                )?;
                ticks_to(charts, &mut own, axes, axis)?;
            }
            "xscale" | "yscale" => {
                let found = value
                    .text()
                    .and_then(Scale::from_name)
                    .ok_or_else(|| call.bad("a scale is 'linear', 'log', 'symlog' or 'logit'"))?;
                let number = range(charts, axes, axis);
                charts.ranges[number].scale = found;
            }
            "aspect" => aspect_to(&mut charts.axes[axes], call, value)?,
            "box_aspect" => charts.axes[axes].box_aspect = value.number().filter(|n| *n > 0.0),
            "facecolor" => charts.axes[axes].face = charts.color(call, name, value)?,
            "frame_on" => charts.axes[axes].frame = truth(value),
            "axisbelow" => charts.axes[axes].below = if truth(value) { GridOrder::Below } else { GridOrder::Above },
            "xmargin" | "ymargin" => {
                let number = range(charts, axes, axis);
                charts.ranges[number].margin = value.number();
            }
            "visible" => charts.axes[axes].visible = truth(value),
            "label" => charts.axes[axes].label = Some(super::super::call::label_of(value)),
            "zorder" => charts.axes[axes].zorder = value.number().unwrap_or(0.0),
            _ => {}
        }
    }
    Ok(())
}

fn set(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let entries: Vec<(String, Value)> =
        call.style.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    apply(charts, call, call.on.id, &entries)?;
    Ok(Returned::None)
}

fn label_outer(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let axes = call.on.id;
    if let super::super::axes::Place::Grid(grid, [_, last, first, _]) = charts.axes[axes].place {
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
        Some(Value::Handle(handle)) if handle.class == Class::Axes => {
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

fn locator_of(charts: &Charts, call: &Call) -> Result<Locator, CallError> {
    match call.get("locator") {
        Some(Value::Handle(handle)) if handle.class == Class::Ticker => match &charts.tickers[handle.id] {
            Ticker::Places(locator) => Ok(locator.clone()),
            Ticker::Texts(_) => Err(call.bad("this says how ticks are written; a locator says where they go")),
        },
        Some(other) => Err(call.wrong("locator", "a locator such as plt.MultipleLocator(1)", other)),
        None => Ok(Locator::Auto),
    }
}

fn formatter_of(charts: &Charts, call: &Call) -> Result<Formatter, CallError> {
    match call.get("formatter") {
        Some(Value::Handle(handle)) if handle.class == Class::Ticker => match &charts.tickers[handle.id] {
            Ticker::Texts(formatter) => Ok(formatter.clone()),
            Ticker::Places(_) => Err(call.bad("this says where ticks go; a formatter says how they are written")),
        },
        Some(Value::Text(format)) => Ok(Formatter::Format(format.clone())),
        Some(Value::Other(kind)) if kind == "function" => Err(CallError::not_implemented(
            "a function as a formatter isn't offered here; a format such as \"{x:.1f}\" or set_ticks(places, labels=texts) does the same.",
        )),
        Some(other) => Err(call.wrong("formatter", "a format such as \"{x:.1f}\"", other)),
        None => Ok(Formatter::Auto),
    }
}

fn major_locator(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    let number = range(charts, axes, axis);
    charts.ranges[number].locator = locator_of(charts, call)?;
    Ok(Returned::None)
}

fn minor_locator(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    let number = range(charts, axes, axis);
    charts.ranges[number].minor_locator = Some(locator_of(charts, call)?);
    Ok(Returned::None)
}

fn major_formatter(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    let number = range(charts, axes, axis);
    let formatter = formatter_of(charts, call)?;
    if matches!(formatter, Formatter::Date(_) | Formatter::ConciseDate)
        && matches!(charts.ranges[number].units, Units::Unset)
    {
        charts.ranges[number].units = Units::Dates;
    }
    charts.ranges[number].formatter = formatter;
    Ok(Returned::None)
}

fn minor_formatter(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    let number = range(charts, axes, axis);
    charts.ranges[number].minor_formatter = formatter_of(charts, call)?;
    Ok(Returned::None)
}

fn tick_side(charts: &mut Charts, call: &Call, second: bool) -> Done {
    let (axes, axis) = own_axis(call);
    let look = &mut charts.axes[axes].ticks[axis];
    (look.ticks, look.labels) = ([!second, second], [!second, second]);
    Ok(Returned::None)
}

fn tick_first(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    tick_side(charts, call, false)
}

fn tick_second(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    tick_side(charts, call, true)
}

fn ticks_position(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let position = call.text("position")?.unwrap_or_default();
    let (axes, axis) = own_axis(call);
    match position.as_str() {
        "top" | "right" => tick_side(charts, call, true),
        "bottom" | "left" | "default" => tick_side(charts, call, false),
        "both" => {
            charts.axes[axes].ticks[axis].ticks = [true, true];
            Ok(Returned::None)
        }
        "none" => {
            charts.axes[axes].ticks[axis].ticks = [false, false];
            Ok(Returned::None)
        }
        _ => Err(call.bad("a position is 'top', 'bottom', 'left', 'right', 'both' or 'none'")),
    }
}

fn label_position(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    charts.axes[axes].ticks[axis].label_second = matches!(call.text("position")?.as_deref(), Some("top" | "right"));
    Ok(Returned::None)
}

fn axis_visible(charts: &mut Charts, _: &mut Canvas, call: &mut Call) -> Done {
    let (axes, axis) = own_axis(call);
    let shown = call.get("b").is_some_and(truth);
    charts.axes[axes].ticks[axis].visible = shown;
    if !shown {
        charts.axes[axes].labels[axis] = None;
    }
    Ok(Returned::None)
}

/// A side by its name, for spines.
pub(super) fn side(name: &str) -> Option<Side> {
    Side::named(name)
}
