//! All charts of one program: figures, axes, ranges and artists, each in one list, by number.

mod artists;
mod figures;
pub(crate) mod settings;

use crate::model::artist::Artist;
use crate::model::axes::{Axes, Figure, Grid};
use crate::model::axis::{Axis, Formatter, Locator};
use crate::model::rc_params;
use crate::model::rc_params::Rc;
use crate::norm::Norm;
use canvas::colormap::Colormap;

/// Everything that a program has drawn with `plt`.
#[derive(Debug)]
pub struct Charts {
    pub(crate) figures: Vec<Figure>,
    pub(crate) axes: Vec<Axes>,
    pub(crate) grids: Vec<Grid>,
    pub(crate) ranges: Vec<Axis>,
    pub(crate) artists: Vec<Artist>,
    pub(crate) colormaps: Vec<Colormap>,
    /// Those that artists took by their names.
    pub(crate) named_maps: std::collections::HashMap<String, usize>,
    pub(crate) norms: Vec<(Norm, Option<f64>, Option<f64>)>,
    pub(crate) tickers: Vec<Ticker>,
    pub(crate) rc: Rc,
    pub(crate) rc_saved: Vec<Rc>,
    pub(crate) current: Option<usize>,
    /// What `plt.colorbar()` is about.
    pub(crate) mappable: Option<usize>,
    /// Numbers that all artists hold.
    pub(crate) held: usize,
    most_held: usize,
    /// What the author should know, for the console.
    pub(crate) notes: Vec<String>,
}

/// A tick's place or text, made ahead of the axis that uses it.
#[derive(Debug, Clone)]
pub(crate) enum Ticker {
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
            artists: Vec::new(),
            colormaps: Vec::new(),
            named_maps: std::collections::HashMap::new(),
            norms: Vec::new(),
            tickers: Vec::new(),
            rc: rc_params::defaults(),
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
