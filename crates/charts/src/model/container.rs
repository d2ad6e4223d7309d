//! Artists that one call made and that belong together, under pyplot's names.

use crate::model::artist::Artist;
use crate::model::id::Id;

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
