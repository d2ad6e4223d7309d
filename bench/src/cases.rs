//! The pictures that are measured: one table for all comparisons.

use e2e::here;
use std::path::PathBuf;

/// Width and height of every picture, px.
pub(crate) const SIZE: (u32, u32) = (800, 600);
/// The chart that every peer draws: two lines, a band, title, labels, legend, grid.
pub(crate) const LINE_CHART: &str = "line-chart";

/// One picture in one format.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case {
    pub(crate) title: &'static str,
    /// Our program, below `bench/programs` or `examples`.
    pub(crate) ours: &'static str,
    /// matplotlib's, if it can draw this.
    pub(crate) theirs: Option<&'static str>,
    pub(crate) rounds: usize,
    pub(crate) format: &'static str,
    pub(crate) engine: &'static str,
}

pub(crate) const CASES: [Case; 16] = [
    same("two-line chart", LINE_CHART, 100),
    Case { format: "svg", ..same("two-line chart", LINE_CHART, 40) },
    Case { ours: "lines-on-canvas", ..same("two lines drawn by hand", "lines", 60) },
    same("bar chart", "bar-chart", 60),
    Case { format: "svg", ..same("bar chart", "bar-chart", 40) },
    same("scatter of 10,000", "scatter", 30),
    Case { format: "svg", ..same("scatter of 10,000", "scatter", 10) },
    same("line of 1,000,000", "million-line", 12),
    same("scatter of 1,000,000", "million-scatter", 8),
    same("100,000 random points as a line", "random-line", 1),
    same("heat map of 1,000²", "heatmap", 20),
    same("3×3 subplots", "subplots", 30),
    Case { theirs: None, ..same("the cat, on the canvas", "cat", 60) },
    Case { theirs: None, format: "svg", ..same("the cat, on the canvas", "cat", 40) },
    // matplotlib itself in the science engine's jail.
    Case { engine: "science", ..same("two-line chart, science engine", LINE_CHART, 30) },
    Case { engine: "science", ..same("3×3 subplots, science engine", "subplots", 15) },
];

/// The same program on both sides.
const fn same(title: &'static str, program: &'static str, rounds: usize) -> Case {
    Case { title, ours: program, theirs: Some(program), rounds, format: "png", engine: "python" }
}

impl Case {
    /// Renders before the first one that counts.
    pub(crate) fn warm_up(&self) -> usize {
        (self.rounds / 2).min(5)
    }
}

/// A program's file.
pub(crate) fn path(program: &str) -> PathBuf {
    let file = format!("{program}.py");
    let ours = here("../bench/programs").join(&file);
    let path = if ours.is_file() { ours } else { here("../examples").join(file) };
    path.canonicalize().unwrap_or_else(|error| panic!("there is no program {program}: {error}"))
}

/// A program's source.
pub(crate) fn source(program: &str) -> String {
    std::fs::read_to_string(path(program)).expect("a program can be read")
}

/// The names of the forty kinds of charts.
pub(crate) fn forty() -> Vec<String> {
    let folder = std::fs::read_dir(here("../bench/programs/forty")).expect("bench/programs/forty is there");
    let names = folder.filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".py").map(str::to_owned));
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}
