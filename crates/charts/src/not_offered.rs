//! The parts of pyplot that `plt` doesn't have, with their alternatives.

use std::fmt::Write as _;

const HEAD: &str = "\
# Parts of pyplot that `plt` doesn't have

Paintbox doesn't have these parts of pyplot. Each one raises `NotImplementedError`, or `ImportError` for a module. The error message names
the alternative. A name stands for the function of `plt` and for the methods of axes and figures.
[The reference](docs/reference/plt.md) lists the available functions. `crates/charts/src/not_offered.rs` generates this page.
";

/// A part of the page.
struct Section {
    heading: &'static str,
    /// The names that aren't available, each in backquotes, and the alternative.
    rows: &'static [(&'static str, &'static str)],
}

const SECTIONS: &[Section] = &[
    Section {
        heading: "Kinds of chart",
        rows: &[
            (r#"`projection="3d"`, `plot_surface` and similar functions"#, "`contourf`, `imshow`"),
            ("`barbs`", "`quiver`"),
            ("`pcolorfast`", "`pcolormesh`"),
            ("`pie_label`", "`pie(labels=…, autopct=…)`"),
            ("`bxp`, `violin` (from statistics)", "`boxplot`, `violinplot` (from values)"),
            ("`figimage`", "`canvas.image`"),
            ("`xkcd`, `set_sketch_params`", "`canvas`, which can draw anything; a style sheet"),
        ],
    },
    Section {
        heading: "Figures and their parts",
        rows: &[
            ("`subfigures`, `add_subfigure`", "`subplots`, `subplot_mosaic`"),
            ("`align_xlabels`, `align_titles`", "`tight_layout`"),
            ("`set_anchor`, `set_position`, `get_position` of axes", "`set_aspect`, `subplots_adjust`, `add_axes`"),
        ],
    },
    Section {
        heading: "Axes, ticks and styles",
        rows: &[
            ("`IndexLocator`, `RRuleLocator`", "`FixedLocator`; `DayLocator` and the other locators of dates"),
            (
                r#"`set_rscale`, `set_xscale("function")`"#,
                "`linear`, `log`, `symlog`, `logit`; or transform the values",
            ),
            (
                "`usetex`, TeX's matrices and environments",
                "`$…$` with superscripts, subscripts, fractions, roots, Greek letters and common symbols",
            ),
        ],
    },
    Section {
        heading: "Artists",
        rows: &[
            ("`add_image`, `add_table`", "the plotting function, such as `imshow`"),
            (
                "`BboxTransform` and its kin, `TransformWrapper`, classes derived from `Transform`",
                "the affine and blended transforms, `annotate(…, xycoords=…, textcoords=…)`",
            ),
            ("`findobj`, `get_children`, `properties`", "keep the return value of the plotting function in a variable"),
            ("`PathPatchEffect`, `TickedStroke`", "`withStroke` and the shadows of `matplotlib.patheffects`"),
            ("`matplotlib.offsetbox`, the other parts of `mpl_toolkits`", "`annotate(bbox=…)`, `canvas`"),
        ],
    },
    Section {
        heading: "Windows, files and time",
        rows: &[
            (
                "`connect`, `disconnect`, `ginput`, `waitforbuttonpress`, `pick`, `matplotlib.widgets`",
                "`params`, which shows a form next to the picture",
            ),
            ("`subplot_tool`, `new_figure_manager`", "none is needed, because there is only one backend"),
            ("`matplotlib.animation`", "`canvas.frame`"),
            ("`imread`, `imsave`", "`data`, or `canvas.image` of an array, because programs have no files"),
            ("`get_plot_commands`, `get_scale_names`, `install_repl_displayhook`", "none is needed"),
        ],
    },
];

/// The alternative to a name that isn't available.
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
        let _ = write!(page, "\n## {}\n\n| not available | alternative |\n| --- | --- |\n", section.heading);
        for (names, instead) in section.rows {
            let _ = writeln!(page, "| {names} | {instead} |");
        }
    }
    page
}
