//! Artists that one call made and that belong together, under pyplot's names.

use crate::model::artist::Artist;
use crate::model::id::Id;
use crate::model::table::TablePlace;

/// Artists that belong together.
#[derive(Debug, Clone)]
pub(crate) enum Container {
    Bar(BarContainer),
    /// The bars of `broken_barh`.
    BrokenBarh(Vec<Id<Artist>>),
    Errorbar(ErrorbarContainer),
    /// The bars of `grouped_bar`, a container for each data set.
    GroupedBar(Vec<Id<Artist>>),
    Stem(StemContainer),
    /// The outline of a histogram.
    StepPatch(Id<Artist>),
    Streamplot(StreamplotSet),
}

/// Bars side by side, and their error bars.
#[derive(Debug, Clone)]
pub(crate) struct BarContainer {
    pub(crate) bars: Vec<Id<Artist>>,
    /// Whether they stand; else they lie.
    pub(crate) upright: bool,
    pub(crate) errors: Vec<ErrorLines>,
}

/// Points with error bars.
#[derive(Debug, Clone)]
pub(crate) struct ErrorbarContainer {
    pub(crate) data_line: Id<Artist>,
    pub(crate) errors: Vec<ErrorLines>,
}

/// Error bars along one axis.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ErrorLines {
    pub(crate) bars: Id<Artist>,
    pub(crate) caps: Option<Id<Artist>>,
}

/// Marks on stems.
#[derive(Debug, Clone)]
pub(crate) struct StemContainer {
    pub(crate) marker_line: Id<Artist>,
    pub(crate) stem_lines: Id<Artist>,
    pub(crate) baseline: Id<Artist>,
}

/// Streamlines and the arrows on them.
#[derive(Debug, Clone)]
pub(crate) struct StreamplotSet {
    pub(crate) lines: Id<Artist>,
    pub(crate) arrows: Option<Id<Artist>>,
}

/// Cells in rows and columns. What is above the first row has the row 0, what is beside the first column the column -1.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    /// In the order in which they were made.
    pub(crate) cells: Vec<TableCell>,
    pub(crate) place: TablePlace,
    /// The sides that are drawn: bottom, right, top, left.
    pub(crate) edges: [bool; 4],
    /// Columns that are as wide as their texts.
    pub(crate) fitted: Vec<i64>,
    /// Whether texts shrink until they fit.
    pub(crate) shrinks: bool,
}

/// A cell. Its patch and its text belong to nothing else, so that a program can change them as any artist. The patch is a
/// rectangle whose width and height are the cell's, 0–1 of the axes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TableCell {
    pub(crate) row: i64,
    pub(crate) column: i64,
    pub(crate) patch: Id<Artist>,
    pub(crate) text: Id<Artist>,
}

impl ErrorLines {
    fn parts(self) -> impl Iterator<Item = Id<Artist>> {
        std::iter::once(self.bars).chain(self.caps)
    }
}

impl Container {
    /// What a program finds in it, in this order: of bars, these alone.
    pub(crate) fn members(&self) -> Vec<Id<Artist>> {
        match self {
            Self::Bar(container) => container.bars.clone(),
            Self::BrokenBarh(parts) | Self::GroupedBar(parts) => parts.clone(),
            Self::Errorbar(container) => {
                let errors = container.errors.iter().flat_map(|lines| lines.parts());
                std::iter::once(container.data_line).chain(errors).collect()
            }
            Self::Stem(container) => vec![container.marker_line, container.stem_lines, container.baseline],
            Self::StepPatch(patch) => vec![*patch],
            Self::Streamplot(set) => std::iter::once(set.lines).chain(set.arrows).collect(),
        }
    }

    /// Everything that was made with it.
    pub(crate) fn parts(&self) -> Vec<Id<Artist>> {
        let mut parts = self.members();
        if let Self::Bar(container) = self {
            parts.extend(container.errors.iter().flat_map(|lines| lines.parts()));
        }
        parts
    }

    /// Whether `ax.containers` has it; its entry stands last in a legend.
    pub(crate) fn is_listed(&self) -> bool {
        matches!(self, Self::Bar(_) | Self::Errorbar(_) | Self::Stem(_))
    }
}
