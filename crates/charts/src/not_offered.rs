//! What pyplot has and this doesn't, with the nearest thing that is.

use std::fmt::Write as _;

const HEAD: &str = "\
# What pyplot has and `plt` does not

Paintbox doesn't offer these parts of pyplot. Each one raises `NotImplementedError`, or `ImportError` for a module. The error message names
the nearest alternative. A name stands for the function of `plt` and for the methods of axes and figures alike.
[The reference](docs/reference/plt.md) lists what is offered. `crates/charts/src/not_offered.rs` generates this page.
";

/// A part of the page.
struct Section {
    heading: &'static str,
    /// What isn't offered, each name in backquotes, and what is offered instead.
    rows: &'static [(&'static str, &'static str)],
}

const SECTIONS: &[Section] = &[
    Section {
        heading: "Kinds of chart",
        rows: &[
            (
                r#"`polar`, `projection="polar"`, `thetagrids`, `rgrids`"#,
                r#"`plot` of `r * np.cos(angle)`, `r * np.sin(angle)` with `axis("equal")`; `canvas.wedge`"#,
            ),
            (r#"`projection="3d"`, `plot_surface` and similar functions"#, "`contourf`, `imshow`"),
            ("`barbs`", "`quiver`"),
            ("`quiverkey`", "`text` next to an arrow of `quiver`"),
            ("`pcolor`, `pcolorfast`", "`pcolormesh`"),
            ("`spy`", "`imshow(matrix != 0)`, `matshow`"),
            (
                "`tricontour`, `tricontourf`, `tripcolor`, `triplot`",
                "`contour`, `contourf` on a grid; `scatter` with `c=`",
            ),
            ("`stairs`", r#"`step(where="post")`, `hist(weights=…)`"#),
            ("`ecdf`", r#"`step(np.sort(x), np.arange(1, len(x) + 1) / len(x), where="post")`"#),
            ("`grouped_bar`", "`bar` with shifted positions"),
            ("`pie_label`", "`pie(labels=…, autopct=…)`"),
            ("`bxp`, `violin` (from statistics)", "`boxplot`, `violinplot` (from values)"),
            ("`table`", "`text` in a loop; `canvas.text`"),
            ("`acorr`, `xcorr`", "`np.correlate` and `stem`"),
            (
                "`psd`, `csd`, `cohere`, `specgram`, `magnitude_spectrum`, `angle_spectrum`, `phase_spectrum`",
                "`np.fft.rfft` and `plot`, `imshow`",
            ),
            ("`figimage`", "`canvas.image`"),
            ("`xkcd`, `set_sketch_params`, `set_path_effects`", "`canvas` draws anything; a style sheet"),
        ],
    },
    Section {
        heading: "Figures and their parts",
        rows: &[
            ("`subfigures`, `add_subfigure`", "`subplots`, `subplot_mosaic`"),
            ("`indicate_inset`, `indicate_inset_zoom`", "`inset_axes`, `Rectangle`"),
            ("`align_xlabels`, `align_titles`", "`tight_layout`"),
            ("`set_anchor`, `set_position`", "`set_aspect`, `subplots_adjust`, `add_axes`"),
            ("`secondary_xaxis`, `secondary_yaxis`", "`twiny`, `twinx` with their own limits"),
            ("`figaspect`", "`figure(figsize=…)`; the image's size and scale"),
            ("several figures", "one picture is one figure; `subplots`, or `canvas.frame`"),
        ],
    },
    Section {
        heading: "Axes, ticks and styles",
        rows: &[
            (
                "functions as formatters (`FuncFormatter`)",
                r#"a format such as `"{x:.1f}"`, or `set_ticks(places, labels=texts)`"#,
            ),
            (
                "`LogLocator`, `LogFormatter`, `EngFormatter`, `num2date`",
                r#"`set_xscale("log")`; `xticks` with labels"#,
            ),
            (
                r#"`polar` and other projections' scales, `set_xscale("function")`"#,
                "`linear`, `log`, `symlog`, `logit`; convert the values",
            ),
            (
                "`gray()`, `hot()`, `viridis()` and the other functions that set a colormap",
                r#"`cmap="gray"` and so on"#,
            ),
            (
                "`usetex`, matrices and environments of TeX",
                "`$…$`: superscripts, subscripts, fractions, roots, Greek, common symbols",
            ),
        ],
    },
    Section {
        heading: "Artists",
        rows: &[
            (
                "`matplotlib.path`, `matplotlib.collections`, `FancyArrowPatch`, `Arc`",
                "`Polygon`, `Wedge`, `annotate`; `canvas.path`",
            ),
            ("`add_collection`, `add_image`, `add_table`", "the chart's own function"),
            (
                "`matplotlib.transforms` but `ax.transData`, `ax.transAxes`, `fig.transFigure`",
                "`annotate(…, xycoords=…, textcoords=…)`",
            ),
            ("`findobj`, `get_children`, `properties`", "keep what a call returns"),
            ("`get`, `getp`", "attributes are given, not asked"),
            ("`matplotlib.offsetbox`, `matplotlib.patheffects`, `mpl_toolkits`", "`annotate(bbox=…)`, `canvas`"),
        ],
    },
    Section {
        heading: "Windows, files and time",
        rows: &[
            (
                "`isinteractive`, `interactive`, `pause`, `draw_if_interactive`",
                "nothing to do: the picture is the answer",
            ),
            (
                "`connect`, `disconnect`, `ginput`, `waitforbuttonpress`, `pick`, `matplotlib.widgets`",
                "`params`: a form next to the picture",
            ),
            (
                "`get_current_fig_manager`, `switch_backend`, `get_backend`, `subplot_tool`, `new_figure_manager`",
                "nothing to do: there is one painter",
            ),
            ("`matplotlib.animation`", "`canvas.frame`"),
            ("`imread`, `imsave`", "there are no files; `data`, `canvas.image` of an array"),
            ("`fignum_exists`, `get_fignums`, `get_figlabels`", "one picture is one figure"),
            ("`set_loglevel`, `get_plot_commands`, `get_scale_names`, `install_repl_displayhook`", "not needed"),
        ],
    },
];

/// The nearest thing to a name that isn't offered.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    let quoted = format!("`{name}`");
    let mut rows = SECTIONS.iter().flat_map(|section| section.rows);
    rows.find(|(names, _)| names.contains(&quoted)).map(|(_, instead)| *instead)
}

/// The page `NOT_OFFERED.md`.
#[must_use]
pub fn not_offered() -> String {
    let mut page = HEAD.to_owned();
    for section in SECTIONS {
        let _ = write!(page, "\n## {}\n\n| not offered | nearest |\n| --- | --- |\n", section.heading);
        for (names, instead) in section.rows {
            let _ = writeln!(page, "| {names} | {instead} |");
        }
    }
    page
}
