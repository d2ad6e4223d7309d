//! All charts of one program: figures, axes, ranges and artists, each in one list, by number.

mod artists;
mod figures;
pub(super) mod settings;
mod values;

use crate::axes::{Axes, Figure, Grid};
use crate::item::Item;
use crate::norm::Norm;
use crate::range::{Formatter, Locator, Range};
use crate::style::{self, Rc};
use canvas::colormap::Colormap;

/// Everything that a program has drawn with `plt`.
#[derive(Debug)]
pub struct Charts {
    pub(super) figures: Vec<Figure>,
    pub(super) axes: Vec<Axes>,
    pub(super) grids: Vec<Grid>,
    pub(super) ranges: Vec<Range>,
    pub(super) items: Vec<Item>,
    pub(super) colormaps: Vec<Colormap>,
    /// Those that artists took by their names.
    pub(super) named_maps: std::collections::HashMap<String, usize>,
    pub(super) norms: Vec<(Norm, Option<f64>, Option<f64>)>,
    pub(super) tickers: Vec<Ticker>,
    pub(super) rc: Rc,
    pub(super) rc_saved: Vec<Rc>,
    pub(super) current: Option<usize>,
    /// What `plt.colorbar()` is about.
    pub(super) mappable: Option<usize>,
    /// Numbers that all artists hold.
    pub(super) held: usize,
    most_held: usize,
    /// What the author should know, for the console.
    pub(super) notes: Vec<String>,
}

/// A tick's place or text, made ahead of the axis that uses it.
#[derive(Debug, Clone)]
pub(super) enum Ticker {
    Places(Locator),
    Texts(Formatter),
}

impl Charts {
    /// No chart yet; artists may hold at most `most_points` points.
    #[must_use]
    pub fn new(most_points: u32) -> Self {
        Self {
            figures: Vec::new(),
            axes: Vec::new(),
            grids: Vec::new(),
            ranges: Vec::new(),
            items: Vec::new(),
            colormaps: Vec::new(),
            named_maps: std::collections::HashMap::new(),
            norms: Vec::new(),
            tickers: Vec::new(),
            rc: style::defaults(),
            rc_saved: Vec::new(),
            current: None,
            mappable: None,
            held: 0,
            most_held: most_points as usize * 4,
            notes: Vec::new(),
        }
    }

    /// What the author should know that is no error.
    #[must_use]
    pub fn take_notes(&mut self) -> Vec<String> {
        std::mem::take(&mut self.notes)
    }

    /// Whether anything was drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }
}
