//! Bars, histograms and the other pictures of how data are spread.

mod bar;
mod bar_label;
mod bins;
mod boxes;
mod events;
mod hist;
mod hist2d;
mod looks;
mod pie;
mod samples;
mod violins;

use crate::plt::table::{BOTH, Entry};

pub(in crate::plt) const TABLE: &[Entry] = &[
    Entry::new(
        "bar",
        BOTH,
        "x, height, width=0.8, bottom=None, *, align='center', tick_label=None, yerr=None, xerr=None, ecolor=None, capsize=None, error_kw=None, log=False, data=None, **patch",
        bar::bar,
        "Draws upright bars at places or names.",
        "bars = plt.bar([\"oak\", \"ash\", \"elm\"], [24, 17, 9], color=[\"peru\", \"olive\", \"teal\"], yerr=[2, 3, 1], capsize=4)\nplt.bar_label(bars, label_type=\"center\")",
    ),
    Entry::new(
        "barh",
        BOTH,
        "y, width, height=0.8, left=None, *, align='center', tick_label=None, yerr=None, xerr=None, ecolor=None, capsize=None, error_kw=None, log=False, data=None, **patch",
        bar::barh,
        "Draws level bars at places or names.",
        "plt.barh([\"oak\", \"ash\", \"elm\"], [24, 17, 9], color=\"seagreen\")",
    ),
    Entry::new(
        "bar_label",
        BOTH,
        "container, labels=None, *, fmt='%g', label_type='edge', padding=0, **text",
        bar_label::bar_label,
        "Writes each bar's value, or other labels, at its end or in its middle.",
        "bars = plt.bar([1, 2, 3], [3.5, 5.25, 2])\nplt.bar_label(bars, fmt=\"%.1f\", padding=3)",
    ),
    Entry::new(
        "hist",
        BOTH,
        "x, bins=None, range=None, density=False, weights=None, cumulative=False, bottom=None, histtype='bar', align='mid', orientation='vertical', rwidth=None, log=False, color=None, label=None, stacked=False, *, data=None, **patch",
        hist::hist,
        "Counts numbers in bins and draws the counts; it returns the counts, the bins' edges and the bars.",
        "rng = np.random.default_rng(1)\ncounts, edges, bars = plt.hist(rng.normal(size=1000), bins=30, edgecolor=\"white\")",
    ),
    Entry::new(
        "hist2d",
        BOTH,
        "x, y, bins=10, range=None, density=False, weights=None, cmin=None, cmax=None, *, data=None, **image",
        hist2d::hist2d,
        "Counts points in a grid and shows the counts as colours.",
        "rng = np.random.default_rng(1)\nx = rng.normal(size=5000)\nplt.hist2d(x, x + rng.normal(size=5000), bins=40)\nplt.colorbar()",
    ),
    Entry::new(
        "boxplot",
        BOTH,
        "x, notch=None, sym=None, vert=None, orientation='vertical', whis=None, positions=None, widths=None, patch_artist=None, bootstrap=None, usermedians=None, conf_intervals=None, meanline=None, showmeans=None, showcaps=None, showbox=None, showfliers=None, boxprops=None, tick_labels=None, labels=None, flierprops=None, medianprops=None, meanprops=None, capprops=None, whiskerprops=None, manage_ticks=True, autorange=False, zorder=None, capwidths=None, label=None, *, data=None",
        boxes::boxplot,
        "Draws a box from the first to the third quartile of each data set, with its median, whiskers and outliers.",
        "rng = np.random.default_rng(1)\nplt.boxplot([rng.normal(0, s, 100) for s in (1, 2, 3)], tick_labels=[\"a\", \"b\", \"c\"])",
    ),
    Entry::new(
        "violinplot",
        BOTH,
        "dataset, positions=None, vert=None, orientation='vertical', widths=0.5, showmeans=False, showextrema=True, showmedians=False, quantiles=None, points=100, bw_method=None, side='both', *, facecolor=None, linecolor=None, data=None",
        violins::violinplot,
        "Draws how dense each data set is, as an outline on both sides of a line.",
        "rng = np.random.default_rng(1)\nplt.violinplot([rng.normal(0, s, 200) for s in (1, 2, 3)], showmedians=True)",
    ),
    Entry::new(
        "eventplot",
        BOTH,
        "positions, orientation='horizontal', lineoffsets=1, linelengths=1, linewidths=None, colors=None, alpha=None, linestyles='solid', *, data=None, **marks",
        events::eventplot,
        "Draws a short line for each event, a row for each list of events.",
        "rng = np.random.default_rng(1)\nplt.eventplot([rng.uniform(0, 10, n) for n in (20, 40, 30)], colors=[\"C0\", \"C1\", \"C2\"], linelengths=0.8)",
    ),
    Entry::new(
        "pie",
        BOTH,
        "x, explode=None, labels=None, colors=None, autopct=None, pctdistance=0.6, shadow=False, labeldistance=1.1, startangle=0, radius=1, counterclock=True, wedgeprops=None, textprops=None, center=None, frame=False, rotatelabels=False, *, normalize=True, hatch=None, data=None",
        pie::pie,
        "Draws shares of a whole as slices of a circle.",
        "plt.pie([45, 30, 25], labels=[\"rent\", \"food\", \"rest\"], autopct=\"%1.0f%%\", explode=[0.1, 0, 0], startangle=90)",
    ),
];

#[cfg(test)]
mod tests;
