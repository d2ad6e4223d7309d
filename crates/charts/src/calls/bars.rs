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

use crate::table::{BOTH, Entry};

pub(crate) const TABLE: &[Entry] = &[
    Entry::new(
        "bar",
        BOTH,
        "x, height, width=0.8, bottom=None, *, align='center', tick_label=None, yerr=None, xerr=None, ecolor=None, capsize=None, error_kw=None, log=False, data=None, **patch",
        bar::bar,
        "Draws upright bars at places or names.",
        "bars = plt.bar([\"oak\", \"ash\", \"elm\", \"yew\"], [24, 17, 9, 13], yerr=[2, 3, 1, 2], capsize=4,\n               color=[\"peru\", \"olive\", \"teal\", \"slateblue\"])\nplt.bar_label(bars, label_type=\"center\", color=\"white\")\nplt.ylabel(\"height (m)\")",
    ),
    Entry::new(
        "barh",
        BOTH,
        "y, width, height=0.8, left=None, *, align='center', tick_label=None, yerr=None, xerr=None, ecolor=None, capsize=None, error_kw=None, log=False, data=None, **patch",
        bar::barh,
        "Draws level bars at places or names.",
        "plt.barh([\"Nile\", \"Amazon\", \"Yangtze\", \"Danube\"], [6650, 6400, 6300, 2850], color=\"steelblue\")\nplt.gca().invert_yaxis()\nplt.xlabel(\"length (km)\")",
    ),
    Entry::new(
        "bar_label",
        BOTH,
        "container, labels=None, *, fmt='%g', label_type='edge', padding=0, **text",
        bar_label::bar_label,
        "Writes each bar's value, or other labels, at its end or in its middle.",
        "bars = plt.bar([\"Q1\", \"Q2\", \"Q3\", \"Q4\"], [3.5, 5.25, 2, 6.75], color=\"mediumseagreen\")\nplt.bar_label(bars, fmt=\"%.2f M€\", padding=3)\nplt.ylim(0, 8)",
    ),
    Entry::new(
        "hist",
        BOTH,
        "x, bins=None, range=None, density=False, weights=None, cumulative=False, bottom=None, histtype='bar', align='mid', orientation='vertical', rwidth=None, log=False, color=None, label=None, stacked=False, *, data=None, **patch",
        hist::hist,
        "Counts numbers in bins and draws the counts; it returns the counts, the bins' edges and the bars.",
        "rng = np.random.default_rng(1)\nplt.hist(rng.normal(52, 6, 2000), bins=30, color=\"slateblue\", edgecolor=\"white\")\nplt.xlabel(\"mass of an egg (g)\")\nplt.ylabel(\"eggs\")",
    ),
    Entry::new(
        "hist2d",
        BOTH,
        "x, y, bins=10, range=None, density=False, weights=None, cmin=None, cmax=None, *, data=None, **image",
        hist2d::hist2d,
        "Counts points in a grid and shows the counts as colours.",
        "rng = np.random.default_rng(1)\nwait = rng.choice([55, 81], 5000, p=[0.4, 0.6]) + rng.normal(0, 6, 5000)\nplt.hist2d(wait, wait / 18 + rng.normal(0, 0.3, 5000), bins=40, cmap=\"magma\")\nplt.xlabel(\"wait (min)\")\nplt.ylabel(\"eruption (min)\")\nplt.colorbar()",
    ),
    Entry::new(
        "boxplot",
        BOTH,
        "x, notch=None, sym=None, vert=None, orientation='vertical', whis=None, positions=None, widths=None, patch_artist=None, bootstrap=None, usermedians=None, conf_intervals=None, meanline=None, showmeans=None, showcaps=None, showbox=None, showfliers=None, boxprops=None, tick_labels=None, labels=None, flierprops=None, medianprops=None, meanprops=None, capprops=None, whiskerprops=None, manage_ticks=True, autorange=False, zorder=None, capwidths=None, label=None, *, data=None",
        boxes::boxplot,
        "Draws a box from the first to the third quartile of each data set, with its median, whiskers and outliers.",
        "rng = np.random.default_rng(1)\nminutes = [rng.normal(30, 4, 80), rng.normal(24, 6, 80), rng.normal(41, 9, 80)]\nplt.boxplot(minutes, tick_labels=[\"bus\", \"bike\", \"car\"])\nplt.ylabel(\"way to work (min)\")",
    ),
    Entry::new(
        "violinplot",
        BOTH,
        "dataset, positions=None, vert=None, orientation='vertical', widths=0.5, showmeans=False, showextrema=True, showmedians=False, quantiles=None, points=100, bw_method=None, side='both', *, facecolor=None, linecolor=None, data=None",
        violins::violinplot,
        "Draws how dense each data set is, as an outline on both sides of a line.",
        "rng = np.random.default_rng(1)\nwait = [rng.gamma(2, 2, 300), rng.normal(7, 1.5, 300), rng.uniform(1, 10, 300)]\nplt.violinplot(wait, showmedians=True)\nplt.xticks([1, 2, 3], [\"bank\", \"doctor\", \"tram\"])\nplt.ylabel(\"wait (min)\")",
    ),
    Entry::new(
        "eventplot",
        BOTH,
        "positions, orientation='horizontal', lineoffsets=1, linelengths=1, linewidths=None, colors=None, alpha=None, linestyles='solid', *, data=None, **marks",
        events::eventplot,
        "Draws a short line for each event, a row for each list of events.",
        "rng = np.random.default_rng(1)\nspikes = [np.sort(rng.uniform(0, 10, n)) for n in (20, 45, 30, 12)]\nplt.eventplot(spikes, colors=[\"C0\", \"C1\", \"C2\", \"C3\"], linelengths=0.8)\nplt.yticks(range(4), [\"A\", \"B\", \"C\", \"D\"])\nplt.xlabel(\"time (s)\")\nplt.title(\"Four nerve cells\")",
    ),
    Entry::new(
        "pie",
        BOTH,
        "x, explode=None, labels=None, colors=None, autopct=None, pctdistance=0.6, shadow=False, labeldistance=1.1, startangle=0, radius=1, counterclock=True, wedgeprops=None, textprops=None, center=None, frame=False, rotatelabels=False, *, normalize=True, hatch=None, data=None",
        pie::pie,
        "Draws shares of a whole as slices of a circle.",
        "plt.pie([45, 30, 15, 10], labels=[\"rent\", \"food\", \"travel\", \"rest\"], autopct=\"%1.0f%%\",\n        explode=[0.1, 0, 0, 0], startangle=90, colors=[\"#e76f51\", \"#f4a261\", \"#e9c46a\", \"#2a9d8f\"])",
    ),
];

#[cfg(test)]
mod tests;
